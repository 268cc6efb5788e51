/**
 * Answers: the decisions that a query finds, bundle by bundle, the newest first.
 *
 * Each answer is right for the bundles searched so far, and the last one for all that had to be
 * searched: with a year chosen, those that have decisions of it.
 */

import { within } from "./within.js";

/** @typedef {import("./bundles.js").Counts} Counts */
/** @typedef {import("./bundles.js").Hit} Hit */
/** @typedef {import("./bundles.js").Index} Index */
/** @typedef {import("./bundles.js").Listed} Listed */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./state.js").Chosen} Chosen */
/** @typedef {import("./within.js").Named} Named */
/** @typedef {import("./within.js").Part} Part */
/**
 * @typedef {object} Answer
 * @property {Hit[]} hits In their order.
 * @property {Counts} counts For each value, the hits there would be with it and the other facets' filters.
 * @property {string[]} unknown Words that no decision searched has.
 * @property {Named[]} named The decisions whose reference was asked for; not among the hits.
 * @property {boolean} whole Whether the bundles to be searched are all that there are.
 * @property {Listed[]} waiting Bundles that are still to be searched.
 */

/** Decisions in the bundles that are searched at the same time, at most. */
const MOST = 8000;
/** Years after that in its reference by which a complaint is decided, mostly. */
const SOON = 2;

/**
 * @param {Index} index
 * @param {number} first How many decisions to search before the first answer; then twice as many.
 */
export function createEngine({ bundles, values }, first) {
  const parts = bundles.map((bundle) => within(bundle, values));

  /**
   * Choose the bundles to search: those of the years chosen; for a reference, first those of its time.
   * @param {Query} query
   * @param {Chosen} chosen
   */
  function wanted({ reference }, { year }) {
    const chosen = parts.filter(
      ({ bundle: { years } }) => !year.length || year.some((each) => years.includes(each)),
    );
    const received = reference && Number(`20${reference.digits.slice(0, 2)}`);
    if (!received) return chosen;
    /** @param {ReturnType<typeof within>} part */
    const soon = ({ bundle: { years } }) =>
      years.some((each) => Number(each) >= received && Number(each) <= received + SOON);
    return [...chosen.filter(soon), ...chosen.filter((part) => !soon(part))];
  }

  /**
   * Answer a query, again and again, until everything has been searched.
   * @param {Query} query
   * @param {Chosen} chosen
   * @param {boolean} newest
   * @returns {AsyncGenerator<Answer, void, void>}
   */
  return async function* answers(query, chosen, newest) {
    const order = wanted(query, chosen);
    const whole = order.length === parts.length;
    const { words, phrases, groups, reference } = query;
    const known = new Set();
    /** @type {Part[]} */
    const found = [];
    /** @type {Named[]} */
    const named = [];

    /**
     * @param {ReturnType<typeof within>} part
     * @param {string[]} asked
     */
    async function search(part, asked) {
      const own = reference ? await part.named(reference) : [];
      named.push(...own);
      const has = await part.known(asked);
      for (const word of has) known.add(word);
      // A bundle that lacks a word has no decision with all of them.
      if (has.length < asked.length) return;
      const apart = new Set(own.map(({ id }) => id));
      found.push(await part.answer({ ...query, words: asked }, chosen, apart));
    }

    /** @param {number} done */
    const answer = (done) => ({
      hits: inOrder(
        found.flatMap(({ hits }) => hits),
        newest,
      ),
      counts: sum(found.map(({ counts }) => counts)),
      unknown: words.filter((word) => !known.has(word)),
      named: named.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
      whole,
      waiting: order.slice(done).map(({ bundle }) => bundle),
    });

    for (let done = 0, size = first; done < order.length; size = Math.min(2 * size, MOST)) {
      const start = done;
      for (let pages = 0; (pages < size || done === start) && done < order.length; done += 1) {
        pages += order[done]?.bundle.pages ?? 0;
      }
      await Promise.all(order.slice(start, done).map((part) => search(part, words)));
      if (done < order.length) yield answer(done);
    }
    const rest = words.filter((word) => known.has(word));
    // A word that no decision has is left out, and said to be.
    if (whole && rest.length < words.length && (rest.length || phrases.length || groups.length)) {
      found.length = 0;
      named.length = 0;
      const unknown = words.filter((word) => !known.has(word));
      await Promise.all(order.map((part) => search(part, rest)));
      yield { ...answer(order.length), unknown };
    } else yield answer(order.length);
  };
}

/**
 * @param {Hit[]} hits
 * @param {boolean} newest
 */
const inOrder = (hits, newest) =>
  hits.sort(
    (one, other) =>
      (newest ? 0 : other.score - one.score) || one.at - other.at || one.place - other.place,
  );

/**
 * Add up counts.
 * @param {Counts[]} all
 */
function sum(all) {
  /** @type {Counts} */
  const total = {};
  for (const counts of all) {
    for (const [facet, values] of Object.entries(counts)) {
      total[facet] ??= {};
      for (const [value, count] of Object.entries(values)) {
        total[facet][value] = (total[facet][value] ?? 0) + count;
      }
    }
  }
  return total;
}

/** What a query finds within one bundle, with counts of what each filter would leave. */

import { fold } from "../words.js";
import { readingOf } from "./passages.js";
import { partsOf } from "./query.js";
import { isSame } from "./reference.js";
import { cleared, FACETS } from "./state.js";

/** @typedef {import("./bundles.js").Bundle} Bundle */
/** @typedef {import("./bundles.js").Counts} Counts */
/** @typedef {import("./bundles.js").Hit} Hit */
/** @typedef {import("./reference.js").Reference} Reference */
/** @typedef {import("./state.js").Chosen} Chosen */
/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {Pick<import("./query.js").Query, "words" | "phrases" | "groups" | "gather">} Asked */
/** @typedef {{ hits: Hit[], counts: Counts }} Part */

/** No decision has this value. */
const NOWHERE = { outcome: ["\u0000"] };
/** A phrase with a word in it; figures alone have no rank, and are the beginning of too many others. */
const RANKED = /\p{L}{2}/u;

/**
 * @param {Bundle} bundle
 * @param {Counts} values
 */
export function within(bundle, values) {
  /** @type {Map<string, Promise<any>>} What has been found out already. */
  const memory = new Map();

  /**
   * @template Thing
   * @param {string} key
   * @param {() => Promise<Thing>} find
   * @returns {Promise<Thing>}
   */
  function once(key, find) {
    const found = memory.get(key) ?? find();
    memory.set(key, found);
    found.catch(() => memory.delete(key));
    return found;
  }

  /**
   * Find the decisions that have a value.
   * @param {Facet} facet
   * @param {string} value
   */
  const having = (facet, value) =>
    once(`${facet} ${value}`, async () => {
      const { hits } = await bundle.search("", { [facet]: [value] });
      return new Set(hits.map(({ id }) => id));
    });

  /**
   * Words alone, one phrase, or nothing at all: Pagefind filters and counts.
   * @param {string} term
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function byTerm(term, chosen) {
    const active = FACETS.filter((facet) => values[facet] && without(chosen, facet) !== chosen);
    const [{ hits, counts }, ...others] = await Promise.all([
      bundle.search(term, given(chosen), besides(chosen)),
      ...active.map((facet) => bundle.search(term, given(without(chosen, facet)), besides(chosen))),
    ]);
    const right = { ...counts };
    for (const [at, facet] of active.entries()) right[facet] = others[at]?.counts[facet] ?? {};
    return { hits, counts: right };
  }

  /**
   * One phrase alone: its words are ranked only when they are free.
   * @param {string} phrase
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function byPhrase(phrase, chosen) {
    const part = await byTerm(`"${phrase}"`, chosen);
    if (!part.hits.length || !RANKED.test(phrase)) return part;
    const ranked = await bundle.search(phrase, given(chosen));
    const byId = new Map(ranked.hits.map((hit) => [hit.id, hit]));
    const hits = part.hits.map((hit) => {
      const { score = 0, recited = [] } = byId.get(hit.id) ?? {};
      return { ...hit, score, recited };
    });
    return { ...part, hits };
  }

  /**
   * Phrases with words or other phrases: Pagefind has no search for both, so they are cut here.
   * @param {string[]} words
   * @param {string[]} phrases
   * @param {Chosen} chosen
   * @param {Set<string>} apart Hits to leave out.
   * @returns {Promise<Part>}
   */
  async function byPhrases(words, phrases, chosen, apart) {
    const rank = (words.length ? words : phrases.filter((each) => RANKED.test(each))).join(" ");
    const [base, ...exact] = await Promise.all([
      bundle.search(rank.replaceAll('"', "") || `"${phrases[0]}"`),
      ...phrases.map((phrase) => bundle.search(`"${phrase}"`)),
    ]);
    const places = exact.map(({ hits }) => new Map(hits.map((hit) => [hit.id, hit.words])));
    const all = base.hits.flatMap((hit) => {
      if (apart.has(hit.id) || !places.every((place) => place.has(hit.id))) return [];
      const exactly = places.flatMap((place) => place.get(hit.id) ?? []);
      return [{ ...hit, words: words.length ? [...exactly, ...hit.words] : exactly }];
    });
    return all.length ? cut(all, chosen) : { hits: [], counts: {} };
  }

  /**
   * Words, phrases and groups: what is in all of them, cut here.
   * @param {Asked} asked
   * @param {Chosen} chosen
   * @param {Set<string>} apart Hits to leave out.
   * @returns {Promise<Part>}
   */
  async function byGroups(asked, chosen, apart) {
    const all = await asked.gather?.(bundle, asked, (form) => once(form, () => has(form)));
    const left = (all ?? []).filter(({ id }) => !apart.has(id));
    return left.length ? cut(left, chosen) : { hits: [], counts: {} };
  }

  /**
   * Filter and count hits that Pagefind could not.
   * @param {Hit[]} all
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function cut(all, chosen) {
    const facets = await Promise.all(
      FACETS.map(async (facet) => {
        const counted = facet === "subject" ? besides(chosen).length : 1;
        const known = counted ? Object.keys(values[facet] ?? {}) : [];
        const wanted = known.length ? known : chosen[facet];
        const sets = await Promise.all(
          wanted.map(async (value) => ({ value, set: await having(facet, value) })),
        );
        /** @param {Hit} hit */
        const own = ({ id }) => sets.filter(({ set }) => set.has(id)).map(({ value }) => value);
        /** @param {Hit} hit */
        const fits = (hit) =>
          !chosen[facet].length || own(hit).some((value) => chosen[facet].includes(value));
        return { facet, known, own, fits };
      }),
    );
    /** @type {Counts} */
    const counts = {};
    for (const { facet, known, own } of facets) {
      const count = Object.fromEntries(known.map((value) => [value, 0]));
      for (const hit of known.length ? all : []) {
        const left = without(chosen, facet);
        if (facets.every((other) => !left[other.facet].length || other.fits(hit))) {
          for (const value of own(hit)) count[value] = (count[value] ?? 0) + 1;
        }
      }
      counts[facet] = count;
    }
    return { hits: all.filter((hit) => facets.every(({ fits }) => fits(hit))), counts };
  }

  /**
   * Say whether a decision has a word, or a longer one that begins with it. Pagefind looks for the
   * longest word that a strange one begins with (`xyzzy` finds `x`), and does not say so.
   * @param {string} word
   */
  async function has(word) {
    const { total } = await bundle.search(`"${word}"`, NOWHERE);
    if (total) return true;
    const [best] = (await bundle.search(word)).hits;
    if (!best) return false;
    const { organisation, category, subcategory, ...decision } = await best.data();
    const { words } = readingOf(decision);
    const facts = `${organisation} ${category} ${subcategory}`.split(" ");
    return [...best.words.map((at) => words[at] ?? ""), ...facts].some((each) =>
      partsOf(each).some((part) => part.startsWith(fold(word))),
    );
  }

  return {
    bundle,

    /**
     * Tell which of some words the bundle has.
     * @param {string[]} words
     */
    async known(words) {
      const answers = await Promise.all(words.map((word) => once(word, () => has(word))));
      return words.filter((_, at) => answers[at]);
    },

    /**
     * Find the decisions with a reference, which their addresses say.
     * @param {Reference} reference
     */
    async named(reference) {
      const { hits } = await bundle.search("");
      return hits.filter(({ slug }) => isSame(reference, slug));
    },

    /**
     * @param {Asked} asked
     * @param {Chosen} chosen
     * @param {Set<string>} apart Hits to leave out.
     * @returns {Promise<Part>}
     */
    answer(asked, chosen, apart) {
      const { words, phrases, groups } = asked;
      if (groups.length) return byGroups(asked, chosen, apart);
      const [phrase, ...more] = phrases;
      if (!phrase) return byTerm(words.join(" "), chosen);
      if (words.length || more.length || apart.size) {
        return byPhrases(words, phrases, chosen, apart);
      }
      return byPhrase(phrase, chosen);
    },
  };
}

/**
 * Leave out facets in which nothing is chosen.
 * @param {Chosen} chosen
 */
function given(chosen) {
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0));
}

/**
 * Leave out what is chosen in a facet, and in the one below it: subjects are parts of a category.
 * Returns `chosen` itself where that leaves it as it is.
 * @param {Chosen} chosen
 * @param {Facet} facet
 */
function without(chosen, facet) {
  /** @type {Facet[]} */
  const gone = facet === "category" ? ["category", "subject"] : [facet];
  return gone.reduce((left, each) => (left[each].length ? cleared(left, each) : left), chosen);
}

/**
 * Subjects are counted where they are offered: within one category.
 * @param {Chosen} chosen
 * @returns {Facet[]}
 */
function besides({ category, subject }) {
  return category.length === 1 || subject.length ? ["subject"] : [];
}

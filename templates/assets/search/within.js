/** What a query finds within one bundle, with counts of what each filter would leave. */

import { fold } from "../words.js";
import { once } from "./fetched.js";
import { gather } from "./groups.js";
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
/** @typedef {Pick<import("./query.js").Query, "words" | "phrases" | "groups">} Asked */
/** @typedef {{ hits: Hit[], counts: Counts }} Part */
/** @typedef {Hit & { slug: string }} Named A decision whose reference was asked for. */

/** No decision has this value. */
const NOWHERE = { outcome: ["\u0000"] };

/**
 * @param {Bundle} bundle
 * @param {Counts} values
 */
export function within(bundle, values) {
  /**
   * Find the decisions that have a value.
   * @param {Facet} facet
   * @param {string} value
   */
  const having = (facet, value) =>
    once(`${bundle.path} ${facet} ${value}`, async () => {
      const { hits } = await bundle.search("", { [facet]: [value] });
      return new Set(hits.map(({ id }) => id));
    });

  /**
   * Say whether a decision has a word, or a longer one that begins with it. Pagefind looks for the
   * longest word that a strange one begins with (`xyzzy` finds `x`), and does not say so.
   * @param {string} word
   */
  const has = (word) =>
    once(`${bundle.path} ${word}`, async () => {
      const { total } = await bundle.search(`"${word}"`, NOWHERE);
      if (total) return true;
      const [best] = (await bundle.search(word)).hits;
      if (!best) return false;
      return readingOf(await best.data()).words.some((each) =>
        partsOf(each).some((part) => part.startsWith(fold(word))),
      );
    });

  /**
   * Words alone, or nothing at all: Pagefind filters and counts.
   * @param {string} term
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function byTerm(term, chosen) {
    /** @param {Chosen} left */
    const search = (left) => bundle.search(term, given(left), besides(chosen));
    const active = FACETS.filter((facet) => values[facet] && without(chosen, facet) !== chosen);
    const [{ hits, counts }, ...others] = await Promise.all([
      search(chosen),
      ...active.map((facet) => search(without(chosen, facet))),
    ]);
    const right = { ...counts };
    for (const [at, facet] of active.entries()) right[facet] = others[at]?.counts[facet] ?? {};
    return { hits, counts: right };
  }

  /**
   * Filter and count hits that Pagefind could not.
   * @param {Hit[]} all
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function cut(all, chosen) {
    const sets = await Promise.all(
      FACETS.map((facet) => {
        const known = facet === "subject" && !besides(chosen).length ? {} : values[facet];
        const wanted = new Set([...Object.keys(known ?? {}), ...chosen[facet]]);
        return Promise.all(
          [...wanted].map(async (value) => ({ value, set: await having(facet, value) })),
        );
      }),
    );
    /** @param {Chosen} left */
    const fitting = (left) =>
      all.filter(({ id }) =>
        FACETS.every(
          (facet, at) =>
            !left[facet].length ||
            sets[at]?.some(({ value, set }) => left[facet].includes(value) && set.has(id)),
        ),
      );
    const counts = FACETS.map((facet, at) => {
      const left = fitting(without(chosen, facet));
      const own = sets[at]?.map(({ value, set }) => [
        value,
        left.filter(({ id }) => set.has(id)).length,
      ]);
      return [facet, Object.fromEntries(own ?? [])];
    });
    return { hits: fitting(chosen), counts: Object.fromEntries(counts) };
  }

  return {
    bundle,

    /**
     * Tell which of some words the bundle has.
     * @param {string[]} words
     */
    async known(words) {
      const answers = await Promise.all(words.map(has));
      return words.filter((_, at) => answers[at]);
    },

    /**
     * Find the decisions with a reference, which their addresses say.
     * @param {Reference} reference
     * @returns {Promise<Named[]>}
     */
    async named(reference) {
      const slugs = await bundle.slugs();
      if (!slugs.some((slug) => isSame(reference, slug))) return [];
      const { hits } = await bundle.search("");
      return hits
        .map((hit) => ({ ...hit, slug: slugs[hit.place] ?? "" }))
        .filter(({ slug }) => isSame(reference, slug));
    },

    /**
     * @param {Asked} asked
     * @param {Chosen} chosen
     * @param {Set<string>} apart Hits to leave out.
     * @returns {Promise<Part>}
     */
    async answer(asked, chosen, apart) {
      const { words, phrases, groups } = asked;
      if (!groups.length && !phrases.length) return byTerm(words.join(" "), chosen);
      // Pagefind has no search for words and phrases together, nor for one of several forms.
      const all = (await gather(bundle, asked, has)).filter(({ id }) => !apart.has(id));
      return all.length ? cut(all, chosen) : { hits: [], counts: {} };
    },
  };
}

/**
 * Leave out facets in which nothing is chosen.
 * @param {Chosen} chosen
 */
const given = (chosen) =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length));

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
const besides = ({ category, subject }) =>
  category.length === 1 || subject.length ? ["subject"] : [];

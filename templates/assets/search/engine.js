/** Answers: the decisions that a query finds, with counts of what each filter would leave. */

import { isSame, printed } from "./reference.js";
import { cleared, FACETS } from "./state.js";
import { vocabulary } from "./vocabulary.js";

/** @typedef {import("./bundles.js").Bundles} Bundles */
/** @typedef {import("./bundles.js").Counts} Counts */
/** @typedef {import("./bundles.js").Hit} Hit */
/** @typedef {import("./bundles.js").PageData} PageData */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./reference.js").Reference} Reference */
/** @typedef {import("./state.js").Chosen} Chosen */
/**
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {Counts} counts For each value, the hits there would be with it and the other facets' filters.
 * @property {string[]} unknown Words that were left out.
 * @property {PageData[]} named The decisions whose reference was asked for; not among the hits.
 */
/** @typedef {Omit<Answer, "unknown" | "named">} Part */

const CANDIDATES = 8;
/** A phrase with a word in it; figures alone have no rank, and are the beginning of too many others. */
const RANKED = /\p{L}{2}/u;

/** @param {Bundles} bundles */
export function createEngine(bundles) {
  const unknownOf = vocabulary(bundles);
  /** @type {Map<string, Promise<Set<string>>>} */
  const members = new Map();

  /**
   * Find the decisions that have a value.
   * @param {string} facet
   * @param {string} value
   */
  function having(facet, value) {
    const key = `${facet} ${value}`;
    const found =
      members.get(key) ??
      bundles
        .search("", { [facet]: [value] }, false)
        .then(({ hits }) => new Set(hits.map(({ id }) => id)));
    members.set(key, found);
    return found;
  }

  /**
   * Words alone, or nothing at all: Pagefind filters and counts.
   * @param {string} term
   * @param {Chosen} chosen
   * @param {boolean} newest
   * @returns {Promise<Part>}
   */
  async function byWords(term, chosen, newest) {
    const active = FACETS.filter((facet) => chosen[facet].length > 0);
    const [{ hits, counts }, ...others] = await Promise.all([
      bundles.search(term, given(chosen), newest),
      ...active.map((facet) => bundles.search(term, given(cleared(chosen, facet)), false)),
    ]);
    const right = { ...counts };
    for (const [at, facet] of active.entries()) right[facet] = others[at]?.counts[facet] ?? {};
    return { hits, counts: right };
  }

  /**
   * One phrase alone: Pagefind filters and counts it too, but ranks its words only when they are free.
   * @param {string} phrase
   * @param {Chosen} chosen
   * @param {boolean} newest
   * @returns {Promise<Part>}
   */
  async function byPhrase(phrase, chosen, newest) {
    const part = await byWords(`"${phrase}"`, chosen, newest);
    if (newest || !RANKED.test(phrase)) return part;
    const ranked = await bundles.search(phrase, given(chosen), false);
    const rank = new Map(ranked.hits.map(({ id }, at) => [id, at]));
    part.hits.sort((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
    return part;
  }

  /**
   * Phrases with words or other phrases: Pagefind has no search for both, so they are cut here.
   * @param {string[]} words
   * @param {string[]} phrases
   * @param {Chosen} chosen
   * @param {boolean} newest
   * @param {Set<string>} apart Hits to leave out.
   * @returns {Promise<Part>}
   */
  async function byPhrases(words, phrases, chosen, newest, apart) {
    const rank = (words.length ? words : phrases.filter((each) => RANKED.test(each))).join(" ");
    const [base, ...exact] = await Promise.all([
      bundles.search(rank.replaceAll('"', "") || `"${phrases[0]}"`, {}, newest),
      ...phrases.map((phrase) => bundles.search(`"${phrase}"`, {}, false)),
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
   * Filter and count hits that Pagefind could not.
   * @param {Hit[]} all
   * @param {Chosen} chosen
   * @returns {Promise<Part>}
   */
  async function cut(all, chosen) {
    const facets = await Promise.all(
      FACETS.map(async (facet) => {
        const values = Object.keys(bundles.values[facet] ?? {});
        const sets = await Promise.all(values.map((value) => having(facet, value)));
        /** @param {Hit} hit */
        const own = (hit) => values[sets.findIndex((set) => set.has(hit.id))] ?? "";
        /** @param {Hit} hit */
        const fits = (hit) => !chosen[facet].length || chosen[facet].includes(own(hit));
        return { facet, values, own, fits };
      }),
    );
    /** @type {Counts} */
    const counts = {};
    for (const { facet, values, own } of facets) {
      const count = Object.fromEntries(values.map((value) => [value, 0]));
      for (const hit of all) {
        if (facets.every((other) => other.facet === facet || other.fits(hit))) {
          count[own(hit)] = (count[own(hit)] ?? 0) + 1;
        }
      }
      counts[facet] = count;
    }
    return { hits: all.filter((hit) => facets.every(({ fits }) => fits(hit))), counts };
  }

  /**
   * Find the decisions with a reference, also where it is printed without spaces. Others that
   * only mention it are told apart by what their own reference is.
   * @param {Reference} reference
   */
  async function named(reference) {
    for (const form of [printed(reference), printed(reference).replaceAll(" ", "")]) {
      const { hits } = await bundles.search(`"${form}"`, {}, false);
      // Its own reference stands in a decision's title, before all else.
      const first = hits.sort((one, other) => (one.words[0] ?? 0) - (other.words[0] ?? 0));
      const pages = await Promise.all(
        first.slice(0, CANDIDATES).map(async ({ id, data }) => ({ id, page: await data() })),
      );
      const right = pages.filter(({ page }) => isSame(reference, page.meta.reference ?? ""));
      if (right.length) {
        return right.sort((one, other) => (one.page.url < other.page.url ? -1 : 1));
      }
    }
    return [];
  }

  /**
   * Answer a query.
   * @param {Query} query
   * @param {Chosen} chosen
   * @param {boolean} newest
   * @returns {Promise<Answer>}
   */
  return async (query, chosen, newest) => {
    const unknown = await unknownOf(query.words);
    const words = query.words.filter((word) => !unknown.includes(word));
    const own = query.reference ? await named(query.reference) : [];
    if (unknown.length && !words.length && !query.phrases.length) {
      return { hits: [], counts: {}, unknown, named: [] };
    }
    const apart = new Set(own.map(({ id }) => id));
    const [phrase = "", ...more] = query.phrases;
    let part;
    if (!phrase) part = await byWords(words.join(" "), chosen, newest);
    else if (words.length || more.length || apart.size) {
      part = await byPhrases(words, query.phrases, chosen, newest, apart);
    } else part = await byPhrase(phrase, chosen, newest);
    return { ...part, unknown, named: own.map(({ page }) => page) };
  };
}

/**
 * Leave out facets in which nothing is chosen.
 * @param {Chosen} chosen
 */
function given(chosen) {
  return Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0));
}

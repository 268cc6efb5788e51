/**
 * Pagefind's index, which may be in several bundles.
 *
 * What Pagefind 1.5 does, and what is made of it here:
 * - `filters` counts the results that a search returns, `totalFilters` those it would
 *   return without filters (for phrases also pages that only have the words). So counts are
 *   always taken from `filters`, and only facets that were loaded before are counted.
 * - A search without words loads the whole index. A word that stands once in every
 *   decision is asked for instead, where the page names one.
 * - Its work grows with the square of a bundle's pages for words that stand in all of
 *   them; hence bundles. Theirs is the order of dates: newest first.
 */

/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {Partial<Record<Facet, string[]>>} Filters */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {"organisation" | "reference" | "outcome" | "date" | "category" | "subcategory"} Fact */
/** @typedef {Partial<Record<Fact, string>>} Meta The facts of a decision, as text. */
/** @typedef {{ element: string, id: string, text: string, location: number }} Anchor */
/**
 * @typedef {object} PageData
 * @property {string} url
 * @property {string} content The words of a page, as text.
 * @property {Anchor[]} anchors Elements with an id; `location` counts words.
 * @property {Meta} meta
 */
/** @typedef {{ id: string, score: number, words: number[], data: () => Promise<PageData> }} Hit */
/** @typedef {{ results: Hit[], filters: Counts, unfilteredResultCount: number }} Found */
/**
 * @typedef {object} Bundle What this project uses of Pagefind's own interface.
 * @property {() => Promise<Counts>} filters
 * @property {(term: string | null, options: object) => Promise<Found>} search
 */
/** @typedef {Awaited<ReturnType<typeof openBundles>>} Bundles */

/** No decision has this value. */
const NOWHERE = { outcome: { any: ["\u0000"] } };

/**
 * Load the bundles at some addresses. Rejects when one cannot be had.
 * @param {string[]} addresses Of folders, with a slash at the end.
 * @param {string} root The site's own path.
 * @param {string} everywhere A word that stands once in every decision; may be empty.
 * @param {number} attempt Counts from 1: a browser may remember that a module could not be had.
 */
export async function openBundles(addresses, root, everywhere, attempt) {
  const pagefind = await import(`${addresses[0]}pagefind.js${attempt > 1 ? `?${attempt}` : ""}`);
  /** @param {string} basePath */
  const open = async (basePath) => {
    /** @type {Bundle} */
    const bundle = pagefind.createInstance({ basePath, baseUrl: root });
    return { bundle, own: await bundle.filters() };
  };
  // One first: those that start at the same time would each replace the others' WebAssembly.
  const first = await open(addresses[0] ?? "");
  const opened = [first, ...(await Promise.all(addresses.slice(1).map(open)))];
  const bundles = opened.map(({ bundle }) => bundle);
  const values = sum(opened.map(({ own }) => own));

  return {
    /** All values of every facet, with the number of decisions that have them. */
    values,

    /**
     * Search all bundles for some words, a phrase in quotation marks, or (empty) everything.
     * @param {string} term
     * @param {Filters} filters
     * @param {boolean} newest
     */
    async search(term, filters, newest) {
      const options = {
        filters: Object.fromEntries(
          Object.entries(filters).map(([facet, any]) => [facet, { any }]),
        ),
        sort: newest ? { date: "desc" } : {},
      };
      const asked = term || (everywhere ? `"${everywhere}"` : null);
      const found = await Promise.all(bundles.map((bundle) => bundle.search(asked, options)));
      const hits = found.flatMap(({ results }, at) =>
        results.map((hit) => ({
          id: `${at} ${hit.id}`,
          score: hit.score,
          words: term ? hit.words : [],
          data: () => hit.data(),
        })),
      );
      if (!newest) hits.sort((one, other) => other.score - one.score);
      return { hits, counts: sum(found.map(({ filters }) => filters)) };
    },

    /**
     * Count the decisions that have a word as it stands, not as the beginning of another.
     * @param {string} word
     */
    async count(word) {
      const options = { filters: NOWHERE };
      const found = await Promise.all(bundles.map((each) => each.search(`"${word}"`, options)));
      return found.reduce((total, each) => total + each.unfilteredResultCount, 0);
    },
  };
}

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

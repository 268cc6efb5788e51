/**
 * The search index: a list of bundles, newest first, each searched by itself in a worker.
 *
 * A search counts the results that each value of a filter has among them, for the filters
 * that were loaded before; a search without words finds everything.
 */

/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {Partial<Record<Facet, string[]>>} Filters */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {{ id: string | null, text: string, items?: Item[] }} Item */
/** @typedef {{ id: string, heading: string | null, blocks: Item[] }} Section */
/** @typedef {"organisation" | "outcome" | "decided" | "category" | "subcategory"} Fact */
/** @typedef {{ reference: string } & Record<Fact, string | null>} Facts */
/** @typedef {Facts & { summary: string[], sections: Section[] }} Decision Its `index.json`. */
/**
 * @typedef {object} Hit
 * @property {string} id
 * @property {number} at The number of its bundle, newest first.
 * @property {number} place Its place in the bundle, newest first.
 * @property {number} score
 * @property {number[]} words Where in the page the words stand.
 * @property {number[]} loose Those of them that only begin like what was asked for.
 * @property {number[]} recited Those of them that cite law in standard wording.
 * @property {string} slug
 * @property {string} url
 * @property {() => Promise<Decision>} data
 */
/** @typedef {{ hits: Hit[], counts: Counts, total: number }} Found `total` is without filters. */
/** @typedef {{ path: string, pages: number, from: string | null, to: string | null, years: string[] }} Listed */
/** @typedef {{ wasm: string, pages: number, counts: Counts, bundles: Listed[] }} Manifest */
/** @typedef {ReturnType<typeof bundle>} Bundle */
/** @typedef {Awaited<ReturnType<typeof openIndex>>} Index */

/** Facets whose values are counted beside every result. */
const COUNTED = ["category", "outcome", "year"];

/**
 * Read the list of bundles, and have the search itself loaded. Rejects when either cannot be had.
 * @param {string} address Of the list.
 * @param {string} root The site's own path.
 * @param {string} worker The address of its script.
 */
export async function openIndex(address, root, worker) {
  const list = new URL(address, location.href);
  const ask = work(new Worker(worker, { type: "module" }));
  const response = await fetch(list);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  /** @type {Manifest} */
  const { wasm, pages, counts, bundles } = await response.json();
  const search = new URL(wasm, list).href;
  await ask("start", search);
  return {
    pages,
    /** All values of every facet that has counts, with the number of decisions that have them. */
    values: counts,
    bundles: bundles.map((listed, at) => {
      const folder = new URL(listed.path, list).href;
      return bundle(ask, search, folder, root, listed, at);
    }),
  };
}

/**
 * @param {ReturnType<typeof work>} ask
 * @param {string} wasm
 * @param {string} folder
 * @param {string} root
 * @param {Listed} listed
 * @param {number} at
 */
function bundle(ask, wasm, folder, root, listed, at) {
  const [year, ...others] = listed.years;
  const single = others.length ? undefined : year;

  return {
    ...listed,
    at,
    /**
     * Search for some words, a phrase in quotation marks, or (empty) everything.
     * @param {string} term
     * @param {Filters} [filters]
     * @param {Facet[]} [extra] Facets to be counted besides.
     * @returns {Promise<Found>}
     */
    async search(term, filters = {}, extra = []) {
      // In a bundle of one year the year needs no filter, and no file of it.
      const { year: years, ...rest } = filters;
      const asked = single || !years ? rest : filters;
      const counted = [...COUNTED, ...extra].filter((facet) => !single || facet !== "year");
      const outside = single && years && !years.includes(single);
      if (outside) return { hits: [], counts: {}, total: 0 };
      /** @type {{ matches: import("./worker.js").Match[], counts: Counts, total: number }} */
      const { matches, counts, total } = await ask("search", wasm, folder, term, asked, counted);
      const hits = matches.map((match) => {
        const url = `${root}decisions/${match.slug}/`;
        return { ...match, id: `${at} ${match.place}`, at, url, data: () => decision(url) };
      });
      return {
        hits,
        counts: single ? { ...counts, year: { [single]: hits.length } } : counts,
        total,
      };
    },
  };
}

/**
 * Fetch the data of a decision.
 * @param {string} url
 * @returns {Promise<Decision>}
 */
async function decision(url) {
  const response = await fetch(`${url}index.json`);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * Ask a worker by messages; an answer is to the question of the same number.
 * @param {Worker} worker
 */
function work(worker) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (reason: Error) => void }>} */
  const waiting = new Map();
  let asked = 0;
  worker.addEventListener("message", ({ data: { id, result, error } }) => {
    if (error) waiting.get(id)?.reject(new Error(error));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the search cannot be run"));
  });
  /**
   * @param {string} method
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, method, args });
    });
}

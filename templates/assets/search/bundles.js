/**
 * The search index: a list of bundles, newest first, each searched by itself in a worker.
 *
 * A search counts the results that each value of a filter has among them, for the filters
 * that were loaded before; a search without words finds everything.
 */

import { fetchedJson } from "./fetched.js";

/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {Partial<Record<Facet, string[]>>} Filters */
/** @typedef {Record<string, Record<string, number>>} Counts */
/** @typedef {{ id: string | null, text: string, items?: Item[] }} Item */
/** @typedef {{ id: string, heading: string | null, blocks: Item[] }} Section */
/** @typedef {"organisation" | "outcome" | "decided" | "category" | "subcategory" | "remedy_text"} Fact */
/** @typedef {{ reference: string, sums: string[] } & Record<Fact, string | null>} Facts */
/** @typedef {{ title: string, summary: string[], sections: Section[], standard: string[] }} Text */
/** @typedef {Facts & Text} Decision Its `index.json`. */
/**
 * @typedef {object} Hit
 * @property {string} id What it is told apart by.
 * @property {number} at The number of its bundle, newest first.
 * @property {number} place Its place in the bundle, newest first.
 * @property {number} score
 * @property {number[]} words Where in the page the words stand.
 * @property {number[]} loose Those of them that only begin like what was asked for.
 * @property {number[]} recited Those of them that cite law in standard wording.
 * @property {() => Promise<string>} url
 * @property {() => Promise<Decision>} data
 */
/** @typedef {{ hits: Hit[], counts: Counts, total: number }} Found `total` is without filters. */
/** @typedef {{ path: string, pages: number, from: string | null, to: string | null, years: string[] }} Listed */
/** @typedef {{ wasm: string, pages: number, counts: Counts, bundles: Listed[] }} Manifest */
/** @typedef {ReturnType<typeof opened>} Bundle */
/** @typedef {Awaited<ReturnType<typeof openIndex>>} Index */

/**
 * Read the list of bundles, and have the search itself loaded. Rejects when either cannot be had.
 * @param {string} address Of the list.
 * @param {string} root The site's own path.
 * @param {string} script The address of what runs in the worker.
 */
export async function openIndex(address, root, script) {
  const list = new URL(address, location.href);
  const ask = questions(new Worker(script, { type: "module" }));
  /** @type {Manifest} */
  const { wasm, counts, bundles } = await fetchedJson(list.href);
  const search = new URL(wasm, list).href;
  await ask("start", search);
  return {
    /** All values of every facet that has counts, with the number of decisions that have them. */
    values: counts,
    bundles: bundles.map((listed, at) =>
      opened(ask, search, new URL(listed.path, list).href, root, listed, at),
    ),
  };
}

/**
 * @param {ReturnType<typeof questions>} ask
 * @param {string} wasm
 * @param {string} folder
 * @param {string} root
 * @param {Listed} listed
 * @param {number} at
 */
function opened(ask, wasm, folder, root, listed, at) {
  const [year = "", ...others] = listed.years;
  const single = !others.length;

  /**
   * The slugs of its decisions, by their places.
   * @returns {Promise<string[]>}
   */
  const slugs = () => fetchedJson(`${folder}slugs.json`);

  return {
    ...listed,
    at,
    slugs,
    /**
     * Search for some words, a phrase in quotation marks, or (empty) everything.
     * @param {string} term
     * @param {Filters} [filters]
     * @param {Facet[]} [extra] Facets to be counted besides.
     * @returns {Promise<Found>}
     */
    async search(term, { year: years, ...rest } = {}, extra = []) {
      if (single && years && !years.includes(year)) return { hits: [], counts: {}, total: 0 };
      // In a bundle of one year the year needs no filter, and no file of it.
      const filters = single || !years ? rest : { ...rest, year: years };
      const counted = ["category", "outcome", "remedy", ...(single ? extra : ["year", ...extra])];
      /** @type {{ matches: import("./worker.js").Match[], counts: Counts, total: number }} */
      const { matches, counts, total } = await ask("search", wasm, folder, term, filters, counted);
      if (single) counts["year"] = { [year]: matches.length };
      const hits = matches.map((match) => {
        const url = async () => `${root}decisions/${(await slugs())[match.place]}/`;
        const data = async () => fetchedJson(`${await url()}index.json`);
        return { ...match, at, id: `${at} ${match.place}`, url, data };
      });
      return { hits, counts, total };
    },
  };
}

/**
 * Ask a worker by messages; an answer is to the question of the same number.
 * @param {Worker} worker
 */
function questions(worker) {
  /** @type {[resolve: (value: any) => void, reject: (reason: unknown) => void][]} */
  const asked = [];
  worker.addEventListener("message", ({ data: { id, result, error } }) => {
    asked[id]?.[error ? 1 : 0](error ?? result);
  });
  worker.addEventListener("error", () => {
    for (const [, reject] of asked) reject("worker");
  });
  /**
   * @param {string} method
   * @param {unknown[]} args
   * @returns {Promise<any>}
   */
  return (method, ...args) =>
    new Promise((...ends) => worker.postMessage({ id: asked.push(ends) - 1, method, args }));
}

/** Searches the bundles of the index, off the page's own thread. */

import { start } from "./pagefind.js";

/**
 * @typedef {object} Match
 * @property {number} place Counts from the newest.
 * @property {string} slug
 * @property {number} score
 * @property {number[]} words Where in the page the words stand.
 * @property {number[]} loose Those of them that only begin like what was asked for.
 * @property {number[]} recited Those of them that cite law in standard wording, if they are words alone.
 */
/** @typedef {ReturnType<import("./pagefind.js").Pagefind["open"]>} Opened */

/** What stands before the content of each of Pagefind's files. */
const MARK = "pagefind_dcd";
/** What a word weighs in standard wording, as `searchdoc.py` has it. */
const RECITED = 2;

/** @type {Map<string, Promise<any>>} What was loaded, by address; what could not be had is asked for anew. */
const loaded = new Map();

/**
 * @template Thing
 * @param {string} address
 * @param {(content: Uint8Array<ArrayBuffer>) => Thing | Promise<Thing>} use
 * @returns {Promise<Thing>}
 */
function once(address, use) {
  const found = loaded.get(address) ?? load(address).then(use);
  loaded.set(address, found);
  found.catch(() => loaded.delete(address));
  return found;
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  let data = new Uint8Array(await response.arrayBuffer());
  // Some hosts declare such a file as compressed, and the browser has unpacked it.
  if (data[0] === 0x1f) {
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
    data = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  const mark = String.fromCharCode(...data.subarray(0, MARK.length));
  if (mark !== MARK) throw new Error(`${address}: not Pagefind's`);
  return data.subarray(MARK.length);
}

/**
 * @param {string} folder
 * @param {string} wasm
 * @returns {Promise<Opened>}
 */
async function open(folder, wasm) {
  const pagefind = await once(wasm, start);
  return once(`${folder}bundle.pf_meta`, (meta) => pagefind.open(meta));
}

const methods = {
  /** @param {string} wasm */
  async start(wasm) {
    await once(wasm, start);
  },

  /**
   * @param {string} wasm
   * @param {string} folder
   * @param {string} term
   * @param {Record<string, string[]>} filters
   * @param {string[]} counted Filters whose values are to be counted.
   */
  async search(wasm, folder, term, filters, counted) {
    const bundle = await open(folder, wasm);
    const words = term ? bundle.needed(term) : [];
    /** @type {Record<string, string[]>} */
    const counts = Object.fromEntries(counted.map((name) => [name, []]));
    const names = bundle.filters({ ...counts, ...filters });
    await Promise.all([
      ...words.map((name) => once(`${folder}index/${name}.pf_index`, bundle.addWords)),
      ...names.map((name) => once(`${folder}filter/${name}.pf_filter`, bundle.addFilter)),
    ]);
    const { results, filtered_counts, unfiltered_total } = bundle.search(term, filters);
    const matches = results.map(({ p, s, l }) => {
      const found = term ? l : [];
      // What a word counts for hangs on its weight, and less on it where the word is a longer one.
      const worth = found.map((each) => each.s / each.w ** 2);
      const most = 0.99 * Math.max(...worth);
      const [place, slug = ""] = p.split(" ");
      return {
        place: Number(place),
        slug,
        score: s,
        words: found.map((each) => each.l),
        loose: found.filter((_, at) => (worth[at] ?? 0) < most).map((each) => each.l),
        recited: found.filter(({ w }) => w === RECITED).map((each) => each.l),
      };
    });
    return { matches, counts: filtered_counts, total: unfiltered_total };
  },
};

addEventListener("message", async ({ data: { id, method, args } }) => {
  try {
    // @ts-expect-error What is asked for by name has no type.
    postMessage({ id, result: await methods[method](...args) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});

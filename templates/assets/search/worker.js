/** Searches the bundles of the index, off the page's own thread. */

import { fetched, once } from "./fetched.js";
import { decoder, start } from "./pagefind.js";

/**
 * @typedef {object} Match
 * @property {number} place Counts from the newest.
 * @property {string} slug
 * @property {number} score
 * @property {number[]} words Where in the page the words stand.
 * @property {number[]} loose Those of them that only begin like what was asked for.
 * @property {number[]} recited Those of them that cite law in standard wording, if they are words alone.
 */
/** @typedef {Record<string, string[]>} Filters */

/** What stands before the content of each of Pagefind's files. */
const MARK = "pagefind_dcd";
/** What a word weighs in standard wording, as `searchdoc.py` has it. */
const RECITED = 2;

/**
 * @param {Response} response
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function unpacked(response) {
  const data = new Uint8Array(await response.arrayBuffer());
  // Some hosts declare such a file as compressed, and the browser has unpacked it.
  if (data[0] === 0x1f) {
    const gzip = new DecompressionStream("gzip");
    return unpacked(new Response(new Blob([data]).stream().pipeThrough(gzip)));
  }
  if (decoder.decode(data.subarray(0, MARK.length)) !== MARK) throw new Error(MARK);
  return data.subarray(MARK.length);
}

/**
 * @template Thing
 * @param {string} address
 * @param {(content: Uint8Array<ArrayBuffer>) => Thing | Promise<Thing>} use
 */
const used = (address, use) => fetched(address, async (response) => use(await unpacked(response)));

const methods = {
  /** @param {string} wasm */
  start: async (wasm) => !!(await used(wasm, start)),

  /**
   * @param {string} wasm
   * @param {string} folder
   * @param {string} term
   * @param {Filters} filters
   * @param {string[]} counted Filters whose values are to be counted.
   */
  async search(wasm, folder, term, filters, counted) {
    const pagefind = await used(wasm, start);
    // A phrase needs all places of its words: it has a search of its own.
    const runs = /^".* /.test(term) ? "whole" : "index";
    const meta = await fetched(`${folder}bundle.pf_meta`, unpacked);
    const bundle = await once(folder + runs, async () => pagefind(meta));
    /** @type {Filters} */
    const counts = Object.fromEntries(counted.map((name) => [name, []]));
    await Promise.all([
      ...(term ? bundle.words(term) : []).map((name) =>
        used(`${folder}${runs}/${name}.pf_index`, bundle.addWords),
      ),
      ...bundle
        .filters({ ...counts, ...filters })
        .map((name) =>
          once(`${folder}${runs} ${name}`, async () =>
            bundle.addFilter(await fetched(`${folder}filter/${name}.pf_filter`, unpacked)),
          ),
        ),
    ]);
    const { results, filtered_counts, unfiltered_total } = bundle.search(term, filters);
    const matches = results.map(({ p, s, l }) => {
      const found = term ? l : [];
      // What a word counts for hangs on its weight, and less on it where the word is a longer one.
      const worth = found.map((each) => each.s / each.w ** 2);
      const most = 0.99 * Math.max(...worth);
      const words = found.map((each) => each.l);
      const [place = "", slug = ""] = p.split(" ");
      return {
        place: +place,
        slug,
        score: s,
        words,
        loose: words.filter((_, at) => (worth[at] ?? 0) < most),
        recited: words.filter((_, at) => found[at]?.w === RECITED),
      };
    });
    return { matches, counts: filtered_counts, total: unfiltered_total };
  },
};

/** Answer the page's questions, each by its number. */
export function serve() {
  addEventListener("message", async ({ data: { id, method, args } }) => {
    try {
      // @ts-expect-error What is asked for by name has no type.
      postMessage({ id, result: await methods[method](...args) });
    } catch (error) {
      postMessage({ id, error: String(error) });
    }
  });
}

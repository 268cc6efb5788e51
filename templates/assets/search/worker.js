/** Searches the bundles of the index, off the page's own thread. */

import { filterOf } from "./cbor.js";
import { fetched, fetchedJson, once } from "./fetched.js";
import { start } from "./pagefind.js";

/**
 * @typedef {object} Match
 * @property {number} place Counts from the newest.
 * @property {number} score
 * @property {number[]} words Where in the page the words stand.
 * @property {number[]} loose Those of them that only begin like what was asked for.
 * @property {number[]} recited Those of them that cite law in standard wording, if they are words alone.
 */
/** @typedef {Record<string, string[]>} Filters */
/** @typedef {import("./pagefind.js").Word} Word */

/** What a word weighs in standard wording, as `searchdoc.py` has it. */
const RECITED = 2;

/**
 * @param {Response} response
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
async function unpacked(response) {
  const data = new Uint8Array(await response.arrayBuffer());
  const [first = 1] = data;
  // Some hosts declare such a file as compressed, and the browser has unpacked it.
  if (first === 0x1f) {
    const gzip = new DecompressionStream("gzip");
    return unpacked(new Response(new Blob([data]).stream().pipeThrough(gzip)));
  }
  // A text, such as a host's page about an error, is taken for an empty index by Pagefind.
  if (first && first < 0x80) throw new Error(response.url);
  return data;
}

/**
 * Fetch a file once, and use it once for each thing that is made with it.
 * @template Content, Thing
 * @param {string} thing
 * @param {string} address
 * @param {(address: string) => Promise<Content>} read
 * @param {(content: Content) => Thing | Promise<Thing>} use
 */
const made = (thing, address, read, use) =>
  once(thing + address, async () => use(await read(address)));

/** @param {string} address */
const packed = (address) => fetched(address, unpacked);

/** @param {Word[]} words */
const places = (words) => words.map(({ l }) => l);

/**
 * Say what a word counts for. Its score hangs on its weight, and less on it where it is a longer word than
 * the one asked for.
 * @param {Word} word
 */
const worth = ({ s, w }) => s / w ** 2;

const methods = {
  /** @param {string} wasm */
  start: async (wasm) => !!(await made("wasm", wasm, packed, start)),

  /**
   * @param {string} wasm
   * @param {string} folder
   * @param {string} term
   * @param {Filters} filters
   * @param {string[]} counted Filters whose values are to be counted.
   */
  async search(wasm, folder, term, filters, counted) {
    const pagefind = await made("wasm", wasm, packed, start);
    // A phrase needs all places of its words: it has a search of its own.
    const runs = /^".* /.test(term) ? "whole" : "index";
    const bundle = await made(runs, `${folder}bundle.json`, fetchedJson, pagefind);
    /** @type {Filters} */
    const counts = Object.fromEntries(counted.map((name) => [name, []]));
    const words = term ? bundle.words(term) : [];
    await Promise.all([
      ...words.map((name) =>
        made(runs, `${folder}${runs}/${name}.pf_index`, packed, bundle.addWords),
      ),
      ...bundle
        .filters({ ...counts, ...filters })
        .map((name) =>
          made(runs, `${folder}filter/${name}.json`, fetchedJson, (values) =>
            bundle.addFilter(filterOf(name, values)),
          ),
        ),
    ]);
    const { results, filtered_counts, unfiltered_total } = bundle.search(term, filters);
    const matches = results.map(({ p, s, l }) => {
      const found = term ? l : [];
      const most = 0.99 * Math.max(...found.map(worth));
      return {
        place: +p,
        score: s,
        words: places(found),
        loose: places(found.filter((word) => worth(word) < most)),
        recited: places(found.filter(({ w }) => w === RECITED)),
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

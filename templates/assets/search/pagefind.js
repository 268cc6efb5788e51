/**
 * Pagefind's WebAssembly, without the scripts that it comes with.
 *
 * Those load it anew for each bundle, fetch a list of bundles each time, work out excerpts that
 * are not shown, and search on as if nothing were amiss when a part of the index cannot be had.
 * The calls are those of Pagefind 1.5's own script; `wasm.en.pagefind` is of the version that
 * built the index.
 */

import { tableOf, utf8 } from "./cbor.js";

/** @typedef {{ l: number, w: number, s: number }} Word Its place, its weight and its score. */
/** @typedef {{ p: string, s: number, l: Word[] }} Result A page's name, score and words. */
/** @typedef {{ results: Result[], filtered_counts: import("./bundles.js").Counts, unfiltered_total: number }} Found */

/** All but what connects words (`_`), as Pagefind has it. */
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;
/** Letters of the ends of runs that are there (`runs.py`), and that a word's stem has too, mostly. */
const SAME = 3;
/** Words whose stem may have other letters, or fewer: `dying`, `trying`, `awful` (`test_stems.py`). */
const CUT = /^.{0,5}$|^.{1,3}(?:ing|ed)|^..(?:ness|ful|less|l[iy](?:es|ed|ing))/;
/** Into how many files the filter of laws is cut. */
const PARTS = 32;

/** @param {Uint8Array<ArrayBuffer>} module */
export async function start(module) {
  /** @type {any} Its exports, which have no types. */
  let wasm = null;
  const { instance } = await WebAssembly.instantiate(module, {
    "./pagefind_web_bg.js": {
      __wbindgen_init_externref_table() {
        const table = wasm.__wbindgen_externrefs;
        const offset = table.grow(4);
        table.set(0, undefined);
        for (const [at, value] of [undefined, null, true, false].entries()) {
          table.set(offset + at, value);
        }
      },
    },
  });
  wasm = instance.exports;
  wasm.__wbindgen_start();

  /**
   * Copy bytes, or a text, to where WebAssembly can read them.
   * @param {Uint8Array | string} data
   */
  function give(data) {
    const bytes = typeof data === "string" ? utf8(data) : data;
    const at = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  /**
   * Read a JSON text that WebAssembly has made, and free it.
   * @param {[number, number]} text
   */
  function take([at, length]) {
    const text = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, at >>> 0, length));
    wasm.__wbindgen_free(at, length, 1);
    return JSON.parse(text);
  }

  /**
   * Open a bundle by its table of contents.
   * @param {import("./cbor.js").Contents} contents
   */
  return (contents) => {
    let bundle = wasm.init_pagefind(...give(tableOf(contents))) >>> 0;

    /**
     * Say which runs may have what a word is found by. For a word past the
     * end that is told of its run, Pagefind also names those that end with what it begins with: `a` for
     * `assessment`. They cannot have it.
     * @param {string} word
     * @returns {string[]}
     */
    const runsOf = (word) =>
      take(wasm.request_indexes(bundle, ...give(word))).filter((/** @type {string} */ run) => {
        const last = contents.lasts[+run];
        return last && word.slice(0, CUT.test(word) ? 0 : SAME) <= last;
      });

    return {
      /**
       * Say which runs of words a search needs.
       * @param {string} term
       */
      words: (term) => folded(term).split(" ").filter(Boolean).flatMap(runsOf),

      /**
       * Say which of some filters there are.
       * @param {Record<string, string[]>} filters
       * @returns {string[]}
       */
      filters: (filters) =>
        take(wasm.request_filter_indexes(bundle, ...give(asked(filters)))).filter(Boolean),

      /** @param {Uint8Array} chunk */
      addWords(chunk) {
        bundle = wasm.load_index_chunk(bundle, ...give(chunk)) >>> 0;
      },

      /** @param {Uint8Array} chunk */
      addFilter(chunk) {
        bundle = wasm.load_filter_chunk(bundle, ...give(chunk)) >>> 0;
      },

      /**
       * Search for words, for a phrase in quotation marks, or (empty) for everything, among what was
       * added.
       * @param {string} term
       * @param {Record<string, string[]>} filters
       * @returns {Found}
       */
      search(term, filters) {
        const texts = [folded(term), kept(term), asked(filters), ""];
        return take(wasm.search(bundle, ...texts.flatMap(give), /^".+"$/.test(term), false));
      },
    };
  };
}

/**
 * Write filters as Pagefind reads them: any of the values of each. That of laws is in parts.
 * @param {Record<string, string[]>} filters
 */
function asked({ statute, ...others }) {
  const any = Object.entries(others).map(([name, values]) => [name, { any: values }]);
  const laws = statute?.map((value) => ({ [`statute-${partOf(value)}`]: value }));
  return JSON.stringify({ ...Object.fromEntries(any), any: laws });
}

/**
 * Say in which part of its filter a law is, as `filters.py` does: that of its Act.
 * @param {string} path
 */
const partOf = (path) =>
  utf8(path.split("/", 3).join("/")).reduce((sum, byte) => sum + byte, 0) % PARTS;

/**
 * Take the punctuation off a query.
 * @param {string} term
 */
const kept = (term) => term.replace(PUNCTUATION, "").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Take the accents off too.
 * @param {string} term
 */
const folded = (term) => kept(term).normalize("NFD").replace(/\p{M}/gu, "");

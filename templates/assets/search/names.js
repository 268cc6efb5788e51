/** Names that have others, in a query; loaded for one that may have some. */

import { fold } from "../words.js";

/** @typedef {import("./query.js").Alike} Alike */

/** Words that a name may be typed without. */
const SMALL = new Set("and for in of the to".split(" "));

/**
 * Take the names that have others out of some words, the longest first.
 * @param {string[]} words
 * @param {string[][]} synonyms
 */
export function named(words, synonyms) {
  const left = [];
  /** @type {Alike[]} */
  const found = [];
  for (let at = 0; at < words.length; ) {
    let length = 0;
    let own = "";
    /** @type {string[]} */
    let others = [];
    for (const forms of synonyms) {
      for (const form of forms) {
        const long = lengthOf(form, words, at);
        if (long <= length) continue;
        [length, own, others] = [long, form, forms.filter((other) => other !== form)];
      }
    }
    if (length) found.push({ typed: words.slice(at, at + length).join(" "), own, others });
    else left.push(words[at] ?? "");
    at += length || 1;
  }
  return { left, found };
}

/**
 * Count the words that spell a form from a place on: 0 if they do not.
 * @param {string} form
 * @param {string[]} words
 * @param {number} start
 */
function lengthOf(form, words, start) {
  let at = start;
  for (const word of form.split(" ")) {
    if (isForm(fold(words[at] ?? ""), fold(word))) at += 1;
    else if (at === start || !SMALL.has(word)) return 0;
  }
  return at - start;
}

/**
 * Say whether a word is another, or either is the other's plural: `EHCPs`.
 * @param {string} word
 * @param {string} other
 */
function isForm(word, other) {
  return word === other || word === `${other}s` || (other.length > 4 && other === `${word}s`);
}

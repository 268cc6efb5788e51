/** Names that have others, in a query. */

import { fold } from "../words.js";

/** @typedef {{ typed: string, own: string, others: string[] }} Alike A name as typed and as listed, and what it was also looked for by. */

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
    let long = 0;
    let own = "";
    /** @type {string[]} */
    let others = [];
    for (const forms of synonyms) {
      for (const form of forms) {
        const length = lengthOf(form, words, at);
        if (length <= long) continue;
        [long, own, others] = [length, form, forms.filter((each) => each !== form)];
      }
    }
    if (long) found.push({ typed: words.slice(at, at + long).join(" "), own, others });
    else left.push(words[at] ?? "");
    at += long || 1;
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
const isForm = (word, other) =>
  word === other || word === `${other}s` || (other.length > 4 && other === `${word}s`);

/**
 * Which words of a query no decision has.
 *
 * Pagefind looks for the longest word that a strange one begins with (`xyzzy`
 * finds `x`) or leaves it out, and says neither.
 */

import { fold } from "./query.js";

/** @typedef {import("./bundles.js").Bundles} Bundles */

/**
 * Return a function that tells the unknown words of a list; it asks for each only once.
 * @param {Bundles} bundles
 * @returns {(words: string[]) => Promise<string[]>}
 */
export function vocabulary(bundles) {
  /** @type {Map<string, Promise<boolean>>} */
  const known = new Map();
  return async (words) => {
    const answers = words.map((word) => {
      const answer = known.get(word) ?? isKnown(bundles, word);
      known.set(word, answer);
      return answer;
    });
    const found = await Promise.all(answers);
    return words.filter((_, at) => !found[at]);
  };
}

/**
 * @param {Bundles} bundles
 * @param {string} word
 */
async function isKnown(bundles, word) {
  if (await bundles.count(word)) return true;
  const { hits } = await bundles.search(word, {}, false);
  const best = hits[0];
  if (!best) return false;
  const page = wordsOf((await best.data()).content);
  return best.words.some((at) =>
    partsOf(page[at] ?? "").some((part) => part.startsWith(fold(word))),
  );
}

/**
 * Cut the text of a page into the words that Pagefind counts.
 * @param {string} content
 */
export function wordsOf(content) {
  return content.split(/\p{White_Space}+/u);
}

/**
 * Return what a printed word is found by: `(child-care)` by `childcare`, `child` and `care`.
 * @param {string} word
 */
export function partsOf(word) {
  return [word, ...word.split(/[^\p{L}\p{N}]+/u)].map(fold).filter(Boolean);
}

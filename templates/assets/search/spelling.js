/** Spellings to offer for words that no decision has, or very few: see `publish/search/vocabulary.py`. */

import { fetched } from "./fetched.js";

/** Grades of frequency that a word must be above one that is known: each is four times the next. */
const ABOVE = 3;
/** An inflected form of what was typed is found anyway, and what it is inflected from. */
const ENDING = /^(?:e?s|e?d|ing|ly)$/;

/**
 * Return the spelling that a word may be meant by, if there is one.
 * @param {string} typed
 * @param {string} bundles The address of the index, beside which the words are.
 */
export async function spelling(typed, bundles) {
  const word = typed.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, "");
  if (!/^[a-z][a-z-]{3,}$/.test(word)) return "";
  // A file has the words with a letter in the first place or the second: the first may be wrong.
  const [one = [], other = []] = await Promise.all(
    [...word.slice(0, 2)].map((letter) =>
      fetched(new URL(`words/${letter}.txt`, new URL(bundles, location.href)).href, async (file) =>
        (await file.text()).split("\n").map((line) => line.split(" ")),
      ),
    ),
  );
  const grades = one.map((words, at) => [...words, ...(other[at] ?? [])]);
  const own = grades.findIndex((words) => words.includes(word));
  const above = own < 0 ? grades : grades.slice(0, Math.max(0, own - ABOVE + 1));
  let most = own < 0 && word.length > 7 ? 2 : 1;
  let best = "";
  for (const other of above.flat()) {
    const far = distance(word, other, most);
    if (far < most || (far === most && !best)) [best, most] = [other, far];
  }
  if (!best || best.startsWith(word) || ENDING.test(word.replace(best, ""))) return "";
  return /^\p{Lu}/u.test(typed) ? best.replace(/^./, (letter) => letter.toUpperCase()) : best;
}

/**
 * Count the letters to add, take away, change or swap with the next, to come from a word to another:
 * more than `most` if it takes more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number}
 */
function distance(one, other, most) {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most || !most) return 9;
  if (one[0] === other[0]) return distance(one.slice(1), other.slice(1), most);
  /** @param {number} here @param {number} there */
  const from = (here, there) => 1 + distance(one.slice(here), other.slice(there), most - 1);
  const swapped = one[0] === other[1] && one[1] === other[0];
  return Math.min(from(1, 0), from(0, 1), from(1, 1), swapped ? from(2, 2) : 9);
}

/** Spellings to offer for words that no decision has, or very few: see `publish/search/vocabulary.py`. */

import { loosely } from "./typed.js";

/** @type {Map<string, Promise<string[][]>>} Words that begin with a letter, the most frequent first. */
const lists = new Map();
/** Grades of frequency that a word must be above one that is known: each is four times the next. */
const ABOVE = 3;
const ENDINGS = new Set(["s", "es", "d", "ed", "ing", "ly"]);

/**
 * @param {string} address
 * @returns {Promise<string[][]>}
 */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.text()).split("\n").map((line) => line.split(" ").filter(Boolean));
}

/**
 * Offer the spelling that a query may be meant by, if there is one.
 * @param {string} query
 * @param {string[]} words The words of it that are in doubt.
 * @param {string} folder Where the words are.
 * @param {import("./view/meant.js").Link} link
 */
export async function offered(query, words, folder, link) {
  const spellings = await Promise.all(words.map((word) => spelling(word, folder)));
  let better = query;
  for (const [at, word] of words.entries()) {
    const other = spellings[at];
    if (other) better = better.replace(loosely(word), other);
  }
  const said = document.createElement("p");
  said.append("Did you mean ", link(better, better), "?");
  return better === query ? [] : [said];
}

/**
 * Return the spelling that a word may be meant by, if there is one.
 * @param {string} typed
 * @param {string} folder Where the words are.
 */
async function spelling(typed, folder) {
  const word = typed.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, "");
  if (word.length < 4 || !/^[a-z-]+$/.test(word)) return "";
  const address = `${folder}words/${word[0]}.txt`;
  const list = lists.get(address) ?? load(address);
  lists.set(address, list);
  /** @type {string[][]} */
  let grades;
  try {
    grades = await list;
  } catch {
    lists.delete(address);
    return "";
  }
  const own = grades.findIndex((words) => words.includes(word));
  const above = own < 0 ? grades : grades.slice(0, Math.max(0, own - ABOVE + 1));
  let most = own < 0 && word.length > 7 ? 2 : 1;
  let best = "";
  for (const other of above.flat()) {
    if (Math.abs(other.length - word.length) > most) continue;
    const far = distance(word, other);
    if (far > 0 && (far < most || (far === most && !best))) [best, most] = [other, far];
  }
  // An inflected form of what was typed is found anyway, and what it is inflected from.
  if (best.startsWith(word) || (best && ENDINGS.has(word.replace(best, "")))) return "";
  return /^\p{Lu}/u.test(typed) ? best.replace(/^./, (letter) => letter.toUpperCase()) : best;
}

/**
 * Count the letters to add, take away, change or swap with the next, to come from a word to another.
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[][]} */
  const rows = [[...other, ""].map((_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (rows[i - 1]?.[j] ?? 0) + 1,
        (rows[i - 1]?.[j - 1] ?? 0) + change,
        swap ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

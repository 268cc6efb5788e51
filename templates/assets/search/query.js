/**
 * A query as typed, cut into words and phrases.
 *
 * Pagefind takes quotation marks only around a whole query, folds `24A(6)` to
 * `24a6`, and matches a word also as the beginning of longer ones. A word of one
 * letter or figure would match half the index in that way: it is a phrase here.
 *
 * What has other names (`EHCP`) is looked for by any of them, each a whole phrase, unless it is
 * quoted.
 */

import { fold } from "../words.js";
import { findReference, printed } from "./reference.js";

/** @typedef {import("./reference.js").Reference} Reference */
/**
 * @typedef {object} Group Decisions that have any of some forms, as Pagefind is asked for them, or cite any of some law.
 * @property {string[]} any
 * @property {string[]} law
 * @property {boolean} need Whether they must cite it: the forms are then but marked.
 */
/** @typedef {{ typed: string, own: string, others: string[] }} Alike A name as typed and as listed, and what it was also looked for by. */
/** @typedef {{ words: string[], phrases: string[], reference: Reference | null, groups: Group[], alike: Alike[], pages: import("./law.js").Page[], gather?: typeof import("./groups.js").gather }} Query */

const QUOTES = /[“”„‟«»″]/g;
const SECTION = /(?<![\p{L}\d])s(?:s|ec|ect|ects)?\.?\s*(?=\d+[a-z]{0,2}(?:\(|[^\p{L}\d]|$))/giu;
const GAP_BEFORE_BRACKET = /(\d[a-z]{0,2}|\))\s+(?=\([\da-z]{1,4}\))/gi;
const ANY_LETTER = /[\p{L}\d]/u;

/** Words that stand in every decision: asked for with others, they say nothing. */
const EMPTY = new Set("a an and as at by for in is it of on or that the to was with".split(" "));

/**
 * @param {string} text
 * @param {(words: string[]) => { left: string[], found: Alike[] }} [named] Takes names out of words.
 * @param {import("./law.js").Named | null} [law] What law it names, by which `text` is what is left of it.
 * @returns {Query}
 */
export function parseQuery(text, named = (left) => ({ left, found: [] }), law = null) {
  const reference = findReference(text);
  /** @type {Group[]} */
  const groups = law ? [...law.groups] : [];
  /** @type {Alike[]} */
  const alike = [];
  const pages = law?.pages ?? [];
  if (reference?.alone) {
    return { words: [], phrases: [printed(reference)], reference, groups, alike, pages };
  }
  const rest = reference ? text.replace(reference.typed, " ") : text;
  const parts = rest.replace(QUOTES, '"').split('"');
  const closed = parts.length % 2 === 1;
  const phrases = [];
  /** @type {string[]} */
  const words = [...(law?.words ?? [])];
  for (const [at, part] of parts.entries()) {
    const quoted = at % 2 === 1 && (closed || at < parts.length - 1);
    if (quoted) phrases.push(part.trim());
    else {
      const { left, found } = named(wordsOf(part));
      words.push(...left);
      alike.push(...found);
    }
  }
  for (const { own, others } of alike) {
    groups.push({ any: [own, ...others].map((form) => `"${form}"`), law: [], need: false });
  }
  const telling = words.filter((word) => !EMPTY.has(word.toLowerCase()));
  const kept = telling.length || phrases.length || groups.length ? telling : words;
  return {
    words: kept.filter((word) => fold(word).length > 1),
    phrases: [
      ...(reference ? [printed(reference)] : []),
      ...phrases.filter(isWord),
      ...kept.filter((word) => fold(word).length === 1),
    ],
    reference,
    groups,
    alike,
    pages,
  };
}

/** @param {string} part */
function wordsOf(part) {
  return part
    .replace(SECTION, "section ")
    .replace(GAP_BEFORE_BRACKET, "$1")
    .split(/\s+/)
    .filter(isWord);
}

/** @param {string} word */
function isWord(word) {
  return ANY_LETTER.test(word);
}

/**
 * Return what a printed word is found by: `(child-care)` by `childcare`, `child` and `care`.
 * @param {string} word
 */
export function partsOf(word) {
  return [word, ...word.split(/[^\p{L}\p{N}]+/u)].map(fold).filter(Boolean);
}

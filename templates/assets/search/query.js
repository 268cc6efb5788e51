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
import { named } from "./names.js";
import { findReference, printed } from "./reference.js";

/** @typedef {import("./reference.js").Reference} Reference */
/**
 * @typedef {object} Group Decisions that have any of some forms, as Pagefind is asked for them, or cite any of some law.
 * @property {string[]} any
 * @property {string[]} law
 * @property {boolean} need Whether they must cite it: the forms are then but marked.
 * @property {string} [last] One of the forms, which is looked for where there is no other.
 */
/** @typedef {ReturnType<typeof parseQuery>} Query */

const QUOTES = /[“”„‟«»″]/g;
const SECTION = /(?<![\p{L}\d])s(?:s|ec|ect|ects)?\.?\s*(?=\d+[a-z]{0,2}(?:\(|[^\p{L}\d]|$))/giu;
const GAP_BEFORE_BRACKET = /(\d[a-z]{0,2}|\))\s+(?=\([\da-z]{1,4}\))/gi;
const ANY_LETTER = /[\p{L}\p{N}]/u;

/** Words that stand in every decision: asked for with others, they say nothing. */
const EMPTY = new Set(
  "a an and as at by for in is it of on or that the to under was with".split(" "),
);

/**
 * @param {string} text
 * @param {string[][]} synonyms
 * @param {import("./law.js").Named | null} law What law it names, by which `text` is what is left of it.
 */
export function parseQuery(text, synonyms, law) {
  const reference = findReference(text);
  const only = reference?.alone;
  const rest = only ? "" : text.replace(reference?.typed ?? "", " ");
  const parts = rest.replace(QUOTES, '"').split('"');
  // The last quotation mark may not be closed.
  const open = parts.length % 2 ? -1 : parts.length - 1;
  const phrases = parts.filter((_, at) => at % 2 && at !== open).map((phrase) => phrase.trim());
  const free = parts
    .filter((_, at) => at % 2 === 0 || at === open)
    .map((part) => named(wordsOf(part), synonyms));
  const words = free.flatMap(({ left }) => left);
  const alike = free.flatMap(({ found }) => found);
  /** @type {Group[]} */
  const groups = [
    ...(law?.groups ?? []),
    ...alike.map(({ own, others }) => ({
      any: [own, ...others].map((form) => `"${form}"`),
      law: [],
      need: false,
    })),
  ];
  const telling = words.filter((word) => !EMPTY.has(fold(word)));
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
    pages: law?.pages ?? [],
    uncited: law?.uncited ?? [],
  };
}

/** @param {string} part */
const wordsOf = (part) =>
  part.replace(SECTION, "section ").replace(GAP_BEFORE_BRACKET, "$1").split(/\s+/).filter(isWord);

/** @param {string} word */
const isWord = (word) => ANY_LETTER.test(word);

/**
 * Return what a printed word is found by: `(child-care)` by `childcare`, `child` and `care`.
 * @param {string} word
 */
export const partsOf = (word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)].map(fold).filter(Boolean);

/** What to mark of a decision: the words that a query asks for, in the forms in which they stand. */

import { coreOf, fold, plainParts } from "../words.js";

/** @typedef {import("./query.js").Query} Query */
/**
 * @typedef {object} Wanted
 * @property {string[]} words Each is marked wherever it was found, in any of its inflected forms.
 * @property {string[][]} phrases Words that are marked only where they stand one after the other.
 */
/**
 * @typedef {object} Mark
 * @property {number} start The place of its first word.
 * @property {number} end The place after that of its last word.
 * @property {string[]} terms The words of the query that it stands for, folded.
 * @property {string} form As it is printed, for the page of the decision to find again.
 */

/** Before a number these make up a provision, and say nothing alone. */
const PROVISION =
  /^(?:acts?|art(?:icle)?s?|para(?:graph)?s?|parts?|reg(?:ulation)?s?|rules?|s(?:ection)?s?|sch(?:edule)?s?)$/i;
/** How a text that is read as law prints them. */
const KINDS = "section sections regulation regulations article rule s".split(" ");
/** Letters that two forms of a word begin with alike, at least. */
const ALIKE = 3;

/**
 * Say what of a query is to be marked. A provision is one thing: `section` is not marked without
 * its number.
 * @param {Query} query
 * @returns {Wanted}
 */
export function wantedOf({ words, phrases, groups }) {
  const forms = groups.flatMap(({ any }) => any.map((form) => form.replaceAll('"', "")));
  const numbers = forms.filter((form) => /^\d/.test(form));
  const provisions = numbers.flatMap((number) => KINDS.map((kind) => `${kind} ${number}`));
  /** @type {string[][]} */
  const together = [...provisions, ...phrases, ...forms].map((phrase) => phrase.split(/\s+/));
  const alone = words.filter((word, at) => {
    const next = words[at + 1] ?? "";
    if (!PROVISION.test(word) || !/^\d/.test(next)) return true;
    together.push([word, next]);
    return false;
  });
  return { words: alone, phrases: together };
}

/**
 * Find what to mark among the places that the search gave.
 * @param {string[]} printed The words of the page.
 * @param {{ words: number[], loose: number[] }} hit
 * @param {Wanted} wanted
 * @returns {Mark[]} In their order.
 */
export function marksOf(printed, hit, wanted) {
  const taken = new Set();
  const marks = wanted.phrases.flatMap((phrase) =>
    together(printed, new Set(hit.words), phrase).flatMap((start) => {
      if (taken.has(start)) return [];
      for (const at of phrase.keys()) taken.add(start + at);
      return [markOf(printed, start, phrase)];
    }),
  );
  for (const [start, token] of single(printed, hit, wanted.words)) {
    if (!taken.has(start)) marks.push(markOf(printed, start, [token]));
  }
  return marks.sort((one, other) => one.start - other.start);
}

/**
 * Add the words that are printed like those marked: of a word that stands often in a decision the index
 * gives two places. In standard wording only what it gives is meant.
 * @param {import("./passages.js").Reading} reading
 * @param {Mark[]} marks
 */
export function alike({ words, stretches }, marks) {
  const forms = new Map(
    marks
      .filter(({ start, end }) => end === start + 1)
      .map((mark) => [fold(words[mark.start] ?? ""), mark]),
  );
  const more = stretches.flatMap(({ from, end: stop, standard }) =>
    words.slice(from, standard ? from : stop).flatMap((word, nth) => {
      const at = from + nth;
      const mark = forms.get(fold(word));
      const is = !mark || marks.some(({ start, end }) => start <= at && at < end);
      return is ? [] : { ...mark, start: at, end: at + 1 };
    }),
  );
  return [...marks, ...more].sort((one, other) => one.start - other.start);
}

/**
 * Return the forms of what is marked, the shortest first: `delay`, `delays`, `delayed`.
 * @param {Mark[]} marks
 */
export const formsOf = (marks) =>
  [...new Set(marks.map(({ form }) => form))].sort((one, other) => one.length - other.length);

/**
 * Say where a phrase begins. Pagefind gives one of its places; at the others stand the same words.
 * @param {string[]} printed
 * @param {Set<number>} places
 * @param {string[]} phrase
 */
function together(printed, places, phrase) {
  /** @param {number} start */
  const at = (start) =>
    printed
      .slice(start, start + phrase.length)
      .map(fold)
      .join(" ");
  const forms = new Set([phrase.map(fold).join(" ")]);
  for (const start of places) {
    const whole = phrase.every(
      (token, on) => places.has(start + on) && likeness(printed[start + on] ?? "", token) > 0,
    );
    if (whole) forms.add(at(start));
  }
  return [...printed.keys()].filter((start) => forms.has(at(start)));
}

/**
 * Say which places stand for which word. Pagefind also finds words that only begin like the one
 * asked for (`official` for `office`): these are left out where there are better ones.
 * @param {string[]} printed
 * @param {{ words: number[], loose: number[] }} hit
 * @param {string[]} tokens
 * @returns {[number, string][]}
 */
function single(printed, hit, tokens) {
  const loose = new Set(hit.loose);
  const found = [...new Set(hit.words)].flatMap((at) => {
    const close = tokens
      .map((token) => ({ at, token, like: likeness(printed[at] ?? "", token) }))
      .filter(({ like }) => like > 0)
      .sort((one, other) => other.like - one.like);
    return close.slice(0, 1);
  });
  const exact = new Set(found.filter(({ at }) => !loose.has(at)).map(({ token }) => token));
  return found
    .filter(({ at, token }) => !loose.has(at) || !exact.has(token))
    .map(({ at, token }) => [at, token]);
}

/**
 * Count the letters that a printed word has in common with the one asked for, from the first.
 * A short one has to be the same: `of` is not meant by `officer`.
 * @param {string} printed
 * @param {string} token
 */
function likeness(printed, token) {
  const asked = fold(token);
  const alike = [printed, ...plainParts(printed)].map((part) => {
    const word = fold(part);
    if (word === asked) return asked.length + 1;
    let same = 0;
    while (same < asked.length && word[same] === asked[same]) same += 1;
    return same < ALIKE || asked.length < ALIKE ? 0 : same;
  });
  return Math.max(...alike);
}

/**
 * @param {string[]} printed
 * @param {number} start
 * @param {string[]} tokens
 * @returns {Mark}
 */
function markOf(printed, start, tokens) {
  const end = start + tokens.length;
  const form = printed.slice(start, end).map((word, at) => formOf(word, tokens[at] ?? ""));
  return { start, end, terms: tokens.map(fold), form: form.join(" ") };
}

/**
 * Write a printed word as it goes into an address: `delay` of `Delay,`, and `care` of `child-care`
 * where only that was asked for.
 * @param {string} printed
 * @param {string} token
 */
function formOf(printed, token) {
  const core = coreOf(printed);
  const parts = plainParts(core);
  const asked = fold(token).slice(0, ALIKE);
  const part =
    parts.length > 1 && !fold(core).startsWith(asked)
      ? parts.find((each) => fold(each).startsWith(asked))
      : core;
  const form = part ?? core;
  return /^\p{Lu}[\p{Ll}’']*$/u.test(form) ? form.toLowerCase() : form;
}

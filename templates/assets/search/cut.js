/** Texts cut short between words, where the marks are, and nothing but the decision's own words. */

import { coreOf } from "../words.js";

/** @typedef {import("./marks.js").Mark} Mark */

/** Characters of a text, at most. */
const LENGTH = 300;
/** Characters before the first mark, at most, where it does not begin with its sentence. */
const LEAD = 40;
/** Stands before and after what is marked: a sign that no text has. */
const EDGE = "\0";

/**
 * Cut out the part of a text with the most marks. Every other piece of it is marked, the first one not.
 * @param {string[]} words
 * @param {{ from: number, end: number }} bounds
 * @param {Mark[]} marks Those of the whole decision.
 */
export function cut(words, { from, end }, marks) {
  const inside = marks.filter((mark) => mark.start >= from && mark.end <= end);
  const start = startOf(words, from, end, inside);
  const stop = fit(words, start, end, LENGTH);
  /** @type {Map<number, Mark>} */
  const starts = new Map(inside.map((mark) => [mark.start, mark]));
  let text = start > from ? "… " : "";
  for (let at = start; at < stop; ) {
    const next = lastOf(starts, at, stop) + 1;
    const printed = words.slice(at, next).join(" ");
    text += starts.has(at)
      ? printed.replace(coreOf(printed), (core) => core && EDGE + core + EDGE)
      : printed;
    if (next < stop) text += " ";
    at = next;
  }
  if (stop < end) text += " …";
  return text.split(EDGE);
}

/**
 * Return the last word of the marks that follow one another from a word on, or the word itself.
 * @param {Map<number, Mark>} starts
 * @param {number} at
 * @param {number} stop
 */
function lastOf(starts, at, stop) {
  let end = at;
  for (let mark = starts.get(at); mark && mark.end <= stop; mark = starts.get(end)) end = mark.end;
  return Math.max(at, end - 1);
}

/**
 * Choose where to begin: with the text, or a sentence, or close before the best marks, so that
 * all of these fit in.
 * @param {string[]} words
 * @param {number} from
 * @param {number} end
 * @param {Mark[]} inside
 */
function startOf(words, from, end, inside) {
  const [first, need] = best(words, from, end, inside);
  let sentence = first;
  while (sentence > from && !begins(words, sentence)) sentence -= 1;
  let lead = first;
  while (lead > from && length(words, lead - 1, first) <= LEAD) lead -= 1;
  let start = [from, sentence].find((at) => fit(words, at, end, LENGTH) >= need) ?? lead;
  // Where the text ends soon, more of what stands before can be shown.
  while (start > from && length(words, start - 1, end) <= LENGTH) start -= 1;
  return start;
}

/**
 * Find where the most of what is asked for stands together: its first word, and the end of its last.
 * @param {string[]} words
 * @param {number} from
 * @param {number} end
 * @param {Mark[]} inside
 * @returns {[number, number]}
 */
function best(words, from, end, inside) {
  /** @type {[number, number]} */
  let found = [from, from];
  let most = 0;
  for (const mark of inside) {
    const stop = fit(words, mark.start, end, LENGTH - LEAD);
    const near = inside.filter((each) => each.start >= mark.start && each.end <= stop);
    const terms = new Set(near.flatMap((each) => each.terms));
    const worth = terms.size + near.length / (near.length + 1);
    if (worth <= most) continue;
    most = worth;
    const last = near.findLast(
      (each) => each.terms.some((term) => terms.delete(term)) || !terms.size,
    );
    found = [mark.start, (last ?? mark).end];
  }
  return found;
}

/**
 * @param {string[]} words
 * @param {number} at
 */
const begins = (words, at) =>
  /[.?!:;]["'’”)]*$/u.test(words[at - 1] ?? "") && /^["'‘“(]*\p{Lu}/u.test(words[at] ?? "");

/**
 * Return the place after the last word that fits into a length.
 * @param {string[]} words
 * @param {number} start
 * @param {number} end
 * @param {number} most
 */
function fit(words, start, end, most) {
  let at = start;
  let left = most + 1;
  while (at < end) {
    left -= (words[at]?.length ?? 0) + 1;
    if (left < 0) break;
    at += 1;
  }
  return Math.max(at, Math.min(start + 1, end));
}

/**
 * @param {string[]} words
 * @param {number} start
 * @param {number} end
 */
const length = (words, start, end) => words.slice(start, end).join(" ").length;

/** Where in a decision the words of a query stand: its numbered paragraphs and sections. */

import { fold, partsOf, printedWords } from "./query.js";

/** @typedef {import("./bundles.js").PageData} PageData */
/** @typedef {{ text: string, marked: boolean }} Piece */
/** @typedef {{ id: string, place: string, heading: string, pieces: Piece[] }} Passage */
/** @typedef {{ id: string, place: string, heading: string, start: number, from: number, end: number }} Stretch */

const MOST = 3;
const LENGTH = 26;
const ABSTRACT_LENGTH = 42;
/** Words before the first mark. */
const LEAD = 5;
const PARAGRAPH = /^p(\d+)((?:-[\da-z]+)*)$/i;

/**
 * Return the beginning of a decision's summary, and up to three other passages that have the words.
 * @param {PageData} page
 * @param {number[]} locations Of the words that were found.
 * @param {string[]} asked The words of the query, to keep chance matches of short ones unmarked.
 * @returns {{ abstract: Piece[], passages: Passage[] }}
 */
export function passagesOf(page, locations, asked) {
  const words = printedWords(page.content);
  const tokens = asked.map(fold).filter(Boolean);
  const wanted = [...new Set(locations)].filter((at) => isMeant(words[at] ?? "", tokens));
  const marks = new Set(wanted.length ? wanted : locations);
  const stretches = stretchesOf(page, words.length);
  const first =
    stretches.find(({ id }) => id === "summary") ?? stretches.find(({ place }) => place);
  const scored = stretches
    .filter((stretch) => stretch !== first)
    .map((stretch) => ({ stretch, ...scoreOf(stretch, words, marks) }))
    .filter(({ different }) => different > 0)
    .sort((one, other) => other.different - one.different || other.all - one.all);
  const best = scored
    .filter(({ different }) => different === scored[0]?.different)
    .slice(0, MOST)
    .sort((one, other) => one.stretch.start - other.stretch.start);
  return {
    abstract: first ? cut(words, first, marks, ABSTRACT_LENGTH) : [],
    passages: best.map(({ stretch: { id, place, heading, ...bounds } }) => ({
      id,
      place,
      heading,
      pieces: cut(words, bounds, marks, LENGTH),
    })),
  };
}

/**
 * Cut a decision into what has an address: from each section, paragraph and item to the next.
 * @param {PageData} page
 * @param {number} length
 */
function stretchesOf(page, length) {
  /** @type {Stretch[]} */
  const stretches = [];
  let heading = "";
  for (const { element, id, text, location } of page.anchors.toSorted(
    (one, other) => one.location - other.location,
  )) {
    const titled = /^h[23]$/i.test(element);
    const place = placeOf(id);
    if (!titled && !place) continue;
    if (titled) heading = text;
    const last = stretches.at(-1);
    if (last) last.end = location;
    const from = location + (titled ? printedWords(text.trim()).length : 0);
    stretches.push({ id, place: titled ? "" : place, heading, start: location, from, end: length });
  }
  return stretches;
}

/**
 * Say in words what an id stands for: `p12-b` for paragraph 12(b).
 * @param {string} id
 */
function placeOf(id) {
  const [, number, items = ""] = PARAGRAPH.exec(id) ?? [];
  if (number) return `Paragraph ${number}${items.replace(/-([\da-z]+)/gi, "($1)")}`;
  return /^u\d/.test(id) ? "Unnumbered paragraph" : "";
}

/**
 * Pagefind also finds words that only begin like a short one: `of` finds `officer`.
 * @param {string} word
 * @param {string[]} tokens
 */
function isMeant(word, tokens) {
  return partsOf(word).some((part) =>
    tokens.some((token) =>
      token.length < 3 && /\D/.test(token) ? part === token : part.startsWith(token.slice(0, 3)),
    ),
  );
}

/**
 * Count the words found in a stretch, and how many different ones they are.
 * @param {Stretch} stretch
 * @param {string[]} words
 * @param {Set<number>} marks
 */
function scoreOf({ start, end }, words, marks) {
  const inside = [...marks].filter((at) => at >= start && at < end);
  const different = new Set(inside.map((at) => fold(words[at] ?? "").slice(0, 4)));
  return { different: different.size, all: inside.length };
}

/**
 * Cut out the run of words with the most marks, in pieces that are marked or not.
 * @param {string[]} words
 * @param {{ from: number, end: number }} bounds
 * @param {Set<number>} marks
 * @param {number} length
 */
function cut(words, { from, end }, marks, length) {
  const start = startOf(from, end, marks, length);
  const stop = Math.min(start + length, end);
  /** @type {Piece[]} */
  const pieces = [];
  if (start > from) add(pieces, "… ", false);
  for (let at = start; at < stop; at += 1) {
    const [, before = "", core = "", after = ""] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N})]*)$/su.exec(words[at] ?? "") ?? [];
    add(pieces, before, false);
    add(pieces, core, marks.has(at));
    const joined = after === "" && marks.has(at) && marks.has(at + 1);
    add(pieces, after + (at < stop - 1 ? " " : ""), joined && at < stop - 1);
  }
  if (stop < end) add(pieces, " …", false);
  return pieces;
}

/**
 * @param {number} from
 * @param {number} end
 * @param {Set<number>} marks
 * @param {number} length
 */
function startOf(from, end, marks, length) {
  const inside = [...marks].filter((at) => at >= from && at < end).sort((a, b) => a - b);
  /** @param {number} mark */
  const company = (mark) => inside.filter((at) => at >= mark && at < mark + length - LEAD).length;
  let first = from;
  let most = 0;
  for (const mark of inside) {
    if (company(mark) > most) [first, most] = [mark, company(mark)];
  }
  const start = Math.min(first - LEAD, end - length);
  return start - from <= 2 ? from : start;
}

/**
 * @param {Piece[]} pieces
 * @param {string} text
 * @param {boolean} marked
 */
function add(pieces, text, marked) {
  const last = pieces.at(-1);
  if (last?.marked === marked) last.text += text;
  else if (text) pieces.push({ text, marked });
}

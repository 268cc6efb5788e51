/** Where in a decision the words of a query stand: its numbered paragraphs and sections. */

import { cut } from "./cut.js";
import { printedWords } from "./query.js";

/** @typedef {import("./bundles.js").PageData} PageData */
/** @typedef {import("./marks.js").Mark} Mark */
/**
 * @typedef {object} Passage
 * @property {string} id Where a link leads to.
 * @property {string} place `Paragraph 12(b)`; empty for what stands under a heading and has none.
 * @property {string} heading Of its section.
 * @property {boolean} recited Whether it is standard wording, of which only the law cited is known.
 * @property {string[]} pieces See `cut`.
 */
/** @typedef {Omit<Passage, "pieces"> & { from: number, end: number }} Stretch */

const MOST = 3;
const PARAGRAPH = /^p(\d+)((?:-[\da-z]+)*)$/i;

/**
 * Return a part of a decision's summary, and up to three other passages that have the words: those
 * with the most of them, close together; standard wording last.
 * @param {PageData} page
 * @param {Mark[]} marks
 * @returns {{ abstract: string[], passages: Passage[] }}
 */
export function passagesOf(page, marks) {
  const words = printedWords(page.content);
  const stretches = stretchesOf(page, words.length);
  const first =
    stretches.find(({ id }) => id === "summary") ??
    stretches.find(({ place, recited }) => place && !recited);
  const scored = stretches
    .filter((stretch) => stretch !== first)
    .map((stretch) => ({ stretch, ...scoreOf(stretch, marks) }))
    .filter(({ different }) => different > 0)
    .sort(
      (one, other) =>
        Number(one.stretch.recited) - Number(other.stretch.recited) ||
        other.different - one.different ||
        one.span - other.span ||
        other.all - one.all,
    );
  const half = Math.max(...scored.map(({ different }) => different)) / 2;
  const best = scored
    .filter(({ different }) => different > half)
    .slice(0, MOST)
    .sort((one, other) => one.stretch.from - other.stretch.from);
  return {
    abstract: first ? cut(words, first, marks) : [],
    passages: best.map(({ stretch: { from, end, ...rest } }) => ({
      ...rest,
      pieces: cut(words, { from, end }, marks),
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
    const recited = element === "b";
    stretches.push({ id, place: titled ? "" : place, heading, recited, from, end: length });
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
 * Count the words that a stretch has of those asked for, `different` and `all`, and how many words
 * there are from the first to the last of the different ones, where they stand closest.
 * @param {Stretch} stretch
 * @param {Mark[]} marks
 */
function scoreOf({ from, end }, marks) {
  const inside = marks.filter((mark) => mark.start >= from && mark.end <= end);
  const different = new Set(inside.flatMap(({ terms }) => terms)).size;
  const spans = inside.map((mark, at) => {
    const terms = new Set();
    for (const each of inside.slice(at)) {
      for (const term of each.terms) terms.add(term);
      if (terms.size === different) return each.end - mark.start;
    }
    return Number.POSITIVE_INFINITY;
  });
  return { different, all: inside.length, span: Math.min(...spans) };
}

/** Where in a decision the words of a query stand: its numbered paragraphs and sections. */

import { cut } from "./cut.js";

/** @typedef {import("./bundles.js").Item} Item */
/** @typedef {import("./bundles.js").Text} Text */
/** @typedef {import("./marks.js").Mark} Mark */
/**
 * @typedef {object} Stretch
 * @property {string} id Where a link leads to.
 * @property {string} place `Paragraph 12(b)`; empty for what stands under a heading and has none.
 * @property {string} heading Of its section.
 * @property {boolean} standard Whether it is a paragraph of standard wording.
 * @property {number} from The place of its first word.
 * @property {number} end The place after that of its last word.
 */
/** @typedef {{ words: string[], stretches: Stretch[] }} Reading */
/** @typedef {Stretch & { recited: boolean, pieces: string[] }} Passage `pieces` are those of `cut`. */

const MOST = 3;
const PARAGRAPH = /^p(\d+)((?:-[\da-z]+)*)$/i;
const SPACE = /\p{White_Space}+/u;
/** Controls of writing direction, which could make a line read otherwise than it is. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Read a decision as the index has it: its words, and the stretches that have an address.
 * @param {Text} decision
 * @returns {Reading}
 */
export function readingOf({ title, summary, sections, standard }) {
  /** @type {string[]} */
  const words = [];
  /** @type {Stretch[]} */
  const stretches = [];
  let heading = "";
  /** @type {Stretch | undefined} */
  let open;

  /** @param {string} text */
  function add(text) {
    words.push(...text.replace(CONTROLS, "").split(SPACE).filter(Boolean));
    if (open) open.end = words.length;
  }

  /** @param {string} id */
  function begin(id) {
    const [from, end] = [words.length, words.length];
    open = { id, place: placeOf(id), heading, standard: standard.includes(id), from, end };
    stretches.push(open);
  }

  /** @param {Item[]} items */
  function addAll(items) {
    for (const { id, text, items: below = [] } of items) {
      if (id) begin(id);
      add(text);
      addAll(below);
    }
  }

  add(title);
  if (summary.length) {
    heading = "Summary";
    begin("summary");
    for (const text of summary) add(text);
  }
  for (const section of sections) {
    open = undefined;
    heading = section.heading ?? "";
    add(heading);
    if (heading) begin(section.id);
    addAll(section.blocks);
  }
  return { words, stretches };
}

/**
 * Return a part of a decision's summary, and up to three other passages that have the words: those
 * with the most of them, close together; standard wording last.
 * @param {Reading} reading
 * @param {Mark[]} marks
 * @param {number[]} recited Places in standard wording.
 * @returns {{ abstract: string[], passages: Passage[] }}
 */
export function passagesOf({ words, stretches }, marks, recited) {
  const first =
    stretches.find(({ id }) => id === "summary") ?? stretches.find(({ place }) => place);
  const scored = stretches
    .filter((stretch) => stretch !== first)
    .map((stretch) => ({
      stretch,
      recited: recited.some((place) => place >= stretch.from && place < stretch.end),
      ...scoreOf(stretch, marks),
    }))
    .filter(({ different }) => different > 0)
    .sort(
      (one, other) =>
        Number(one.recited) - Number(other.recited) ||
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
    passages: best.map((each) => ({
      ...each.stretch,
      recited: each.recited,
      pieces: cut(words, each.stretch, marks),
    })),
  };
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

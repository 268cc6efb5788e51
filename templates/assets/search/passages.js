/** Where in a decision the words of a query stand: its numbered paragraphs and sections. */

import { cut } from "./cut.js";

/** @typedef {import("./bundles.js").Item} Item */
/** @typedef {import("./bundles.js").Decision} Decision */
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
const WORD = /\P{White_Space}+/gu;
/** Controls of writing direction, which could make a line read otherwise than it is. */
const CONTROLS = /\p{Bidi_C}/gu;

/**
 * Read a decision as the index has it: its words, and the stretches that have an address.
 * @param {Decision} decision
 * @returns {Reading}
 */
export function readingOf({ title, category, subcategory, summary, sections, standard }) {
  /** @type {string[]} */
  const words = [];
  /** @type {Stretch[]} */
  const stretches = [];
  let heading = "Summary";

  /**
   * @param {string} text
   * @param {string | null} id Of a new stretch; empty for words without an address.
   */
  function add(text, id) {
    const from = words.length;
    if (id !== null) {
      const place = placeOf(id);
      stretches.push({ id, place, heading, standard: standard.includes(id), from, end: from });
    }
    words.push(...(text.replace(CONTROLS, "").match(WORD) ?? []));
    const last = stretches.at(-1);
    if (last) last.end = words.length;
  }

  /** @param {Item[]} items */
  function addAll(items) {
    for (const { id, text, items: below = [] } of items) {
      add(text, id);
      addAll(below);
    }
  }

  add(title, "");
  if (summary.length) add(summary.join(" "), "summary");
  for (const section of sections) {
    heading = section.heading ?? "";
    add(heading, "");
    add("", section.id);
    addAll(section.blocks);
  }
  // The header is searched as well.
  add(`${category} ${subcategory}`, "");
  return { words, stretches: stretches.filter(({ id }) => id) };
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
  // A summary comes before all paragraphs.
  const first = stretches.find(({ id, place }) => place || id === "summary");
  const scored = stretches
    .filter((stretch) => stretch !== first)
    .map((stretch) => ({
      ...stretch,
      ...scoreOf(stretch, marks),
      recited: recited.some((place) => place >= stretch.from && place < stretch.end),
    }))
    .filter(({ different }) => different)
    .sort(
      (one, other) =>
        +one.recited - +other.recited ||
        other.different - one.different ||
        one.span - other.span ||
        other.all - one.all,
    );
  const half = Math.max(...scored.map(({ different }) => different)) / 2;
  const best = scored
    .filter(({ different }) => different > half)
    .slice(0, MOST)
    .sort((one, other) => one.from - other.from);
  return {
    abstract: first ? cut(words, first, marks) : [],
    passages: best.map((stretch) => ({ ...stretch, pieces: cut(words, stretch, marks) })),
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

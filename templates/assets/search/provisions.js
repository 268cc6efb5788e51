/** The provisions that a query names, where decisions cite them, and how texts print them. */

/** @typedef {import("./acts.js").Work} Work */
/** @typedef {import("./spans.js").Span} Span */
/** @typedef {{ path: string, words: string, count: number }} Page */
/** @typedef {Span & { name: string | undefined, number: string, below: string, paragraph?: Typed }} Typed A provision; `paragraph` is one of a schedule. */

/** By their first letters. */
const KINDS = /** @type {const} */ ({
  s: "section",
  re: "regulation",
  a: "article",
  ru: "rule",
  sc: "schedule",
  p: "paragraph",
});
/** What a number may be of that stands alone: `26A`. */
const ALONE = ["section", "regulation", "article", "rule"];
/** A kind of provision, in an address: `section`, but no label such as `26` or `viii`. */
const KIND = /^(?![ivx]+$)[a-z]{4}/;
/** With its kind, or else with a letter or brackets: `26A`, `24(6)`, but not `24`, nor `2008 (Regulated …)`. */
const PROVISION =
  /(?<![\p{L}\d])(?:(ss?|sect?s?|sections?|sch(?:ed(?:ule)?s?)?|reg(?:ulation)?s?|art(?:icle)?s?|rules?|para(?:graph)?s?)\.?\s*(?=\d)|(?=\d+(?:[a-z]|\s?\([\da-z]{1,4}\))))(\d+[a-z]{0,2})((?:\s*\([\da-z]{1,4}\))*)(?![\p{L}\d(])/giu;
/**
 * Find the provisions in a text, in their order. A paragraph is of the schedule beside it, or of no law.
 * @param {string} text
 */
export function provisionsIn(text) {
  const all = [...text.matchAll(PROVISION)].map(typedOf);
  for (const [at, paragraph] of all.entries()) {
    if (paragraph.name !== "paragraph") continue;
    const within = [all[at - 1], all[at + 1]].find(
      (each) => each?.name === "schedule" && !each.paragraph,
    );
    if (!within) continue;
    within.paragraph = paragraph;
    within.start = Math.min(within.start, paragraph.start);
    within.end = Math.max(within.end, paragraph.end);
  }
  return all.filter(({ name }) => name !== "paragraph");
}

/**
 * @param {RegExpMatchArray} match
 * @returns {Typed}
 */
function typedOf({ 0: typed, 1: kind = "", 2: number = "", 3: below = "", index: start = 0 }) {
  const letters = kind.toLowerCase();
  const [, name] =
    Object.entries(KINDS).findLast(([beginning]) => letters.startsWith(beginning)) ?? [];
  const end = start + typed.length;
  return { start, end, name, number, below: below.replace(/\s/g, "") };
}

/**
 * Find the pages of a provision, the most cited first. It may stand within another: the articles of
 * the Convention are in a schedule.
 * @param {Work[]} works
 * @param {Typed} one
 */
export function pagesOf(works, { name, number, below, paragraph }) {
  const kinds = name ?? ALONE.join("|");
  const inside = paragraph ? `/paragraph/${paragraph.number}${pathOf(paragraph.below)}` : "";
  const wanted = new RegExp(`(?:^|/)(${kinds})/${number}${pathOf(below)}${inside}$`, "i");
  return works
    .flatMap(([path, title, , , , parts]) =>
      Object.entries(parts).flatMap(([part, count]) => {
        const [, kind] = wanted.exec(part) ?? [];
        if (!kind) return [];
        const [first, second, ...rest] = part.split("/");
        return {
          path: `${path}/${first}/${second}/${rest.length ? `#sub-${rest.join("-")}` : ""}`,
          words: `${inWords(part).replace(/^./, (letter) => letter.toUpperCase())}, ${title}`,
          count,
          cited: `${path}/${part}`,
          kind,
        };
      }),
    )
    .sort((a, b) => b.count - a.count);
}

/**
 * Write what stands below a provision as an address has it: `/2/a` of `(2)(a)`.
 * @param {string} below
 */
const pathOf = (below) => below.replace(/\((.*?)\)/g, "/$1");

/**
 * Say a place in a law in words: `section 26(6)(a)`, `schedule 1, article 8`.
 * @param {string} part
 */
export const inWords = (part) =>
  part
    .split("/")
    .map((piece, at, all) => {
      if (KIND.test(piece)) return (at ? ", " : "") + piece;
      return KIND.test(all[at - 1] ?? "") ? ` ${piece}` : `(${piece})`;
    })
    .join("");

/**
 * Return how a text may print a provision, as Pagefind is asked for it.
 * @param {string} name
 * @param {Typed} one
 */
export function provisionForms(name, { name: said, number, below, paragraph }) {
  const printed = number + below;
  if (paragraph) {
    const own = `paragraph ${paragraph.number}${paragraph.below}`;
    return [`"schedule ${printed} ${own}"`, `"${own} of schedule ${printed}"`];
  }
  const section = name === "section";
  const named = [
    `"${name} ${printed}"`,
    section ? `"s${printed}"` : `"${name.slice(0, 3)} ${printed}"`,
  ];
  // A text that abbreviates need not have the word at all.
  if (/^\d+$/.test(printed) || (said && !section)) return named;
  return [...named, printed, ...(below ? [`"${number} ${below}"`] : [])];
}

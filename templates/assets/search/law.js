/** The law that a query names: `s26A(2)`, `Care Act`, `article 8 ECHR`; see `pages/lawlist.py`. */

import { fetchedJson } from "./fetched.js";

/** @typedef {import("./query.js").Group} Group */
/** @typedef {[path: string, title: string, count: number, names: string[], beside: string[], parts: Record<string, number>]} Work */
/** @typedef {{ path: string, words: string, count: number }} Page */
/** @typedef {{ rest: string, groups: Group[], pages: Page[] }} Named */
/** @typedef {{ typed: string, name: string | undefined, number: string, below: string }} Typed */

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
/** With its kind, or else with a letter or brackets: `26A`, `24(6)`, but not `24`, nor `2008 (Regulated …)`. */
const PROVISION =
  /(?<![\p{L}\d])(?:(ss?|sect?s?|sections?|sch(?:ed(?:ule)?s?)?|reg(?:ulation)?s?|art(?:icle)?s?|rules?|para(?:graph)?s?)\.?\s*(?=\d)|(?=\d+(?:[a-z]|\s?\([\da-z]{1,4}\))))(\d+[a-z]{0,2})((?:\s*\([\da-z]{1,4}\))*)(?![\p{L}\d(])/giu;
/** What may stand between the words of an Act's name. */
const GAP = "[^\\p{L}\\d]+(?:(?:and|for|in|of|the|to)[^\\p{L}\\d]+)*";
/** Links to laws, at most, where a query says no Act. */
const MOST = 3;

/**
 * Say what law a query names; nothing where it names none that decisions cite.
 * @param {string} query
 * @param {string} address Of the list of law.
 * @returns {Promise<Named | null>}
 */
export async function lawIn(query, address) {
  /** @type {Work[]} */
  const works = await fetchedJson(address);
  const found = [...query.matchAll(PROVISION)].map(typedOf);
  const within = found.find(({ name }) => name === "schedule");
  const one = within ?? found.find(({ name }) => name !== "paragraph");
  // A paragraph is of a schedule, or of no law.
  const paragraph = within && found.find(({ name }) => name === "paragraph");
  const taken = [one?.typed ?? "", paragraph?.typed ?? ""];
  const left = taken.reduce((rest, typed) => rest.replace(typed, " "), query.replace(/['’]/g, ""));
  const act = actIn(left, works, one);
  if (!one) {
    if (!act) return null;
    const [path, words, count] = act.work;
    const any = [...new Set([act.typed, words])].map((form) => `"${form}"`);
    return {
      rest: act.rest,
      groups: [{ any, law: [path], need: true }],
      pages: [{ path, words, count }],
    };
  }
  const pages = pagesOf(act ? [act.work] : works, one, paragraph);
  const [first] = pages;
  if (!first && (act || !one.name)) return null;
  const name = one.name ?? first?.kind ?? "";
  const law = pages.map(({ cited }) => cited + pathOf((paragraph ?? one).below));
  const any = formsOf(name, one, paragraph);
  // A text that prints `26A(1) and (2)` is marked at its number, where it has no more of 26A(2).
  const last = act && one.below && /\D/.test(one.number) ? one.number : "";
  return {
    rest: act?.rest ?? left,
    groups: [{ any: last ? [...any, last] : any, law, need: !!act, last }],
    pages: pages.slice(0, MOST),
  };
}

/**
 * @param {RegExpMatchArray} match
 * @returns {Typed}
 */
function typedOf([typed, kind = "", number = "", below = ""]) {
  const letters = kind.toLowerCase();
  const [, name] =
    Object.entries(KINDS).findLast(([beginning]) => letters.startsWith(beginning)) ?? [];
  return { typed, name, number, below: below.replace(/\s/g, "") };
}

/**
 * Find the pages of a provision, the most cited first. It may stand within another: the articles of
 * the Convention are in a schedule.
 * @param {Work[]} works
 * @param {Typed} one
 * @param {Typed} [paragraph]
 */
function pagesOf(works, { name, number }, paragraph) {
  const kinds = name ?? ALONE.join("|");
  const below = paragraph ? `/paragraph/${paragraph.number}` : "";
  const wanted = new RegExp(`(?:^|/)(${kinds})/${number}${below}$`, "i");
  return works
    .flatMap(([path, title, , , , parts]) =>
      Object.entries(parts).flatMap(([part, count]) => {
        const [, kind] = wanted.exec(part) ?? [];
        if (!kind) return [];
        const words = `${part.replace(/\/(?=\d)/g, " ").replaceAll("/", ", ")}, ${title}`;
        return {
          path: `${path}/${part.split("/", 2).join("/")}`,
          words: words.replace(/^./, (letter) => letter.toUpperCase()),
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
const pathOf = (below) =>
  below.replace(/\d[a-z]+/gi, (label) => label.toUpperCase()).replace(/\((.*?)\)/g, "/$1");

/**
 * Return how a text may print a provision, as Pagefind is asked for it.
 * @param {string} name
 * @param {Typed} one
 * @param {Typed} [paragraph]
 */
function formsOf(name, { name: said, number, below }, paragraph) {
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

/**
 * Find the longest name of an Act.
 * @param {string} query
 * @param {Work[]} works
 * @param {unknown} beside Whether there is a provision, beside which short forms count.
 */
function actIn(query, works, beside) {
  let best = "";
  /** @type {Map<Work, string>} What was typed of those with this name. */
  let meant = new Map();
  for (const work of works) {
    for (const name of beside ? [...work[3], ...work[4]] : work[3]) {
      if (name.length < best.length) continue;
      const form = `(?<![\\p{L}\\d])${name.replaceAll(" ", GAP)}(?![\\p{L}\\d])`;
      const [typed] = new RegExp(form, "iu").exec(query) ?? [];
      if (!typed) continue;
      if (name !== best) meant = new Map();
      meant.set(work, typed);
      best = name;
    }
  }
  const [[work, typed] = []] = meant;
  // Two Acts of one name: in doubt it is none.
  return work && typed && meant.size === 1
    ? { work, typed, rest: query.replace(typed, " ") }
    : null;
}

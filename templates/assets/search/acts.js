/** The Acts and statutory instruments that a query names. */

import { gap } from "./spans.js";

/** @typedef {import("./spans.js").Span} Span */
/** @typedef {[path: string, title: string, count: number, names: string[], beside: string[], parts: Record<string, number>]} Work See `pages/lawlist.py`. */
/** @typedef {Span & { works: Work[], name: string, typed: string, sure: boolean }} Act Several `works` where one name is that of each; `sure` if it is of no other. */

/** What may stand between the words of an Act's name. */
const GAP = "[^\\p{L}\\d]+(?:(?:and|for|in|of|the|to)[^\\p{L}\\d]+)*";
const YEAR = / \d{4}$/;

/**
 * Find the Acts that are named, each by the longest of its names, in their order.
 * @param {string} query
 * @param {Work[]} works
 * @param {boolean} beside Whether there is a provision, beside which short forms count, and names without a year.
 */
export function actsIn(query, works, beside) {
  const all = works.flatMap((work) => {
    const own = beside ? [...work[3], ...work[4]] : work[3];
    const bare = beside ? own.map((name) => name.replace(YEAR, "")) : [];
    return [...new Set([...own, ...bare])].flatMap((name) => {
      const form = `(?<![\\p{L}\\d])${name.replaceAll(" ", GAP)}(?![\\p{L}\\d])`;
      const sure = own.includes(name);
      return [...query.matchAll(new RegExp(form, "giu"))].map(
        /** @returns {Act} */
        ({ 0: typed, index: start }) => {
          return { works: [work], name, typed, sure, start, end: start + typed.length };
        },
      );
    });
  });
  /** @type {Act[]} */
  const acts = [];
  for (const act of all.sort((one, other) => other.name.length - one.name.length)) {
    const over = acts.find((other) => gap(act, other) < 0);
    if (!over) acts.push(act);
    else if (over.name === act.name) {
      over.works.push(...act.works);
      over.sure = false;
    }
  }
  return acts.sort((one, other) => one.start - other.start);
}

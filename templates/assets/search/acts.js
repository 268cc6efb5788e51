/** The Acts and statutory instruments that a query names. */

import { gap } from "./spans.js";

/** @typedef {import("./spans.js").Span} Span */
/** @typedef {[path: string, title: string, count: number, names: string[], beside: string[], parts: Record<string, number>]} Work See `pages/lawlist.py`. */
/** @typedef {Span & { work: Work, name: string, typed: string, doubtful?: boolean }} Act */

/** What may stand between the words of an Act's name. */
const GAP = "[^\\p{L}\\d]+(?:(?:and|for|in|of|the|to)[^\\p{L}\\d]+)*";
/**
 * Find the Acts that are named, each by the longest of its names, in their order.
 * @param {string} query
 * @param {Work[]} works
 * @param {boolean} beside Whether there is a provision, beside which short forms count.
 */
export function actsIn(query, works, beside) {
  const all = works.flatMap((work) =>
    (beside ? [...work[3], ...work[4]] : work[3]).flatMap((name) => {
      const form = `(?<![\\p{L}\\d])${name.replaceAll(" ", GAP)}(?![\\p{L}\\d])`;
      return [...query.matchAll(new RegExp(form, "giu"))].map(
        /** @returns {Act} */
        ({ 0: typed, index: start }) => ({ work, name, typed, start, end: start + typed.length }),
      );
    }),
  );
  /** @type {Act[]} */
  const acts = [];
  for (const act of all.sort((one, other) => other.name.length - one.name.length)) {
    const over = acts.find((other) => gap(act, other) < 0);
    if (!over) acts.push(act);
    // Two Acts of one name: in doubt it is none.
    else if (over.name === act.name) over.doubtful = true;
  }
  return acts.filter(({ doubtful }) => !doubtful).sort((one, other) => one.start - other.start);
}

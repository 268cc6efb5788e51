/**
 * How a query was taken, what was left out of it, what is not here, and what to try next. The sentences
 * stand in the page's template.
 */

import { spelling } from "../spelling.js";
import { cleared, isFiltered, writeState } from "../state.js";
import { decisions, filled } from "./dom.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../state.js").State} State */

/** Results with which a query may well be spelt wrongly. */
const FEW = 2;

/**
 * @param {State} state
 * @param {Query} query
 * @param {Answer} answer
 * @param {string} bundles The address of the index, beside which the words are.
 */
export async function notes(state, query, answer, bundles) {
  const { words, phrases, groups, alike, pages, uncited, reference } = query;
  const { unknown, hits, named, whole, waiting } = answer;
  /**
   * @param {string} template
   * @param {string} address
   * @param {string[]} parts
   */
  function linking(template, address, ...parts) {
    const note = filled(template, ...parts);
    note.querySelector("a")?.setAttribute("href", address);
    return note;
  }
  /** @param {string} text */
  const asking = (text) => writeState({ ...state, query: text });

  const said = pages.map(({ path, words: name, count }) =>
    linking("law", `../statutes/${path}`, name, decisions(count)),
  );
  for (const { typed, others } of alike) {
    const exact = state.query.replace(loosely(typed), '"$&"');
    const names = others.map((other) => `“${other}”`).join(" or ");
    said.push(linking("alike", asking(exact), names, typed));
  }
  said.push(...uncited.map((names) => filled("uncited", ...names)));
  const [, minus] = /(?:^|\s)([-−]\p{L}\S+)/u.exec(state.query) ?? [];
  if (minus) said.push(filled("minus", minus));
  if (waiting.length) return said;
  if (whole) {
    const doubtful = hits.length > FEW || named.length ? unknown : words;
    let better = state.query;
    for (const word of doubtful) {
      better = better.replace(word, (await spelling(word, bundles).catch(() => "")) || word);
    }
    if (better !== state.query) said.push(linking("spelling", asking(better), better));
  }
  const asked = words.length + phrases.length + groups.length;
  // Nothing of the query is known: no filter is to blame.
  const pointless = whole && asked && unknown.length === asked;
  const which = whole ? (pointless ? "unknown" : "left-out") : "not-then";
  said.push(...unknown.map((word) => filled(which, word)));
  // A reference is the first phrase that is looked for.
  if (whole && reference && !named.length) said.push(filled("elsewhere", phrases[0] ?? ""));
  if (hits.length || named.length) return said;
  const hints = filled("hints");
  const [free, unquoted, fewer, spelt] = hints.children;
  const chosen = cleared(state.chosen);
  free?.firstElementChild?.setAttribute("href", writeState({ ...state, chosen }));
  const bare = state.query.replace(/["“”]/g, "");
  unquoted?.firstElementChild?.setAttribute("href", asking(bare));
  if (pointless || !isFiltered(state.chosen)) free?.remove();
  if (bare === state.query) unquoted?.remove();
  if (asked < 2) fewer?.remove();
  if (pages.length || reference) spelt?.remove();
  return [...said, hints];
}

/**
 * Match words as they were typed, whatever stands between them.
 * @param {string} words
 */
const loosely = (words) =>
  new RegExp(
    words
      .split(" ")
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("\\s+"),
  );

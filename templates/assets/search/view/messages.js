/** What the page says of every answer: the count, and which years are left. */

import { printed } from "../reference.js";
import { isFiltered } from "../state.js";
import { decisions, number } from "./dom.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../state.js").State} State */

/**
 * Say in a line what was found.
 * @param {State} state
 * @param {Query} parsed
 * @param {Answer} answer
 */
export function summary({ query, chosen }, { reference }, { hits, named, waiting }) {
  const within =
    (isFiltered(chosen) ? " with these filters" : "") + (waiting.length ? " so far" : "");
  if (reference && named.length) {
    const has = named.length === 1 ? "has" : "have";
    const others = `${number(hits.length)} other${hits.length === 1 ? "" : "s"}`;
    const also = hits.length ? `, and ${others} found${within}` : "";
    return `${decisions(named.length)} ${has} the reference ${printed(reference)}${also}`;
  }
  const asked = query ? ` for “${query}”` : "";
  return `${hits.length ? decisions(hits.length) : "No decision found"}${asked}${within}`;
}

/**
 * Say of which years the decisions are that were not searched yet; nothing if none are.
 * @param {Answer} answer
 */
export function unsearched({ waiting }) {
  const years = waiting.flatMap(({ years }) => years).sort();
  const [first = "", last] = [years[0], years.findLast((year) => /^\d+$/.test(year))];
  return !last || first === last ? first : `${first} to ${last}`;
}

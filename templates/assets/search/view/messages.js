/** What the page says of an answer: the count, what was left out, and what to try next. */

import { isFiltered, cleared, writeState } from "../state.js";
import { printed } from "../reference.js";
import { decisions, make } from "./dom.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {import("../state.js").State} State */

const OFFICIAL = "https://www.lgo.org.uk/decisions";

/**
 * Say in a line what was found.
 * @param {State} state
 * @param {Query} parsed
 * @param {Answer} answer
 */
export function summary({ query, chosen }, { reference }, { hits, named, waiting }) {
  const filtered = isFiltered(chosen) ? " with these filters" : "";
  const within = filtered + (waiting.length ? " so far" : "");
  if (reference && named.length) {
    const has = named.length === 1 ? "has" : "have";
    const others = `${hits.length.toLocaleString("en-GB")} other${hits.length === 1 ? "" : "s"}`;
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

/**
 * Say what was left out or is not here.
 * @param {Query} query
 * @param {Answer} answer
 */
export function notes(query, answer) {
  const end = isPointless(query, answer) || !answer.whole ? "." : "; it was left out.";
  const done = !answer.waiting.length;
  const which = answer.whole ? "No decision has" : "No decision of the years chosen has";
  const said = (done ? answer.unknown : []).map((word) =>
    make("p", {}, `${which} the word “${word}”${end}`),
  );
  if (done && answer.whole && query.reference && !answer.named.length) {
    const reference = printed(query.reference);
    const link = make("a", { href: OFFICIAL, rel: "external" }, "the Ombudsman’s own search");
    said.push(make("p", {}, `Decision ${reference} is not on this site. Try `, link, "."));
  }
  return said;
}

/**
 * Say what to try when nothing was found.
 * @param {State} state
 * @param {Query} query
 * @param {Answer} answer
 */
export function hints(state, query, answer) {
  if (answer.hits.length || answer.named.length || answer.waiting.length) return [];
  const items = [];
  if (isFiltered(state.chosen) && !isPointless(query, answer)) {
    const without = writeState({ ...state, chosen: cleared(state.chosen) });
    items.push(make("a", { href: without }, "Search without the filters"));
  }
  if (/["“”]/.test(state.query)) {
    const loose = writeState({ ...state, query: state.query.replace(/["“”]/g, "") });
    items.push(make("a", { href: loose }, "Search without the quotation marks"));
  }
  if (query.words.length > 1) items.push("Try fewer words: a decision must have all of them.");
  items.push(
    "Check the spelling, or try a word that an official would use.",
    "Browse by subject, outcome, law or year, below.",
  );
  return [make("ul", {}, ...items.map((item) => make("li", {}, item)))];
}

/**
 * Say whether nothing of a query is known, so that no filter is to blame.
 * @param {Query} query
 * @param {Answer} answer
 */
function isPointless({ words, phrases, groups }, { unknown, whole }) {
  return (
    whole &&
    unknown.length > 0 &&
    unknown.length === words.length &&
    !phrases.length &&
    !groups.length
  );
}

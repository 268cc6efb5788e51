/** What was left out of a search, what is not here, and what to try next; loaded if there is any. */

import { make } from "./dom.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */

const OFFICIAL = "https://www.lgo.org.uk/decisions";

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
    // A reference is the first phrase that is looked for.
    const [reference] = query.phrases;
    const link = make("a", { href: OFFICIAL, rel: "external" }, "the Ombudsman’s own search");
    said.push(make("p", {}, `Decision ${reference} is not on this site. Try `, link, "."));
  }
  return said;
}

/**
 * Say what to try when nothing was found.
 * @param {string} asked The query as typed.
 * @param {Query} query
 * @param {Answer} answer
 * @param {import("./meant.js").Link} link
 * @param {string} free The address of the search without its filters, if it has any.
 */
export function hints(asked, query, answer, link, free) {
  if (answer.hits.length || answer.named.length || answer.waiting.length) return [];
  const items = [];
  if (free && !isPointless(query, answer)) {
    items.push(make("a", { href: free }, "Search without the filters"));
  }
  if (/["“”]/.test(asked)) {
    items.push(link(asked.replace(/["“”]/g, ""), "Search without the quotation marks"));
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

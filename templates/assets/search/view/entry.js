/** A decision in a list of results, in the form that it has in every list of the site. */

import { make } from "./dom.js";

/** @typedef {import("../bundles.js").Facts} Facts */
/** @typedef {import("../passages.js").Passage} Passage */
/** @typedef {import("../cut.js").Piece} Piece */

/** Forms of words that an address takes along, at most. */
const FORMS = 12;
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * @param {Facts} decision
 * @param {string} url
 * @param {{ abstract: Piece[], passages: Passage[] }} found
 * @param {string[]} forms The words to be marked where the links lead to, as they are printed.
 */
export function entry(decision, url, { abstract, passages }, forms) {
  const { organisation, reference } = decision;
  const address = url + marked(forms);
  const link = make(
    "a",
    { href: address },
    `${organisation || "Organisation not stated"} `,
    make("span", { class: "reference" }, reference),
  );
  const item = make("li", { class: "entry" }, make("h3", {}, link), facts(decision));
  if (abstract.length) item.append(make("p", { class: "abstract" }, ...pieces(abstract)));
  if (passages.length) {
    const list = passages.map((passage) => where(address, passage));
    item.append(make("ul", { class: "passages", role: "list" }, ...list));
  }
  return item;
}

/** @param {Facts} facts */
function facts({ outcome: printed, decided, category, subcategory }) {
  const outcome = printed ?? "Not stated";
  const slug = outcome.toLowerCase().replace(/[^a-z]+/g, "-");
  const line = make(
    "p",
    { class: "meta" },
    make("span", { class: `outcome ${slug}` }, outcome),
    " ",
    day(decided ?? ""),
  );
  if (category) {
    const subject = [category, subcategory].filter(Boolean).join(" › ");
    line.append(" ", make("span", { class: "subject" }, subject));
  }
  return line;
}

/** @param {string} date */
function day(date) {
  const known = /^[1-9]\d{3}-\d\d-\d\d$/.test(date);
  return known
    ? make("time", { datetime: date }, DAY.format(new Date(date)))
    : make("span", {}, "date not stated");
}

/**
 * Write what is to be marked into an address: `?mark=delay&mark=care+plan`.
 * @param {string[]} forms
 */
function marked(forms) {
  const given = forms.slice(0, FORMS).map((form) => `mark=${encodeURIComponent(form)}`);
  return given.length ? `?${given.join("&").replaceAll("%20", "+")}` : "";
}

/**
 * @param {string} address
 * @param {Passage} passage
 */
function where(address, { id, place, heading, recited, pieces: words }) {
  const name = place || heading;
  const link = make("a", { href: `${address}#${encodeURIComponent(id)}` }, name);
  const section = place && heading ? ` ${heading}` : "";
  const note = recited ? make("span", { class: "recited" }, "Cited in standard wording: ") : "";
  return make(
    "li",
    {},
    make("p", { class: "meta" }, link, section),
    make("p", { class: "words" }, note, ...pieces(words)),
  );
}

/** @param {Piece[]} words */
function pieces(words) {
  return words.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
}

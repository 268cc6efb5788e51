/** A decision in a list of results, in the form that it has in every list of the site. */

import { make } from "./dom.js";

/** @typedef {import("../bundles.js").PageData} PageData */
/** @typedef {import("../passages.js").Passage} Passage */
/** @typedef {import("../passages.js").Piece} Piece */

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/**
 * @param {PageData} page
 * @param {{ abstract: Piece[], passages: Passage[] }} found
 */
export function entry(page, { abstract, passages }) {
  const { organisation, reference = "" } = page.meta;
  const link = make(
    "a",
    { href: page.url },
    `${organisation || "Organisation not stated"} `,
    make("span", { class: "reference" }, reference),
  );
  const item = make("li", { class: "entry" }, make("h3", {}, link), facts(page.meta));
  if (abstract.length) item.append(make("p", { class: "abstract" }, ...pieces(abstract)));
  if (passages.length) {
    const list = passages.map((passage) => where(page.url, passage));
    item.append(make("ul", { class: "passages", role: "list" }, ...list));
  }
  return item;
}

/** @param {import("../bundles.js").Meta} meta */
function facts({ outcome = "Not stated", date = "", category, subcategory }) {
  const slug = outcome.toLowerCase().replace(/[^a-z]+/g, "-");
  const line = make(
    "p",
    { class: "meta" },
    make("span", { class: `outcome ${slug}` }, outcome),
    " ",
    day(date),
  );
  if (category && category !== "Not stated") {
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
 * @param {string} url
 * @param {Passage} passage
 */
function where(url, { id, place, heading, pieces: words }) {
  const name = place || heading;
  const link = make("a", { href: `${url}#${encodeURIComponent(id)}` }, name);
  const section = place && heading ? ` ${heading}` : "";
  return make(
    "li",
    {},
    make("p", { class: "meta" }, link, section),
    make("p", { class: "words" }, ...pieces(words)),
  );
}

/** @param {Piece[]} words */
function pieces(words) {
  return words.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
}

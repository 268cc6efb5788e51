/** A decision in a list of results, in the form that it has in every list of the site. */

import { filled } from "./dom.js";

/** @typedef {import("../bundles.js").Facts} Facts */
/** @typedef {import("../passages.js").Passage} Passage */

/** Forms of words that an address takes along, at most. */
const FORMS = 12;
const DAY = /** @type {const} */ ({ dateStyle: "long", timeZone: "UTC" });

/**
 * @param {Facts} decision
 * @param {string} url
 * @param {{ abstract: string[], passages: Passage[] }} found
 * @param {string[]} forms The words to be marked where the links lead to, as they are printed.
 */
export function entry(decision, url, { abstract, passages }, forms) {
  const outcome = decision.outcome || "Not stated";
  const address = url + marked(forms);
  const item = filled(
    "entry",
    decision.organisation || "Organisation not stated",
    decision.reference,
    outcome,
    decision.decided
      ? filled("day", new Date(decision.decided).toLocaleString("en-GB", DAY))
      : "date not stated",
    [decision.category, decision.subcategory].filter(Boolean).join(" › "),
    pieces(abstract),
    decision.remedy_text ?? "",
  );
  item.querySelector("a")?.setAttribute("href", address);
  item.querySelector("time")?.setAttribute("datetime", `${decision.decided}`);
  item.querySelector(".outcome")?.classList.add(outcome.toLowerCase().replace(/[^a-z]+/g, "-"));
  item.lastElementChild?.append(
    ...passages.map(({ id, place, heading, recited, pieces: words }) => {
      const passage = filled(
        "passage",
        place || heading,
        place && heading,
        recited ? filled("recited") : "",
        pieces(words),
      );
      passage.querySelector("a")?.setAttribute("href", `${address}#${encodeURIComponent(id)}`);
      return passage;
    }),
  );
  return item;
}

/**
 * Write what is to be marked into an address: `?mark=delay&mark=care+plan`.
 * @param {string[]} forms
 */
function marked(forms) {
  const given = new URLSearchParams(forms.slice(0, FORMS).map((form) => ["mark", form]));
  return forms.length ? `?${given}` : "";
}

/** @param {string[]} words Every other is marked. */
const pieces = (words) => words.map((text, at) => (at % 2 ? filled("mark", text) : text));

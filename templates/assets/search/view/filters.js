/** The filters: a group of checkboxes a facet, and a line of what is chosen. */

import { FACETS, cleared, isFiltered, toggled, writeState } from "../state.js";
import { make } from "./dom.js";

/** @typedef {import("../bundles.js").Counts} Counts */
/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../state.js").Chosen} Chosen */
/** @typedef {import("../state.js").Facet} Facet */
/** @typedef {import("../state.js").State} State */

/** @type {Record<Facet, string>} */
const LEGENDS = {
  outcome: "Outcome",
  category: "Subject",
  year: "Year",
  subject: "Subject",
  organisation: "Organisation",
  statute: "Law",
};
/** @type {readonly Facet[]} */
const ORDER = ["outcome", "category", "year"];
const UNSTATED = "Not stated";

/**
 * Fill `place` with checkboxes for all values of the site. They stay as they are; `show` updates
 * them, so that the one in use keeps the focus.
 * @param {HTMLElement} place
 * @param {Counts} all
 * @param {(facet: Facet, value: string) => void} choose
 */
export function filters(place, all, choose) {
  const rows = ORDER.flatMap((facet) =>
    inOrder(facet, Object.keys(all[facet] ?? {})).map((value) => row(facet, value)),
  );
  const groups = ORDER.map((facet) => {
    const own = rows.filter((each) => each.facet === facet);
    const list = make("ul", { role: "list" }, ...own.map(({ item }) => item));
    return { own, group: make("fieldset", {}, make("legend", {}, LEGENDS[facet]), list) };
  });
  for (const { box, facet, value } of rows) {
    box.addEventListener("change", () => choose(facet, value));
  }
  place.replaceChildren(...groups.map(({ group }) => group));

  /**
   * Show what is chosen and the counts; values that would leave nothing are hidden. Return whether
   * there is any other. Years that were not searched have no count.
   * @param {Chosen} chosen
   * @param {Answer} answer
   */
  function show(chosen, { counts, whole }) {
    for (const { facet, value, item, box, count } of rows) {
      const number = counts[facet]?.[value] ?? (whole || facet !== "year" ? 0 : -1);
      box.checked = chosen[facet].includes(value);
      count.textContent = number < 0 ? "" : number.toLocaleString("en-GB");
      item.hidden = number === 0 && !box.checked && box !== document.activeElement;
    }
    for (const { own, group } of groups) group.hidden = own.every(({ item }) => item.hidden);
    return groups.some(({ group }) => !group.hidden);
  }
  return show;
}

/**
 * @param {Facet} facet
 * @param {string} value
 */
function row(facet, value) {
  const box = make("input", { type: "checkbox", name: facet, value });
  const count = make("span", { class: "count" });
  const item = make("li", {}, make("label", {}, box, make("span", {}, value), " ", count));
  return { facet, value, box, count, item };
}

/**
 * @param {Facet} facet
 * @param {string[]} values
 */
function inOrder(facet, values) {
  const known = values.filter((value) => value !== UNSTATED).sort();
  if (facet === "year") known.reverse();
  return known.length < values.length ? [...known, UNSTATED] : known;
}

/**
 * Return a link for each chosen value that takes it away, and one that takes all.
 * @param {State} state
 */
export function chips(state) {
  const links = FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) =>
      chip(
        { ...state, chosen: toggled(state.chosen, facet, value) },
        make("span", { class: "hidden" }, `Remove the filter ${LEGENDS[facet]}: `),
        value,
        make("span", { "aria-hidden": "true" }, " ×"),
      ),
    ),
  );
  if (isFiltered(state.chosen)) {
    links.push(chip({ ...state, chosen: cleared(state.chosen) }, "Clear all filters"));
  }
  return links;
}

/**
 * @param {State} state
 * @param {(Node | string)[]} words
 */
function chip(state, ...words) {
  return make("li", {}, make("a", { href: writeState(state), class: "chip" }, ...words));
}

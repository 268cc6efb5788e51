/** The filters: checkboxes, years, and fields to type in; and a line of what is chosen. */

import {
  FACETS,
  cleared,
  isFiltered,
  replaced,
  spans,
  toggled,
  writeState,
  yearsOf,
} from "../state.js";
import { make } from "./dom.js";
import { field } from "./field.js";
import { yearsGroup } from "./years.js";

/** @typedef {import("../bundles.js").Counts} Counts */
/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../state.js").Chosen} Chosen */
/** @typedef {import("../state.js").Facet} Facet */
/** @typedef {import("../state.js").State} State */
/**
 * @typedef {object} Typed What is needed to choose by typing.
 * @property {Partial<Record<Facet, string>>} lists Addresses.
 * @property {() => Promise<typeof import("../suggest.js")>} load
 */

/** @type {Record<Facet, string>} */
const LEGENDS = {
  outcome: "Outcome",
  category: "Subject",
  year: "Year",
  subject: "Subject",
  organisation: "Organisation",
  statute: "Law",
};
const UNSTATED = "Not stated";
const BELOW = " > ";

/**
 * Fill `place` with controls for all values of the site. They stay as they are; `show` updates
 * them, so that the one in use keeps the focus.
 * @param {HTMLElement} place
 * @param {Counts} all
 * @param {Typed} typed
 * @param {(change: (chosen: Chosen) => Chosen) => void} choose
 */
export function filters(place, all, typed, choose) {
  /**
   * @param {Facet} facet
   * @param {string} value
   * @param {string} words
   */
  function row(facet, value, words = value) {
    const box = make("input", { type: "checkbox", name: facet, value });
    const count = make("span", { class: "count" });
    const item = make("li", {}, make("label", {}, box, make("span", {}, words), " ", count));
    box.addEventListener("change", () => choose((chosen) => toggled(chosen, facet, value)));
    return { facet, value, box, count, item };
  }
  /** @param {Facet} facet */
  const rowsOf = (facet) =>
    inOrder(Object.keys(all[facet] ?? {})).map((value) => row(facet, value));
  const outcomes = rowsOf("outcome");
  const years = inOrder(Object.keys(all["year"] ?? {}));
  const dated = years.filter((year) => year !== UNSTATED).reverse();
  const undated = years.includes(UNSTATED) ? [row("year", UNSTATED)] : [];
  const categories = rowsOf("category").map((above) => {
    const own = inOrder(Object.keys(all["subject"] ?? {}))
      .filter((value) => value.startsWith(above.value + BELOW))
      .map((value) => row("subject", value, value.slice(above.value.length + BELOW.length)));
    const below = make("ul", { role: "list", hidden: "" }, ...own.map(({ item }) => item));
    above.item.append(below);
    return { above, own, below };
  });
  const rows = [
    ...[...outcomes, ...undated],
    ...categories.flatMap(({ above, own }) => [above, ...own]),
  ];
  const byYear = yearsGroup(dated, (values) =>
    choose((chosen) => replaced(chosen, "year", values)),
  );
  const list = (/** @type {typeof rows} */ own) =>
    make("ul", { role: "list" }, ...own.map(({ item }) => item));
  const groups = [
    { facet: "outcome", own: outcomes, parts: [list(outcomes)] },
    {
      facet: "category",
      own: categories.map(({ above }) => above),
      parts: [list(categories.map(({ above }) => above))],
    },
    { facet: "year", own: undated, parts: [...byYear.parts, list(undated)] },
  ].map(({ facet, own, parts }) => ({
    facet,
    own,
    group: make(
      "fieldset",
      {},
      make("legend", {}, LEGENDS[/** @type {Facet} */ (facet)]),
      ...parts,
    ),
  }));
  const fields = /** @type {const} */ (["organisation", "statute"]).map((facet) =>
    field(facet, LEGENDS[facet], typed.lists[facet] ?? "", typed.load, (value) =>
      choose((chosen) => replaced(chosen, facet, [...new Set([...chosen[facet], value])])),
    ),
  );
  place.replaceChildren(...groups.map(({ group }) => group), ...fields);

  /**
   * Show what is chosen and the counts; values that would leave nothing are hidden. Return whether
   * there is any other. Years that were not searched have no count.
   * @param {Chosen} chosen
   * @param {Answer} answer
   */
  function show(chosen, { counts, whole }) {
    /**
     * @param {string} facet
     * @param {string} value
     */
    const numberOf = (facet, value) =>
      counts[facet]?.[value] ?? (whole || facet !== "year" ? 0 : -1);
    for (const { facet, value, item, box, count } of rows) {
      const number = numberOf(facet, value);
      box.checked = chosen[facet].includes(value);
      count.textContent = number < 0 ? "" : number.toLocaleString("en-GB");
      item.hidden = number === 0 && !box.checked && box !== document.activeElement;
    }
    const [opened, ...others] = chosen.category;
    for (const { above, own, below } of categories) {
      const here = opened === above.value && !others.length;
      below.hidden = !here && own.every(({ box }) => !box.checked);
      if (!below.hidden && own.some(({ box }) => box.checked)) above.item.hidden = false;
    }
    byYear.show(chosen.year, (year) => numberOf("year", year));
    for (const { facet, own, group } of groups) {
      group.hidden = own.every(({ item }) => item.hidden) && (facet !== "year" || byYear.isEmpty());
    }
    return groups.some(({ group }) => !group.hidden) || isFiltered(chosen);
  }
  return show;
}

/**
 * @param {string[]} values
 */
function inOrder(values) {
  const known = values.filter((value) => value !== UNSTATED).sort();
  return known.length < values.length ? [...known, UNSTATED] : known;
}

/**
 * Return a link for each chosen value that takes it away, and one that takes all. `named` has
 * the words for values that are not words.
 * @param {State} state
 * @param {Map<string, string>} named
 */
export function chips({ chosen, ...rest }, named) {
  const links = FACETS.flatMap((facet) => {
    const values = facet === "year" ? spans(chosen.year) : chosen[facet];
    return values.map((value) => {
      const gone = facet === "year" ? yearsOf(value) : [value];
      const left = chosen[facet].filter((other) => !gone.includes(other));
      const said = facet === "subject" ? value.replace(BELOW, " › ") : value.replace("..", " to ");
      return chip(
        { ...rest, chosen: replaced(chosen, facet, left) },
        make("span", { class: "hidden" }, "Remove the filter "),
        make("span", { class: "facet" }, `${LEGENDS[facet]}: `),
        named.get(value) ?? said,
        make("span", { "aria-hidden": "true" }, " ×"),
      );
    });
  });
  if (isFiltered(chosen)) {
    links.push(chip({ ...rest, chosen: cleared(chosen) }, "Clear all filters"));
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

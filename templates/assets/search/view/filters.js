/** The filters, which stand in the page's template; and a line of what is chosen. */

import {
  cleared,
  FACETS,
  isFiltered,
  replaced,
  spans,
  toggled,
  writeState,
  yearsOf,
} from "../state.js";
import { filled, find, number } from "./dom.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../state.js").Chosen} Chosen */
/** @typedef {import("../state.js").Facet} Facet */
/** @typedef {import("../state.js").State} State */
/** @typedef {HTMLInputElement | HTMLButtonElement} Control A checkbox, or the button of a year. */

/**
 * Take charge of the controls. They stay as they are, and what is returned updates them: so the one
 * in use keeps the focus.
 * @param {(change: (chosen: Chosen) => Chosen) => void} choose
 */
export function filters(choose) {
  const place = find("facets");
  /** @type {NodeListOf<Control>} */
  const controls = place.querySelectorAll("[type=checkbox], button");
  const ends = [...place.querySelectorAll("select")];
  const years = [...(ends[0]?.options ?? [])].map(({ value }) => value).filter(Boolean);

  for (const control of controls) {
    const { value } = control;
    const facet = /** @type {Facet} */ (control.name);
    control.addEventListener("click", () =>
      choose((chosen) =>
        control.type === "button"
          ? replaced(chosen, facet, `${chosen[facet]}` === value ? [] : [value])
          : toggled(chosen, facet, value),
      ),
    );
  }
  for (const end of ends) {
    end.addEventListener("change", () => {
      const [from = "", to = ""] = ends.map(({ value }) => value);
      const [first, last] = from && to && from > to ? [to, from] : [from, to];
      const within = years.filter((year) => year >= first && (!last || year <= last));
      choose((chosen) => replaced(chosen, "year", from || to ? within : []));
    });
  }

  /**
   * Show what is chosen and the counts. Styles hide what would leave nothing, unless it is chosen.
   * Years that were not searched have no count.
   * @param {Chosen} chosen
   * @param {Answer} answer
   */
  return (chosen, { counts, whole }) => {
    const most = Math.max(1, ...years.map((year) => counts["year"]?.[year] ?? 0));
    for (const control of controls) {
      const facet = /** @type {Facet} */ (control.name);
      const count = counts[facet]?.[control.value] ?? (whole || facet !== "year" ? 0 : undefined);
      const item = /** @type {HTMLElement} */ (control.closest("li"));
      const own = chosen[facet].includes(control.value);
      if (control instanceof HTMLInputElement) control.checked = own;
      else control.ariaPressed = `${own}`;
      const bar = item.querySelector(".bar-of");
      if (bar instanceof HTMLElement) bar.style.setProperty("--share", `${(count ?? 0) / most}`);
      const told = item.querySelector(".count");
      if (told) told.textContent = count === undefined ? "" : number(count);
      item.hidden = count === 0;
    }
    const known = years.filter((year) => chosen.year.includes(year));
    const [first = "", last = ""] = [known[0], known.at(-1)];
    const run = years.slice(years.indexOf(first), years.indexOf(last) + 1).length === known.length;
    for (const [at, end] of ends.entries()) {
      if (end !== document.activeElement) end.value = run ? (at ? last : first) : "";
    }
  };
}

/**
 * Return a link for each chosen value that takes it away, and one that takes all. `names` has
 * the words for values that are not words.
 * @param {State} state
 * @param {Map<string, string>} names
 */
export function chips({ chosen, ...rest }, names) {
  const links = FACETS.flatMap((facet) =>
    (facet === "year" ? spans(chosen.year) : chosen[facet]).map((value, at) => {
      const gone = facet === "year" ? yearsOf(value) : [value];
      const left = chosen[facet].filter((other) => !gone.includes(other));
      const said = names.get(value) ?? value.replace(" > ", " › ").replace("..", " to ");
      const legend = document.querySelector(`[data-facet~=${facet}]`)?.textContent ?? "";
      const link = chip({ ...rest, chosen: replaced(chosen, facet, left) }, "chip", legend, said);
      // A decision has one of the values of a facet, not all.
      if (at) link.prepend(filled("or"));
      return link;
    }),
  );
  if (isFiltered(chosen)) links.push(chip({ ...rest, chosen: cleared(chosen) }, "clear"));
  return links;
}

/**
 * @param {State} state
 * @param {string} template
 * @param {string[]} words
 */
function chip(state, template, ...words) {
  const item = filled(template, ...words);
  item.querySelector("a")?.setAttribute("href", writeState(state));
  return item;
}

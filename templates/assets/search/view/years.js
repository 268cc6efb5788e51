/** The years: a row each with a bar as long as its results are many, and a range to choose. */

import { make } from "./dom.js";

/** @typedef {(years: string[]) => void} Choose */

/**
 * @param {string[]} years Newest first.
 * @param {Choose} choose
 */
export function yearsGroup(years, choose) {
  const rows = years.map((year) => {
    const bar = make("span", { class: "bar-of" });
    const count = make("span", { class: "count" });
    const button = make("button", { type: "button", value: year }, year, bar, count);
    return { year, bar, count, button, item: make("li", {}, button) };
  });
  const ends = ["From", "To"].map((label) => {
    const options = years.toReversed().map((year) => make("option", {}, year));
    const select = make("select", {}, make("option", { value: "" }, "any"), ...options);
    return { select, label: make("label", {}, label, select) };
  });
  /** @type {string[]} */
  let present = [];
  for (const { year, button } of rows) {
    button.addEventListener("click", () =>
      choose(present.length === 1 && present[0] === year ? [] : [year]),
    );
  }
  for (const { select } of ends) {
    select.addEventListener("change", () => {
      const [from = "", to = ""] = ends.map((end) => end.select.value);
      const [first, last] = from && to && from > to ? [to, from] : [from, to];
      choose(
        from || to
          ? years.filter((year) => year >= first && (!last || year <= last)).toReversed()
          : [],
      );
    });
  }

  /**
   * @param {string[]} chosen
   * @param {(year: string) => number} numberOf Below 0 where that is not known.
   */
  function show(chosen, numberOf) {
    present = chosen;
    const most = Math.max(1, ...years.map(numberOf));
    for (const { year, bar, count, button, item } of rows) {
      const number = numberOf(year);
      const pressed = chosen.includes(year);
      bar.style.setProperty("--share", String(Math.max(0, number) / most));
      count.textContent = number < 0 ? "" : number.toLocaleString("en-GB");
      button.setAttribute("aria-pressed", String(pressed));
      item.hidden = number === 0 && !pressed && button !== document.activeElement;
    }
    const known = years.filter((year) => chosen.includes(year));
    const run =
      known.length > 0 &&
      known.length === years.indexOf(known.at(-1) ?? "") - years.indexOf(known[0] ?? "") + 1;
    const [from, to] = run ? [known.at(-1), known[0]] : ["", ""];
    for (const [at, { select }] of ends.entries()) {
      if (select !== document.activeElement) select.value = (at ? to : from) ?? "";
    }
  }
  const list = make("ol", { role: "list", class: "by-year" }, ...rows.map(({ item }) => item));
  const range = make("p", { class: "range" }, ...ends.map(({ label }) => label));
  return { parts: [range, list], show, isEmpty: () => rows.every(({ item }) => item.hidden) };
}

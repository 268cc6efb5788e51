/**
 * The number of a paragraph: chosen, it has beside it the tools to copy its link, its citation or all
 * of it.
 * They cover no words: they stand in the margin, or in a line of their own. Chosen again it puts them
 * away, as does Escape.
 */

import { copy } from "./clipboard.js";
import { lines, pinpoint, report } from "./pinpoint.js";

export function paragraphs() {
  const citation = document.getElementById("page-citation");
  const bar = document.createElement("div");
  bar.className = "tools";
  bar.role = "group";
  const status = document.createElement("span");
  status.role = "status";
  const problem = document.querySelector("a[data-report]")?.cloneNode(true);
  let id = "";
  /** @type {HTMLElement | null} */
  let shown = null;

  /**
   * @param {string} words
   * @param {() => void} act
   */
  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  const link = () => Object.assign(new URL(location.href), { search: "", hash: id }).href;

  /** @param {string | undefined} whole the citation of the decision, in words or with its markup */
  function cited(whole) {
    const at = pinpoint(id);
    return `${whole}${at && `, [${at}]`}`;
  }

  bar.append(
    button("Copy link", () => {
      copy(status, "The link", link());
    }),
    button("Copy citation", () => {
      copy(status, "The citation", cited(citation?.textContent), cited(citation?.innerHTML));
    }),
    button("Copy text and citation", () => {
      const place = shown?.parentElement;
      if (!place) return;
      const text = lines(place).join("\n");
      copy(
        status,
        "The text with its citation",
        `${text}\n\n${cited(citation?.textContent)}\n${link()}\n`,
      );
    }),
    ...(problem ? [problem] : []),
    status,
  );

  function close() {
    bar.remove();
    shown = null;
  }

  document.addEventListener("click", ({ target, detail }) => {
    const number = target instanceof Element ? target.closest("a.number") : null;
    if (!(number instanceof HTMLAnchorElement)) return;
    if (number === shown) return close();
    shown = number;
    id = decodeURIComponent(number.hash).slice(1);
    status.textContent = "";
    bar.ariaLabel = number.ariaLabel;
    if (problem instanceof HTMLAnchorElement) problem.href = report(id);
    number.after(bar);
    // From the keyboard, to the tools: once the link has been followed, which takes the focus away.
    if (!detail) setTimeout(() => bar.querySelector("button")?.focus({ preventScroll: true }));
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !shown) return;
    if (bar.contains(document.activeElement)) shown.focus({ preventScroll: true });
    close();
  });
}

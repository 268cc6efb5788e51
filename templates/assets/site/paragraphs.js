/** The number of a paragraph: beside it, its link and its citation can be copied. */

import { beside } from "./beside.js";
import { copy } from "./clipboard.js";
import { pinpoint, report } from "./pinpoint.js";

export function paragraphs() {
  const citation = document.getElementById("page-citation");
  const bar = document.createElement("div");
  bar.className = "tools";
  bar.setAttribute("data-above", "");
  bar.role = "group";
  const status = document.createElement("span");
  status.role = "status";
  const problem = document.querySelector("a[data-report]")?.cloneNode(true);
  let id = "";

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

  bar.append(
    button("Copy link", () => {
      copy(
        status,
        "The link",
        Object.assign(new URL(location.href), { search: "", hash: id }).href,
      );
    }),
    button("Copy citation", () => {
      const at = pinpoint(id);
      const end = at && `, [${at}]`;
      copy(
        status,
        "The citation",
        `${citation?.textContent}${end}`,
        `${citation?.innerHTML}${end}`,
      );
    }),
    ...(problem ? [problem] : []),
    status,
  );

  const open = beside(".statement a.number", bar, (number) => {
    id = decodeURIComponent(number.getAttribute("href") ?? "").slice(1);
    status.textContent = "";
    bar.ariaLabel = number.ariaLabel;
    if (problem instanceof HTMLAnchorElement) problem.href = report(id);
    number.after(bar);
    return true;
  });
  document.addEventListener("click", ({ target }) => {
    const number = target instanceof Element ? target.closest("a.number") : null;
    if (number instanceof HTMLElement) open(number, true);
  });
}

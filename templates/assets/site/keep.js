/** Cite or keep a decision: its citation to copy; what makes its other forms comes when one is asked for. */

import { copy } from "./clipboard.js";
import { report } from "./pinpoint.js";

export function keep() {
  const section = document.querySelector(".citing");
  const citation = document.getElementById("page-citation");
  const status = section?.querySelector("[role=status]");
  section?.addEventListener("click", async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { copy: copied } = target.dataset;
    if (copied === "citation") {
      copy(status, "The citation", citation?.textContent ?? "", citation?.innerHTML);
      return;
    }
    try {
      const { kept } = await import("./kept.js");
      await kept(target, status, copy);
    } catch {
      if (status) status.textContent = "The data of this decision could not be loaded.";
    }
  });

  const day = document.querySelector("[data-read-on]");
  addEventListener("beforeprint", () => {
    const long = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
    if (day) day.textContent = new Date().toLocaleDateString("en-GB", long);
  });

  const problem = document.querySelector(".provenance a[data-report]");
  problem?.addEventListener("click", () => {
    const href = problem.getAttribute("href") ?? "";
    problem.setAttribute("href", report(location.hash.slice(1)));
    setTimeout(() => problem.setAttribute("href", href));
  });
}

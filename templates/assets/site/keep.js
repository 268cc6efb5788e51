/** Cite or keep a decision: its citation, and formats made here of the data beside the page. */

import { blob, copy } from "./clipboard.js";
import { report } from "./pinpoint.js";

const TYPES = { bib: "application/x-bibtex", ris: "application/x-research-info-systems" };

export function keep() {
  const section = document.querySelector(".citing");
  const citation = document.getElementById("page-citation");
  const status = section?.querySelector("[role=status]");
  section?.addEventListener("click", async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { copy: copied, save: saved } = target.dataset;
    const format = copied ?? saved ?? "";
    if (format === "citation") {
      copy(status, "The citation", citation?.textContent ?? "", citation?.innerHTML);
      return;
    }
    const name = target.ariaLabel?.replace(/^\w+ /, "") ?? "";
    try {
      const made = await make(format);
      if (copied) await copy(status, name, made.text);
      else {
        save(made.text, `${made.slug}.${format}`);
        if (status) status.textContent = `${name} is saved.`;
      }
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

/** @param {string} format */
async function make(format) {
  const link = document.querySelector("link[rel=alternate][type='application/json']");
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const [{ formats }, answer] = await Promise.all([
    import("./formats.js"),
    fetch(link?.getAttribute("href") ?? ""),
  ]);
  if (!answer.ok) throw new Error(answer.statusText);
  const data = await answer.json();
  const write = formats[format];
  if (!write) throw new Error(format);
  return { text: write({ ...data, url: canonical ?? location.href }), slug: data.slug };
}

/**
 * @param {string} text
 * @param {string} name
 */
function save(text, name) {
  const link = document.createElement("a");
  const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split(".").pop())] ?? "text/plain";
  link.href = URL.createObjectURL(blob(text, type));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

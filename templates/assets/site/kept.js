/** A decision copied or saved in another form, made here of the data beside its page. */

import { formats } from "./formats.js";

const TYPES = { bib: "application/x-bibtex", ris: "application/x-research-info-systems" };

/**
 * Do what a button says, and say that it is done. Rejects where the data cannot be had.
 * @param {HTMLButtonElement} button
 * @param {Element | null | undefined} status
 * @param {typeof import("./clipboard.js").copy} copy
 */
export async function kept(button, status, copy) {
  const { copy: copied, save: saved } = button.dataset;
  const format = copied ?? saved ?? "";
  const name = button.ariaLabel?.replace(/^\w+ /, "") ?? "";
  const link = document.querySelector("link[rel=alternate][type='application/json']");
  const canonical = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const answer = await fetch(link?.getAttribute("href") ?? "");
  const write = formats[format];
  if (!answer.ok || !write) throw new Error(answer.statusText);
  const data = await answer.json();
  const text = write({ ...data, url: canonical ?? location.href });
  if (copied) await copy(status, name, text);
  else {
    save(text, `${data.slug}.${format}`);
    if (status) status.textContent = `${name} is saved.`;
  }
}

/**
 * @param {string} text
 * @param {string} name
 */
function save(text, name) {
  const link = document.createElement("a");
  const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split(".").pop())] ?? "text/plain";
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

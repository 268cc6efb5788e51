/** A field to choose a value by typing; what is needed for that comes when a reader gets there. */

import { listOf } from "../lists.js";
import { make } from "./dom.js";

/**
 * @param {string} name
 * @param {string} legend
 * @param {string} address Of the list.
 * @param {() => Promise<typeof import("../suggest.js")>} load
 * @param {(value: string) => void} pick
 */
export function field(name, legend, address, load, pick) {
  const id = `page-${name}`;
  const list = make("div", { id: `${id}-list`, role: "listbox", "aria-label": legend, hidden: "" });
  const status = make("span", { class: "hint", "aria-live": "polite" });
  const input = make("input", {
    ...{ id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false" },
    ...{ "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id },
  });
  let asked = false;
  input.addEventListener("focus", async () => {
    if (asked) return;
    asked = true;
    try {
      const [{ suggest }, rows] = await Promise.all([load(), listOf(address)]);
      suggest(input, list, status, rows, pick);
    } catch {
      asked = false;
      status.textContent = "The list could not be loaded.";
    }
  });
  const label = make("label", { for: id }, legend);
  return make("div", { class: "by-typing" }, label, input, list, status);
}

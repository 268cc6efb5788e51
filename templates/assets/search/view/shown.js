/** The page around the list of results: what it says, what is chosen, and what is hidden. */

import { isFiltered } from "../state.js";
import { rowsOf } from "./combobox.js";
import { find } from "./dom.js";
import { chips, filters } from "./filters.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../state.js").Chosen} Chosen */
/** @typedef {import("../state.js").State} State */

/**
 * @param {string} law The address of the list of law.
 * @param {(change: (chosen: Chosen) => Chosen) => void} choose
 */
export function shownBy(law, choose) {
  const found = find("found");
  const start = find("start");
  const again = find("again");
  const sort = find("sort");
  const update = filters(choose);
  /** @type {Map<string, string>} The names of Acts and provisions, by path. */
  const names = new Map();
  /** @type {State} */
  let present;

  /**
   * Show what was asked for and found.
   * @param {State} state
   * @param {Answer} answer
   */
  function show(state, answer) {
    const { query, chosen, newest } = state;
    const { length } = answer.hits;
    present = state;
    update(chosen, answer);
    showChosen();
    find("narrow").hidden = !length && !isFiltered(chosen);
    sort.value = newest ? "date" : "relevance";
    sort.disabled = !query;
    find("order").hidden = length < 2;
    find("table").hidden = !length || answer.waiting.length > 0;
    found.hidden = false;
    start.hidden = length + answer.named.length > 0;
    again.hidden = true;
  }

  /** Show what is chosen, law by its names once they are known. */
  async function showChosen() {
    const links = chips(present, names);
    find("chosen").replaceChildren(...links);
    find("used").textContent = links.length ? `${links.length - 1} in use` : "";
    if (present.chosen.statute.every((value) => names.has(value))) return;
    for (const [label, value] of await rowsOf(law).catch(() => [])) names.set(value, label);
    find("chosen").replaceChildren(...chips(present, names));
  }

  /**
   * Show what the page shows when nothing is asked for, or nothing can be found out.
   * @param {string} words
   */
  function end(words) {
    find("finder").ariaBusy = null;
    found.hidden = true;
    start.hidden = false;
    again.hidden = true;
    say(words);
  }

  /**
   * Announce a line; a screen reader is not told the same twice.
   * @param {string} words
   */
  function say(words) {
    const status = find("status");
    if (status.textContent !== words) status.textContent = words;
  }

  return { show, end, say };
}

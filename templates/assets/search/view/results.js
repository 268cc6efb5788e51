/** The list of results, ten at a time. */

import { alike, formsOf, marksOf, wantedOf } from "../marks.js";
import { passagesOf, readingOf } from "../passages.js";
import { find, number } from "./dom.js";
import { entry } from "./entry.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {(count: number) => Promise<HTMLElement[]>} Next */

const STEP = 10;

/** Take charge of the list in the page's template. */
export function results() {
  const separate = find("named");
  const list = find("list");
  const more = find("more");
  /** @type {{ next: Next, total: number }} */
  let present = { next: async () => [], total: 0 };
  /** @type {Map<string, Promise<HTMLElement>>} Those of the present query, by hit. */
  let made = new Map();

  more.addEventListener("click", async () => {
    const asked = present;
    const entries = await asked.next(STEP).catch(() => []);
    if (asked !== present) return;
    list.append(...entries);
    // So that Back from a decision leads to as many results as there were.
    history.replaceState({ shown: list.children.length }, "");
    count();
    entries[0]?.querySelector("a")?.focus();
  });

  function count() {
    const shown = list.children.length;
    more.hidden = shown >= present.total;
    find("place").textContent = more.hidden
      ? ""
      : `${number(shown)} of ${number(present.total)} shown`;
  }

  return {
    /**
     * Fetch the first results of an answer; `shown` is how many there were before. With
     * `again` it is a later answer to the same query, and results that were made are kept.
     * @param {Answer} answer
     * @param {Query} query
     * @param {number} shown
     * @param {boolean} again
     */
    async prepare(answer, query, shown, again) {
      if (!again) made = new Map();
      const own = made;
      const wanted = wantedOf(query);
      let done = 0;
      /** @type {Next} */
      const next = (length) => {
        const hits = answer.hits.slice(done, done + length);
        done += hits.length;
        return Promise.all(
          hits.map((hit) => {
            const item = own.get(hit.id) ?? itemOf(hit);
            own.set(hit.id, item);
            return item;
          }),
        );
      };
      /** @param {Answer["hits"][number]} hit */
      async function itemOf(hit) {
        const decision = await hit.data();
        const reading = readingOf(decision);
        const marks = alike(reading, marksOf(reading.words, hit, wanted));
        return entry(
          decision,
          await hit.url(),
          passagesOf(reading, marks, hit.recited),
          formsOf(marks),
        );
      }
      const first = await next(Math.max(STEP, shown));
      const named = await Promise.all(answer.named.map(itemOf));
      return { first, named, next, total: answer.hits.length };
    },

    /**
     * Show what was prepared.
     * @param {{ first: HTMLElement[], named: HTMLElement[], next: Next, total: number }} prepared
     */
    show({ first, named, next, total }) {
      present = { next, total };
      const focused = document.activeElement;
      separate.hidden = named.length === 0;
      separate.querySelector("ol")?.replaceChildren(...named);
      list.replaceChildren(...first);
      // A result that stays keeps the focus, though it was moved.
      if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
      count();
    },

    /** How many results are shown. */
    shown: () => list.children.length,
  };
}

/** The list of results, ten at a time. */

import { passagesOf } from "../passages.js";
import { find } from "./dom.js";
import { entry } from "./entry.js";

/** @typedef {import("../engine.js").Answer} Answer */
/** @typedef {import("../query.js").Query} Query */
/** @typedef {(count: number) => Promise<HTMLLIElement[]>} Next */

const STEP = 10;

/** Take charge of the list in the page's template. */
export function results() {
  const named = find(HTMLElement, "#page-named");
  const list = find(HTMLOListElement, "#page-list");
  const more = find(HTMLButtonElement, "#page-more");
  const place = find(HTMLElement, "#page-place");
  /** @type {{ next: Next, total: number }} */
  let present = { next: async () => [], total: 0 };

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
    place.textContent = more.hidden
      ? ""
      : `${shown.toLocaleString("en-GB")} of ${present.total.toLocaleString("en-GB")} shown`;
  }

  return {
    /**
     * Fetch the first results of an answer; `shown` is how many there were before, if any.
     * @param {Answer} answer
     * @param {Query} query
     * @param {number} shown
     */
    async prepare(answer, query, shown) {
      const asked = [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(/\s+/))];
      let done = 0;
      /** @type {Next} */
      const next = (length) => {
        const hits = answer.hits.slice(done, done + length);
        done += hits.length;
        return Promise.all(
          hits.map(async (hit) => {
            const page = await hit.data();
            return entry(page, passagesOf(page, hit.words, asked));
          }),
        );
      };
      const first = await next(Math.max(STEP, shown || 0));
      const own = answer.named.map((page) => entry(page, passagesOf(page, [], [])));
      return { first, own, next, total: answer.hits.length };
    },

    /**
     * Show what was prepared.
     * @param {{ first: HTMLLIElement[], own: HTMLLIElement[], next: Next, total: number }} prepared
     */
    show({ first, own, next, total }) {
      present = { next, total };
      named.hidden = own.length === 0;
      named.querySelector("ol")?.replaceChildren(...own);
      list.replaceChildren(...first);
      count();
    },
  };
}

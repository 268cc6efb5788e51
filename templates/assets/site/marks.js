/**
 * The words that a search found, marked on the page of a decision, with a bar that leads from one to
 * the next. They are painted over the text, and change nothing of it (CSS Custom Highlight API).
 */

import { found } from "./found.js";

/** @param {string[]} asked words, and phrases, as they are printed */
export function marks(asked) {
  const ranges = found(asked);
  const total = ranges.length;
  if (!total) return;
  const { highlights } = CSS;
  highlights.set("found", new Highlight(...ranges));
  let at = -1;

  const status = make("p", { role: "status" });
  const place = make("a", { textContent: `${total} ${total > 1 ? "matches" : "match"}` });
  const bar = make("section", { className: "marks", ariaLabel: "Words found" });
  bar.append(
    make("p", { textContent: `Matches for ${asked.join(", ")}` }),
    status,
    button("Previous", () => go(Math.max(at, 0) - 1), "p"),
    button("Next", () => go(at + 1), "n"),
    button("Clear", () => {
      highlights.clear();
      bar.remove();
      history.replaceState(null, "", location.pathname + location.hash);
      focus();
    }),
  );
  const main = document.querySelector("main");
  main?.prepend(bar);
  // Only what changes in a place that is there already is told to those who listen.
  setTimeout(() => status.append(place), 200);

  const block = () => ranges[at]?.startContainer.parentElement?.closest("p, h2, h3, span");

  /** @param {number} to */
  function go(to) {
    at = (to + total) % total;
    const range = /** @type {Range} */ (ranges[at]);
    // Standard wording that was folded away comes back.
    block()?.closest("[hidden]")?.dispatchEvent(new Event("beforematch"));
    highlights.set("found-now", new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > 0.75 * innerHeight) scrollBy(0, top - innerHeight / 3);
    const within = block()?.closest("[id]:not(main)") ?? document.getElementById("summary");
    place.href = `#${within?.id}`;
    place.replaceChildren(
      `${at + 1} of ${total}`,
      make("span", { textContent: `: ${nameOf(within)}` }),
    );
  }

  /** Let the reader go on from where the words are. */
  function focus() {
    const words = block() ?? main;
    if (!(words instanceof HTMLElement)) return;
    words.tabIndex = -1;
    words.focus({ preventScroll: true });
  }

  /**
   * @param {string} textContent
   * @param {() => void} act
   * @param {string | null} [key]
   */
  function button(textContent, act, key = null) {
    /** @param {Event} event */
    const onclick = ({ isTrusted }) => {
      act();
      // By its key: the reader is in the text, not in the bar.
      if (!isTrusted) focus();
    };
    return make("button", { type: "button", textContent, onclick, ariaKeyShortcuts: key });
  }

  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const first = ranges.findIndex((range) => target?.contains(range.startContainer));
  if (first >= 0) go(first);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 */
const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** @param {Element | null} place */
function nameOf(place) {
  const number = place?.querySelector(":scope > a.number");
  if (number) return number.ariaLabel;
  return place?.matches(".paragraph") ? "Unnumbered paragraph" : place?.textContent;
}

/**
 * The card of a citation or of a word explained: what the list at the foot of the page says of it.
 * To keyboard and screen reader the list itself says it, which each of them names as its
 * description; a word that is chosen opens its card for good, and the card has the focus then.
 */

import { beside } from "./beside.js";

const MOST = 4;

export function cards() {
  const card = document.createElement("div");
  card.className = "card";
  const open = beside("a.cite, a.term", card, (anchor) => {
    const entries = entriesOf(anchor);
    card.replaceChildren(...entries);
    card.ariaHidden = "true";
    card.removeAttribute("role");
    if (!card.isConnected || card.parentElement !== document.body) document.body.append(card);
    return entries.length > 0;
  });

  document.addEventListener("click", (event) => {
    const term = event.target instanceof Element ? event.target.closest("a.term") : null;
    if (!(term instanceof HTMLElement)) return;
    event.preventDefault();
    open(term, true);
    // Among the words, so that Tab and the screen reader go on from there.
    term.closest(".paragraph, .summary")?.append(card);
    for (const link of card.querySelectorAll("a")) link.tabIndex = 0;
    card.ariaHidden = null;
    card.role = "dialog";
    card.ariaLabel = term.textContent;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
  });
}

/**
 * Copy what the list says of a citation's law, or of a word. A range names several entries.
 * @param {Element} anchor
 */
function entriesOf(anchor) {
  const ids = anchor.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.slice(0, MOST).flatMap((id) => {
    const name = document.getElementById(id);
    const links = name?.closest("li")?.querySelectorAll("a:is([rel~=external], [rel=help])") ?? [];
    return name ? [line(name), ...[...links].map(line)] : [];
  });
}

/** @param {Element} element */
function line(element) {
  const made = document.createElement("p");
  made.append(
    ...(element.matches("a") ? [element.cloneNode(true)] : element.cloneNode(true).childNodes),
  );
  for (const link of made.querySelectorAll("a")) link.tabIndex = -1;
  return made;
}

/**
 * A citation's card: where its law stands here and at legislation.gov.uk, from the list at the foot
 * of the page. It can be reached and left with the pointer, stays, and Escape closes it (WCAG 2.2,
 * 1.4.13 "Content on Hover or Focus"). The links in it are for the pointer: by keyboard and to
 * screen readers the same ones stand in the list, which each citation names as its description.
 */

const DELAY = 250;
const GRACE = 200;
const GAP = 4;
const MARGIN = 8;
const MOST = 4;

export function lawCards() {
  const card = document.createElement("div");
  card.className = "card-of-law";
  card.setAttribute("aria-hidden", "true");
  card.hidden = true;
  /** @type {Element | null} */
  let shown = null;
  let timer = 0;

  /** @param {Element} cite */
  function open(cite) {
    if (cite === shown) return;
    const entries = entriesOf(cite);
    if (!entries.length) return;
    shown = cite;
    card.replaceChildren(...entries);
    if (!card.isConnected) document.body.append(card);
    card.hidden = false;
    place(card, cite);
  }

  function close() {
    clearTimeout(timer);
    shown = null;
    card.hidden = true;
  }

  /**
   * @param {() => void} act
   * @param {number} delay
   */
  function later(act, delay) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
    const cite = event.target.closest("a.cite");
    if (cite) later(() => open(cite), shown ? 0 : DELAY);
    else if (card.contains(event.target)) clearTimeout(timer);
    else if (shown) later(close, GRACE);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    const cite = target.closest("a.cite");
    if (cite?.matches(":focus-visible")) later(() => open(cite), 0);
    else if (!card.contains(target)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) close();
  });
}

/**
 * Copy what the list at the foot of the page says of a citation's law. A range names several entries.
 * @param {Element} cite
 */
function entriesOf(cite) {
  const ids = cite.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.slice(0, MOST).flatMap((id) => {
    const name = document.getElementById(id);
    const links = name?.closest("li")?.querySelectorAll("a[rel~=external]") ?? [];
    return name ? [copy(name), ...[...links].map(copy)] : [];
  });
}

/** @param {Element} element */
function copy(element) {
  const line = document.createElement("p");
  line.append(
    ...(element.matches("a") ? [element.cloneNode(true)] : element.cloneNode(true).childNodes),
  );
  for (const link of line.querySelectorAll("a")) link.tabIndex = -1;
  return line;
}

/**
 * Put the card under a citation's last line, or above its first one, within the window.
 * @param {HTMLElement} card
 * @param {Element} cite
 */
function place(card, cite) {
  const lines = cite.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = card.getBoundingClientRect();
  const under = last.bottom + GAP;
  const above = first.top - GAP - height;
  const top = under + height > clientHeight && above > 0 ? above : under;
  const left = Math.max(MARGIN, Math.min(last.left, clientWidth - width - MARGIN));
  card.style.setProperty("top", `${top + scrollY}px`);
  card.style.setProperty("left", `${left + scrollX}px`);
}

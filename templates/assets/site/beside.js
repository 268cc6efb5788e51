/**
 * A panel that opens beside what is pointed at or reached by keyboard. It can be reached and left
 * with the pointer, stays, and Escape closes it (WCAG 2.2, 1.4.13 "Content on Hover or Focus").
 */

const DELAY = 250;
const GRACE = 200;
const GAP = 4;
const MARGIN = 8;

/**
 * @param {string} selector what the panel opens beside
 * @param {HTMLElement} panel
 * @param {(anchor: HTMLElement) => boolean} fill puts into the panel, and the panel into the page,
 *   what belongs to an anchor; tells whether there is anything
 */
export function beside(selector, panel, fill) {
  /** @type {HTMLElement | null} */
  let shown = null;
  let timer = 0;
  let stays = false;
  panel.hidden = true;

  /**
   * @param {HTMLElement} anchor
   * @param {boolean} [chosen] it stays when the pointer leaves
   */
  function open(anchor, chosen = false) {
    clearTimeout(timer);
    stays = chosen;
    if (anchor === shown || !fill(anchor)) return;
    shown = anchor;
    panel.hidden = false;
    place(panel, anchor);
    // Nothing that stays in its place, as the way to leave the page, is to cover it.
    if (chosen) panel.scrollIntoView({ block: "nearest" });
  }

  function close() {
    clearTimeout(timer);
    shown = null;
    stays = false;
    panel.hidden = true;
  }

  /**
   * @param {() => void} act
   * @param {number} delay
   */
  function later(act, delay) {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  /** @param {Event} event */
  function anchorOf({ target }) {
    const found = target instanceof Element ? target.closest(selector) : null;
    return found instanceof HTMLElement ? found : null;
  }

  /** @param {Event} event */
  const within = ({ target }) => target instanceof Node && panel.contains(target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || stays) return;
    const anchor = anchorOf(event);
    if (anchor) later(() => open(anchor), shown ? 0 : DELAY);
    else if (within(event)) clearTimeout(timer);
    else if (shown) later(close, GRACE);
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !within(event) && !anchorOf(event)) close();
  });
  document.addEventListener("focusin", (event) => {
    const anchor = anchorOf(event);
    if (anchor?.matches(":focus-visible")) later(() => open(anchor, true), 0);
    else if (shown && shown !== anchor && !within(event)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    const anchor = panel.contains(document.activeElement) ? shown : null;
    // To where the reader came from, who need not see it again; and nowhere for any other end.
    anchor?.focus({ preventScroll: true });
    close();
  });
  addEventListener("resize", () => {
    if (shown) place(panel, shown);
  });
  return open;
}

/**
 * Put a panel under the last line of an anchor, or above its first one, within the window.
 * @param {HTMLElement} panel
 * @param {Element} anchor
 */
function place(panel, anchor) {
  const lines = anchor.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const floor = clientHeight - (Number.parseFloat(scrollPaddingBottom) || 0);
  // As wide as it may be, wherever it was before.
  panel.style.left = "0";
  const { width, height } = panel.getBoundingClientRect();
  const under = last.bottom + GAP;
  const above = first.top - GAP - height;
  const over = under + height > floor && above > 0;
  // Its lower edge then stays where it is, whatever is said in it.
  panel.toggleAttribute("data-over", over);
  const top = over ? first.top - GAP : under;
  const left = Math.max(MARGIN, Math.min(last.left, clientWidth - width - MARGIN));
  const origin = (panel.offsetParent ?? document.body).getBoundingClientRect();
  panel.style.setProperty("top", `${top - origin.top}px`);
  panel.style.setProperty("left", `${left - origin.left}px`);
}

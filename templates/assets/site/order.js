/**
 * A list with the oldest decision first. Its pages are written newest first, and `?order=oldest` leads
 * to the last of them: here that page is turned round, and what leads on from it. Without scripts it
 * is still the page of the oldest.
 */

const NAMES = [
  ["First page", "Last page"],
  ["Previous page", "Next page"],
];
/** @type {Record<string, string>} */
const RELATIONS = { prev: "next", next: "prev" };

export function turnRound() {
  const order = document.querySelector("[data-order]");
  const heading = document.getElementById("page-list");
  const list = document.querySelector(".entries");
  if (!order || !heading || !list) return;
  list.append(...[...list.children].reverse());
  heading.textContent = heading.textContent.replace("newest", "oldest");
  const [newest, oldest] = order.querySelectorAll("a");
  newest?.removeAttribute("aria-current");
  oldest?.setAttribute("aria-current", "true");
  // Where a year begins is said of the other order.
  order.parentElement?.querySelector(".letters")?.remove();
  const pager = document.querySelector(".pager");
  if (pager) lead(pager);
  // The link names the oldest decision, which has moved.
  if (location.hash === oldest?.hash) heading.scrollIntoView();
}

/**
 * Lead from page to page in the other order.
 *
 * @param {Element} pager
 */
function lead(pager) {
  pager.append(...[...pager.children].reverse());
  for (const link of pager.querySelectorAll("a")) {
    link.search = "order=oldest";
    link.textContent = other(link.textContent);
    link.rel = RELATIONS[link.rel] ?? link.rel;
  }
  const at = pager.querySelector("span");
  const figures = at?.textContent.match(/[\d,]+/g) ?? [];
  const [number, pages] = figures.map((figure) => Number(figure.replaceAll(",", "")));
  if (!at || !number || !pages) return;
  at.textContent = `Page ${pages + 1 - number} of ${pages.toLocaleString("en-GB")}`;
}

/** @param {string} words */
function other(words) {
  const pair = NAMES.find((each) => each.includes(words));
  return pair?.find((each) => each !== words) ?? words;
}

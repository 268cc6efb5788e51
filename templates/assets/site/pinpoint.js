/** Places in a decision, as citations and reports name them, and their words. */

/**
 * Return "12(b)" for "p12-b", and nothing for what has no number.
 * @param {string} id
 */
export function pinpoint(id) {
  const [number, ...labels] = id.split("-");
  return /^p\d+$/.test(number ?? "")
    ? `${number?.slice(1)}${labels.map((label) => `(${label})`).join("")}`
    : "";
}

/**
 * Return the link that reports a problem with a place: the page's own ends where it belongs.
 * @param {string} id
 */
export function report(id) {
  const link = document.querySelector(".provenance a[data-report]");
  return `${link?.getAttribute("href") ?? ""}${encodeURIComponent(pinpoint(id))}`;
}

/**
 * Return the words of a paragraph or an item as they are printed, a line for each item in it.
 * @param {Element} place
 */
export function lines(place) {
  return [...place.querySelectorAll(":scope > div > p, li > span:not(.number)")].map((words) => {
    const item = words.parentElement;
    const label = item?.querySelector(":scope > .number")?.textContent ?? "•";
    return item?.matches("li") && item !== place
      ? `${label} ${words.textContent}`
      : words.textContent;
  });
}

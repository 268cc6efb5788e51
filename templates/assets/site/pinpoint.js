/** Places in a decision, as citations and reports name them. */

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

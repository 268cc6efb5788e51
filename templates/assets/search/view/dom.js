/** Making and finding elements. Words become text nodes: nothing is ever read as HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Find an element that the page's template has.
 * @template {Element} Kind
 * @param {new () => Kind} kind
 * @param {string} selector
 * @returns {Kind}
 */
export function find(kind, selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}

/** @param {number} count */
export function decisions(count) {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "decision" : "decisions"}`;
}

/**
 * Finding and filling what the page's template has. Words become text nodes: nothing is ever read
 * as HTML.
 */

/** @typedef {Node | string} Part */
/**
 * @typedef {object} Places Elements of `search.html` by their ids, which begin with `page-`.
 * @property {HTMLElement} finder
 * @property {HTMLInputElement} search
 * @property {HTMLElement} status
 * @property {HTMLElement} found
 * @property {HTMLElement} start
 * @property {HTMLElement} results
 * @property {HTMLSelectElement} sort
 * @property {HTMLElement} order
 * @property {HTMLElement} table
 * @property {HTMLElement} csv
 * @property {HTMLElement} used
 * @property {HTMLDetailsElement} narrow
 * @property {HTMLElement} facets
 * @property {HTMLElement} notes
 * @property {HTMLElement} again
 * @property {HTMLElement} chosen
 * @property {HTMLElement} progress
 * @property {HTMLButtonElement} older
 * @property {HTMLElement} synonyms
 * @property {HTMLElement} named
 * @property {HTMLElement} list
 * @property {HTMLElement} more
 * @property {HTMLElement} place
 */

/**
 * @template {keyof Places} Name
 * @param {Name} name
 * @returns {Places[Name]}
 */
export const find = (name) => /** @type {any} */ (document.getElementById(`page-${name}`));

/**
 * Copy what a template of the page holds, with `parts` in the place of its slots, in their order.
 * @param {string} name
 * @param {(Part | Part[])[]} parts
 * @returns {HTMLElement}
 */
export function filled(name, ...parts) {
  /** @type {HTMLTemplateElement} */
  const { content } = /** @type {any} */ (document.getElementById(`page-a-${name}`));
  const copy = /** @type {HTMLElement} */ (content.firstElementChild?.cloneNode(true));
  for (const slot of copy.querySelectorAll("slot"))
    slot.replaceWith(...[parts.shift() ?? ""].flat());
  return copy;
}

/** @param {number} count */
export const number = (count) => count.toLocaleString("en-GB");

/** @param {number} count */
export const decisions = (count) => `${number(count)} decision${count === 1 ? "" : "s"}`;

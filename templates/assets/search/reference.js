/**
 * The Ombudsman's reference in whatever form it is typed or pasted:
 * `21 007 914`, `21007914`, `21-007-914`, `(24 001 411a)`, or in the address of a page.
 */

/** @typedef {{ typed: string, digits: string, suffix: string, alone: boolean }} Reference */

const REFERENCE =
  /(?<!\d)(\d\d)[\s./\p{Pd}]{0,2}(\d{3})[\s./\p{Pd}]{0,2}(\d{3})(\s?[a-z](?=[)\s]*$)|[a-z]?)(?![\p{L}\d])/iu;
const NOTHING_ELSE = /^(?:the|lgo|lgsco|complaint|case|decision|reference|ref|number|no)*$/;

/**
 * Find a reference in a query. `typed` is its form there, `suffix` the letter of a joint
 * investigation; `alone` says that nothing else is asked for.
 * @param {string} query
 * @returns {Reference | null}
 */
export function findReference(query) {
  const match = REFERENCE.exec(query);
  if (!match) return null;
  const rest = query.replace(match[0], "").toLowerCase();
  return {
    typed: match[0],
    digits: `${match[1]} ${match[2]} ${match[3]}`,
    suffix: (match[4] ?? "").trim().toLowerCase(),
    alone:
      /^\s*(?:https?:|www\.)\S+\s*$/i.test(query) ||
      NOTHING_ELSE.test(rest.replace(/[^\p{L}\d]/gu, "")),
  };
}

/**
 * Say whether a query is a reference and nothing else, and if one is given, that very one.
 * @param {string} query
 * @param {string} [candidate]
 */
export function isOnly(query, candidate) {
  const asked = findReference(query);
  if (!asked?.alone) return false;
  const found = findReference(candidate ?? query);
  return found?.digits === asked.digits && found.suffix === asked.suffix;
}

/**
 * Write a reference as the Ombudsman prints it.
 * @param {{ digits: string, suffix: string }} reference
 */
export const printed = ({ digits, suffix }) => digits + suffix;

/**
 * Say whether a printed reference is the one asked for. One without its letter
 * stands for every decision of a joint investigation.
 * @param {Reference} asked
 * @param {string} candidate
 */
export function isSame(asked, candidate) {
  const found = findReference(candidate);
  return found?.digits === asked.digits && (asked.suffix === "" || found.suffix === asked.suffix);
}

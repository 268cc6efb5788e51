/**
 * The Ombudsman's reference in whatever form it is typed or pasted:
 * `21 007 914`, `21007914`, `21-007-914`, `(24 001 411a)`, or in the address of a page.
 */

/** @typedef {{ typed: string, digits: string, suffix: string, alone: boolean }} Reference */

const REFERENCE =
  /(?<!\d)(\d\d)[\s./\p{Pd}]{0,2}(\d{3})[\s./\p{Pd}]{0,2}(\d{2,3})(\s?[a-z](?=[)\s]*$)|[a-z]?)(?![\p{L}\d])/iu;
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
  const [typed, year, thousands, last = "", suffix = ""] = match;
  const rest = query.replace(typed, "").toLowerCase();
  const alone =
    /^\s*(?:https?:|www\.)\S+\s*$/i.test(query) ||
    NOTHING_ELSE.test(rest.replace(/[^\p{L}\d]/gu, ""));
  // A figure may still be missing, where it can be nothing else.
  if (!last[2] && (suffix || !alone)) return null;
  return {
    typed,
    digits: `${year} ${thousands} ${last}`,
    suffix: suffix.trim().toLowerCase(),
    alone,
  };
}

/**
 * Say whether a query is a whole reference and nothing else, and if one is given, that very one.
 * @param {string} query
 * @param {string} [candidate]
 */
export function isOnly(query, candidate) {
  const asked = findReference(query);
  if (!asked?.alone || !asked.digits[9]) return false;
  const found = findReference(candidate ?? query);
  return found?.digits === asked.digits && found.suffix === asked.suffix;
}

/**
 * Write a reference as the Ombudsman prints it, or its beginning: `21 007 91…`.
 * @param {{ digits: string, suffix: string }} reference
 */
export const printed = ({ digits, suffix }) => digits + (digits[9] ? suffix : "…");

/**
 * Say whether a printed reference is the one asked for. One without its letter
 * stands for every decision of a joint investigation, and one without its last figure for ten.
 * @param {Reference} asked
 * @param {string} candidate
 */
export function isSame(asked, candidate) {
  const found = findReference(candidate);
  return (
    !!found?.digits.startsWith(asked.digits) &&
    (asked.suffix === "" || found.suffix === asked.suffix)
  );
}

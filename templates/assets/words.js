/** Words as they are printed, and as Pagefind knows them. */

/**
 * Fold a word as Pagefind does: letters and figures alone, lower case, without accents.
 * @param {string} word
 */
export const fold = (word) =>
  word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/**
 * Return the word itself of what is printed: `26A(2)` of `(26A(2),`, nothing of `–`.
 * @param {string} printed
 */
export function coreOf(printed) {
  const [core = ""] =
    /[\p{L}\p{N}](?:.*\([\p{L}\p{N}]+\)(?!.*[\p{L}\p{N}])|.*[\p{L}\p{N}])?/u.exec(printed) ?? [];
  return core;
}

/**
 * Return the words that a printed one is found by besides itself: `child-care` by `child` and `care`.
 * @param {string} printed
 */
export const plainParts = (printed) => printed.match(/[\p{L}\p{N}]+/gu) ?? [];

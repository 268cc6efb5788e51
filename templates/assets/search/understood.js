/** A query, understood: the law that it names, names that have others, a reference, words and phrases. */

import { lawIn } from "./law.js";
import { parseQuery } from "./query.js";
import { isOnly } from "./reference.js";

/** What may be a law: a figure, a kind of law, or a short form in capitals. */
const LAWFUL = /\d|\b[Aa]cts?\b|\b[Rr]egulations?\b|\b[Oo]rder\b|\b[Rr]ules\b|\p{Lu}{2}/u;

/**
 * @param {string} text
 * @param {string[][]} synonyms Lists of names that mean the same.
 * @param {string} laws The address of the list of law, which is fetched only if there may be some.
 */
export async function understood(text, synonyms, laws) {
  const plain = !LAWFUL.test(text) || /["“”„‟«»″]/.test(text) || isOnly(text);
  const law = plain ? null : await lawIn(text, laws).catch(() => null);
  return parseQuery(law?.rest ?? text, synonyms, law);
}

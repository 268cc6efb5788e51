/** How a query was taken: the pages of the law that it names, and other names; loaded if it was. */

import { loosely } from "../typed.js";
import { decisions, make } from "./dom.js";

/** @typedef {import("../query.js").Query} Query */
/** @typedef {(query: string, words: string) => Node} Link Makes a link to a query. */

/**
 * @param {string} asked The query as typed.
 * @param {Query} query
 * @param {Link} link
 */
export function meant(asked, { pages, alike }, link) {
  const said = pages.map(({ path, words, count }) =>
    make("p", {}, make("a", { href: `../statutes/${path}/` }, words), `: ${decisions(count)}`),
  );
  for (const { typed, others } of alike) {
    const names = others.map((other) => `“${other}”`).join(" or ");
    const exact = asked.replace(loosely(typed), '"$&"');
    said.push(
      make("p", {}, `Also looked for ${names}. `, link(exact, `Search only for “${typed}”`), "."),
    );
  }
  return said;
}

/** The law that a query names: `s26A(2)`, `Care Act`, `article 8 ECHR`; see `pages/lawlist.py`. */

import { actsIn } from "./acts.js";
import { fetchedJson } from "./fetched.js";
import { pagesOf, provisionForms, provisionsIn } from "./provisions.js";
import { blanked, gap } from "./spans.js";

/** @typedef {import("./acts.js").Act} Act */
/** @typedef {import("./acts.js").Work} Work */
/** @typedef {import("./provisions.js").Page} Page */
/** @typedef {import("./provisions.js").Typed} Typed */
/** @typedef {import("./query.js").Group} Group */
/** @typedef {import("./spans.js").Span} Span */
/**
 * @typedef {object} Named
 * @property {string} rest What is left of the query.
 * @property {Group[]} groups
 * @property {Page[]} pages
 * @property {[provision: string, title: string][]} uncited Provisions that no decision cites, of Acts that some do.
 */

/** Links to laws, at most, where a query says no Act. */
const MOST = 3;

/**
 * Say what law a query names; nothing where it names none that decisions cite.
 * @param {string} query
 * @param {string} address Of the list of law.
 * @returns {Promise<Named | null>}
 */
export async function lawIn(query, address) {
  /** @type {Work[]} */
  const works = await fetchedJson(address);
  const text = query.replace(/['’]/g, "");
  const found = provisionsIn(text);
  // A short form in capitals may stand for an Act, if there is nothing else: `ECHR`.
  const short = /^\P{Ll}+$/u.test(text) && !found.length;
  const acts = actsIn(blanked(text, found), works, short || found.length > 0);
  /** @type {Named} */
  const named = { rest: "", groups: [], pages: [], uncited: [] };
  /** @type {Span[]} */
  const taken = [];
  /** @type {Set<Act | undefined>} */
  const bare = new Set(
    acts.filter(({ works: [work], name, sure }) => sure && (short || work?.[3].includes(name))),
  );
  for (const one of found) {
    const { act, pages } = citedOf(one, found, acts, works);
    if (pages.length || (one.name && !act)) {
      taken.push(one, ...(act ? [act] : []));
      named.groups.push(groupOf(one, act, pages));
      // Where no decision cites the very place, what it is in is offered; of several laws one each.
      const near = pages.length ? pages : pagesOf(works, { ...one, below: "" });
      named.pages.push(...near.slice(0, found.length > 1 ? 1 : MOST));
    } else if (act?.sure && (one.name || one.below)) {
      taken.push(one);
      bare.add(act);
      named.uncited.push([text.slice(one.start, one.end), act.works[0]?.[1] ?? ""]);
    }
  }
  for (const act of acts) {
    const {
      works: [work],
      typed,
    } = act;
    if (!work || !bare.has(act) || taken.includes(act)) continue;
    const [path, words, count] = work;
    const any = [...new Set([typed, words])].map((form) => `"${form}"`);
    taken.push(act);
    named.groups.push({ any, law: [path], need: !short });
    named.pages.push({ path: `${path}/`, words, count });
  }
  named.rest = blanked(text, taken);
  return named.groups.length ? named : null;
}

/**
 * Find the Act that a provision is of, and its pages: the nearest of those before and after it that
 * has it. Else it is of any Act that has it, but where
 * one stands beside it and no other provision between them.
 * @param {Typed} one
 * @param {Typed[]} found
 * @param {Act[]} acts
 * @param {Work[]} works
 */
function citedOf(one, found, acts, works) {
  const before = acts.findLast((act) => act.start < one.start);
  const after = acts.find((act) => act.start > one.start);
  const actsFirst = (acts[0]?.start ?? 0) < (found[0]?.start ?? 0);
  const beside = (actsFirst ? [before, after] : [after, before])
    .flatMap((act) => act ?? [])
    .sort((a, b) => gap(a, one) - gap(b, one));
  for (const act of beside) {
    const pages = pagesOf(act.works, one);
    if (pages.length) return { act, pages };
  }
  const act = beside.find((each) => found.every((other) => gap(each, one) <= gap(each, other)));
  return { act, pages: act ? [] : pagesOf(works, one) };
}

/**
 * @param {Typed} one
 * @param {Act | undefined} act
 * @param {ReturnType<typeof pagesOf>} pages
 * @returns {Group}
 */
function groupOf(one, act, pages) {
  const { below, number } = one;
  const law = pages.map(({ cited }) => cited);
  const any = provisionForms(one.name ?? pages[0]?.kind ?? "", one);
  // A text that prints `26A(1) and (2)` is marked at its number, where it has no more of 26A(2).
  const last = act && below && /\D/.test(number) ? number : "";
  return { any: last ? [...any, last] : any, law, need: !!act, last };
}

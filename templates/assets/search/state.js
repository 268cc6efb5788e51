/** What a reader asks for, and its form in an address. */

/** @typedef {"category" | "outcome" | "year" | "subject" | "organisation" | "statute"} Facet */
/** @typedef {Record<Facet, string[]>} Chosen Values chosen in each facet; a decision has one of them. */
/** @typedef {{ query: string, chosen: Chosen, newest: boolean }} State */

/**
 * The first three have checkboxes; the rest are chosen by links.
 * @type {readonly Facet[]}
 */
export const FACETS = ["category", "outcome", "year", "subject", "organisation", "statute"];

const LONGEST = 300;

/**
 * Read the state from the part of an address after the question mark.
 * @param {string} address
 * @returns {State}
 */
export function readState(address) {
  const given = new URLSearchParams(address);
  /** @param {Facet} facet */
  const values = (facet) => [...new Set(given.getAll(facet).filter(Boolean))];
  return {
    query: (given.get("q") ?? "").trim().slice(0, LONGEST),
    chosen: chosenBy(values),
    newest: given.get("sort") === "date",
  };
}

/**
 * Write the state as `?q=…`, the same state always the same way; `?` alone for the empty one.
 * @param {State} state
 */
export function writeState(state) {
  const address = new URLSearchParams();
  if (state.query) address.append("q", state.query);
  for (const facet of FACETS) {
    for (const value of state.chosen[facet].toSorted()) address.append(facet, value);
  }
  if (state.newest && state.query) address.append("sort", "date");
  return `?${address}`;
}

/**
 * Return the chosen values without one of them, or with it if it was not among them.
 * @param {Chosen} chosen
 * @param {Facet} facet
 * @param {string} value
 * @returns {Chosen}
 */
export function toggled(chosen, facet, value) {
  const rest = chosen[facet].filter((other) => other !== value);
  return {
    ...chosen,
    [facet]: rest.length < chosen[facet].length ? rest : [...chosen[facet], value],
  };
}

/**
 * Return the chosen values without all those of a facet, or without any.
 * @param {Chosen} chosen
 * @param {Facet} [only]
 * @returns {Chosen}
 */
export function cleared(chosen, only) {
  return only ? { ...chosen, [only]: [] } : chosenBy(() => []);
}

/**
 * @param {(facet: Facet) => string[]} values
 * @returns {Chosen}
 */
function chosenBy(values) {
  return /** @type {Chosen} */ (Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])));
}

/** @param {Chosen} chosen */
export function isFiltered(chosen) {
  return FACETS.some((facet) => chosen[facet].length > 0);
}

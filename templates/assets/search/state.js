/** What a reader asks for, and its form in an address. */

/** @typedef {"category" | "outcome" | "remedy" | "year" | "subject" | "organisation" | "statute"} Facet */
/** @typedef {Record<Facet, string[]>} Chosen Values chosen in each facet; a decision has one of them. */
/** @typedef {{ query: string, chosen: Chosen, newest: boolean }} State */

/** @type {readonly Facet[]} */
export const FACETS = [
  "category",
  "outcome",
  "remedy",
  "year",
  "subject",
  "organisation",
  "statute",
];

const LONGEST = 300;
const TO = "..";
/** No decision is older or younger by more years than this from another. */
const LONG = 200;

/**
 * Read the state from the part of an address after the question mark.
 * @param {string} address
 * @returns {State}
 */
export function readState(address) {
  const given = new URLSearchParams(address);
  /** @param {Facet} facet */
  const values = (facet) => {
    const own = given.getAll(facet).filter(Boolean);
    return [...new Set(facet === "year" ? own.flatMap(yearsOf) : own)];
  };
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
    const values = facet === "year" ? spans(state.chosen.year) : state.chosen[facet].toSorted();
    for (const value of values) address.append(facet, value);
  }
  if (state.newest && state.query) address.append("sort", "date");
  return `?${address}`;
}

/**
 * Write years that follow one another as `2019..2022`, others alone.
 * @param {string[]} years
 */
export function spans(years) {
  /** @type {string[][]} */
  const runs = [];
  for (const year of years.toSorted()) {
    const run = runs.at(-1);
    if (run && Number(year) === Number(run.at(-1)) + 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}${TO}${run.at(-1)}` : (run[0] ?? "")));
}

/**
 * Return the years from one to another, or of a value such as `2019..2022` or `2019`.
 * @param {string} value
 */
export function yearsOf(value) {
  const [first = 0, last = 0] = value.split(TO).map(Number);
  if (!value.includes(TO) || !(first <= last && last - first < LONG)) return [value];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
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
  const without = rest.length < chosen[facet].length;
  return replaced(chosen, facet, without ? rest : [...chosen[facet], value]);
}

/**
 * Return the chosen values with others in the place of a facet's. Subjects are offered within one
 * category, and go when another is chosen.
 * @param {Chosen} chosen
 * @param {Facet} facet
 * @param {string[]} values
 * @returns {Chosen}
 */
export function replaced(chosen, facet, values) {
  const next = { ...chosen, [facet]: values };
  return facet === "category" ? { ...next, subject: [] } : next;
}

/**
 * Return the chosen values without all those of a facet, or without any.
 * @param {Chosen} chosen
 * @param {Facet} [only]
 * @returns {Chosen}
 */
export const cleared = (chosen, only) => (only ? { ...chosen, [only]: [] } : chosenBy(() => []));

/**
 * @param {(facet: Facet) => string[]} values
 * @returns {Chosen}
 */
const chosenBy = (values) =>
  /** @type {Chosen} */ (Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])));

/** @param {Chosen} chosen */
export const isFiltered = (chosen) => FACETS.some((facet) => chosen[facet].length > 0);

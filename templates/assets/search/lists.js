/** The lists that a reader chooses from by typing: organisations, and law. */

/** @typedef {[label: string, value: string, count: number]} Row */
/** @typedef {[name: string, count: number]} Organisation See `pages/choices.py`. */
/** @typedef {import("./law.js").Work} Work See `pages/lawlist.py`. */

/** @type {Map<string, Promise<Row[]>>} By address; what could not be had is asked for anew. */
const loaded = new Map();

/**
 * Load a list once.
 * @param {string} address
 */
export function listOf(address) {
  const list = loaded.get(address) ?? load(address);
  loaded.set(address, list);
  list.catch(() => loaded.delete(address));
  return list;
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  /** @type {(Organisation | Work)[]} */
  const listed = await response.json();
  return listed.flatMap((each) => (each.length === 2 ? [rowOf(each)] : rowsOf(each)));
}

/**
 * @param {Organisation} organisation
 * @returns {Row}
 */
function rowOf([name, count]) {
  return [name, name, count];
}

/**
 * Return a row for an Act, and one for each of its provisions.
 * @param {Work} work
 * @returns {Row[]}
 */
function rowsOf([path, title, count, , , parts]) {
  const below = Object.entries(parts).map(
    /** @returns {Row} */
    ([part, own]) => [`${title}, ${part.replaceAll("/", " ")}`, `${path}/${part}`, own],
  );
  return [[title, path, count], ...below];
}

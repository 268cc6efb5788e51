/** The lists that a reader chooses from by typing: organisations, and law. */

/** @typedef {[label: string, value: string, count: number]} Row */

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

/**
 * @param {string} address
 * @returns {Promise<Row[]>}
 */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** What was found out once is kept, by a key; what failed is tried anew when it is asked for again. */

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/**
 * @template Thing
 * @param {string} key
 * @param {() => Promise<Thing>} find
 * @returns {Promise<Thing>}
 */
export function once(key, find) {
  const found = kept.get(key) ?? find();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

/**
 * Fetch a file once, and read it.
 * @template Thing
 * @param {string} address
 * @param {(response: Response) => Promise<Thing>} read
 */
export const fetched = (address, read) =>
  once(address, async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(address);
    return read(response);
  });

/**
 * Fetch a JSON file once.
 * @param {string} address
 * @returns {Promise<any>}
 */
export const fetchedJson = (address) => fetched(address, (response) => response.json());

/**
 * Tables of the index as Pagefind's WebAssembly reads them: in CBOR (RFC 8949), all numbers in four
 * bytes, which is as good to it as the shortest form.
 */

/** @typedef {number | string | Item[]} Item */
/** @typedef {{ version: string, lengths: number[], runs: string[], filters: string[], fields: string[] }} Contents */

const encoder = new TextEncoder();

/**
 * Write the contents of a bundle. A decision is called after its place, a run after its number.
 * @param {Contents} contents
 */
export const tableOf = ({ version, lengths, runs, filters, fields }) =>
  written([
    version,
    lengths.map((length, at) => [`${at}`, length]),
    runs.map((ends, at) => [...ends.split(" "), `${at}`]),
    filters.map((name) => [name, name]),
    [],
    fields,
  ]);

/**
 * Write a filter, which has for each value by how much the place of a decision is more than the one before.
 * @param {string} name
 * @param {Record<string, number[]>} values
 */
export const filterOf = (name, values) =>
  written([
    name,
    Object.entries(values).map(([value, steps]) => {
      let at = 0;
      return [value, steps.map((step) => (at += step))];
    }),
  ]);

/** @param {Item} item */
const written = (item) => Uint8Array.from(bytesOf(item));

/**
 * @param {Item} item
 * @returns {number[]}
 */
function bytesOf(item) {
  if (Array.isArray(item)) return [...head(4, item.length), ...item.flatMap(bytesOf)];
  if (typeof item === "number") return head(0, item);
  const text = encoder.encode(item);
  return [...head(3, text.length), ...text];
}

/**
 * Begin an item: a number, or the length of what follows. An array of bytes takes the last eight bits of each.
 * @param {number} major
 * @param {number} size
 */
const head = (major, size) => [(major << 5) | 26, size >> 24, size >> 16, size >> 8, size];

/**
 * Tables of the index as Pagefind's WebAssembly reads them: in CBOR (RFC 8949), all numbers in four
 * bytes, which is as good to it as the shortest form.
 */

/** @typedef {number | string | Item[]} Item */
/** @typedef {{ lengths: number[], firsts: string[], lasts: string[], filters: string[], fields: string[] }} Contents */

const encoder = new TextEncoder();

/**
 * Write a text in UTF-8.
 * @param {string} text
 */
export const utf8 = (text) => encoder.encode(text);

/**
 * Write the contents of a bundle. A decision is called after its place, a run after its number.
 * @param {Contents} contents
 */
export const tableOf = ({ lengths, firsts, lasts, filters, fields }) =>
  written([
    "",
    lengths.map((length, at) => [`${at}`, length]),
    firsts.map((first, at) => [first, lasts[at] ?? "", `${at}`]),
    filters.map((name) => [name, name]),
    [],
    fields,
  ]);

/**
 * Write a filter, which has for each value by how much the place of a decision is more than the one before.
 * @param {string} name
 * @param {[value: string, steps: number[]][]} values
 */
export const filterOf = (name, values) =>
  written([
    name,
    values.map(([value, steps]) => {
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
  if (typeof item === "number") return head(0, item);
  const [major, parts] = Array.isArray(item) ? [4, item.map(bytesOf)] : [3, [...utf8(item)]];
  return [...head(major, parts.length), ...parts.flat()];
}

/**
 * Begin an item: a number, or the length of what follows. An array of bytes takes the last eight bits of each.
 * @param {number} major
 * @param {number} size
 */
const head = (major, size) => [(major << 5) | 26, size >> 24, size >> 16, size >> 8, size];

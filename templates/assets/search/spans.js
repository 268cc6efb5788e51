/** Parts of a query, by their places. */

/** @typedef {{ start: number, end: number }} Span */

/**
 * Blank out parts of a text.
 * @param {string} text
 * @param {Span[]} spans
 */
export const blanked = (text, spans) =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );

/**
 * Count the characters between two parts of a text; below 0 where they overlap.
 * @param {Span} one
 * @param {Span} other
 */
export const gap = (one, other) => Math.max(one.start - other.end, other.start - one.end);

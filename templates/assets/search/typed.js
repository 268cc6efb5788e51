/**
 * Match words as they were typed, whatever stands between them.
 * @param {string} words
 */
export function loosely(words) {
  const each = words.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(each.join("\\s+"));
}

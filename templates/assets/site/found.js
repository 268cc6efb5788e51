/** Where the words that are asked for stand in the statement and its summary. */

const BLOCKS = ".summary p, .body :is(h2, h3, p, li > span)";
const NO_LETTER = "[^\\p{L}\\p{N}]";

/**
 * Return a range for each place, in order; words that follow one another are one place.
 * @param {string[]} asked words, and phrases, as they are printed, in any case
 */
export function found(asked) {
  // Longer forms first; between the words of a phrase there may be any sign.
  const forms = asked
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, `${NO_LETTER}+`));
  const one = `(?:${forms.join("|")})(?=${NO_LETTER}|$)`;
  const wanted = new RegExp(`(?<=${NO_LETTER}|^)${one}(?:\\s+${one})*`, "giu");
  return [...document.querySelectorAll(BLOCKS)].flatMap((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    /** @type {[Node, number][]} Where each piece of the text begins. */
    const nodes = [];
    let text = "";
    while (walker.nextNode()) {
      nodes.unshift([walker.currentNode, text.length]);
      text += walker.currentNode.nodeValue;
    }
    return [...text.matchAll(wanted)].map(({ 0: { length }, index }) => {
      const range = new Range();
      for (const [node, at] of nodes) {
        if (at < index + length && range.collapsed) range.setEnd(node, index + length - at);
        if (at <= index) {
          range.setStart(node, index - at);
          break;
        }
      }
      return range;
    });
  });
}

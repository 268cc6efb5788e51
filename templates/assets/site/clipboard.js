/** Put words on the clipboard, and say so where screen readers hear it. */

/**
 * @param {Element | null | undefined} status where it is said
 * @param {string} what as "The link"
 * @param {string} text
 * @param {string} [html] the same with markup, for those who paste into a text with letters of their own
 */
export async function copy(status, what, text, html) {
  let done = "is copied.";
  try {
    if (html && "ClipboardItem" in window) {
      const item = { "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } else await navigator.clipboard.writeText(text);
  } catch {
    done = "could not be copied: the browser did not allow it.";
  }
  if (status) status.textContent = `${what} ${done}`;
}

/**
 * @param {string} text
 * @param {string} type
 */
const blob = (text, type) => new Blob([text], { type });

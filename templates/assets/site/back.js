/** From a decision that was opened from results, the way back to them. */

/**
 * @param {string} kept What the search keeps for a decision: its entry in the history, and what was asked.
 */
export function back(kept) {
  const link = document.querySelector("a.back");
  const [key = "", search] = kept.split("?");
  if (!search || !(link instanceof HTMLAnchorElement)) return;
  link.search = search;
  link.hidden = false;
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // As the results were left, and not loaded again, where the browser can go there.
    if (!window.navigation?.entries().some((entry) => entry.key === key)) return;
    event.preventDefault();
    navigation.traverseTo(key);
  });
}

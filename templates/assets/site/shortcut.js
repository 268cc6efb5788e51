/** `/` goes to the page's search box. */

const WRITTEN_IN = "input, textarea, select, [contenteditable]";

export function shortcut() {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(WRITTEN_IN)) return;
    const box = document.querySelector("input[type=search]");
    if (!(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** A long index can be narrowed down to the entries whose words contain what is typed. */

export function narrow() {
  const control = document.querySelector("[data-narrow-down]");
  const box = control?.querySelector("input");
  const status = control?.querySelector("[role=status]");
  if (!box || !status) return;
  const sections = [...document.querySelectorAll("main section")].map((section) => ({
    section: /** @type {HTMLElement} */ (section),
    items: [...section.querySelectorAll(".terms > li")].map((item) => ({
      item: /** @type {HTMLElement} */ (item),
      words: plain(item.querySelector("a")?.textContent ?? ""),
    })),
  }));
  box.addEventListener("input", () => {
    const wanted = plain(box.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const { section, items } of sections) {
      let here = 0;
      for (const { item, words } of items) {
        item.hidden = !wanted.every((word) => words.includes(word));
        if (!item.hidden) here += 1;
      }
      section.hidden = here === 0;
      shown += here;
    }
    status.textContent = wanted.length ? `${shown} in the list` : "";
    if (wanted.length && !shown) status.append(". ", searching(box.value));
  });
}

/**
 * Return a link to a search for what no name in the list has: a section, or a subject.
 * @param {string} typed
 */
function searching(typed) {
  const link = document.createElement("a");
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[role=search]"));
  link.href = `${form?.action}?${new URLSearchParams({ q: typed })}`;
  link.textContent = `Search the decisions for “${typed.trim()}”`;
  return link;
}

/** @param {string} text */
function plain(text) {
  return text
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * Standard wording can be folded away, all of it or a paragraph at a time. What is folded is still
 * found by the browser's own search in the page, which unfolds it, and is always printed.
 */

export function fold() {
  const all = document.querySelector(".standard-note button");
  if (!all) return;
  const paragraphs = [...document.querySelectorAll(".paragraph.standard")].map(foldable);
  const label = () => {
    all.textContent = paragraphs.some((each) => each.open()) ? "Fold away" : "Unfold";
  };
  all.addEventListener("click", () => {
    const open = paragraphs.some((each) => each.open());
    for (const each of paragraphs) each.show(!open);
    label();
  });
  for (const each of paragraphs) each.changed(label);

  // A link to a folded paragraph must show it.
  const reach = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    for (const each of paragraphs) if (id && each.holds(id)) each.show(true);
    label();
  };
  addEventListener("hashchange", reach);
}

/** @param {Element} paragraph */
function foldable(paragraph) {
  const words = paragraph.querySelector(":scope > div");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "unfold";
  button.textContent = "Standard wording: show";
  button.hidden = true;
  words?.before(button);
  /** @type {() => void} */
  let told = () => {};

  /** @param {boolean} open */
  function show(open) {
    if (open) words?.removeAttribute("hidden");
    else words?.setAttribute("hidden", "until-found");
    button.hidden = open;
  }

  words?.addEventListener("beforematch", () => {
    show(true);
    told();
  });
  button.addEventListener("click", () => {
    show(true);
    told();
    if (words instanceof HTMLElement) {
      words.tabIndex = -1;
      words.focus();
    }
  });
  return {
    show,
    open: () => !words?.hasAttribute("hidden"),
    /** @param {string} id */
    holds: (id) =>
      paragraph.id === id || paragraph.querySelector(`[id="${CSS.escape(id)}"]`) !== null,
    /** @param {() => void} tell */
    changed: (tell) => {
      told = tell;
    },
  };
}

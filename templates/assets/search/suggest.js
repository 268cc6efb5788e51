/**
 * A field that offers rows of a list as one types: an editable combobox with a list, as the ARIA
 * Authoring Practices have it. The focus stays in the field; arrows go through what is offered.
 */

/** @typedef {import("./lists.js").Row} Row */

const MOST = 8;
/** Figures with the word before them in short: `s26`, `reg.25`. */
const SHORT = /^[a-z]{1,4}(?=\d)/;

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} box The list below it.
 * @param {HTMLElement} status
 * @param {Row[]} rows
 * @param {(value: string) => void} pick
 */
export function suggest(field, box, status, rows, pick) {
  const known = rows.map((row) => ({ row, words: wordsOf(row[0]) }));
  /** @type {HTMLElement[]} */
  let options = [];
  let at = -1;

  function offer() {
    const typed = wordsOf(field.value).map((word) => word.replace(SHORT, ""));
    const fitting = known.filter(({ words }) =>
      typed.every((word) => words.some((each) => each.startsWith(word))),
    );
    const rank = (/** @type {typeof fitting[number]} */ { words }) =>
      typed.filter((word) => words.includes(word)).length;
    const best = typed.length
      ? fitting.sort((one, other) => rank(other) - rank(one) || other.row[2] - one.row[2])
      : [];
    options = best.slice(0, MOST).map(({ row: [label, value, count] }, place) => {
      const option = document.createElement("div");
      option.role = "option";
      option.id = `${box.id}-${place}`;
      option.dataset["value"] = value;
      const number = document.createElement("span");
      number.className = "count";
      number.textContent = count.toLocaleString("en-GB");
      option.append(label, " ", number);
      return option;
    });
    box.replaceChildren(...options);
    open(options.length > 0);
    const left = best.length - options.length;
    status.textContent = !typed.length
      ? ""
      : `${best.length || "None"} found${left > 0 ? `, ${options.length} shown: type more to narrow them` : ""}`;
  }

  /** @param {boolean} is */
  function open(is) {
    box.hidden = !is;
    field.setAttribute("aria-expanded", String(is));
    go(-1);
  }

  /** @param {number} place */
  function go(place) {
    options[at]?.removeAttribute("aria-selected");
    at = place;
    const option = options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  /** @param {HTMLElement | undefined} option */
  function take(option) {
    if (!option) return;
    field.value = "";
    status.textContent = "";
    open(false);
    pick(option.dataset["value"] ?? "");
  }

  field.addEventListener("input", offer);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (box.hidden) offer();
      // One place more than there are options: none of them.
      const places = options.length + 1;
      go(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter")
      take(options[at] ?? (options.length === 1 ? options[0] : undefined));
    else if (event.key === "Escape" && !box.hidden) open(false);
    else return;
    event.preventDefault();
  });
  // The focus is not to leave the field for what is clicked.
  box.addEventListener("mousedown", (event) => event.preventDefault());
  box.addEventListener("click", ({ target }) => {
    if (target instanceof Element) take(options.find((option) => option.contains(target)));
  });
  offer();
}

/**
 * @param {string} text
 * @returns {string[]}
 */
function wordsOf(text) {
  return (
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[\p{M}’'.]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * A field that offers rows of a list as one types: an editable combobox with a list, as the ARIA
 * Authoring Practices have it. The focus stays in the field; arrows go through what is offered.
 */

import { plainParts } from "../../words.js";
import { fetchedJson } from "../fetched.js";
import { inWords } from "../provisions.js";
import { filled, number } from "./dom.js";

/** @typedef {[label: string, value: string, count: number, others: string]} Row `others` are names that it is found by as well. */
/** @typedef {[name: string, count: number, others: string]} Organisation See `pages/choices.py`. */
/** @typedef {import("../acts.js").Work} Work See `pages/lawlist.py`. */

const MOST = 8;
/** Figures with the word before them in short: `s26`, `reg.25`. */
const SHORT = /^[a-z]{1,4}(?=\d)/;

/**
 * Read the list of organisations, or that of law: a row for an Act, and one for each of its provisions.
 * @param {string} address
 * @returns {Promise<Row[]>}
 */
export async function rowsOf(address) {
  /** @type {(Organisation | Work)[]} */
  const listed = await fetchedJson(address);
  return listed.flatMap((each) => {
    if (each.length === 3) return [[each[0], ...each]];
    const [path, title, count, names, beside, parts] = each;
    const others = [...names, ...beside].join(" ");
    return [
      [title, path, count, others],
      ...Object.entries(parts).map(
        /** @returns {Row} */
        ([part, own]) => [`${title}, ${inWords(part)}`, `${path}/${part}`, own, others],
      ),
    ];
  });
}

/**
 * @param {HTMLInputElement} field The list that it offers stands after it, and then what is said of that.
 * @param {string} address Of the list, which is fetched when a reader comes to the field.
 * @param {(value: string) => void} pick
 */
export function combobox(field, address, pick) {
  const box = /** @type {HTMLElement} */ (field.nextElementSibling);
  const status = /** @type {HTMLElement} */ (box.nextElementSibling);
  /** @type {{ row: Row, words: string[] }[]} */
  let known = [];
  /** @type {HTMLElement[]} */
  let options = [];
  let at = -1;

  function offer() {
    const typed = wordsOf(field.value).map((word) => word.replace(SHORT, ""));
    /** @param {string[]} words How many of those typed are whole. */
    const rank = (words) => typed.filter((word) => words.includes(word)).length;
    const best = known
      .filter(
        ({ words }) =>
          typed.length && typed.every((word) => words.some((each) => each.startsWith(word))),
      )
      .sort((one, other) => rank(other.words) - rank(one.words) || other.row[2] - one.row[2]);
    options = best.slice(0, MOST).map(({ row: [label, value, count] }, place) => {
      const option = filled("option", label, number(count));
      option.id = `${box.id}-${place}`;
      option.addEventListener("click", () => take(value));
      return option;
    });
    box.replaceChildren(...options);
    open(options.length > 0);
    const shown = best.length > MOST ? `, ${MOST} shown: type more to narrow them` : "";
    status.textContent = typed.length ? `${best.length || "None"} found${shown}` : "";
  }

  /** @param {boolean} is */
  function open(is) {
    box.hidden = !is;
    field.ariaExpanded = `${is}`;
    go(-1);
  }

  /** @param {number} place */
  function go(place) {
    options[at]?.removeAttribute("aria-selected");
    at = place;
    const option = options[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  /** @param {string} value */
  function take(value) {
    field.value = status.textContent = "";
    open(false);
    pick(value);
  }

  field.addEventListener("focus", async () => {
    try {
      const rows = await rowsOf(address);
      if (known.length) return;
      known = rows.map((row) => ({ row, words: wordsOf(`${row[0]} ${row[3]}`) }));
      offer();
    } catch {
      status.textContent = "The list could not be loaded.";
    }
  });
  field.addEventListener("input", offer);
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      if (box.hidden) offer();
      // One place more than there are options: none of them.
      const places = options.length + 1;
      go(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter") options[options.length > 1 ? at : 0]?.click();
    else if (event.key === "Escape" && !box.hidden) open(false);
    else return;
    event.preventDefault();
  });
  // The focus is not to leave the field for what is clicked.
  box.addEventListener("mousedown", (event) => event.preventDefault());
}

/** @param {string} text */
const wordsOf = (text) =>
  plainParts(
    text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[\p{M}’'.]/gu, ""),
  );

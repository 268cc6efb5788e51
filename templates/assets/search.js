/** The search page: from what is typed to an address, from an address to results. */

import { openIndex } from "./search/bundles.js";
import { createEngine } from "./search/engine.js";
import { parseQuery } from "./search/query.js";
import { listOf } from "./search/lists.js";
import { isOnly } from "./search/reference.js";
import { cleared, isFiltered, readState, writeState } from "./search/state.js";
import { find, make } from "./search/view/dom.js";
import { chips, filters } from "./search/view/filters.js";
import { summary, unsearched } from "./search/view/messages.js";
import { results } from "./search/view/results.js";

/** @typedef {import("./search/state.js").State} State */

const TYPING = 200;
const SLOW = 700;
const SHORTEST = 3;
/** Results with which a page is full enough to be shown while others are still looked for. */
const ENOUGH = 5;
/** Results with which a query may well be spelt wrongly. */
const FEW = 2;
/** What may be a law: a figure, a kind of law, or a short form in capitals. */
const LAWFUL = /\d|\b[Aa]cts?\b|\b[Rr]egulations?\b|\b[Oo]rder\b|\b[Rr]ules\b|\p{Lu}{2}/u;

const page = find(HTMLElement, "#page-finder");
const form = find(HTMLFormElement, "#page-finder form");
const box = find(HTMLInputElement, "#page-finder input[type=search]");
const status = find(HTMLElement, "#page-status");
const found = find(HTMLElement, "#page-found");
const start = find(HTMLElement, "#page-start");
const heading = find(HTMLElement, "#page-results");
const sort = find(HTMLSelectElement, "#page-sort");
const order = find(HTMLElement, "#page-finder .order");
const inUse = find(HTMLElement, "#page-narrow .count");
const narrow = find(HTMLDetailsElement, "#page-narrow");
const said = find(HTMLElement, "#page-notes");
const again = find(HTMLButtonElement, "#page-again");
const chosen = find(HTMLElement, "#page-chosen");
const progress = find(HTMLElement, "#page-progress");
const older = find(HTMLButtonElement, "#page-older");
const title = document.title;

const { root = "/", bundles = "", worker = "", first = "" } = page.dataset;
const facets = find(HTMLElement, "#page-facets");
const lists = {
  organisation: facets.dataset["organisations"] ?? "",
  statute: facets.dataset["law"] ?? "",
};
const suggest = () => import("./search/suggest.js");
const list = results();
/** @type {Map<string, string>} The names of Acts and provisions, by path. */
const named = new Map();

/** @type {ReturnType<typeof load> | null} */
let index = null;
let state = readState(location.search);
let latest = 0;
/** Whether the reader has asked, not only typed: a reference then leads to its decision. */
let asks = true;
/** @type {string[][]} */
const synonyms = JSON.parse(find(HTMLElement, "#page-synonyms").textContent ?? "[]");
/** What a name of those begins with. */
const maybe = new RegExp(
  `(?<![\\p{L}\\d])(?:${synonyms
    .flat()
    .map((form) => /[\p{L}\d]+/u.exec(form)?.[0] ?? "")
    .join("|")})s?(?![\\p{L}\\d])`,
  "iu",
);

/** Load the index once; anew after a failure. */
function ready() {
  index ??= load();
  index.catch(() => {
    index = null;
  });
  return index;
}

async function load() {
  const opened = await openIndex(bundles, root, worker);
  const show = filters(facets, opened.values, { lists, load: suggest }, (change) =>
    go({ ...state, query: box.value.trim(), chosen: change(state.chosen) }),
  );
  return { answers: createEngine(opened, Number(first)), show };
}

/**
 * Read a query, with the law that it names.
 * @param {string} text
 */
async function understood(text) {
  const plain = !LAWFUL.test(text) || /["“”„‟«»″]/.test(text) || isOnly(text);
  const law = plain
    ? null
    : await import("./search/law.js").then(({ lawIn }) => lawIn(text, root)).catch(() => null);
  const names = maybe.test(text) ? await import("./search/names.js").catch(() => null) : null;
  const named = names ? (/** @type {string[]} */ words) => names.named(words, synonyms) : undefined;
  const query = parseQuery(law ? law.rest : text, named, law);
  if (query.groups.length) query.gather = (await import("./search/groups.js")).gather;
  return query;
}

/**
 * Say how a query was taken and what was left out, and offer a spelling for words that are in no decision, and for all
 * where there are hardly any results.
 * @param {State} current
 * @param {import("./search/query.js").Query} query
 * @param {import("./search/engine.js").Answer} got
 */
async function taken(current, query, got) {
  const { unknown, hits, named, whole, waiting } = got;
  /** @param {string} text @param {string} words */
  const link = (text, words) => make("a", { href: writeState({ ...current, query: text }) }, words);
  const doubtful = hits.length > FEW || named.length ? unknown : query.words;
  const said = [];
  if (query.pages.length || query.alike.length) {
    const { meant } = await import("./search/view/meant.js");
    said.push(...meant(current.query, query, link));
  }
  if (whole && !waiting.length && doubtful.length) {
    const { offered } = await import("./search/spelling.js");
    const folder = new URL(bundles, location.href).href.replace(/[^/]*$/, "");
    said.push(...(await offered(current.query, doubtful, folder, link)));
  }
  if (unknown.length || !hits.length || query.reference) {
    const { hints, notes } = await import("./search/view/notes.js");
    const { chosen } = current;
    const free = isFiltered(chosen) ? writeState({ ...current, chosen: cleared(chosen) }) : "";
    said.push(...notes(query, got), ...hints(current.query, query, got, link, free));
  }
  return said;
}

/**
 * Take up a new state, as an entry of the history or in place of the present one.
 * @param {State} next
 * @param {boolean} [replace]
 */
function go(next, replace = false) {
  clearTimeout(typing);
  const address = writeState(next);
  if (address !== writeState(state)) {
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  }
  state = next;
  return search();
}

/**
 * Search for the present state. The first answer is shown once it has enough results, and the
 * last one; with those between, only the counts change. What comes after a newer question is dropped,
 * and nothing more is searched for it.
 */
async function search() {
  latest += 1;
  const mine = latest;
  progress.textContent = "";
  older.hidden = true;
  const current = state;
  document.title = current.query ? `${current.query} · ${title}` : title;
  if (!current.query && !isFiltered(current.chosen)) return begin();
  page.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => {
    if (mine === latest) say("Searching …");
  }, SLOW);
  try {
    if (!navigator.onLine) throw new Error("offline");
    const { answers, show } = await ready();
    const query = await understood(current.query);
    if (mine !== latest) return;
    let shown = 0;
    for await (const got of answers(query, current.chosen, current.newest || !current.query)) {
      const done = !got.waiting.length;
      const enough = done || got.named.length > 0 || got.hits.length >= ENOUGH;
      if (mine !== latest) return;
      const decided = asks && isOnly(current.query) && !isFiltered(current.chosen);
      const [only, other] = got.named;
      if (decided && only && !other && (done || isOnly(current.query, only.slug))) {
        location.replace(only.url);
        return;
      }
      if (!enough) continue;
      if (!shown || done) {
        const before = shown ? list.shown() : Number(history.state?.shown);
        const entries = await list.prepare(got, query, before, shown > 0);
        if (mine !== latest) return;
        clearTimeout(waiting);
        page.removeAttribute("aria-busy");
        list.show(entries);
      }
      narrow.hidden = !show(current.chosen, got);
      showChosen(current);
      sort.value = current.newest || !current.query ? "date" : "relevance";
      sort.disabled = !current.query;
      order.hidden = got.hits.length < 2;
      found.hidden = false;
      start.hidden = got.hits.length + got.named.length > 0;
      again.hidden = true;
      if (!shown || done) say(summary(current, query, got));
      shown += 1;
      const meant = await taken(current, query, got).catch(() => []);
      if (mine !== latest) return;
      said.replaceChildren(...meant);
      progress.textContent = done ? "" : `Searching ${unsearched(got)} …`;
      if (!done && sparing) await asked(got);
      // Let them be seen before the rest is looked for.
      else await new Promise((resolve) => setTimeout(resolve));
    }
  } catch {
    if (mine === latest) fail();
  } finally {
    clearTimeout(waiting);
    if (mine === latest) page.removeAttribute("aria-busy");
  }
}

/**
 * Wait until the reader asks for the rest.
 * @param {import("./search/engine.js").Answer} answer
 */
function asked(answer) {
  progress.textContent = `${unsearched(answer)} not searched yet.`;
  older.hidden = false;
  return new Promise((resolve) => {
    older.onclick = resolve;
  }).finally(() => {
    older.hidden = true;
  });
}

/**
 * Show what is chosen, law by its names once they are known.
 * @param {State} current
 */
async function showChosen(current) {
  const show = () => chosen.replaceChildren(...chips(current, named));
  const nameless = current.chosen.statute.some((value) => !named.has(value));
  show();
  inUse.textContent = isFiltered(current.chosen) ? `${chosen.children.length - 1} in use` : "";
  if (!nameless) return;
  for (const [label, value] of await listOf(lists.statute).catch(() => [])) named.set(value, label);
  if (current === state) show();
}

/** Show what the page shows when nothing is asked for. */
function begin() {
  page.removeAttribute("aria-busy");
  found.hidden = true;
  start.hidden = false;
  again.hidden = true;
  say("");
}

function fail() {
  found.hidden = true;
  start.hidden = false;
  again.hidden = false;
  say(
    navigator.onLine
      ? "The search index could not be loaded."
      : "You seem to be offline: the search index cannot be reached.",
  );
}

/**
 * Announce a line; a screen reader is not told the same twice.
 * @param {string} words
 */
function say(words) {
  if (status.textContent !== words) status.textContent = words;
}

/** Make the controls say what the state is. */
function reflect() {
  box.value = state.query;
}

// A reader who asks for less data is searched for only when they say so.
const sparing =
  matchMedia("(prefers-reduced-data: reduce)").matches ||
  /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData === true;

let typing = 0;
box.addEventListener("input", () => {
  clearTimeout(typing);
  const query = box.value.trim();
  if (sparing || (query && query.length < SHORTEST)) return;
  typing = setTimeout(() => {
    asks = false;
    go({ ...state, query }, true);
  }, TYPING);
});

box.addEventListener("focus", () => {
  if (!sparing) ready().catch(() => {});
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  asks = true;
  // What was typed has been searched for in place: now it gets an entry of its own.
  if (box.value.trim() === state.query) history.pushState(history.state, "", writeState(state));
  go({ ...state, query: box.value.trim() });
});

sort.addEventListener("change", () => go({ ...state, newest: sort.value === "date" }));
again.addEventListener("click", () => search());

// Links within the page that only change its state need not load it again.
page.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href^='?']") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(readState(link.getAttribute("href") ?? ""));
  reflect();
  heading.focus();
});

addEventListener("popstate", () => {
  state = readState(location.search);
  reflect();
  search();
});

narrow.open = matchMedia("(min-width: 62rem)").matches;
reflect();
search();

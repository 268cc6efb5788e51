/** The search page: from what is typed to an address, from an address to results. */

import { openBundles } from "./search/bundles.js";
import { createEngine } from "./search/engine.js";
import { parseQuery } from "./search/query.js";
import { isFiltered, readState, toggled, writeState } from "./search/state.js";
import { find } from "./search/view/dom.js";
import { chips, filters } from "./search/view/filters.js";
import { hints, notes, summary } from "./search/view/messages.js";
import { results } from "./search/view/results.js";

/** @typedef {import("./search/state.js").State} State */

const TYPING = 200;
const SLOW = 700;
const SHORTEST = 3;

const page = find(HTMLElement, "#page-finder");
const form = find(HTMLFormElement, "#page-finder form");
const box = find(HTMLInputElement, "#page-finder input[type=search]");
const status = find(HTMLElement, "#page-status");
const found = find(HTMLElement, "#page-found");
const start = find(HTMLElement, "#page-start");
const heading = find(HTMLElement, "#page-results");
const sort = find(HTMLSelectElement, "#page-sort");
const order = find(HTMLElement, "#page-finder .order");
const narrow = find(HTMLDetailsElement, "#page-narrow");
const said = find(HTMLElement, "#page-notes");
const again = find(HTMLButtonElement, "#page-again");
const chosen = find(HTMLElement, "#page-chosen");
const title = document.title;

const { root = "/", bundles = "", everywhere = "" } = page.dataset;
const list = results();

/** @type {ReturnType<typeof load> | null} */
let index = null;
let state = readState(location.search);
let latest = 0;
let attempts = 0;

/** Load the index once; anew after a failure. */
function ready() {
  index ??= load();
  index.catch(() => {
    index = null;
  });
  return index;
}

async function load() {
  attempts += 1;
  const opened = await openBundles(bundles.split(" "), root, everywhere, attempts);
  const show = filters(find(HTMLElement, "#page-facets"), opened.values, (facet, value) =>
    go({ ...state, query: box.value.trim(), chosen: toggled(state.chosen, facet, value) }),
  );
  return { answer: createEngine(opened), show };
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

/** Search for the present state; an answer that comes after a newer question is dropped. */
async function search() {
  latest += 1;
  const mine = latest;
  const current = state;
  document.title = current.query ? `${current.query} · ${title}` : title;
  if (!current.query && !isFiltered(current.chosen)) return begin();
  page.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => {
    if (mine === latest) say("Searching …");
  }, SLOW);
  try {
    if (!navigator.onLine) throw new Error("offline");
    const { answer, show } = await ready();
    const query = parseQuery(current.query);
    const got = await answer(query, current.chosen, current.newest || !current.query);
    const entries = await list.prepare(got, query, Number(history.state?.shown));
    if (mine !== latest) return;
    narrow.hidden = !show(current.chosen, got.counts);
    chosen.replaceChildren(...chips(current));
    said.replaceChildren(...notes(query, got), ...hints(current, query, got));
    list.show(entries);
    sort.value = current.newest || !current.query ? "date" : "relevance";
    sort.disabled = !current.query;
    order.hidden = got.hits.length < 2;
    found.hidden = false;
    start.hidden = got.hits.length + got.named.length > 0;
    again.hidden = true;
    say(summary(current, query, got));
  } catch {
    if (mine === latest) fail();
  } finally {
    clearTimeout(waiting);
    if (mine === latest) page.removeAttribute("aria-busy");
  }
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
  typing = setTimeout(() => go({ ...state, query }, true), TYPING);
});

box.addEventListener("focus", () => {
  if (!sparing) ready().catch(() => {});
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
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

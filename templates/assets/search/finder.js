/** The search page: from what is typed to an address, from an address to results. */

import { openIndex } from "./bundles.js";
import { createEngine } from "./engine.js";
import { once } from "./fetched.js";
import { isOnly } from "./reference.js";
import { isFiltered, readState, replaced, writeState } from "./state.js";
import { understood } from "./understood.js";
import { combobox } from "./view/combobox.js";
import { find } from "./view/dom.js";
import { summary, unsearched } from "./view/messages.js";
import { notes } from "./view/notes.js";
import { results } from "./view/results.js";
import { shownBy } from "./view/shown.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./state.js").Chosen} Chosen */
/** @typedef {import("./state.js").State} State */

const TYPING = 200;
const SLOW = 700;
const SHORTEST = 3;
/** Results with which a page is full enough to be shown while others are still looked for. */
const ENOUGH = 5;

/**
 * Take charge of the page.
 * @param {string} script The address of what searches, in a worker.
 * @param {() => Promise<typeof import("./csv.js")>} csv What makes a table, loaded when one is asked for.
 */
export function finder(script, csv) {
  const page = find("finder");
  const box = find("search");
  const sort = find("sort");
  const again = find("again");
  const older = find("older");
  const progress = find("progress");
  const { title } = document;
  const { root = "", bundles = "", first, organisation = "", statute = "" } = page.dataset;
  const { failed = "", offline = "", nothing = "" } = page.dataset;
  /** @type {string[][]} */
  const synonyms = JSON.parse(find("synonyms").textContent ?? "");
  const list = results();
  const view = shownBy(statute, choose);
  // A reader who asks for less data is searched for only when they say so.
  const sparing =
    matchMedia("(prefers-reduced-data: reduce)").matches ||
    /** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData;

  let state = readState("");
  let latest = 0;
  let typing = 0;
  /** How far down the page was when the reader left it for another. */
  let left = 0;
  /** Whether the reader has asked, not only typed: a reference then leads to its decision. */
  let asks = true;

  const ready = () =>
    once("index", async () => createEngine(await openIndex(bundles, root, script), Number(first)));

  /** @param {(chosen: Chosen) => Chosen} change */
  function choose(change) {
    go({ ...state, query: box.value.trim(), chosen: change(state.chosen) });
  }

  /**
   * Take up a new state, as an entry of the history or in place of the present one.
   * @param {State} next
   * @param {boolean} [replace]
   */
  function go(next, replace) {
    clearTimeout(typing);
    left = 0;
    const address = writeState(next);
    if (address !== writeState(state)) {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    }
    state = next;
    search();
  }

  /**
   * Search for the present state. The first answer is shown once it has enough results, and the
   * last one; with those between, only the counts change. What comes after a newer question is dropped,
   * and nothing more is searched for it.
   */
  async function search() {
    latest += 1;
    const mine = latest;
    const isOld = () => mine !== latest;
    const { query: asked, chosen } = state;
    const current = { ...state, newest: state.newest || !asked };
    progress.textContent = "";
    older.hidden = true;
    document.title = asked ? `${asked} · ${title}` : title;
    if (!asked && !isFiltered(chosen)) return view.end("");
    page.ariaBusy = "true";
    const waiting = setTimeout(() => isOld() || view.say("Searching …"), SLOW);
    try {
      if (!navigator.onLine) throw new Error("offline");
      const answers = await ready();
      const query = await understood(asked, synonyms, statute);
      if (isOld()) return;
      const { words, phrases, groups } = query;
      if (asked && !words.length && !phrases.length && !groups.length) return view.end(nothing);
      let shown = 0;
      for await (const got of answers(query, chosen, current.newest)) {
        if (isOld()) return;
        const done = !got.waiting.length;
        const [only, other] = got.named;
        const decided = asks && isOnly(asked) && !isFiltered(chosen);
        if (decided && only && !other && (done || isOnly(asked, only.slug))) {
          return location.replace(await only.url());
        }
        if (!done && !only && got.hits.length < ENOUGH) continue;
        if (!shown || done) {
          const before = Math.max(shown && list.shown(), history.state?.shown ?? 0);
          const entries = await list.prepare(got, query, before, shown > 0);
          if (isOld()) return;
          clearTimeout(waiting);
          page.ariaBusy = null;
          list.show(entries);
          view.say(summary(current, query, got));
        }
        shown += 1;
        view.show(current, got);
        find("csv").onclick = async () =>
          (await csv()).saveTable(find("csv"), root, got, chosen.year);
        const said = await notes(current, query, got, bundles);
        if (isOld()) return;
        find("notes").replaceChildren(...said);
        // Once the page is as long as it was.
        if (done && left) scrollTo(0, left);
        progress.textContent = done ? "" : `Searching ${unsearched(got)} …`;
        if (!done && sparing) await permission(got);
        // Let them be seen before the rest is looked for.
        else await new Promise((resolve) => setTimeout(resolve));
      }
    } catch {
      if (isOld()) return;
      view.end(navigator.onLine ? failed : offline);
      again.hidden = false;
    } finally {
      clearTimeout(waiting);
      if (!isOld()) page.ariaBusy = null;
    }
  }

  /**
   * Wait until the reader asks for the rest.
   * @param {Answer} answer
   */
  async function permission(answer) {
    progress.textContent = `${unsearched(answer)} not searched yet.`;
    older.hidden = false;
    await new Promise((resolve) => {
      older.onclick = resolve;
    });
    older.hidden = true;
  }

  for (const [facet, address] of Object.entries({ organisation, statute })) {
    const field = /** @type {HTMLInputElement} */ (document.getElementById(`page-${facet}`));
    combobox(field, address, (value) =>
      choose((chosen) => {
        const own = /** @type {"organisation" | "statute"} */ (facet);
        return replaced(chosen, own, [...new Set([...chosen[own], value])]);
      }),
    );
  }

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

  box.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    asks = true;
    const query = box.value.trim();
    // What was typed has been searched for in place: now it gets an entry of its own.
    if (query === state.query) history.pushState(history.state, "", writeState(state));
    go({ ...state, query });
  });

  sort.addEventListener("change", () => go({ ...state, newest: sort.value === "date" }));
  again.addEventListener("click", search);

  // Links within the page that only change its state need not load it again; nor does one to the results.
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("[href^='?'], .skip");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("?")) {
      go(readState(address));
      box.value = state.query;
    }
    find("results").focus();
  });

  // A decision offers the way back to where it was found: see `site/back.js`.
  find("list").addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    try {
      if (link)
        sessionStorage[link.pathname] = window.navigation?.currentEntry?.key + location.search;
    } catch {
      // A browser that keeps nothing.
    }
  });

  /** Take up what the address says. */
  function begin() {
    state = readState(location.search);
    box.value = state.query;
    left = history.state?.left;
    search();
  }

  addEventListener("popstate", begin);
  addEventListener("pagehide", () => history.replaceState({ ...history.state, left: scrollY }, ""));
  find("narrow").open = matchMedia("(min-width: 62rem)").matches;
  begin();
}

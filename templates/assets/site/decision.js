/** What the page of a decision does where scripts run; without them nothing is lost. */

import { cards } from "./cards.js";
import { contents } from "./contents.js";
import { fold } from "./fold.js";
import { keep } from "./keep.js";
import { paragraphs } from "./paragraphs.js";
import { pinpoint } from "./pinpoint.js";
import { shortcuts } from "./shortcut.js";

shortcuts();
contents();
cards();
paragraphs();
keep();
fold();

/** Say it where a link names a paragraph that is not there: the page would only begin at its top. */
function reach() {
  const id = location.hash.slice(1);
  const number = pinpoint(id);
  if (number && !document.getElementById(id)) {
    import("./absent.js").then(({ absent }) => absent(number));
  }
}
reach();
addEventListener("hashchange", reach);

const marked = new URLSearchParams(location.search)
  .getAll("mark")
  .filter((each) => /[\p{L}\p{N}]/u.test(each));
if (marked.length && "highlights" in CSS) {
  import("./marks.js").then(({ marks }) => marks(marked));
}

try {
  const kept = sessionStorage[location.pathname];
  if (kept) import("./back.js").then(({ back }) => back(kept));
} catch {
  // A browser that keeps nothing.
}

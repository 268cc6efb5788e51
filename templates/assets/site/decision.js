/** What the page of a decision does where scripts run; without them nothing is lost. */

import { cards } from "./cards.js";
import { contents } from "./contents.js";
import { fold } from "./fold.js";
import { keep } from "./keep.js";
import { paragraphs } from "./paragraphs.js";
import { shortcuts } from "./shortcut.js";

shortcuts();
contents();
cards();
paragraphs();
keep();
fold();

const marked = new URLSearchParams(location.search)
  .getAll("mark")
  .filter((each) => /[\p{L}\p{N}]/u.test(each));
if (marked.length && "highlights" in CSS) {
  import("./marks.js").then(({ marks }) => marks(marked));
}

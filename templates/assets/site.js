/** What every page does where scripts run; without them nothing is lost. */

import { contents } from "./site/contents.js";
import { shortcut } from "./site/shortcut.js";

shortcut();
contents();

// Most pages have nothing for these to do, and do not load them.
if (document.querySelector("a.cite")) import("./site/cards.js").then(({ lawCards }) => lawCards());
if (document.querySelector(".standard-note")) import("./site/fold.js").then(({ fold }) => fold());
if (document.querySelector("[data-narrow-down]")) {
  import("./site/narrow.js").then(({ narrow }) => narrow());
}

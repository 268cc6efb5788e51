/** What every page does where scripts run; without them nothing is lost. */

import { shortcut } from "./site/shortcut.js";

shortcut();

// The rest is fetched only by the pages that have a use for it.
if (document.querySelector(".statement")) {
  import("./site/contents.js").then(({ contents }) => contents());
  import("./site/cards.js").then(({ lawCards }) => lawCards());
  import("./site/fold.js").then(({ fold }) => fold());
}
if (document.querySelector("[data-narrow-down]")) {
  import("./site/narrow.js").then(({ narrow }) => narrow());
}

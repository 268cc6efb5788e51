/** What every page but a decision's does where scripts run; without them nothing is lost. */

import { shortcuts } from "./site/shortcut.js";

shortcuts();

// The rest is fetched only by the pages that have a use for it.
if (document.querySelector("[data-narrow-down]")) {
  import("./site/narrow.js").then(({ narrow }) => narrow());
}
if (document.getElementById("page-absent")) {
  import("./site/missing.js").then(({ missing }) => missing());
}
if (new URLSearchParams(location.search).get("order") === "oldest") {
  import("./site/order.js").then(({ turnRound }) => turnRound());
}

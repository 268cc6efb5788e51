/** The search page; and, as a worker that this page starts, the search of its index. */

import { finder } from "./search/finder.js";
import { serve } from "./search/worker.js";
import { shortcuts } from "./site/shortcut.js";

if ("document" in globalThis) {
  shortcuts();
  finder(import.meta.url, () => import("./search/csv.js"));
} else serve();

/** What every page does where scripts run; without them nothing is lost. */

import { lawCards } from "./site/cards.js";
import { contents } from "./site/contents.js";
import { shortcut } from "./site/shortcut.js";

shortcut();
contents();
lawCards();

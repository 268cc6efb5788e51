/** What the page of a decision does. */

import { cards } from "./cards.js";
import { contents } from "./contents.js";
import { fold } from "./fold.js";
import { keep } from "./keep.js";
import { paragraphs } from "./paragraphs.js";

export function decision() {
  contents();
  cards();
  paragraphs();
  keep();
  fold();
}

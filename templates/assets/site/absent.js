/** A note for whoever follows a link to a paragraph that a decision does not have. */

/** @param {string} number as "99", or "12(b)" */
export function absent(number) {
  document.querySelector(".absent")?.remove();
  const note = document.createElement("p");
  note.className = "absent wide";
  note.role = "status";
  document.querySelector("main")?.prepend(note);
  // Only what changes in a place that is there already is told to those who listen.
  setTimeout(() => {
    note.textContent = `This decision has no paragraph ${number} here.`;
  }, 200);
}

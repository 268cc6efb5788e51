/** The page for missing addresses says what became of the reference that an address names. */

import { findReference, printed } from "../search/reference.js";

export function missing() {
  // As a form has it: a plus is a space, and what is wrong is left as it stands.
  const path = new URLSearchParams(`path=${location.pathname.replaceAll("&", " ")}`).get("path");
  const asked = findReference(path ?? "");
  const meant = copyOf("page-meant");
  const absent = copyOf("page-absent");
  if (!asked || !meant || !absent) return;
  const reference = printed(asked);
  const words = reference.replaceAll(" ", "+");
  const [link] = meant.querySelectorAll("a");
  if (link) {
    link.href += `${reference.replaceAll(" ", "-")}/`;
    link.textContent = reference;
  }
  for (const each of absent.querySelectorAll("a")) each.href += words;
  absent.querySelector("span")?.replaceWith(reference);
  // Its own address, and yet nothing is there; any other form leads to it.
  const itself = location.pathname.replace(/\/?(index\.html)?$/, "/") === link?.pathname;
  document.querySelector("h1")?.after(itself ? absent : meant);
}

/** @param {string} id */
function copyOf(id) {
  const template = document.getElementById(id);
  const made = template instanceof HTMLTemplateElement && template.content.firstElementChild;
  // Into this document: in the template's own no link leads anywhere.
  return made ? document.importNode(made, true) : null;
}

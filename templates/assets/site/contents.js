/** The contents of a decision: folded where they would push the words off the screen, and marked. */

/**
 * Where a section begins to be read, in pixels from the top: its heading stands above that line. It is
 * below where a link leads to a heading, and above where the next one may stand then.
 */
const LINE = 48;

export function contents() {
  const nav = document.querySelector("nav.contents");
  const folded = nav?.querySelector("details");
  if (!nav || !folded) return;
  // Folded as the page comes, so that nothing moves where they stand above the words.
  folded.open = matchMedia("(min-width: 62rem)").matches;

  /** @type {Map<Element, Element>} */
  const links = new Map();
  for (const link of nav.querySelectorAll("a[href^='#']")) {
    const section = document.getElementById(
      decodeURIComponent(link.getAttribute("href") ?? "").slice(1),
    );
    if (section) links.set(section, link);
  }
  const sections = [...links.keys()];

  function mark() {
    const current = sections.findLast((each) => each.getBoundingClientRect().top < LINE);
    for (const [section, link] of links) {
      if (section === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  // A heading crosses that line: no need to look at every turn of the wheel. All that is below it is
  // one zone, without an end, so that no jump is too far.
  const rootMargin = `-${LINE}px 0px 9999999px 0px`;
  const watch = new IntersectionObserver(mark, { rootMargin, threshold: 1 });
  for (const section of sections) watch.observe(section);
}

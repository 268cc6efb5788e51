/** The contents of a decision: folded where they would push the words off the screen, and marked. */

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
    // The last section whose heading has passed the upper third of the window.
    const line = innerHeight / 3;
    const current = sections.findLast((each) => each.getBoundingClientRect().top <= line);
    for (const [section, link] of links) {
      if (section === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  // A heading crosses that line: no need to look at every turn of the wheel.
  const watch = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  for (const section of sections) watch.observe(section);
}

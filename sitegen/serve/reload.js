// Loads the page anew when another site is shown, and says how the last build went.
(() => {
  const script = document.currentScript;
  const shown = new URL(script.src).searchParams.get("revision");
  const base = new URL(".", script.src);
  let panel = null;

  const element = (name, text) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  };

  const headings = {
    building: "The site is being built",
    failed: "The build failed; this is the site as it was",
    published: "The site was built, with problems",
  };

  const show = (status) => {
    const quiet = status.state !== "failed" && status.messages.length === 0;
    if (panel) panel.remove();
    panel = null;
    if (quiet || status.state === "building") return;
    panel = element("section");
    panel.id = "sitegen-status";
    panel.setAttribute("aria-label", "Build");
    const heading = element("h2", headings[status.state]);
    const list = element("ol");
    for (const message of status.messages) list.append(element("li", message));
    const hide = element("button", "Hide");
    hide.type = "button";
    hide.addEventListener("click", () => panel.remove());
    panel.append(heading, hide, list);
    // The live region comes first and is filled afterwards, or it is not read out.
    region.append(panel);
  };

  const region = element("div");
  region.setAttribute("role", "status");
  document.body.append(region);

  const ask = async () => {
    const response = await fetch(new URL("status", base), { cache: "no-store" });
    const status = await response.json();
    if (String(status.revision) !== shown) location.reload();
    else show(status);
  };

  const events = new EventSource(new URL("events", base));
  // When the preview ends between the event and the question, the stream asks again by itself.
  events.addEventListener("message", () => ask().catch(() => {}));
  // A page that is kept for the Back button would keep its connection too.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();

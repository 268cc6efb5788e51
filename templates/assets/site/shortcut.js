/**
 * Keys: `/` goes to the page's search box, Escape three times leaves it, a letter presses the button
 * that names it. All can be turned off.
 */

const WRITTEN_IN = "input, textarea, select, [contenteditable]";
const SETTING = "shortcuts";
const TIMES = 3;
const WITHIN = 1500;

export function shortcuts() {
  const root = document.documentElement;
  const on = () => root.dataset[SETTING] !== "off";
  setting(root, on);

  const away = document.querySelector("a.leave");
  const leave = () => {
    if (!(away instanceof HTMLAnchorElement)) return;
    // Nothing of the page stays on the screen while the other one is on its way, nor in the history.
    document.title = "";
    document.body.replaceChildren();
    location.replace(away.href);
    sessionStorage.clear();
  };
  away?.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  /** @type {number[]} */
  let escapes = [];
  addEventListener("keydown", (event) => {
    if (!on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && !event.repeat) {
      escapes = [...escapes, event.timeStamp].slice(-TIMES);
      if (escapes.length === TIMES && event.timeStamp - (escapes[0] ?? 0) < WITHIN) leave();
    }
    if (event.key.length > 1 || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(WRITTEN_IN)) return;
    const button = document.querySelector(`button[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (button instanceof HTMLElement) button.click();
    if (event.key !== "/") return;
    const box = document.querySelector("input[type=search]");
    if (!(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/**
 * The switch at the foot of the page. The browser keeps what the reader chose, if it may keep anything.
 * @param {HTMLElement} root
 * @param {() => boolean} on
 */
function setting(root, on) {
  const button = document.querySelector("[data-shortcuts]");
  /** @param {string | null} value */
  const set = (value) => {
    root.dataset[SETTING] = value ?? "on";
    button?.setAttribute("aria-checked", `${on()}`);
  };
  try {
    set(localStorage.getItem(SETTING));
  } catch {
    set("on");
  }
  button?.addEventListener("click", () => {
    set(on() ? "off" : "on");
    try {
      localStorage.setItem(SETTING, on() ? "on" : "off");
    } catch {
      // It holds for this page then.
    }
  });
}

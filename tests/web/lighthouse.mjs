// Asks Lighthouse about pages, as a mobile phone sees them, and prints a line of JSON for each.
//
//   node lighthouse.mjs CHROME CATEGORIES URL...
//
// CATEGORIES are joined by commas. A line has the page's scores, 0 to 100 by category, and the audits
// that cost it any: [category, id, title, what was found].

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, categories, ...urls] = process.argv.slice(2);
// Where no time is measured there is none to wait out.
const patience = categories.includes("performance")
  ? {}
  : {
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 500,
      cpuQuietThresholdMs: 0,
    };
const chromeFlags = [
  "--headless=new",
  "--disable-gpu",
  "--disable-software-rasterizer",
  "--disable-dev-shm-usage",
];
// Chromium has no sandbox for root; pages of our own are all that it is shown.
if (process.getuid?.() === 0) chromeFlags.push("--no-sandbox");
const chrome = await launch({ chromePath, chromeFlags });

/** It may miss the beginning of a page on a busy machine, and says itself to ask again. */
async function ask(url, tries = 3) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyCategories: categories.split(","),
    logLevel: "silent",
    disableFullPageScreenshot: true,
    ...patience,
  });
  return lhr.runtimeError && tries > 1 ? ask(url, tries - 1) : lhr;
}

try {
  for (const url of urls) {
    const { audits, categories: judged, runtimeError } = await ask(url);
    const scores = {};
    const lost = [];
    for (const [name, category] of Object.entries(judged)) {
      scores[name] = Math.round((category.score ?? 0) * 100);
      for (const { id, weight } of category.auditRefs) {
        const { score, title, displayValue, details } = audits[id];
        if (!weight || score === null || score === 1) continue;
        const nodes = (details?.items ?? []).map(({ node }) => node?.snippet).filter(Boolean);
        lost.push([name, id, title, displayValue ?? nodes.slice(0, 3).join(" ")]);
      }
    }
    console.log(JSON.stringify({ url, scores, lost, error: runtimeError?.message }));
  }
} finally {
  chrome.kill();
}

/** All results of a search as a table, cut out of that of all decisions; loaded when it is asked for. */

/** @typedef {import("./engine.js").Answer} Answer */

/** A line of a table ends where no quotation mark is open. */
const ROW = /(?:"[^"]*"|[^"\r])*\r\n/g;
/** The address of a decision's page, in its row. */
const SLUG = /\/decisions\/([^/,"]+)\/,/;
/** A large table is cut by year, and is then a list of these files (`pages/corpusdata.py`). */
const CUT = "year,";

/**
 * Save the rows of all decisions found. What is done is said beside the button.
 * @param {HTMLElement} button
 * @param {string} root The site's own path.
 * @param {Answer} answer
 * @param {string[]} years Those chosen; none for all.
 */
export async function saveTable(button, root, { hits, named, counts }, years) {
  const status = /** @type {Element} */ (button.nextElementSibling);
  status.textContent = "Making the table …";
  /** @param {string} year */
  const has = (year) =>
    !year || (years.length ? years.includes(year) : named.length || counts["year"]?.[year]);
  try {
    const addresses = await Promise.all([...named, ...hits].map((hit) => hit.url()));
    const slugs = new Set(addresses.map((address) => address.split("/").at(-2)));
    const [head = "", ...all] = await table(root, has);
    const rows = all.filter((row) => slugs.has(SLUG.exec(row)?.[1]));
    save([head, ...rows].join(""));
    status.textContent = `${rows.length.toLocaleString("en-GB")} saved.`;
  } catch {
    status.textContent = "The table could not be loaded.";
  }
}

/**
 * Fetch the table of all decisions, or what is needed of it: its head, and then its rows.
 * @param {string} root
 * @param {(year: string) => unknown} has Whether there may be results of a year; empty for none known.
 */
async function table(root, has) {
  const whole = await rowsAt(`${root}decisions.csv`);
  if (!whole.length) throw new Error("no table");
  if (!whole[0]?.startsWith(CUT)) return whole;
  const listed = whole.slice(1).map((row) => row.trim().split(","));
  const files = listed.flatMap(([year = "", , address = ""]) =>
    has(year) ? [`${root}${address.split("/").at(-1)}`] : [],
  );
  const tables = await Promise.all(files.map(rowsAt));
  return [tables[0]?.[0] ?? "", ...tables.flatMap(([, ...rows]) => rows)];
}

/**
 * @param {string} address
 * @returns {Promise<string[]>}
 */
async function rowsAt(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return (await response.text()).match(ROW) ?? [];
}

/** @param {string} text */
function save(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = "decisions.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

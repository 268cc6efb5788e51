/** A decision in other forms, made of its `index.json`. */

/**
 * @typedef {{ label: string | null, text: string, items?: Item[] }} Item
 * @typedef {{ number: number | null, text: string, items: Item[] }} Block
 * @typedef {{
 *   reference: string, slug: string, organisation: string | null, category: string | null,
 *   subcategory: string | null, outcome: string | null, decided: string | null,
 *   summary: string[], sections: { heading: string | null, level: number, blocks: Block[] }[],
 *   sign_off: string | null, sha256: string, url: string,
 * }} Decision
 */

const AUTHOR = "Local Government and Social Care Ombudsman";
const LICENCE = "© Commission for Local Administration in England";

/** @type {Record<string, (decision: Decision) => string>} */
export const formats = { bib, ris, json, md: (decision) => whole(decision, true), txt: whole };

const today = () => new Date().toISOString().slice(0, 10);

/** @param {Decision} decision */
const title = ({ organisation, reference }) => `${organisation ?? "Decision"} (${reference})`;

/** @param {Decision} decision */
const abstract = ({ summary }) => summary.join(" ");

/** @param {Decision} decision */
function bib(decision) {
  const { slug, reference, decided, url } = decision;
  /** @type {[string, string][]} */
  const fields = [
    ["author", `{${AUTHOR}}`],
    ["title", `{${tex(title(decision))}}`],
    ["number", reference],
    ["date", decided ?? ""],
    ["year", decided?.slice(0, 4) ?? ""],
    ["url", url],
    ["urldate", today()],
    ["abstract", tex(abstract(decision))],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{lgsco-${slug},\n${lines.join(",\n")}\n}\n`;
}

/** @param {string} text */
const tex = (text) =>
  text
    .replace(/[\\~^]/g, (sign) => `\\char${sign.charCodeAt(0)}{}`)
    .replace(/[&%$#_]|(?<!\\char\d+)\{(?!\})|(?<!\\char\d+\{)\}/g, "\\$&");

/** @param {Decision} decision */
function ris(decision) {
  const { reference, decided, url } = decision;
  /** @type {[string, string | undefined][]} */
  const fields = [
    ["TY", "CASE"],
    ["TI", title(decision)],
    ["PB", AUTHOR],
    ["SV", reference],
    ["DA", decided?.replaceAll("-", "/")],
    ["PY", decided?.slice(0, 4)],
    ["LA", "en-GB"],
    ["UR", url],
    ["Y2", today().replaceAll("-", "/")],
    ["AB", abstract(decision)],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join("")}ER  - \r\n`;
}

/** @param {Decision} decision */
function json(decision) {
  const { slug, reference, decided, url } = decision;
  /** @param {string} day */
  const parts = (day) => ({ "date-parts": [day.split("-").map(Number)] });
  const item = {
    id: `lgsco-${slug}`,
    type: "legal_case",
    authority: AUTHOR,
    title: title(decision),
    number: reference,
    issued: decided ? parts(decided) : undefined,
    accessed: parts(today()),
    URL: url,
    language: "en-GB",
    abstract: abstract(decision),
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

/**
 * @param {Decision} decision
 * @param {boolean} [marked] as Markdown
 */
function whole(decision, marked = false) {
  const { category, subcategory, outcome, decided, summary, sections, sign_off } = decision;
  /** @param {string} text */
  const words = (text) =>
    marked ? text.replace(/[\\`*_[\]<]|^(?:[#>+-]|\d+(?=[.)]))/g, "\\$&") : text;
  /** @param {string} text @param {number} level */
  const heading = (text, level) => (marked ? `${"#".repeat(level)} ${words(text)}` : text);
  /** @param {Item} item @param {string} indent @returns {string[]} */
  const rows = (item, indent) => [
    `${indent}${marked ? "- " : ""}${mark(item.label)}${words(item.text)}`,
    ...(item.items ?? []).flatMap((below) => rows(below, `${indent}    `)),
  ];
  /** @param {string | null} label */
  const mark = (label) => (label ? `${label}) ` : marked ? "" : "• ");
  /** @param {Block} block */
  const paragraph = ({ number, text, items }) => {
    const start = number ? `${number}. ` : "";
    const below = items.flatMap((item) => rows(item, number ? "    " : ""));
    return [`${start}${words(text)}`, ...below].filter(Boolean).join("\n");
  };
  const facts = [
    ["Category", category && [category, subcategory].filter(Boolean).join(" > ")],
    ["Decision", outcome],
    ["Decision date", decided],
  ];
  return `${[
    heading(title(decision), 1),
    facts
      .flatMap(([label, value]) =>
        value ? [`${marked ? "- " : ""}${label}: ${words(value)}`] : [],
      )
      .join("\n"),
    ...(summary.length ? [heading("Summary", 2)] : []),
    ...summary.map(words),
    ...sections.flatMap((section) => [
      ...(section.heading ? [heading(section.heading, section.level)] : []),
      ...section.blocks.map(paragraph),
    ]),
    ...(sign_off ? [words(sign_off)] : []),
    `${LICENCE}. ${marked ? `<${decision.url}>` : decision.url}, read on ${today()}.`,
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

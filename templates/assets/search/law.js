/** The law that a query names: `s26A(2)`, `Care Act`, `Children Act 1989 s17`; see `pages/lawlist.py`. */

/** @typedef {import("./query.js").Group} Group */
/** @typedef {[string, string, number, string[], string[], Record<string, number>]} Work */
/** @typedef {{ path: string, words: string, count: number }} Page */
/** @typedef {{ rest: string, words: string[], groups: Group[], pages: Page[] }} Named */

/** @type {Record<string, string>} By their first letters. */
const KINDS = { s: "section", re: "regulation", a: "article", ru: "rule" };
const PROVISION =
  /(?<![\p{L}\d])(ss?|sect?s?|sections?|regs?|regulations?|arts?|articles?|rules?)\.?\s*(\d+[a-z]{0,2})((?:\s*\([\da-z]{1,4}\))*)(?![\p{L}\d(])/iu;
const SMALL = /^(?:the|of|and|for|to|in|under|an?)$/;
/** Links to laws, at most, where a query says no Act. */
const MOST = 3;

/** @type {Map<string, Promise<Work[]>>} */
const lists = new Map();

/**
 * Say what law a query names; nothing where it names none that decisions cite.
 * @param {string} query
 * @param {string} root
 * @returns {Promise<Named | null>}
 */
export async function lawIn(query, root) {
  const address = `${root}search/law.json`;
  const list = lists.get(address) ?? fetch(address).then((response) => response.json());
  lists.set(address, list);
  try {
    return read(query, await list);
  } catch {
    lists.delete(address);
    return null;
  }
}

/**
 * @param {string} query
 * @param {Work[]} works
 * @returns {Named | null}
 */
function read(query, works) {
  const match = PROVISION.exec(query);
  const [typed = "", kind = "", number = "", below = ""] = match ?? [];
  const letters = kind.toLowerCase();
  const name = KINDS[letters.slice(0, 2)] ?? KINDS[letters.slice(0, 1)] ?? "";
  const part = `${name}/${number.toUpperCase()}`;
  const printed = number + below.replace(/\s/g, "");
  const left = query.replace(typed, " ");
  const act = actIn(left, works, typed !== "");
  if (act) {
    const [path, title, total, , , parts] = act.work;
    if (!match) {
      const any = [...new Set([act.typed, title])].map((form) => `"${form}"`);
      const group = { any, law: [path], need: true };
      return {
        rest: act.rest,
        words: [],
        groups: [group],
        pages: [{ path, words: title, count: total }],
      };
    }
    const count = parts[part];
    if (!count) return null;
    const law = [`${path}/${part}`];
    const groups = [
      { any: [`"${name} ${printed}"`, `"${letters[0]}${printed}"`], law, need: true },
    ];
    if (below) groups.push({ any: forms(letters, number, below), law: [], need: false });
    return { rest: act.rest, words: [], groups, pages: [pageOf(act.work, part, count)] };
  }
  if (!match) return null;
  const having = works
    .filter(([, , , , , parts]) => parts[part])
    .sort((one, other) => (other[5][part] ?? 0) - (one[5][part] ?? 0));
  const pages = having.slice(0, MOST).map((work) => pageOf(work, part, work[5][part] ?? 0));
  const plain = !below && /^\d+$/.test(number);
  /** @type {Group} */
  const group = plain
    ? {
        any: [`"${name} ${number}"`, `"${letters[0]}${number}"`],
        law: having.map(([path]) => `${path}/${part}`),
        need: false,
      }
    : {
        any: forms(letters, number, below),
        law: below ? [] : having.map(([path]) => `${path}/${part}`),
        need: false,
      };
  // A text that abbreviates need not have the word `section` at all.
  return { rest: left, words: plain || name === "section" ? [] : [name], groups: [group], pages };
}

/**
 * Return how a text may print a provision, as Pagefind is asked for it.
 * @param {string} letters
 * @param {string} number
 * @param {string} below
 */
function forms(letters, number, below) {
  const printed = number + below.replace(/\s/g, "");
  const apart = below ? [`"${number} ${below.replace(/\s/g, "")}"`] : [];
  return [printed, `"${letters[0]}${printed}"`, ...apart];
}

/**
 * @param {Work} work
 * @param {string} part
 * @param {number} count
 * @returns {Page}
 */
function pageOf([path, title], part, count) {
  const [kind = "", number] = part.split("/");
  const name = kind.replace(/^./, (letter) => letter.toUpperCase());
  return { path: `${path}/${part}`, words: `${name} ${number}, ${title}`, count };
}

/**
 * Find the longest name of an Act. Words of the query are compared without signs and small words.
 * @param {string} query
 * @param {Work[]} works
 * @param {boolean} beside Whether there is a provision, beside which short forms count.
 */
function actIn(query, works, beside) {
  const words = query.split(/\s+/).filter(Boolean);
  const tokens = words.flatMap((word, at) => {
    const token =
      word
        .toLowerCase()
        .replace(/['’]/g, "")
        .match(/[\p{L}\d]+/gu) ?? [];
    return token.filter((each) => !SMALL.test(each)).map((each) => ({ each, at }));
  });
  const text = ` ${tokens.map(({ each }) => each).join(" ")} `;
  let best = "";
  /** @type {Work[]} */
  let meant = [];
  for (const work of works) {
    for (const name of beside ? [...work[3], ...work[4]] : work[3]) {
      if (name.length < best.length || !text.includes(` ${name} `)) continue;
      meant = name === best ? [...meant, work] : [work];
      best = name;
    }
  }
  const [work] = meant;
  // Two Acts of one name: in doubt it is none.
  if (!work || new Set(meant).size > 1) return null;
  const before = text
    .slice(0, text.indexOf(` ${best} `))
    .split(" ")
    .filter(Boolean).length;
  const used = tokens.slice(before, before + best.split(" ").length);
  const [first = 0, last = 0] = [used[0]?.at, used.at(-1)?.at];
  return {
    work,
    typed: words.slice(first, last + 1).join(" "),
    rest: words
      .filter((word, at) => (at < first || at > last) && !SMALL.test(word.toLowerCase()))
      .join(" "),
  };
}

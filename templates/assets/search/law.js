/** The law that a query names: `s26A(2)`, `Care Act`, `Children Act 1989 s17`; see `pages/lawlist.py`. */

/** @typedef {import("./query.js").Group} Group */
/** @typedef {[string, string, number, string[], string[], Record<string, number>]} Work */
/** @typedef {{ path: string, words: string, count: number }} Page */
/** @typedef {{ rest: string, words: string[], groups: Group[], pages: Page[] }} Named */

/** @type {Record<string, string>} By their first letters. */
const KINDS = { s: "section", re: "regulation", a: "article", ru: "rule" };
/** With its kind, or else with a letter or brackets: `26A`, `26A(2)`, `24(6)`, but not `24`. */
const PROVISION =
  /(?<![\p{L}\d])(?:(ss?|sect?s?|sections?|regs?|regulations?|arts?|articles?|rules?)\.?\s*(?=\d)|(?=\d+(?:[a-z]|\s?\()))(\d+[a-z]{0,2})((?:\s*\([\da-z]{1,4}\))*)(?![\p{L}\d(])/iu;
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
  const only = KINDS[letters.slice(0, 2)] ?? KINDS[letters.slice(0, 1)];
  const names = only ? [only] : Object.values(KINDS);
  const left = query.replace(typed, " ");
  const act = actIn(left, works, typed !== "");
  if (act && !match) {
    const [path, title, count] = act.work;
    const any = [...new Set([act.typed, title])].map((form) => `"${form}"`);
    const pages = [{ path, words: title, count }];
    return { rest: act.rest, words: [], groups: [{ any, law: [path], need: true }], pages };
  }
  if (!match) return null;
  const having = (act ? [act.work] : works)
    .flatMap((work) => names.map((name) => pageOf(work, name, number.toUpperCase())))
    .filter(({ count }) => count)
    .sort((one, other) => other.count - one.count);
  const [first] = having;
  if (!first && (act || !only)) return null;
  const name = only ?? first?.name ?? "";
  const law = having.map(({ path }) => path);
  const printed = forms(name, number, below);
  const plain = !below && /^\d+$/.test(number);
  const named = [`"${name} ${number + below.replace(/\s/g, "")}"`, `"${name[0]}${number}"`];
  const pages = having.slice(0, MOST);
  if (act) {
    const marked = plain || below ? named : [...named, ...printed];
    /** @type {Group[]} */
    const groups = [{ any: marked, law, need: true }];
    if (below) groups.push({ any: printed, law: [], need: false });
    return { rest: act.rest, words: [], groups, pages };
  }
  const group = { any: plain ? named : printed, law: below ? [] : law, need: false };
  // A text that abbreviates need not have the word `section` at all.
  const words = plain || name === "section" || !only ? [] : [name];
  return { rest: left, words, groups: [group], pages };
}

/**
 * Return how a text may print a provision, as Pagefind is asked for it.
 * @param {string} name
 * @param {string} number
 * @param {string} below
 */
function forms(name, number, below) {
  const printed = number + below.replace(/\s/g, "");
  const apart = below ? [`"${number} ${below.replace(/\s/g, "")}"`] : [];
  return [printed, `"${name[0]}${printed}"`, ...apart];
}

/**
 * @param {Work} work
 * @param {string} name
 * @param {string} number
 */
function pageOf([path, title, , , , parts], name, number) {
  const part = `${name}/${number}`;
  const words = `${name.replace(/^./, (letter) => letter.toUpperCase())} ${number}, ${title}`;
  return { path: `${path}/${part}`, words, count: parts[part] ?? 0, name };
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

/** What is found by all of some words, phrases and groups of forms, or by the law cited. */

/** @typedef {import("./bundles.js").Bundle} Bundle */
/** @typedef {import("./bundles.js").Hit} Hit */
/** @typedef {import("./query.js").Group} Group */
/** @typedef {Pick<import("./query.js").Query, "words" | "phrases" | "groups">} Asked */
/** @typedef {(form: string) => Promise<boolean>} Has Says whether a bundle has a word. */

/** Words of a decision's title, at most. */
const TITLE = 40;
/** What a word is worth in a title. */
const WEIGHT = 8;

/**
 * Find what is in all words, phrases and groups.
 * @param {Bundle} bundle
 * @param {Asked} asked
 * @param {Has} has
 * @returns {Promise<Hit[]>}
 */
export async function gather(bundle, { words, phrases, groups }, has) {
  const quoted = phrases.map((phrase) => ({ any: [`"${phrase}"`], law: [], need: false }));
  const [base, ...sets] = await Promise.all([
    words.length ? bundle.search(words.join(" ")) : null,
    ...[...groups, ...quoted].map((group) => members(bundle, group, has)),
  ]);
  const first = base?.hits ?? [...(sets.shift()?.values() ?? [])];
  return first.flatMap((hit) => {
    const own = sets.map((set) => set.get(hit.id));
    if (own.includes(undefined)) return [];
    return {
      ...hit,
      words: [...own.flatMap((each) => each?.words ?? []), ...hit.words],
      score: own.reduce((sum, each) => sum + (each?.score ?? 0), hit.score),
    };
  });
}

/**
 * Find the decisions of a group, each with where its forms stand and what these are worth.
 * @param {Bundle} bundle
 * @param {Group} group
 * @param {Has} has
 */
async function members(bundle, { any, law, need, last }, has) {
  const [{ hits: cited }, ...found] = await Promise.all([
    law.length ? bundle.search("", { statute: law }) : { hits: [] },
    ...any.map(async (form) => {
      const { hits } =
        /^"/.test(form) || (await has(form)) ? await bundle.search(form) : { hits: [] };
      return { form, hits };
    }),
  ]);
  /** @type {Map<string, Hit>} */
  const all = new Map(cited.map((hit) => [hit.id, { ...hit, score: 0 }]));
  for (const { form, hits } of found) {
    for (const hit of hits) {
      const known = all.get(hit.id);
      if (need && !known) continue;
      if (form === last && known?.words.length) continue;
      // However many words a form has, and in a title much more than elsewhere.
      const times =
        hit.words.reduce((sum, word) => sum + (word < TITLE ? WEIGHT : 1), 0) /
        form.split(" ").length;
      all.set(hit.id, {
        ...hit,
        words: [...new Set([...(known?.words ?? []), ...hit.words])],
        loose: [],
        score: (known?.score ?? 0) + times,
      });
    }
  }
  for (const hit of all.values()) hit.score = Math.log1p(hit.score);
  return all;
}

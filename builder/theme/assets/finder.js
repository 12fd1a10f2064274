/* Questions to the search index: results, counts for each facet, one page of results at a time. */

const ROOT = new URL("../", import.meta.url);

export const FACETS = ["verdict", "topic", "source", "speaker", "year"];
export const ORDERS = { relevance: {}, newest: { date: "desc" }, oldest: { date: "asc" } };

let pagefind;

async function load() {
  pagefind ??= (async () => {
    const index = await import(new URL("pagefind/pagefind.js", ROOT).href);
    await index.options({ baseUrl: ROOT.pathname, excerptLength: 26 });
    await index.init();
    return index;
  })();
  try {
    return await pagefind;
  } catch (error) {
    pagefind = undefined;
    throw error;
  }
}

/* How each verdict looks: its tone and its mark, by its word. */
let marks;
export async function verdictMarks() {
  marks ??= fetch(new URL("assets/verdicts.json", ROOT))
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => ({}));
  return marks;
}

const chosen = (filters, except) =>
  Object.fromEntries(
    FACETS.filter((facet) => facet !== except && filters[facet]?.length).map((facet) => [
      facet,
      { any: filters[facet] },
    ]),
  );

/* Within a facet any value will do, so a facet's counts are those that hold without its own choice. */
async function countFacets(index, all, words, filters, found) {
  const counts = {};
  for (const facet of FACETS) {
    const source = filters[facet]?.length
      ? (await index.search(words, { filters: chosen(filters, facet) })).filters
      : found.filters;
    const values = Object.keys(all[facet] ?? {}).map((value) => [value, source[facet]?.[value] ?? 0]);
    counts[facet] = values.filter(([value, count]) => count > 0 || filters[facet]?.includes(value));
  }
  return counts;
}

/* `query` is {words, filters, order}; gives {total, counts, next()}, where next() loads the following results. */
export async function find({ words, filters, order }, size = 10) {
  const index = await load();
  const text = words.trim() || null;
  const sort = text ? ORDERS[order] : ORDERS[order === "oldest" ? "oldest" : "newest"];
  const all = await index.filters();
  const found = await index.search(text, { filters: chosen(filters), ...(Object.keys(sort).length ? { sort } : {}) });
  const counts = await countFacets(index, all, text, filters, found);
  let shown = 0;
  return {
    total: found.results.length,
    counts,
    more: () => shown < found.results.length,
    next: async () => {
      const batch = found.results.slice(shown, shown + size);
      shown += batch.length;
      return Promise.all(batch.map((result) => result.data()));
    },
  };
}

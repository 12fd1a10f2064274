/* Search as readers see it: a dialog over any page, and the whole of /search/. Nothing is loaded before it opens. */

const version = new URL(import.meta.url).search;
const { FACETS, ORDERS, find, verdictMarks } = await import(new URL(`finder.js${version}`, import.meta.url).href);
const PAGE = new URL("../search/", import.meta.url);

const WORDS = {
  verdict: "Verdict",
  topic: "Topic",
  source: "Source",
  speaker: "Who says it",
  year: "Year",
  relevance: "Best match",
  newest: "Newest first",
  oldest: "Oldest first",
};
const FEW = 8;

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const styles = () => {
  if (document.getElementById("qp-search-styles")) return Promise.resolve();
  return new Promise((done) => {
    const link = make("link", {
      id: "qp-search-styles",
      rel: "stylesheet",
      href: new URL(`search.css${version}`, import.meta.url).href,
    });
    link.addEventListener("load", done);
    link.addEventListener("error", done);
    document.head.append(link);
  });
};

/* The index marks found words with <mark>; everything else in an excerpt is text. */
function excerptParts(html) {
  const plain = (part) =>
    new DOMParser().parseFromString(`<span>${part.replaceAll("<", "&lt;")}</span>`, "text/html").body.textContent;
  return html.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part);
    return { text: plain(marked ? marked[1] : part), marked: Boolean(marked) };
  });
}

/* Take from an excerpt's beginning what the result tells anyway: its title, verdict and reason. */
function withoutTold(parts, told) {
  const words = (text) => [...text.matchAll(/[\p{L}\p{N}’']+/gu)];
  const known = ` ${words(told).join(" ").toLowerCase()} `;
  const found = words(parts.map(({ text }) => text).join(""));
  let common = found.length;
  while (common && !known.includes(` ${found.slice(0, common).join(" ").toLowerCase()} `)) common -= 1;
  if (common < 3) return parts;
  let cut = found[common]?.index ?? Infinity;
  return parts.map(({ text, marked }) => {
    const left = text.slice(Math.min(cut, text.length));
    cut = Math.max(0, cut - text.length);
    return { text: left, marked: marked && left !== "" };
  });
}

const inline = (parts) => parts.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));

/* Mark in a text the words that the index marked in the excerpt. */
function highlight(text, words) {
  return inline(
    text.split(/([\p{L}\p{N}’']+)/u).map((word) => ({ text: word, marked: words.has(word.toLowerCase()) })),
  );
}

function chip(word, marks) {
  const { tone = "none", icon } = marks[word] ?? {};
  const element = make("span", { className: `qp-chip qp-tone--${tone}` });
  if (icon)
    element.append(document.importNode(new DOMParser().parseFromString(icon, "image/svg+xml").documentElement, true));
  element.append(make("span", { className: "qp-chip__word" }, word));
  return element;
}

function result({ url, meta, excerpt }, marks, isMatch) {
  const parts = isMatch ? excerptParts(excerpt) : [];
  const words = new Set(
    parts.flatMap(({ text, marked }) => (marked ? (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []) : [])),
  );
  const title = meta.title ?? url;
  const line = (name, ...children) => make("p", { className: `qp-hit__${name}` }, ...children);
  const link = make("a", { href: url, className: "qp-hit__link" }, ...highlight(title, words));
  const item = make("li", { className: "qp-hit" }, make("h3", { className: "qp-hit__claim" }, link));
  if (meta.verdict) item.prepend(line("verdict", chip(meta.verdict, marks)));
  if (meta.because) item.append(line("because", ...highlight(meta.because, words)));
  const told = [title, meta.verdict, meta.because].join(" ");
  const rest = withoutTold(parts, told);
  if (rest.some(({ marked }) => marked)) item.append(line("excerpt", "… ", ...inline(rest), " …"));
  if (meta.date) item.append(line("date", make("time", { dateTime: meta.date }, day(meta.date))));
  return item;
}

function day(date) {
  const language = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.valueOf()) ? date : format.format(moment);
}

const fromAddress = (parameters) => ({
  words: parameters.get("q") ?? "",
  order: Object.hasOwn(ORDERS, parameters.get("sort") ?? "") ? parameters.get("sort") : "relevance",
  filters: Object.fromEntries(FACETS.map((facet) => [facet, parameters.getAll(facet)])),
});

function toAddress({ words, order, filters }) {
  const parameters = new URLSearchParams();
  if (words.trim()) parameters.set("q", words.trim());
  for (const facet of FACETS) for (const value of filters[facet]) parameters.append(facet, value);
  if (order !== "relevance") parameters.set("sort", order);
  return parameters.size ? `?${parameters}` : "";
}

class Search {
  constructor(query, { onQuery, headingLevel }) {
    this.query = query;
    this.onQuery = onQuery;
    this.turn = 0;
    this.expanded = new Set();
    this.input = make("input", {
      type: "search",
      name: "q",
      value: query.words,
      autocomplete: "off",
      spellcheck: false,
      enterKeyHint: "search",
      placeholder: "Words of a claim, a quotation, a name",
      "aria-label": "Search the checks",
      "aria-describedby": "qp-search-status",
    });
    this.orders = make(
      "select",
      { className: "qp-find__order", "aria-label": "Order" },
      ...Object.keys(ORDERS).map((order) => make("option", { value: order }, WORDS[order])),
    );
    this.orders.value = query.order;
    this.status = make("p", { id: "qp-search-status", className: "qp-find__status", role: "status" });
    this.clear = make("button", { type: "button", className: "qp-find__clear", hidden: true }, "Clear all filters");
    this.facets = make("div", { className: "qp-facets", role: "group", "aria-label": "Filters" });
    this.heading = make(`h${headingLevel}`, { className: "qp-sr" }, "Results");
    this.list = make("ol", { className: "qp-hits" });
    this.more = make("button", { type: "button", className: "qp-button qp-find__more", hidden: true }, "More results");
    this.filters = make(
      "button",
      { type: "button", className: "qp-find__filters", "aria-expanded": "false" },
      "Filters",
    );
    this.form = make(
      "form",
      { className: "qp-find", role: "search", action: PAGE.href },
      this.input,
      this.orders,
      this.filters,
    );
    this.body = make(
      "div",
      { className: "qp-find__body" },
      this.facets,
      make(
        "div",
        { className: "qp-find__found" },
        make("div", { className: "qp-find__line" }, this.status, this.clear),
        this.heading,
        this.list,
        this.more,
      ),
    );
    this.listen();
  }

  listen() {
    let pause;
    this.input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.ask({ words: this.input.value }), 120);
    });
    this.orders.addEventListener("change", () => this.ask({ order: this.orders.value }));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      if (this.input.value === this.query.words && !this.busy) this.list.querySelector("a")?.click();
      else this.ask({ words: this.input.value });
    });
    this.filters.addEventListener("click", () =>
      this.filters.setAttribute("aria-expanded", String(this.body.classList.toggle("qp-find__body--filters"))),
    );
    this.facets.addEventListener("change", (event) => this.choose(event.target));
    this.clear.addEventListener("click", () => {
      this.ask({ filters: fromAddress(new URLSearchParams()).filters });
      this.input.focus();
    });
    this.more.addEventListener("click", async () => {
      const last = this.list.lastElementChild;
      await this.append(this.turn);
      last?.nextElementSibling?.querySelector("a")?.focus();
    });
    this.body.addEventListener("keydown", (event) => this.move(event));
    this.form.addEventListener("keydown", (event) => this.move(event));
  }

  choose(box) {
    const { facet } = box.dataset;
    const before = this.query.filters[facet];
    const values = box.checked ? [...before, box.value] : before.filter((value) => value !== box.value);
    this.ask({ filters: { ...this.query.filters, [facet]: values } });
  }

  /* Arrow keys go from the field through the results and back. */
  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...this.list.querySelectorAll(".qp-hit__link")];
    const stops = [this.input, ...links];
    const place = stops.indexOf(document.activeElement);
    if (!step || place < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stops[place + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  async ask(changed = {}) {
    this.query = { ...this.query, ...changed };
    this.onQuery?.(this.query);
    const turn = ++this.turn;
    this.busy = true;
    this.body.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => {
      if (turn === this.turn) this.status.textContent = "Searching…";
    }, 300);
    try {
      const found = await find(this.query);
      if (turn !== this.turn) return;
      this.found = found;
      this.showFacets(found.counts);
      this.list.replaceChildren();
      await this.append(turn);
      if (turn === this.turn) this.say(found.total);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(slow);
      if (turn === this.turn) {
        this.busy = false;
        this.body.removeAttribute("aria-busy");
      }
    }
  }

  async append(turn) {
    const marks = await verdictMarks();
    const loaded = await this.found.next();
    if (turn !== this.turn) return;
    this.list.append(...loaded.map((data) => result(data, marks, Boolean(this.query.words.trim()))));
    this.more.hidden = !this.found.more();
  }

  say(total) {
    const words = this.query.words.trim();
    const filtered = FACETS.some((facet) => this.query.filters[facet].length);
    const number = total === 1 ? "1 check" : `${total.toLocaleString()} checks`;
    const order = !words && this.query.order !== "oldest" ? ", newest first" : "";
    this.clear.hidden = !filtered;
    this.status.textContent = total
      ? `${number}${words ? ` with “${words}”` : order}`
      : `No check${words ? ` with “${words}”` : ""}${filtered ? " under these filters" : ""}. ${filtered ? "Take a filter away." : "Try fewer or other words."}`;
  }

  fail() {
    this.list.replaceChildren();
    this.facets.replaceChildren();
    this.more.hidden = true;
    const again = make("button", { type: "button", className: "qp-find__clear" }, "Try again");
    again.addEventListener("click", () => this.ask());
    this.status.replaceChildren(
      "The search could not be loaded. ",
      again,
      " or ",
      make("a", { href: new URL("../claims/", PAGE).href }, "look through all checks"),
      ".",
    );
  }

  showFacets(counts) {
    const focused = document.activeElement?.closest?.(".qp-facets") ? document.activeElement.id : null;
    this.facets.replaceChildren(
      ...FACETS.filter((facet) => counts[facet].length > 1 || this.query.filters[facet].length).map((facet) => this.facet(facet, counts[facet])),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  facet(facet, values) {
    const chosen = this.query.filters[facet];
    const sorted = values.sort(([one, few], [other, many]) =>
      facet === "year" ? other.localeCompare(one) : many - few || one.localeCompare(other),
    );
    const open = this.expanded.has(facet);
    const boxes = sorted
      .filter(([value], place) => open || place < FEW || chosen.includes(value))
      .map(([value, count], place) => {
        const box = make("input", {
          type: "checkbox",
          id: `qp-${facet}-${place}`,
          value,
          checked: chosen.includes(value),
        });
        box.dataset.facet = facet;
        return make(
          "li",
          {},
          make(
            "label",
            {},
            box,
            make("span", {}, value),
            make("span", { className: "qp-facet__count" }, make("span", { className: "qp-sr" }, ", "), String(count)),
          ),
        );
      });
    const legend = make("legend", {}, WORDS[facet]);
    const field = make("fieldset", { className: "qp-facet" }, legend, make("ul", {}, ...boxes));
    if (sorted.length > boxes.length || (open && sorted.length > FEW)) {
      const toggle = make(
        "button",
        { type: "button", id: `qp-${facet}-all`, className: "qp-find__clear" },
        open ? "Fewer" : `All ${sorted.length}`,
      );
      toggle.addEventListener("click", () => {
        this.expanded[open ? "delete" : "add"](facet);
        field.replaceWith(this.facet(facet, values));
        document.getElementById(toggle.id)?.focus();
      });
      field.append(toggle);
    }
    return field;
  }
}

let dialog;

export async function openDialog() {
  await styles();
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.search.input.focus();
  dialog.search.input.select();
  if (!dialog.search.found) await dialog.search.ask();
}

function makeDialog() {
  const whole = make("a", { className: "qp-dialog__whole", href: PAGE.href }, "Open as a page");
  const close = make(
    "button",
    { type: "button", className: "qp-dialog__close", "aria-label": "Close the search" },
    "Close",
  );
  const search = new Search(fromAddress(new URLSearchParams()), {
    headingLevel: 2,
    onQuery: (query) => {
      whole.href = `${PAGE.href}${toAddress(query)}`;
    },
  });
  search.form.append(close);
  const element = make(
    "dialog",
    { className: "qp-dialog", "aria-label": "Search the checks" },
    search.form,
    search.body,
    make("p", { className: "qp-dialog__foot" }, make("span", {}, "↑ ↓ to move, Enter to open, Esc to close"), whole),
  );
  close.addEventListener("click", () => element.close());
  element.addEventListener("click", (event) => {
    const hit = event.target.closest("a.qp-hit__link");
    if (event.target === element || hit) element.close();
  });
  document.body.append(element);
  element.search = search;
  return element;
}

export async function fillPage(place) {
  await styles();
  const search = new Search(fromAddress(new URLSearchParams(location.search)), {
    headingLevel: 2,
    onQuery: (query) => history.replaceState(null, "", `${location.pathname}${toAddress(query)}`),
  });
  place.replaceChildren(search.form, search.body);
  search.input.focus({ preventScroll: true });
  await search.ask();
}

/* What every page needs of scripts: the colour scheme, the way to search, copying. Runs before the page is shown. */
(() => {
  "use strict";
  const root = document.documentElement;
  const here = document.currentScript.src;
  const store = "quoteproof.scheme";

  const remembered = () => {
    try {
      return localStorage.getItem(store);
    } catch {
      return null;
    }
  };
  const remember = (scheme) => {
    try {
      localStorage.setItem(store, scheme);
    } catch {
      /* a private window */
    }
  };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ?? (prefersDark.matches ? "dark" : "light")) === "dark";

  root.classList.replace("no-js", "js");
  if (["light", "dark"].includes(remembered())) root.dataset.scheme = remembered();

  function offerSchemes() {
    const button = document.querySelector("[data-scheme-switch]");
    if (!button) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.scheme = isDark() ? "light" : "dark";
      remember(root.dataset.scheme);
      show();
    });
    prefersDark.addEventListener("change", show);
    show();
  }

  const search = () => import(new URL(`search.js${new URL(here).search}`, here).href);

  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  function offerSearch() {
    const links = document.querySelectorAll("[data-search]");
    const [link] = links;
    const page = document.getElementById("search-page");
    if (page) search().then((module) => module.fillPage(page));
    if (!link) return;
    const open = (event) => {
      event.preventDefault();
      if (page) page.querySelector("input")?.focus();
      else
        search()
          .then((module) => module.openDialog())
          .catch(() => {
            location.href = link.href;
          });
    };
    const key = link.querySelector("[data-search-key]");
    const apple = /Mac|iPhone|iPad/.test(navigator.platform);
    if (key && matchMedia("(hover: hover)").matches) {
      key.textContent = apple ? "⌘ K" : "Ctrl K";
      key.hidden = false;
    }
    for (const each of links)
      each.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) open(event);
      });
    document.addEventListener("keydown", (event) => {
      const shortcut =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      const slash =
        event.key === "/" && link.dataset.search === "slash" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (shortcut || (slash && !typing(event.target))) open(event);
    });
  }

  function offerCopying() {
    document.addEventListener("click", async (event) => {
      const button = event.target.closest?.("[data-copy]");
      if (!button) return;
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source.value ?? source.textContent);
      const before = button.textContent;
      button.textContent = button.dataset.copied ?? "Copied";
      setTimeout(() => {
        button.textContent = before;
      }, 2000);
    });
    document.querySelectorAll("[data-copy]").forEach((button) => {
      button.hidden = false;
    });
  }

  function closeMenuOutside() {
    const menu = document.querySelector("[data-menu]");
    if (!menu) return;
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  const targetId = () => {
    const fragment = location.hash.slice(1).split(":~:")[0];
    try {
      return decodeURIComponent(fragment);
    } catch {
      return fragment;
    }
  };

  /* A passage may run through several marks where it overlaps others: all of them are shown as the one led to. */
  function markPassage() {
    for (const mark of document.querySelectorAll(".qp-mark--here")) mark.classList.remove("qp-mark--here");
    if (!targetId()) return;
    const pieces = document.querySelectorAll(`mark[data-passages~="${CSS.escape(targetId())}"]`);
    for (const mark of pieces) mark.classList.add("qp-mark--here");
  }

  /* A link may lead into a folded part of the page. */
  function unfoldTarget() {
    const target = targetId() && document.getElementById(targetId());
    const fold = target && target.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    target.scrollIntoView();
  }

  document.addEventListener("DOMContentLoaded", () => {
    offerSchemes();
    offerSearch();
    offerCopying();
    closeMenuOutside();
    unfoldTarget();
    markPassage();
    addEventListener("hashchange", unfoldTarget);
    addEventListener("hashchange", markPassage);
  });
})();

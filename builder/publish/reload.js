/* In the preview only: reload the page when it was built anew, and show what stands against the newest state. */
(() => {
  "use strict";
  const script = document.currentScript;
  const shown = Number(script.dataset.version);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; z-index: 1000; inset: auto 0 0 0; color: #fff; background: #2b1210; border-top: 4px solid #ff9f94; }
    div { max-height: 45vh; overflow: auto; padding: 1rem 1.25rem; }
    p { margin: 0 0 .5rem; font: 600 1rem/1.4 system-ui, sans-serif; }
    pre { margin: 0; font: .8125rem/1.5 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; }
  `);

  let banner;
  function show(message, heading) {
    banner?.remove();
    banner = undefined;
    if (!message) return;
    banner = document.createElement("quoteproof-findings");
    const inside = banner.attachShadow({ mode: "open" });
    inside.adoptedStyleSheets = [sheet];
    const box = document.createElement("div");
    box.setAttribute("role", "status");
    box.tabIndex = 0;
    const head = document.createElement("p");
    head.textContent = heading;
    const text = document.createElement("pre");
    text.textContent = message;
    box.append(head, text);
    inside.append(box);
    document.body.append(banner);
  }

  const events = new EventSource("/__preview/events");
  events.addEventListener("message", (event) => {
    const { version, message, heading } = JSON.parse(event.data);
    if (version !== shown) location.reload();
    else show(message, heading);
  });
  addEventListener("pagehide", () => events.close());
})();

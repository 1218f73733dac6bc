"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const tools = document.querySelector(".tools");
  const parts = new Map();
  for (const part of all("[data-f]")) {
    for (const n of part.dataset.f.split(" ")) {
      if (!parts.has(n)) parts.set(n, []);
      parts.get(n).push(part);
    }
  }
  const article = document.querySelector(".body");
  const space = "http://www.w3.org/2000/svg";
  const thread = document.createElementNS(space, "svg");
  thread.setAttribute("class", "thread");
  thread.setAttribute("aria-hidden", "true");
  article.append(thread);
  // A bracket in the gutter from the finding's own passage to each passage it compares with.
  const join = (n) => {
    thread.replaceChildren();
    const marks = n ? all(`mark[id^="m"]`, article).filter((mark) => new RegExp(`^m${n}([a-z]|-\\d+)?$`).test(mark.id)) : [];
    if (marks.length < 2) return;
    const frame = article.getBoundingClientRect();
    const column = marks[0].closest(".text").getBoundingClientRect();
    const wide = frame.width - column.width > 60;
    const edge = wide ? column.right - frame.left + 6 : -4;
    const reach = wide ? 14 : -6;
    const heights = marks.map((mark) => {
      const lines = mark.getClientRects();
      return (lines[0].top + lines[0].bottom) / 2 - frame.top;
    });
    const path = document.createElementNS(space, "path");
    const ticks = heights.map((y) => `M${edge} ${y}h${reach}`).join("");
    path.setAttribute("d", `${ticks}M${edge + reach} ${Math.min(...heights)}V${Math.max(...heights)}`);
    path.setAttribute("class", marks[0].classList[0]);
    thread.append(path);
  };
  addEventListener("resize", () => join(null));
  let lit = null;
  const light = (n) => {
    if (n === lit) return;
    for (const part of parts.get(lit) || []) part.classList.remove("lit");
    for (const part of parts.get(n) || []) if (!part.matches(".ref")) part.classList.add("lit");
    lit = n;
    join(n);
  };
  const numberOf = (node) => {
    const part = node instanceof Element ? node.closest("[data-f]") : null;
    return part ? part.dataset.f.split(" ")[0] : null;
  };
  // Scrolling by keys moves the text below a resting pointer; that is not pointing.
  let pointing = true;
  document.addEventListener("mousemove", (event) => { if (event.movementX || event.movementY) pointing = true; });
  document.addEventListener("mouseover", (event) => {
    const n = pointing ? numberOf(event.target) : null;
    if (n) light(n);
  });
  document.addEventListener("focusin", (event) => { const n = numberOf(event.target); if (n) light(n); });

  if (!tools) return;
  tools.hidden = false;
  const severities = all("input[data-sev]", tools);
  const dimension = tools.querySelector("select");
  const shown = tools.querySelector("[role=status]");
  const apply = () => {
    const wanted = new Set(severities.filter((box) => box.checked).map((box) => box.dataset.sev));
    let count = 0;
    for (const item of all("[data-severity]")) {
      const here = wanted.has(item.dataset.severity) && (!dimension.value || item.dataset.dimension === dimension.value);
      item.hidden = !here;
      if (here && item.matches(".finding")) count += 1;
    }
    for (const group of all(".group")) group.hidden = !group.querySelector(".finding:not([hidden])");
    shown.textContent = `${count} of ${shown.dataset.all} shown`;
  };
  tools.addEventListener("change", apply);

  const keys = tools.querySelector("#keys");
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    if (event.key !== "j" && event.key !== "k") return;
    const items = all(".finding:not([hidden])").filter((item) => item.offsetParent);
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[event.key === "j" ? Math.min(at + 1, items.length - 1) : Math.max(at - 1, 0)];
    pointing = false;
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "center" }); light(next.dataset.f); }
  });
})();

"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const one = (query) => document.querySelector(query);
  const parts = new Map();
  for (const part of all("[data-f]")) {
    for (const n of part.dataset.f.split(" ")) {
      if (!parts.has(n)) parts.set(n, []);
      parts.get(n).push(part);
    }
  }
  const article = one(".body");
  const hidden = (node) => !node.checkVisibility();

  // Notes stand level with what they are about, one below the other where that would overlap.
  const wide = matchMedia("screen and (min-width: 64.01rem)");
  const MOST_ALIGNED = 300;
  let notes = [];
  const align = () => {
    article.classList.remove("aligned");
    article.style.minHeight = "";
    for (const fold of all(".fold", article)) fold.open = fold.open || (wide.matches && notes.length <= MOST_ALIGNED);
    if (!wide.matches || !notes.length || notes.length > MOST_ALIGNED) {
      for (const note of notes) note.style.top = "";
      return;
    }
    article.classList.add("aligned");
    const frame = article.getBoundingClientRect().top;
    const shown = notes.filter((note) => !hidden(note));
    const places = shown.map((note) => {
      const mark = document.getElementById(note.querySelector(".sev").getAttribute("href").slice(1));
      const box = mark && (mark.getClientRects()[0] || mark.getBoundingClientRect());
      const base = note.closest(".margin").getBoundingClientRect().top;
      return { note, base, want: box ? box.top : base, height: note.offsetHeight };
    }).sort((a, b) => a.want - b.want);
    let free = frame;
    for (const place of places) {
      const top = Math.max(place.want, free);
      free = top + place.height + 10;
      place.note.style.top = `${top - place.base}px`;
    }
    article.style.minHeight = `${free - frame}px`;
  };

  // A bracket from the finding's own passage to each passage it compares with.
  const space = "http://www.w3.org/2000/svg";
  const drawn = (name, attributes) => {
    const node = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const thread = drawn("svg", { class: "thread", "aria-hidden": "true" });
  article.append(thread);
  const join = (n) => {
    thread.replaceChildren();
    const own = new RegExp(`^m${n}([a-z]|-\\d+)?$`);
    const marks = n ? (parts.get(n) || []).flatMap((part) => [part, part.previousElementSibling])
      .filter((node) => node && own.test(node.id)).map((node) => (node.matches("mark") ? node : node.nextElementSibling)) : [];
    if (new Set(marks).size < 2) return;
    const frame = article.getBoundingClientRect();
    const column = marks[0].closest(".text").getBoundingClientRect();
    const roomy = frame.right - column.right > 60;
    const edge = roomy ? column.right - frame.left + 4 : -4;
    const reach = roomy ? 14 : -6;
    const heights = marks.map((mark) => {
      const line = mark.getClientRects()[0];
      return (line.top + line.bottom) / 2 - frame.top;
    });
    thread.setAttribute("class", ["thread", ...[...marks[0].classList].filter((name) => /^[ds]-/.test(name))].join(" "));
    const ticks = heights.map((y) => `M${edge} ${y}h${reach}`).join("");
    thread.append(drawn("path", { d: `${ticks}M${edge + reach} ${Math.min(...heights)}V${Math.max(...heights)}` }));
    for (const y of heights) thread.append(drawn("circle", { cx: edge, cy: y, r: 3.5 }));
  };

  // Pointing lights a finding up, choosing keeps it lit until another is chosen or Escape is pressed.
  let lit = null;
  let chosen = null;
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
    if (n) light(n); else if (pointing && chosen) light(chosen);
  });
  document.addEventListener("focusin", (event) => { const n = numberOf(event.target); if (n) light(n); });
  document.addEventListener("click", (event) => {
    const n = numberOf(event.target);
    if (n && article.contains(event.target)) { chosen = n; light(n); }
    const href = event.target instanceof Element && event.target.closest("a[href^='#']")?.getAttribute("href");
    const to = href && /^#[fmn](\d+)/.exec(href);
    if (to) { chosen = to[1]; light(chosen); }
  });

  // A bar leads to its sentence: offsets count code points of the article, and a labelled unseen character is one.
  const spot = (from, to) => {
    const row = all(".text", article).filter((text) => Number(text.dataset.at) <= from).pop();
    const range = new Range();
    range.selectNodeContents(row);
    let at = Number(row.dataset.at);
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT,
      (node) => (node.parentElement.closest(".ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const points = node.parentElement.matches(".unseen") ? [node.data] : [...node.data];
      const inside = (offset) => points.slice(0, offset - at).join("").length;
      if (at <= from && from < at + points.length) range.setStart(node, inside(from));
      if (at < to && to <= at + points.length) range.setEnd(node, inside(to));
      at += points.length;
    }
    CSS.highlights.set("spot", new Highlight(range));
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  };
  for (const strip of all("[data-starts] .bars")) {
    const starts = strip.closest("[data-starts]").dataset.starts.split(" ").map(Number);
    strip.addEventListener("click", (event) => {
      const box = strip.getBoundingClientRect();
      const bar = Math.min(starts.length - 1, Math.floor((event.clientX - box.left) / box.width * starts.length));
      if (window.Highlight) spot(starts[bar], starts[bar + 1] ?? Infinity);
    });
  }

  const frame = () => requestAnimationFrame(() => { align(); join(lit); });
  requestAnimationFrame(() => {
    notes = all(".margin .notes li", article);
    frame();
    wide.addEventListener("change", frame);
    let width = innerWidth;
    addEventListener("resize", () => { if (width !== innerWidth) { width = innerWidth; frame(); } });
    for (const fold of all(".fold", article)) fold.addEventListener("toggle", () => { if (!article.matches(".aligned")) join(lit); });
  });

  const toast = one(".toast");
  const say = (text) => {
    toast.textContent = text;
    toast.hidden = false;
    setTimeout(() => { toast.hidden = true; }, 1600);
  };
  for (const link of all(".finding .link")) {
    link.addEventListener("click", () => {
      const address = `${location.href.split("#")[0]}${link.getAttribute("href")}`;
      if (navigator.clipboard) navigator.clipboard.writeText(address).then(() => say(toast.dataset.copied), () => {});
    });
  }

  // Without scripts the record is saved packed; here it is unpacked first, and tells what each check looks for.
  const download = one(".download");
  if (download && window.DecompressionStream) {
    const packed = download.href;
    const record = () => {
      const bytes = Uint8Array.from(atob(packed.split(",")[1]), (c) => c.charCodeAt(0));
      const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(plain, { headers: { "Content-Type": "application/json" } });
    };
    download.addEventListener("click", async (event) => {
      if (!download.href.startsWith("data:")) return;
      event.preventDefault();
      download.href = URL.createObjectURL(await record().blob());
      download.download = download.download.replace(/\.gz$/, "");
      download.click();
    });
    for (const list of all(".by-name")) {
      list.parentElement.addEventListener("toggle", async () => {
        const told = new Map((await record().json()).checks.map((check) => [check.code, check.title]));
        for (const item of list.children) {
          const sentence = document.createElement("small");
          sentence.textContent = told.get(item.querySelector("code").textContent) || "";
          item.append(sentence);
        }
        list.classList.add("explained");
      }, { once: true });
    }
  }

  const tools = one(".tools");
  if (!tools) return;
  const status = tools.querySelector("[role=status]");
  const findings = all(".finding");
  // The style sheet hides what a box leaves out; what is left to do is to count, and to close ranks.
  const left = () => {
    const boxes = all("input[type=checkbox]:not(#keys)", tools).filter((box) => !box.checked).map((box) => box.id);
    return findings.filter((item) => !boxes.some((name) => item.classList.contains(name)));
  };
  tools.addEventListener("change", () => {
    const shown = new Set(left());
    for (const group of all(".rule, .group")) {
      group.hidden = !all(".finding", group).some((item) => shown.has(item));
    }
    status.textContent = status.dataset.text.replace("{shown}", shown.size).replace("{all}", findings.length);
    frame();
  });

  const keys = tools.querySelector("#keys");
  tools.querySelector(".keys").hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { chosen = null; light(null); tools.open = false; return; }
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches("input:not([type=checkbox], [type=radio]), select, textarea")) return;
    if (event.key !== "j" && event.key !== "k") return;
    const items = left();
    const at = items.findIndex((item) => item.contains(document.activeElement));
    const next = items[event.key === "j" ? Math.min(at + 1, items.length - 1) : Math.max(at - 1, 0)];
    pointing = false;
    if (next) {
      chosen = next.dataset.f;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      light(chosen);
    }
  });
})();

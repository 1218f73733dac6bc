"use strict";
(() => {
  const table = document.querySelector("table.articles");
  const tools = document.querySelector(".tools");
  const source = document.getElementById("rows");
  if (!table || !tools || !source) return;
  const SIZE = 100;
  // A score that misses a band does not read as if it had reached it.
  const EDGES = [40, 60, 75, 100];
  const whole = (score) => {
    const near = Math.round(score);
    return near > score && EDGES.includes(near) ? near - 1 : near;
  };
  const SEVERITIES = ["critical", "major", "minor", "note"];
  const { words: say, rules, rows } = JSON.parse(source.textContent);
  const all = rows.map(([overall, headline, href, file, outlet, authors, band, counts, found, crashed, level, reasons, language], place) => ({
    place, overall, headline, href, file, outlet, authors, band, counts, found, crashed, level, reasons, language,
    text: [headline, file, outlet, ...authors].join("\n").toLowerCase(),
  }));
  const keys = {
    score: (r) => r.overall ?? -1,
    headline: (r) => r.headline,
    band: (r) => r.band,
    ...Object.fromEntries(SEVERITIES.map((name, n) => [name, (r) => r.counts[n]])),
  };
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const [words, level, severity, rule] = ["input", "[name=level]", "[name=severity]", "[name=rule]"].map((q) => tools.querySelector(q));
  const chips = tools.querySelector(".chips");
  const status = tools.querySelector("[role=status]");
  const pages = document.querySelector(".pages");
  const state = { sort: "score", down: false, page: 0, outlet: "", author: "" };

  const tongue = document.documentElement.lang;
  // Names of rules are English whatever the page speaks.
  const english = tongue === "en" ? {} : { lang: "en" };
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const count = (number) => number.toLocaleString(tongue);

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const line = (r) => {
    const spoken = r.language ? { lang: r.language } : {};
    const title = r.href ? make("a", { href: r.href, ...spoken }, r.headline) : make("strong", spoken, r.headline);
    const origin = [r.authors.join(", "), r.outlet, r.file].filter(Boolean).join(" · ");
    const head = make("th", { scope: "row" }, title, make("br"), make("span", { className: "soft small" }, origin));
    if (r.reasons.length) head.append(make("br"), make("span", { className: "small", ...english }, r.reasons.map((n) => rules[n]).join(" · ")));
    const band = make("td", { className: "bandcell" }, r.band);
    if (r.crashed) band.append(" ", make("span", { className: "grave small" }, r.crashed));
    const counts = r.counts.map((number, n) => {
      const cell = make("td", { className: `n count ${SEVERITIES[n]}${number ? " has" : ""}` }, String(number));
      cell.dataset.label = say.severities[n][number === 1 ? 0 : 1];
      return cell;
    });
    const score = r.overall === null ? "–" : String(whole(r.overall));
    return make("tr", {}, make("td", { className: `figure ${r.level}` }, score), head, band, ...counts);
  };
  const chosen = () => {
    const wanted = words.value.trim().toLowerCase();
    const worst = severity.value === "" ? -1 : Number(severity.value);
    const number = rule.value === "" ? -1 : Number(rule.value);
    return all.filter((r) => (!wanted || r.text.includes(wanted))
      && (!level.value || r.level === level.value)
      && (worst < 0 || r.counts.slice(0, worst + 1).some(Boolean))
      && (number < 0 || r.found.includes(number))
      && (!state.outlet || r.outlet === state.outlet)
      && (!state.author || r.authors.includes(state.author)));
  };
  const ordered = (list) => {
    const key = keys[state.sort];
    const compare = typeof key(all[0]) === "number" ? (a, b) => key(a) - key(b) : (a, b) => key(a).localeCompare(key(b));
    const direction = state.down ? -1 : 1;
    return list.sort((a, b) => direction * compare(a, b) || a.place - b.place);
  };
  const button = (text, act, properties = {}) => {
    const made = make("button", { type: "button", ...properties }, text);
    made.addEventListener("click", act);
    return made;
  };
  const turn = (page) => {
    state.page = page;
    show();
    document.getElementById("articles").scrollIntoView();
    status.focus?.();
  };
  const show = () => {
    const found = ordered(chosen());
    const last = Math.max(0, Math.ceil(found.length / SIZE) - 1);
    state.page = Math.min(state.page, last);
    const from = state.page * SIZE;
    const part = found.slice(from, from + SIZE);
    body.replaceChildren(...part.map(line));
    status.textContent = fill(found.length > SIZE ? say.range : say.status, {
      found: count(found.length), all: count(all.length), from: count(from + 1), to: count(from + part.length),
    });
    pages.hidden = last === 0;
    pages.replaceChildren(
      button(say.first, () => turn(0), { disabled: state.page === 0 }),
      button(say.previous, () => turn(state.page - 1), { disabled: state.page === 0 }),
      make("span", {}, fill(say.page, { page: count(state.page + 1), pages: count(last + 1) })),
      button(say.next, () => turn(state.page + 1), { disabled: state.page === last }),
      button(say.last, () => turn(last), { disabled: state.page === last }),
    );
    chips.replaceChildren(...["outlet", "author"].filter((kind) => state[kind]).map((kind) =>
      button(`${say[kind]}: ${state[kind]} ×`, () => choose(kind, ""), {
        ariaLabel: fill(say.remove, { kind: say[kind], value: state[kind] }),
      })));
    for (const head of heads) head.removeAttribute("aria-sort");
    heads.find((head) => head.dataset.key === state.sort).setAttribute("aria-sort", state.down ? "descending" : "ascending");
  };
  const choose = (kind, value) => {
    state[kind] = value;
    turn(0);
  };

  tools.hidden = false;
  document.querySelector(".rest")?.remove();
  for (const head of heads) {
    const key = head.dataset.key;
    head.replaceChildren(button(head.textContent, () => {
      state.down = state.sort === key ? !state.down : SEVERITIES.includes(key);
      state.sort = key;
      state.page = 0;
      show();
    }));
  }
  for (const kind of ["outlet", "author"]) {
    for (const cell of document.querySelectorAll(`th[data-${kind}]`)) {
      cell.replaceChildren(button(cell.textContent, () => choose(kind, cell.dataset[kind]), { className: "pick" }));
    }
  }
  for (const cell of document.querySelectorAll("th[data-rule]")) {
    cell.replaceChildren(button(rules[Number(cell.dataset.rule)], () => {
      rule.value = cell.dataset.rule;
      turn(0);
    }, { className: "pick" }));
  }
  tools.addEventListener("input", () => {
    state.page = 0;
    show();
  });
  show();
})();

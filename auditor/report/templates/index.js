"use strict";
(() => {
  const table = document.querySelector("table.articles");
  const tools = document.querySelector(".tools");
  if (!table || !tools) return;
  tools.hidden = false;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim().toLowerCase();
  const sort = (column, descending) => {
    const numeric = heads[column].dataset.type === "number";
    const direction = descending ? -1 : 1;
    rows.sort((a, b) => {
      const x = key(a, column), y = key(b, column);
      return direction * (numeric ? Number(x) - Number(y) : x.localeCompare(y));
    });
    body.append(...rows);
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(column, head.getAttribute("aria-sort") === "ascending"));
  });
  heads[0].setAttribute("aria-sort", "ascending");
  const words = tools.querySelector("input");
  const level = tools.querySelector("select");
  const shown = tools.querySelector("[role=status]");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const filter = () => {
    const wanted = words.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const here = texts.get(row).includes(wanted) && (!level.value || row.dataset.level === level.value);
      row.hidden = !here;
      count += here ? 1 : 0;
    }
    shown.textContent = `${count} of ${rows.length} shown`;
  };
  tools.addEventListener("input", filter);
})();

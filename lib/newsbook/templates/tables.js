"use strict";
// Tables of the report that sort, search and open in full; without this script they stand there whole.
(() => {
  const LONG = 12, FIRST = 20;  // rows: from there on a table can be searched, and more are shown when asked for
  const made = (name, css = "", text = "") => Object.assign(document.createElement(name), { className: css, textContent: text });
  const number = text => /^[\d.,]+\s*%?$/.test(text) ? Number(text.replace(/[,%\s]/g, "")) : NaN;
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  // What a row's nth cell is sorted by: what stands there, a date's first day; of the last, where its words begin in the article.
  const value = (row, n) => {
    const cell = row.cells[n], link = cell.querySelector("[data-from]");
    return link ? link.dataset.from : cell.dataset.by ?? cell.textContent.trim();
  };

  // Numbers by size, words by the alphabet; what is empty comes last either way.
  function sorted(rows, n, down) {
    const keyed = rows.map(row => [value(row, n), row]), filled = keyed.filter(([text]) => text);
    const counts = filled.every(([text]) => !Number.isNaN(number(text)));
    filled.sort(([a], [b]) => (down ? -1 : 1) * (counts ? number(a) - number(b) : words.compare(a, b)));
    return [...filled, ...keyed.filter(([text]) => !text)].map(([, row]) => row);
  }

  function wake(table) {
    const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], rows = [...body.rows], name = table.parentElement.getAttribute("aria-label");
    let open = rows.length <= FIRST + 5, find;

    function show() {
      const asked = find?.value.trim().toLowerCase() ?? "";
      let n = 0;
      for (const row of body.rows) {
        row.hidden = Boolean(asked) && !row.textContent.toLowerCase().includes(asked);
        row.classList.toggle("later", !row.hidden && !open && ++n > FIRST);
      }
      const found = rows.filter(row => !row.hidden).length;
      if (find) told.textContent = asked ? `${found} of ${rows.length} rows` : `${rows.length} rows`;
      more.hidden = open || found <= FIRST;
      more.textContent = `Show all ${found} rows`;
    }

    heads.forEach((head, n) => {
      if (!head.textContent.trim()) return;
      const button = made("button", "", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort"), counts = rows.every(row => !value(row, n) || !Number.isNaN(number(value(row, n))));
        // Of numbers the largest come first, but for places in the text.
        const down = before ? before === "ascending" : counts && head !== heads.at(-1);
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.replaceChildren(...sorted(rows, n, down));
        show();
      });
    });

    const told = made("span"), tools = made("div", "tools"), more = made("button", "more");
    told.setAttribute("role", "status");
    more.type = "button";
    more.addEventListener("click", () => { open = true; show(); });
    if (rows.length > LONG) {
      const label = made("label", "", "search ");
      find = label.appendChild(Object.assign(made("input"), { type: "search" }));
      find.setAttribute("aria-label", `search in ${name}`);
      find.addEventListener("input", show);
      tools.append(label, told);
      table.parentElement.before(tools);
    }
    table.parentElement.after(more);
    show();
  }

  document.querySelectorAll(".wide > table").forEach(wake);
})();

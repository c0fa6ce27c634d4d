"use strict";
// Reading views and charts that know of each other. Offsets are into the article's text; a chart's marks carry flat
// lists of them (start, end, start, end, ...) as customdata. Defined once a page, however many views it holds.
window.newsbook ??= (() => {
  const LIT = "newsbook-lit";
  const numbers = text => text.split(" ").map(Number);
  const overlaps = (places, start, end) => {
    for (let i = 0; i + 1 < places.length; i += 2) if (places[i] < end && start < places[i + 1]) return true;
    return false;
  };

  // Lights the words at these places in every view and brings the first of them to the middle of its window.
  function light(places, scroll = true) {
    for (const view of document.querySelectorAll(".newsbook-reader")) {
      let first = null;
      for (const run of view.querySelectorAll("[data-s]")) {
        const hit = overlaps(places, +run.dataset.s, +run.dataset.e);
        run.classList.toggle("lit", hit);
        if (hit) first ??= run;
      }
      if (first && scroll) first.scrollIntoView({ block: "center" });
    }
  }

  // Lights the marks of every chart that rest on these places.
  function lightCharts(places) {
    for (const chart of document.querySelectorAll(".js-plotly-plot"))
      for (const group of chart.querySelectorAll(".trace")) {
        const trace = group.__data__?.[0]?.trace;
        if (!trace?.customdata) continue;
        for (const point of group.querySelectorAll(".point")) {
          const own = trace.customdata[point.__data__?.i];
          point.classList.toggle(LIT, Boolean(own?.length) && places.some((start, i) => i % 2 === 0 && overlaps(own, start, places[i + 1])));
        }
      }
  }

  function listen(chart) {
    if (chart.newsbook || !chart.on) return;
    chart.newsbook = true;
    chart.on("plotly_click", event => {
      const places = event.points[0]?.customdata;
      if (places?.length > 1) light(places);
    });
  }

  const listenToAll = () => document.querySelectorAll(".js-plotly-plot").forEach(listen);

  function fill(card, marks) {
    card.replaceChildren(...marks.flatMap((mark, n) => mark.card.map((line, i) => {
      const row = document.createElement("div");
      row.textContent = line;
      if (i === 0) row.className = n ? "next" : "first";
      return row;
    })));
  }

  function place(card, view, run) {
    const box = run.getClientRects()[0], frame = view.getBoundingClientRect();
    card.hidden = false;
    card.style.left = Math.max(0, Math.min(box.left - frame.left, frame.width - card.offsetWidth)) + "px";
    const below = box.bottom - frame.top + 6, above = box.top - frame.top - card.offsetHeight - 6;
    card.style.top = (box.bottom + card.offsetHeight + 12 > innerHeight && above > 0 ? above : below) + "px";
  }

  const made = (name, css = "", text = "") => Object.assign(document.createElement(name), { className: css, textContent: text });

  // The filters above the text; without this script there are none.
  function bar(found) {
    const form = made("form", "bar");
    form.setAttribute("aria-label", "What is marked");
    for (const [css, look, name] of found.kinds) {
      const label = form.appendChild(made("label", css)), box = label.appendChild(made("input"));
      Object.assign(box, { type: "checkbox", checked: true }).dataset.shows = css;
      label.append(made("span", look, name));
    }
    if (found.names.length) {
      const label = form.appendChild(made("label", "", "only ")), menu = label.appendChild(made("select"));
      menu.dataset.only = "";
      for (const [id, name] of [["", "everybody"], ...found.names]) menu.append(Object.assign(made("option", "", name), { value: id }));
    }
    return form;
  }

  function wake(view) {
    if (view.newsbook) return;
    view.newsbook = true;
    const found = JSON.parse(view.querySelector(".found").textContent), marks = found.marks;
    view.prepend(bar(found));
    const runs = [...view.querySelectorAll("[data-m]")];
    const card = view.appendChild(made("div", "card"));
    card.hidden = true;
    card.setAttribute("role", "status");
    const only = view.querySelector("[data-only]");
    let hushed = new Set();
    for (const run of runs) {  // the card says it
      run.setAttribute("aria-description", run.title);
      run.removeAttribute("title");
    }
    const shown = run => numbers(run.dataset.m).filter(n => !hushed.has(n));
    const ofOwner = owner => marks.filter(mark => mark.owner === owner && mark.css.startsWith("mention")).flatMap(mark => [mark.start, mark.end]);

    function filter() {
      const off = [...view.querySelectorAll("[data-shows]")].filter(box => !box.checked).map(box => box.dataset.shows);
      const isHushed = mark => off.some(css => mark.css.split(" ").includes(css)) || (only?.value && mark.owner !== only.value);
      hushed = new Set(marks.flatMap((mark, n) => isHushed(mark) ? [n] : []));
      for (const run of runs) {
        const left = shown(run);
        run.className = [...new Set(left.flatMap(n => marks[n].css.split(" ")))].join(" ") || "hushed";
      }
      if (only?.value) { light(ofOwner(only.value)); lightCharts(ofOwner(only.value)); }
    }

    function choose(run) {
      const n = shown(run).at(-1);
      if (n === undefined) return;
      const mark = marks[n], places = mark.css.startsWith("mention") ? ofOwner(mark.owner) : [mark.start, mark.end];
      light(places, false);
      lightCharts(places);
    }

    view.querySelector(".bar").addEventListener("change", filter);
    view.querySelector(".bar").addEventListener("submit", event => event.preventDefault());
    view.addEventListener("mouseover", event => {
      const run = event.target.closest?.("[data-m]"), over = run ? shown(run) : [];
      card.hidden = true;
      if (over.length) { fill(card, over.reverse().map(n => marks[n])); place(card, view, run); }
    });
    view.addEventListener("mouseleave", () => { card.hidden = true; });
    view.addEventListener("click", event => {
      const run = event.target.closest?.("[data-m]");
      if (run) choose(run);
    });
    view.addEventListener("keydown", event => { if (event.key === "Escape") { card.hidden = true; light([]); lightCharts([]); } });
  }

  function wakeAll() {
    document.querySelectorAll(".newsbook-reader").forEach(wake);
    listenToAll();
  }

  let waiting = false;
  const wakeSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; wakeAll(); });
  };
  new MutationObserver(wakeSoon).observe(document.body, { childList: true, subtree: true });
  return { light, lightCharts, wakeAll };
})();
window.newsbook.wakeAll();

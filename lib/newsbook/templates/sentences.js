"use strict";
// Below a chart of many articles: a click on a mark shows the sentences it stands for. A mark's customdata is triples
// of article, start, end; the sentences lie in the panel as JSON. Defined once a page, however many panels it holds.
window.newsbookSentences ??= (() => {
  // The chart that a panel belongs to: the last one before it on the page.
  function chartOf(panel) {
    let found = null;
    for (const chart of document.querySelectorAll(".js-plotly-plot"))
      if (chart.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING) found = chart;
    return found;
  }

  function line(sentence) {
    const row = document.createElement("p"), who = document.createElement("b");
    who.textContent = sentence.who + ": ";
    row.append(who, sentence.text);
    return row;
  }

  function show(panel, sentences, data) {
    const places = [];
    for (let i = 0; i + 2 < data.length; i += 3) places.push(JSON.stringify([data[i], data[i + 1], data[i + 2]]));
    const found = places.map(place => sentences.get(place)).filter(Boolean);
    if (found.length) panel.querySelector(".found").replaceChildren(...found.map(line));
  }

  function wake(panel) {
    const chart = chartOf(panel);
    if (!chart?.on || chart.newsbookPanel === panel) return;
    chart.newsbookPanel = panel;
    const sentences = new Map(JSON.parse(panel.querySelector(".sentences").textContent).map(s => [JSON.stringify(s.place), s]));
    chart.on("plotly_click", event => {
      const data = event.points[0]?.customdata;
      if (chart.newsbookPanel === panel && data?.length > 2) show(panel, sentences, data);
    });
  }

  const wakeAll = () => document.querySelectorAll(".newsbook-sentences").forEach(wake);
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; wakeAll(); });
  }).observe(document.body, { childList: true, subtree: true });
  return { wakeAll };
})();
window.newsbookSentences.wakeAll();

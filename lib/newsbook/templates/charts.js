"use strict";
// Charts that fit the width they have. A figure's layout.meta.widths says what is otherwise at each width that it was
// drawn for: {"330": {layout, data}, ...}; the widest that there is room for is shown. Defined once a page.
window.newsbookCharts ??= (() => {
  const drawn = new WeakMap();  // chart -> what it was made from, and the width that is shown

  const widest = (widths, room) => {
    const known = Object.keys(widths).map(Number).sort((a, b) => a - b);
    return String(known.filter(width => width <= room).at(-1) ?? known[0]);
  };

  function at(figure, width, room) {
    const { layout, data = {} } = structuredClone(figure.layout.meta.widths[width]);
    // Pieces of a legend stand where the one before ends, in pixels.
    for (const [name, part] of Object.entries(layout)) if (name.startsWith("legend") && part?.xref === "container") part.x *= width / room;
    const traces = data.other ?? figure.data.map((trace, n) => ({ ...trace, ...data.same?.[n] }));
    return { data: traces, layout: { ...structuredClone(figure.layout), ...layout } };
  }

  function draw(place, figure, config) {
    const width = widest(figure.layout.meta.widths, place.clientWidth), shown = at(figure, width, place.clientWidth);
    place.style.height = shown.layout.height + "px";  // else it is lost when the page changes its width
    Plotly.newPlot(place, shown.data, { ...shown.layout, autosize: true }, config);
    drawn.set(place, { figure, width });
    sizes.observe(place);
  }

  // Shows the chart as it was drawn for the room it has; on paper that is the paper's.
  function fit(chart) {
    const own = drawn.get(chart), room = paper ?? chart.clientWidth;
    if (!own || !room || !window.Plotly) return;
    const width = widest(own.figure.layout.meta.widths, room);
    if (width === own.width && paper === own.paper) return;
    Object.assign(own, { width, paper });
    const shown = at(own.figure, width, room), size = paper ? { width: paper, autosize: false } : { autosize: true };
    if (chart.style.height) chart.style.height = shown.layout.height + "px";
    Plotly.react(chart, shown.data, { ...shown.layout, ...size }, chart._context);
  }

  let paper;  // pixels, while the page is printed
  function print(width) {
    paper = width;
    document.querySelectorAll(".js-plotly-plot").forEach(fit);
  }

  const sizes = new ResizeObserver(changes => changes.forEach(({ target }) => fit(target)));

  function wake(chart) {
    if (drawn.has(chart) || !chart.layout?.meta?.widths) return;
    drawn.set(chart, { figure: { data: chart.data, layout: structuredClone(chart.layout) }, width: "" });
    sizes.observe(chart);
  }

  const wakeAll = () => document.querySelectorAll(".js-plotly-plot").forEach(wake);
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; wakeAll(); });
  }).observe(document.body, { childList: true, subtree: true });
  return { draw, print, wakeAll };
})();
window.newsbookCharts.wakeAll();

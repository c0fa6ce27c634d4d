"""The notebooks as people use them: JupyterLab, Run All, a click, another article."""

import re
from pathlib import Path

import pytest

from browser.conftest import Watched, sync_api

expect = sync_api.expect
RUN_ALL = """async () => {
  const app = window.jupyterapp;
  let panel;
  for (let i = 0; i < 150 && !panel?.sessionContext; i++) { await new Promise(r => setTimeout(r, 200)); panel = app.shell.currentWidget; }
  await panel.context.ready; await panel.sessionContext.ready;
  await app.commands.execute('notebook:run-all-cells');
  const outputs = panel.content.widgets.filter(c => c.model.type === 'code').flatMap(c =>
    Array.from({ length: c.model.outputs.length }, (_, i) => c.model.outputs.get(i).type));
  return outputs.filter(type => type === 'error').length;
}"""
FIGURES = """() => window.jupyterapp.shell.currentWidget.content.widgets.filter(c => c.model.type === 'code').flatMap(c =>
  Array.from({ length: c.model.outputs.length }, (_, i) => c.model.outputs.get(i).toJSON()))
  .filter(output => 'application/vnd.plotly.v1+json' in (output.data ?? {})).length"""
SENDS = re.compile("share|cloud|edit in|send", re.IGNORECASE)
ANOTHER = (
    "Harbour bridge opens after ten years\n\n5 May 2024\n\n"
    "OSLO — Norwegian Transport Minister Kari Vold opened the new harbour bridge in Oslo on Sunday, ten years after work began. "
    '"Today the two shores are one town," Vold told a crowd of two thousand people by the water.\n\n'
    "The bridge cost 300 million euros, twice as much as planned. Mayor Per Lund said the city would pay its share by 2030.\n\n"
    '"Nobody will ask about the money in a hundred years," Lund said. Work had started in May 2014, and was halted for a year in 2018.\n'
)

HOSTILE = ANOTHER.replace("Harbour bridge", "<img src=x onerror=window.taken=1> bridge").replace(
    "Kari Vold", "Kari <img src=x onerror=window.taken=1> Vold"
)


def run_all(watched: Watched, lab: str, name: str) -> None:
    watched.page.goto(f"{lab}/tree/notebooks/{name}.ipynb?reset")
    watched.page.wait_for_selector(".jp-NotebookPanel", timeout=60_000)
    assert watched.page.evaluate(RUN_ALL) == 0, f"{name}: a cell failed"


@pytest.mark.parametrize("name", ["01-cleaning", "02-entities", "03-quotes", "04-timeline", "05-charts", "06-corpus"])
def test_each_notebook_draws_and_asks_nobody(watched: Watched, lab: str, name: str) -> None:
    run_all(watched, lab, name)
    page = watched.page
    figures = page.evaluate(FIGURES)
    page.wait_for_function("n => document.querySelectorAll('.js-plotly-plot .point').length >= n", arg=figures)
    assert page.locator(".js-plotly-plot").count() == figures
    titles = page.eval_on_selector_all(".modebar-btn", "buttons => buttons.map(b => b.dataset.title ?? '')")
    assert not [title for title in titles if SENDS.search(title)]
    assert page.locator(".jp-toast-message, .Toastify__toast").count() == 0
    assert watched.outside == [] and watched.errors == []


def test_tables_sort_search_and_page(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "02-entities")
    table = watched.page.locator(".dt-container").first
    table.scroll_into_view_if_needed()
    rows = table.locator("tbody tr")
    expect(rows).to_have_count(15)
    expect(rows.first).to_contain_text("NATO")
    table.get_by_role("columnheader").first.click()
    expect(rows.first).to_contain_text("Afghanistan")
    table.locator("input[type=search]").fill("macron")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("Emmanuel Macron")


def test_charts_follow_theme_and_width(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "02-entities")
    page = watched.page
    page.evaluate("window.jupyterapp.commands.execute('apputils:change-theme', { theme: 'JupyterLab Dark' })")
    page.wait_for_selector("body[data-jp-theme-light=false]", state="attached")
    title = page.locator(".js-plotly-plot .gtitle").first
    assert title.evaluate("e => getComputedStyle(e).fill") == "rgb(230, 234, 238)"
    assert (
        page.locator(".newsbook-reader").first.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(17, 17, 17)"
    )
    chart = page.locator(".js-plotly-plot").first
    high = chart.evaluate("e => e._fullLayout.height")
    page.set_viewport_size({"width": 1000, "height": 900})
    page.wait_for_function("e => e._fullLayout.width < 700", arg=chart.element_handle())
    assert chart.evaluate("e => e.clientHeight") == high


def test_tables_fit_a_narrow_window(watched: Watched, lab: str) -> None:
    watched.page.set_viewport_size({"width": 1000, "height": 700})
    run_all(watched, lab, "04-timeline")
    tables = watched.page.locator("table.with-sentence")
    expect(tables).to_have_count(2)
    for table in tables.all():
        room = table.locator("xpath=ancestor::div[contains(@class, 'dt-container')]").bounding_box()
        last = table.locator("tbody tr").first.locator("td").last
        box = last.bounding_box()
        assert room and box and box["x"] >= room["x"] and box["x"] + box["width"] <= room["x"] + room["width"] + 1
        assert box["width"] > 0.9 * room["width"] and last.text_content()


def test_a_click_on_a_chart_lights_the_sentence(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "02-entities")
    page = watched.page
    page.wait_for_selector(".newsbook-reader [data-m]")
    point = page.wait_for_selector(".js-plotly-plot .point")
    assert point is not None
    point.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    point.hover(force=True)
    page.wait_for_timeout(300)
    point.click(force=True)
    lit = page.wait_for_selector(".newsbook-reader .lit")
    assert lit is not None and lit.inner_text() == "NATO"
    page.locator(".newsbook-reader .text .mention.person").first.click()
    assert page.locator(".newsbook-lit").count() >= 1
    assert watched.outside == [] and watched.errors == []


def shows(watched: Watched, lab: str, name: str, text: str) -> None:
    """Runs a notebook, which then shows the text: outputs may be drawn a little after the last cell has run."""
    run_all(watched, lab, name)
    expect(watched.page.locator(".jp-NotebookPanel")).to_contain_text(text, timeout=20_000)


def test_another_article_is_pasted_put_right_and_read(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "01-cleaning")
    page = watched.page
    box = page.locator("textarea[placeholder^=Paste]")
    box.scroll_into_view_if_needed()
    box.fill(ANOTHER)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("is chosen: run this notebook again").wait_for()
    page.get_by_text("Understood: 3 paragraphs").wait_for()
    assert page.get_by_label("title").last.input_value() == "Harbour bridge opens after ten years"
    assert page.get_by_label("published").last.input_value() == "2024-05-05"
    page.get_by_label("author").last.fill("Nora Vik")
    page.get_by_role("button", name="Keep").last.click()
    page.get_by_text("Kept in data/corrections/harbour-bridge").first.wait_for()
    shows(watched, lab, "01-cleaning", "Nora Vik")
    shows(watched, lab, "02-entities", "Kari Vold")
    assert watched.outside == [] and watched.errors == []


def test_another_article_is_uploaded_and_read(watched: Watched, lab: str, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(
        ANOTHER.replace("harbour bridge", "island ferry").replace("Kari Vold", "Liv Dahl"), encoding="utf-8"
    )
    run_all(watched, lab, "01-cleaning")
    page = watched.page
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Choose a file").click()
    asked.value.set_files(path)
    page.get_by_text("ferry.txt is chosen").wait_for()
    shows(watched, lab, "03-quotes", "Liv Dahl")
    assert watched.outside == [] and watched.errors == []


def test_a_speaker_is_put_right_and_taken_back(watched: Watched, lab: str) -> None:
    page = watched.page

    def first_speaker() -> str:
        run_all(watched, lab, "03-quotes")
        page.wait_for_selector(".dt-container")
        row = page.locator("tr", has_text="The city is").first
        return row.locator("td").first.inner_text()

    run_all(watched, lab, "01-cleaning")
    page.locator("textarea[placeholder^=Paste]").fill(ANOTHER.replace("Today the two shores are", "The city is"))
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("is chosen: run this notebook again").wait_for()
    assert first_speaker() == "Kari Vold"
    page.locator("input[placeholder^='which quote']").fill("The city is")
    page.locator("input[placeholder='choose whom']").fill("Per Lund")
    page.get_by_role("button", name="Keep").click()
    page.get_by_text("Kept in data/corrections").wait_for()
    assert first_speaker() == "Per Lund"
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken out of data/corrections").wait_for()
    assert page.get_by_role("button", name="Undo").count() == 0
    assert first_speaker() == "Kari Vold"
    assert watched.outside == [] and watched.errors == []


def test_report_and_tables_are_written(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "05-charts")
    watched.page.get_by_role("button", name="Write report and tables").click()
    watched.page.get_by_text("Written: report.html").wait_for()
    assert watched.outside == [] and watched.errors == []


def test_hostile_text_is_text(watched: Watched, lab: str) -> None:
    """In chooser, tables, charts and the marked article."""
    run_all(watched, lab, "01-cleaning")
    page = watched.page
    page.locator("textarea[placeholder^=Paste]").fill(HOSTILE)
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_text("is chosen: run this notebook again").wait_for()
    for name in ("01-cleaning", "02-entities", "05-charts"):
        shows(watched, lab, name, "<img src=x")
        assert page.locator("img[src=x]").count() == 0 and not page.evaluate("window.taken ?? false")
    assert watched.outside == [] and watched.errors == []


def test_a_click_on_a_chart_of_many_articles_shows_its_sentences(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "06-corpus")
    page = watched.page
    page.wait_for_selector(".newsbook-sentences .found", state="attached")
    point = page.locator(".js-plotly-plot .scatterlayer .point").first
    point.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    point.hover(force=True)
    page.wait_for_timeout(300)
    point.click(force=True)
    found = page.locator(".newsbook-sentences .found p b").first
    found.wait_for(timeout=5000)
    assert "2021:" in found.inner_text()
    assert watched.outside == [] and watched.errors == []

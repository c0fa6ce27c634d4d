"""The notebooks as people use them: JupyterLab, Run All, a click, another article."""

from browser.conftest import Watched

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
ANOTHER = (
    "Harbour bridge opens after ten years\n\n5 May 2024\n\n"
    "OSLO — Norwegian Transport Minister Kari Vold opened the new harbour bridge in Oslo on Sunday, ten years after work began. "
    '"Today the two shores are one town," Vold told a crowd of two thousand people by the water.\n\n'
    "The bridge cost 300 million euros, twice as much as planned. Mayor Per Lund said the city would pay its share by 2030.\n\n"
    '"Nobody will ask about the money in a hundred years," Lund said. Work had started in May 2014, and was halted for a year in 2018.\n'
)


def run_all(watched: Watched, lab: str, name: str) -> None:
    watched.page.goto(f"{lab}/tree/notebooks/{name}.ipynb?reset")
    watched.page.wait_for_selector(".jp-NotebookPanel", timeout=60_000)
    assert watched.page.evaluate(RUN_ALL) == 0, f"{name}: a cell failed"


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


def test_another_article_is_pasted_and_read(watched: Watched, lab: str) -> None:
    run_all(watched, lab, "01-cleaning")
    page = watched.page
    box = page.locator("textarea[placeholder^=Paste]")
    box.scroll_into_view_if_needed()
    box.fill(ANOTHER)
    page.get_by_role("button", name="Add", exact=True).click()
    page.wait_for_timeout(1500)
    run_all(watched, lab, "02-entities")
    assert "Kari Vold" in (page.locator(".newsbook-reader .text").text_content() or "")
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

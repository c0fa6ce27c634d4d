"""The report as it opens from disk: nothing is fetched, and marks and words lead to each other."""

from pathlib import Path

import pytest

from browser.conftest import Watched
from newsbook import summaries
from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.charts.colours import DARK_INK, PEOPLE
from newsbook.report import make_report

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe here: pip install -e 'lib[browser]'")
GRAVE = {"serious", "critical"}
QUICK_MS = 100
DRAWN = "figure .js-plotly-plot .point"
EVIL = (
    '<script>document.title = "taken"</script> said <img src=x onerror="document.title = 1"> to Ann Lee in Paris on Monday. '
    '"<b onclick=alert(1)>Come</b> &lt;now&gt; javascript:alert(1)," Ann Lee told Bob Ray, who went to Berlin in May 2020.'
)


def opened(watched: Watched, html: str, folder: Path) -> Watched:
    path = folder / "report.html"
    path.write_text(html, encoding="utf-8")
    watched.page.goto(path.as_uri())
    watched.page.wait_for_selector(".newsbook-reader [data-m]")
    return watched


@pytest.fixture
def report(watched: Watched, analysis: Analysis, tmp_path: Path) -> Watched:
    opened(watched, make_report(analysis), tmp_path)
    watched.page.wait_for_selector(DRAWN)
    return watched


def test_every_chart_leads_to_its_words(report: Watched) -> None:
    page = report.page
    charts = [chart for chart in page.query_selector_all(".js-plotly-plot") if chart.is_visible()]
    assert len(charts) == 7
    for chart in charts:
        page.evaluate("newsbook.light([])")
        point = chart.query_selector(".point")
        assert point is not None
        point.scroll_into_view_if_needed()
        point.hover(force=True)
        point.click(force=True)
        lit = page.wait_for_selector(".newsbook-reader .lit")
        assert lit is not None and lit.inner_text().strip()
        box = lit.bounding_box()
        assert box is not None and 0 <= box["y"] <= 1000
    assert report.outside == [] and report.errors == []


def test_words_light_their_marks_at_once(report: Watched) -> None:
    took, lit, marks = report.page.evaluate(
        """() => { const word = document.querySelector('.newsbook-reader .text .mention.person'), began = performance.now();
        word.click(); const took = performance.now() - began;
        return [took, document.querySelectorAll('.newsbook-lit').length, document.querySelectorAll('.point').length] }"""
    )
    assert marks >= 300 and lit >= 3 and took < QUICK_MS


def test_filters_and_cards(report: Watched) -> None:
    page = report.page
    page.uncheck("[data-shows=person]")
    assert page.locator(".newsbook-reader .text .mention.person").count() == 0
    assert page.locator(".newsbook-reader .text .mention.place").count() > 0
    page.check("[data-shows=person]")
    word = page.locator(".newsbook-reader .text .mention.person").first
    word.hover()
    assert "(person)" in page.locator(".newsbook-reader .card").inner_text()
    page.select_option("[data-only]", index=1)
    owners = page.locator(".newsbook-reader .text .mention").count()
    assert 0 < owners == page.locator(".newsbook-reader .text .mention.lit").count()


def test_hostile_text_is_text(watched: Watched, nlp: object, tmp_path: Path) -> None:
    result = analyse(Article.from_text(EVIL, title=EVIL, published="2021-03-23"), nlp)  # type: ignore[arg-type]
    page = opened(watched, make_report(result), tmp_path).page
    page.wait_for_timeout(300)
    assert page.title().startswith("<script>") and page.locator("img").count() == 0
    assert EVIL[:60] in (page.locator(".newsbook-reader .text").text_content() or "")
    assert watched.outside == [] and watched.errors == []


def test_a_phone_shows_the_text_without_sideways_scrolling(browser: object, analysis: Analysis, tmp_path: Path) -> None:
    narrow = Watched(browser, width=390)  # type: ignore[arg-type]
    page = opened(narrow, make_report(analysis), tmp_path).page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 1400), ("light", 390)])
def test_everybody_can_use_it(browser: object, analysis: Analysis, tmp_path: Path, scheme: str, width: int) -> None:
    seen = Watched(browser, width=width, scheme=scheme)  # type: ignore[arg-type]
    page = opened(seen, make_report(analysis), tmp_path).page
    page.wait_for_selector(DRAWN)
    found = axe.Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found if rule["impact"] in GRAVE] == []
    page.close()


def colour_of(page: object, selector: str) -> str:
    """The fill that a mark is drawn with, as '#RRGGBB'."""
    told = page.evaluate("s => getComputedStyle(document.querySelector(s)).fill", selector)  # type: ignore[attr-defined]
    return "#" + "".join(f"{int(part):02X}" for part in told[4:-1].split(","))


def test_charts_follow_the_dark(browser: object, analysis: Analysis, tmp_path: Path) -> None:
    seen = Watched(browser, scheme="dark")  # type: ignore[arg-type]
    page = opened(seen, make_report(analysis), tmp_path).page
    page.wait_for_selector(DRAWN)
    person = f'.ytick tspan[style*="{PEOPLE.colour}"]'
    assert colour_of(page, ".gtitle") == DARK_INK and colour_of(page, person) == PEOPLE.dark
    page.emulate_media(media="print")
    assert colour_of(page, person) == PEOPLE.colour
    page.close()


SHOWN = """() => [...document.querySelectorAll('.js-plotly-plot')].map(chart => ({
  high: chart.clientHeight, drawn: chart._fullLayout.height, wide: chart.clientWidth, left: chart._fullLayout.margin.l,
  over: Math.max(...[...chart.querySelectorAll('text, .point path')].map(e => e.getBoundingClientRect().right)) - chart.getBoundingClientRect().right }))"""


@pytest.mark.parametrize("width", [390, 700, 1100, 1400])
def test_charts_fit_the_screen(browser: object, analysis: Analysis, tmp_path: Path, width: int) -> None:
    """Nothing scrolls sideways and nothing reaches beyond its chart, however wide the screen."""
    seen = Watched(browser, width=width)  # type: ignore[arg-type]
    page = opened(seen, make_report(analysis), tmp_path).page
    page.wait_for_selector(DRAWN)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for chart in page.evaluate(SHOWN):
        assert chart["high"] == chart["drawn"] and chart["wide"] <= width and chart["over"] < 2
    assert seen.errors == []
    page.close()


def test_charts_follow_the_width(report: Watched) -> None:
    """Narrower, wider, on paper and back: each time as they were drawn for that, and a click still leads to the words."""
    page = report.page
    wide = page.evaluate(SHOWN)
    page.set_viewport_size({"width": 390, "height": 900})
    page.wait_for_timeout(600)
    narrow = page.evaluate(SHOWN)
    assert all(chart["high"] == chart["drawn"] and chart["left"] <= 30 for chart in narrow)
    page.set_viewport_size({"width": 1400, "height": 1000})
    page.wait_for_timeout(600)
    assert [(c["high"], c["left"]) for c in page.evaluate(SHOWN)] == [(c["high"], c["left"]) for c in wide]
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(300)
    assert set(page.evaluate("[...document.querySelectorAll('.js-plotly-plot')].map(c => c._fullLayout.width)")) == {
        680
    }
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_timeout(300)
    assert [c["high"] for c in page.evaluate(SHOWN)] == [c["high"] for c in wide]
    page.locator(DRAWN).first.click(force=True)
    assert page.locator(".newsbook-reader .lit").count() > 0
    assert report.outside == [] and report.errors == []


def test_a_phone_is_not_held_up_by_a_chart(browser: object, analysis: Analysis, tmp_path: Path) -> None:
    """A finger that moves over a chart moves the page."""
    phone = Watched(browser, width=390)  # type: ignore[arg-type]
    page = opened(phone, make_report(analysis), tmp_path).page
    page.wait_for_selector(DRAWN)
    modes = page.evaluate("[...document.querySelectorAll('.js-plotly-plot')].map(c => c._fullLayout.dragmode)")
    assert set(modes) == {False}
    page.close()


def rows_of(page: object, name: str) -> list[str]:
    """The first cell of each row of a table that is shown."""
    cells = page.locator(f'.wide[aria-label="{name}"] tbody tr:visible td:first-child')  # type: ignore[attr-defined]
    return [text.strip() for text in cells.all_inner_texts()]


def test_tables_sort_and_search(report: Watched) -> None:
    page = report.page
    table = page.locator('.wide[aria-label="Cast"]')
    head = table.get_by_role("columnheader").filter(has_text="name")
    button = head.get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    first = rows_of(page, "Cast")
    assert first == sorted(first, key=str.casefold)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending" and rows_of(page, "Cast") != first
    counts = table.get_by_role("columnheader").filter(has_text="mentions")
    counts.get_by_role("button").click()
    assert counts.get_attribute("aria-sort") == "descending" and head.get_attribute("aria-sort") is None
    assert rows_of(page, "Cast")[0] == "NATO"
    page.get_by_label("search in Cast").fill("macron")
    assert rows_of(page, "Cast") == ["Emmanuel Macron"]
    page.get_by_label("search in Cast").fill("")
    table.locator("[data-from]").first.click()
    assert page.locator(".newsbook-reader .lit").count() > 0


def test_long_tables_open_in_full_and_on_paper(report: Watched) -> None:
    page = report.page
    section = page.locator("section").filter(has=page.locator('.wide[aria-label="Cast"]'))
    total = section.locator("tbody tr").count()
    assert total > len(rows_of(page, "Cast")) == 20
    page.emulate_media(media="print")
    assert len(rows_of(page, "Cast")) == total and not section.get_by_role("button", name="Show all").is_visible()
    page.emulate_media(media="screen")
    section.get_by_role("button", name=f"Show all {total} rows").click()
    assert len(rows_of(page, "Cast")) == total


def test_without_a_script_everything_can_be_read(browser: object, analysis: Analysis, tmp_path: Path) -> None:
    """Tables whole, the text marked, each chart in words."""
    page = browser.new_page(java_script_enabled=False)  # type: ignore[attr-defined]
    path = tmp_path / "report.html"
    path.write_text(make_report(analysis), encoding="utf-8")
    page.goto(path.as_uri())
    assert len(rows_of(page, "Cast")) == len(summaries.cast_of(analysis))
    assert page.locator("figcaption").first.is_visible() and page.locator("th button").count() == 0
    box = page.locator("figcaption").nth(1).bounding_box()
    assert box is not None and box["height"] > 15
    page.close()


def test_the_overview_comes_first(report: Watched) -> None:
    page = report.page
    assert page.locator("figure").first.get_attribute("aria-label") == "At a glance"
    page.locator("figure").first.locator(".point").first.click(force=True)
    assert page.locator(".newsbook-reader .lit").count() > 0


def test_the_timeline_sorts_by_day_and_prints_once(report: Watched) -> None:
    page = report.page
    head = page.get_by_role("columnheader", name="when")
    head.get_by_role("button").click()
    days = page.eval_on_selector_all("td[data-by]", "cells => cells.map(cell => cell.dataset.by)")
    assert head.get_attribute("aria-sort") == "ascending" and days == sorted(days) and len(days) > 3
    page.emulate_media(media="print")
    assert not page.locator("figure.overview").is_visible() and page.locator("figure").nth(1).is_visible()
    page.emulate_media(media="screen")

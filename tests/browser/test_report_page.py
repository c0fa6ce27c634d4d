"""The report as it opens from disk: nothing is fetched, and marks and words lead to each other."""

from pathlib import Path

import pytest

from browser.conftest import Watched
from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.charts.colours import DARK_INK, PEOPLE
from newsbook.report import make_report

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe here: pip install -e 'lib[browser]'")
GRAVE = {"serious", "critical"}
QUICK_MS = 100
DRAWN = "figure:not(.overview) .js-plotly-plot .point"
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
    assert len(charts) == 6
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


def test_charts_keep_their_height(report: Watched) -> None:
    """Whether the page gets narrow, wide again, or is printed."""
    heights = "() => [...document.querySelectorAll('.js-plotly-plot')].map(chart => [chart.clientHeight, chart._fullLayout.height])"
    before = report.page.evaluate(heights)
    for width in (700, 1300):
        report.page.set_viewport_size({"width": width, "height": 900})
        report.page.wait_for_timeout(600)
        assert report.page.evaluate(heights) == before
    report.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    widths = report.page.evaluate(
        "[...document.querySelectorAll('figure:not(.overview) .js-plotly-plot')].map(chart => chart._fullLayout.width)"
    )
    assert set(widths) == {680} and report.page.evaluate(heights) == before


def test_a_wide_screen_has_the_overview_first(browser: object, analysis: Analysis, tmp_path: Path) -> None:
    wide = Watched(browser, width=1600)  # type: ignore[arg-type]
    page = opened(wide, make_report(analysis), tmp_path).page
    first = page.wait_for_selector(".overview .js-plotly-plot .point")
    assert first is not None and page.locator("figure").first.get_attribute("aria-label") == "At a glance"
    box = page.locator(".overview").bounding_box()
    assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 1600
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    first.click(force=True)
    assert page.locator(".newsbook-reader .lit").count() > 0
    page.close()

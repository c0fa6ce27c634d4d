import re
from html.parser import HTMLParser

import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.report import findings, make_report, plotly_js


class Loads(HTMLParser):
    """Everything a page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            fetched = name == "src" or (name == "href" and tag == "link")
            if fetched or (name == "href" and value and not value.startswith("#")):
                self.found.append(f"{tag} {name}={value}")


@pytest.fixture(scope="module")
def page(analysis: Analysis) -> str:
    """The sample article's report."""
    return make_report(analysis)


def body_of(page: str) -> str:
    return page.split("<script>")[0]


def test_the_page_asks_for_nothing(analysis: Analysis, page: str) -> None:
    loads = Loads()
    loads.feed(body_of(page))
    assert loads.found == []
    assert len(page.encode()) < 2_500_000
    assert "default-src 'none'" in page and '<html lang="en">' in page
    assert page == make_report(analysis)


def test_rows_lead_to_the_text(analysis: Analysis, page: str) -> None:
    page = body_of(page)
    assert ' data-s="0"' in page
    for row in analysis.events.to_dict("records"):
        assert f'data-from="{row["start"]}"' in page


def test_findings_are_sentences(analysis: Analysis) -> None:
    lines = findings(analysis)
    assert len(lines) >= 5 and all(line[0].isupper() or line[0].isdigit() for line in lines)
    assert all(line.endswith(".") for line in lines)


def test_hostile_text_stays_text(nlp: object) -> None:
    evil = "<script>alert(1)</script> & <img src=x onerror=alert(2)> said “</script><b>no</b>” in Paris on Monday."
    page = make_report(analyse(Article.from_text(evil, published="2021-03-23", title=evil), nlp))  # type: ignore[arg-type]
    assert "<script>alert" not in page and "<img" not in page and "</script><b>" not in page


def test_numbers_have_bars(page: str) -> None:
    assert "border-top: .7em solid" in body_of(page)


def test_the_small_build_of_plotly_draws_every_chart(figures: dict[str, go.Figure]) -> None:
    kinds = {trace.type for figure in figures.values() for trace in figure.data}
    assert kinds <= {"bar", "scatter"}
    assert re.search(r"plotly\.js \(basic - minified\) v\d", plotly_js()) and "</script" not in plotly_js()
    assert int(re.search(r" v(\d+)", plotly_js())[1]) == int(re.search(r" v(\d+)", get_plotlyjs())[1])  # type: ignore[index]

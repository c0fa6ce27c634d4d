from html.parser import HTMLParser

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.report import findings, make_report


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


def body_of(page: str) -> str:
    return page.split("<script>")[0]


def test_the_page_asks_for_nothing(analysis: Analysis) -> None:
    page = make_report(analysis)
    loads = Loads()
    loads.feed(body_of(page))
    assert loads.found == []
    assert len(page.encode()) < 6_000_000
    assert "default-src 'none'" in page and '<html lang="en">' in page
    assert page == make_report(analysis)


def test_rows_lead_to_the_text(analysis: Analysis) -> None:
    page = body_of(make_report(analysis))
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


def test_numbers_have_bars(analysis: Analysis) -> None:
    assert "border-top: .7em solid" in body_of(make_report(analysis))

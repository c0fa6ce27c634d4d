import random
from dataclasses import replace
from datetime import date, timedelta

import plotly.graph_objects as go
import pytest
from pages_corpus import tables_of

from conftest import ROOT
from newsbook import Article, charts, read_article
from newsbook.corpus.copies import COPIES, find_copies, find_pairs
from newsbook.corpus.shingles import outside

FOLDER = ROOT / "data" / "articles"
SUMMIT = ["2021-06-14-tidewater-gazette-summit", "2021-06-15-cedar-junction-sentinel-summit"]
PACT = ["2021-09-17-lowlands-standard-aukus", "2021-09-20-lowlands-standard-aukus-corrected"]
DAY = date(2024, 5, 5)


def prose(seed: int, words: int) -> str:
    """Paragraphs of words that no other seed gives in this order."""
    rng = random.Random(seed)
    return "\n\n".join(" ".join(f"w{rng.randrange(5000)}" for _ in range(40)) + "." for _ in range(words // 40))


def page(name: str, text: str, publisher: str | None = None, published: date | None = DAY, **more: object) -> Article:
    article = Article.from_text(text, title=str(more.pop("title", name)), published=published)
    return replace(article, id=name, publisher=publisher or f"The {name} Post", **more)  # type: ignore[arg-type]


STORY = prose(1, 400)
CUT = STORY[: len(STORY) // 2]
EDITED = " ".join(word if n % 15 else "Other" for n, word in enumerate(STORY.split()))


@pytest.fixture(scope="module")
def samples() -> list[Article]:
    return [read_article(path) for path in sorted(FOLDER.iterdir())]


def test_the_samples(samples: list[Article]) -> None:
    copies = find_copies(tables_of(samples))
    assert {name: str(dtype) for name, dtype in copies.dtypes.items()} == COPIES
    assert copies["article"].tolist() == [*SUMMIT, *PACT]
    assert copies["group"].tolist() == [1, 1, 2, 2]
    assert copies["kind"].tolist() == ["copy", "copy", "version", "version"]
    assert copies.loc[copies["origin"], "article"].tolist() == [SUMMIT[0], PACT[0]]
    assert copies["of"].tolist() == [SUMMIT[1], SUMMIT[0], PACT[1], PACT[0]]
    assert copies.loc[1, "shared"] > 0.9 > 0.7 > copies.loc[0, "shared"], "the cut copy is contained, not equal"
    firsts = ["published first, 2021-06-14", "published 2021-09-17 like others, and not changed since"]
    assert copies.loc[copies["origin"], "why"].tolist() == firsts
    assert copies.loc[1, "why"] == f"{copies.loc[1, 'shared']:.0%} of its own words stand in {SUMMIT[0]}"


@pytest.mark.parametrize(
    ("what", "second", "kind"),
    [
        ("the same text", page("b", STORY), "same text"),
        ("the same text under one outlet's name", page("b", STORY, "The a Post"), "same text"),
        ("spaces and capitals do not count", page("b", STORY.upper().replace(" ", "  ")), "same text"),
        ("cut", page("b", CUT), "copy"),
        ("its second half", page("b", STORY[len(STORY) // 2 :]), "copy"),
        ("longer by as much again", page("b", STORY + "\n\n" + prose(2, 400)), "copy"),
        ("one word in fifteen edited", page("b", EDITED), "copy"),
        ("one outlet, one title, less than all", page("b", CUT, "a Post", title="a"), "version"),
        ("one outlet, another title, most of it", page("b", EDITED, "The a Post"), "version"),
        ("one outlet, another title, some of it", page("b", CUT[: len(CUT) // 2] + "\n\n" + prose(3, 100), "The a Post"), "copy"),
        ("one address", page("b", CUT, "a.example", url="https://a.example/1"), "version"),
        ("another story", page("b", prose(2, 400)), None),
        ("another story of one outlet and title", page("b", prose(2, 400), "The a Post", title="a"), None),
        ("a paragraph taken over", page("b", STORY[:250] + "\n\n" + prose(2, 400)), None),
        ("too short to tell", page("b", " ".join(STORY.split()[:39])), None),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)  # fmt: skip
def test_two_articles(what: str, second: Article, kind: str | None) -> None:
    first = page("a", STORY, url="https://a.example/1")
    pairs = find_pairs(tables_of([first, second]))
    assert pairs["kind"].tolist() == ([kind] if kind else []), what


def test_what_everybody_quotes_makes_no_copies() -> None:
    said = prose(9, 200).replace("\n\n", " ")
    first = page("a", f"{prose(1, 200)}\n\n“{said}”\n\n{prose(2, 40)}")
    second = page("b", f"{prose(3, 160)}\n\n“{said}”")
    assert len(find_pairs(tables_of([first, second]))) == 1, "where nothing tells that it is quoted"
    assert find_pairs(tables_of([first, second], quotes={"a": [said], "b": [said]})).empty


def test_groups_and_their_origin() -> None:
    articles = [
        page("late", STORY, published=date(2024, 5, 7)),
        page("cut", CUT, published=date(2024, 5, 6)),
        page("undated", STORY, published=None),
        page("other", prose(2, 400), published=date(2024, 5, 1)),
        page("other-cut", prose(2, 200), published=date(2024, 5, 1)),
        page("alone", prose(3, 400)),
    ]
    copies = find_copies(tables_of(articles))
    assert copies["article"].tolist() == ["other", "other-cut", "cut", "late", "undated"]
    assert copies["group"].tolist() == [1, 1, 2, 2, 2]
    assert copies.loc[copies["origin"], "why"].tolist() == [
        "published 2024-05-01 like others, and the longest",
        "published first, 2024-05-06",
    ]


def test_many_outlets_with_one_wire() -> None:
    """More holders of one shingle than are paired with each other still make one group."""
    outlets = [page(f"outlet-{n:02}", STORY[: 600 + 40 * n]) for n in range(40)]
    copies = find_copies(tables_of(outlets))
    assert len(copies) == 40 and copies["group"].nunique() == 1


def test_more_articles_and_their_order_change_nothing(samples: list[Article]) -> None:
    few = find_pairs(tables_of(samples))
    more = [*reversed(samples), *(page(f"other-{n}", prose(n, 400)) for n in range(20))]
    assert find_pairs(tables_of(more)).equals(few)


def test_a_stricter_reader(samples: list[Article]) -> None:
    assert find_copies(tables_of(samples), shared=0.92)["group"].nunique() == 2
    assert find_copies(tables_of(samples), shared=0.93)["article"].tolist() == SUMMIT
    assert find_copies(tables_of(samples), shared=0.95).empty


def test_no_articles() -> None:
    assert find_copies(tables_of([])).empty and list(find_pairs(tables_of([page("a", STORY)]))) == [
        "first",
        "second",
        "of_first",
        "of_second",
        "kind",
    ]


@pytest.mark.parametrize(
    ("block", "inside", "left"),
    [
        ((0, 10), [], [(0, 10)]),
        ((0, 10), [(2, 4), (6, 10)], [(0, 2), (4, 6)]),
        ((0, 10), [(0, 10)], []),
        ((5, 10), [(0, 6), (3, 7), (20, 30)], [(7, 10)]),
        ((5, 10), [(10, 12)], [(5, 10)]),
        ((0, 10), [(2, 8), (3, 4)], [(0, 2), (8, 10)]),
    ],
)
def test_outside(block: tuple[int, int], inside: list[tuple[int, int]], left: list[tuple[int, int]]) -> None:
    assert list(outside(block, inside)) == left


def drawn(articles: list[Article]) -> go.Figure:
    tables = tables_of(articles)
    return charts.copies_chart(tables, find_copies(tables))


def test_the_chart_of_the_samples(samples: list[Article]) -> None:
    figure = drawn(samples)
    assert figure.layout.meta["title"] == "1 of 9 articles is largely another's text, 1 a later version of its page"
    marks = {trace.name: trace for trace in figure.data if trace.customdata}
    assert list(marks["copy, cut or edited"].x) == [1] and list(marks["version of one page"].x) == [3]
    assert "Cedar Junction Sentinel · 15 Jun 2021 · copy" in marks["copy, cut or edited"].hovertext[0]
    texts = {article.id: article.text for article in samples}
    for trace in marks.values():
        for places in trace.customdata:
            article, start, end = places[:3]
            assert texts[article][start:end].strip() and start < end
    assert figure.to_json() == drawn(samples).to_json()


def test_the_chart_of_many_and_of_none() -> None:
    assert drawn([page("a", STORY)]).layout.meta["empty"]
    wires = [prose(n, 200) for n in range(20)]
    many = [
        page(
            f"o{n:03}",
            wires[n % 20],
            f"<b>Outlet {n}</b>",
            DAY + timedelta(days=n // 60),
            title=f"<i>Wire {n % 20}</i>",
        )
        for n in range(300)
    ]
    figure = drawn([*many, page("undated", wires[0], published=None)])
    assert figure.layout.meta["title"] == "281 of 301 articles are largely another's text"
    assert (
        figure.layout.meta["note"]
        == "Larger marks are more articles. 5 other groups left out. 1 article without a date not shown."
    )
    assert len(figure.to_json()) < 120_000 and "<i>Wire" not in figure.to_json() and "<b>Outlet" not in figure.to_json()

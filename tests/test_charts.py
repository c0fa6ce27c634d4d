import json
from itertools import combinations

import plotly.graph_objects as go
import pytest

from figures import all_charts, crowd
from newsbook import charts
from newsbook.analysis import TABLES, Analysis, analyse
from newsbook.article import Article, make_rows
from newsbook.charts.layout import Box
from newsbook.charts.theme import CHAR
from newsbook.charts.wording import cut, safe
from newsbook.english import date_words

EVIL = "<script>alert(1)</script> <a href='javascript:x'>here</a> <b>bold</b>"


def empty_analysis(article: Article) -> Analysis:
    return Analysis(article, {name: make_rows(name, []) for name in TABLES})


def texts(figure: go.Figure) -> str:
    """All that a figure draws; `layout.meta` is never drawn."""
    drawn = json.loads(figure.to_json())
    drawn["layout"].pop("meta", None)
    return json.dumps(drawn, ensure_ascii=False)


def test_every_chart_is_drawn_and_the_same_twice(analysis: Analysis, figures: dict[str, go.Figure]) -> None:
    second = all_charts(analysis)
    for name, figure in figures.items():
        assert figure.data and figure.layout.title.text, name
        assert figure.to_json() == second[name].to_json(), name
        assert "Source: DW, 23 March 2021" in texts(figure)


def test_empty_tables_say_why(sample: Article) -> None:
    for name, figure in all_charts(empty_analysis(sample)).items():
        assert isinstance(figure, go.Figure), name
        if name != "overview":
            assert figure.layout.meta["empty"], name


def test_marks_lead_to_their_words(analysis: Analysis, figures: dict[str, go.Figure]) -> None:
    length = len(analysis.article.text)
    seen = 0
    for figure in figures.values():
        for trace in figure.data:
            for places in trace.customdata if trace.customdata is not None else ():
                for start, end in zip(places[::2], places[1::2], strict=True):
                    assert 0 <= start < end <= length
                    seen += 1
    assert seen > 100


def test_text_from_articles_is_escaped() -> None:
    text = f"{EVIL} Ann Lee met Bob Ray."
    article = Article.from_text(text, published="2021-03-23", title=EVIL)
    span = {"start": 0, "end": len(EVIL), "text": EVIL, "sentence_start": 0, "sentence_end": len(text)}
    row = {**span, "label": "PERSON", "kind": "named", "entity_id": "e", "confidence": 1.0, "rule": "hand"}
    entity = {**span, "entity_id": "e", "name": EVIL, "label": "PERSON", "role": EVIL, "n_mentions": 1, "aliases": EVIL}
    quote = {
        **span,
        "quote_id": "q1",
        "kind": "direct",
        "cue": EVIL,
        "speaker": EVIL,
        "confidence": 1.0,
        "rule": "hand",
    }
    event = {
        "event_id": "1", "start": 0, "end": len(EVIL), "text": EVIL, "date": "2021", "earliest": "2021-01-01",
        "latest": "2021-12-31", "what": EVIL, "status": "happened", "background": False, "statement": False,
        "confidence": 1.0, "rule": "hand",
    }  # fmt: skip
    rows = {"mentions": [row], "entities": [entity], "quotes": [quote], "events": [event]}
    result = Analysis(article, {name: make_rows(name, rows.get(name, [])) for name in TABLES})
    for name, figure in all_charts(result).items():
        assert "<script" not in texts(figure) and "<a href" not in texts(figure), name


def test_no_date_no_publisher(nlp: object) -> None:
    article = Article.from_text("Ann Lee met Bob Ray in Paris in 2019. “We agree,” Lee said.")
    for figure in all_charts(analyse(article, nlp)).values():  # type: ignore[arg-type]
        assert isinstance(figure, go.Figure)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("short", 10, "short"), ("a long name of a thing", 12, "a long name…"), ("", 5, "")],
)
def test_cut(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2021-03-23", "23 Mar 2021"), ("2021-06", "Jun 2021"), ("2019", "2019"), ("2001~", "about 2001")],
)
def test_dates_in_words(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


def test_safe() -> None:
    assert "<" not in safe("<b>x</b>") and "<" not in safe("<script>")


@pytest.mark.parametrize("people", [2, 10, 150])
def test_names_of_a_network_do_not_lie_on_each_other(people: int) -> None:
    result = crowd(people, 0)
    figure = charts.network_chart(result.relations, result.entities, result.article, top=people)
    names = [note for note in figure.layout.annotations if note.name != "source"]
    assert len(names) >= min(people, 30)
    boxes = [box_of(note) for note in names]
    hidden = [a.overlap(b) / a.area for a, b in combinations(boxes, 2)]
    assert max(hidden) < 0.5 and sum(share > 0.1 for share in hidden) <= people // 25


def box_of(note: go.layout.Annotation) -> Box:
    """Where a name stands, in pixels at the narrowest."""
    wide, high = len(note.text) * note.font.size * CHAR, note.font.size
    x, y = note.x + (note.xshift or 0), note.y + (note.yshift or 0)
    left = {"left": x, "right": x - wide, "center": x - wide / 2}[note.xanchor]
    low = {"bottom": y, "top": y - high, "middle": y - high / 2}[note.yanchor]
    return Box(left, low, left + wide, low + high)


@pytest.mark.parametrize("events", [20, 300])
def test_every_event_of_a_timeline_has_a_mark(events: int) -> None:
    result = crowd(12, events)
    figure = charts.timeline_chart(result.events, result.entities, result.article)
    marks = sum(
        len(places) // 2
        for trace in figure.data
        if trace.mode == "markers" and trace.customdata is not None
        for places in trace.customdata
    )
    assert marks == events
    assert figure.layout.height < 2400 and ("dots" in texts(figure) or "a dot each" in texts(figure)) == (events > 40)
    assert figure.layout.dragmode == ("zoom" if events > 40 else None)


@pytest.mark.parametrize(
    ("sentences", "title"),
    [
        (["Ann Lee met Bob Ray.", "Eva Holm called Per Lund.", "Ann Lee and Eva Holm left."], "Ann Lee and Eva Holm are each named beside 2 others, more than anyone else"),
        (["Ann Lee met Bob Ray.", "Eva Holm called Per Lund."], "Nobody is named beside more than 1 other"),
        (["Ann Lee met Bob Ray.", "Ann Lee called Per Lund."], "Ann Lee is named beside 2 others, more than anyone else"),
        (["Ann Lee met Bob Ray."], "Nobody is named beside more than 1 other"),
    ],
)  # fmt: skip
def test_what_the_network_says_is_so(sentences: list[str], title: str) -> None:
    result = analyse(Article.from_text("\n\n".join(sentences), published="2024-05-05"))
    said = charts.network_chart(result.relations, result.entities, result.article).layout.title.text
    assert f"<b>{title}</b>" in said.replace("</b><br><b>", " ")


@pytest.mark.parametrize(
    ("deed", "title"),
    [
        ("Parliament will meet on 24 May.", "The story looks ahead to 24 May"),
        ("Parliament will meet on 24 June.", "The story looks ahead to June"),
        ("Parliament will meet in 2026.", "The story looks ahead to 2026"),
    ],
)
def test_how_far_the_timeline_looks_ahead(deed: str, title: str) -> None:
    result = analyse(Article.from_text(f"The council voted on Sunday. {deed}", published="2024-05-05"))
    said = charts.timeline_chart(result.events, result.entities, result.article).layout.title.text
    assert f"<b>{title}</b>" in said.replace("</b><br><b>", " ")

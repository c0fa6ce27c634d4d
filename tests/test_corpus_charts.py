"""Charts of many articles: none, one, ten and very many; each mark leads to its sentences; text is escaped."""

import json
from collections.abc import Callable

import duckdb
import plotly.graph_objects as go
import pytest

from corpus_tables import Corpus, many
from newsbook import charts, corpus_views
from newsbook.charts.sources import Outlets
from newsbook.corpus.cast import Cast, find_entities
from newsbook.corpus.story import Story, find_story

EVIL = "<script>alert(1)</script> <b>bold</b>"
Made = tuple[duckdb.DuckDBPyConnection, Cast, Story]
CHARTS: dict[str, Callable[[Made], go.Figure]] = {
    "cast": lambda m: charts.corpus_cast_chart(m[0], m[1]),
    "roles": lambda m: charts.roles_chart(m[0], m[1]),
    "story": lambda m: charts.story_chart(m[0], m[2]),
    "voices": lambda m: charts.voices_chart(m[0], m[1]),
    "voices by month": lambda m: charts.voices_chart(m[0], m[1], by="month"),
    "voices by week": lambda m: charts.voices_chart(m[0], m[1], by="week"),
    "named": lambda m: charts.named_chart(m[0], m[1]),
    "named by month": lambda m: charts.named_chart(m[0], m[1], by="month"),
    "first": lambda m: charts.first_chart(*m),
    "only": lambda m: charts.only_chart(*m),
}
SIZES = {"none": 0, "one article": 1, "ten": 10, "10,000 rows": 900}


def made_of(corpus: Corpus) -> Made:
    tables = corpus.tables()
    cast = find_entities(tables)
    return tables, cast, find_story(tables, cast)


@pytest.fixture(scope="module", params=SIZES.values(), ids=SIZES.keys())
def made(request: pytest.FixtureRequest) -> Made:
    return made_of(many(request.param))


@pytest.mark.parametrize("name", CHARTS)
def test_drawn_small_and_the_same_twice(made: Made, name: str) -> None:
    figure = CHARTS[name](made)
    drawn = figure.to_json()
    assert figure.layout.title.text and "Source: " in drawn
    assert drawn == CHARTS[name](made).to_json()
    assert len(drawn) < 120_000 and figure.layout.height < 1500
    if not made[0].sql("SELECT count(*) FROM articles").fetchall()[0][0]:
        assert figure.layout.meta["empty"]


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_leads_to_sentences(made: Made, name: str) -> None:
    figure = CHARTS[name](made)
    places = corpus_views.places_in(figure)
    assert bool(places) != bool(figure.layout.meta["empty"])
    articles = {row[0] for row in made[0].sql("SELECT article FROM articles").fetchall()}
    assert all(place.article in articles and 0 <= place.start < place.end for place in places)
    for trace in figure.data:
        if trace.customdata is not None:
            assert all(trace.customdata) and len(trace.customdata) == len(trace.hovertext)


def test_what_is_left_out_is_said() -> None:
    made = made_of(many(900))
    for name in ("cast", "roles", "story", "voices", "named", "first", "only"):
        assert "left out" in CHARTS[name](made).layout.meta["note"], name


def test_sentences_are_those_of_the_text() -> None:
    made = made_of(many(10))
    outlets = Outlets(made[0])
    places = corpus_views.places_in(charts.story_chart(made[0], made[2]))
    outlets.read(places)
    texts = dict(made[0].sql("SELECT article, text FROM texts").fetchall())
    assert places and all(outlets.sentence(p) == texts[p.article][p.start : p.end] for p in places)
    panel = corpus_views.Sentences(places, made[0])._repr_html_()
    assert 'class="newsbook-sentences"' in panel and all(texts[p.article] in panel for p in places)


def test_text_from_articles_is_escaped() -> None:
    corpus = Corpus()
    for n in (1, 2):
        article = corpus.article(f"a{n}", publisher=f"{EVIL}{n}", text=EVIL, published=f"2021-03-0{n}")
        corpus.entity(article, f"Ann {EVIL}", roles=[f"minister {EVIL}"])
        corpus.quote(article, f"Ann {EVIL}", start=0, end=20, sentence_start=0, sentence_end=len(EVIL))
        corpus.add("events", article, event_id="e1", start=0, end=len(EVIL), text=EVIL, date="2021-03-01", earliest="2021-03-01",
                   latest="2021-03-01", what=EVIL, status="happened", background=False, statement=False, confidence=1.0, rule="hand")  # fmt: skip
    made = made_of(corpus)
    for name, chart in CHARTS.items():
        drawn = json.loads(chart(made).to_json())
        drawn["layout"].pop("meta")
        for trace in drawn["data"]:
            for unseen in ("name", "customdata"):
                trace.pop(unseen, None)
        assert "<script" not in json.dumps(drawn), name
    panel = corpus_views.Sentences(corpus_views.places_in(charts.story_chart(made[0], made[2])), made[0])._repr_html_()
    assert "<script>alert" not in panel
    for table in (
        corpus_views.cast(made[1]),
        corpus_views.roles(made[0], made[1]),
        corpus_views.shared_events(made[0], made[2]),
    ):
        assert "<script" not in table._repr_html_()

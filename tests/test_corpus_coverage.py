"""Coverage on tables made by hand: shares, who is silent, who is first, what one alone has, copies counted once."""

import duckdb
import pandas as pd
import pytest

from corpus_tables import Corpus
from newsbook.corpus.cast import Cast, find_entities
from newsbook.corpus.coverage import find_first, find_named, find_only, find_speakers, find_speech
from newsbook.corpus.story import Story, find_story

COPIES = pd.DataFrame({"article": ["post", "wire"], "origin": [False, True]})


@pytest.fixture(scope="module")
def made() -> tuple[duckdb.DuckDBPyConnection, Cast, Story]:
    """Three outlets: the wire and the Post, which copies it, on one day; the Echo a week later, with somebody of its own."""
    corpus = Corpus()
    for name, day in (("wire", "2021-03-01"), ("post", "2021-03-01"), ("echo", "2021-03-09")):
        corpus.article(name, published=day, text="Ann Lee opened the harbour bridge in Oslo.")
        corpus.entity(name, "Ann Lee", roles=["mayor of Oslo"], n_mentions=3)
        corpus.entity(name, "Oslo Harbour Board", "ORG")
        corpus.add("events", name, event_id="e1", start=0, end=42, text="Ann Lee opened the harbour bridge in Oslo.", date=day, earliest=day,
                   latest=day, what="Ann Lee opened the harbour bridge", actors="ann-lee", status="happened", background=False,
                   statement=False, confidence=1.0, rule="hand")  # fmt: skip
        corpus.quote(name, "Ann Lee", 30)
    corpus.entity("wire", "Bob Ray")
    corpus.entity("post", "Bob Ray")
    corpus.entity("echo", "Eva Dahl", roles=["engineer"])
    corpus.quote("echo", "Eva Dahl", 60)
    corpus.quote("echo", None, 10)
    tables = corpus.tables()
    cast = find_entities(tables)
    return tables, cast, find_story(tables, cast)


SHARES = [
    ({"by": "outlet"}, {("Echo", "Ann Lee"): 0.3, ("Echo", "Eva Dahl"): 0.6, ("Echo", "not named"): 0.1, ("Post", "Ann Lee"): 1.0, ("Wire", "Ann Lee"): 1.0}),
    ({"by": "outlet", "copies": COPIES}, {("Echo", "Ann Lee"): 0.3, ("Echo", "Eva Dahl"): 0.6, ("Echo", "not named"): 0.1, ("Wire", "Ann Lee"): 1.0}),
    ({"by": "all"}, {("all", "Ann Lee"): 0.5625, ("all", "Eva Dahl"): 0.375, ("all", "not named"): 0.0625}),
    ({"by": "month"}, {("2021-03", "Ann Lee"): 0.5625, ("2021-03", "Eva Dahl"): 0.375, ("2021-03", "not named"): 0.0625}),
    ({"by": "week"}, {("2021-03-01", "Ann Lee"): 1.0, ("2021-03-08", "Ann Lee"): 0.3, ("2021-03-08", "Eva Dahl"): 0.6, ("2021-03-08", "not named"): 0.1}),
]  # fmt: skip


@pytest.mark.parametrize(("options", "expected"), SHARES, ids=lambda v: str(list(v))[:30])
def test_shares_of_words(made: tuple, options: dict, expected: dict) -> None:
    table = find_speakers(made[0], made[1], **options)
    assert dict(zip(zip(table["part"], table["speaker"], strict=True), table["share_words"], strict=True)) == expected


def test_an_unknown_part_is_named(made: tuple) -> None:
    with pytest.raises(ValueError, match="'year'; one of outlet, week, month, all"):
        find_speakers(made[0], made[1], by="year")


def test_who_is_named_and_silent(made: tuple) -> None:
    table = find_named(made[0], made[1]).set_index("part")
    assert table["n_named"].to_dict() == {"Echo": 2, "Post": 2, "Wire": 2}
    assert table["share_quoted"].to_dict() == {"Echo": 1.0, "Post": 0.5, "Wire": 0.5}
    assert table.at["Wire", "silent"] == "Bob Ray" and table.at["Wire", "quoted"] == "Ann Lee"
    assert list(find_named(made[0], made[1], copies=COPIES)["part"]) == ["Echo", "Wire"]


def test_what_one_outlet_alone_has(made: tuple) -> None:
    table = find_only(*made)
    assert set(zip(table["kind"], table["what"], table["outlet"], strict=True)) == {
        ("person", "Eva Dahl", "Echo"), ("event", "Ann Lee opened the harbour bridge", "Echo")}  # fmt: skip
    alone = find_only(*made, copies=COPIES)
    assert ("Bob Ray", "Wire") in set(zip(alone["what"], alone["outlet"], strict=True))


def test_who_was_first_and_ties(made: tuple) -> None:
    table = find_first(*made).set_index("what")
    ann = table.loc["Ann Lee"]
    assert ann["outlets"] == "Post | Wire" and ann["tie"] and ann["days_ahead"] == 0 and ann["n_outlets"] == 3
    ann = find_first(*made, copies=COPIES).set_index("what").loc["Ann Lee"]
    assert (
        ann["outlets"] == "Wire" and not ann["tie"] and ann["days_ahead"] == 8 and ann["next_published"] == "2021-03-09"
    )


def test_words_inside_a_quote_count_once_and_two_speakers_both() -> None:
    corpus = Corpus()
    corpus.article("a")
    for name in ("Ann Lee", "Bob Ray"):
        corpus.entity("a", name)
    span = {"sentence_start": 0, "sentence_end": 50}
    corpus.quote("a", "Ann Lee", 10, start=0, end=50, **span)
    corpus.quote("a", "Ann Lee", 2, start=10, end=20, **span)
    corpus.quote("a", None, 5, start=100, end=125, speaker_ids="ann-lee | bob-ray")
    tables = corpus.tables()
    said = find_speech(tables, find_entities(tables))
    assert list(zip(said["speaker"], said["words"], strict=True)) == [("Ann Lee", 10), ("Ann Lee", 5), ("Bob Ray", 5)]


def test_nothing_at_all() -> None:
    tables = Corpus().tables()
    cast = find_entities(tables)
    story = find_story(tables, cast)
    for table in (
        find_speakers(tables, cast),
        find_named(tables, cast),
        find_only(tables, cast, story),
        find_first(tables, cast, story),
    ):
        assert table.empty

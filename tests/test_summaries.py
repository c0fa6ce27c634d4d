import pandas as pd
import pytest
from spacy.language import Language

from newsbook import findings, summaries
from newsbook.analysis import Analysis, analyse
from newsbook.article import Article, make_table


def test_the_cast(analysis: Analysis) -> None:
    cast = summaries.cast_of(analysis).set_index("name")
    assert list(cast["mentions"]) == sorted(cast["mentions"], reverse=True)
    blinken = cast.loc["Antony Blinken"]
    assert blinken["kind"] == "person" and "Secretary of State" in blinken["role"]
    assert blinken["first in passage"] == 1 and blinken["words said"] > 50


def test_roles_once_each(analysis: Analysis) -> None:
    roles = summaries.roles_of(analysis)
    assert ("Jens Stoltenberg", "NATO Secretary General", "NATO") in set(
        zip(roles["who"], roles["role"], roles["organisation"], strict=True)
    )
    assert not roles.duplicated(["who", "role"]).any()


def test_every_join_has_a_reason(analysis: Analysis) -> None:
    joins = summaries.joins_of(analysis)
    found = {(row["text"], row["stands for"]) for row in joins.to_dict("records")}
    assert {("Stoltenberg", "Jens Stoltenberg"), ("The NATO leader", "Jens Stoltenberg")} <= found
    assert joins["why"].notna().all() and joins["sure"].between(0, 1).all()


def test_what_is_open(analysis: Analysis) -> None:
    questions = summaries.open_questions(analysis)
    assert "one diplomat" in set(questions["text"])
    assert questions["start"].is_monotonic_increasing


def test_deeds_leave_out_shared_sentences(analysis: Analysis) -> None:
    deeds = summaries.deeds_of(analysis)
    assert ("Wang Yi", "CONSULT", "Sergey Lavrov") in set(zip(deeds["who"], deeds["event"], deeds["whom"], strict=True))
    assert deeds["event"].ne("co-occurrence").all()


def test_who_speaks_of_whom(analysis: Analysis) -> None:
    table = summaries.spoken_of(analysis)
    assert (table["speaker"] != table["of"]).all() and table["quotes"].gt(0).all()
    assert summaries.sources_of(analysis)["words"].sum() > 300


def test_words_within_a_reported_sentence_count_once() -> None:
    row = {"text": "x", "kind": "direct", "confidence": 1.0, "rule": "hand", "sentence_start": 0, "sentence_end": 30}
    spans = [(0, 20), (5, 9), (20, 30), (0, 20)]
    quotes = make_table("quotes", [row | {"quote_id": str(n), "start": s, "end": e} for n, (s, e) in enumerate(spans)])
    assert list(summaries.outermost(quotes)["quote_id"]) == ["0", "2"]
    assert summaries.outermost(make_table("quotes", [])).empty and isinstance(quotes, pd.DataFrame)


def test_numbers_beside_their_like(nlp: Language) -> None:
    text = (
        "The bridge cost 300 million euros, not 150 million euros. The bridge cost 300 million euros after all. "
        "The fire destroyed 600 drones and 150 drones were saved. Prices rose by 5%. About 40 people came to the fair."
    )
    table = summaries.numbers_of(analyse(Article.from_text(text), nlp))
    seen = {
        str(row["number"]): (row["times"], None if pd.isna(row["share"]) else row["share"])
        for row in table.to_dict("records")
    }
    assert seen["300 million euros"] == (2, 1.0) and seen["150 million euros"] == (1, 0.5)
    assert seen["600"] == (1, 1.0) and seen["150"] == (1, 0.25)
    assert seen["5%"] == (1, 0.05) and seen["40"] == (1, None)
    assert list(table["kind"]) == sorted(table["kind"], key=["money", "share", "measure", "count"].index)


def test_counts_of_quotes_agree(analysis: Analysis) -> None:
    told = findings.about_quotes(analysis)[0]
    assert told.startswith(f"{summaries.sources_of(analysis)['quotes'].sum()} quotes: ")
    assert (
        summaries.sources_of(analysis)["words"].sum()
        == summaries.outermost(analysis.quotes)["text"].str.split().str.len().sum()
    )


def test_quotes_and_events_bear_names(analysis: Analysis) -> None:
    who = summaries.quotes_of(analysis)["who"].dropna()
    assert "Wang Yi, Sergey Lavrov" in set(who) and not who.str.contains("-", regex=False).all()
    events = summaries.events_of(analysis)
    assert events["earliest"].fillna(events["latest"]).dropna().is_monotonic_increasing
    assert "Antony Blinken, NATO" in set(events["who"]) and set(events["told"]) == {"background", "story"}


def test_doubts_name_whom_they_are_about(analysis: Analysis) -> None:
    assert "Antony Blinken, or another?" in set(summaries.open_questions(analysis)["question"])
    joins = summaries.joins_of(analysis)
    assert (joins["text"] != joins["stands for"]).all()


def test_a_former_president_is_not_shown_as_one(analysis: Analysis) -> None:
    cast = summaries.cast_of(analysis).set_index("name")
    assert cast.loc["Donald Trump", "role"] == "former US President" and cast.loc["Joe Biden", "role"] == "US President"


def test_sentences_count_nobody_twice(nlp: Language, analysis: Analysis) -> None:
    first = analysis.quotes.drop_duplicates("quote_id")
    without = first["speaker_id"].isna() & first["speaker_ids"].isna()
    told = [line for line in findings.about_quotes(analysis) if "without a name" in line or "does not name" in line]
    assert sum(int(line.split()[0]) for line in told) == without.sum()
    small = analyse(Article.from_text("The mill in Dublin burned last night."), nlp)
    assert findings.about_cast(small)[0] == "The article names 1 place."


@pytest.mark.parametrize(("published", "told"), [(None, True), ("2024-05-05", False)])
@pytest.mark.parametrize(
    "text", ["The council met in Leeds.", "The council voted on 3 May 2024. It met Ann Lee on Tuesday."]
)
def test_the_timeline_asks_for_the_day_of_publication(text: str, published: str | None, told: bool) -> None:
    said = findings.about_timeline(analyse(Article.from_text(text, published=published)))
    assert (findings.UNKNOWN_DAY in said) == told


def test_one_person_alone_is_not_mentioned_most() -> None:
    said = findings.about_cast(
        analyse(Article.from_text("Ann Lee opened the bridge in Leeds.", published="2024-05-05"))
    )
    assert said[0] == "The article names 1 person and 1 place." and not any("mentioned most" in line for line in said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"It is over," Ann Lee said. "We lost," Bob Ray said.', "2 quotes: all direct."),
        ('"It is over," Ann Lee said.', "1 quote: direct."),
        ('"It is over," Ann Lee said. Bob Ray said that they had lost.', "2 quotes: 1 direct and 1 indirect."),
    ],
)
def test_how_quotes_are_counted(text: str, told: str) -> None:
    assert findings.about_quotes(analyse(Article.from_text(text, published="2024-05-05")))[0] == told

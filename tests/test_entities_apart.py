"""What must stay apart, and names cut where their offices begin, on the real pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article


def _entity_of(text: str, words: str, nlp: Language) -> str | None:
    mentions = analyse(Article.from_text(text), nlp).mentions
    found = mentions[(mentions["start"] == text.index(words)) & (mentions["text"] == words)]["entity_id"].dropna()
    return found.iloc[0] if len(found) else None


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Bill Clinton spoke in Ohio. Mrs. Clinton | was not there.", "Bill Clinton", "Clinton |"),
        ("Michelle Obama read a book. President Obama | thanked the teachers.", "Michelle Obama", "Obama |"),
        ("Stocks fell. Ron Carver owns a mine in Norland. He bought the Federal mine | from Patriot Coal.", "Patriot Coal", "the Federal mine |"),
    ],
)  # fmt: skip
def test_apart(nlp: Language, text: str, one: str, other: str) -> None:
    plain, words = text.replace(" |", ""), other.removesuffix(" |")
    mentions = analyse(Article.from_text(plain), nlp).mentions
    at = text.index(other)
    second = mentions[(mentions["start"] == at) & mentions["entity_id"].notna()]["entity_id"].tolist()
    assert _entity_of(plain, one, nlp) not in second, words


def test_an_age_is_no_role(nlp: Language) -> None:
    roles = analyse(Article.from_text("Police named 25-year-old airman Jacob Marsh on Friday."), nlp).roles
    assert roles["role"].tolist() == ["airman"]


def test_the_next_president_is_nobody(nlp: Language) -> None:
    text = "“Talks failed,” said Ann Lowe, director of the Arms Institute. “The next president will need a plan.”"
    mentions = analyse(Article.from_text(text), nlp).mentions
    assert mentions[mentions["text"] == "The next president"]["entity_id"].isna().all()


def test_a_name_is_shown_as_the_text_prints_it_not_the_dateline(nlp: Language) -> None:
    text = "ADDIS ABABA, Ethiopia (AP) — Ministers met on Friday. The talks in Addis Ababa went on into the night."
    assert "Addis Ababa" in set(analyse(Article.from_text(text), nlp).entities["name"])

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from docs import make_doc
from newsbook.article import Article
from newsbook.mentions import find_mentions
from newsbook.pipeline import make_doc as doc_of

WORDS = {w: "DET" for w in ["the", "The"]} | {w: "VERB" for w in ["met", "said", "visited"]} | {
    w: "ADP" for w in ["in", "of", "with"]
} | {"'s": "PART", "he": "PRON", "and": "CCONJ", "Russian": "ADJ"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ents", "named"),
    [
        ("the European Union met", [("the European Union", "ORG")], [("European Union", "ORG")]),
        ("President Biden met", [("President Biden", "PERSON")], [("Biden", "PERSON")]),
        ("Germany 's plan", [("Germany 's", "GPE")], [("Germany", "GPE")]),
        ("talks in Turkey", [], [("Turkey", "GPE")]),
        ("talks in Turkey", [("Turkey", "ORG")], [("Turkey", "GPE")]),
        ("the Russian plan", [], [("Russian", "NORP")]),
        ("Blinken met Blinken", [("Blinken", "PERSON")], [("Blinken", "PERSON"), ("Blinken", "PERSON")]),
        ("the year 2024", [("2024", "DATE")], []),
        ("he said", [("he", "PERSON")], []),
        ("may reading", [], []),
        ("the Trump administration met", [("Trump", "PERSON")], [("Trump administration", "ORG")]),
        ("in Kyiv region", [("Kyiv", "GPE")], [("Kyiv region", "GPE")]),
        ("in al - Tanf", [("al - Tanf", "GPE")], [("al - Tanf", "GPE")]),
        ("the - Tanf plan", [("- Tanf", "GPE")], [("Tanf", "GPE")]),
        ("the Rukban camp", [("Rukban", "GPE")], [("Rukban camp", "FAC")]),
        ("the Rukban refugee camp", [("Rukban", "GPE")], [("Rukban refugee camp", "FAC")]),
        ("a Bangui prison", [("Bangui", "GPE")], [("Bangui", "GPE")]),
        ("the Germany base", [("Germany", "GPE")], [("Germany", "GPE")]),
        ("the pipeline project Nord Stream 2 met", [], [("Nord Stream 2", "PRODUCT")]),
        ("the Premier League met", [("Premier League", "ORG")], [("Premier League", "ORG")]),
        ("while Villa 3 met", [("Villa", "ORG")], [("Villa", "ORG")]),
        ("the company Tuesday met", [], []),
        ("the city Mayor met", [], []),
        ("with Islamic State", [], [("Islamic State", "ORG")]),
        ("the UN plan", [("UN", "GPE")], [("UN", "ORG")]),
        (
            "Timothy Weeks said Weeks met",
            [("Timothy Weeks", "PERSON")],
            [("Timothy Weeks", "PERSON"), ("Weeks", "PERSON")],
        ),
        ("Weeks of weeks met Timothy Weeks", [("Timothy Weeks", "PERSON")], [("Timothy Weeks", "PERSON")]),
        (
            "said UK think - tank Chatham House",
            [("UK think - tank Chatham House", "ORG")],
            [("UK", "GPE"), ("Chatham House", "ORG")],
        ),
        ("said German carmaker Opel", [("German carmaker Opel", "ORG")], [("German", "NORP"), ("Opel", "ORG")]),
        ("said German Film Institute", [("German Film Institute", "ORG")], [("German Film Institute", "ORG")]),
        (
            "said U.K. 's University of York",
            [("U.K. 's University of York", "ORG")],
            [("U.K.", "GPE"), ("University of York", "ORG")],
        ),
        ("in Tampa , Fla. with", [("Tampa", "GPE"), ("Fla.", "ORG")], [("Tampa", "GPE"), ("Fla.", "GPE")]),
        (
            "in Ronceverte , W.Va with",
            [("Ronceverte", "GPE"), ("W.Va", "ORG")],
            [("Ronceverte", "GPE"), ("W.Va", "GPE")],
        ),
        ("the Miss Universe", [("Miss Universe", "EVENT")], [("Miss Universe", "EVENT")]),
        ("South Sudan met", [("Sudan", "GPE")], [("South Sudan", "GPE")]),
        ("spokesman for Inherent Resolve", [("Inherent Resolve", "ORG")], [("Inherent Resolve", "ORG")]),
        ("Secretary of State Antony Blinken", [("State Antony Blinken", "ORG")], [("Antony Blinken", "PERSON")]),
    ],
)
def test_named(text: str, ents: list[tuple[str, str]], named: list[tuple[str, str]]) -> None:
    table = find_mentions(make_doc(text, ents, pos=WORDS)).query("kind == 'named'")
    assert list(zip(table["text"], table["label"], strict=True)) == named


def test_pronouns_are_mentions() -> None:
    table = find_mentions(make_doc("Blinken said he met her", [("Blinken", "PERSON")], pos=WORDS))
    assert list(table.query("kind == 'pronoun'")["text"]) == ["he", "her"]


AWKWARD = [
    "", " ", "\n\n", "NATO", "NATO NATO NATO", "US US US", "THE US SECRETARY OF STATE SAID", "🙂 Berlin 🙂",
    "the minister", "‘’“”«»", "Mr. Mr. Mr.", "a" * 3000, "President", "the the the president of of",
]  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts(nlp: Language, text: str) -> None:
    find_mentions(doc_of(Article.from_text(text), nlp))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["NATO", "the", "US", "minister", "Jens Stoltenberg", "he", ",", "’s", "\n\n", ".",
                                 "German", "said", "“", "”", "Kyiv", "region", "\u00a0", "🙂"]), max_size=40))  # fmt: skip
def test_offsets_hold_and_names_do_not_overlap(nlp: Language, words: list[str]) -> None:
    text = " ".join(words)
    table = find_mentions(doc_of(Article.from_text(text), nlp))
    assert all(text[s:e] == t for s, e, t in zip(table["start"], table["end"], table["text"], strict=True))
    named = table[table["kind"] == "named"].sort_values("start")
    assert (named["start"].iloc[1:].to_numpy() >= named["end"].iloc[:-1].to_numpy()).all()

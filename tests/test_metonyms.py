"""Capitals and seats of power: when the words around them mean who governs there."""

import pytest
from spacy.language import Language

from newsbook.article import Article
from newsbook.mentions import find_mentions
from newsbook.metonyms import body_of
from newsbook.pipeline import make_doc

RUSSIA, TURKEY, US, CHINA = (
    "government of Russia",
    "government of Turkey",
    "government of the United States",
    "government of China",
)


@pytest.mark.parametrize(
    ("text", "name", "reading"),
    [
        ("Moscow rejected the offer on Monday.", "Moscow", RUSSIA),
        ("Critics spoke of Ankara's purchase of missiles.", "Ankara", TURKEY),
        ("Officials urged Beijing to open its markets.", "Beijing", CHINA),
        ("Talks between Washington and Tehran broke down.", "Washington", US),
        ("Talks between Washington and Tehran broke down.", "Tehran", "government of Iran"),
        ("The pro-Moscow party lost the vote.", "Moscow", RUSSIA),
        ("The Kremlin said it would respond.", "Kremlin", RUSSIA),
        ("Brussels proposed new rules for banks.", "Brussels", "European Union"),
        ("The White House denied the report.", "White House", "presidency of the United States"),
        ("The Pentagon said two soldiers were hurt.", "Pentagon", "Defense Department of the United States"),
        ("New sanctions against Moscow were announced.", "Moscow", RUSSIA),
        ("Washington was accused of breaking the deal.", "Washington", US),
        ("Moscow is ready to talk.", "Moscow", RUSSIA),
        ("He met the minister in Ankara.", "Ankara", None),
        ("She flew to Moscow on Friday.", "Moscow", None),
        ("Beijing has more than 20 million residents.", "Beijing", None),
        ("Beijing's mayor opened the new park.", "Beijing", None),
        ("The city of Kabul fell within a day.", "Kabul", None),
        ("Kabul fell within a day.", "Kabul", None),
        ("Kyiv was hit by rockets overnight.", "Kyiv", None),
        ("They protested outside the White House.", "White House", None),
        ("George Washington refused a third term.", "George Washington", None),
        ("Turkey bought the missiles.", "Turkey", None),
        ("The Moscow-based bank closed.", "Moscow", None),
        ("Alaska, Oregon and Washington hold votes.", "Washington", None),
    ],
)
def test_reading(nlp: Language, text: str, name: str, reading: str | None) -> None:
    table = find_mentions(make_doc(Article.from_text(text), nlp))
    found = table[table["text"] == name]["stands_for"]
    assert len(found) == 1
    assert found.fillna("").tolist() == [reading or ""]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Kyiv", "government of Ukraine"),
        ("Belgrade", "government of Serbia"),
        ("the Kremlin", RUSSIA),
        ("Singapore", None),
        ("Chicago", None),
    ],
)
def test_body(name: str, body: str | None) -> None:
    assert body_of(name) == body

"""Of whom the words speak that name a speaker."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article

CASES = [
    ("Jill Stein ran. Most Stein backers said the vote was fair.", None),  # no Stein
    ("Jill Stein and Cornel West ran. Most West and Stein backers said the vote was fair.", None),
    ("Jill Stein ran. Stein's lawyers said the vote was fair.", None),
    ("Jill Stein ran. The doctor Jill Stein said the vote was fair.", "Jill Stein"),
    ("Jill Stein ran. Jill Stein of the Green Party said the vote was fair.", "Jill Stein"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_whose_words(nlp: Language, text: str, name: str | None) -> None:
    result = analyse(Article.from_text(text), nlp)
    names = result.entities.set_index("entity_id")["name"]
    assert [names[i] for i in result.quotes["speaker_id"].dropna()] == ([name] if name else [])

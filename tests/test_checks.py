import pytest

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.checks import what_to_ask


def asked(text: str, nlp: object) -> list[tuple[str, str]]:
    table = what_to_ask(analyse(Article.from_text(text, published="2021-03-24"), nlp))  # type: ignore[arg-type]
    assert all(text[s:e] == words for s, e, words in zip(table["start"], table["end"], table["text"], strict=True))
    return list(zip(table["question"], table["text"], strict=True))


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("Catherine Lowell spoke first. Later Katherine Lowell left.", "", ""),
        ("Philip Anders spoke first. Phillip Anders left later. Anders smiled.", "or “Phi", "Phil"),
        ("The vote was held on Tuesday, March 23, 2021, in Oslo.", "", ""),
        ("The vote was held on Monday, March 22, 2021.", "", ""),
        ("The vote was held on Friday, March 19, 2021. The count began on Sunday, March 22, 2021.", "was a Monday", "Sunday, March 22, 2021"),
        ("“It is over,” a senior official said on condition of anonymity.", "Who is", "It is over"),
        ("Maria Keller owns the mill. Keller bought it in May. The whole town knows Keller. A sister of Keller works there.", "never quoted", "Maria Keller"),
    ],
)  # fmt: skip
def test_questions(text: str, question: str, words: str, nlp: object) -> None:
    found = asked(text, nlp)
    assert any(question in q and words in w for q, w in found) if question else found == []


def test_the_sample(analysis: Analysis) -> None:
    table = what_to_ask(analysis)
    spelling = table[table["text"] == "Anthony Blinken"]
    assert len(spelling) and "“Antony Blinken”" in spelling.iloc[0]["question"]
    assert table["question"].str.contains("one diplomat").any()

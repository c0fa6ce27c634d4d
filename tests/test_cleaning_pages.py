from datetime import date

import pytest

from newsbook.article import Article
from newsbook.cleaning import read_article
from newsbook.cleaning.dates import stated_dates

BODY = [
    "The council agreed on Tuesday to rebuild the stone bridge that fell into the river last winter.",
    "Engineers who looked at the pillars found cracks that had been there for at least ten years.",
    "Shops on the far side have lost a third of their trade since the road was closed to cars.",
    "A builder from the next valley has offered to begin in June if the contract is signed in time.",
]


def page(*front: str) -> Article:
    return read_article("\n".join(front) + "\n\n" + "\n\n".join(BODY) + "\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published 5 May 2024", [(False, date(2024, 5, 5))]),
        ("Last updated on 6 May 2024", [(True, date(2024, 5, 6))]),
        ("Published 5 May 2024, last updated 6 May 2024", [(False, date(2024, 5, 5)), (True, date(2024, 5, 6))]),
        ("Updated 6 May 2024 | Published 5 May 2024", [(True, date(2024, 5, 6)), (False, date(2024, 5, 5))]),
        ("2 hours ago", []),
    ],
)
def test_stated_dates(text: str, expected: list[tuple[bool, date]]) -> None:
    assert stated_dates(text) == expected


def test_changed_and_published() -> None:
    article = page("Council votes for bridge", "Ann Lee", "Published 5 May 2024", "Last updated on 6 May 2024")
    assert (article.published, article.modified) == (date(2024, 5, 5), date(2024, 5, 6))
    assert not any("dates" in note for note in article.notes)


def test_dates_that_disagree() -> None:
    article = page("Council votes for bridge", "By Ann Lee", "Published May 5, 2024", "May 7, 2023")
    assert any("2 dates (2024-05-05, 2023-05-07): 2024-05-05 was taken" in note for note in article.notes)


def test_changed_before_published() -> None:
    article = page("Council votes for bridge", "Published 5 May 2024", "Updated 6 May 2023")
    assert any("before it was published" in note for note in article.notes)


@pytest.mark.parametrize("front", [("Bridge vote",), ("Bridge vote", "By Ann Lee", "May 5, 2024")])
def test_a_short_title_above_plain_text(front: tuple[str, ...]) -> None:
    assert page(*front).title == "Bridge vote"


@pytest.mark.parametrize("line", ["Home", "Ann Lee", "May 5, 2024", "Advertisement"])
def test_no_title_where_none_is(line: str) -> None:
    assert page(line).title is None


def test_a_line_that_leads_to_a_list() -> None:
    story = [*BODY[:2], "Three things to know:", "• The bridge is old.", "• No one was hurt in it.", *BODY[2:]]
    kinds = {b.text: b.kind for b in read_article("\n\n".join(story)).blocks}
    assert kinds["Three things to know:"] == "paragraph"


def test_wrapped_text_keeps_its_front_apart() -> None:
    import textwrap

    wrapped = "\n\n".join(textwrap.fill(" ".join(BODY[n:] + BODY[:n]), 72) for n in range(3))
    article = read_article(f"Council votes for bridge\nAnn Lee\n5 May 2024\n\n{wrapped}\n")
    assert (article.title, article.authors) == ("Council votes for bridge", ("Ann Lee",))
    assert sum(b.kind == "paragraph" for b in article.blocks) == 3


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Boats wait in the harbour of Ottermouth (Kim Roe / Borderwire)",
            "Boats wait in the harbour of Ottermouth",
            "(Kim Roe / Borderwire)",
        ),
        (
            "Boats wait in the harbour on Monday. | Kim Roe/Harbour Post",
            "Boats wait in the harbour on Monday.",
            "| Kim Roe/Harbour Post",
        ),
    ],
)
def test_a_caption_with_its_credit_above_the_text(line: str, caption: str, credit: str) -> None:
    article = page("Council votes for bridge", "By Ann Lee", "5 May 2024", "", line)
    kinds = {b.kind: b.text for b in article.blocks}
    assert (kinds["caption"], kinds["credit"]) == (caption, credit)

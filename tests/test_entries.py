"""What readers write into fields, as corrections have it."""

import pytest
from test_forms import home as home

from newsbook import entries, forms, workspace
from newsbook.article import NewsbookError

BEFORE = {"title": "A bridge", "published": "", "author": "Ann Lee", "language": "en"}


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12 March 2024", "2024-03-12"), ("March 12, 2024", "2024-03-12"), ("25/03/2024", "2024-03-25"), ("2024-03-12", "2024-03-12"),
        ("2024-03", "2024-03"), ("2024~", "2024~"), ("2019/2021", "2019/2021"), ("12/03/2024", "12/03/2024"), ("last Tuesday", "last Tuesday"),
    ],
)  # fmt: skip
def test_days(typed: str, day: str) -> None:
    assert entries.as_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "authors"),
    [
        ("Ann Lee", "Ann Lee"), ("Ann Lee, Bob Ray and Cid Roe", "Ann Lee | Bob Ray | Cid Roe"), ("Ann Lee | Bob Ray", "Ann Lee | Bob Ray"),
        ("Ann Lee, political editor", "Ann Lee, political editor"), ("Reuters and AP", "Reuters and AP"),
    ],
)  # fmt: skip
def test_authors(typed: str, authors: str) -> None:
    assert entries.as_authors(typed) == authors


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.example.org/story?a=1", "https://www.example.org/story?a=1"), (" example.org ", "https://example.org"),
        ("http://example.org", "http://example.org"), ("story.txt of mine", "story.txt of mine"), ("", ""),
    ],
)  # fmt: skip
def test_addresses(typed: str, address: str) -> None:
    assert entries.as_address(typed) == address


@pytest.mark.parametrize(
    ("changed", "rows"),
    [
        ({}, []),
        ({"published": "12 March 2024", "language": "English"}, [("published", "", "2024-03-12")]),
        ({"title": "The bridge", "author": "Bob Ray"}, [("title", "", "The bridge"), ("author", "", "Bob Ray")]),
        ({"language": "German"}, [("language", "", "de")]),
    ],
)
def test_fields_of_the_page(changed: dict[str, str], rows: list[tuple[str, str, str]]) -> None:
    assert entries.page_rows(BEFORE, BEFORE | changed) == rows


def test_an_emptied_field_is_told() -> None:
    with pytest.raises(NewsbookError, match="The field author is empty"):
        entries.page_rows(BEFORE, BEFORE | {"author": ""})


def test_lines_and_words_must_stand_in_the_article(home: object) -> None:
    article = workspace.open_article("bridge.txt")
    entries.check_line(article, article.blocks[1].text[:12])
    with pytest.raises(NewsbookError, match="No line begins with “Nowhere”"):
        entries.check_line(article, "Nowhere")
    entries.check_words(article, "COUNCIL@3", ())
    entries.check_words(article, "nowhere", ["It is nowhere"])
    with pytest.raises(NewsbookError, match="“nowhere” stands nowhere in this article"):
        entries.check_words(article, "nowhere", ["It is here"])


def test_what_is_said_again_takes_the_place_of_what_was_said(home: object) -> None:
    article = workspace.open_article("bridge.txt")
    for day in ("2024-05-05", "2024-05-06", "2024-05-06"):
        workspace.correct(article, "published", "", day)
    workspace.correct(article, "drop", "Ann", "")
    assert workspace.corrections_for(article).rows == (("published", "", "2024-05-06"), ("drop", "Ann", ""))
    with pytest.raises(NewsbookError, match=r"^'soon' is not a date"):
        workspace.correct(article, "published", "", "soon")


def test_a_date_is_written_as_people_do(home: object) -> None:
    chooser = forms.Chooser()
    *fields, button, _ = chooser.seen.children[1].children
    fields[1].value = "5 May 2024"
    button.click()
    assert workspace.open_article().published.isoformat() == "2024-05-05"
    assert "data/corrections/bridge.csv" in chooser.told.value

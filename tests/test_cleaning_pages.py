from datetime import date
from pathlib import Path

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
        (
            "Boats wait in the harbour (Image: Kim Roe/Harbour Post)",
            "Boats wait in the harbour",
            "(Image: Kim Roe/Harbour Post)",
        ),
    ],
)
def test_a_caption_with_its_credit_above_the_text(line: str, caption: str, credit: str) -> None:
    article = page("Council votes for bridge", "By Ann Lee", "5 May 2024", "12 comments", line)
    kinds = {b.kind: b.text for b in article.blocks}
    assert (kinds["caption"], kinds["credit"]) == (caption, credit)


@pytest.mark.parametrize(
    "byline",
    ["by Sofie Lind, 16 April 2025", "By Sofie Lind</div><div>16 April 2025", "Sofie Lind | 16 April 2025 15:20"],
)
@pytest.mark.parametrize("title", ["<div><span>{}</span></div>", "<h1>{}</h1>"])
def test_a_page_without_metadata_is_read_by_its_lines(title: str, byline: str) -> None:
    body = "".join(f"<div>{line}</div>" for line in BODY)
    head = f"<div>Harbour Weekly</div><div>Home</div><div>Fishing</div>{title.format('Council votes for the stone bridge')}"
    article = read_article(f"<html><body>{head}<div>{byline}</div>{body}<div>Older posts</div></body></html>")
    found = (article.title, article.authors, article.published)
    assert found == ("Council votes for the stone bridge", ("Sofie Lind",), date(2025, 4, 16))
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == BODY
    assert any("was read by its lines" in note for note in article.notes)


def test_a_saved_page_that_is_a_live_report() -> None:
    towns = ("Leeds", "York", "Hull", "Ripon", "Selby", "Otley")
    posts = "".join(
        f"<div><time>{15 - n}:30</time><h3>Vote in {town}</h3><p>The council of {town} said no by {n + 3} votes. {BODY[n % 4][:-1]} near {town}.</p></div>"
        for n, town in enumerate(towns)
    )
    article = read_article(f"<html><body><article><h1>Bridge vote: live</h1>{posts}</article></body></html>")
    assert any("live report of 6 posts" in note for note in article.notes)


def test_who_reports_it_above_the_text_and_a_title_said_twice() -> None:
    title = "Council votes for bridge: live"
    article = page(title, "Live", title, "Reporting by Ann Lee and Bob Ray", "Last updated 14:32 GMT, 27 January 2025")
    assert article.authors == ("Ann Lee", "Bob Ray")
    assert [b.kind for b in article.blocks if b.text == title] == ["title", "boilerplate"]


def test_short_posts_of_a_live_report_are_kept() -> None:
    posts = [
        "14:30\nSchools stay shut\nThe town council says that all schools will stay shut on Tuesday, and perhaps on Wednesday.",
        "13:20\nA tree fell on a car near the stone bridge. The road to the harbour is closed, the police say.",
        "12:10\nShops on the far side have closed early, and the market will not be held on Tuesday, its owners say.",
        "11:50\nThe power firm says it may take ten days.",
        "10:15\nA record from 1945 is broken\nA gust of 183km/h was told at the lighthouse.",
    ]
    article = read_article("Storm hits the coast: live\nBy Ann Lee\n27 January 2025\n\n" + "\n\n".join(posts) + "\n")
    kinds = {b.text: b.kind for b in article.blocks}
    assert kinds["The power firm says it may take ten days."] == "paragraph"
    assert kinds["A record from 1945 is broken"] == "heading"
    assert any("live report of 5 posts" in note for note in article.notes)


def test_questions_of_an_interview_are_no_headings() -> None:
    turns = [
        "ANN LEE: And what did you do?",
        "BOB RAY: I told the council the next morning, and then I told the papers of the town.",
        "ANN LEE: Will you publish it?",
        "BOB RAY: If the council asks me, yes. I said so to the mayor when we met last week in Leeds.",
    ]
    lines = [*BODY[:2], "Money: what it costs", BODY[2], *turns]
    kinds = {b.text: b.kind for b in read_article("Talk with Bob Ray\n\n5 May 2024\n\n" + "\n\n".join(lines)).blocks}
    assert [kinds[turn] for turn in turns] == ["paragraph"] * 4
    assert kinds["Money: what it costs"] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "(Published on 5 May 2024)",
        "[Published on May 5, 2024 in the Harbour Post]",
        "(First published: 5 May 2024, 10:30 IST)",
        "(This article was published on 5 May 2024.)",
        "(This story was originally published on May 5, 2024)",
    ],
)
def test_a_date_in_a_closing_bracket(line: str) -> None:
    article = read_article("Council votes for the stone bridge\n\n" + "\n\n".join([*BODY, line]) + "\n")
    assert article.published == date(2024, 5, 5)
    assert article.blocks[-1].kind in {"dateline", "boilerplate"}


def mail(body: str, kind: str = "html") -> bytes:
    head = (
        "Subject: Fwd: A bridge for the valley\nFrom: Ann Lee <ann@example.org>\nDate: Sun, 5 May 2024 10:00:00 +0100\n"
    )
    return f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}".encode()


def test_a_page_that_came_by_mail_has_title_and_date_from_its_head(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail("".join(f"<p>{line}</p>" for line in BODY)))
    article = read_article(tmp_path / "a.eml")
    assert (article.title, article.published, article.authors) == (
        "A bridge for the valley",
        date(2024, 5, 5),
        ("Ann Lee",),
    )
    assert [b.text for b in article.blocks] == ["A bridge for the valley", *BODY]
    assert article.where["title"] == "the mail's subject"


@pytest.mark.parametrize(
    "line",
    [
        "You received this email because you subscribed to The Valley Dispatch.",
        "You're receiving this newsletter because you signed up on our site.",
        "Unsubscribe | Manage preferences",
        "This email was sent to ann@example.org by The Valley Dispatch.",
    ],
)
@pytest.mark.parametrize("kind", ["html", "plain"])
def test_what_stands_below_a_newsletter(tmp_path: Path, line: str, kind: str) -> None:
    lines = [*BODY, line]
    (tmp_path / "a.eml").write_bytes(
        mail("".join(f"<p>{x}</p>" for x in lines) if kind == "html" else "\n\n".join(lines), kind)
    )
    kinds = {b.text: b.kind for b in read_article(tmp_path / "a.eml").blocks}
    assert kinds.get(line, "boilerplate") == "boilerplate"


@pytest.mark.parametrize(
    "title",
    ["Dam inspectors found cracks two years ago", "The town that banned cars a decade ago wants them back", "Bridge that fell 30 years ago is to be built again"],
)  # fmt: skip
def test_a_title_that_says_how_long_ago(title: str) -> None:
    assert page(title, "By Ann Lee", "5 May 2024").title == title

import time
from datetime import date

import pytest

from newsbook.article import NewsbookError
from newsbook.cleaning import clean
from newsbook.cleaning.dates import find_date, slash_order
from newsbook.cleaning.doubts import doubts
from newsbook.cleaning.facts import Metadata
from newsbook.cleaning.heading import bare_title
from newsbook.cleaning.html import read_page
from newsbook.cleaning.labeller import find_text
from newsbook.cleaning.labels import Piece, label_lines
from newsbook.cleaning.metadata import from_pieces
from newsbook.cleaning.names import split_names
from newsbook.cleaning.page import people
from newsbook.cleaning.text import cut_lines
from newsbook.cleaning.title import shown_title
from newsbook.reading import Source

BODY = [
    "The council agreed on Tuesday to rebuild the stone bridge that fell into the river last winter.",
    "Engineers who looked at the pillars found cracks that had been there for at least ten years.",
    "Shops on the far side have lost a third of their trade since the road was closed to cars.",
    "A builder from the next valley has offered to begin in June if the contract is signed in time.",
]
TITLE = "Council votes to rebuild the bridge"
LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
"headline": "Council votes to rebuild the bridge", "datePublished": "2024-05-05T10:00:00+02:00",
"dateModified": "2024-05-07T08:00:00+02:00", "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bob Ray"},
{"@type": "Organization", "name": "Valley Wire"}], "publisher": {"@type": "Organization", "name": "The Valley Post"},
"articleSection": "Local", "keywords": ["bridge", "council"], "isAccessibleForFree": "False"}]}</script>"""


def labelled(text: str) -> list[Piece]:
    lines = cut_lines(text)
    return label_lines(lines, find_text(lines), text)


def pasted(*front: str) -> Metadata:
    text = "\n".join(front) + "\n\n" + "\n\n".join(BODY) + "\n"
    return from_pieces(labelled(text))


def web(head: str = "", front: str = "", body: str = "") -> tuple[list[Piece], Metadata]:
    story = body or "".join(f"<p>{text}</p>" for text in BODY)
    page = read_page(
        f"<html lang='en-GB'><head>{head}</head><body><article>{front}{story}</article></body></html>", None
    )
    assert page is not None
    return [piece for piece in page[0] if isinstance(piece, Piece)], page[1]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By Ann Lee on May 5, 2024 at 3:53PM PST", ("Ann Lee",)),
        ("By Ann Lee published 5 May 2024", ("Ann Lee",)),
        ("by Ann Lee May 5, 2024 Source: post.example", ("Ann Lee",)),
        ("By Ann Lee and Bob Ray in New York", ("Ann Lee", "Bob Ray")),
        ("By Ann Lee, who covers the council. She has written about bridges for ten years.", ("Ann Lee",)),
        ("Ann Lee By Ann Lee", ("Ann Lee",)),
        ("Ann Lee, Political Editor", ("Ann Lee",)),
        ("Ann Lee • The Valley Post", ("Ann Lee",)),
        ("Ann Lee and Bob Ray in Paris", ("Ann Lee", "Bob Ray")),
        ("Ann Lee 2 months", ("Ann Lee",)),
        ("Ann Lee Valley Telegram", ("Ann Lee",)),
        ("By Kim Roe/Getty Images", ()),
        ("City Council", ()),
    ],
)
def test_authors_of_a_paste(line: str, names: tuple[str, ...]) -> None:
    assert pasted(TITLE, line).authors == names


@pytest.mark.parametrize(
    "front",
    [
        ("By", "Ann Lee"),
        ("Author of the article:", "Ann Lee"),
        ("By —", "Ann Lee, The Post Ann Lee, The Post"),
        ("Ann Lee", "2 hours ago"),
    ],
)
def test_authors_over_two_lines(front: tuple[str, ...]) -> None:
    assert pasted(TITLE, *front).authors == ("Ann Lee",)


def test_a_name_run_into_the_section() -> None:
    text = f"{TITLE}\nAnn Lee IdeasMay 5, 2024\n\n" + "\n\n".join(BODY) + "\n\nAnn Lee\n"
    assert from_pieces(labelled(text)).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("front", "published", "where"),
    [
        (("Published 5 May 2024",), date(2024, 5, 5), "the line “Published 5 May 2024”"),
        (("Updated 6 May 2024",), date(2024, 5, 6), "the line that says when it was updated: no other date is given"),
        (("03/04/2021",), None, None),
        (("03/04/2021 5:00 AM EST",), date(2021, 3, 4), "the line “03/04/2021 5:00 AM EST”"),
        (("Thursday 03/04/2021",), date(2021, 3, 4), "the line “Thursday 03/04/2021”"),
        (("03/04/2021", "Updated 25/04/2021"), date(2021, 4, 3), "the line “03/04/2021”"),
        (("2 hours ago",), None, None),
    ],
)
def test_dates_of_a_paste(front: tuple[str, ...], published: date | None, where: str | None) -> None:
    found = pasted(TITLE, "By Ann Lee", *front)
    assert (found.published, found.published_from) == (published, where)


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("Glenrothes, Fife, 3 June 2024 – ", date(2024, 6, 3)),
        ("NEW YORK, June 3, 2024 (Newswire) -- ", date(2024, 6, 3)),
        ("Oslo, 3 June 2024 - ", date(2024, 6, 3)),
        ("BRUSSELS, June 14 (Northline) - ", None),  # no year
        ("On 3 June 2024 – ", None),
        ("Since Monday, 3 June 2024 — ", None),
    ],
)
def test_the_date_in_the_opening_of_a_paste(opening: str, published: date | None) -> None:
    text = f"{TITLE}\n\n" + "\n\n".join([opening + BODY[0], *BODY[1:]])
    assert from_pieces(labelled(text)).published == published


@pytest.mark.parametrize(
    ("lines", "order"),
    [
        (["03/04/2021"], None), (["25/04/2021"], "day"), (["04/25/2021"], "month"), (["25/04/2021", "04/25/2021"], None),
        (["04/04/2021"], None), (["Saturday, 03/04/2021"], "day"), (["1/2/24 9:00 PM PT"], "month"), (["and/or"], None),
    ],
)  # fmt: skip
def test_slash_order(lines: list[str], order: str | None) -> None:
    assert slash_order(lines) == order


def test_a_date_that_stands_elsewhere() -> None:
    text = f"{TITLE}\nBy Ann Lee\n\n" + "\n\n".join(BODY) + "\n" + "Home\nNews\n" * 8 + "Published on May 5, 2024\n"
    found = from_pieces(labelled(text))
    assert found.published == date(2024, 5, 5) and found.confidence["published"] < 0.9


@pytest.mark.parametrize("sent", ["Date: Tue, 23 Mar 2021 10:00:00 +0000", "Sent: Tuesday, March 23, 2021 10:00 AM"])
def test_a_mail(sent: str) -> None:
    head = ["From: Ann Lee <ann.lee@post.example>", sent, "To: Bob Ray <bob@post.example>", f"Subject: {TITLE}"]
    text = "\n".join(head) + "\n\n" + "\n\n".join(BODY) + "\n"
    pieces = labelled(text)
    assert [p.kind for p in pieces[:4]] == ["byline", "dateline", "boilerplate", "title"]
    assert pieces[3].text == TITLE == text[pieces[3].start : pieces[3].end]
    found = from_pieces(pieces)
    assert (found.title, found.published, found.authors) == (TITLE, date(2021, 3, 23), ("Ann Lee",))


@pytest.mark.parametrize(
    ("foot", "publisher"),
    [
        (["© Copyright 2024 Valley Sentinel, 14 Depot Street"], "Valley Sentinel"),
        (["Copyright (c) 2024 Valley Sentinel"], "Valley Sentinel"),
        (["Copyright 2024 Hill News Agency. It may not be republished.", "© 2024 Valley Sentinel"], "Valley Sentinel"),
        (["Copyright 2024 Hill News Agency. It may not be republished."], "Hill News Agency"),
    ],
)
def test_the_owner_among_copyright_lines(foot: list[str], publisher: str) -> None:
    front = ["THE VALLEY SENTINEL", "Menu", "", TITLE, "", "By Ann Lee", "5 May 2024"]
    page = "\n".join(front) + "\n\n" + "\n\n".join([*BODY, "Contact us", *foot]) + "\n"
    assert from_pieces(labelled(page)).publisher == publisher


def test_the_title_is_not_its_standfirst() -> None:
    front = [
        "Home",
        "News",
        "Mayor opens a new school",
        TITLE,
        "Members agreed after a long and noisy meeting about the bridge",
    ]
    found = pasted(*front, "By Ann Lee", "5 May 2024")
    assert found.title == TITLE and found.where["title"] == f"the line “{TITLE}”"


def test_metadata_of_json_ld() -> None:
    found = web(LD, f"<h1>{TITLE}</h1>")[1]
    assert (found.title, found.published, found.modified) == (TITLE, date(2024, 5, 5), date(2024, 5, 7))
    assert (found.authors, found.publisher) == (("Ann Lee", "Bob Ray"), "The Valley Post")
    assert (found.section, found.tags, found.language, found.free) == ("Local", ("bridge", "council"), "en-GB", False)
    assert found.where["published"] == found.published_from == "JSON-LD datePublished"
    assert found.where["authors"] == "JSON-LD author" and found.where["title"] == "<h1> in the page"
    assert all(0 < sure <= 1 for sure in found.confidence.values()) and found.where.keys() == found.confidence.keys()


@pytest.mark.parametrize(
    ("head", "front", "published", "where"),
    [
        ("<meta property='article:published_time' content='2024-05-05T10:00Z'>", "", date(2024, 5, 5), "meta article:published_time"),
        ("", "<time datetime='2024-05-05'>yesterday</time>", date(2024, 5, 5), "<time> in the page"),
        ("", "<time>5 May 2024</time><time>7 June 2023</time>", None, None),
        ("<meta name='date' content='03/04/2021'>", "", None, None),
        ("<meta name='date' content='0001-01-01'>", "", None, None),
        ("<meta name='date' content='2024-05-06T01:00Z'>", "<time>May 5, 2024</time>", date(2024, 5, 5), "<time> in the page, a day beside meta date"),
    ],
)  # fmt: skip
def test_dates_of_a_page(head: str, front: str, published: date | None, where: str | None) -> None:
    found = web(head, front)[1]
    assert (found.published, found.published_from) == (published, where)


@pytest.mark.parametrize(
    ("head", "front", "names", "where"),
    [
        ("<meta name='author' content='By Ann Lee and Bob Ray'>", "", ("Ann Lee", "Bob Ray"), "meta author"),
        ("<meta name='author' content='https://post.example/ann'>", "", (), None),
        ("", "<a rel='author' href='/x'>Ann Lee</a>", ("Ann Lee",), "the byline in the page"),
        ("", "<div class='story-byline'>By Ann Lee</div>", ("Ann Lee",), "the byline in the page"),
    ],
)
def test_authors_of_a_page(head: str, front: str, names: tuple[str, ...], where: str | None) -> None:
    found = web(head, front)[1]
    assert (found.authors, found.where.get("authors")) == (names, where)


@pytest.mark.parametrize(
    ("heading", "told", "title"),
    [
        ("Opinion Council votes to rebuild the bridge", TITLE, TITLE),
        ("College Sports | Council votes to rebuild the bridge", TITLE, TITLE),
        ("War in the valley", "The valley", "War in the valley"),  # too short to tell a kicker by
        ("Why the divided council votes to rebuild the bridge", "votes to rebuild the bridge", None),
        ("Council votes to rebuild the bridge (video)", TITLE, TITLE),
        ("Council votes to rebuild the bridge [Watch]", "", TITLE),
        ("Council votes to rebuild the bridge (again)", "", None),
    ],
)
def test_a_title_without_kicker_and_mark(heading: str, told: str, title: str | None) -> None:
    assert bare_title(heading, told) == (title or heading)


SITE = "<meta property='og:site_name' content='The Valley Post'>"
HEADLINE = f'<script type=\'application/ld+json\'>{{"@type": "NewsArticle", "headline": "{TITLE}"}}</script>'
OTHER = "Stone by stone: how a valley got its crossing back"


@pytest.mark.parametrize(
    ("head", "front", "title"),
    [
        (f"{SITE}<title>{TITLE} | The Valley Post</title>", "", TITLE),
        (f"{SITE}<meta property='og:title' content='The Valley Post: {TITLE}'>", "", TITLE),
        (f"{SITE}<meta property='og:title' content='{TITLE} - valleypost'>", "", TITLE),
        (f"{SITE}<meta property='og:title' content='{TITLE} - at last'>", "", f"{TITLE} - at last"),
        (HEADLINE, f"<h1>Bridge</h1><h1>{TITLE}</h1>", TITLE),  # a topic in one word says the title too
        (HEADLINE, f"<h1>Council</h1><h1>The council votes to rebuild</h1><h1>{TITLE}</h1>", TITLE),
        (HEADLINE, f"<h1>{OTHER}</h1>", OTHER),  # the only heading, however little the two agree
        (HEADLINE, f"<header><a href='https://valley.example/'><h1>{OTHER}</h1></a></header>", TITLE),
        (HEADLINE, f"<h1>{OTHER}</h1><h1>Most read in the valley</h1>", TITLE),
        (f"{HEADLINE}<meta property='og:title' content='{OTHER}'>", f"<h1>{OTHER}</h1><h1>Most read</h1>", OTHER),
        (HEADLINE, f"<h1>Opinion {TITLE}</h1>", TITLE),
    ],
)
def test_titles_of_a_page(head: str, front: str, title: str) -> None:
    assert web(head, front)[1].title == title


def test_the_structure_of_a_page() -> None:
    body = (
        f"<h1>{TITLE}</h1><figure><img src='a.jpg'><figcaption>The bridge before it fell. "
        f"<span class='credit'>Kim Roe/Town Archive</span></figcaption></figure><p>{BODY[0]}</p><h2>A long wait</h2><p>{BODY[1]}</p>"
        f"<h3>What shops say</h3><p>{BODY[2]}</p><ul><li>The bridge is old, and nobody knows how old it is.</li></ul>"
        f"<blockquote>We have waited long enough for the bridge, the mayor said.</blockquote><p>{BODY[3]}</p>"
        "<p>Editor's note: This article was amended on 6 May 2024.</p>"
    )
    pieces, _ = web(body=body)
    kinds = [(p.kind, p.text[:14], p.level) for p in pieces]
    assert kinds == [
        ("title", "Council votes ", 1), ("caption", "The bridge bef", 0), ("credit", "Kim Roe/Town A", 0),
        ("paragraph", "The council ag", 0), ("heading", "A long wait", 2), ("paragraph", "Engineers who ", 0),
        ("heading", "What shops say", 3), ("paragraph", "Shops on the f", 0), ("list-item", "The bridge is ", 0),
        ("block-quote", "We have waited", 0), ("paragraph", "A builder from", 0), ("note", "Editor's note:", 0),
    ]  # fmt: skip


P = f"<p>{BODY[0]}</p>"


@pytest.mark.parametrize(
    "junk",
    [
        "", "\0" * 99, "<" * 9999, "<div>" * 100_000 + P, "<p>" + "<b>" * 100_000 + "word", "<ul><li>" * 30_000, "<!--" * 9999,
        "<html><body>" + "<div>" * 3000 + P * 5, "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + P * 9,
        '<script type="application/ld+json">{"@type": ["NewsArticle", 3], "headline": [1, {"name": null}], "author": [[["x"]]],'
        '"datePublished": [1], "keywords": {"a": 2}, "isAccessibleForFree": {}}</script>' + P * 9,
    ],
)  # fmt: skip
def test_junk_raises_nothing_else(junk: str) -> None:
    began = time.process_time()
    try:
        clean(Source(junk, "html"))
    except NewsbookError as error:
        assert "\n" not in str(error)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "part", ["By Ann Lee, ", "Ann Lee By ", "A. ", "1/2/", "a@a.", "Mon ", "Ann Lee • ", "By ", "Published ", "/ AP "]
)
def test_long_lines_take_no_longer(part: str) -> None:
    line = part * 8000
    began = time.process_time()
    split_names(line), find_date(line), people(line), slash_order([line])
    pasted(TITLE, line[:20_000])
    assert time.process_time() - began < 3


def piece(text: str, kind: str = "paragraph") -> Piece:
    return Piece(kind, text, 0, 0, "")


SURE = Metadata(published=date(2024, 5, 5), authors=("Ann Lee",))
LONG = [piece(text) for text in BODY * 3]


@pytest.mark.parametrize(
    ("metadata", "pieces", "said"),
    [
        (SURE, LONG, None),
        (Metadata(published=date(2024, 5, 5)), LONG, "No author was found"),
        (SURE, LONG[:2], "The text is short"),
        (SURE, [*LONG, piece("The mayor told the council that she would not ask the town to pay for the…")], "breaks off"),
        (SURE, [*LONG, piece("The mayor told the council that she would not ask the town to")], "breaks off"),
        (SURE, [*LONG, piece("Additional reporting by Bob Ray in the town hall and by Kim Roe on the far side")], None),
        (SURE, [*LONG, piece("For more on the bridge and the council of the valley go to www.post.example/bridge")], None),
        (SURE, [*LONG, piece("Subscribe to continue reading", "boilerplate")], "asks the reader to subscribe"),
        (SURE, [piece("Already a subscriber? Log in", "boilerplate"), *LONG], None),
        (Metadata(published=SURE.published, authors=SURE.authors, free=False), LONG[:7], "for subscribers"),
        (Metadata(published=SURE.published, authors=SURE.authors, free=False), LONG * 2, None),
        (Metadata(published=date(2024, 5, 5), authors=("Ann Lee",), modified=date(2023, 5, 5)), LONG, "before it was published"),
        (SURE, [*LONG, piece('"The bridge is old, she said.')], "do not pair"),
        (SURE, [piece(TITLE, "title"), piece("5 May 2024", "dateline"), piece("7 May 2024", "dateline"), *LONG], "gives 2 dates"),
        (SURE, [piece("7 May 2024", "dateline"), piece(TITLE, "title"), piece("5 May 2024", "dateline"), *LONG], None),
        (SURE, [*LONG, piece("Correction 24. March 2020: a name was wrong.", "note")], "days before the article was published"),
    ],
)  # fmt: skip
def test_doubts(metadata: Metadata, pieces: list[Piece], said: str | None) -> None:
    found = doubts(metadata, pieces)
    assert [said in doubt for doubt in found] == [True] if said else found == []


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee For The Valley Post", "Ann Lee"), ("By Ann LeighStaff Writer", "Ann Leigh"), ("By Ann Hall May 5, 2024, 4:45pm EST", "Ann Hall"),
        ("BySandra Hall", "Sandra Hall"), ("posted on 2024-05-05 23:30 EST by Ann Lee", "Ann Lee"), ("May 5, 2024 / Ann Lee", "Ann Lee"),
        ("Ann LeighWriterMay 5, 2024", "Ann Leigh"),
    ],
)  # fmt: skip
def test_bylines_run_together(line: str, author: str) -> None:
    text = "\n".join(["Council votes to rebuild the fallen bridge", line, *BODY])
    assert from_pieces(labelled(text)).authors == (author,)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Opinion What the council owes the valley", "What the council owes the valley"),
        ("Analysis | Bridge fell for want of paint", "Bridge fell for want of paint"),
        ("Opinion I’ll miss the old bridge", "I’ll miss the old bridge"),
        ("Opinion polls show what the valley wants", None),
        ("Opinion: What the council owes the valley", None),
        ("Interview with the builder", None),
        ("Editorial Board of the Valley Post resigns", None),
        ("Subject: Council votes to rebuild the bridge (video)", TITLE),
    ],
)
def test_what_is_shown_as_title(line: str, title: str | None) -> None:
    assert shown_title(line) == (title or line)

import json
import time
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from newsbook.article import Article, LanguageError, NewsbookError, NoArticleError
from newsbook.cleaning import clean, read_article
from newsbook.cleaning.captions import split_credit
from newsbook.cleaning.dates import find_date
from newsbook.cleaning.language import language_of
from newsbook.cleaning.names import split_names
from newsbook.cleaning.text import count_words, cut_lines, tidy
from newsbook.reading import Source

GOLD = json.loads((Path(__file__).parent / "gold" / "sample_cleaning.json").read_text(encoding="utf-8"))
PROSE = "The council agreed on Tuesday to rebuild the bridge that fell into the river last winter. "
PAGE = f"""Skip to content
Home
News
Log in

Council votes to rebuild the fallen bridge

By Ann Lee and Bob O'Ray, Local Reporter
Published 5 May 2024

{PROSE * 2}

Advertisement

{PROSE}It will cost a great deal.

A long wait

“We have waited long enough for the bridge,” the mayor said after the vote in the town hall.

The bridge before it fell. Photo: Kim Roe/Town Archive
{PROSE}Work begins in June.

Read more: How the bridge fell

{PROSE}Nobody voted against.

Editor's note: This article was amended on 6 May 2024.

Sign up for our newsletter
© 2024 The Valley Post. All rights reserved.
"""


def test_every_line_of_the_sample(sample: Article) -> None:
    found = {}
    for block in sample.blocks:
        assert block.source_start is not None
        found.setdefault(block.source_start, []).append(block.kind)
    lines = {int(start): kinds for start, kinds in GOLD["lines"].items()}
    for start, kinds in lines.items():
        assert found.get(start, [None])[0] == kinds, f"line at {start}"
    assert sum(block.kind == "credit" for block in sample.blocks) == GOLD["credits"]


def test_metadata_of_the_sample(sample: Article) -> None:
    assert sample.title == GOLD["title"]
    assert sample.published == date.fromisoformat(GOLD["published"])
    assert list(sample.authors) == GOLD["authors"]
    assert sample.publisher == GOLD["publisher"]
    assert sample.language == "en"
    assert any("2020-03-24, 364 days before" in note for note in sample.notes)
    assert any("Quotation marks do not pair" in note for note in sample.notes)


def test_a_page_with_everything() -> None:
    article = read_article(PAGE)
    kinds = [(b.kind, b.text[:20]) for b in article.blocks if b.kind != "boilerplate"]
    assert kinds == [
        ("title", "Council votes to reb"), ("byline", "By Ann Lee and Bob O"), ("dateline", "Published 5 May 2024"),
        ("paragraph", "The council agreed o"), ("paragraph", "The council agreed o"), ("heading", "A long wait"),
        ("paragraph", "“We have waited long"), ("caption", "The bridge before it"), ("credit", "Photo: Kim Roe/Town "),
        ("paragraph", "The council agreed o"), ("paragraph", "The council agreed o"), ("note", "Editor's note: This "),
    ]  # fmt: skip
    assert article.authors == ("Ann Lee", "Bob O'Ray")
    assert article.published == date(2024, 5, 5)
    assert article.publisher == "The Valley Post"
    assert {b.section for b in article.blocks if b.kind == "caption"} == {"A long wait"}


@pytest.mark.parametrize("text", [PROSE * 3, f"{PROSE * 2}\n\n{PROSE * 3}", PROSE.strip() + "\nThen " + PROSE])
def test_plain_text_without_a_page(text: str) -> None:
    article = read_article(text + "\n")
    assert {b.kind for b in article.blocks} == {"paragraph"}
    assert article.published is None and any("No publication date" in n for n in article.notes)


@pytest.mark.parametrize(("enough", "count"), [(1, 2), (3, 5), (9, 6)])
def test_words_are_counted_until_there_are_enough(enough: int, count: int) -> None:
    assert count_words(["two words", "and three more", "six"], enough=enough) == count


def test_pasted_twice() -> None:
    story = "\n\n".join(f"{PROSE}It was vote number {n}." for n in range(6))
    article = read_article(f"{story}\n\n{story}\n")
    assert sum(block.kind == "paragraph" for block in article.blocks) >= 6


def test_a_title_among_links() -> None:
    page = (
        "Home\nNews\nPolitics\nMayor opens a new school in the town\nCouncil votes to rebuild the fallen bridge\n"
        "Members agreed after a long and noisy meeting in the town hall\n\nAnn Lee, Local Reporter 5 May 2024 • 3:55pm\n"
        "Share\n\n" + "\n\n".join(f"{PROSE}It was vote number {n}." for n in range(6))
    )
    article = read_article(page)
    assert article.title == "Council votes to rebuild the fallen bridge"
    assert (article.published, article.authors) == (date(2024, 5, 5), ("Ann Lee",))


def test_today_above_the_title_is_not_the_date() -> None:
    story = "\n\n".join(f"{PROSE}It was vote number {n}." for n in range(6))
    page = f"Sunday, December 24, 2023\n\nCouncil votes to rebuild the bridge\n\nDecember 18, 2023\n\n{story}"
    assert read_article(page).published == date(2023, 12, 18)


def test_a_quote_over_two_paragraphs_pairs() -> None:
    story = "\n\n".join(f"{PROSE}It was vote number {n}." for n in range(4))
    quote = f'"{PROSE.strip()}\n\n"{PROSE.strip()}" she said.'
    assert not any("pair" in note for note in read_article(f"{story}\n\n{quote}\n").notes)
    assert any("pair" in note for note in read_article(f'{story}\n\n"{PROSE}\n').notes)


def test_wrapped_lines_are_joined() -> None:
    words = (PROSE * 6).split()
    wrapped, line = [], ""
    for word in words:
        if len(line) + len(word) > 70:
            wrapped.append(line.strip())
            line = ""
        line += word + " "
    lines = cut_lines("\n".join([*wrapped, line.strip()]))
    assert len(lines) == 1 and lines[0].text == tidy(PROSE * 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 23, 2021", date(2021, 3, 23)), ("Correction 24. March 2020: Due", date(2020, 3, 24)),
        ("Tue 5th of May 2024", date(2024, 5, 5)), ("2021-03-23T10:00", date(2021, 3, 23)),
        ("Sept. 9, 2019", date(2019, 9, 9)), ("23/03/2021", date(2021, 3, 23)), ("03/23/2021", date(2021, 3, 23)),
        ("03/04/2021", None), ("February 30, 2021", None), ("31.12.2020", date(2020, 12, 31)),
        ("ESPNDec 22, 2023, 06:21 AM ET", date(2023, 12, 22)), ("March 7, 20247:55 AM", date(2024, 3, 7)),
        ("12/22/23 12:24 PM", date(2023, 12, 22)), ("01/02/23", None),
        ("in March 2021", None), ("2021", None), ("2 hours ago", None),
    ],
)  # fmt: skip
def test_dates(text: str, expected: date | None) -> None:
    assert find_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The allianceImage: Yves Herman/REUTERS", ("The alliance", "Image: Yves Herman/REUTERS")),
        ("A man on a bridge. Photo: Kim Roe", ("A man on a bridge.", "Photo: Kim Roe")),
        ("The minister in Berlin (Reuters Photo)", ("The minister in Berlin", "(Reuters Photo)")),
        ("He said the image: a lie. It was over.", None),
        ("No credit at all here", None),
        ("The mayor in Los Angeles.Kim Roe/Getty Images", ("The mayor in Los Angeles.", "Kim Roe/Getty Images")),
        ("A bridge [AP Photo/Kim Roe]", ("A bridge", "[AP Photo/Kim Roe]")),
        ("She told Reuters", None),
        ("Boats in the harbour (Kim Roe / Borderwire)", ("Boats in the harbour", "(Kim Roe / Borderwire)")),
        ("Boats in the harbour. | Kim Roe/Harbour Post", ("Boats in the harbour.", "| Kim Roe/Harbour Post")),
        (
            "Boats wait in the harbour [Kim A. Roe/The Harbour Post]",
            ("Boats wait in the harbour", "[Kim A. Roe/The Harbour Post]"),
        ),
        ("The villages are mixed (Sunni/Shia)", None),
        ("The talks were held in Rome (Ann Lee and/or Kim Roe)", None),
        ("Council votes for bridge | News/Harbour Post", None),
    ],
)
def test_credits(text: str, expected: tuple[str, str] | None) -> None:
    assert split_credit(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("ANN LEE, POLITICAL EDITOR", ["Ann Lee"]),
        ("Ursula von der Leyen", ["Ursula von der Leyen"]),
        ("Ann Lee in Paris", ["Ann Lee"]),
        ("BBC News", []),
        ("Ann LeeContributions from Bob Ray", ["Ann Lee"]),
        ("Ann Lee Fox News", ["Ann Lee"]),
        ("Ann Lee - The Valley Post - Thursday, February 29, 2024", ["Ann Lee"]),
        ("Ann Lee Ann Lee", ["Ann Lee"]),
        ("Gallery Icon", []),
        ("Staff Reporter", []),
    ],
)
def test_authors(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


def test_a_saved_page() -> None:
    body = "".join(f"<p>{PROSE * 2}Part {n}.</p>" for n in range(4))
    html = (
        "<html><head><title>Bridge vote</title><meta property='og:title' content='Council votes'>"
        "<meta property='article:published_time' content='2024-05-05T10:00:00Z'>"
        "<meta name='author' content='Ann Lee'></head><body><nav><a>Home</a></nav><article><h1>Council votes</h1>"
        f"{body}<h2>A long wait</h2><p>{PROSE}</p></article><footer>All rights reserved</footer></body></html>"
    )
    article = clean(Source(html, "html", path="bridge.html"))
    assert (article.title, article.published, article.authors) == ("Council votes", date(2024, 5, 5), ("Ann Lee",))
    assert [b.text for b in article.blocks if b.kind == "heading"] == ["A long wait"]
    assert article.id == "bridge" and "rights" not in article.text


STANDFIRST = "Engineers found cracks that had been there for years, and nobody was told."


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        (f"<p class='standfirst'>{STANDFIRST}</p>", "", STANDFIRST),
        (f"<div class='Header__dek'><p>{STANDFIRST}</p></div>", "", STANDFIRST),
        (f"<h2 class='article-subtitle'>{STANDFIRST}</h2>", "", STANDFIRST),
        (f"<post-lede>{STANDFIRST}</post-lede>", "", STANDFIRST),
        ("<div class='kicker'>The long road to another bridge</div>", "", None),
        (f"<div class='card related'><p class='dek'>{STANDFIRST}</p></div>", "", None),
        ("", f"<p class='dek'>{STANDFIRST}</p>", None),
        ("<p class='dek'>Bridge</p>", "", None),
        ("<div class='lede'>By Ann Lee on May 5, 2024 Share on Borderbook</div>", "", None),
        (f"<div class='lede'><figure><img src='a.jpg'></figure>{STANDFIRST}</div>", "", None),
        ("<div class='dek'>Sign up for our newsletter to get this and more in your inbox.</div>", "", None),
    ],
)
def test_a_standfirst_marked_in_the_page(above: str, below: str, expected: str | None) -> None:
    body = "".join(f"<p>{PROSE * 2}Part {n}.</p>" for n in range(4))
    html = f"<html><body><article><h1>Council votes</h1>{above}{body}{below}</article></body></html>"
    article = clean(Source(html, "html", path="bridge.html"))
    kinds = {b.text: b.kind for b in article.blocks}
    assert [text for text, kind in kinds.items() if kind == "standfirst"] == ([expected] if expected else [])
    assert "The long road to another bridge" not in article.text
    assert article.text.count(STANDFIRST) <= 1


def test_given_date_wins(sample: Article) -> None:
    article = read_article(ROOT / "data" / "articles" / "dw-blinken-nato.txt", published="2020-01-02")
    assert (article.published, article.published_from) == (date(2020, 1, 2), "given by the reader")


def test_refusals() -> None:
    german = "Die Minister haben sich am Dienstag in Brüssel getroffen, um über den Einsatz zu beraten. " * 5
    with pytest.raises(LanguageError, match="looks German"):
        read_article(german + "\n")
    assert read_article(german + "\n", language="en").language == "en"
    with pytest.raises(NoArticleError, match="no running text was found"):
        read_article("Home\nNews\nLog in\n")


def test_a_note_of_a_few_words_is_read() -> None:
    note = "Fire at the old mill in Dunmore last night.\nNobody was hurt, police say.\n"
    article = read_article(note)
    assert article.text.split() == note.split()
    assert any("The text is short: 14 words" in doubt for doubt in article.notes)


def test_the_text_behind_a_table_of_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Council votes for the bridge", 0)
    for n in range(3):
        document.add_paragraph(f"{PROSE}Part {n}.")
    table = document.add_table(rows=3, cols=2)
    for row, cells in enumerate([("Town", "Bridges"), ("Leeds", "20"), ("York", "9")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    last = document.add_paragraph("The bridges of Leeds and York were counted in 2019 and again last year.")
    document.add_comment(last.runs, text="By whom?")
    document.save(str(tmp_path / "bridge.docx"))
    article = read_article(tmp_path / "bridge.docx")
    assert [block.kind for block in article.blocks if block.text == last.text] == ["paragraph"]
    assert article.repairs == ("1 comment in the margin was left out.",)


def test_the_styles_of_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Bridge", 0)
    document.add_paragraph(f"{PROSE}One.")
    document.add_paragraph("“We waited long enough.”", style="Quote")
    document.add_heading("Where the money goes", 1)
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate([("Town", "Bridges"), ("Leeds", "20")]):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    document.add_paragraph(f"{PROSE}Two.")
    document.add_heading("What comes next", 2)
    document.add_paragraph("A vote in May", style="List Bullet")
    document.add_paragraph("A feast", style="List Number")
    document.save(str(tmp_path / "bridge.docx"))
    article = read_article(tmp_path / "bridge.docx")
    assert [(b.kind, b.level, b.text) for b in article.blocks if not b.text.startswith(PROSE[:20])] == [
        ("title", 1, "Bridge"),
        ("block-quote", 0, "“We waited long enough.”"),
        ("heading", 2, "Where the money goes"),
        ("boilerplate", 0, "Town Bridges"),
        ("boilerplate", 0, "Leeds 20"),
        ("heading", 3, "What comes next"),
        ("list-item", 0, "A vote in May"),
        ("list-item", 0, "A feast"),
    ]
    assert article.title == "Bridge"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROSE * 5, "en"),
        ("Home News Sport " * 20 + PROSE * 8 + "Weather Log in Subscribe " * 12, "en"),
        ("Farmers planted barley, rye, wheat, oats, potatoes, beans, peas and carrots near Ely. " * 6, "en"),
        ("De raad heeft dinsdag in Utrecht besloten om de brug over de rivier weer op te bouwen. " * 5, "nl"),
        ("Die raad het Dinsdag in Kaapstad besluit om die brug oor die rivier weer te bou. " * 5, "af"),
        ("Byrådet vedtog i tirsdags at genopbygge broen, der for et år siden faldt i åen ved byen. " * 5, "da"),
        ("Совет во вторник решил восстановить мост, который прошлой зимой упал в реку у города. " * 5, "ru"),
        ("The council agreed on Tuesday.", None),
        ("", None),
    ],
)
def test_language(text: str, expected: str | None) -> None:
    assert language_of(text.strip()) == expected


awkward = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from([PROSE, "Home", "\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\u200b", "Image: A/B", "By Ann Lee",
                              "March 23, 2021", "1. Menu", "Correction: x y z.", "“", '"', "\x00", "🙂"]), max_size=40).map("".join),
)  # fmt: skip


def _letters(text: str) -> str:
    """A text without blanks and the marks before a mail's quoted lines."""
    return tidy(text).replace(" ", "").replace(">", "")


@settings(max_examples=200, deadline=None)
@given(awkward)
def test_nothing_is_lost(text: str) -> None:
    source = Source(text, "pasted")
    try:
        article = clean(source)
    except NewsbookError as error:
        assert "\n" not in str(error)
        return
    at = 0
    for block in article.blocks:
        assert block.source_start is not None and block.source_end is not None
        assert not tidy(text[at : block.source_start])
        assert _letters(text[block.source_start : block.source_end]) == _letters(block.text)
        at = block.source_end
    assert not tidy(text[at:])


def test_time_grows_with_length() -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        clean(Source(PAGE + "\n\n".join(f"{PROSE}{n}." for n in range(times)), "pasted"))
        return time.process_time() - began

    seconds(10)
    assert seconds(4000) < 12 * seconds(500) + 0.5

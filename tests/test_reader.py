import json
import re
from html import unescape

from newsbook.analysis import Analysis, analyse
from newsbook.article import Article
from newsbook.assets import asset
from newsbook.charts.colours import KINDS
from newsbook.reader import Mark, find_marks, marked_html, reading_view, style

RUN = re.compile(r'<(?:span|b|i) data-s="(\d+)" data-e="(\d+)"[^>]*>([^<]*)</(?:span|b|i)>')


def stored(html: str) -> dict[str, list]:
    """What the script is told: marks, kinds, names."""
    found = re.search(r'class="found">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_text_is_whole(analysis: Analysis) -> None:
    runs = RUN.findall(reading_view(analysis).body())
    text = analysis.article.text
    for start, end, words in runs:
        assert text[int(start) : int(end)] == unescape(words)
    assert "".join(text[int(s) : int(e)] for s, e, _ in runs) == text.replace("\n\n", "")


def test_every_finding_is_marked(analysis: Analysis) -> None:
    marks = stored(reading_view(analysis).body())["marks"]
    spans = {(m["start"], m["end"]) for m in marks}
    for table in (analysis.quotes, analysis.timexes, analysis.mentions[analysis.mentions["entity_id"].notna()]):
        assert spans >= set(zip(table["start"], table["end"], strict=True))
    assert all(m["card"] and all(m["card"]) for m in marks)


def test_a_card_says_who_and_how_sure(analysis: Analysis) -> None:
    blinken = analysis.entities.query("name == 'Antony Blinken'").iloc[0]
    card = next(m.card for m in find_marks(analysis) if m.owner == blinken["entity_id"] and "mention" in m.css)
    assert card[0] == "Antony Blinken (person)" and card[1] == blinken["role"]
    assert "Blinken" in card[2] and "% sure" in card[3]


def test_filters_name_what_is_there(analysis: Analysis, nlp: object) -> None:
    kinds = {css for css, _, _ in stored(reading_view(analysis).body())["kinds"]}
    assert kinds >= {"person", "organisation", "place", "quote", "timex"}
    bare = analyse(Article.from_text("It rained and nobody came."), nlp)  # type: ignore[arg-type]
    found = stored(reading_view(bare).body())
    assert found["kinds"] == found["names"] == found["marks"] == []


def test_without_script_and_style_it_is_the_article(analysis: Analysis) -> None:
    """As the viewers of repositories show it: names bold, dates in italics, nothing but the text."""
    html = re.sub(r"<(style|script)\b.*?</\1>", "", reading_view(analysis)._repr_html_(), flags=re.DOTALL)
    words = unescape(re.sub(r"<[^>]+>", "", html)).split()
    assert words == analysis.article.text.split()
    assert re.search(r"<b [^>]*>Antony Blinken</b>", html) and re.search(r"<i [^>]*>[^<]*Tuesday</i>", html)


def test_hostile_text_stays_text(nlp: object) -> None:
    evil = 'Ann </script><img src=x onerror="alert(1)"> Lee met <!--<script> Bob "javascript:alert(2)" Ray in Paris & &lt;Rome.'
    html = reading_view(analyse(Article.from_text(evil, title=evil), nlp)).body()  # type: ignore[arg-type]
    assert "<img" not in html and "<!--" not in html
    assert html.count("<script") == html.count("</script>") == 1
    assert "".join(unescape(words) for *_, words in RUN.findall(html)) == evil


def test_marks_nest_and_cross() -> None:
    article = Article.from_text("abcdef")
    marks = [(0, Mark(0, 4, "quote", ("a",))), (1, Mark(2, 6, "timex", ("b",)))]
    html = marked_html(article, 0, 6, marks)
    assert re.sub("<[^>]+>", "", html) == "abcdef"
    assert 'data-s="2" data-e="4" data-m="0 1" class="quote timex" title="a; b"' in html


def test_one_style_and_script_for_all() -> None:
    assert all(kind.colour in style() and kind.dark in style() for kind in KINDS.values())
    assert "</script" not in asset("reader.js") and "innerHTML" not in asset("reader.js")

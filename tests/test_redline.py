import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_corpus import tables_of

from newsbook import Article, NewsbookError
from newsbook.corpus.align import TOKEN
from newsbook.redline import Redline, redline


def drawn(old: str, new: str, *, whole: bool = True, titles: tuple[str, str] = ("One", "One")) -> Redline:
    articles = [replace(Article.from_text(text, "2021-05-10", title), id=name, publisher="Post")
                for name, text, title in (("a", old, titles[0]), ("b", new, titles[1]))]  # fmt: skip
    return redline(tables_of(articles), "a", "b", whole=whole)


def shown(view: Redline) -> str:
    return view.body().partition('<article class="text"')[2]


def read(html: str, without: str) -> list[str]:
    """The words of the view without what stands in one of its elements."""
    left = re.sub(rf"<{without}>.*?</{without}>", " ", html.partition(">")[2], flags=re.DOTALL)
    return TOKEN.findall(unescape(re.sub(r"<(?:/?(?:p|article|div|span)\b[^>]*)>|</?(?:ins|del)>", "", left)))


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("It ordered eight ships.", "It ordered 12 ships.", ['ordered <span class="changed" title="changed: wording"><del>eight</del> <ins>12</ins></span> ships.']),
        ("It ordered ships.", "It ordered grey ships.", ['ordered <span class="added" title="added: wording"><ins>grey</ins></span> ships.']),
        ("It ordered grey ships.", "It ordered ships.", ['ordered <span class="removed" title="removed: wording"><del>grey</del></span> ships.']),
        ("Now it ordered ships.", "it ordered ships.", ['<p><span class="removed" title="removed: wording"><del>Now</del></span> it ordered']),
        ("He left. It rained.\n\nShe stayed.", "He left.\n\nShe stayed.", ['He left. <span class="removed" title="removed: sentence"><del>It rained.</del></span></p>']),
        ("He left.\n\nIt rained.\n\nShe stayed.", "He left.\n\nShe stayed.", ["<p>He left.</p>\n<p><del>It rained.</del></p>\n<p>She stayed.</p>"]),
        ("It rained.\n\nShe stayed.", "She stayed.", ["<p><del>It rained.</del></p>\n<p>She stayed.</p>"]),
        ("She stayed.\n\nIt rained. He left.", "She stayed.\n\nHe left.", ['<p>She stayed.</p>\n<p><span class="removed" title="removed: sentence"><del>It rained.</del></span> He left.</p>']),
        ("She stayed.", "She stayed.\n\nIt rained.", ['<p><span class="added" title="added: sentence"><ins>It rained.</ins></span></p>']),
        ("He left early on Monday. It rained all day long.", "It rained all day long. He left early on Monday.", ['class="moved" title="moved from another place"><ins>It rained all day long.</ins>']),
        ("<b>Bold</b> & \"so\".", "<i>Bold</i> & \"so\".", ["&lt;", "&amp;"]),
    ],
)  # fmt: skip
def test_how_changes_are_shown(old: str, new: str, parts: list[str]) -> None:
    html = shown(drawn(old, new))
    for part in parts:
        assert part in html
    assert "<b>" not in html and "<i>" not in html


def test_a_correction_is_shown_with_its_note() -> None:
    note = "Correction: An earlier version of this article said that the navy had ordered eight “grey” ships. It ordered 12."
    view = drawn("The navy ordered eight ships.", f"The navy ordered 12 ships.\n\n{note}")
    assert "<del>eight</del> <ins>12</ins></span><sup>corrected</sup>" in shown(view)
    assert view.summary() == "1 correction, 2 additions" and "as a note in the newer text says" in view.body()


def test_what_is_alike_is_folded() -> None:
    paragraphs = [f"The {n} ships left the harbour {n}." for n in range(12)]
    changed = [*paragraphs[:6], "Nobody saw anything at all.", *paragraphs[6:]]
    folded = shown(drawn("\n\n".join(paragraphs), "\n\n".join(changed), whole=False))
    assert folded.count("5 paragraphs unchanged") == 2 and "harbour 5." in folded and "harbour 4." not in folded
    assert "unchanged" not in shown(drawn("\n\n".join(paragraphs), "\n\n".join(changed)))


def test_nothing_differs() -> None:
    view = drawn("He left.", "He left.", whole=False)
    assert view.summary() == "the same words" and "1 paragraph unchanged" in view.body()
    assert "put in" not in view.body() and repr(view) == "a and b: the same words; a browser shows it."


def test_titles_are_escaped() -> None:
    assert "<script>" not in drawn("He left.", "She left.", titles=("<script>", "<script>"))._repr_html_()


def test_an_article_that_is_not_there() -> None:
    with pytest.raises(NewsbookError, match="no article 'none'"):
        redline(tables_of([]), "none", "none")


WORDS = st.sampled_from(["He", "left", "12", "<b>", "&", "ships", "“we", "go”", "quot;", "é"])
SENTENCE = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: " ".join(words) + ".")
TEXT = st.lists(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4).map("\n\n".join)


@settings(max_examples=150, deadline=None)
@given(TEXT, TEXT)
def test_either_text_can_be_read_from_the_view(old: str, new: str) -> None:
    view = drawn(old, new)
    html = shown(view)
    assert read(html, "del") == TOKEN.findall(new)
    if "moved" not in set(view.changes["kind"]):
        assert read(html, "ins") == TOKEN.findall(old)

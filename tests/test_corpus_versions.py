from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_corpus import tables_of

from conftest import ROOT
from newsbook import Article, NewsbookError, analyse, read_article
from newsbook.corpus.align import TOKEN, sentences
from newsbook.corpus.diff import ADDED, MOVED, REMOVED, Change, changes
from newsbook.corpus.notes import find_corrections, is_correction, tells_of
from newsbook.corpus.versions import CHANGES, compare_versions, find_versions

FOLDER = ROOT / "data" / "articles"
OLDER, NEWER = "2021-09-17-lowlands-standard-aukus", "2021-09-20-lowlands-standard-aukus-corrected"


def blocks_of(text: str) -> list[tuple[int, int, str]]:
    return [(b.start or 0, b.end or 0, b.kind) for b in Article.from_text(text).blocks]


def diff(old: str, new: str) -> list[Change]:
    return changes(old, new, blocks_of(old), blocks_of(new))


def applied(old: str, new: str, found: list[Change]) -> list[str]:
    """The words of the old text after every change: removed where they went, put in where the change says."""
    out: list[tuple[int, int, int, str]] = []
    for match in TOKEN.finditer(old):
        gone = [c for c in found if c.old[0] <= match.start() and match.end() <= c.old[1]]
        assert len(gone) <= 1, "no word is changed twice"
        if not gone:
            out.append((match.start(), 1, 0, match.group()))
    for change in found:
        for n, word in enumerate(TOKEN.findall(new[slice(*change.new)])):
            out.append((change.to, 0, change.new[0] + n, word))
    return [word for *_, word in sorted(out)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("He left.", "He left.", []),
        ("He  left. She stayed.", "He left.\n\nShe stayed.", []),
        ("It ordered eight ships.", "It ordered 12 ships.", [("changed", "eight", "12")]),
        ("It ordered ships.", "It ordered 12 grey ships.", [("added", "", "12 grey")]),
        ("It ordered 12 grey ships.", "It ordered ships.", [("removed", "12 grey", "")]),
        ("He left. It rained.", "He left.", [("removed", "It rained.", "")]),
        ("He left.", "It rained all day. He left.", [("added", "", "It rained all day.")]),
        ("He left early on Monday. It rained.", "It rained. He left early on Monday.", [("removed", "It rained.", ""), ("added", "", "It rained.")]),
        ("He left early on Monday. It rained all day long.", "It rained all day long. He left early on Monday.",
         [("moved", "It rained all day long.", "It rained all day long.")]),
        ("The deal was signed in 2019 in Berlin by two ministers.", "The deal was agreed on in 2016 at Paris by two ministers.",
         [("changed", "signed in 2019 in Berlin", "agreed on in 2016 at Paris")]),
        ("Mr. Lee met the U.S. envoy.", "Mr. Ray met the U.S. envoy.", [("changed", "Lee", "Ray")]),
        ("He agreed. \"We go,\" he said.", "He agreed. \"We stay,\" he said.", [("changed", "go", "stay")]),
        ("The sky was blue that day.", "Nobody saw any ship at all.", [("removed", "The sky was blue that day.", ""), ("added", "", "Nobody saw any ship at all.")]),
        ("", "He left.", [("added", "", "He left.")]),
        ("He left.", "", [("removed", "He left.", "")]),
        ("about $1,300 or 2.5%", "about $1,400 or 2.5%", [("changed", "1,300", "1,400")]),
        ("straße.", "Straße.", [("changed", "straße", "Straße")]),
    ],
)  # fmt: skip
def test_changes(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    found = diff(old, new)
    assert sorted((c.kind, old[slice(*c.old)], new[slice(*c.new)]) for c in found) == sorted(expected)
    assert applied(old, new, found) == TOKEN.findall(new)


def test_a_title_was_changed_however_different() -> None:
    old, new = "Ministers meet.\n\nIt rained.", "Storm hits coast.\n\nIt rained."
    titles = ([(0, 15, "title"), (17, 27, "paragraph")], [(0, 17, "title"), (19, 29, "paragraph")])
    found = changes(old, new, *titles)
    assert [(c.kind, old[slice(*c.old)], new[slice(*c.new)]) for c in found] == [
        ("changed", "Ministers meet", "Storm hits coast")
    ]
    assert {c.kind for c in diff(old, new)} == {"added", "removed"}, "two paragraphs"


WORDS = st.sampled_from(
    ["He", "she", "left", "12", "eight", "ships", "on", "Monday", "U.S.", "“we", "go”", ",", "-", "é", "Mr."]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=9).map(lambda words: " ".join(words) + ".")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
TEXT = st.lists(PARAGRAPH, max_size=4).map("\n\n".join)


@settings(max_examples=200, deadline=None)
@given(TEXT, TEXT)
def test_the_changes_applied_to_the_old_text_give_the_new(old: str, new: str) -> None:
    found = diff(old, new)
    assert applied(old, new, found) == TOKEN.findall(new)
    back = [Change(c.kind, c.new, c.old, c.whole, c.sentence, c.to) for c in found]
    kept_old = [m.group() for m in TOKEN.finditer(old) if not any(c.old[0] <= m.start() < c.old[1] for c in found)]
    kept_new = [m.group() for m in TOKEN.finditer(new) if not any(c.old[0] <= m.start() < c.old[1] for c in back)]
    assert kept_old == kept_new, "what no change names stands in both texts"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text(old: str, new: str) -> None:
    found = diff(old, new)
    assert applied(old, new, found) == TOKEN.findall(new)
    assert not diff(old, old)
    for change in found:
        assert 0 <= change.old[0] <= change.old[1] <= len(old) and 0 <= change.new[0] <= change.new[1] <= len(new)
        assert (change.kind == ADDED) == (change.old[0] == change.old[1])
        assert (change.kind == REMOVED) == (change.new[0] == change.new[1])
        assert change.kind != MOVED or TOKEN.findall(old[slice(*change.old)]) == TOKEN.findall(new[slice(*change.new)])


@settings(max_examples=100, deadline=None)
@given(TEXT)
def test_no_word_stands_outside_a_sentence(text: str) -> None:
    found = sentences(text, blocks_of(text))
    assert [word for s in found for word in s.words] == TOKEN.findall(text)


@pytest.fixture(scope="module")
def pair(nlp: object) -> tuple[Article, Article, pd.DataFrame]:
    older, newer = (read_article(FOLDER / f"{name}.txt") for name in (OLDER, NEWER))
    tables = tables_of([analyse(older, nlp), analyse(newer, nlp)])  # type: ignore[arg-type]
    return older, newer, compare_versions(tables, OLDER, NEWER)


def test_the_sample_pair(pair: tuple[Article, Article, pd.DataFrame]) -> None:
    older, newer, found = pair
    assert {name: str(dtype) for name, dtype in found.dtypes.items()} == CHANGES
    assert list(zip(found["kind"], found["what"], found["where"], strict=True)) == [
        ("added", "sentence", "dateline"), ("changed", "wording", "paragraph"), ("corrected", "number", "paragraph"),
        ("added", "sentence", "paragraph"), ("added", "sentence", "paragraph"), ("changed", "wording", "paragraph"),
        ("removed", "sentence", "paragraph"), ("removed", "sentence", "paragraph"), ("added", "note", "note"), ("added", "note", "note"),
    ]  # fmt: skip
    corrected = found.loc[2]
    assert (corrected["old"], corrected["new"]) == ("eight", "12") and corrected["note"].startswith(
        "Correction, 20 September"
    )
    assert newer.text[corrected["note_start"] : corrected["note_end"]] == corrected["note"]
    for row in found.itertuples():
        assert older.text[row.old_start : row.old_end] == ("" if pd.isna(row.old) else row.old)
        assert newer.text[row.new_start : row.new_end] == ("" if pd.isna(row.new) else row.new)
        assert row.sentence in newer.text or row.sentence in older.text


@pytest.mark.parametrize(
    ("old", "new", "kind", "what"),
    [
        ("The ship left Hamburg on 3 May with 40 crew.", "The ship left Hamburg on 4 May with 40 crew.", "changed", "date"),
        ("The ship left Hamburg on Monday with 40 crew.", "The ship left Hamburg with 40 crew.", "removed", "date"),
        ("The plan costs 3 million euros, she said.", "The plan costs 4 million euros, she said.", "changed", "number"),
        ("The minister met Angela Merkel in the town.", "The minister met Olaf Scholz in the town.", "changed", "name"),
        ("The minister recieved the guests in the town.", "The minister received the guests in the town.", "changed", "spelling"),
        ("The minister received the guests in the town.", "The minister threw out the guests in the town.", "changed", "wording"),
        ("the minister received the guests.", "The minister received the guests.", "changed", "punctuation"),
        ("The minister, he said, received the guests.", "The minister he said received the guests.", "removed", "punctuation"),
    ],
)  # fmt: skip
def test_what_a_change_is_about(nlp: object, old: str, new: str, kind: str, what: str) -> None:
    lead = "The council of the town talked about the harbour for a long time. "
    articles = [
        replace(Article.from_text(lead + text, "2021-05-10"), id=name) for name, text in (("a", old), ("b", new))
    ]
    found = compare_versions(tables_of([analyse(article, nlp) for article in articles]), "a", "b")  # type: ignore[arg-type]
    assert set(zip(found["kind"], found["what"], strict=True)) == {(kind, what)}
    assert not found["quoted"].any()


def test_words_put_into_a_mouth() -> None:
    old, new = (f'The mayor said: "We will {word} it." The council agreed to that.' for word in ("build", "sell"))
    articles = [replace(Article.from_text(text), id=name) for name, text in (("a", old), ("b", new))]
    quotes = {"a": ["We will build it."], "b": ["We will sell it."]}
    assert compare_versions(tables_of(articles, quotes), "a", "b")["quoted"].tolist() == [True]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Correction, 20 September 2021: The number of ships was wrong.", True),
        ("CLARIFICATION: The mayor was not in the room.", True),
        ("Due to an editing error, an earlier version of this article misspelled a name.", True),
        ("This story has been corrected to show that the bridge is in Lee.", True),
        ("• This article was amended on 3 May 2021. It had said that he was 41.", True),
        ("The article was corrected to say 40.", True),
        ("An earlier version of the story gave the wrong year.", True),
        ("A correction in technology shares began on Monday: the index lost 4%.", False),
        ("An earlier version of the treaty was signed in Bonn.", False),
        ("This article was translated from German.", False),
        ("The report was published on Monday.", False),
        ("The story was corrected " + "word " * 130, False),
    ],
)
def test_correction_notes(text: str, found: bool) -> None:
    assert is_correction(text) == found


NOTE = "Correction: An earlier version of this article said that Australia had ordered eight submarines in 2016. It ordered 12."


@pytest.mark.parametrize(
    ("old", "new", "sentence", "told"),
    [
        ("eight", "12", "In 2016 it had ordered 12 submarines.", True),
        ("eight", "", "In 2016 it had ordered submarines.", True),
        ("", "12", "In 2016 it had ordered 12 submarines.", True),
        ("seven", "nine", "In 2016 it had ordered nine submarines.", False),
        ("he", "she", "In 2016 she had ordered submarines.", False),
        ("eight", "12", "The ferry leaves at 12.", False),
    ],
)
def test_what_a_note_tells_of(old: str, new: str, sentence: str, told: bool) -> None:
    assert tells_of(NOTE, old, new, sentence) == told


def test_corrections_of_the_samples() -> None:
    tables = tables_of([read_article(path) for path in sorted(FOLDER.iterdir())])
    assert find_corrections(tables)["article"].tolist() == [NEWER, "dw-blinken-nato"]


def test_versions_of_the_samples() -> None:
    found = find_versions(tables_of([read_article(path) for path in sorted(FOLDER.iterdir())]))
    assert found[["older", "newer", "why"]].values.tolist() == [[OLDER, NEWER, "changed 2021-09-20"]]


PARAGRAPH_TEXT = " ".join(f"word{n} stands in line {n}" for n in range(40))


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ({}, {"published": "2021-05-11"}, "published 2021-05-11, the other 2021-05-10"),
        ({"modified": "2021-05-10"}, {"modified": "2021-05-12"}, "changed 2021-05-12, the other 2021-05-10"),
        ({}, {"text": f"{PARAGRAPH_TEXT} More.\n\n{NOTE}"}, "has a correction note"),
        ({}, {}, "by name: nothing tells which is newer"),
        ({"url": "https://a.example/1"}, {"url": "https://a.example/1", "title": "New", "text": "Another text."}, "by name: nothing tells which is newer"),
        ({}, {"text": PARAGRAPH_TEXT}, None),
        ({}, {"publisher": "Another"}, None),
    ],
)  # fmt: skip
def test_which_is_newer(first: dict[str, str], second: dict[str, str], why: str | None) -> None:
    made = []
    for name, told in (("a", first), ("b", {"text": f"{PARAGRAPH_TEXT} More."} | second)):
        given = {"publisher": "Post", "title": "One", "published": "2021-05-10", "text": PARAGRAPH_TEXT} | told
        article = Article.from_text(given.pop("text"), given.pop("published"), given.pop("title"))
        made.append(
            replace(article, id=name, **{k: pd.Timestamp(v).date() if k == "modified" else v for k, v in given.items()})
        )  # type: ignore[arg-type]
    found = find_versions(tables_of(reversed(made)))
    assert found[["older", "newer", "why"]].values.tolist() == ([["a", "b", why]] if why else [])


def test_an_article_that_is_not_there() -> None:
    with pytest.raises(NewsbookError, match="no article 'none'"):
        compare_versions(tables_of([]), "none", "none")

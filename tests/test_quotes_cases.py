"""Quotes by shape: a text, and the row that must be in its table: kind, words, cue, speaker."""

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quote_cases import CASES, Case
from spacy.language import Language
from spacy.tokens import Doc

from newsbook.analysis import analyse
from newsbook.article import Article
from newsbook.pipeline import make_doc
from newsbook.quotes import find_quotes
from newsbook.quotes.export import to_conll, to_triples, to_web_annotations

MISSED: dict[str, str] = {
    "“I have read every page of it,” the 47-year-old shot back.": "the parse takes 'shot' for a noun",
    "‘It was never safe’: Ann Lee on the bridge she built.": "a headline's colon, with the speaker behind it, is not read",
}


def test_cases_are_distinct() -> None:
    assert len({(text, words) for text, _, words, _, _ in CASES}) == len(CASES) >= 200


@pytest.mark.parametrize("case", CASES, ids=lambda c: c[0])
def test_case(nlp: Language, case: Case) -> None:
    text, kind, words, cue, speaker = case
    if text in MISSED:
        pytest.xfail(MISSED[text])
    rows = find_quotes(make_doc(Article.from_text(text), nlp)).to_dict("records")
    found = [
        (r["kind"], r["text"], *(v if isinstance(v, str) else None for v in (r["cue"], r["speaker"]))) for r in rows
    ]
    assert (kind, words, cue, speaker) in found


@pytest.mark.parametrize(
    "text",
    [
        "The 32-yard run saw the team win the game.",
        "The mayor called a meeting for Monday.",
        "The bridge is called “The Long Arm” by nobody.",
        "The council must report damage at once.",
        "As on “Morning Talk,” Ann Lee wore a red hat.",
        "A bigger battery means better trips.",
        "The town wants to close the bridge.",
        "The mayor tries a “new chapter” in town.",
        "Ann Lee no longer says that the bridge is safe.",
        "The alliance looks ahead, and he continued to renew the old plan.",
        "Asked whether it would last, the mayor smiled.",
        "The baker laughed when asked about the potato.",
        "The man accused of murder left the court.",
        "The court heard that she had left at nine.",
        "They have to back their statements to continue.",
        "The parties with “super PACs” supported by two brothers won.",
        "She writes with a dry wit about village life.",
        "He writes about rivers and the people who live by them.",
        "The alliance discusses its future direction.",
        "The trader asked not to be named because the talks are private.",
        "Premier Ann Lee, asked about the vote in Lyon, had no answer.",
        "One nurse asked that her name not be used.",
        "Asked whether he would stand again, Mr Penrose quoted Yeats.",
        "The couple welcomed their baby boy.",
        "The man asked to be identified only as Lars.",
        "Some residents have a “secret” route to avoid the traffic.",
        "It quietly put a limit on space that it had sold as “unlimited.”",
        "The firm was not able to estimate the number of users.",
        "A lorry hit the “old bridge” in May.",
    ],
)
def test_nobody_speaks(nlp: Language, text: str) -> None:
    assert find_quotes(make_doc(Article.from_text(text), nlp)).empty


def test_a_text_that_breaks_off_after_its_verb(nlp: Language) -> None:
    assert find_quotes(make_doc(Article.from_text("The man asked to be named"), nlp))["text"].tolist() == ["to be named"]


@pytest.mark.parametrize("said", ["They", "The farmers", "The ministers"])
def test_a_group_that_nothing_settles(nlp: Language, said: str) -> None:
    opening = "German Foreign Minister Lena Fischer met Jordan's foreign minister, Omar Haddad, on Monday.\n\n"
    row = analyse(Article.from_text(f"{opening}{said} said the talks would go on."), nlp).quotes.iloc[-1]
    assert pd.isna(row["speaker_ids"]) and pd.isna(row["speaker_id"])


def test_words_reported_within_reported_words(nlp: Language) -> None:
    """What the mayor told is part of what Ann Lee says, and no quote of its own."""
    text = "Ann Lee said that the mayor had told farmers that the bridge was safe."
    rows = find_quotes(make_doc(Article.from_text(text), nlp))
    assert rows["text"].tolist() == ["that the mayor had told farmers that the bridge was safe"]


def test_both_sides_of_an_attribution_are_one_quote(nlp: Language) -> None:
    for text in ("The bridge, Ann Lee said, is old.", "The bridge, Ann Lee said, “is older than the town itself.”"):
        assert find_quotes(make_doc(Article.from_text(text), nlp))["quote_id"].tolist() == ["q1", "q1"]


def test_what_is_told_of_a_speaker_is_no_speech(nlp: Language) -> None:
    text = "“It will last,” said Ann Lee, an analyst in Lyon, who rates the stock a “buy.”"
    assert find_quotes(make_doc(Article.from_text(text), nlp))["text"].tolist() == ["It will last,"]


def test_half_a_sentence_beside_marked_words_is_no_row(nlp: Language) -> None:
    text = "Its aim, according to the leaflet, is “to tell the story of the sea”."
    assert find_quotes(make_doc(Article.from_text(text), nlp))["kind"].tolist() == ["partial"]


def test_words_within_words_have_the_nearer_cue(nlp: Language) -> None:
    text = (
        "The three had argued for a cut, warning that rates were “far too high” and that waiting risked “a long slump”."
    )
    rows = find_quotes(make_doc(Article.from_text(text), nlp)).query("kind == 'partial'")
    assert rows["cue"].tolist() == ["warning", "warning"]


def test_a_quote_that_goes_on_over_paragraphs_is_one(nlp: Language) -> None:
    text = "“We waited,” Ann Lee said. “I want the names.\n\n“And when I have them, you will have them too.”"
    assert find_quotes(make_doc(Article.from_text(text), nlp))["quote_id"].tolist() == ["q1", "q1", "q1"]


def test_words_within_words(nlp: Language) -> None:
    text = "Ann Lee said that the plan was “bad for trade” and too slow. “It is late,” she said."
    rows = find_quotes(make_doc(Article.from_text(text), nlp)).set_index("text")
    whole = rows[rows["kind"] == "indirect"]["quote_id"].iloc[0]
    assert rows.at["bad for trade", "within"] == whole
    assert rows["within"].isna().sum() == len(rows) - 1


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("“We agree,” Omar Haddad and Lena Fischer said.", {"omar-haddad", "lena-fischer"}),
        ("“We agree,” the German and Jordanian foreign ministers said.", {"omar-haddad", "lena-fischer"}),
        (
            "“We agree,” Omar Haddad and Lena Fischer said. They said talks would go on.",
            {"omar-haddad", "lena-fischer"},
        ),
        (
            "“We agree,” Omar Haddad and Lena Fischer said. The ministers said talks would go on.",
            {"omar-haddad", "lena-fischer"},
        ),
        ("Both ministers said talks would go on.", {"omar-haddad", "lena-fischer"}),
        ("“We agree,” Lena Fischer said.", None),
    ],
)
def test_several_speakers(nlp: Language, said: str, ids: set[str] | None) -> None:
    opening = "German Foreign Minister Lena Fischer met Jordan's foreign minister, Omar Haddad, on Monday.\n\n"
    row = analyse(Article.from_text(opening + said), nlp).quotes.iloc[-1]
    if ids is None:
        assert pd.isna(row["speaker_ids"]) and row["speaker_id"] == "lena-fischer"
    else:
        assert set(row["speaker_ids"].split(" | ")) == ids and pd.isna(row["speaker_id"])


PARTS = ["“We waited.", "“We will go,” she said.", "“And then", "Ann Lee said nothing.", "‘No.’", "“It is late.”", "— Bob Ray, farmer",
         "KYIV, Dec 24 (Reuters) - The bridge is safe, the ministry said.", "said:", "“”", "He said “no” to “yes"]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=9).map("\n\n".join))
def test_any_paragraphs(nlp: Language, text: str) -> None:
    """Whatever the paragraphs, each row is grounded, lies in one paragraph, and `within` names an indirect row around it."""
    article = Article.from_text(text)
    table = find_quotes(make_doc(article, nlp))
    assert table["start"].is_monotonic_increasing
    holders = {(r["quote_id"], r["start"], r["end"]) for r in table.to_dict("records") if r["kind"] == "indirect"}
    for row in table.to_dict("records"):
        block = article.block_at(row["start"])
        assert text[row["start"] : row["end"]] == row["text"] and block is not None and row["end"] <= (block.end or 0)
        if isinstance(row["within"], str):
            assert any(q == row["within"] and s <= row["start"] and row["end"] <= e + 1 for q, s, e in holders)


def test_time_grows_with_length(nlp: Language) -> None:
    """Four times the text takes no more than eight times the time."""
    text = (
        "“We waited for years,” Ann Lee said.\n\nShe said that the bridge was “never safe” at all.\n\n“It is late.”\n\n"
        * 40
    )
    doc = make_doc(Article.from_text(text), nlp)

    def seconds(copies: int) -> float:
        big = Doc.from_docs([doc] * copies)
        began = time.process_time()
        find_quotes(big)
        return time.process_time() - began

    seconds(1)
    assert seconds(16) <= 8 * seconds(4)


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("Ann Lee told reporters that the bridge was safe.", "addressee", "reporters"),
        ("“The bridge was safe,” Ann Lee told DW.", "addressee", "DW"),
        ("Ann Lee told the news agency AP that the bridge was safe.", "addressee", "the news agency AP"),
        ("Ann Lee told reporters that the bridge was safe.", "cue_lemma", "tell"),
        ("Ann Lee vowed to rebuild the bridge.", "cue_kind", "promise"),
        ("Ann Lee denied that money had been paid.", "cue_kind", "denial"),
        ("Ann Lee said that it was safe.", "source_kind", "named"),
        ("She said that it was safe.", "source_kind", "pronoun"),
        ("The minister said that it was safe.", "source_kind", "described"),
        ("One diplomat said that it was safe.", "source_kind", "unnamed"),
        ("The foreign ministers said that it was safe.", "source_kind", "group"),
        ("The newspaper said that it was safe.", "source_kind", "outlet"),
    ],
)
def test_columns(nlp: Language, text: str, column: str, value: str) -> None:
    assert find_quotes(make_doc(Article.from_text(text), nlp))[column].tolist() == [value]


def test_exports(nlp: Language) -> None:
    text = "Ann Lee said that the bridge was safe."
    quotes = find_quotes(make_doc(Article.from_text(text), nlp))
    assert to_triples(quotes) == [("Ann Lee", "said", "that the bridge was safe")]
    assert "q1\t8\t12\tsaid\tB-CUE" in to_conll(quotes, text).splitlines()
    selector = to_web_annotations(quotes, text, "article")[0]["target"]["selector"]
    assert selector[0] == {"type": "TextPositionSelector", "start": 13, "end": 37}
    assert selector[1]["exact"] == "that the bridge was safe"

"""Correction notes: where a page says that an earlier version of it was wrong."""

from __future__ import annotations

import re
from functools import lru_cache

import duckdb
import pandas as pd
import spacy

from newsbook.article import RUNNING_KINDS
from newsbook.corpus.align import TOKEN

THIS_PAGE = r"(?:th(?:is|e)\s+)?(?:article|story|report|page|piece|post|item|column|review|interview|headline|caption)"
CORRECTION = re.compile(
    # 'Correction, 20 September 2021: ...', 'Clarification: ...'
    r"^\W*(?:corrections?|clarifications?|corrected|erratum)\b[^.:]{0,40}(?::|[–—]\s)"
    # 'An earlier version of this article ...'
    rf"|\b(?:earlier|previous|prior|original|first|initial)\s+versions?\s+of\s+{THIS_PAGE}\b"
    # 'This story has been corrected to ...', 'The article was amended on 3 May ...'
    rf"|^\W*(?:this|the)\s+(?:article|story|report|page|piece|post|headline|caption)\s+(?:was|has\s+been|is)\s+"
    r"(?:later\s+|since\s+)?(?:corrected|amended|clarified)\b"
    r"|\bwe\s+(?:incorrectly|wrongly|mistakenly)\s+(?:said|reported|stated|wrote)\b",
    re.IGNORECASE,
)
OF_NOTES = frozenset("said says version article earlier".split())  # in every note, and so telling nothing
LONGEST = 120  # words: a longer paragraph is the story, not a note on it
NOTES = {
    "article": "string", "publisher": "string", "published": "string", "modified": "string",
    "start": "int64", "end": "int64", "text": "string",
}  # fmt: skip


def find_corrections(tables: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Every correction note of the corpus, by article and place: article, publisher, published, modified, start, end, text."""
    kinds = sorted({*RUNNING_KINDS, "note", "bio", "caption"})
    query = """SELECT b.article, a.publisher, a.published, a.modified, b.start, b."end",
            substring(t.text, b.start + 1, b."end" - b.start) AS text
        FROM blocks b JOIN texts t USING (article) JOIN articles a USING (article)
        WHERE b.kind IN (SELECT unnest($1)) AND b."end" - b.start < 1500 ORDER BY b.article, b.start"""
    rows = [row for row in tables.execute(query, [kinds]).fetchall() if is_correction(row[-1])]
    return pd.DataFrame(rows, columns=list(NOTES)).astype(NOTES)


def is_correction(text: str) -> bool:
    """Whether a paragraph says that the page was wrong before."""
    return len(text.split()) <= LONGEST and CORRECTION.search(text) is not None


def tells_of(note: str, old: str, new: str, sentence: str) -> bool:
    """Whether a correction note tells of this change: it has the words that were or are there, and others of the sentence."""
    told = content(note)
    before, after = content(old), content(new)
    said = [words for words in (before - after, after - before) if words and words <= told]
    return bool(said) and bool(told & (content(sentence) - before - after))


def content(text: str) -> frozenset[str]:
    """The words that carry the sense: numbers in letters or digits, and what is no function word."""
    words = {word.casefold().removesuffix("'s").removesuffix("’s") for word in TOKEN.findall(text)}
    return frozenset(word for word in words if word[:1].isalnum() and word not in _function_words())


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    """English function words; spaCy counts numerals among them, which a correction is often about."""
    nlp = spacy.blank("en")
    return frozenset(w for w in nlp.Defaults.stop_words if not nlp.vocab[w].like_num) | OF_NOTES

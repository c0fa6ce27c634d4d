"""What an editor would ask of an article: questions with the place in the text that raises each."""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pandas as pd
from rapidfuzz.distance import DamerauLevenshtein

from newsbook.analysis import Analysis
from newsbook.article import Block

COLUMNS = ["question", "text", "start", "end", "sentence_start", "sentence_end"]
OFTEN = 3  # mentions: somebody so often spoken of could be asked
SLIP = 2  # letters in which two spellings of one name may differ
SPELLING = re.compile(r"\b(?:mis)?spel(?:t|ls?|led|ling)\b", re.IGNORECASE)
WEEKDAY = re.compile(rf"\b({'|'.join(day_name)})\b", re.IGNORECASE)
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Row = dict[str, object]


def what_to_ask(analysis: Analysis) -> pd.DataFrame:
    """An Analysis -> its open questions in text order: question, text, start, end, sentence_start, sentence_end."""
    rows = [*_spellings(analysis), *_wrong_weekdays(analysis), *_numbers_told_twice(analysis),
            *_unnamed_sources(analysis), *_never_quoted(analysis)]  # fmt: skip
    return pd.DataFrame(rows, columns=COLUMNS).sort_values(["start", "end"], kind="stable").reset_index(drop=True)


def _asked(question: str, row: Row) -> Row:
    return {"question": question, **{column: row[column] for column in COLUMNS[1:]}}


def _spellings(analysis: Analysis) -> Iterator[Row]:
    """One name spelt in two ways; a note that says it was corrected makes it worse."""
    notes = [b for b in analysis.article.blocks if b.kind == "note" and SPELLING.search(b.text)]
    for entity in analysis.entities[analysis.entities["label"] != "NORP"].to_dict("records"):
        spellings = str(entity["aliases"]).split(" | ")
        for usual, other in combinations(spellings, 2):
            if not _is_slip(usual, other):
                continue
            told = f"“{other}” or “{usual}”?"
            if any(_is_about(note, usual, other) for note in notes):
                told += " A note says that the spelling was corrected."
            for mention in _mentions(analysis, str(entity["entity_id"]), other):
                yield _asked(told, mention)


def _is_slip(one: str, other: str) -> bool:
    """Whether two names of as many words differ in one word, by a letter or two."""
    pairs = list(zip(one.split(), other.split(), strict=False))
    apart = [(a, b) for a, b in pairs if a != b]
    if len(one.split()) != len(other.split()) or len(apart) != 1:
        return False
    a, b = apart[0]
    return min(len(a), len(b)) > 3 and a[0] == b[0] and 0 < DamerauLevenshtein.distance(a.lower(), b.lower()) <= SLIP


def _is_about(note: Block, *names: str) -> bool:
    return any(name in note.text for name in names)


def _mentions(analysis: Analysis, entity_id: str, text: str) -> list[Row]:
    table = analysis.mentions
    return table[(table["entity_id"] == entity_id) & (table["text"] == text)].to_dict("records")


def _wrong_weekdays(analysis: Analysis) -> Iterator[Row]:
    """'Tuesday, March 24, 2021', which was a Wednesday."""
    for timex in analysis.timexes.to_dict("records"):
        named = WEEKDAY.search(str(timex["text"]))
        digits = re.search(r"\d", str(timex["text"]))
        if named and digits and isinstance(timex["value"], str) and FULL_DAY.fullmatch(timex["value"]):
            true = day_name[date.fromisoformat(timex["value"]).weekday()]
            if named[1].lower() != true.lower():
                yield _asked(f"That day was a {true}.", timex)


def _numbers_told_twice(analysis: Analysis) -> Iterator[Row]:
    """The same thing counted in two sentences with two results."""
    table = analysis.amounts
    counted = table[table["counts"].notna() & table["value"].notna()]
    for counts, group in counted.groupby(counted["counts"].str.casefold(), sort=True):
        values = group["value"].unique()
        if len(str(counts).split()) > 1 and len(values) > 1 and group["sentence_start"].nunique() > 1:
            told = " and ".join(dict.fromkeys(group["text"]))
            for row in group.to_dict("records"):
                yield _asked(f"Of {counts}: {told}. Is it the same number?", row)


def _unnamed_sources(analysis: Analysis) -> Iterator[Row]:
    quotes = analysis.quotes[analysis.quotes["source_kind"] == "unnamed"].sort_values("start")
    for row in quotes[~quotes["speaker"].str.casefold().duplicated()].to_dict("records"):
        yield _asked(f"Who is “{row['speaker']}”?", row)


def _never_quoted(analysis: Analysis) -> Iterator[Row]:
    """People who are spoken of again and again, and say nothing."""
    heard = set(analysis.quotes["speaker_id"].dropna())
    people = analysis.entities[(analysis.entities["label"] == "PERSON") & (analysis.entities["n_mentions"] >= OFTEN)]
    for row in people[~people["entity_id"].isin(heard)].to_dict("records"):
        yield _asked(f"{row['name']} is spoken of {row['n_mentions']} times and never quoted: were they asked?", row)

"""Speakers: the words that name who speaks -> the entity they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left

import pandas as pd

PREPOSITIONS = re.compile(r"\b(?:of|to|in|for|at|from|on|by|with|and)\s", re.IGNORECASE)
LONGEST_MENTION = 200


def resolve_speakers(quotes: pd.DataFrame, linked: pd.DataFrame) -> pd.DataFrame:
    """Quotes with `speaker_id`: the entity of the mention that is the head of the speaker's words."""
    known = linked[linked["entity_id"].notna()].sort_values("start")
    columns = ("start", "end", "label", "kind", "entity_id")
    mentions = list(zip(*(known[c].tolist() for c in columns), strict=True))
    starts = [m[0] for m in mentions]
    ids: list[object] = []
    for speaker, start, end in zip(quotes["speaker"], quotes["speaker_start"], quotes["speaker_end"], strict=True):
        if pd.isna(start):
            ids.append(pd.NA)
            continue
        first = bisect_left(starts, start - LONGEST_MENTION)
        near = mentions[first : bisect_left(starts, end)]
        ids.append(_speaker_id(str(speaker), int(start), int(end), near) or pd.NA)
    return quotes.assign(speaker_id=pd.Series(ids, index=quotes.index, dtype="string"))


def _speaker_id(speaker: str, start: int, end: int, near: list[tuple[int, int, str, str, str]]) -> str | None:
    """A person named in the words, else the mention that is all of them, else the one that closes them.

    A mention after a preposition only completes the phrase: 'the ambassador to Ukraine'.
    """
    inside = [m for m in near if m[0] >= start and m[1] <= end]
    choices = (
        [m for m in inside if m[2] == "PERSON" and m[3] == "named"],
        [m for m in near if m[0] <= start and m[1] >= end],
        [m for m in inside if m[1] == end and not PREPOSITIONS.search(speaker[: m[0] - start])],
    )
    return next((found[0][4] for found in choices if found), None)

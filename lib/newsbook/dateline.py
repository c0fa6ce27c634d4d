"""Datelines that open a paragraph of the story: 'KYIV, Dec 24 (Reuters) - ', 'PARIS — '. What follows is the story."""

from __future__ import annotations

import re

_PLACE = r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}"
DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, [\w.'’ /]{{2,30}}){{0,3}},? *\([A-Z][\w .&'’-]{{1,30}}\)|[A-Z][A-Z.'’-]{{2,}}(?:[ /][A-Z.'’-]+){{0,3}}"
    r"(?:, [A-Z][\w.'’ ]{1,25}){0,2})(?: [-–]| ?—| --)\s*"
)
SENTENCE = re.compile(r"[^.!?\n]*")
DASH = re.compile(r"\s[-–]\s|\s?—\s?|\s--\s")


def dateline_end(text: str) -> int:
    """Where the dateline that opens a text ends; 0 where none does, or its dash opens an aside: 'NATO — the alliance — ...'."""
    found = DATELINE.match(text)
    if found is None:
        return 0
    aside = ")" not in found.group() and len(DASH.findall(SENTENCE.match(text, found.end()).group())) % 2  # type: ignore[union-attr]
    return 0 if aside else found.end()

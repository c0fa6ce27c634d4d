"""Datelines that open a paragraph or a picture's caption: 'KYIV, Dec 24 (Reuters) - ', 'PARIS — ', 'OSLO, NORWAY - MAY 17: '.

What follows is the story.
"""

from __future__ import annotations

import re
from calendar import month_name

_PLACE = r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}"
DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, [\w.'’ /]{{2,30}}){{0,3}},? *\([A-Z][\w .&'’-]{{1,30}}\)|[A-Z][A-Z.'’-]{{2,}}(?:[ /][A-Z.'’-]+){{0,3}}"
    r"(?:, [A-Z][\w.'’ ]{1,25}){0,2})(?: [-–]| ?—| --)\s*"
)
_MONTHS = "|".join(month_name[1:])
OF_PICTURE = re.compile(rf"{_PLACE}(?:, {_PLACE}){{0,2}},? ?[-–—] ?(?i:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?: ")
SENTENCE = re.compile(r"[^.!?\n]*")
DASH = re.compile(r"\s[-–]\s|\s?—\s?|\s--\s")


def dateline_end(text: str) -> int:
    """Where the dateline that opens a text ends; 0 where none does, or its dash opens an aside: 'NATO — the alliance — ...'."""
    if of_picture := OF_PICTURE.match(text):
        return of_picture.end()
    found = DATELINE.match(text)
    if found is None:
        return 0
    aside = ")" not in found.group() and len(DASH.findall(SENTENCE.match(text, found.end()).group())) % 2  # type: ignore[union-attr]
    return 0 if aside else found.end()

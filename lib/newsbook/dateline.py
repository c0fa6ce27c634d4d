"""Datelines that open a paragraph of the story: 'KYIV, Dec 24 (Reuters) - ', 'PARIS — '. What follows is the story."""

from __future__ import annotations

import re

_PLACE = r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}"
DATELINE = re.compile(
    rf"(?:{_PLACE}(?:, [\w.'’ /]{{2,30}}){{0,3}},? *\([A-Z][\w .&'’-]{{1,30}}\)|[A-Z][A-Z.'’-]{{2,}}(?:[ /][A-Z.'’-]+){{0,3}}"
    r"(?:, [A-Z][\w.'’ ]{1,25}){0,2})(?: [-–]| ?—| --)\s*"
)


def dateline_end(text: str) -> int:
    """Where the dateline that opens a text ends; 0 where none does."""
    found = DATELINE.match(text)
    return found.end() if found is not None else 0

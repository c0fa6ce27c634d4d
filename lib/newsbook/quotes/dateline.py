"""Datelines that stand in the paragraph itself: 'KYIV, Dec 24 (Reuters) - '. What follows is the story."""

from __future__ import annotations

import re

from spacy.tokens import Span

PLACE = r"[A-Z][\w.'’-]*(?:[ /-][A-Z][\w.'’-]*){0,4}"
DATELINE = re.compile(
    rf"(?:{PLACE}(?:, [\w.'’ /]{{2,30}}){{0,3}},? *\([A-Z][\w .&'’-]{{1,30}}\)|[A-Z][A-Z.'’-]{{2,}}(?:[ /][A-Z.'’-]+){{0,3}}"
    r"(?:, [A-Z][\w.'’ ]{1,25}){0,2})(?: [-–]| ?—| --)\s*"
)


def after_dateline(block: Span) -> Span:
    """A paragraph without the dateline that opens it."""
    found = DATELINE.match(block.text)
    if found is None:
        return block
    rest = block.doc.char_span(block.start_char + found.end(), block.end_char, label=block.label, alignment_mode="contract")
    return rest if rest is not None else block

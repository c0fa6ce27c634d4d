"""Datelines that stand in the paragraph itself: 'KYIV, Dec 24 (Reuters) - '. What follows is the story."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

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
    rest = block.doc.char_span(
        block.start_char + found.end(), block.end_char, label=block.label, alignment_mode="contract"
    )
    return rest if rest is not None else block


def is_place_of_dateline(token: Token, sentence: Span) -> bool:
    """Whether a word that the parse takes for a subject stands in the dateline that opens its sentence."""
    if token.i > sentence.start + 4 or not (token.text.isupper() or token.ent_type_ in {"GPE", "LOC"}):
        return False
    found = DATELINE.match(sentence.text)
    return found is not None and token.idx < sentence.start_char + found.end()

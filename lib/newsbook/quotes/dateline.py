"""Datelines that stand in the paragraph itself: 'KYIV, Dec 24 (Reuters) - '. What follows is the story."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.dateline import DATELINE


def after_dateline(block: Span) -> Span:
    """A paragraph without the dateline that opens it."""
    found = DATELINE.match(block.text)
    if found is None:
        return block
    rest = block.doc.char_span(
        block.start_char + found.end(), block.end_char, label=block.label_, alignment_mode="contract"
    )
    return rest if rest is not None else block


def is_place_of_dateline(token: Token, sentence: Span) -> bool:
    """Whether a word that the parse takes for a subject stands in the dateline that opens its sentence."""
    if token.i > sentence.start + 4 or not (token.text.isupper() or token.ent_type_ in {"GPE", "LOC"}):
        return False
    found = DATELINE.match(sentence.text)
    return found is not None and token.idx < sentence.start_char + found.end()

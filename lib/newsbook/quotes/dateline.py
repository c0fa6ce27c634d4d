"""Datelines that stand in the paragraph itself: 'KYIV, Dec 24 (Reuters) - '. What follows is the story."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.dateline import DATELINE

LONGEST = 5  # tokens of a place and its colon


def after_dateline(block: Span) -> Span:
    """A paragraph without the dateline that opens it."""
    found = DATELINE.match(block.text)
    end = block.start_char + found.end() if found is not None else _place_before_colon(block)
    if end is None:
        return block
    rest = block.doc.char_span(end, block.end_char, label=block.label_, alignment_mode="contract")
    return rest if rest is not None else block


def _place_before_colon(block: Span) -> int | None:
    """Where the words begin behind 'Mumbai: ', which papers of India open a story with."""
    colon = next((t.i for t in block[:LONGEST] if t.text == ":"), None)
    if colon is None or colon + 1 >= block.end or block.doc[colon + 1].is_quote:
        return None
    places = [t for t in block.doc[block.start : colon] if not t.is_space]
    known = bool(places) and all(t.ent_type_ == "GPE" for t in places)
    return block.doc[colon + 1].idx if known else None


def is_place_of_dateline(token: Token, sentence: Span) -> bool:
    """Whether a word that the parse takes for a subject stands in the dateline that opens its sentence."""
    if token.i > sentence.start + 4 or not (token.text.isupper() or token.ent_type_ in {"GPE", "LOC"}):
        return False
    found = DATELINE.match(sentence.text)
    return found is not None and token.idx < sentence.start_char + found.end()

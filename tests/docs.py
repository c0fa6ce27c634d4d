"""Docs by hand, for the logic that a trained pipeline would blur."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

VOCAB = spacy.blank("en").vocab


def make_doc(text: str, ents: list[tuple[str, str]] | None = None, *, pos: dict[str, str] | None = None,
             deps: dict[str, str] | None = None) -> Doc:  # fmt: skip
    """A Doc of one sentence by hand: words divided by blanks, entities by their words.

    `pos` and `deps` give a word's part of speech and label; capitalised words are PROPN, the rest NOUN.
    """
    words = text.split()
    doc = Doc(
        VOCAB,
        words=words,
        pos=[
            (pos or {}).get(w, "PROPN" if w[:1].isupper() else "PUNCT" if not w[0].isalnum() else "NOUN") for w in words
        ],
        deps=[(deps or {}).get(w, "dep") for w in words],
        heads=[0] * len(words),
        sent_starts=[True] + [False] * (len(words) - 1) if words else [],
    )
    spans = []
    for name, label in ents or []:
        start = text.index(name)
        span = doc.char_span(start, start + len(name), label=label)
        assert span is not None, name
        spans.append(span)
    doc.ents = spans
    return doc

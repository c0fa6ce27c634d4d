"""Docs by hand, for the logic that a trained pipeline would blur."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

VOCAB = spacy.blank("en").vocab
OPENERS, CLOSERS = {"“"}, {".", ",", "”", "’s"}


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


def parsed(rows: str) -> Doc:
    """A Doc from lines 'word tag dep head lemma', heads counted from 0; the tag gives the POS."""
    table = [line.split() for line in rows.strip().splitlines()]
    pos = {"N": "NOUN", "V": "VERB", "I": "ADP", "D": "DET", "M": "AUX", "P": "PRON", ".": "PUNCT",
           "C": "NUM", "R": "ADV", "J": "ADJ", "T": "PART", ",": "PUNCT", "W": "PRON",
           "`": "PUNCT", "'": "PUNCT"}  # fmt: skip
    tags = [t for _, t, *_ in table]
    return Doc(
        VOCAB,
        words=[r[0] for r in table],
        spaces=[i + 1 < len(table) and table[i][0] not in OPENERS and table[i + 1][0] not in CLOSERS
                for i in range(len(table))],
        tags=tags,
        pos=["PROPN" if t.startswith("NNP") else "AUX" if r[2].startswith("aux") else pos[t[0]]
             for t, r in zip(tags, table, strict=True)],
        deps=[r[2] for r in table],
        heads=[int(r[3]) for r in table],
        lemmas=[r[4] if len(r) > 4 else r[0].lower() for r in table],
        sent_starts=[i == 0 for i in range(len(table))],
    )  # fmt: skip

"""The only place that loads spaCy: picks the English pipeline and turns an `Article` into a `Doc`."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from newsbook.article import STORY_KINDS, Article, NewsbookError

BUNDLED = Path(__file__).parent / "en_newsbook"
INSTALLED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm")
BLOCKS = "blocks"


@lru_cache(maxsize=4)
def load(name: str | None = None) -> Language:
    """A spaCy pipeline: the one named (a package or a folder), else the best installed, else ours.

    NewsbookError when the one named is not there.
    """
    chosen = name or next((n for n in INSTALLED if find_spec(n)), str(BUNDLED))
    try:
        return spacy.load(chosen)
    except OSError:
        raise NewsbookError(
            f"There is no spaCy pipeline {chosen!r} here. Install it (python -m spacy download "
            f"{chosen}), or leave the name out to use the one that comes with newsbook."
        ) from None


def describe(nlp: Language) -> str:
    """One line for the reader: which pipeline is in use."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    ours = nlp.meta["name"] == "newsbook"
    return f"{name} ({'comes with newsbook' if ours else 'installed on this machine'})"


def make_doc(article: Article, nlp: Language) -> Doc:
    """The whole `article.text` as one Doc; a block's first token always opens a sentence.

    `doc.spans["blocks"]` holds one span per block with its kind as label.
    """
    doc = nlp.make_doc(article.text)
    spans: list[Span] = []
    for block in article.blocks:
        if block.start is not None and block.end is not None:
            span = doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
            if span is not None:
                spans.append(span)
                doc[span.start].is_sent_start = True
                if span.end < len(doc):
                    doc[span.end].is_sent_start = True
    doc.spans[BLOCKS] = spans
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def story_spans(doc: Doc) -> list[Span]:
    """The blocks that tell the story; the whole Doc where no blocks are marked."""
    if BLOCKS not in doc.spans:
        return [doc[:]] if len(doc) else []
    return [span for span in doc.spans[BLOCKS] if span.label_ in STORY_KINDS]

"""The only place that loads spaCy: picks the English pipeline and turns an `Article` into a `Doc`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from newsbook.article import STORY_KINDS, Article, NewsbookError
from newsbook.dateline import dateline_end
from newsbook.encoder.component import SIZES

BUNDLED = Path(__file__).parent / "en_newsbook"
ACCURATE, FAST = SIZES
CHOICE = "NEWSBOOK_PIPELINE"  # an environment variable
BLOCKS = "blocks"
DATELINE_WITHIN = 3  # paragraphs; later on "NASA - the agency -" is none
LONGEST = 100_000_000  # characters; the encoder reads in windows, so that spaCy's limit of a million is not needed


def load(name: str | None = None) -> Language:
    """A spaCy pipeline: the one named, else the one that NEWSBOOK_PIPELINE names, else 'accurate'.

    'accurate' and 'fast' come with newsbook and share tokenizer and labels; any other name is an installed
    package (en_core_web_trf) or a folder. NewsbookError when it is not there. None of spaCy's own pipelines is
    taken unasked: none has yet measured better than ours (`make bench-pipeline` measures those installed).
    """
    return _load(name or os.environ.get(CHOICE) or ACCURATE)


@lru_cache(maxsize=4)
def _load(name: str) -> Language:
    if name in SIZES:
        nlp = spacy.load(BUNDLED, config={"components": {"encoder": {"size": name}}})
        nlp.max_length = LONGEST
        return nlp
    try:
        return spacy.load(name)
    except OSError:
        raise NewsbookError(
            f"There is no spaCy pipeline {name!r} here. Install it (python -m spacy download {name}), or leave "
            "the name out to use the one that comes with newsbook."
        ) from None


def describe(nlp: Language) -> str:
    """One line for the reader: which pipeline is in use."""
    name = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    if "encoder" not in nlp.pipe_names:
        return f"{name} (installed on this machine)"
    return f"{name}, {nlp.get_pipe('encoder').size} (comes with newsbook)"  # type: ignore[attr-defined]


def make_doc(article: Article, nlp: Language) -> Doc:
    """The whole `article.text` as one Doc; a block's first token always opens a sentence, and so does the
    first word behind the dateline of an opening paragraph or of a caption.

    `doc.spans["blocks"]` holds one span per block with its kind as label. NewsbookError where the text is longer
    than the pipeline reads.
    """
    if len(article.text) > nlp.max_length:
        raise NewsbookError(
            f"{article.id} has {len(article.text):,} characters, and this pipeline reads {nlp.max_length:,} at most. "
            "Cut the text, or read it with the pipeline that comes with newsbook."
        )
    doc = nlp.make_doc(article.text)
    spans: list[Span] = []
    starts = np.zeros(len(doc) + 1, dtype=np.uint64)
    for block in article.blocks:
        if block.start is not None and block.end is not None:
            span = doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
            if span is not None:
                spans.append(span)
                starts[[span.start, span.end]] = 1
    opening = [span for span in spans if span.label_ == "paragraph"][:DATELINE_WITHIN]
    for span in [*opening, *(span for span in spans if span.label_ == "caption")]:
        starts[_after_dateline(span)] = 1
    # Set token by token, spaCy looks through the whole Doc each time.
    doc.from_array([SENT_START], starts[:-1])  # type: ignore[arg-type]
    doc.spans[BLOCKS] = spans
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def _after_dateline(block: Span) -> int:
    """The token at which a paragraph's first sentence begins: a dateline before it is no part of its clause."""
    end = dateline_end(block.text)
    after = block.doc.char_span(block.start_char + end, block.end_char, alignment_mode="contract") if end else None
    return after.start if after is not None else block.start


def story_spans(doc: Doc) -> list[Span]:
    """The blocks that tell the story; the whole Doc where no blocks are marked."""
    if BLOCKS not in doc.spans:
        return [doc[:]] if len(doc) else []
    return [span for span in doc.spans[BLOCKS] if span.label_ in STORY_KINDS]

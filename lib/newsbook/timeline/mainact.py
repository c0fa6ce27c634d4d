"""The story's main act: what title, standfirst or first sentence tell without a date."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.pipeline import story_spans
from newsbook.timeline.attach import is_deed, is_event_noun, is_finite
from newsbook.timeline.dating import Dating, Found
from newsbook.timeline.status import status_of

_LEAD_KINDS = frozenset({"title", "standfirst", "paragraph"})


def main_act(doc: Doc, found: list[Found], published: date) -> list[Found]:
    """The story's main act, dated by the publication day where the opening dates none itself.

    Looked for in standfirst, first sentence and title; only a deed that is told as done or under
    way counts.
    """
    day = published.isoformat()
    openings = _openings(doc)
    limit = max((sentence.end_char for _, sentence in openings), default=0)
    if any(f.head.idx < limit and f.dating.latest == day for f in found):
        return []
    taken = {f.head.sent.start for f in found}
    for kind, sentence in openings:
        head = _main_deed(sentence, headline=kind == "title")
        if head is not None and sentence[0].sent.start not in taken:
            return [Found(head, Dating(-1, -1, f"{day}~", day, day, 1.0, "main-act"), "main-act")]
    return []


def _openings(doc: Doc) -> list[tuple[str, Span]]:
    """The first sentences of standfirst, first paragraph and title, each with its block's kind."""
    openings: dict[str, Span] = {}
    for block in story_spans(doc):
        kind = block.label_ or "paragraph"
        if kind in _LEAD_KINDS and kind not in openings and len(block):
            openings[kind] = syntax.sentence_of(block[:1])
    return [(k, openings[k]) for k in ("standfirst", "paragraph", "title") if k in openings]


def _main_deed(sentence: Span, *, headline: bool) -> Token | None:
    """The deed of a sentence's main clause; outside headlines a plain present tense is none."""
    root = syntax.main_verb(sentence)
    verb = root.head if root.dep_ == "cop" else root
    subject = syntax.subject_of(verb)
    if subject is None:
        return None
    if is_event_noun(subject):
        return subject
    if not is_deed(verb) or not is_finite(verb):
        return None
    if not headline and verb.tag_ in {"VBZ", "VBP"}:
        return None
    told = status_of(verb, earliest=None, latest=None, published=None)
    return verb if told in {"happened", "ongoing"} else None

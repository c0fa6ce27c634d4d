"""Turns of a transcript: 'SECRETARY BLINKEN: Thank you.', 'Lopez: Why now?', with no quotation marks around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from newsbook.roles.titles import COURTESY, is_role_word

LABEL = re.compile(r"([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4})(?: \([^)\n]{2,60}\))?:\s+(?=[^\s\"“‘'«])")
SPOKEN_KINDS = frozenset({"paragraph", "block-quote", "list-item"})
ASKING = frozenset("question q interviewer reporter moderator host anchor".split())
ANSWERING = frozenset({"a", "answer"})
VOICES = ASKING | ANSWERING | frozenset("speaker participant operator staff".split())
FEWEST = 3  # turns that make a transcript


@dataclass(frozen=True)
class Turn:
    """What is said in one paragraph, and by whom; `labelled` where the paragraph itself says so."""

    speaker: Span
    content: Span
    labelled: bool


def find_turns(doc: Doc, blocks: Sequence[Span]) -> list[Turn]:
    """The turns of paragraphs that open with a voice and a colon, where there are enough of them for a transcript.

    What stands between two turns without a label goes on with the first, unless questions have no label here.
    """
    people = {word.text.lower() for ent in doc.ents if ent.label_ == "PERSON" for word in ent if len(word.text) > 1}
    turns = [_turn(block, people) if block.label_ in SPOKEN_KINDS | {"heading"} else None for block in blocks]
    at = [n for n, turn in enumerate(turns) if turn is not None]
    labels = Counter(turn.speaker.text.lower() for turn in turns if turn is not None)
    if len(at) < FEWEST or max(labels.values()) < 2 or (ASKING.isdisjoint(labels) and labels.keys() <= VOICES):
        return []
    if not ASKING.isdisjoint(labels) and (asked := _asked(doc, blocks)) is not None:
        turns = [_answered_by(turn, asked) for turn in turns]
    inner = list(zip(blocks, turns, strict=True))[at[0] : at[-1] + 1]
    unasked = any(turn is None and block.text.rstrip().endswith("?") for block, turn in inner)
    return list(_all(inner, goes_on=not unasked or not ASKING.isdisjoint(labels)))


def _turn(block: Span, people: set[str]) -> Turn | None:
    match = LABEL.match(block.text)
    if match is None:
        return None
    speaker = block.char_span(0, match.end(1))
    content = block.char_span(match.end(), len(block.text.rstrip()), alignment_mode="expand")
    if speaker is None or content is None or not len(content) or not _is_voice(speaker, people):
        return None
    return Turn(speaker, content, labelled=True)


def _asked(doc: Doc, blocks: Sequence[Span]) -> Span | None:
    """The only person whom the title names."""
    titles = [block for block in blocks if block.label_ == "title"]
    named = [ent for title in titles for ent in doc[title.start : title.end].ents if ent.label_ == "PERSON"]
    return named[0] if len({ent.text for ent in named}) == 1 else None


def _answered_by(turn: Turn | None, asked: Span) -> Turn | None:
    """'A: Absolutely.' in an interview with one person."""
    return replace(turn, speaker=asked) if turn is not None and turn.speaker.text.lower() in ANSWERING else turn


def _is_voice(label: Span, people: set[str]) -> bool:
    """A person that the text names, a courtesy or an office before a name, or what transcripts call an unknown voice."""
    first, last = label[0].lower_.rstrip("."), label[-1].lower_
    if label.text.lower() in VOICES:
        return True
    capitals = all(word.text[:1].isupper() or not word.is_alpha for word in label)
    if first == "dear":
        return False
    titled = len(label) > 1 and (first in COURTESY or is_role_word(label[0]))
    return capitals and (last in people or titled)


def _all(inner: Sequence[tuple[Span, Turn | None]], *, goes_on: bool) -> Iterator[Turn]:
    """The turns in order, with the paragraphs that go on with one; a heading between ends it, a caption does not."""
    speaking: Turn | None = None
    for block, turn in inner:
        if turn is not None:
            speaking = turn
            yield turn
        elif block.label_ not in SPOKEN_KINDS:
            speaking = speaking if block.label_ == "caption" else None
        elif goes_on and speaking is not None:
            whole = block.char_span(0, len(block.text.rstrip()), alignment_mode="expand")
            if whole is not None:
                yield Turn(speaking.speaker, whole, labelled=False)

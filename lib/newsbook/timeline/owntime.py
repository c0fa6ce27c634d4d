"""The dates within the words of a line: the event's own, told whole or not at all, and those of other deeds."""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.deeds import is_verb
from newsbook.timeline.hanging import OBLIQUE

_TOWARDS = frozenset({"to", "until", "till", "for", "by", "before"})
_OF_A_NAME = frozenset({"compound", "nummod", "amod", "nmod:poss", "poss"})


def whole_time(kept: list[Token], head: Token, without: range) -> list[Token]:
    """'put back to Easter | Monday', 'late |': what is told of the event's own time, whole or not at all."""
    own = [t for t in kept if t.i in without]
    if not own or len(own) == len(without):
        return kept
    doc, rest = head.doc, [t for t in kept if t not in own]
    if any(t.dep_ in _OF_A_NAME and t.head.i > t.i and t.head.i not in without for t in own):
        return [*rest, *(doc[i] for i in without)]  # 'the September 11 attacks'
    if without.start and doc[without.start - 1].lower_ in _TOWARDS:
        return [*rest, *(doc[i] for i in without)]
    return [t for t in rest if not (t.dep_ == "case" and t.head in own)]


def at_another_time(head: Token, without: range, timed: Set[int]) -> set[int]:
    """'recovered four bodies on Monday | and three more on Tuesday': what was done at a time that is not this event's."""
    thing = syntax.object_of(head) if is_verb(head) else None
    other = next((c for c in thing.children if c.dep_ == "conj"), None) if thing is not None else None
    if other is None or not len(without) or not thing.i < without.start < other.i:  # type: ignore[union-attr]
        return set()
    dates = [c for c in head.children if c.i in timed and c.i > other.i and c.dep_ in OBLIQUE]
    near = [c for c in dates if c.left_edge.i - other.right_edge.i <= 1]
    return {t.i for noun in (other, *near) for t in noun.subtree} if near else set()


def has_its_own_time(child: Token, without: range, timed: Set[int]) -> bool:
    """'won in May | and lost in June': told with a date that is not this event's."""
    return any(t.i in timed and t.i not in without for t in child.subtree)

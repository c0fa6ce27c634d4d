"""Which event came before which, and which during which, where the text says so: 'resigned after the trial began'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.dating import Found
from newsbook.timeline.deeds import is_event_noun, is_verb
from newsbook.timeline.words import DURING, LONG_EVENTS

_COURSE = frozenset({"course", "midst", "middle", "sidelines", "margins"})


def order_of(events: list[Found]) -> dict[int, dict[str, str]]:
    """Events in order -> for the number of each (from 1) the ids that it came `after` or `before`, or `during` which it was."""
    numbers = {item.head.i: number for number, item in enumerate(events, start=1)}
    order: dict[int, dict[str, str]] = {}
    for number, item in enumerate(events, start=1):
        for child in item.head.children:
            other = numbers.get(child.i)
            if other is None:
                continue
            words = {c.lower_ for c in child.children if c.i < child.i}
            for word, opposite in (("after", "before"), ("before", "after")):
                if word in words:
                    order.setdefault(number, {})[word] = f"e{other:03d}"
                    order.setdefault(other, {})[opposite] = f"e{number:03d}"
    _add_during(events, order)
    return order


def _add_during(events: list[Found], order: dict[int, dict[str, str]]) -> None:
    """'spoke during the summit': in which of the events told it was; the event that a noun names is the one told last."""
    named = _by_noun(events)
    for number, item in enumerate(events, start=1):
        for noun in _around(item.head):
            others = [o for o in named.get(noun.lemma_.lower(), ()) if o != number and not item.statement]
            if others:
                before = [o for o in others if o < number]
                order.setdefault(number, {})["during"] = f"e{(before or others)[-1 if before else 0]:03d}"
                break


def _by_noun(events: list[Found]) -> dict[str, list[int]]:
    """Event nouns -> the events that they name: those that they head, and those that begin, hold or end them."""
    named: dict[str, list[int]] = {}
    for number, item in enumerate(events, start=1):
        head = item.head
        nouns = [head] if not is_verb(head) else [syntax.own_subject(head), syntax.object_of(head)]
        for noun in nouns:
            if noun is not None and _names_event(noun) and (noun == head or head.lemma_.lower() in DURING):
                named.setdefault(noun.lemma_.lower(), []).append(number)
    return named


def _around(verb: Token) -> Iterator[Token]:
    """The event nouns in 'during the summit', 'in the course of the war', 'on the sidelines of the talks'."""
    for child in verb.children:
        preposition = syntax.preposition_of(child)
        if preposition is None:
            continue
        if preposition.lower_ in {"during", "amid", "throughout"} and _names_event(child):
            yield child
        elif child.lower_ in _COURSE:
            yield from (c for c in child.children if c.i > child.i and _names_event(c))


def _names_event(noun: Token) -> bool:
    return is_event_noun(noun) or noun.lemma_.lower() in LONG_EVENTS

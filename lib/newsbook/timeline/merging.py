"""The same event told twice is one row, with the other sentence as further evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.dating import Found
from newsbook.timeline.status import modals
from newsbook.timeline.wording import Wording, words_of

_ALIKE = 0.6
_REACH = 30  # events of a date that are compared: those told last
Told = tuple[Found, Wording, list[Span]]


def merged(events: list[tuple[Found, Wording]]) -> list[Told]:
    """Events in order of the text -> each event once, with the further sentences that tell it."""
    kept: list[Told] = []
    by_date: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for item, wording in events:
        words = words_of(wording.cast())
        key = (item.dating.date or "").rstrip("~")
        same = next((i for i, other in reversed(by_date[key][-_REACH:]) if _same(item, words, kept[i][0], other)), None)
        if same is None and item.rule == "story-day":
            near = range(len(kept) - 1, max(len(kept) - _REACH, 0) - 1, -1)
            same = next((i for i in near if _is_again(item, words, kept[i])), None)
        if same is None and item.rule == "timex" and not item.statement:
            near = range(len(kept) - 1, max(len(kept) - _REACH, 0) - 1, -1)
            same = next((i for i in near if _has_no_day(kept[i][0]) and _is_its_day(item, words, kept[i])), None)
            if same is not None:
                kept[same] = (replace(kept[same][0], dating=item.dating, rule="timex"), *kept[same][1:])
        if same is None:
            by_date[key].append((len(kept), words))
            kept.append((item, wording, []))
            continue
        sentence = syntax.sentence_of(item.head.doc[item.head.i : item.head.i + 1])
        told = syntax.sentence_of(kept[same][0].head.doc[kept[same][0].head.i : kept[same][0].head.i + 1])
        if sentence.start != told.start and all(sentence.start != e.start for e in kept[same][2]):
            kept[same][2].append(sentence)
    return kept


def _is_again(item: Found, words: frozenset[str], told: Told) -> bool:
    """Whether a deed without a time is one that was told with its day before."""
    other, wording, _ = told
    first, day = item.dating.earliest, other.dating.latest
    if (
        other.statement
        or first is None
        or day is None
        or day < first
        or item.head.lemma_.lower() != other.head.lemma_.lower()
    ):
        return False
    others = words_of(wording.cast())
    return len(words & others) >= max(3, 0.5 * min(len(words), len(others)))


def _has_no_day(found: Found) -> bool:
    """'has passed the budget': done by the day of publication, which need not be its own."""
    return found.rule == "undated" or (found.rule == "main-act" and bool(modals(found.head) & {"has", "have"}))


def _is_its_day(item: Found, words: frozenset[str], told: Told) -> bool:
    """Whether a dated deed is one that was told without its day before: 'has passed it', 'it passed on Friday'."""
    other, wording, _ = told
    last, day = other.dating.latest, item.dating.earliest
    if last is None or day is None or day > last or item.head.lemma_.lower() != other.head.lemma_.lower():
        return False
    subject, thing = _role(item.head, syntax.subject_of), _role(other.head, syntax.object_of)
    same = subject is not None and subject in {_role(other.head, syntax.subject_of), thing}
    return same and len(words & words_of(wording.cast())) > 1


def _same(item: Found, words: frozenset[str], other: Found, others: frozenset[str]) -> bool:
    """One deed or like words on one date; two statements only where they say the same."""
    if other.rule == "main-act" and item.head != other.head and item.head.sent == other.head.sent:
        return False
    if item.statement != other.statement or item.part is not None or other.part is not None or not words or not others:
        return False
    shared = words & others
    if len(shared) >= _ALIKE * min(len(words), len(others)) and len(shared) > 1:
        return True
    lemma = item.head.lemma_.lower()
    if item.statement or lemma != other.head.lemma_.lower() or len(shared) < 2:
        return False
    roles = ((_role(item.head, r), _role(other.head, r)) for r in (syntax.subject_of, syntax.object_of))
    return any(one is not None and one == two for one, two in roles)


def _role(head: Token, role: Callable[[Token], Token | None]) -> str | None:
    """The lemma of a verb's subject or object."""
    noun = role(head)
    return noun.lemma_.lower() if noun is not None else None

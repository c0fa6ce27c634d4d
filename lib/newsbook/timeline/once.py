"""Of several times that date one deed, the one that stands."""

from __future__ import annotations

from datetime import date

from newsbook.timeline.dating import Found
from newsbook.timeline.deeds import is_due, is_verb


def once(found: list[Found]) -> list[Found]:
    """One event per deed, the most exact date standing; a noun for a told one goes.

    'the May 22 attack' is no event of its own where a deed of that day is told; an event noun
    with the same date is told once.
    """
    best: dict[tuple[int | str, str | None], Found] = {}
    told = {item.dating.date for item in found if is_verb(item.head)}
    deeds = {(item.head.sent.start, item.dating.date) for item in found if not item.statement}
    for item in found:
        nominal = not is_verb(item.head)
        if item.statement and (item.head.sent.start, item.dating.date) in deeds:
            continue
        if nominal and item.rule == "timex" and item.dating.date in told and not is_due(item.head):
            continue
        key = (
            (item.head.lemma_.lower(), item.dating.date)
            if nominal
            else (item.head.i, f"{item.part}{item.again}{_of_list(item)}")
        )
        other = best.get(key)
        if other is None or (not nominal and _rank(item) < _rank(other)):
            best[key] = item
    return list(best.values())


def _of_list(item: Found) -> str:
    """What tells the dates of a list apart: 'in March, June and September' is three events."""
    return f"{item.dating.date}" if item.dating.listed else ""


def _rank(item: Found) -> tuple[bool, bool, int, int]:
    """Own times before reported ones, known before unknown, exact before vague, near first."""
    dating = item.dating
    first, last = dating.earliest, dating.latest
    last = first if dating.rule == "since" else last
    width = (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0
    return (item.rule == "reported", dating.date is None, width, abs(dating.start - item.head.idx))

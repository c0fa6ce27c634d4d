"""Days that an article has fixed: once it is known which 7 October one mention means, the bare others mean the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from spacy.tokens import Doc

from newsbook.timexes import periods as p
from newsbook.timexes.days import DAYS_OF_EVENTS, EVENT_OF_A_DAY
from newsbook.timexes.recognise import Candidate
from newsbook.timexes.tense import is_since
from newsbook.timexes.verbs import is_done
from newsbook.timexes.words import MONTHS, key, ordinal

_RULES = frozenset({"month-day", "day-month"})
_REACH = 40
_AS_A_NAME = re.compile(r"\b(?:the|that|those|these|\w+['’]s?)\s+$", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:and|or|but|as|at|in|on|for|of|when|where|which|that|to|with|by|from|was|is|were|had|has)\b)[a-z]+"
)
Days = dict[tuple[int, int], int]


def fixed_days(doc: Doc, candidates: Iterable[tuple[int, int, Candidate]], published: date | None) -> tuple[Days, Days]:
    """(month, day) -> the year that the article gives it or its event has; and the year that 'since' or a past verb tells.

    `candidates` come with their place in the Doc's text. Days to which the text gives several years are left out.
    """
    named: dict[tuple[int, int], set[int]] = {}
    past: Days = {}
    text, parsed = doc.text, doc.has_annotation("DEP")
    for start, end, candidate in candidates:
        if candidate.rule.name not in _RULES:
            continue
        groups = candidate.groups
        day = MONTHS[key(groups["month"] or "")], ordinal(groups["day"] or "1")
        named.setdefault(day, set()).update(_years_named(text, day, groups, end, published))
        over = is_since(text[max(0, start - _REACH) : start]) or (parsed and is_done(doc, start, end))
        if over and not any(groups.get(name) for name in ("year", "short_year", "end_year")) and published:
            past.update((day, year) for year in _last_before(day, published))
    return {day: years.pop() for day, years in named.items() if len(years) == 1}, past


def _years_named(
    text: str, day: tuple[int, int], groups: dict[str, str | None], end: int, published: date | None
) -> Iterator[int]:
    if groups.get("year"):
        yield int((groups["year"] or "")[:4])
    elif day in DAYS_OF_EVENTS and EVENT_OF_A_DAY.match(text, end):
        year = DAYS_OF_EVENTS[day]
        if published is None or published.year >= year:
            yield year


def _last_before(day: tuple[int, int], published: date) -> Iterator[int]:
    for year in (published.year, published.year - 1):
        try:
            if p.make_date(year, *day) <= published:
                yield year
                return
        except p.OutOfCalendarError:
            continue


def is_used_as_a_name(sentence: str, start: int, end: int) -> bool:
    """Whether the day stands before a noun like a name: "the Oct. 7 hostages"; no verb around it tells when that was."""
    return bool(_AS_A_NAME.search(sentence[:start]) and _NOUN.match(sentence, end))

"""Which date an event has: one time, two that make a range, 'since', or a length of years."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from spacy.tokens import Token

from newsbook.timexes.words import amount

_NOT_DATES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_YEARS = re.compile(r"P(\d+)Y$|P(\d+)DE$")
_PAST_UNIT = re.compile(r"the (?:last|past) (week|month|year|decade)", re.IGNORECASE)
_DAYS_OF = {"week": 7, "month": 31, "year": 365, "decade": 3652}
_RANGE = re.compile(r"\s*(?:-|–|—|(?:up )?to|until|through|and)\s*", re.IGNORECASE)
_LONG_AGO = re.compile(r"[KMG]A\d")
_AND = re.compile(r"\s+and\s+(?:on\s+)?", re.IGNORECASE)
_LIST = re.compile(
    r"(?:\s*,\s*(?:and\s+)?|\s+and\s+)(?:(?:again|then|finally)\s+)?(?:(?:on|in)\s+)?(?:the\s+)?", re.IGNORECASE
)
_NEAR = 10  # days
_FROM_THE_START = re.compile(r"(?:the\s+)?(?:start|beginning|turn)\b", re.IGNORECASE)
_STRETCH = re.compile(
    r"(?:the\s+)?(?:(?P<n>\w+)\s+(?P<unit>months)|(?P<year>(?:financial\s+|fiscal\s+)?year))\s+(?:to|ended|ending|through)"
    r"\s+(?:in\s+|on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"\s+(?:ended|ending)\s+(?:in\s+|on\s+)?")
_OF_FIGURES = re.compile(r"\b(?:quarter|half|period|year|week|month)$", re.IGNORECASE)
_INTO = re.compile(r"\s+into\s+")
_AS_OF = re.compile(r"\b(?:as of|up to|through)\s+$", re.IGNORECASE)
_RANGE_LEAD = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Dating:
    """A time, or a pair of them, as an event's date."""

    start: int
    end: int
    date: str | None
    earliest: str | None
    latest: str | None
    confidence: float
    rule: str
    ongoing: bool = False
    listed: tuple[int, int] | None = None  # 'in March, June and September': where the list stands of which it is one


def span_of(row: Any) -> tuple[int, int]:
    """The offsets of a row of the table."""
    return int(row.start), int(row.end)


def _one(row: Any) -> Dating:
    return Dating(
        int(row.start), int(row.end), row.edtf, row.earliest, row.latest,
        float(row.confidence), "timex",
    )  # fmt: skip


def _up_to_now(dating: Dating, text: str, published: date | None) -> Dating:
    """'in the past year': the twelve months up to the story, where its TIMEX3 value is the year before."""
    found = _PAST_UNIT.fullmatch(" ".join(text.split()))
    if found is None or published is None or published.year < 12:
        return dating
    first = published - timedelta(days=_DAYS_OF[found.group(1).lower()])
    start, end = first.isoformat(), published.isoformat()
    return replace(dating, date=f"{start[:7]}/{end[:7]}" if found.group(1) != "week" else f"{start}/{end}",
                   earliest=start, latest=end)  # fmt: skip


def _at_its_end(dating: Dating, mod: str | None, published: date | None) -> Dating:
    """'retires at the end of the year', told early in it: in what is left of it."""
    if mod != "END" or published is None or dating.earliest is None or dating.latest is None:
        return dating
    first, last = date.fromisoformat(dating.earliest), date.fromisoformat(dating.latest)
    if not first <= published < first + (last - first) * 2 / 3:
        return dating
    return replace(dating, earliest=(published + timedelta(days=1)).isoformat())


def _joined(first: Dating, second: Dating) -> Dating:
    if first.date is None or second.date is None:
        return Dating(first.start, second.end, None, None, None, first.confidence, "range")
    start, end = first.date.split("/")[0], second.date.split("/")[-1]
    return Dating(
        first.start, second.end, f"{start}/{end}", first.earliest, second.latest,
        min(first.confidence, second.confidence), "range",
    )  # fmt: skip


def datings(text: str, times: list[Any], published: date | None) -> list[Dating]:
    """The dates and times that can date an event, ranges joined, 'since' left open to the story."""
    found: list[Dating] = []
    for row in times:
        if row.type not in {"DATE", "TIME"} or row.value in _NOT_DATES or _LONG_AGO.match(row.value or ""):
            continue
        if row.type == "TIME" and row.edtf is None and published is not None:
            continue  # 'on Mondays, at six'
        dating = _at_its_end(_up_to_now(_one(row), str(row.text), published), row.mod, published)
        if found and not _ends_a_list(text, found) and _is_range(text, found[-1], dating):
            found[-1] = _joined(found[-1], dating)
        elif (
            found
            and _ENDED.fullmatch(text[found[-1].end : dating.start])
            and _OF_FIGURES.search(text[: found[-1].end][-20:])
        ):
            found[-1] = replace(found[-1], end=dating.end)
        elif found and _INTO.fullmatch(text[found[-1].end : dating.start]):
            continue
        else:
            clock = row.type == "TIME"
            found.append(_until(text, _to_its_end(text, _since(text, dating, published, clock=clock)), published))
    return _listed(text, found)


def _listed(text: str, found: list[Dating]) -> list[Dating]:
    """'in March, June and September', 'in 2020 and 2021': dates of one kind in a row, each of which is meant."""
    runs: list[list[Dating]] = []
    for dating in found:
        last = runs[-1][-1] if runs else None
        if last is not None and _go_together(text, last, dating):
            runs[-1].append(dating)
        else:
            runs.append([dating])
    return [
        replace(dating, listed=(run[0].start, run[-1].end)) if len(run) > 1 else dating
        for run in runs
        for dating in run
    ]


def _go_together(text: str, first: Dating, second: Dating) -> bool:
    alike = first.rule == second.rule == "timex" and first.date is not None and second.date is not None
    if not alike or len(first.date or "") != len(second.date or "") or "/" in f"{first.date}{second.date}":
        return False
    return first.date != second.date and _LIST.fullmatch(text[first.end : second.start]) is not None


def _is_range(text: str, first: Dating, second: Dating) -> bool:
    between = text[first.end : second.start]
    if not _RANGE.fullmatch(between) or first.rule != "timex":
        return False
    if (first.earliest or "") > (second.earliest or "") and (first.latest or "") >= (second.latest or ""):
        return False
    if _AND.fullmatch(between) and _are_near_days(first, second):
        return True
    dashed = between.strip() in {"-", "–", "—"}
    return dashed or _RANGE_LEAD.search(text[max(0, first.start - 14) : first.start]) is not None


def _ends_a_list(text: str, found: list[Dating]) -> bool:
    """'on Monday, Wednesday | and Friday': three days, and no stretch from the second to the third."""
    return len(found) > 1 and text[found[-2].end : found[-1].start].strip() == "," and _go_together(text, *found[-2:])


def _are_near_days(first: Dating, second: Dating) -> bool:
    """'on Good Friday and Easter Monday': two days of one week or so."""
    if not first.earliest or not second.earliest or first.earliest != first.latest or second.earliest != second.latest:
        return False
    return 0 < (date.fromisoformat(second.earliest) - date.fromisoformat(first.earliest)).days <= _NEAR


def _to_its_end(text: str, dating: Dating) -> Dating:
    """'in the 12 months to June 2025', 'the three months ended Sept. 30': the stretch that the date ends."""
    found = _STRETCH.search(text, max(0, dating.start - 50), dating.start)
    if found is None or dating.latest is None or dating.rule != "timex" or "/" in (dating.date or ""):
        return dating
    number = 12 if found.group("year") else amount(found.group("n") or "")
    last = date.fromisoformat(dating.latest)
    if number is None or last.year <= number // 12 + 1:
        return dating
    months = last.year * 12 + last.month - int(number)
    first = date(months // 12, months % 12 + 1, 1)
    return replace(
        dating, start=found.start(), date=f"{first.isoformat()[:7]}/{dating.latest[:7]}", earliest=first.isoformat()
    )


def _since(text: str, dating: Dating, published: date | None, *, clock: bool = False) -> Dating:
    lead = text[max(0, dating.start - 12) : dating.start].lower()
    before = re.search(r"\b(?:before|prior to|ahead of)\s+(?:the\s+)?$", lead)
    if before and dating.date and not clock and not dating.date.startswith(".."):
        return replace(
            dating,
            date=f"../{dating.date.split('/')[0]}",
            earliest=None,
            latest=dating.latest if "/" not in dating.date else dating.earliest,
        )
    known = dating.date is not None and published is not None and dating.latest is not None
    if not known or not re.search(r"\bsince\s+(?:the\s+)?$", lead):
        return dating
    day = published.isoformat() if published else ""
    if (dating.latest or "") >= day and (dating.earliest or day) < day and _FROM_THE_START.match(text, dating.start):
        return replace(dating, date=f"{dating.earliest}/{day}", latest=day, rule="since", ongoing=True)
    if (dating.latest or "") >= day or (dating.date or "").startswith(".."):
        return dating
    return Dating(dating.start, dating.end, f"{(dating.date or '').split('/')[0]}/{day}", dating.earliest, day,
                  dating.confidence, "since", ongoing=True)  # fmt: skip


def _until(text: str, dating: Dating, published: date | None) -> Dating:
    """'As of 2016 it had admitted a million': by then, from a time that is not told; from a day to come on."""
    if dating.date is None or "/" in dating.date or not _AS_OF.search(text[max(0, dating.start - 10) : dating.start]):
        return dating
    if published is not None and dating.earliest is not None and dating.earliest > published.isoformat():
        return replace(dating, date=f"{dating.date}/..", latest=None)
    return replace(dating, date=f"../{dating.date}", earliest=None)


def years_of(value: Any) -> int | None:
    """'P20Y' -> 20, 'P4DE' -> 40; None for other lengths."""
    found = _YEARS.match(value or "")
    if found is None:
        return None
    return int(found.group(1)) if found.group(1) else 10 * int(found.group(2))


def years_back(row: Any, years: int, published: date, *, until: str | None) -> Dating | None:
    """The year that lies so many years before the publication date, as an approximate date.

    With `until` ('2021~' or a day) it is a span from that year; None before the year 1.
    """
    year = published.year - years
    if year < 1:
        return None
    approximate = f"{year:04d}~"
    latest = published.isoformat() if until else f"{year:04d}-12-31"
    return Dating(
        int(row.start), int(row.end), f"{approximate}/{until}" if until else approximate,
        f"{year:04d}-01-01", latest, 0.45, "length",
    )  # fmt: skip


@dataclass(frozen=True)
class Found:
    """A deed and its date, before it becomes a row."""

    head: Token
    dating: Dating
    rule: str
    statement: bool = False
    part: Token | None = None  # 'two in May and another in June': the part that this date is about
    again: bool = False  # 'met on Monday and again on Tuesday': the second time

"""Stage three, parts of a year: quarters, halves, seasons."""

from __future__ import annotations

from newsbook.timexes import periods as p
from newsbook.timexes.absolute import year_of
from newsbook.timexes.reading import Context, Reading, of_period, unknown
from newsbook.timexes.tense import is_since
from newsbook.timexes.words import SEASONS, ordinal

Groups = dict[str, str | None]


def quarter(groups: Groups, context: Context) -> Reading | None:
    """'the third quarter', 'the 1988 second quarter', 'the first half of next year'; None for that of a match."""
    words = groups.get("n") or ""
    half = (groups.get("unit") or "").lower() == "half" or groups.get("half") is not None
    number = (2 if half else 4) if words.lower() in {"last", "final"} else ordinal(words)
    if half and number > 2:
        raise p.OutOfCalendarError(f"a year has no half {number}")
    make = p.half_period if half else p.quarter_period
    year = year_of(groups) or year_of(groups, "year2")
    if year is not None:
        return of_period(make(year, number))
    if context.told.match and not (groups.get("rel") or groups.get("rel2")):
        return None
    day = context.published
    if day is None:
        return unknown("quarter", f"XXXX-{'H' if half else 'Q'}{number}")
    rel = (groups.get("rel") or groups.get("rel2") or "").lower()
    found = make(day.year + {"last": -1, "next": 1}.get(rel, 0), number)
    ahead, way = (found.first - day).days, context.direction
    too_far = not rel and ((ahead > 100 and way != "future") or (ahead > 0 and way == "past"))
    before = make(day.year - 1, number) if day.year > p.FIRST_YEAR else found
    if rel:
        return of_period(found, day)
    return of_period(before if too_far else found, day, 0.9, (found if too_far else before,))


def month_quarter(groups: Groups, context: Context) -> Reading | None:
    """'the September quarter': the three months that end with it."""
    number = {"march": "1", "june": "2", "september": "3", "december": "4"}[(groups["month"] or "").lower()]
    return quarter({**groups, "n": number, "unit": "quarter"}, context)


def quarter_code(groups: Groups, context: Context) -> Reading | None:
    half = groups.get("half")
    return quarter({**groups, "n": half[1] if half else groups["n"]}, context)


def _season_beside(name: str, reference: p.Period, *, ahead: bool) -> int:
    """The year of the next, or the last, such season beside a period of the story."""
    year = reference.first.year
    if ahead:
        return year if p.season_period(year, name).first > reference.last else year + 1
    return year if p.season_period(year, name).last < reference.first else year - 1


def season(groups: Groups, context: Context) -> Reading:
    name = SEASONS[(groups["season"] or "").lower()]
    rel = " ".join((groups.get("rel") or "").lower().split())
    if rel in {"every", "each"}:
        return Reading("SET", f"XXXX-{name}")
    given = year_of(groups)
    if given is not None:
        return of_period(p.season_period(given, name))
    if groups.get("before") and context.published is not None:
        last = season({**groups, "before": None, "rel": "last"}, context).period
        return (
            unknown("season")
            if last is None
            else of_period(p.season_period(last.first.year - 1, name), context.published)
        )
    if rel == "that" and context.reference is not None and context.published is not None and context.near:
        start = p.counted_on(context.reference, p.SEASON_STARTS[name])
        return of_period(p.season_period(start.year, name), context.reference.first, 0.9)
    of_the_story = rel in {"following", "previous", "preceding"} or (
        bool(groups.get("the")) and rel in {"next", "last"}
    )
    if of_the_story and context.reference is not None and context.reached("month") == context.reference.first:
        year = _season_beside(name, context.reference, ahead=rel in {"following", "next"})
        return of_period(p.season_period(year, name), context.reference.first, 0.9)
    if context.story_time is not None and rel in {"", "the", "that", "this"}:
        if is_since(context.sentence[: context.start]):
            year = _season_beside(name, context.story_time, ahead=False)
            return of_period(p.season_period(year, name), context.story_time.first, 0.9)
        start = p.counted_on(context.story_time, p.SEASON_STARTS[name])
        return of_period(p.season_period(start.year, name), context.story_time.first, 0.9)
    day = context.published
    if day is None:
        return unknown("season", f"XXXX-{name}")
    this = p.season_period(day.year, name)
    past = this if this.first <= day else p.season_period(day.year - 1, name)
    ahead = this if this.last >= day else p.season_period(day.year + 1, name)
    if rel in {"last", "past", "previous", "this past"}:
        found = past if past.last < day else p.season_period(past.first.year - 1, name)
    elif rel in {"next", "coming", "upcoming", "this coming"}:
        found = ahead if ahead.first > day else p.season_period(ahead.first.year + 1, name)
    elif rel == "this":
        found = this
    else:
        future = context.direction == "future"
        return of_period(ahead if future else past, day, 0.9, (past if future else ahead,))
    return of_period(found, day, 0.9)

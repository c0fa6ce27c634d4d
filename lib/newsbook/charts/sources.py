"""What charts of many articles share: marks that lead to sentences, the source line, dates and parts of time.

A mark's `customdata` is a flat list of triples, article, start, end, ..., each a sentence of that article.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import duckdb
import pandas as pd

from newsbook.charts.wording import BOLD_OFF, BOLD_ON, HOVER_CHARS, HOVER_WIDTH, cut, safe, wrapped
from newsbook.corpus.coverage import MONTH, NO_DATE, OUTLET, WEEK
from newsbook.english import counted, day_words

# Sentences that a mark leads to, of few articles and of many; what it stands for beyond is said in numbers.
MOST, FEWER = 8, 3
MANY = 24  # articles: from there on time is told in weeks or months
WEEKS = 30  # more weeks than that are told in months


class Place(NamedTuple):
    """A sentence of an article."""

    article: str
    start: int
    end: int


class Outlets:
    """The articles of a corpus: their outlets and days, and the sentences at places in them."""

    def __init__(self, tables: duckdb.DuckDBPyConnection) -> None:
        self._tables = tables
        found = tables.sql(
            "SELECT article, coalesce(publisher, article), published FROM articles WHERE status = 'done' "
            "ORDER BY published NULLS LAST, article"
        ).fetchall()
        self.outlet: dict[str, str] = {article: outlet for article, outlet, _ in found}
        self.day: dict[str, str] = {article: day or "" for article, _, day in found}
        self._sentences: dict[Place, str] = {}

    @property
    def most(self) -> int:
        """How many sentences a mark leads to."""
        return MOST if len(self.outlet) <= MANY else FEWER

    def source(self) -> str:
        """'Source: 9 articles of 8 outlets, 23 March to 20 September 2021'."""
        days = sorted(filter(None, self.day.values()))
        first, last = (date.fromisoformat(days[0]), date.fromisoformat(days[-1])) if days else (None, None)
        when = f", {day_words(first)}" if first else ""
        when += f" to {day_words(last)}" if last and last != first else ""
        n = len(set(self.outlet.values()))
        return f"Source: {counted(len(self.outlet), 'article')} of {counted(n, 'outlet')}{when}"

    def read(self, places: Iterable[Place]) -> None:
        """Fetches the sentences at these places, all at once."""
        wanted = sorted(set(places) - set(self._sentences))
        if not wanted:
            return
        frame = pd.DataFrame(wanted, columns=["article", "start", "end"])
        self._tables.register("wanted_places", frame)
        rows = self._tables.sql(
            'SELECT w.article, w.start, w."end", substring(text, CAST(w.start + 1 AS BIGINT), CAST(w."end" - w.start AS BIGINT)) '
            "FROM wanted_places w JOIN texts USING (article)"
        ).fetchall()
        self._tables.unregister("wanted_places")
        self._sentences |= {Place(*row[:3]): row[3] for row in rows}

    def sentence(self, place: Place) -> str:
        """What stands there; '' where `read` has not been asked for it or the text does not reach so far."""
        return self._sentences.get(place, "")

    def told(self, place: Place) -> str:
        """'DW, 23 Mar 2021': whose sentence it is."""
        day = self.day.get(place.article, "")
        return self.outlet.get(place.article, place.article) + (f", {short_day(day)}" if day else "")

    def hover(self, head: str, places: Sequence[Place], *, total: int | None = None, under: str = "") -> str:
        """The head in bold, a line under it, the first sentence with its outlet, and how many there are in all."""
        lines = [f"<b>{wrapped(head, HOVER_WIDTH)}</b>", *([wrapped(under, HOVER_WIDTH, 4)] if under else [])]
        if places:
            quoted = cut(self.sentence(places[0]).translate(str.maketrans("", "", BOLD_ON + BOLD_OFF)), HOVER_CHARS)
            lines += [safe(line) for line in textwrap.wrap(quoted, HOVER_WIDTH)]
            rest = (total or len(places)) - 1
            more = f", and {counted(rest, 'other sentence')}" if rest else ""
            lines.append(f"<i>{safe(self.told(places[0]))}{more}</i>")
        return "<br>".join(lines)


def flat(places: Iterable[Place]) -> list[Any]:
    """Places as customdata."""
    return [value for place in dict.fromkeys(places) for value in place]


def places_of(frame: pd.DataFrame, start: str = "start", end: str = "end") -> list[Place]:
    """The places of a frame's rows."""
    return [Place(str(a), int(s), int(e)) for a, s, e in zip(frame["article"], frame[start], frame[end], strict=True)]


def short_day(day: str) -> str:
    """'2021-03-23' -> '23 Mar 2021'."""
    return day_words(date.fromisoformat(day), short=True)


def parts_of_time(days: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """How to tell the time of so many articles: 'article', 'week' or 'month', and each article's part as it sorts."""
    if len(days) <= MANY:
        return "article", {article: f"{day or '9999'} {article}" for article, day in days.items()}
    weeks = {article: _monday(day) if day else "" for article, day in days.items()}
    if len(set(weeks.values())) <= WEEKS:
        return WEEK, weeks
    return MONTH, {article: day[:7] for article, day in days.items()}


def _monday(day: str) -> str:
    """The first day of a day's week."""
    found = date.fromisoformat(day)
    return (found - timedelta(days=found.weekday())).isoformat()


def part_words(part: str, kind: str) -> str:
    """A part of the corpus in words: an outlet by its name, 'week of 5 Apr 2021', 'Apr 2021'."""
    if kind == OUTLET:
        return part
    if part in {"", NO_DATE}:
        return NO_DATE
    if kind == WEEK:
        return f"week of {short_day(part)}"
    return day_words(date.fromisoformat(f"{part}-01"), short=True).partition(" ")[2]


def others_left_out(n: int, noun: str, plural: str | None = None) -> str:
    """' 12 others are left out.' or nothing."""
    return f" {counted(n, 'other ' + noun, 'other ' + (plural or noun + 's'))} left out." if n > 0 else ""

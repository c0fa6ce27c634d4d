"""Where the tellings of one event disagree: on its day, or on a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsbook.corpus.happenings import Happening

ROUGH = 0.1  # 'about 2,500' is consistent with what is a tenth more or less
BOUND = 1.5  # 'more than 2,000' with up to half as much again
ABOUT = frozenset({"about", "nearly"})
LOWER, UPPER = frozenset({"more than", "at least"}), frozenset({"less than", "up to"})


class Number(NamedTuple):
    """A number as one telling has it; `what` are the stems of what it counts, `head` the last of them."""

    source: str
    kind: str
    unit: str
    what: frozenset[str]
    head: str
    value: float
    upper: float
    modifier: str
    text: str
    counts: str

    @property
    def shown(self) -> str:
        """The words with the modifier before them: 'about 2,500'."""
        said = " ".join(self.text.split())
        return said if not self.modifier or said.startswith(self.modifier) else f"{self.modifier} {said}"


def dates_told(happenings: Sequence[Happening]) -> str | None:
    """'2021-09-15: DW, Klaxon | 2021-09-16: Post' where no one day is in all the dates that are told, else None."""
    dated = [(h, h.first, h.last) for h in happenings if h.first is not None and h.last is not None]
    if not dated or max(first for _, first, _ in dated) <= min(last for _, _, last in dated):
        return None
    sources = sources_of(happenings)
    return _told((h.date, sources[h.article]) for h, _, _ in dated)


def numbers_told(happenings: Sequence[Happening]) -> str | None:
    """'troops: 2,500 (DW); about 3,500 (Klaxon)' for each thing of which two tellings give numbers that cannot both be right."""
    sources = sources_of(happenings)
    numbers = [Number(sources[h.article], *amount) for h in happenings for amount in h.amounts]
    found = []
    for same in _of_one_thing(numbers):
        by_source: dict[str, list[Number]] = defaultdict(list)
        for number in same:
            by_source[number.source].append(number)
        if _disagree(list(by_source.values())):
            said: dict[str, list[str]] = defaultdict(list)
            for number in same:
                said[number.shown].append(number.source)
            told = "; ".join(f"{text} ({', '.join(dict.fromkeys(who))})" for text, who in said.items())
            found.append(f"{_name(same)}: {told}")
    return " | ".join(found) or None


def sources_of(happenings: Sequence[Happening]) -> dict[str, str]:
    """Article -> how it is called as a source: its outlet, and which article where an outlet has several."""
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    for happening in happenings:
        articles[happening.outlet][happening.article] = None
    return {a: outlet if len(own) == 1 else f"{outlet}, {a}" for outlet, own in articles.items() for a in own}


def _told(pairs: Iterable[tuple[str, str]]) -> str:
    said: dict[str, dict[str, None]] = defaultdict(dict)
    for date, outlet in pairs:
        said[date][outlet] = None
    return " | ".join(f"{date}: {', '.join(sorted(said[date]))}" for date in sorted(said))


def _of_one_thing(numbers: list[Number]) -> list[list[Number]]:
    """Numbers of one kind, unit and thing: 'troops' and 'US troops' can be one, 'US troops' and 'British troops' are not."""
    kinds: dict[tuple[str, str, str], list[Number]] = defaultdict(list)
    for number in numbers:
        kinds[number.kind, number.unit, number.head].append(number)
    groups: list[list[Number]] = []
    for key in sorted(kinds):
        for number in sorted(kinds[key], key=lambda n: -len(n.what)):
            home = next((group for group in groups if _is_part(number, group[0])), None)
            if home is None:
                groups.append([number])
            else:
                home.append(number)
    return groups


def _is_part(number: Number, whole: Number) -> bool:
    """Whether a number counts what another counts, in the same or in fewer words."""
    alike = number.kind == whole.kind and number.unit == whole.unit and number.head == whole.head
    return alike and number.what <= whole.what


def _disagree(by_source: list[list[Number]]) -> bool:
    """Whether two sources give numbers of which no pair can be both right."""
    return any(
        not any(_consistent(x, y) for x in a for y in b) for i, a in enumerate(by_source) for b in by_source[i + 1 :]
    )


def _consistent(a: Number, b: Number) -> bool:
    for x, y in ((a, b), (b, a)):
        if x.modifier in LOWER and x.value <= y.value <= BOUND * x.value:
            return True
        if x.modifier in UPPER and x.value / BOUND <= y.value <= x.value:
            return True
    rough = ROUGH * max(abs(a.value), abs(b.value)) if {a.modifier, b.modifier} & ABOUT else 0.0
    return a.value - rough <= b.upper and b.value - rough <= a.upper


def _name(numbers: list[Number]) -> str:
    named = [n.counts for n in numbers if n.counts]
    return min(named, key=lambda text: (len(text), text)) if named else numbers[0].unit or "number"

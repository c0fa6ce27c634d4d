"""Stage one: every stretch of a block that could name a time, overlaps settled."""

from __future__ import annotations

from dataclasses import dataclass

from newsbook.timexes.patterns import RULES, Rule
from newsbook.timexes.triggers import TRIGGERS, Places, lower, windows
from newsbook.timexes.veto import vetoed

_CORES = ("core", "core2", "core3")
_BEHIND = 5  # characters that a rule looks back at before it begins
_RULES_OF = {kind: [rule for rule in RULES if rule.needs == kind] for kind in TRIGGERS}
_RANK = {rule.name: rank for rank, rule in enumerate(RULES)}


@dataclass(frozen=True)
class Candidate:
    """A stretch of a block, the rule that found it, and what the rule's groups hold."""

    start: int
    end: int
    rule: Rule
    groups: dict[str, str | None]


def _matches(rule: Rule, text: str, lowered: str, places: Places) -> list[Candidate]:
    found = []
    for first, last in places:
        if rule.cue is not None and rule.cue.search(lowered, max(0, first - _BEHIND), last) is None:
            continue
        for match in rule.pattern.finditer(text, first, last):
            groups = match.groupdict()
            start, end = match.span(next((core for core in _CORES if groups.get(core) is not None), 0))
            while text[start].isspace():
                start += 1
            found.append(Candidate(start, end, rule, groups))
    return found


def find_candidates(text: str) -> list[Candidate]:
    """The candidates of one block in order; of those that overlap, the longest stands."""
    lowered = lower(text)
    found = [
        candidate
        for kind, places in windows(lowered).items()
        for rule in _RULES_OF[kind]
        for candidate in _matches(rule, text, lowered, places)
        if not vetoed(rule.name, text, candidate.start, candidate.end, candidate.groups)
    ]
    found.sort(key=lambda c: (c.start - c.end, _RANK[c.rule.name], c.start))
    return _without_overlaps(found, len(text))


def _without_overlaps(ranked: list[Candidate], length: int) -> list[Candidate]:
    taken = bytearray(length)
    kept = []
    for candidate in ranked:
        if not any(taken[candidate.start : candidate.end]):
            taken[candidate.start : candidate.end] = b"\x01" * (candidate.end - candidate.start)
            kept.append(candidate)
    ends = {candidate.end: candidate.rule.name for candidate in kept}
    return [c for c in sorted(kept, key=lambda c: c.start) if _is_anchored(c, ends)]


_FIRST_HALVES = {
    "month-range-end": {"month-day", "month-range-end"},
    "year-range-end": {"year", "month-year"},
}


def _is_anchored(candidate: Candidate, ends: dict[int, str]) -> bool:
    """The bare second half of a range stands only right after its first half."""
    if "linked" not in candidate.groups:
        return True
    near = {ends.get(candidate.start - gap) for gap in range(1, 6)}
    return bool(near & _FIRST_HALVES[candidate.rule.name])

"""Stage one: every stretch of a block that could name a time, overlaps settled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsbook.timexes.patterns import RULES, TRIGGERS, Rule
from newsbook.timexes.veto import vetoed

_TRIGGER_PATTERNS = {name: re.compile(p) for name, p in TRIGGERS.items()}
_MARGIN = 64
_CORES = ("core", "core2", "core3")
_RANK = {rule.name: rank for rank, rule in enumerate(RULES)}


@dataclass(frozen=True)
class Candidate:
    """A stretch of a block, the rule that found it, and what the rule's groups hold."""

    start: int
    end: int
    rule: Rule
    groups: dict[str, str | None]


@lru_cache(maxsize=256)
def _rules_for(present: frozenset[str]) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.needs in present)


def _lower(text: str) -> str:
    """The text in lower case, character for character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _windows(trigger: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The stretches around a trigger's hits, cut at white space: patterns run only there."""
    windows: list[tuple[int, int]] = []
    for match in trigger.finditer(text):
        if windows and match.end() + _MARGIN // 2 < windows[-1][1]:
            continue
        start, end = max(0, match.start() - _MARGIN), min(len(text), match.end() + _MARGIN)
        while start > 0 and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _matches(rule: Rule, text: str, windows: list[tuple[int, int]]) -> list[Candidate]:
    found = []
    for first, last in windows:
        for match in rule.pattern.finditer(text, first, last):
            groups = match.groupdict()
            start, end = match.span(next((core for core in _CORES if groups.get(core) is not None), 0))
            while text[start].isspace():
                start += 1
            found.append(Candidate(start, end, rule, groups))
    return found


def find_candidates(text: str) -> list[Candidate]:
    """The candidates of one block in order; of those that overlap, the longest stands."""
    lowered = _lower(text)
    windows = {name: _windows(p, lowered) for name, p in _TRIGGER_PATTERNS.items()}
    present = frozenset(name for name, places in windows.items() if places)
    found = [
        candidate
        for rule in _rules_for(present)
        for candidate in _matches(rule, text, windows[rule.needs])
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
    "month-range-end": {"month-day"},
    "year-range-end": {"year", "month-year"},
}


def _is_anchored(candidate: Candidate, ends: dict[int, str]) -> bool:
    """The bare second half of a range stands only right after its first half."""
    if "linked" not in candidate.groups:
        return True
    near = {ends.get(candidate.start - gap) for gap in range(1, 6)}
    return bool(near & _FIRST_HALVES[candidate.rule.name])

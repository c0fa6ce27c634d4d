"""Speakers that are several: 'Lee and Ray', 'the French and German ministers', 'they', 'both'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newsbook import gazetteer
from newsbook.article import Rows
from newsbook.speakers.mentioned import PREPOSITIONS, Known, near

REACH = 500  # characters back to those who spoke together
JOINT = re.compile(r"\b(?:and|with)\s")
THOSE = re.compile(r"they|(?:the )?pair|(?P<two>both|the two)?(?:the)?(?: (?P<noun>[a-z]+s|men|women))?")
PEOPLE = frozenset({"men", "women", "leader", "politician", "side"})
Offices = Mapping[str, Sequence[str]]  # a person's entity_id -> roles in the article's words


def several(quotes: Rows, mentions: list[Known], starts: list[int], offices: Offices) -> Iterator[str | None]:
    """Of each speaker that is several, their entities divided by ' | ', or None: 'Lee and Ray', 'the French and German ministers',
    and 'they', 'both', 'the ministers' where those spoke last."""
    last: tuple[int, list[str]] = (-REACH, [])
    for words, start, end in quotes.tuples("speaker", "speaker_start", "speaker_end"):
        if words is None:
            yield None
            continue
        joined = JOINT.search(words) is not None
        lately = last[1] if start - last[0] < REACH else []
        ids = _joined(words, start, end, mentions, starts, offices) if joined else _again(words, lately, offices)
        last = (start, ids) if len(ids) > 1 else last
        yield " | ".join(ids) if len(ids) > 1 else None


def _joined(words: str, start: int, end: int, mentions: list[Known], starts: list[int], offices: Offices) -> list[str]:
    inside = [m for m in near(mentions, starts, start, end) if m[0] >= start and m[1] <= end]
    named = dict.fromkeys(m[4] for m in inside if m[3] == "named" and _stands_alone(words, m[0] - start, m[1] - start))
    return list(named) if len(named) > 1 else _in_office(words, offices)


def _again(words: str, last: list[str], offices: Offices) -> list[str]:
    """'they', 'the pair', 'the ministers': those who spoke together last; 'both ministers': the only two in that office."""
    told = THOSE.fullmatch(words.lower())
    if told is None or (told["two"] and last and len(last) != 2):
        return []
    noun = (told["noun"] or "").removesuffix("s")
    if not noun or noun in PEOPLE:
        return last
    if last:
        return last if all(_holds(who, noun, offices) for who in last) else []
    both = [who for who in offices if _holds(who, noun, offices)] if told["two"] else []
    return both if len(both) == 2 else []


def _holds(who: str, noun: str, offices: Offices) -> bool:
    return any(noun in role.lower().split() for role in offices.get(who, ()))


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether a name is one of those joined, and not of whom or where they are: 'the presidents of France and Germany'."""
    ahead, behind = words[:start], words[end:]
    return not PREPOSITIONS.search(re.sub(r"\b(?:and|with)\s", "", ahead)) and not re.match(
        r"['’]s?\s|\s[a-z]{4,}|-", behind
    )


def _in_office(words: str, offices: Offices) -> list[str]:
    """'the French and German foreign ministers': who holds such an office, country by country."""
    parts = words.split()
    codes = {code: n for n, w in enumerate(parts) if (code := gazetteer.nationality_code(w.strip(",")))}
    office = " ".join(parts[max(codes.values(), default=-1) + 1 :]).lower().removesuffix("s")
    if len(codes) < 2 or not office:
        return []
    return [
        who for code in codes for who, roles in offices.items() if any(_is_office(role, office, code) for role in roles)
    ]


def _is_office(role: str, office: str, code: str) -> bool:
    words = [re.sub(r"['’]s?$", "", w) for w in role.split()]
    held = office in role.lower() or "counterpart" in words
    return held and any(code in {gazetteer.nationality_code(w), gazetteer.country_code(w)} for w in words)

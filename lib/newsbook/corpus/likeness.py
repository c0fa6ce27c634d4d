"""When two tellings of different articles tell of one event: a rule that would rather leave two apart than join what is not one.

Always: both deeds or both statements, none denied where the other is not, and at least one entity in both (of statements: one
who speaks), or nearly the same line. Then by how far the dates agree, the share of the one's words that the other has, rare
words weighing more:

| dates | words shared | of the rarer line |
|---|---|---|
| the same | 2 | 0.6; or 0.35 and two entities in both |
| the same day, the same deed between the same two | - | - |
| days at most two apart, or a vague one around the other | 3, or 2 and two entities in both | 0.7 |
| a year or more around the other | 3 | 0.8 |

Two that each name a person or body in their line, or begin with a country, that the other's sentence does not have, are two:
'X shares closed at 5', 'Y shares closed at 7'. With no entity in both the lines must be the same but for a word or so, numbers and all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapidfuzz.fuzz import ratio

from newsbook.corpus.happenings import VAGUE_DAYS, Happening
from newsbook.corpus.stems import shown_words
from newsbook.corpus.tellings import Rarity

SAME, NEAR, WIDE = "the same date", "dates near each other", "a vague date around the other"
DAYS_APART = 2
SAME_LINE = 90.0  # of 100: how alike two lines are, letter by letter
NUMBER = re.compile(r"\d[\d.,]*")
SHOWN = 3


def likeness(a: Happening, b: Happening, rarity: Rarity, names: Mapping[str, str]) -> tuple[float, str] | None:
    """How sure it is that two tellings are of one event, 0 to 1, and why; None where they are not taken for one.
    `names` are those of the entities, for the reason."""
    dates = _dates(a, b)
    both = (a.cast & b.beside) | (a.beside & b.cast)
    if dates is None or a.statement != b.statement or (a.status == "denied") != (b.status == "denied"):
        return None
    if a.statement and both and not a.actors & b.actors:
        return None
    deed = a.deeds & b.deeds
    if not deed and _of_others(a, b):
        return None
    if not both and (dates == WIDE or not _one_line(a.what, b.what)):
        return None
    shared, share = _words(a, b, rarity)
    if not _enough(dates, len(shared), share, len(both), same_deed=bool(deed) and a.is_exact and dates == SAME):
        return None
    said = shown_words(a.what, shared) or shown_words(b.what, shared)
    named = sorted(names.get(entity, entity) for entity in both)
    whys = [dates, f"both name {_listed(named)}" if named else "", f"like words: {_listed(said)}" if said else "",
            "the same deed" if deed else ""]  # fmt: skip
    sure = min(1.0, 0.5 * share + 0.25 * (dates == SAME) + 0.05 * min(len(both), 4) + 0.2 * bool(deed))
    return sure, "; ".join(filter(None, whys))


def _of_others(a: Happening, b: Happening) -> bool:
    """Whether each tells of somebody whom the other does not know: people and bodies of its line, or who comes first in it."""
    own = a.agents - b.beside and b.agents - a.beside
    first = a.lead and b.lead and a.lead not in b.beside and b.lead not in a.beside
    return bool(own or first)


def _enough(dates: str, words: int, share: float, both: int, *, same_deed: bool) -> bool:
    if not both:
        return words > 3
    if dates == SAME:
        return same_deed or (words > 1 and (share >= 0.6 or (share >= 0.35 and both > 1)))
    if dates == NEAR:
        return share >= 0.7 and (words > 2 or (words > 1 and both > 1))
    return share >= 0.8 and words > 2


def _one_line(a: str, b: str) -> bool:
    """Whether two lines are the same but for a word or so, with the same numbers."""
    return NUMBER.findall(a) == NUMBER.findall(b) and ratio(a, b, score_cutoff=SAME_LINE) > 0


def _words(a: Happening, b: Happening, rarity: Rarity) -> tuple[frozenset[str], float]:
    """The words shared, and the larger share of the one's line that stands in the line or sentence of the other."""
    shared, share = a.words & b.words, 0.0
    for one, other in ((a, b), (b, a)):
        common = one.words & (other.words | other.sentence)
        whole = _weight(one.words, rarity)
        found = _weight(common, rarity) / whole if whole else 0.0
        if len(common) > 1 and found > share:
            shared, share = shared | common, found
    return shared, share


def _weight(words: frozenset[str], rarity: Rarity) -> float:
    # In a small corpus a word that all lines have still says something.
    return sum(0.1 + rarity.weight(word) for word in words)


def _dates(a: Happening, b: Happening) -> str | None:
    """How two dates agree, or None where they do not: an undated event is none that another article tells."""
    if (a.first is None and a.last is None) or (b.first is None and b.last is None):
        return None
    if a.date.rstrip("~?") == b.date.rstrip("~?") or (a.first, a.last) == (b.first, b.last):
        return SAME
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    if a.is_exact and b.is_exact:
        return NEAR if abs((a.first - b.first).days) <= DAYS_APART else None
    if a.first > b.last or b.first > a.last:
        return None
    return NEAR if max(a.days or 0, b.days or 0) <= VAGUE_DAYS else WIDE


def _listed(words: list[str]) -> str:
    return ", ".join(words[:SHOWN]) + (" ..." if len(words) > SHOWN else "")

"""Given names: their short forms, their spellings in other languages, and whether men or women bear them."""

from __future__ import annotations

from functools import lru_cache

from newsbook.names.gendered import MEN, WOMEN
from newsbook.names.given_names import ONE_NAME
from newsbook.names.spelling import is_slip, sound


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(ONE_NAME.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_given(word: str) -> bool:
    """Whether the lists know a folded word as a given name."""
    return word in MEN or word in WOMEN or word in _groups()


def has_forms(word: str) -> bool:
    """Whether a folded given name has other forms: 'thomas', not 'shinzo'."""
    return word in _groups()


def gender(word: str) -> str | None:
    """'m' or 'f' for a given name, folded, that only men or only women bear, else None; of 'Anne-Sophie' the first half tells."""
    if (word in MEN) != (word in WOMEN):
        return "m" if word in MEN else "f"
    first, hyphen, second = word.partition("-")
    if not hyphen:
        return None
    return "m" if first == "jean" else gender(first) or gender(second)


@lru_cache(maxsize=1)
def _members() -> list[list[str]]:
    return [line.split() for line in ONE_NAME.strip().splitlines()]


def other_forms(word: str) -> list[str]:
    """The other forms of a given name: 'bernard' -> bernie, barney."""
    return [w for number in sorted(_groups().get(word, ())) for w in _members()[number] if w != word]


def agree(a: str, b: str) -> str | None:
    """Why two given names, folded, can be one ('' when they are equal), or None.

    A slip of one letter counts only where it does not make a man's name a woman's.
    """
    if a == b:
        return ""
    if a[0] == b[0] and min(len(a), len(b)) == 1:
        return "an initial"
    if _groups().get(a, frozenset()) & _groups().get(b, frozenset()):
        return f"{a.title()} is a form of {b.title()}"
    if a.replace("-", "") == b.replace("-", "") or (sound(a) == sound(b) and len(a) > 3 and len(b) > 3):
        return "the same name transliterated"
    first_of = a.split("-")[0] == b or b.split("-")[0] == a
    if first_of:
        return "the first of a double name"
    ends = {a[-1], b[-1]}
    gendered = (
        ("a" in ends and len(ends) > 1) or {gender(a), gender(b)} == {"m", "f"} or a.startswith(b) or b.startswith(a)
    )
    return "spelt a letter apart" if not gendered and is_slip(a, b) else None

"""Names of organisations, places, events and other things: the form they are compared in, and what may stand for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsbook import gazetteer
from newsbook.names.lists import (
    FACILITY_TAILS,
    HEADS,
    LETTERED,
    MINOR,
    NATIONAL,
    NOT_TURNED,
    PEOPLES,
    PHRASES,
    SAME,
    SCHOOL_TAILS,
    SPELLINGS,
    STATES,
    TAILS,
    TURNING,
)  # fmt: skip
from newsbook.names.spelling import letters

PLACES = frozenset({"GPE", "LOC", "FAC"})
NOT_BRITISH = frozenset({"english", "scottish", "welsh"})
WHOLE = frozenset({"us", "uk", "un", "eu"})
NUMBERS = re.compile(r"\d+")
QUALIFIERS = frozenset("national royal federal central international world state supreme high us uk un eu the".split())


@lru_cache(maxsize=1)
def _same() -> dict[str, str]:
    lines = [line.split("|") for line in SAME.strip().splitlines()]
    return {name: line[0] for line in lines for name in line}


@lru_cache(maxsize=20_000)
def thing_key(name: str, label: str = "ORG") -> str:
    """A form in which two spellings of one organisation, place, people or thing are equal."""
    plain = " ".join(letters(name.replace("’", "'")).removeprefix("the ").split())
    if label == "NORP":
        return _people_key(name, plain)
    if label in PLACES and (code := gazetteer.country_code(plain)):
        return f"country:{code}"
    if label in PLACES and ("." in name or name.isupper()) and plain in STATES and len(plain) > 1 and name != "L.A.":
        plain = STATES[plain]
    plain = _same().get(plain, plain)
    for phrase, short in PHRASES:
        plain = re.sub(rf"\b{phrase}\b", short, plain)
    plain = _same().get(plain, plain).replace(",", " ").replace("-", " ").replace("'s ", " ").replace("'", "")
    words = [SPELLINGS.get(w, w) for w in plain.split()]
    if label == "ORG":
        words = [_country(w) for w in words]
        words = _turned(words)
    kept = [w for w in words if w not in MINOR and (label not in PLACES or w != "refugee")]
    return " ".join(kept or words)


def _people_key(name: str, plain: str) -> str:
    plain = PEOPLES.get(plain, plain)
    code = gazetteer.nationality_code(name.removesuffix("'s").removesuffix("’s")) or gazetteer.nationality_code(
        plain.title()
    )
    if code and plain not in NOT_BRITISH:
        return f"people:{code}"
    return plain if plain.endswith("ss") else plain.removesuffix("s")


def _country(word: str) -> str:
    """A nationality or country within a longer name as its code: 'Russian Army', 'Army of Russia'."""
    code = gazetteer.nationality_code(word.title()) or (
        gazetteer.country_code(word) if len(word) > 3 or word in WHOLE else None
    )
    return f"={code}" if code else word


def _turned(words: list[str]) -> list[str]:
    """'ministry of defense of =UA' -> '=UA defense ministry'."""
    if words[0] in TURNING and len(words) > 2 and words[1] in {"of", "for"} and " ".join(words[:3]) not in NOT_TURNED:
        pieces: list[list[str]] = []
        piece: list[str] = []
        for word in words:
            if word in {"of", "for", "in"}:
                pieces.append(piece)
                piece = []
            else:
                piece.append(word)
        return [w for p in reversed([*pieces, piece]) for w in p]
    return words


def initials(name: str) -> set[str]:
    """The acronyms a name can have: 'Ministry of Defence' -> md, mod; 'U.S. Agency for Development' -> uad, usad, ad ..."""
    plain = letters(name).removeprefix("the ").replace("-", " ").replace(",", " ")
    short = plain
    for phrase, letter_form in PHRASES[:5]:
        short = short.replace(phrase, letter_form)
    found = set()
    whole = re.split(r" for | in ", plain)[0]  # 'UN Relief and Works Agency | for Palestine Refugees'
    for text in dict.fromkeys((plain, short, whole)):
        words = text.split()
        main = [w for w in words if w not in MINOR or w == "affairs"]
        spelt = [w for w in words if w not in MINOR or w in LETTERED or w == "affairs"]
        for some in (
            words,
            main,
            spelt,
            main[1:] if gazetteer.nationality_code(words[0].title()) or words[0] in WHOLE else [],
        ):
            if len(some) > 1:
                found.add("".join(w[0] for w in some))
                found.add("".join(w if w in WHOLE else w[0] for w in some))
    return found


def acronym_of(name: str) -> str | None:
    """The letters of a name that is an acronym (NATO, U.N., MoD, J&J), or None."""
    plain = name.replace(".", "").removesuffix("'s").removesuffix("’s")
    capitals = sum(c.isupper() for c in plain)
    ok = (
        " " not in plain
        and 2 <= len(plain) <= 7
        and plain[:1].isupper()
        and capitals >= 2
        and capitals * 2 >= len(plain)
    )
    return letters(plain) if ok else None


def is_short_of(short: str, key: str, label: str) -> tuple[float, str] | None:
    """Why a key that begins or ends a longer one can stand for it, or None. A number is never left out but for a year."""
    words, rest_of = short.split(), key.split()
    if rest_of[: len(words)] == words:
        rest = rest_of[len(words) :]
        tails = FACILITY_TAILS if label == "FAC" else TAILS if label == "ORG" else frozenset()
        if label == "ORG" and words[0] == "saint" and len(words) > 1:
            tails = tails | SCHOOL_TAILS
        if all(w in tails or (label == "EVENT" and _is_year(w)) for w in rest):
            return 0.9, "without what kind of thing it is"
        return None
    if short == "house":
        return None  # of representatives; not the White House
    left = rest_of[: -len(words)]
    if label == "ORG" and all(w.startswith("=") or w in QUALIFIERS for w in left):
        return 0.8, "the end of"
    if label == "ORG" and words[-1] in HEADS:
        return (0.75 if len(words) > 1 else 0.7), "the end of"
    if label == "EVENT" and (len(words) > 1 or all(_is_year(w) for w in left)):
        return 0.75, "the end of"
    return (0.8, "the end of") if label == "PRODUCT" and NUMBERS.search(short) else None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def short_forms(key: str, label: str) -> Iterator[tuple[str, float, str]]:
    """The keys that can stand for a longer one: each with how sure that is, and why."""
    words = key.split()
    for n in range(1, len(words)):
        for short in (" ".join(words[:n]), " ".join(words[-n:])):
            if (found := is_short_of(short, key, label)) is not None:
                yield short, *found


def is_national(key: str) -> bool:
    """Whether every country has one: a ministry, an army; its key tells the country where the name does."""
    return key.split()[-1] in NATIONAL and not any(w.startswith("=") for w in key.split())


def one_word_less(key: str) -> Iterator[tuple[str, str]]:
    """A key of two or more words without one of them, and that one: two that share the first may be a slip apart."""
    words = key.split()
    for i, word in enumerate(words):
        if len(words) > 1 and len(word) > 4 and not word.startswith("="):
            yield " ".join([*words[:i], "_", *words[i + 1 :]]), word

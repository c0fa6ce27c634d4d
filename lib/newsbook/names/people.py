"""A person's name taken apart, and whether two full names, or a short one and a full one, are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsbook.names import given
from newsbook.names.lists import CALLED_LIKE_PARTICLES, DEGREES, FAMILY_FIRST, GROUP_WORDS, PARTICLES, SUFFIXES, TITLES
from newsbook.names.spelling import is_slip, letters, sound

BENCH = frozenset({"j", "lj", "cj", "jj", "ja"})  # 'Calloway J' is Mr Justice Calloway
RUN_TOGETHER = re.compile(r"\b([A-Z])\.(?=[A-Z])")
NICKNAME = re.compile(r"\s[\"“‘'(]([^\"”’')]+)[\"”’')](?=\s)")
ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|an|ar|at|ul)[- ]")
Match = tuple[float, str]  # confidence, why
Alias = tuple[str, int, float, str]  # key, tier, confidence, what of the full name it is


@dataclass(frozen=True)
class PersonName:
    """`words` are folded, titles and suffix cut off; `surname` is where the family name begins in them."""

    words: tuple[str, ...]
    title: str = ""
    suffix: str = ""
    nickname: str = ""
    group: bool = False

    @property
    def surname(self) -> int:
        """Its position: at the first particle after the given name, else the last word."""
        last = len(self.words) - 1
        return next((i for i in range(1, last) if self.words[i] in PARTICLES), last)

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a surname: 'Ben Wallace' and 'Abu Anas Saleh'; not 'Le Drian', 'bin Salman'."""
        first, names = self.words[0], sum(w not in PARTICLES for w in self.words)
        known = first not in PARTICLES or first in CALLED_LIKE_PARTICLES or names > 1
        return len(self.words) > 1 and known and not self.group

    @property
    def key(self) -> str:
        """What two spellings of the name share: no blanks, hyphens, or ways of transliterating."""
        return "".join(sound(ARTICLE.sub("", w)) for w in self.spread)

    @property
    def spread(self) -> list[str]:
        """The words, double names parted, an Arabic article kept with what follows."""
        return [p for w in self.words for p in ([w] if ARTICLE.match(w) else w.split("-")) if p]


@lru_cache(maxsize=20_000)
def person_name(text: str) -> PersonName:
    """'Dr. Donald J. Trump Jr.' -> words donald j trump, title dr, suffix jr."""
    nickname = NICKNAME.search(text)
    plain = NICKNAME.sub(" ", text) if nickname else text
    first, comma, rest = plain.partition(",")
    if comma and letters(rest) not in SUFFIXES and len(rest.split()) < 3:
        plain = f"{rest} {first}"
    words = letters(_spaced(plain).replace(",", " ")).replace('"', " ").split()
    group = any(w in GROUP_WORDS for w in words) and len(words) > 1
    titles, suffix = [], ""
    while len(words) > 1 and words[0] in TITLES and words[1] not in SUFFIXES:
        titles.append(words.pop(0))
    if len(words) == 2 and words[1] in BENCH and not given.is_given(words[0]):
        titles.append(words.pop())
    while len(words) > 1 and (words[-1] in SUFFIXES or words[-1] in DEGREES):
        suffix = SUFFIXES.get(words.pop(), suffix)
    nick = letters(nickname.group(1)) if nickname else ""
    return PersonName(tuple(words), titles[-1] if titles else "", suffix, nick, group)


def _spaced(text: str) -> str:
    """Initials parted: 'J.K. Rowling' and 'JK Rowling' -> 'J. K. Rowling'."""
    text = RUN_TOGETHER.sub(r"\1. ", text)
    words = text.split()
    if len(words) > 1 and len(words[0]) == 2 and words[0].isupper() and not words[-1].isupper():
        words[0] = " ".join(words[0])
    return " ".join(words)


def clash(a: PersonName, b: PersonName) -> bool:
    """Whether nothing can make them one: two suffixes, or two middle names that differ."""
    if a.suffix != b.suffix and len(a.words) > 1 and len(b.words) > 1:
        return True
    given_a, given_b = a.words[1 : a.surname], b.words[1 : b.surname]
    if not given_a or not given_b or a.words[-1] != b.words[-1] or a.words[0] != b.words[0]:
        return False
    return not any(given.agree(x, y) is not None for x in given_a[:1] for y in given_b[:1])


def same_person(a: PersonName, b: PersonName) -> Match | None:
    """Why two full names are one person's, or None."""
    if a.group or b.group or clash(a, b):
        return (1.0, "the same words") if a == b else None
    if a.words == b.words:
        return 1.0, "the same name"
    if a.key == b.key:
        return 0.95, "the same name spelt another way"
    return _same_surname(a, b) or _turned(a, b) or _left_out(a, b) or _surname_slip(a, b)


def _same_surname(a: PersonName, b: PersonName) -> Match | None:
    given_a, given_b = a.words[: a.surname], b.words[: b.surname]
    last_a, last_b = _last(a), _last(b)
    if last_a != last_b or not given_a or not given_b:
        return None
    why = given.agree(given_a[0], given_b[0])
    if why is not None:
        sure = 0.8 if "apart" in why else 0.85 if "form" in why else 0.9
        return sure, f"same surname, {why}" if why else "a middle name more or less"
    if a.nickname == given_b[0] or b.nickname == given_a[0]:
        return 0.9, "same surname and nickname"
    short, long_ = sorted((given_a, given_b), key=len)
    if len(short) < len(long_) and _is_part(short, long_[1:]):
        return 0.85, "same surname, called by a later given name"
    return None


def _last(name: PersonName) -> str:
    """The sound of the surname without particles."""
    return sound(ARTICLE.sub("", "-".join(name.words[name.surname :]).split("-")[-1]))


def _is_part(short: tuple[str, ...], long_: tuple[str, ...]) -> bool:
    """Whether all of short's words stand in long_, in this order."""
    rest = iter(long_)
    return all(any(sound(w) == sound(other) for other in rest) for w in short)


def _turned(a: PersonName, b: PersonName) -> Match | None:
    """Family name first in the one and last in the other: 'Wang Yi', 'Yi Wang'; not 'Thomas James', 'James Thomas'."""
    x, y = [sound(w) for w in a.words], [sound(w) for w in b.words]
    if len(x) != len(y) or (x[1:] + x[:1] != y and x != y[1:] + y[:1]):
        return None
    if len(x) == 2 and all(given.has_forms(w) for w in a.words):
        return None
    return 0.85, "the same name, family name first"


def _left_out(a: PersonName, b: PersonName) -> Match | None:
    """A part left out: 'Gabriel García Márquez' as 'Gabriel García', 'Hillary Rodham Clinton' without the middle."""
    short, long_ = sorted((a, b), key=lambda n: len(n.spread))
    x, y = tuple(short.spread), tuple(long_.spread)
    if len(x) < len(y) and len(x) > 1 and len(x[0]) > 1 and len(x[-1]) > 1:
        if x[0] == y[0] and _is_part(x, y) and y[0] not in FAMILY_FIRST:
            return 0.75, "the same name with a part left out"
        if y[-len(x) :] == x:
            return 0.85, "the end of the same name"
    return None


def _surname_slip(a: PersonName, b: PersonName) -> Match | None:
    if len(a.words) != len(b.words) or a.words[:-1] != b.words[:-1] or len(a.words[0]) < 2:
        return None
    return (0.75, "same first name, surname spelt a letter apart") if is_slip(a.words[-1], b.words[-1]) else None


def aliases(name: PersonName) -> Iterator[Alias]:
    """The short names that a full name can be called by later; of two tiers the lower is the surer."""
    words, at = name.words, name.surname
    yield from ((key, 1, 0.9, "surname") for key in _surnames(name))
    halves = ARTICLE.sub("", words[-1]).split("-")
    if len(halves) > 1 and "of" not in words[1:]:
        yield from ((sound(half), 2, 0.85, "half of the surname") for half in (halves[0], halves[-1]))
    if words[0] in FAMILY_FIRST and len(words) < 4:
        yield sound(words[0]), 1, 0.85, "family name"
    if len(words) == 3 and words[0] in FAMILY_FIRST:
        yield _squashed(words[1:]), 2, 0.8, "given name"
    first = words[0]
    if name.nickname:
        yield _squashed(name.nickname.split()), 2, 0.85, "nickname"
    if len(first) > 1:
        yield sound(first), 3, 0.75, "first name"
        yield from ((sound(other), 4, 0.65, "a form of the first name") for other in given.other_forms(first))
    if len(words) > 2 and len(words[1]) > 1:
        yield _squashed(words[:2]), 2, 0.75, "first names"
    yield from ((sound(w), 4, 0.65, "one of the names") for w in words[1:at] if len(w) > 1)
    if len(name.spread) > 2:
        yield "".join(w[0] for w in name.spread), 5, 0.8, "initials"


def _surnames(name: PersonName) -> set[str]:
    """The surname in its ways: with particles and without, the last part of a double one, a name's last two words."""
    words, at = name.words, name.surname
    if "of" in words[1:]:
        return {_squashed(words[: words.index("of")])}  # Lawrence of Arabia
    found = {words[at:], words[-1:]}
    found |= {words[-n:] for n in range(2, len(words))}
    found |= {words[i : i + 2] for i in range(at, len(words) - 2) if words[i] in PARTICLES}  # 'bin Salman' Al Saud
    bare = tuple(w for w in words[at:] if w not in PARTICLES)
    return {_squashed(ws) for ws in found | {bare} if ws}


def _squashed(words: tuple[str, ...] | list[str]) -> str:
    return "".join(sound(ARTICLE.sub("", p)) for w in words for p in ([w] if ARTICLE.match(w) else w.split("-")))


def short_key(name: PersonName) -> str:
    """The key under which a short name is looked up among the aliases of full ones."""
    return _squashed(name.words)

"""Spellings compared: letters folded, transliterations by their sound, slips of one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from newsbook.gazetteer import fold

# Letters that Unicode does not take apart into a plain one and a mark.
UNFOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ʼ": "'", "`": "'"}
)
# Spellings that one sound of a foreign script gets in English, in the order in which they are put right.
SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^(?:al|el|ad|as|ash|an|ar|at|ul)-", ""),
        (r"'", ""),
        (r"^(?:kh|gh|[gqk])[ae](?:dh?dh?|th)aff?[iy]$", "gadafi"),
        (r"(?:skyy|skiy|skyi|skii|skij|sky|skyj|skyy)$", "ski"),
        (r"tch", "ch"), (r"ph", "f"), (r"ck", "k"), (r"kh", "h"), (r"dh", "d"), (r"gh", "g"), (r"q", "k"),
        (r"tz|ts", "z"), (r"w", "v"), (r"x", "ks"),
        (r"oe", "o"), (r"ue", "u"), (r"ae|ai|ei|ay|ey", "e"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"^ye", "e"), (r"yu|iu", "u"), (r"ya|ja", "ia"), (r"(?:yy|iy|ii|yi|ij|ie|y)$", "i"), (r"^u", "o"),
        (r"(?<=.)u(?=.)", "o"), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip
SHORTEST, LONG = 5, 9  # below the one no slip is forgiven, from the other on two letters


@lru_cache(maxsize=50_000)
def letters(name: str) -> str:
    """Lower case in plain letters, without dots, diacritics and a possessive's ending."""
    plain = fold(name).translate(UNFOLDED)
    return plain.removesuffix("'s").removesuffix("'").strip()


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A form in which transliterations of one name are equal: Zelensky, Zelenskiy; Qaddafi, Kadafi."""
    for pattern, plain in SOUNDS:
        word = pattern.sub(plain, word)
    return word


def is_slip(a: str, b: str) -> bool:
    """Whether two words are one letter apart, or two swapped; two letters in long words. A plural is no slip."""
    short, long_ = sorted((a, b), key=len)
    if len(short) < SHORTEST or a[0] != b[0] or long_ == short + "s":
        return False
    return OSA.distance(a, b, score_cutoff=2) <= (2 if len(short) >= LONG else 1)


def one_letter_less(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: two that share one of these may be a slip apart."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]

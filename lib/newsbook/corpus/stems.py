"""The words of an event's line that carry meaning, in a form in which 'withdrew' and 'are gone' are one."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer
from spacy.lang.en.stop_words import STOP_WORDS

from newsbook.encoder.inflected import irregular

WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Words that tell when, or only that something is told.
EMPTY = STOP_WORDS | frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday today yesterday tomorrow day week month year morning evening night early late new say said says mr mrs ms".split()
)
# Words of one sense in the news, so that 'the troops are gone' and 'the soldiers withdrew' share two.
SENSES = """
troop soldier serviceman
leave withdraw withdrawal pull pullout exit departure depart gone
kill dead die death fatality casualty
meet meeting talk summit
attack strike assault raid bombardment
deal agreement accord pact treaty
announce declare unveil proclaim
agree approve endorse adopt
seize capture conquer overrun
flee escape
resign quit
elect election vote poll
arrest detain
ban prohibit forbid outlaw
buy purchase acquire
cut reduce lower slash
raise increase rise
begin start launch open
end finish conclude
sanction penalty embargo
waive waiver spare exempt
reject refuse decline
demand call urge
warn warning
recall summon
aide adviser advisor
firm company corporation
"""
_STEMMER = snowballstemmer.stemmer("english")
_SENSE_OF = {word: line.split()[0] for line in SENSES.strip().splitlines() for word in line.split()[1:]}


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """'announced' -> announc, 'met' -> meet: irregular forms by a list, the rest by Snowball's English stemmer; of words
    of one sense the first."""
    if word in _SENSE_OF:
        return str(_STEMMER.stemWord(_SENSE_OF[word]))
    plain = irregular(word, "VBD") or irregular(word, "VBN") or word
    found = str(_STEMMER.stemWord(plain))
    return _senses().get(found, found)


@lru_cache(maxsize=1)
def _senses() -> dict[str, str]:
    """Stem -> the stem of the first word of its line."""
    return {str(_STEMMER.stemWord(word)): str(_STEMMER.stemWord(first)) for word, first in _SENSE_OF.items()}


def plain(word: str) -> str:
    """A word as it is compared: in small letters, without a possessive ending."""
    return word.lower().replace("’", "'").removesuffix("'s")


def shown_words(text: str, stems: frozenset[str]) -> list[str]:
    """The words of a text that have these stems, as printed, each once."""
    return list(dict.fromkeys(word for word in WORD.findall(text) if stem(plain(word)) in stems))


def content(text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """The stems of a text's words that carry meaning, but for those in `without` (lower case)."""
    words = map(plain, WORD.findall(text))
    return frozenset(stem(w) for w in words if w not in EMPTY and w not in without and len(w) > 1)

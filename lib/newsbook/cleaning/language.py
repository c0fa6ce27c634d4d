"""Which language a text is in."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

from newsbook.cleaning.words import STOP_WORDS

MIN_WORDS, ENOUGH = 40, 4_000  # words; characters
PLAIN = 500  # characters on either side of the middle, whose words tell plain English
# English words that are common in its neighbours too: Danish has 'i', 'at' and 'for', Dutch 'of', 'was' and 'over'.
SHARED = frozenset(
    "a all an any as at be been by did do down even for had he her i in is just last may me most my no not of on one or own "
    "over since so still to under was way we who will".split()
)
ENGLISH = STOP_WORDS - SHARED
EVERY = 60  # characters: English has such a word in every 30, other languages in 200 and more
SAMPLE = 120  # characters on either side of the middle, which settle it where they are surely English
SURE = 0.9


def language_of(text: str) -> str | None:
    """An ISO 639-1 code; None for a text that is too short, or where no language is sure.

    Most texts are settled by the commonest words of English; the others are asked of py3langid.
    """
    if len(text) < ENOUGH and sum(1 for _ in islice(re.finditer(r"\w+", text), MIN_WORDS)) < MIN_WORDS:
        return None
    if _is_plain_english(_middle(text, PLAIN)):
        return "en"
    code, certainty = _identifier().classify(_middle(text, SAMPLE))
    if code != "en" or certainty < SURE:
        code, certainty = _identifier().classify(text[:ENOUGH])
    return str(code) if certainty >= SURE else None


def _middle(text: str, size: int) -> str:
    middle = len(text) // 2
    return text[max(0, middle - size) : middle + size]


def _is_plain_english(text: str) -> bool:
    return sum(word in ENGLISH for word in text.lower().split()) * EVERY >= len(text)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_modelpath(MODEL_DIR / MODEL_FILE, norm_probs=True)

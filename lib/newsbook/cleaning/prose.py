"""Which lines are running text by their looks."""

from __future__ import annotations

from functools import lru_cache

from newsbook.cleaning import patterns
from newsbook.cleaning.text import Line

PROSE_WORDS = 8
LONG_WORDS = 40  # a line this long is running text without an end mark too
CLOCK_WORDS = 25


def is_prose(line: Line) -> bool:
    """A line of running text: enough words and an end mark, and no prompt or credit."""
    return line.words >= PROSE_WORDS and _is_prose(line.text, line.words)


@lru_cache(maxsize=4096)
def _is_prose(text: str, words: int) -> bool:
    if words < LONG_WORDS and not patterns.has_end_mark(text):
        return False
    if words < CLOCK_WORDS and patterns.CLOCK_END.search(text):
        return False
    return not patterns.PROMPT.search(text)

"""Which lines are running text by their looks."""

from __future__ import annotations

from functools import lru_cache

from newsbook.cleaning import patterns
from newsbook.cleaning.text import Line

PROSE_WORDS = 8
LONG_WORDS = 40  # a line this long is running text without an end mark too
CLOCK_WORDS = 25


@lru_cache(maxsize=4096)
def is_prose(line: Line) -> bool:
    """A line of running text: enough words and an end mark, and no prompt or credit."""
    if line.words < PROSE_WORDS or (line.words < LONG_WORDS and not patterns.END_MARK.search(line.text)):
        return False
    if patterns.CLOCK_END.search(line.text) and line.words < CLOCK_WORDS:
        return False
    return not patterns.PROMPT.search(line.text)

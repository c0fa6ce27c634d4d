"""Where the article's body begins and ends in a page's lines."""

from __future__ import annotations

from collections import Counter

from newsbook.cleaning import patterns
from newsbook.cleaning.text import Line

PROSE_WORDS = 8
LONG_WORDS = 40  # a line this long is running text without an end mark too
COST_OF_A_LINE = 9.0  # in words of prose: what a line that is no prose costs a run
COST_OF_AN_END = 70.0  # what a line costs that opens what stands below articles
COST_OF_COMMENTS = 400.0
TEASER_WORDS = 18  # shorter prose below an end is a teaser
MOST_OF_A_LINE = 60  # words: longer lines count no more than this


def is_prose(line: Line) -> bool:
    """A line of running text: enough words and an end mark, and no prompt or credit."""
    if line.words < PROSE_WORDS or patterns.PROMPT.search(line.text):
        return False
    if patterns.CLOCK_END.search(line.text) and line.words < 25:
        return False
    return bool(patterns.END_MARK.search(line.text)) or line.words >= LONG_WORDS


def is_end(line: Line) -> bool:
    """A line that stands below articles: 'You may also like', 'Most read'."""
    return line.words <= 8 and bool(patterns.END_OF_ARTICLE.match(line.text))


def find_body(lines: list[Line]) -> tuple[int, int]:
    """First and last line of the run with most prose, after the body text extraction of Finn et al.

    (2001), with lines for tokens. Prose that a page says twice is a teaser and counts for nothing,
    unless most of it is said twice: then it was pasted twice, and counts the first time.
    """
    times = Counter(line.text for line in lines)
    prose = [is_prose(line) for line in lines]
    repeated = sum(good and times[line.text] > 1 for line, good in zip(lines, prose, strict=True))
    twice = repeated > sum(prose) / 2
    seen: set[str] = set()
    ended = False
    best, best_range, total, start = 0.0, (0, len(lines) - 1), 0.0, 0
    for i, line in enumerate(lines):
        new = line.text not in seen if twice else times[line.text] == 1
        ended = ended or is_end(line)
        teaser = ended and line.words < TEASER_WORDS
        total += _worth(line, prose=prose[i] and new and not teaser)
        seen.add(line.text)
        if total > best:
            best, best_range = total, (start, i)
        if total < 0:
            total, start, ended = 0.0, i + 1, False
    first, last = best_range
    while first < last and not prose[first]:
        first += 1
    return first, last


def _worth(line: Line, *, prose: bool) -> float:
    """What a line adds to a run of prose, in words."""
    if patterns.COMMENTS.match(line.text):
        return -COST_OF_COMMENTS
    if is_end(line):
        return -COST_OF_AN_END
    if prose and not patterns.BOILERPLATE.match(line.text):
        teaser = line.text.endswith(("…", "...")) and line.words < 30
        return 0.0 if teaser else float(min(line.words, MOST_OF_A_LINE))
    return -min(COST_OF_A_LINE, 3 + line.words / 2)

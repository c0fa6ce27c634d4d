"""Whether a paste holds one article: several in a row, a live report and a list of teasers are told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from newsbook.cleaning import patterns
from newsbook.cleaning.anchors import is_anchor
from newsbook.cleaning.labeller import LIKELY, TextLines
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line

ARTICLE_WORDS = 150  # of running text on either side of a second head
HEAD_LINES = 6  # above a byline or date, in which its title stands
TITLE_WORDS = (4, 22)
HEADING = 0.3  # how likely a page marks the line so
CLOCK = re.compile(
    r"(?:updated?:?\s*)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?(?:\s*[-–—|•]\s*.{0,40})?",
    re.IGNORECASE,
)
LIVE_POSTS = 5
TEASERS, LONGEST_TEASER = 8, 45  # lines; words
TEASER_SHARE = 0.8  # of the lines of the text that have a heading above and nothing below


def find_several(lines: Sequence[Line], text: TextLines) -> list[str]:
    """A sentence where the page seems to be more than one article; none where it is one."""
    if not text.chosen.any():
        return []
    heads = _heads(lines, text)
    within = [title for mark, title in heads if text.first < mark <= text.last]
    if within:
        more = " and ".join(f"“{title}”" for title in within[:2])
        return [
            f"{len(within) + 1} articles seem to be read as one here: another begins at {more}. Paste one at a time."
        ]
    if heads:
        below = next((f": “{title}”" for mark, title in heads if mark > text.last), "")
        return [f"The page seems to hold another article, which was left out{below}."]
    posts = sum(is_prose(below) and _is_post_time(line) for line, below in pairwise(lines))
    if posts >= LIVE_POSTS:
        return [
            f"This looks like a live report of {posts} posts: who speaks and what comes when may run over from one to the next."
        ]
    if _is_list(lines, text):
        return ["This looks like a list of teasers, not one article: open the article you mean and paste that."]
    return []


def _heads(lines: Sequence[Line], text: TextLines) -> list[tuple[int, str]]:
    """Where further articles begin, and their titles: above a byline or date that has enough running text on either side."""
    counts = np.where(text.likely >= LIKELY, [line.words for line in lines], 0)
    words: list[int] = counts.tolist()
    stop = int(np.count_nonzero(np.cumsum(counts[::-1]) >= ARTICLE_WORDS))  # below it there are too few for another article
    heads: list[tuple[int, str]] = []
    since = 0
    for mark, title in _titled_marks(lines[:stop], text):
        if not _has_article_below(lines, words, mark):
            continue
        if sum(words[since:mark]) >= ARTICLE_WORDS:
            heads.append((mark, title))
        since = mark
    return heads


def _has_article_below(lines: Sequence[Line], words: list[int], mark: int) -> bool:
    """Whether enough words of text stand between a byline or date and the next."""
    below = 0
    for i in range(mark, len(lines)):
        if i > mark and is_anchor(lines[i]):
            return False
        below += words[i]
        if below >= ARTICLE_WORDS:
            return True
    return False


def _titled_marks(lines: Sequence[Line], text: TextLines) -> list[tuple[int, str]]:
    """The bylines and dates with a line close above that can be their title, and the nearest such line."""
    marked = np.flatnonzero(text.headings[: len(lines)] >= HEADING).tolist()
    titles = [i for i in marked if _can_be_title(lines[i])]
    nearest = {i + below: lines[i].text for i in titles for below in range(1, HEAD_LINES + 1)}
    return [(i, title) for i, title in sorted(nearest.items()) if i < len(lines) and is_anchor(lines[i])]


def _can_be_title(line: Line) -> bool:
    fits = TITLE_WORDS[0] <= line.words <= TITLE_WORDS[1]
    return fits and not line.text.endswith((".", ":", ",")) and not is_anchor(line)


def _is_post_time(line: Line) -> bool:
    return bool(CLOCK.fullmatch(line.text)) or (line.words <= 4 and bool(patterns.AGO.match(line.text)))


def _is_list(lines: Sequence[Line], text: TextLines) -> bool:
    """Whether the text is short sentences, nearly each with a heading of its own above it."""
    chosen = [i for i in range(text.first, text.last + 1) if text.chosen[i] and is_prose(lines[i])]
    if len(chosen) < TEASERS or max(lines[i].words for i in chosen) > LONGEST_TEASER:
        return False
    headed = sum(i > 0 and not is_prose(lines[i - 1]) and lines[i - 1].words >= 3 for i in chosen)
    return headed >= TEASER_SHARE * len(chosen)

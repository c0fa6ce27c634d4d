"""Whether a paste holds one article: others below it are left out; a live report and a list of teasers are told."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

import numpy as np

from newsbook.cleaning import patterns
from newsbook.cleaning.anchors import is_anchor
from newsbook.cleaning.labeller import TextLines
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.runs import LIKELY
from newsbook.cleaning.text import Line
from newsbook.cleaning.title import content_words
from newsbook.cleaning.words import STOP_WORDS

ARTICLE_WORDS = 150  # of running text on either side of a second title
WORDS_READ = 400  # of the text below it
LIKE_A_TITLE = -11.0  # the logarithm of how likely a line is the page's title; lines of a text lie near -20
SAME_STORY = 0.18  # cosine of the words of two texts: an article's own parts are alike
HEAD_LINES = 6  # below a title, in which its byline or date stands
TITLE_WORDS = (4, 22)
AGO = rf"(?:{patterns.AGO.pattern}|\d+ ?[mhd] ago)"
CLOCK = re.compile(
    rf"(?:updated?:?\s*)?(?:{AGO}|(?:{AGO}\s*[/|•·-]\s*)?\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{{2,4}}\)?)?"
    r"(?:\s*[-–—|•]\s*.{0,40})?)",
    re.IGNORECASE,
)
LIVE = "This looks like a live report"  # how it is told
LIVE_POSTS = 5
SURE_POSTS = 3  # of them the models take for text
ABOVE_TEXT = 3  # lines
HEADING_WORDS = 14
POST_LINES, POST_TIME_WORDS = 6, 8  # below its time a post begins, with a heading, a name and a picture or without
TEASERS, LONGEST_TEASER = 8, 45  # lines; words
TEASER_SHARE = 0.8  # of the lines of the text that have a heading above and nothing below


def first_article(lines: Sequence[Line], text: TextLines) -> tuple[TextLines, list[str]]:
    """The text of one article: where others follow, without them; and a sentence where the page seems to be more than one."""
    heads = further_titles(lines, text)
    below = [i for i in heads if text.first < i <= text.last]
    if below:
        text = _up_to(text, below[0])
    if heads:
        return text, [_left_out([lines[_likeliest_title(lines, text, i)].text for i in heads])]
    times = _post_times(lines, text) if text.chosen.any() else []
    text = _with_posts(lines, text, times)
    posts = sum(text.chosen[i + 1 : i + 1 + POST_LINES].any() for i in times)
    if posts >= LIVE_POSTS:
        return text, [f"{LIVE} of {posts} posts: who speaks and what comes when may run over from one to the next."]
    if text.chosen.any() and _is_list(lines, text):
        return text, ["This looks like a list of teasers, not one article: open the article you mean and paste that."]
    return text, []


def _left_out(titles: list[str]) -> str:
    if len(titles) == 1:
        return f"Another text on the page was left out: “{titles[0]}”. To read it, paste it alone."
    named = " and ".join(f"“{title}”" for title in titles[:2])
    more = f" and {len(titles) - 2} more" if len(titles) > 2 else ""
    return f"{len(titles)} other texts on the page were left out: {named}{more}. To read one, paste it alone."


def _up_to(text: TextLines, stop: int) -> TextLines:
    chosen = text.chosen & (np.arange(len(text.chosen)) < stop)
    return replace(text, chosen=chosen, last=int(np.flatnonzero(chosen)[-1]))


def further_titles(lines: Sequence[Line], text: TextLines) -> list[int]:
    """The lines that are titles of further articles.

    Each has a byline or date close below, enough running text above and below, and that below tells another story.
    """
    words = np.where(text.likely >= LIKELY, [line.words for line in lines], 0)
    above = np.cumsum(words) - words
    found: list[int] = []
    since = 0
    for i in np.flatnonzero(text.titles >= LIKE_A_TITLE).tolist():
        if above[i] - above[since] < ARTICLE_WORDS or above[-1] + words[-1] - above[i] < ARTICLE_WORDS:
            continue
        if not _can_be_title(lines[i]) or not any(is_anchor(line) for line in lines[i + 1 : i + 1 + HEAD_LINES]):
            continue
        stop = int(np.searchsorted(above, above[i] + WORDS_READ))
        told = [
            [line.text for line, n in zip(lines[s:e], words[s:e], strict=True) if n] for s, e in ((since, i), (i, stop))
        ]
        if alike(*told) <= SAME_STORY:
            found.append(i)
            since = i
    return found


def _likeliest_title(lines: Sequence[Line], text: TextLines, first: int) -> int:
    """The likeliest title from there to the first line that is likely text: links to others may stand above it."""
    stop = next((i for i in range(first + 1, len(lines)) if text.likely[i] >= LIKELY), len(lines))
    return max((i for i in range(first, stop) if _can_be_title(lines[i])), key=lambda i: text.titles[i])


def alike(texts: Sequence[str], others: Sequence[str]) -> float:
    """How far two texts, each given as its paragraphs, share their longer words: cosine, 0 to 1."""
    one, other = (Counter(w for text in part for w in content_words(text) - STOP_WORDS) for part in (texts, others))
    both = sum(one[word] * n for word, n in other.items())
    return both / (math.hypot(*one.values()) * math.hypot(*other.values())) if both else 0.0


def _can_be_title(line: Line) -> bool:
    fits = TITLE_WORDS[0] <= line.words <= TITLE_WORDS[1]
    return fits and not line.text.endswith((".", ":", ",")) and not is_anchor(line)


def _post_times(lines: Sequence[Line], text: TextLines) -> list[int]:
    """The lines from a little above the text on that tell a time and nothing else: '9:43PM', '2d ago / 7:58 AM UTC'."""
    within = range(max(0, text.first - ABOVE_TEXT), len(lines))
    return [i for i in within if lines[i].words <= POST_TIME_WORDS and CLOCK.fullmatch(lines[i].text)]


def _with_posts(lines: Sequence[Line], text: TextLines, times: Sequence[int]) -> TextLines:
    """The text of a live report with all of its posts, the short ones too; any other as it is."""
    posts: list[list[int]] = []
    if len(times) < LIVE_POSTS:
        return text
    for time, following in pairwise([*times, len(lines)]):
        post = _post(lines, time, min(following, time + 1 + POST_LINES))
        if post:
            posts.append(post)
        elif time > text.last:
            break
    if len(posts) < LIVE_POSTS or sum(text.chosen[post].any() for post in posts) < SURE_POSTS:
        return text
    chosen = text.chosen.copy()
    chosen[[i for post in posts for i in post]] = True
    where = np.flatnonzero(chosen)
    return replace(text, chosen=chosen, first=int(where[0]), last=int(where[-1]))


def _post(lines: Sequence[Line], time: int, stop: int) -> list[int]:
    """The running text of a post below its time, with the heading above it; empty where there is none."""
    prose = next((i for i in range(time + 1, stop) if is_prose(lines[i])), None)
    if prose is None:
        return []
    headed = prose - 1 > time and TITLE_WORDS[0] <= lines[prose - 1].words <= HEADING_WORDS
    return [*([prose - 1] if headed else []), *takewhile(lambda i: is_prose(lines[i]), range(prose, stop))]


def _is_list(lines: Sequence[Line], text: TextLines) -> bool:
    """Whether the text is short sentences, nearly each with a heading of its own above it."""
    chosen = [i for i in range(text.first, text.last + 1) if text.chosen[i] and is_prose(lines[i])]
    if len(chosen) < TEASERS or max(lines[i].words for i in chosen) > LONGEST_TEASER:
        return False
    headed = sum(i > 0 and not is_prose(lines[i - 1]) and lines[i - 1].words >= 3 for i in chosen)
    return headed >= TEASER_SHARE * len(chosen)

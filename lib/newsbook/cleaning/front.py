"""The lines between the top of the page and the text: title, byline, dateline, standfirst."""

from __future__ import annotations

import re
from collections import Counter

from newsbook.cleaning import patterns
from newsbook.cleaning.body import is_prose
from newsbook.cleaning.dates import find_date
from newsbook.cleaning.names import before_date, is_name
from newsbook.cleaning.text import Line

Labels = list[tuple[str, str] | None]

TITLE_WINDOW = 60  # lines above the text in which the title is sought
TITLE_WORDS = (3, 26)
DATE_LINE_WORDS = 18
STANDFIRST_WORDS = 70
NEAR = 4
LEAST_SCORE = 1.3
AGO_TAIL = re.compile(rf"\s*[|•,-]?\s*(?:Published |Updated )?{patterns.AGO.pattern}.*$", re.IGNORECASE)


def find_title(lines: list[Line], labels: Labels, first: int) -> int | None:
    """The line above the text that looks most like its title, or None.

    What counts: how many of its words the text repeats, its length, no full stop, a byline or date
    just below, and that it does not itself follow a title.
    """
    counts = Counter(w for line in lines[first : first + 60] if is_prose(line) for w in content_words(line.text))
    top = max(0, first - TITLE_WINDOW)
    likely: dict[int, float] = {}
    for i in range(top, first + 1):
        if _can_be_title(lines, labels, i, first):
            likely[i] = _title_score(lines, i, first, counts)
    scores = {i: score - _follows_title(lines, likely, i) for i, score in likely.items()}
    best = max(scores, key=lambda i: (scores[i], i), default=None)
    if best is not None and scores[best] >= LEAST_SCORE:
        return best
    return 0 if 0 < first <= NEAR and _opens_plain_text(lines, labels, first) else None


def _opens_plain_text(lines: list[Line], labels: Labels, first: int) -> bool:
    """Whether the first line is a short title, with nothing but anchors between it and the text."""
    line = lines[0]
    if labels[0] or line.listed or line.words > TITLE_WORDS[1] or line.text.endswith((".", ",", ":", ";")):
        return False
    if _is_page_line(line) or is_date_line(line) or patterns.AGO.search(line.text) or is_name(line.text):
        return False
    return line.words > 1 and all(is_anchor(other) or is_name(other.text) for other in lines[1:first])


def content_words(text: str) -> set[str]:
    """The longer words of a text, in lower case."""
    return set(re.findall(r"\w{4,}", text.lower()))


def _can_be_title(lines: list[Line], labels: Labels, i: int, first: int) -> bool:
    line = lines[i]
    if labels[i] or line.listed or not TITLE_WORDS[0] <= line.words <= TITLE_WORDS[1] or _is_page_line(line):
        return False
    if i == first and is_prose(line) and line.text.endswith("."):
        return False
    return not is_date_line(line) and not patterns.AGO.search(line.text)


def _title_score(lines: list[Line], i: int, first: int, counts: Counter[str]) -> float:
    line = lines[i]
    words = content_words(line.text)
    shared = sum(1 for w in words if counts[w])
    score = 2.5 * shared / (len(words) + 2)
    score += 0.8 if 5 <= line.words <= 18 else 0.3
    score -= 1.2 if line.text.endswith((".", "…", ":")) else 0.0
    score -= 0.02 * (first - i)
    below = lines[i + 1 : i + 1 + NEAR]
    score += 0.9 if any(is_anchor(other) for other in below) else 0.0
    score += 0.3 if line.gap or (below and below[0].gap) else 0.0
    return score


def _follows_title(lines: list[Line], likely: dict[int, float], i: int) -> float:
    """How much speaks for the line above being the title, and this one its standfirst."""
    above = i - 1
    if above in likely and lines[above].text == lines[i].text:
        return 0.1
    if above in likely and lines[above].words >= 5 and likely[above] > likely[i] - 0.6:
        return 1.2
    return 0.0


def _is_page_line(line: Line) -> bool:
    return bool(
        patterns.BOILERPLATE.match(line.text)
        or patterns.BYLINE.match(line.text)
        or patterns.CREDIT_LINE.match(line.text)
        or patterns.PROMPT.search(line.text)
    )


def is_date_line(line: Line) -> bool:
    """A date on a line of its own, perhaps with a name or 'Updated'."""
    if line.words >= DATE_LINE_WORDS or find_date(line.text) is None:
        return False
    return not line.text.endswith(".") or bool(patterns.CLOCK_END.search(line.text))


def is_anchor(line: Line) -> bool:
    """A line that stands below titles: a byline or a date."""
    if line.words < DATE_LINE_WORDS and patterns.BYLINE.match(line.text):
        return True
    return is_date_line(line)


def label_front(lines: list[Line], labels: Labels, title: int | None, first: int) -> None:
    """Labels bylines, datelines and standfirsts from a little above the title to the text."""
    top = max(0, (title if title is not None else first) - NEAR)
    stop = min(first + NEAR, len(lines))
    anchors = {i for i in range(top, stop) if not labels[i] and _label_anchor(lines, labels, i)}
    if title is None:
        return
    for i in range(title + 1, first):
        if not labels[i] and is_name(lines[i].text) and _stands_by(lines, anchors, i, title):
            labels[i] = ("byline", "a name alone beside the title, a date or an office")
    for i in range(title + 1, first):
        if not labels[i] and _is_standfirst(lines, i, title):
            labels[i] = ("standfirst", "between the title and the text")


def _label_anchor(lines: list[Line], labels: Labels, i: int) -> bool:
    """Labels a byline or a dateline; whether it was one."""
    line = lines[i]
    if line.words >= DATE_LINE_WORDS or (is_prose(line) and line.words > 12):
        return False
    if patterns.BYLINE.match(line.text):
        labels[i] = ("byline", "begins with 'By'")
    elif i and lines[i - 1].text.lower().rstrip(":") == "by" and line.text[:1].isupper():
        labels[i] = ("byline", "below the word 'By'")
        labels[i - 1] = ("byline", "the word 'By' alone")
    elif is_date_line(line):
        lead = re.split(r"[,|•/-]", before_date(line.text))[0].strip()
        named = is_name(lead)
        labels[i] = ("byline", "a name and a date") if named else ("dateline", "a date on a line of its own")
    elif is_name(AGO_TAIL.sub("", line.text)) and patterns.AGO.search(line.text):
        labels[i] = ("byline", "a name and a time")
    return labels[i] is not None


def _stands_by(lines: list[Line], anchors: set[int], i: int, title: int) -> bool:
    """Whether a name has the title, a date, a byline or an office for a neighbour."""
    if i - title <= 1 or anchors & {i - 2, i - 1, i + 1, i + 2, i + 3}:
        return True
    return i + 1 < len(lines) and bool(patterns.ROLE_LINE.match(lines[i + 1].text))


def _is_standfirst(lines: list[Line], i: int, title: int) -> bool:
    """A sentence close below the title that is nothing else."""
    line = lines[i]
    if not 6 <= line.words <= STANDFIRST_WORDS or i - title > 2 * NEAR or _is_page_line(line):
        return False
    if line.text in {lines[i - 1].text, lines[i + 1].text} or find_date(line.text):
        return False
    return i - title <= 2 or bool(patterns.END_MARK.search(line.text))

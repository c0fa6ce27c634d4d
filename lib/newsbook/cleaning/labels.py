"""Pasted text: which line is what.

The body is the best run of prose; around and inside it each line gets its label from its own shape,
its neighbours and its place. Reasons are kept in words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import find_date
from newsbook.cleaning.text import Line, tidy

PROSE_WORDS = 8
HEADING_WORDS = 14
COST_OF_A_LINE = 9.0  # in words of prose: what a line that is no prose costs a run
STANDFIRST_WORDS = 70


@dataclass(frozen=True)
class Piece:
    """A labelled piece of a line: `start:end` in the source."""

    kind: str
    text: str
    start: int
    end: int
    why: str


def is_prose(line: Line) -> bool:
    """A line of running text: enough words and an end mark, and no prompt or credit."""
    if line.words < PROSE_WORDS or patterns.PROMPT.search(line.text):
        return False
    return bool(patterns.END_MARK.search(line.text)) or line.words >= 40


def label_lines(lines: list[Line], source: str) -> list[Piece]:
    """Lines of a source -> labelled pieces in order; every line is in at least one piece."""
    if not lines:
        return []
    first, last = _body(lines)
    labels: list[tuple[str, str] | None] = [None] * len(lines)
    _label_notes(lines, labels, first)
    _label_captions(lines, labels, first, last)
    title = _find_title(lines, labels, first)
    if title is not None:
        labels[title] = ("title", "the line above the text that shares most words with it")
    _label_front(lines, labels, title, first)
    _label_end(lines, labels, last)
    _label_body(lines, labels, first, last)
    _label_standfirst(lines, labels, title)
    pieces: list[Piece] = []
    for line, label in zip(lines, labels, strict=True):
        pieces += _pieces(source, line, *(label or ("boilerplate", "outside the run of prose")))
    return pieces


def _body(lines: list[Line]) -> tuple[int, int]:
    """First and last line of the run with most prose, after the body text extraction of Finn et al.

    (2001), with lines for tokens.
    """
    repeated = Counter(line.text for line in lines)
    best, best_range, total, start = 0.0, (0, len(lines) - 1), 0.0, 0
    for i, line in enumerate(lines):
        good = is_prose(line) and not patterns.BOILERPLATE.match(line.text) and repeated[line.text] == 1
        total += min(line.words, 60) if good else -min(COST_OF_A_LINE, 3 + line.words / 2)
        if total > best:
            best, best_range = total, (start, i)
        if total < 0:
            total, start = 0.0, i + 1
    first, last = best_range
    while first < last and not is_prose(lines[first]):
        first += 1
    return first, last


def _label_notes(lines: list[Line], labels: list[tuple[str, str] | None], first: int) -> None:
    for i, line in enumerate(lines):
        if i >= first and line.words > 3 and patterns.NOTE.match(line.text):
            labels[i] = ("note", "says something about the article itself")


def _label_captions(lines: list[Line], labels: list[tuple[str, str] | None], first: int, last: int) -> None:
    """Captions by their credit, and the alt text in the line directly above."""
    for i, line in enumerate(lines):
        if labels[i] or not first - 8 <= i <= last + 2 or line.words > 60:
            continue
        if split_credit(line.text):
            labels[i] = ("caption", "ends with a picture credit")
            above = i - 1
            if above >= 0 and not line.gap and labels[above] is None and not is_prose(lines[above]):
                labels[above] = ("caption", "the picture's description, directly above its caption")
        elif patterns.CREDIT_LINE.match(line.text) and line.words < 14 and not patterns.PROMPT.search(line.text):
            labels[i] = ("credit", "a picture credit")
            above = i - 1
            if above >= first and labels[above] is None and not line.gap and lines[above].words < 45:
                labels[above] = ("caption", "directly above a picture credit")


def split_credit(text: str) -> tuple[str, str] | None:
    """'... the alliance|Image: Yves Herman' -> caption and credit; None where there is no credit."""
    for pattern in (patterns.GLUED_CREDIT, patterns.BRACKET_CREDIT):
        match = pattern.match(text)
        if match and not patterns.END_MARK.search(match["credit"].rstrip(")]")):
            return match["caption"].rstrip(), match["credit"].strip()
    return None


def _find_title(lines: list[Line], labels: list[tuple[str, str] | None], first: int) -> int | None:
    """The line above the body whose words the body repeats most; the nearest of equals."""
    counts = Counter(w for line in lines[first:] if is_prose(line) for w in _words(line.text))
    best, best_score = None, 0.0
    for i in range(max(0, first - 40), first + 1):
        line = lines[i]
        if labels[i] or not 3 <= line.words <= 30 or _is_page_line(line) or find_date(line.text):
            continue
        if i == first and (is_prose(line) and line.text.rstrip().endswith(".")):
            continue
        words = _words(line.text)
        shared = sum(1 for w in words if counts[w])
        if not words or line.listed:
            continue
        score = shared * shared / len(words) + min(line.words, 12) / 8 - (first - i) * 0.05
        score -= 2.0 if line.text.endswith(".") else 0.0
        if score > best_score:
            best, best_score = i, score
    return best if best_score > 0.8 else None


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"\w{4,}", text.lower())}


def _is_page_line(line: Line) -> bool:
    return bool(
        patterns.BOILERPLATE.match(line.text)
        or patterns.BYLINE.match(line.text)
        or patterns.CREDIT_LINE.match(line.text)
    )


def _label_front(lines: list[Line], labels: list[tuple[str, str] | None], title: int | None, first: int) -> None:
    """Dates, bylines and standfirsts between a little above the title and the body."""
    top = max(0, (title if title is not None else first) - 4)
    for i in range(top, min(first + 2, len(lines))):
        line = lines[i]
        if labels[i]:
            continue
        if patterns.BYLINE.match(line.text) and line.words < 16:
            labels[i] = ("byline", "begins with 'By'")
        elif find_date(line.text) and line.words < 14:
            labels[i] = ("dateline", "a date on a line of its own")
        elif title is not None and i > title and i < first:
            labels[i] = _front_line(line)


def _front_line(line: Line) -> tuple[str, str] | None:
    if _is_page_line(line):
        return None
    if patterns.NAME_LINE.match(line.text) and line.words <= 4:
        return "byline", "a name alone under the title"
    if 6 <= line.words <= STANDFIRST_WORDS and not patterns.PROMPT.search(line.text):
        return "standfirst", "between the title and the text"
    return None


def _label_end(lines: list[Line], labels: list[tuple[str, str] | None], last: int) -> None:
    """The author's bio and name below the text."""
    for i in range(max(0, last - 2), min(len(lines), last + 8)):
        if labels[i]:
            continue
        line = lines[i]
        name = re.match(patterns.NAME, line.text)
        above = lines[i - 1].text if i else ""
        if patterns.NAME_LINE.match(above) and line.text.startswith(above + " ") and line.words > 3:
            labels[i] = ("bio", "opens with the name in the line above")
            labels[i - 1] = ("byline", "the author's name above the bio")
        elif i >= last - 1 and name and patterns.OFFICES.search(line.text[:140]) and _is_bio(line):
            labels[i] = ("bio", "says who the author is")


def _is_bio(line: Line) -> bool:
    return bool(re.match(rf"{patterns.NAME},? (?:is|was|covers|reports|writes|works|has been)\b", line.text))


def _label_body(lines: list[Line], labels: list[tuple[str, str] | None], first: int, last: int) -> None:
    for i in range(first, last + 1):
        if labels[i]:
            continue
        line = lines[i]
        if patterns.BOILERPLATE.match(line.text) and line.words < 25:
            labels[i] = ("boilerplate", "a prompt or link inside the text")
        elif patterns.PROMPT.search(line.text) and line.words < 40:
            labels[i] = ("boilerplate", "a prompt inside the text")
        elif line.listed and line.words > 2:
            labels[i] = ("list-item", "begins with a list mark")
        elif is_prose(line) or line.words >= 25:
            labels[i] = ("paragraph", "running text")
        elif _is_heading(lines, i, last):
            labels[i] = ("heading", "short, without an end mark, above running text")
        elif patterns.END_MARK.search(line.text):
            labels[i] = ("paragraph", "a short sentence in the run of prose")
        else:
            labels[i] = ("boilerplate", "a fragment inside the text")


def _is_heading(lines: list[Line], i: int, last: int) -> bool:
    line = lines[i]
    if line.words > HEADING_WORDS or (patterns.END_MARK.search(line.text) and not line.text.endswith("?")):
        return False
    if not line.text[:1].isupper() and not line.text[:1].isdigit() and line.text[:1] not in "‘“\"'":
        return False
    return i < last and is_prose(lines[i + 1]) and not line.text.endswith((",", ";", ":"))


def _label_standfirst(lines: list[Line], labels: list[tuple[str, str] | None], title: int | None) -> None:
    """One paragraph alone between the title and a picture or byline is the standfirst."""
    if title is None or any(label and label[0] == "standfirst" for label in labels):
        return
    body = [i for i, label in enumerate(labels) if label and label[0] == "paragraph" and i > title]
    if len(body) < 4:
        return
    lead, second = body[0], body[1]
    between = {label[0] for label in labels[lead + 1 : second] if label}
    if between & {"caption", "credit", "byline", "dateline"} and lines[lead].words <= STANDFIRST_WORDS:
        labels[lead] = ("standfirst", "alone between the title and a picture or byline")


def _pieces(source: str, line: Line, kind: str, why: str) -> list[Piece]:
    """The line as one piece, or as caption and credit where they are glued."""
    parts = split_credit(line.text) if kind == "caption" else None
    if not parts:
        return [Piece(kind, line.text, line.start, line.end, why)]
    cut = _after_visible(source, line.start, len("".join(tidy(parts[0]).split())))
    return [
        Piece("caption", parts[0], line.start, cut, why),
        Piece("credit", parts[1], cut, line.end, "glued to the caption"),
    ]


def _after_visible(source: str, start: int, count: int) -> int:
    """The offset after so many visible characters from `start`."""
    at = start
    while count:
        count -= len(tidy(source[at]))
        at += 1
    return at

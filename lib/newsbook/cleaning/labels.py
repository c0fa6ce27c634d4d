"""Pasted text: which line is what.

`labeller` says which lines are the text; inside and around it each gets its label from its own shape, its
neighbours and its place. Reasons are kept in words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from newsbook.cleaning import patterns
from newsbook.cleaning.anchors import DATE_LINE_WORDS, is_date_line
from newsbook.cleaning.captions import label_captions, label_credits, split_credit
from newsbook.cleaning.dates import is_dated
from newsbook.cleaning.front import STANDFIRST_WORDS, label_front
from newsbook.cleaning.labeller import TextLines
from newsbook.cleaning.names import is_name
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line, tidy
from newsbook.cleaning.title import Labels, find_title

HEADING_WORDS = 14
SIGNED = " -–—"  # before a name that signs a text
LINES_BELOW = 10  # how far below the text a bio or a date may stand
PROMPT_WORDS, LONG_PROMPT_WORDS = 25, 40
VOICE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4}): \S")
TURNS = 4  # lines that open with a voice
MAYBE_HEADING = 0.15  # likely enough for a line that looks like a heading
DOUBTFUL = (0.25, 0.7)  # how likely the lines are that the reader should look at


class Piece(NamedTuple):
    """A labelled piece of a line: `start:end` in the source; `level` is a heading's depth, where it is known."""

    kind: str
    text: str
    start: int
    end: int
    why: str
    level: int = 0


def label_lines(lines: list[Line], text: TextLines, source: str, *, title: int | None = None) -> list[Piece]:
    """Lines of a source -> labelled pieces in order; every line is in at least one piece. `title`: where that is known."""
    if not text.chosen.any():
        return [Piece("boilerplate", line.text, line.start, line.end, "no text was found") for line in lines]
    first, last = text.first, text.last
    labels: Labels = [None] * len(lines)
    _label_notes(lines, labels, first)
    label_credits(lines, labels, first, last)
    if title is not None:
        labels[title] = ("title", "marked so in the file")
    else:
        title = find_title(lines, labels, text)
        if title is not None:
            labels[title] = ("title", "the line above the text that is most like its title")
    label_captions(lines, labels, first, last)
    label_front(lines, labels, title, first)
    _label_end(lines, labels, last)
    _label_body(lines, labels, text)
    _label_standfirst(lines, labels, title)
    pieces: list[Piece] = []
    for line, label, likely in zip(lines, labels, text.likely.tolist(), strict=True):
        kind, why = label or _outside(likely)
        parts = split_credit(line.text) if kind == "caption" else None
        head = patterns.MAIL_HEAD.match(line.text) if kind == "title" else None
        if parts:
            pieces += _glued(source, line, parts, why)
        elif head:
            pieces.append(_subject(source, line, head[0], why))
        else:
            pieces.append(Piece(kind, line.text, line.start, line.end, why))
    return pieces


def with_last_paragraphs(lines: list[Line], text: TextLines) -> TextLines:
    """The text of a file that somebody wrote: with the running text behind a table or a list, which is no page's end."""
    behind = [i for i in range(text.last + 1, len(lines)) if is_prose(lines[i]) and not _is_prompt(lines[i])]
    if not text.chosen.any() or not behind:
        return text
    chosen = text.chosen.copy()
    chosen[behind] = True
    return replace(text, chosen=chosen, last=behind[-1])


def _outside(likely: float) -> tuple[str, str]:
    return "boilerplate", f"outside the text{_doubt(likely)}"


def _doubt(likely: float) -> str:
    """What to say of a line that may as well be the other thing."""
    return " (doubtful)" if DOUBTFUL[0] < likely < DOUBTFUL[1] else ""


def _label_notes(lines: list[Line], labels: Labels, first: int) -> None:
    for i, line in enumerate(lines[first:], start=first):
        if line.words > 3 and patterns.NOTE.match(line.text):
            labels[i] = ("note", "says something about the article itself")


def _label_end(lines: list[Line], labels: Labels, last: int) -> None:
    """The author's bio and name below the text."""
    named = any(label and label[0] == "byline" for label in labels)
    for i in range(max(0, last - 2), min(len(lines), last + LINES_BELOW)):
        if labels[i]:
            continue
        line = lines[i]
        if not named and last <= i <= last + 1 and is_name(line.text.strip(SIGNED)):
            labels[i] = ("byline", "a name alone behind the text")
            continue
        if patterns.REPORTING.match(line.text) and line.words < 30:
            labels[i] = ("byline", "says who reported it")
            continue
        if _is_bracketed_date(line) or (i > last and patterns.PUBLISHED.match(line.text) and is_date_line(line)):
            labels[i] = ("dateline", "says at the end of the text when it was published")
            continue
        name = re.match(patterns.NAME, line.text)
        above = lines[i - 1].text if i else ""
        if patterns.NAME_LINE.match(above) and line.text.startswith(above + " ") and line.words > 3:
            labels[i] = ("bio", "opens with the name in the line above")
            labels[i - 1] = ("byline", "the author's name above the bio")
        elif i >= last - 1 and name and patterns.OFFICES.search(line.text[:140]) and _is_bio(line):
            labels[i] = ("bio", "says who the author is")


def _is_bracketed_date(line: Line) -> bool:
    """'(Published on 5 May 2024)', which may stand in the text's last lines."""
    if not patterns.BRACKETED.fullmatch(line.text) or line.words >= DATE_LINE_WORDS:
        return False
    return patterns.PUBLISHED_LINE.match(line.text) and is_dated(line.text)


def _is_bio(line: Line) -> bool:
    return bool(re.match(rf"{patterns.NAME},? (?:is|was|covers|reports|writes|works|has been)\b", line.text))


def _label_body(lines: list[Line], labels: Labels, text: TextLines) -> None:
    voices = _voices(lines, text)
    for i in range(text.first, text.last + 1):
        if labels[i]:
            continue
        if _is_prompt(lines[i]):
            labels[i] = ("boilerplate", "a prompt or link inside the text")
        elif voices and _voice(lines[i]) in voices and text.likely[i] >= MAYBE_HEADING:
            labels[i] = ("paragraph", "opens with who speaks, as other lines do")
        elif text.chosen[i]:
            labels[i] = _text_label(lines, text, i)
        elif text.likely[i] >= MAYBE_HEADING and _is_heading(lines, text, i):
            labels[i] = ("heading", "short, without an end mark, above running text")
        else:
            labels[i] = ("boilerplate", f"inside the text, but not of it{_doubt(text.likely[i])}")


def _voice(line: Line) -> str | None:
    """Who speaks by a line's first words: 'ANN LEE: Will you go?'."""
    match = VOICE.match(line.text) if ": " in line.text else None
    return match["name"] if match else None


def _voices(lines: list[Line], text: TextLines) -> set[str]:
    """The voices that speak more than once in a text in which two or more take turns."""
    within = (lines[i] for i in range(text.first, text.last + 1) if text.likely[i] >= MAYBE_HEADING)
    opens = Counter(voice for line in within if (voice := _voice(line)))
    take_turns = len(opens) > 1 and sum(opens.values()) >= TURNS
    return {voice for voice, times in opens.items() if take_turns and times > 1}


def _is_prompt(line: Line) -> bool:
    if line.words < PROMPT_WORDS and (patterns.BOILERPLATE.match(line.text) or patterns.MAIL_END.match(line.text)):
        return True
    return line.words < LONG_PROMPT_WORDS and bool(patterns.PROMPT.search(line.text))


def _text_label(lines: list[Line], text: TextLines, i: int) -> tuple[str, str]:
    """What a line of the text is."""
    line, doubt = lines[i], _doubt(text.likely[i])
    if line.listed and line.words > 2:
        return "list-item", f"begins with a list mark{doubt}"
    if _is_heading(lines, text, i):
        return "heading", "short, without an end mark, above running text"
    return "paragraph", f"{'running text' if is_prose(line) else 'a short line of the text'}{doubt}"


def _is_heading(lines: list[Line], text: TextLines, i: int) -> bool:
    line = lines[i]
    if line.words > HEADING_WORDS or line.listed or (patterns.has_end_mark(line.text) and line.text[-1] != "?"):
        return False
    if not line.text[:1].isupper() and not line.text[:1].isdigit() and line.text[:1] not in "‘“\"'":
        return False
    below = i < text.last and text.chosen[i + 1] and is_prose(lines[i + 1])
    return bool(below) and not line.text.endswith((",", ";", ":"))


def _label_standfirst(lines: list[Line], labels: Labels, title: int | None) -> None:
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


def _glued(source: str, line: Line, parts: tuple[str, str], why: str) -> list[Piece]:
    """A line in which a caption and its credit are glued, as these two."""
    cut = _after_visible(source, line.start, len("".join(tidy(parts[0]).split())))
    return [
        Piece("caption", parts[0], line.start, cut, why),
        Piece("credit", parts[1], cut, line.end, "glued to the caption"),
    ]


def _subject(source: str, line: Line, field: str, why: str) -> Piece:
    """The title in a mail's line 'Subject: ...'."""
    cut = _after_visible(source, line.start, len("".join(field.split())))
    start = cut + len(source[cut : line.end]) - len(source[cut : line.end].lstrip())
    return Piece("title", line.text[len(field) :], start, line.end, why)


def _after_visible(source: str, start: int, count: int) -> int:
    """The offset after so many visible characters from `start`."""
    at = start
    while count:
        count -= len(tidy(source[at]))
        at += 1
    return at

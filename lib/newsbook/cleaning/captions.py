"""Captions and picture credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsbook.cleaning import patterns
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line
from newsbook.cleaning.title import Labels

CAPTION_WORDS = 60
CAPTION_CHARACTERS = 600
CREDIT_WORDS = 14
COUNT = re.compile(r"\d[\d.,]*[km]? (?:comments?|shares?|views?|likes?|replies|reactions?)", re.IGNORECASE)
LINES_ABOVE = 8  # how far above the text its first picture may stand


def label_credits(lines: list[Line], labels: Labels, first: int, last: int) -> None:
    """Labels captions that end with a credit, and credits on lines of their own."""
    for i in range(max(0, first - LINES_ABOVE), min(len(lines), last + 3)):
        line = lines[i]
        if labels[i] or line.words > CAPTION_WORDS or len(line.text) > CAPTION_CHARACTERS:
            continue
        if split_credit(line.text):
            labels[i] = ("caption", "ends with a picture credit")
        elif _is_credit(line):
            labels[i] = ("credit", "a picture credit")


def label_captions(lines: list[Line], labels: Labels, first: int, last: int) -> None:
    """Labels what stands directly above captions and credits, and lines said twice."""
    for i in range(max(0, first - LINES_ABOVE), min(len(lines), last + 3)):
        line, label = lines[i], labels[i]
        above = i - 1
        if label and label[0] == "caption":
            _label_description(lines, labels, i)
        elif label and label[0] == "credit":
            if above >= first and labels[above] is None and not line.gap and lines[above].words < 45:
                labels[above] = ("caption", "directly above a picture credit")
        elif label or line.words > CAPTION_WORDS:
            continue
        elif i > 0 and line.text == lines[i - 1].text and 3 < line.words < 45 and labels[i - 1] is None:
            labels[i] = labels[i - 1] = ("caption", "said twice in a row: a picture's description and its caption")


def _is_credit(line: Line) -> bool:
    if line.words >= CREDIT_WORDS or patterns.PROMPT.search(line.text):
        return False
    return bool(patterns.CREDIT_LINE.match(line.text) or patterns.AGENCY_ALONE.match(line.text))


def _label_description(lines: list[Line], labels: Labels, i: int) -> None:
    above = i - 1
    if above > 0 and lines[above].text.isdigit():  # a gallery's number of pictures
        above -= 1
    if above < 0 or lines[i].gap or labels[above] is not None or lines[above].words > CAPTION_WORDS:
        return
    if COUNT.fullmatch(lines[above].text) or patterns.BOILERPLATE.match(lines[above].text):
        return
    if not is_prose(lines[above]) or lines[i].text.startswith(lines[above].text[:40]):
        labels[above] = ("caption", "the picture's description, directly above its caption")


def _credit_patterns(text: str) -> Iterator[re.Pattern[str]]:
    """The patterns of glued credits that can fit, by what each cannot do without."""
    if ":" in text or "©" in text or "(c)" in text:
        yield patterns.GLUED_CREDIT
    if text.endswith((")", "]")):
        yield patterns.BRACKET_CREDIT
    if patterns.ANY_AGENCY.search(text):
        yield patterns.AGENCY_CREDIT
    if "|" in text or text.endswith((")", "]")):
        yield patterns.PAIR_CREDIT


def split_credit(text: str) -> tuple[str, str] | None:
    """'... the alliance|Image: Yves Herman' -> caption and credit; None where there is no credit."""
    for pattern in _credit_patterns(text):
        match = pattern.match(text)
        if match and not patterns.has_end_mark(match["credit"].rstrip(")]")):
            caption = match["caption"].rstrip()
            bare = caption.rstrip("([").rstrip()  # a bracket opens the credit
            return bare, caption[len(bare) :].strip() + match["credit"].strip()
    return None

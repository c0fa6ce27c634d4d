"""Which of the lines above the text is its title."""

from __future__ import annotations

import html
import math
import re
from collections import Counter
from collections.abc import Mapping
from itertools import chain

from newsbook.cleaning import patterns
from newsbook.cleaning.anchors import find_mail_head, is_anchor, is_date_line, is_page_line
from newsbook.cleaning.labeller import TextLines
from newsbook.cleaning.names import is_name
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line

Labels = list[tuple[str, str] | None]

WINDOW = 90  # lines above the text in which the title is sought
WORDS = (2, 32)
BODY_LINES = 60
NEAR = 4
LEAD_LINES = 4
LEAST_SCORE = 1.0
UNLIKELY = -8.0  # logarithms of likelihoods below this are all one
OUT_OF_QUESTION = -12.0  # and a line whose is below this is no candidate
CONTENT_WORD = re.compile(r"\w{4,}")
WE = patterns.Phrases(r"\b(?:we|our|us|you|your)\b")

# What speaks for a line, learned by lib/training/scripts/train_title.py.
WEIGHTS: Mapping[str, float] = {
    "anchor below": 1.5,
    "lead": 1.0,
    "sentence below": 0.9,
    "before one": 0.8,
    "often": 0.8,
    "name below": 0.8,
    "we": 0.7,
    "share of best": 0.7,
    "question": 0.6,
    "top": 0.6,
    "anchors later": 0.6,
    "by the network": 0.5,
    "quote": 0.3,
    "told": 0.3,
    "very short": 0.2,
    "capitals": -0.2,
    "text": -0.2,
    "link above": -0.3,
    "a name": -0.3,
    "very long": -0.3,
    "short": -0.3,
    "follows any": -0.6,
    "follows a better": -0.6,
    "long": -0.7,
    "full stop": -0.7,
}


WORDS_BESIDE_TIME = 4  # of a title that says how long ago something was


def find_title(lines: list[Line], labels: Labels, text: TextLines) -> int | None:
    """The line above the text that looks most like its title, or None."""
    first = text.first
    subject = next((i for i, field in find_mail_head(lines).items() if field == "subject"), None)
    if subject is not None:
        return subject
    scores = {
        i: sum(WEIGHTS[name] * value for name, value in found.items() if value and name in WEIGHTS)
        for i, found in candidates(lines, labels, text).items()
    }
    best = max(scores, key=lambda i: (scores[i], -i), default=None)
    if best is not None and scores[best] >= LEAST_SCORE:
        return best
    return 0 if 0 < first <= NEAR and _opens_plain_text(lines, labels, first) else None


def shown_title(text: str) -> str:
    """A title's line without a mail's 'Subject:', a kicker and a mark of its kind; characters that stand as HTML in it are read."""
    bare = html.unescape(patterns.MAIL_HEAD.sub("", text))
    return patterns.KIND_MARK.sub("", patterns.TITLE_KICKER.sub("", bare))


def candidates(lines: list[Line], labels: Labels, text: TextLines) -> dict[int, dict[str, float]]:
    """The lines that can be the title, each with what can be said of it."""
    first = text.first
    prose = [content_words(line.text) for line in lines[first : first + BODY_LINES] if is_prose(line)]
    top = max(0, first - WINDOW)
    able = {
        i: content_words(lines[i].text)
        for i in range(top, min(first + 1, len(lines)))
        if text.titles[i] >= OUT_OF_QUESTION and _can_be_title(lines, labels, i, first)
    }
    asked = set(chain.from_iterable(able.values()))  # of the text's words only these
    words = Counter(chain.from_iterable(asked & said for said in prose))
    lead = Counter(chain.from_iterable(asked & said for said in prose[:LEAD_LINES]))
    anchors = [i for i in range(max(0, top - 2), min(first + NEAR + 1, len(lines))) if is_anchor(lines[i])]
    near = {k for i in able for k in range(i, min(i + NEAR, len(lines)))}
    names = {k for k in near if is_name(lines[k].text)}
    told = {i: _told(own, words) for i, own in able.items()}
    best = max(told.values(), default=0.0) or 1.0
    return {
        i: {
            **_shape(lines[i]),
            **_place(lines, i, first, anchors, names),
            **_company(told, i, lines),
            "share of best": told[i] / best,
            "lead": _told(own, lead),
            "often": _often(own, words, len(prose)),
            "text": float(text.likely[i]),
            "by the network": max(UNLIKELY, float(text.titles[i])),
        }
        for i, own in able.items()
    }


def content_words(text: str) -> set[str]:
    """The longer words of a text, in lower case."""
    return set(CONTENT_WORD.findall(text.lower()))


def _told(words: set[str], body: Mapping[str, int]) -> float:
    """How much of a line's longer words the text repeats, 0 to 1."""
    return len(words & body.keys()) / (len(words) + 2)


def _often(words: set[str], body: Mapping[str, int], paragraphs: int) -> float:
    """In how many of the paragraphs a line's best three words stand, on average."""
    best = sorted((body.get(w, 0) for w in words), reverse=True)[:3]
    return sum(best) / (3 * max(paragraphs, 1))


def _can_be_title(lines: list[Line], labels: Labels, i: int, first: int) -> bool:
    line = lines[i]
    if labels[i] or line.listed or not WORDS[0] <= line.words <= WORDS[1] or is_page_line(line):
        return False
    if i == first and is_prose(line) and line.text.endswith("."):
        return False
    return not is_date_line(line) and not _is_time(line)


def _is_time(line: Line) -> bool:
    """'Ann Lee 2 hours ago', but not 'Inspectors found cracks in the dam two years ago'."""
    match = patterns.AGO.small.search(line.text.lower()) if patterns.AGO.search(line.text) else None
    if match is None:
        return False
    alone = line.words - len(match[0].split()) < WORDS_BESIDE_TIME
    return alone or (match[0][:1].isdigit() and "year" not in match[0])


def _shape(line: Line) -> dict[str, float]:
    """What the line itself says."""
    text, words = line.text, line.text.split()
    return {
        "very short": float(len(words) <= 3),
        "short": float(len(words) in (4, 5)),
        "long": float(18 < len(words) <= 24),
        "very long": float(len(words) > 24),
        "full stop": float(text.endswith((".", "…", ":", ","))),
        "question": float(text.endswith("?")),
        "quote": float(text[:1] in "'\"‘“"),
        "we": float(WE.search(text)),
        "capitals": sum(w[:1].isupper() for w in words) / len(words),
    }


def _place(lines: list[Line], i: int, first: int, anchors: list[int], names: set[int]) -> dict[str, float]:
    """Where the line stands, and whether it and those below are names."""
    later = [k for k in anchors if k > i]
    return {
        "top": float(i == 0),
        "anchor below": float(bool(later) and later[0] <= i + NEAR),
        "anchors later": math.log1p(sum(k < first for k in later)),
        "a name": float(i in names),
        "name below": float(not names.isdisjoint((i + 1, i + 2, i + 3))),
        "sentence below": float(i + 1 < len(lines) and is_prose(lines[i + 1])),
        "link above": float(i > 0 and lines[i - 1].words <= 3),
    }


def _company(told: dict[int, float], i: int, lines: list[Line]) -> dict[str, float]:
    """The line beside the others that can be the title."""
    above = [told[k] for k in range(i - 3, i) if k in told and lines[k].words >= 4]
    below = [told[k] for k in range(i + 1, i + 4) if k in told and lines[k].words >= 4]
    return {
        "told": told[i],
        "follows one": max(above, default=0.0),
        "follows a better": float(bool(above) and max(above) > told[i]),
        "follows any": float(bool(above)),
        "before one": max(below, default=0.0),
    }


def _opens_plain_text(lines: list[Line], labels: Labels, first: int) -> bool:
    """Whether the first line is a short title, with nothing but anchors between it and the text."""
    line = lines[0]
    if labels[0] or line.listed or line.words > WORDS[1] or line.text.endswith((".", ",", ":", ";")):
        return False
    if is_page_line(line) or is_date_line(line) or _is_time(line) or is_name(line.text):
        return False
    return line.words > 1 and all(is_anchor(other) or is_name(other.text) for other in lines[1:first])

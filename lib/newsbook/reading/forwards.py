"""Plain mails: the one that was forwarded in them, and lines that a mail program broke, whole again."""

from __future__ import annotations

import re
from typing import NamedTuple

FEW_WORDS = 60  # a text of fewer may be a note on what comes with it
MARK = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:forwarded|original)(?: message| mail| by .{1,80})?[ \t]*-{2,}|begin forwarded message:)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# As Outlook passes mails on: a head, and nothing above it that says so.
BARE_HEAD = re.compile(
    r"^[ \t]*(?=\*?From:\*?[ \t].{1,300}\n(?:[ \t]*\*?(?:Sent|Date|To|Cc|Subject):.{0,500}\n){2,})",
    re.IGNORECASE | re.MULTILINE,
)
HEAD_LINE = re.compile(r"\*?(?P<field>From|Sent|Date|To|Cc|Subject|Reply-To):\*?[ \t]*(?P<value>.*)", re.IGNORECASE)
QUOTED = re.compile(r"^>[ \t]?", re.MULTILINE)
PASSED_ON = re.compile(r"(?:(?:fwd?|re)\s*:\s*)+", re.IGNORECASE)
NARROW, WIDE = 55, 80  # characters: where mail programs break lines
SAME_FIELD = {"sent": "date"}


class Forwarded(NamedTuple):
    """A mail inside a mail: its head by small field names, its text, and how many words stand above it."""

    head: dict[str, str]
    text: str
    above: int


def forwarded_in(text: str) -> Forwarded | None:
    """The innermost mail that a plain text passes on, where it is longer than what stands above; else None."""
    said = list(MARK.finditer(text))
    bare = [head for head in BARE_HEAD.finditer(text) if not any(text[m.end() : head.end()].isspace() for m in said)]
    marks = sorted([*said, *bare], key=lambda mark: mark.end())
    for mark in reversed(marks):
        head, body = _divided(_unquoted(text[mark.end() :]))
        above, inside = len(text[: mark.start()].split()), len(body.split())
        if head and inside >= max(FEW_WORDS, above):
            return Forwarded(head, body, above)
    return None


def bare_subject(subject: str) -> str:
    """A subject without 'Fwd:' and 'Re:'."""
    match = PASSED_ON.match(subject)
    return subject[match.end() :] if match else subject


def unwrapped(text: str) -> str:
    """A plain mail whose paragraphs were broken at a column, each on one line; any other as it is.

    A line goes on where the next one's first word had no room on it.
    """
    lines = text.split("\n")
    prose = [len(line) for line in lines if " " in line.strip() and "://" not in line]
    width = max(prose, default=0)
    if not NARROW <= width <= WIDE:
        return text
    out = lines[:1]
    last = lines[0]  # as it was, not as it has become
    for line in lines[1:]:
        if _goes_on(last, line, width):
            out[-1] = out[-1].rstrip() + " " + line.lstrip()
        else:
            out.append(line)
        last = line
    return "\n".join(out)


def _goes_on(line: str, following: str, width: int) -> bool:
    words = following.split(maxsplit=1)
    if (
        not words
        or not line.strip()
        or line.startswith(">")
        or following.startswith((">", " ", "\t", "-- ", "* ", "- "))
    ):
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width


def _unquoted(text: str) -> str:
    """Without the mark before each line, where all that are not blank have it."""
    lines = [line for line in text.split("\n") if line.strip()]
    return QUOTED.sub("", text) if lines and all(line.startswith(">") for line in lines) else text


def _divided(text: str) -> tuple[dict[str, str], str]:
    """The lines of a head, and the text below it; no head where the text opens with something else."""
    head: dict[str, str] = {}
    lines = text.lstrip("\n \t").split("\n")
    for n, line in enumerate(lines):
        match = HEAD_LINE.match(line.strip())
        if match:
            field = match["field"].lower()
            head.setdefault(SAME_FIELD.get(field, field), match["value"].strip("* \t"))
        elif not head or not line.strip():
            return head, "\n".join(lines[n:]).lstrip("\n")
    return head, ""

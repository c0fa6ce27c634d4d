"""The lines between the top of the page and the text: title, byline, dateline, standfirst."""

from __future__ import annotations

import re
from collections import Counter

from newsbook.cleaning import patterns
from newsbook.cleaning.anchors import DATE_LINE_WORDS, find_mail_head, is_date_line, is_page_line
from newsbook.cleaning.dates import is_dated, locate_date, unglue
from newsbook.cleaning.names import bare_name, before_date, is_name, split_names
from newsbook.cleaning.no_names import OUTLET_WORD
from newsbook.cleaning.prose import is_prose
from newsbook.cleaning.text import Line
from newsbook.cleaning.title import Labels, shown_title

STANDFIRST_WORDS = 70
NEAR = 4
TOPIC_WORDS = 4
BYLINE_WORDS = 8  # with an agency in brackets
BELOW = 8  # lines of the text among which a byline may stand, and a date beside it
MAIL_KINDS = {"from": "byline", "date": "dateline", "sent": "dateline", "subject": "title"}
JOINS = re.compile(r"(?:and|&|,|with)(?:\s+(?P<name>\S.*))?$")
AFTER_NAME = re.compile(r"\.?\s*(?:[•|/]|, [A-Z][\w.&’'-]*(?: [\w.&’'-]+){0,5}$)|(?: [A-Z&][\w&’'-]*){1,4}$")
AGO_TAIL = re.compile(rf"\s*[|•,-]?\s*(?:Published |Updated )?{patterns.AGO.pattern}.*$", re.IGNORECASE)


def label_front(lines: list[Line], labels: Labels, title: int | None, first: int) -> None:
    """Labels bylines, datelines and standfirsts from a little above the title to the text."""
    top = max(0, (title if title is not None else first) - NEAR)
    stop = min(first + BELOW, len(lines))
    _label_mail(lines, labels)
    anchors: set[int] = set()
    for i in range(top, stop):
        near = i < first + NEAR or bool(anchors & {i - 1, i - 2})
        if _is_free(lines, labels, i) and (_label_anchor(lines, labels, i) if near else _label_by(lines, labels, i)):
            anchors.add(i)
    if title is None:
        return
    _label_names(lines, labels, anchors, title, first)
    again = {lines[title].text, shown_title(lines[title].text)}
    for i in range(title + 1, first):
        if not labels[i] and lines[i].text in again:
            labels[i] = ("boilerplate", "the title once more")
        if not labels[i] and _is_standfirst(lines, i, title):
            labels[i] = ("standfirst", "between the title and the text")


def _is_free(lines: list[Line], labels: Labels, i: int) -> bool:
    """Whether a line has no label, or was taken for a credit and opens like a byline or with a date."""
    label, text = labels[i], lines[i].text
    if label is None or label[0] not in {"caption", "credit"}:
        return label is None
    byline = patterns.BYLINE.match(text)
    found = locate_date(text)
    if found is None:
        return byline is not None and lines[i].words <= BYLINE_WORDS and bool(split_names(byline["names"], said=True))
    return byline is not None or patterns.DATE_FIRST.match(text[: found[1]]) is not None


def _label_names(lines: list[Line], labels: Labels, anchors: set[int], title: int, first: int) -> None:
    """Labels names without 'By'. Beside a byline that has it, only what goes on with that byline."""
    strong = any(label and label[0] == "byline" for label in labels[title : first + NEAR])
    stop = min(first + NEAR, len(lines))
    topics = _topics(lines, labels, range(title + 1, stop))
    said = Counter(line.text for line in lines[title + 1 : first])
    twice = {text for text, times in said.items() if times > 1}
    for i in range(title + 1, stop):
        above = labels[i - 1]
        goes_on = above is not None and above[0] == "byline"
        if labels[i] or i in topics or (strong and not goes_on):
            continue
        if goes_on and (join := JOINS.match(lines[i].text)) and (not join["name"] or is_name(join["name"], said=True)):
            labels[i] = ("byline", "goes on with the byline above")
            anchors.add(i)
            continue
        if i >= first and not anchors & {i - 1, i + 1} and not _is_timed(lines, i):
            continue
        if is_name(bare_name(lines[i].text)) and _stands_by(lines, anchors, i, title):
            labels[i] = ("byline", "a name alone beside the title, a date or an office")
        elif _opens_with_name(lines[i]) and _stands_by(lines, anchors, i, title):
            labels[i] = ("byline", "a name and an office or outlet, beside the title or a date")
        elif is_name(lines[i].text) and lines[i].text in twice:
            labels[i] = ("byline", "a name that stands twice between the title and the text, as by a portrait")


def _topics(lines: list[Line], labels: Labels, within: range) -> set[int]:
    """The lines that name what the text is about: short ones in a row below a heading that says so."""
    found: set[int] = set()
    for i in within:
        if lines[i].words > TOPIC_WORDS or labels[i] or lines[i - 1].words > TOPIC_WORDS:
            continue
        if i - 1 in found or patterns.TOPICS_ABOVE.match(lines[i - 1].text):
            found.add(i)
    return found


def _label_mail(lines: list[Line], labels: Labels) -> None:
    for i, field in find_mail_head(lines).items():
        labels[i] = (MAIL_KINDS.get(field, "boilerplate"), f"a mail's head: {field.title()}")


def _opens_with_name(line: Line) -> bool:
    """'Ann Lee, Political Editor', 'Ann Lee • The Valley Post', 'Ann Lee and Bob Ray in Paris'."""
    if not 2 <= line.words <= DATE_LINE_WORDS or is_prose(line) or is_page_line(line):
        return False
    names = split_names(line.text)
    rest = line.text[len(names[0]) :] if names and line.text.startswith(names[0]) else ""
    if rest[:1] == " " and rest[1:2].isupper() and not OUTLET_WORD.match(rest.split()[-1]):
        return bool(patterns.OFFICES.search(rest))
    return bool(AFTER_NAME.match(rest) or patterns.AGE.match(rest) or (len(names) > 1 and rest.startswith(" and ")))


def _label_anchor(lines: list[Line], labels: Labels, i: int) -> bool:
    """Labels a byline or a dateline; whether it was one."""
    line = lines[i]
    if _label_by(lines, labels, i):
        return True
    if line.words >= DATE_LINE_WORDS or (is_prose(line) and line.words > 12) or patterns.BY_AGENCY.search(line.text):
        return False
    if i and patterns.BY_ALONE.match(lines[i - 1].text) and line.text[:1].isupper():
        labels[i] = ("byline", "below the word 'By' or 'Author'")
        labels[i - 1] = ("byline", "the word 'By' or 'Author' alone")
    elif is_date_line(line):
        lead = bare_name(re.split(r"[,|•/-]", before_date(line.text))[0])
        named = is_name(lead)
        labels[i] = ("byline", "a name and a date") if named else ("dateline", "a date on a line of its own")
    elif patterns.AGO.needs in line.text.lower() and _is_name_ago(unglue(line.text)):
        labels[i] = ("byline", "a name and a time")
    return labels[i] is not None


def _is_name_ago(text: str) -> bool:
    """'Ann Lee 2 hours ago'."""
    return patterns.AGO.search(text) and is_name(AGO_TAIL.sub("", text))


def _label_by(lines: list[Line], labels: Labels, i: int) -> bool:
    """Labels a byline that says 'By'; whether it was one."""
    line = lines[i]
    if patterns.BYLINE_BIO.match(line.text):
        labels[i] = ("byline", "begins with 'By' and says who that is")
        return True
    if line.words >= DATE_LINE_WORDS or (is_prose(line) and line.words > 12) or patterns.BY_AGENCY.search(line.text):
        return False
    if not any(
        pattern.match(line.text)
        for pattern in (patterns.BYLINE, patterns.MORE_BYLINES, patterns.SAID_TWICE, patterns.REPORTING)
    ):
        return False
    labels[i] = ("byline", "begins with 'By'")
    return True


def _stands_by(lines: list[Line], anchors: set[int], i: int, title: int) -> bool:
    """Whether a name has the title, a date, a byline or an office for a neighbour."""
    if i - title <= 1 or anchors & {i - 2, i - 1, i + 1, i + 2, i + 3}:
        return True
    return _is_timed(lines, i) or any(patterns.ROLE_LINE.match(line.text) for line in lines[i + 1 : i + 2])


def _is_timed(lines: list[Line], i: int) -> bool:
    """Whether close below a line stands how long ago it was published, or how long it takes to read."""
    below = [line.text for line in lines[i + 1 : i + 3]]
    return any(patterns.AGO.match(text) or patterns.READING_TIME.fullmatch(text) for text in below)


def _is_standfirst(lines: list[Line], i: int, title: int) -> bool:
    """A sentence close below the title that is nothing else."""
    line = lines[i]
    if not 6 <= line.words <= STANDFIRST_WORDS or i - title > 2 * NEAR or is_page_line(line):
        return False
    if line.text in {lines[i - 1].text, lines[i + 1].text} or is_dated(line.text):
        return False
    return i - title <= 2 or patterns.has_end_mark(line.text)

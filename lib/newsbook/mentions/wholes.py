"""Names whose pieces the pipeline takes apart, as one: people with a nickname in marks, streets in the plural, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsbook import gazetteer
from newsbook.gazetteer.words import BODIES, FIRMS
from newsbook.mentions.edges import Found
from newsbook.names.given import is_given
from newsbook.names.spelling import letters

WORD = r"[A-ZÀ-Þ][\w’'-]*"
PARTICLE = r"(?:(?:van|von|der|den|de|da|di|del|bin|al|el|la|le) |al-|el-)"
NICKNAMED = re.compile(
    rf"(?<![\w\"“‘'-])(?P<first>{WORD}(?: [A-Z]\.)?) "
    r"(?:\"[^\"\n]{2,24}\"|“[^”\n]{2,24}”|‘[^’\n]{2,24}’|'[A-Z][\w -]{1,22}') "
    rf"(?P<last>(?:{PARTICLE})*{WORD})"
)
STREETS = re.compile(
    rf"(?<![\w-])(?:{WORD}|\d+(?:st|nd|rd|th))(?: and | & )(?:(?:{WORD}|\d+(?:st|nd|rd|th)) ){{1,2}}"
    r"(?:[Ss]treets|[Rr]oads|[Aa]venues|[Ll]anes|[Bb]oulevards)\b"
)
# 'Proceeds of Crime Act', 'Law of the Sea Convention': what a law is about, with the 'of' inside.
LAW = re.compile(
    rf"(?<![\w-])(?:{WORD} ){{1,3}}of (?:the )?(?:{WORD} ){{1,3}}(?:\([^()\n]{{1,60}}\) )?(?:Act|Convention|Bill|Ordinance)(?: \d{{4}}| of \d{{4}})?\b"
)
HIGHWAY = re.compile(
    r"\b(?:(?:State|U\.S\.|US|County) )?(?:Highway|Interstate|Route|Autobahn|Autostrada) (?:[A-Z]-?)?\d{1,4}[A-Z]?\b|\bI-\d{1,3}\b"
)
# British roads by their numbers, where somebody is on them; the M23 is an army elsewhere, the A380 an aircraft, the M3 a chip.
ROAD = re.compile(
    r"\b(?:on|along|off|onto|near|between|across|to|from|of|and|by) the ((?!A[23]\d0\b)(?:A\d{1,4}|M\d{1,2}|B\d{3,4})(?:\(M\))?)"
    r"(?![\w-])(?! (?:jet|plane|aircraft|chip|rifle|processor|visa|series|model|rebel|fighter))"
)
NO_ROADS = re.compile(r"\b(?:Congo|Airbus|Apple|MacBooks?|iPads?|processors?|chips?|rifles?)\b")
# Courts that some papers write small.
COURTS = re.compile(
    r"\b(?:international criminal court|international court of justice|european court of (?:human rights|justice))\b"
)
SAINTS = re.compile(r"\bSt\.? [A-Z]\w+ (?:and|&) St\.? [A-Z]\w+[’']s(?! [A-Z])")  # a church
CUES = ('"', "“", "‘", "'")


def _is_parted(name: str) -> bool:
    """'Slaughter and May', 'Palestinian Authority': a body's name that the pipeline takes for two things."""
    return " and " in name or " & " in name or (" " in name and gazetteer.kind_of(name.split()[0]) is not None)


LINKED = re.compile(
    rf"(?<!\w)(?:{'|'.join(re.escape(n) for n in sorted(BODIES | FIRMS, reverse=True) if _is_parted(n))})(?!\w)"
)
NOT_IN_LAWS = frozenset("ORG PERSON GPE NORP LOC".split())
OPENERS = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "VERB", "AUX", "PRON", "ADV"})


def wholes(doc: Doc, story: list[Span], found: list[Found]) -> Iterator[Found]:
    """Each such name in the story that is not among the names `found`, whatever of it is."""
    there = {(start, end, label) for start, end, label, _ in found}
    yield from (name for name in _all(doc, story, found) if name[:3] not in there)


def _all(doc: Doc, story: list[Span], found: list[Found]) -> Iterator[Found]:
    known = {i: label for start, end, label, _ in found for i in range(start, end)}
    starts = {end - 1: start for start, end, label, _ in found if label == "PERSON"}
    for block in story:
        text = block.text
        if any(cue in text for cue in CUES):
            yield from _nicknamed(doc, block, known, starts)
        yield from _streets(doc, block)
        roads = () if NO_ROADS.search(doc.text) else ROAD.finditer(text)
        for match in roads:
            span = doc.char_span(block.start_char + match.start(1), block.start_char + match.end(1))
            if span is not None:
                yield span.start, span.end, "FAC", "shape"
        for match, label in _listed(text):
            span = doc.char_span(block.start_char + match.start(), block.start_char + match.end())
            if span is not None:
                yield span.start, span.end, label, "shape"
        yield from _laws(doc, block, known)


def _listed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Numbered roads, and bodies of the lists."""
    yield from ((match, "FAC") for match in HIGHWAY.finditer(text))
    yield from ((match, "ORG") for match in COURTS.finditer(text))
    yield from ((match, "FAC") for match in SAINTS.finditer(text))
    yield from ((match, "ORG") for match in LINKED.finditer(text))


def _nicknamed(doc: Doc, block: Span, known: dict[int, str], starts: dict[int, int]) -> Iterator[Found]:
    """'Henry "Money" Miller', whom a common word in marks parts: a given name or a person's before it, no other name after."""
    for match in NICKNAMED.finditer(block.text):
        span = doc.char_span(block.start_char + match.start(), block.start_char + match.end())
        first = doc.char_span(block.start_char + match.start("first"), block.start_char + match.end("first"))
        if span is None or first is None or known.get(span.end - 1, "PERSON") != "PERSON":
            continue
        whole = starts.get(first.end - 1, first.start)  # 'John James' before the marks
        named = is_given(letters(doc[whole].text)) or known.get(first.start) == "PERSON"
        goes_on = span.end < span.sent.end and doc[span.end].is_title and doc[span.end].pos_ == "PROPN"
        if named and not goes_on and doc[span.end - 1].pos_ == "PROPN":
            yield whole, span.end, "PERSON", "shape"


def _streets(doc: Doc, block: Span) -> Iterator[Found]:
    """'the corner of Fitzroy and Gertrude streets'; not of two towns: 'London and Paris streets'."""
    for match in STREETS.finditer(block.text):
        span = doc.char_span(block.start_char + match.start(), block.start_char + match.end())
        if span is None or span[0].pos_ in OPENERS:
            continue
        middle = next(t.i for t in span if t.lower_ in {"and", "&"})
        if not all(
            gazetteer.is_place(name.text) for name in (doc[span.start : middle], doc[middle + 1 : span.end - 1])
        ):
            yield span.start, span.end, "FAC", "shape"


def _laws(doc: Doc, block: Span, known: dict[int, str]) -> Iterator[Found]:
    if " of " not in block.text:
        return
    for match in LAW.finditer(block.text):
        span = doc.char_span(block.start_char + match.start(), block.start_char + match.end())
        if span is None:
            continue
        middle = next(t.i for t in span if t.lower_ == "of")
        start = span.start
        while start < middle and (
            doc[start].pos_ in OPENERS or (doc[start].is_sent_start and doc[start].pos_ != "PROPN")
        ):
            start += 1
        if start < middle and not any(known.get(i) in NOT_IN_LAWS for i in range(start, middle)):
            yield start, span.end, "LAW", "shape"

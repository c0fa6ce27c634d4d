"""Which names are names of one thing: gold/alias_cases.txt, a case a line; a case is right when all its groups are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from newsbook.article import make_table
from newsbook.entities import resolve_entities

CASES = Path(__file__).parent / "gold" / "alias_cases.txt"
KINDS = {
    "P": "PERSON", "O": "ORG", "G": "GPE", "L": "LOC", "F": "FAC", "N": "NORP",
    "E": "EVENT", "R": "PRODUCT", "W": "WORK_OF_ART", "A": "LAW",
}  # fmt: skip
MARK = re.compile(r"\[([^\]]+) ([A-Z])(\w+)\]")
KNOWN_MISSES: dict[str, str] = {}

Case = tuple[str, str]
Groups = set[frozenset[tuple[int, int]]]


def cases() -> list[Case]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [(topic, text) for topic, _, text in (line.partition(" | ") for line in lines if not line.startswith("#"))]


def plain(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    """A marked text -> the text and its names: start, end, label, which thing."""
    text, at, found = "", 0, []
    for match in MARK.finditer(marked):
        text += marked[at : match.start()]
        found.append((len(text), len(text) + len(match.group(1)), KINDS[match.group(2)], match.group(3)))
        text += match.group(1)
        at = match.end()
    return text + marked[at:], found


NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def blank_doc(text: str) -> Doc:
    return NLP(text)


def table_of(text: str, found: list[tuple[int, int, str, str]]):  # type: ignore[no-untyped-def]
    rows = [
        {"start": s, "end": e, "text": text[s:e], "label": label, "kind": "named", "confidence": 1.0,
         "rule": "by hand", "sentence_start": 0, "sentence_end": len(text)}
        for s, e, label, _ in found
    ]  # fmt: skip
    return make_table("mentions", rows)


def groups(keys: list[tuple[tuple[int, int], object]]) -> Groups:
    out: dict[object, set[tuple[int, int]]] = {}
    for span, key in keys:
        out.setdefault(key, set()).add(span)
    return {frozenset(spans) for spans in out.values()}


def joined(marked: str) -> tuple[Groups, Groups]:
    """The groups a case wants, and those that are made."""
    text, found = plain(marked)
    mentions, _, _ = resolve_entities(blank_doc(text), table_of(text, found), make_table("quotes", []))
    got = zip(zip(mentions["start"], mentions["end"], strict=True), mentions["entity_id"], strict=True)
    return groups([((s, e), thing) for s, e, _, thing in found]), groups(list(got))


@pytest.mark.parametrize(("topic", "marked"), cases(), ids=[topic for topic, _ in cases()])
def test_case(topic: str, marked: str, request: pytest.FixtureRequest) -> None:
    if topic in KNOWN_MISSES:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_MISSES[topic], strict=True))
    want, got = joined(marked)
    assert got == want

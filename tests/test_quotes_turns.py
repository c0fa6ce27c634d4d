"""Transcripts: who speaks in paragraphs that open with a voice and a colon."""

from __future__ import annotations

import pytest
import spacy

from newsbook.quotes.turns import find_turns

BRIEFING = """
title | Remarks to the press
paragraph | MR PRICE: Good afternoon.
paragraph | Today we met Norway.
heading | QUESTION: Is that final?
paragraph | SECRETARY BLINKEN (via video): It is: thank you.
caption | The room in May
paragraph | We leave now.
heading | Afterwards
paragraph | It rained.
paragraph | MR PRICE: No.
paragraph | The briefing ended.
"""
INTERVIEW = """
title | Ann Lee on her book
paragraph | Ann Lee has written a book.
paragraph | Q: Why now?
paragraph | A: Why not?
paragraph | Q: Is it long?
paragraph | A: It is.
"""
ARTISTS = """
title | Two artists on a prize
paragraph | How did you feel?
paragraph | Ann Lee: Happy.
paragraph | And what now?
paragraph | Bob Ray: Now I work.
paragraph | She does too.
paragraph | Ann Lee: Not today.
"""
NONE = [
    "paragraph | Location: Oslo\nparagraph | Time: Noon\nparagraph | Location: Bergen",
    "paragraph | Ann Lee: Happy.\nparagraph | Bob Ray: Me too.\nparagraph | Cleo May: Yes.",  # each once: captions
    "paragraph | Ann Lee: “Yes.”\nparagraph | Ann Lee: “No.”\nparagraph | Ann Lee: “Well.”",  # the marks tell it
    "paragraph | Dear Abby: I am sad.\nparagraph | Dear Abby: I am glad.\nparagraph | Dear Abby: I am here.",
    "paragraph | A: the first\nparagraph | A: the second\nparagraph | A: the third",
    "",
]


def turns(
    text: str, people: tuple[str, ...] = ("Ann Lee", "Bob Ray", "Cleo May", "Abby")
) -> list[tuple[str, str, bool]]:
    kinds, lines = zip(*(line.split(" | ") for line in text.strip().splitlines()), strict=True) if text else ((), ())
    doc = spacy.blank("en")("\n\n".join(lines))
    at, blocks = 0, []
    for kind, line in zip(kinds, lines, strict=True):
        blocks.append(doc.char_span(at, at + len(line), label=kind, alignment_mode="expand"))
        at += len(line) + 2
    found = (doc.char_span(doc.text.find(name), doc.text.find(name) + len(name), label="PERSON") for name in people)
    doc.ents = [span for span in found if span is not None]
    return [(turn.speaker.text, turn.content.text, turn.labelled) for turn in find_turns(doc, blocks)]


def test_a_briefing() -> None:
    assert turns(BRIEFING) == [
        ("MR PRICE", "Good afternoon.", True),
        ("MR PRICE", "Today we met Norway.", False),
        ("QUESTION", "Is that final?", True),
        ("SECRETARY BLINKEN", "It is: thank you.", True),
        ("SECRETARY BLINKEN", "We leave now.", False),
        ("MR PRICE", "No.", True),
    ]


def test_the_only_person_of_the_title_answers() -> None:
    assert turns(INTERVIEW) == [
        ("Q", "Why now?", True), ("Ann Lee", "Why not?", True), ("Q", "Is it long?", True), ("Ann Lee", "It is.", True),
    ]  # fmt: skip


def test_questions_without_a_label_are_nobodys() -> None:
    assert turns(ARTISTS) == [
        ("Ann Lee", "Happy.", True),
        ("Bob Ray", "Now I work.", True),
        ("Ann Lee", "Not today.", True),
    ]


@pytest.mark.parametrize("text", NONE)
def test_no_transcript(text: str) -> None:
    assert turns(text) == []

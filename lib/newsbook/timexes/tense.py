"""Past or future: the verbs around a time settle which Monday, which June is meant."""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Doc

from newsbook import syntax
from newsbook.timexes.words import words

Direction = Literal["past", "future", ""]

REACH = 200
FUTURE = (
    r"\b(?:(?:will|shall|won['’]t|would|to)(?:\s+\w+)?\s+be(?:\s+\w+)?|(?:will|shall|won['’]t|would)(?:\s+\w+)?"
    r"|going\s+to|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:to|due|set|expected|scheduled|slated|planned|supposed|likely)(?:\s+to\s+\w+)?"
    r"|(?:due|scheduled|slated|expected|expects?|plan(?:s|ned|ning)?|hopes?|intends?)(?:\s+to\s+\w+)?|upcoming|until|ahead\s+of|looks?\s+to"
    r"|(?:agreed|vowed|aims?|wants?|likely|able|ready|set)\s+to|as\s+(?:soon|early)\s+as|by(?=\s+\S*\s*$|\s+the\s+(?:start|end|year|middle|beginning)\b)"
    r"|extended.{0,80}?\bthrough(?=\s+\S*\s*$)"
    r"|to\s+(?:meet|hold|vote|visit|begin|start|travel|discuss|attend|open|decide|return|leave|address|end|resume"
    r"|appear|deliver|host|join|face|expire|launch|take\s+place))\b|['’]ll\b"
)
PAST = (
    r"\b(?:was|were|had|has|have|did|said|says|told|met|took|began|came|went|left|won|lost|made|gave|fell|rose|"
    r"held|found|struck|shot|sent|saw|got|broke|became|brought|built|led|spoke|wrote|flew|grew|kept|knew|meant|"
    r"paid|ran|stood|sold|drew|drove|fought|hit|since|ago|(?!united|indeed|hundred|sacred|mohammed|proceed|exceed|succeed)[a-z]{3,}ed)\b"
)
OLD_PLAN = (
    r"\bhad\s+(?:been\s+(?:due|scheduled|expected|set)|vowed|agreed|planned|promised|hoped)"
    r"(?:\s+to\s+\w+)?"
)
PURPOSE = (
    r"\b(?:gathered|met|came|went|flew|arrived|travelled|traveled|convened|assembled|returned|sat\s+down|turned\s+out)\b"
    r"[^;:,.]{0,60}?\bto\s+\w+"
    r"|\b(?:appeared|seemed|tried|failed|continued|managed|began|started|helped|used|refused|came|attempted|had|forced)\s+to\s+\w+"
)
CUES = re.compile(rf"(?P<old_plan>{OLD_PLAN}|{PURPOSE})|(?P<future>{FUTURE})|(?P<past>{PAST})", re.IGNORECASE)
BARRIER = re.compile(r"[;:“”\"]|[.!?]\s")


def direction(sentence: str, start: int, end: int) -> Direction:
    """Where the verb nearest to `sentence[start:end]` points; '' where nothing tells.

    The nearest cue before it counts first, then the nearest after it.
    """
    before = BARRIER.split(sentence[max(0, start - REACH) : start])[-1]
    cues = list(CUES.finditer(before))
    if cues:
        return "future" if cues[-1].group("future") else "past"
    after = CUES.search(BARRIER.split(sentence[end : end + REACH])[0])
    if after is None:
        return ""
    weak = re.match(r"(?:planned|expected|scheduled|slated)(?!\s+to\b)", after.group(), re.IGNORECASE)
    return "future" if after.group("future") and not weak else "past"


SCHEDULED = frozenset(
    words(
        "begin start open close meet resume convene expire arrive depart leave return travel visit head fly go vote "
        "host hold face take end finish kick launch appear gather play mark celebrate turn play run premiere air"
    )
)
_STEPS = 3


def is_scheduled(doc: Doc, start: int, end: int) -> bool:
    """Whether the verb above `start`:`end` tells of plans in the plain present: 'the talks resume Monday'.

    The Doc must be parsed.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    token = span.root
    for _ in range(_STEPS):
        token = token.head
        if token.pos_ == "VERB":
            plain = token.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(token)
            return plain and token.lemma_ in SCHEDULED
    return False

"""Past or future: the verbs around a time settle which Monday, which June is meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from newsbook.timexes.plans import is_fixed_ahead, is_of_a_plan

Direction = Literal["past", "future", ""]

REACH = 200
FUTURE = (
    r"\b(?:(?:will|shall|won['’]t|would|to)(?:\s+\w+)?\s+be(?:\s+\w+)?|(?:will|shall|won['’]t|would)(?:\s+\w+)?"
    r"|(?:may|might|must|should)(?:\s+not)?\s+be\s+\w+|going\s+to|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:to|due|set|expected|scheduled|slated|planned|supposed|likely)(?:\s+to\s+\w+)?"
    r"|(?:due|scheduled|slated|expected|expects?|(?<!\bthe\s)(?<!\bthis\s)(?<!\bits\s)(?<!\bhis\s)plan(?:s|ned|ning)?|hopes?|intends?)(?:\s+to\s+\w+)?|upcoming|until|beyond|ahead\s+of|looks?\s+to"
    r"|(?:agreed|vowed|aims?|wants?|likely|able|ready|set)\s+to|as\s+(?:soon|early)\s+as|by(?=\s+(?!an?\s)\S*\s*$|\s+the\s+(?:start|end|year|middle|beginning)\b)"
    r"|extended.{0,80}?\bthrough(?=\s+\S*\s*$)"
    r"|(?<!\bhad\s)warn(?:ed|s|ing)?\s+of\s+(?!the\b)(?=.{0,60}?\s(?:on|from|by|for|in|into|to|until|and|or|over|late|early)\s+\S*\s*$)"
    r"|(?:starting|beginning)(?=\s+(?:on\s+|from\s+)?\w*day\s*$|\s+(?:on\s+|from\s+)?$)"
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
_SHORT = "No Nos Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mr Ms Mrs Dr St a.m p.m U.S U.N"  # whose dot ends no clause
_NOT_SHORT = "".join(rf"(?<!\b{re.escape(word)})" for word in _SHORT.split())
BARRIER = re.compile(rf"[;:“”\"]|{_NOT_SHORT}[.!?]\s")
# 'did not act until October', 'waited until October': it came, unless it was not due before.
_NOT_UNTIL = re.compile(
    r"\b(?:(?:did|had|was|were)(?:n['’]t|\s+not|\s+never)|never|waited)\b(?![^;:,.]*\b(?:due|expected|scheduled|set|slated|to\s+be)\b)"
    r"[^;:,.]{0,80}\b(?:until|till)\s+(?:(?:early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
# 'half had gone by Easter', 'By Tuesday she had promised it': the time is over by which something had been done.
_HAD = (
    r"\bhad(?:n['’]t)?\s+(?!to\b|until\b)(?:(?:not|already|all|long|only|just|never|since|also|yet|\w+ly|been)\s+)*\w+"
)
_BY = r"\bby\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?$"
_HAD_BY = re.compile(rf"{_HAD}(?:(?!\bto\s)[^;:,.]){{0,60}}?{_BY}", re.IGNORECASE)
_LEADS_BY = re.compile(_BY, re.IGNORECASE)
_THEN_HAD = re.compile(rf"(?:(?!\b(?:will|would|is|are|to)\b)[^;:.]){{0,80}}?{_HAD}", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:ever\s+)?since\s+(?:the\s+)?(?:(?:early|mid|late)[\s-])?$", re.IGNORECASE)


@lru_cache(maxsize=256)
def direction(sentence: str, start: int, end: int) -> Direction:
    """Where the verb nearest to `sentence[start:end]` points; '' where nothing tells.

    The nearest cue before it counts first, then the nearest after it. Asked several times of each time.
    """
    before, rest = _around(sentence, start, end)
    if is_since(before) or _NOT_UNTIL.search(before) or _had_by(before, rest):
        return "past"
    if is_fixed_ahead(before, rest):
        return "future"
    way = _verbs_direction(before, rest)
    return "" if way == "past" and is_of_a_plan(before, rest) else way


def _had_by(before: str, rest: str) -> bool:
    if _HAD_BY.search(before):
        return True
    led = _LEADS_BY.search(before)
    return led is not None and not before[: led.start()].strip(" ,") and _THEN_HAD.match(rest) is not None


def _around(sentence: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the clause before the time and after it."""
    before = BARRIER.split(sentence[max(0, start - REACH) : start])[-1]
    return before, BARRIER.split(sentence[end : end + REACH])[0]


def is_since(before: str) -> bool:
    """Whether the words before a time end in "since": it is over."""
    return _SINCE.search(before) is not None


def belongs_to_a_plan(sentence: str, start: int, end: int) -> bool:
    """Whether `sentence[start:end]` dates an election, a deadline, a summit: "the September election"."""
    return is_of_a_plan(*_around(sentence, start, end))


_IS_DONE = re.compile(r"\b(?:is|are|be|being)\s+(?:\w+ly\s+)?(?:\w+-)?$", re.IGNORECASE)  # 'what is left', 'to be held'


def _verbs_direction(before: str, rest: str) -> Direction:
    cues = list(CUES.finditer(before))
    while len(cues) > 1 and cues[-1].group("past") and _IS_DONE.search(before[: cues[-1].start()]):
        cues.pop()
    if cues:
        return "future" if cues[-1].group("future") else "past"
    after = CUES.search(rest)
    if after is None:
        return ""
    weak = re.match(r"(?:planned|expected|scheduled|slated)(?!\s+to\b)", after.group(), re.IGNORECASE)
    return "future" if after.group("future") and not weak else "past"


_HAVE_DONE = re.compile(
    r"\b(?:was|were)\s+to\s+have\s+\w+|\bhad\s+been\s+(?:due|scheduled|expected|set|planned|supposed|meant)\b"
    r"|\b(?:declar|announc|impos|order)(?:ed?|es|ing)\s[^;:,.]{0,60}?\bfrom\s+$",
    re.IGNORECASE,
)
_NOW_AHEAD = re.compile(r"(?:will|shall|wo|['’]ll|is|are)\b", re.IGNORECASE)
_THEN_AHEAD = re.compile(r"(?:was|were)\b", re.IGNORECASE)
_AFTER_THE_PLAN = re.compile(r"\b(?:but|until|and)\b", re.IGNORECASE)


def is_old_plan(sentence: str, start: int, end: int) -> bool:
    """Whether the words before a time tell of what was to have been: 'was to have met', 'had been due to start'."""
    before, _ = _around(sentence, start, end)
    found = list(_HAVE_DONE.finditer(before))
    return bool(found) and not _AFTER_THE_PLAN.search(before, found[-1].end())


def is_past_plan(sentence: str, start: int, end: int) -> bool:
    """Whether the verb nearest before a time tells of what lay ahead then: 'was to begin', 'were due'."""
    return _points(sentence, start, end, _THEN_AHEAD)


def is_to_come(sentence: str, start: int, end: int) -> bool:
    """Whether the verb nearest before a time looks ahead from now: 'will', 'is to'; not 'would'."""
    return _points(sentence, start, end, _NOW_AHEAD)


def _points(sentence: str, start: int, end: int, way: re.Pattern[str]) -> bool:
    found = CUES.finditer(_around(sentence, start, end)[0])
    cues = [cue for cue in found if cue.group().lower() not in {"until", "by", "ahead of"}]
    return bool(cues) and bool(cues[-1].group("future")) and way.match(cues[-1].group()) is not None

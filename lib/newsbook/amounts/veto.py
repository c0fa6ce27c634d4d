"""Stage two: numbers that count nothing: dates, times, ages, scores, names, sections, addresses, telephone numbers."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

from newsbook.amounts.recognise import Number

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
TIME_UNIT = re.compile(
    r"[\s-](?:[a-z]+[\s-])?(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|"
    r"centur(?:y|ies)|generations?)\b", re.IGNORECASE)  # fmt: skip
CLOCK = re.compile(
    r"\s?(?:[ap]\.?\s?m\b|o['’]clock|GMT|BST|EST|EDT|ET|CET|UTC|hrs?\b)|:\d|\.\d\d\s?(?:[ap]\.?m|GMT)", re.IGNORECASE
)
DATE_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}\b")
DATE_BEFORE = re.compile(rf"\b{MONTH}\s(?:\d{{1,2}}(?:[-–]|,\s|\s(?:and|to|or)\s))?$")
YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|before|after|by|from|to|of|for|and|during|between|through|early|late|mid|the|summer|spring|autumn|winter|fall|election|class)\s?-?$",
    re.IGNORECASE)  # fmt: skip
AGED = re.compile(
    r"\b(?:aged?|ages|turned|turns|turning|(?:at|by|until|from|since|before|after)\sthe\sage\sof|(?:dies|died|dead)\sat|(?:man|woman|boy|girl|youth|teenager)\sof|between\sthe\sages\sof)\s(?:\d+\s(?:and|to)\s)?$",
    re.IGNORECASE,
)
IS_AGED = re.compile(
    r"\b(?:he|she)\s(?:is|was|would\shave\sbeen)(?:\s(?:now|only|just|then|already))?\s$", re.IGNORECASE
)
AGED_SO = re.compile(r"[.,;!?]|\s(?:when|at\sthe\stime|years\sold)\b|\s?$")
AGE_AFTER = re.compile(r"\s?-?\s?(?:to-\d+-)?years?[\s-]olds?\b|-year-|[\s-](?:months?|weeks?|days?)[\s-]olds?\b")
NUMBERED = re.compile(
    r"(?:\b(?:No|Nos|no|number|numbers|article|articles|section|sections|chapter|page|pages|pp|phase|level|type|title|room|gate|platform|route|highway|"
    r"flight|class|grade|episode|season|volume|vol|part|game|week|day|stage|step|line|item|rule|law|resolution|paragraph|row|tier|unit|category|group|"
    r"model|version|lot|count|district|precinct|ward|zone|area|interstate|runway|track|figure|table|exhibit|pier|bus|psalm|act|scene|verse|proposition|measure|"
    r"amendment|brexit|channel|studio|terminal|reactor|apartment|apt|suite|floor|magnitude|division|league|ranked|seeded|seed)\.?\s|#)$",
    re.IGNORECASE)  # fmt: skip
COUNTED_TOO = re.compile(r"\b(?:number|numbers|part|parts|law|unit|group|league|area)\s$", re.IGNORECASE)
STREET = re.compile(
    r"\s(?:[NSEW]\.?\s)?(?:[A-Z][\w.’'-]*\s){1,3}?(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Lane|Boulevard|Blvd\b|Drive|Square|Place|Way|Court|Terrace|Parade)"
)
SCORE_AFTER = re.compile(
    r"\s(?:aggregate\s|home\s|away\s|opening\s)?(?:win|wins|won|loss|losses|victory|victories|defeat|defeats|lead|draw|draws|record|vote|votes|ruling|"
    r"decision|majority|score|scoreline|split|start|home|away|thrashing|triumph|advantage)\b", re.IGNORECASE)  # fmt: skip
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?")
IDIOM = re.compile(
    r"[\s-](?:another\b|by\sone\b|on[\s-]one\b|after\sanother|party\b|off\b|sided|way\b|time\b|star\b|fold\b|piece\b|thing\b|reason\b|point\b|side\b|hand\b|"
    r"stop\b|size\b|liner\b|state\b|of\b|in\sparticular|who\b|that\b|is\b|was\b|can\b|has\b|should\b|could\b|would\b|must\b|might\b|can’t|could’ve)", re.IGNORECASE)  # fmt: skip
NO_ONE = re.compile(
    r"\b(?:no|any|some|every|each|this|that|the|which|another|only|last|first|next|big|new|old|number|loved|good|bad|or|not|these|square|day)[\s-]$",
    re.IGNORECASE,
)
HALF_AFTER = re.compile(
    r"\s(?:of\b|the\b|its\b|their\b|his\b|her\b|our\b|a\s(?:million|billion|dozen|thousand|trillion)|as\b|that\b)",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"\s(?:of\b|the\b|as\b|more\b|less\b|higher\b|lower\b|majority\b|from\b|since\b|in\b)|[.,;:]|\smajority",
    re.IGNORECASE,
)
ORDINAL_PART = re.compile(
    r"\b(?:first|second|third|fourth|last|final|previous|this|next|every|each|another|the)\s$", re.IGNORECASE
)
NOT_ADJECTIVES = re.compile(
    r"-(?:year|month|week|day|hour|minute|second|way|fold|star|time|old|plus|off|sided|handed|step|down|on|up|out|in|to|and|eyed|quarter|half|point|th|term|decade|century|night)"
)
PER_UNIT = re.compile(r"/[A-Za-z]{1,8}\b")  # '$0.10/W', '$25/hour'
GLUED_BEFORE = frozenset("-–/@_.&+’'")
NAMES = frozenset(
    {"ORG", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "FAC", "PERSON", "GPE", "LOC", "NORP", "DATE", "TIME"}
)
DIGIT = re.compile(r"\d")


def vetoed(doc: Doc, text: str, number: Number, span: Span, block: Span) -> bool:
    """Whether the words around a number show that it is no amount; `text` is the Doc's."""
    if _is_glued(text, number) or _is_named(doc, number, span, block):
        return True
    if number.kind != "CARDINAL":
        return False
    before, after = text[max(0, number.start - 40) : number.start], text[number.end : number.end + 60]
    plain = number.rule in {"digits", "range"} and not number.scaled
    return (
        _is_date(text[number.start : number.end], before, after, plain)
        or _is_age(text, number, before, after)
        or (plain and _is_numbering(before, after, block.start_char == number.start))
        or _is_score(text[number.start : number.end], after)
        or _is_idiom(text[number.start : number.end], number, before, after)
    )


def _is_glued(text: str, number: Number) -> bool:
    """Part of a longer sign: F-35, 24/7, A4, an address of the web, a telephone number."""
    left, right = text[number.start - 1 : number.start], text[number.end : number.end + 2]
    if (
        left.isalnum()
        or text[number.start - 2 : number.start] in {'="', "='"}
        or (left in {"’", "'"} and number.end - number.start == 2)
    ):
        return True
    if (
        left
        and left in GLUED_BEFORE
        and not text[max(0, number.start - 2) : number.start - 1].isspace()
        and number.start > 1
    ):
        return True
    if not DIGIT.search(text[number.end - 1 : number.end]):
        return right[:1].isalnum() and right[:1].isascii()
    if number.kind == "MONEY" and PER_UNIT.match(text, number.end):
        return False
    return (right[:1].isalnum() and right != "s ") or re.match(
        r"[-–/:.,]\d|s\b|/|@|[-–][A-Z]{2}|°\d", text[number.end : number.end + 3]
    ) is not None


def _is_named(doc: Doc, number: Number, span: Span, block: Span) -> bool:
    """Inside a name: Nord Stream 2, Group of Seven, Apollo 11."""
    root = span.root
    if any(t.ent_type_ in NAMES for t in span) and number.kind == "CARDINAL":
        return True
    first = span[0]
    heading = block.label_ in {"title", "heading"}
    if heading and number.rule == "words" and first.text[:1].isupper() and first.i > block.start:
        return doc[first.i - 1].pos_ == "PROPN" and _after(doc, span).islower()  # 'gave Radio Four its voice'
    if number.rule in {"words", "fraction"} and first.text[:1].isupper() and not first.is_sent_start and not heading:
        return first.i == 0 or doc[first.i - 1].text not in {"“", '"', "‘", "'", "—", ":", "-", "–", "("}
    if number.kind != "CARDINAL" or number.rule != "digits" or number.scaled:
        return False
    left = doc[first.i - 1] if first.i > block.start else None
    if left is None or left.is_punct or root.head.i > root.i:
        return False
    return (
        left.pos_ == "PROPN"
        and left.ent_type_ not in {"GPE", "LOC", "NORP"}
        and (root.head.i < root.i and root.dep_ not in {"obj", "dobj", "pobj"})
    )


def _after(doc: Doc, span: Span) -> str:
    """The token behind a span; '' at the end."""
    return doc[span.end].text if span.end < len(doc) else ""


def _is_date(said: str, before: str, after: str, plain: bool) -> bool:
    if TIME_UNIT.match(after) or CLOCK.match(after):
        return True
    if not plain:
        return False
    if re.fullmatch(r"0\d+", said):
        return True
    if DATE_AFTER.match(after) or DATE_BEFORE.search(before):
        return True
    if re.fullmatch(r"(?:1[5-9]|20)\d\d", said):
        counted = re.match(r"\s(?:[a-z]+\s){0,2}?[a-z]+s\b", after)
        return (
            bool(YEAR_BEFORE.search(before))
            or not counted
            or bool(re.match(r"\s(?:was|is|has|elections?|as)\b", after))
        )
    return re.fullmatch(r"(?:1[5-9]|20)\d\d[-–/](?:\d\d|\d{4})", said) is not None


def _is_age(text: str, number: Number, before: str, after: str) -> bool:
    value = number.value or 0
    if value > 120 or (number.scaled and value > 120):
        return False
    if AGED.search(before) or AGE_AFTER.match(after) or (IS_AGED.search(before) and AGED_SO.match(after)):
        return True
    opens = re.search(r"[A-Za-z’\"”.],\s$|\s\($", before)
    return bool(
        opens
        and re.match(r"[,.)]|\s[-–—―]\s", after)
        and number.rule == "digits"
        and re.search(r"[A-Z][\w’'-]+,?\s\(?$", before)
    )


def _is_numbering(before: str, after: str, opens: bool) -> bool:
    if opens and re.match(r"[.)]\s", after):
        return True
    if NUMBERED.search(before) and not (COUNTED_TOO.search(before) and re.match(r"\s[a-z]+s\b", after)):
        return True
    return (
        bool(STREET.match(after))
        or re.match(r"\s?[x×]\s?\d", after) is not None
        or re.match(r"\s\d", after) is not None
    )


def _is_score(said: str, after: str) -> bool:
    if not SCORE.fullmatch(said):
        return False
    return bool(SCORE_AFTER.match(after)) or not re.match(r"\s(?:[a-z]+\s)?[a-z]+s?\b|-", after)


def _is_idiom(said: str, number: Number, before: str, after: str) -> bool:
    low = said.lower()
    if number.rule in {"words", "digits"} and NOT_ADJECTIVES.match(after):
        return True
    if number.rule == "fraction":
        if low == "half":
            return not HALF_AFTER.match(after) or bool(ORDINAL_PART.search(before))
        return bool(ORDINAL_PART.search(before)) or not PART_AFTER.match(after)
    if low == "one":
        return bool(IDIOM.match(after)) or bool(NO_ONE.search(before)) or not re.match(r"\s[a-z]", after)
    return low == "zero" or (low.startswith(("a ", "an ")) and number.value is not None and number.value < 12)

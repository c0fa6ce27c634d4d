"""Names that the pipeline knows little of, by their shape: laws, events, weapons, ships, awards, facilities, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer, roles
from newsbook.mentions.dedicated import CHURCH, SCHOOL
from newsbook.mentions.edges import Found
from newsbook.mentions.told import MOVEMENTS
from newsbook.mentions.words import (
    AWARD_HEADS,
    BEFORE_WEAPONS,
    CALENDAR,
    DESIGNATION,
    EVENT_HEADS,
    FAC_HEADS,
    KIND_NOUNS,
    LAW_HEADS,
    NO_STREETS,
    NOT_DESIGNATIONS,
    OPENERS,
    WEAPON_SYSTEMS,
    WEAPONS,
)  # fmt: skip

HEADS = {
    **dict.fromkeys(LAW_HEADS, "LAW"), **dict.fromkeys(EVENT_HEADS, "EVENT"), **dict.fromkeys(AWARD_HEADS, "WORK_OF_ART"),
    **dict.fromkeys(FAC_HEADS, "FAC"),
}  # fmt: skip
ARMS = WEAPONS | WEAPON_SYSTEMS
TELLING = ARMS | HEADS.keys() | OPENERS.keys() | {"war"}
LINKS = frozenset("of on for against".split())
INNER = frozenset({"and", "&", "-"})
NUMBERS = frozenset("I II III IV V".split())
NOT_IN_NAMES = frozenset(
    "The A An This That These Those In On At For And But If As When While Since After Before Under It He She We".split()
)
TITLE_NOUNS = frozenset(
    "film movie novel book song album documentary memoir play musical series poem drama thriller sitcom".split()
)
QUOTED_TITLE = re.compile(r"[\"“‘]([A-Z0-9][^\"“”‘\n]{1,60}?)[,.]?[\"”’](?!\w)")
BATTLE = re.compile(r"\b(?:Battle|Siege|Treaty|Fall|Massacre) of (?:the )?(?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*")
BATTLE_KINDS = {"Treaty": "LAW"}
COP = re.compile(r"\bCOP-?\d{1,2}\b")
WEAPON = re.compile(rf"(?<![\w-]){DESIGNATION}(?![\w-])")
SHIPS = re.compile(r"\b(?:USS|HMS|HMAS|HMCS|RMS|USNS|USCGC) (?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+){0,3}")
ROAD = re.compile(r"\b[A-Z][\w’'-]+-[A-Z][\w’'-]+(?: \([A-Z]?-?\d{1,3}\))? (?:highway|motorway|expressway|railway)\b")
DATELINE_AGENCY = re.compile(
    r"[A-Z][A-Z.'’-]+(?:[ /,][A-Z.'’-]+)*(?:, [\w.'’ ]{2,30}){0,3},? *\(([A-Z][\w .&'’-]{1,30})\)(?: [-–]| ?—| --)\s"
)
# Each with what it finds, and with what stands in all of it.
EXPRESSIONS = (
    (BATTLE, "EVENT", ("Battle", "Siege", "Treaty", "Fall", "Massacre")),
    (COP, "EVENT", ("COP",)),
    (WEAPON, "PRODUCT", tuple(f"-{digit}" for digit in range(10))),
    (SHIPS, "PRODUCT", ("USS ", "HMS ", "HMAS ", "HMCS ", "RMS ", "USNS ", "USCGC ")),
    (SCHOOL, "ORG", ("'s ", "’s ")),
    (CHURCH, "FAC", ("'s ", "’s ")),
    (ROAD, "FAC", ("highway", "motorway", "expressway", "railway")),
)
LONGEST = 10


def by_shape(doc: Doc, story: list[Span], found: list[Found]) -> Iterator[Found]:
    """Every name in the story whose shape alone says what it is."""
    known = {i: label for start, end, label, _ in found for i in range(start, end)}
    others = {doc[start:end].text for start, end, label, _ in found if label not in {"PRODUCT", "GPE", "LOC"}}
    for block in story:
        yield from _by_expression(doc, block)
        for token in block:
            if token.text in TELLING or token.lower_ in TELLING:
                item = _around(doc, block, token, known, others)
                if item is not None:
                    yield item


def _around(doc: Doc, block: Span, token: Token, known: dict[int, str], others: set[str]) -> Found | None:
    """The name that a telling word closes, opens or follows."""
    if token.text in HEADS:
        return _closed_by(doc, block, token, known)
    if token.text in OPENERS:
        return _opened_by(doc, block, token)
    if token.text == "war":
        return _wars(doc, block, token, known)
    return _weapon(doc, block, token, others) if token.lower_ in ARMS else None


def _by_expression(doc: Doc, block: Span) -> Iterator[Found]:
    text = block.text
    for pattern, label, cues in EXPRESSIONS:
        for match in pattern.finditer(text) if any(cue in text for cue in cues) else ():
            if match.group() not in NOT_DESIGNATIONS:
                kind = BATTLE_KINDS.get(match.group().split()[0], label)
                yield from _span(doc, block, match.start(), match.end(), kind)
    for match in QUOTED_TITLE.finditer(text):
        before = text[: match.start()].rstrip(" ,").rsplit(maxsplit=1)[-1:]
        if before and before[0].lower() in TITLE_NOUNS:
            yield from _span(doc, block, match.start(1), match.end(1), "WORK_OF_ART")


def _span(doc: Doc, block: Span, start: int, end: int, label: str) -> Iterator[Found]:
    span = doc.char_span(block.start_char + start, block.start_char + end)
    if span is not None:
        yield span.start, span.end, label, "shape"


def dateline_agencies(doc: Doc, story: list[Span]) -> Iterator[Found]:
    """The agency in the dateline that opens a paragraph: 'KYIV, Dec 24 (Reuters) - '."""
    for block in story:
        match = DATELINE_AGENCY.match(block.text)
        if match and gazetteer.kind_of(match.group(1)) in {None, "ORG"}:
            yield from ((s, e, label, "kind") for s, e, label, _ in _span(doc, block, *match.span(1), "ORG"))


def _closed_by(doc: Doc, block: Span, head: Token, known: dict[int, str]) -> Found | None:
    """'Paris Climate Agreement', 'Voting Rights Act of 1965', 'Munich Security Summit': from its head word outward."""
    label = HEADS[head.text]
    goes_on = head.i + 1 < block.end and _capital(doc[head.i + 1]) and label != "LAW"
    if goes_on or (label == "FAC" and doc[head.i - 1].lower_ in {"and", "&"}):
        return None  # 'War Department', 'Street Journal', 'Visa and Square'
    start = _left(doc, block, head.i, known)
    if label == "FAC" and doc[start - 1 : start].text == "between":
        start = next((t.i + 1 for t in doc[start : head.i] if t.lower_ == "and"), start)
    end = _right(doc, block, head.i + 1) if label == "LAW" else head.i + 1
    if head.text == "Convention" and doc[head.i - 1].text == "National":
        label = "EVENT"
    elif head.text == "Convention" and any(gazetteer.kind_of(t.text) == "NORP" for t in doc[start : head.i]):
        return None  # a church
    if head.text == "War" and end < block.end and doc[end].text in NUMBERS:
        end += 1
    other = gazetteer.kind_of(doc[start:end].text) == "ORG" or (end < block.end and doc[end].lower_ in MOVEMENTS)
    fits = 1 < end - start <= LONGEST and doc[start:end].text not in NO_STREETS and not other
    return (start, end, label, "shape") if fits else None


def _left(doc: Doc, block: Span, head: int, known: dict[int, str]) -> int:
    """Over the capitalised words before a head, and a link between two of them."""
    first = max(block.start, doc[head].sent.start)
    start = head
    while start > first and head - start < LONGEST:
        before = doc[start - 1]
        if _capital(before) and not _stops(before) and known.get(before.i) != "PERSON":
            start -= 1
        elif before.text in INNER and start - 1 > first and _capital(doc[start - 2]) and not _stops(doc[start - 2]):
            start -= 2
        else:
            break
    return start


def _right(doc: Doc, block: Span, end: int) -> int:
    """Over 'on the Law of the Sea', 'of 1965' or the number of a resolution."""
    if end < block.end and (doc[end].text.isdigit() or doc[end].text in NUMBERS):
        return end + 1
    last = at = end
    while at < block.end and at - end < LONGEST:
        word = doc[at]
        linking = word.lower_ in LINKS or (word.lower_ == "the" and at > end) or word.text in INNER
        if _capital(word) and not _stops(word) and last + 3 > at > end:
            last = at + 1
        elif word.text.isdigit() and doc[at - 1].lower_ == "of":
            return at + 1
        elif not linking:
            break
        at += 1
    return last


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ not in {"VERB", "AUX", "PRON", "ADV", "SCONJ"}


def _stops(token: Token) -> bool:
    """A word that is capitalised for another reason: it opens the sentence, or is a day, an office."""
    if token.text in NOT_IN_NAMES or token.lower_ in CALENDAR or roles.is_role_word(token):
        return True
    return bool(token.is_sent_start) and token.pos_ in {"DET", "ADP", "CCONJ", "NOUN"}


def _opened_by(doc: Doc, block: Span, token: Token) -> Found | None:
    """'Hurricane Katrina', 'Operation Desert Storm'."""
    end = token.i + 1
    while (
        end < block.end
        and end - token.i < 4
        and doc[end].text[:1].isupper()
        and doc[end].pos_ == "PROPN"
        and not _stops(doc[end])
    ):
        end += 1
    return (token.i, end, OPENERS[token.text], "shape") if end - token.i > 1 else None


def _wars(doc: Doc, block: Span, token: Token, known: dict[int, str]) -> Found | None:
    """'the Afghan war', 'the Syrian civil war': a country's or people's war; 'the Russian war machine' is none."""
    if token.i + 1 < block.end and (doc[token.i + 1].pos_ in {"NOUN", "PROPN"} or doc[token.i + 1].text == "-"):
        return None
    start = token.i - 1 if token.i - 1 > block.start and doc[token.i - 1].lower_ == "civil" else token.i
    name = start - 1
    if name < block.start + 1 or known.get(name) not in {"NORP", "GPE"} or doc[name - 1].lower_ not in {"the", "-"}:
        return None
    if doc[name - 1].text == "-":
        name = name - 2 if name - 2 >= block.start and known.get(name - 2) else name
    return name, token.i + 1, "EVENT", "shape"


def _weapon(doc: Doc, block: Span, token: Token, others: set[str]) -> Found | None:
    """'the Oreshnik ballistic missile': the capitalised words before the weapon, where they are no place's or body's."""
    end = token.i
    while end > block.start and doc[end - 1].lower_ in BEFORE_WEAPONS:
        end -= 1
    if token.lower_ in WEAPON_SYSTEMS and end == token.i:
        return None
    start = end
    while (
        start > block.start
        and end - start < 3
        and _is_plain_name(doc[start - 1])
        and not _is_owner(doc[start - 1].text, others)
    ):
        start -= 1
    return (start, end, "PRODUCT", "shape") if start < end and doc[start:end].text not in others else None


def _is_owner(word: str, others: set[str]) -> bool:
    """Whether a word before a weapon says whose it is."""
    return word in others or gazetteer.kind_of(word) not in {None, "PRODUCT"}


def after_kind_nouns(doc: Doc, story: list[Span]) -> Iterator[Found]:
    """'the pipeline project Nord Stream 2': a name that the pipeline passed over, told by the noun before it."""
    for block in story:
        for noun in block:
            kind = KIND_NOUNS.get(noun.lower_)
            if kind is None:
                continue
            start = end = noun.i + 1
            while end < block.end and _is_plain_name(doc[end]):
                end += 1
            if end > start:
                thinks = noun.lower_ == "tank" and "think" in doc[max(noun.i - 2, 0) : noun.i].text.lower()
                yield start, end, "ORG" if thinks else kind, "kind"


def _is_plain_name(token: Token) -> bool:
    """A proper noun in one piece that is no office, day or month."""
    return token.pos_ == "PROPN" and token.is_title and not roles.is_role_word(token) and token.lower_ not in CALENDAR

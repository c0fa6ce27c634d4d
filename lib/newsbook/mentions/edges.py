"""Where a name begins and ends: without articles, honorifics, possessives, titles and what is no name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsbook import gazetteer, roles
from newsbook.mentions.pieces import pieces
from newsbook.mentions.words import (
    ARTICLES,
    COMMON_ACRONYMS,
    COURTESIES,
    HONORIFICS,
    LABELS,
    LEADING,
    MAX_TOKENS,
    OFFICES,
    PARTICLES,
    PERSON_PRONOUNS,
    PLURAL_TITLES,
    SHORT_SURNAMES,
    TRAILING,
)  # fmt: skip
from newsbook.names.lists import STATES
from newsbook.names.spelling import letters
from newsbook.roles.titles import POLICE_RANKS

Found = tuple[int, int, str, str]  # token start, token end, label, rule

# 'R-Ga.', 'D-Ohio' and 'D' say a lawmaker's party and state; 'US$' is money.
PARTY_MARK = re.compile(r"(?:[RDI]-[A-Z].*|[RDI])")
BEFORE_NAMES = HONORIFICS | PLURAL_TITLES
FOREIGN_OFFICES = frozenset({"Taoiseach", "Tánaiste", "Tanaiste", "Ayatollah", "Pontiff", "Kanzler", "Rinpoche"})
PARTIES = frozenset({"Con", "Lab", "Ind", "LD", "Lib Dem", "Grn", "Green"})
POST_NOMINALS = frozenset("QC KC SC MP MEP MSP MS TD OBE MBE CBE".split())
LATIN = (
    "us",
    "um",
    "is",
    "ii",
    "ae",
    "i",
    "ens",
    "ans",
    "aster",
    "oides",
    "ensis",
    "icola",
    "atus",
    "ata",
)  # endings of a species' name
INNER_NAME = re.compile(r"((?:[A-Z]\.){2,})-(?=[a-z])")  # 'U.S.-led' is one token


def cleaned(ent: Span) -> Iterator[Found]:
    """An entity -> the names in it, each without what does not belong to it."""
    for start, end in pieces(ent):
        found = _cleaned(ent.doc, start, end, ent.label_)
        if found:
            yield found


def _cleaned(doc: Doc, start: int, end: int, label: str) -> Found | None:
    while start < end and _is_edge(doc, start, label) and not _is_surname(doc, start, end):
        start += 1
    end = _without_title(doc, start, end)
    if label == "ORG":
        end = _without_office(doc, start, end)
    if label == "PERSON":
        end = _without_letters(doc, start, end)
    start = _past_opener(doc, start, end)
    while end > start and (doc[end - 1].lower_ in TRAILING or doc[end - 1].is_space or _is_cap(doc, start, end)):
        end -= 1
    if label not in LABELS or start >= end or end - start > MAX_TOKENS or not _is_name(doc, start, end):
        return None
    if start > doc[start].sent.start and _goes_before(doc, start, end, label):
        start -= 1
    text = doc[start:end].text
    keeps = gazetteer.is_only_city(text) and label in {
        "PERSON",
        "ORG",
    }  # clubs, firms and people are called as cities are
    return start, end, label if keeps else gazetteer.kind_of(text) or label, "pipeline"


def _goes_before(doc: Doc, start: int, end: int, label: str) -> bool:
    """Whether the word before belongs to the name: the 'New' of 'New York', 'South' of 'South Korean', 'To' of 'To Quang Vinh'."""
    known = gazetteer.kind_of(doc[start - 1 : end].text)
    if (label in {"GPE", "LOC"} and known in {"GPE", "LOC"}) or (label == "NORP" and known == "NORP"):
        return True
    before = doc[start - 1]
    opens = start - 1 == before.sent.start or doc[start - 2].text in {'"', "“", ":", "-", "–", "—", "'s", "’s"}
    shouted = before.sent.text.istitle() or doc[start - 2].is_title
    return (
        label in {"PERSON", "GPE"}
        and before.text in SHORT_SURNAMES
        and doc[start].is_title
        and not opens
        and not shouted
    )


def _is_name(doc: Doc, start: int, end: int) -> bool:
    words = doc[start:end]
    text = words.text
    if not any(c.isupper() or c.isdigit() for c in text) or not any(c.isalpha() for c in text):
        return False
    if any(t.is_space for t in words) or text.lower() in PERSON_PRONOUNS or is_second_half(doc, start):
        return False
    if text.removesuffix("s") in COMMON_ACRONYMS or text in FOREIGN_OFFICES:
        return False
    if text in PARTIES and start and doc[start - 1].text == "(":
        return False  # 'Cllr Ann Lee (Con, Tilbury)'
    if text == "Marine" and start and doc[start - 1].lower_ in {"former", "retired", "a", "ex", "-", "fellow"}:
        return False  # what somebody was
    if doc[end - 1].text == "Day" and end - start > 1:
        return False  # a date: 'Labor Day'
    if end - start == 2 and _is_species(doc, start):
        return False
    if PARTY_MARK.fullmatch(text) or text.lower().rstrip(".") in PLURAL_TITLES or is_money(doc, start, end):
        return False
    return not (end - start == 1 and doc[max(start - 2, 0) : start].text.lower() == "secretary of")


def _is_species(doc: Doc, i: int) -> bool:
    """'Octopus vulgaris', 'Enteroctopus dofleini'."""
    genus, species = doc[i].text, doc[i + 1].text
    latin = species.islower() and species.isalpha() and len(species) > 4 and species.endswith(LATIN)
    return latin and genus.istitle() and len(genus) > 3 and gazetteer.kind_of(genus) is None


def is_money(doc: Doc, start: int, end: int) -> bool:
    """'US$5', 'US $5 billion': the currency, not the country."""
    text = doc[start:end].text
    return text.endswith("$") or (end < len(doc) and doc[end].text.startswith("$") and text.isupper())


def is_second_half(doc: Doc, i: int) -> bool:
    """The half after a hyphen of a longer name or word: 'al-|Tanf', 'trans-|Atlantic'; not 'anti-|Kremlin'."""
    if i < 2 or doc[i - 1].text != "-" or doc[i - 1].whitespace_ or doc[i - 2].whitespace_:
        return False
    half = doc[i - 2]
    known = gazetteer.is_sure(doc[i].text)
    return not known or half.lower_ in PARTICLES or half.lower_ in {"trans", "mid", "cross"}


def _is_surname(doc: Doc, i: int, end: int) -> bool:
    """'King' in 'Mr. King': a title's word after a courtesy is a name."""
    return (
        i == end - 1 and i > 0 and doc[i].is_title and doc[i].is_alpha and doc[i - 1].lower_.rstrip(".") in COURTESIES
    )


def _is_particle(doc: Doc, i: int) -> bool:
    """Whether a small word belongs to the name after it."""
    return doc[i].text in PARTICLES and doc[i + 1 : i + 3].text.lstrip("- ")[:1].isupper()


def _is_edge(doc: Doc, i: int, label: str) -> bool:
    """Articles, marks, small words and a person's honorifics in front of a name."""
    token = doc[i]
    if _is_particle(doc, i):
        return False
    if token.is_space or (token.text.islower() and token.pos_ != "PROPN"):
        return True
    if token.lower_ in LEADING:
        return token.text.islower() or not token.is_alpha or token.lower_ in ARTICLES or bool(token.is_sent_start)
    if label == "PERSON" and token.text in POLICE_RANKS:
        return doc[i + 1].is_title and doc[i + 2 : i + 3].text.istitle()
    return label == "PERSON" and token.lower_.rstrip(".") in BEFORE_NAMES


def _is_cap(doc: Doc, start: int, end: int) -> bool:
    """The last word of 'Wales international', which says what somebody is."""
    return end - start > 1 and doc[end - 1].text in {"international", "internationals"}


def _without_letters(doc: Doc, start: int, end: int) -> int:
    """The end of 'Jane Smith' in 'Jane Smith KC', before the letters; and past a police rank in front there is more than one name."""
    while end - start > 2 and doc[end - 1].text in POST_NOMINALS:
        end -= 1 + (doc[end - 2].text == ",")
    return end


def _without_title(doc: Doc, start: int, end: int) -> int:
    """The end of 'White House' in 'White House Press Secretary Ann Lee': a title is no name."""
    last = end
    followed = end < len(doc) and doc[end].text[:1].isupper()
    into_title = (
        followed and end - start > 1 and roles.is_role_word(doc[end]) and doc[end - 1].lower_ in roles.MODIFIERS
    )
    while (
        followed
        and last > start + 1
        and (
            roles.is_role_word(doc[last - 1])
            or ((last < end or into_title) and doc[last - 1].lower_ in roles.MODIFIERS)
        )
    ):
        last -= 1
    return last


def _without_office(doc: Doc, start: int, end: int) -> int:
    """The end of 'WTO' in 'WTO Director-General', of 'White House' in 'White House Press Secretary'."""
    last = end
    if last - start > 2 and doc[last - 1].text == "General":
        last -= 1 + (doc[last - 2].text == "-")
    if last - start < 2 or doc[last - 1].text not in OFFICES:
        return end
    last -= 1
    while last > start + 1 and doc[last - 1].lower_ in roles.MODIFIERS:
        last -= 1
    return last


def _past_opener(doc: Doc, start: int, end: int) -> int:
    """Past 'Key' in 'Key Security Council powers', where it opens the sentence and a known name is left."""
    opens = end - start > 1 and bool(doc[start].is_sent_start) and doc[start].pos_ != "PROPN"
    known = opens and gazetteer.is_sure(doc[start + 1 : end].text) and gazetteer.kind_of(doc[start:end].text) is None
    return start + 1 if known else start


def with_weekday(found: Found, weekdays: set[int]) -> Found:
    """'Wednesday Addams', whom the pipeline gave the surname alone; `weekdays` are those that open a name."""
    start, end, label, rule = found
    return (start - 1, end, label, rule) if label == "PERSON" and start - 1 in weekdays else found


def is_short_state(doc: Doc, start: int, end: int) -> bool:
    """'Fla.', 'W.Va.': a state after a town, short and with its stop."""
    text = doc[start:end].text
    dotted = "." in text or (end < len(doc) and doc[end].text == "." and not doc[end - 1].whitespace_)
    after_town = start > 1 and doc[start - 1].text == "," and doc[start - 2].text[:1].isupper()
    return dotted and after_town and letters(text.replace(".", "")).strip() in STATES


def names_in_words(story: list[Span]) -> Iterator[tuple[int, int, int, str]]:
    """'U.S.' in the one word 'U.S.-led': token, character start and end, label."""
    for block in story:
        for token in block:
            if token.text == "X." and token.i > block.start and token.nbor(-1).lower_ in {"on", "via"}:
                yield token.i, token.idx, token.idx + 1, "PRODUCT"  # the stop of 'wrote on X.'
            match = INNER_NAME.match(token.text)
            label = gazetteer.kind_of(match.group(1)) if match else None
            if match and label:
                yield token.i, token.idx, token.idx + match.end(1), label

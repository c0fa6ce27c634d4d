"""Roles beside a name by the words alone, for whatever the parse says: 'German Foreign Minister | Heiko Maas'."""

from __future__ import annotations

import re
from calendar import day_name, month_name

from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer
from newsbook.names.lists import PARTICLES
from newsbook.roles.words import (
    ABBREVIATIONS,
    DETERMINERS,
    DIPLOMATIC,
    LINKS,
    MODIFIERS,
    OFFICE_OF,
    OFFICES,
    PASSING,
    PLURALS,
)

MAX_ROLE = 9
TIMES = frozenset("then next later meanwhile afterwards today yesterday tonight".split())  # that open a sentence
LETTERS = re.compile(r"[A-Z]+&[A-Z]+")  # 'M&S boss'
CALENDAR = frozenset(name.lower() for name in (*day_name, *month_name) if name)
TAILS = frozenset("elect designate general emeritus in chief laureate".split())
COURTESY = frozenset("mr mrs ms miss sir dame dr hojatoleslam hojjatoleslam".split())
AGE = frozenset({"year", "-", "old", "year-old"})
POLICE_RANKS = frozenset("DI DCI DSI DCS DS DC PC WPC PCSO".split())  # before two names: 'DS Smith' is a firm
BEFORE_ROLES = LINKS | DETERMINERS | PASSING | {"whose"}
# What makes one office with the 'general' behind it, and what an office in small letters ends in after 'of'.
GENERALS = frozenset(
    "attorney solicitor secretary director consul inspector surgeon auditor comptroller advocate governor".split()
)
OF_OFFICES = frozenset("state staff police government mission operations defence defense transport security".split())
SENT = frozenset("ambassador envoy representative commissioner nuncio delegate".split())  # to a country
# A trade in capitals is as often a surname: 'James Baker', 'Harry Potter'.
TRADES = frozenset("worker citizen activist business athlete artist writer scholar medic adviser candidate".split())
SURNAMES = frozenset({"rebel", *(w for office in TRADES for w in OFFICES[office].split())}) - frozenset(
    "professor prof prof. coach captain director manager editor author host correspondent candidate adviser advisor".split()
)


def is_role_word(token: Token) -> bool:
    """Whether a token is a singular role noun: minister, spokeswoman, CEO."""
    word = token.lower_
    if token.text in POLICE_RANKS:
        name = token.doc[token.i + 1 : token.i + 3]
        return len(name) == 2 and all(t.is_title and t.ent_type_ == "PERSON" for t in name)
    if word not in OFFICE_OF:
        return word + "." in ABBREVIATIONS and token.is_title and _opens_rank(token)
    if word in {"major", "premier"} and token.i + 1 < len(token.doc) and token.nbor().text in {"League", "Leagues"}:
        return False
    if word == "pm":
        return token.text == "PM" and not (token.i and token.nbor(-1).text[:1].isdigit())  # '3 PM' is an hour
    return word not in SURNAMES or not token.is_title or bool(token.is_sent_start)


def _opens_rank(token: Token) -> bool:
    """'Gen.', and 'Gen' before a name or another rank; not 'Gen Z'."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    return after.text == "." or (after.i > token.i and after.is_title and len(after) > 1 and after.pos_ == "PROPN")


def _names_role(token: Token) -> bool:
    return token.lower_ in PLURALS or is_role_word(token)


def office_of(role: str) -> set[str]:
    """The offices that a role's words name."""
    words = role.lower().replace("-", " ").split()
    found = {OFFICE_OF[w] for w in words if w in OFFICE_OF}
    if any(phrase in role.lower() for phrase in DIPLOMATIC):
        found.add("diplomat")
    if found & {"head of state", "head of government"} or "secretary general" in role.lower().replace("-", " "):
        found.add("leader")
    return found


def role_before(doc: Doc, start: int) -> Span | None:
    """The role that stands directly before the name at token `start`, or None."""
    left_edge = doc[start].sent.start
    while start > left_edge + 1 and doc[start - 1].lower_.rstrip(".") in COURTESY:
        start -= 1
    first = start
    while start - first < MAX_ROLE:
        if (
            first == left_edge
            and first > 1
            and doc[first - 1].text == "."
            and doc[first - 2].lower_ + "." in ABBREVIATIONS
        ):
            left_edge = doc[first - 1].sent.start  # 'Lt. Col. | James Reed', parted after a mark
        if first == left_edge or not _belongs(doc, first - 1):
            break
        first -= 1
    if not any(_names_role(t) for t in doc[first:start]):
        return None
    first = _past_owner_of_person(doc, _past_other_title(doc, first, start), start)
    widest = first
    while first < start and (doc[first].lower_ in BEFORE_ROLES or _is_outside(doc, first, start)):
        if opens_place(doc, first):
            break
        first += 1
    if any(_has_rank_after(doc, k) for k in range(widest, first)):
        first = widest  # 'Israeli army spokesman | Brig. Gen. Effie Defrin', which the parse parts
    while first < start - 1 and doc[first].lower_ in TIMES and doc[first + 1].text[:1].isupper():
        first += 1  # 'Then | Lt. Col. James Reed spoke'
    words = doc[_past_age(doc, first, start) : start]
    return words if words and _ends_in_role(words) else None


def _has_rank_after(doc: Doc, k: int) -> bool:
    ranks = {doc[k].lower_ + ".", doc[k + 1].lower_, doc[k + 1].lower_ + "."}
    return is_role_word(doc[k]) and doc[k].lower_ + "." not in ABBREVIATIONS and not ranks.isdisjoint(ABBREVIATIONS)


def opens_place(doc: Doc, i: int) -> bool:
    """Whether the word at `i` begins a place's name of two or three words: the 'New' of 'New Zealand'."""
    if not doc[i].text[:1].isupper():
        return False
    return any(gazetteer.is_place(doc[i:end].text) for end in (i + 2, i + 3) if end <= len(doc))


def _past_other_title(doc: Doc, first: int, start: int) -> int:
    """Past 'Prime Minister Boris Johnson and' in front of another one's title: a title, a name, 'and'; past 'der | Heijden and'."""
    if (
        doc[first].ent_type_ == "PERSON"
        and first
        and doc[first - 1].ent_type_ == "PERSON"
        and doc[first - 1].lower_ in PARTICLES
    ):
        joined = next((k for k in range(first, start - 1) if doc[k].lower_ in {"and", "&"}), None)
        if joined is not None and all(doc[k].ent_type_ == "PERSON" for k in range(first, joined)):
            return joined + 1
    named = next((k for k in range(first, start - 1) if doc[k].ent_type_ != "PERSON"), first)
    if (
        first < named < start - 1
        and doc[named].lower_ in {"and", "&"}
        and not any(is_role_word(t) for t in doc[first:named])
    ):
        return named + 1  # 'Haddad and | Detective Inspector Craig Roth'
    for i in range(start - 2, first + 1, -1):
        titled = any(is_role_word(doc[k]) and doc[k + 1].text[:1].isupper() for k in range(first, i - 1))
        if doc[i].lower_ in {"and", "&"} and titled and not _names_office(doc[i - 1]):
            return i + 1 if any(is_role_word(t) for t in doc[i + 1 : start]) else first
    return first


def _past_owner_of_person(doc: Doc, first: int, start: int) -> int:
    """Past 'murder of' in 'murder of financier Ted Ammon': words before 'of' that are no body's name with it."""
    for i in range(first + 1, start - 1):
        if _names_role(doc[i - 1]):
            return first
        if doc[i].lower_ == "of" and doc[i].ent_type_ not in {"ORG", "GPE", "FAC", "LOC"}:
            return i + 1
    return first


def _names_office(token: Token) -> bool:
    return is_role_word(token) or token.lower_ in MODIFIERS or token.lower_ in TAILS


def _past_age(doc: Doc, first: int, limit: int) -> int:
    """Past 'year-old', whose number stands before: '25-year-old airman'."""
    at = first
    while at < limit and doc[at].lower_ in AGE:
        at += 1
    return at if any(t.lower_ in {"old", "year-old"} for t in doc[first:at]) else first


def _is_outside(doc: Doc, i: int, start: int) -> bool:
    """Whether the parse gives the word at `i` to something else than the name at `start` and its title."""
    last = doc[start - 1]
    if doc[i].dep_ in {"", "dep"} or last.dep_ in {"", "dep"}:
        return False
    tops = {t.i for t in (doc[start], last, last.head) if t.pos_ in {"NOUN", "PROPN", "ADJ"}}
    if last.lower_ == "general" and start > 1 and doc[start - 2].lower_ in GENERALS:
        tops.add(start - 2)
    above, steps = doc[i], 0
    while above.i not in tops and above.head.i != above.i and steps < MAX_ROLE:
        above, steps = above.head, steps + 1
    return above.i not in tops and doc[i].lower_ not in MODIFIERS


def _belongs(doc: Doc, i: int) -> bool:
    """Whether the token can be part of a role that goes on to its right."""
    token = doc[i]
    if token.lower_ in CALENDAR and token.is_title and token.lower_ != "may":
        return False
    if token.text == ".":
        return i > 0 and doc[i - 1].lower_ + "." in ABBREVIATIONS and doc[i - 1].is_title
    if (
        token.text[:1].isupper()
        and (token.is_alpha or LETTERS.fullmatch(token.text))
        and token.pos_ not in {"VERB", "AUX", "ADV", "SCONJ", "PRON", "DET", "ADP"}
    ):
        return i == token.sent.start or token.lower_ not in LINKS  # fmt: skip
    if token.text.count(".") and token.text[:1].isupper():
        return True
    if token.lower_ in {"and", "&"} and i > 0:
        both = doc[i - 1].text[:1].isupper() and doc[i + 1].text[:1].isupper()
        return both or is_role_word(doc[i - 1])
    if token.text == "-":
        return i > 0 and doc[i - 1].is_alpha
    if token.lower_ in LINKS:
        link = token.lower_ == "the" and i > 1 and doc[i - 1].lower_ in {"of", "to"}  # 'President of the | Senate'
        return i > 0 and (doc[i - 1].text[:1].isupper() or is_role_word(doc[i - 1 - link]))
    if token.lower_ == "under" and doc[i + 1].lower_ not in {"secretary", "secretaries", "-"}:
        return False
    if token.lower_ in MODIFIERS or token.lower_ in TAILS or is_role_word(token) or token.lower_ in PASSING:
        return token.lower_ != "in" or is_role_word(doc[max(i - 2, 0)])
    if token.lower_ in OF_OFFICES and i > 1 and doc[i - 1].lower_ == "of" and is_role_word(doc[i - 2]):
        return True
    return token.pos_ in {"NOUN", "ADJ"} and token.is_alpha and (doc[i + 1].text.islower() or doc[i + 1].text == "-")


def _ends_in_role(words: Span) -> bool:
    """A role noun closes the run, or has only an 'of' phrase after it (Secretary of State)."""
    for offset in range(len(words) - 1, -1, -1):
        if _names_role(words[offset]):
            rest = words[offset + 1 :]
            if not rest or all(t.lower_ in TAILS or t.text in {"-", "."} for t in rest):
                return True
            named = len(rest) > 1 and (
                rest[-1].text[:1].isupper() or (len(rest) == 2 and rest[-1].lower_ in OF_OFFICES)
            )
            return named and (rest[0].lower_ in {"of", "for"} or _is_sent(words[offset], rest))
    return False


def _is_sent(noun: Token, rest: Span) -> bool:
    """'ambassador | to Britain', 'envoy | to the EU'."""
    where = rest[1 + (len(rest) > 2 and rest[1].lower_ == "the") :].text
    return noun.lower_ in SENT and rest[0].lower_ == "to" and gazetteer.kind_of(where) in {"GPE", "ORG"}

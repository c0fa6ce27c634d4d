"""What the words between two names of people tell of both: that one is another name of the other, that they are a couple."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsbook.entities.entity import Named
from newsbook.names.lists import TITLES
from newsbook.names.people import person_name
from newsbook.names.spelling import letters

OPENING = r"(?:,? ?\(?\d{1,3}\)?)?,? ?\(?(?:who )?(?:is |was )?"  # ', 58, ', ' (', ', who is '
ADVERBS = r"(?:(?:also|better|otherwise|formerly|previously|professionally|once|widely|popularly|affectionately|now|simply|usually|universally) )*"
KNOWN_AS = r"(?:known|called)(?: [a-z]+){0,4}? (?:as|by)(?: (?:his|her|the) [a-z]+(?: name)?)?"
CALLS_ITSELF = (
    r"(?:performs|performed|sings|sang|raps|records|recorded|writes|wrote|acts|acted|blogs|posts|publishes|published|goes|went|wrestles|"
    r"wrestled|competes|paints|works|worked) (?:as|by|under)(?: (?:his|her|the) (?:stage |pen |ring |online )?(?:name|pseudonym|alias|moniker)(?: of)?)?"
)
WITHOUT_AS = r"(?:born|née|nee|aka|a\.k\.a\.|alias|nicknamed|dubbed|(?:whose|his|her|,) (?:real|birth|full|stage|pen) name (?:is|was))"
STYLE = r"(?:(?:Dr|Mrs?|Ms|Miss|Sir|Dame|Lady|Lord|Uncle|Aunt|Auntie|Captain|Doctor|Prof|Professor|Father|Sister|Brother|Big|Little)\.? )?"
ANOTHER_NAME = re.compile(rf"{OPENING}{ADVERBS}(?:{KNOWN_AS}|{WITHOUT_AS}) [\"“‘']*{STYLE}", re.IGNORECASE)
STAGE_NAME = re.compile(rf"{OPENING}{ADVERBS}{CALLS_ITSELF} [\"“‘']*", re.IGNORECASE)
CLOSED = re.compile(r"[\"”’')]*(?:[,.;:)]|$|\s*\n)")
WED = r"(?:(?:late|former|estranged|then|ex)[ -])?(?:wife|husband|partner|spouse|fianc[ée]e?)"
COUPLE = re.compile(
    rf"(?:(?:,? \(?\d{{1,3}}[,)])? and (?:his|her) {WED},? |['’]s {WED},? |,? (?:who is |was |is )?married to )"
)
KIN = r"\b(?:brother|sister|son|daughter|wife|husband|father|mother|cousin|nephew|niece|uncle|aunt|twin|widow|grandson|granddaughter)"
KIN_BEFORE = re.compile(KIN + r",? $", re.IGNORECASE)
OF_KIN = re.compile(KIN + r"s?\b", re.IGNORECASE)
BEFORE = re.compile(r"([\w'’-]+)\.?\s+$")
NEAR = 160  # characters: 'Mrs Hartwell wept. Mr Hartwell held her hand.'


def other_names(text: str, mentions: list[Named]) -> dict[int, Named]:
    """The row of a name -> the mention before it that it is another name of.

    'Terence Smith, 58, also known as Terry Diamond', 'Shanice Oduya, who performs as Nova Blue,'.
    """
    found = {}
    for one, other in pairwise(mentions):
        between = text[one.end : other.start]
        stage = STAGE_NAME.fullmatch(between) and CLOSED.match(text, other.end)
        if stage or ANOTHER_NAME.fullmatch(between):
            found[other.row] = one
    return found


def couples(text: str, mentions: list[Named]) -> Iterator[tuple[Named, Named]]:
    """'Martin Hartwell and his wife Susan', 'Owen's husband, Lee'."""
    return ((one, other) for one, other in pairwise(mentions) if COUPLE.fullmatch(text[one.end : other.start]))


def is_kin(text: str, mention: Named) -> bool:
    """'her brother Klaus': somebody new, and no Nicholas of whom the text has told."""
    return KIN_BEFORE.search(text[max(mention.start - 20, 0) : mention.start]) is not None


def speaks_of_kin(text: str) -> bool:
    """Whether relatives are spoken of: of these the text calls by the surname alone the one it is about."""
    return OF_KIN.search(text) is not None


def title_before(text: str, mention: Named) -> str:
    """The title before a name or in it, folded: 'mrs', 'sir'; '' where there is none."""
    found = BEFORE.search(text[max(mention.start - 20, 0) : mention.start])
    word = letters(found.group(1)) if found else ""
    return word if word in TITLES and found and found.group(1)[:1].isupper() else person_name(mention.text).title

"""The mention that some words stand for: a person named in them, one that is all of them, or an apposition to them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from newsbook.coreference.people import closes_with_somebody
from newsbook.roles import OFFICE_OF
from newsbook.roles.titles import COURTESY
from newsbook.roles.words import ADVERBS, DETERMINERS, FORMER, LABELS

PREPOSITIONS = re.compile(r"\b(?:of|to|in|for|at|from|on|by|with|and)\s", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?\s")
# 'West and Stein backers', 'a Lee campaign manager' are neither; 'Lee himself' is
FOLLOWERS = re.compile(
    r"(?: and [A-Z][\w’'-]+)?\s(?!(?:of|from|in|at|for|on|and|with|by|to|who|himself|herself)\b)[a-z-]+(?:\s[a-z-]+)*$"
)
COMPLETED = re.compile(r"(?P<whose>\S+\s)?\b(?:of|to|for|from|by|with)\s(?P<title>(?:[\w.’'-]+\s){0,3})$")
SPOKEN_FOR = re.compile(
    r"\bspokes(?:man|men|woman|women|person|people|persons)\s(?:for|of)\s(?:[\w.’'-]+\s)*$", re.IGNORECASE
)
TITLED = re.compile(r",\s(?:(?:the|a|an)\s)?(?:[\w.’'-]+\s){0,3}$")
LONGEST_MENTION = 200
LONGEST_TITLE = 40
NAME_ENDS = frozenset({",", ".", ";", ")", "—", "–", ":", ""})
Known = tuple[int, int, str, str, str, str]  # start, end, label, kind, entity_id, text


def near(mentions: list[Known], starts: list[int], start: int, end: int) -> list[Known]:
    """The mentions that may touch a stretch of the text."""
    return mentions[bisect_left(starts, start - LONGEST_MENTION) : bisect_left(starts, end)]


def entity_of(words: str, start: int, end: int, found: list[Known]) -> str | None:
    """A person named in the words, else the mention that is all of them, else the one that closes them.

    A mention after a preposition only completes the phrase: 'the ambassador to Ukraine', 'a friend of Ann Lee'.
    """
    inside = [m for m in found if m[0] >= start and m[1] <= end]
    inside = [m for m in inside if not any(_is_before(words, m[1] - start, n[0] - start) for n in inside)]
    choices = (
        [
            m
            for m in inside
            if m[2] == "PERSON" and m[3] == "named" and not _is_whose(words, m[0] - start, m[1] - start)
        ],
        [m for m in found if m[0] <= start and m[1] >= end],
        [m for m in inside if m[1] == end and not PREPOSITIONS.search(words[: m[0] - start])],
    )
    return next((those[0][4] for those in choices if those), None)


def _is_before(words: str, end: int, start: int) -> bool:
    """Whether a name only says what somebody named after it is: 'Alliance MP | Ann Lee'."""
    between = words[end:start].split()
    return (
        0 < len(between) < 4 and between[-1].lower() in OFFICE_OF and all(w.replace("-", "").isalpha() for w in between)
    )


def _is_whose(words: str, start: int, end: int) -> bool:
    """Whether a name only says whose the speakers are: 'Ann Lee's lawyer', 'Lee supporters', 'a spokesman for Mayor Lee'.

    What stands between a preposition and a name is a title, or the preposition belongs to it: 'Secretary of State Antony Blinken'.
    """
    if POSSESSIVE.match(words, end) is not None or FOLLOWERS.match(words, end) is not None:
        return True
    ahead = COMPLETED.search(words[:start])
    if SPOKEN_FOR.search(words[:start]):
        return True
    if ahead is None or not ahead["title"]:
        return ahead is not None
    return (ahead["whose"] or "").islower() and _is_title(ahead["title"])


def _is_title(words: str) -> bool:
    last = words.lower().split()[-1].rstrip(".")
    return any(last in titles for titles in (COURTESY, OFFICE_OF, FORMER, ADVERBS, DETERMINERS, LABELS))


def apposed(text: str, words: str, end: int, mentions: list[Known], starts: list[int]) -> str | None:
    """Whom a comma behind the words names: 'the army spokesman|, Colonel Hamid Toure, said', 'its owner|, the firm Balticon,'."""
    if text[end : end + 2] != ", " or closes_with_somebody(words):
        return None
    for start, stop, label, kind, entity_id, _ in mentions[bisect_right(starts, end) :]:
        if start > end + LONGEST_TITLE:
            return None
        between = text[end:start]
        if kind == "named" and label in {"PERSON", "ORG"} and TITLED.fullmatch(between):
            closed = text[stop : stop + 1] in NAME_ENDS or text[stop : stop + 2] == "\n\n"
            return entity_id if closed and (label == "PERSON" or _says_what(between)) else None
    return None


def _says_what(between: str) -> bool:
    """Of a body that it stands in apposition, and in no list, an article tells: ', the Polish company |'."""
    return between[2:].startswith(("the ", "a ", "an ")) or between.split()[-1] in LABELS

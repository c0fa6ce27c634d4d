"""Authors' names in bylines."""

from __future__ import annotations

import re
from functools import lru_cache

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import locate_date, unglue
from newsbook.cleaning.no_names import MEDIA_WORD, NO_NAMES, NO_NAMES_EITHER, OUTLET_WORD

# What stands between two authors, or between an author and an office, a place or an outlet.
DIVIDERS = re.compile(r"\s*(?:,|@\S*| and | & | for | in | at | with | By )\s*")
# 'Ann Lee Staff Writer', 'Ann Lee Chief Political Correspondent', 'Ann Lee archive page'
DESK = (
    r"(?:Staff|Senior|Contributing|Chief|Freelance|Deputy|Associate|Assistant|Managing|Executive|General|Special|Guest|Political|Politics|"
    r"Business|Economics?|Financial|Finance|Sports?|Science|Health|Education|Environment|Climate|Energy|Technology|Tech|Transport|Defen[cs]e|"
    r"Security|Diplomatic|Foreign|World|National|Home Affairs|Social Affairs|Religious Affairs|Legal|Crime|Royal|Arts?|Culture|Media|Music|"
    r"Film|Food|Travel|Shopping|Lifestyle|Consumer|Investigations|Data|Digital|Weekend|Night|News)"
)
ROLE_TAIL = re.compile(
    rf"\s+(?i:{DESK} ){{0,3}}(?i:Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Photographer|Critic)\b.*$|\s+[a-z]+ page$"
)
EDGES = " .,|/•·-–—"
OUTLET = re.compile(r"\s*(?:[;|•·/—(\[]| [-–] ).*$")
SITE = re.compile(r"\s+\S+\.(?:com|org|net|co\.uk)\b.*$", re.IGNORECASE)
# Buttons that a copy runs into a name: 'Ann Lee Follow', 'Ann LeeX.com Logo'.
BUTTON = re.compile(r"(?<=[a-z])(?:X\.com\b|\s+(?:X\.com|Twitter|Facebook|Instagram|LinkedIn|Follow|Email|@\w)).*$")
SEAM = "\x1f"  # white space to all patterns
INITIALS = re.compile(r"[A-Z]{2,}$")  # an outlet's: 'Ann Lee CNN'
FIRM_WORDS = frozenset({"Media", "Network"})  # end the names of firms: 'Valley Sports Media' is nobody
TAIL = re.compile(
    r"\s*\b(?:(?:first |last )?(?:published|updated|posted|edited|reviewed)|contributions|last|on|is|are)\b.*$",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"\b(?:Staff|Press|Updated|Published|Editors?|Desk|Agency|Reporters?|Correspondents?|Service|Columnist|Board)\b"
)
WEEKDAY = re.compile(r",?\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat)[.,]?\s*$")


def split_names(text: str, *, said: bool = False) -> list[str]:
    """'Ann Lee, Political Editor, and Bob Ray in Paris' -> ['Ann Lee', 'Bob Ray'].

    `said`: the word 'By' stands before them, so that Sandra Hall is no building. What stands behind a comma may still be one.
    """
    marked = patterns.GLUED.sub(SEAM, text)[: len(before_date(unglue(text)))]
    line = patterns.AGE.sub("", patterns.ADDRESS.sub("", marked))
    line = SITE.sub("", BUTTON.sub("", _once(line.strip(EDGES))))
    line = TAIL.sub("", OUTLET.sub("", patterns.PLACES_IN_BYLINES.sub("", line)))
    names, start = [], 0
    for mark in [*DIVIDERS.finditer(line), None]:
        comma = line[:start].rstrip().endswith(",")
        part = line[start : mark.start() if mark else None]
        names += [_name(one, said=said and not comma) for one in _unseamed(part)]
        start = mark.end() if mark else start
    return list(dict.fromkeys(name for name in names if name))


def _unseamed(part: str) -> list[str]:
    """A part where a copy ran names together: 'Ann LeesonBob Ray' -> two; else one."""
    pieces = part.split(SEAM)
    return pieces if all(len(piece.split()) > 1 for piece in pieces) else [part]


def _once(line: str) -> str:
    """'Ann Lee By Ann Lee', 'Ann Lee, The Post Ann Lee, The Post' -> what is said twice, once."""
    twice = patterns.SAID_TWICE.match(line)
    if twice:
        return twice["name"]
    half = len(line) // 2
    return line[:half] if len(line) % 2 and line[:half] == line[half + 1 :] else line


def bare_name(text: str) -> str:
    """A line as the name that it may be: what a copy ran together apart and said once, no marks or buttons behind it."""
    line = patterns.AGE.sub("", BUTTON.sub("", unglue(text)))
    return ROLE_TAIL.sub("", _once(line.strip(EDGES)))


def before_date(text: str) -> str:
    """A byline without the date that ends it and its weekday."""
    found = locate_date(text)
    slashed = patterns.SLASHED.search(unglue(text))
    if found or slashed:
        return WEEKDAY.sub("", unglue(text)[: found[1] if found else slashed.start() if slashed else None])
    return text


@lru_cache(maxsize=4096)
def is_name(text: str, *, said: bool = False) -> bool:
    """Whether a text can be a person's name and nothing else: two to five words in capitals.

    Without `said` it is none that ends as outlets' names do.
    """
    if not patterns.NAME_LINE.match(text) or patterns.OFFICES.search(text):
        return False
    words = text.split()
    if not said and OUTLET_WORD.match(words[-1]):
        return False
    plain = {word.strip(".").lower() for word in words}
    return not plain & NO_NAMES and (said or not plain & NO_NAMES_EITHER)


def _name(part: str, *, said: bool) -> str | None:
    """A part of a byline as a name, its office and outlet cut off: 'Ann Lee Fox News' -> 'Ann Lee'."""
    name = re.sub(r"^(?:and|by|the)\s+", "", part.strip(), flags=re.IGNORECASE).strip(EDGES)
    name = re.sub(r"^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Rev)\.?\s+", "", ROLE_TAIL.sub("", name))
    words = _of_person(name.split())
    name = " ".join(words)
    if name.isupper() and len(words) > 1:
        name = name.title()
    return name if is_name(name, said=said) and not STAFF.search(name) else None


def _of_person(words: list[str]) -> list[str]:
    """The words of a name without an outlet's behind them, and once where it is said twice."""
    if len(words) in (4, 6) and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    if len(words) > 2 and INITIALS.match(words[-1]) and not words[0].isupper():
        return words[:-1]
    if len(words) == 3 and words[-1] in FIRM_WORDS:
        return words
    if len(words) > 2 and (MEDIA_WORD.match(words[-1]) or OUTLET_WORD.match(words[-1])):
        return words[:2] if len(words) > 3 else words[:-1]
    return words

"""Authors' names in bylines."""

from __future__ import annotations

import re
from functools import lru_cache

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import locate_date, unglue

# What stands between two authors, or between an author and an office, a place or an outlet.
DIVIDERS = re.compile(r"\s*(?:,|@\S*| and | & | for | in | at | with | By )\s*")
# 'Ann Lee Staff Writer', 'Ann Lee archive page'
ROLE_TAIL = re.compile(
    r"\s+(?:(?:Staff|Senior|Contributing|Chief|Freelance) )?(?:Writer|Reporter|Correspondent|Editor|Columnist|Photographer)\b.*$|\s+[a-z]+ page$"
)
OUTLET = re.compile(r"\s*(?:[;|•·/]| [-–—] ).*$")
TAIL = re.compile(
    r"\s*\b(?:(?:first |last )?(?:published|updated|posted|edited|reviewed)|contributions|last|on|is|are)\b.*$",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"\b(?:Staff|Press|Updated|Published|Editors?|Desk|Agency|Reporters?|Correspondents?|Service|Columnist|Board)\b"
)


def split_names(text: str, *, said: bool = False) -> list[str]:
    """'Ann Lee, Political Editor, and Bob Ray in Paris' -> ['Ann Lee', 'Bob Ray'].

    `said`: the word 'By' stands before them, so that Sandra Hall is no building.
    """
    line = patterns.ADDRESS.sub("", patterns.AGE.sub("", unglue(before_date(text))))
    line = patterns.PLACES_IN_BYLINES.sub("", _once(line))
    names = [_name(part, said=said) for part in DIVIDERS.split(TAIL.sub("", OUTLET.sub("", line)))]
    return list(dict.fromkeys(name for name in names if name))


def _once(line: str) -> str:
    """'Ann Lee By Ann Lee', 'Ann Lee, The Post Ann Lee, The Post' -> what is said twice, once."""
    twice = patterns.SAID_TWICE.match(line)
    if twice:
        return twice["name"]
    half = len(line) // 2
    return line[:half] if len(line) % 2 and line[:half] == line[half + 1 :] else line


def before_date(text: str) -> str:
    """A byline without the date that ends it."""
    found = locate_date(text)
    slashed = patterns.SLASHED.search(unglue(text))
    if found or slashed:
        return unglue(text)[: found[1] if found else slashed.start() if slashed else None]
    return text


@lru_cache(maxsize=4096)
def is_name(text: str, *, said: bool = False) -> bool:
    """Whether a text can be a person's name and nothing else: two to four words in capitals."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not patterns.NAME_LINE.match(text) or patterns.OFFICES.search(text):
        return False
    plain = {word.strip(".").lower() for word in words}
    return not plain & patterns.NO_NAMES and (said or not plain & patterns.NO_NAMES_EITHER)


def _name(part: str, *, said: bool) -> str | None:
    """A part of a byline as a name, its outlet cut off: 'Ann Lee Fox News' -> 'Ann Lee'."""
    name = re.sub(r"^(?:and|by|the)\s+", "", part.strip(), flags=re.IGNORECASE).strip(" .")
    name = re.sub(r"^(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+", "", name)
    if name.isupper() and " " in name:
        name = name.title()
    words = name.split()
    if len(words) in (4, 6) and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    if len(words) > 2 and (patterns.MEDIA_WORD.match(words[-1]) or patterns.OUTLET_WORD.match(words[-1])):
        words = words[:2] if len(words) > 3 else words[:-1]
    name = ROLE_TAIL.sub("", " ".join(words))
    return name if is_name(name, said=said) and not STAFF.search(name) else None

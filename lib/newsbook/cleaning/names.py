"""Authors' names in bylines."""

from __future__ import annotations

import re

from newsbook.cleaning import patterns
from newsbook.cleaning.dates import locate_date, unglue

# What stands between two authors, or between an author and an office, a place or an outlet.
DIVIDERS = re.compile(r"\s*(?:,|@\S*| and | & | for | in | at | with | By )\s*")
OUTLET = re.compile(r"\s*(?:[;|•·]| [-–—/] ).*$")
TAIL = re.compile(r"\s*\b(?:Last |Published|Updated|Posted|Edited|Reviewed|Contributions|last ).*$")
STAFF = re.compile(
    r"\b(?:Staff|Press|Updated|Published|Editors?|Desk|Agency|Reporters?|Correspondents?|Service|Columnist|Board)\b"
)


def split_names(text: str) -> list[str]:
    """'Ann Lee, Political Editor, and Bob Ray in Paris' -> ['Ann Lee', 'Bob Ray']."""
    line = unglue(before_date(text))
    names = [_name(part) for part in DIVIDERS.split(TAIL.sub("", OUTLET.sub("", line)))]
    return list(dict.fromkeys(name for name in names if name))


def before_date(text: str) -> str:
    """A byline without the date that ends it."""
    found = locate_date(text)
    return unglue(text)[: found[1]] if found else text


def is_name(text: str) -> bool:
    """Whether a text can be a person's name and nothing else: two to four words in capitals."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not patterns.NAME_LINE.match(text) or patterns.OFFICES.search(text):
        return False
    return not any(word.strip(".").lower() in patterns.NO_NAMES for word in words)


def _name(part: str) -> str | None:
    """A part of a byline as a name, its outlet cut off: 'Ann Lee Fox News' -> 'Ann Lee'."""
    name = re.sub(r"^(?:and|by|the)\s+", "", part.strip(), flags=re.IGNORECASE).strip(" .")
    name = re.sub(r"^(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+", "", name)
    if name.isupper() and " " in name:
        name = name.title()
    words = name.split()
    if len(words) in (4, 6) and words[: len(words) // 2] == words[len(words) // 2 :]:
        words = words[: len(words) // 2]
    if len(words) > 2 and patterns.MEDIA_WORD.match(words[-1]):
        words = words[:2] if len(words) > 3 else words[:-1]
    name = " ".join(words)
    return name if is_name(name) and not STAFF.search(name) else None

"""Schools, hospitals and churches that are called after a saint or a queen: 'St Bride's Primary School'."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsbook import gazetteer

# Who schools, churches and hospitals are named after, and what these are.
PATRONS = frozenset({"St", "Saint", "Queen", "King", "Prince", "Princess", "Bishop"})
DEDICATED = frozenset(
    "School Primary Academy College Church Cathedral Chapel Hospital Hospice Infirmary University Grammar High Juniors Infants Square Park".split()
)
NAMED_AFTER = r"\b(?:St|St\.|Saint|Queen|King|Prince|Princess|Bishop) [A-Z]\w+[’']s (?:[A-Z][\w’']+ ){0,3}"
SCHOOL = re.compile(
    NAMED_AFTER + r"(?:School|Primary|Academy|College|Grammar|Hospital|Hospice|Infirmary|University)\b(?! [A-Z])"
)
CHURCH = re.compile(NAMED_AFTER + r"(?:Church|Cathedral|Chapel)\b(?! [A-Z])")


def dedicated_end(doc: Doc, start: int, end: int, limit: int) -> tuple[int, str] | None:
    """The end and kind of 'St Bride's Primary School', 'Queen Elizabeth's Hospital', and of 'St Bride's' itself."""
    if doc[start].text.rstrip(".") not in PATRONS or gazetteer.kind_of(doc[start:end].text):
        return None
    last = end + 1
    while last < min(limit, end + 5) and doc[last].text[:1].isupper():
        last += 1
    if last > end + 1:
        head = doc[last - 1].text
        return (
            (last, "FAC" if head in {"Cathedral", "Church", "Square", "Park"} else "ORG") if head in DEDICATED else None
        )
    saint = doc[start].text.rstrip(".") in {"St", "Saint"}
    owner = last < limit and doc[last].pos_ in {"NOUN", "ADJ", "NUM"}  # 'St Ives's mayor'
    return (last, "ORG") if saint and not owner else None

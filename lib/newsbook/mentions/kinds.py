"""What kind of thing a found name names: told by its last word and the words beside it."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from newsbook import gazetteer, roles
from newsbook.gazetteer.words import PLATFORMS
from newsbook.mentions.dedicated import dedicated_end
from newsbook.mentions.edges import Found, is_short_state
from newsbook.mentions.firms import kind_by_article, told_body
from newsbook.mentions.namesakes import is_placed
from newsbook.mentions.told import SITE_FIRST, apposed_kind, is_named_in_full, shop_end, told_kind
from newsbook.mentions.words import (
    AREAS,
    BEFORE_WORKS,
    BODIES,
    BODY_NOUNS,
    COMPASS,
    FAC_HEADS,
    FACILITIES,
    KIND_NOUNS,
    KNOWN_AS,
    LOC_HEADS,
    MEMBERS,
    NO_STREETS,
    ORG_HEADS,
    ORG_SURNAMES,
    PLACES,
    PLANTS,
    ROLE_TAILS,
    SHIPS,
    SHORT_STREETS,
    STATE_BODIES,
    STREETS,
    WORKS,
)  # fmt: skip

ALSO_KNOWN = re.compile(
    r"(?:, \d{1,3})?,? ?\(?(?:also|better|formerly|previously) (?:known|called) as ?(?:the)?[ “\"]*"
)


def lengthened(doc: Doc, found: Found) -> Found:
    """A name with the words after it that make it another, longer one."""
    start, end, label, rule = found
    sentence_end = doc[start].sent.end
    after = doc[end].text if end < sentence_end else ""
    if after in {"'s", "’s"} and (whole := dedicated_end(doc, start, end, sentence_end)):
        return start, whole[0], whole[1], "kind"
    if start and doc[start - 1].text in SITE_FIRST | {"Via", "Corso"} and label in {"PERSON", "GPE", "LOC"}:
        return start - 1, end, "FAC", "kind"
    if after in {"'s", "’s"} and (last := shop_end(doc, start, end, label)):
        return start, last, "ORG", "kind"
    if label == "PERSON" and after in BODIES:
        return start, end + 1, "ORG", rule
    if label != "NORP" and after == "network" and start and doc[start - 1].lower_ in {"the", "'s", "’s"}:
        return start, end + 1, "ORG", rule
    if (
        label == "LOC"
        and end - start == 1
        and doc[start].text in COMPASS
        and after.istitle()
        and doc[end].pos_ == "PROPN"
    ):
        return (start, end + 1, label, rule) if not roles.is_role_word(doc[end]) else found  # 'West End'
    if label in {"GPE", "LOC"} and after in AREAS:
        return start, end + 1, "GPE", rule
    if label in PLACES and (last := _facility_end(doc, start, end)):
        return start, last, "FAC", rule
    if label == "ORG" and after in {"and", "&"} and _goes_on_with(doc, start, end + 1):
        return start, end + 2, label, rule
    if label == "ORG" and after in ORG_HEADS and after[0].isupper():
        return start, end + 1, label, rule
    numbered = after.isdigit() and len(after) < 3 and not (end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN")
    return (start, end + 1, label, rule) if numbered and label not in {"PERSON", "GPE", "NORP", "ORG"} else found


def _goes_on_with(doc: Doc, start: int, last: int) -> bool:
    """'Brotherhood of Engineers and | Trainmen': a last word of what a body is for, which is no name of its own."""
    of = any(t.lower_ in {"of", "for"} for t in doc[start : last - 1])
    word = doc[last] if last < doc[start].sent.end else None
    alone = word is not None and word.is_title and word.pos_ in {"NOUN", "PROPN"} and not word.ent_type_
    closes = last + 1 >= len(doc) or not doc[last + 1].text[:1].isupper()
    return of and alone and closes and not roles.is_role_word(doc[last]) and gazetteer.kind_of(doc[last].text) is None


def _facility_end(doc: Doc, start: int, end: int) -> int | None:
    """The end of the facility's name: 'refugee' or the like stands between; 'a London prison' has none."""
    if gazetteer.country_code(doc[start:end].text) or (start and doc[start - 1].lower_ in {"a", "an"}):
        return None
    limit = min(doc[start].sent.end, end + 3)
    for last in range(end, limit):
        word = doc[last]
        if word.lower_ in FACILITIES:
            if word.lower_ == "plant" and doc[last - 1].lower_ not in PLANTS:
                return None
            more = last + 1 < len(doc) and doc[last].lower_ == "crossing" and doc[last + 1].lower_ == "point"
            return last + 1 + more
        if word.pos_ != "NOUN" and word.lower_ not in PLANTS:
            return None
    return None


def kind_by_context(doc: Doc, found: Found) -> Found:
    """The kind that a name's last word or the words around it give away, where the lists do not know the name."""
    start, end, label, _ = found
    text = doc[start:end].text
    if told := kind_by_article(doc, start, end) or ("ORG" if told_body(doc, start, end, label) else None):
        return start, end, told, "kind"
    if gazetteer.is_sure(text):
        return found
    if label == "PERSON" and end - start == 1 and is_placed(doc, start, end):
        return start, end, "GPE", "kind"
    if (
        label == "ORG"
        and text.isupper()
        and start == doc[start].sent.start
        and gazetteer.country_code(doc[end + 1 : end + 2].text or "-")
    ):
        return (start, end, "GPE", "kind") if doc[end].text == "," else found  # the dateline 'BAAR, SWITZERLAND'
    if label != "GPE" and is_short_state(doc, start, end):
        return start, end, "GPE", "kind"
    if label in PLACES and text in PLATFORMS:
        return start, end, "ORG", "kind"
    told = _by_last_word(doc, found) or _by_neighbours(doc, found) or told_kind(doc, found)
    return (start, end, told, "kind") if told and told != label else found


def _by_last_word(doc: Doc, found: Found) -> str | None:
    """'Premier League' is no person, 'Kerch Bridge' no town."""
    start, end, label, _ = found
    towards = end - start > 2 and doc[end - 1].text in COMPASS  # 'Bourke St | East'
    last = doc[end - 2 if towards else end - 1].text
    if end - start < 2 or doc[start:end].text in NO_STREETS:
        return None
    if last in ORG_HEADS and label not in {"ORG", "FAC"}:
        return None if label == "PERSON" and last in ORG_SURNAMES else "ORG"
    if last in FAC_HEADS | STREETS | SHORT_STREETS and label in {"GPE", "LOC"}:
        return "FAC"
    return "LOC" if last in LOC_HEADS and label in {"GPE", "FAC"} else None


def _by_neighbours(doc: Doc, found: Found) -> str | None:
    start, end, label, _ = found
    first = doc[start].sent.start
    before = doc[start - 1].lower_ if start > first else ""
    after = doc[end].lower_ if end < len(doc) else ""
    if label == "GPE" and after in MEMBERS:
        return "ORG"
    if label == "PERSON" and before in SHIPS and not is_named_in_full(doc, start, end):
        return "PRODUCT"
    if label != "PERSON" and before in KIND_NOUNS:
        thinks = before == "tank" and "think" in {t.lower_ for t in doc[max(start - 3, first) : start - 1]}
        return "ORG" if thinks else KIND_NOUNS[before]
    if start - first > 2 and doc[start - 2].lower_ in KNOWN_AS and doc[start - 3].lower_ in BODY_NOUNS:
        return "ORG"
    if before in {"as", "called", "named", "dubbed"} and start - first > 2:
        noun = doc[start - 3] if before == "as" else doc[start - 2]
        if noun.lower_ in BODY_NOUNS:
            return "ORG"
    if label != "NORP" and (apposed := apposed_kind(doc, end)):
        lone = label != "PERSON" or apposed == "WORK_OF_ART" or (end - start == 1 and apposed in {"ORG", "PRODUCT"})
        return apposed if lone else None
    if (
        label == "PERSON"
        and end - start == 1
        and before in WORKS
        and doc[start - 1].pos_ == "NOUN"
        and start - first > 1
    ):
        return "WORK_OF_ART" if doc[start - 2].lower_ in BEFORE_WORKS else None
    return None


def aliased(doc: Doc, found: list[Found]) -> list[Found]:
    """'Rukban camp, also known as the Berm': the second name is of the first one's kind."""
    out = sorted(found)
    for n in range(1, len(out)):
        start, end, *_ = out[n]
        between = doc[out[n - 1][1] : start].text.lower()
        if ALSO_KNOWN.fullmatch(between) and not gazetteer.kind_of(doc[start:end].text):
            out[n] = (start, end, out[n - 1][2], "kind")
    return out


def joined_state_bodies(doc: Doc, found: list[Found]) -> list[Found]:
    """'Russian' and 'Defense Ministry' beside each other are one body's name."""
    out: list[Found] = []
    for item in sorted(found):
        start, end, label, rule = item
        before = out[-1] if out else None
        if (
            before is not None and before[1] == start and before[2] in {"NORP", "GPE"} and label == "ORG"
            and doc[end - 1].text in STATE_BODIES and doc[start:end].text not in {"Congress", "Senate"}
        ):  # fmt: skip
            out[-1] = (before[0], end, "ORG", rule)
        else:
            out.append(item)
    return out


def person_after_role(doc: Doc, found: Found) -> Found:
    """Whoever directly follows a role is a person: 'Secretary of | State Antony Blinken' is mended."""
    start, end, label, rule = found
    if label == "FAC" or _is_body(doc, found):
        return found
    for name_start in range(start, end):
        if name_start > start and end - name_start < 2 and label != "PERSON":
            break  # 'Premier League' is no premier
        if doc[name_start].lower_.rstrip(".") in {"jr", "sr", "ii", "iii"}:
            break  # 'Martin Luther King | Jr'
        cut = name_start == start or doc[name_start - 1].lower_ in ROLE_TAILS or roles.is_role_word(doc[name_start - 1])
        if not cut or not all(t.text[:1].isupper() for t in doc[name_start:end]):
            continue
        role = roles.role_before(doc, name_start)
        if role is None and name_start == start and label in PLACES and end - start > 1:
            role = roles.role_before_comma(doc, start, end)  # 'the party chief, To Quang Vinh,'
        if role is not None and role.start <= start:
            known = gazetteer.kind_of(doc[name_start:end].text)
            return (name_start, end, "PERSON", rule) if known is None else found
    return found


def _is_body(doc: Doc, found: Found) -> bool:
    """Whether what follows 'official' or 'broadcaster' is a body all the same: an acronym, 'News Agency', or a thing."""
    start, end, label, _ = found
    if label == "PERSON":
        return False
    before = doc[start - 1] if start else None
    told = before is not None and (before.lower_ in KIND_NOUNS or before.pos_ == "ADJ")
    acronym = end - start == 1 and doc[start].text.isupper() and not doc[start].sent.text.isupper()
    return told or acronym or doc[end - 1].text in ORG_HEADS or (end < len(doc) and _goes_on(doc[end]))


def _goes_on(token: Token) -> bool:
    """A role after the name: the name only says whose it is ('our Manikganj correspondent')."""
    return roles.is_role_word(token)

"""What kind of thing a found name names, as its other mentions in the article tell."""

from __future__ import annotations

from collections import Counter, defaultdict

from spacy.tokens import Doc

from newsbook import gazetteer, roles
from newsbook.mentions.edges import Found
from newsbook.mentions.firms import kind_by_article
from newsbook.mentions.namesakes import is_placed
from newsbook.mentions.words import PLACES
from newsbook.names.given import is_given
from newsbook.names.lists import CLUB_TAILS, LEGAL_FORMS, TITLES
from newsbook.names.spelling import letters
from newsbook.syntax import SUBJECTS

LONGEST_ACRONYM = 5
FIRM_TAILS = LEGAL_FORMS | frozenset(
    "holding holdings motors securities technologies foods energy airlines airways systems pharmaceuticals industries steel mining chemicals".split()
)
WHERE = frozenset("in at from to near of around outside inside across into toward towards".split())
SPORT = frozenset(
    {"match", "goal", "season", "league", "striker", "midfield", "half-time", "penalty", "coach", "referee", "cup"}
)
CONTEXT_WEIGHT = 4  # mentions without a telling context that one with it outweighs


def one_label_a_name(doc: Doc, found: list[Found]) -> list[Found]:
    """The label that most mentions of the same words have, those told by their context counting more.

    'In Brighton' stays the town where the article's other Brighton is a club.
    """
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    settled = {(start, end) for start, end, label, _ in found if _is_settled(doc, start, end, label)}
    forms = [_form(doc[start:end].text) for start, end, *_ in found]
    for form, (start, end, label, rule) in zip(forms, found, strict=True):
        if (start, end) not in settled:
            votes[form][label] += CONTEXT_WEIGHT if rule == "kind" else 1
    winners = {form: max(labels, key=labels.__getitem__) for form, labels in votes.items()}
    return [
        (start, end, label if (start, end) in settled else winners[form], rule)
        for form, (start, end, label, rule) in zip(forms, found, strict=True)
    ]


def _is_settled(doc: Doc, start: int, end: int, label: str) -> bool:
    if (
        kind_by_article(doc, start, end)
        or is_placed(doc, start, end)
        or (end - start == 1 and gazetteer.is_sure(doc[start].text))
    ):
        return True
    placed = label in PLACES and start > doc[start].sent.start and doc[start - 1].lower_ in {"in", "near", "outside"}
    return placed and gazetteer.is_only_city(doc[start:end].text)


def _form(name: str) -> str:
    """A name in capitals as it is written elsewhere; short ones are acronyms."""
    return name.title() if name.isupper() and len(name) > LONGEST_ACRONYM else name


def surnames(doc: Doc, found: list[Found]) -> list[Found]:
    """'Hamilton said' of Ian Hamilton, though there are towns of the name; 'Melaye' of Senator Dino Melaye, as no town is."""
    full = [(start, end) for start, end, label, _ in found if label == "PERSON" and end - start > 1]
    people = {doc[end - 1].text for _, end in full}
    sure = {
        doc[end - 1].text for start, end in full if is_given(letters(doc[start].text)) or roles.role_before(doc, start)
    }
    return [
        (start, end, "PERSON", "kind")
        if label in {"GPE", "LOC"}
        and (_is_namesake(doc, start, end, people) or _could_be_surname(doc, start, end, people, sure))
        else (start, end, label, rule)
        for start, end, label, rule in found
    ]


def _is_namesake(doc: Doc, start: int, end: int, people: set[str]) -> bool:
    """'Prabath Jayasuriya', where Sanath Jayasuriya is named too."""
    words = doc[start:end]
    titled = end - start == 2 and all(t.is_title and t.is_alpha for t in words)
    return (
        titled and doc[end - 1].text in people and not any(gazetteer.kind_of(t) for t in (words.text, doc[start].text))
    )


def _could_be_surname(doc: Doc, start: int, end: int, people: set[str], sure: set[str]) -> bool:
    name = doc[start:end].text
    if end - start > 1 or name not in people:
        return False
    known, before = gazetteer.kind_of(name), doc[start - 1].lower_ if start else ""
    if before in WHERE and (before != "at" or known is not None):
        return False
    if known is None and (name in sure or before in {"at", "off", "by", "and"}):
        return True
    return (known is None or gazetteer.is_only_city(name)) and doc[start].dep_ in SUBJECTS


def families(doc: Doc, found: list[Found]) -> list[Found]:
    """'Christian and Geri' where Christian Horner is named, 'West and Stein' of Cornel West, and 'the Horners'."""
    full = [(start, end) for start, end, label, _ in found if label == "PERSON" and end - start > 1]
    firsts, lasts = {doc[start].text for start, _ in full}, {doc[end - 1].text for _, end in full}
    edges = {i for start, end, label, _ in found if label == "PERSON" for i in (start, end)}

    def is_person(start: int, end: int) -> bool:
        name, before = doc[start].text, doc[start - 1].lower_ if start else ""
        if end - start > 1:
            return False
        paired = (before == "and" and start - 1 in edges) or (
            end < len(doc) and doc[end].lower_ == "and" and end + 1 in edges
        )
        return (name in firsts | lasts and paired) or (before == "the" and name.endswith("s") and name[:-1] in lasts)

    return [
        (
            start,
            end,
            "PERSON" if label in {"NORP", "ORG", "GPE", "LOC", "WORK_OF_ART"} and is_person(start, end) else label,
            rule,
        )
        for start, end, label, rule in found
    ]


def facilities_by_short_name(doc: Doc, found: list[Found]) -> list[Found]:
    """'Rukban' alone is the camp, where the article also calls it 'Rukban camp' and no list knows a town of the name."""
    short = {
        doc[start : end - 1].text for start, end, label, _ in found
        if label == "FAC" and end - start > 1 and doc[end - 1].lower_ == "camp"
    }  # fmt: skip
    return [
        (start, end, "FAC", rule) if label in PLACES and (name := doc[start:end].text) in short and not gazetteer.kind_of(name)
        else (start, end, label, rule)
        for start, end, label, rule in found
    ]  # fmt: skip


def clubs_by_town(doc: Doc, found: list[Found]) -> list[Found]:
    """'Ashby' alone is the club, where the article also calls it 'Ashby Athletic'; a large town only as who plays."""
    clubs = {
        doc[start : end - 1].text
        for start, end, label, _ in found
        if label == "ORG" and end - start > 1 and doc[end - 1].is_title and doc[end - 1].lower_ in CLUB_TAILS
    }
    full = {t.text for start, end, label, _ in found if label == "PERSON" and end - start > 1 for t in doc[start:end]}
    sport = len({word for word in SPORT if word in doc.text.lower()}) > 2

    def plays(start: int, end: int, label: str) -> bool:
        name = doc[start:end].text
        if label not in {"PERSON", "GPE", "LOC"} or name not in clubs or name in full or gazetteer.is_sure(name):
            return False
        if is_placed(doc, start, end) or (start > doc[start].sent.start and doc[start - 1].lower_ in WHERE):
            return False
        return sport or not gazetteer.is_only_city(name)

    return [(s, e, "ORG" if plays(s, e, label) else label, rule) for s, e, label, rule in found]


def firms_before_people(doc: Doc, found: list[Found]) -> list[Found]:
    """'Hartley' after 'Hartley & Dunn' and before anybody of the name: nobody is called by the surname before the full name."""
    firms: dict[str, int] = {}
    people: dict[str, int] = {}
    for start, end, label, _ in found:
        if label == "ORG" and end - start > 2 and doc[start + 1].text in {"&", "and"}:
            firms.setdefault(doc[start].text, start)
        if label == "PERSON" and end - start > 1:
            for token in doc[start:end]:
                people.setdefault(token.text, start)

    def is_firm(start: int, end: int, label: str) -> bool:
        name = doc[start].text
        if label != "PERSON" or end - start > 1 or not firms.get(name, start) < start < people.get(name, 0):
            return False
        titled = start > 0 and (
            doc[start - 1].lower_.rstrip(".") in TITLES or roles.role_before(doc, start) is not None
        )
        return not titled

    return [(s, e, "ORG" if is_firm(s, e, label) else label, rule) for s, e, label, rule in found]


def firms_by_first_word(doc: Doc, found: list[Found]) -> list[Found]:
    """'Tsingfeng' alone is the firm, where the article also calls it 'Tsingfeng Holding' and nobody is of the name."""
    firsts = {
        doc[start].text
        for start, end, label, _ in found
        if label == "ORG" and end - start > 1 and letters(doc[end - 1].text) in FIRM_TAILS
    }
    people = {t.text for start, end, label, _ in found if label == "PERSON" and end - start > 1 for t in doc[start:end]}
    return [
        (start, end, "ORG", rule)
        if label == "PERSON"
        and end - start == 1
        and doc[start].text in firsts - people
        and roles.role_before(doc, start) is None
        else (start, end, label, rule)
        for start, end, label, rule in found
    ]

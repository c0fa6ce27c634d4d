"""Pronouns: the person that the nearest sentence leaves open, the body that is the subject of the same clause."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc

from newsbook.coreference.links import Link, Linkable, Quoted, Sentences, is_subject
from newsbook.syntax import bound_subject

FEMALE = frozenset({"she", "her", "hers", "herself"})
REACH = 3  # sentences outside quotation marks that a pronoun may look back over
MALE_TITLES = frozenset(
    "mr mr. sir lord king prince emperor father brother husband son chairman congressman spokesman businessman actor".split()
)
FEMALE_TITLES = frozenset(
    "mrs mrs. ms ms. miss dame lady queen princess empress mother sister wife daughter chairwoman congresswoman spokeswoman businesswoman "
    "actress duchess baroness countess girlfriend widow".split()
)
Genders = dict[str, str]


def link_pronouns(doc: Doc, found: list[Linkable], texts: Sentences, quoted: Quoted) -> dict[Any, Link]:
    """Each pronoun outside quotation marks in turn: the nearest sentence with a person in it decides."""
    links: dict[Any, tuple[Linkable, Link]] = {}
    genders = _genders(doc, found)
    by_sentence: dict[int, list[Linkable]] = {}
    for person in found:
        if person.start in quoted:
            continue
        if person.kind == "pronoun":
            link = _antecedent(doc, person, texts, by_sentence, quoted, genders)
            if link is None:
                continue
            person.entity_id = link.entity_id
            links[person.row] = (person, link)
            genders.setdefault(link.entity_id, "f" if person.text.lower() in FEMALE else "m")
        if person.entity_id is not None:
            by_sentence.setdefault(texts.at(person.start), []).append(person)
    return _one_gender(links)


def _genders(doc: Doc, found: list[Linkable]) -> Genders:
    """'f' or 'm' where a title, an office or kin beside a name says so."""
    out: Genders = {}
    for person in found:
        span = doc.char_span(person.start, person.end) if person.entity_id and person.kind != "pronoun" else None
        if span is None:
            continue
        near = (
            {t.lower_ for t in doc[max(span.start - 3, span.sent.start) : span.start]}
            if person.kind == "named"
            else set()
        )
        near = {doc[span.start - 1].lower_} if near and span.start > span.sent.start else set()
        if span.start > 1 and doc[span.start - 1].text in {",", "."}:
            near.add(doc[span.start - 2].lower_)
        near |= {t.lower_ for t in span} if person.kind == "described" else {span[0].lower_}
        sex = "f" if near & FEMALE_TITLES else "m" if near & MALE_TITLES else None
        if sex and person.entity_id:
            out.setdefault(person.entity_id, sex)
    return out


def _antecedent(
    doc: Doc,
    person: Linkable,
    texts: Sentences,
    by_sentence: dict[int, list[Linkable]],
    quoted: Quoted,
    genders: Genders,
) -> Link | None:
    number, looked = texts.at(person.start), 0
    sex, other = ("f", "m") if person.text.lower() in FEMALE else ("m", "f")
    while number >= 0 and looked < REACH:
        before = [c for c in by_sentence.get(number, []) if c.end <= person.start]
        candidates = [c for c in before if genders.get(c.entity_id or "") != other]
        if before:
            same = [c for c in candidates if genders.get(c.entity_id or "") == sex]
            return _choose(doc, same or candidates)
        looked += texts.starts[number] + 1 not in quoted
        number -= 1
    return None


def _choose(doc: Doc, candidates: list[Linkable]) -> Link | None:
    """The only person of a sentence, or its first subject."""
    ids = {c.entity_id for c in candidates if c.entity_id}
    if len(ids) == 1:
        return Link(ids.pop(), 0.65, "nobody else is near who fits")
    subjects = [c.entity_id for c in candidates if c.entity_id and is_subject(doc, c.start, c.end)]
    return Link(subjects[0], 0.6, "subject of the sentence before it") if subjects else None


def _one_gender(links: dict[Any, tuple[Linkable, Link]]) -> dict[Any, Link]:
    """Where one person got both 'he' and 'she', the rarer ones are left open again."""
    counts: dict[str, list[int]] = {}
    for person, link in links.values():
        counts.setdefault(link.entity_id, [0, 0])[person.text.lower() in FEMALE] += 1
    return {
        row: link
        for row, (person, link) in links.items()
        if min(c := counts[link.entity_id]) == 0 or (person.text.lower() in FEMALE) == (c[1] > c[0])
    }


def link_bound(doc: Doc, found: list[Linkable], quoted: Quoted) -> dict[Any, Link]:
    """'it' and 'its' after a body or country that is the subject of the same clause: 'Volkswagen said it would'."""
    ends = {m.end: m for m in found if m.kind != "pronoun" and m.label != "PERSON"}
    links: dict[Any, Link] = {}
    for mention in found:
        if mention.kind != "pronoun" or mention.label == "PERSON" or mention.start in quoted:
            continue
        span = doc.char_span(mention.start, mention.end)
        subject = bound_subject(span[0]) if span is not None else None
        above = ends.get(subject.idx + len(subject)) if subject is not None else None
        if above is None and subject is not None:
            above = next((m for t in subject.subtree if t.i >= subject.i and (m := ends.get(t.idx + len(t)))), None)
        if above is not None and above.entity_id is not None:
            mention.entity_id = above.entity_id
            links[mention.row] = Link(above.entity_id, 0.7, "subject of the same clause")
    return links

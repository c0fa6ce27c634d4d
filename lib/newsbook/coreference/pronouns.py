"""Pronouns: the person that the nearest sentence leaves open, the body that is the subject of the same clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc, Span, Token

from newsbook.coreference.about import About
from newsbook.coreference.genders import FEMALE, Genders, genders_of, sex_of
from newsbook.coreference.links import Link, Linkable, Quoted, Sentences
from newsbook.coreference.sayers import SUBORDINATE, asked_of, sayer_before, tells_more, told_of
from newsbook.coreference.unnamed import meant, office_key
from newsbook.quotes.beside import described_up_to
from newsbook.roles import is_role_word
from newsbook.syntax import COMPLEMENTS, OBJECTS, SUBJECTS, bound_subject, own_subject, subject_of

REACH = 2  # sentences outside quotation marks that a pronoun may look back over
# How far somebody stands out by the place in a sentence, and more so when a pronoun already stands for them; how much
# of that the next sentence leaves; what a title or given name of the right gender adds, and the verb of saying
# whose words they are (SAYER, set on newspaper pages); and below what nobody is meant. The others are set on half of GUM's articles.
SUBJECT, OBJECT, OWNER, OTHER = 1.8, 1.3, 0.8, 0.5
EMBEDDED = 0.95  # of two subjects the main clause's comes first
PRONOMINAL, FADING, KNOWN, SAYER, LEAST = 1.3, 0.35, 1.3, 1.6, 0.2
CLEAR = 1.5  # how far ahead of the next somebody must be for a pronoun to tell their gender
SAME_NOUN = frozenset({"appos", "flat", "nmod:desc", "compound"})
OWNERS = frozenset({"nmod:poss", "poss"})
RELATIVE = frozenset({"acl:relcl", "relcl"})


def link_pronouns(
    doc: Doc, found: list[Linkable], texts: Sentences, quoted: Quoted, offices: Mapping[str, frozenset[str]]
) -> dict[Any, Link]:
    """Each pronoun outside quotation marks in turn: the person who stands out in the sentences before it.

    `offices` has the kinds of office of each person.
    """
    links: dict[Any, tuple[Linkable, Link, bool]] = {}
    genders = genders_of(doc, found)
    shown, starts = dict(genders), [person.start for person in found]
    about = About(doc.text, found, texts)
    told: dict[int, dict[str, float]] = {}  # sentence -> who is in it, and how far they stand out there
    for person in found:
        if person.start in quoted:
            continue
        span = doc.char_span(person.start, person.end, alignment_mode="expand")
        if span is None:
            continue
        if person.kind == "pronoun":
            sex = sex_of(span[0])
            barred = {_at(token, found, starts) for token in (*_others(span[0]), told_of(span[0]))}
            owner = _at(_own_subject(span[0]), found, starts)
            owned = owner is not None and genders.get(owner) == sex
            sayer = None if owned else _at(sayer_before(span[0], texts, quoted), found, starts)
            favoured = {_at(_above(span[0]), found, starts), sayer, owner if owned else None}
            link: Link | None
            ahead = _at(asked_of(span[0]), found, starts)
            if ahead is not None and genders.get(ahead) == sex:
                link, clear = Link(ahead, 0.7, "whom the sentence asks"), False
            else:
                link, clear = _antecedent(span[0], texts, told, quoted, genders, shown, barred, favoured, offices)
            if link is None and about.entity_id not in barred and genders.get(about.entity_id or "") == sex:
                link = about.link(person)
            if link is None:
                continue
            person.entity_id = link.entity_id
            links[person.row] = (person, link, clear)
            if clear:
                genders.setdefault(link.entity_id, sex)
        somebody = person.entity_id or (office_key(person, span) if _prominence(span) >= SUBJECT * EMBEDDED else None)
        if somebody is not None:
            there = told.setdefault(texts.at(person.start), {})
            again = PRONOMINAL if person.kind == "pronoun" else 1.0
            there[somebody] = max(there.get(somebody, 0.0), _prominence(span) * again)
    return _one_gender(links)


def _prominence(span: Span) -> float:
    """How far somebody stands out in a sentence by the place of the words (Lappin and Leass 1994)."""
    head = span.root
    if span.start > 1 and span.doc[span.start - 2 : span.start].text.lower() == "according to":
        return OWNER
    while head.dep_ in SAME_NOUN and head.head != head and not _is_whose(head):
        head = head.head
    if head.dep_ in SUBJECTS:
        first = own_subject(head.head)  # of two that a parse gives a verb, the one behind it is none
        below = EMBEDDED if head.head.dep_ in SUBORDINATE else 1.0
        return SUBJECT * below if first == head or head.i < head.head.i else OBJECT
    if head.dep_ in OWNERS:
        return OWNER
    if _opens_clause(head):
        return SUBJECT
    if head.dep_ == "ROOT" and head.i == head.sent.start and any(c.dep_ in RELATIVE for c in head.children):
        return SUBJECT  # 'Ann Lee, who ... and who ..., still owns it', whose verb the parse misses
    if head.dep_ in OBJECTS and head.head.dep_ == "ROOT" and head.head.tag_ == "VBD" and own_subject(head.head) is None:
        return SUBJECT  # 'Between them sat Ann Lee'
    return OBJECT if head.dep_ in OBJECTS else OTHER


def _opens_clause(noun: Token) -> bool:
    """'Passenger Ann Lee, 34, from Ayr, was travelling': a noun that the parse hangs on a verb without a subject, it knows not how."""
    verb = noun.head
    return noun.dep_ == "dep" and noun.i < verb.i and verb.pos_ == "VERB" and own_subject(verb) is None


def _is_whose(name: Token) -> bool:
    """'a Biden | supporter', 'Alliance | MP Ann Lee': whose somebody is."""
    office = is_role_word(name.head) and name.head.ent_type_ == ""
    return name.dep_ == "compound" and (name.head.pos_ == "NOUN" or office)


def _others(pronoun: Token) -> list[Token]:
    """Nouns for which a pronoun does not stand: of 'him' the subject of its clause, of 'his' whom its noun is in apposition to.

    'the Tsar employed him', 'a colleague, Ivan Petrov, who knew him', 'Ivan Petrov, his friend'.
    """
    if pronoun.dep_ in OWNERS:
        noun = pronoun.head
        found = noun.head if noun.dep_ == "appos" and noun.head.i < noun.i else None
    elif pronoun.lower_ in {"he", "she"} or pronoun.lower_.endswith("self"):
        found = None
    else:
        found = _clause_subject(pronoun, controlled=True)
    return [found, *(c for c in found.children if c.dep_ == "appos")] if found is not None else []


def _clause_subject(pronoun: Token, *, controlled: bool = False) -> Token | None:
    clause = pronoun.head
    while clause.pos_ not in {"VERB", "AUX"} and clause.head != clause:
        clause = clause.head
    if clause.dep_ == "xcomp" and any(c.dep_ in OBJECTS for c in clause.head.children):
        controlled = False  # 'she had him | tie her to a tree'
    subject = subject_of(clause) if controlled else own_subject(clause)
    if subject is not None and subject.lower_ in {"who", "that"} and clause.dep_ in RELATIVE:
        return clause.head
    return subject


def _above(pronoun: Token) -> Token | None:
    """Who stands above: of 'he' whoever says so, of 'his' whom its noun is joined to.

    'Ghani said after a call that he agreed', 'Ivan Petrov and his brother'.
    """
    clause = pronoun.head
    if pronoun.dep_ in OWNERS:
        return clause.head if clause.dep_ == "conj" else None
    if pronoun.dep_ not in SUBJECTS or clause.dep_ not in COMPLEMENTS or clause.head == clause:
        return None
    subject = own_subject(clause.head)
    if subject is None:
        described = described_up_to(clause.head)
        subject = described.root if described is not None else None
    if subject is not None and subject.pos_ == "NOUN" and subject.tag_ == "NNS":
        subject = next((c for c in subject.children if c.dep_ in OWNERS), subject)  # 'Lee's critics say she'
    return subject if subject is not None and subject.i < pronoun.i else None


def _own_subject(pronoun: Token) -> Token | None:
    """Of 'her' before a noun, the subject of its clause: 'Nina Berg sang her songs'."""
    if pronoun.dep_ not in OWNERS or pronoun.head.dep_ in SUBJECTS | {"conj", "appos"}:
        return None
    subject = _clause_subject(pronoun)
    if subject is None:
        subject = next((noun for noun in pronoun.head.head.children if _opens_clause(noun)), None)
    return subject if subject is not None and subject.i < pronoun.i else None


def _at(token: Token | None, found: list[Linkable], starts: list[int]) -> str | None:
    """The entity of the mention that holds a token."""
    if token is None:
        return None
    at = bisect_right(starts, token.idx)
    return next((m.entity_id for m in found[max(at - 4, 0) : at] if token.idx < m.end and m.entity_id), None)


def _antecedent(
    pronoun: Token,
    texts: Sentences,
    told: Mapping[int, Mapping[str, float]],
    quoted: Quoted,
    genders: Genders,
    shown: Genders,
    barred: set[str | None],
    favoured: set[str | None],
    offices: Mapping[str, frozenset[str]],
) -> tuple[Link | None, bool]:
    """Who stands out most in the sentences before a pronoun, and whether nobody else comes near."""
    sex = sex_of(pronoun)
    other = "m" if sex == "f" else "f"
    number, weight, scores = texts.at(pronoun.idx), 1.0, dict[str, float]()
    while number >= 0 and weight >= FADING**REACH:
        for entity, prominence in told.get(number, {}).items():
            if genders.get(entity) != other and entity not in barred:
                scores[entity] = scores.get(entity, 0.0) + weight * prominence
        if texts.starts[number] + 1 not in quoted or tells_more(texts.spans[number], quoted):
            weight *= FADING
        number -= 1
    for entity in scores:
        if shown.get(entity) == sex:
            scores[entity] *= KNOWN
    for entity in scores.keys() & favoured:
        scores[entity] *= SAYER
    best = meant(scores, offices)
    if best is None or scores[best] < LEAST:
        return None, False
    if len(scores) == 1:
        return Link(best, 0.65, "nobody else is near who fits"), True
    second = max(score for entity, score in scores.items() if entity != best)
    return Link(best, 0.6, "stands out most in the sentences before it"), scores[best] >= CLEAR * second


def _one_gender(links: dict[Any, tuple[Linkable, Link, bool]]) -> dict[Any, Link]:
    """Where one person got both 'he' and 'she', the rarer ones are left open again; doubtful ones count half."""
    counts: dict[str, list[float]] = {}
    for person, link, clear in links.values():
        counts.setdefault(link.entity_id, [0.0, 0.0])[person.text.lower() in FEMALE] += 1.0 if clear else 0.5
    return {
        row: link
        for row, (person, link, _) in links.items()
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

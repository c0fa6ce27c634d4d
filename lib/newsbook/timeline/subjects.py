"""Who or what a line begins with, where the clause of the event does not say it itself."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.choice import Choice
from newsbook.timeline.deeds import is_finite, is_statement, is_verb
from newsbook.timeline.hanging import RELATIVE, RELATIVE_CLAUSES
from newsbook.timeline.naming import Naming
from newsbook.timeline.words import ANNOUNCES, OWN_VOICE, SET, SPEAKERS, TIME_PARTS, VOICED

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def find_subject(choice: Choice, naming: Naming) -> tuple[Token | None, list[Token]]:
    """The subject, and the words of another noun that stand in its stead where it is elsewhere."""
    head = choice.head
    own = syntax.own_subject(head)
    owner = head.head
    nominal = not is_verb(head) and not any(c.dep_ == "cop" for c in head.children)
    if nominal:
        return own, []
    hit = asked_of(head)
    if hit is not None:
        return hit, choice.noun(hit)
    if own is not None and own.tag_ not in RELATIVE:
        return own, _called(own, naming)
    if head.dep_ in RELATIVE_CLAUSES | {"acl"} and owner.pos_ in NOMINAL:
        owner = _agreeing(owner, head)
        named = _subject_of_noun(owner)
        if named is not None and named.pos_ != "PRON":
            return named, choice.noun(named)
        return own, (own is not None and own.lower_ == "who" and _called(owner, naming)) or choice.noun(owner)
    opened = is_finite(head) and any(c.dep_ == "mark" and c.lower_ not in SET for c in head.children)
    if own is None and is_verb(head) and not opened:
        borrowed = _past_aside(head) or _who_promised(head, naming) or syntax.subject_of(head)
        above = head.head
        if borrowed is None and head.dep_ == "conj" and above.dep_ == "acl" and above.head.pos_ in NOMINAL:
            return own, choice.noun(above.head)  # 'the law, passed in 2019 and amended in 2021'
        if borrowed is not None:
            return borrowed, _called(borrowed, naming) or choice.noun(borrowed)
    return own, []


def _agreeing(noun: Token, verb: Token) -> Token:
    """'an order for seven vessels, which is expected': the noun that agrees with a verb in the singular."""
    finite = next(
        (t for t in (verb, *syntax.auxiliaries(verb), *verb.children) if t.tag_ == "VBZ" or t.lower_ == "was"), None
    )
    above = noun
    while above.tag_ in {"NNS", "NNPS"} and above.dep_ == "nmod" and above.head.pos_ == "NOUN":
        above = above.head
    return above if finite is not None and above.tag_ == "NN" else noun


def _past_aside(head: Token) -> Token | None:
    """'Envoys sat down, hours after rockets fell, and agreed': the subject before the aside, which the parse joins to it."""
    aside = head.head
    above = aside.head
    if head.dep_ != "conj" or aside.dep_ != "advcl" or not is_verb(above) or not above.i < aside.i < head.i:
        return None
    joint = next((c for c in head.children if c.dep_ == "cc"), None)
    set_off = any(t.text == "," for t in head.doc[above.i : aside.i])
    return syntax.subject_of(above) if joint is not None and set_off and joint.nbor(-1).text == "," else None


def _who_promised(head: Token, naming: Naming) -> Token | None:
    """'said that the outage was the worst and promised help': who said it, as no outage promises."""
    clause = head.head
    if (
        head.dep_ != "conj"
        or clause.dep_ != "ccomp"
        or head.lemma_.lower() not in VOICED
        or not is_statement(clause.head)
    ):
        return None
    subject = syntax.own_subject(clause)
    if (
        subject is None
        or subject.pos_ != "NOUN"
        or subject.lemma_.lower() in SPEAKERS
        or naming.entity_at(subject) is not None
    ):
        return None
    return syntax.subject_of(clause.head)


def _subject_of_noun(noun: Token) -> Token | None:
    """'Zatko is an expert, who had raised it': whom a noun tells of."""
    if not any(c.dep_ == "cop" for c in noun.children):
        return None
    return syntax.subject_of(noun)


def asked_of(head: Token) -> Token | None:
    """'asked who shot down the plane': what was hit, where nobody is known to have done it."""
    own = syntax.own_subject(head)
    asked = own is not None and own.lower_ in {"who", "what"} and head.dep_ not in RELATIVE_CLAUSES
    return syntax.object_of(head) if asked and head.tag_ == "VBD" else None


def _called(subject: Token, naming: Naming) -> list[Token]:
    """'The minister, Ilse Brandt, resigned': the name that the subject is given in apposition."""
    if subject.tag_ != "NN":
        return []
    name = next((c for c in subject.children if c.dep_ in syntax.APPOSITIONS and c.pos_ == "PROPN"), None)
    if name is None or naming.entity_at(name) is None:
        return []
    return list(syntax.noun_phrase(name))


def taken_up(choice: Choice) -> list[Token]:
    """'The letter, which the paper published', 'Saddam, with whom he met': the noun that a relative clause takes up."""
    head = choice.head
    if head.dep_ not in RELATIVE_CLAUSES or head.head.pos_ not in NOMINAL or choice.is_time(head.head):
        return []
    links = [c for c in head.children if c.tag_ in RELATIVE]
    with_whom = next((c for c in links if c.dep_ == "obl" and syntax.preposition_of(c) is not None), None)
    if with_whom is not None:
        return [*(c for c in with_whom.children if c.dep_ == "case"), *choice.noun(head.head)]
    relative = any(c.dep_ in syntax.OBJECTS | {"obl:unmarked"} for c in links)
    return choice.noun(head.head) if relative or (not links and _lacks_object(head)) else []


def _lacks_object(verb: Token) -> bool:
    """'the man she married': the verb of a relative clause without a link, whose object is the noun above."""
    own, above = syntax.own_subject(verb), verb.head
    taken = any(c.dep_ in syntax.OBJECTS | syntax.COMPLEMENTS for c in verb.children)
    linked = above.lemma_.lower() in TIME_PARTS | {"time", "way", "reason", "place"}
    asked = any(t.tag_ in {"WP$", "WP", "WDT", "WRB"} for t in verb.doc[verb.left_edge.i : verb.i])
    return own is not None and not (taken or linked or asked or syntax.is_passive(verb))


def told_before(choice: Choice) -> list[Token]:
    """'The bank will close, Ray said': the words of what is said, where they come before and are not the speaker's own."""
    head, body = choice.head, choice.body
    if not is_verb(head) or not (is_statement(head) or head.lemma_.lower() in ANNOUNCES):
        return []
    above = head.head if head.dep_ == "parataxis" and head.head.i < head.i else None
    below = [*head.children, *(g for c in head.children if c.i < body for g in c.children)]
    content = above or next((c for c in below if c.dep_ in {"ccomp", "parataxis"} and c.i < head.i), None)
    if content is None or (not is_verb(content) and not any(c.dep_ == "cop" for c in content.children)):
        return []
    told = sorted(
        (t for t in content.subtree if (t != head and not head.is_ancestor(t)) or above is None), key=lambda t: t.i
    )
    told = [t for t in told if body <= t.i < head.i and not t.is_space]
    while told and told[-1].is_punct and told[-1].text != "%":
        if told.pop().text in {":", ";"}:
            return []
    own = any(t.lower_ in OWN_VOICE or t.lower_ in {"my", "our", "your"} or t.text in '"“”``' for t in told)
    return [] if own or len(told) < 2 else told

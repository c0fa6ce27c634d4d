"""To which deed a time belongs: the verb or event noun that governs it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.beside import in_the_year_of, is_stretch
from newsbook.timeline.deeds import (
    full_verb,
    is_deed,
    is_due,
    is_event_noun,
    is_finite,
    is_statement,
    is_told_as_done,
    is_verb,
)
from newsbook.timeline.words import ACCUSES, BEFORE_IT, NOT_THE_TIME, PUBLISHED_THINGS, TIME_PARTS

_MAX_STEPS = 12
_CLAUSES = frozenset({"ccomp", "acl:relcl", "relcl", "advcl", "parataxis", "csubj"})
_BEFORE_NOUN = frozenset(
    {
        "compound",
        "nummod",
        "amod",
        "nmod:poss",
        "poss",
        "nmod",
        "nmod:unmarked",
        "nmod:npmod",
        "npadvmod",
    }
)


def governor(timex: Span) -> Token | None:
    """The verb or event noun that a time belongs to; None where it only names a thing.

    'the June summit' belongs to 'summit', 'met in Brussels on Monday' to 'met'.
    """
    token = timex.root
    nominal: Token | None = None
    for _ in range(_MAX_STEPS):
        head = token.head
        if head == token or head.sent != token.sent:
            break
        if token.dep_ in _CLAUSES and token != timex.root and any(c.dep_ == "cop" for c in token.children):
            return token
        if is_verb(head):
            if not timex.start <= token.i < timex.end and _is_before_it(token):
                return nominal
            if nominal is not None and _is_what_for(nominal):
                return nominal
            if _is_own_clause(head):
                return None
            after = _dated_beside(full_verb(head), timex)
            if after is not None:
                return after
            verb = _past_participle(_past_publishing(full_verb(head)))
            verb = told_before(timex, _since_clause(timex, verb))
            return nominal if nominal is not None and not is_deed(verb) else verb
        if token.dep_ in _CLAUSES and any(c.dep_ == "cop" for c in token.children):
            return token
        if head.pos_ in {"NOUN", "PROPN"} and not timex.start <= head.i < timex.end:
            named = in_the_year_of(timex, head)
            if named is not None:
                return named
            before = token.i < head.i and syntax.preposition_of(token) is None
            if before and token.dep_ in _BEFORE_NOUN:
                return _compound_head(head)
            if _only_names(token, head):
                return head if is_event_noun(head) else nominal
            if _is_from(token) and not is_stretch(timex):
                return nominal
            if is_event_noun(head) and nominal is None:
                nominal = head
        token = head
    if nominal is not None:
        return nominal
    return token if is_verb(token) or is_event_noun(token) or is_due(token) else _verb_nearby(timex)


def event_noun_of(timex: Span) -> Token | None:
    """The event noun on which a time hangs below any verb, or that it stands beside: 'the genocide four years ago'."""
    token = timex.root
    beside = timex.doc[timex.start - 1] if timex.start else token
    for _ in range(_MAX_STEPS):
        token = token.head
        if is_verb(token) or token.head == token:
            return beside if is_event_noun(beside) else None
        if is_event_noun(token) and not timex.start <= token.i < timex.end:
            return token
    return None


def _is_what_for(noun: Token) -> bool:
    """'named him as responsible for his arrest in May': what the deed is about, not when it was done."""
    token = noun
    while not is_verb(token) and token.head != token:
        preposition = syntax.preposition_of(token)
        if preposition is not None and preposition.lower_ in NOT_THE_TIME:
            return True
        token = token.head
    return False


def _dated_beside(verb: Token, timex: Span) -> Token | None:
    """'was proposed following the death of an officer in April': the event before the deed, which the time ends."""
    nouns = (c for c in verb.children if c.i < timex.start and is_event_noun(c) and _is_before_it(c))
    return next((noun for noun in nouns if timex.start - noun.right_edge.i <= 2), None)


def _is_own_clause(verb: Token) -> bool:
    """'welcomed her despite the couple stepping down in 2020', 'after joining in 2010': dates no main clause."""
    if verb.tag_ != "VBG" or syntax.auxiliaries(verb) or not verb.dep_.startswith("advcl"):
        return False
    before = [c for c in verb.children if c.i < verb.i]
    marks = {t.lower_ for c in before for t in (c, *c.children) if t.dep_ in {"mark", "case"}}
    accused = bool(marks & {"of", "for", "with", "over"}) and verb.head.lemma_.lower() in ACCUSES
    return (
        accused or syntax.own_subject(verb) is not None or bool(marks & (BEFORE_IT | {"despite", "without", "since"}))
    )


def _is_before_it(noun: Token) -> bool:
    """'ahead of a vote on Jan. 15', 'after talks on Monday', 'following a death': when something else was."""
    first = noun.left_edge.i
    following = first > 0 and noun.doc[first - 1].lower_ in {"following", "pending"}
    return following or any(
        c.lower_ in BEFORE_IT and c.i < noun.i for c in noun.children if c.dep_ in {"case", "mark", "advmod"}
    )


def _only_names(token: Token, noun: Token) -> bool:
    """'the events of last year', 'the election due in May': a time that says which, not when it was done."""
    if token.dep_ in {"acl", "amod"} and token.pos_ == "ADJ":
        return True
    preposition = syntax.preposition_of(token)
    return preposition is not None and preposition.lower_ == "of" and noun.lemma_.lower() not in TIME_PARTS


def _is_from(token: Token) -> bool:
    """'the rescheduled game from February', 'a picture from 2013'."""
    preposition = syntax.preposition_of(token)
    return preposition is not None and preposition.lower_ == "from"


def _since_clause(timex: Span, verb: Token) -> Token:
    """'has been filed since the offer began on Monday': the verb of the clause that ends in the time."""
    for child in verb.children:
        marked = any(
            c.lower_ in {"since", "after", "before", "until", "when", "despite", "without"}
            for c in child.children
            if c.dep_ == "mark"
        )
        if (
            marked
            and child.dep_ == "advcl"
            and verb.i < child.i < timex.start
            and timex.start - child.right_edge.i <= 2
        ):
            return child
    return verb


def _compound_head(noun: Token) -> Token | None:
    """'June Brussels NATO summit': the event noun that the compound ends in, if it is one."""
    while noun.dep_ in {"compound", "flat", "flat:name"} and noun.head.i > noun.i:
        noun = noun.head
    return noun if is_event_noun(noun) else None


def finite_above(head: Token) -> Token | None:
    """The finite verb on which a participle, an infinitive or a noun depends."""
    token = head
    for _ in range(_MAX_STEPS):
        if token.head == token:
            return None
        token = token.head
        if is_verb(token) and is_finite(token):
            return full_verb(token)
    return None


def _past_publishing(verb: Token) -> Token:
    """'In a statement published Oct. 25, ministries accused': what was published is the deed."""
    source = any(c.lower_ == "according" for c in verb.head.children)
    dated = verb.lemma_.lower() == "date" and verb.head.dep_ in syntax.OBJECTS
    if verb.dep_.startswith("acl") and verb.head.lemma_.lower() in PUBLISHED_THINGS and not source and not dated:
        token = verb.head
        for _ in range(_MAX_STEPS):
            if token.head == token or is_verb(token):
                break
            token = token.head
        return full_verb(token) if is_verb(token) else verb
    return verb


def _past_participle(verb: Token) -> Token:
    """'were abducted by gunmen wearing masks in May': the finite deed, not what goes with it."""
    if verb.tag_ == "VBG" and not syntax.auxiliaries(verb) and verb.dep_.startswith(("acl", "advcl")):
        above = finite_above(verb)
        perfect = above is not None and any(a.lower_ in {"has", "have"} for a in syntax.auxiliaries(above))
        if above is not None and is_deed(above) and not perfect:
            return above
    return verb


def _verb_nearby(timex: Span) -> Token | None:
    """The nearest verb to the left in the sentence, else the nearest to the right."""
    sentence = timex[0].sent
    left = [t for t in sentence if t.i < timex.start and is_verb(t)]
    right = [t for t in sentence if t.i >= timex.end and is_verb(t)]
    chosen = left[-1] if left else right[0] if right else None
    return full_verb(chosen) if chosen is not None else None


def told_before(timex: Span, verb: Token) -> Token:
    """'said on Friday | it had agreed': a time between a statement and its clause belongs to the statement."""
    subject, above = syntax.own_subject(verb), verb.head
    if verb.dep_ == "ccomp" and verb.i < above.i < timex.start and is_verb(above) and is_statement(above):
        return above
    said = next((c for c in verb.children if c.dep_ == "parataxis" and verb.i < c.i < timex.start), None)
    if said is not None and is_verb(said) and is_statement(said):
        return said
    if subject is None or verb.dep_ != "ccomp" or not is_verb(above) or not is_statement(above):
        return verb
    if not above.i < timex.start < subject.left_edge.i or any(t.text == "," for t in timex.doc[timex.end : subject.i]):
        return verb
    between = timex.doc[above.i + 1 : timex.start]
    return above if all(t.pos_ in {"ADP", "ADV", "PRON", "DET"} for t in between) else verb


def _is_apart(clause: Token) -> bool:
    """'asked for it: in 2020 a clerk sent it': behind a colon."""
    first = clause.left_edge.i
    return any(t.text in {":", ";"} for t in clause.doc[max(0, first - 1) : first + 1])


def reported_deed(statement: Token) -> Token | None:
    """The deed that a statement reports: 'A drone hit a house, officials said Sunday' -> hit."""
    candidates = [c for c in statement.children if c.dep_ in syntax.COMPLEMENTS | {"parataxis"} and not _is_apart(c)]
    if statement.dep_ in {"parataxis", "conj", "ccomp"} and statement.head != statement:
        candidates.append(statement.head)
    if any(t.text == "," for t in statement.doc[statement.sent.start : statement.i]):
        candidates.append(statement.sent.root)
    for token in candidates:
        if is_verb(token) and is_deed(token) and (token.i < statement.i or is_told_as_done(token)):
            return token
    return None

"""To which deed a time belongs: the verb or event noun that governs it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.lemmas import lemma_of
from newsbook.timeline.words import (
    BEFORE_IT,
    CONDITIONS,
    EVENT_NOUNS,
    FUTURE_MODALS,
    INVARIANT,
    LASTING,
    NEEDS,
    OBLIGATIONS,
    OWN_VOICE,
    PASSES,
    PERIODS,
    PUBLISHED_THINGS,
    SAID_OF,
    STATEMENTS,
    STATES,
    TIME_PARTS,
    WRITTEN,
)

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


def is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def is_event_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and (lemma_of(token) in EVENT_NOUNS or token.lower_ in EVENT_NOUNS)


def is_due(head: Token) -> bool:
    """'was due to rise', where the parse takes 'rise' for a noun."""
    return any(c.lower_ == "due" and c.i < head.i for c in head.children) and any(c.dep_ == "cop" for c in head.children)


def full_verb(token: Token) -> Token:
    """An auxiliary's or copula's verb; any other token itself."""
    if token.dep_ in syntax.AUXILIARIES | {"cop"} and token.head != token:
        return token.head
    return token


def is_statement(verb: Token) -> bool:
    """'said', 'wrote that'; not 'posted a photo', which is done, nor 'spoke of it', which says nothing."""
    lemma = lemma_of(verb)
    if lemma not in STATEMENTS or _is_done_with(verb):
        return False
    clause = syntax.complement_of(verb) is not None or verb.dep_ in {"parataxis", "ccomp"}
    return clause or lemma not in SAID_OF


def _is_done_with(verb: Token) -> bool:
    """'reported a loss', 'posted the footage', 'spoke with the president': a deed by a verb of saying."""
    lemma = lemma_of(verb)
    if lemma in {"speak", "talk"}:
        prepositions = (syntax.preposition_of(c) for c in verb.children if c.dep_ in {"obl", "prep"})
        named = {p.lower_ for p in prepositions if p is not None} | {c.lower_ for c in verb.children if c.dep_ == "prep"}
        return bool(named & {"with", "to"})
    thing = syntax.object_of(verb)
    noun = thing is not None and thing.pos_ in {"NOUN", "PROPN"} and lemma_of(thing) not in {"word", "thing", "fact"}
    return lemma in WRITTEN and noun and syntax.complement_of(verb) is None


def is_deed(head: Token) -> bool:
    """Whether a verb or event noun is something done, neither a statement nor a state."""
    if (is_event_noun(head) and not is_verb(head)) or is_due(head):
        return True
    if not is_verb(head) or head.pos_ == "AUX":
        return False
    lemma = lemma_of(head)
    if any(c.dep_ in {"compound:prt", "prt"} for c in head.children):
        return lemma not in STATEMENTS
    if lemma in LASTING:
        return any(a.lower_ in FUTURE_MODALS for a in syntax.auxiliaries(head))
    return lemma not in STATES and (lemma not in STATEMENTS or _is_done_with(head))


def is_own_voice(subject: Token) -> bool:
    """'I', 'we', 'you': whose words are somebody's own; 'US' is none of them."""
    return subject.lower_ in OWN_VOICE and subject.text not in {"US", "U.S."}


def is_idle(verb: Token) -> bool:
    """'We were pushed out in May', 'the quarter ended in June': a speaker's own words; no deed at all."""
    subject = syntax.subject_of(verb) if is_verb(verb) else None
    if subject is None:
        return False
    return is_own_voice(subject) or (lemma_of(subject) in PERIODS and lemma_of(verb) in PASSES)


def is_past_alike(verb: Token) -> bool:
    """'The firm cut its dividend': a past tense that looks like the present and has a subject that does not."""
    subject = syntax.own_subject(verb)
    return verb.lower_ in INVARIANT and subject is not None and subject.tag_ in {"NN", "NNP"}


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
        if is_verb(head):
            if not timex.start <= token.i < timex.end and _is_before_it(token):
                return nominal
            verb = _past_participle(_past_publishing(full_verb(head)))
            verb = told_before(timex, _since_clause(timex, verb))
            return nominal if nominal is not None and not is_deed(verb) else verb
        if token.dep_ in _CLAUSES and any(c.dep_ == "cop" for c in token.children):
            return token
        if head.pos_ in {"NOUN", "PROPN"} and not timex.start <= head.i < timex.end:
            before = token.i < head.i and syntax.preposition_of(token) is None
            if before and token.dep_ in _BEFORE_NOUN:
                return _compound_head(head)
            if _only_names(token, head):
                return head if is_event_noun(head) else nominal
            if is_event_noun(head) and nominal is None:
                nominal = head
        token = head
    if nominal is not None:
        return nominal
    return token if is_verb(token) or is_event_noun(token) or is_due(token) else _verb_nearby(timex)


def _is_before_it(noun: Token) -> bool:
    """'ahead of a vote on Jan. 15', 'after talks on Monday': when something else was."""
    return any(c.lower_ in BEFORE_IT and c.i < noun.i for c in noun.children if c.dep_ in {"case", "mark", "advmod"})


def _only_names(token: Token, noun: Token) -> bool:
    """'the events of last year', 'the election due in May': a time that says which, not when it was done."""
    if token.dep_ in {"acl", "amod"} and token.pos_ == "ADJ":
        return True
    preposition = syntax.preposition_of(token)
    return preposition is not None and preposition.lower_ == "of" and lemma_of(noun) not in TIME_PARTS


def _since_clause(timex: Span, verb: Token) -> Token:
    """'has been filed since the offer began on Monday': the verb of the clause that ends in the time."""
    for child in verb.children:
        marked = any(c.lower_ in {"since", "after", "before", "until", "when"} for c in child.children if c.dep_ == "mark")
        if marked and child.dep_ == "advcl" and verb.i < child.i < timex.start and timex.start - child.right_edge.i <= 2:
            return child
    return verb


def _compound_head(noun: Token) -> Token | None:
    """'June Brussels NATO summit': the event noun that the compound ends in, if it is one."""
    while noun.dep_ in {"compound", "flat", "flat:name"} and noun.head.i > noun.i:
        noun = noun.head
    return noun if is_event_noun(noun) else None


def is_finite(verb: Token) -> bool:
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        a.tag_ in {"VBD", "VBZ", "VBP", "MD"} for a in syntax.auxiliaries(verb)
    )


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
    if verb.dep_.startswith("acl") and lemma_of(verb.head) in PUBLISHED_THINGS:
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


def is_unreal(verb: Token) -> bool:
    """'should be paid', 'needs to be paid', 'if it is paid': nothing that is told to happen."""
    own = {c.lower_ for c in verb.children if c.i < verb.i}
    if own & OBLIGATIONS or own & CONDITIONS or ("can" in own and is_verb(verb)):
        return True
    above = verb.head
    if verb.dep_ == "xcomp" and above != verb and (lemma_of(above) in NEEDS or is_unreal(above)):
        return True
    return verb.dep_ in {"conj", "ccomp"} and above.i < verb.i and bool(
        {c.lower_ for c in above.children if c.i < above.i} & CONDITIONS
    )


def told_before(timex: Span, verb: Token) -> Token:
    """'said on Friday | it had agreed': a time between a statement and its clause belongs to the statement."""
    subject, above = syntax.own_subject(verb), verb.head
    if verb.dep_ == "ccomp" and verb.i < above.i < timex.start and is_verb(above) and is_statement(above):
        return above
    if subject is None or verb.dep_ != "ccomp" or not is_verb(above) or not is_statement(above):
        return verb
    if not above.i < timex.start < subject.left_edge.i or any(t.text == "," for t in timex.doc[timex.end : subject.i]):
        return verb
    between = timex.doc[above.i + 1 : timex.start]
    return above if all(t.pos_ in {"ADP", "ADV", "PRON", "DET"} for t in between) else verb


def reported_deed(statement: Token) -> Token | None:
    """The deed that a statement reports: 'A drone hit a house, officials said Sunday' -> hit."""
    candidates = [c for c in statement.children if c.dep_ in syntax.COMPLEMENTS | {"parataxis"}]
    if statement.dep_ in {"parataxis", "conj", "ccomp"} and statement.head != statement:
        candidates.append(statement.head)
    if any(t.text == "," for t in statement.doc[statement.sent.start : statement.i]):
        candidates.append(statement.sent.root)
    for token in candidates:
        if is_verb(token) and is_deed(token) and (token.i < statement.i or is_told_as_done(token)):
            return token
    return None


def is_told_as_done(verb: Token) -> bool:
    """Whether a verb's own form says that it is done: past or perfect."""
    words = {a.lower_ for a in syntax.auxiliaries(verb)}
    if "being" in words:
        return False
    return verb.tag_ == "VBD" or (bool(words & {"was", "were", "had", "has", "have"}) and verb.tag_ in {"VBN", "VBD"})

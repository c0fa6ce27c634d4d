"""Past or future by the parse: the verb that a time hangs on, in whatever tense it stands."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.timexes.tense import Direction
from newsbook.timexes.words import words

SCHEDULED = frozenset(
    words(
        "begin start open close meet resume convene expire arrive depart leave return travel visit head fly go vote "
        "host hold face take end finish kick launch appear gather mark celebrate turn play run premiere air follow become lapse report publish reopen retire"
    )
)
_STEPS = 3


def root_of(doc: Doc, start: int, end: int) -> Token | None:
    """The word of `start`:`end` on which its others hang; None where that is no piece of the text."""
    span = doc.char_span(start, end, alignment_mode="expand")
    return None if span is None else span.root


def is_scheduled(doc: Doc, start: int, end: int) -> bool:
    """Whether the verb above `start`:`end` tells of plans in the plain present: 'the talks resume Monday'.

    The Doc must be parsed.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return False
    token = span.root
    for _ in range(_STEPS):
        token = token.head
        if token.pos_ == "VERB":
            plain = token.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(token)
            return plain and token.lemma_ in SCHEDULED
    return _is_on_a_day(span)


def _is_on_a_day(span: Span) -> bool:
    """'The final is at Wembley on 1 June': what is said of a day in the present tense, with 'on'."""
    preposition, state = syntax.preposition_of(span.root), span.root.head
    if preposition is None or preposition.lower_ != "on":
        return False
    state = state.head if state == preposition else state
    link = state if state.lemma_ == "be" else next((c for c in state.children if c.dep_ == "cop"), None)
    return link is not None and link.tag_ in {"VBZ", "VBP"} and not syntax.is_negated(state)


def is_aside(doc: Doc, start: int, end: int) -> bool:
    """Whether a time stands in a relative clause that the main clause goes on after: 'the talks, which broke off in May, resumed'.

    The Doc must be parsed.
    """
    token = root_of(doc, start, end)
    while token is not None and token.head != token:
        if token.dep_ in {"acl", "advcl"} and token.lemma_ == "bear" and token.head.i > token.i:
            return True  # 'Born in 1868, he had opened a shop'
        if token.dep_ in {"acl:relcl", "relcl"}:
            after = token.right_edge.i + 1
            above = token.head
            return any(t.is_ancestor(above) and t.pos_ in {"VERB", "AUX"} for t in doc[after : token.sent.end])
        token = token.head
    return False


_OF_PLANS = frozenset(
    words(
        "set schedule plan expect slate fix call move postpone delay reschedule push bring adjourn defer book time hope intend vow agree promise "
        "propose pledge want aim order tell ask invite summon urge extend"
    )
)
_DONE = frozenset({"had", "has", "have", "was", "were", "'d", "been", "did", "not", "n't"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FROM_THEN = frozenset({"starting", "beginning", "effective"})  # 'declared three days of mourning starting Thursday'
# 'power came back by Monday evening': what has come about by then, where 'demanded it by Monday' looks ahead
_COMES_ABOUT = frozenset(
    words(
        "come go fall rise reach return die lose win leave spread fail grow sell gather flee arrive recover collapse reopen drop climb have be stand"
    )
)
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})


def _verb_of(span: Span, prepositions: frozenset[str]) -> Token | None:
    """The verb on which a time itself hangs, bare or behind one of the prepositions; None where it hangs on another word."""
    preposition = syntax.preposition_of(span.root)
    if preposition is not None and preposition.lower_ not in prepositions:
        return None
    verb = span.root.head.head if span.root.dep_ == "pobj" else span.root.head
    if verb.pos_ != "VERB" and _is_occasion(verb):
        verb = verb.head
    if verb.pos_ != "VERB" or verb.i == span.root.i:
        return None
    between = span.doc[verb.i + 1 : span.start]
    return None if any(t.tag_ in _FINITE or t.lower_ in _FROM_THEN for t in between) else verb


def _is_occasion(noun: Token) -> bool:
    """'In an interview on 12 March, Reed said': what the verb's deed was done at."""
    preposition = syntax.preposition_of(noun)
    return noun.dep_ == "obl" and preposition is not None and preposition.lower_ in {"in", "at", "during", "after"}


def is_done(doc: Doc, start: int, end: int, *, within: frozenset[str] = frozenset({"on"})) -> bool:
    """Whether the verb that the time hangs on itself tells of what was done then: "it showed on Oct. 7".

    `within` are the prepositions that may stand between. The Doc must be parsed.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    verb = None if span is None else _verb_of(span, within)
    if verb is None or verb.lemma_ in _OF_PLANS:
        return False
    helpers = {c.lower_ for c in syntax.auxiliaries(verb)}
    return verb.tag_ == "VBD" or (verb.tag_ in {"VBN", "VB", "VBG"} and bool(helpers) and helpers <= _DONE)


def tense_of(doc: Doc, start: int, end: int) -> Direction:
    """Where the verb on which the time itself hangs points: 'who cut it short on Sunday, will fly'; '' where none tells.

    The Doc must be parsed.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ""
    if is_done(doc, start, end, within=_AT):
        return "past"
    verb = _verb_of(span, _AT | {"by", "until", "from"})
    if verb is not None and verb.tag_ == "VBD" and verb.lemma_ in _COMES_ABOUT:
        preposition = syntax.preposition_of(span.root)
        return "past" if preposition is not None and preposition.lower_ == "by" else ""
    if verb is None or verb.tag_ not in {"VB", "VBN"}:
        return ""
    return "future" if any(c.lower_ in _WILL for c in syntax.auxiliaries(verb)) else ""


def is_told_now(doc: Doc, start: int, end: int) -> bool:
    """Whether the verb that a time hangs on stands in the plain present: 'In September 2015 Lee tests the water'.

    The Doc must be parsed.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    verb = None if span is None else _verb_of(span, _AT)
    return verb is not None and verb.tag_ in {"VBZ", "VBP"} and not syntax.auxiliaries(verb)


_AT = frozenset({"on", "in", "at", "during", "over"})

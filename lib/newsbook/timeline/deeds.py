"""Which words are deeds, statements or states, and which are told as done."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook import syntax
from newsbook.handling import is_handled
from newsbook.timeline.words import (
    CONDITIONS,
    EVENT_NOUNS,
    FUTURE_MODALS,
    HEARD,
    INVARIANT,
    LASTING,
    NEEDS,
    NEWS_PHRASES,
    OBLIGATIONS,
    ONLY_SAID,
    OWN_VOICE,
    PASSES,
    PERIODS,
    REVEALS,
    SAID_OF,
    STATEMENTS,
    STATES,
    WRITTEN,
)

_HELPERS = syntax.AUXILIARIES | {"cop"}


def is_verb(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")


def is_event_noun(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and (token.lemma_.lower() in EVENT_NOUNS or token.lower_ in EVENT_NOUNS)


def is_due(head: Token) -> bool:
    """'was due to rise', where the parse takes 'rise' for a noun; 'a study is due on Monday'."""
    if head.lower_ == "due" and any(c.dep_ == "cop" for c in head.children):
        return True
    return any(c.lower_ == "due" and c.i < head.i for c in head.children) and any(
        c.dep_ == "cop" for c in head.children
    )


def full_verb(token: Token) -> Token:
    """An auxiliary's or copula's verb; any other token itself."""
    if token.dep_ in _HELPERS and token.head != token:
        return token.head
    return token


def is_statement(verb: Token) -> bool:
    """'said', 'wrote that'; not 'posted a photo', which is done, nor 'spoke of it', which says nothing."""
    lemma = verb.lemma_.lower()
    if lemma not in STATEMENTS or _is_done_with(verb) or _is_phrase(verb):
        return False
    clause = syntax.complement_of(verb) is not None or verb.dep_ in {"parataxis", "ccomp"}
    return clause or lemma not in SAID_OF


def _is_phrase(verb: Token) -> bool:
    """'called off', 'called up': a verb of saying that with its particle says nothing."""
    return any(
        f"{verb.lemma_.lower()} {c.lower_}" in NEWS_PHRASES for c in verb.children if c.dep_ in {"compound:prt", "prt"}
    )


def _is_done_with(verb: Token) -> bool:
    """'reported a loss', 'posted the footage', 'spoke with the president': a deed by a verb of saying."""
    if is_handled(verb):
        return True
    lemma = verb.lemma_.lower()
    if lemma in WRITTEN and syntax.is_passive(verb) and syntax.complement_of(verb) is None:
        return lemma in {"add", "post"}
    if lemma in {"speak", "talk"}:
        prepositions = (syntax.preposition_of(c) for c in verb.children if c.dep_ in {"obl", "prep"})
        named = {p.lower_ for p in prepositions if p is not None} | {
            c.lower_ for c in verb.children if c.dep_ == "prep"
        }
        return bool(named & {"with", "to"})
    thing = syntax.object_of(verb)
    noun = thing is not None and thing.pos_ in {"NOUN", "PROPN"} and thing.lemma_.lower() not in ONLY_SAID
    return lemma in WRITTEN and noun and syntax.complement_of(verb) is None


def is_deed(head: Token) -> bool:
    """Whether a verb or event noun is something done, neither a statement nor a state."""
    if (is_event_noun(head) and not is_verb(head)) or is_due(head):
        return True
    if not is_verb(head) or head.pos_ == "AUX":
        return False
    lemma = head.lemma_.lower()
    if any(c.dep_ in {"compound:prt", "prt"} for c in head.children):
        return lemma not in STATEMENTS or _is_phrase(head)
    if lemma == "appear" and any(c.dep_ == "xcomp" and c.tag_ != "VBG" for c in head.children):
        return False
    if lemma == "hear":
        thing = syntax.object_of(head)
        return thing is not None and thing.lemma_.lower() in HEARD
    if lemma == "follow" and syntax.object_of(head) is None and not syntax.is_passive(head):
        subject = syntax.own_subject(head)
        return subject is not None and subject.pos_ == "NOUN"
    if lemma in LASTING:
        return any(a.lower_ in FUTURE_MODALS for a in syntax.auxiliaries(head))
    return lemma not in STATES and (lemma not in STATEMENTS or _is_done_with(head))


def is_own_voice(subject: Token) -> bool:
    """'I', 'we', 'you': whose words are somebody's own; 'US' is none of them."""
    return subject.lower_ in OWN_VOICE and subject.text not in {"US", "U.S."}


def is_idle(verb: Token) -> bool:
    """'We were pushed out in May', 'the quarter ended in June': a speaker's own words; no deed at all."""
    subject = syntax.subject_of(verb) if is_verb(verb) else None
    if verb.dep_ in {"acl:relcl", "relcl"} and verb.lemma_.lower() in PASSES and _is_period(verb.head):
        return True
    if verb.dep_ in {"acl", "advcl"} and verb.head.lemma_.lower() in PERIODS and verb.lemma_.lower() in PASSES:
        return True
    if verb.dep_ == "advcl" and verb.lemma_.lower() in PASSES and verb.tag_ == "VBN":
        return any(t.lemma_.lower() in PERIODS for t in verb.doc[max(verb.sent.start, verb.i - 2) : verb.i])
    if subject is None:
        return False
    return is_own_voice(subject) or (subject.lemma_.lower() in PERIODS and verb.lemma_.lower() in PASSES)


def _is_period(noun: Token) -> bool:
    return noun.tag_ == "CD" or noun.lemma_.lower() in PERIODS


def is_past_alike(verb: Token) -> bool:
    """'The firm cut its dividend': a past tense that looks like the present and has a subject that does not."""
    subject = syntax.own_subject(verb)
    return verb.lower_ in INVARIANT and subject is not None and subject.tag_ in {"NN", "NNP"}


def is_finite(verb: Token) -> bool:
    helpers = syntax.auxiliaries(verb)
    if verb.tag_ == "VB":
        helpers = [*helpers, *(c for c in verb.children if c.dep_ == "cop")]  # 'was to begin'
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(a.tag_ in {"VBD", "VBZ", "VBP", "MD"} for a in helpers)


def is_unreal(verb: Token) -> bool:
    """'should be paid', 'needs to be paid', 'if it is paid': nothing that is told to happen."""
    own = {c.lower_ for c in verb.children if c.i < verb.i}
    if "have" in own and own & {"would", "could", "might", "should", "'d", "’d"}:
        return True
    if own & OBLIGATIONS or own & CONDITIONS or ("can" in own and is_verb(verb)):
        return True
    above = verb.head
    if verb.dep_ == "xcomp" and above != verb and (above.lemma_.lower() in NEEDS or is_unreal(above)):
        return True
    return (
        verb.dep_ in {"conj", "ccomp"}
        and above.i < verb.i
        and bool({c.lower_ for c in above.children if c.i < above.i} & CONDITIONS)
    )


def is_told_as_done(verb: Token) -> bool:
    """Whether a verb's own form says that it is done: past or perfect."""
    words = {a.lower_ for a in syntax.auxiliaries(verb)}
    if "being" in words:
        return False
    return verb.tag_ == "VBD" or (bool(words & {"was", "were", "had", "has", "have"}) and verb.tag_ in {"VBN", "VBD"})


def reveals(verb: Token) -> bool:
    """'it emerged that she had paid', 'it was reported that': whose 'it' stands for what follows."""
    shown = verb.lemma_.lower() in REVEALS or syntax.is_passive(verb)
    return shown and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)

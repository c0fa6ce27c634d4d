"""Which word tells what a time dates, where that is not the word it hangs on."""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.dating import Dating
from newsbook.timeline.deeds import full_verb, is_deed, is_finite, is_idle, is_statement, is_told_as_done, is_verb
from newsbook.timeline.status import status_of
from newsbook.timeline.words import NO_NEWS, OUTCOMES

_ASIDE = frozenset({"acl:relcl", "relcl", "acl", "advcl"})
_FIRST_EVER = re.compile(r"\b(?:first|worst|best|most|least|last)\b", re.IGNORECASE)


def planned_above(head: Token, dating: Dating, published: date | None) -> Token | None:
    """'will blow up what is left in December', 'is to publish how he got bail by July': the verb above that looks ahead."""
    if published is None or dating.earliest is None or dating.earliest <= published.isoformat():
        return None
    above = (t for t in head.ancestors if is_verb(t) and not is_statement(t))
    return next((t for t in above if status_of(t, earliest=None, latest=None, published=published) == "planned"), None)


def outcome_of(head: Token) -> Token:
    """'A round of talks in May ended without a deal': how the event went, for its bare name."""
    noun = head
    while noun.dep_ == "nmod" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    verb = noun.head
    told = noun.dep_ in syntax.SUBJECTS and not is_verb(head) and is_verb(verb) and verb.lemma_.lower() in OUTCOMES
    return verb if told and is_told_as_done(verb) and not syntax.is_negated(verb) else head


def second_of(head: Token, span: Span) -> Token:
    """'In January he stood before them and asked for money': where the first verb is a state, the deed after it."""
    subject = syntax.own_subject(head) if is_verb(head) else None
    if subject is None or span.end > subject.i or is_deed(head) or is_statement(head):
        return head
    return next((c for c in head.children if c.dep_ == "conj" and is_verb(c) and is_finite(c)), head)


def _cleft(time: Token) -> Token | None:
    """'it was not until 1991 that it was linked': the verb behind 'that'."""
    is_it = any(c.dep_ == "cop" for c in time.children) or time.head.lemma_ == "be"
    if not is_it or not any(c.lower_ == "it" for c in time.children):
        return None
    return next((c for c in time.children if c.dep_ in {"acl:relcl", "relcl", "ccomp", "csubj"} and c.i > time.i), None)


def told_of(span: Span) -> Token | None:
    """'goes back to 1980, when Alvarez found iridium', 'it was in 1980 that he found it': what is told of the time itself."""
    rest = [t for t in span.doc[span.end : span.end + 2] if t.text != ","]
    verb = rest[0].head if rest and rest[0].lower_ == "when" else _cleft(span.root)
    if verb is None or not is_verb(verb) or verb.i < span.end or verb.sent != span.sent:
        return None
    return (
        verb if is_told_as_done(verb) and is_deed(verb) and not syntax.is_negated(verb) and not is_idle(verb) else None
    )


def perfect_before(span: Span) -> Token | None:
    """The verb of 'has led it since 2016'; none for 'the worst since 2016', which tells no beginning."""
    doc = span.doc
    for token in reversed(list(doc[span[0].sent.start : span.start])):
        if is_verb(token) and token.dep_ not in {"amod", "compound"}:
            verb = full_verb(token)
            words = {a.lower_ for a in syntax.auxiliaries(verb)} | {c.lower_ for c in verb.children if c.dep_ == "cop"}
            perfect = bool(words & {"has", "have", "had", "'ve", "’ve", "been"}) or verb.tag_ in {"VBZ", "VBP"}
            if (
                not perfect
                or verb.lemma_.lower() in NO_NEWS - {"serve", "work", "hold", "use", "suffer"}
                or syntax.is_negated(verb)
                or _is_superlative(doc[verb.i + 1 : span.start])
            ):
                return None
            return verb if is_deed(verb) or "been" in words else None
    return None


def _is_superlative(words: Span) -> bool:
    return any(t.tag_ in {"JJS", "RBS"} for t in words) or _FIRST_EVER.search(words.text) is not None


def part_at(head: Token, span: Span) -> Token | None:
    """'two videos in May and another in June': the conjoined object before a time, where it has one."""
    thing = syntax.object_of(head) if is_verb(head) else None
    other = next((c for c in thing.children if c.dep_ == "conj"), None) if thing is not None else None
    return other if other is not None and other.i < span.start and span.start - other.i <= 4 else None


def entry_of(span: Span) -> Token | None:
    """'14 June 2024: An inspector finds two exits blocked': the deed of an entry that its date opens, in whatever tense."""
    sentence = span.sent
    opens = not any(t.is_alpha or t.like_num for t in span.doc[sentence.start : span.start])
    if not opens or span.end >= len(span.doc) or span.doc[span.end].text not in {":", "–", "—", "--", "-"}:
        return None
    end = sentence.end
    if span.end + 1 >= end and span.end + 1 < len(span.doc) and not span.doc[span.end + 1].is_space:
        end = span.doc[span.end + 1].sent.end  # the parse may end a sentence at the mark
    rest = span.doc[span.end + 1 : end]
    verb = next((t for t in rest if is_verb(t) and is_finite(t) and t.pos_ != "AUX" and t.dep_ not in _ASIDE), None)
    subject = syntax.own_subject(verb) if verb is not None else None
    if verb is None or subject is None or subject.i < span.end or not is_deed(verb) or syntax.is_negated(verb):
        return None
    return verb

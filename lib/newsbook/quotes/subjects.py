"""Cues and their subjects: which noun the parse gives a word of saying for a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from newsbook.quotes import cues, frames
from newsbook.quotes.speech import LETTING, cue_lemma, is_speech
from newsbook.quotes.voices import can_speak
from newsbook.syntax import AUXILIARIES, NAME_PARTS, OBJECTS, SUBJECTS, is_passive, object_of, own_subject, subject_of

# what 'it' may do, of a ministry, a letter or a company
SAID_OF_THINGS = frozenset(
    "say read add state warn report announce write note tell argue claim conclude recommend urge insist continue ask deny reject "
    "accuse demand promise threaten call vow pledge confirm predict forecast condemn criticise criticize welcome dismiss propose "
    "order describe blame apologise apologize thank praise".split()
)
# what somebody gives out that says something: "she released a statement saying"
DOCUMENTS = frozenset(
    "statement letter email e-mail memo message tweet post note report article video speech ad advertisement".split()
)
MAKING = frozenset("allow enable permit lead prompt force cause push compel drive oblige help encourage".split())
RELATIVES = frozenset({"acl:relcl", "relcl"})
CLAUSES = frozenset({"advcl", "xcomp", "conj", "acl", "acl:relcl", "relcl", "ccomp", "dep", "pcomp", "parataxis"})


def nearest_subject(cue: Token) -> Token | None:
    """A verb's subject; of two, which a dateline or a heading may leave it with, the one next before it."""
    subjects = [c for c in cue.children if c.dep_ in SUBJECTS and not _is_told_to(c)]
    before = [c for c in subjects if c.i < cue.i]
    return before[-1] if before else next(iter(subjects), None)


def _is_told_to(noun: Token) -> bool:
    """'a letter to the agency demanding', where the parse takes the agency for who demands."""
    return any(c.dep_ == "case" and c.lower_ == "to" for c in noun.children)


def is_told(cue: Token) -> bool:
    """A passive, as its auxiliary or 'by' shows; a subject that only the parse calls passive may well be the speaker."""
    if _is_bare_participle(cue) or hears(cue):
        return True
    return any(c.dep_ in {"aux:pass", "auxpass"} for c in cue.children) or (is_passive(cue) and agent(cue) is not None)


def hears(cue: Token) -> bool:
    """'the court heard that', 'an inquest was told': those words are somebody else's, whom nothing names."""
    subject = nearest_subject(cue) if cues.VERB_FORMS.get(cue.lower_) == "hear" else None
    return subject is not None and subject.lower_ in cues.HEARERS


def _is_bare_participle(cue: Token) -> bool:
    """'Asked whether it would, Lee', 'when asked', 'the man accused of it': whom one asks and accuses does not speak."""
    opens = cue.tag_ == "VBD" and cue.left_edge.i == cue.sent.start
    own = any(c.dep_ in SUBJECTS | AUXILIARIES for c in cue.children)
    bare = (cue.dep_ == "advcl" and (cue.tag_ == "VBN" or opens)) or (cue.dep_ == "acl" and cue.tag_ == "VBN")
    return (bare and not own) or _is_set_in(cue)


def _is_set_in(cue: Token) -> bool:
    """'Premier Ann Lee, asked about it, said'."""
    asked = cue.lower_ in {"asked", "pressed", "questioned"} and cue.dep_ in {"advcl", "parataxis"}
    return asked and cue.doc[cue.i - 1].text == "," and cue.head.i > cue.i


def agent(cue: Token) -> Token | None:
    """'was called a traitor by the mayor'."""
    for child in cue.children:
        if (
            child.dep_ in {"obl:agent", "obl", "agent"}
            and child.i > cue.i
            and child.doc[child.left_edge.i].lower_ == "by"
        ):
            return child if child.dep_ != "agent" else next(iter(child.rights), None)
    return None


def agent_of_noun(noun: Token) -> Token | None:
    """'a statement by the mayor'."""
    by = (c for c in noun.children if c.dep_ in {"nmod", "prep"} and c.i > noun.i and c.left_edge.lower_ == "by")
    found = next(by, None)
    return next(iter(found.rights), None) if found is not None and found.dep_ == "prep" else found


def _clause_outside(cue: Token) -> Token | None:
    """The subject of the clause outside: 'Lee said that Ray had left, adding', 'Lee said they will meet, but said'.

    The parse hangs such a verb on the nearest clause, which only reports or describes.
    """
    inner = cue.head
    set_off = cue.i > 0 and cue.nbor(-1).text == ","
    if inner.i >= cue.i or inner.dep_ not in {"ccomp", "acl", "acl:relcl", "relcl"}:
        return None
    outer = inner.head
    if inner.dep_ == "ccomp":
        trails = cue.dep_ == "advcl" and cue.tag_ == "VBG" and set_off
        again = _says_again(cue, inner, outer)
        says = frames.CLAUSE_VERBS | frames.THOUGHT_VERBS if again else frames.CLAUSE_VERBS
        return subject_of(outer) if (again or trails) and cue_lemma(outer) in says else None
    if cue.dep_ != "advcl" or cue.tag_ != "VBG" or not set_off:
        return None
    while outer.pos_ not in {"VERB", "AUX"} and outer.head != outer:
        outer = outer.head
    return own_subject(outer)


def _says_again(cue: Token, inner: Token, outer: Token) -> bool:
    """'believes it has failed, and insists', 'said he expected it, but warned', where the parse joins the second to what is said."""
    echoed = own_subject(inner)
    own = inner.tag_ != outer.tag_ or (echoed is not None and echoed.lower_ in {"he", "she", "it"})
    return cue.dep_ == "conj" and cue.tag_ == outer.tag_ and own and cue_lemma(cue) in frames.CLAUSE_VERBS


def _is_made_to(verb: Token) -> bool:
    """Whether it is the object who does it: 'allowed him to claim', 'led them to say', 'let them speak'."""
    to = any(c.lower_ == "to" for c in verb.children)
    return verb.head.lemma_ in MAKING if to else verb.tag_ == "VB" and verb.head.lemma_ in LETTING


def relative_head(subject: Token | None) -> Token | None:
    """'the minister, who said': the noun that a relative pronoun stands for."""
    if subject is not None and subject.lower_ == "who" and subject.i > subject.sent.start:
        at = subject.i - (2 if subject.nbor(-1).text == "," else 1)
        near = subject.doc[max(at, subject.sent.start)]
        far = subject.head.head if subject.head.dep_ in RELATIVES else near
        thing = not can_speak(near) and near.pos_ != "PROPN" and can_speak(far)  # 'people familiar with the plans, who'
        if at >= subject.sent.start and not thing and (near.pos_ in {"NOUN", "PROPN"} or can_speak(near)):
            return _not_the_place(near.head if near.dep_ in NAME_PARTS and near.head.i < near.i else near)
    if subject is not None and subject.lower_ in {"who", "which", "that"}:
        clause = subject.head
        if clause.dep_ in RELATIVES:
            return clause.head
    return subject


def _issuer(noun: Token) -> Token | None:
    """Of 'sent a letter demanding', 'sent a letter to the agency demanding': who sent it."""
    document, verb = noun, noun.head
    if _is_told_to(noun):
        is_noun = verb.pos_ in {"NOUN", "PROPN"}
        found = verb if is_noun else object_of(verb)
        if found is None:
            return None
        document, verb = found, found.head
    return own_subject(verb) if document.dep_ in OBJECTS and document.lower_ in DOCUMENTS else None


def _described(verb: Token) -> Token:
    """'paperwork asserting that', where the parse hangs the verb on a noun farther off that cannot speak."""
    near = verb.nbor(-1) if verb.i > verb.sent.start else verb.head
    missed = not can_speak(verb.head) and verb.tag_ == "VBG" and verb.head.i < near.i and near.pos_ == "NOUN"
    return near if missed else verb.head


def _not_the_place(noun: Token) -> Token:
    """'the authorities in Brussels, who fear': those there, not the place."""
    there = any(c.dep_ == "case" and c.lower_ in {"in", "at", "from"} for c in noun.children)
    place = noun.ent_type_ in {"GPE", "LOC"} or not can_speak(noun)
    return noun.head if place and there and noun.head.pos_ == "NOUN" else noun


def subject_of_cue(cue: Token) -> Token | None:
    """The cue's own subject; without one, the nearest above it that can speak, else the nearest."""
    own = nearest_subject(cue)
    if own is not None:
        return own
    above = list(_subjects_above(cue))
    return next((t for t in above if can_speak(t)), above[0] if above else None)


def _subjects_above(cue: Token) -> Iterator[Token]:
    """'..., telling reporters': the subjects of the clauses that the participle hangs on, and a noun it belongs to."""
    token = cue
    reporting = _clause_outside(cue)
    if reporting is not None:
        yield reporting
        return
    while token.head != token and token.dep_ in CLAUSES:
        if token.dep_ == "acl" and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            issuer = _issuer(token.head)
            yield issuer if issuer is not None else _described(token)
        made = token.dep_ == "xcomp" and _is_made_to(token)
        made = made or (token.dep_ == "ccomp" and token.tag_ == "VBG")  # 'recalls a driver saying'
        told = next((c for c in token.head.children if c.dep_ in OBJECTS), None) if made else None
        if told is not None and told.i < token.i and can_speak(told):
            yield told
        token = token.head
        subject = own_subject(token)
        if subject is not None:
            yield subject


def only_describes(cue: Token) -> bool:
    """'said in a call | reported by the Post': who printed it; the words are another's."""
    first = cue
    while first.dep_ == "conj":
        first = first.head
    return cue.tag_ in {"VBN", "VBD"} and first.dep_ == "acl" and any(c.dep_ == "obl:agent" for c in first.subtree)


def speaking(tokens: Iterable[Token]) -> list[Token]:
    """The verbs of saying among some; those that only describe a noun where there is no other."""
    found = [t for t in tokens if cue_lemma(t) and is_speech(t)]
    return [t for t in found if not only_describes(t)] or found

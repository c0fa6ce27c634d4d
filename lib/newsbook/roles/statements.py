"""Roles that a sentence states: 'X is the head of Y', 'X, who leads Y', 'X was elected president', 'X quit as mayor'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from newsbook.roles.phrases import RELATIVE, is_kin, is_person_noun, left_edge, role_heads, role_phrase, when_of
from newsbook.roles.words import ARTICLES, DETERMINERS, HEADED, LABELS, PLURALS
from newsbook.syntax import SUBJECTS, auxiliaries, is_negated, is_passive, noun_phrase

Stated = tuple[Span, str, str]  # the words, when, the rule

HEADS = frozenset(
    "head lead chair run direct edit found cofound own oversee coach captain co-found helm command govern".split()
)
FOUNDS = frozenset({"found", "cofound", "edit", "chair", "head"})
NAMES = frozenset(
    "appoint elect name nominate re-elect reelect designate swear crown promote install confirm hire select pick choose ordain".split()
)
BECOMES = frozenset({"become", "remain"})
SERVES = frozenset("serve work act double".split())
LEAVES = frozenset("resign quit step stand retire fire sack remove oust dismiss leave depose suspend replace".split())
IRREGULAR = {
    "led": "lead", "ran": "run", "became": "become", "chose": "choose", "chosen": "choose", "swore": "swear", "sworn": "swear",
    "stood": "stand", "left": "leave", "oversaw": "oversee", "overseen": "oversee",
}  # fmt: skip
UNSURE = frozenset("could would may might should can must 'd ’d shall".split())
# What people are called in praise or blame is no office.
PRAISE = frozenset(
    "winner loser fighter star legend champion victim fan supporter hero friend survivor contender favourite member fellow witness ally "
    "terrorist extremist dictator autocrat strongman superstar expert suspect accuser hopeful citizen voter revolutionary".split()
)


def _forms(lemma: str) -> Iterator[str]:
    """How a verb is printed, for a parse may take it for another word: 'named' for an adjective."""
    stem = lemma.removesuffix("e")
    yield from (
        lemma,
        lemma + "s",
        lemma + "es",
        stem + "ed",
        stem + "ing",
        lemma + lemma[-1] + "ing",
        lemma + lemma[-1] + "ed",
    )
    if lemma.endswith("y"):
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied")


LEMMAS = {form: lemma for lemma in HEADS | NAMES | BECOMES | SERVES | LEAVES for form in _forms(lemma)} | IRREGULAR
COMPLEMENTS = frozenset({"xcomp", "obj", "obl", "oprd", "attr", "dobj", "prep", "nmod", "ccomp"})


def stated_of(name: Token) -> Iterator[Stated]:
    """What the clauses around a name's head say that the person is."""
    if name.dep_ in SUBJECTS:
        yield from _predicate(name.head)
        yield from _acts(name.head)
    for clause in name.children:
        if clause.dep_ in RELATIVE and any(c.lower_ == "who" and c.dep_ in SUBJECTS for c in clause.children):
            yield from _predicate(clause)
            yield from _acts(clause)
    if name.dep_ in {"obj", "dobj", "iobj", "xcomp"} and LEMMAS.get(name.head.lower_) in NAMES:
        yield from _named(name.head, name)


def _predicate(head: Token) -> Iterator[Stated]:
    """'is the head of Greenpeace': a noun with a copula (UD), or the attribute of 'be' (ClearNLP)."""
    copula = next((c for c in head.children if c.dep_ == "cop"), None)
    if copula is None and head.lemma_ == "be":
        noun = next((c for c in head.children if c.dep_ == "attr"), None)
        copula, head = head, noun if noun is not None else head
    if copula is None or head.pos_ not in {"NOUN", "PROPN"} or not _is_office(head):
        return
    verb = copula if copula.dep_ != "cop" else head
    if is_negated(head) or is_negated(verb) or _is_unsure(verb) or _is_supposed(verb):
        return
    future = any(c.lower_ in {"will", "'ll", "’ll"} for c in auxiliaries(verb))
    when = "incoming" if future else "former" if copula.lower_ in {"was", "were"} else None
    yield from _phrases(head, when, "copula")


def _is_office(head: Token) -> bool:
    return is_person_noun(head) and head.lower_ not in PLURALS and head.lower_ not in PRAISE and not is_kin(head)


def _is_supposed(verb: Token) -> bool:
    """'if he is elected president'."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in {"if", "whether", "unless", "when"} for c in verb.children)


def _is_unsure(verb: Token) -> bool:
    return any(c.lower_ in UNSURE for c in auxiliaries(verb))


def _phrases(head: Token, when: str | None, rule: str) -> Iterator[Stated]:
    for noun, together in role_heads(head):
        own = when_of(noun)
        yield role_phrase(noun, conjuncts=together), own if own != "current" or when is None else when, rule


def _acts(verb: Token) -> Iterator[Stated]:
    """Heads, becomes, serves as, was appointed, resigned as."""
    if verb.pos_ != "VERB" or is_negated(verb) or _is_unsure(verb) or _is_supposed(verb):
        return
    lemma = LEMMAS.get(verb.lower_, "")
    future = any(c.lower_ in {"will", "'ll", "’ll", "to"} for c in verb.children if c.i < verb.i)
    if is_passive(verb):
        if lemma in NAMES:
            when = "incoming" if future or lemma in {"nominate", "designate", "pick", "choose", "select"} else None
            yield from _complements(verb, when, "appointed")
        elif lemma in LEAVES:
            yield from _as(verb, "former", "left")
    elif lemma in HEADS:
        yield from _heads(verb, "incoming" if future else None)
    elif lemma in BECOMES:
        yield from _complements(verb, "incoming" if future else None, "became")
    elif lemma in SERVES:
        past = verb.tag_ == "VBD" or "had" in {a.lower_ for a in auxiliaries(verb)}
        yield from _as(verb, "former" if past else "incoming" if future else None, "served")
    elif lemma in LEAVES:
        yield from _as(verb, "former", "left")


def _heads(verb: Token, when: str | None) -> Iterator[Stated]:
    """'heads the regional council': the verb with its object, where that is a body."""
    thing = next((c for c in verb.children if c.dep_ in {"obj", "dobj"}), None)
    if thing is None or thing.i < verb.i or thing.ent_type_ == "PERSON" or is_person_noun(thing):
        return
    body = thing.ent_type_ == "ORG" or (thing.lower_ in HEADED and LABELS.get(thing.lower_, "ORG") == "ORG")
    if body and any(c.lower_ not in {"who"} for c in verb.children):
        phrase = _whole(noun_phrase(thing))
        past = verb.tag_ == "VBD" and LEMMAS.get(verb.lower_) not in FOUNDS
        end = phrase.end
        while end < len(verb.doc) and verb.doc[end].ent_iob_ == "I":  # a name is not cut: 'founded Save Our Pool'
            end += 1
        if end - verb.i <= 12:
            yield verb.doc[verb.i : end], when or ("former" if past else "current"), "heads"


def _whole(phrase: Span) -> Span:
    """With the rest of a body's name that the parse hangs elsewhere: 'the Cup | & Saucer Bookshop'."""
    doc, end = phrase.doc, phrase.end
    while end < phrase.sent.end and doc[end].ent_type_ == "ORG" == doc[end - 1].ent_type_:
        end += 1
    return doc[phrase.start : end]


def _complements(verb: Token, when: str | None, rule: str) -> Iterator[Stated]:
    for child in verb.rights:
        noun = child if child.dep_ != "prep" else next(child.rights, child)
        if child.dep_ in COMPLEMENTS and _is_office(noun) and _case(noun) in {None, "as", "to"}:
            yield from _phrases(noun, when, rule)
            return


def _as(verb: Token, when: str | None, rule: str) -> Iterator[Stated]:
    for child in verb.rights:
        noun = child if child.dep_ != "prep" else next(child.rights, child)
        if child.dep_ in {"obl", "prep", "nmod", "xcomp"} and _is_office(noun) and _case(noun) == "as":
            yield from _phrases(noun, when, rule)
            return


def _case(noun: Token) -> str | None:
    """The preposition in front of a noun."""
    at = left_edge(noun) - 1
    if noun.dep_ == "pobj":
        return noun.head.lower_
    marker = next((c for c in noun.children if c.dep_ in {"case", "mark"} and c.i < noun.i), None)
    if marker is not None:
        return marker.lower_
    return "as" if at >= 0 and noun.doc[at].lower_ == "as" else None


def _named(verb: Token, name: Token) -> Iterator[Stated]:
    """'The company named X chief executive', 'elected X as president'."""
    if is_negated(verb) or _is_unsure(verb):
        return
    when = "incoming" if LEMMAS.get(verb.lower_) in {"nominate", "pick", "choose", "select"} else None
    for token in verb.doc[name.i + 1 : min(name.i + 10, name.sent.end)]:
        if token.text == "," or token.pos_ in {"VERB", "AUX"}:
            return
        if _is_office(token) and token.head in {verb, name, verb.head} and _case(token) in {None, "as", "to"}:
            if token.dep_ not in {"conj", "nsubj"} and not any(
                c.lower_ in DETERMINERS - ARTICLES for c in token.children
            ):
                yield from _phrases(token, when, "appointed")
            return

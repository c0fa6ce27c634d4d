"""Who and where: the entities of an event, and the names for which its pronouns stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from newsbook import syntax
from newsbook.article import Rows
from newsbook.timeline.deeds import reveals
from newsbook.timeline.words import LOCATIVES, PERSON_PRONOUNS, SPEAKERS, THING_PRONOUNS, WEATHER

PLACES = frozenset({"GPE", "LOC", "FAC"})


class Naming:
    """The mentions of a Doc by their place; every look-up costs a search, none a pass over the table."""

    def __init__(self, doc: Doc, mentions: Rows) -> None:
        rows = mentions.tuples("start", "end", "entity_id", "label", "kind", "text")
        known = sorted((row for row in rows if row[2] is not None), key=lambda row: row[0])
        self._starts: list[int] = [row[0] for row in known]
        self._ends: list[int] = [row[1] for row in known]
        self._ids: list[str] = [row[2] for row in known]
        self._labels: list[str] = [row[3] for row in known]
        self._doc = doc
        self.knows_anyone = bool(self._ids)
        self._things: dict[int, str | None] = {}
        self._names = _fullest((row[2], row[5]) for row in known if row[4] == "named")

    def entity_at(self, token: Token) -> tuple[str, str] | None:
        """The id and kind of the entity whose mention holds a token."""
        at = bisect_left(self._starts, token.idx + 1) - 1
        for i in range(at, max(at - 4, -1), -1):
            if self._starts[i] <= token.idx < self._ends[i]:
                return self._ids[i], self._labels[i]
        return None

    def span_at(self, token: Token) -> tuple[int, int] | None:
        """Where the mention stands that holds a token."""
        at = bisect_left(self._starts, token.idx + 1) - 1
        return next(
            (
                (self._starts[i], self._ends[i])
                for i in range(at, max(at - 4, -1), -1)
                if self._starts[i] <= token.idx < self._ends[i]
            ),
            None,
        )

    def who_and_where(self, tokens: Iterable[Token]) -> tuple[list[str], list[str]]:
        """The ids of those who act or are acted on, and of the places where, in order."""
        actors: dict[str, None] = {}
        places: dict[str, None] = {}
        for token in tokens:
            found = self.entity_at(token)
            if found is None:
                continue
            entity, label = found
            if label in PLACES and _is_where(token):
                places[entity] = None
            elif entity not in places:
                actors[entity] = None
        return [a for a in actors if a not in places], list(places)

    def stands_for(self, pronoun: Token) -> str | None:
        """The name for which a pronoun stands, or the words of what 'it' or 'they' takes up again."""
        word = pronoun.lower_
        if word in PERSON_PRONOUNS:
            found = self.entity_at(pronoun)
            return self._names.get(found[0]) if found else None
        if word not in THING_PRONOUNS or pronoun.dep_ not in syntax.SUBJECTS or pronoun.head.lemma_.lower() in WEATHER:
            return None
        if word == "it" and reveals(pronoun.head):
            return None
        if pronoun.i not in self._things:
            self._things[pronoun.i] = self._thing(pronoun, plural=word == "they")
        return self._things[pronoun.i]

    def owner(self, pronoun: Token) -> str | None:
        """The name of whose 'his', 'her' or 'its' is; for 'its' and 'their' without one, the subject before."""
        found = self.entity_at(pronoun)
        if found and found[0] in self._names:
            return self._names[found[0]]
        if pronoun.lower_ not in {"its", "their"}:
            return None
        return self._thing(pronoun, plural=pronoun.lower_ == "their")

    def _owner(self, noun: Token) -> tuple[str, str] | None:
        """'Velora's profit doubled. It opened a plant': the organisation that owns the subject."""
        owner = next((c for c in noun.children if c.dep_ in {"nmod:poss", "poss"}), None)
        found = self.entity_at(owner) if owner is not None else None
        return found if found is not None and found[1] in {"ORG", "GPE"} else None

    def _thing(self, pronoun: Token, *, plural: bool) -> str | None:
        """The subject of the clause above, or of the sentence before, where number and kind agree."""
        subject = _subject_above(_clause_of(pronoun))
        if subject is None and pronoun.sent.start > 0:
            before = self._doc[pronoun.sent.start - 1]
            if "\n" in before.text_with_ws:
                return None
            root = syntax.main_verb(before.sent)
            subject = syntax.subject_of(root.head if root.dep_ == "cop" else root)
        if subject is None or subject.i >= pronoun.i:
            return None
        if subject.pos_ == "PRON":
            return self.stands_for(subject) if subject.lower_ == pronoun.lower_ else None
        found = self.entity_at(subject)
        several = subject.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in subject.children)
        body = found is not None and found[1] in {"ORG", "GPE"}
        if (several != plural and not body) or (found and found[1] == "PERSON" and not plural):
            return None
        if not found and not plural and subject.lemma_.lower() in SPEAKERS:
            return None
        if not found and not plural:
            found = self._owner(subject)
        if found and found[0] in self._names:
            return self._names[found[0]]
        return " ".join(syntax.noun_phrase(subject).text.split())


def object_before(pronoun: Token) -> Token | None:
    """'issued a warning and extended it': the object of the verb that the pronoun's verb is joined to."""
    verb, above = pronoun.head, pronoun.head.head
    if verb.dep_ != "conj" or pronoun.dep_ not in syntax.OBJECTS or syntax.own_subject(verb) is not None:
        return None
    thing = syntax.object_of(above)
    if thing is None or thing.pos_ != "NOUN" or not thing.i < verb.i:
        return None
    return thing if (thing.tag_ == "NNS") == (pronoun.lower_ == "them") and pronoun.lower_ in {"it", "them"} else None


def _clause_of(pronoun: Token) -> Token:
    """The verb of a pronoun's clause: 'said', for 'its' in 'said its forces left', is one above."""
    token = pronoun.head
    while token.pos_ not in {"VERB", "AUX"} and token.head != token and token.dep_ not in {"ccomp", "advcl", "conj"}:
        token = token.head
    return token


def _subject_above(verb: Token) -> Token | None:
    """'Velora said it had agreed': the subject of the clause on which this one depends."""
    if verb.dep_ in {"ccomp", "advcl", "conj"} and verb.head != verb:
        return syntax.subject_of(verb.head)
    if verb.dep_ in {"acl:relcl", "relcl"}:
        above = next((t for t in verb.head.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        return syntax.subject_of(above) if above is not None else None
    return None


def _is_where(token: Token) -> bool:
    """Whether a place's name stands after 'in', 'at' or another word of place."""
    noun = token
    while noun.dep_ in syntax.NAME_PARTS and noun.head != noun:
        noun = noun.head
    preposition = syntax.preposition_of(noun)
    return preposition is not None and preposition.lower_ in LOCATIVES


def _fullest(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each entity's name with most words; of several the one used most, then the first."""
    uses: dict[str, Counter[str]] = {}
    for entity, text in named:
        uses.setdefault(entity, Counter())[" ".join(text.split())] += 1
    return {entity: max(names, key=lambda n: (len(n.split()), names[n])) for entity, names in uses.items()}

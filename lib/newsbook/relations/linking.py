"""Actor phrases linked to the article's entities: by name, by description, or by the body they act for."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsbook import gazetteer
from newsbook.article import Rows
from newsbook.relations.actors import OWNING, case_of, complements
from newsbook.relations.bodies import COLLECTIVES, OF_ORGANISATIONS, ONE_OF_MANY, PEOPLE
from newsbook.roles import OFFICE_OF
from newsbook.syntax import small

BODY, QUOTED = 0.85, 0.8
SURE = {"named": 1.0, "described": 0.85, "pronoun": 0.65}
# Offices whose holders act for the body or country that their title names.
OFFICIAL = frozenset(
    {
        "head of state",
        "head of government",
        "minister",
        "diplomat",
        "leader",
        "lawmaker",
        "governor",
        "spokesperson",
        "soldier",
    }
)
HOLDERS = frozenset({"GPE", "ORG", "NORP"})
FIRST_PERSON = frozenset("we i us me".split())
MARKED = frozenset({"direct", "partial"})
TOKENS_OF = ("start", "end", "entity_id", "label", "kind", "confidence")
Link = tuple[str, float]


@dataclass(frozen=True)
class Mention:
    """A linked mention at a token."""

    entity_id: str
    label: str
    kind: str
    confidence: float


class Linker:
    """Tokens -> entities, from the tables of one article."""

    def __init__(self, doc: Doc, mentions: Rows, entities: Rows, quotes: Rows) -> None:
        self.mentions = _by_token(doc, mentions)
        self.names: dict[str, str] = dict(entities.tuples("entity_id", "name"))
        self.labels: dict[str, str] = dict(entities.tuples("entity_id", "label"))
        self.countries = _countries(entities)
        self.speakers = _speakers(doc, quotes)

    def link(self, head: Token) -> list[Link]:
        """The entities that an actor phrase stands for, and how surely; none where that is open."""
        if small(head) in FIRST_PERSON:
            speaker = self.speakers.get(head.i)
            return [(speaker, QUOTED)] if speaker else []
        found = self._named_below(head) if not head.ent_type_ else None
        own = found or self.mentions.get(head.i)
        if own is not None:
            people = own.label == "NORP" and head.tag_ in {"NNS", "NNPS"}
            return [(own.entity_id, 1.0)] if people else self.country(own)
        word = head.lower_
        office = OFFICE_OF.get(word) or OFFICE_OF.get(word.removesuffix("s"))
        if (word in COLLECTIVES or office in OFFICIAL) and word not in ONE_OF_MANY:
            return self._body_of(head)
        return self._people(head) if word in PEOPLE else []

    def _people(self, head: Token) -> list[Link]:
        """'two French citizens': the nationality where it is an entity, never the country."""
        found = [self.mentions[c.i] for c in head.children if c.i in self.mentions and c.i < head.i]
        ids = {m.entity_id for m in found if self.labels.get(m.entity_id) == "NORP"}
        return [(i, BODY) for i in ids if gazetteer.nationality_code(str(self.names[i]))] if len(ids) == 1 else []

    def _named_below(self, head: Token) -> Mention | None:
        """The person named after a title: 'Secretary of State Antony Blinken' with the title as its head."""
        for child in head.children:
            if child.dep_ in {"nmod", "flat", "appos", "nmod:desc"} and child.i > head.i and not case_of(child):
                found = self.mentions.get(child.i)
                if found is not None and found.label == "PERSON" and found.kind == "named":
                    return found
        return None

    def country(self, mention: Mention) -> list[Link]:
        """A nationality or capital stands for its country, where the article has an entity for that; 'Western' for none."""
        name = str(self.names.get(mention.entity_id, ""))
        sure = SURE[mention.kind]
        code = gazetteer.nationality_code(name) if mention.label == "NORP" else None
        if code is None and mention.label == "NORP" and name[:1].isupper() and name.endswith(("ern", "ean", "ab")):
            return []
        if code is None and mention.label in {"GPE", "LOC"} and not gazetteer.country_code(name):
            code = gazetteer.capitals().get(name)
        country = self.countries.get(code) if code else None
        return [(country, sure * BODY)] if country else [(mention.entity_id, sure)]

    def _body_of(self, head: Token) -> list[Link]:
        """'Russian forces', 'NATO foreign ministers', 'the government of Mali': what the body acts for."""
        before = [
            c for c in head.children if c.i < head.i and c.dep_ in OWNING | {"compound", "amod", "nmod:desc", "nmod"}
        ]
        of = [c for c in complements(head) if case_of(c) == "of" or (case_of(c) == "from" and c.ent_type_ == "ORG")]
        before += [c for b in before for c in b.conjuncts if c.i < head.i]
        named = (self.mentions.get(c.i) for c in (*before, *of))
        holders = {"ORG"} if head.lower_ in OF_ORGANISATIONS else HOLDERS
        found = [m for m in named if m is not None and m.label in holders and m.kind == "named"]
        joined = not of and len({m.label for m in found}) == 1 and any(c.dep_ == "conj" for c in before)
        if len({m.entity_id for m in found}) > 1 and not joined:
            return []
        links = [link for m in found for link in self.country(m)]
        return [(entity_id, sure * (1.0 if sure < 1.0 else BODY)) for entity_id, sure in dict(links).items()]


def _by_token(doc: Doc, mentions: Rows) -> dict[int, Mention]:
    """Tokens of linked mentions; a name inside a description keeps its own tokens."""
    linked = (row for row in mentions.tuples(*TOKENS_OF) if row[2] is not None)
    rows = sorted(linked, key=lambda row: row[0] - row[1])
    out: dict[int, Mention] = {}
    for start, end, entity_id, label, kind, confidence in rows:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            out |= dict.fromkeys(range(span.start, span.end), Mention(entity_id, label, kind, confidence))
    return out


def _countries(entities: Rows) -> dict[str, str]:
    """Country code -> the entity that is the country."""
    return {
        code: entity_id
        for entity_id, name, label in entities.tuples("entity_id", "name", "label")
        if label in {"GPE", "LOC"} and (code := gazetteer.country_code(name))
    }


def _speakers(doc: Doc, quotes: Rows) -> dict[int, str]:
    """Tokens between quotation marks -> who says them, where known."""
    out: dict[int, str] = {}
    for start, end, kind, speaker in quotes.tuples("start", "end", "kind", "speaker_id"):
        if kind not in MARKED or speaker is None:
            continue
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            out |= dict.fromkeys(range(span.start, span.end), speaker)
    return out


def quoted_tokens(doc: Doc, quotes: Rows) -> set[int]:
    """Tokens between quotation marks, whoever says them."""
    rows = quotes.tuples("start", "end", "kind")
    spans = (doc.char_span(s, e, alignment_mode="expand") for s, e, kind in rows if kind in MARKED)
    return {i for span in spans if span is not None for i in range(span.start, span.end)}

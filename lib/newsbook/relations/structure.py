"""What an article says stands between two of its entities: role of, member of, located in."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook.article import Rows
from newsbook.relations.actors import case_of
from newsbook.relations.bodies import COLLECTIVES, ONE_OF_MANY
from newsbook.relations.linking import HOLDERS, OFFICIAL, Linker, Mention
from newsbook.roles import OFFICE_OF
from newsbook.roles.words import PARTISANS
from newsbook.syntax import sentence_of

ROLE_OF, MEMBER_OF, LOCATED_IN = "role-of", "member-of", "located-in"
STRUCTURAL = (ROLE_OF, MEMBER_OF, LOCATED_IN)
PLACES = frozenset({"GPE", "LOC"})
SITED = frozenset({"GPE", "LOC", "FAC", "ORG"})
ELSE = frozenset("who which that whose whom under in accused".split())
# What somebody is without acting for the body or place that the words name.
OUTSIDERS = frozenset(
    """resident native immigrant migrant refugee suspect victim prisoner detainee fan critic opponent rival enemy brother sister son
    daughter father mother wife husband widow uncle aunt nephew niece cousin friend loyalist guest student""".split()
)
PUBLIC = frozenset(
    """attorney congressman congresswoman sen sen. rep rep. gov gov. superintendent premier monarch pm treasurer counterpart
    chief head chairman speaker attache consul prince princess emperor pope mp marshal admiral colonel captain lieutenant cmdr""".split()
)
CONFIDENCE = {ROLE_OF: 0.85, MEMBER_OF: 0.8, LOCATED_IN: 0.75}
Row = dict[str, object]


def find_structure(doc: Doc, entities: Rows, linker: Linker) -> list[Row]:
    """Rows for `relations`, the first place that says so for each pair."""
    found = [*_roles(doc, entities, linker), *_members(doc, linker), *_places(doc, linker)]
    first: dict[tuple[object, ...], Row] = {}
    for row in sorted(found, key=lambda r: (str(r["start"]).zfill(9), str(r["event"]))):
        key = (row["event"], row["source_id"], row["target_id"])
        if row["source_id"] != row["target_id"]:
            first.setdefault(key, row)
    return list(first.values())


def _roles(doc: Doc, entities: Rows, linker: Linker) -> Iterator[Row]:
    """The body or country named in a person's role: 'NATO Secretary General Jens Stoltenberg'."""
    for person, label, start, end in entities.tuples("entity_id", "label", "role_start", "role_end"):
        if label != "PERSON" or start is None:
            continue
        role = doc.char_span(start, end, alignment_mode="expand")
        if role is None:
            continue
        role = _own_words(role)
        if any(t.lower_ in OUTSIDERS for t in role):
            continue
        office = any(_is_public(t.lower_.removesuffix("s")) for t in role)
        held = (
            m
            for t in role
            if t.lower_ not in PARTISANS
            and (m := linker.mentions.get(t.i))
            and m.label in HOLDERS
            and m.kind == "named"
            and not _is_hyphened(t)
        )
        target = next((found for m in held if (found := _held(linker, m, office))), None)
        if target is not None:
            yield _row(doc, ROLE_OF, person, target, role.start, role.end, "role")


def _own_words(role: Span) -> Span:
    """A role without what else it tells: 'a prisoner who leads protests in Belfast', 'the director under Clinton'."""
    end = next((t.i for t in role if t.i > role.start and t.lower_ in ELSE), role.end)
    return role.doc[role.start : end]


def _is_public(word: str) -> bool:
    """Whether who bears a title acts for a country or city: a minister or judge, not a nurse or philosopher."""
    return word in PUBLIC or ((word in COLLECTIVES or OFFICE_OF.get(word) in OFFICIAL) and word not in ONE_OF_MANY)


def _is_hyphened(token: Token) -> bool:
    """'the London-based website'."""
    return token.i + 1 < len(token.doc) and token.nbor().text in {"-", "‑"} and not token.whitespace_


def _held(linker: Linker, mention: Mention, office: bool) -> str | None:
    """What a role's holder acts for; a nationality or place is that only of an office, not of a champion or resident."""
    if mention.label == "ORG":
        return mention.entity_id
    links = linker.country(mention) if mention.label == "NORP" else [(mention.entity_id, 1.0)]
    return links[0][0] if office and links else None


def _members(doc: Doc, linker: Linker) -> Iterator[Row]:
    """'NATO member Poland', 'Poland, a member of NATO', 'Poland is a member of NATO'."""
    for token in doc:
        if token.lower_ != "member":
            continue
        bodies = [c for c in token.children if c.dep_ in {"compound", "nmod:poss", "poss"} or case_of(c) == "of"]
        bodies += [g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
        who = [c for c in (token.head, *token.children) if c.dep_ in {"nsubj", "appos", "flat"} or c == token.head]
        for body in bodies:
            target = _at(linker, body, {"ORG"})
            for other in who:
                source = _at(linker, other, {"GPE", "PERSON", "ORG"}) if other != body else None
                joined = other != token.head or token.dep_ in {"appos", "compound", "nmod:desc", "nmod"}
                if target and source and joined and source != target:
                    yield _row(doc, MEMBER_OF, source.entity_id, target.entity_id, token.i, token.i + 1, "member")


def _places(doc: Doc, linker: Linker) -> Iterator[Row]:
    """'Guilin in southern China', 'Bam, Iran': a place or body and the place it is in."""
    for token in doc:
        inner = linker.mentions.get(token.i)
        if inner is None or inner.kind != "named" or inner.label not in SITED:
            continue
        for child in token.children:
            outer = _at(linker, child, PLACES)
            if outer is None or outer.entity_id == inner.entity_id or child.i <= token.i:
                continue
            told = case_of(child) == "in" and child.dep_ in {"nmod", "pobj"}
            told |= (
                child.dep_ in {"appos", "nmod:unmarked", "nmod", "npadvmod"}
                and doc[child.i - 1].text == ","
                and inner.label == "GPE"
            )
            if told and child.left_edge.i - token.i <= 3:
                yield _row(doc, LOCATED_IN, inner.entity_id, outer.entity_id, token.i, child.i + 1, "place")


def _at(linker: Linker, token: Token, labels: set[str] | frozenset[str]) -> Mention | None:
    found = linker.mentions.get(token.i)
    return found if found is not None and found.kind == "named" and found.label in labels else None


def _row(doc: Doc, event: str, source: str, target: str, start: int, end: int, rule: str) -> Row:
    cue = doc[start:end]
    sentence = sentence_of(cue)
    return {
        "start": sentence.start_char,
        "end": sentence.end_char,
        "text": sentence.text,
        "source_id": source,
        "target_id": target,
        "event": event,
        "cue": cue.text,
        "cue_start": cue.start_char,
        "cue_end": cue.end_char,
        "confidence": CONFIDENCE[event],
        "rule": rule,
    }

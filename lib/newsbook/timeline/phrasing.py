"""From the words of an event to its line: names for pronouns, participles made finite, marks set right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from newsbook import syntax
from newsbook.encoder.inflected import participle
from newsbook.timeline.hanging import RELATIVE_CLAUSES
from newsbook.timeline.naming import Naming, object_before
from newsbook.timeline.subjects import NOMINAL, asked_of
from newsbook.timeline.words import DEMONSTRATIVES, SUFFERED, SUFFIXES, TIME_PARTS

LONGEST = 120
AIM = 100  # what can go without loss does, down to this
_QUOTES = str.maketrans("", "", '"“”„«»')
_BEFORE_DONE = frozenset({"first", "once", "last", "originally", "initially", "previously", "already", "twice"})
_MARKS = frozenset(",;:-–—()[]")
_EDGES = " ,;:-–—"
_LEFT_OVER = re.compile(
    r"(?:[ ,]+(?:what|which|whose|and|or|but|the|an?|than|because|if|most recently|as (?:soon|early|late)))+$"
)


def one_line(text: str) -> str:
    """White space made single, stops and marks at the edges dropped, cut at a word."""
    line = _LEFT_OVER.sub("", " ".join(text.split()).strip(_EDGES + '"“”‘.'))
    if line.count("(") > line.count(")"):
        line = line[: line.rindex("(")].rstrip(_EDGES)
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"


class Phrasing:
    """How the words of one line are printed.

    `front` is the noun that it begins with, where that is not in other words (`swapped`); `cast` are the tokens by
    which those in it are known.
    """

    def __init__(
        self, subject: Token | None, front: Token | None, naming: Naming, cast: Sequence[Token], *, swapped: bool
    ) -> None:
        self._subject, self._front, self._naming = subject, front, naming
        self._cast, self._swapped = cast, swapped
        self._used: set[str] = set()

    def begin(self) -> None:
        """A new line: no name has been used in it."""
        self._used.clear()

    def joined(self, tokens: Sequence[Token | str]) -> str:
        """Words with one blank between, pronouns that are known by their names, no mark beside a gap."""
        positions = {t.i for t in tokens if not isinstance(t, str)}
        kept = [t for t in tokens if isinstance(t, str) or t.text not in _MARKS or {t.i - 1, t.i + 1} <= positions]
        positions = {t.i for t in kept if not isinstance(t, str)}
        parts: list[str] = []
        for token in kept:
            if isinstance(token, str):
                parts.append(f"{token} ")
                continue
            told = self.name_of(token) if token.tag_ in {"PRP", "PRP$", "WP$"} else _pointed_at(token)
            if told is not None and token.tag_ == "PRP":
                told = None if told in self._used else told
                self._used |= {told} if told else set()
            gap = token.whitespace_ or ("" if token.i + 1 in positions else " ")
            parts.append((told or token.text) + gap)
        return re.sub(r"\s+", " ", "".join(parts)).strip().translate(_QUOTES)

    def name_of(self, pronoun: Token) -> str | None:
        """The name for a pronoun, unless the line has it already."""
        if pronoun.tag_ in {"PRP$", "WP$"}:
            return self._owner_of(pronoun)
        thing = object_before(pronoun)
        if thing is not None and thing in self._cast:
            return None
        if thing is not None:
            return " ".join(
                ("the", *(t.text for t in syntax.noun_phrase(thing) if t.dep_ != "det" and t.tag_ != "PRP$"))
            )
        name = self._naming.stands_for(pronoun)
        if name is None:
            return None
        told = self._naming.entity_at(pronoun)
        for token in self._cast:
            found = self._naming.entity_at(token) if token.pos_ == "PROPN" else None
            if token.pos_ in {"PROPN", "NOUN"} and (
                token.text in {*name.split()} - SUFFIXES or (found and found == told)
            ):
                return None
        return name if pronoun == self._subject or told is not None else None

    def _owner_of(self, pronoun: Token) -> str | None:
        """'Its stock', 'whose sales': whose, as a name with its ending, where the line begins so."""
        if self._front is None or pronoun.head != self._front:
            return None
        if pronoun.tag_ == "WP$":
            clause = pronoun.head.head
            noun = clause.head if clause.dep_ in RELATIVE_CLAUSES else None
            name = " ".join(syntax.noun_phrase(noun).text.split()) if noun is not None and noun.pos_ in NOMINAL else ""
        else:
            name = self._naming.owner(pronoun) or ""
        return f"{name}’" if name.endswith("s") else f"{name}’s" if name else None


def _pointed_at(token: Token) -> str | None:
    """'These discussions took place': what was pointed at is known by its noun alone."""
    pointing = token.dep_ == "det" and token.lower_ in DEMONSTRATIVES and token.head.pos_ == "NOUN"
    return "the" if pointing and token.head.lemma_.lower() not in TIME_PARTS else None


def made_finite(body: list[Token], head: Token, subject: Token | None, *, swapped: bool) -> list[Token | str]:
    """'An idea floated by Ray' -> 'An idea was floated by Ray': a participle on a noun told as a sentence."""
    hit = asked_of(head)
    if hit is not None:
        return _passive(body, head, hit)
    perfect = _perfect_participle(body, head, subject)
    if perfect is not None:
        return perfect
    asked = head.dep_ == "advcl" and head.tag_ == "VBD" and syntax.own_subject(head) is None
    kind = head.head.dep_ if head.dep_ == "conj" and head.head.dep_ == "acl" else head.dep_
    bare_past = kind == "acl" and head.tag_ == "VBD" and syntax.own_subject(head) is None
    participle = kind in {"acl", "advcl"} and (head.tag_ == "VBN" or asked or bare_past)
    bare = (participle or _shares_auxiliary(head)) and not syntax.auxiliaries(head) and swapped
    noun = head.head if head.dep_ == "acl" else head.head.head if kind == "acl" else subject
    at = next((i for i, t in enumerate(body) if t == head), 0)
    modal = shared_modal(head) if swapped else []
    at = next((i for i, t in enumerate(body) if t in syntax.auxiliaries(head)), at) if modal else at
    if modal:
        return [*body[:at], *modal, *body[at:]]
    if not bare or noun is None:
        return list(body)
    many = (
        noun.tag_ == "NNS"
        or (noun.tag_ == "NNPS" and any(c.dep_ == "det" for c in noun.children))
        or noun.lower_ in {"they", "we", "you"}
        or any(c.dep_ == "conj" for c in noun.children)
    )
    was = at
    while (
        was and body[was - 1].dep_ == "advmod" and body[was - 1].head == head and body[was - 1].lower_ in _BEFORE_DONE
    ):
        was -= 1  # 'a hub | was | first announced'
    return [*body[:was], "were" if many else "was", *body[was:at], head.lower_, *body[at + 1 :]]


def _passive(body: list[Token], head: Token, hit: Token) -> list[Token | str]:
    """'who shot down the plane' -> 'was shot down', to stand after 'the plane'."""
    gone = {t.i for t in hit.subtree} | {c.i for c in head.children if c.i < head.i}
    particle = [t for t in hit.children if t.tag_ == "RP"]
    was = "were" if hit.tag_ in {"NNS", "NNPS"} else "was"
    rest = [t for t in body if t.i not in gone and t != head]
    return [was, participle(head.lower_, head.lemma_.lower()), *particle, *rest]


def _perfect_participle(body: list[Token], head: Token, subject: Token | None) -> list[Token | str] | None:
    """'having been picked up', 'before being eliminated' -> 'had been picked up', 'was eliminated'; None for other forms."""
    first = next((a for a in syntax.auxiliaries(head) if a.lower_ in {"having", "being"}), None)
    if first is None or any(a.tag_ in {"VBD", "VBZ", "VBP", "MD"} for a in syntax.auxiliaries(head)):
        return None
    was = "were" if subject is not None and subject.tag_ in {"NNS", "NNPS"} else "was"
    return [("had" if t.lower_ == "having" else was) if t == first else t for t in body]


def shared_modal(head: Token) -> list[str]:
    """'will open the bridge and close it', 'is to open it and leave': what a line of the second verb must say again."""
    above = head.head
    passive = head.tag_ == "VBN" and any(a.tag_ == "VB" for a in syntax.auxiliaries(head))
    if (
        head.dep_ != "conj"
        or not (head.tag_ == "VB" or passive)
        or above.pos_ != "VERB"
        or head.i < above.i
        or syntax.is_negated(above)
    ):
        return []
    before = [c for c in above.children if c.i < above.i]
    if any(c.i < head.i and c.dep_ in syntax.AUXILIARIES | {"mark", "cop"} and c.tag_ != "VB" for c in head.children):
        return []
    helpers = [c for c in before if c.dep_ in syntax.AUXILIARIES | {"cop"} and c.tag_ in {"MD", "VBZ", "VBP", "VBD"}]
    to = [c for c in before if c.tag_ == "TO"]
    told = bool(helpers) and (helpers[-1].tag_ == "MD" or bool(to))
    return [c.lower_ for c in (*helpers, *to)] if told else []


def _shares_auxiliary(head: Token) -> bool:
    """'was sentenced and executed', 'was arrested and charged': the passive of the verb before, which a line of its own must say again."""
    above = head.head
    passive = any(c.dep_ in {"aux:pass", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"} for c in above.children)
    suffers = head.tag_ == "VBD" and head.lemma_.lower() in SUFFERED and syntax.object_of(head) is None
    return head.dep_ == "conj" and passive and (head.tag_ == "VBN" or suffers)

"""An event in one line of the article's words: subject, verb, object, and what else has room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.attach import finite_above
from newsbook.timeline.choice import NEEDED, Choice, Option
from newsbook.timeline.deeds import is_finite, is_statement, is_verb, reveals
from newsbook.timeline.hanging import RELATIVE, RELATIVE_CLAUSES, is_re
from newsbook.timeline.naming import Naming
from newsbook.timeline.phrasing import AIM, LONGEST, Phrasing, made_finite, one_line, shared_modal
from newsbook.timeline.subjects import find_subject, taken_up, told_before
from newsbook.timeline.words import HIT, LIGHT, PERSONS, POINTING, SPOKEN

_CONTENT = syntax.COMPLEMENTS | {"parataxis", "obj", "dobj"}

_NO_OPENING = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def wording_head(head: Token) -> Token:
    """The word whose clause tells the event: for an infinitive, the finite predicate it hangs on."""
    token = head
    if token.i > 1 and is_re(token.nbor(-2)) and token.head == token.nbor(-2):
        token = token.head  # 're-elected', whose 're' the parse takes for the verb
    while is_verb(token) and token.dep_ == "xcomp" and not is_finite(token) and _hangs_on(token):
        token = token.head
    alone = _is_clause_of_its_own(token) or bool(shared_modal(token))
    if is_verb(token) and token.tag_ == "VB" and not is_finite(token) and not alone:
        return finite_above(token) or token
    return token


def _hangs_on(verb: Token) -> bool:
    """'expected to leave', 'expected to be moved'."""
    return verb.tag_ in {"VB", "VBG"} or any(c.tag_ == "TO" for c in verb.children)


def _is_clause_of_its_own(verb: Token) -> bool:
    """'a plan to build it': an infinitive that is told with its noun; 'was bailed to return' is told whole."""
    return verb.dep_ == "acl" or (verb.dep_ == "advcl" and syntax.own_subject(verb) is not None)


class Wording:
    """The words that tell one event, and which of them may go when there are too many."""

    def __init__(
        self,
        head: Token,
        naming: Naming,
        *,
        without: range,
        others: Set[int] = frozenset(),
        timed: Set[int] = frozenset(),
        ranged: bool = False,
        part: Token | None = None,
    ) -> None:
        self.head = wording_head(head)
        self._keep, self._without = head, without
        self._pointing = POINTING | (PERSONS if naming.knows_anyone else frozenset())
        self._hit = HIT if naming.knows_anyone else frozenset()
        choice = Choice(self.head, head, without=without, others=others, timed=timed, ranged=ranged)
        self._subject, self._swap = find_subject(choice, naming)
        self._object = taken_up(choice)
        self._said = told_before(choice)
        self.tokens = choice.clause(self._subject, swapped=bool(self._swap), part=part)
        self._optional, self._fronted = _whole_names(choice.optional, naming), choice.fronted
        self._front = self._subject or self.head
        self._phrasing = Phrasing(self._subject, self._front, naming, self.cast(), swapped=bool(self._swap))

    def line(self) -> str:
        """The event in one line, at most LONGEST characters and AIM where it can be, its first letter a capital."""
        kept = {t.i for t in self.tokens}
        text = self._text(kept)
        left = [(rank, {t.i for t in piece}) for rank, *_, piece in self._optional]
        left = [(rank, piece) for rank, piece in left if self._keep.i not in piece and not piece >= kept]
        while left and len(text) > AIM:
            left = [(rank, piece & kept) for rank, piece in left if piece & kept]
            rank, gone = min(
                left, key=lambda option: (option[0], -max(option[1], default=0), len(option[1])), default=(0, set())
            )
            if not gone or (rank >= NEEDED and len(text) <= LONGEST):
                break
            kept -= gone
            text = self._text(kept)
        line = one_line(text)
        return line[:1].upper() + line[1:]

    def cast(self) -> list[Token]:
        """The tokens by which those in the event are known: its words and its subject."""
        return [*self._swap, *self.tokens, *self._fronted, *self._object]

    def is_whole(self) -> bool:
        """Whether the line can stand alone: someone does something, and what is said is told."""
        first = next(iter(self._swap or self.tokens), None)
        if first is None or not self._opens_well(first) or self._is_nobody():
            return False
        if not is_verb(self.head):
            return True
        if self.head.dep_ in RELATIVE_CLAUSES and self.head.head.lower_ in {"what", "whatever"}:
            return False
        bare = not syntax.auxiliaries(self.head)
        if self.head.tag_ == "VB" and not self._swap and bare:
            return syntax.own_subject(self.head) is not None and self.head.dep_ != "ccomp"
        if self.head.tag_ == "VBG" and bare:
            return False
        alone = not self._swap and not any(t.i > self.head.i and not t.is_punct for t in self.tokens)
        if alone and self.head.lemma_.lower() in LIGHT:
            return bool(self._object)
        return self._has_subject() and (not is_statement(self.head) or bool(self._said) or self._says_something())

    def _opens_well(self, first: Token) -> bool:
        """Neither 'will be ready', nor 'that he left', nor 'of the plan', nor 'all seven'."""
        left_over = first.tag_ == "MD" or first.lower_ in _NO_OPENING or (first.dep_ == "case" and first.tag_ == "IN")
        link = first.tag_ in RELATIVE or first.lower_ in {"that", "how", "why"}
        if left_over or not is_verb(self.head):
            return not left_over
        numbers = all(t.pos_ == "NUM" for t in self._swap or self.tokens)
        return not link and not numbers and first not in syntax.auxiliaries(self.head)

    def _has_subject(self) -> bool:
        """Whether somebody or something does it, which is not the time itself: '2023 saw', 'Friday will feature'."""
        words = [t for t in self.tokens if not t.is_punct]
        if self._subject is not None and self._subject.i in self._without:
            return False
        if not self._swap and self._subject is None and not self._object and len(words) < 3:
            return False
        return bool(self._swap) or not words or words[0] != self.head

    def _says_something(self) -> bool:
        """'told the court that it was so'; not 'told the court on Friday', which tells nothing."""
        after = [t for t in self.tokens if t.i > self.head.i and not t.is_punct]
        if self.head.lemma_.lower() not in SPOKEN:
            return bool(after)
        return any(t.head == self.head and t.dep_ in _CONTENT for t in after)

    def _is_nobody(self) -> bool:
        """'It was founded', 'their stock fell': a line whose subject only points at what is told elsewhere."""
        noun = next((t for t in self._swap if t.head not in self._swap), None)
        subject = noun or self._front
        hit = syntax.object_of(self.head)
        if hit is not None and hit.lower_ in self._hit and self._phrasing.name_of(hit) is None:
            return True
        if subject is None or not (subject.pos_ in {"PRON", "DET"} or subject.lower_ == "most"):
            owner = next((c for c in subject.children if c.tag_ == "PRP$"), None) if subject is not None else None
            return owner is not None and self._phrasing.name_of(owner) is None
        if subject.lower_ in self._pointing and len(self._swap) < 2 and not reveals(self.head):
            return self._phrasing.name_of(subject) is None
        return False

    def _text(self, kept: set[int]) -> str:
        self._phrasing.begin()
        tokens = [t for t in self.tokens if t.i in kept]
        particles = {t.i for t in self.head.children if t.dep_ in {"compound:prt", "prt"}}
        rest = [t for t in tokens if t.i > self.head.i and t.i not in particles] if self._object else []
        body = [t for t in tokens if t not in rest]
        if self._said:
            body = [t for t in body if not t.is_punct or t.i < self.head.i]
        finite = made_finite(body, self.head, self._subject, swapped=bool(self._swap))
        swap, thing = self._phrasing.joined(self._swap), self._phrasing.joined(self._object)
        if self._object and self._object[0].pos_ == "DET":
            thing = thing[:1].lower() + thing[1:]
        pieces = [
            piece
            for piece in (swap.rstrip(","), self._phrasing.joined(finite), thing, self._phrasing.joined(rest))
            if piece
        ]
        if self._said:
            pieces.append(self._told())
        text = " ".join(pieces).replace("``", "").replace("''", "")
        head = self.head
        if head.i > 1 and is_re(head.nbor(-2)) and f"-{head.text}" not in text:
            text = re.sub(rf"\b{re.escape(head.text)}\b", f"re-{head.text}", text, count=1)
        return text

    def _told(self) -> str:
        """What is said, going on after its speaker."""
        first, told = self._said[0], self._phrasing.joined(self._said)
        plain = first.pos_ != "PROPN" and first.ent_iob_ in {"O", ""} and not first.text.isupper()
        return told[:1].lower() + told[1:] if plain else told


def _whole_names(optional: list[Option], naming: Naming) -> list[Option]:
    """Pieces that share a name go together: 'of Port' and 'Halden'."""
    whole: list[Option] = []
    for rank, place, size, piece in optional:
        spans = {naming.span_at(t) for t in piece} - {None}
        shared = next(
            (i for i, other in enumerate(whole) if spans & {naming.span_at(t) for t in other[3]} - {None}), None
        )
        if shared is None or piece[0] in whole[shared][3] or whole[shared][3][0] in piece:
            whole.append((rank, place, size, piece))
            continue
        other = whole[shared]
        whole[shared] = (max(rank, other[0]), min(place, other[1]), size + other[2], [*other[3], *piece])
    return whole


def words_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas of the words that carry meaning."""
    return frozenset(
        t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"} and t.text not in "$£€%"
    )

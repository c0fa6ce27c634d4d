"""Which of the words that hang on an event's head are told in its line, and which of those may go first."""

from __future__ import annotations

from collections.abc import Set
from operator import attrgetter

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.blocks import dateline_end
from newsbook.timeline.deeds import is_finite, is_statement, is_verb
from newsbook.timeline.hanging import (
    OBLIQUE,
    RELATIVE_CLAUSES,
    TIME_MARKS,
    after_a_gap,
    after_comma,
    first_word,
    is_again,
    is_comment,
    is_hyphened,
    is_length_aside,
    is_needed,
    is_of_another_re,
    is_relative,
    is_set_off,
    is_source,
    needs_adjective,
    time_mark,
    words,
    words_of_a_plan,
)  # fmt: skip
from newsbook.timeline.owntime import at_another_time, has_its_own_time, whole_time
from newsbook.timeline.words import DATING_PREPOSITIONS, FILLERS, LINKERS, RANGE_PREPOSITIONS, REACTIONS, SET

_LEFT_OUT = frozenset({"parataxis", "discourse", "vocative", "dislocated", "reparandum"})
_DATES = OBLIQUE | {"nmod", "nmod:unmarked", "advmod"}
_GO_BEFORE = OBLIQUE | {"advmod"}
_GO_AFTER = OBLIQUE | RELATIVE_CLAUSES | {"advcl", "acl", "nmod", "conj", "appos", "advmod"}
_FILLS = frozenset(filler.split()[0] for filler in FILLERS)
_OF_A_CLAUSE = syntax.SUBJECTS | {"cop", "aux", "advcl", "mark", "expl", "cc", "obl", "advmod", "punct"}
_INCLUDING = frozenset({"including", "such", "especially", "notably", "particularly", "like"})
_BESIDE = frozenset(
    {
        "up",
        "down",
        "twice",
        "double",
        "triple",
        "compared",
        "against",
        "versus",
        "unchanged",
        "minutes",
        "hours",
        "days",
        "weeks",
        "months",
    }
)
_NEGATIONS = frozenset({"no", "hardly", "not", "n't", "n’t", "never"})
_PLACE = attrgetter("i")
NEEDED = 4  # the rank from which a line loses what a reader asks for
Option = tuple[int, int, int, list[Token]]


class Choice:
    """The words of one event's clause.

    `head` is the word whose clause tells it, `keep` the deed itself; `without` are the tokens of its own time,
    `others` the heads of other events, `timed` all tokens of dates; `ranged` says that its time is one 'from' and 'to'. `optional` holds what may go when the line is too long: rank, place, size
    and the tokens; `fronted` what stands before the subject and tells where; `body` is where the sentence begins after its dateline.
    """

    def __init__(
        self, head: Token, keep: Token, *, without: range, others: Set[int], timed: Set[int], ranged: bool
    ) -> None:
        self.head, self._keep = head, keep
        self._timed, self._dating = timed, DATING_PREPOSITIONS | (RANGE_PREPOSITIONS if ranged else frozenset())
        self._above_keep = {keep.i, *(t.i for t in keep.ancestors)}
        self._without, self._others = without, others
        self._opened = time_mark(head)
        self.body = dateline_end(head.sent)
        self.optional: list[Option] = []
        self.fronted: list[Token] = []
        self._sentence = range(0)
        self._subject: Token | None = None
        self._swapped = False

    def is_time(self, token: Token) -> bool:
        """Whether a word belongs to the event's own time."""
        return token.i in self._without

    def noun(self, noun: Token) -> list[Token]:
        """A noun with what describes it, without the clauses that hang on it."""
        self._sentence = range(noun.sent.start, noun.sent.end)
        tokens = sorted(self._below(noun, top=False, bare=True), key=_PLACE)
        while len(tokens) > 1 and (tokens[0].tag_ == "CC" or tokens[0].is_punct):
            del tokens[0]
        links = {t.i for t in tokens if t.head == noun and t.dep_ == "case" and t.i < noun.i}
        return [t for t in tokens if t.i not in links and not (t.dep_ == "fixed" and t.head.i in links)]

    def clause(self, subject: Token | None, *, swapped: bool, part: Token | None) -> list[Token]:
        """The words of the clause in order; without its subject where other words stand in its stead (`swapped`)."""
        self._subject, self._swapped = subject, swapped
        self.optional = []
        self._sentence = range(self.head.sent.start, self.head.sent.end)
        kept = self._below(self.head, top=True)
        if part is None:
            gone = at_another_time(self.head, self._without, self._timed)
            kept = [t for t in kept if t.i not in gone]
        else:
            gone = {*range(self._keep.i + 1, part.left_edge.i), *(c.i for c in part.children if c.dep_ == "cc")}
            kept = [t for t in kept if t.i not in gone]  # 'released | two videos and | another'
        kept = whole_time([*kept, *words_of_a_plan(self.head, kept)], self.head, self._without)
        tokens = sorted((t for t in kept if t.i >= self.body), key=_PLACE)
        while len(tokens) > 1 and (tokens[0].tag_ == "CC" or tokens[0].is_punct):
            del tokens[0]
        return tokens

    def _below(self, token: Token, *, top: bool, bare: bool = False) -> list[Token]:
        kept = [token]
        for child in token.children:
            if top and ((self._swapped and child == self._subject) or is_relative(child, self.head)):
                continue
            if self._goes(child, token, top=top, bare=bare):
                continue
            piece = self._below(child, top=False, bare=bare)
            rank = self._rank(child, token)
            if rank is not None:
                self.optional.append((rank, -max(t.i for t in piece), len(piece), piece))
            kept += piece
        return kept

    def _goes(self, child: Token, token: Token, *, top: bool, bare: bool) -> bool:
        """Whether what hangs on a word is no part of the line."""
        kind = child.dep_
        if kind == "case" and child.lower_ in TIME_MARKS and token.dep_ in syntax.SUBJECTS:
            return True
        if child.i in self._above_keep:
            return bare
        if child.i < self.body:
            return child.right_edge.i < self.body
        if is_of_another_re(child, self.head) and is_of_another_re(child, self._keep):
            return True
        if kind in _LEFT_OUT or child.is_space or child.i not in self._sentence:
            return True
        if kind == "advmod" and child.lower_ in _NEGATIONS and not bare:
            return False
        if token.i < self.body:
            return child.is_punct
        first = first_word(child)
        if first == "according" or is_source(child):
            return True
        if kind in RELATIVE_CLAUSES:
            return bare or after_comma(child)
        of_subject = token.dep_ in syntax.SUBJECTS or (token.dep_ == "nmod" and token.head.dep_ in syntax.SUBJECTS)
        if kind == "nmod" and of_subject and child.i > token.i and after_comma(child):
            return True
        if kind == "conj" and has_its_own_time(child, self._without, self._timed):
            return True
        if kind in {"acl", "advcl", "amod"} and child.i < token.i and child.i in self._others:
            return True
        if (
            is_set_off(child, token)
            or is_comment(child, token)
            or (is_length_aside(child) and child.i > token.i)
            or (first in _BESIDE and after_comma(child) and len(list(child.subtree)) > 1)
            or is_again(child)
        ):
            return True
        if bare and kind in _OF_A_CLAUSE and any(c.dep_ == "cop" for c in token.children):
            return True
        if bare and kind == "conj" and child.pos_ not in {"NOUN", "PROPN", "NUM", "PRON"}:
            return True
        if kind in syntax.APPOSITIONS:
            return after_comma(child)
        aside = kind in {"acl", "advcl"} or (child.pos_ == "NUM" and child.i > token.i) or first in _INCLUDING
        if aside and after_comma(child):
            return True
        if self._is_date(child) or self._only_dates(child) or after_a_gap(child, token):
            return True
        return top and self._leads_in(child, first)

    def _leads_in(self, child: Token, first: str) -> bool:
        """What stands about the main clause: connectives, other clauses, the date told beside it."""
        head = self.head
        if child.lower_ in SET and child.dep_ != "conj":
            return False
        if child.dep_ == "case" and child.i < head.i and not any(c.dep_ == "cop" for c in head.children):
            return True
        if child.i < self._opened:
            return True
        if child.dep_ in {"cc", "mark"} and child.i < head.i and child.tag_ != "TO":
            return True
        if child.dep_ == "conj" and (is_verb(head) or is_verb(child)):
            return not self._goes_on(child)
        if child.dep_ in {"ccomp", "advcl", "dep"} and child.i < head.i:
            return not self._names_subject(child)
        if child.i < head.i and first in _FILLS and words(child) in FILLERS:
            return True
        if child.dep_ == "advcl" and any(c.lower_ in LINKERS for c in child.children if c.dep_ == "mark"):
            return True
        before = self._subject is not None and child.i < self._subject.i
        if before and child.dep_ in OBLIQUE:
            self.fronted += child.subtree
            return True
        if child.dep_ == "advmod" and is_verb(head):
            return before or child.lower_ in LINKERS
        return False

    def _is_date(self, child: Token) -> bool:
        """The event's own time, but for 'by 2024' or 'until May': the date stands beside the line."""
        if child.i not in self._without or child.head.i in self._without:
            return False
        taken = child.dep_ in syntax.OBJECTS | {"dep"} and all(t.i in self._without for t in child.subtree)
        if child.dep_ not in _DATES and not taken:
            return False
        preposition, first = syntax.preposition_of(child), child.left_edge
        if first.i == self._without.start - 1 and first.lower_ in {"until", "till", "by"}:
            return False  # 'until | at least next Monday'
        return preposition is None or preposition.lower_ in self._dating or preposition.i in self._without

    def _names_subject(self, child: Token) -> bool:
        """'the actors' union SAG-AFTRA': a name right behind the subject, which the parse hangs on the verb."""
        beside = self._subject is not None and child.left_edge.i == self._subject.right_edge.i + 1
        return child.dep_ == "dep" and child.pos_ == "PROPN" and beside

    def _only_dates(self, child: Token) -> bool:
        """'a poll released on Monday': a participle that is left with nothing where its time goes."""
        if child.dep_ != "acl" or child.tag_ not in {"VBN", "VBD"}:
            return False
        if all(t.i in self._without for t in child.subtree):
            return True
        rest = [c for c in child.children if not c.is_punct and not (c.i < child.i and c.dep_ == "advmod")]
        return bool(rest) and all(self._is_date(c) for c in rest)

    def _goes_on(self, verb: Token) -> bool:
        """'accepted it and named a successor': a second verb of the subject that is no event of its own."""
        said = self.head.dep_ == "ccomp" and (is_statement(verb) or verb.lemma_.lower() in REACTIONS)
        own = syntax.own_subject(verb) is not None or not is_verb(verb) or verb.i < self.head.i or said
        return not own and not any(t.i in self._others for t in verb.subtree)

    def _rank(self, child: Token, token: Token) -> int | None:
        """In which order pieces go when the line is too long, those of a rank from the right; None: never."""
        if child.dep_ == "advmod" and any(t.lower_ in _NEGATIONS for t in child.subtree):
            return None
        if child.i < token.i:
            if is_hyphened(child):
                return None
            if child.dep_ == "amod":
                return None if needs_adjective(child, token) else NEEDED + 1
            return 3 if child.dep_ in _GO_BEFORE else None
        if child.dep_ == "advcl" and is_finite(child):
            return 0
        if child.dep_ == "conj" and is_verb(token) and syntax.object_of(token) is None and syntax.object_of(child):
            return None
        if child.dep_ == "conj" and token == self.head:
            return 1
        if token == self._subject and child.dep_ in {"acl", "nmod"} and not is_needed(child, token, self.head):
            return 1
        if child.dep_ == "conj" and (token.pos_ == "ADJ" or token == self._subject):
            return None
        if child.dep_ not in _GO_AFTER:
            return None
        if token.dep_ == "acl" and token != self.head:
            return None
        return NEEDED if is_needed(child, token, self.head) else 2

"""An event in one line of the article's words: subject, verb, object, and what else has room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.attach import finite_above
from newsbook.timeline.blocks import dateline_end
from newsbook.timeline.deeds import is_finite, is_statement, is_verb
from newsbook.timeline.naming import Naming
from newsbook.timeline.words import DATING_PREPOSITIONS, LINKERS, OWN_VOICE, SET, SUFFIXES

LONGEST = 100
_RELATIVE_CLAUSES = frozenset({"acl:relcl", "relcl"})
_LEFT_OUT = frozenset({"parataxis", "discourse", "vocative", "dislocated", "reparandum"})
_OBLIQUE = frozenset({"obl", "prep", "obl:agent", "obl:unmarked", "npadvmod", "agent"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_RELATIVE = frozenset({"WP", "WDT"})
_QUOTES = str.maketrans("", "", '"“”„«»')
_MARKS = frozenset(",;:-–—()[]")
_PARTING = frozenset({",", ";", ":", "–", "—", "(", "--"})
_TIME_MARKS = frozenset({"after", "before"})
_EDGES = " ,;:-–—"


def one_line(text: str) -> str:
    """White space made single, stops and marks at the edges dropped, cut at a word."""
    line = " ".join(text.split()).strip(_EDGES + '"“”‘.')
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"


def wording_head(head: Token) -> Token:
    """The word whose clause tells the event: for an infinitive, the finite predicate it hangs on."""
    token = head
    while is_verb(token) and token.dep_ == "xcomp" and token.tag_ in {"VB", "VBG"} and not is_finite(token):
        token = token.head
    if is_verb(token) and token.tag_ == "VB" and not is_finite(token) and token.dep_ not in {"acl", "advcl"}:
        return finite_above(token) or token
    return token


class Wording:
    """The words that tell one event, and which of them may go when there are too many."""

    def __init__(
        self, head: Token, naming: Naming, *, without: range, others: Set[int] = frozenset(), part: Token | None = None
    ) -> None:
        self.head = wording_head(head)
        self._keep = head
        self._naming = naming
        self._without = without
        self._others = others
        self._optional: list[tuple[int, int, int, list[Token]]] = []
        self._body = dateline_end(self.head.sent)
        self._subject: Token | None = None
        self._subject, self._swap = self._find_subject()
        self._object = self._taken_up()
        self._said = self._told_before()
        kept = list(self._below(self.head, top=True))
        if part is not None:
            kept = [t for t in kept if not self._keep.i < t.i < part.left_edge.i]
        self.tokens = sorted((t for t in kept if t.i >= self._body), key=lambda t: t.i)
        while len(self.tokens) > 1 and (self.tokens[0].tag_ == "CC" or self.tokens[0].is_punct):
            del self.tokens[0]

    def line(self) -> str:
        """The event in one line, at most LONGEST characters, its first letter a capital."""
        kept = {t.i for t in self.tokens}
        text = self._text(kept)
        for *_, piece in sorted(self._optional, key=lambda option: option[:3]):
            if len(text) <= LONGEST:
                break
            gone = {t.i for t in piece}
            if self._keep.i not in gone and not gone >= kept:
                kept -= gone
                text = self._text(kept)
        line = one_line(text)
        return line[:1].upper() + line[1:]

    def cast(self) -> list[Token]:
        """The tokens by which those in the event are known: its words and its subject."""
        return [*self._swap, *self.tokens, *self._object]

    def is_whole(self) -> bool:
        """Whether the line can stand alone: someone does something, and what is said is told."""
        if not is_verb(self.head):
            return True
        words = [t for t in self.tokens if not t.is_punct]
        if not self._swap and self._subject is None and not self._object and len(words) < 3:
            return False
        if self.head.tag_ == "VBG" and not syntax.auxiliaries(self.head):
            return False
        if self.head.tag_ == "VB" and not self._swap and not syntax.auxiliaries(self.head):
            return syntax.own_subject(self.head) is not None and self.head.dep_ != "ccomp"
        if not self._swap and words and words[0] == self.head:
            return False
        first = (self._swap or self.tokens)[0]
        if first.tag_ in _RELATIVE or first.lower_ in {"that", "how", "why"}:
            return False
        return (
            not is_statement(self.head)
            or bool(self._said)
            or any(t.i > self.head.i for t in self.tokens if not t.is_punct)
        )

    def _told_before(self) -> list[Token]:
        """'The bank will close, Ray said': the words of what is said, where they come before and are not the speaker's own."""
        head = self.head
        if not is_verb(head) or not is_statement(head):
            return []
        above = head.head if head.dep_ == "parataxis" and head.head.i < head.i else None
        below = [*head.children, *(g for c in head.children if c.i < self._body for g in c.children)]
        content = above or next((c for c in below if c.dep_ in {"ccomp", "parataxis"} and c.i < head.i), None)
        if content is None or (not is_verb(content) and not any(c.dep_ == "cop" for c in content.children)):
            return []
        told = sorted(
            (t for t in content.subtree if (t != head and not head.is_ancestor(t)) or above is None), key=lambda t: t.i
        )
        told = [t for t in told if self._body <= t.i < head.i and not t.is_space]
        while told and told[-1].is_punct:
            told.pop()
        own = any(t.lower_ in OWN_VOICE or t.lower_ in {"my", "our", "your"} or t.text in '"“”``' for t in told)
        return [] if own or len(told) < 2 else told

    def _find_subject(self) -> tuple[Token | None, list[Token]]:
        """The subject, and the words of another noun that stand in its stead where it is elsewhere."""
        head = self.head
        own = syntax.own_subject(head)
        owner = head.head
        nominal = not is_verb(head) and not any(c.dep_ == "cop" for c in head.children)
        if nominal:
            return own, []
        if own is not None and own.tag_ not in _RELATIVE:
            return own, self._called(own)
        if head.dep_ in _RELATIVE_CLAUSES | {"acl"} and owner.pos_ in _NOMINAL:
            return own, self._noun(owner)
        opened = is_finite(head) and any(c.dep_ == "mark" for c in head.children)
        if own is None and is_verb(head) and not opened:
            borrowed = syntax.subject_of(head)
            if borrowed is not None:
                return borrowed, self._called(borrowed) or self._noun(borrowed)
        return own, []

    def _taken_up(self) -> list[Token]:
        """'The letter, which the paper published': the noun that is the object of a relative clause."""
        head = self.head
        if head.dep_ not in _RELATIVE_CLAUSES or head.head.pos_ not in _NOMINAL:
            return []
        relative = any(c.dep_ in syntax.OBJECTS and c.tag_ in _RELATIVE for c in head.children)
        return self._noun(head.head) if relative else []

    def _called(self, subject: Token) -> list[Token]:
        """'The minister, Ilse Brandt, resigned': the name that the subject is given in apposition."""
        if subject.tag_ != "NN":
            return []
        name = next((c for c in subject.children if c.dep_ in syntax.APPOSITIONS and c.pos_ == "PROPN"), None)
        if name is None or self._naming.entity_at(name) is None:
            return []
        return list(syntax.noun_phrase(name))

    def _noun(self, noun: Token) -> list[Token]:
        """A noun with what describes it, without the clauses that hang on it."""
        tokens = sorted(self._below(noun, top=False, bare=True), key=lambda t: t.i)
        return [t for t in tokens if not (t.head == noun and t.dep_ == "case" and t.i < noun.i)]

    def _below(self, token: Token, *, top: bool, bare: bool = False) -> Iterator[Token]:
        yield token
        for child in token.children:
            if top and ((self._swap and child == self._subject) or _is_relative(child, self.head)):
                continue
            if self._goes(child, token, top=top, bare=bare):
                continue
            piece = list(self._below(child, top=False, bare=bare))
            rank = self._rank(child, token)
            if rank is not None:
                self._optional.append((rank, -max(t.i for t in piece), len(piece), piece))
            yield from piece

    def _goes(self, child: Token, token: Token, *, top: bool, bare: bool) -> bool:
        """Whether what hangs on a word is no part of the line."""
        if child.dep_ == "case" and child.lower_ in _TIME_MARKS and token.dep_ in syntax.SUBJECTS:
            return True
        if child == self._keep or child.is_ancestor(self._keep):
            return bare
        if child.i < self._body:
            return child.right_edge.i < self._body
        if child.is_space or child.dep_ in _LEFT_OUT or child.sent != token.sent:
            return True
        if token.i < self._body:
            return child.is_punct
        if child.left_edge.lower_ == "according" or _is_source(child):
            return True
        if child.dep_ in _RELATIVE_CLAUSES:
            return bare or _after_comma(child)
        if child.dep_ in syntax.APPOSITIONS:
            return _after_comma(child)
        if _after_comma(child) and (child.dep_ in {"acl", "advcl"} or child.pos_ == "NUM" or _including(child)):
            return True
        if self._is_date(child) or self._only_dates(child):
            return True
        return top and self._leads_in(child)

    def _leads_in(self, child: Token) -> bool:
        """What stands about the main clause: connectives, other clauses, the date told beside it."""
        head = self.head
        if child.lower_ in SET:
            return False
        if child.dep_ == "case" and child.i < head.i and not any(c.dep_ == "cop" for c in head.children):
            return True
        mark = _time_mark(head)
        if child.i < mark:
            return True
        if child.dep_ in {"cc", "mark"} and child.i < head.i and child.tag_ != "TO":
            return True
        if child.dep_ == "conj" and (is_verb(head) or is_verb(child)):
            return not self._goes_on(child)
        if child.dep_ in {"ccomp", "advcl"} and child.i < head.i:
            return True
        if child.dep_ == "advcl" and any(c.lower_ in LINKERS for c in child.children if c.dep_ == "mark"):
            return True
        before = self._subject is not None and child.i < self._subject.i
        if child.dep_ == "advmod" and is_verb(head):
            return before or child.lower_ in LINKERS
        return False

    def _is_date(self, child: Token) -> bool:
        """The event's own time, but for 'by 2024' or 'until May': the date stands beside the line."""
        if (
            child.i not in self._without
            or child.head.i in self._without
            or child.dep_ not in _OBLIQUE | {"nmod", "nmod:unmarked", "advmod"}
        ):
            return False
        preposition = syntax.preposition_of(child)
        return preposition is None or preposition.lower_ in DATING_PREPOSITIONS

    def _only_dates(self, child: Token) -> bool:
        """'a poll released on Monday': a participle that is left with nothing where its time goes."""
        if child.dep_ != "acl" or child.tag_ not in {"VBN", "VBD"}:
            return False
        rest = [c for c in child.children if not c.is_punct and not (c.i < child.i and c.dep_ == "advmod")]
        return bool(rest) and all(self._is_date(c) for c in rest)

    def _goes_on(self, verb: Token) -> bool:
        """'accepted it and named a successor': a second verb of the subject that is no event of its own."""
        own = syntax.own_subject(verb) is not None or not is_verb(verb) or verb.i < self.head.i
        return not own and not any(t.i in self._others for t in verb.subtree)

    def _rank(self, child: Token, token: Token) -> int | None:
        """In which order pieces go when the line is too long, those of a rank from the right; None: never."""
        if child.dep_ == "advmod" and any(t.lower_ in {"not", "n't", "n’t", "never"} for t in child.subtree):
            return None
        if child.i < token.i:
            return 3 if child.dep_ in _OBLIQUE | {"advmod", "amod"} else None
        if child.dep_ == "advcl" and is_finite(child):
            return 0
        if child.dep_ == "conj" and token == self.head:
            return 1
        if child.dep_ == "conj" and (token.pos_ == "ADJ" or token == self._subject):
            return None
        if child.dep_ not in _OBLIQUE | _RELATIVE_CLAUSES | {"advcl", "acl", "nmod", "conj", "appos", "advmod"}:
            return None
        if token.dep_ == "acl" and token != self.head:
            return None
        return 4 if self._is_needed(child, token) else 2

    def _is_needed(self, child: Token, token: Token) -> bool:
        """What goes last: 'thousands | of women', 'closed | at $43', 'the right | to speak', 'he said | in reply'."""
        preposition = syntax.preposition_of(child)
        if child.dep_ == "nmod":
            return preposition is not None and preposition.lower_ in {"of", "between"}
        bare = token == self.head and is_verb(token) and syntax.object_of(token) is None
        if child.dep_ in _OBLIQUE:
            return bare and child == next((c for c in token.children if c.i > token.i and c.dep_ in _OBLIQUE), None)
        return (child.dep_ == "acl" and child.tag_ == "VB") or (child.dep_ == "conj" and token.dep_ in {"obl", "nmod"})

    def _text(self, kept: set[int]) -> str:
        tokens = [t for t in self.tokens if t.i in kept]
        rest = [t for t in tokens if t.i > self.head.i] if self._object else []
        body = tokens[: len(tokens) - len(rest)]
        if self._said:
            body = [t for t in body if not t.is_punct or t.i < self.head.i]
        pieces = [self._joined(piece) for piece in (self._swap, self._made_finite(body), self._object, rest) if piece]
        if self._said:
            first = self._said[0]
            told = self._joined(self._said)
            plain = first.pos_ != "PROPN" and first.ent_iob_ in {"O", ""} and not first.is_upper
            pieces.append(told[:1].lower() + told[1:] if plain else told)
        return " ".join(pieces).replace("``", "").replace("''", "")

    def _made_finite(self, body: list[Token]) -> list[Token | str]:
        """'An idea floated by Ray' -> 'An idea was floated by Ray': a participle on a noun told as a sentence."""
        head = self.head
        bare = (
            head.dep_ in {"acl", "advcl"} and head.tag_ == "VBN" and not syntax.auxiliaries(head) and bool(self._swap)
        )
        noun = head.head if head.dep_ == "acl" else self._subject
        if not bare or noun is None:
            return list(body)
        many = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
        at = next((i for i, t in enumerate(body) if t == head), 0)
        return [*body[:at], "were" if many else "was", head.lower_, *body[at + 1 :]]

    def _name_of(self, pronoun: Token) -> str | None:
        """The name for a pronoun, unless the line has it already."""
        if pronoun.tag_ in {"PRP$", "WP$"}:
            return self._owner_of(pronoun)
        name = self._naming.stands_for(pronoun)
        if name is None:
            return None
        told = self._naming.entity_at(pronoun)
        for token in self.cast():
            found = self._naming.entity_at(token) if token.pos_ == "PROPN" else None
            if token.pos_ in {"PROPN", "NOUN"} and (
                token.text in {*name.split()} - SUFFIXES or (found and found == told)
            ):
                return None
        return name if pronoun == self._subject or told is not None else None

    def _owner_of(self, pronoun: Token) -> str | None:
        """'Its stock', 'whose sales': whose, as a name with its ending, where the line begins so."""
        if self._subject is None or pronoun.head != self._subject or self._swap:
            return None
        if pronoun.tag_ == "WP$":
            clause = pronoun.head.head
            noun = clause.head if clause.dep_ in _RELATIVE_CLAUSES else None
            name = (
                " ".join(syntax.noun_phrase(noun).text.split()) if noun is not None and noun.pos_ in _NOMINAL else None
            )
        else:
            name = self._naming.owner(pronoun)
        return f"{name}’" if name and name.endswith("s") else f"{name}’s" if name else None

    def _joined(self, tokens: Sequence[Token | str]) -> str:
        """Words with one blank between, pronouns that are known by their names, no mark beside a gap."""
        positions = {t.i for t in tokens if isinstance(t, Token)}
        kept = [t for t in tokens if isinstance(t, str) or t.text not in _MARKS or {t.i - 1, t.i + 1} <= positions]
        positions = {t.i for t in kept if isinstance(t, Token)}
        parts: list[str] = []
        for token in kept:
            if isinstance(token, str):
                parts.append(f"{token} ")
                continue
            told = self._name_of(token) if token.tag_ in {"PRP", "PRP$", "WP$"} else None
            gap = token.whitespace_ or ("" if token.i + 1 in positions else " ")
            parts.append((told or token.text) + gap)
        return re.sub(r"\s+", " ", "".join(parts)).strip().translate(_QUOTES)


def _after_comma(child: Token) -> bool:
    """Whether a comma or a dash parts a word and its own from what stands before."""
    left = child.left_edge
    return left.text in _PARTING or (left.i > 0 and left.doc[left.i - 1].text in _PARTING)


def _is_source(child: Token) -> bool:
    """'..., a source told the agency', where the parse hangs it on a word before."""
    return child.dep_ == "dep" and is_verb(child) and is_statement(child) and syntax.own_subject(child) is not None


def _is_relative(child: Token, head: Token) -> bool:
    """'which', 'for whom': the link of a relative clause to its noun."""
    if head.dep_ not in _RELATIVE_CLAUSES:
        return False
    return child.tag_ in _RELATIVE or (child.dep_ == "prep" and any(c.tag_ in _RELATIVE for c in child.children))


def _including(child: Token) -> bool:
    return child.left_edge.lower_ in {"including", "such", "especially", "notably"}


def words_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The lemmas of the words that carry meaning."""
    return frozenset(
        t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"} and t.text not in "$£€%"
    )


def _time_mark(head: Token) -> int:
    """Where 'after' or 'before' opens a clause; the parse may take it for a preposition of the subject. 0 where none does."""
    above = (head, *(c for c in head.lefts if c.dep_ in syntax.SUBJECTS))
    return next((c.i for token in above for c in token.lefts if c.lower_ in _TIME_MARKS), 0)

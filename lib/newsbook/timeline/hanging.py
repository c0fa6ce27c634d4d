"""How a word and what belongs to it hang in their clause: set off, hyphened, as its link, as its first word."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from newsbook import syntax
from newsbook.timeline.deeds import is_statement, is_verb
from newsbook.timeline.words import REACTIONS, SET, TWO_SIDED

RELATIVE_CLAUSES = frozenset({"acl:relcl", "relcl"})
RELATIVE = frozenset({"WP", "WDT"})
PARTING = frozenset({",", ";", ":", "–", "—", "(", "--"})
_LENGTHS = frozenset({"century", "decade", "year", "month", "week", "day", "hour", "minute"})
_LONGEST_LENGTH = 6  # words: 'a century and a quarter'
OBLIQUE = frozenset({"obl", "prep", "obl:agent", "obl:unmarked", "npadvmod", "agent"})
TIME_MARKS = frozenset({"after", "before"})


def after_comma(child: Token) -> bool:
    """Whether a comma or a dash parts a word and its own from what stands before."""
    left = child.left_edge
    return left.text in PARTING or (left.i > 0 and left.doc[left.i - 1].text in PARTING)


def after_a_gap(child: Token, token: Token) -> bool:
    """'Butler, who paid extra in 2019, for his car, settled': what hangs on a noun past a clause that is left out."""
    return child.dep_ == "nmod" and any(
        c.dep_ in RELATIVE_CLAUSES and token.i < c.i < child.i and after_comma(c) for c in token.children
    )


def is_hyphened(child: Token) -> bool:
    """'highest-paid', 'self-driving': half a word does not go."""
    last = child.right_edge
    return last.i + 1 < len(last.doc) and last.nbor().text in {"-", "–"} and not last.whitespace_


def needs_adjective(child: Token, token: Token) -> bool:
    """'the worst attack', 'an estimated $10 million': without it the phrase is no English."""
    return child.tag_ in {"JJS", "JJR"} or any(c.lower_ in {"a", "an"} for c in token.children if c.i < child.i)


def is_source(child: Token) -> bool:
    """'..., a source told the agency', where the parse hangs it on a word before."""
    return child.dep_ == "dep" and is_verb(child) and is_statement(child) and syntax.own_subject(child) is not None


def is_relative(child: Token, head: Token) -> bool:
    """'which', 'for whom': the link of a relative clause to its noun."""
    if head.dep_ not in RELATIVE_CLAUSES:
        return False
    return child.tag_ in RELATIVE or (child.dep_ == "prep" and any(c.tag_ in RELATIVE for c in child.children))


def first_word(child: Token) -> str:
    """The first word of all that hangs on a word, marks aside."""
    return next((t for t in child.subtree if not t.is_punct), child).lower_


def words(child: Token) -> str:
    return " ".join(t.lower_ for t in child.subtree if not t.is_punct)


def time_mark(head: Token) -> int:
    """Where 'after' or 'before' opens a clause; the parse may take it for a preposition of the subject. 0 where none does."""
    above = (head, *(c for c in head.lefts if c.dep_ in syntax.SUBJECTS))
    return next((c.i for token in above for c in token.lefts if c.lower_ in TIME_MARKS), 0)


def is_set_off(child: Token, noun: Token) -> bool:
    """'The crater, 180 km wide, was found': an adjective behind its noun, between commas."""
    if child.dep_ not in {"amod", "acl"} or child.pos_ != "ADJ" or child.i < noun.i:
        return False
    after = child.right_edge.i + 1
    between = child.doc[noun.i + 1 : child.i]
    return after < len(child.doc) and child.doc[after].text in PARTING and any(t.text in PARTING for t in between)


def is_length_aside(child: Token) -> bool:
    """'opens in 2028, a century after the flood': how long after, behind a comma."""
    if child.dep_ == "advcl" and child.left_edge.i > 0 and child.left_edge.lower_ in TIME_MARKS:
        length = child.left_edge.nbor(-1)
        start = next((t.i for t in reversed(child.doc[child.sent.start : length.i]) if t.text in PARTING), -1)
        return length.lemma_.lower() in _LENGTHS and 0 <= length.i - start <= _LONGEST_LENGTH
    if child.lower_ == "day" and child.left_edge.lower_ == "to" and child.left_edge.i > 0:
        return child.left_edge.nbor(-1).lemma_.lower() in _LENGTHS  # 'three years | to the day after they were hired'
    behind = child.dep_ in OBLIQUE | {"nmod:unmarked", "advmod", "appos"} and after_comma(child)
    return behind and child.lemma_.lower() in _LENGTHS


def is_again(child: Token) -> bool:
    """'on Monday and again on Tuesday': left over where the times stand beside the line."""
    return child.lower_ == "again" and child.i > 0 and child.nbor(-1).lower_ == "and"


_IN_RELATION = frozenset("relation connection response addition regard accordance".split())  # 'in relation | to papers'


def is_needed(child: Token, token: Token, head: Token) -> bool:
    """What goes last: 'thousands | of women', 'a truce | with the rebels', 'closed | at $43', 'the right | to speak', 'he said | in reply'."""
    if token.lemma_.lower() in REACTIONS and child.dep_ == "advcl":
        return any(c.lower_ in {"of", "for", "over"} and c.i < child.i for c in child.children)
    if token.lemma_.lower() in _IN_RELATION and token.i and token.nbor(-1).lower_ == "in":
        return child.dep_ in {"acl", "nmod"}
    preposition = syntax.preposition_of(child)
    if child.dep_ == "nmod":
        if preposition is None:
            return False
        both = preposition.lower_ in {"with", "against"} and token.lemma_.lower() in TWO_SIDED and token.head == head
        return both or preposition.lower_ in {"of", "between"}
    told = token == head or token.dep_ in syntax.COMPLEMENTS
    bare = told and is_verb(token) and syntax.object_of(token) is None
    if child.dep_ in OBLIQUE:
        return bare and child == next((c for c in token.children if c.i > token.i and c.dep_ in OBLIQUE), None)
    if child.dep_ in {"acl", "ccomp"} and token.lemma_.lower() in {"fact", "claim", "idea", "news"}:
        return True
    return (child.dep_ == "acl" and child.tag_ == "VB") or (child.dep_ == "conj" and token.dep_ in {"obl", "nmod"})


_COMMENTS = frozenset({"claim", "charge", "accusation", "assertion", "allegation"})


def is_comment(child: Token, token: Token) -> bool:
    """'said he had the votes, a claim they dispute': what the reporter says of it."""
    behind = child.i > token.i and after_comma(child) and syntax.preposition_of(child) is None
    return behind and child.lemma_.lower() in _COMMENTS


def is_re(token: Token) -> bool:
    """The 're' of 're-elected', which the parse may take for a verb of its own."""
    return token.lower_ == "re" and token.i + 1 < len(token.doc) and token.nbor().text == "-"


def is_of_another_re(child: Token, head: Token) -> bool:
    """'was elected, re-elected and defeated': 're' or 'elected', where they are neither the event's word nor each other's."""
    if is_re(child):
        return head.i not in {child.i, child.i + 2} and child.head.i != child.i + 2
    before = child.nbor(-2) if child.i > 1 else child
    return is_re(before) and head not in {before, child} and child.head != before


def words_of_a_plan(head: Token, kept: list[Token]) -> list[Token]:
    """'was built and is | due to | be replaced': what stands between the auxiliaries, where the parse hangs it elsewhere."""
    chain = [*(a for a in syntax.auxiliaries(head) if a.i < head.i), head]
    for first, second in pairwise(chain):
        between = list(head.doc[first.i + 1 : second.i])
        if len(between) == 2 and between[0].lower_ in SET and between[1].lower_ == "to":
            return [t for t in between if t not in kept]
    return []

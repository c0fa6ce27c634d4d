"""An event in one line of the article's words, and who acts in it."""

from __future__ import annotations

import pandas as pd
from spacy.tokens import Span, Token

from newsbook import syntax
from newsbook.timeline.attach import finite_above, is_finite, is_verb

LONGEST = 120
_CLAUSE_OPENERS = frozenset({"after", "before", "when", "while", "as", "because", "that", "since", "if"})
_TIME_OPENERS = frozenset({"after", "before", "when", "while", "because", "since"})
_LEAVE_OUT_RIGHT = frozenset({"advcl", "parataxis", "discourse", "cc"})


def clause_tokens(head: Token, *, keep: Token | None = None) -> list[Token]:
    """The tokens of the clause or noun phrase that `head` rules, other clauses left out.

    The clause that holds `keep` stays in.
    """
    left_out: set[int] = set()
    for child in head.children:
        if keep is not None and (child == keep or child.is_ancestor(keep)):
            continue
        other_verb = child.dep_ == "conj" and is_verb(head)
        report = child.dep_ in {"ccomp", "parataxis"} and child.i < head.i
        if other_verb or report or child.dep_ in _LEAVE_OUT_RIGHT:
            left_out.update(t.i for t in child.subtree)
    kept = [t for t in head.subtree if t.i not in left_out and t.sent == head.sent]
    return _run_around(kept, head)


def _run_around(tokens: list[Token], head: Token) -> list[Token]:
    """The unbroken run of tokens that holds the head; a lost comma or quote mark breaks nothing."""
    positions = {t.i for t in tokens}
    doc = head.doc
    left = right = head.i
    while left - 1 in positions or (left - 2 in positions and doc[left - 1].is_punct):
        if is_verb(head) and _opens_clause(doc[left - 1], head):
            break
        left -= 1
    while right + 1 in positions or (right + 2 in positions and doc[right + 1].is_punct):
        right += 1
    while left < head.i and _opens(doc[left], head):
        left += 1
    while right > head.i and (doc[right].is_space or doc[right].text in {",", ";", ":", ".", "—", "–", "-", "”", '"'}):
        right -= 1
    return list(doc[left : right + 1])


def _opens_clause(token: Token, head: Token) -> bool:
    """'20 years after | western troops occupied': what stands left of 'after' is told of another clause."""
    return token.lower_ in _TIME_OPENERS and not any(t.text == "," for t in token.doc[token.i : head.i])


def _opens(token: Token, head: Token) -> bool:
    """Whether a token only leads into the clause: a mark, a conjunction, a noun's preposition."""
    if token.is_punct or token.is_space or token.dep_ in {"cc", "mark"} or token.lower_ in _CLAUSE_OPENERS:
        return True
    return not is_verb(head) and token.head == head and token.dep_ == "case"


def _words(tokens: list[Token]) -> str:
    if not tokens:
        return ""
    return tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text


def one_line(text: str) -> str:
    """White space made single, quote marks and stops at the edges dropped, cut at a word."""
    line = " ".join(text.split()).strip(' ,;:-–—"“”‘')
    if len(line) <= LONGEST:
        return line
    return line[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


def wording_head(head: Token) -> Token:
    """The verb whose clause tells the event: for an infinitive, the finite verb it hangs on."""
    if is_verb(head) and head.tag_ == "VB" and not is_finite(head):
        above = finite_above(head)
        if above is not None and head in clause_tokens(above, keep=head):
            return above
    return head


def _subject(head: Token) -> Token | None:
    """A verb's subject; a finite clause that 'after' or 'when' opens borrows none from the clause above."""
    own = syntax.own_subject(head)
    opened = is_finite(head) and any(child.dep_ == "mark" for child in head.children)
    return own if own is not None or opened else syntax.subject_of(head)


def what_of(head: Token, sentence: Span, tokens: list[Token]) -> str:
    """The clause in the article's words; its subject is put in front where it stands elsewhere."""
    text = _words(tokens)
    if is_verb(head):
        subject = _subject(head)
        if subject is not None and subject.tag_ in {"WP", "WDT"}:
            text = _from_subject(head, subject, tokens)
        elif subject is None or subject.pos_ not in {"NOUN", "PROPN", "PRON"}:
            text = _words([*_before(tokens[0]), *tokens])
        elif not tokens[0].i <= subject.i <= tokens[-1].i:
            text = f"{_named(subject)} {text}"
    line = one_line(text)
    return line if len(line.split()) > 2 or not is_verb(head) else one_line(sentence.text)


def _before(first: Token) -> list[Token]:
    """The words left of a clause that lacks a subject, back to a mark, a verb or a conjunction."""
    left = first.i
    start = first.sent.start
    while left > start:
        token = first.doc[left - 1]
        if token.is_punct or token.is_space or is_verb(token) or token.tag_ in {"WDT", "WP", "CC"}:
            break
        if token.lower_ in _CLAUSE_OPENERS:
            break
        left -= 1
    return list(first.doc[left : first.i])


def _named(subject: Token) -> str:
    return syntax.noun_phrase(subject).text


def _from_subject(head: Token, subject: Token, tokens: list[Token]) -> str:
    """'who died in 2016' with the noun that 'who' stands for."""
    rest = _words([t for t in tokens if t.i > subject.i])
    owner = head.head
    named = owner.pos_ in {"NOUN", "PROPN"} and owner.i < subject.i
    return f"{_named(owner)} {rest}" if named and rest else _words(tokens)


def actors_of(head: Token, tokens: list[Token], mentions: pd.DataFrame) -> str | None:
    """The entities named in the clause, those before the verb first, divided by ' | '."""
    if mentions.empty or not tokens:
        return None
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    subject = _subject(head) if is_verb(head) else None
    inside = (mentions["start"] >= start) & (mentions["end"] <= end)
    if subject is not None:
        inside |= (mentions["start"] <= subject.idx) & (subject.idx < mentions["end"])
    found = mentions[inside & mentions["entity_id"].notna()].sort_values("start", kind="stable")
    ids = dict.fromkeys(str(entity) for entity in found["entity_id"])
    return " | ".join(ids) or None

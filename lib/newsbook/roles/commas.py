"""Roles with a comma or a mark between them and the name: 'X, NATO's chief,', 'the deputy leader, X,'."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.roles.titles import COURTESY, MAX_ROLE, is_role_word, role_before
from newsbook.roles.words import ADVERBS, ARTICLES

OPENERS = frozenset({",", "(", "–", "—", "-"})


def role_after(doc: Doc, end: int) -> Span | None:
    """The role in apposition after the name that ends before token `end`: 'X, NATO's chief,'."""
    if end + 1 >= len(doc) or doc[end].text not in OPENERS:
        return None
    sentence_end = doc[end].sent.end
    first = last = end + 1
    while first < sentence_end and doc[first].lower_ in ADVERBS:
        first += 1
    last = first
    while last < sentence_end and last - first <= MAX_ROLE and not _closes(doc[last]):
        last += 1
    closed = last >= sentence_end or doc[last].is_punct or doc[last].lower_ in {"who", "and"}
    closed = closed or (doc[first].lower_ in {"a", "an"} and doc[last].pos_ in {"VERB", "AUX"})
    while first < last and doc[first].lower_ in ARTICLES:
        first += 1
    return doc[first:last] if closed and first < last and _role_heads(doc[first:last]) else None


def _closes(token: Token) -> bool:
    """Whether an apposition cannot go on with this token."""
    if token.is_punct and token.text not in {"-", "’", "'"}:
        return True
    return token.pos_ in {"VERB", "AUX", "PRON"} or token.lower_ in {"who", "which", "and", "that"}


def _role_heads(words: Span) -> bool:
    """Whether the noun before the first preposition is a role: not so in 'brother of the leader'."""
    head = next((t.i for t in words if t.pos_ == "ADP"), words.end) - 1
    return head >= words.start and (is_role_word(words.doc[head]) or words.doc[head].lower_ == "general")


def role_before_comma(doc: Doc, start: int, end: int) -> Span | None:
    """The role in 'the Taliban's deputy leader, Sirajuddin Haqqani,' for the name at `start:end`."""
    while start > 3 and doc[start - 1].lower_.rstrip(".") in COURTESY:
        start -= 1
    if start < 3 or doc[start - 1].text != "," or (end < len(doc) and doc[end].text not in {",", "."}):
        return None
    return role_before(doc, start - 1)

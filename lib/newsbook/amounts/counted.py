"""What an amount counts, and how exactly: '1,300 German troops', 'more than $2 billion in aid'."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from newsbook import syntax
from newsbook.amounts.recognise import Number

MODIFIERS = {
    "about": r"about|around|roughly|approximately|some|an\sestimated|estimated|circa|in\sthe\sregion\sof|somewhere\saround|or\sso",
    "nearly": r"nearly|almost|close\sto|just\sunder|just\sbelow|not\squite|approaching",
    "more than": r"more\sthan|over|above|in\sexcess\sof|upwards?\sof|greater\sthan|just\sover|well\sover|exceeding|north\sof|better\sthan",
    "less than": r"(?<!no\s)less\sthan|(?<!no\s)fewer\sthan|under|below|within|south\sof",
    "at least": r"at\sleast|no\sfewer\sthan|no\sless\sthan|not\sless\sthan|a\sminimum\sof|minimum",
    "up to": r"up\sto|as\smany\sas|as\smuch\sas|as\shigh\sas|at\smost|no\smore\sthan|not\smore\sthan|a\smaximum\sof|a\stotal\sof\sup\sto",
}  # fmt: skip
BEFORE = re.compile(
    r"(?:(?<=\W)|^)(?:"
    + "|".join(f"(?P<m{n}>{p})" for n, p in enumerate(MODIFIERS.values()))
    + r")\s(?:(?:a|the|an|another|only|just)\s)?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s(?:or|and)\s(?P<more>more|above|over|upwards)\b|\sor\s(?P<less>less|fewer|below|under)\b|\sor\s(?P<so>so|thereabouts)\b",
    re.IGNORECASE,
)
PLUS = re.compile(r"\+|-plus\b")
NO_MORE = re.compile(r"\bno\s$", re.IGNORECASE)
REACH = 30
FARTHEST = 6  # tokens from the number to the noun it counts
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
LINKS = {"MONEY": {"of", "in", "worth"}, "PERCENT": {"of"}, "QUANTITY": {"of"}, "CARDINAL": {"of"}}
FURTHER = frozenset({"more", "further", "additional", "extra", "other"})
WHEN = frozenset("today tomorrow yesterday overnight now tonight apiece each long wide high deep tall".split())


def modifier_of(text: str, number: Number) -> str | None:
    """'about', 'nearly', 'more than', 'less than', 'at least', 'up to', from the words before or after."""
    before = text[max(0, number.start - REACH) : number.start]
    if match := BEFORE.search(before):
        name = next(name for n, name in enumerate(MODIFIERS) if match[f"m{n}"])
        turned = {"more than": "up to", "less than": "at least"}
        return turned[name] if name in turned and NO_MORE.search(before[: match.start()]) else name
    if match := AFTER.match(text, number.end):
        return "at least" if match["more"] else "up to" if match["less"] else "about"
    return "more than" if PLUS.match(text, number.end) else None


def counted(doc: Doc, text: str, number: Number, span: Span) -> Span | None:
    """The noun with its modifiers that an amount counts, or None; `text` is the Doc's."""
    if not doc.has_annotation("DEP") or text[number.end : number.end + 1] == "/":  # '$0.10/W'
        return None
    linked = _after_link(doc, span.end, LINKS[number.kind])
    if linked is not None:
        return linked
    if number.kind == "QUANTITY" and "-" not in text[number.start : number.end] and doc[span.end - 1].text != "-":
        return None
    head = _noun_to_the_right(span)
    return _phrase(doc, span.end, head) if head is not None else None


def _noun_to_the_right(span: Span) -> Token | None:
    """The noun that a word of the span belongs to, to the right and within its phrase."""
    doc, end = span.doc, span.end
    heads = [t.head for t in span if t.head.i >= end and t.head.i - end < FARTHEST]
    noun = next((h for h in sorted(heads, key=lambda h: h.i) if h.pos_ in NOUNS), None)
    if (
        noun is None
        and end < len(doc)
        and doc[end].pos_ in {"NOUN", "PROPN"}
        and doc[end].sent == span.sent
        and doc[end].dep_ != "nmod:unmarked"
    ):
        noun = _head_of_run(doc[end])
    if noun is not None and (noun.lower_ in WHEN or noun.tag_ in {"JJR", "RBR"}):
        return None
    if noun is None or any(
        t.pos_ in {"VERB", "AUX", "ADP", "SCONJ"} and t.tag_ not in {"VBN", "VBG"} for t in doc[end : noun.i]
    ):
        return None
    return noun


def _head_of_run(token: Token) -> Token:
    """The last noun of a run of nouns: 'artillery shells'."""
    while token.i + 1 < len(token.doc) and token.head.i == token.i + 1 and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    return token


def _phrase(doc: Doc, start: int, head: Token) -> Span | None:
    while start <= head.i and (doc[start].is_punct or doc[start].pos_ in {"DET", "PRON"} or doc[start].is_space):
        start += 1
    while start < head.i and doc[start].lower_ in FURTHER:
        start += 1
    span = doc[start : head.i + 1]
    return span if len(span) and not any(t.is_space or t.is_quote or t.text in ",;:()" for t in span) else None


def _after_link(doc: Doc, at: int, links: set[str]) -> Span | None:
    """'of GDP', 'in military aid': the noun phrase after a preposition that follows the amount."""
    if at + 1 >= len(doc) or doc[at].lower_ not in links:
        return None
    if doc[at].lower_ == "in" and _is_where(doc[at + 1]):
        return None
    head = _governed(doc[at])
    if (
        head is None
        or head.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"}
        or head.i - at > FARTHEST + 2
        or head.i <= at
    ):
        return None
    if head.pos_ == "PRON" or head.ent_type_ in {"DATE", "TIME"}:
        return None
    phrase = syntax.noun_phrase(head)
    return _phrase(doc, max(at + 1, phrase.start), head)


def _governed(preposition: Token) -> Token | None:
    """The noun of a preposition, in both schemes of labels."""
    if preposition.dep_ == "case" and preposition.head.i > preposition.i:
        return preposition.head
    return next((c for c in preposition.children if c.dep_ in {"pobj", "obj"}), None)


def _is_where(token: Token) -> bool:
    """'in France', 'in 2019', 'in the morning' tell where and when, not what."""
    return (
        token.ent_type_ in {"GPE", "LOC", "DATE", "TIME", "FAC"}
        or token.like_num
        or token.pos_ in {"DET", "PRON", "NUM", "PROPN"}
    )

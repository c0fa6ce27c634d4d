"""Noun phrases as the words that name somebody: the phrase of a noun, with the name it runs into."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.quotes.pieces import is_set_off

PHRASE = frozenset(
    "det amod nummod compound poss nmod:poss flat flat:name fixed nmod nmod:desc nmod:unmarked prep pobj case "
    "conj cc nmod:npmod predet det:predet quantmod goeswith nn".split()
)
PHRASE_POS = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "PART", "NUM", "X"})
PARTS = frozenset("some one two three many most several few all both each none any members group number".split())
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof cmdr sgt lt col gen capt maj adm cpl pvt rep sen gov rev hon insp det supt".split()
)
IN_THE_KNOW = frozenset("familiar close briefed involved aware knowledgeable".split())
TITLE_PARTICIPLES = frozenset("managing founding acting presiding commanding".split())
LONGEST = 16


def phrase(head: Token) -> Span:
    """A noun with what names and describes it; clauses and appositions after a comma stay out.

    'some of the ministers' is the phrase of 'ministers' too.
    """
    if head.dep_ in {"nmod", "pobj"}:
        above = head.head.head if head.dep_ == "pobj" else head.head
        head = above if above.lower_ in PARTS and above.i < head.i else head
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            near = abs(child.i - head.i) <= LONGEST and not (token == head and child.dep_ == "case")
            near = near and not (child.i > head.i and child.dep_ != "conj" and is_set_off(child))
            if (
                near
                and child.lower_ not in IN_THE_KNOW
                and (child.dep_ in PHRASE or (child.dep_ == "appos" and not is_set_off(child)))
            ):
                left, right = min(left, child.i), max(right, child.i)
                stack.append(child)
            elif near and token == head and child.i > head.i and child.lower_ in IN_THE_KNOW:
                right = max(right, min(child.right_edge.i, head.i + LONGEST))  # 'a person familiar with the matter'
            elif near and child.dep_ == "acl" and token == head and head.lower_ == "those":
                right = max(right, child.right_edge.i)  # 'those surveyed in May'
    if left > 1 and head.doc[left - 1].tag_ == "POS" and head.doc[left - 1].head.i < left:
        left = head.doc[left - 1].head.left_edge.i  # 'the seafarers' | union'
    return _trimmed(head.doc[left : right + 1], head)


def _trimmed(span: Span, head: Token) -> Span:
    """Cut at a mark or blank that parts the phrase from its head."""
    start, end = span.start, span.end
    for token in span:
        if token.is_space or token.text in {'"', "“", "”", ";", ":", "–", "—", "(", ")"}:
            if token.i < head.i:
                start = token.i + 1
            elif token.i > head.i:
                end = min(end, token.i)
        elif token.i > head.i and token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP"}:
            end = min(end, token.i)
    while start < head.i and span.doc[start].pos_ == "CCONJ":
        start += 1
    while end > head.i + 1 and (span.doc[end - 1].text in {",", "and", "of", "."} or _is_weekday(span.doc, end - 1)):
        end -= 2 if _is_weekday(span.doc, end - 1) and span.doc[end - 2].lower_ == "on" else 1
    return span.doc[start : max(end, head.i + 1)]


def _is_weekday(doc: Doc, i: int) -> bool:
    return doc[i].text.endswith("day") and doc[i].text[:1].isupper()


def run(tokens: list[Token]) -> Span:
    """The unbroken run that a list of tokens begins with."""
    end = 1
    while (
        end < len(tokens)
        and tokens[end].i == tokens[end - 1].i + 1
        and tokens[end].pos_ not in {"VERB", "AUX", "PUNCT"}
    ):
        end += 1
    return tokens[0].doc[tokens[0].i : tokens[end - 1].i + 1]


def with_name(span: Span) -> Span:
    """The phrase together with the person's name it runs into: 'Kyiv resident | Olha Bondar', 'Cmdr. | Sean Miller'."""
    doc, end = span.doc, span.end
    if span.start > 1 and doc[span.start - 1].text == "." and doc[span.start - 2].lower_ in HONORIFICS:
        span = doc[span.start - 2 : end]
    if end + 1 < len(doc) and doc[end].text == "." and span[-1].lower_ in HONORIFICS:
        end += 1
    if end < len(doc) and doc[end].ent_type_ == "PERSON":
        if doc[end].head.dep_ in {"acl:relcl", "relcl"}:
            return span  # 'a document | Ann Lee prepared'
        return doc[span.start : _name_end(doc, end)]
    if any(t.ent_type_ == "PERSON" for t in span):
        return span
    if (
        span[0].lower_ in {"a", "an"}
        and span.start > 1
        and doc[span.start - 1].text == ","
        and doc[span.start - 2].ent_type_ == "PERSON"
    ):
        return name_up_to(doc, span.start - 2)
    if span[-1].lower_.rstrip(".") in HONORIFICS and end < len(doc) and doc[end].text[:1].isupper():
        return doc[span.start : end + 1]
    for at in range(end, min(end + LONGEST // 2, len(doc))):
        if doc[at].ent_type_ == "PERSON":
            return doc[span.start : _name_end(doc, at)]
        titled = doc[at].pos_ in {"NOUN", "ADJ", "PROPN", "PART"} or doc[at].lower_ in TITLE_PARTICIPLES
        if not titled or doc[at].is_space:
            break
    return span


def name_up_to(doc: Doc, last: int) -> Span:
    """The person's name that ends with a token: 'Bob Ray|, a farmer, said'."""
    first = last
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return doc[first : last + 1]


def _name_end(doc: Doc, at: int) -> int:
    """Where the name that covers a token ends."""
    end = at + 1
    while end < len(doc) and doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I":
        end += 1
    return end

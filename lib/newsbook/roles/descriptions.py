"""People, bodies and places that a text describes without a name: 'the senior diplomat', 'the company', 'the capital'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer
from newsbook.pipeline import story_spans
from newsbook.roles.phrases import left_edge, right_edge
from newsbook.roles.titles import COURTESY, MAX_ROLE, is_role_word
from newsbook.roles.words import ABBREVIATIONS, ARTICLES, DETERMINERS, INDEFINITE, LABELS, LINKS

# What a nation's adjective alone makes definite: 'Afghan capital', 'Poland's government'.
NATIONAL = frozenset({"capital", "government", "regime", "parliament"})

OPENING = DETERMINERS | INDEFINITE


def find_descriptions(doc: Doc, people: set[int]) -> Iterator[Span]:
    """People described by role with a definite article or possessive, and 'one diplomat'.

    `people` holds the tokens of people's names: a role directly before one belongs to that name.
    """
    for block in story_spans(doc):
        after = block.start
        for token in block:
            noun = token.pos_ != "VERB" and token.lower_ not in ABBREVIATIONS  # 'Britain accused'
            if noun and token.i >= after and token.i not in people and is_role_word(token):
                span = _description(doc, token.i, people, block)
                if span is not None:
                    yield span
                    after = span.end


def _description(doc: Doc, i: int, people: set[int], block: Span) -> Span | None:
    """The whole phrase around the role noun at `i`, or None where it is part of a name's title."""
    end = i + 1
    if end < block.end and doc[end].text in {"General", "general"}:
        end += 1
    if end + 1 < block.end and doc[end].lower_ in {"of", "for"} and doc[end + 1].text[:1].isupper():
        end += 2
        while end < block.end and doc[end].text[:1].isupper() and end not in people:
            end += 1
    if end < block.end and (end in people or doc[end].pos_ in {"NOUN", "PROPN"} or doc[end].text == "-"):
        return None
    if end < block.end and doc[end].text == "." and doc[end - 1].lower_ + "." in ABBREVIATIONS:
        return None  # 'army spokesman Brig. | Gen. Effie Defrin'
    first = _first(doc, i, block)
    if (
        first is None
        or _is_named_office(first, i, people)
        or _has_courtesy(doc, first, i)
        or _goes_on_to_name(doc, end, people)
    ):
        return None
    last = _completed(doc, i, end, people)
    return None if last in people else doc[first:last]


def _is_named_office(first: int, i: int, people: set[int]) -> bool:
    """'named | Richard Dickson chairman': a name and an office, no description."""
    return first + 1 < i and all(k in people for k in range(first, i))


def _has_courtesy(doc: Doc, first: int, i: int) -> bool:
    """'Mr. King' is a name."""
    return i > 0 and any(t.lower_.rstrip(".") in COURTESY for t in doc[max(first - 1, 0) : i])


def _goes_on_to_name(doc: Doc, end: int, people: set[int]) -> bool:
    """'the host and former anchor | Ed Schultz': both are the title of the name."""
    if end + 1 >= len(doc) or doc[end].lower_ not in {"and", "&"} or doc[end + 1].lower_ in OPENING:
        return False
    limit = min(end + MAX_ROLE, len(doc))
    name = next((k for k in range(end + 1, limit) if k in people or not _in_phrase(doc[k])), limit)
    return name in people and name > end + 1 and is_role_word(doc[name - 1])


def _first(doc: Doc, i: int, block: Span) -> int | None:
    """Where the phrase of the role noun at `i` begins: a determiner or a capital opens it."""
    first = i
    while first > block.start and i - first < MAX_ROLE and _in_phrase(doc[first - 1]):
        first -= 1
        if doc[first].lower_ in OPENING:
            return first
    capital = doc[first].text[:1].isupper() and first < i
    return first if capital and doc[first].lower_ not in LINKS else None


def _completed(doc: Doc, i: int, end: int, people: set[int]) -> int:
    """The end with the phrase that says whose leader it is; not where that names a person."""
    last = min(right_edge(doc[i], conjuncts=False), doc[i].sent.end)
    return last if last > end and people.isdisjoint(range(end, last)) else end


def _in_phrase(token: Token) -> bool:
    if token.lower_ in OPENING:
        return True
    if (token.is_punct and token.text != "-") or token.is_space:
        return False
    return token.pos_ in {"ADJ", "NOUN", "PROPN", "PART", "NUM"} or token.lower_ in {"'s", "’s"}


def find_things(doc: Doc, named: set[int]) -> Iterator[tuple[Span, str]]:
    """Bodies, places and things by their class noun with a definite article or possessive, and the kind it names.

    `named` holds the tokens of all names: 'the Green Party' and 'the city of Lyon' are no descriptions.
    """
    for block in story_spans(doc):
        for token in block:
            label = LABELS.get(token.lower_)
            if label is not None and token.i not in named and _is_class_noun(token, named):
                first = left_edge(token)
                if first >= block.start and _is_definite(doc, first, token):
                    yield doc[first : token.i + 1], label


def _is_class_noun(token: Token, named: set[int]) -> bool:
    """A singular noun that heads its phrase and has no name of its own after it."""
    doc, after = token.doc, token.i + 1
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {"compound", "nmod:desc", "flat"}:
        return False
    if after < len(doc) and (after in named or doc[after].text == "-" or doc[after].pos_ in {"NOUN", "PROPN"}):
        return False
    of_name = (
        after + 1 < len(doc) and doc[after].lower_ == "of" and (after + 1 in named or doc[after + 1].pos_ == "PROPN")
    )
    return not of_name


def _is_definite(doc: Doc, first: int, noun: Token) -> bool:
    word = doc[first].lower_
    if word in DETERMINERS:
        return first < noun.i
    if word in ARTICLES or first == noun.i or noun.lower_ not in NATIONAL:
        return False
    names = doc[first : noun.i].text.removesuffix("'s").removesuffix("’s").strip()
    return gazetteer.nationality_code(names) is not None or gazetteer.country_code(names) is not None

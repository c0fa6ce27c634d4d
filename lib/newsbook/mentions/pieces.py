"""One entity of the pipeline that holds several names: 'VOA Pentagon', 'US carmaker Ford', 'Smith v Jones'."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from newsbook import gazetteer
from newsbook.mentions.words import KIND_NOUNS
from newsbook.names.given import is_given
from newsbook.names.lists import PARTICLES
from newsbook.names.spelling import letters

# Small words that stand within a person's name.
WITHIN = PARTICLES | frozenset(
    "the and und och san santa abd ould uld ait binti bint binte und ibni zur zum auf het aan uit tot mac nic".split()
)


def pieces(ent: Span) -> list[tuple[int, int]]:
    """Token start and end of each name in an entity."""
    return _parties(ent) or _around_word(ent) or _cut(ent.doc, ent.start, ent.end)


def _parties(ent: Span) -> list[tuple[int, int]]:
    """The people of 'Smith v Jones', the one of 'R v Hennessy', where the whole was taken for a person."""
    mark = next((t.i for t in ent if t.text in {"v", "v.", "vs", "vs."}), None) if ent.label_ == "PERSON" else None
    if mark is None or mark + 1 >= ent.end:
        return []
    end = mark - (ent.doc[mark - 1].text == ".")
    return [piece for piece in ((ent.start, end), (mark + 1, ent.end)) if len(ent.doc[piece[0] : piece[1]].text) > 2]


def _around_word(ent: Span) -> list[tuple[int, int]]:
    """The two people of 'Molloy rang Walsh', taken for one."""
    if ent.label_ != "PERSON" or len(ent) < 3:
        return []
    word = next(
        (t.i for t in ent[1:-1] if t.is_alpha and t.text.islower() and len(t) > 2 and t.lower_ not in WITHIN), None
    )
    if word is None or not all(
        t.text[:1].isupper() for t in (*ent.doc[ent.start : word], *ent.doc[word + 1 : ent.end])
    ):
        return []
    return [(ent.start, word), (word + 1, ent.end)]


def _cut(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """'VOA Pentagon' is two names, and so is 'Common Sense Group of Tory' before 'MPs'."""
    if end - start == 2 and all(gazetteer.kind_of(doc[i].text) == "ORG" for i in (start, start + 1)):
        return [(start, start + 1), (start + 1, end)]
    last = doc[end - 1]
    if start and doc[start].text == "X." and end - start > 1 and doc[start - 1].lower_ in {"on", "via"}:
        return [(start + 1, end)]  # 'wrote on X. Mastercard declined'
    following = doc[end].lower_ if end < len(doc) else ""
    if end - start == 3 and doc[start + 1].text == "," and following in {"and", ","}:
        return [(start, start + 1), (end - 1, end)]  # 'Boots, Next and Marks & Spencer'
    closing = next((i for i in range(start + 1, end - 1) if doc[i].text == ")"), None)
    if closing is not None and not any(t.text == "(" for t in doc[start:closing]):
        return [(start, closing), (closing + 1, end)]  # '(UN) General Assembly'
    noun = next((i for i in range(end - 2, start, -1) if doc[i].text in KIND_NOUNS), None)
    if noun is not None and doc[noun + 1].text[:1].isupper() and (owner := _owner_end(doc, start, noun)):
        return [(start, owner), (noun + 1, end)]  # 'US carmaker Ford'
    mark = next((i for i in range(start + 1, min(start + 4, end - 1)) if doc[i].text in {"'s", "’s"}), None)
    if mark is not None and doc[mark + 1].text[:1].isupper() and gazetteer.country_code(doc[start:mark].text):
        return [(start, mark), (mark + 1, end)]  # 'Britain's University of York'
    owned = next((i for i in range(start + 1, end - 2) if doc[i].text in {"'s", "’s"}), None)
    if owned is not None and end - owned == 3 and is_given(letters(doc[owned + 1].text)):
        return [(start, owned), (owned + 1, end)]  # 'University of Leeds's Tom Roe'
    if end - start > 2 and doc[end - 2].lower_ == "of" and gazetteer.kind_of(last.text) == "NORP":
        return [(start, end - 2), (end - 1, end)]
    if end - start > 2 and doc[start + 1].text == "and" and gazetteer.kind_of(doc[start].text) == "ORG":
        return [(start, start + 1), (start + 2, end)]
    return [(start, end)]


def _owner_end(doc: Doc, start: int, noun: int) -> int | None:
    """The end of the country or people that opens an entity, with small words alone between it and its class noun."""
    for end in range(min(start + 3, noun), start, -1):
        if gazetteer.kind_of(doc[start:end].text) in {"GPE", "NORP"} and (end == noun or doc[end:noun].text.islower()):
            return end
    return None

"""The snapshot answers as spaCy does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from newsbook.snapshot import snapshot

PLAIN = (
    "i idx text lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ whitespace_ is_alpha is_punct is_quote is_space is_title "
    "is_upper is_lower like_num shape_ is_sent_start"
).split()
WORDS = ("Maas", "said", ",", "“", "\n", "the", "two", "NATO", "’s", "walked", "...")


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    """Docs of a few sentences with any heads that make trees, crossing ones too, and any names."""
    words, heads, starts, iobs = [], [], [], []
    for size in draw(st.lists(st.integers(1, 7), min_size=1, max_size=3)):
        order, base = draw(st.permutations(range(size))), len(words)
        above = {order[0]: order[0]} | {order[n]: order[draw(st.integers(0, n - 1))] for n in range(1, size)}
        heads += [base + above[i] for i in range(size)]
        words += draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
        starts += [i == 0 for i in range(size)]
        iobs += draw(st.lists(st.sampled_from(("O", "B-PERSON", "B-ORG")), min_size=size, max_size=size))
    spaces = draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    deps = draw(st.lists(st.sampled_from(("conj", "nsubj", "obj")), min_size=len(words), max_size=len(words)))
    return Doc(
        Vocab(), words=words, spaces=spaces, heads=heads, deps=deps, sent_starts=starts, ents=iobs,
        pos=["NOUN"] * len(words), tags=["NN"] * len(words), lemmas=words,
    )  # fmt: skip


def plain(value: Any) -> Any:
    """Words and spans of either kind as numbers."""
    if value is None or isinstance(value, str | int):
        return value
    if hasattr(value, "dep_"):
        return "word", value.i
    if hasattr(value, "start_char"):
        return "span", value.start, value.end, value.start_char, value.end_char, value.label_, value.text
    return [plain(one) for one in value]


def word_answers(word: Token) -> list[Any]:
    related = (
        word.head, word.children, word.lefts, word.rights, word.subtree, word.ancestors, word.conjuncts,
        word.left_edge, word.right_edge, word.sent,
    )  # fmt: skip
    return [getattr(word, name) for name in PLAIN] + [plain(one) for one in related] + [len(word), str(word)]


def span_answers(span: Span) -> list[Any]:
    return [plain(one) for one in (span, span.root, span.sent, span.ents, span.lefts, span.rights, span.subtree)] + [
        len(span), [word.i for word in span],
    ]  # fmt: skip


@given(docs())
def test_words(doc: Doc) -> None:
    same = snapshot(doc)
    assert [word_answers(word) for word in same] == [word_answers(word) for word in doc]
    pairs = [(a, b) for a in range(len(doc)) for b in range(len(doc))]
    assert [same[a].is_ancestor(same[b]) for a, b in pairs] == [doc[a].is_ancestor(doc[b]) for a, b in pairs]


@given(docs(), st.data())
def test_spans(doc: Doc, data: st.DataObject) -> None:
    same = snapshot(doc)
    start = data.draw(st.integers(0, len(doc) - 1))
    end = data.draw(st.integers(start + 1, len(doc)))
    assert span_answers(same[start:end]) == span_answers(doc[start:end])
    bound = st.none() | st.integers(-9, 9)
    cut = slice(data.draw(bound), data.draw(bound))
    assert plain(same[cut]) == plain(doc[cut])
    assert plain(same[start:end][cut]) == plain(doc[start:end][cut])


@given(docs(), st.integers(-2, 60), st.integers(-2, 60), st.sampled_from(("strict", "contract", "expand")))
def test_char_spans(doc: Doc, start: int, end: int, mode: str) -> None:
    def found(one: Doc) -> Any:
        try:
            return plain(one.char_span(start, end, alignment_mode=mode))
        except IndexError:
            return "error"

    assert found(snapshot(doc)) == found(doc)


@given(docs())
def test_whole(doc: Doc) -> None:
    doc.spans["blocks"] = [doc[:1], doc[1:]]
    same = snapshot(doc)
    assert (same.text, len(same)) == (doc.text, len(doc))
    assert plain([same.ents, same.sents, same.spans["blocks"]]) == plain([doc.ents, doc.sents, doc.spans["blocks"]])
    assert same.has_annotation("DEP") and not same.has_annotation("MORPH")


def test_what_equals_what() -> None:
    same = snapshot(Doc(Vocab(), words=["a", "b", "a"], sent_starts=[True, False, False]))
    assert same[0] == same[0] and same[0] != same[2] and len({*same, *same}) == 3
    assert same[0:2] == same[0:2] and same[0:2] != same[0:1] and len({same[0:2], same[0:2], same[1:2]}) == 2


def test_outside() -> None:
    same = snapshot(Doc(Vocab(), words=["a", "b"]))
    assert same[0].nbor().text == "b" and same[1].nbor(-1).text == "a"
    for wrong in (lambda: same[0].nbor(-1), lambda: same[1].nbor(), lambda: same[2], lambda: same[0:1][1]):
        with pytest.raises(IndexError):
            wrong()
    with pytest.raises(AttributeError):
        _ = same[0].colour

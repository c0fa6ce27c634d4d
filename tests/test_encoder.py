"""The encoder's own logic, without its weights: pieces, windows, decoding, lemmas."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbook.encoder.decode import best_paths, best_tree, biluo_classes, is_tree, spans_of
from newsbook.encoder.lemmas import edit_of, lemma_of
from newsbook.encoder.pieces import Pieces, shape_of
from newsbook.encoder.subjects import Sharing
from newsbook.encoder.windows import Word, make_windows, sure_start

PIECES = Pieces("[PAD] [UNK] [CLS] [SEP] nato sto ##lten ##berg new ##s - . é a b ##a ##b".split())
CLASSES = biluo_classes(["PERSON", "ORG"])


def follows(a: int, b: int) -> bool:
    """Whether the second class may follow the first."""
    first, second = CLASSES[a], CLASSES[b]
    return second[0] in "IL" and first[2:] == second[2:] if first[0] in "BI" else second[0] in "OBU"


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("NATO", ["nato"]),
        ("Stoltenberg", ["sto", "##lten", "##berg"]),
        ("NATO-news.", ["nato", "-", "new", "##s", "."]),
        ("náto", ["nato"]),
        ("xyz", ["[UNK]"]),
        ("\u200b", ["[UNK]"]),
        ("ab" * 300, ["a", *["##b", "##a"] * 5, "##b"]),
    ],
)  # fmt: skip
def test_words_are_cut_in_pieces(word: str, pieces: list[str]) -> None:
    names = {number: piece for piece, number in PIECES.numbers.items()}
    assert [names[n] for n in PIECES.of(word)] == pieces


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        (",", 0),
        ("2021", 1),
        ("F-16", 2),
        ("word", 3),
        ("NATO", 4),
        ("A", 5),
        ("Blinken", 6),
        ("iPhone", 7),
        ("McKay", 7),
    ],
)
def test_shapes(word: str, shape: int) -> None:
    assert shape_of(word, after_space=False) == shape
    assert shape_of(word, after_space=True) == shape + 8


WORDS = st.lists(
    st.builds(Word, st.sampled_from(["NATO", "news", "Stoltenberg", ".", "ab" * 40]), st.booleans(), st.booleans())
)


@given(WORDS, st.integers(16, 60))
def test_windows_hold_every_word_once_in_order(words: list[Word], size: int) -> None:
    windows = list(make_windows(words, PIECES, size=size))
    assert [i for w in windows for i in range(w.start, w.end)] == list(range(len(words)))
    for window in windows:
        assert len(window.pieces) == len(window.shapes) <= size
        assert len(window.firsts) == window.end - window.start
        assert [window.pieces[f] for f in window.firsts] == [
            PIECES.of(words[i].text)[0] for i in range(window.start, window.end)
        ]


def test_windows_end_where_sentences_or_blocks_do() -> None:
    words = [Word(w, True, False) for w in ("news news news . Stoltenberg news news NATO".split())]
    first, *_ = make_windows(words, PIECES, size=14)
    assert first.end == 4
    words[6] = Word("news", True, True)
    first, *_ = make_windows(words, PIECES, size=14)
    assert first.end == 6


SCORES = st.integers(1, 4).flatmap(
    lambda n: st.lists(st.lists(st.integers(-9, 9), min_size=9, max_size=9), min_size=n, max_size=n)
)


@settings(max_examples=30)
@given(SCORES)
def test_the_best_path_is_the_best_legal_one(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=float)
    legal = [
        path for path in product(range(9), repeat=len(rows))
        if CLASSES[path[0]][0] in "OBU" and CLASSES[path[-1]][0] in "OLU"
        and all(follows(a, b) for a, b in pairwise(path))
    ]  # fmt: skip
    best = max(sum(scores[i, c] for i, c in enumerate(path)) for path in legal)
    longer = np.concatenate([scores, np.full((2, 9), 5.0)])  # padding that would like to be a name
    (found,) = best_paths(longer[None], [len(rows)])
    assert list(found[len(rows) :]) == [0, 0]
    found = found[: len(rows)]
    assert tuple(found) in legal
    assert sum(scores[i, c] for i, c in enumerate(found)) == best


def test_spans() -> None:
    path = [CLASSES.index(c) for c in ("B-PERSON", "L-PERSON", "O", "U-ORG", "B-ORG", "I-ORG", "L-ORG")]
    assert spans_of(path, CLASSES) == [(0, 2, "PERSON"), (3, 4, "ORG"), (4, 7, "ORG")]


@pytest.mark.parametrize(
    ("heads", "tree"),
    [
        ([0], True),
        ([0, 1], True),
        ([2, 0], True),
        ([2, 1], False),
        ([0, 0], False),
        ([0, 3, 2], False),
        ([1], False),
        ([], False),
    ],
)
def test_trees(heads: list[int], tree: bool) -> None:
    assert is_tree(heads) is tree


MATRIX = st.integers(1, 4).flatmap(
    lambda n: st.lists(st.lists(st.integers(-50, 50), min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)
)


@settings(max_examples=60)
@given(MATRIX)
def test_the_best_tree_is_the_best_under_its_root(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=float)
    n = len(rows)
    found = best_tree(scores)
    assert is_tree(found)
    trees = [t for t in product(range(n + 1), repeat=n) if is_tree(t) and t.index(0) == found.index(0)]
    assert sum(scores[i, h] for i, h in enumerate(found)) == max(
        sum(scores[i, h] for i, h in enumerate(t)) for t in trees
    )


@given(st.text(min_size=1), st.text(min_size=1))
def test_edits_make_the_lemma(word: str, lemma: str) -> None:
    if lemma[:1].isupper() or lemma == lemma.lower():
        assert lemma_of(word, edit_of(word, lemma)) == lemma


@pytest.mark.parametrize(
    ("word", "edit", "lemma"),
    [
        ("is", "_2|be", "be"),
        ("Said", "_2|y", "say"),
        ("Allies", "_3|y", "ally"),
        ("a", "_3|be", "a"),
        ("Berlin", "^0|", "Berlin"),
    ],
)
def test_edits(word: str, edit: str, lemma: str) -> None:
    assert lemma_of(word, edit) == lemma


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("“ No . ” “ Why ?", [1, 0, 0, 0, 1, 0, 0]),
        ("“ Why ? ” she asked", [1, 0, 0, 0, -1, 0]),
        ("“ Why ? ” She left", [1, 0, 0, 0, 0, 0]),
        ("He said “ Why ? ”", [1, 0, 0, 0, 0, 0]),
        ("He left . she stayed", [1, 0, 0, 0, 0]),
        ("He left Brandt & Co. They stayed", [1, 0, 0, 0, 0, 1, 0]),
    ],
)
def test_sure_starts(text: str, starts: list[int]) -> None:
    inner = text.split()
    words = [Word(w, i == 0 or (w not in {"”", ".", "?"} and inner[i - 1] != "“"), False) for i, w in enumerate(inner)]
    assert [sure_start(words, at) for at in range(len(words))] == starts


RELATIONS = ["nsubj", "root", "ccomp", "conj", "cc", "advcl", "obj", "punct", "parataxis"]


@pytest.mark.parametrize(
    ("sentence", "moved"),
    [
        # word:head:relation; whose second subject gets which head
        ("Lee:1:nsubj said:1:root Ray:1:nsubj knew:1:ccomp it:3:obj", {2: 3}),
        ("Lee:1:nsubj left:1:root and:4:cc Ray:1:nsubj stayed:1:conj", {3: 4}),
        ("Lee:1:nsubj gave:1:root Ray:1:nsubj and:4:cc took:1:conj it:4:obj", {}),  # an object after all
        ("Lee:4:nsubj won:4:advcl ,:4:punct Ray:4:nsubj wept:4:root", {0: 1}),
        ("Lee:1:nsubj hit:1:root Ray:1:nsubj ,:1:punct laughing:1:advcl", {}),
        ("Lee:1:nsubj said:1:root Ray:1:nsubj she:4:nsubj knew:1:ccomp", {}),  # the clause has its own
        ("Lee:1:nsubj said:1:root Ray:3:nsubj knew:1:ccomp", {}),
    ],
)
def test_a_second_subject_goes_to_a_clause_that_lacks_one(sentence: str, moved: dict[int, int]) -> None:
    words, heads, rels = zip(*(part.split(":") for part in sentence.split()), strict=True)
    before = np.array([int(h) for h in heads])
    after = before.copy()
    Sharing.of(RELATIONS).share(after, np.array([RELATIONS.index(rel) for rel in rels]), words)
    assert {at: int(after[at]) for at in range(len(after)) if after[at] != before[at]} == moved

import numpy as np

from newsbook.encoder.vote import Name, agreed


def name(start: int, words: str, *kinds: float) -> Name:
    parts = tuple(words.split())
    return Name(start, start + len(parts), parts, np.array(kinds))


def test_the_surer_places_settle_the_kind_of_all() -> None:
    names = [name(9, "Paris", -0.1, -3.0), name(0, "Paris", -1.0, -0.5), name(20, "Paris", -0.9, -0.6)]
    assert [(n.start, kind) for n, kind in agreed(names)] == [(0, 0), (9, 0), (20, 0)]


def test_other_words_have_their_own_vote() -> None:
    names = [name(0, "Paris", -0.1, -3.0), name(5, "Paris Hilton", -5.0, -0.1), name(9, "PARIS", -2.0, -1.0)]
    assert [kind for _, kind in agreed(names)] == [0, 1, 1]


def test_nothing() -> None:
    assert agreed([]) == []

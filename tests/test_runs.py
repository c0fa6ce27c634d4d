"""The text as runs of likely lines."""

import numpy as np
import pytest

from newsbook.cleaning.characters import Characters
from newsbook.cleaning.runs import best_run, choose_lines, worth_of
from newsbook.cleaning.words import PageWords


@pytest.mark.parametrize(
    ("worth", "run"),
    [([-4, 20, 20, -4], (1, 2)), ([20, -4, 20], (0, 2)), ([10, -8, -8, -8, 40], (4, 4)), ([-4, -4], (0, 1))],
)
def test_best_run(worth: list[float], run: tuple[int, int]) -> None:
    assert best_run(np.array(worth, float)) == run


@pytest.mark.parametrize(("gain", "words", "worth"), [(1, 20, 20), (1, 99, 60), (0.5, 20, 10), (0, 2, -4), (0, 50, -9)])
def test_worth(gain: float, words: int, worth: float) -> None:
    assert worth_of(np.array([gain]), np.array([words])).tolist() == [worth]


def page(*blocks: tuple[int, float, str]) -> tuple[np.ndarray, PageWords]:
    """Blocks of so many lines, so likely, each saying this."""
    likely = np.concatenate([np.full(size, value, np.float32) for size, value, _ in blocks])
    return likely, PageWords(Characters([line for size, _, line in blocks for _ in range(size)]))


PARAGRAPH = "said he went there again today " * 6
BRIDGE = "Engineers closed the stone bridge over the river because its pillars were cracked"
PILLARS = "New stone pillars for the bridge, cracked ones repaired"
RACE = "Cyclists race through seven mountain villages before supper"


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        ([5, 5], 10),  # a text in pieces: either half alone would lose the other
        ([10, 3], 10),  # a teaser below the text
    ],
)
def test_a_text_in_pieces(blocks: list[int], kept: int) -> None:
    """Blocks of likely paragraphs with forty-five short lines of the page between them."""
    likely, words = page((blocks[0], 0.9, PARAGRAPH), (45, 0.01, "Home News Sport"), (blocks[1], 0.9, PARAGRAPH))
    assert choose_lines(likely, words).sum() == kept


@pytest.mark.parametrize(
    ("list_", "kept"),
    [
        ((12, 0.2, PILLARS), 16),  # unlikely lines, which go on with the story
        ((12, 0.2, RACE), 4),  # another story's
        ((12, 0.01, PILLARS), 4),  # none of the text, says the network
        ((2, 0.2, PILLARS), 4),  # too little to be worth it
    ],
)
def test_a_list_behind_the_text(list_: tuple[int, float, str], kept: int) -> None:
    likely, words = page((10, 0.0, "Home News Sport"), (4, 0.9, BRIDGE), list_, (20, 0.0, "Home News Sport"))
    assert choose_lines(likely, words).sum() == kept


def test_nothing_likely() -> None:
    likely, words = page((3, 0.0, "Home News Sport"))
    assert choose_lines(likely, words).sum() == 0

"""Colours that everybody can tell apart, on white and on a dark page: contrast as in WCAG 2, colour blindness as
simulated by Machado, Oliveira and Fernandes (2009), distances in CIELAB."""

import re
from itertools import combinations

import numpy as np
import plotly.graph_objects as go
import pytest

from newsbook.charts.colours import ALL_KINDS, DARK_PAPER, EDGE, PAPER, TONES
from newsbook.charts.dark import COUNTERPARTS, DARK_TONES, chart_style

TEXT, MARK = 4.5, 3.0  # least contrast of text, of marks
APART = 12.0  # least distance: 2 can be told when side by side, 10 at a glance
SIGHT = {
    "full": np.eye(3),
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
KINDS = {"light": {kind.name: kind.colour for kind in ALL_KINDS}, "dark": {kind.name: kind.dark for kind in ALL_KINDS}}
LINES = {
    "light": {name: colour for name, (colour, _) in TONES.items()} | {"none": EDGE},
    "dark": DARK_TONES | {"none": COUNTERPARTS[EDGE]},
}
PAPERS = {"light": PAPER, "dark": DARK_PAPER}
Colours = dict[str, str]


def linear(colour: str) -> np.ndarray:
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    low, high = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, sight: str) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(np.array(SIGHT[sight]) @ linear(colour), 0, 1) / WHITE
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("page", ["light", "dark"])
@pytest.mark.parametrize("name", KINDS["light"])
def test_names_in_their_colours_can_be_read(page: str, name: str) -> None:
    assert contrast(KINDS[page][name], PAPERS[page]) >= TEXT


@pytest.mark.parametrize("page", ["light", "dark"])
@pytest.mark.parametrize("name", LINES["light"])
def test_lines_can_be_seen(page: str, name: str) -> None:
    assert contrast(LINES[page][name], PAPERS[page]) >= MARK - 0.05


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("page", ["light", "dark"])
@pytest.mark.parametrize("palette", [KINDS, LINES], ids=["kinds", "lines"])
def test_colours_are_told_apart(palette: dict[str, Colours], page: str, sight: str) -> None:
    for (one, a), (other, b) in combinations(palette[page].items(), 2):
        assert np.linalg.norm(lab(a, sight) - lab(b, sight)) >= APART, f"{one}, {other}"


def test_every_colour_has_a_dark_one(figures: dict[str, go.Figure]) -> None:
    used = {
        colour.upper() for figure in figures.values() for colour in re.findall(r"#[0-9a-fA-F]{6}", figure.to_json())
    }
    assert used <= set(COUNTERPARTS) and len(used) > 20
    assert all(dark in chart_style() for light, dark in COUNTERPARTS.items() if light != PAPER)

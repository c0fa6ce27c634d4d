"""The colours of everything drawn: one a kind of entity, each with its counterpart on a dark page.

Readable as text on their page (4.5:1) and told apart under deuteranopia and protanopia; tests reckon both.
"""

from __future__ import annotations

from typing import NamedTuple

PAPER, INK, SOFT, LINE, GRID = "#FFFFFF", "#1F2933", "#52606D", "#9AA5B1", "#E4E7EB"
DARK_PAPER, DARK_INK, DARK_SOFT, DARK_LINE, DARK_GRID = "#14181D", "#E6EAEE", "#AAB4BF", "#6B7683", "#2E353D"
BACKGROUND = "#5F7A99"  # events told as background
LAND = "#E9EDF1"
EDGE = "#8A97A6"
# What passed between two: told by the line's colour and, for those who print in greys, by its dashes.
COOPERATION, CONFLICT, BOTH = "cooperation", "conflict", "both"
TONES = {COOPERATION: ("#2F6F3E", "solid"), CONFLICT: ("#A4161A", "dash"), BOTH: ("#6B4E9B", "dashdot")}
# How much of a colour stays: the more direct, the fuller.
FULL, HALF, QUARTER = 1.0, 0.55, 0.22


class Kind(NamedTuple):
    """A group of OntoNotes labels that readers tell apart: its one colour, on white and on a dark page, and its shape."""

    name: str
    plural: str
    colour: str
    dark: str
    symbol: str


PEOPLE = Kind("person", "people", "#2146B9", "#7F9CFF", "circle")
BODIES = Kind("organisation", "organisations", "#C8410E", "#FF8A4C", "square")
PLACES = Kind("place", "places", "#16807A", "#35C9BE", "diamond")
PEOPLES = Kind("nationality or group", "nationalities and groups", "#642E7A", "#EBB5FF", "hexagon")
OTHERS = Kind("other name", "other names", "#6D3628", "#B98372", "triangle-up")
NOBODY = Kind("not settled", "not settled", "#434C57", "#E3E8EE", "circle-open")
ALL_KINDS = (PEOPLE, BODIES, PLACES, PEOPLES, OTHERS, NOBODY)
KINDS = {
    "PERSON": PEOPLE, "ORG": BODIES, "GPE": PLACES, "LOC": PLACES, "FAC": PLACES, "NORP": PEOPLES,
    "EVENT": OTHERS, "PRODUCT": OTHERS, "LAW": OTHERS, "WORK_OF_ART": OTHERS,
}  # fmt: skip


def kind_of(label: str) -> Kind:
    """The group of a label; labels from other schemes count as other names."""
    return KINDS.get(label, OTHERS)


def tint(colour: str, share: float, paper: str = PAPER) -> str:
    """The colour mixed with the page's; `share` is how much of the colour stays."""
    pairs = [(int(colour[i : i + 2], 16), int(paper[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(page - (page - part) * share):02X}" for part, page in pairs)

"""Where a dateline ends."""

from __future__ import annotations

import pytest

from newsbook.dateline import dateline_end


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("KYIV, Dec 24 (Reuters) - ", "Drones hit the port."),
        ("PARIS — ", "France recalled its ambassadors."),
        ("TEL AVIV, ISRAEL - OCTOBER 18: ", "A man lights a candle."),
        ("OSLO - MAY 17, 2021: ", "Children march."),
        ("New York, NY – June 3: ", "A view of the bridge."),
        ("", "NATO — the alliance of 30 — met."),
        ("", "The band plays on, OSLO - MAY 17: sold out."),
        ("", "New rules - May 17: what changes, in short."),
    ],
)
def test_dateline_end(dateline: str, story: str) -> None:
    assert dateline_end(dateline + story) == len(dateline)

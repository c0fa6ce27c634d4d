"""Articles that repeat another one, so that what they tell can be counted once."""

from __future__ import annotations

import pandas as pd


def repeats(copies: pd.DataFrame | None) -> frozenset[str]:
    """The articles to leave out: of the groups that `find_copies` gives, all but the origin of each. None: no article.

    A frame without the column `origin` lists the articles to leave out themselves.
    """
    if copies is None:
        return frozenset()
    again = copies[~copies["origin"].astype(bool)] if "origin" in copies else copies
    return frozenset(map(str, again["article"]))


def texts_of(copies: pd.DataFrame | None) -> dict[str, str]:
    """Article -> the text it is: those of one group of `find_copies` are one. Articles that repeat none are left out."""
    if copies is None or "group" not in copies:
        return {}
    return {str(a): f"group {g}" for a, g in zip(copies["article"], copies["group"], strict=True)}

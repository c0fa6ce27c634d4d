"""A small bar for the cell of a table: drawn as a border, so that it is printed, in the colour of the text."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

LONGEST = 7.0  # times the size of the letters
BAR = '<span style="display: inline-block; width: {:.2f}em; border-top: .7em solid currentColor; opacity: .55;"></span>'


def bars(shares: pd.Series) -> pd.Series:
    """A column of bars for shares of the longest, 0 to 1; where there is none, nothing. The number beside says what it is worth."""
    return pd.Series([Markup() if pd.isna(share) else _bar(share) for share in shares], dtype=object)


def _bar(share: float) -> Markup:
    return Markup(BAR.format(max(share * LONGEST, 0.05)))

"""A small bar for the cell of a table: drawn as a border, so that it is printed, in the colour of the text."""

from markupsafe import Markup

LONGEST = 7.0  # times the size of the letters
BAR = '<span style="display: inline-block; width: {:.2f}em; border-top: .7em solid currentColor; opacity: .55;"></span>'


def bar(share: float) -> Markup:
    """A bar of that share of the longest, 0 to 1; the number beside it says what it is worth."""
    return Markup(BAR.format(max(share * LONGEST, 0.05)))

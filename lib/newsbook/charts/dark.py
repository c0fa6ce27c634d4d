"""Dark pages: a style sheet that gives each colour of a chart its dark counterpart.

plotly writes colours into the marks; a rule for each colour overrides it, so that a figure follows JupyterLab's theme
or the reader's wish in a report without being drawn again. Print stays light.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsbook.charts import colours as c

LAB = 'body[data-jp-theme-light="false"]'
PAGE = "body.newsbook-report"
LAB_PAPER = f"var(--jp-layout-color0, {c.DARK_PAPER})"  # the colour of JupyterLab's own page
SHARES = (c.FULL, c.HALF, c.QUARTER)
DARK_TONES = {c.COOPERATION: "#9BE3AC", c.CONFLICT: "#FF6B6B", c.BOTH: "#B79BF0"}
DARK_BACKGROUND = "#9DB6D3"
TINTED = [(kind.colour, kind.dark) for kind in c.ALL_KINDS] + [(c.INK, c.DARK_INK), (c.BACKGROUND, DARK_BACKGROUND)]
# Every colour that a chart may use -> the same on a dark page.
COUNTERPARTS = {
    c.PAPER: c.DARK_PAPER, c.SOFT: c.DARK_SOFT, c.LINE: c.DARK_LINE, c.GRID: c.DARK_GRID, c.LAND: "#2B323A", c.EDGE: "#7D8A99",
    **{colour: DARK_TONES[name] for name, (colour, _) in c.TONES.items()},
    **{c.tint(light, share): c.tint(dark, share, c.DARK_PAPER) for light, dark in TINTED for share in SHARES},
}  # fmt: skip


def in_the_dark(rules: str) -> str:
    """Rules that hold on a dark page alone: in JupyterLab by its theme, in a report by the reader's wish, never in print."""
    wish = f"@media screen and (prefers-color-scheme: dark) {{ {PAGE} {{\n{rules}\n}} }}"
    return f"{LAB} {{\n{rules}\n}}\n{wish}\n"


def chart_style() -> str:
    """The style sheet for charts on a dark page."""
    return in_the_dark("\n".join(_rules()))


def _rules() -> Iterator[str]:
    yield ".js-plotly-plot .main-svg { background: transparent !important; }"
    yield ".js-plotly-plot .main-svg > .bg, .js-plotly-plot .bglayer .bg { fill: transparent !important; }"
    yield f".js-plotly-plot .modebar-btn path {{ fill: {c.DARK_SOFT} !important; }}"
    yield ".js-plotly-plot .modebar-group { background: transparent !important; }"
    for light, dark in COUNTERPARTS.items():
        red, green, blue = (int(light[i : i + 2], 16) for i in (1, 3, 5))
        told = f"rgb({red}, {green}, {blue})"
        colour = LAB_PAPER if light == c.PAPER else dark
        yield f'.js-plotly-plot :is([style*="fill: {told}"], [style*="fill:{light}"]) {{ fill: {colour} !important; }}'
        yield f'.js-plotly-plot [style*="stroke: {told}"] {{ stroke: {colour} !important; }}'


class Style:
    """A style sheet, and what else tables need, as a notebook's output; nothing to read where there is no HTML."""

    def __init__(self, rules: str, more: str = "") -> None:
        self.rules = rules
        self.more = more

    def _repr_html_(self) -> str:
        return f"<style>{self.rules}</style>{self.more}"

    def __repr__(self) -> str:
        return ""

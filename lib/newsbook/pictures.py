"""Pictures of figures, for readers that run no scripts: files, and copies beside the live figures of notebooks.

Drawn by kaleido with the Chromium or Chrome of this machine. A copy remembers of which figure it is, so that it is
drawn anew only when that figure changes, and a machine without a browser keeps those that still hold.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio

from newsbook.article import NewsbookError
from newsbook.charts import colours
from newsbook.charts.widths import SCREEN, at_width

LIVE, PICTURE = "application/vnd.plotly.v1+json", "image/png"
DRAWN_FROM = "drawn_from"  # in an output's metadata: the figure's hash
WIDTH, SCALE = SCREEN, 1.4
SHARES = (0.8, 0.38, 0.11)  # of a colour at the edges of letters and marks, beside those that charts fill with
NEEDS = "pictures need the packages kaleido and pillow, and a Chromium or Chrome on this machine"
FAULTS = (ValueError, RuntimeError, ImportError, FileNotFoundError)


def write_picture(figure: go.Figure, path: str | Path, *, width: int) -> None:
    """A figure as PNG or SVG, by the path's suffix.

    NewsbookError when kaleido or a Chromium for it to draw with is missing.
    """
    try:
        figure.write_image(str(path), width=width, scale=1)
    except FAULTS as error:
        raise NewsbookError(f"{path} was not written: {NEEDS} ({type(error).__name__}).") from error


def add_pictures(notebook: Any, before: Any = None) -> None:
    """Puts a picture beside every live figure of an executed notebook, in place.

    Taken over from `before`, the same notebook as it was, where the figure is the same. NewsbookError when one has to
    be drawn and cannot be; those that could be taken over are then in place.
    """
    kept = dict(_pictures(before)) if before else {}
    missing = []
    for output in live_outputs(notebook):
        key = figure_key(output)
        if key in kept:
            _put(output, key, kept[key])
        else:
            missing.append(output)
    for output in missing:
        _put(output, figure_key(output), picture_of(output["data"][LIVE]))


def picture_of(figure: Mapping[str, Any]) -> str:
    """A figure's JSON -> a PNG in few colours, base64."""
    try:
        from PIL import Image

        drawn = pio.to_image(at_width(figure, WIDTH), "png", width=WIDTH, scale=SCALE)
    except FAULTS as error:
        raise NewsbookError(f"A figure has no picture: {NEEDS} ({type(error).__name__}).") from error
    palette = Image.new("P", (1, 1))
    palette.putpalette(_palette())
    flat = Image.open(io.BytesIO(drawn)).convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    small = io.BytesIO()
    flat.save(small, "PNG", optimize=True)
    return base64.b64encode(small.getvalue()).decode("ascii")


def _palette() -> list[int]:
    """The charts' own colours and their mixtures with the page, 256 times red, green, blue: a third of the size, every colour right."""
    solid = [*(kind.colour for kind in colours.ALL_KINDS), *(tone for tone, _ in colours.TONES.values())]
    solid += [colours.INK, colours.SOFT, colours.BACKGROUND]
    shares = (colours.FULL, colours.HALF, colours.QUARTER, *SHARES)
    pale = [colours.PAPER, colours.LINE, colours.GRID, colours.LAND, colours.EDGE]
    mixed = [colours.tint(one, share) for one in solid for share in shares]
    found = list(dict.fromkeys([*mixed, *pale, *(colours.tint(one, colours.HALF) for one in pale)]))
    return [int(one[i : i + 2], 16) for one in found + found[:1] * (256 - len(found)) for i in (1, 3, 5)]


def live_outputs(notebook: Any) -> Iterator[Any]:
    """The outputs that hold a live figure, in order."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if LIVE in output.get("data", {}):
                yield output


def figure_key(output: Any) -> str:
    """A hash of an output's live figure."""
    told = json.dumps(output["data"][LIVE], sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()


def is_fresh(output: Any) -> bool:
    """Whether an output's picture is there and of its figure."""
    return PICTURE in output["data"] and output["metadata"].get(DRAWN_FROM) == figure_key(output)


def drop_pictures(notebook: Any) -> Any:
    """The notebook as a run leaves it, without pictures; changed in place and given back."""
    for output in live_outputs(notebook):
        output["data"].pop(PICTURE, None)
        output["metadata"].pop(DRAWN_FROM, None)
    return notebook


def _pictures(notebook: Any) -> Iterator[tuple[str, str]]:
    for output in live_outputs(notebook):
        if is_fresh(output):
            yield figure_key(output), output["data"][PICTURE]


def _put(output: Any, key: str, picture: str) -> None:
    output["data"][PICTURE] = picture
    output["metadata"][DRAWN_FROM] = key

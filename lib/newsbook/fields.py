"""Small pieces that forms are made of: a line of text, a button, fields above a button."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from newsbook.article import NewsbookError

WIDE = {"width": "98%"}
AS_WIDE_AS_ITS_WORDS = {"width": "max-content", "min_width": "9em"}  # a button


def pressed_button(name: str, act: Callable[[], object]) -> Any:
    """A button that does something."""
    import ipywidgets as w

    button = w.Button(description=name, layout=AS_WIDE_AS_ITS_WORDS)
    button.on_click(lambda _: act())
    return button


def text_line(text: str) -> Any:
    """A line of text."""
    import ipywidgets as w

    return w.HTML(escape(text))


def said_below(fields: list[Any], name: str, act: Callable[[], str]) -> Any:
    """Fields above a button that does something; what came of it, or what was wrong, stands below."""
    import ipywidgets as w

    button, said = w.Button(description=name, layout=AS_WIDE_AS_ITS_WORDS), w.HTML()

    def pressed(_: object) -> None:
        try:
            came = act()
        except NewsbookError as error:
            came = str(error)
        said.value = escape(came)

    button.on_click(pressed)
    return w.VBox([*fields, button, said])

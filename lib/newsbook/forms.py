"""What a reader works with in a live notebook: choosing an article, adding one, putting right what was understood.

Headless runs need none of it, and say in a sentence what stands there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from newsbook import workspace
from newsbook.article import BLOCK_KINDS, Article, LanguageError, NewsbookError
from newsbook.english import counted, day_words, listed
from newsbook.entries import as_address, check_line, page_rows
from newsbook.fields import AS_WIDE_AS_ITS_WORDS, WIDE, pressed_button, said_below, text_line
from newsbook.views import Lines, Table, in_headless

SHOWN = 70  # characters of a line in a menu
ROWS = 8  # of the list before it scrolls
ENGLISH = "It is English"
Adding = Callable[..., str]  # adds an article, in `language` where that is given; -> its file
FIELDS = ("title", "published", "author", "language")


def chooser() -> Any:
    """The articles of data/articles to choose from, ways to add one, and what was understood of the chosen one."""
    listed = workspace.list_articles()
    return Table(listed, "data/articles is empty.") if in_headless() else Chooser().box


class Chooser:
    """A list, three ways to add to it, and the chosen article as it was understood; `box` is the widget."""

    def __init__(self) -> None:
        import ipywidgets as w

        self.menu = w.Select(layout=WIDE, description="Open", style={"description_width": "auto"})
        self.told = w.HTML()
        self.seen = w.VBox()
        self.box = w.VBox([self.menu, self._adders(), self.told, self.seen])
        self.refresh()
        self.menu.observe(self._picked, names="value")

    def _adders(self) -> Any:
        import ipywidgets as w

        paste = w.Textarea(placeholder="Paste a whole page, or only the article", rows=6, layout=WIDE)
        address = w.Text(placeholder="or give its address: https://", layout={"flex": "1 1 auto", "min_width": "10em"})
        suffixes = ",".join(sorted(workspace.SUFFIXES))
        upload = w.FileUpload(
            accept=suffixes, multiple=False, description="Choose a file", layout={"width": "max-content"}
        )
        upload.observe(lambda _: self._uploaded(upload), names="value")
        add = self._button("Add", lambda: partial(workspace.add_article, paste.value), paste)
        fetch = self._button("Fetch", lambda: partial(workspace.add_article, as_address(address.value)), address)
        # All three in sight: under load JupyterLab left tabs shut, however often they were clicked.
        return w.VBox([paste, add, w.HBox([address, fetch], layout=WIDE), upload])

    def _button(self, name: str, adding: Callable[[], Adding], field: Any) -> Any:
        import ipywidgets as w

        def pressed(_: object) -> None:
            self.told.value = "Reading ..."  # a page may take seconds to come
            if self._add(adding()):
                field.value = ""

        button = w.Button(description=name, layout=AS_WIDE_AS_ITS_WORDS)
        button.on_click(pressed)
        return button

    def _uploaded(self, upload: Any) -> None:
        for file in upload.value:
            self._add(partial(workspace.add_file, file["name"], bytes(file["content"])))
        upload.value = ()

    def _add(self, add: Adding) -> bool:
        """Adds an article and opens it; says what was wrong where that fails."""
        known = {path.name for path in workspace.article_files()}
        try:
            name = add()
            told = workspace.choose(name)
        except LanguageError as error:
            self.told.value = escape(str(error))
            self.seen.children = (pressed_button(ENGLISH, partial(self._add, partial(add, language="en"))),)
            return False
        except NewsbookError as error:
            self.told.value = f"Nothing was added. {escape(str(error))}"
            return False
        self.told.value = _next(f"It was here already. {told}" if name in known else told)
        self.refresh()
        return True

    def _say_english(self, name: str) -> None:
        workspace.say_language(name, "en")
        self.told.value = _next(workspace.choose(name))
        self.refresh()

    def _picked(self, change: Mapping[str, Any]) -> None:
        if name := change["new"]:
            self.told.value = _next(workspace.choose(name))
            self._show(name)

    def _corrected(self, said: str) -> None:
        self.refresh()
        self.told.value = escape(said)

    def refresh(self) -> None:
        """The list as the folder is now, with the chosen article in it."""
        options = menu_of(workspace.list_articles().to_dict("records"))
        name = workspace.chosen() if options else None
        if self.menu.options != tuple(options):
            # Without a value no choice is made while the list changes.
            self.menu.value = None
            self.menu.options, self.menu.rows = options, min(max(len(options), 2), ROWS)
        self.menu.value = name
        if name:
            self._show(name)

    def _show(self, name: str) -> None:
        """What was understood of an article, to be put right."""
        import ipywidgets as w

        try:
            article = workspace.open_article(name)
        except LanguageError as error:
            self.seen.children = (text_line(str(error)), pressed_button(ENGLISH, partial(self._say_english, name)))
            return
        except NewsbookError as error:
            self.seen.children = (text_line(str(error)),)
            return
        doubts = "".join(f"<li>{escape(note)}</li>" for note in article.notes)
        called = escape(article.title or name)  # above may stand that another one was not added
        told = w.HTML(f"<p><b>{called}</b></p><p>{escape(understood(article))}</p><ul>{doubts}</ul>")
        self.seen.children = (told, _corrector(article, self._corrected))


def menu_of(rows: list[dict[Any, Any]]) -> list[tuple[str, str]]:
    """A line for each article, and its file; where two lines would be alike each has its file behind it."""
    lines = [title_line(row) for row in rows]
    often = Counter(lines)
    return [
        (f"{line} ({row['file']})" if often[line] > 1 else line, row["file"])
        for line, row in zip(lines, rows, strict=True)
    ]


def title_line(row: dict[Any, Any]) -> str:
    """How an article stands in the list: title, outlet and day; its file where it cannot be read."""
    if isinstance(row.get("fault"), str):
        named = f"data/articles/{row['file']} "
        fault = row["fault"]
        return (
            f"{row['file']} {fault[len(named) :].partition(': ')[0]}"
            if fault.startswith(named)
            else f"{row['file']}: {fault}"
        )
    told = {key: value for key, value in row.items() if value and not pd.isna(value)}
    when = day_words(told["published"]) if "published" in told else None
    return " · ".join(filter(None, [told.get("title") or Path(row["file"]).stem, told.get("publisher"), when]))


def page_says(article: Article) -> dict[str, str]:
    """What a reader can put right, as it was understood."""
    published = article.published.isoformat() if article.published else ""
    return {"title": article.title or "", "published": published, "author": " | ".join(article.authors),
            "language": article.language or ""}  # fmt: skip


def understood(article: Article) -> str:
    """'34 paragraphs, 6 headings and 1 title; 12 lines left out. About 7 min to read.'"""
    kinds = Counter(block.kind for block in article.blocks)
    left = kinds.pop("boilerplate", 0)
    told = listed([counted(n, kind) for kind, n in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))])
    out = f"; {counted(left, 'line')} left out" if left else ""
    return f"Understood: {told}{out}. {counted(article.words, 'word')}, about {article.reading_minutes} min to read."


def corrector(article: Article) -> Any:
    """Fields for what the reader knows better: the title, the date, the author, a line's label; kept for every run."""
    if in_headless():
        return Lines(["In a live notebook fields stand here: title, date, author, language, and any line's label."])
    return _corrector(article)


def _corrector(article: Article, then: Callable[[str], None] | None = None) -> Any:
    import ipywidgets as w

    values = page_says(article)
    boxes = {what: w.Text(value=values[what], description=what, layout=WIDE) for what in FIELDS}
    boxes["published"].placeholder = "YYYY-MM-DD"
    boxes["author"].placeholder = "Ann Lee | Bob Ray"
    lines = list(dict.fromkeys(block.text[:SHOWN] for block in article.blocks))
    where = w.Combobox(options=lines, description="a line", placeholder="its first words", layout={"flex": "1 1 auto"})
    kind = w.Dropdown(
        options=BLOCK_KINDS,
        value="paragraph",
        description="is a",
        style={"description_width": "auto"},
        layout={"width": "max-content"},
    )

    def keep() -> str:
        rows = page_rows(values, {what: box.value.strip() for what, box in boxes.items()})
        if where.value:
            check_line(article, where.value)
            rows.append(("relabel", where.value, kind.value))
        said = [workspace.correct(article, *row) for row in rows]
        if said and then:
            then(said[-1])
        return said[-1] if said else "Nothing was changed."

    return said_below(
        [
            *boxes.values(),
            w.HBox([where, kind], layout=WIDE),
        ],
        "Keep",
        keep,
    )


def _next(told: str) -> str:
    return f"{escape(told)} <b>Menu Run, then Run All Cells.</b>"

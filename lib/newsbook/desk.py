"""Where a reader works on what was found: puts right names, quotes and events, takes that back, takes the results away.

Headless runs need none of it, and say in a sentence what stands there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape
from typing import Any, NamedTuple

from newsbook import workspace
from newsbook.analysis import Analysis
from newsbook.article import Article, NewsbookError
from newsbook.charts.wording import cut
from newsbook.english import listed
from newsbook.entries import as_day, check_words
from newsbook.fields import WIDE, said_below
from newsbook.report import make_report
from newsbook.spreadsheet import write_spreadsheet
from newsbook.views import Lines, in_headless

WORDS = 90  # characters of a quote or an event in a menu
KINDS = {
    "person": "PERSON", "organisation": "ORG", "country or town": "GPE", "other place": "LOC", "building or site": "FAC",
    "nationality or group": "NORP", "event": "EVENT", "product": "PRODUCT", "law": "LAW", "work": "WORK_OF_ART",
}  # fmt: skip


class Choice(NamedTuple):
    """A correction in words: what is said of the thing, and what has to be filled in; '' where nothing has."""

    says: str
    action: str
    asks: str = ""


CHOICES = {
    "names": (
        Choice("is the same as", "merge", "name"),
        Choice("is somebody else", "split"),
        Choice("should be called", "rename", "text"),
        Choice("is a", "retype", "kind"),
        Choice("is no name", "drop"),
        Choice("was missed, and is a", "add", "kind"),
    ),
    "quotes": (
        Choice("is said by", "speaker", "name"),
        Choice("is no quote", "drop quote"),
        Choice("was missed, and is said by", "add quote", "name"),
    ),
    "events": (
        Choice("was on", "move event", "date"),
        Choice("should read", "rename event", "text"),
        Choice("is no event", "drop event"),
        Choice("is the same as", "merge event", "event"),
        Choice("was missed; its date | its line", "add event", "date"),
    ),
}
ABOUT = {
    "names": "which name? choose it, or write it as the article does",
    "quotes": "which quote? choose it, or write its first words",
    "events": "which event? choose it, or write words of it; of a missed one, words of its sentence",
}
HINTS = {
    "name": "choose whom",
    "kind": "choose what",
    "event": "choose which",
    "text": "write it",
    "date": "14 June 2021, 2021-06-14, 2021-06 or 2021; ~ behind it is about; 2019/2021 is a span",
}
NOTHING = "Nothing was corrected so far."
MUST_BE_KNOWN = frozenset({"merge", "speaker"})
IN_WORDS = {label: words for words, label in KINDS.items()}


def corrector(analysis: Analysis, about: str) -> Any:
    """Fields to put right what was found, kept for every run; `about`: names, quotes or events."""
    if in_headless():
        return Lines([f"In a live notebook fields stand here to put {about} right, and to take that back."])
    return Corrector(analysis, about).box


class Corrector:
    """A thing, what is wrong with it, what it should be; below, what was decided so far."""

    def __init__(self, analysis: Analysis, about: str) -> None:
        import ipywidgets as w

        self.article, self.about, self.options = analysis.article, about, _options(analysis)
        self.where = w.Combobox(options=self.options[about], placeholder=ABOUT[about], layout=WIDE)
        self.choice = w.Dropdown(options=[(choice.says, choice) for choice in CHOICES[about]], layout=WIDE)
        self.value = w.Combobox(layout=WIDE)
        self.decided = Decided(self.article)
        self.choice.observe(self._chosen, names="value")
        self._chosen({"new": self.choice.value})
        form = said_below([self.where, self.choice, self.value], "Keep", self.keep)
        self.box = w.VBox([form, self.decided.box])

    def _chosen(self, change: Mapping[str, Any]) -> None:
        asks = change["new"].asks
        self.value.value = ""
        self.value.options = self.options.get(asks, ())
        self.value.placeholder = HINTS.get(asks, "")
        self.value.layout.visibility = "visible" if asks else "hidden"

    def keep(self) -> str:
        """Writes the correction; NewsbookError where something is missing."""
        choice, where, value = self.choice.value, self.where.value.strip(), self.value.value.strip()
        if not where:
            raise NewsbookError("Say first what it is about: choose it in the first field, or write its words there.")
        if choice.asks and not value:
            raise NewsbookError(f"“{where}” {choice.says} ...? Fill in the last field.")
        if choice.action in MUST_BE_KNOWN and value not in self.options["name"]:
            raise NewsbookError(f"There is no “{value}” in this article's cast: choose one of the menu.")
        check_words(self.article, where, self.options[self.about])
        if choice.action in MUST_BE_KNOWN and value == where:
            raise NewsbookError(f"“{where}” cannot be joined to itself: choose another name in the last field.")
        if choice.asks == "kind" and value not in {*KINDS, *KINDS.values()}:
            raise NewsbookError(f"“{value}” is no kind: {choice.action} needs one of {listed(list(KINDS))}.")
        value = KINDS.get(value, value) if choice.asks == "kind" else value
        value = _with_day(value) if choice.asks == "date" else value
        told = workspace.correct(self.article, choice.action, where, value if choice.asks else "")
        self.where.value = self.value.value = ""
        self.decided.refresh()
        return told


def _options(analysis: Analysis) -> dict[str, tuple[str, ...]]:
    """What the menus offer: names, the first words of quotes, the lines of events, kinds."""
    names = tuple(dict.fromkeys(analysis.entities["name"]))
    aliases = analysis.entities["aliases"].str.split(" | ", regex=False).explode()
    events = tuple(dict.fromkeys(analysis.events["what"]))
    return {
        "names": tuple(dict.fromkeys([*names, *aliases.dropna()])),
        "quotes": tuple(dict.fromkeys(_head(text) for text in analysis.quotes["text"])),
        "events": events,
        "name": names,
        "event": events,
        "kind": tuple(KINDS),
    }


def _with_day(value: str) -> str:
    """'12 March 2024 | The vote' -> '2024-03-12 | The vote'."""
    day, bar, line = value.partition("|")
    return f"{as_day(day.strip())} {bar} {line.strip()}" if bar else as_day(value)


def _head(text: str) -> str:
    """The first words of a text, as they stand there, so that they can be found again."""
    return text if len(text) <= WORDS else text[: text.rfind(" ", 0, WORDS)] if " " in text[:WORDS] else text[:WORDS]


def decided(article: Article) -> Any:
    """What a reader decided about the article so far, each with a button that takes it back."""
    if in_headless():
        rows = workspace.corrections_for(article).rows
        return Lines([_in_words(row) for row in rows], empty=NOTHING)
    return Decided(article, NOTHING).box


class Decided:
    """The rows of the article's file of corrections."""

    def __init__(self, article: Article, empty: str = "") -> None:
        import ipywidgets as w

        self.article, self.empty = article, empty
        self.said = w.HTML()
        self.rows = w.VBox()
        self.box = w.VBox([self.rows, self.said])
        self.refresh()

    def refresh(self) -> None:
        """The list as the file is now."""
        import ipywidgets as w

        lines = []
        for row in workspace.corrections_for(self.article).rows:
            button = w.Button(description="Undo", layout={"width": "5em", "flex": "0 0 auto"})
            button.on_click(partial(self._undo, row))
            lines.append(w.HBox([button, w.HTML(escape(_in_words(row)))]))
        self.rows.children = (
            (w.HTML("<b>Corrected so far</b>"), *lines) if lines else (w.HTML(self.empty),) if self.empty else ()
        )

    def _undo(self, row: tuple[str, str, str], _: object) -> None:
        self.said.value = escape(workspace.undo(self.article, *row))
        self.refresh()


def _in_words(row: tuple[str, str, str]) -> str:
    """'speaker: “newly revived” → Wang Yi'."""
    what, where, value = row
    value = IN_WORDS.get(value, value) if what in {"retype", "add"} else value
    told = " → ".join(filter(None, [f"“{cut(where, WORDS)}”" if where else "", value]))
    return f"{what}: {told}" if told else what


def taker(analysis: Analysis) -> Any:
    """A button that writes the report and the tables as one spreadsheet into data/results."""
    if in_headless():
        return Lines(
            ["In a live notebook a button stands here that writes report.html and tables.xlsx; `make run` writes both."]
        )
    return said_below([], "Write report and tables", partial(_written, analysis))


def _written(analysis: Analysis) -> str:
    folder = workspace.results_folder() / analysis.article.id
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.html").write_text(make_report(analysis), encoding="utf-8")
    write_spreadsheet(analysis, folder / "tables.xlsx")
    return (
        f"Written: report.html (double-click on it: it opens in a browser) and tables.xlsx (a spreadsheet), in {folder}"
    )

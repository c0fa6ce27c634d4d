"""The reading view: the article as it reads, with what was found marked in it.

One plain script (templates/reader.js) serves the notebooks and the report: a click on a mark of a chart lights
the words it rests on, a click on marked words lights their marks in the charts. Where no script runs and no style is
kept, as in the viewers of repositories, the text reads as text, names bold and dates in italics.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from html import escape
from itertools import chain, pairwise
from typing import Any

import pandas as pd

from newsbook.analysis import Analysis
from newsbook.article import Article
from newsbook.assets import as_script, asset, template
from newsbook.charts.colours import KINDS, kind_of
from newsbook.charts.dark import in_the_dark
from newsbook.english import counted, date_words

ELEMENTS = {"title": "h3", "heading": "h4", "caption": "figcaption", "list-item": "li", "block-quote": "blockquote"}
BESIDE = frozenset({"caption", "credit", "note", "bio", "byline", "dateline"})  # read in smaller type
SENTENCE_MARKS = frozenset(".!?")
QUOTED, DATED = "quote", "timex"
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """A stretch of text to be marked: what it is (`css`), whose it is, and what its card says, line by line."""

    start: int
    end: int
    css: str
    card: tuple[str, ...]
    owner: str = ""


class ReadingView:
    """What a notebook shows: text, filters, cards; the report takes its parts."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.marks = sorted(find_marks(analysis), key=lambda m: (m.start, -m.end))

    def body(self) -> str:
        """The view without style and script."""
        entities = self.analysis.entities.sort_values(["n_mentions", "start"], ascending=[False, True])
        return template("reader.html.j2").render(
            blocks=list(self._blocks()),
            data=as_script(
                {
                    "marks": [asdict(mark) for mark in self.marks],
                    "kinds": [(css, look, name) for css, look, name in _filters() if self._has(css)],
                    "names": list(zip(entities["entity_id"], entities["name"], strict=True)),
                }
            ),
        )

    def _has(self, css: str) -> bool:
        return any(css in mark.css.split() for mark in self.marks)

    def _blocks(self) -> Iterator[tuple[str, str, str]]:
        """(element, class, marked HTML) for each block; boilerplate is left out."""
        for block in self.analysis.article.blocks:
            if block.start is not None and block.end is not None:
                over = [(n, m) for n, m in enumerate(self.marks) if block.start <= m.start and m.end <= block.end]
                beside = "beside" if block.kind in BESIDE else ""
                html = marked_html(self.analysis.article, block.start, block.end, over)
                yield ELEMENTS.get(block.kind, "p"), beside, html

    def _repr_html_(self) -> str:
        return f"<style>{style()}</style>{self.body()}<script>{asset('reader.js')}</script>"

    def __repr__(self) -> str:
        return f"The article with {len(self.marks)} marks; a browser shows it."


def reading_view(analysis: Analysis) -> ReadingView:
    """The article with names, quotes and dates marked, filters above it, a card for each mark."""
    return ReadingView(analysis)


@lru_cache(maxsize=1)
def style() -> str:
    """The view's style sheet, each kind of entity in its one colour."""
    colours = (f".newsbook-reader .{css} {{ --kind: {kind.colour}; --kind-dark: {kind.dark}; }}"
               for kind, css in _kinds().items())  # fmt: skip
    return asset("reader.css") + "\n".join(colours) + in_the_dark(asset("reader.dark.css"))


def _kinds() -> dict[Any, str]:
    """Each kind of entity with the class of its marks."""
    return {kind: kind.name.split()[0] for kind in dict.fromkeys(KINDS.values())}


def _filters() -> Iterator[tuple[str, str, str]]:
    """What a reader can hide: its class, the classes of its sample, its name."""
    yield from ((css, f"mention {css} named", kind.name) for kind, css in _kinds().items())
    yield from ((QUOTED, QUOTED, "quoted words"), (DATED, DATED, "date or time"))


def find_marks(analysis: Analysis) -> Iterator[Mark]:
    """Every quote, date and linked mention of an analysis."""
    entities = {row["entity_id"]: row for row in analysis.entities.to_dict("records")}
    names = {key: str(row["name"]) for key, row in entities.items()}
    return chain(
        (_quote_mark(row, names) for row in analysis.quotes.to_dict("records")),
        (_timex_mark(row) for row in analysis.timexes.to_dict("records")),
        (_mention_mark(row, entities) for row in analysis.mentions.to_dict("records") if row["entity_id"] in entities),
    )


def _quote_mark(row: Row, names: Mapping[str, str]) -> Mark:
    several = [names[i] for i in _words(row["speaker_ids"]).split(" | ") if i in names]
    who = names.get(row["speaker_id"]) or " and ".join(several) or _words(row["speaker"])
    said = f"{row['kind']} speech" if row["kind"] == "indirect" else f"{row['kind']} quote"
    cue = _words(row["cue"])
    card = (
        f"{who or 'Speaker not clear'}{f', “{cue}”' if cue else ''}",
        f"{said} · {_sure(row)} · {row['rule']}",
    )
    css = QUOTED if row["kind"] != "indirect" else f"{QUOTED} reported"
    return Mark(int(row["start"]), int(row["end"]), css, card, _words(row["speaker_id"]))


def _timex_mark(row: Row) -> Mark:
    edtf, value = _words(row["edtf"]), _words(row["value"])
    told = date_words(edtf) if edtf else value or "not resolved to a date"
    anchor = _words(row["anchor"])
    counted_from = f" · counted from {anchor}" if anchor else ""
    card = (told, f"{row['type']} {value}{counted_from} · {_sure(row)} · {row['rule']}")
    return Mark(int(row["start"]), int(row["end"]), DATED, card)


def _mention_mark(row: Row, entities: Mapping[str, Row]) -> Mark:
    entity = entities[row["entity_id"]]
    kind = kind_of(str(row["label"]))
    role = _words(entity["role"])
    spellings = str(entity["aliases"]).replace(" | ", ", ")
    lines = [f"{entity['name']} ({kind.name})", role, f"{counted(int(entity['n_mentions']), 'mention')}: {spellings}",
             f"here for the {stands_for}" if (stands_for := _words(row["stands_for"])) else "",
             " · ".join(filter(None, [str(row["kind"]), _sure(row), _words(row["why"]) or str(row["rule"])]))]  # fmt: skip
    css = f"mention {_kinds()[kind]} {row['kind']}"
    return Mark(int(row["start"]), int(row["end"]), css, tuple(filter(None, lines)), str(row["entity_id"]))


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _sure(row: Row) -> str:
    link = row.get("link_confidence")
    confidence = row["confidence"] if link is None or pd.isna(link) else min(link, row["confidence"])
    return f"{float(confidence):.0%} sure"


def marked_html(article: Article, start: int, end: int, marks: list[tuple[int, Mark]]) -> str:
    """A stretch of the text as HTML, one element a run of characters under the same marks; text is escaped.

    Each run carries `data-s`, `data-e`, its offsets, and `data-m`, the numbers of the marks over it, innermost last.
    """
    cuts = sorted({start, end, *(c for _, m in marks for c in (m.start, m.end)), *_sentence_cuts(article, start, end)})
    return "".join(_run(article, a, b, [(n, m) for n, m in marks if m.start <= a and b <= m.end])
                   for a, b in pairwise(cuts))  # fmt: skip


def _run(article: Article, start: int, end: int, over: list[tuple[int, Mark]]) -> str:
    words = escape(article.text[start:end])
    if not over:
        return f'<span data-s="{start}" data-e="{end}">{words}</span>'
    css = escape(" ".join(dict.fromkeys(word for _, mark in over for word in mark.css.split())))
    title = escape("; ".join(dict.fromkeys(mark.card[0] for _, mark in over)))
    numbers = " ".join(str(n) for n, _ in over)
    element = "b" if "mention" in css else "i" if DATED in css else "span"
    return f'<{element} data-s="{start}" data-e="{end}" data-m="{numbers}" class="{css}" title="{title}">{words}</{element}>'


def _sentence_cuts(article: Article, start: int, end: int) -> Iterator[int]:
    """Places where a run may end: after each sentence mark, so that a sentence can be lit alone."""
    for at in range(start, end - 1):
        if article.text[at] in SENTENCE_MARKS and article.text[at + 1] == " ":
            yield at + 2

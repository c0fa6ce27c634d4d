"""Who is in the story, and which places: one bar per entity, one piece per mention."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import FULL, HALF, INK, PAPER, QUARTER, kind_of, tint
from newsbook.charts.rows import add_totals, name_rows
from newsbook.charts.theme import Drawn, Panel, finished, kind_keys
from newsbook.charts.widths import PAGE, for_each_width
from newsbook.charts.wording import Paragraphs, flat_spans, hover
from newsbook.english import counted, listed

TOP = 30
MAX_PIECES = 1500  # above that, one piece per entity and kind of mention
ROW = 25
MENTION_KINDS = ("named", "described", "pronoun")
TINTS = {"named": FULL, "described": HALF, "pronoun": QUARTER}
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


class Piece(NamedTuple):
    """One stretch of a bar: where it lies and what it stands for."""

    row: int
    base: int
    length: int
    kind: str
    spans: list[int]
    text: str


@for_each_width
def cast_chart(
    entities: pd.DataFrame, mentions: pd.DataFrame, article: Article, *, top: int = TOP, width: int = PAGE
) -> go.Figure:
    """Mentions per entity: named, described and pronouns told apart; one piece is one mention."""
    panel = Panel(go.Figure(), width=width)
    return finished(panel, draw_cast(panel, entities, mentions, article, top=top), article)


@for_each_width
def places_chart(
    entities: pd.DataFrame, mentions: pd.DataFrame, article: Article, *, top: int = TOP, width: int = PAGE
) -> go.Figure:
    """Mentions per place (countries, cities, regions, sites); one piece is one mention."""
    panel = Panel(go.Figure(), width=width)
    places = entities[entities["label"].isin(PLACE_LABELS)]
    shown = _shown(places, mentions, top)
    if shown.empty:
        return finished(panel, Drawn("No place is named", empty="No mention of a place was found."), article)
    drawn = _bars(panel, shown, mentions, article)
    return finished(panel, drawn._replace(title=_places_title(shown), note=_note(places, shown, "place")), article)


def draw_cast(
    panel: Panel, entities: pd.DataFrame, mentions: pd.DataFrame, article: Article, *, top: int = TOP
) -> Drawn:
    """The cast into a panel; peoples ('German') are no part of it."""
    cast = entities[entities["label"] != "NORP"]
    shown = _shown(cast, mentions, top)
    if shown.empty:
        return Drawn("Nobody is named in this article", empty="No person, organisation or place was found in it.")
    title = _cast_title(shown, int(mentions["entity_id"].notna().sum()))
    kind_keys(panel, list(shown["label"]))
    return _bars(panel, shown, mentions, article)._replace(title=title, note=_note(cast, shown, "name"))


def _shown(entities: pd.DataFrame, mentions: pd.DataFrame, top: int) -> pd.DataFrame:
    """The entities that are mentioned most, with the number of their linked mentions as `n`."""
    numbers = mentions["entity_id"].value_counts()
    counted_rows = entities.assign(n=entities["entity_id"].map(numbers).fillna(0).astype("int64"))
    named = counted_rows[counted_rows["n"] > 0]
    return named.sort_values(["n", "start", "entity_id"], ascending=[False, True, True]).head(top)


def _bars(panel: Panel, shown: pd.DataFrame, mentions: pd.DataFrame, article: Article) -> Drawn:
    colours = [kind_of(label).colour for label in shown["label"]]
    pieces = list(_pieces(shown, mentions, article))
    rows = name_rows(panel, list(shown["name"]), colours, ROW)
    for kind in MENTION_KINDS:
        of_kind = [piece for piece in pieces if piece.kind == kind]
        if of_kind:
            panel.add(_bar_trace(kind, of_kind, colours, rows.ys))
            panel.key(kind, color=tint(INK, TINTS[kind]))
    most = int(shown["n"].max())
    add_totals(panel, shown["n"], rows.ys, [str(n) for n in shown["n"]])
    ticks = 5 if panel.on_phone else 8
    count = {"title": {"text": "mentions"}, "range": [0, most * 1.06 + 0.5], "tickformat": ",d", "nticks": ticks}
    panel.axes(count if most > 4 else count | {"dtick": 1}, rows.axis)
    panel.fig.update_layout(barmode="overlay")
    return Drawn("", height=rows.height, left=rows.left)


def _bar_trace(kind: str, pieces: list[Piece], colours: list[str], ys: list[float]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[piece.base for piece in pieces],
        x=[piece.length for piece in pieces],
        y=[ys[piece.row] for piece in pieces],
        width=0.66,
        name=kind,
        showlegend=False,
        marker={
            "color": [tint(colours[piece.row], TINTS[kind]) for piece in pieces],
            "line": {"color": PAPER, "width": 1},
        },
        customdata=[piece.spans for piece in pieces],
        hovertext=[piece.text for piece in pieces],
        hoverinfo="text",
    )


def _pieces(shown: pd.DataFrame, mentions: pd.DataFrame, article: Article) -> Iterator[Piece]:
    """The pieces of all bars: named first, then described, then pronouns, each in text order."""
    merged = int(shown["n"].sum()) > MAX_PIECES
    paragraphs = Paragraphs(article)
    groups = dict(list(mentions.groupby("entity_id", sort=False)))
    for row, (entity_id, name) in enumerate(zip(shown["entity_id"], shown["name"], strict=True)):
        base = 0
        for kind in MENTION_KINDS:
            found = groups[entity_id]
            found = found[found["kind"] == kind].sort_values("start")
            for part in [found] if merged else [found.iloc[i : i + 1] for i in range(len(found))]:
                if len(part):
                    head = f"{name} · {kind}{_where(part, paragraphs)}"
                    first = part.iloc[0]
                    spans = flat_spans(part["start"], part["end"])
                    sentence = (int(first["sentence_start"]), int(first["sentence_end"]))
                    text = hover(head, article, spans[0], spans[1], sentence)
                    yield Piece(row, base, len(part), kind, spans, text)
                    base += len(part)


def _where(part: pd.DataFrame, paragraphs: Paragraphs) -> str:
    if len(part) > 1:
        return f" · {counted(len(part), 'mention')}, the first:"
    return f" · block {paragraphs.number(int(part.iloc[0]['start']))} of {len(paragraphs.blocks)}"


def _cast_title(shown: pd.DataFrame, total: int) -> str:
    names, numbers = list(shown["name"]), list(shown["n"])
    if len(names) == 1:
        return f"{names[0]} is the only name in the story"
    if numbers[0] >= 2 * numbers[1] and numbers[0] > 2:
        return f"{names[0]} dominates the story: {numbers[0]} of {counted(total, 'mention')}"
    if numbers[0] == 1:
        return f"{counted(len(names), 'name')}, and none comes twice"
    return f"{listed(names[:2])} lead the story: {numbers[0] + numbers[1]} of {counted(total, 'mention')}"


def _places_title(shown: pd.DataFrame) -> str:
    names, numbers = list(shown["name"]), list(shown["n"])
    if len(names) == 1:
        return f"{names[0]} is the only place named"
    if numbers[0] == numbers[1]:
        level = [name for name, n in zip(names, numbers, strict=True) if n == numbers[0]]
        if len(level) > 3:
            return f"{len(level)} of {counted(len(names), 'place')} are named equally often"
        return f"{listed(level)} are the places named most"
    return f"{names[0]} is the place named most, ahead of {names[1]}"


def _note(entities: pd.DataFrame, shown: pd.DataFrame, noun: str) -> str:
    rest = len(entities) - len(shown)
    more = f" The {len(shown)} mentioned most; {counted(rest, 'other ' + noun)} left out." if rest > 0 else ""
    return f"Each piece of a bar is one mention.{more}"

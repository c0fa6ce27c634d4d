"""Who is in which article: a row for each, a column for each article, week or month; quoted or only named."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import GRID, INK, PAPER, kind_of
from newsbook.charts.rows import names_axis, rows_height
from newsbook.charts.sources import Outlets, flat, others_left_out, part_words, parts_of_time, places_of, short_day
from newsbook.charts.theme import Drawn, Panel, finished, kind_keys
from newsbook.charts.wording import cut, safe
from newsbook.corpus.cast import Cast
from newsbook.corpus.coverage import NO_DATE
from newsbook.corpus.voices import find_voices
from newsbook.english import counted, listed

TOP = 20
FEW = 14  # articles whose names have room aslant
ROW = 27
FOOT = 140  # pixels, for outlets and their days
LARGEST = 21  # pixels across, of the mark that stands for most
LEFT_OUT = frozenset({"NORP"})  # peoples are no part of the cast


def corpus_cast_chart(tables: duckdb.DuckDBPyConnection, cast: Cast, *, top: int = TOP) -> go.Figure:
    """Who is in which articles: those of most articles on top, articles in order of time; a full mark is one who is quoted there."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    people = cast.entities[~cast.entities["label"].isin(LEFT_OUT)]
    if people.empty:
        drawn = Drawn("Nobody is named in these articles", empty="No person, organisation or place was found in them.")
        return finished(panel, drawn, outlets.source())
    shown = people.head(top)
    kind, parts = parts_of_time(outlets.day)
    marks = _marks(tables, cast, list(shown["entity"]), parts, outlets.most)
    outlets.read(place for places in marks["places"] for place in places)
    order = sorted(set(parts.values()))
    _draw(panel, marks, shown, order, kind, outlets)
    axis, left = names_axis(list(shown["name"]), [kind_of(label).colour for label in shown["label"]])
    panel.axes(_columns(order, kind, outlets, parts), axis)
    kind_keys(panel, list(shown["label"]))
    panel.key("quoted there", color=INK, symbol="circle")
    panel.key("only named", color=PAPER, symbol="circle", line={"color": INK, "width": 2})
    size = "mentions" if kind == "article" else f"articles of the {kind}"
    note = f"Larger marks are more {size}.{others_left_out(len(people) - len(shown), 'name')}"
    drawn = Drawn(
        _title(people, len(outlets.outlet)),
        note,
        height=rows_height(axis, ROW),
        left=left,
        bottom=FOOT if kind == "article" else 76,
        right=60,
    )
    return finished(panel, drawn, outlets.source())


def _marks(
    tables: duckdb.DuckDBPyConnection, cast: Cast, shown: list[str], parts: dict[str, str], most: int
) -> pd.DataFrame:
    """A row for each entity and part of time: entity, part, n_articles, n_mentions, n_quotes, places."""
    links = cast.links[cast.links["entity"].isin(shown)]
    told = tables.sql(
        "SELECT article, entity_id, n_mentions, sentence_start, sentence_end FROM entities ORDER BY ALL"
    ).df()
    told = told.merge(links[["article", "entity_id", "entity"]], on=["article", "entity_id"])
    said = find_voices(tables).merge(links[["article", "entity_id", "entity"]], on=["article", "entity_id"])
    quotes = said.groupby(["article", "entity"])["quote_id"].nunique().rename("n_quotes")
    first = said.drop_duplicates(["article", "entity"]).set_index(["article", "entity"])[
        ["sentence_start", "sentence_end"]
    ]
    told = told.join(quotes, on=["article", "entity"]).join(first.add_prefix("said_"), on=["article", "entity"])
    told["n_quotes"] = told["n_quotes"].fillna(0).astype("int64")
    told["part"] = told["article"].map(parts)
    rows = []
    for (entity, part), group in told.sort_values(["part", "article"]).groupby(["entity", "part"], sort=True):
        head = group.head(most)
        spoken = head[head["n_quotes"] > 0]
        places = [
            *places_of(spoken, "said_sentence_start", "said_sentence_end"),
            *places_of(head, "sentence_start", "sentence_end"),
        ][:most]
        n_mentions, n_quotes = int(group["n_mentions"].sum()), int(group["n_quotes"].sum())
        rows.append((entity, part, group["article"].nunique(), n_mentions, n_quotes, places))
    return pd.DataFrame(rows, columns=["entity", "part", "n_articles", "n_mentions", "n_quotes", "places"])


def _draw(
    panel: Panel, marks: pd.DataFrame, shown: pd.DataFrame, order: list[str], kind: str, outlets: Outlets
) -> None:
    row_of = {entity: n for n, entity in enumerate(shown["entity"])}
    column_of = {part: n for n, part in enumerate(order)}
    names = dict(zip(shown["entity"], shown["name"], strict=True))
    colours = {e: kind_of(label).colour for e, label in zip(shown["entity"], shown["label"], strict=True)}
    sizes = marks["n_mentions"] if kind == "article" else marks["n_articles"]
    most = max(1, int(sizes.max()))
    for n in range(len(shown)):
        panel.line(x0=-0.5, x1=len(order) - 0.5, y0=n, y1=n, line={"color": GRID, "width": 1})
    panel.add(
        go.Scatter(
            x=[column_of[p] for p in marks["part"]], y=[row_of[e] for e in marks["entity"]], mode="markers", showlegend=False,
            marker={
                "size": [round(7 + (LARGEST - 7) * (n / most) ** 0.5, 1) for n in sizes],
                "color": [colours[e] if q else PAPER for e, q in zip(marks["entity"], marks["n_quotes"], strict=True)],
                "line": {"color": [colours[e] for e in marks["entity"]], "width": 2}, "opacity": 1,
            },
            customdata=[flat(places) for places in marks["places"]], hoverinfo="text", cliponaxis=False,
            hovertext=[outlets.hover(_head(names[row.entity], row, kind), row.places, total=len(row.places)) for row in marks.itertuples()],
        )
    )  # fmt: skip


def _head(name: str, row: Any, kind: str) -> str:
    when = "" if kind == "article" else f" · {part_words(row.part, kind)} · {counted(row.n_articles, 'article')}"
    return f"{name}{when} · {counted(row.n_mentions, 'mention')} · {counted(row.n_quotes, 'quote')}"


def _columns(order: list[str], kind: str, outlets: Outlets, parts: dict[str, str]) -> dict[str, object]:
    """The x axis: outlets with their days, or parts of time."""
    if kind == "article":
        article_of = {part: article for article, part in parts.items()}
        texts = [f"{safe(cut(outlets.outlet[article_of[p]], 18))}, {_day(outlets.day[article_of[p]])}" for p in order]
    else:
        texts = [part_words(p, kind) for p in order]
    step = max(1, len(order) // 24)
    return {
        "tickmode": "array", "tickvals": list(range(0, len(order), step)), "ticktext": texts[::step], "tickangle": -45 if len(order) <= FEW else -90, "showgrid": False,
        "range": [-0.6, len(order) - 0.4], "tickfont": {"size": 11.5},
    }  # fmt: skip


def _day(day: str) -> str:
    """A day in as few letters as tell it: the source line has the years."""
    return short_day(day).rpartition(" ")[0] if day else NO_DATE


def _title(people: pd.DataFrame, n: int) -> str:
    """Who is in most articles, and how few are in more than half of them."""
    if n == 1:
        return f"{listed(list(people['name'].head(2)))} lead the one article here"
    first = people["n_articles"].iloc[0]
    lead = list(people.loc[people["n_articles"] == first, "name"])
    who = listed(lead, most=2)
    verb = "is" if len(lead) == 1 else "are"
    where = f"in all {n:,} articles" if first == n else f"in {first:,} of {n:,} articles"
    half = int((people["n_articles"] * 2 > n).sum())
    return f"{who} {verb} {where}; {half} of {counted(len(people), 'name')} in more than half"

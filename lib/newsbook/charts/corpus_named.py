"""Who is named and who of them is quoted: two marks for each outlet, week or month."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import INK, PAPER, PEOPLE, QUARTER, tint
from newsbook.charts.rows import add_totals, names_axis, rows_height
from newsbook.charts.sources import Outlets, Place, flat, others_left_out, part_words, places_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.corpus.cast import PARTED, Cast
from newsbook.corpus.coverage import ALL, OUTLET, dated_articles, find_named, find_speech, parts_of
from newsbook.english import counted

ROWS = 20  # outlets, weeks or months
ROW = 32
NAMES = 6  # told in a hover


def named_chart(
    tables: duckdb.DuckDBPyConnection,
    cast: Cast,
    *,
    by: str = OUTLET,
    top: int = ROWS,
    copies: pd.DataFrame | None = None,
) -> go.Figure:
    """Of the people whom an outlet (or a week, a month) names, how many it lets speak."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    table = find_named(tables, cast, by=by, copies=copies)
    if table.empty:
        drawn = Drawn("No person is named in these articles", empty="No person's name was found in them.")
        return finished(panel, drawn, outlets.source())
    shown = _shown(table, by, top)
    quoted, silent = _places(tables, cast, by, copies, outlets.most)
    named = {part: [*silent.get(part, []), *quoted.get(part, [])][: outlets.most] for part in shown["part"]}
    outlets.read(place for part in shown["part"] for place in [*named[part], *quoted.get(part, [])])
    rows = shown.to_dict("records")
    _lines(panel, rows)
    _marks(panel, rows, "named", by, named, outlets)
    _marks(panel, rows, "quoted", by, quoted, outlets)
    axis, left = names_axis([part_words(r["part"], by) for r in rows], [INK] * len(rows))
    most = int(shown["n_named"].max())
    ticks = {"dtick": 1} if most < 8 else {"nticks": 8}
    panel.axes({"title": {"text": "people"}, "range": [-0.4, most * 1.1 + 0.6], "tickformat": ",d", **ticks}, axis)
    note = "The share is of those named." + others_left_out(len(table) - len(shown), by)
    title = _title(find_named(tables, cast, by=ALL, copies=copies).iloc[0], shown, by)
    drawn = Drawn(title, note, height=rows_height(axis, ROW), left=left, right=60)
    return finished(panel, drawn, outlets.source())


def _shown(table: pd.DataFrame, by: str, top: int) -> pd.DataFrame:
    """The outlets that name most, those that quote most of them first; of weeks and months the last."""
    if by != OUTLET:
        return table.tail(top)
    most = table.sort_values(["n_named", "part"], ascending=[False, True]).head(top)
    return most.sort_values(["share_quoted", "n_named", "part"], ascending=[False, False, True])


def _lines(panel: Panel, rows: list[dict[Any, Any]]) -> None:
    """A bar from those quoted to those named, the share behind it."""
    panel.add(
        go.Scatter(x=[v for r in rows for v in (r["n_quoted"], r["n_named"], None)], y=[v for n in range(len(rows)) for v in (n, n, None)],
                   mode="lines", line={"color": tint(PEOPLE.colour, QUARTER), "width": 5}, hoverinfo="skip", showlegend=False)
    )  # fmt: skip
    shares = [f"  {r['share_quoted']:.0%}" for r in rows]
    add_totals(panel, [r["n_named"] for r in rows], range(len(rows)), shares)


def _marks(
    panel: Panel, rows: list[dict[Any, Any]], name: str, by: str, places: dict[str, list[Place]], outlets: Outlets
) -> None:
    """A mark in each row in which anybody is `name`: "named" or "quoted"."""
    shown = [(y, row, places.get(row["part"], [])) for y, row in enumerate(rows) if row[f"n_{name}"]]
    colour = PEOPLE.colour if name == "quoted" else PAPER
    look = {"size": 14, "color": colour, "line": {"color": PEOPLE.colour, "width": 2}}
    panel.add(
        go.Scatter(
            x=[row[f"n_{name}"] for _, row, _ in shown], y=[y for y, _, _ in shown], mode="markers", name=name, marker=look,
            showlegend=False, cliponaxis=False, customdata=[flat(found) for _, _, found in shown], hoverinfo="text",
            hovertext=[outlets.hover(f"{part_words(row['part'], by)} · {_told(row, name)}", found) for _, row, found in shown],
        )
    )  # fmt: skip
    panel.key(name, symbol="circle", color=colour, line={"color": PEOPLE.colour, "width": 2})


def _told(row: dict[Any, Any], name: str) -> str:
    """'5 quoted: Ann Lee, Bob Ray', '8 named, not quoted: Eva Dahl'."""
    column, told = ("quoted", "quoted") if name == "quoted" else ("silent", "named, not quoted")
    found = list(filter(None, str(row[column]).split(PARTED)))
    listed = ", ".join(found[:NAMES]) + (f" and {len(found) - NAMES:,} more" if len(found) > NAMES else "")
    return f"{row[f'n_{name}']:,} {told}: {listed or 'nobody'}"


def _places(
    tables: duckdb.DuckDBPyConnection, cast: Cast, by: str, copies: pd.DataFrame | None, most: int
) -> tuple[dict[str, list[Place]], dict[str, list[Place]]]:
    """A sentence of each who speaks, and one that names each who does not, part by part."""
    said = find_speech(tables, cast, copies=copies)
    said = said[said["label"] == "PERSON"]
    said = said.assign(part=parts_of(said, by)).drop_duplicates(["part", "entity"])
    told = tables.sql(
        "SELECT article, entity_id, sentence_start, sentence_end, start AS at FROM entities WHERE label = 'PERSON' ORDER BY ALL"
    ).df()
    told = told.merge(cast.links[["article", "entity_id", "entity"]], on=["article", "entity_id"])
    told = told.merge(dated_articles(tables, copies=copies), on="article")
    told = told.sort_values(["published", "article", "at"], na_position="last")
    told = told.assign(part=parts_of(told, by)).drop_duplicates(["part", "entity"])
    heard = set(zip(said["part"], said["entity"], strict=True))
    silent = told[[key not in heard for key in zip(told["part"], told["entity"], strict=True)]]
    return _by_part(said, most), _by_part(silent, most)


def _by_part(frame: pd.DataFrame, most: int) -> dict[str, list[Place]]:
    """The first sentences of each part."""
    groups = frame.groupby("part")
    return {part: places_of(group.head(most), "sentence_start", "sentence_end") for part, group in groups}


def _title(whole: pd.Series, shown: pd.DataFrame, by: str) -> str:
    n, named = int(whole["n_quoted"]), counted(int(whole["n_named"]), "person named", "people named")
    lead = f"{n:,} of {named} {'is' if n == 1 else 'are'} quoted"
    ranked = shown[shown["n_named"] > 2]
    if by != OUTLET or len(ranked) < 2 or ranked["share_quoted"].iloc[0] == ranked["share_quoted"].iloc[-1]:
        return lead
    return f"{lead}: {ranked['part'].iloc[0]} quotes most of those it names, {ranked['part'].iloc[-1]} fewest"

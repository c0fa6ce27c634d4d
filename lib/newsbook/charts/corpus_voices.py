"""Whose words are printed: the shares of those quoted most, outlet by outlet or month by month."""

from __future__ import annotations

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import (
    BACKGROUND,
    BODIES,
    INK,
    LINE,
    NOBODY,
    OTHERS,
    PAPER,
    PEOPLE,
    PEOPLES,
    PLACES,
    QUARTER,
    tint,
)
from newsbook.charts.rows import add_totals, names_axis, rows_height
from newsbook.charts.sources import Outlets, flat, others_left_out, part_words, places_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.corpus.cast import Cast
from newsbook.corpus.coverage import (
    ALL,
    MONTH,
    NO_DATE,
    NOT_NAMED,
    OUTLET,
    WEEK,
    find_speakers,
    find_speech,
    parts_of,
)
from newsbook.english import counted

ROWS = 20  # outlets, weeks or months
VOICES = 6  # speakers with a colour of their own
ROW = 32
COLOURS = (PEOPLE.colour, BODIES.colour, PLACES.colour, PEOPLES.colour, OTHERS.colour, BACKGROUND)
REST = "all others"


def voices_chart(
    tables: duckdb.DuckDBPyConnection,
    cast: Cast,
    *,
    by: str = OUTLET,
    top: int = ROWS,
    copies: pd.DataFrame | None = None,
) -> go.Figure:
    """Whose words are printed: of each outlet (`by="week"`, `"month"`: of each part of time) the shares of the most quoted."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    said = find_speech(tables, cast, copies=copies)
    if said.empty:
        drawn = Drawn("Nobody is quoted in these articles", empty="No direct or indirect speech was found in them.")
        return finished(panel, drawn, outlets.source())
    shares = find_speakers(tables, cast, by=by, copies=copies)
    whole = find_speakers(tables, cast, by=ALL, copies=copies)
    lead = whole.dropna(subset="entity").head(VOICES)
    who = said["entity"].where(said["entity"].isin(lead["entity"]), REST).where(said["entity"].notna(), NOT_NAMED)
    said = said.assign(part=parts_of(said, by), who=who)
    order = list(zip(lead["entity"], lead["speaker"], COLOURS, strict=False))
    order += [(REST, REST, LINE), (NOT_NAMED, "speaker not named", tint(NOBODY.colour, QUARTER))]
    parts = _parts(shares, by, top)
    _stacks(panel, said[said["part"].isin(parts)], parts, order, outlets, by)
    labels = [part_words(part, by) for part in parts]
    axis, left = names_axis(labels, [INK] * len(labels))
    panel.axes({"title": {"text": "share of all words quoted or reported"}, "range": [0, 1], "tickformat": ".0%"}, axis)
    panel.fig.update_layout(barmode="overlay")
    rest = shares["part"].nunique() - len(parts)
    note = "Numbers are words quoted or reported." + others_left_out(rest, by)
    drawn = Drawn(_title(whole), note, height=rows_height(axis, ROW), left=left, right=70)
    return finished(panel, drawn, outlets.source())


def _parts(shares: pd.DataFrame, by: str, top: int) -> list[str]:
    """Outlets with most words first; the last weeks or months in order of time."""
    words = shares.groupby("part")["n_words"].sum()
    if by in {WEEK, MONTH}:
        return sorted(p for p in words.index if p != NO_DATE)[-top:]
    return sorted(words.index, key=lambda p: (-words[p], p))[:top]


def _stacks(
    panel: Panel, said: pd.DataFrame, parts: list[str], order: list[tuple[str, str, str]], outlets: Outlets, by: str
) -> None:
    printed = said.drop_duplicates(["article", "start", "end"]).groupby("part")["words"].sum()
    said = said.drop_duplicates(["article", "start", "end", "who"])
    totals = said.groupby("part")["words"].sum()
    groups = {key: group for key, group in said.groupby(["part", "who"])}
    first = ((key, group.head(outlets.most)) for key, group in groups.items())
    places = {key: places_of(group, "sentence_start", "sentence_end") for key, group in first}
    outlets.read(place for found in places.values() for place in found)
    base = dict.fromkeys(parts, 0.0)
    for who, name, colour in order:
        mine = [part for part in parts if (part, who) in groups]
        if not mine:
            continue
        words = [int(groups[part, who]["words"].sum()) for part in mine]
        shares = [n / totals[part] for n, part in zip(words, mine, strict=True)]
        panel.add(
            go.Bar(
                orientation="h", name=name, base=[round(base[p], 5) for p in mine], x=[round(s, 5) for s in shares], width=0.7,
                y=[parts.index(p) for p in mine], marker={"color": colour, "line": {"color": PAPER, "width": 1.5}}, showlegend=False,
                customdata=[flat(places[p, who]) for p in mine], hoverinfo="text",
                hovertext=[
                    outlets.hover(f"{name} · {part_words(part, by)} · {counted(n, 'word')}, {s:.0%}", places[part, who],
                                  total=groups[part, who]["quote_id"].size) for part, n, s in zip(mine, words, shares, strict=True)
                ],
            )
        )  # fmt: skip
        panel.key(name, color=colour)
        for part, share in zip(mine, shares, strict=True):
            base[part] += share
    add_totals(panel, [1.0] * len(parts), range(len(parts)), [f"{printed[p]:,}" for p in parts])


def _title(whole: pd.DataFrame) -> str:
    named = whole.dropna(subset="entity")
    nobody = float(whole.loc[whole["entity"].isna(), "share_words"].sum())
    by_nobody = f"; {nobody:.0%} of the words have no name to them" if nobody >= 0.01 else ""
    if named.empty:
        return "No speaker is named"
    return f"{named['speaker'].iloc[0]} is heard most, with {named['share_words'].iloc[0]:.0%} of all words{by_nobody}"

"""What outlets have first, and what they have alone: a bar for each, a piece for each kind of thing."""

from __future__ import annotations

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import BODIES, HALF, INK, PAPER, PEOPLE, tint
from newsbook.charts.rows import names_axis, row_height
from newsbook.charts.sources import Outlets, flat, others_left_out, places_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.wording import counted, listed
from newsbook.corpus.cast import Cast
from newsbook.corpus.coverage import find_first, find_only
from newsbook.corpus.story import Story

ROWS = 20  # outlets
ROW = 32
KINDS = {
    "person": ("people", PEOPLE.colour),
    "organisation": ("organisations", BODIES.colour),
    "event": ("events", INK),
}


def first_chart(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, top: int = ROWS, copies: pd.DataFrame | None = None
) -> go.Figure:
    """How often each outlet is the first to have what several have: people, organisations, events; a light piece is a tie."""
    found = find_first(tables, cast, story, copies=copies)
    clear, tied = found[~found["tie"].astype(bool)], found[found["tie"].astype(bool)]
    rows = pd.concat(
        [
            clear.assign(outlet=clear["outlets"]),
            tied.assign(outlet=tied["outlets"].str.split(" | ", regex=False)).explode("outlet"),
        ]
    )
    title = "Nothing is told by more than one outlet with a date"
    if len(found):
        who, n = _leaders(clear["outlets"])
        each = " each" if len(who) > 1 else ""
        verb = "is" if len(who) == 1 else "are"
        title = (
            f"{_who(who)} {verb} first with {n}{each} of the {len(found)} that several outlets have"
            if n
            else "All are told by several on one day"
        )
        title += f"; {len(tied)} {'is a tie' if len(tied) == 1 else 'are ties'}" if len(tied) and n else ""
    return _bars(
        tables, rows, title, "first to tell", "Only what more than one outlet tells; ties by day are light.", top
    )


def only_chart(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, top: int = ROWS, copies: pd.DataFrame | None = None
) -> go.Figure:
    """What each outlet alone has: people, organisations, events."""
    rows = find_only(tables, cast, story, copies=copies).assign(tie=False)
    title = "No outlet has anything that another has not" if rows.empty else ""
    if len(rows):
        who, n = _leaders(rows["outlet"])
        people = int((rows["kind"] == "person").sum())
        has = "has" if len(who) == 1 else "each have"
        title = f"{_who(who)} {has} {n} to {'itself' if len(who) == 1 else 'themselves'}; {counted(people, 'person is', 'people are')} in one outlet only"
    return _bars(
        tables,
        rows,
        title,
        "in this outlet alone",
        "Events told as background, and what is only said, are not counted.",
        top,
    )


def _leaders(outlets: pd.Series) -> tuple[list[str], int]:
    """The outlets that come most often, and how often."""
    times = outlets.value_counts()
    most = int(times.max()) if len(times) else 0
    return sorted(times.index[times == most]), most


def _who(outlets: list[str]) -> str:
    return listed(outlets) if len(outlets) < 3 else f"{outlets[0]}, {outlets[1]} and {len(outlets) - 2} more"


def _bars(
    tables: duckdb.DuckDBPyConnection, rows: pd.DataFrame, title: str, axis_title: str, note: str, top: int
) -> go.Figure:
    """A bar for each outlet, a piece for each kind. `rows`: outlet, kind, what, tie, article, start, end."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    if rows.empty:
        return finished(
            panel, Drawn(title, empty="There must be several outlets, and dates, to compare them."), outlets.source()
        )
    totals = rows["outlet"].value_counts()
    shown = sorted(totals.index, key=lambda o: (-totals[o], o))[:top]
    groups = {key: group for key, group in rows[rows["outlet"].isin(shown)].groupby(["outlet", "kind", "tie"])}
    places = {key: places_of(group.head(outlets.most)) for key, group in groups.items()}
    outlets.read(place for found in places.values() for place in found)
    base = dict.fromkeys(shown, 0)
    for kind, (plural, colour) in KINDS.items():
        for tie in (False, True):
            mine = [o for o in shown if (o, kind, tie) in groups]
            if not mine:
                continue
            sizes = [len(groups[o, kind, tie]) for o in mine]
            heads = [f"{o} · {plural}: {_whats(groups[o, kind, tie]['what'])}{' (a tie)' if tie else ''}" for o in mine]
            panel.add(
                go.Bar(orientation="h", name=plural, base=[base[o] for o in mine], x=sizes, y=[shown.index(o) for o in mine], width=0.66,
                       marker={"color": tint(colour, HALF) if tie else colour, "line": {"color": PAPER, "width": 1.5}}, showlegend=False,
                       customdata=[flat(places[o, kind, tie]) for o in mine], hoverinfo="text",
                       hovertext=[outlets.hover(head, places[o, kind, tie], total=n) for head, o, n in zip(heads, mine, sizes, strict=True)])
            )  # fmt: skip
            for o, n in zip(mine, sizes, strict=True):
                base[o] += n
        if any(key[1] == kind for key in groups):
            panel.key(plural, color=colour)
    panel.add(go.Scatter(x=[base[o] for o in shown], y=list(range(len(shown))), text=[f" {base[o]:,}" for o in shown], mode="text",
                         textposition="middle right", textfont={"size": 12}, hoverinfo="skip", showlegend=False, cliponaxis=False))  # fmt: skip
    names, left = names_axis(shown, [INK] * len(shown))
    most = max(base.values())
    panel.axes({"title": {"text": axis_title}, "range": [0, most * 1.07 + 0.4], "tickformat": ",d", "nticks": 8}, names)
    panel.fig.update_layout(barmode="overlay")
    note += others_left_out(len(totals) - len(shown), "outlet")
    return finished(
        panel, Drawn(title, note, height=row_height(names, ROW) * max(len(shown), 3), left=left), outlets.source()
    )


def _whats(whats: pd.Series) -> str:
    found = list(dict.fromkeys(whats))
    return listed(found) if len(found) < 4 else f"{', '.join(found[:3])} and {len(found) - 3} more"

"""What outlets have first, and what they have alone: a bar for each, a piece for each kind of thing."""

from __future__ import annotations

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import BODIES, HALF, INK, PAPER, PEOPLE, tint
from newsbook.charts.rows import add_totals, names_axis, rows_height
from newsbook.charts.sources import Outlets, flat, others_left_out, places_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.corpus.cast import PARTED, Cast
from newsbook.corpus.coverage import find_first, find_only
from newsbook.corpus.story import Story
from newsbook.english import counted, listed

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
    each = tied.assign(outlet=tied["outlets"].str.split(PARTED, regex=False)).explode("outlet")
    rows = pd.concat([clear.assign(outlet=clear["outlets"]), each])
    note = "Only what more than one outlet tells; ties by day are light."
    return _bars(tables, rows, _first_title(clear["outlets"], len(tied)), "first to tell", note, top)


def _first_title(outlets: pd.Series, ties: int) -> str:
    """Who is first most often; `outlets` has one for each thing that one alone is first with."""
    several = len(outlets) + ties
    if not several:
        return "Nothing is told by more than one outlet with a date"
    who, n = _leaders(outlets)
    if not n:
        return "All are told by several on one day"
    verb, each = ("is", "") if len(who) == 1 else ("are", " each")
    tied = f"; {ties} {'is a tie' if ties == 1 else 'are ties'}" if ties else ""
    return f"{listed(who, most=2)} {verb} first with {n}{each} of the {several} that several outlets have{tied}"


def only_chart(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, top: int = ROWS, copies: pd.DataFrame | None = None
) -> go.Figure:
    """What each outlet alone has: people, organisations, events."""
    rows = find_only(tables, cast, story, copies=copies).assign(tie=False)
    note = "Events told as background, and what is only said, are not counted."
    return _bars(tables, rows, _only_title(rows), "in this outlet alone", note, top)


def _only_title(rows: pd.DataFrame) -> str:
    """Who has most alone, and how many people are in one outlet only."""
    if rows.empty:
        return "No outlet has anything that another has not"
    who, n = _leaders(rows["outlet"])
    has, whom = ("has", "itself") if len(who) == 1 else ("each have", "themselves")
    people = counted(int((rows["kind"] == "person").sum()), "person is", "people are")
    return f"{listed(who, most=2)} {has} {n} to {whom}; {people} in one outlet only"


def _leaders(outlets: pd.Series) -> tuple[list[str], int]:
    """The outlets that come most often, and how often."""
    times = outlets.value_counts()
    most = int(times.max()) if len(times) else 0
    return sorted(times.index[times == most]), most


def _bars(
    tables: duckdb.DuckDBPyConnection, rows: pd.DataFrame, title: str, axis_title: str, note: str, top: int
) -> go.Figure:
    """A bar for each outlet, a piece for each kind. `rows`: outlet, kind, what, tie, article, start, end."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    if rows.empty:
        drawn = Drawn(title, empty="There must be several outlets, and dates, to compare them.")
        return finished(panel, drawn, outlets.source())
    totals = rows["outlet"].value_counts()
    shown = sorted(totals.index, key=lambda o: (-totals[o], o))[:top]
    _draw(panel, rows[rows["outlet"].isin(shown)], shown, outlets)
    lengths = [int(totals[o]) for o in shown]
    add_totals(panel, lengths, range(len(shown)), [f"{n:,}" for n in lengths])
    axis, left = names_axis(shown, [INK] * len(shown))
    room = {"range": [0, max(lengths) * 1.07 + 0.4], "tickformat": ",d", "nticks": 8}
    panel.axes({"title": {"text": axis_title}, **room}, axis)
    panel.fig.update_layout(barmode="overlay")
    note += others_left_out(len(totals) - len(shown), "outlet")
    return finished(panel, Drawn(title, note, height=rows_height(axis, ROW), left=left), outlets.source())


def _draw(panel: Panel, rows: pd.DataFrame, shown: list[str], outlets: Outlets) -> None:
    """The pieces of each kind, clear ones before ties, each where the one before it ends."""
    groups = {key: group for key, group in rows.groupby(["outlet", "kind", "tie"])}
    places = {key: places_of(group.head(outlets.most)) for key, group in groups.items()}
    outlets.read(place for found in places.values() for place in found)
    base = dict.fromkeys(shown, 0)
    for kind, (plural, colour) in KINDS.items():
        for tie in (False, True):
            mine = [o for o in shown if (o, kind, tie) in groups]
            if not mine:
                continue
            found = [groups[o, kind, tie] for o in mine]
            heads = [
                f"{o} · {plural}: {_whats(group['what'])}{' (a tie)' if tie else ''}"
                for o, group in zip(mine, found, strict=True)
            ]
            panel.add(
                go.Bar(orientation="h", name=plural, base=[base[o] for o in mine], x=[len(group) for group in found], y=[shown.index(o) for o in mine],
                       marker={"color": tint(colour, HALF) if tie else colour, "line": {"color": PAPER, "width": 1.5}}, showlegend=False, width=0.66,
                       customdata=[flat(places[o, kind, tie]) for o in mine], hoverinfo="text",
                       hovertext=[outlets.hover(head, places[o, kind, tie], total=len(group)) for head, o, group in zip(heads, mine, found, strict=True)])
            )  # fmt: skip
            for o, group in zip(mine, found, strict=True):
                base[o] += len(group)
        if (rows["kind"] == kind).any():
            panel.key(plural, color=colour)


def _whats(whats: pd.Series) -> str:
    """The first of what a piece holds."""
    found = list(dict.fromkeys(whats))
    return listed(found, most=3)

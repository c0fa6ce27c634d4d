"""The story's timeline with its sources: a row for each event, a column for each outlet, a mark where it tells it."""

from __future__ import annotations

from typing import Any, NamedTuple

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import BODIES, GRID, INK, PAPER, SOFT
from newsbook.charts.sources import Outlets, flat, others_left_out, places_of
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.timeline import SYMBOLS
from newsbook.charts.widths import PAGE, SCREEN, for_widths
from newsbook.charts.wording import cut, safe, wrapped
from newsbook.corpus.story import Story, disputed
from newsbook.english import counted, date_words

TOP = 24  # events
COLUMNS = 12  # outlets; the last column holds the others
OTHERS = "others"


class Room(NamedTuple):
    """What stands left of the marks: pixels of it all and of the dates, of a row, and characters and lines of each."""

    left: int
    dates: int
    row: int
    date: int
    what: int
    lines: int


ROOMY, CLOSE = Room(480, 112, 40, 15, 50, 2), Room(300, 78, 51, 9, 30, 3)


@for_widths(PAGE, SCREEN)
def story_chart(
    tables: duckdb.DuckDBPyConnection, story: Story, *, top: int = TOP, statements: bool = False, width: int = PAGE
) -> go.Figure:
    """Events in order of time with who tells them, those of most outlets; what the sources disagree on stands out.

    Plain statements ('said on Tuesday') are left out unless `statements` asks for them.
    """
    outlets = Outlets(tables)
    panel = Panel(go.Figure(), width=width)
    room = ROOMY if width >= SCREEN else CLOSE
    events = story.events if statements else story.events[~story.events["statement"]]
    dated = events.dropna(subset="date")
    if dated.empty:
        drawn = Drawn("No event is dated in these articles", empty="No event with a date was found in them.")
        return finished(panel, drawn, outlets.source())
    shown = _shown(dated, top)
    tellings = story.tellings[story.tellings["event"].isin(shown["event"])]
    columns = _columns(tellings)
    marks = _marks(tellings, columns, outlets.most)
    outlets.read(place for found in marks["places"] for place in found)
    _draw(panel, shown, marks, columns, outlets)
    _axes(panel, shown, columns, room)
    for status in (s for s in SYMBOLS if s in set(marks["status"])):
        panel.key(status, symbol=SYMBOLS[status], color=INK, line={"width": 2, "color": INK})
    if disputed(shown).any():
        panel.key("sources disagree", symbol="circle", color=BODIES.colour)
    note = "Each mark is an outlet that tells the event." + others_left_out(len(dated) - len(shown), "event")
    drawn_for = tellings.groupby("event")["outlet"].nunique()
    if (drawn_for > shown.set_index("event")["n_outlets"]).any():
        note += " Outlets that copy another are drawn, but not counted."
    drawn = Drawn(_title(dated), note, height=room.row * max(len(shown), 3), left=room.left, bottom=84, right=40)
    return finished(panel, drawn, outlets.source())


def _shown(events: pd.DataFrame, top: int) -> pd.DataFrame:
    """Those of most outlets and articles, where sources disagree before where they do not, in order of time."""
    weighed = events.assign(
        apart=disputed(events),
        exact=(events["earliest"] == events["latest"]).fillna(False),
        done=events["status"] == "happened",
    )
    order = ["n_outlets", "apart", "n_articles", "background", "exact", "done", "confidence", "event"]
    ranked = weighed.sort_values(order, ascending=[False, False, False, True, False, False, False, True])
    return ranked.head(top).sort_values("event").reset_index(drop=True)


def _columns(tellings: pd.DataFrame) -> list[str]:
    """Outlets in the order of their first article here; with many, those that tell most, and one column for the rest."""
    ranked = tellings.groupby("outlet").agg(n=("event", "nunique"), first=("published", "min")).reset_index()
    ranked = ranked.sort_values(["n", "outlet"], ascending=[False, True])
    kept = ranked if len(ranked) <= COLUMNS else ranked.head(COLUMNS - 1)
    names = list(kept.sort_values(["first", "outlet"])["outlet"])
    return names if len(kept) == len(ranked) else [*names, OTHERS]


def _marks(tellings: pd.DataFrame, columns: list[str], most: int) -> pd.DataFrame:
    """A row for each event and column: event, column, n (articles), status (told last there), date, places."""
    column = tellings["outlet"].where(tellings["outlet"].isin(columns), OTHERS)
    rows = []
    for (event, name), group in tellings.assign(column=column).groupby(["event", "column"], sort=True):
        places = places_of(group.head(most))
        rows.append((event, name, group["article"].nunique(), group["status"].iloc[-1], group["date"].iloc[0], places))
    return pd.DataFrame(rows, columns=["event", "column", "n", "status", "date", "places"])


def _draw(panel: Panel, shown: pd.DataFrame, marks: pd.DataFrame, columns: list[str], outlets: Outlets) -> None:
    row_of = {event: n for n, event in enumerate(shown["event"])}
    events = shown.set_index("event")
    apart = dict(zip(shown["event"], disputed(shown), strict=True))
    for y in range(len(shown)):
        panel.line(x0=-0.5, x1=len(columns) - 0.5, y0=y, y1=y, line={"color": GRID, "width": 1})
    for status, symbol in SYMBOLS.items():
        mine = marks[marks["status"] == status]
        if mine.empty:
            continue
        colours = [BODIES.colour if apart[event] else INK for event in mine["event"]]
        panel.add(
            go.Scatter(
                x=[columns.index(c) for c in mine["column"]], y=[row_of[e] for e in mine["event"]], mode="markers", showlegend=False,
                marker={"symbol": symbol, "size": [min(22, 11 + 2 * (n - 1) ** 0.5) for n in mine["n"]], "color": colours,
                        "opacity": 1, "line": {"color": colours if "open" in symbol else PAPER, "width": 2}},
                customdata=[flat(places) for places in mine["places"]], hoverinfo="text", cliponaxis=False,
                hovertext=[outlets.hover(_head(events.loc[row.event], row), row.places, total=int(row.n),
                                         under=_apart(events.loc[row.event])) for row in mine.itertuples()],
            )
        )  # fmt: skip


def _head(event: pd.Series, row: Any) -> str:
    """What happens, and the date and status as this source has them."""
    told = date_words(row.date) if isinstance(row.date, str) else "undated"
    return f"{event['what']} · {told} · {row.status}"


def _apart(event: pd.Series) -> str:
    """On what the sources disagree, and what each says."""
    apart = " · ".join(str(event[c]) for c in ("dates", "numbers") if isinstance(event[c], str))
    return f"Sources disagree: {apart}" if apart else ""


def _axes(panel: Panel, shown: pd.DataFrame, columns: list[str], room: Room) -> None:
    for y, (row, apart) in enumerate(zip(shown.itertuples(), disputed(shown), strict=True)):
        look = {"xref": "paper", "x": 0, "y": y, "xanchor": "left", "yanchor": "middle", "align": "left",
                "font": {"size": 12.5, "color": BODIES.colour if apart else SOFT if row.background else INK}}  # fmt: skip
        panel.note(
            text=f"<b>{wrapped(date_words(str(row.date)), room.date, room.lines)}</b>", xshift=16 - room.left, **look
        )
        panel.note(text=wrapped(str(row.what), room.what, room.lines), xshift=16 - room.left + room.dates, **look)
    panel.axes(
        {"tickmode": "array", "tickvals": list(range(len(columns))), "ticktext": [safe(cut(c, 20)) for c in columns], "tickangle": -35,
         "range": [-0.6, len(columns) - 0.4], "showgrid": False, "tickfont": {"size": 12}},
        {"showticklabels": False, "range": [len(shown) - 0.5, -0.5]},
    )  # fmt: skip


def _title(events: pd.DataFrame) -> str:
    several = int((events["n_outlets"] > 1).sum())
    apart = int(disputed(events).sum())
    n = counted(len(events), "dated event")
    told = f"{n}, {several:,} told by more than one outlet" if several else f"{n}, each told by one outlet only"
    return told + (f"; sources disagree on {apart:,}" if apart else "")

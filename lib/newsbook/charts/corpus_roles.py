"""What people are said to be over time: a row for each role, a mark for each article that tells it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.colours import BODIES, HALF, INK, PAPER, PEOPLE, SOFT, tint
from newsbook.charts.rows import names_axis, rows_height
from newsbook.charts.sources import (
    Outlets,
    Place,
    flat,
    others_left_out,
    part_words,
    parts_of_time,
    places_of,
    short_day,
)
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.time_axis import DATES
from newsbook.charts.wording import cut
from newsbook.corpus.cast import Cast
from newsbook.corpus.roles import find_roles
from newsbook.english import counted, listed

TOP = 12  # people
EACH = 4  # roles of one of them
ROW = 26
SYMBOLS = {"current": "circle", "acting": "square", "incoming": "diamond-open", "former": "circle-open"}


def roles_chart(tables: duckdb.DuckDBPyConnection, cast: Cast, *, top: int = TOP) -> go.Figure:
    """Roles of those whose roles are told in most articles, from the first day to the last; those that change stand out."""
    outlets = Outlets(tables)
    roles = find_roles(tables, cast)
    panel = Panel(go.Figure())
    dated = roles.dropna(subset="first")
    if dated.empty:
        reason = "No office, rank or trade was found beside a name."
        drawn = Drawn("Nobody's role is told in these articles", empty=reason)
        return finished(panel, drawn, outlets.source())
    shown = _shown(dated, top)
    places = _places(tables, cast, shown)
    outlets.read(p for found in places.values() for p in found)
    colours = [_colour(row) for row in shown.itertuples()]
    for n, row in enumerate(shown.itertuples()):
        _row(panel, n, row, places[row.Index], outlets, colours[n])
    labels = [f"{row.name}: {row.role}" for row in shown.itertuples()]
    axis, left = names_axis([cut(label, 52) for label in labels], colours, width=38)
    panel.axes(_days_axis(outlets), axis)
    for when in (w for w in SYMBOLS if w in set(shown["when"])):
        panel.key(when, symbol=SYMBOLS[when], color=INK, line={"width": 2, "color": INK})
    rest = dated["entity"].nunique() - shown["entity"].nunique()
    note = f"A line joins the first article that says so with the last.{others_left_out(rest, 'person', 'people')}"
    drawn = Drawn(_title(dated), note, height=rows_height(axis, ROW), left=left, bottom=60)
    return finished(panel, drawn, outlets.source())


def _days_axis(outlets: Outlets) -> dict[str, Any]:
    """From the first day of the corpus to the last, with a little room on both sides."""
    days = [date.fromisoformat(day) for day in outlets.day.values() if day]
    first, last = min(days), max(days)
    margin = timedelta(days=max(2, int((last - first).days * 0.04)))
    span = [(first - margin).isoformat(), (last + margin).isoformat()]
    return {"type": "date", "range": span, "title": {"text": "published"}, "nticks": 5, "tickangle": 0, "tickformatstops": DATES}  # fmt: skip


def _shown(roles: pd.DataFrame, top: int) -> pd.DataFrame:
    """The roles of those told in most articles; people whose role changes come before others of as many."""
    people = roles.groupby("entity").agg(n=("n_articles", "sum"), name=("name", "first"), changed=("change", "count"))
    people = people.sort_values(["changed", "n", "name"], ascending=[False, False, True]).head(top)
    kept = roles[roles["entity"].isin(people.index)]
    kept = kept.assign(rank=kept["entity"].map({entity: rank for rank, entity in enumerate(people.index)}))
    ranked = kept.sort_values(["rank", "n_articles", "first", "role"], ascending=[True, False, True, True])
    most = ranked.groupby("entity").head(EACH)
    return most.sort_values(["rank", "first", "last", "role"]).reset_index(drop=True)


def _places(tables: duckdb.DuckDBPyConnection, cast: Cast, shown: pd.DataFrame) -> dict[int, list[Place]]:
    """Of each row: a sentence in each article that tells the role, in order of time."""
    links = cast.links[cast.links["entity"].isin(shown["entity"])]
    told = tables.sql(
        "SELECT r.article, r.entity_id, r.\"when\", sentence_start, sentence_end, coalesce(published, '') AS published FROM roles r "
        "JOIN articles USING (article) ORDER BY published, r.article, r.start"
    ).df()
    told = told.merge(links[["article", "entity_id", "entity"]], on=["article", "entity_id"])
    groups = {key: g for key, g in told.groupby(["entity", "when"])}
    out = {}
    for row in shown.itertuples():
        mine = groups[row.entity, row.when]
        mine = mine[mine["article"].isin(str(row.articles).split(" | "))].drop_duplicates("article")
        out[int(row.Index)] = places_of(mine, "sentence_start", "sentence_end")
    return out


def _row(panel: Panel, y: int, row: Any, places: list[Place], outlets: Outlets, colour: str) -> None:
    """A line from the first day to the last, and a mark for each article, week or month that tells the role."""
    line = {"color": tint(colour, HALF), "width": 4}
    panel.add(
        go.Scatter(x=[row.first, row.last], y=[y, y], mode="lines", line=line, hoverinfo="skip", showlegend=False)
    )
    kind, parts = parts_of_time(outlets.day)
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(parts[place.article], []).append(place)
    head = f"{row.name}: {row.role} ({row.when})"
    symbol = SYMBOLS.get(row.when, "circle")
    panel.add(
        go.Scatter(
            x=[outlets.day[group[0].article] for group in groups.values()], y=[y] * len(groups), mode="markers", showlegend=False,
            marker={"symbol": symbol, "size": [min(20, 10 + len(g) ** 0.5) for g in groups.values()], "color": colour, "opacity": 1,
                    "line": {"color": colour if "open" in symbol else PAPER, "width": 2 if "open" in symbol else 1}},
            customdata=[flat(group[: outlets.most]) for group in groups.values()], hoverinfo="text", cliponaxis=False,
            hovertext=[outlets.hover(f"{head}{_of(part, kind)}", group, total=len(group)) for part, group in groups.items()],
        )
    )  # fmt: skip


def _of(part: str, kind: str) -> str:
    return "" if kind == "article" else f" · {part_words(part, kind)}"


def _colour(row: Any) -> str:
    if pd.notna(row.change):
        return BODIES.colour
    return SOFT if row.when == "former" else PEOPLE.colour


def _title(roles: pd.DataFrame) -> str:
    ranked = roles.dropna(subset="change").sort_values(["n_articles", "name"], ascending=[False, True])
    changed = list(dict.fromkeys(ranked["name"]))
    if not changed:
        n = roles["entity"].nunique()
        several = f"The roles of {counted(n, 'person', 'people')} stay the same"
        same = several if n > 1 else f"{roles['name'].iloc[0]}'s role stays the same"
        first, last = roles["first"].min(), roles["last"].max()
        return same + (f" from {short_day(first)} to {short_day(last)}" if first != last else "")
    who = listed(changed) if len(changed) < 4 else f"{changed[0]}, {changed[1]} and {len(changed) - 2} others"
    return f"{who} {'is' if len(changed) == 1 else 'are'} called something else later on"

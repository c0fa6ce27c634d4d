"""Which articles are largely one text: a row for each group, a mark for each day after the first, larger for more articles."""

from __future__ import annotations

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.article import RUNNING_KINDS
from newsbook.charts.colours import BODIES, INK, LINE, PAPER, PEOPLE, PLACES
from newsbook.charts.rows import names_axis, rows_height
from newsbook.charts.sources import Outlets, Place, flat, others_left_out, short_day
from newsbook.charts.theme import Drawn, Panel, finished
from newsbook.charts.wording import cut
from newsbook.corpus.copies import COPY, SAME_TEXT, VERSION
from newsbook.english import counted

TOP = 15
ROW = 34
LEAST, GROWTH, AROUND = 11, 4, 20  # pixels across: of one article, for each square root more, of the first
NAMED = 3  # outlets told in a hover
FIRST = "first"
LOOKS = {
    FIRST: ("first, by its date", INK, "diamond-open"), SAME_TEXT: ("same text", PEOPLE.colour, "circle"),
    COPY: ("copy, cut or edited", BODIES.colour, "circle"), VERSION: ("version of one page", PLACES.colour, "square"),
}  # fmt: skip
Spot = tuple[int, float, str]  # a group, the days after its first, a look


def copies_chart(tables: duckdb.DuckDBPyConnection, copies: pd.DataFrame, *, top: int = TOP) -> go.Figure:
    """How long after the first each text appeared again: the groups of `find_copies`, the largest on top.

    A version stands at the day on which it was changed.
    """
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    if copies.empty:
        reason = "No two articles have two fifths of the shorter one's words in common."
        drawn = Drawn("No article is largely another's text", empty=reason)
        return finished(panel, drawn, outlets.source())
    marks = _marks(tables, copies)
    sizes = copies.groupby("group")["article"].size()
    shown = sorted(sizes.index, key=lambda group: (-sizes[group], group))[:top]
    places = _openings(tables, marks[marks["group"].isin(shown)], outlets.most)
    outlets.read(place for found in places.values() for place in found)
    _draw(panel, marks, shown, places, outlets)
    titles = copies[copies["origin"]].set_index("group")["title"]
    labels = [cut(titles[group] if pd.notna(titles[group]) else "no title", 56) for group in shown]
    axis, left = names_axis(labels, [INK] * len(shown), width=30)
    panel.axes(_days_axis(marks.loc[marks["group"].isin(shown), "after"].max()), axis)
    undated = int(marks["after"].isna().sum())
    note = f"Larger marks are more articles.{others_left_out(len(sizes) - len(shown), 'group')}"
    note += f" {counted(undated, 'article')} without a date not shown." if undated else ""
    drawn = Drawn(_title(copies, len(outlets.outlet)), note, height=rows_height(axis, ROW), left=left)
    return finished(panel, drawn, outlets.source())


def _marks(tables: duckdb.DuckDBPyConnection, copies: pd.DataFrame) -> pd.DataFrame:
    """The copies with `day` (when each appeared or was changed), `after` (days since the first), `look` (what it is to it)."""
    pages = tables.sql("SELECT article, modified FROM articles ORDER BY article").df()
    changed = pages.set_index("article")["modified"]
    marks = copies.assign(look=copies["kind"].where(~copies["origin"], FIRST), day=copies["published"])
    version = (marks["look"] == VERSION) & marks["article"].map(changed).notna()
    marks.loc[version, "day"] = marks.loc[version, "article"].map(changed)
    days = pd.to_datetime(marks["day"])
    first = days.where(marks["origin"]).groupby(marks["group"]).transform("first")
    return marks.assign(after=(days - first).dt.days)


def _openings(tables: duckdb.DuckDBPyConnection, marks: pd.DataFrame, most: int) -> dict[Spot, list[Place]]:
    """Group, day and look -> the opening paragraphs of the first articles there."""
    query = """SELECT article, min(start), min_by("end", start) FROM blocks WHERE kind IN (SELECT unnest($1)) GROUP BY article"""
    opening = {a: Place(a, s, e) for a, s, e in tables.execute(query, [sorted(RUNNING_KINDS)]).fetchall()}
    return {
        key: [opening[article] for article in sorted(group["article"])[:most]]
        for key, group in marks.dropna(subset="after").groupby(["group", "after", "look"])
    }


def _draw(
    panel: Panel, marks: pd.DataFrame, shown: list[int], places: dict[Spot, list[Place]], outlets: Outlets
) -> None:
    for row, group in enumerate(shown):
        last = marks.loc[marks["group"] == group, "after"].max()
        if last > 0:
            panel.line(x0=0, x1=last, y0=row, y1=row, line={"color": LINE, "width": 2})
    found = marks[marks["group"].isin(shown)].dropna(subset="after")
    for look, (name, colour, symbol) in LOOKS.items():
        groups = {key: part for key, part in found[found["look"] == look].groupby(["group", "after"])}
        if groups:
            keys = sorted(groups)
            panel.add(
                go.Scatter(
                    x=[after for _, after in keys], y=[shown.index(group) for group, _ in keys], mode="markers", name=name,
                    marker={"symbol": symbol, "color": colour, "opacity": 1,
                            "line": {"color": INK if look == FIRST else PAPER, "width": 2 if look == FIRST else 1.5},
                            "size": [AROUND if look == FIRST else LEAST + GROWTH * (len(groups[key]) ** 0.5 - 1) for key in keys], "sizemode": "diameter"},
                    customdata=[flat(places[*key, look]) for key in keys], hoverinfo="text", showlegend=False,
                    hovertext=[outlets.hover(_head(groups[key], name), places[*key, look], total=len(groups[key])) for key in keys],
                )
            )  # fmt: skip
            panel.key(name, color=colour, symbol=symbol)


def _head(part: pd.DataFrame, name: str) -> str:
    """'Cedar Junction Sentinel · 15 Jun 2021 · copy, cut or edited · 94% of its words'."""
    known = sorted({str(p) for p in part["publisher"].dropna()}) or [str(part["article"].iloc[0])]
    who = ", ".join(known[:NAMED]) + (f" and {len(known) - NAMED} more" if len(known) > NAMED else "")
    told = [who, short_day(str(part["day"].iloc[0])), name]
    if not part["origin"].any():
        told.append(f"{part['shared'].median():.0%} of its own words{' (median)' if len(part) > 1 else ''}")
    return " · ".join(told)


def _days_axis(last: float) -> dict[str, object]:
    """Whole days, with a little room on both sides."""
    last = max(float(last) if pd.notna(last) else 0.0, 1.0)
    ticks = {"dtick": 1} if last <= 14 else {"nticks": 10}
    title = {"text": "days after the first"}
    return {"title": title, "range": [-0.06 * last, 1.06 * last], "tickformat": ",d", "rangemode": "normal", **ticks}


def _title(copies: pd.DataFrame, articles: int) -> str:
    """How many texts are told more than once."""
    others = copies[~copies["origin"]]
    versions = int((others["kind"] == VERSION).sum())
    repeated = len(others) - versions
    told = [f"{repeated} of {counted(articles, 'article')} {'is' if repeated == 1 else 'are'} largely another's text"]
    if versions:
        told.append(f"{versions} {'a later version of its page' if versions == 1 else 'later versions of their pages'}")
    return ", ".join(told)

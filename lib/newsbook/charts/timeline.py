"""When: dated events as marks, spans and vague dates as bars, the undated in a lane of their own."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.theme import FAINT, INK, empty, finish, safe, sentence, shortened

STATUS = {
    "happened": ("happened", "#0072b2", "circle"),
    "ongoing": ("ongoing", "#009e73", "square"),
    "planned": ("planned", "#d55e00", "circle-open"),
    "possible": ("possible", "#cc79a7", "diamond-open"),
    "denied": ("denied", "#555555", "x"),
}
LABEL = 62
MAX_LABELLED = 24


def timeline_chart(events: pd.DataFrame, entities: pd.DataFrame, article: Article) -> go.Figure:
    """One row an event, in order of time: a mark for a day, a bar for a span or a vague date.

    Background stands in grey type. The publication day is a line. Events whose date could not be
    resolved stand at the end of the list, without a mark on the axis.
    """
    if events.empty:
        return empty("What happened when", "No event with a date was found in this article.", article)
    dated = events[events["earliest"].notna()].sort_values(["earliest", "latest", "start"])
    dated = dated.head(60)
    if dated.empty:
        return empty("What happened when", f"{len(events)} events, none with a date that could be resolved.", article)
    rows = dated.to_dict("records")
    figure = go.Figure()
    for status, (name, colour, symbol) in STATUS.items():
        part = [(n, r) for n, r in enumerate(rows) if r["status"] == status]
        if part:
            _add_spans(figure, part, colour)
            _add_marks(figure, part, name, colour, symbol, article)
    undated = events[events["earliest"].isna()].to_dict("records")
    _add_labels(figure, rows, undated)
    if article.published:
        figure.add_vline(x=article.published.isoformat(), line={"color": INK, "width": 1.2, "dash": "dash"})
        figure.add_annotation(x=article.published.isoformat(), y=1, yref="paper", yanchor="bottom", showarrow=False,
                              text="published", font={"size": 12, "color": INK}, xanchor="right", xshift=-4)  # fmt: skip
    count = len(rows) + len(undated)
    figure.update_yaxes(visible=False, range=[count - 0.4, -0.9])
    figure.update_xaxes(range=_range(rows, article), type="date", showgrid=True)
    return finish(figure, title=_title(rows, article), article=article, height=230 + 34 * count)


def _mid(row: dict) -> str:
    first, last = date.fromisoformat(row["earliest"]), date.fromisoformat(row["latest"])
    return (first + (last - first) / 2).isoformat()


def _add_spans(figure: go.Figure, part: list[tuple[int, dict]], colour: str) -> None:
    """Bars from the first to the last day a date can mean."""
    for n, row in part:
        if row["earliest"] != row["latest"]:
            figure.add_scatter(
                x=[row["earliest"], row["latest"]], y=[n, n], mode="lines", showlegend=False, hoverinfo="skip",
                line={"color": colour, "width": 9}, opacity=0.3,
            )  # fmt: skip


def _add_marks(
    figure: go.Figure, part: list[tuple[int, dict]], name: str, colour: str, symbol: str, article: Article
) -> None:
    figure.add_scatter(
        x=[_mid(row) for _, row in part], y=[n for n, _ in part], mode="markers", name=name,
        marker={"size": 12, "color": colour, "symbol": symbol, "line": {"width": 2, "color": colour}},
        customdata=[[int(row["start"]), int(row["end"])] for _, row in part],
        hovertext=[
            f"<b>{safe(row['date'])}</b>, {safe(row['status'])}<br>{sentence(article, row['start'], row['end'])}"
            for _, row in part
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _add_labels(figure: go.Figure, rows: list[dict], undated: list[dict]) -> None:
    """A label for each event, over its mark's row from the left edge: they can never overlap."""
    for n, row in enumerate([*rows, *undated]):
        when = row["date"] if isinstance(row["date"], str) else "no date"
        figure.add_annotation(
            x=0, xref="paper", y=n, yshift=13, xanchor="left", showarrow=False, align="left",
            text=f"<b>{safe(when)}</b>  {safe(shortened(row['what'], LABEL + 34))}",
            font={"size": 12.5, "color": FAINT if row["background"] else INK},
        )  # fmt: skip


def _range(rows: list[dict], article: Article) -> list[str]:
    """The axis from a little before the first day to a little after the last."""
    days = [date.fromisoformat(r[c]) for r in rows for c in ("earliest", "latest")]
    days += [article.published] if article.published else []
    room = max((max(days) - min(days)) // 25, timedelta(days=2))
    first = min(days) - room if min(days).toordinal() > room.days + 1 else min(days)
    last = max(days) + room if max(days).year < 9990 else max(days)
    return [first.isoformat(), last.isoformat()]


def _title(rows: list[dict], article: Article) -> str:
    first, last = rows[0]["earliest"][:4], max(r["latest"] for r in rows)[:4]
    span = f"in {first}" if first == last else f"from {first} to {last}"
    ahead = sum(r["status"] in {"planned", "possible"} for r in rows)
    tail = f"; {ahead} still to come" if ahead else ""
    return f"{len(rows)} dated event{'s' if len(rows) > 1 else ''}, {span}{tail}"

"""One figure for the top of a report: who, who speaks, when."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from newsbook.article import Article
from newsbook.charts.cast import cast_chart
from newsbook.charts.speakers import speakers_chart
from newsbook.charts.theme import TEMPLATE, safe, source_line, wrapped
from newsbook.charts.timeline import timeline_chart

ROWS = 10
WIDTH, HEIGHT = 1400, 820


def overview_chart(
    entities: pd.DataFrame, mentions: pd.DataFrame, quotes: pd.DataFrame, events: pd.DataFrame, article: Article
) -> go.Figure:
    """The cast and the speakers side by side, the timeline below them."""
    figure = make_subplots(
        rows=2, cols=2, specs=[[{}, {}], [{"colspan": 2}, None]], row_heights=[0.5, 0.5],
        vertical_spacing=0.13, horizontal_spacing=0.17,
        subplot_titles=("Who is in it (mentions)", "Who speaks (words)", "What happened when"),
    )  # fmt: skip
    top = entities[entities["label"] != "NORP"].sort_values(["n_mentions", "start"], ascending=[False, True]).head(ROWS)
    order = quotes.dropna(subset="speaker_id")["speaker_id"].value_counts().head(ROWS).index
    parts = (
        (cast_chart(top, mentions, article), 1, 1),
        (speakers_chart(quotes[quotes["speaker_id"].isin(order)], entities, article), 1, 2),
        (timeline_chart(events.dropna(subset="earliest").head(ROWS), entities, article), 2, 1),
    )
    for part, row, column in parts:
        for trace in part.data:
            figure.add_trace(trace.update(showlegend=False), row=row, col=column)
        axis = {k: v for k, v in part.layout.xaxis.to_plotly_json().items() if k in {"type", "range", "dtick"}}
        figure.update_xaxes(axis, row=row, col=column)
        other = part.layout.yaxis.to_plotly_json()
        kept = {"autorange", "categoryorder", "categoryarray", "range", "visible", "showgrid"}
        figure.update_yaxes({k: v for k, v in other.items() if k in kept}, row=row, col=column)
    _move_labels(figure, parts[2][0])
    figure.update_layout(
        template=TEMPLATE, height=HEIGHT, barmode="stack", bargap=0.3, margin={"t": 110, "b": 60, "l": 20, "r": 30},
        title={"text": wrapped(article.title or article.id, 90), "font": {"size": 24}},
    )  # fmt: skip
    figure.add_annotation(text=safe(source_line(article)), xref="paper", yref="paper", x=0, y=0, yshift=-34,
                          xanchor="left", yanchor="top", showarrow=False, font={"size": 12})  # fmt: skip
    return figure


def _move_labels(figure: go.Figure, timeline: go.Figure) -> None:
    """The timeline's labels and publication line, put on the third pair of axes."""
    for note in timeline.layout.annotations:
        place = note.to_plotly_json()
        if place.get("yref") == "paper":
            continue
        figure.add_annotation(place | {"xref": "x3 domain", "yref": "y3"})
    for shape in timeline.layout.shapes:
        figure.add_shape(shape.to_plotly_json() | {"xref": "x3", "yref": "y3 domain"})

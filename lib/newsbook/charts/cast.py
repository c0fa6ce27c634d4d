"""Who and where: mentions per entity, their place in the text, the places named."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.theme import COLOURS, FAINT, KIND_NAMES, empty, finish, listed, safe, sentence, shortened

MAX_BARS, MAX_STRIPS, MAX_PLACES = 18, 14, 20
LABEL = 30
PLACES = ("GPE", "LOC", "FAC")
KINDS = {"named": ("by name", 1.0), "described": ("described", 0.6), "pronoun": ("by pronoun", 0.3)}


def cast_chart(entities: pd.DataFrame, mentions: pd.DataFrame, article: Article) -> go.Figure:
    """Mentions per entity, most first; by name, by description and by pronoun told apart.

    Peoples and parties (NORP) are left out: 'German' is seldom an actor.
    """
    shown = _top(entities[entities["label"] != "NORP"], MAX_BARS)
    if shown.empty:
        return empty("Who is in the story", "No person, organisation or place is named in this article.", article)
    figure = go.Figure()
    counts = mentions.groupby(["entity_id", "kind"]).size()
    for kind, (name, opacity) in KINDS.items():
        values = [int(counts.get((i, kind), 0)) for i in shown["entity_id"]]
        if any(values):
            figure.add_bar(
                y=[safe(shortened(n, LABEL)) for n in shown["name"]],
                x=values,
                orientation="h",
                showlegend=False,
                marker={"color": [COLOURS[k] for k in shown["label"]], "opacity": opacity},
                customdata=shown[["start", "end"]].to_numpy().tolist(),
                hovertext=[_entity_hover(r, article) for r in shown.to_dict("records")],
                hovertemplate="%{x} " + name + "<br>%{hovertext}<extra></extra>",
            )
            _legend_entry(figure, name, "#555555", opacity)
    top = listed([str(n) for n in shown["name"].head(3)])
    _kind_legend(figure, list(shown["label"]))
    figure.update_layout(barmode="stack", bargap=0.3)
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(title="mentions", rangemode="tozero", dtick=_tick(int(shown["n_mentions"].max())))
    return finish(figure, title=f"{top} {'is' if len(shown) == 1 else 'are'} mentioned most",
                  article=article, height=190 + 26 * len(shown))  # fmt: skip


def _top(entities: pd.DataFrame, n: int) -> pd.DataFrame:
    """The n entities mentioned most, first-named first among equals."""
    return entities.sort_values(["n_mentions", "start"], ascending=[False, True]).head(n)


def _tick(most: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 10**6) if most / step <= 12)


def _entity_hover(row: dict, article: Article) -> str:
    role = f", {safe(row['role'])}" if isinstance(row["role"], str) else ""
    return (
        f"<b>{safe(row['name'])}</b>{role} ({KIND_NAMES[row['label']]})<br>"
        f"{sentence(article, row['sentence_start'], row['sentence_end'])}"
    )


def _kind_legend(figure: go.Figure, labels: list[str]) -> None:
    """What the colours mean, as entries of the legend that draw nothing."""
    for label in dict.fromkeys(labels):
        _legend_entry(figure, KIND_NAMES[label], COLOURS[label], 1.0)


def _legend_entry(figure: go.Figure, name: str, colour: str, opacity: float) -> None:
    marker = {"color": colour, "size": 11, "symbol": "square", "opacity": opacity}
    figure.add_scatter(x=[None], y=[None], mode="markers", name=name, marker=marker)


def presence_chart(mentions: pd.DataFrame, entities: pd.DataFrame, article: Article) -> go.Figure:
    """A strip for each entity, a mark for each mention at its place in the text; headings as lines."""
    shown = _top(entities[entities["label"] != "NORP"], MAX_STRIPS).sort_values("start")
    found = mentions[mentions["entity_id"].isin(shown["entity_id"])]
    if found.empty:
        return empty("Who enters when", "No person, organisation or place is named in this article.", article)
    names = {i: safe(shortened(n, LABEL)) for i, n in zip(shown["entity_id"], shown["name"], strict=True)}
    labels = dict(zip(shown["entity_id"], shown["label"], strict=True))
    figure = go.Figure()
    for kind, (name, _) in KINDS.items():
        part = found[found["kind"] == kind]
        if part.empty:
            continue
        figure.add_scatter(
            x=part["start"], y=[names[i] for i in part["entity_id"]], mode="markers", name=name,
            marker={"symbol": {"named": "line-ns", "described": "diamond-open", "pronoun": "circle-open"}[kind],
                    "size": 15 if kind == "named" else 8, "color": [COLOURS[labels[i]] for i in part["entity_id"]],
                    "line": {"width": 2.5 if kind == "named" else 1.5,
                             "color": [COLOURS[labels[i]] for i in part["entity_id"]]}},
            customdata=part[["start", "end"]].to_numpy().tolist(),
            hovertext=[f"<b>{safe(r['text'])}</b><br>{sentence(article, r['sentence_start'], r['sentence_end'])}"
                       for r in part.to_dict("records")],
            hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip
    _section_lines(figure, article)
    late = [names[i] for i in shown.tail(2)["entity_id"]]
    figure.update_yaxes(categoryorder="array", categoryarray=list(names.values()), autorange="reversed")
    figure.update_xaxes(title="place in the text, from first to last character", showticklabels=False,
                        range=[0, len(article.text)], showgrid=False)  # fmt: skip
    first = names[shown.iloc[0]["entity_id"]]
    title = f"{first} opens the story; {listed(late)} enter last" if len(shown) > 3 else "Who enters when"
    finish(figure, title="", article=article, height=210 + 28 * len(shown))
    return figure.update_layout(title={"text": title})


def _section_lines(figure: go.Figure, article: Article) -> None:
    """Headings as thin lines with their words, cut to fit."""
    headings = [b for b in article.blocks if b.kind == "heading" and b.start is not None]
    room = max(8, 110 // max(len(headings), 1))
    for block in headings:
        figure.add_vline(x=block.start, line={"color": FAINT, "width": 1, "dash": "dot"})
        figure.add_annotation(x=block.start, y=0, yref="paper", yanchor="top", xanchor="left", showarrow=False,
                              text=safe(shortened(block.text, room)), font={"size": 11, "color": FAINT})  # fmt: skip


def places_chart(entities: pd.DataFrame, mentions: pd.DataFrame, article: Article) -> go.Figure:
    """Places named, by mentions."""
    places = _top(entities[entities["label"].isin(PLACES)], MAX_PLACES)
    if places.empty:
        return empty("Where it happens", "No place is named in this article.", article)
    figure = go.Figure()
    figure.add_bar(
        y=[safe(shortened(n, LABEL)) for n in places["name"]], x=places["n_mentions"], orientation="h",
        marker={"color": [COLOURS[k] for k in places["label"]]}, showlegend=False,
        customdata=places[["start", "end"]].to_numpy().tolist(),
        hovertext=[_entity_hover(r, article) for r in places.to_dict("records")],
        hovertemplate="%{x} mentions<br>%{hovertext}<extra></extra>",
    )  # fmt: skip
    _kind_legend(figure, list(places["label"]))
    figure.update_yaxes(autorange="reversed", showgrid=False)
    figure.update_xaxes(title="mentions", rangemode="tozero", dtick=_tick(int(places["n_mentions"].max())))
    total = int(entities["label"].isin(PLACES).sum())
    title = f"{total} places are named, {places.iloc[0]['name']} most" if total > 1 else f"One place: {places.iloc[0]['name']}"
    return finish(figure, title=title, article=article, height=190 + 26 * len(places))

"""Who speaks: words quoted per speaker."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.theme import empty, finish, safe, sentence, shortened

MAX_SPEAKERS = 16
KINDS = {"direct": ("direct quotes", "#0072b2", ""), "partial": ("a few quoted words", "#56b4e9", "/"),
         "indirect": ("reported in other words", "#bdbdbd", ".")}  # fmt: skip
UNKNOWN = "speaker not clear"


def speakers_chart(quotes: pd.DataFrame, entities: pd.DataFrame, article: Article) -> go.Figure:
    """Words per speaker: one segment a quote, so that each can be pointed at.

    Speakers that are no entity ('one diplomat') stand under the article's own words for them.
    """
    if quotes.empty:
        return empty("Who speaks", "Nobody is quoted in this article.", article)
    table = quotes.assign(who=_speakers(quotes, entities), words=quotes["text"].str.split().str.len())
    marked = table[table["kind"] != "indirect"].groupby("who")["words"].sum()
    order = table.groupby("who")["words"].sum().to_frame("all").join(marked.rename("marked")).fillna(0)
    order = order.reset_index().sort_values(["marked", "all", "who"], ascending=[False, False, True]).head(MAX_SPEAKERS)
    figure = go.Figure()
    for kind, (name, colour, pattern) in KINDS.items():
        part = table[(table["kind"] == kind) & table["who"].isin(order["who"])].sort_values("start")
        if len(part):
            figure.add_bar(
                y=[safe(shortened(w, 34)) for w in part["who"]], x=part["words"], orientation="h", name=name,
                marker={"color": colour, "pattern": {"shape": pattern, "fgcolor": "white", "bgcolor": colour, "size": 5},
                        "line": {"color": "white", "width": 1.5}},
                customdata=part[["start", "end"]].to_numpy().tolist(),
                hovertext=[_hover(r, article) for r in part.to_dict("records")],
                hovertemplate="%{x} words<br>%{hovertext}<extra></extra>",
            )  # fmt: skip
    figure.update_layout(barmode="stack", bargap=0.35)
    figure.update_yaxes(categoryorder="array", categoryarray=[safe(shortened(w, 34)) for w in order["who"]],
                        autorange="reversed", showgrid=False)  # fmt: skip
    figure.update_xaxes(title="words", rangemode="tozero")
    return finish(figure, title=_title(order), article=article, height=190 + 30 * len(order))


def _speakers(quotes: pd.DataFrame, entities: pd.DataFrame) -> pd.Series:
    names = quotes["speaker_id"].map(entities.set_index("entity_id")["name"])
    return names.fillna(quotes["speaker"]).fillna(UNKNOWN)


def _title(order: pd.DataFrame) -> str:
    direct = order[(order["marked"] > 0) & (order["who"] != UNKNOWN)]
    if direct.empty:
        return "Nobody is quoted word for word"
    top = direct.iloc[0]
    share = round(100 * top["marked"] / order["marked"].sum())
    return f"{top['who']} has the most quoted words: {int(top['marked'])}, {share} % of all"


def _hover(row: dict, article: Article) -> str:
    cue = f" ({safe(row['cue'])})" if isinstance(row["cue"], str) else ""
    return f"<b>{safe(row['who'])}</b>{cue}<br>{sentence(article, row['sentence_start'], row['sentence_end'])}"

"""Figures of an analysis, and analyses by hand that are hard to draw."""

from __future__ import annotations

from datetime import date, timedelta

import plotly.graph_objects as go

from newsbook import charts
from newsbook.analysis import TABLES, Analysis
from newsbook.article import Article, make_rows


def all_charts(result: Analysis) -> dict[str, go.Figure]:
    """Every chart of one article by its name."""
    article = result.article
    return {
        "cast": charts.cast_chart(result.entities, result.mentions, article),
        "presence": charts.presence_chart(result.mentions, result.entities, article),
        "speakers": charts.speakers_chart(result.quotes, result.entities, article),
        "network": charts.network_chart(result.relations, result.entities, article),
        "timeline": charts.timeline_chart(result.events, result.entities, article),
        "map": charts.map_chart(result.entities, result.mentions, article),
        "places": charts.places_chart(result.entities, result.mentions, article),
        "overview": charts.overview_chart(result.entities, result.mentions, result.quotes, result.events, article),
    }


def crowd(people: int, events: int) -> Analysis:
    """An article in which so many people meet, each beside the two before, and so many events are dated day by day."""
    names = [f"Person {n}" for n in range(people)]
    text = " ".join(f"{name} came." for name in names)
    article = Article.from_text(text, published="2021-03-23", title="A crowd")
    starts = [text.index(f"{name} came.") for name in names]
    spans = [
        {"start": s, "end": s + len(n), "text": n, "sentence_start": s, "sentence_end": s + len(n) + 6}
        for s, n in zip(starts, names, strict=True)
    ]
    entities = [
        span | {"entity_id": f"e{n}", "name": names[n], "label": "PERSON", "n_mentions": 1, "aliases": names[n]}
        for n, span in enumerate(spans)
    ]
    pairs = [(n, n - back) for n in range(people) for back in (1, 2) if n >= back]
    relations = [
        {k: spans[a][k] for k in ("start", "end", "text")}
        | {"source_id": f"e{a}", "target_id": f"e{b}", "event": "co-occurrence", "confidence": 1.0, "rule": "hand"}
        for a, b in pairs
    ]
    dates = [date(2020, 1, 1) + timedelta(days=n % 200) for n in range(events)]
    happened = [{k: spans[n % people][k] for k in ("start", "end", "text")} | {
        "event_id": str(n), "date": day.isoformat(), "earliest": day.isoformat(), "latest": day.isoformat(), "what": f"Thing {n} happens",
        "status": "happened", "background": n % 3 == 0, "statement": False, "confidence": 1.0, "rule": "hand"} for n, day in enumerate(dates)]  # fmt: skip
    rows = {"entities": entities, "relations": relations, "events": happened}
    return Analysis(article, {name: make_rows(name, rows.get(name, [])) for name in TABLES})

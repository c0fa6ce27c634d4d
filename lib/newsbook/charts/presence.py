"""Where in the story: when each entity enters, and where it comes back."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article, Block
from newsbook.charts.colours import GRID, LINE, PAPER, SOFT, kind_of
from newsbook.charts.rows import name_rows
from newsbook.charts.theme import Drawn, Panel, finished, kind_keys
from newsbook.charts.widths import PAGE, for_each_width
from newsbook.charts.wording import CHAR, Paragraphs, hover, lines_of, safe
from newsbook.english import counted

TOP = 24
ROW = 25
MOST_LINES = 4  # of a section's heading; one that needs more is left out
LATE = 0.4  # a newcomer worth a title enters after this share of the story
SYMBOLS = {"named": "line-ns", "described": "diamond-open", "pronoun": "circle-open"}
SIZES = {"named": 16, "described": 8, "pronoun": 6}


@for_each_width
def presence_chart(
    mentions: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP, width: int = PAGE
) -> go.Figure:
    """Every mention at its place in the text; entities in the order in which they enter."""
    panel = Panel(go.Figure(), width=width)
    linked = mentions[mentions["entity_id"].isin(entities["entity_id"])]
    numbers = linked["entity_id"].value_counts()
    known = entities.assign(n=entities["entity_id"].map(numbers).fillna(0), enters=_enters(entities, linked))
    chosen = known[known["n"] > 0].sort_values(["n", "enters"], ascending=[False, True]).head(top)
    if chosen.empty:
        return finished(panel, Drawn("Nobody enters the story", empty="No name was found in this article."), article)
    rows = chosen.sort_values(["enters", "entity_id"])
    drawn = _draw(panel, rows, linked, article)
    rest = len(known[known["n"] > 0]) - len(rows)
    most = f" The {len(rows)} mentioned most; {counted(rest, 'other')} left out." if rest else ""
    note = f"Each mark is a mention; names stand in the order in which they enter.{most}"
    return finished(panel, drawn._replace(title=_title(rows, linked, article), note=note), article)


def _enters(entities: pd.DataFrame, linked: pd.DataFrame) -> pd.Series[int]:
    return entities["entity_id"].map(linked.groupby("entity_id")["start"].min()).fillna(-1).astype("int64")


def _draw(panel: Panel, rows: pd.DataFrame, linked: pd.DataFrame, article: Article) -> Drawn:
    paragraphs = Paragraphs(article)
    colours = [kind_of(label).colour for label in rows["label"]]
    kind_keys(panel, list(rows["label"]))
    place = {entity_id: row for row, entity_id in enumerate(rows["entity_id"])}
    names = list(rows["name"])
    placed = name_rows(panel, names, colours, ROW)
    for y in placed.ys:
        panel.line(x0=0, x1=paragraphs.n_words, y0=y, y1=y, line={"color": GRID, "width": 1})
    for kind, symbol in SYMBOLS.items():
        found = linked[(linked["kind"] == kind) & linked["entity_id"].isin(place)].sort_values("start")
        if len(found):
            at = [place[entity_id] for entity_id in found["entity_id"]]
            panel.add(_marks(found, at, kind, colours, names, placed.ys, paragraphs, article))
            line = {"color": SOFT, "width": 3 if symbol == "line-ns" else 1.5}
            panel.key(kind, symbol=symbol, size=10, line=line)
    panel.axes(
        {"title": {"text": "words into the story"}, "range": [0, paragraphs.n_words * 1.005], "tickformat": ",d",
         "nticks": 5 if panel.on_phone else 8},
        placed.axis,
    )  # fmt: skip
    top = _sections(panel, paragraphs, placed.axis["range"][0], panel.width - placed.left - 36)
    return Drawn("", height=placed.height, left=placed.left, top=top)


def _marks(
    found: pd.DataFrame, at: list[int], kind: str, colours: list[str], names: list[str],
    ys: list[float], paragraphs: Paragraphs, article: Article,
) -> go.Scatter:  # fmt: skip
    texts = [
        hover(
            f"{names[row]} · {kind} · block {paragraphs.number(m.start)} of {len(paragraphs.blocks)}",
            article, m.start, m.end, (m.sentence_start, m.sentence_end),
        )
        for row, m in zip(at, found.itertuples(), strict=True)
    ]  # fmt: skip
    look = [colours[row] for row in at]
    return go.Scatter(
        x=[paragraphs.words_before(start) for start in found["start"]],
        y=[ys[row] for row in at],
        mode="markers",
        name=kind,
        showlegend=False,
        marker={
            "symbol": SYMBOLS[kind], "size": SIZES[kind], "color": look, "opacity": 1,
            "line": {"color": look, "width": 3 if kind == "named" else 2},
        },
        customdata=[[int(s), int(e)] for s, e in zip(found["start"], found["end"], strict=True)],
        hovertext=texts,
        hoverinfo="text",
        cliponaxis=False,
    )  # fmt: skip


def _sections(panel: Panel, paragraphs: Paragraphs, depth: float, pixels: int) -> int:
    """A line where each section begins, its heading above -> the pixels the headings need."""
    headings: list[Block] = [block for block in paragraphs.blocks if block.kind == "heading"]
    if not headings or not paragraphs.n_words:
        return 0
    starts = [paragraphs.words_before(block.start or 0) for block in headings]
    tallest = 0
    for block, start, end in zip(headings, starts, [*starts[1:], paragraphs.n_words], strict=True):
        panel.line(x0=start, x1=start, y0=-0.5, y1=depth, line={"color": LINE, "width": 1, "dash": "dot"})
        room = int((end - start) / paragraphs.n_words * pixels / (12 * CHAR)) - 1
        lines = lines_of(block.text, max(room, 1), MOST_LINES)
        if " ".join(lines) == " ".join(block.text.split()):
            tallest = max(tallest, len(lines))
            panel.note(
                x=start, y=1, yref=f"{panel.y} domain", xanchor="left", yanchor="bottom", align="left", xshift=2, bgcolor=PAPER,
                text="<br>".join(safe(line) for line in lines), font={"size": 12, "color": SOFT},
            )  # fmt: skip
    return 10 + 16 * tallest


def _title(rows: pd.DataFrame, linked: pd.DataFrame, article: Article) -> str:
    """Who is there throughout, and who comes late."""
    paragraphs = Paragraphs(article)
    blocks = linked["start"].map(paragraphs.number)
    spread = blocks.groupby(linked["entity_id"]).nunique()
    ranked = rows.assign(spread=rows["entity_id"].map(spread)).sort_values(
        ["spread", "enters"], ascending=[False, True]
    )
    first = ranked.iloc[0]
    total = len(paragraphs.blocks)
    title = f"{first['name']} is in {first['spread']} of {total} passages of the story"
    share = rows["enters"].map(paragraphs.words_before) / max(1, paragraphs.n_words)
    late = rows[(share > LATE) & (rows["n"] > 1)].sort_values(["n", "enters"], ascending=[False, True])
    if len(late):
        at = paragraphs.number(int(late.iloc[0]["enters"]))
        title += f"; {late.iloc[0]['name']} enters only in passage {at}"
    return title

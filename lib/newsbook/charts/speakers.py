"""Who speaks: words quoted or reported per speaker, one piece per quote."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from newsbook.article import Article
from newsbook.charts.colours import FULL, HALF, INK, NOBODY, PAPER, QUARTER, kind_of, tint
from newsbook.charts.rows import add_totals, name_rows
from newsbook.charts.theme import Drawn, Panel, finished, kind_keys
from newsbook.charts.widths import PAGE, for_each_width
from newsbook.charts.wording import cut, hover
from newsbook.english import counted, listed
from newsbook.summaries import outermost

TOP = 20
ROW = 28
QUOTE_KINDS = ("direct", "partial", "indirect")
TINTS = {"direct": FULL, "partial": HALF, "indirect": QUARTER}
LEGEND = {"direct": "direct quote", "partial": "partial quote", "indirect": "indirect speech"}
UNNAMED = "speaker not named"


@for_each_width
def speakers_chart(
    quotes: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP, width: int = PAGE
) -> go.Figure:
    """Words per speaker: direct, partial and indirect told apart; one piece is one quote."""
    panel = Panel(go.Figure(), width=width)
    return finished(panel, draw_speakers(panel, quotes, entities, article, top=top), article)


def draw_speakers(
    panel: Panel, quotes: pd.DataFrame, entities: pd.DataFrame, article: Article, *, top: int = TOP
) -> Drawn:
    """The speakers into a panel."""
    if quotes.empty:
        return Drawn("Nobody is quoted in this article", empty="No direct or indirect speech was found in it.")
    voices = _with_speakers(outermost(quotes), entities)
    totals = voices.groupby("who", sort=False)["words"].sum()
    ranked = sorted(totals.index, key=lambda who: (-totals[who], str(who)))
    shown = ranked[:top]
    first = {who: voices[voices["who"] == who].iloc[0] for who in shown}
    labels = [str(first[who]["label"]) for who in shown]
    colours = [kind_of(label).colour if label else NOBODY.colour for label in labels]
    if panel.n == 1:
        kind_keys(panel, labels)
    rows = name_rows(panel, [str(first[who]["name"]) for who in shown], colours, ROW, lines=3 if panel.n == 1 else 2)
    _draw(panel, voices, shown, colours, rows.ys, article)
    numbers = [int(totals[who]) for who in shown]
    add_totals(panel, numbers, rows.ys, [f"{n:,}" for n in numbers])
    panel.axes(
        {"title": {"text": "words quoted or reported"}, "range": [0, max(numbers) * 1.08 + 1], "tickformat": ",d",
         "nticks": 5 if panel.on_phone else 8}, rows.axis)  # fmt: skip
    panel.fig.update_layout(barmode="overlay")
    rest = len(ranked) - len(shown)
    more = f" {counted(rest, 'speaker')} with fewer words left out." if rest else ""
    note = f"Each piece of a bar is one quote.{more}"
    return Drawn(_title(totals, ranked, first), note, height=rows.height, left=rows.left)


def _with_speakers(quotes: pd.DataFrame, entities: pd.DataFrame) -> pd.DataFrame:
    """Quotes in text order with `who` (key), `name`, `label` ('' of those without an entity) and `words`."""
    known = entities.set_index("entity_id")
    found = [_speaker(quote, known) for quote in quotes.to_dict("records")]
    voices = quotes.assign(
        who=[who for who, _, _ in found],
        name=[name for _, name, _ in found],
        label=[label for _, _, label in found],
        words=[max(1, len(str(text).split())) for text in quotes["text"]],
    )
    return voices.sort_values(["start", "end"])


def _speaker(quote: dict[Any, Any], known: pd.DataFrame) -> tuple[str, str, str]:
    """Key, name and label."""
    entity_id, speaker = quote["speaker_id"], quote["speaker"]
    if pd.notna(entity_id) and entity_id in known.index:
        return f"id:{entity_id}", str(known.at[entity_id, "name"]), str(known.at[entity_id, "label"])
    several = [] if pd.isna(quote["speaker_ids"]) else str(quote["speaker_ids"]).split(" | ")
    if several and all(i in known.index for i in several):
        names = listed([str(known.at[i, "name"]) for i in several])
        return f"id:{quote['speaker_ids']}", names, str(known.at[several[0], "label"])
    name = UNNAMED if pd.isna(speaker) else cut(str(speaker), 40)
    return f"as printed:{name.casefold()}", name, ""


def _draw(
    panel: Panel, voices: pd.DataFrame, shown: list[str], colours: list[str], ys: list[float], article: Article
) -> None:
    base = [0] * len(shown)
    for kind in QUOTE_KINDS:
        bars: dict[str, list[Any]] = {key: [] for key in ("base", "x", "y", "customdata", "hovertext")}
        for quote in voices[voices["kind"] == kind].itertuples():
            if quote.who not in shown:
                continue
            row = shown.index(quote.who)
            head = f"{quote.name} · {LEGEND[kind]} · {counted(quote.words, 'word')}"
            sentence = (quote.sentence_start, quote.sentence_end)
            bars["base"].append(base[row])
            bars["x"].append(int(quote.words))
            bars["y"].append(ys[row])
            bars["customdata"].append([int(quote.start), int(quote.end)])
            bars["hovertext"].append(hover(head, article, quote.start, quote.end, sentence))
            base[row] += int(quote.words)
        if bars["x"]:
            colour = [tint(colours[ys.index(y)], TINTS[kind]) for y in bars["y"]]
            look = {"color": colour, "line": {"color": PAPER, "width": 1.5}}
            panel.add(
                go.Bar(orientation="h", width=0.66, name=kind, hoverinfo="text", showlegend=False, marker=look, **bars)
            )
            panel.key(LEGEND[kind], color=tint(INK, TINTS[kind]))


def _title(totals: pd.Series[int], ranked: list[str], first: dict[str, Any]) -> str:
    """Who says most, of how much; somebody known before somebody who is not."""
    total = int(totals.sum())
    named = [who for who in ranked if who.startswith("id:") and who in first]
    if not named:
        return f"{counted(total, 'word')} quoted or reported, none by a speaker the article names"
    name, words = first[named[0]]["name"], int(totals[named[0]])
    if len(ranked) == 1:
        return f"{name} is the only voice in the story"
    return f"{name} has the most to say: {words} of {total:,} words quoted or reported"

"""Coverage: whose words an outlet or a month prints, who is named and not quoted, what outlets have first and alone."""

from __future__ import annotations

import duckdb
import pandas as pd
import plotly.graph_objects as go

from newsbook.charts.sources import Outlets, Place, flat, others_left_out, part_words, places_of
from newsbook.charts.theme import (
    BODIES,
    INK,
    NOBODY,
    OTHERS,
    PAPER,
    PEOPLE,
    PEOPLES,
    PLACES,
    Drawn,
    Panel,
    finished,
    names_axis,
    tint,
)
from newsbook.charts.wording import counted, listed
from newsbook.corpus.cast import Cast
from newsbook.corpus.coverage import (
    ALL,
    MONTH,
    NOT_NAMED,
    OUTLET,
    WEEK,
    find_first,
    find_named,
    find_only,
    find_speakers,
    find_speech,
)
from newsbook.corpus.story import Story

ROWS = 20  # outlets, weeks or months
VOICES = 6  # speakers with a colour of their own
ROW = 32
COLOURS = (PEOPLE.colour, BODIES.colour, PLACES.colour, PEOPLES.colour, OTHERS.colour, "#8A6D00")
REST = "all others"
KINDS = {
    "person": ("people", PEOPLE.colour),
    "organisation": ("organisations", BODIES.colour),
    "event": ("events", INK),
}


def voices_chart(
    tables: duckdb.DuckDBPyConnection,
    cast: Cast,
    *,
    by: str = OUTLET,
    top: int = ROWS,
    copies: pd.DataFrame | None = None,
) -> go.Figure:
    """Whose words are printed: of each outlet (`by="week"`, `"month"`: of each part of time) the shares of the most quoted."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    said = find_speech(tables, cast, copies=copies)
    if said.empty:
        return finished(
            panel,
            Drawn("Nobody is quoted in these articles", empty="No direct or indirect speech was found in them."),
            outlets.source(),
        )
    shares = find_speakers(tables, cast, by=by, copies=copies)
    whole = find_speakers(tables, cast, by=ALL, copies=copies)
    lead = [row for row in whole.dropna(subset="entity").head(VOICES)[["entity", "speaker"]].itertuples(index=False)]
    parts = _parts(shares, by, top)
    said = said.assign(
        part=said[by].fillna("no date"), who=said["entity"].where(said["entity"].isin([e for e, _ in lead]), REST)
    )
    said.loc[said["entity"].isna(), "who"] = NOT_NAMED
    order = [(e, name, COLOURS[n]) for n, (e, name) in enumerate(lead)]
    order += [(REST, REST, tint(INK, 0.35)), (NOT_NAMED, "speaker not named", tint(NOBODY.colour, 0.25))]
    _stacks(panel, said[said["part"].isin(parts)], parts, order, outlets, by)
    labels = [part if by == OUTLET else part_words(part, by) for part in parts]
    axis, left = names_axis(labels, [INK] * len(labels))
    panel.axes({"title": {"text": "share of all words quoted or reported"}, "range": [0, 1], "tickformat": ".0%"}, axis)
    panel.fig.update_layout(barmode="overlay")
    rest = shares["part"].nunique() - len(parts)
    note = "Numbers are words quoted or reported." + others_left_out(rest, by)
    return finished(
        panel, Drawn(_voices_title(whole), note, height=ROW * max(len(parts), 3), left=left, right=70), outlets.source()
    )


def _parts(shares: pd.DataFrame, by: str, top: int) -> list[str]:
    """Outlets with most words first; the last weeks or months in order of time."""
    words = shares.groupby("part")["n_words"].sum()
    if by in {WEEK, MONTH}:
        return sorted(p for p in words.index if p != "no date")[-top:]
    return sorted(words.index, key=lambda p: (-words[p], p))[:top]


def _stacks(
    panel: Panel, said: pd.DataFrame, parts: list[str], order: list[tuple[str, str, str]], outlets: Outlets, by: str
) -> None:
    printed = said.drop_duplicates(["article", "start", "end"]).groupby("part")["words"].sum()
    said = said.drop_duplicates(["article", "start", "end", "who"])
    totals = said.groupby("part")["words"].sum()
    groups = {key: group for key, group in said.groupby(["part", "who"])}
    places = {
        key: places_of(group.head(outlets.most), "sentence_start", "sentence_end") for key, group in groups.items()
    }
    outlets.read(place for found in places.values() for place in found)
    base = dict.fromkeys(parts, 0.0)
    for who, name, colour in order:
        mine = [part for part in parts if (part, who) in groups]
        if not mine:
            continue
        words = [int(groups[part, who]["words"].sum()) for part in mine]
        shares = [n / totals[part] for n, part in zip(words, mine, strict=True)]
        panel.add(
            go.Bar(
                orientation="h", name=name, base=[round(base[p], 5) for p in mine], x=[round(s, 5) for s in shares], width=0.7,
                y=[parts.index(p) for p in mine], marker={"color": colour, "line": {"color": PAPER, "width": 1.5}}, showlegend=False,
                customdata=[flat(places[p, who]) for p in mine], hoverinfo="text",
                hovertext=[
                    outlets.hover(f"{name} · {part if by == OUTLET else part_words(part, by)} · {counted(n, 'word')}, {s:.0%}", places[part, who],
                                  total=groups[part, who]["quote_id"].size) for part, n, s in zip(mine, words, shares, strict=True)
                ],
            )
        )  # fmt: skip
        panel.key(name, color=colour)
        for part, share in zip(mine, shares, strict=True):
            base[part] += share
    panel.add(
        go.Scatter(x=[1.0] * len(parts), y=list(range(len(parts))), text=[f" {printed[p]:,}" for p in parts], mode="text", showlegend=False,
                   textposition="middle right", textfont={"size": 12}, hoverinfo="skip", cliponaxis=False)
    )  # fmt: skip


def _voices_title(whole: pd.DataFrame) -> str:
    named = whole.dropna(subset="entity")
    nobody = float(whole.loc[whole["entity"].isna(), "share_words"].sum())
    by_nobody = f"; {nobody:.0%} of the words have no name to them" if nobody >= 0.01 else ""
    if named.empty:
        return "No speaker is named"
    return f"{named['speaker'].iloc[0]} is heard most, with {named['share_words'].iloc[0]:.0%} of all words{by_nobody}"


def named_chart(
    tables: duckdb.DuckDBPyConnection,
    cast: Cast,
    *,
    by: str = OUTLET,
    top: int = ROWS,
    copies: pd.DataFrame | None = None,
) -> go.Figure:
    """Of the people whom an outlet (or a week, a month) names, how many it lets speak."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    table = find_named(tables, cast, by=by, copies=copies)
    if table.empty:
        return finished(
            panel,
            Drawn("No person is named in these articles", empty="No person's name was found in them."),
            outlets.source(),
        )
    ordered = (
        table.sort_values(["share_quoted", "n_named", "part"], ascending=[False, False, True])
        if by == OUTLET
        else table
    )
    shown = ordered.head(top) if by == OUTLET else ordered.tail(top)
    quoted, silent = _first_words(tables, cast, outlets, by, copies), _first_mentions(tables, outlets, by)
    places = {
        (part, heard): found.get(part, [])
        for part in shown["part"]
        for heard, found in ((True, quoted), (False, silent))
    }
    outlets.read(place for found in places.values() for place in found)
    rows = list(shown.itertuples())
    panel.add(go.Scatter(x=[v for r in rows for v in (r.n_quoted, r.n_named, None)], y=[v for n in range(len(rows)) for v in (n, n, None)],
                         mode="lines", line={"color": tint(PEOPLE.colour, 0.35), "width": 5}, hoverinfo="skip", showlegend=False))  # fmt: skip
    for heard, column, name in ((False, "n_named", "named"), (True, "n_quoted", "quoted")):
        panel.add(
            go.Scatter(
                x=[getattr(r, column) for r in rows], y=list(range(len(rows))), mode="markers", name=name, cliponaxis=False, showlegend=False,
                marker={"size": 14, "color": PEOPLE.colour if heard else PAPER, "line": {"color": PEOPLE.colour, "width": 2}},
                customdata=[flat(places[r.part, heard]) for r in rows], hoverinfo="text",
                hovertext=[outlets.hover(f"{_label(r.part, by)} · {name}: {_names(r.quoted if heard else r.silent, getattr(r, column), heard)}",
                                         places[r.part, heard]) for r in rows],
            )
        )  # fmt: skip
        panel.key(
            name, symbol="circle", color=PEOPLE.colour if heard else PAPER, line={"color": PEOPLE.colour, "width": 2}
        )
    panel.add(go.Scatter(x=[r.n_named for r in rows], y=list(range(len(rows))), text=[f"   {r.share_quoted:.0%}" for r in rows], mode="text",
                         textposition="middle right", textfont={"size": 12}, hoverinfo="skip", showlegend=False, cliponaxis=False))  # fmt: skip
    axis, left = names_axis([_label(r.part, by) for r in rows], [INK] * len(rows))
    most = int(shown["n_named"].max())
    panel.axes(
        {"title": {"text": "people"}, "range": [-0.4, most * 1.1 + 0.6], "tickformat": ",d", "nticks": 8}
        | ({"dtick": 1} if most < 8 else {}),
        axis,
    )
    note = "The share is of those named." + others_left_out(len(table) - len(shown), by)
    whole = find_named(tables, cast, by=ALL, copies=copies).iloc[0]
    return finished(
        panel,
        Drawn(_named_title(whole, table, by), note, height=ROW * max(len(rows), 3), left=left, right=60),
        outlets.source(),
    )


def _label(part: str, by: str) -> str:
    return part if by == OUTLET or part == "no date" else part_words(part, by)


def _names(names: str, n: int, heard: bool) -> str:
    found = [name for name in names.split(" | ") if name]
    told = ", ".join(found[:6]) + (f" and {len(found) - 6} more" if len(found) > 6 else "")
    return f"{n}" + (f" ({told})" if heard and told else f", not quoted: {told or 'nobody'}" if not heard else "")


def _first_words(
    tables: duckdb.DuckDBPyConnection, cast: Cast, outlets: Outlets, by: str, copies: pd.DataFrame | None
) -> dict[str, list[Place]]:
    """A sentence of each of the people who speak, part by part."""
    said = find_speech(tables, cast, copies=copies)
    said = (
        said[said["label"] == "PERSON"]
        .assign(part=lambda t: t[by].fillna("no date"))
        .drop_duplicates(["part", "entity"])
    )
    return {
        part: places_of(group.head(outlets.most), "sentence_start", "sentence_end")
        for part, group in said.groupby("part")
    }


def _first_mentions(tables: duckdb.DuckDBPyConnection, outlets: Outlets, by: str) -> dict[str, list[Place]]:
    """A sentence that names each of the people who do not speak in that article, part by part."""
    told = tables.sql(
        'SELECT e.article, e.entity_id, sentence_start AS start, sentence_end AS "end", coalesce(publisher, e.article) AS outlet, '
        "strftime(date_trunc('week', try_cast(published AS DATE)), '%Y-%m-%d') AS week, left(published, 7) AS month FROM entities e "
        "JOIN articles USING (article) WHERE label = 'PERSON' AND NOT EXISTS (SELECT 1 FROM quotes q WHERE q.article = e.article "
        "AND q.speaker_id = e.entity_id) ORDER BY published, e.article, e.start"
    ).df()
    told["part"] = told[by].fillna("no date")
    return {part: places_of(group.head(outlets.most)) for part, group in told.groupby("part")}


def _named_title(whole: pd.Series, table: pd.DataFrame, by: str) -> str:
    lead = f"{whole['n_quoted']} of {counted(int(whole['n_named']), 'person named', 'people named')} {'is' if whole['n_quoted'] == 1 else 'are'} quoted"
    if by != OUTLET or len(table) < 2:
        return lead
    ranked = table[table["n_named"] > 2].sort_values(["share_quoted", "part"], ascending=[False, True])
    if len(ranked) < 2 or ranked["share_quoted"].iloc[0] == ranked["share_quoted"].iloc[-1]:
        return lead
    return f"{lead}: {ranked['part'].iloc[0]} quotes most of those it names, {ranked['part'].iloc[-1]} fewest"


def first_chart(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, top: int = ROWS, copies: pd.DataFrame | None = None
) -> go.Figure:
    """How often each outlet is the first to have what several have: people, organisations, events; a light piece is a tie."""
    found = find_first(tables, cast, story, copies=copies)
    clear, tied = found[~found["tie"].astype(bool)], found[found["tie"].astype(bool)]
    rows = pd.concat(
        [
            clear.assign(outlet=clear["outlets"]),
            tied.assign(outlet=tied["outlets"].str.split(" | ", regex=False)).explode("outlet"),
        ]
    )
    title = "Nothing is told by more than one outlet with a date"
    if len(found):
        who, n = _leaders(clear["outlets"])
        each = " each" if len(who) > 1 else ""
        verb = "is" if len(who) == 1 else "are"
        title = (
            f"{_who(who)} {verb} first with {n}{each} of the {len(found)} that several outlets have"
            if n
            else "All are told by several on one day"
        )
        title += f"; {len(tied)} {'is a tie' if len(tied) == 1 else 'are ties'}" if len(tied) and n else ""
    return _bars(
        tables, rows, title, "first to tell", "Only what more than one outlet tells; ties by day are light.", top
    )


def only_chart(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, top: int = ROWS, copies: pd.DataFrame | None = None
) -> go.Figure:
    """What each outlet alone has: people, organisations, events."""
    rows = find_only(tables, cast, story, copies=copies).assign(tie=False)
    title = "No outlet has anything that another has not" if rows.empty else ""
    if len(rows):
        who, n = _leaders(rows["outlet"])
        people = int((rows["kind"] == "person").sum())
        has = "has" if len(who) == 1 else "each have"
        title = f"{_who(who)} {has} {n} to {'itself' if len(who) == 1 else 'themselves'}; {counted(people, 'person is', 'people are')} in one outlet only"
    return _bars(
        tables,
        rows,
        title,
        "in this outlet alone",
        "Events told as background, and what is only said, are not counted.",
        top,
    )


def _leaders(outlets: pd.Series) -> tuple[list[str], int]:
    """The outlets that come most often, and how often."""
    times = outlets.value_counts()
    most = int(times.max()) if len(times) else 0
    return sorted(times.index[times == most]), most


def _who(outlets: list[str]) -> str:
    return listed(outlets) if len(outlets) < 3 else f"{outlets[0]}, {outlets[1]} and {len(outlets) - 2} more"


def _bars(
    tables: duckdb.DuckDBPyConnection, rows: pd.DataFrame, title: str, axis_title: str, note: str, top: int
) -> go.Figure:
    """A bar for each outlet, a piece for each kind. `rows`: outlet, kind, what, tie, article, start, end."""
    outlets = Outlets(tables)
    panel = Panel(go.Figure())
    if rows.empty:
        return finished(
            panel, Drawn(title, empty="There must be several outlets, and dates, to compare them."), outlets.source()
        )
    totals = rows["outlet"].value_counts()
    shown = sorted(totals.index, key=lambda o: (-totals[o], o))[:top]
    groups = {key: group for key, group in rows[rows["outlet"].isin(shown)].groupby(["outlet", "kind", "tie"])}
    places = {key: places_of(group.head(outlets.most)) for key, group in groups.items()}
    outlets.read(place for found in places.values() for place in found)
    base = dict.fromkeys(shown, 0)
    for kind, (plural, colour) in KINDS.items():
        for tie in (False, True):
            mine = [o for o in shown if (o, kind, tie) in groups]
            if not mine:
                continue
            sizes = [len(groups[o, kind, tie]) for o in mine]
            heads = [f"{o} · {plural}: {_whats(groups[o, kind, tie]['what'])}{' (a tie)' if tie else ''}" for o in mine]
            panel.add(
                go.Bar(orientation="h", name=plural, base=[base[o] for o in mine], x=sizes, y=[shown.index(o) for o in mine], width=0.66,
                       marker={"color": tint(colour, 0.35) if tie else colour, "line": {"color": PAPER, "width": 1.5}}, showlegend=False,
                       customdata=[flat(places[o, kind, tie]) for o in mine], hoverinfo="text",
                       hovertext=[outlets.hover(head, places[o, kind, tie], total=n) for head, o, n in zip(heads, mine, sizes, strict=True)])
            )  # fmt: skip
            for o, n in zip(mine, sizes, strict=True):
                base[o] += n
        if any(key[1] == kind for key in groups):
            panel.key(plural, color=colour)
    panel.add(go.Scatter(x=[base[o] for o in shown], y=list(range(len(shown))), text=[f" {base[o]:,}" for o in shown], mode="text",
                         textposition="middle right", textfont={"size": 12}, hoverinfo="skip", showlegend=False, cliponaxis=False))  # fmt: skip
    names, left = names_axis(shown, [INK] * len(shown))
    most = max(base.values())
    panel.axes({"title": {"text": axis_title}, "range": [0, most * 1.07 + 0.4], "tickformat": ",d", "nticks": 8}, names)
    panel.fig.update_layout(barmode="overlay")
    note += others_left_out(len(totals) - len(shown), "outlet")
    return finished(panel, Drawn(title, note, height=ROW * max(len(shown), 3), left=left), outlets.source())


def _whats(whats: pd.Series) -> str:
    found = list(dict.fromkeys(whats))
    return listed(found) if len(found) < 4 else f"{', '.join(found[:3])} and {len(found) - 3} more"

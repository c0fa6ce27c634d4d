"""What the notebook on many articles shows: charts with the sentences behind their marks, tables that say where they stand.

Text from articles is always escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files

import duckdb
import pandas as pd
import plotly.graph_objects as go
from IPython.display import display

from newsbook.charts.sources import Outlets, Place
from newsbook.charts.wording import date_words
from newsbook.corpus.cast import Cast
from newsbook.corpus.decisions import CorpusCorrections
from newsbook.corpus.once import repeats
from newsbook.corpus.roles import find_roles
from newsbook.corpus.story import Story
from newsbook.corpus.versions import compare_versions, find_versions
from newsbook.findings import count
from newsbook.redline import redline
from newsbook.views import LEFT, Table

STYLE = (
    ".newsbook-sentences { margin: 0 0 1em; max-width: 60em; } .newsbook-sentences .found p { margin: .3em 0; padding-left: .8em; "
    "border-left: 3px solid var(--jp-border-color1, #c5ccd3); } .newsbook-sentences summary { cursor: pointer; }"
)
HINT = "Click on a mark: the sentences it stands for appear here."
CHANGES = ("corrected", "changed", "added", "removed", "moved")
RANKED = 25  # rows of the tables that rank


class Sentences:
    """The sentences behind a chart's marks: shown by a click, and all of them folded below. Works without a kernel."""

    def __init__(self, places: Iterable[Place], tables: duckdb.DuckDBPyConnection) -> None:
        self.outlets = Outlets(tables)
        self.places = sorted(set(places), key=lambda p: (self.outlets.day.get(p.article, ""), p))
        self.outlets.read(self.places)

    def _repr_html_(self) -> str:
        if not self.places:
            return ""
        told = [(p, self.outlets.told(p), " ".join(self.outlets.sentence(p).split())) for p in self.places]
        rows = [{"place": list(place), "who": who, "text": text} for place, who, text in told]
        cell = f'<td style="{LEFT}">'
        lines = "".join(f"<tr>{cell}{escape(who)}</td>{cell}{escape(text)}</td></tr>" for _, who, text in told)
        folded = f"<details><summary>{count(len(rows), 'sentence')} behind this chart</summary><table>{lines}</table></details>"
        data = f'<script type="application/json" class="sentences">{_as_script(rows)}</script>'
        return (
            f'<style>{STYLE}</style><div class="newsbook-sentences"><div class="found" role="status"><p><em>{HINT}</em></p></div>'
            f"{folded}{data}</div><script>{(files('newsbook') / 'templates' / 'sentences.js').read_text(encoding='utf-8')}</script>"
        )

    def __repr__(self) -> str:
        return f"{count(len(self.places), 'sentence')} behind this chart; a browser shows them."


def show(figure: go.Figure, tables: duckdb.DuckDBPyConnection) -> None:
    """A chart of many articles, and below it the sentences that its marks stand for."""
    display(figure)
    places = places_in(figure)
    if places:
        display(Sentences(places, tables))


def places_in(figure: go.Figure) -> list[Place]:
    """Every place that a mark of the figure leads to."""
    found = []
    for trace in figure.data:
        for data in trace.customdata if trace.customdata is not None else ():
            found += [Place(str(a), int(s), int(e)) for a, s, e in zip(data[::3], data[1::3], data[2::3], strict=True)]
    return found


def _as_script(value: object) -> str:
    """JSON that no browser takes for markup."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


# Tables


def articles(tables: duckdb.DuckDBPyConnection) -> Table:
    """What was read: file, outlet, day, title, words, and what was wrong with it."""
    found = tables.sql(
        "SELECT path AS file, publisher AS outlet, published, title, words, error FROM articles ORDER BY published NULLS LAST, path"
    ).df()
    return Table(found if found["error"].notna().any() else found.drop(columns="error"), "The folder is empty.")


def cast(found: Cast, *, labels: Sequence[str] = ("PERSON", "ORG"), top: int = RANKED) -> Table:
    """Those of most articles: name, roles, articles, mentions, quotes, outlets, first seen, doubts."""
    entities = found.entities[found.entities["label"].isin(labels)].head(top)
    shown = entities[["name", "roles", "n_articles", "n_mentions", "n_quotes", "n_outlets", "first_seen", "doubts"]]
    return Table(_named(shown.dropna(axis="columns", how="all")), "Nobody is named.")


def joins(found: Cast) -> Table:
    """Names that are written in more than one way across articles, or joined by more than the name: why they are one."""
    told = found.entities[found.entities["why"].fillna("").str.contains(r"[;,]") & (found.entities["label"] != "NORP")]
    return Table(_named(told[["name", "aliases", "n_articles", "why"]]), "All are called alike in every article.")


def in_doubt(found: Cast) -> Table:
    """What the rule left open, for a reader to decide in data/corrections/corpus.csv."""
    open_ = found.entities.dropna(subset="doubts")
    return Table(_named(open_[["name", "label", "n_articles", "first_article", "doubts"]]), "Nothing stays open.")


def roles(tables: duckdb.DuckDBPyConnection, found: Cast, *, top: int = RANKED) -> Table:
    """Roles that change or that several articles tell, with first and last day and the sentence that tells them first."""
    table = find_roles(tables, found)
    told = table[(table["n_articles"] > 1) | table["change"].notna()]
    ranked = told.sort_values(["n_articles", "name", "first"], ascending=[False, True, True]).head(top)
    shown = ranked[["name", "role", "when", "first", "last", "n_articles", "change"]].dropna(axis="columns", how="all")
    return _with_sentences(shown, ranked, tables, ("sentence_start", "sentence_end"), "No role is told twice.")


def disagreements(tables: duckdb.DuckDBPyConnection, story: Story) -> Table:
    """Events on whose date or numbers the sources disagree: what each says, with its sentence, and which are versions of one page."""
    apart = story.events[story.events[["dates", "numbers"]].notna().any(axis=1)]
    told = story.tellings[story.tellings["event"].isin(apart["event"])].merge(
        apart[["event", "dates", "numbers"]], on="event"
    )
    lines = apart.set_index("event")["what"]
    told = told.assign(what=told["event"].map(lines), on=told["numbers"].fillna(told["dates"]))
    told.loc[told["event"].duplicated(), ["what", "on"]] = ""
    pairs = find_versions(tables)
    of = dict.fromkeys(pairs["older"], "older") | dict.fromkeys(pairs["newer"], "newer")
    told["version"] = told["article"].map(of)
    shown = told[["what", "on", "outlet", "published", "version", "date"]].dropna(axis="columns", how="all")
    return _with_sentences(shown, told, tables, ("start", "end"), "Nowhere.")


def shared_events(tables: duckdb.DuckDBPyConnection, story: Story, *, top: int = RANKED) -> Table:
    """Events that several articles tell, each telling with its outlet and sentence, and why they are taken for one."""
    several = story.events[story.events["n_articles"] > 1].sort_values(
        ["n_outlets", "n_articles", "event"], ascending=[False, False, True]
    )
    told = story.tellings[story.tellings["event"].isin(several["event"].head(top))]
    lines = story.events.set_index("event")["what"]
    shown = told.assign(
        day=[date_words(d) if isinstance(d, str) else "" for d in told["date"]], what=told["event"].map(lines)
    )
    shown.loc[shown["event"].duplicated(), "what"] = ""
    return _with_sentences(
        shown[["what", "day", "outlet", "status", "why"]], told, tables, ("start", "end"), "No event is told twice."
    )


def versions(tables: duckdb.DuckDBPyConnection) -> Table:
    """Pages of which there are two versions: what was added, removed, changed and, by its own note, corrected."""
    pairs = find_versions(tables)
    rows = []
    for pair in pairs.itertuples():
        changes = compare_versions(tables, pair.older, pair.newer)
        kinds = changes["kind"].value_counts()
        corrected = changes[changes["kind"] == "corrected"]
        told = "; ".join(f"{row.old} became {row.new}" for row in corrected.itertuples())
        rows.append(
            (pair.title, pair.publisher, pair.older_day, pair.newer_day, *(int(kinds.get(k, 0)) for k in CHANGES), told)
        )
    return Table(
        pd.DataFrame(rows, columns=["title", "outlet", "older", "newer", *CHANGES, "corrected to"]),
        "No page has two versions.",
    )


def reading_diffs(tables: duckdb.DuckDBPyConnection, *, top: int = 3) -> None:
    """The newer version of each such page with what changed since the older one marked in it."""
    for pair in find_versions(tables).head(top).itertuples():
        display(redline(tables, pair.older, pair.newer))


def only(tables: duckdb.DuckDBPyConnection, found: pd.DataFrame, *, kind: str = "person", top: int = RANKED) -> Table:
    """What one outlet alone has, of one kind, with the sentence where it stands first."""
    mine = found[found["kind"] == kind].head(top)
    return _with_sentences(mine[["outlet", "what", "n_mentions"]], mine, tables, ("start", "end"), "Nothing.")


def _with_sentences(
    shown: pd.DataFrame, places: pd.DataFrame, tables: duckdb.DuckDBPyConnection, span: tuple[str, str], empty: str
) -> Table:
    """The frame with the sentences at the places of another one of the same rows."""
    outlets = Outlets(tables)
    found = [
        Place(str(a), int(s), int(e))
        for a, s, e in zip(places["article"], places[span[0]], places[span[1]], strict=True)
    ]
    outlets.read(found)
    return Table(_named(shown.assign(sentence=[outlets.sentence(p) for p in found])), empty)


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """Columns as a reader's headings: n_articles -> articles."""
    return frame.rename(columns=lambda c: str(c).removeprefix("n_").replace("_", " "))


# The first thing said


def about(
    tables: duckdb.DuckDBPyConnection, found: Cast, story: Story, copies: pd.DataFrame, decided: CorpusCorrections
) -> list[str]:
    """The finding: how much was read, who is in most of it, who speaks most, what several tell, where they disagree, what repeats
    what, and the corrections that match nothing."""
    read, bad, words = tables.sql(
        "SELECT count(*) FILTER (status = 'done'), count(*) FILTER (status <> 'done'), coalesce(sum(words), 0) FROM articles"
    ).fetchall()[0]
    n = tables.sql(
        "SELECT count(DISTINCT coalesce(publisher, article)) FROM articles WHERE status = 'done'"
    ).fetchall()[0][0]
    lines = [f"{count(read, 'article')} of {count(n, 'outlet')}, {count(int(words), 'word')}."]
    if bad:
        lines.append(f"{count(bad, 'file')} could not be read: the table says why.")
    lines += [*_about_people(found), *_about_events(story.events)]
    if again := repeats(copies):
        lines.append(f"{count(len(again), 'article repeats', 'articles repeat')} another one.")
    if open_ := int(found.entities["doubts"].notna().sum()):
        lines.append(f"{count(open_, 'name')} could not be settled.")
    return [*lines, *decided.unmatched()]


def _about_people(found: Cast) -> list[str]:
    people = found.entities[found.entities["label"] == "PERSON"]
    if people.empty:
        return []
    most = people.head(3)
    told = [f"{name} (in {n})" for name, n in zip(most["name"], most["n_articles"], strict=True)]
    lines = [f"{count(len(people), 'person', 'people')}; in most articles: {', '.join(told)}."]
    heard = people.sort_values(["n_quotes", "name"], ascending=[False, True]).iloc[0]
    if heard["n_quotes"]:
        lines.append(f"Quoted most often is {heard['name']}, {count(int(heard['n_quotes']), 'time')}.")
    return lines


def _about_events(events: pd.DataFrame) -> list[str]:
    if events.empty:
        return []
    several = int((events["n_outlets"] > 1).sum())
    shared = f", of which {count(several, 'is', 'are')} told by more than one outlet" if several else ""
    apart = events[events[["dates", "numbers"]].notna().any(axis=1)].head(3)
    both = apart["numbers"].fillna(apart["dates"])
    return [
        f"{count(len(events), 'event')}{shared}.",
        *(f"Sources disagree: {what} ({told})." for what, told in zip(apart["what"], both, strict=True)),
    ]

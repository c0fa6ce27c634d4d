"""Tables of what many articles tell, most with the sentences that they rest on; text from articles is always escaped."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pandas as pd
from IPython.display import display

from newsbook.charts.sources import Outlets, places_of
from newsbook.corpus.cast import Cast
from newsbook.corpus.roles import find_roles
from newsbook.corpus.story import Story, disputed
from newsbook.corpus.versions import compare_versions, find_versions
from newsbook.english import date_words
from newsbook.redline import redline
from newsbook.views import Table

CHANGES = ("corrected", "changed", "added", "removed", "moved")
SPAN, SENTENCE = ("start", "end"), ("sentence_start", "sentence_end")
RANKED = 25  # rows of the tables that rank


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
    return _with_sentences(shown, ranked, tables, SENTENCE, "No role is told twice.")


def disagreements(tables: duckdb.DuckDBPyConnection, story: Story) -> Table:
    """Events on whose date or numbers the sources disagree: what each says, with its sentence, and which are versions of one page."""
    apart = story.events[disputed(story.events)]
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
    return _with_sentences(shown, told, tables, SPAN, "Nowhere.")


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
        shown[["what", "day", "outlet", "status", "why"]], told, tables, SPAN, "No event is told twice."
    )


def versions(tables: duckdb.DuckDBPyConnection) -> Table:
    """Pages of which there are two versions: what was added, removed, changed and, by its own note, corrected."""
    rows = []
    for pair in find_versions(tables).itertuples():
        changes = compare_versions(tables, pair.older, pair.newer)
        kinds = changes["kind"].value_counts()
        corrected = changes[changes["kind"] == "corrected"]
        told = "; ".join(f"{row.old} became {row.new}" for row in corrected.itertuples())
        numbers = [int(kinds.get(kind, 0)) for kind in CHANGES]
        rows.append((pair.title, pair.publisher, pair.older_day, pair.newer_day, *numbers, told))
    columns = ["title", "outlet", "older", "newer", *CHANGES, "corrected to"]
    return Table(pd.DataFrame(rows, columns=columns), "No page has two versions.")


def reading_diffs(tables: duckdb.DuckDBPyConnection, *, top: int = 3) -> None:
    """The newer version of each such page with what changed since the older one marked in it."""
    for pair in find_versions(tables).head(top).itertuples():
        display(redline(tables, pair.older, pair.newer))


def only(tables: duckdb.DuckDBPyConnection, found: pd.DataFrame, *, kind: str = "person", top: int = RANKED) -> Table:
    """What one outlet alone has, of one kind, with the sentence where it stands first."""
    mine = found[found["kind"] == kind].head(top)
    return _with_sentences(mine[["outlet", "what", "n_mentions"]], mine, tables, SPAN, "Nothing.")


def _with_sentences(
    shown: pd.DataFrame, places: pd.DataFrame, tables: duckdb.DuckDBPyConnection, span: tuple[str, str], empty: str
) -> Table:
    """The frame with the sentences at the places of another one of the same rows; `span` names the columns of the offsets."""
    outlets = Outlets(tables)
    found = places_of(places, *span)
    outlets.read(found)
    return Table(_named(shown.assign(sentence=[outlets.sentence(p) for p in found])), empty)


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    """Columns as a reader's headings: n_articles -> articles."""
    return frame.rename(columns=lambda c: str(c).removeprefix("n_").replace("_", " "))

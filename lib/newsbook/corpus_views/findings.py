"""What many articles say together, in sentences."""

from __future__ import annotations

import duckdb
import pandas as pd

from newsbook.corpus.cast import Cast
from newsbook.corpus.decisions import CorpusCorrections
from newsbook.corpus.once import repeats
from newsbook.corpus.story import Story, disputed
from newsbook.english import counted


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
    lines = [f"{counted(read, 'article')} of {counted(n, 'outlet')}, {counted(int(words), 'word')}."]
    if bad:
        lines.append(f"{counted(bad, 'file')} could not be read: the table says why.")
    lines += [*_about_people(found), *_about_events(story.events)]
    if again := repeats(copies):
        lines.append(f"{counted(len(again), 'article repeats', 'articles repeat')} another one.")
    if open_ := int(found.entities["doubts"].notna().sum()):
        lines.append(f"{counted(open_, 'name')} could not be settled.")
    return [*lines, *decided.unmatched()]


def _about_people(found: Cast) -> list[str]:
    people = found.entities[found.entities["label"] == "PERSON"]
    if people.empty:
        return []
    most = people.head(3)
    told = [f"{name} (in {n})" for name, n in zip(most["name"], most["n_articles"], strict=True)]
    lines = [f"{counted(len(people), 'person', 'people')}; in most articles: {', '.join(told)}."]
    heard = people.sort_values(["n_quotes", "name"], ascending=[False, True]).iloc[0]
    if heard["n_quotes"]:
        lines.append(f"Quoted most often is {heard['name']}, {counted(int(heard['n_quotes']), 'time')}.")
    return lines


def _about_events(events: pd.DataFrame) -> list[str]:
    if events.empty:
        return []
    several = int((events["n_outlets"] > 1).sum())
    shared = f", of which {counted(several, 'is', 'are')} told by more than one outlet" if several else ""
    apart = events[disputed(events)].head(3)
    both = apart["numbers"].fillna(apart["dates"])
    return [
        f"{counted(len(events), 'event')}{shared}.",
        *(f"Sources disagree: {what} ({told})." for what, told in zip(apart["what"], both, strict=True)),
    ]

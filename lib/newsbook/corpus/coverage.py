"""Coverage: who is named and who gets to speak, by outlet and over time; what only one outlet has; who was first.

`copies` is what `newsbook.corpus.copies.find_copies` gives. Where it is passed, articles that repeat another are left out, so
that a wire story in ten papers counts once.
"""

from __future__ import annotations

import duckdb
import pandas as pd

from newsbook.corpus.cast import PARTED, Cast
from newsbook.corpus.once import repeats
from newsbook.corpus.story import Story
from newsbook.corpus.voices import find_voices

OUTLET, WEEK, MONTH, ALL = "outlet", "week", "month", "all"
NO_DATE = "no date"  # the week or month of what has none
NOT_NAMED = "not named"
SPEECH_COLUMNS = [
    "article", "outlet", "published", "week", "month", "quote_id", "kind", "entity", "speaker", "label", "words", "start", "end",
    "sentence_start", "sentence_end",
]  # fmt: skip
FIRST_COLUMNS = [
    "kind", "id", "what", "first_published", "outlets", "tie", "n_outlets", "n_articles", "next_published", "days_ahead",
    "article", "start", "end",
]  # fmt: skip
ONLY_COLUMNS = ["kind", "id", "what", "outlet", "n_articles", "n_mentions", "published", "article", "start", "end"]
KINDS = {"PERSON": "person", "ORG": "organisation"}


def dated_articles(tables: duckdb.DuckDBPyConnection, *, copies: pd.DataFrame | None = None) -> pd.DataFrame:
    """The articles that were read, without copies: article, outlet, title, published, week (its Monday), month; by date, then name."""
    frame = tables.sql(
        "SELECT article, coalesce(publisher, article) AS outlet, coalesce(title, article) AS title, published, "
        "strftime(date_trunc('week', try_cast(published AS DATE)), '%Y-%m-%d') AS week, left(published, 7) AS month "
        "FROM articles WHERE status = 'done' ORDER BY published NULLS LAST, article"
    ).df()
    return frame[~frame["article"].isin(repeats(copies))].reset_index(drop=True)


def find_speech(tables: duckdb.DuckDBPyConnection, cast: Cast, *, copies: pd.DataFrame | None = None) -> pd.DataFrame:
    """Every piece of speech with its speaker: article, outlet, published, week, month, quote_id, kind, entity (empty where the
    article names nobody), speaker (name), label, words, start, end, sentence_start, sentence_end; by date, article and place.

    What several say together is a row for each of them.
    """
    said = find_voices(tables).merge(dated_articles(tables, copies=copies), on="article")
    linked = said.merge(cast.links[["article", "entity_id", "entity"]], on=["article", "entity_id"], how="left")
    linked["speaker"] = linked["entity"].map(cast.names()).fillna(NOT_NAMED)
    linked["label"] = linked["entity"].map(cast.labels())
    order = ["published", "article", "start", "entity"]
    return linked.sort_values(order, na_position="last", ignore_index=True)[SPEECH_COLUMNS]


def find_speakers(
    tables: duckdb.DuckDBPyConnection, cast: Cast, *, by: str = OUTLET, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """How much each gets to say: part (the outlet, week or month; `by="all"`: one part), entity, speaker, label, n_quotes, n_words,
    share_quotes and share_words (0 to 1, of that part); by part, most words first.

    Shares are of all that is said, so that what several say together makes their sum more than 1.
    """
    said = find_speech(tables, cast, copies=copies)
    said = said.assign(part=parts_of(said, by), key=said["article"] + " " + said["quote_id"])
    once = said.drop_duplicates(["article", "start", "end"])
    totals = once.groupby("part").agg(all_quotes=("key", "nunique"), all_words=("words", "sum"))
    table = said.groupby(["part", "speaker", "entity", "label"], dropna=False, as_index=False).agg(
        n_quotes=("key", "nunique"), n_words=("words", "sum")
    )
    table = table.join(totals, on="part")
    table["share_quotes"] = (table["n_quotes"] / table["all_quotes"]).round(4)
    table["share_words"] = (table["n_words"] / table["all_words"]).round(4)
    ordered = table.sort_values(
        ["part", "n_words", "speaker", "entity"], ascending=[True, False, True, True], ignore_index=True
    )
    return ordered[["part", "entity", "speaker", "label", "n_quotes", "n_words", "share_quotes", "share_words"]]


def find_named(
    tables: duckdb.DuckDBPyConnection, cast: Cast, *, by: str = OUTLET, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Of the people that are named, how many are quoted: part (as in `find_speakers`), n_articles, n_named, n_quoted, share_quoted
    (0 to 1), quoted and silent (names, those of most mentions first, divided by ' | '); by part."""
    articles = dated_articles(tables, copies=copies)
    named = _people(tables, cast).merge(articles, on="article")
    said = find_speech(tables, cast, copies=copies)
    named = named.assign(part=parts_of(named, by))
    voices = set(zip(parts_of(said, by), said["entity"], strict=True))
    parts = articles.assign(part=parts_of(articles, by))
    rows = []
    for part, group in named.groupby("part", sort=True):
        ranked = group.groupby("entity")["n_mentions"].sum().reset_index()
        ranked["name"] = ranked["entity"].map(cast.names())
        ranked = ranked.sort_values(["n_mentions", "name"], ascending=[False, True])
        heard = [(part, e) in voices for e in ranked["entity"]]
        quoted, silent = ranked[heard], ranked[[not h for h in heard]]
        rows.append((part, int((parts["part"] == part).sum()), len(ranked), len(quoted), round(len(quoted) / len(ranked), 4),
                     PARTED.join(quoted["name"]), PARTED.join(silent["name"])))  # fmt: skip
    return pd.DataFrame(rows, columns=["part", "n_articles", "n_named", "n_quoted", "share_quoted", "quoted", "silent"])


def find_only(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """What one outlet alone has: kind (person, organisation, event), id, what, outlet, n_articles, n_mentions, published and the
    place where it stands first: article, start, end. Background and plain statements are no events here.

    Sorted by kind, n_mentions (most first) and name. Empty in a corpus of one outlet.
    """
    told = _tellings(tables, cast, story, copies)
    outlets = told.groupby("id")["outlet"].nunique()
    alone = told[told["id"].isin(outlets[outlets == 1].index)] if told["outlet"].nunique() > 1 else told.iloc[:0]
    first = alone.drop_duplicates("id").set_index("id")
    grouped = alone.groupby("id").agg(n_articles=("article", "nunique"), n_mentions=("n_mentions", "sum"))
    table = first.drop(columns="n_mentions").join(grouped).reset_index()
    return table.sort_values(
        ["kind", "n_mentions", "what", "id"], ascending=[False, False, True, True], ignore_index=True
    )[ONLY_COLUMNS]


def find_first(
    tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, *, copies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Who reported first what several outlets have: kind, id, what, first_published, outlets (of that day, divided by ' | '), tie
    (several on that day), n_outlets, n_articles, next_published, days_ahead (of the next; 0 for a tie), and the first place: article,
    start, end. Articles without a date are left out. Sorted by n_outlets (most first), kind and name.
    """
    told = _tellings(tables, cast, story, copies).dropna(subset="published")
    several = told.groupby("id")["outlet"].transform("nunique") > 1
    rows = [_first(i, group) for i, group in told[several].groupby("id", sort=True)]
    table = pd.DataFrame(rows, columns=FIRST_COLUMNS)
    return table.sort_values(
        ["n_outlets", "kind", "what", "id"], ascending=[False, True, True, True], ignore_index=True
    )


def _first(entity: object, group: pd.DataFrame) -> tuple[object, ...]:
    """`group` is in order of publication."""
    day = group["published"].iloc[0]
    outlets = sorted(set(group.loc[group["published"] == day, "outlet"]))
    later = group[~group["outlet"].isin(outlets)]["published"]
    following = later.iloc[0] if len(later) else None
    tie = len(outlets) > 1
    ahead = 0 if tie or following is None else (pd.Timestamp(following) - pd.Timestamp(day)).days
    row = group.iloc[0]
    return (row["kind"], entity, row["what"], day, PARTED.join(outlets), tie, group["outlet"].nunique(), group["article"].nunique(),
            following, ahead, row["article"], row["start"], row["end"])  # fmt: skip


def parts_of(frame: pd.DataFrame, by: str) -> pd.Series:
    """The part that each row of speech or of `dated_articles` belongs to: its outlet, week or month, or all in one.

    ValueError where `by` is none of these.
    """
    if by == ALL:
        return pd.Series("all", index=frame.index)
    if by not in {OUTLET, WEEK, MONTH}:
        raise ValueError(f"by is {by!r}; one of outlet, week, month, all")
    return frame[by].fillna(NO_DATE)


def _people(tables: duckdb.DuckDBPyConnection, cast: Cast) -> pd.DataFrame:
    """article, entity, n_mentions of the people of each article."""
    told = tables.sql("SELECT article, entity_id, n_mentions FROM entities WHERE label = 'PERSON' ORDER BY ALL").df()
    return told.merge(cast.links[["article", "entity_id", "entity"]], on=["article", "entity_id"])


def _tellings(tables: duckdb.DuckDBPyConnection, cast: Cast, story: Story, copies: pd.DataFrame | None) -> pd.DataFrame:
    """Each person, organisation and event in each article: kind, id, what, n_mentions, article, outlet, published, start, end; by date."""
    names, labels = cast.names(), cast.labels()
    entities = tables.sql(
        'SELECT article, entity_id, n_mentions, sentence_start AS start, sentence_end AS "end" FROM entities'
    ).df()
    entities = entities.merge(cast.links[["article", "entity_id", "entity"]], on=["article", "entity_id"])
    entities["kind"] = entities["entity"].map(labels).map(KINDS)
    entities = entities.dropna(subset="kind").assign(id=lambda t: t["entity"], what=lambda t: t["entity"].map(names))
    deeds = story.events[~story.events["statement"] & ~story.events["background"]]
    lines = dict(zip(deeds["event"], deeds["what"], strict=True))
    events = story.tellings[story.tellings["event"].isin(deeds["event"])]
    events = events.assign(kind="event", id=events["event"], what=events["event"].map(lines), n_mentions=1)
    columns = ["kind", "id", "what", "n_mentions", "article", "start", "end"]
    told = pd.concat([entities[columns], events[columns]], ignore_index=True)
    told = told.merge(dated_articles(tables, copies=copies)[["article", "outlet", "published"]], on="article")
    return told.sort_values(["published", "article", "start", "id"], na_position="last", ignore_index=True)

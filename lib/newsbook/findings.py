"""What was found, in sentences computed from the tables: the first thing each notebook says."""

from __future__ import annotations

import pandas as pd

from newsbook.analysis import Analysis
from newsbook.article import RUNNING_KINDS, Article
from newsbook.english import counted, day_words, listed
from newsbook.relations import CO_OCCURRENCE

KINDS = (
    ({"PERSON"}, "person", "people"),
    ({"ORG"}, "organisation", "organisations"),
    ({"GPE", "LOC", "FAC"}, "place", "places"),
)

UNKNOWN_DAY = (
    "The day of publication is not known: 'Tuesday' or 'last month' have no date until it is written into the field "
    "“published” of 01-cleaning."
)
QUADS = {
    "verbal cooperation": "friendly in words",
    "material cooperation": "friendly in deed",
    "verbal conflict": "hostile in words",
    "material conflict": "hostile in deed",
}


def about_page(article: Article) -> list[str]:
    """What was read: title, outlet, date, author, length; then each doubt."""
    headings = sum(block.kind == "heading" for block in article.blocks)
    running = sum(block.kind in RUNNING_KINDS for block in article.blocks)
    left_out = sum(block.kind == "boilerplate" for block in article.blocks)
    outlet = f" ({article.publisher})" if article.publisher else ""
    when = f"published on {day_words(article.published)}" if article.published else "of unknown date"
    parts = counted(headings, "section heading") if headings else "no section heading"
    by = f", by {listed(article.authors)}" if article.authors else ""
    return [
        f"“{article.title or article.id}”{outlet}, {when}{by}.",
        f"{counted(article.words, 'word')} in {counted(running, 'paragraph')}, {parts}; "
        f"{counted(left_out, 'line') if left_out else 'no line'} of the page left out.",
    ]


def about_cast(analysis: Analysis) -> list[str]:
    """How many of each kind, who is named most, and what was not settled."""
    entities = analysis.entities
    if entities.empty:
        return ["Nobody and nothing is named in this article."]
    numbers = [(int(entities["label"].isin(labels).sum()), one, many) for labels, one, many in KINDS]
    told = [counted(number, one, many) for number, one, many in numbers if number]
    lines = [f"The article names {listed(told) or 'no person, organisation or place'}."]
    people = entities[entities["label"] == "PERSON"].nlargest(3, "n_mentions")
    if len(people) > 1:
        told = [f"{n} ({m})" for n, m in zip(people["name"], people["n_mentions"], strict=True)]
        lines.append(f"Of the people, {listed(told)} are mentioned most.")
    joined = entities[entities["aliases"].str.contains(" | ", regex=False)]
    if len(joined):
        lines.append(f"{counted(len(joined), 'name is', 'names are')} written in more than one way.")
    return lines


def about_relations(analysis: Analysis) -> list[str]:
    """What passes between those in the story, as far as the article tells it."""
    told = analysis.relations[analysis.relations["event"] != CO_OCCURRENCE]
    if told.empty:
        return ["Nothing is told to pass between any two of them."]
    quads = told["quad"].dropna().value_counts()
    kinds = [f"{quads[quad]} {words}" for quad, words in QUADS.items() if quad in quads]
    offices = len(told) - int(quads.sum())
    lines = [f"{counted(int(quads.sum()), 'deed')} between two of them: {listed(kinds)}."] if kinds else []
    return [*lines, f"{counted(offices, 'tie')} by office or place."] if offices else lines


def about_quotes(analysis: Analysis) -> list[str]:
    """How much is quoted, and who says most of it."""
    quotes = analysis.quotes
    if quotes.empty:
        return ["Nobody is quoted in this article."]
    first = quotes.drop_duplicates("quote_id")
    counts = first["kind"].value_counts(sort=False)
    one = f"{'all ' if len(first) > 1 else ''}{counts.index[0]}"
    told = listed([f"{n} {kind}" for kind, n in counts.items()]) if len(counts) > 1 else one
    # What two say together is said by each.
    ids = first["speaker_ids"].fillna(first["speaker_id"])
    known = ids.dropna().str.split(" | ", regex=False).explode()
    lines = [f"{counted(len(first), 'quote')}: {told}."]
    if len(known):
        names = analysis.entities.set_index("entity_id")["name"]
        top = known.value_counts().head(3)
        said = [f"{names.get(i, i)} ({n})" for i, n in top.items()]
        lines.append(f"{counted(known.nunique(), 'speaker')} by name; most often {listed(said)}.")
    unnamed = int((ids.isna() & (first["source_kind"] == "unnamed")).sum())
    if unnamed:
        lines.append(f"{counted(unnamed, 'quote')} by a source without a name.")
    others = int(ids.isna().sum()) - unnamed
    if others:
        lines.append(f"{counted(others, 'quote')} by somebody the article does not name, or not clearly.")
    return lines


def about_timeline(analysis: Analysis) -> list[str]:
    """How many dated events, from when to when, and what is still to come; whether the day of publication is missing."""
    unknown = [UNKNOWN_DAY] if analysis.article.published is None else []
    events = analysis.events
    if events.empty:
        return ["No event with a date was found in this article.", *unknown]
    dated = events[events["earliest"].notna() | events["latest"].notna()]
    lines = []
    if len(dated):
        days = pd.concat([dated["earliest"], dated["latest"]]).dropna()
        first, last = str(days.min())[:4], str(days.max())[:4]
        span = f"in {first}" if first == last else f"from {first} to {last}"
        lines.append(f"{counted(len(dated), 'dated event')}, {span}.")
    ahead = events["status"].isin(["planned", "possible"]).sum()
    told = events["background"].sum()
    if ahead:
        lines.append(f"{counted(int(ahead), 'of them is', 'of them are')} planned or possible.")
    if told:
        lines.append(f"{counted(int(told), 'is', 'are')} told as background.")
    said = int(events["statement"].sum())
    if said:
        lines.append(
            f"{counted(said, 'is', 'are')} only said, not done: the chart leaves {'it' if said == 1 else 'them'} out."
        )
    undated = len(events) - len(dated)
    if undated:
        lines.append(f"{counted(undated, 'event')} without a date that could be resolved.")
    return [*lines, *unknown]


def about_pipeline(analysis: Analysis) -> str:
    """Which spaCy pipeline read the article."""
    return f"Read with {analysis.pipeline}."

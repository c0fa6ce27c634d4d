"""Tables that answer a reader's question, made from the tables of what was found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

import pandas as pd

from newsbook.analysis import Analysis
from newsbook.relations import CO_OCCURRENCE

SPAN = ["start", "end", "sentence_start", "sentence_end"]
KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "EVENT": "event",
    "PRODUCT": "product", "LAW": "law", "WORK_OF_ART": "work",
}  # fmt: skip
NUMBER_KINDS = {"MONEY": "money", "PERCENT": "share", "QUANTITY": "measure", "CARDINAL": "count"}
# What PLOVER's events and the ties between names are called in a sentence.
DEEDS = {
    "AGREE": "agrees with", "CONSULT": "talks with", "SUPPORT": "backs", "CONCEDE": "gives way to", "COOPERATE": "works with",
    "AID": "helps", "RETREAT": "pulls back from", "REQUEST": "asks something of", "ACCUSE": "criticises", "REJECT": "rejects",
    "THREATEN": "threatens", "PROTEST": "protests against", "SANCTION": "sanctions", "MOBILIZE": "mobilises against",
    "COERCE": "coerces", "ASSAULT": "attacks", "role-of": "holds an office of", "member-of": "is a member of",
    "located-in": "lies in",
}  # fmt: skip
DOUBTFUL = 0.65  # links below this are worth a look


def outermost(quotes: pd.DataFrame) -> pd.DataFrame:
    """Quotes without those that stand inside another: the marked words of a sentence that is reported whole."""
    ordered = quotes.sort_values(["start", "end"], ascending=[True, False])
    keep, reached = [], -1
    for index, end in zip(ordered.index, ordered["end"].tolist(), strict=True):
        if end > reached:
            keep.append(index)
            reached = end
    return quotes.loc[sorted(keep)]


def cast_of(analysis: Analysis) -> pd.DataFrame:
    """Who is in the story, those mentioned most first: name, kind, role, mentions, first passage, words they get to say."""
    entities = analysis.entities[analysis.entities["label"] != "NORP"]
    starts = [block.start or 0 for block in analysis.article.story_blocks()]
    first = analysis.mentions.groupby("entity_id")["start"].min()
    said = outermost(analysis.quotes)
    words = said["text"].str.split().str.len().groupby(said["speaker_id"]).sum()
    table = pd.DataFrame(
        {
            "name": entities["name"],
            "kind": entities["label"].map(lambda label: KINDS.get(label, label)),
            "role": entities["role"],
            "mentions": entities["n_mentions"],
            "first in passage": [max(bisect_right(starts, at), 1) for at in entities["entity_id"].map(first)],
            "words said": entities["entity_id"].map(words).fillna(0).astype("int64"),
            **{column: entities[column] for column in SPAN},
        }
    )
    return table.sort_values(["mentions", "start"], ascending=[False, True]).reset_index(drop=True)


def roles_of(analysis: Analysis) -> pd.DataFrame:
    """Each role once for each person: who, the role, of what body or country, when, where the article says so first."""
    names = analysis.entities.set_index("entity_id")["name"]
    told = analysis.roles.assign(who=analysis.roles["entity_id"].map(names), key=analysis.roles["role"].str.casefold())
    return told.drop_duplicates(["entity_id", "key", "when"]).drop(columns="key").reset_index(drop=True)


def joins_of(analysis: Analysis) -> pd.DataFrame:
    """How each way of naming somebody was joined: the words, for whom they stand, why, how sure, how often."""
    mentions = analysis.mentions
    linked = mentions[mentions["entity_id"].notna() & mentions["why"].notna() & (mentions["why"] != "the name itself")]
    names = analysis.entities.set_index("entity_id")["name"]
    keys = ["entity_id", "text", "kind", "why"]
    grouped = linked.groupby(keys, sort=False, as_index=False).agg(
        sure=("link_confidence", "min"), times=("start", "size"), **{c: (c, "first") for c in SPAN}
    )
    grouped.insert(1, "stands for", grouped["entity_id"].map(names))
    grouped = grouped[grouped["text"] != grouped["stands for"]]
    return grouped.sort_values(["start", "end"]).reset_index(drop=True)


def open_questions(analysis: Analysis) -> pd.DataFrame:
    """What a reader should look at: descriptions and pronouns left open, links that are doubtful, places with two readings."""
    mentions = analysis.mentions
    is_open = mentions["entity_id"].isna() & (mentions["kind"] != "named")
    is_doubtful = mentions["link_confidence"].lt(DOUBTFUL).fillna(False)
    names = analysis.entities.set_index("entity_id")["name"]
    doubtful = mentions[is_doubtful]
    rows = [
        mentions[is_open].assign(question="who or what is meant?"),
        doubtful.assign(question=doubtful["entity_id"].map(names) + ", or another?"),
    ]
    several = analysis.entities[analysis.entities["other_places"].notna()]
    rows.append(several.assign(question="or: " + several["other_places"]))
    columns = ["question", "text", *SPAN]
    return pd.concat([part[columns] for part in rows]).sort_values(["start", "end"]).reset_index(drop=True)


def deeds_of(analysis: Analysis) -> pd.DataFrame:
    """Who does what to whom: every relation but names that only share a sentence, in text order; `who`, `does`, `whom` in words."""
    told = analysis.relations[analysis.relations["event"] != CO_OCCURRENCE]
    names = analysis.entities.set_index("entity_id")["name"]
    does = [deed_words(event, status) for event, status in zip(told["event"], told["status"], strict=True)]
    who, whom = told["source_id"].map(names), told["target_id"].map(names)
    return told.assign(who=who, whom=whom, does=does).reset_index(drop=True)


def deed_words(event: str, status: object) -> str:
    """'criticises', 'talks with (planned)': a relation's event in words, its status where it has not happened."""
    words = DEEDS.get(event, event.lower())
    return words if not isinstance(status, str) or status == "happened" else f"{words} ({status})"


def quotes_of(analysis: Analysis) -> pd.DataFrame:
    """The quotes with `who`: the names of their speakers; empty where the article does not settle who that is."""
    quotes = analysis.quotes
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    ids = quotes["speaker_ids"].fillna(quotes["speaker_id"])
    return quotes.assign(who=[named(given, names) for given in ids])


def events_of(analysis: Analysis) -> pd.DataFrame:
    """The events in order of time, those without a date last, with `who` and `where`: names in place of ids."""
    events = analysis.events
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    day = events["earliest"].fillna(events["latest"])
    events = events.assign(
        who=[named(given, names) for given in events["actors"]],
        where=[named(given, names) for given in events["places"]],
        told=["background" if told else "story" for told in events["background"]],
        day=day,
    )
    return events.sort_values(["day", "start"], na_position="last").drop(columns="day").reset_index(drop=True)


def named(ids: object, names: Mapping[str, str]) -> str | None:
    """The names of entities whose ids are divided by ' | '."""
    return ", ".join(names.get(i, i) for i in ids.split(" | ")) if isinstance(ids, str) and ids else None


def sources_of(analysis: Analysis) -> pd.DataFrame:
    """What kinds of sources speak: quotes and words of each, most words first."""
    quotes = analysis.quotes.assign(source=analysis.quotes["source_kind"].fillna("not told"))
    said = outermost(quotes)
    words = said["text"].str.split().str.len().groupby(said["source"]).sum()
    counts = quotes.drop_duplicates("quote_id").groupby("source").size()
    table = (
        pd.DataFrame({"quotes": counts, "words": words}).fillna(0).astype("int64").rename_axis("source").reset_index()
    )
    return table.sort_values(["words", "source"], ascending=[False, True]).reset_index(drop=True)


def spoken_of(analysis: Analysis) -> pd.DataFrame:
    """Of whom each speaker speaks: speaker, who is named or meant in their words, in how many quotes."""
    said = outermost(analysis.quotes)
    pairs = (
        said[["speaker_id", "about"]]
        .dropna()
        .assign(about=lambda t: t["about"].str.split(" | ", regex=False))
        .explode("about")
    )
    pairs = pairs[pairs["speaker_id"] != pairs["about"]]
    names = analysis.entities.set_index("entity_id")["name"]
    table = pd.DataFrame(
        {"speaker": pairs["speaker_id"].map(names), "of": pairs["about"].map(names), "quotes": 1}
    ).dropna()
    counted = table.groupby(["speaker", "of"], as_index=False).sum()
    return counted.sort_values(["quotes", "speaker", "of"], ascending=[False, True, True]).reset_index(drop=True)


def numbers_of(analysis: Analysis) -> pd.DataFrame:
    """Each number once: kind, number, of what, how nearly, times, and `share`, 0 to 1, of the largest it can be set beside.

    Money is set beside money of its currency, a percentage beside the whole, a count beside counts of the same thing.
    """
    told = analysis.amounts.assign(
        **{
            "of what": analysis.amounts["counts"],
            "how nearly": analysis.amounts["modifier"],
            "number": analysis.amounts["text"],
        },
        same=analysis.amounts["counts"].str.casefold(),
        times=1,
    )
    keys = ["kind", "unit", "value", "upper", "same", "how nearly"]
    once = told.sort_values("start").groupby(keys, dropna=False, sort=False, as_index=False).agg(
        {**dict.fromkeys(["number", "of what", *SPAN], "first"), "times": "sum"}
    )  # fmt: skip
    once["share"] = _shares(once)
    once["kind"] = pd.Categorical(once["kind"].map(NUMBER_KINDS), list(NUMBER_KINDS.values()), ordered=True)
    once["group"] = _group(once)
    ordered = once.sort_values(["kind", "group", "value", "start"], ascending=[True, True, False, True])
    return ordered.astype({"kind": "str"})[
        ["kind", "number", "of what", "how nearly", "times", "share", *SPAN]
    ].reset_index(drop=True)


def _group(numbers: pd.DataFrame) -> pd.Series[str]:
    """What a number can be set beside: its unit, or the noun that it counts."""
    noun = numbers["same"].fillna("").str.split().str[-1].fillna("")
    return numbers["unit"].fillna("").where(numbers["unit"].notna(), noun)


def _shares(numbers: pd.DataFrame) -> pd.Series[float]:
    value = numbers["value"].astype("Float64")
    groups = [numbers["kind"], _group(numbers)]
    largest = value.groupby(groups).transform("max").where(value.groupby(groups).transform("count") > 1)
    largest = largest.mask(numbers["unit"].eq("%").fillna(False), 100.0).where(_group(numbers) != "")
    return (value / largest).where(value.between(0, largest))

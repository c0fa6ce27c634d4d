"""Corrections of quotes and of the timeline. Each gives the changed table, or None where nothing matches."""

from __future__ import annotations

import re
from calendar import monthrange

import pandas as pd
from spacy.tokens import Doc

from newsbook.article import as_date, make_table
from newsbook.corrections.cast import find, places_of, sentence_at

DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?]?")


def bounds(edtf: str) -> tuple[str, str]:
    """The first and last day of an EDTF date or interval; ValueError where it is none."""
    first, _, last = edtf.partition("/")
    begin, end = _days(first)[0], _days(last or first)[1]
    if begin > end:
        raise ValueError(f"{edtf!r} ends before it begins")
    return begin, end


def _days(day: str) -> tuple[str, str]:
    match = DATE.fullmatch(day)
    if match is None:
        raise ValueError(f"{day!r} is not a date; write it as YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, exact = match.groups()
    if exact:
        as_date(f"{year}-{month}-{exact}")
        return f"{year}-{month}-{exact}", f"{year}-{month}-{exact}"
    last = month or "12"
    return f"{year}-{month or '01'}-01", f"{year}-{last}-{monthrange(int(year) or 4, int(last))[1]:02d}"


def quote_hits(quotes: pd.DataFrame, where: str) -> pd.Series:
    """The quote of this id, or those that begin with these words."""
    return (quotes["quote_id"] == where) | quotes["text"].str.startswith(where)


def added_quote(
    quotes: pd.DataFrame, entities: pd.DataFrame, doc: Doc, where: str, speaker: str
) -> pd.DataFrame | None:
    """The words as a quote of this speaker; one that is there gets the speaker."""
    spans = places_of(doc, where)
    if not spans:
        return None
    start, end = spans[0]
    kept = quotes[(quotes["start"] >= end) | (quotes["end"] <= start)]
    first, last = sentence_at(doc, start, end)
    row: dict[str, object] = {
        "quote_id": f"added-{start}", "start": start, "end": end, "text": doc.text[start:end], "kind": "direct", "confidence": 1.0,
        "rule": "correction", "sentence_start": first, "sentence_end": last,
    }  # fmt: skip
    if speaker:
        who = find(entities, speaker)
        row |= {"speaker": speaker} | ({} if who is None else {"speaker_id": entities.at[who, "entity_id"]})
    new = make_table("quotes", [row])
    return (pd.concat([kept, new]) if len(kept) else new).sort_values("start", kind="stable").reset_index(drop=True)


def event_hits(events: pd.DataFrame, where: str) -> pd.Series:
    """The event of this id, or those whose line has these words."""
    return (events["event_id"] == where) | events["what"].str.contains(where, regex=False)


def corrected_events(events: pd.DataFrame, doc: Doc | None, what: str, where: str, value: str) -> pd.DataFrame | None:
    """Events dropped, moved, renamed, merged into another, or added."""
    if what == "add event":
        return _added_event(events, doc, where, value) if doc is not None else None
    hit = event_hits(events, where)
    if what == "merge event":
        return _merged_event(events, hit, event_hits(events, value))
    if not hit.any():
        return None
    if what == "drop event":
        return events[~hit].reset_index(drop=True)
    out = events.copy()
    if what == "rename event":
        out.loc[hit, "what"] = value
    else:
        first, last = bounds(value)
        out.loc[hit, ["date", "earliest", "latest"]] = [value, first, last]
        out.loc[hit, ["timex_start", "timex_end"]] = pd.NA
    out.loc[hit, ["rule", "confidence"]] = ["correction", 1.0]
    return out


def _merged_event(events: pd.DataFrame, hit: pd.Series, into: pd.Series) -> pd.DataFrame | None:
    """The one goes; the other gets its date where it has none."""
    if not hit.any() or not into.any() or (hit & into).all():
        return None
    target = events.index[into][0]
    gone = hit & (events.index != target)
    if not gone.any():
        return None
    out = events.copy()
    if pd.isna(out.at[target, "date"]):
        for column in ("date", "earliest", "latest", "timex_start", "timex_end"):
            out.loc[target, column] = events.loc[gone, column].iloc[0]
    return out[~gone].reset_index(drop=True)


def _added_event(events: pd.DataFrame, doc: Doc, where: str, value: str) -> pd.DataFrame | None:
    spans = places_of(doc, where)
    day, _, line = (part.strip() for part in value.partition("|"))
    if not spans:
        return None
    first, last = sentence_at(doc, *spans[0])
    taken = (events["start"] == first) & (events["what"] == (line or where)) & (events["rule"] == "correction")
    earliest, latest = bounds(day)
    number = int(events.loc[~taken, "event_id"].str.startswith("added-").sum()) + 1
    row = {
        "event_id": f"added-{number}", "start": first, "end": last, "text": doc.text[first:last], "date": day,
        "earliest": earliest, "latest": latest, "what": line or where, "status": "happened", "background": False,
        "statement": False, "confidence": 1.0, "rule": "correction",
    }  # fmt: skip
    kept, new = events[~taken], make_table("events", [row])
    return (pd.concat([kept, new]) if len(kept) else new).sort_values("start", kind="stable").reset_index(drop=True)

"""The tables of findings: for each, its columns with dtype, null rule and meaning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column of a table: its pandas dtype, whether it may be empty, and what it means."""

    dtype: str
    nullable: bool
    meaning: str


_SPAN = {
    "start": Column("int64", False, "offset of the first character in article.text"),
    "end": Column("int64", False, "offset after the last character"),
    "text": Column("string", False, "the words at that place, as printed"),
}
_EVIDENCE = {
    "sentence_start": Column("int64", False, "offset of the sentence that says so"),
    "sentence_end": Column("int64", False, "offset after that sentence"),
}
_CONFIDENCE = Column("float64", False, "0 to 1: how far the rule that found it is to be trusted")
_RULE = Column("string", False, "name of the rule that found it")
_DATES = {
    "earliest": Column("string", True, "first day it can mean, YYYY-MM-DD"),
    "latest": Column("string", True, "last day it can mean, YYYY-MM-DD"),
}

SCHEMAS: Mapping[str, Mapping[str, Column]] = {
    "mentions": {
        **_SPAN,
        "label": Column("string", False, "OntoNotes kind: PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART"),
        "kind": Column("string", False, "named, described or pronoun"),
        "stands_for": Column("string", True, "the government or body that a place is named for there: government of Russia"),
        "entity_id": Column("string", True, "the entity it stands for; empty where the article does not settle it"),
        "confidence": _CONFIDENCE,
        "link_confidence": Column("Float64", True, "0 to 1: how far `entity_id` is to be trusted; empty where there is none"),
        "why": Column("string", True, "why it stands for that entity: surname of Antony Blinken"),
        "rule": _RULE,
        **_EVIDENCE,
    },
    "entities": {
        "entity_id": Column("string", False, "stable name for links between tables"),
        "name": Column("string", False, "the fullest name the article uses"),
        "label": Column("string", False, "OntoNotes kind"),
        "role": Column("string", True, "what the article says the person is, in its words"),
        "n_mentions": Column("int64", False, "mentions of every kind"),
        "aliases": Column("string", False, "all names used, divided by ' | '"),
        "why": Column("string", True, "how its names were joined; empty where it has one name"),
        **_SPAN,
        "role_start": Column("Int64", True, "offset of the role"),
        "role_end": Column("Int64", True, "offset after the role"),
        **_EVIDENCE,
        "country": Column("string", True, "of a place: ISO 3166 code of the country it lies in"),
        "latitude": Column("Float64", True, "of a place, in degrees; a country's is its capital's"),
        "longitude": Column("Float64", True, "of a place, in degrees"),
        "place": Column("string", True, "of a place: its name in the gazetteer: Springfield, Illinois, US"),
        "other_places": Column("string", True, "other places of that name, turned down, divided by ' | '"),
    },
    "roles": {
        "entity_id": Column("string", False, "the person"),
        "role": Column("string", False, "what the article says the person is, in its words"),
        **_SPAN,
        "organisation": Column("string", True, "the organisation or country the role is of, in its words"),
        "organisation_id": Column("string", True, "its entity, where it has one"),
        "when": Column("string", False, "current, former, acting or incoming"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "quotes": {
        "quote_id": Column("string", False, "shared by the pieces of one quote"),
        **_SPAN,
        "kind": Column("string", False, "direct, partial or indirect"),
        "cue": Column("string", True, "the words that introduce it: said, according to"),
        "cue_start": Column("Int64", True, "offset of the cue"),
        "cue_end": Column("Int64", True, "offset after the cue"),
        "cue_lemma": Column("string", True, "the cue's dictionary form: say, according to"),
        "cue_kind": Column("string", True, "neutral, claim, promise, threat, demand, praise, blame, denial or question"),
        "speaker": Column("string", True, "the speaker as the article names them there: he, the NATO leader"),
        "speaker_id": Column("string", True, "the entity that is the speaker"),
        "speaker_ids": Column("string", True, "of several speakers, their entity_ids, divided by ' | '"),
        "speaker_start": Column("Int64", True, "offset of the speaker's mention"),
        "speaker_end": Column("Int64", True, "offset after it"),
        "source_kind": Column("string", True, "named, described, pronoun, group, unnamed or outlet"),
        "addressee": Column("string", True, "who is spoken to, in the article's words: reporters"),
        "addressee_id": Column("string", True, "the entity that is spoken to"),
        "addressee_start": Column("Int64", True, "offset of the addressee"),
        "addressee_end": Column("Int64", True, "offset after it"),
        "within": Column("string", True, "of marked words inside an indirect quote: its quote_id; those words are counted in it"),
        "about": Column("string", True, "entity_ids of those spoken of inside the quote, divided by ' | '"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
        **_EVIDENCE,
    },
    "timexes": {
        **_SPAN,
        "type": Column("string", False, "TIMEX3 type: DATE TIME DURATION SET"),
        "value": Column("string", True, "TIMEX3 value: 2021-03-23, P20Y, PRESENT_REF"),
        "edtf": Column("string", True, "the same as an EDTF date, where it is one"),
        **_DATES,
        "granularity": Column("string", True, "how fine it is: minute, part of day, day, week, month, year, decade, feast ..."),
        "mod": Column("string", True, "TIMEX3 mod: START MID END APPROX BEFORE AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS ..."),
        "anchor": Column("string", True, "the date it was resolved against"),
        "other_readings": Column("string", True, "the values it was not taken for, divided by ' | '"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "amounts": {
        **_SPAN,
        "kind": Column("string", False, "MONEY, PERCENT, QUANTITY or CARDINAL"),
        "value": Column("Float64", True, "what it is worth, scales reckoned in; empty for 'dozens', 'thousands'"),
        "upper": Column("Float64", True, "of a range, the upper end"),
        "unit": Column("string", True, "ISO 4217 currency, %, percentage point, kilometre, barrel ..."),
        "counts": Column("string", True, "what there is so much of: German troops, GDP"),
        "counts_start": Column("Int64", True, "offset of those words"),
        "counts_end": Column("Int64", True, "offset after them"),
        "modifier": Column("string", True, "about, nearly, more than, less than, at least or up to"),
        "rule": _RULE,
        "confidence": _CONFIDENCE,
        **_EVIDENCE,
    },
    "events": {
        "event_id": Column("string", False, "stable within the article"),
        **_SPAN,
        "date": Column("string", True, "EDTF; vague dates stay vague"),
        **_DATES,
        "what": Column("string", False, "one line: what happens, in the article's words"),
        "actors": Column("string", True, "entity_ids of those who act, divided by ' | '"),
        "places": Column("string", True, "entity_ids of the places where, divided by ' | '"),
        "status": Column("string", False, "happened, planned, possible, ongoing or denied"),
        "background": Column("bool", False, "told as background, not the story itself"),
        "statement": Column("bool", False, "something said, kept apart from deeds"),
        "timex_start": Column("Int64", True, "the timex that dates it"),
        "timex_end": Column("Int64", True, "offset after it"),
        "evidence": Column("string", True, "further sentences that tell it, as start-end, divided by ' | '"),
        "after": Column("string", True, "event_id of what it came after, where the text says so"),
        "before": Column("string", True, "event_id of what it came before, where the text says so"),
        "during": Column("string", True, "event_id of the longer event in which it was, where the text says so"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
    },
    "relations": {
        **_SPAN,
        "source_id": Column("string", False, "entity"),
        "target_id": Column("string", False, "entity"),
        "event": Column("string", False, "a PLOVER event, role-of, member-of, located-in, or co-occurrence"),
        "quad": Column("string", True, "PLOVER quad class; only for PLOVER events"),
        "status": Column("string", True, "happened, planned, possible or denied; only for PLOVER events"),
        "reciprocal": Column("boolean", True, "whether both do the same to each other; only for PLOVER events"),
        "cue": Column("string", True, "the words that tell it; empty for co-occurrence"),
        "cue_start": Column("Int64", True, "offset of the cue"),
        "cue_end": Column("Int64", True, "offset after it"),
        "confidence": _CONFIDENCE,
        "rule": _RULE,
    },
}  # fmt: skip

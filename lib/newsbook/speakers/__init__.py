"""Speakers: the words that name who speaks, and to whom and of whom -> the entities they stand for.

`mentioned` asks the words themselves, `several` those who speak together, `epithets` what newspapers call somebody
whom they have just named, and whom 'he' cannot be.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from spacy.tokens import Doc

from newsbook.article import Rows
from newsbook.speakers.epithets import settle
from newsbook.speakers.mentioned import Known, apposed, entity_of, near
from newsbook.speakers.several import Offices, several

REACH = 500  # characters back to the body that 'it' stands for


def resolve_speakers(doc: Doc, quotes: Rows, linked: Rows, offices: Offices | None = None) -> Rows:
    """Quotes with `speaker_id`, `speaker_ids`, `addressee_id` and `about`: entities of the mentions that head the words, or
    stand in them. `offices` are people's roles in the article's words, by which 'the French and German ministers' are known.
    """
    text = doc.text
    rows = linked.tuples("start", "end", "label", "kind", "entity_id", "text")
    mentions: list[Known] = sorted((row for row in rows if row[4] is not None), key=itemgetter(0))
    starts = [m[0] for m in mentions]

    def one(words: str, start: int | None, end: int) -> str | None:
        if start is None:
            return None
        own = entity_of(words, start, end, near(mentions, starts, start, end))
        return own or apposed(text, words, end, mentions, starts)

    found = {
        f"{who}_id": [one(*row) for row in quotes.tuples(who, f"{who}_start", f"{who}_end")]
        for who in ("speaker", "addressee")
    }
    found["speaker_id"] = settle(
        doc, quotes, list(_bodies(quotes, found["speaker_id"], mentions)), found["addressee_id"], linked, offices or {}
    )
    found["speaker_ids"] = list(several(quotes, mentions, starts, offices or {}))
    found["speaker_id"] = [
        one if ids is None else None for one, ids in zip(found["speaker_id"], found["speaker_ids"], strict=True)
    ]
    found["about"] = [_about(mentions, starts, start, end) for start, end in quotes.tuples("start", "end")]
    return quotes.assign(**found)


def _bodies(quotes: Rows, ids: list[str | None], mentions: list[Known]) -> Iterator[str | None]:
    """'the ministry': the body named last before with that word in its name; 'it': the body that spoke last."""
    last: tuple[int, str | None] = (-REACH, None)
    labels = {m[4]: m[2] for m in mentions}
    named = _body_words(mentions)
    for (words, start), found in zip(quotes.tuples("speaker", "speaker_start"), ids, strict=True):
        if start is None:
            yield found
            continue
        if found is None and words.lower() == "it":
            found = last[1] if start - last[0] < REACH else None
        elif found is None and words.lower().startswith(("the ", "its ", "their ")):
            places = named.get(words.lower().split()[-1], [])
            at = bisect_left(places, (start, ""))
            found = places[at - 1][1] if at else None
        if found is not None and labels.get(found) == "ORG":
            last = (start, found)
        yield found


def _body_words(mentions: list[Known]) -> dict[str, list[tuple[int, str]]]:
    """Each word of a body's names -> where, in order, and which body."""
    places: dict[str, list[tuple[int, str]]] = {}
    for start, _, label, kind, entity_id, text in mentions:
        if label == "ORG" and kind == "named":
            for word in text.lower().split():
                places.setdefault(word, []).append((start, entity_id))
    return places


def _about(mentions: list[Known], starts: list[int], start: int, end: int) -> str | None:
    inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
    return " | ".join(dict.fromkeys(m[4] for m in inside)) or None

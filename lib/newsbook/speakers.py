"""Speakers: the words that name who speaks, and to whom and of whom -> the entities they stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from newsbook import gazetteer
from newsbook.article import Rows

PREPOSITIONS = re.compile(r"\b(?:of|to|in|for|at|from|on|by|with|and)\s", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?\s")
FOLLOWERS = re.compile(r"(?: and [A-Z][\w’'-]+)?\s[a-z-]+s$")  # 'West and Stein backers' are neither
LONGEST_MENTION = 200
REACH = 500  # characters back to the body that 'it' stands for
JOINT = re.compile(r"\b(?:and|with)\s")
THOSE = re.compile(r"they|(?:the )?pair|(?P<two>both|the two)?(?:the)?(?: (?P<noun>[a-z]+s|men|women))?")
PEOPLE = frozenset({"men", "women", "leader", "politician", "side"})
Offices = Mapping[str, Sequence[str]]  # a person's entity_id -> roles in the article's words
Known = tuple[int, int, str, str, str, str]  # start, end, label, kind, entity_id, text


def resolve_speakers(quotes: Rows, linked: Rows, offices: Offices | None = None) -> Rows:
    """Quotes with `speaker_id`, `speaker_ids`, `addressee_id` and `about`: entities of the mentions that head the words, or
    stand in them. `offices` are people's roles in the article's words, by which 'the French and German ministers' are known.
    """
    rows = linked.tuples("start", "end", "label", "kind", "entity_id", "text")
    mentions: list[Known] = sorted((row for row in rows if row[4] is not None), key=itemgetter(0))
    starts = [m[0] for m in mentions]
    found = {
        f"{who}_id": [
            None if start is None else _entity_id(words, start, end, _near(mentions, starts, start, end))
            for words, start, end in quotes.tuples(who, f"{who}_start", f"{who}_end")
        ]
        for who in ("speaker", "addressee")
    }
    found["speaker_id"] = list(_bodies(quotes, found["speaker_id"], mentions))
    found["speaker_ids"] = list(_several(quotes, mentions, starts, offices or {}))
    found["speaker_id"] = [
        one if ids is None else None for one, ids in zip(found["speaker_id"], found["speaker_ids"], strict=True)
    ]
    found["about"] = [_about(mentions, starts, start, end) for start, end in quotes.tuples("start", "end")]
    return quotes.assign(**found)


def _several(quotes: Rows, mentions: list[Known], starts: list[int], offices: Offices) -> Iterator[str | None]:
    """Of each speaker that is several, their entities divided by ' | ', or None: 'Lee and Ray', 'the French and German ministers',
    and 'they', 'both', 'the ministers' where those spoke last."""
    last: tuple[int, list[str]] = (-REACH, [])
    for words, start, end in quotes.tuples("speaker", "speaker_start", "speaker_end"):
        if words is None:
            yield None
            continue
        joined = JOINT.search(words) is not None
        near = last[1] if start - last[0] < REACH else []
        ids = _joined(words, start, end, mentions, starts, offices) if joined else _again(words, near, offices)
        last = (start, ids) if len(ids) > 1 else last
        yield " | ".join(ids) if len(ids) > 1 else None


def _joined(words: str, start: int, end: int, mentions: list[Known], starts: list[int], offices: Offices) -> list[str]:
    inside = [m for m in _near(mentions, starts, start, end) if m[0] >= start and m[1] <= end]
    named = dict.fromkeys(m[4] for m in inside if m[3] == "named" and _stands_alone(words, m[0] - start, m[1] - start))
    return list(named) if len(named) > 1 else _in_office(words, offices)


def _again(words: str, last: list[str], offices: Offices) -> list[str]:
    """'they', 'the pair', 'the ministers': those who spoke together last; 'both ministers': the only two in that office."""
    told = THOSE.fullmatch(words.lower())
    if told is None or (told["two"] and last and len(last) != 2):
        return []
    noun = (told["noun"] or "").removesuffix("s")
    if not noun or noun in PEOPLE:
        return last
    if last:
        return last if all(_holds(who, noun, offices) for who in last) else []
    both = [who for who in offices if _holds(who, noun, offices)] if told["two"] else []
    return both if len(both) == 2 else []


def _holds(who: str, noun: str, offices: Offices) -> bool:
    return any(noun in role.lower().split() for role in offices.get(who, ()))


def _stands_alone(words: str, start: int, end: int) -> bool:
    """Whether a name is one of those joined, and not of whom or where they are: 'the presidents of France and Germany'."""
    ahead, behind = words[:start], words[end:]
    return not PREPOSITIONS.search(re.sub(r"\b(?:and|with)\s", "", ahead)) and not re.match(
        r"['’]s?\s|\s[a-z]{4,}|-", behind
    )


def _in_office(words: str, offices: Offices) -> list[str]:
    """'the French and German foreign ministers': who holds such an office, country by country."""
    parts = words.split()
    codes = {code: n for n, w in enumerate(parts) if (code := gazetteer.nationality_code(w.strip(",")))}
    office = " ".join(parts[max(codes.values(), default=-1) + 1 :]).lower().removesuffix("s")
    if len(codes) < 2 or not office:
        return []
    return [
        who for code in codes for who, roles in offices.items() if any(_is_office(role, office, code) for role in roles)
    ]


def _is_office(role: str, office: str, code: str) -> bool:
    words = [re.sub(r"['’]s?$", "", w) for w in role.split()]
    held = office in role.lower() or "counterpart" in words
    return held and any(code in {gazetteer.nationality_code(w), gazetteer.country_code(w)} for w in words)


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


def _near(mentions: list[Known], starts: list[int], start: int, end: int) -> list[Known]:
    return mentions[bisect_left(starts, start - LONGEST_MENTION) : bisect_left(starts, end)]


def _about(mentions: list[Known], starts: list[int], start: int, end: int) -> str | None:
    inside = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
    return " | ".join(dict.fromkeys(m[4] for m in inside)) or None


def _entity_id(words: str, start: int, end: int, near: list[Known]) -> str | None:
    """A person named in the words, else the mention that is all of them, else the one that closes them.

    A mention after a preposition only completes the phrase: 'the ambassador to Ukraine'.
    """
    inside = [m for m in near if m[0] >= start and m[1] <= end]
    choices = (
        [m for m in inside if m[2] == "PERSON" and m[3] == "named" and not _only_tells_whose(words, m[1] - start)],
        [m for m in near if m[0] <= start and m[1] >= end],
        [m for m in inside if m[1] == end and not PREPOSITIONS.search(words[: m[0] - start])],
    )
    return next((found[0][4] for found in choices if found), None)


def _only_tells_whose(words: str, end: int) -> bool:
    """Whether a name that ends there says whose the speakers are: 'Ann Lee's lawyer', 'Lee supporters'."""
    return POSSESSIVE.match(words, end) is not None or FOLLOWERS.match(words, end) is not None

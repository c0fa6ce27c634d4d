"""Descriptions and pronouns linked to people, where the article leaves one reading open.

A rule-based cascade in the manner of sieves (Raghunathan et al. 2010): the surest evidence first,
nothing linked on recency alone but a subject or a sole candidate.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook import gazetteer, roles
from newsbook.pipeline import BLOCKS
from newsbook.syntax import SUBJECTS

INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
REACH = 3  # sentences outside quotation marks that a pronoun may look back over
APPOSITION, ROLE_MATCH, OFFICE_MATCH = 0.9, 0.85, 0.7
SOLE_PERSON, LAST_SUBJECT, ONLY_PERSON = 0.65, 0.6, 0.55
REASONS = {
    APPOSITION: "named right after it",
    ROLE_MATCH: "a role the article gives them",
    OFFICE_MATCH: "an office of that country",
    SOLE_PERSON: "nobody else is near who fits",
    LAST_SUBJECT: "subject of the sentence before",
    ONLY_PERSON: "the only person named just before",
}
Link = tuple[str, float]
Roles = dict[str, list[str]]


@dataclass
class Person:
    """A mention of a person: where it stands, in which sentence, and who it is once that is known."""

    row: Any
    start: int
    end: int
    text: str
    kind: str
    sentence: int
    entity_id: str | None


def link_people(doc: Doc, mentions: pd.DataFrame, people: Roles, quotes: pd.DataFrame) -> pd.DataFrame:
    """Described mentions and pronouns -> the people they stand for, where that is settled.

    `mentions` has `entity_id` for names; `people` maps entity_id -> the roles the article gives that
    person, in its words; pronouns between quotation marks are left alone.
    """
    texts = Sentences(doc)
    found = _people(mentions)
    links = _describe(doc, found, {p: list(r) for p, r in people.items()}, texts)
    links |= _point(doc, found, texts, _quoted_ranges(quotes))
    out = mentions.copy()
    if links:
        rows = list(links)
        out.loc[rows, "entity_id"] = [links[row][0] for row in rows]
        out.loc[rows, "link_confidence"] = [links[row][1] for row in rows]
        out.loc[rows, "why"] = [REASONS[links[row][1]] for row in rows]
    return out


def _people(mentions: pd.DataFrame) -> list[Person]:
    table = mentions[mentions["label"] == "PERSON"]
    columns = ("start", "end", "text", "kind", "sentence_start", "entity_id")
    values = zip(table.index, *(table[c].tolist() for c in columns), strict=True)
    return [
        Person(row, start, end, text, kind, sentence, entity if isinstance(entity, str) else None)
        for row, start, end, text, kind, sentence, entity in values
    ]


class Sentences:
    """The sentences of the running text: a caption between two paragraphs does not part them."""

    def __init__(self, doc: Doc) -> None:
        blocks = doc.spans[BLOCKS] if BLOCKS in doc.spans else [doc[:]]
        skip = {i for b in blocks if b.label_ in {"caption", "credit"} for i in range(b.start, b.end)}
        self.spans: list[Span] = [s for s in doc.sents if s.start not in skip and s.text.strip()]
        self.starts = [s.start_char for s in self.spans]

    def at(self, offset: int) -> int:
        """The number of the sentence that holds an offset, or the last one before it."""
        return bisect_right(self.starts, offset) - 1

    def before(self, offset: int) -> int:
        """Where the sentence before the one at an offset begins."""
        number = self.at(offset)
        return self.starts[number - 1] if number > 0 else 0


# Descriptions


def _describe(doc: Doc, found: list[Person], people: Roles, texts: Sentences) -> dict[Any, Link]:
    """Each description in turn; one that is linked counts as a mention for those after it."""
    links: dict[Any, Link] = {}
    named_at = {p.start: p for p in found if p.kind == "named"}
    text = doc.text
    last: dict[str, int] = {}
    for number, person in enumerate(found):
        if person.kind == "described" and person.text.split()[0].lower() not in INDEFINITE:
            link = _named_after(text, named_at, person) or _link(person, people, last, found[:number], texts)
            if link:
                person.entity_id = link[0]
                links[person.row] = link
        if person.entity_id is not None:
            last[person.entity_id] = number
    return links


def _link(person: Person, people: Roles, last: dict[str, int], earlier: list[Person], texts: Sentences) -> Link | None:
    if person.text.lower().endswith("counterpart"):
        return _match_counterpart(person, people, last, earlier)
    link = _match_role(person.text, people, last)
    if link is not None or _home_of(person.text):
        return link
    near = _near(earlier, texts.before(person.start))
    return _match_office(person, people, last, near) or _match_only(person, people, near)


def _near(earlier: list[Person], since: int) -> list[str]:
    """Who is mentioned in the sentences from an offset on, nearest first."""
    out: list[str] = []
    for person in reversed(earlier):
        if person.sentence < since:
            break
        if person.entity_id is not None:
            out.append(person.entity_id)
    return list(dict.fromkeys(out))


def _named_after(text: str, named_at: dict[int, Person], person: Person) -> Link | None:
    """Who is named right after a description and a comma: 'the deputy leader, Sirajuddin Haqqani,'."""
    named = named_at.get(person.end + 2)
    if named is None or named.entity_id is None or text[person.end : person.end + 2] != ", ":
        return None
    closed = text[named.end : named.end + 1] in {",", ".", ""}
    return (named.entity_id, APPOSITION) if closed else None


def _match_role(text: str, people: Roles, last: dict[str, int]) -> Link | None:
    """The person one of whose roles agrees with the description's words, nationality included."""
    words, home, offices = _content(text), _home_of(text), roles.office_of(text)
    former = bool(words & {"former", "ex"})
    exact = [p for p, rs in people.items() if any(words <= _content(r) for r in rs)] if len(words) > 1 else []
    same_home = [
        p for p, rs in people.items() if any(_home_of(r) & home and offices & roles.office_of(r) for r in rs)
    ]  # fmt: skip
    for found, confidence in ((exact, ROLE_MATCH), (same_home, OFFICE_MATCH)):
        in_office = [p for p in found if former or not _is_former(people[p])] or found
        chosen = _most_recent(in_office, last)
        if chosen:
            return chosen, confidence
    return None


def _match_counterpart(person: Person, people: Roles, last: dict[str, int], earlier: list[Person]) -> Link | None:
    """'his US counterpart': of that country, the person whose office is most like the other's."""
    home = _home_of(person.text)
    here = _near(earlier, person.sentence)
    if not here or not home:
        return None
    offices = _offices(people.get(here[0], []))
    shared = {
        p: len(offices & _offices(rs))
        for p, rs in people.items()
        if p != here[0] and any(_home_of(r) & home for r in rs)
    }
    best = [p for p, n in shared.items() if n and n == max(shared.values())]
    chosen = _most_recent(best, last)
    return (chosen, OFFICE_MATCH) if chosen else None


def _match_office(person: Person, people: Roles, last: dict[str, int], near: list[str]) -> Link | None:
    """'the senior diplomat': the last person with that office in this sentence or the one before."""
    offices = roles.office_of(person.text)
    found = [p for p in near if offices & _offices(people.get(p, []))]
    chosen = _most_recent(found, last)
    return (chosen, SOLE_PERSON) if chosen else None


def _match_only(person: Person, people: Roles, near: list[str]) -> Link | None:
    """'The prime minister' after a sentence with one person in it whose office is told nowhere else.

    The office is his or hers from there on.
    """
    if person.text.split()[0].lower() != "the" or len(near) != 1 or people.get(near[0]):
        return None
    people[near[0]] = [person.text]
    return near[0], ONLY_PERSON


def _offices(found: list[str]) -> set[str]:
    return {office for role in found for office in roles.office_of(role)}


def _is_former(found: list[str]) -> bool:
    return all(r.lower().startswith(("former", "ex-")) for r in found)


def _content(text: str) -> set[str]:
    """A role's own words, countries and nationalities as their code."""
    skip = roles.DETERMINERS | roles.PASSING | {"of", "for", "'s", "’s", "senior", "s"}
    words = [w for w in gazetteer.fold(text).replace("'s", " ").replace("-", " ").split() if w not in skip]
    return {gazetteer.nationality_code(w.title()) or gazetteer.country_code(w) or w for w in words}


def _home_of(text: str) -> set[str]:
    """Countries and organisations a role belongs to: 'the NATO leader' -> {'nato'}."""
    words = text.replace("’s", " ").replace("'s", " ").split()
    found = {gazetteer.nationality_code(w) or gazetteer.country_code(w) for w in words}
    acronyms = {w.lower() for w in words if w.isupper() and len(w) > 1 and not gazetteer.country_code(w)}
    return {f for f in found if f} | acronyms - set(roles.OFFICE_OF)


def _most_recent(found: list[str], last: dict[str, int]) -> str | None:
    """Of several people the one mentioned last before; the only one even when named later."""
    named = [p for p in found if p in last]
    if named:
        return max(named, key=lambda p: last[p])
    return found[0] if len(found) == 1 else None


# Pronouns


def _point(doc: Doc, found: list[Person], texts: Sentences, quoted: list[tuple[int, int]]) -> dict[Any, Link]:
    """Each pronoun outside quotation marks in turn: the nearest sentence with a person in it decides."""
    links: dict[Any, tuple[Person, Link]] = {}
    by_sentence: dict[int, list[Person]] = {}
    for person in found:
        if _is_quoted(person.start, quoted):
            continue
        if person.kind == "pronoun":
            link = _antecedent(doc, person, texts, by_sentence, quoted)
            if link is None:
                continue
            person.entity_id = link[0]
            links[person.row] = (person, link)
        if person.entity_id is not None:
            by_sentence.setdefault(texts.at(person.start), []).append(person)
    return _one_gender(links)


def _antecedent(
    doc: Doc, person: Person, texts: Sentences, by_sentence: dict[int, list[Person]], quoted: list[tuple[int, int]]
) -> Link | None:
    number, looked = texts.at(person.start), 0
    while number >= 0 and looked < REACH:
        candidates = [c for c in by_sentence.get(number, []) if c.end <= person.start]
        if candidates:
            return _choose(doc, candidates)
        looked += not _is_quoted(texts.starts[number] + 1, quoted)
        number -= 1
    return None


def _choose(doc: Doc, candidates: list[Person]) -> Link | None:
    """The only person of a sentence, or its first subject."""
    ids = {c.entity_id for c in candidates if c.entity_id}
    if len(ids) == 1:
        return ids.pop(), SOLE_PERSON
    subjects = [c.entity_id for c in candidates if c.entity_id and _is_subject(doc, c.start, c.end)]
    return (subjects[0], LAST_SUBJECT) if subjects else None


def _is_subject(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and span.root.dep_ in SUBJECTS


def _quoted_ranges(quotes: pd.DataFrame) -> list[tuple[int, int]]:
    marked = quotes[quotes["kind"].isin(["direct", "partial"])]
    return sorted(zip(marked["start"].tolist(), marked["end"].tolist(), strict=True))


def _is_quoted(offset: int, quoted: list[tuple[int, int]]) -> bool:
    at = bisect_right(quoted, (offset, 10**12)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]


def _one_gender(links: dict[Any, tuple[Person, Link]]) -> dict[Any, Link]:
    """Where one person got both 'he' and 'she', the rarer ones are left open again."""
    counts: dict[str, list[int]] = {}
    for person, (entity_id, _) in links.values():
        counts.setdefault(entity_id, [0, 0])[person.text.lower() in FEMALE] += 1
    return {
        row: link
        for row, (person, link) in links.items()
        if min(counts[link[0]]) == 0 or (person.text.lower() in FEMALE) == (counts[link[0]][1] > counts[link[0]][0])
    }

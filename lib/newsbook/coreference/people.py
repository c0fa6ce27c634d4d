"""People described by role: 'the US Secretary of State', 'his US counterpart'."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, NamedTuple

from spacy.tokens import Doc

from newsbook import gazetteer
from newsbook.coreference.links import Link, Linkable, Sentences
from newsbook.roles.titles import office_of
from newsbook.roles.words import DETERMINERS, INDEFINITE, OFFICE_OF, PASSING

# Words that make another office of one: a deputy minister is no minister.
RANKS = frozenset("deputy vice assistant shadow under junior former ex sub".split())
# Offices whose nouns may stand for each other; a suspect is not a resident, nor a baker a teacher.
LOOSE = frozenset(
    {
        "head of state",
        "head of government",
        "minister",
        "diplomat",
        "leader",
        "lawmaker",
        "governor",
        "spokesperson",
        "jurist",
        "cleric",
    }
)
# Offices that an article may take as known: 'The prime minister' after a sentence about Rishi Sunak.
KNOWN = frozenset({"head of state", "head of government", "governor", "minister"})


COMPLEMENT = re.compile(r"\s(?:of|for|to|at|in|from|with|on|who)\s")
GENERIC = frozenset("leader chief head boss ruler diplomat lawmaker legislator premier".split())


class Held(NamedTuple):
    """A role in the article's words, and whether it was given up."""

    text: str
    former: bool


Roles = dict[str, list[Held]]


def describe_people(doc: Doc, found: list[Linkable], people: Roles, texts: Sentences) -> dict[Any, Link]:
    """Each description in turn; one that is linked counts as a mention for those after it."""
    links: dict[Any, Link] = {}
    named_at = {p.start: p for p in found if p.kind == "named"}
    named_to = {p.end: p for p in found if p.kind == "named"}
    text = doc.text
    last: dict[str, int] = {}
    for number, person in enumerate(found):
        if person.kind == "described":
            link = _beside(text, named_at, named_to, person)
            if link is None and person.text.split()[0].lower() not in INDEFINITE:
                link = _link(person, people, last, found[max(0, number - 40) : number], texts)
            if link:
                person.entity_id = link.entity_id
                links[person.row] = link
        if person.entity_id is not None:
            last[person.entity_id] = number
    return links


def _beside(text: str, named_at: dict[int, Linkable], named_to: dict[int, Linkable], person: Linkable) -> Link | None:
    """Who is named beside a description, a comma between: 'the deputy leader, Sirajuddin Haqqani,'."""
    named = named_at.get(person.end + 2)
    if (
        named is not None
        and named.entity_id
        and text[person.end : person.end + 2] == ", "
        and text[named.end : named.end + 1] in {",", ".", ""}
    ):
        return Link(named.entity_id, 0.9, "named right after it")
    named = named_to.get(person.start - 2)
    if (
        named is not None
        and named.entity_id
        and text[named.end : person.start] == ", "
        and text[person.end : person.end + 1] in {",", ".", ")", ""}
    ):
        return Link(named.entity_id, 0.9, "named right before it")
    return None


def _link(
    person: Linkable, people: Roles, last: dict[str, int], earlier: list[Linkable], texts: Sentences
) -> Link | None:
    if person.text.lower().endswith("counterpart"):
        return _match_counterpart(person, people, last, earlier)
    link = _match_role(person.text, people, last)
    if link is not None or _home_of(person.text) or _has_owner(person.text):
        return link
    near = _near(earlier, texts.before(person.start))
    return _match_office(person, people, last, near) or _match_only(person, people, near, earlier)


def _has_owner(text: str) -> bool:
    """'his lawyer', 'the group's leader': somebody's, who need not be anybody named before."""
    first = text.split()[0].lower()
    return (
        first in DETERMINERS - {"the", "this", "that"}
        or "'s " in text
        or "’s " in text
        or " of " in text
        or " for " in text
    )


def _near(earlier: list[Linkable], since: int) -> list[str]:
    """Who is mentioned in the sentences from an offset on, nearest first."""
    out: list[str] = []
    for person in reversed(earlier):
        if person.sentence < since:
            break
        if person.entity_id is not None:
            out.append(person.entity_id)
    return list(dict.fromkeys(out))


def _match_role(text: str, people: Roles, last: dict[str, int]) -> Link | None:
    """The person one of whose roles agrees with the description's words, nationality included."""
    words, home, ranks = _content(text), _home_of(text), _ranks(text)
    exact = [
        p
        for p, rs in people.items()
        if any(words <= _content(r.text) and _head(text) & _head(r.text) and _fits(r, ranks) for r in rs)
    ]
    if exact and len(words) > 1:
        chosen = _current(exact, people, ranks, last)
        return Link(chosen, 0.85, "a role the article gives them") if chosen else None
    same_home = [
        p
        for p, rs in people.items()
        if home and any(home <= _home_of(r.text) and _same_office(text, r.text) and _fits(r, ranks) for r in rs)
    ]
    chosen = _current(same_home, people, ranks, last)
    if chosen:
        return Link(chosen, 0.7, "an office of that country or body")
    exact = [p for p in exact if bool(ranks & {"former", "ex"}) or not all(r.former for r in people[p])]
    if text.split()[0].lower() in DETERMINERS - {"the", "this", "that"}:
        return None
    sole = [p for p in exact if p in last]
    return Link(sole[0], 0.75, "the only one with that office") if len(sole) == 1 and len(exact) == 1 else None


def _head(text: str) -> set[str]:
    """The role nouns that are not only somebody else's: 'adviser' of 'the president's adviser for trade'."""
    return _nouns(COMPLEMENT.split(text.replace("’s", "'s"))[0].rsplit("'s ", 1)[-1])


def _same_office(text: str, role: str) -> bool:
    """The same noun, or one that says no more than the kind of office: 'the NATO leader', 'the US diplomat'."""
    if _nouns(text) & _nouns(role):
        return True
    return bool(_nouns(text) & GENERIC and office_of(text) & office_of(role))


def _fits(role: Held, ranks: frozenset[str]) -> bool:
    """Whether a role is no deputy's or former one's where the description is not."""
    return _ranks(role.text) - {"former", "ex"} == ranks - {"former", "ex"}


def _ranks(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace("-", " ").split()) & RANKS


def _current(found: list[str], people: Roles, ranks: frozenset[str], last: dict[str, int]) -> str | None:
    """Of several, those who hold the office now, or who gave it up where the words say so; then the last mentioned."""
    former = bool(ranks & {"former", "ex"})
    holding = [p for p in found if former == all(r.former for r in people[p])]
    return _most_recent(holding or found, last)


def _match_counterpart(person: Linkable, people: Roles, last: dict[str, int], earlier: list[Linkable]) -> Link | None:
    """'his US counterpart': of that country, the person whose office is most like the other's."""
    home = _home_of(person.text)
    here = _near(earlier, person.sentence)
    if not here or not home:
        return None
    offices = _offices(people.get(here[0], []))
    shared = {
        p: len(offices & _offices(rs))
        for p, rs in people.items()
        if p != here[0] and any(_home_of(r.text) & home for r in rs)
    }
    best = [p for p, n in shared.items() if n and n == max(shared.values())]
    chosen = _most_recent(best, last)
    return Link(chosen, 0.7, "the same office of that country") if chosen else None


def _match_office(person: Linkable, people: Roles, last: dict[str, int], near: list[str]) -> Link | None:
    """'the senior diplomat': the last person with that office in this sentence or the one before."""
    offices, ranks, words = office_of(person.text) & LOOSE, _ranks(person.text), _nouns(person.text)
    found = [
        p
        for p in near
        if any((offices & office_of(r.text) or words & _nouns(r.text)) and _fits(r, ranks) for r in people.get(p, []))
    ]
    chosen = _most_recent(found, last)
    return Link(chosen, 0.65, "nobody else is near who holds such an office") if chosen else None


def _nouns(text: str) -> set[str]:
    return {w for w in text.lower().replace("-", " ").split() if w in OFFICE_OF}


def _match_only(person: Linkable, people: Roles, near: list[str], earlier: list[Linkable]) -> Link | None:
    """'The prime minister' after a sentence with one person in it whose office is told nowhere else.

    Only for whom the article speaks of most; the office is his or hers from there on.
    """
    known = office_of(person.text) & KNOWN and not _ranks(person.text)
    if not known or person.text.split()[0].lower() != "the" or len(near) != 1 or people.get(near[0]):
        return None
    counts = Counter(p.entity_id for p in earlier if p.entity_id)
    if counts[near[0]] < max(counts.values()):
        return None
    people[near[0]] = [Held(person.text, False)]
    return Link(near[0], 0.55, "the only person named just before")


def _offices(found: list[Held]) -> set[str]:
    return {office for role in found for office in office_of(role.text)}


def _content(text: str) -> set[str]:
    """A role's own words, countries and nationalities as their code."""
    skip = DETERMINERS | PASSING | {"of", "for", "'s", "’s", "senior", "s", "a", "an", "at", "in", "and"}
    words = [w for w in gazetteer.fold(text).replace("'s", " ").replace("-", " ").split() if w not in skip]
    return {gazetteer.nationality_code(w.title()) or gazetteer.country_code(w) or w for w in words}


def _home_of(text: str) -> set[str]:
    """Countries and organisations a role belongs to: 'the NATO leader' -> {'nato'}."""
    words = text.replace("’s", " ").replace("'s", " ").split()
    found = {gazetteer.nationality_code(w) or gazetteer.country_code(w) for w in words}
    acronyms = {w.lower() for w in words if w.isupper() and len(w) > 1 and not gazetteer.country_code(w)}
    return {f for f in found if f} | acronyms - set(OFFICE_OF)


def _most_recent(found: list[str], last: dict[str, int]) -> str | None:
    """Of several people the one mentioned last before; the only one even when named later."""
    named = [p for p in found if p in last]
    if named:
        return max(named, key=lambda p: last[p])
    return found[0] if len(found) == 1 else None

"""People described by role: 'the US Secretary of State', 'his US counterpart'."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from newsbook.coreference.links import Link, Linkable, Sentences
from newsbook.coreference.roster import Roster, Said, said
from newsbook.names.lists import TITLES
from newsbook.roles.words import DETERMINERS, INDEFINITE, KIN, OFFICE_OF

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
UNKNOWN = frozenset({"next", "future", "potential", "would-be", "other", "every", "each"})  # nobody in particular
GENERIC = frozenset("leader chief head boss ruler diplomat lawmaker legislator premier".split())
WHOSE = re.compile(r"\s(?:for|of|to)\s")
# ', ', and how somebody is addressed: 'The deputy leader, | Sheikh Omar Farid,'.
STYLED = re.compile(rf", (?:(?:{'|'.join(sorted(t.title() for t in TITLES))})\.? ){{0,2}}")
REACH = 40  # mentions of people back
Ranked = dict[str, int]  # a person -> the number of the last mention


def describe_people(text: str, found: list[Linkable], roster: Roster, texts: Sentences) -> dict[Any, Link]:
    """Each description in turn; one that is linked counts as a mention for those after it."""
    links: dict[Any, Link] = {}
    named_at = {p.start: p for p in found if p.kind == "named"}
    named_to = {p.end: p for p in found if p.kind == "named"}
    last: Ranked = {}
    for number, person in enumerate(found):
        if person.kind == "described":
            link = _beside(text, named_at, named_to, person)
            if link is None and _first(person) not in INDEFINITE and not UNKNOWN & set(person.text.lower().split()):
                link = _link(person, roster, last, found[max(0, number - REACH) : number], texts)
            if link:
                person.entity_id = link.entity_id
                links[person.row] = link
        if person.entity_id is not None:
            last[person.entity_id] = number
    return links


def _first(person: Linkable) -> str:
    return person.text.split()[0].lower()


def _beside(text: str, named_at: dict[int, Linkable], named_to: dict[int, Linkable], person: Linkable) -> Link | None:
    """Who is named beside a description, a comma between: 'the deputy leader, Sirajuddin Haqqani,'."""
    styled = STYLED.match(text, person.end)
    named = named_at.get(styled.end()) if styled and not closes_with_somebody(person.text) else None
    if named is not None and named.entity_id and text[named.end : named.end + 1] in {",", ".", ""}:
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


def closes_with_somebody(words: str) -> bool:
    """'a spokesman for the first minister|, Alan Muir,': either may be the name's; but 'the wife of the minister' is."""
    parts = WHOSE.split(words)
    first, last = parts[0].lower().split(), parts[-1].lower().split()
    return len(parts) > 1 and bool(last) and last[-1] in {*OFFICE_OF, *KIN} and not (first and first[-1] in KIN)


def _link(person: Linkable, roster: Roster, last: Ranked, earlier: list[Linkable], texts: Sentences) -> Link | None:
    told = said(person.text)
    if person.text.lower().endswith("counterpart"):
        return _match_counterpart(person, told, roster, last, earlier)
    link = _match_role(person, told, roster, last)
    if link is not None or told.home or _has_owner(person) or _first(person) not in DETERMINERS:
        return link
    near = _near(earlier, texts.before(person.start))
    return _match_office(told, roster, last, near) or _match_only(person, told, roster, near, earlier)


def _has_owner(person: Linkable) -> bool:
    """'his lawyer', 'the group's leader': somebody's, who need not be anybody named before."""
    text = person.text
    return _is_owned(person) or "'s " in text or "’s " in text or " of " in text or " for " in text


def _is_owned(person: Linkable) -> bool:
    return _first(person) in DETERMINERS - {"the", "this", "that"}


def _near(earlier: list[Linkable], since: int) -> list[str]:
    """Who is mentioned in the sentences from an offset on, nearest first."""
    out: list[str] = []
    for person in reversed(earlier):
        if person.sentence < since:
            break
        if person.entity_id is not None:
            out.append(person.entity_id)
    return list(dict.fromkeys(out))


def _match_role(person: Linkable, told: Said, roster: Roster, last: Ranked) -> Link | None:
    """The person one of whose roles agrees with the description's words, nationality included."""
    exact = [p for p in roster.with_nouns(told.head) if any(_says(r, told) for r in roster.of_person(p))]
    if exact and len(told.content) > 1:
        chosen = _current(exact, roster, told, last)
        return Link(chosen, 0.85, "a role the article gives them") if chosen else None
    if _first(person) in DETERMINERS:
        same_home = [p for p in roster.at_home(told.home) if any(_holds(r, told) for r in roster.of_person(p))]
        chosen = _current(same_home, roster, told, last)
        if chosen:
            return Link(chosen, 0.7, "an office of that country or body")
    if later := _named_later(told, roster, last):
        return later
    if _is_owned(person):
        return None
    exact = [p for p in exact if told.former or not roster.has_left(p)]
    sole = [p for p in exact if p in last]
    return Link(sole[0], 0.75, "the only one with that office") if len(sole) == 1 and len(exact) == 1 else None


def _named_later(told: Said, roster: Roster, last: Ranked) -> Link | None:
    """'Austria's interior minister' in the lead, 'Interior Minister Wolfgang Peschorn' further on."""
    office = told.content - told.home
    if not told.home or len(office) < 2 or told.former:
        return None
    holders = roster.with_nouns(told.head)
    found = [p for p in holders if any(r.content == office and not r.former for r in roster.of_person(p))]
    return Link(found[0], 0.65, "that office, told of one person") if len(found) == 1 and found[0] not in last else None


def _says(role: Said, told: Said) -> bool:
    return told.content <= role.content and bool(told.head & role.head) and role.ranks == told.ranks


def _holds(role: Said, told: Said) -> bool:
    return told.home <= role.home and _same_office(told, role) and role.ranks == told.ranks


def _same_office(told: Said, role: Said) -> bool:
    """The same noun, or one that says no more than the kind of office: 'the NATO leader', 'the US diplomat'."""
    return bool(told.nouns & role.nouns or (told.nouns & GENERIC and told.offices & role.offices))


def _current(found: list[str], roster: Roster, told: Said, last: Ranked) -> str | None:
    """Of several, those who hold the office now, or who gave it up where the words say so; then the last mentioned."""
    holding = [p for p in found if told.former == roster.has_left(p)]
    return _most_recent(holding or found, last)


def _match_counterpart(
    person: Linkable, told: Said, roster: Roster, last: Ranked, earlier: list[Linkable]
) -> Link | None:
    """'his US counterpart': of that country, the person whose office is most like the other's."""
    here = _near(earlier, person.sentence)
    if not here or not told.home:
        return None
    offices = _offices(roster.of_person(here[0]))
    shared = {p: len(offices & _offices(roster.of_person(p))) for p in roster.at_home(told.home) if p != here[0]}
    best = [p for p, n in shared.items() if n and n == max(shared.values())]
    chosen = _most_recent(best, last)
    return Link(chosen, 0.7, "the same office of that country") if chosen else None


def _match_office(told: Said, roster: Roster, last: Ranked, near: list[str]) -> Link | None:
    """'the senior diplomat': the last person with that office in this sentence or the one before."""
    offices = told.offices & LOOSE
    found = [
        p
        for p in near
        if any(
            (offices & r.offices or told.nouns & r.nouns) and r.ranks == told.ranks and r.former >= told.former
            for r in roster.of_person(p)
        )
    ]
    chosen = _most_recent(found, last)
    return Link(chosen, 0.65, "nobody else is near who holds such an office") if chosen else None


def _match_only(person: Linkable, told: Said, roster: Roster, near: list[str], earlier: list[Linkable]) -> Link | None:
    """'The prime minister' after a sentence with one person in it whose office is told nowhere else.

    Only for whom the article speaks of most; the office is his or hers from there on.
    """
    known = told.offices & KNOWN and not told.ranks and not told.former
    if not known or _first(person) != "the" or len(near) != 1 or roster.of_person(near[0]):
        return None
    counts = Counter(p.entity_id for p in earlier if p.entity_id)
    if counts[near[0]] < max(counts.values()):
        return None
    roster.add(near[0], told)
    return Link(near[0], 0.55, "the only person named just before")


def _offices(roles: list[Said]) -> frozenset[str]:
    return frozenset(office for role in roles for office in role.offices)


def _most_recent(found: list[str], last: Ranked) -> str | None:
    """Of several people the one mentioned last before; the only one even when named later."""
    named = [p for p in found if p in last]
    if named:
        return max(named, key=lambda p: last[p])
    return found[0] if len(found) == 1 else None

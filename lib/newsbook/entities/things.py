"""Organisations, places, peoples, events and things: joined by one key, then short forms and acronyms to the long."""

from __future__ import annotations

import re

from newsbook import gazetteer
from newsbook.entities.entity import OWN, Entity, Link, Named, last_named
from newsbook.names.lists import CLUB_TAILS, HEADS, TAILS
from newsbook.names.spelling import is_slip
from newsbook.names.things import (
    PLACES,
    acronym_of,
    initials,
    is_national,
    one_word_less,
    short_forms,
    thing_key,
)  # fmt: skip

BEFORE = re.compile(r"([\w.-]+?)(?:['’]s)?\s+$")
CLOSED = re.compile(r"\.(?:\s|$)|,\s[a-z](?!nd\s|r\s)")  # a stop, or a comma with no further name after it
AFTER_STATE = re.compile(r"[.);]|,\s(?:and |but |or )?(?!the\b)[a-z]")
STATE = re.compile(r" state\b")
US_TOWN = re.compile(r"([A-Z][\w.’'-]+), $")
BRACKET = re.compile(r"['’s]{0,2},? \(\s*(?:the )?")
OR = re.compile(r",? or (?:the )?")
OF_HOUSE = frozenset({"commons", "lords", "representatives"})
Key = tuple[str, str]  # group, key
Fit = tuple[Key, float, str]


def group_of(label: str) -> str:
    """What may be one thing: places of all kinds, else one label."""
    return "PLACE" if label in PLACES else label


class Things:
    """Joins the things of one text that are no people."""

    def __init__(self, text: str, mentions: list[Named], body: int) -> None:
        self.text, self.mentions, self.body = text, mentions, body
        self.of_key: dict[Key, list[Named]] = {}
        for mention in mentions:
            self.of_key.setdefault(self._key(mention), []).append(mention)
        self.fits: dict[Key, dict[Key, tuple[float, str]]] = {}
        self.roots: dict[Key, Key] = {}

    def join(self) -> list[Entity]:
        self._brackets()
        self._apposed()
        self._acronyms()
        self._short_forms()
        self._without_town()
        self._first_words()
        self._cities()
        self._slips()
        return self._sweep()

    def _key(self, mention: Named) -> Key:
        key = thing_key(mention.text, mention.label)
        if mention.label == "ORG" and is_national(key):
            found = BEFORE.search(self.text[max(mention.start - 30, 0) : mention.start])
            word = found.group(1) if found else ""
            code = gazetteer.nationality_code(word) or (gazetteer.country_code(word) if len(word) > 1 else None)
            key = f"={code} {key}" if code else key
        if key == "washington" and self._is_state(mention):
            key = "washington state"
        return group_of(mention.label), key

    def _is_state(self, mention: Named) -> bool:
        """'Spokane, Washington', no list of towns; 'Washington state'."""
        if STATE.match(self.text, mention.end):
            return True
        town = US_TOWN.search(self.text[max(mention.start - 30, 0) : mention.start])
        return (
            town is not None
            and not gazetteer.is_sure(town.group(1))
            and AFTER_STATE.match(self.text, mention.end) is not None
        )

    def _fit(self, short: Key, long_: Key, sure: float, why: str) -> None:
        if short != long_:
            self.fits.setdefault(short, {}).setdefault(long_, (sure, why))

    def _brackets(self) -> None:
        """'World Food Programme (WFP)', 'the National Dawn Army, or EAN,' and 'FARC (Revolutionary Armed Forces of Colombia)'."""
        for a, b in zip(self.mentions, self.mentions[1:], strict=False):
            between, after = self.text[a.end : b.start], self.text[b.end : b.end + 1]
            told = (after == ")" and BRACKET.fullmatch(between)) or (after in {",", "."} and OR.fullmatch(between))
            if not told or "GPE" in {a.label, b.label} or "NORP" in {a.label, b.label}:
                continue
            short, long_ = (b, a) if acronym_of(b.text) else (a, b)
            if acronym_of(short.text) and not acronym_of(long_.text) and " " in long_.text:
                self._fit(self._key(short), self._key(long_), 0.95, "acronym right after it")

    def _apposed(self) -> None:
        """'FAPESP, the São Paulo Research Foundation,': letters of another language; no list as 'the BBC, the Guardian and Sky'."""
        for a, b in zip(self.mentions, self.mentions[1:], strict=False):
            first = self.of_key[self._key(a)][0] is a or self.of_key[self._key(b)][0] is b
            closed = CLOSED.match(self.text, b.end) is not None
            if not first or not closed or {a.label, b.label} != {"ORG"} or self.text[a.end : b.start] != ", the ":
                continue
            if acronym_of(a.text) and not acronym_of(b.text) and " " in b.text and not gazetteer.kind_of(a.text):
                self._fit(self._key(a), self._key(b), 0.85, "named right after it")

    def _acronyms(self) -> None:
        spelt: dict[str, list[Key]] = {}
        for key, mentions in self.of_key.items():
            for text in sorted({m.text for m in mentions}):
                if " " in text and key[0] != "NORP":
                    for letters in sorted(initials(text)):
                        spelt.setdefault(letters, []).append(key)
        for key, mentions in self.of_key.items():
            short = next((a for m in mentions if (a := acronym_of(m.text))), None)
            if short is None or key[0] == "PLACE" or key[1].startswith("country:"):
                continue
            for long_ in spelt.get(short, []):
                if long_[0] == key[0] or (len(short) > 2 and long_[0] != "PLACE"):
                    self._fit(key, long_, 0.85, "acronym")

    def _short_forms(self) -> None:
        for key, mentions in list(self.of_key.items()):
            for label in sorted({m.label for m in mentions}):
                for short, sure, why in short_forms(key[1], label):
                    if self._stands_for((key[0], short), mentions[0]):
                        self._fit((key[0], short), key, sure, why)

    def _stands_for(self, short: Key, long_: Named) -> bool:
        """Not a town for its airport, nor what follows 'of': 'Congress' is not the Library of Congress."""
        known = self.of_key.get(short)
        if known is None or (long_.label == "FAC" and (known[0].label != "FAC" or gazetteer.is_place(known[0].text))):
            return False
        return short[1] in OF_HOUSE or not re.search(rf"\b(?:of|for) (?:the )?{re.escape(known[0].text)}$", long_.text)

    def _without_town(self) -> None:
        """'The Dodgers' of the Los Angeles Dodgers."""
        for key, mentions in list(self.of_key.items()):
            words = mentions[0].text.removeprefix("the ").removeprefix("The ").split()
            if key[0] != "ORG":
                continue
            for n in range(1, len(words)):
                short = ("ORG", thing_key(" ".join(words[n:])))
                if short in self.of_key and short[1] not in HEADS | TAILS and gazetteer.is_town(" ".join(words[:n])):
                    self._fit(short, key, 0.75, "without its town")

    def _first_words(self) -> None:
        """'Goldman' after 'Goldman Sachs': the first word of one body only, which the text has named before."""
        starts: dict[str, list[Key]] = {}
        for key in self.of_key:
            words = key[1].split()
            first = 2 if words[0] == "saint" else 1
            if key[0] == "ORG" and len(words) > first:
                starts.setdefault(" ".join(words[:first]), []).append(key)
        for key, mentions in self.of_key.items():
            longer = starts.get(key[1], [])
            longest = max(longer, key=lambda k: len(k[1]), default=key)
            longer = [k for k in longer if k == longest or not longest[1].startswith(k[1] + " ")]
            if key[0] != "ORG" or len(longer) != 1 or key in self.fits or key[1] in HEADS | TAILS:
                continue
            text = mentions[0].text
            club = gazetteer.is_only_city(text) and longer[0][1].split()[-1] in CLUB_TAILS
            if acronym_of(text) or key[1].startswith("=") or (gazetteer.kind_of(text) and not club):
                continue
            running = [m.start for m in mentions if m.start >= self.body]
            if not running or self.of_key[longer[0]][0].start < running[0]:
                self._fit(key, longer[0], 0.6, "first word")

    def _cities(self) -> None:
        for key, mentions in list(self.of_key.items()):
            if key[0] == "PLACE" and not key[1].startswith("country:"):
                for other in gazetteer.other_city_names(mentions[0].text):
                    found = ("PLACE", thing_key(other, "GPE"))
                    if found[1] == thing_key(mentions[0].text, "GPE"):
                        continue  # Washington the state and Washington the city
                    if found in self.of_key and not found[1].startswith("country:"):
                        self._fit(found, key, 0.9, "another name")

    def _slips(self) -> None:
        """'Rubkan camp' for 'Rukban camp': all words but one are equal, and that one is a letter apart."""
        near: dict[tuple[str, str, str], list[tuple[str, Key]]] = {}
        for key in sorted(self.of_key, key=lambda k: self.of_key[k][0].start):
            for frame, word in one_word_less(key[1]):
                for other, known in near.get((key[0], frame, word[0]), []):
                    if is_slip(word, other) and not (
                        gazetteer.is_place(word.title()) and gazetteer.is_place(other.title())
                    ):
                        few, many = sorted((key, known), key=lambda k: len(self.of_key[k]))
                        self._fit(few, many, 0.7, "spelt a letter apart")
                near.setdefault((key[0], frame, word[0]), []).append((word, key))

    def _root(self, key: Key) -> Key:
        """The longest form that a short one stands for, where there is only one; itself where there are several."""
        seen = [key]
        while key not in self.roots:
            longer = {known for known in self.fits.get(key, ()) if known not in seen}
            if len(longer) != 1:
                break
            key = longer.pop()
            seen.append(key)
        root = self.roots.get(key, key)
        self.roots.update(dict.fromkeys(seen, root))
        return root

    def _sweep(self) -> list[Entity]:
        entities: dict[Key, Entity] = {}
        open_ = {key for key, longer in self.fits.items() if len({self._root(k) for k in longer}) > 1}
        for key, mentions in self.of_key.items():
            if key not in open_:
                root = self._target(key)
                if root in open_:
                    continue
                entity = entities.setdefault(root, Entity(self.of_key[root][0].label))
                for mention in mentions:
                    entity.add(mention, self._link(key, root, mention))
        return self._settle(entities)

    def _target(self, key: Key) -> Key:
        longer = {self._root(k) for k in self.fits.get(key, ())}
        return longer.pop() if len(longer) == 1 else self._root(key)

    def _link(self, key: Key, root: Key, mention: Named) -> Link:
        full = self.of_key[root][0].text
        if key == root:
            return OWN if mention.text == full else Link(0.95, f"another way to write {full}")
        sure, why = min(self.fits[key].values())
        return Link(sure, f"{why}: {full}")

    def _settle(self, entities: dict[Key, Entity]) -> list[Entity]:
        """Names that several could be meant by, in reading order: the one named last."""
        done = {m.row: e for e in entities.values() for m in e.mentions}
        for entity in entities.values():
            entity.seen = -1
        for mention in self.mentions:
            if mention.row not in done:
                done[mention.row], link = self._nearest(entities, self._key(mention), mention)
                done[mention.row].add(mention, link)
            done[mention.row].seen = mention.start
        return list(entities.values())

    def _nearest(self, entities: dict[Key, Entity], key: Key, mention: Named) -> tuple[Entity, Link]:
        fits = {self._target(k): found for k, found in self.fits.get(key, {}).items()}
        known = {entities[k]: found for k, found in fits.items() if k in entities}
        if not known:
            return entities.setdefault(key, Entity(mention.label)), OWN
        entity = last_named(known, mention.start)
        sure, why = known[entity]
        return entity, Link(round(sure - 0.15, 2), f"{why}: {entity.name}, named last")


def join_things(text: str, mentions: list[Named], *, body: int = 0) -> list[Entity]:
    """Mentions of things in reading order -> the things; `body` is where the running text begins."""
    return Things(text, mentions, body).join()

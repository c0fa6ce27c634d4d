"""Other people, organisations and places in a sentence, so that a reader learns what surrounds names, not a list of them."""

from __future__ import annotations

import random

from labels import PLACE, Allowed, Spans, one
from people import Names
from things import Things

SHARE_PEOPLE, SHARE_SHORT_FORM, SHARE_INITIAL = 0.9, 0.15, 0.05


class Exchange:
    """Draws names of people and things to put in the place of others."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.people = Names(rng)
        self.things = Things(rng, lambda: self.people.person()[1])

    def __call__(self, words: list[str], spans: Spans) -> tuple[list[str], Spans]:
        """The sentence with other names in it; spans moved along."""
        out: list[str] = []
        moved: Spans = []
        at = 0
        for start, end, allowed in sorted(spans, key=lambda s: s[:2]):
            out += words[at:start]
            new = self._instead(words[start:end], allowed)
            begin = len(out)
            out += _tokens(new) if new else words[start:end]
            moved.append((begin, len(out), one("GPE") if new and allowed == PLACE else allowed))
            if new and allowed == one("ORG") and len(out) - begin > 2 and self.rng.random() < SHARE_SHORT_FORM:
                out += ["(", self.things.initials(new), ")"]
                moved.append((len(out) - 2, len(out) - 1, allowed))
            at = end
        return out + words[at:], moved

    def _instead(self, words: list[str], allowed: Allowed) -> str | None:
        if not all(w[:1].isupper() or len(w) < 4 for w in words):
            return None
        if allowed == one("PERSON"):
            if self.rng.random() > SHARE_PEOPLE:
                return None
            return self._person(len(words))
        return self.things.instead_of(words, allowed)

    def _person(self, length: int) -> str:
        first, last = self.people.person()
        if length == 1:
            return last
        roll = self.rng.random()
        if roll < SHARE_INITIAL:
            return f"{first[0]}. {last}"
        return f"{first} {self.people.person()[0][0]}. {last}" if roll < 2 * SHARE_INITIAL else f"{first} {last}"


def _tokens(name: str) -> list[str]:
    """The words of a name, the apostrophe and the comma parted from them."""
    return name.replace("'s ", " 's ").replace("s' ", "s ' ").replace(",", " ,").split()

"""Whom an article is about: the one named far more than anybody else, who is meant where nobody is near."""

from __future__ import annotations

import re
from collections import Counter

from newsbook.coreference.links import Link, Linkable, Sentences
from newsbook.roles.words import INDEFINITE

LEAST_NAMED, AHEAD = 4, 2.5  # named mentions of the one it is about, and how many times those of the next
SOMEBODY = re.compile(
    r"\b(?:(?:an?|another|one|some|every|each|no) (?:[\w-]+ ){0,2}?(?:person|man|woman|boy|girl|child|youth)|someone|somebody|anyone|anybody|everyone|whoever)\b",
    re.IGNORECASE,
)
REACH = 2  # sentences in which somebody without a name may be meant instead


class About:
    """The protagonist of an article, where it has one."""

    def __init__(self, text: str, found: list[Linkable], texts: Sentences) -> None:
        self.text, self.found, self.texts = text, found, texts
        named = Counter(m.entity_id for m in found if m.kind == "named" and m.entity_id)
        ranked = [*named.most_common(2), ("", 0)]
        clear = bool(named) and ranked[0][1] >= max(LEAST_NAMED, AHEAD * ranked[1][1])
        self.entity_id = ranked[0][0] if clear else None
        self.first = min((m.start for m in found if m.entity_id == self.entity_id), default=0)

    def link(self, pronoun: Linkable) -> Link | None:
        """The protagonist for a pronoun with nobody near, unless somebody without a name was told of just before."""
        if self.entity_id is None or pronoun.start < self.first:
            return None
        since = self.texts.starts[max(self.texts.at(pronoun.start) - REACH, 0)]
        if SOMEBODY.search(self.text, since, pronoun.start):
            return None
        for other in self.found:
            unnamed = other.kind == "described" and other.entity_id is None
            if unnamed and since <= other.start < pronoun.start and other.text.split()[0].lower() in INDEFINITE:
                return None
        return Link(self.entity_id, 0.5, "the article is about nobody else so much")

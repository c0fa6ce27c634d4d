"""What a reader decided about the corpus: one plain CSV, data/corrections/corpus.csv, applied on every run.

The same three columns as an article's corrections:

| what | where | value |
|---|---|---|
| merge | a name, or the id of an entity | the name or id of the entity that it is |
| split | name@article: one article's tellings of somebody | (empty): somebody else; or whose they are |
| rename | a name or id | the name to show |
| drop | a name or id | (empty): no entity |
| merge event | words of an event's line, or its id | words or id of the event that it is |
| split event | words@article | (empty): one article's telling becomes an event of its own |
| drop event | words or id | (empty) |
"""

from __future__ import annotations

from dataclasses import dataclass

from newsbook.article import NewsbookError
from newsbook.corrections import Corrections

ENTITY_ACTIONS = ("merge", "split", "rename", "drop")
EVENT_ACTIONS = ("merge event", "split event", "drop event")
ACTIONS = (*ENTITY_ACTIONS, *EVENT_ACTIONS)


@dataclass
class CorpusCorrections(Corrections):
    """The rows of corpus.csv. A row that matches nothing is reported by `unmatched`."""

    @classmethod
    def checked(cls, name: str, line: int, what: str, where: str, value: str) -> None:
        """NewsbookError when a row is no correction of a corpus."""
        if what not in ACTIONS:
            raise NewsbookError(f"{name}, line {line}: {what!r} is no correction; one of {', '.join(ACTIONS)}")
        if not where:
            raise NewsbookError(f"{name}, line {line}: {what} needs the name or words it is about")
        if what.startswith("merge") and not value:
            raise NewsbookError(f"{name}, line {line}: {what} needs a second name: what the first one is")
        if what == "rename" and not value:
            raise NewsbookError(f"{name}, line {line}: rename needs the name to show")
        if what.startswith("split") and "@" not in where:
            raise NewsbookError(f"{name}, line {line}: {what} needs name@article: whose telling in which article")

    def unmatched_of(self, *actions: str) -> tuple[str, ...]:
        """Of these actions, one line for each row that matches nothing."""
        numbers = {n for n, *_ in self._each(*actions)}
        rest = CorpusCorrections(self.rows, self.source, self.used | (set(range(len(self.rows))) - numbers))
        return rest.unmatched()

    def each(self, *actions: str) -> list[tuple[int, str, str, str]]:
        """The rows of these actions, each with its number."""
        return self._each(*actions)

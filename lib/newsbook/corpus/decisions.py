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

from newsbook.corrections import Corrections

ENTITY_ACTIONS = ("merge", "split", "rename", "drop")
EVENT_ACTIONS = ("merge event", "split event", "drop event")
ACTIONS = (*ENTITY_ACTIONS, *EVENT_ACTIONS)


@dataclass
class CorpusCorrections(Corrections):
    """The rows of corpus.csv. A row that matches nothing is reported by `unmatched`."""

    @classmethod
    def fault(cls, what: str, where: str, value: str) -> str | None:
        """Why a row is no correction of a corpus; None where it is one."""
        if what not in ACTIONS:
            return f"{what!r} is no correction; one of {', '.join(ACTIONS)}"
        if not where:
            return f"{what} needs the name or words it is about"
        if what.startswith("merge") and not value:
            return f"{what} needs a second name: what the first one is"
        if what == "rename" and not value:
            return "rename needs the name to show"
        if what.startswith("split") and "@" not in where:
            return f"{what} needs name@article: whose telling in which article"
        return None

    def unmatched_of(self, *actions: str) -> tuple[str, ...]:
        """Of these actions, one line for each row that matches nothing."""
        others = {n for n, (what, *_) in enumerate(self.rows) if what not in actions}
        return CorpusCorrections(self.rows, self.source, self.used | others).unmatched()

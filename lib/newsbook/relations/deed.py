"""A deed: what a verb or noun tells of actors, in PLOVER's terms, before actors are linked to entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from newsbook.relations.lexicon import COOPERATIVE
from newsbook.relations.plover import QUADS
from newsbook.relations.status import DENIED, HAPPENED, PLANNED, POSSIBLE

# Events that two subjects without a target do with each other.
WEAK, TOGETHER = 0.5, 0.8
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


@dataclass(frozen=True)
class Deed:
    """One event as told: `sources` and `targets` are heads of actor phrases, `used` what else it has read."""

    event: str
    cue: tuple[Token, ...]
    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    status: str
    rule: str
    confidence: float
    reciprocal: bool = False
    used: frozenset[int] = frozenset()

    @property
    def quad(self) -> str:
        return QUADS[self.event]


def make_deed(
    event: str, cue: Iterable[Token], sources: list[Token], targets: list[Token], status: str, rule: str,
    confidence: float, *, reciprocal: bool = False, used: Iterable[Token] = (), willed: bool = False,
) -> Deed:  # fmt: skip
    """A deed with what is only announced turned into words: aid to come is agreed, an attack to come threatened.

    `willed` says that the actor announces it (will, would); a will not to cooperate rejects.
    """
    if (willed and status == DENIED and event in COOPERATIVE) or (status == DENIED and event in {"AGREE", "SUPPORT"}):
        event, status = "REJECT", HAPPENED
    elif status == PLANNED and event in {"AID", "COOPERATE", "RETREAT", "CONCEDE"}:
        event = "AGREE"
    elif willed and status in {PLANNED, POSSIBLE} and event in {"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"}:
        event = "THREATEN"
    shared = set(sources)
    others = [t for t in dict.fromkeys(targets) if t not in shared]
    together = len(sources) > 1 and (not others or confidence < WEAK)
    reciprocal = reciprocal or (event in MUTUAL and together)
    if reciprocal and together:
        sources, others, confidence = sources[:1], sources[1:], TOGETHER
    return Deed(
        event, tuple(sorted(set(cue))), tuple(dict.fromkeys(sources)), tuple(others), status, rule,
        confidence, reciprocal, frozenset(t.i for t in used),
    )  # fmt: skip

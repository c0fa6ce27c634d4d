"""Offices that a text names without their holder: 'The president was in Jordan, where he met King Hussein'."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Span

from newsbook.coreference.links import Linkable
from newsbook.roles.words import OFFICE_OF

# Of other descriptions ('the singer said') the one just named is meant as often.
APART = frozenset({"head of state", "head of government", "governor", "minister", "jurist"})
MARK = "#"  # before the office, where an entity's id stands otherwise


def office_key(person: Linkable, span: Span) -> str | None:
    """A key for the unknown holder of the office that a description names."""
    office = OFFICE_OF.get(span.root.lower_)
    named = person.kind == "described" and span[0].lower_ == "the" and office in APART
    return f"{MARK}{office}" if named else None


def meant(scores: dict[str, float], offices: Mapping[str, frozenset[str]]) -> str | None:
    """Whoever stands out most among the known; nobody where an office stands out more and that one holds another.

    The keys of offices are taken out of `scores`. 'The US president' after a sentence on Joe Biden is Biden, not after one on a senator.
    """
    best = max(scores, key=scores.__getitem__, default=None)
    for key in [key for key in scores if key.startswith(MARK)]:
        del scores[key]
    known = max(scores, key=scores.__getitem__, default=None)
    if best is None or known is None or best == known:
        return known
    held = offices.get(known, frozenset())
    return None if held and best.removeprefix(MARK) not in held else known

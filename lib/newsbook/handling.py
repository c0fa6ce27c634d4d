"""Verbs that say something of a matter and do something to a thing: 'recalled the day', 'recalled its ambassadors'."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from newsbook import syntax

_WARES = frozenset(
    "car vehicle truck lorry van bus bike bicycle motorcycle scooter model batch product toy drug medicine vaccine food meat beef "
    "chicken milk egg lettuce cereal formula battery phone laptop device pump airbag tyre tire stroller seat crib heater "
    "fridge dishwasher item unit".split()
)
_SENT_OUT = frozenset(
    "ambassador envoy diplomat consul delegation delegate negotiator attache attaché troop soldier reservist force ship warship "
    "frigate submarine fleet carrier aircraft jet team staff parliament lawmaker mp defender striker midfielder goalkeeper".split()
)
_TARGETS = frozenset(
    "base village town city convoy ship vessel tanker boat position outpost checkpoint building camp hospital school church "
    "mosque temple airport airfield home house station refinery depot bridge headquarters barracks embassy consulate prison "
    "market plant pipeline truck bus train soldier troop civilian villager worker".split()
)
_SHOWN = frozenset(
    "statue monument plaque portrait memorial mural bust sculpture car suv phone smartphone console".split()
)
HANDLED: Mapping[str, frozenset[str]] = {
    "recall": _WARES | _SENT_OUT,
    "attack": _TARGETS,
    "hammer": _TARGETS,
    "blast": _TARGETS,
    "defend": _TARGETS - {"worker", "civilian", "villager"},
    "unveil": _SHOWN,
    "reveal": _SHOWN,
    "welcome": frozenset("baby child son daughter boy girl twin guest visitor customer passenger pupil refugee".split()),
    "dismiss": frozenset("coach manager minister cabinet government parliament general commander chief head employee staff".split()),
}  # fmt: skip


def is_handled(verb: Token) -> bool:
    """Whether the verb's object is a thing or person that it does something to, and nothing that is said."""
    things = HANDLED.get(verb.lemma_.lower())
    noun = syntax.object_of(verb)
    if things is None or noun is None or noun.pos_ != "NOUN" or syntax.complement_of(verb) is not None:
        return False
    return noun.lemma_.lower() in things

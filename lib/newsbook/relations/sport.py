"""Whether a text reports on sport, where to attack, beat, free or feed somebody means something else."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from newsbook.relations.deed import Deed
from newsbook.relations.inflection import noun_forms, verb_forms
from newsbook.relations.plover import VERBAL_COOPERATION

SPORT = frozenset(
    form
    for word in """match goal striker midfielder goalkeeper defender winger fullback penalty offside touchdown quarterback
    linebacker cornerback playoff inning pitcher catcher batter wicket innings bowler batsman homer homerun
    puck rebound dunk coach teammate roster season game league tournament championship semifinal freekick
    quarterfinal fixture referee umpire halftime tackle kickoff scorer overtime tiebreak stadium contract
    squad derby bullpen player team champion boxer boxing bout heavyweight featherweight welterweight middleweight lightweight knockout title
    race racing lap podium medal sprint swimmer wrestler wrestling olympics football soccer basketball baseball hockey tennis golf rugby cricket""".split()
    for form in noun_forms(word)
)  # fmt: skip
# Sides in a game meet, host and visit each other.
PLAYED = frozenset(
    form for verb in "meet host visit receive greet entertain welcome".split() for form in verb_forms(verb)
)
SHARE = 0.02
FEW = 60


def is_sport(text: Doc | Span) -> bool:
    """Whether at least one word in fifty is one of sport, in a text long enough to tell."""
    words = [t.lower_ for t in text if t.is_alpha]
    return len(words) >= FEW and sum(w in SPORT for w in words) >= SHARE * len(words)


def is_played(deed: Deed) -> bool:
    """Whether a deed told in a report on sport may be a move of the game."""
    words = {t.lower_ for t in deed.cue}
    return bool(words & PLAYED) or (deed.quad != VERBAL_COOPERATION and deed.event != "ACCUSE")

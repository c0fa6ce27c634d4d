"""How far a reader can trust a deed's row: where its actors stand, and whether such actors can do such deeds.

`find_deeds` reads generously, for the main deed of a sentence; here what the parse only suggests is left out.
"""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations import lexicon
from newsbook.relations.actors import case_of, complements
from newsbook.relations.deed import TOGETHER, Deed
from newsbook.relations.inflection import noun_forms, verb_forms
from newsbook.relations.plover import MATERIAL_CONFLICT, MATERIAL_COOPERATION
from newsbook.relations.route import NAME, OWNER, Route, route

OWNED, OF = 0.9, 0.85
# Stances towards what somebody does or has are stances towards them: 'condemned Hungary's treatment of refugees'.
STANCES = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"})
# What belongs to an actor so that who strikes, takes or leaves it does so to the actor.
HOLDINGS = frozenset(
    form
    for word in """territory land soil water airspace border base position airport airfield embassy consulate ship vessel
    tanker plane jet aircraft port city town village capital home house office headquarters plant factory facility site refinery
    property asset account island region province area troop force soldier army navy fleet tank drone missile warship
    convoy outpost camp stronghold bank bridge depot infrastructure grid crossing trade oil export import good
    citizen national diplomat ambassador prisoner hostage demand request claim""".split()
    for form in noun_forms(word)
)
WEAPONS = frozenset(
    form
    for word in """missile rocket drone jet plane bomber warplane helicopter tank artillery shell bomb airstrike strike
    shelling bombing attack raid fire navy warship submarine""".split()
    for form in noun_forms(word)
)
STATEMENTS = frozenset(
    form
    for word in """statement letter report message speech remark comment word tweet post article editorial lawsuit
    complaint resolution declaration note petition campaign decision ruling order policy proposal plan bill law""".split()
    for form in noun_forms(word)
)
PREPOSITIONS = {
    "AGREE": "with to between among on", "CONSULT": "with to between among by", "SUPPORT": "for to with of behind towards toward",
    "CONCEDE": "to on against from", "COOPERATE": "with from to between", "AID": "to for from", "RETREAT": "from of to with between",
    "REQUEST": "to on upon from with of at", "ACCUSE": "against of on at about with to toward towards over by",
    "REJECT": "with to against of from on between over", "THREATEN": "against to on at with of",
    "PROTEST": "against at outside over", "SANCTION": "on against with to from of", "MOBILIZE": "to in into near against along on around",
    "COERCE": "on against of with", "ASSAULT": "on against at into with of between toward towards",
}  # fmt: skip
CLAUSES = {
    "REQUEST": {"ccomp", "xcomp", "acl", "advcl"}, "ACCUSE": {"ccomp", "advcl"}, "AGREE": {"xcomp", "acl", "ccomp"}, "REJECT": {"xcomp", "acl"},
    "THREATEN": {"xcomp", "acl", "advcl", "ccomp"},
}  # fmt: skip
ASKING, TURNING, INVESTING = (frozenset(verb_forms(verb)) for verb in ("ask", "turn", "invest"))
# With a clause these say what somebody holds true, not whom they blame.
HOLDING_TRUE = frozenset(form for verb in ("deny", "suspect", "question") for form in verb_forms(verb))
TOPICAL = frozenset(form for verb in ("discuss", "mediate", "negotiate", "arbitrate") for form in verb_forms(verb))
# Of a price, a team, a weapon or a storm as often as of an army; restraints that a person puts on anything.
BLOWS = frozenset(
    form
    for verb in "hit strike beat storm battle cripple pound destroy torpedo ram explode gas".split()
    for form in verb_forms(verb)
)
RESTRAINTS = frozenset(
    form
    for verb in "force prevent block bar restrict curb hinder shut close seal compel stop stifle silence ban fine ground".split()
    for form in verb_forms(verb)
)
WARS = frozenset(
    form
    for noun in "war battle clash fight fighting violence attack offensive raid barrage".split()
    for form in noun_forms(noun)
)
KNOWN = frozenset(
    form
    for verb in ("recognise", "recognize", "trust", "appreciate", "honour", "honor", "strengthen", "deepen")
    for form in verb_forms(verb)
)
# Where somebody goes is no deed done to the place; who captures a state may have won a vote there.
TRAVELS = frozenset(form for verb in "go travel fly arrive come move return drive".split() for form in verb_forms(verb))
FIGHTING = frozenset(verb_forms("fight"))
SHUNNING = frozenset(form for verb in "boycott picket protest pelt stone".split() for form in verb_forms(verb))
DOING = lexicon.VERB_FORMS.keys() | lexicon.LIGHT_FORMS.keys() | lexicon.GIVING_FORMS.keys()
TAKING = frozenset(verb_forms("capture") | verb_forms("seize") | verb_forms("storm"))
CROSSING = frozenset(
    form
    for verb in "cross post station patrol camp encamp converge gather overfly".split()
    for form in verb_forms(verb)
)
# Two who only have or do the same need not have it with each other.
HAVING = frozenset("has have had having".split())
MUTUAL = (
    frozenset(form for verb in lexicon.RECIPROCAL_VERBS for form in verb_forms(verb))
    | frozenset(form for noun in lexicon.RECIPROCAL_NOUNS for form in noun_forms(noun))
    | frozenset("sign signed signing signs".split())
)
LED = frozenset(verb_forms("lead") | verb_forms("attend") | verb_forms("join"))
POWERS = frozenset({"GPE", "NORP", "LOC"})


def source_trust(deed: Deed, actor: Token) -> float:
    """How surely an actor is who does the deed, from 0 to 1."""
    way = route(actor, deed)
    apart = not way.inside and way.entry in {OWNER, NAME}
    if way.clauses or apart or len(way.owners) > 1 or _is_loose_participle(deed, way):
        return 0.0
    if not way.owners:
        return 1.0
    noun, link = way.owners[0]
    if link == "by" and deed.rule == "noun":
        return 1.0
    if deed.event == "CONSULT" or deed.event == "AID":
        return 0.0
    told = WEAPONS if deed.quad in {MATERIAL_CONFLICT, MATERIAL_COOPERATION} else STATEMENTS
    return OWNED if noun in told and link in {OWNER, NAME, "by", "from", "of"} else 0.0


def target_trust(deed: Deed, actor: Token, quoted: set[int]) -> float:
    """How surely an actor is whom the deed is done to, from 0 to 1; a clause between marks speaks of its own."""
    way = route(actor, deed)
    if way.clauses and actor.i in quoted and deed.cue[0].i not in quoted:
        return 0.0
    if not way.inside:
        return 0.0 if way.owners or way.clauses or way.entry else 1.0
    # Whose name stands before the event noun does it rather than suffers it: 'announced the Acme request'.
    doer = deed.rule == "verb and noun" and way.entry in {OWNER, NAME} and deed.event not in {"SANCTION", "CONCEDE"}
    if (
        doer
        or _is_no_request(deed)
        or len(way.owners) > 1
        or not _clauses_tell(deed, way)
        or not _preposition_fits(deed, way, actor)
    ):
        return 0.0
    if not way.owners or (
        lexicon.NOUN_EVENTS.get(way.owners[0][0], ("", ""))[1] == deed.event and way.owners[0][1] == "with"
    ):
        return 1.0
    noun, link = way.owners[0]
    if link == NAME and way.clauses:
        return 0.0
    if link == "from" and deed.event == "COOPERATE":
        return OF
    if link in {OWNER, NAME}:
        return OWNED if deed.event in STANCES or noun in HOLDINGS else 0.0
    stance = deed.event in STANCES and deed.rule == "verb"
    return OF if link in {"of", "by", "from"} and (stance or noun in HOLDINGS) else 0.0


def can_do(deed: Deed, source: str, target: str) -> bool:
    """Whether entities with these labels can do the deed to each other: only states and peoples wage wars."""
    words = {t.lower_ for t in deed.cue}
    if deed.reciprocal and deed.confidence == TOGETHER and (words & HAVING or not words & MUTUAL):
        return False
    if (source == "PERSON" and words & CROSSING) or (deed.event == "CONSULT" and source == "NORP"):
        return False
    if deed.event == "CONSULT" and deed.rule == "verb and noun" and words & LED:
        return False
    if deed.event == "CONSULT" and words & TOPICAL and target not in {"PERSON", *POWERS, "ORG"}:
        return False
    if deed.event in {"ASSAULT", "THREATEN"} and words & (BLOWS | WARS | FIGHTING):
        struck = (
            not words & FIGHTING and deed.rule == "verb" and deed.event == "ASSAULT" and source == target == "PERSON"
        )
        return struck or source in POWERS or (not words & BLOWS and target in POWERS)
    if (deed.event == "CONSULT" and words & TRAVELS) or (words & TAKING and source == "PERSON" and target in POWERS):
        return False
    if words & INVESTING and source == "PERSON" and target in POWERS:
        return False
    if deed.event == "COERCE" and words & RESTRAINTS:
        return source != "PERSON" or target in {"GPE", "NORP"}
    return not (words & KNOWN and target == "PERSON" and deed.status != "happened")


def _is_loose_participle(deed: Deed, way: Route) -> bool:
    """'saw it as tantamount to investigating Biden': who does it is not who governs the clause."""
    verb = deed.cue[0]
    loose = {"to", "of", "for", "in", "from", "on", "about", "against", "at", "as"}
    return (
        verb.tag_ == "VBG"
        and not way.inside
        and any(c.lower_ in loose and c.i < verb.i for c in verb.children if c.dep_ in {"mark", "case", "prep"})
    )


def _is_no_request(deed: Deed) -> bool:
    """A question asked is no request, nor who turns to somebody without asking for something."""
    verb = deed.cue[0]
    if verb.lower_ in TURNING:
        return not any(case_of(c) == "for" for c in complements(verb))
    if verb.lower_ not in ASKING:
        return False
    below = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp", "obl", "prep", "advcl"}]
    asks = [
        c
        for c in below
        if c.dep_ == "xcomp" or any(t.lower_ == "for" and t.dep_ in {"case", "prep"} for t in (c, *c.children))
    ]
    that = [c for c in below if c.dep_ == "ccomp" and any(t.lower_ == "that" for t in c.children)]
    return not (asks or that)


def _clauses_tell(deed: Deed, way: Route) -> bool:
    allowed = CLAUSES.get(deed.event, set())
    if not way.clauses:
        return True
    if (
        deed.event == "AGREE"
        and "ccomp" in way.clauses
        and any(c.dep_ in {"obj", "dobj"} for c in deed.cue[0].children)
    ):
        return False
    below = [v.lower_ for v in deed.cue[0].children if v.dep_ in {"xcomp", "acl"}]
    idle = deed.rule == "verb and infinitive" and deed.event == "AGREE" and bool(below) and not set(below) & DOING
    if idle or set(below) & TRAVELS or deed.cue[0].lower_ in HOLDING_TRUE or not set(way.clauses) <= allowed:
        return False
    return len(way.clauses) == 1 or set(way.clauses) <= {"xcomp"}


def _preposition_fits(deed: Deed, way: Route, actor: Token) -> bool:
    """Whether the preposition is one for the target of such a deed, and no comma sets it off."""
    if deed.event == "PROTEST" and way.entry == "":
        return bool({t.lower_ for t in deed.cue} & SHUNNING)
    if way.clauses and deed.event in {"REQUEST", "ACCUSE"}:
        return way.entry == ""
    if deed.event == "ACCUSE" and "noun" in deed.rule and way.entry in {"with", "to"}:
        return False
    bought = deed.event == "COOPERATE" and way.entry == "of" and bool(way.owners)
    if way.entry in {"", OWNER, NAME} or way.clauses or bought:
        return True
    needed = {
        p
        for token in deed.cue
        for entry in lexicon.VERB_FORMS.get(token.lower_, ())
        if entry[3] == deed.event
        for p in entry[2]
    }
    if way.entry not in needed | set(PREPOSITIONS[deed.event].split()):
        return False
    if deed.rule == "verb" and way.entry in {"for", "about", "over", "by", "at"} and way.entry not in needed:
        return False
    left = actor.left_edge.i
    return not (left > 0 and actor.doc[left - 1].text == "," and way.entry == "with")

"""Who can act: names, bodies, people. Words."""

from __future__ import annotations

from spacy.tokens import Token

from newsbook.relations.inflection import noun_forms
from newsbook.roles import OFFICE_OF

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC"})
# Bodies that act for a party, firm or force that has a name, not for the country they come from.
OF_ORGANISATIONS = frozenset(
    form
    for word in """fighter militant rebel guerrilla insurgent militia gunman company firm bank airline hacker commando
    team club voter union group movement faction side member worker employee mediator boss executive""".split()
    for form in noun_forms(word)
)
# Bodies that act for the country, party or firm that the phrase names: 'Russian forces', 'the government of Mali'.
COLLECTIVES = frozenset(
    form
    for word in """government administration regime cabinet ministry parliament congress senate assembly council court
    authority force troop army military navy police soldier fighter militant rebel guerrilla insurgent militia
    gunman official minister diplomat leader leadership delegation delegate envoy lawmaker legislator deputy politician
    spokesman spokeswoman spokesperson state country nation party
    coalition opposition faction group movement union alliance bloc company firm bank agency commission committee
    organisation organization body board team club embassy mission prosecutor judge jet plane warplane
    aircraft warship ship vessel helicopter tank drone missile artillery peacekeeper negotiator mediator inspector
    observer investigator intelligence commando hacker general commander officer president premier chancellor
    king queen foreign-minister secretary ambassador representative member side service patrol guard marine
    agent unit airline junta monarchy tribunal mp senator republic territory city town village capital province
    region enclave camp executive boss head chief chairman chair director aide adviser
    advisor ally partner counterpart negotiators mayor governor parliamentarian commissioner councillor staff embassy
    consulate""".split()
    for form in noun_forms(word)
)
# Of a country's many, who do not act for it.
ONE_OF_MANY = frozenset(
    form
    for word in """member guard executive boss staff aide adviser advisor ally partner agent unit side service hacker worker manager owner
    founder director chairman chair head chief coach editor""".split()
    for form in noun_forms(word)
)
PEOPLE = frozenset(
    form
    for word in """man woman child boy girl person civilian resident inhabitant villager settler migrant immigrant
    refugee exile teacher doctor nurse farmer journalist reporter activist campaigner lawyer critic supporter
    protester demonstrator striker rioter victim hostage prisoner detainee suspect convict inmate terrorist
    extremist separatist nationalist fundamentalist islamist jihadist bomber assassin attacker kidnapper
    gunman gang mob crowd youth student pupil professor academic worker miner driver passenger tourist
    pilgrim passenger crew sailor pilot fisherman businessman trader investor shareholder customer consumer
    scientist expert engineer clergyman priest bishop cleric imam monk pope muslim christian jew
    hindu minority majority family relative neighbour neighbor foreigner expatriate veteran dissident
    defector deserter reservist conscript recruit warlord candidate mp voter thousand hundred dozen
    million scores ten community tribe clan population bystander commuter celebrity athlete player coach fan
    public voter citizen national employee father mother parent son daughter brother sister wife husband grandmother
    grandfather grandson granddaughter uncle aunt nephew niece cousin widow widower spouse girlfriend boyfriend
    partner heir nun attorney lawyer pensioner shopper motorist cyclist newspaper broadcaster website
    referee actor singer artist writer author employer employee landlord tenant rival enemy foe opponent
    adversary ally friend mediator colleague lady gentleman teenager adult captive negotiator
    peasant hunger-striker militiaman policeman serviceman serviceman airman cadet sympathiser
    sympathizer loyalist royalist communist socialist conservative liberal democrat republican""".split()
    for form in noun_forms(word)
) | {"men", "women", "children", "people", "policemen", "servicemen", "gunmen", "businessmen", "fishermen", "clergymen",
     "militiamen", "airmen", "spokesmen", "police", "personnel", "troops", "media", "others"}  # fmt: skip
PERSONAL = frozenset("he she they it him her them we i us me you himself themselves itself".split())
RELATIVE = frozenset("who which that whom whose".split())


def is_actor(token: Token) -> bool:
    """Whether a noun or pronoun can act: a name, a role, a body, people."""
    if token.ent_type_ in NAMED:
        return True
    if token.pos_ == "PRON":
        return token.lower_ in PERSONAL
    word = token.lower_
    return word in COLLECTIVES or word in PEOPLE or word in OFFICE_OF or word.removesuffix("s") in OFFICE_OF


def is_named(token: Token) -> bool:
    """Whether an actor has a name: its own, or one before it that says whose it is."""
    return token.ent_type_ in NAMED or any(c.ent_type_ in NAMED and c.i < token.i for c in token.children)

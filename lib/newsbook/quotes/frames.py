"""What each verb, noun or adjective of saying takes for its content: a clause, an infinitive, an object, a preposition.

Speech comes first; thoughts ("she believes that ...") are kept apart, since nobody need have said them aloud.
"""

from __future__ import annotations

from collections.abc import Mapping

# say that, tell X that, wonder whether
CLAUSE_VERBS = frozenset(
    "say tell add write note state report remark mention comment observe recall recount explain elaborate clarify specify "
    "conclude respond reply answer retort counter rejoin interject tweet retweet post blog email text testify inform notify "
    "brief announce declare proclaim pronounce disclose reveal divulge confide communicate convey relay repeat reiterate "
    "restate stress emphasize emphasise underline underscore highlight suggest hint imply insinuate indicate signal intimate "
    "quip joke jest crack exclaim shout yell scream whisper mutter murmur opine muse quote cite claim assert allege contend "
    "maintain insist argue aver avow affirm reaffirm attest submit posit postulate hypothesize theorize theorise speculate "
    "surmise predict forecast project prophesy warn caution threaten promise vow pledge swear guarantee assure reassure "
    "remind demand urge ask request order command propose recommend advise counsel advocate suggest complain grumble gripe "
    "moan lament bemoan protest object charge deny dispute wonder question inquire enquire query acknowledge admit concede "
    "confess confirm verify certify corroborate boast brag agree disagree concur point teach estimate calculate rule "
    "decree instruct stipulate document detail outline describe illustrate discuss debate vent fume rant marvel gush joke "
    "tease persuade convince continue reason reckon accuse blame rumor rumour leak preach snipe grouse fret venture whine counsel volunteer chime".split()
)  # fmt: skip

# what a study, a poll or a document says
FINDING_VERBS = frozenset("show find prove demonstrate establish reflect read conclude reveal confirm discover".split())

# think that, hope that: nobody need have said it aloud
THOUGHT_VERBS = frozenset(
    "believe think feel know hope wish expect fear worry doubt suspect consider assume presume understand realize realise "
    "learn hear see decide determine guess figure imagine trust pray remember anticipate accept recognize recognise foresee "
    "mean sense notice fret deem judge bet envision envisage feel forget care dream regret hate love want prefer".split()
)  # fmt: skip

# vow to, urge X to
INFINITIVE_VERBS = frozenset(
    "promise vow pledge swear threaten offer propose agree demand ask urge order instruct command call plead beg implore "
    "beseech entreat exhort encourage advise counsel recommend press invite tell warn caution claim commit guarantee request "
    "appeal challenge direct dare remind petition lobby volunteer profess admit profess forbid".split()
)
# hope to, expect to; plans (want, seek, intend to) are nothing that anybody says
WISH_VERBS = frozenset("hope expect wish".split())
PLAN_VERBS = frozenset("want seek plan intend".split())

# criticise the plan, announce a deal
OBJECT_VERBS = frozenset(
    "credit praise laud applaud commend hail welcome compliment congratulate salute extol tout trumpet thank criticize "
    "criticise critique condemn denounce decry deplore slam blast lambast lambaste castigate chastise chide rebuke berate "
    "scold bash rip assail excoriate lament bemoan protest mock ridicule deride taunt disparage denigrate vilify malign "
    "dismiss deny reject refute rebut rebuff dispute contradict disavow repudiate disown announce reveal disclose unveil "
    "divulge reiterate emphasize emphasise stress underscore underline highlight predict forecast demand urge "
    "propose recommend advocate suggest promise pledge endorse oppose question doubt acknowledge admit concede confirm "
    "describe deem explain outline detail mention cite note recall recount defend allege voice threaten attack accuse "
    "blame fault call dub label brand term characterize characterise depict portray liken compare report tweet retweet "
    "reference echo quote estimate justify bemoan urge "
    "champion warn insult impugn tease float hype slag decree apologize ask explain ponder".split()
)  # fmt: skip
# describe it as, dismiss it as
CALLING_VERBS = frozenset(
    "describe dismiss denounce brand characterize characterise portray depict condemn hail praise reject regard label cast decry "
    "criticise criticize attack defend ridicule blast slam".split()
)
# the prepositions that open the content
PREPOSITION_VERBS: Mapping[str, frozenset[str]] = {
    verb: frozenset(prepositions.split())
    for verb, prepositions in {
        "warn": "of about against", "complain": "about of", "grumble": "about at", "gripe": "about", "speak": "of about against",
        "talk": "of about up", "boast": "of about", "brag": "of about", "joke": "about", "rail": "against at about", "rant": "about",
        "protest": "against about", "object": "to", "call": "for on upon", "appeal": "for", "plead": "for with", "beg": "for",
        "ask": "for about", "push": "for back", "press": "for", "lobby": "for", "argue": "for against", "hint": "at", "allude": "to",
        "refer": "to", "point": "to at", "insist": "on upon", "accuse": "of", "lash": "out at", "caution": "against about",
        "advise": "against on", "threaten": "with", "wonder": "about", "comment": "on about", "elaborate": "on", 
        "disagree": "with", "testify": "about to",
        "inquire": "about", "worry": "about", "apologize": "for", "apologise": "for", "lament": "over", "tell": "of about",
        "tweet": "about", "advocate": "for", "vouch": "for", "swear": "by", "attest": "to",
        "confess": "to", "blog": "about", "lie": "about", "scoff": "at", "jeer": "at", "sneer": "at",
        "speculate": "about on", "gush": "about over", "rave": "about", "vow": "in", "expand": "on",
        "bristle": "at", "marvel": "at",
        "hope": "for",
        
        
    }.items()
}  # fmt: skip
# points out a fault, rules out a deal
PARTICLES: Mapping[str, frozenset[str]] = {verb: frozenset({"out"}) for verb in ("point", "rule", "call")}
LOOSE_PREPOSITIONS = frozenset({"hope", "refer", "talk", "speak"})

# gave a warning, expressed doubts: the noun that follows is the content's
LIGHT_VERBS = frozenset(
    "express voice raise make issue offer give have reiterate convey deliver repeat show share send register lodge extend "
    "release level launch file draw take hold find cast place put hear get receive receive".split()
)

ADJECTIVES: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "claim": "confident certain sure convinced adamant clear hopeful optimistic pessimistic skeptical sceptical doubtful "
        "wary aware concerned worried afraid fearful nervous anxious",
        "praise": "glad happy pleased delighted proud grateful thankful thrilled honored honoured impressed",
        "blame": "angry furious outraged upset disappointed dismayed frustrated shocked sorry critical dismissive appalled",
    }.items()
    for word in words.split()
}
NOUN_PREPOSITIONS = frozenset({"of", "for", "about", "against", "on", "over", "to"})
# the nouns whose phrase is what was said: "a call for", "his criticism of"
PHRASE_NOUNS = frozenset(
    "call calls appeal appeals plea pleas demand demands criticism criticisms attack attacks endorsement warning warnings "
    "accusation accusations allegation allegations complaint complaints praise condemnation denial denials promise promises "
    "pledge pledges description characterization characterisation defense defence".split()
)
ALL_VERBS = (
    CLAUSE_VERBS | FINDING_VERBS | THOUGHT_VERBS | INFINITIVE_VERBS | WISH_VERBS | PLAN_VERBS | OBJECT_VERBS | LIGHT_VERBS
    | frozenset(PREPOSITION_VERBS)
)  # fmt: skip
SPEECH_VERBS = (CLAUSE_VERBS | INFINITIVE_VERBS | OBJECT_VERBS | frozenset(PREPOSITION_VERBS)) - frozenset(
    {"talk", "speak"}
)

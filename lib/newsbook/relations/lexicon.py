"""Which words change or lend the sense of an event, and the tables of all forms."""

from __future__ import annotations

from newsbook.relations.inflection import noun_forms, verb_forms
from newsbook.relations.plover import NOUNS, QUADS, VERBS

# Verbs whose sense changes with an infinitive: refused to meet, threatened to leave.
OPERATORS = {
    **dict.fromkeys("agree offer pledge promise vow undertake volunteer commit swear consent guarantee accept".split(), "AGREE"),
    **dict.fromkeys("refuse decline oppose".split(), "REJECT"),
    "threaten": "THREATEN",
    **dict.fromkeys("demand ask request".split(), "REQUEST"),
}  # fmt: skip
READY = frozenset("ready willing prepared determined happy keen eager".split())
UNWILLING = frozenset("unwilling reluctant loath".split())
# Nouns of things and bodies: events only as the object of a verb that makes them so.
OBJECT_ONLY = frozenset(
    """grant loan medicine food fund supply inspector monitor observer mediator envoy delegation bomb rocket missile
    rule measure relief help trade export call tie relation alliance conference thanks charge return settlement understanding
    alert checkpoint roadblock blanket tent shipment funding penalty partnership friendship audience doubt
    exercise drill tour trip strike war unrest violence tariff coup readiness willingness
    intention intent concern regret disappointment anger dismay displeasure reservation alarm suspicion trial revenge
    deadline emergency law closure sweep patrol reinforcement confidence goodwill contract beating sale export fury""".split()
)  # fmt: skip
# Nouns whose two sides do the same to each other: 'talks between X and Y'.
RECIPROCAL_NOUNS = frozenset(
    """agreement deal accord treaty pact memorandum compromise consensus talk meeting summit negotiation consultation
    discussion conversation dialogue encounter reconciliation rapprochement tie relation friendship cooperation
    co-operation collaboration partnership exercise trade alliance venture coordination ceasefire cease-fire truce
    armistice dispute disagreement rift row feud quarrel spat friction standoff stand-off war battle clash
    fighting hostility understanding settlement drill parley""".split()
)  # fmt: skip
RECIPROCAL_VERBS = frozenset(
    """meet agree negotiate talk confer clash fight cooperate co-operate collaborate trade merge quarrel
    reconcile parley ally argue feud battle discuss team partner disagree consult""".split()
)  # fmt: skip
# Nouns of what stands between two sides for long: no deed unless a verb makes or breaks it.
STATES = frozenset(
    "tie relation friendship trade alliance understanding settlement exercise drill partnership hostility".split()
)
# Verbs that lend an event noun their subject: hold talks, launch an attack, face criticism.
LIGHT = frozenset(
    """hold have make launch conduct sign reach express voice issue give lodge file impose order begin start open
    announce deliver mount take conclude continue stage lead pursue sustain declare renew resume reimpose
    join attend step intensify carry arrange organise organize initial forge negotiate wage strike seal press bring increase double test reopen
    commit perpetrate do pay show demonstrate reiterate repeat reaffirm convey send undertake undergo initiate enforce
    slap tighten extend exert apply provide grant lend upgrade restore strengthen deepen improve normalise
    normalize establish build boost expand level raise submit pile enter engage participate mark set broker finalise
    finalize clinch host convene ink tender pass explode detonate fire plant use keep maintain complete speed
    accelerate remain put place secure win""".split()
)  # fmt: skip
# Verbs that undo what their object names.
STOPPING = frozenset(
    """cancel suspend halt stop end cut reduce freeze withhold terminate scrap abandon break sever drop postpone delay
    lift ease relax call curtail discontinue remove loosen revoke rescind repeal scale lower shelve quit
    interrupt block prohibit ban cease limit withdraw overturn waive forgo reopen slash trim wind""".split()
)  # fmt: skip
# Verbs that break what their object binds to: a truce is broken by arms, an agreement by going against it.
VIOLATING = frozenset("violate breach flout".split())
# What a verb withdraws from: talks, a treaty.
LEAVING = frozenset("withdraw pull walk back quit".split())
# Verbs that turn against their object when it is a way for traffic: 'blocked the road'.
BLOCKING = frozenset("block blockade obstruct occupy barricade".split())
WAYS = frozenset(
    "road street highway motorway traffic railway bridge track junction intersection border avenue square".split()
)
VOWING = frozenset("vow promise pledge swear".split())
CONSIDERING = frozenset(
    form for verb in "consider mull weigh plan prepare intend contemplate".split() for form in verb_forms(verb)
) | {"ready", "prepared"}
ANNOUNCING = frozenset("announce announced announces announcing declared declares decided decides ordered".split())
# Adjectives that tell a stance, and the prepositions before its target.
ADJECTIVES = {
    "opposed": ("REJECT", ("to",)), "committed": ("SUPPORT", ("to",)), "grateful": ("SUPPORT", ("to",)),
    "thankful": ("SUPPORT", ("to",)), "supportive": ("SUPPORT", ("of",)), "appreciative": ("SUPPORT", ("of",)),
    "proud": ("SUPPORT", ("of",)), "critical": ("ACCUSE", ("of",)), "sceptical": ("ACCUSE", ("of", "about")),
    "skeptical": ("ACCUSE", ("of", "about")), "disappointed": ("ACCUSE", ("with", "in", "by")),
    "furious": ("ACCUSE", ("with", "at")), "angry": ("ACCUSE", ("with", "at")), "dismissive": ("ACCUSE", ("of",)),
    "distrustful": ("ACCUSE", ("of",)), "scathing": ("ACCUSE", ("about", "of")), "hostile": ("REJECT", ("to", "towards")),
    "sympathetic": ("SUPPORT", ("to",)), "loyal": ("SUPPORT", ("to",)), "contemptuous": ("ACCUSE", ("of",)),
}  # fmt: skip
# A preposition and a noun that tell a stance: 'at war with', 'in talks with', 'under pressure from'.
STANCES = {
    ("at", "war"): "ASSAULT", ("at", "odds"): "REJECT", ("at", "loggerheads"): "REJECT", ("in", "talks"): "CONSULT",
    ("in", "negotiations"): "CONSULT", ("in", "contact"): "CONSULT", ("in", "dispute"): "REJECT", ("in", "touch"): "CONSULT",
    ("in", "favour"): "SUPPORT", ("in", "favor"): "SUPPORT", ("in", "agreement"): "AGREE", ("in", "conflict"): "REJECT",
}  # fmt: skip
# Verbs whose subject suffers what their object names, or fears it.
SUFFERING = frozenset("face suffer receive draw attract endure get meet encounter escape survive undergo".split())
# Nouns that tell an event only with one of these words before them.
NEEDS_BEFORE = {
    "law": frozenset({"martial"}),
    "emergency": frozenset({"state"}),
    "sweep": frozenset({"security", "police"}),
}
STRENGTHENING = frozenset(
    "strengthen tighten boost increase step beef reinforce protect secure guard bolster heighten fortify raise".split()
)
DEFENCES = frozenset(
    "security border frontier defence defense patrol presence garrison troop alert vigilance surveillance coastline".split()
)
ADMITTING = frozenset("receive admit allow permit accept readmit".split())
GIVING = frozenset(
    """give grant provide supply send deliver ship hand contribute donate lend extend allocate dispatch pay
    rush airlift earmark bring move""".split()
)  # fmt: skip
TROOPS = frozenset(
    """troop soldier force army marine tank warship warplane aircraft navy fleet jet battalion brigade paratrooper
    unit reinforcement carrier peacekeeper frigate division destroyer contingent""".split()
)  # fmt: skip
ARMS = frozenset("tank howitzer warplane jet helicopter drone missile launcher rocket rifle".split())
WATCHERS = frozenset("inspector monitor observer investigator expert auditor detective".split())
ENVOYS = frozenset("envoy delegation delegate emissary representative mission diplomat mediator".split())
GOODS = frozenset(
    """dollar euro pound money cash million billion ton tonne food medicine water weapon arms vaccine dose
    equipment fuel oil grain wheat ammunition shelter aid assistance credit asylum doctor""".split()
)  # fmt: skip
# What makes an attack or war one of words.
WORDY = frozenset(
    "pr verbal personal media legal scathing rhetorical political twitter online public partisan vicious".split()
)
AIR = frozenset(
    "air missile drone rocket artillery military airborne retaliatory nuclear deadly aerial bombing cruise".split()
)
NEGATIVE = frozenset(
    """bad wrong dangerous irresponsible illegal unacceptable shameful disgraceful mistake disaster disgrace liar
    terrorist terrorists dictator tyrant threat war criminal coward barbaric cowardly reckless racist corrupt unfair
    unjust dead death failure failed weak useless obsolete crime outrageous provocation deplorable hypocritical
    nonsense lie lies false absurd ridiculous weakness genocide evil killer thug traitor cruel inhumane betrayal scandal
    scandalous stupid crazy insulting destabilising destabilizing destructive aggression aggressor farce sham joke disaster
    unreliable untrustworthy incompetent fascist undemocratic unconstitutional""".split()
)  # fmt: skip
POSITIVE = frozenset(
    """great excellent good friend ally partner hero historic important constructive positive courageous brave
    wonderful success outstanding reliable vital indispensable strong crucial wise remarkable""".split()
)  # fmt: skip
NAMING = frozenset(
    "call describe label brand dub portray term characterise characterize paint consider depict refer deem".split()
)
COOPERATIVE = frozenset(e for e, quad in QUADS.items() if "cooperation" in quad)


def _verb_table() -> dict[str, list[tuple[str, str, tuple[str, ...], str]]]:
    """Each form of each verb -> (lemma, particle, prepositions, event)."""
    table: dict[str, list[tuple[str, str, tuple[str, ...], str]]] = {}
    for event, words in VERBS.items():
        for entry in dict.fromkeys(words.split()):
            verb, _, prepositions = entry.partition("/")
            lemma, _, particle = verb.partition("+")
            needed = tuple(prepositions.split(",")) if prepositions else ()
            for form in verb_forms(lemma):
                table.setdefault(form, []).append((lemma, particle, needed, event))
    return table


def _forms(lemmas: frozenset[str] | dict[str, str]) -> dict[str, str]:
    return {form: lemma for lemma in sorted(lemmas) for form in verb_forms(lemma)}


VERB_FORMS = _verb_table()
NOUN_EVENTS = {
    form: (noun, event) for event, nouns in NOUNS.items() for noun in nouns.split() for form in noun_forms(noun)
}
LIGHT_FORMS, STOPPING_FORMS = _forms(LIGHT), _forms(STOPPING)
VIOLATING_FORMS, BLOCKING_FORMS, VOWING_FORMS = _forms(VIOLATING), _forms(BLOCKING), _forms(VOWING)
LEAVING_FORMS = _forms(LEAVING)
# 'called off' stops, 'called it a threat' does not.
CALLING = frozenset(verb_forms("call"))
ADMITTING_FORMS, STRENGTHENING_FORMS = _forms(ADMITTING), _forms(STRENGTHENING)
SUFFERING_FORMS, GIVING_FORMS, NAMING_FORMS = _forms(SUFFERING), _forms(GIVING), _forms(NAMING)

"""Which words tell which PLOVER event: verbs, nouns, and the verbs that take their sense from an object.

PLOVER is the successor of CAMEO (Halterman et al. 2023). In the lists a verb's particle follows a plus
sign (`pull+out`) and the prepositions that it needs for a target follow a slash (`call/on`).
"""

from __future__ import annotations

from newsbook.relations.inflection import noun_forms, verb_forms

VERBAL_COOPERATION, MATERIAL_COOPERATION = "verbal cooperation", "material cooperation"
VERBAL_CONFLICT, MATERIAL_CONFLICT = "verbal conflict", "material conflict"
QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), VERBAL_COOPERATION),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), MATERIAL_COOPERATION),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), VERBAL_CONFLICT),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), MATERIAL_CONFLICT),
}

VERBS = {
    "AGREE": """
        agree accept assent/to consent/to accede/to acquiesce concur/with offer pledge promise vow undertake
        volunteer commit guarantee propose ratify approve swear settle/with compromise/with strike+deal assure""",
    "CONSULT": """
        meet consult confer/with negotiate parley/with discuss visit phone telephone ring interview host
        receive brief debrief mediate talk/to,with speak/to,with liaise/with huddle/with sit+down/with
        dine/with lunch/with engage/with greet tour invite reconvene
        shake+hands/with correspond/with arbitrate
        exchange+views/with sit+down/with reach+out/to call+in gather/with mingle/with consort/with hold+talks/with""",
    "SUPPORT": """
        support back endorse praise laud commend applaud hail welcome congratulate thank defend champion
        salute reassure embrace recognise recognize apologise/to apologize/to side/with stand+by stand/with
        rally/behind vouch/for admire appreciate compliment honour honor uphold acclaim cheer extol console
        sympathise/with sympathize/with reconcile/with befriend bolster canvass/for campaign/for
        cherish heed trust strengthen deepen empathise/with empathize/with speak+up/for
        pay+tribute/to speak+out/for vote/for stand+up/for restore+confidence vindicate commiserate/with""",
    "CONCEDE": """
        concede/to yield/to relent capitulate/to back+down give+in/to bow/to cave+in/to pardon amnesty
        allow permit let accommodate appease rehabilitate reinstate acquit exonerate decriminalise
        decriminalize legalise legalize resign step+down
        reopen drop+charges drop+case unban unblock""",
    "COOPERATE": """
        cooperate co-operate/with collaborate/with partner/with ally/with trade/with team+up/with
        join+forces/with work/with work+together buy/from purchase/from import/from sell/to export/to
        extradite/to invest/in merge/with coordinate/with normalise/with normalize/with unite/with
        lease/from,to
        share+intelligence/with share+information/with lease/to swap/with export/to import/from procure/from""",
    "AID": """
        aid assist help donate/to contribute/to fund finance subsidise subsidize feed shelter rescue arm equip
        bail+out supply deliver/to hand+over/to protect airlift resettle lend/to rearm nurse treat evacuate
        compensate safeguard reimburse vaccinate immunise immunize
        provide/to,for,with train extend/to give+refuge/to give+shelter/to help+out shore+up nourish house resupply""",
    "RETREAT": """
        withdraw retreat pull+out pull+back surrender release free return/to repatriate disarm demobilise
        demobilize vacate hand+back/to give+back/to cede/to relinquish lay+down disengage unfreeze
        lay+arms surrender+arms dismantle cease+fire give+up lay+down+arms""",
    "REQUEST": """
        ask demand request urge call/on,upon call/for implore beg plead/with appeal/to press pressure
        pressurise pressurize petition exhort entreat beseech lobby order instruct solicit nudge prod push
        direct summon advise recommend cajole insist/on seek/from command require persuade remind
        encourage plead/for
        seek push/for press/for lobby/for apply/to,for turn/to plead/for petition/for beg/for call+upon task dare hound badger""",
    "ACCUSE": """
        accuse blame criticise criticize condemn denounce decry deplore slam rebuke lambast lambaste castigate
        chastise berate fault charge indict sue investigate probe complain lash+out/at hit+out/at rail/against
        censure reprimand reproach scold admonish ridicule mock insult deride lament question implicate
        suspect denigrate disparage bemoan vilify excoriate assail scorn impeach inspect disapprove/of inveigh/against
        take+aim/at chide upbraid savage pillory browbeat belittle demonise demonize inquire/into
        snipe/at bash smear slander defame malign discredit skewer prosecute impugn audit interrogate
        grumble/about protest/to subpoena blast
        look/into take+issue/with point+finger/at hold+responsible hold+accountable pin+blame/on find+guilty speak+out/against sound+alarm/over express+concern arraign vent/at cross-examine tear+into rap knock call+out shame disown sneer/at scoff/at jeer boo heckle decry frown/on""",
    "REJECT": """
        reject refuse decline deny veto oppose rebuff spurn turn+down rule+out dismiss defy resist ignore snub shun
        disagree/with object/to disregard repudiate disavow renounce contradict dispute contest challenge
        flout rebut overrule overturn disobey stonewall quarrel/with argue/with row/with feud/with rebel/against
        stand+up/to withstand violate breach balk/at baulk/at thwart foil
        position/against turn/against come+out/against vote/against unite/against campaign/against side/against back+out/of renege/on brush+off brush+aside shrug+off opt+out/of dodge shoot+down+proposal throw+out vote+down strike+down squash quash rail/against fight+off""",
    "THREATEN": """
        threaten warn menace intimidate blackmail retaliate/against hit+back/at rattle+sabres
        give+ultimatum raise+spectre bully brandish/at vow+revenge vow+retaliation swear+revenge lash+back/at""",
    "PROTEST": """
        protest demonstrate/against rally/against march/against,to riot picket strike/over,against
        walk+out boycott chant/against converge mutiny mobilise/against barricade
        take+streets pour+streets burn+flag burn+flags go+strike stop+work down+tools stage+walkout stone pelt/with gather/outside assemble/outside rise+up/against revolt/against rampage""",
    "SANCTION": """
        sanction punish penalise penalize embargo blacklist boycott delist ostracise ostracize cut+off
        cut+ties/with break+off/with recall withhold/from deprive isolate defund disinvite exclude/from
        downgrade divest/from strip
        freeze+assets close+embassy close+mission sever+ties break+relations pull+out/of walk+out/of withdraw+ambassador suspend expel+diplomats expel+ambassador ground bar/from remove/from drop/from slap+tariffs""",
    "MOBILIZE": """
        mobilise mobilize deploy mass amass conscript redeploy militarise militarize draft+in call+up
        muster
        beef+up step+up+patrols step+up+security patrol reinforce test-fire station post/to buzz overfly cross/into fly+over fortify encamp mine scramble""",
    "COERCE": """
        arrest detain jail imprison seize confiscate deport expel ban outlaw censor crack+down/on
        crackdown/on restrict prevent coerce force evict disperse sentence convict hack repress suppress
        silence gag oust overthrow topple depose dissolve subjugate apprehend round+up intercept exile banish
        impound annex prohibit hinder harass persecute oppress purge fine nationalise nationalize
        expropriate shut+down block bar blockade sabotage raid encircle quarantine incarcerate capture
        extort handcuff ransack loot deface subdue stifle muzzle curb sideline compel
        clamp+down/on seal+off cordon+off seal close+border close+borders close+crossing close+university close+newspaper close+office close+offices shut wiretap bug spy/on hold+captive frisk search evacuate+forcibly relocate+forcibly veto+visa ground handcuff beset""",
    "ASSAULT": """
        attack bomb shell kill assassinate murder shoot shoot+down fire/on,at,into strike invade ambush torture abuse
        rape wound injure kidnap abduct massacre slaughter beat stab execute behead hijack besiege occupy
        storm fight battle clash/with assault gun+down maim mutilate lynch poison torch pound destroy
        raze demolish overrun exterminate slay rocket strafe bombard hit explode detonate bulldoze gas
        cripple pummel assail+forces behead decapitate terrorise terrorize violate+ceasefire molest
        annihilate machine-gun stone club manhandle tear-gas
        set+fire/to open+fire/on,at blow+up exchange+fire/with take+hostage hold+hostage hurl/at throw+stones/at advance/on,into push/into march/into skirmish/with lob/at mow+down stab hack+death wipe+out set+ablaze set+alight torpedo retaliate/against sink plunder pillage decimate fire/toward,towards skirmish ram sexually+abuse dispatch+forces knife garrote hang electrocute""",
}  # fmt: skip
# Verbs whose sense changes with an infinitive: refused to meet, threatened to leave.
OPERATORS = {
    **dict.fromkeys("agree offer pledge promise vow undertake volunteer commit swear consent guarantee accept".split(), "AGREE"),
    **dict.fromkeys("refuse decline oppose".split(), "REJECT"),
    "threaten": "THREATEN",
    **dict.fromkeys("demand ask request".split(), "REQUEST"),
}  # fmt: skip
READY = frozenset("ready willing prepared determined happy keen eager".split())
UNWILLING = frozenset("unwilling reluctant loath".split())

NOUNS = {
    "AGREE": """
        agreement deal accord treaty pact memorandum compromise consensus pledge promise commitment offer vow
        assurance guarantee consent settlement understanding
        readiness willingness contract intention intent""",
    "CONSULT": """
        talk meeting summit negotiation consultation visit discussion conversation dialogue mediation trip
        interview audience conference call encounter parley mediator envoy delegation tour stopover""",
    "SUPPORT": """
        support backing endorsement praise apology congratulation solidarity approval recognition tribute
        appreciation gratitude condolence sympathy admiration reconciliation rapprochement thanks
        tie relation friendship
        confidence goodwill""",
    "CONCEDE": "concession amnesty pardon acquiescence reprieve leniency",
    "COOPERATE": """
        cooperation co-operation collaboration partnership exercise drill trade purchase sale export alliance
        venture coordination extradition""",
    "AID": """
        aid assistance help relief donation grant loan medicine food rescue asylum fund funding
        supply subsidy shipment bailout blanket tent""",
    "RETREAT": """
        withdrawal pullout pull-out pullback pull-back retreat surrender release ceasefire cease-fire truce
        repatriation compensation disarmament handover armistice""",
    "REQUEST": "demand request appeal plea petition pressure call-for",
    "ACCUSE": """
        criticism accusation allegation condemnation complaint denunciation rebuke reproach misgiving doubt
        insult indictment lawsuit investigation probe inquiry inspection censure blame browbeating disapproval
        reprimand outrage tirade smear charge inspector monitor observer
        concern regret disappointment anger dismay displeasure indignation reservation alarm suspicion fury condemnations trial lawsuit remonstration""",
    "REJECT": """
        rejection refusal denial veto objection opposition dispute disagreement rift row feud quarrel spat
        friction standoff stand-off defiance resistance""",
    "THREATEN": "threat warning ultimatum intimidation reprisal retaliation revenge deadline",
    "PROTEST": "protest demonstration rally march riot sit-in picket rioting unrest strike walkout boycott uprising mutiny vigil",
    "SANCTION": "sanction embargo boycott expulsion tariff penalty",
    "MOBILIZE": "mobilisation mobilization deployment buildup build-up alert patrol reinforcement",
    "COERCE": """
        arrest detention crackdown restriction curfew ban censorship blockade seizure confiscation deportation
        siege curb imprisonment jailing conviction repression suppression blackout measure rule
        coup overthrow eviction roadblock checkpoint harassment persecution
        emergency law lockdown closure sweep manhunt""",
    "ASSAULT": """
        attack assault bombing bombardment shelling airstrike air-strike raid invasion killing murder
        assassination massacre war battle clash fighting offensive ambush kidnapping abduction torture abuse
        shooting violence bomb explosion atrocity genocide incursion rocket missile occupation hostility
        barrage salvo crossfire gunfire pogrom bloodshed beating lynching""",
}  # fmt: skip
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
GIVING = frozenset(
    """give grant provide supply send deliver ship hand contribute donate lend extend allocate dispatch pay
    rush airlift earmark bring move""".split()
)  # fmt: skip
TROOPS = frozenset(
    """troop soldier force army marine tank warship warplane aircraft navy fleet jet battalion brigade paratrooper
    unit reinforcement carrier peacekeeper frigate division destroyer contingent""".split()
)  # fmt: skip
WATCHERS = frozenset("inspector monitor observer investigator expert auditor detective".split())
ENVOYS = frozenset("envoy delegation delegate emissary representative mission diplomat mediator".split())
GOODS = frozenset(
    """dollar euro pound money cash million billion ton tonne food medicine water weapon arms vaccine dose
    equipment fuel oil grain wheat ammunition shelter aid assistance credit asylum doctor""".split()
)  # fmt: skip
CAPTIVES = frozenset("prisoner hostage detainee captive inmate journalist pilot".split())
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
SUFFERING_FORMS, GIVING_FORMS, NAMING_FORMS = _forms(SUFFERING), _forms(GIVING), _forms(NAMING)

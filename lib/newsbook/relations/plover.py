"""PLOVER's events and the words that tell them: verbs and nouns.

PLOVER is the successor of CAMEO (Halterman et al. 2023). In the lists a verb's particle follows a plus
sign (`pull+out`) and the prepositions that it needs for a target follow a slash (`call/on`).
"""

from __future__ import annotations

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
        dine/with lunch/with engage/with greet tour invite reconvene arrive/in,at travel/to fly/to,into
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
        allow permit accommodate appease rehabilitate reinstate acquit exonerate decriminalise
        decriminalize legalise legalize resign step+down
        reopen drop+charges drop+case unban unblock""",
    "COOPERATE": """
        cooperate co-operate/with share/with exchange/with link+up/with collaborate/with partner/with ally/with trade/with team+up/with
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
        lay+arms surrender+arms dismantle+weapons cease+fire give+up lay+down+arms""",
    "REQUEST": """
        ask demand request urge call/on,upon call/for implore beg plead/with appeal/to press pressure
        pressurise pressurize petition exhort entreat beseech lobby order instruct solicit nudge prod push want tell
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
        look/into take+issue/with point+finger/at hold+responsible hold+accountable pin+blame/on find+guilty speak+out/against sound+alarm/over express+concern arraign vent/at cross-examine tear+into call+out shame disown sneer/at scoff/at jeer boo heckle decry frown/on""",
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
        protest demonstrate rally march demonstrate/against rally/against march/against,to riot picket strike/over,against
        walk+out boycott chant/against burn+effigy shout+slogans chant+slogans converge mutiny mobilise/against barricade
        take+streets pour+streets burn+flag burn+flags go+strike stop+work down+tools stage+walkout stone pelt/with gather/outside assemble/outside rise+up/against revolt/against rampage""",
    "SANCTION": """
        sanction punish penalise penalize embargo blacklist boycott delist ostracise ostracize cut+off
        cut+ties/with break+off/with recall withhold/from deprive isolate defund disinvite exclude/from
        downgrade divest/from strip
        freeze+assets close+embassy close+mission sever+ties break+relations pull+out/of walk+out/of withdraw+ambassador suspend expel+diplomats expel+ambassador ground bar/from remove/from drop/from slap+tariffs""",
    "MOBILIZE": """
        mobilise mobilize deploy mass amass conscript redeploy militarise militarize draft+in call+up
        muster
        beef+up put+alert step+up+patrols step+up+security patrol reinforce test-fire station post/to buzz overfly cross/into fly+over fortify encamp mine scramble""",
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
        set+fire/to open+fire/on,at trade+fire/with blow+up exchange+fire/with take+hostage hold+hostage hurl/at throw+stones/at advance/on,into push/into march/into skirmish/with lob/at mow+down stab hack+death wipe+out set+ablaze set+alight torpedo retaliate/against sink plunder pillage decimate fire/toward,towards skirmish ram sexually+abuse dispatch+forces knife garrote hang electrocute""",
}  # fmt: skip
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

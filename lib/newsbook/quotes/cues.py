"""The words that introduce speech, grouped by what the speaker does with them.

Verbs are listed as lemmas; `VERB_FORMS` maps every inflected form back to its lemma, so that cues
are found without tags as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsbook.quotes import frames

VERBS_BY_KIND: Mapping[str, frozenset[str]] = {
    "neutral": frozenset(
        "say tell add write note state report remark mention comment observe speak continue relate "
        "recount recall narrate describe explain elaborate clarify specify detail outline "
        "summarize summarise conclude begin start finish interject chime interrupt respond reply "
        "answer retort counter rejoin return tweet retweet post blog email text message caption "
        "read quote cite paraphrase refer testify brief inform notify announce declare proclaim "
        "pronounce disclose reveal confide communicate convey relay repeat reiterate restate echo "
        "express voice utter articulate phrase put call dub label brand term characterize "
        "characterise depict portray muse reflect ponder opine suggest hint imply indicate signal "
        "intimate broadcast publish deliver issue share go emphasize emphasise stress underline "
        "underscore highlight point conclude quip joke jest laugh chuckle grin smile nod shrug sigh "
        "sob weep cry gasp whisper murmur mutter mumble shout yell scream bellow chant sing roar "
        "exclaim holler bark growl snap hiss drawl declaim intone gush enthuse rave dictate recite "
        "update stammer sniff deadpan snipe grouse beam fret bluster thunder implore effuse emote ad-lib venture allow reckon remonstrate reassure riff needle parry quiz rasp wail whine yelp squeal snort crow chirp lecture preach editorialize editorialise fire shoot hit pose rue".split()
    ),
    "claim": frozenset(
        "claim assert allege contend maintain insist argue aver avow affirm reaffirm attest "
        "submit hold posit postulate hypothesize theorize reason speculate suppose surmise guess "
        "estimate reckon predict forecast project foresee prophesy calculate find conclude "
        "believe think feel consider deem judge determine assess acknowledge admit concede confess "
        "grant allow recognize recognise confirm verify certify corroborate swear vouch boast brag "
        "show prove demonstrate establish document learn figure realize assume hear agree "
        "concur disagree doubt suspect fear worry hope wish expect anticipate assure reassure "
        "convince persuade remind tout trumpet bill".split()
    ),
    "promise": frozenset(
        "promise vow pledge swear commit guarantee undertake offer volunteer pray propose "
        "plan intend agree resolve".split()
    ),
    "threat": frozenset("threaten warn caution alert forewarn admonish menace".split()),
    "demand": frozenset(
        "demand urge ask request order command instruct direct require insist call appeal plead "
        "beg implore beseech entreat exhort encourage advise recommend counsel advocate press "
        "petition lobby push invite bid dare challenge suggest propose argue counsel remind "
        "motion summon want seek".split()
    ),
    "praise": frozenset(
        "praise laud applaud commend compliment congratulate hail salute thank welcome celebrate "
        "extol cheer endorse back support defend champion credit honor honour toast bless "
        "approve appreciate favor favour".split()
    ),
    "blame": frozenset(
        "accuse blame criticize criticise condemn denounce decry deplore slam blast lambast "
        "lambaste castigate chastise chide rebuke reprimand reproach scold berate bash rip assail "
        "attack fault censure charge complain grumble moan gripe lament bemoan mourn protest object "
        "rail rant fume vent scoff mock ridicule deride taunt tease jeer sneer insult belittle "
        "dismiss disparage denigrate vilify excoriate skewer savage pan trash hammer lash regret "
        "bristle apologize apologise liken compare oppose question".split()
    ),
    "denial": frozenset(
        "deny reject refute rebut dispute contradict disavow disclaim repudiate rebuff "
        "counter recant retract disown contest".split()
    ),
    "question": frozenset("ask question inquire enquire wonder query quiz ponder probe grill press".split()),
}

# Words of a source that is printed, shown or heard: "a statement said", "the letter reads".
NOUNS_BY_KIND: Mapping[str, frozenset[str]] = {
    "neutral": frozenset(
        "statement remark comment announcement declaration word message letter email e-mail memo "
        "tweet post note report article interview speech address testimony briefing answer reply "
        "response disclosure revelation observation explanation description account quote "
        "caption headline transcript release communique".split()
    ),
    "claim": frozenset(
        "claim assertion allegation contention argument insistence view opinion belief conviction "
        "position stance suggestion conclusion finding assessment estimate prediction forecast "
        "projection admission acknowledgment acknowledgement concession confession confirmation "
        "assurance theory notion hope fear concern worry doubt suspicion misgiving reservation "
        "skepticism scepticism optimism pessimism confidence boast".split()
    ),
    "promise": frozenset("promise vow pledge commitment guarantee oath offer proposal".split()),
    "threat": frozenset("threat warning caution ultimatum".split()),
    "demand": frozenset("demand call appeal plea request order instruction recommendation advice insistence".split()),
    "praise": frozenset(
        "praise support thanks gratitude congratulations approval appreciation endorsement "
        "solidarity sympathy condolences satisfaction admiration relief welcome".split()
    ),
    "blame": frozenset(
        "accusation criticism complaint condemnation charge objection outrage anger frustration "
        "disappointment displeasure dismay protest regret alarm disgust indignation opposition "
        "attack insult apology".split()
    ),
    "denial": frozenset("denial rejection rebuttal refutation disagreement".split()),
    "question": frozenset("question inquiry query".split()),
}

# Verbs that by themselves are no speech: "the plan holds", "she went on".
# They count beside a marked quote that they touch, but open no indirect speech.
BESIDE_MARKS_ONLY = frozenset(
    "go put begin start finish laugh chuckle grin smile nod shrug sigh sob weep return bark hold "
    "share deliver issue publish read push press run motion bid back lash bless figure allow grant "
    "crow sing roar snap growl hiss beam snipe thunder venture riff needle parry rasp wail whine yelp squeal snort bluster update sniff text caption bill rip pan hammer trash savage "
    "interrupt start continue cheer toast interject message direct order project document post "
    "dare volunteer resolve return counter quote cite repeat brief cry gasp fire shoot hit pose rue".split()
)
WITH_BACK = frozenset(
    "fire fires fired firing shoot shoots shot shooting hit hits hitting".split()
)  # 'shot back: "..."'


NO_SPEECH_GOVERNORS = frozenset(
    "decline refuse fail neglect forget hesitate unable unwilling avoid stop cease deny reluctant try attempt".split()
)
HEARERS = frozenset(
    "court jury jurors inquest tribunal hearing inquiry trial judge magistrates committee panel commission".split()
)
IN_CONFIDENCE = frozenset("anonymity authorized authorised permitted cleared".split())
HYPOTHETICAL = frozenset({"could", "would", "might", "may", "should", "can", "must", "shall"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nobody", "neither", "hardly", "without"})

_IRREGULAR: Mapping[str, str] = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak",
    "spoken": "speak", "put": "put", "putting": "put", "went": "go", "gone": "go", "goes": "go",
    "read": "read", "thought": "think", "felt": "feel", "held": "hold", "found": "find",
    "began": "begin", "begun": "begin", "beginning": "begin", "swore": "swear", "sworn": "swear",
    "sang": "sing", "sung": "sing", "wept": "weep", "foresaw": "foresee", "foreseen": "foresee",
    "shown": "show", "proven": "prove", "heard": "hear", "learnt": "learn", "sought": "seek",
    "undertook": "undertake", "undertaken": "undertake", "besought": "beseech", "knew": "know",
    "understood": "understand", "saw": "see", "seen": "see", "known": "know", "forecast": "forecast",
    "broadcast": "broadcast", "withheld": "withhold", "began ": "begin", "pled": "plead",
    "shot": "shoot", "hit": "hit", "hitting": "hit", "bid": "bid", "chose": "choose", "chosen": "choose", "retold": "retell", "does": "do",
}  # fmt: skip
_DOUBLED = frozenset(
    "quip brag admit commit submit plan beg rebut refer rip pan nod grin jot rap begin put blog "
    "bid tip chat dub sob confer permit slam".split()
)


def inflections(lemma: str) -> Iterator[str]:
    """The regular forms of a verb: says, said's regular twin, saying."""
    yield lemma
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    if lemma.endswith("e"):
        yield from (lemma + "s", lemma + "d")
        yield lemma + "ing" if lemma.endswith("ee") else lemma[:-1] + "ing"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    else:
        sibilant = lemma.endswith(("s", "x", "z", "ch", "sh", "o"))
        yield from (lemma + ("es" if sibilant else "s"), stem + "ed", stem + "ing")
    if lemma in {"signal", "label", "counsel"}:
        yield from (lemma + "led", lemma + "ling")


VERBS: Mapping[str, str] = {
    lemma: kind for kind, lemmas in reversed(list(VERBS_BY_KIND.items())) for lemma in sorted(lemmas)
}
OTHER_VERBS = (frames.ALL_VERBS | NO_SPEECH_GOVERNORS) - VERBS.keys()
SILENT = NO_SPEECH_GOVERNORS - VERBS.keys() - frames.ALL_VERBS  # say nothing themselves: try, fail, avoid
WEAK = BESIDE_MARKS_ONLY | frames.LIGHT_VERBS - {"express", "reiterate"}
NOUNS: Mapping[str, str] = {
    lemma: kind for kind, lemmas in reversed(list(NOUNS_BY_KIND.items())) for lemma in sorted(lemmas)
}
VERB_FORMS: Mapping[str, str] = {
    **{form: lemma for lemma in sorted({*VERBS, *OTHER_VERBS}) for form in inflections(lemma)},
    **_IRREGULAR,
}
NOUN_FORMS: Mapping[str, str] = {
    form: lemma for lemma in NOUNS for form in (lemma, lemma + "s", lemma.removesuffix("y") + "ies")
}
# Forms that are a verb whatever the tagger says.
ALWAYS_VERBS = frozenset(
    "said says told tells wrote writes saying telling writing added adds replied tweeted argued "
    "insisted explained asked asks argues insists explains announced declared vowed pledged warned "
    "warns noted responded recalled admitted acknowledged asserted contended stated adding noting "
    "warning arguing insisting".split()
)


def kind_of(lemma: str) -> str | None:
    """What a cue does: neutral, claim, promise, threat, demand, praise, blame, denial, question."""
    return VERBS.get(lemma) or NOUNS.get(lemma) or frames.ADJECTIVES.get(lemma)

"""From an inflected English word to the lemmas it may have: what is irregular, and the rules of spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Verbs whose past or participle no rule makes: lemma, then its past forms (both spellings where there are two).
_VERBS = """
abide abode|arise arose arisen|awake awoke awoken|backslide backslid backslidden|be was were been|bear bore borne born
beat beaten|become became|befall befell befallen|beget begot begat begotten|begin began begun|behold beheld|bend bent
bereave bereft|beseech besought|beset|bespeak bespoke bespoken|bestride bestrode bestridden|bet|betake betook betaken
bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
broadcast|browbeat browbeaten|build built|burn burnt|burst|buy bought|cast|catch caught|chide chid chidden
choose chose chosen|crossbreed crossbred|interbreed interbred|cleave clove cloven cleft|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug
do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen
feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbear forbore forborne
forbid forbade forbad forbidden|forecast|forego forewent foregone|foresee foresaw foreseen|foretell foretold
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|forswear forswore forsworn
freeze froze frozen|gainsay gainsaid|get got gotten|gird girt|give gave given|go went gone|grind ground|grow grew grown
hang hung|have had|hear heard|heave hove|hew hewn|hide hid hidden|hit|hold held|hurt|inlay inlaid|input|interweave interwove interwoven
keep kept|kneel knelt|knit|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let
lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislay mislaid|mislead misled|misread|misspell misspelt
mistake mistook mistaken|misunderstand misunderstood|mow mown|offset|outbid|outdo outdid outdone|outfight outfought
outgrow outgrew outgrown|outrun outran|outsell outsold|outshine outshone|overcome overcame|overdo overdid overdone
overhang overhung|overhear overheard|overlay overlaid|override overrode overridden|overrun overran|oversee oversaw overseen
oversleep overslept|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled
prepay prepaid|prove proven|put|quit|read|rebuild rebuilt|redo redid redone|relay|remake remade|rend rent|repay repaid|rerun reran
resell resold|reset|resit resat|rethink rethought|retell retold|rewind rewound|rewrite rewrote rewritten|rid|ride rode ridden
ring rang rung|rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|sell sold|send sent|set|sew sewn
shake shook shaken|shave shaven|shear shorn|shed|shine shone|shit shat|shoe shod|shoot shot|show shown|shrink shrank shrunk shrunken
shrive shrove shriven|shut|sing sang sung|sink sank sunk sunken|sit sat|slay slew slain|sleep slept|slide slid|sling slung
slink slunk|slit|smell smelt|smite smote smitten|sneak snuck|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent
spill spilt|spin spun span|spit spat|split|spoil spoilt|spread|spring sprang sprung|stand stood|stave stove|steal stole stolen
stick stuck|sting stung|stink stank stunk|strew strewn|stride strode stridden|strike struck stricken|string strung
strive strove striven|sublet|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|telecast|tell told|think thought|thrive throve thriven|throw threw thrown|thrust
tread trod trodden|unbend unbent|unbind unbound|undercut|undergo underwent undergone|underlie underlay underlain|underpay underpaid
undersell undersold|understand understood|undertake undertook undertaken|underwrite underwrote underwritten|undo undid undone
unwind unwound|uphold upheld|uproot|upset|wake woke woken|wear wore worn|weave wove woven|wed|weep wept|wet|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
"""
_IE = "belie die hogtie lie overlie stymie tie underlie untie vie"
_IE_ENDS = (("d", "VBD"), ("d", "VBN"), ("s", "VBZ"))
_OTHER = {
    ("has", "VBZ"): "have", ("is", "VBZ"): "be", ("does", "VBZ"): "do", ("goes", "VBZ"): "go",
}  # fmt: skip
_PLURALS = (
    "child children|foot feet|goose geese|louse lice|man men|mouse mice|ox oxen|tooth teeth|woman women|penny pence|die dice|"
    "wife wives|life lives|knife knives|leaf leaves|half halves|self selves|shelf shelves|thief thieves|wolf wolves|calf calves|"
    "loaf loaves|elf elves|scarf scarves|hoof hooves|wharf wharves|sheaf sheaves|housewife housewives|midwife midwives|"
    "analysis analyses|crisis crises|diagnosis diagnoses|emphasis emphases|hypothesis hypotheses|"
    "oasis oases|parenthesis parentheses|synthesis syntheses|synopsis synopses|thesis theses|paralysis paralyses|"
    "prognosis prognoses|criterion criteria|phenomenon phenomena|alumnus alumni|cactus cacti|fungus fungi|nucleus nuclei|"
    "radius radii|stimulus stimuli|syllabus syllabi|bacterium bacteria|curriculum curricula|memorandum memoranda|"
    "referendum referenda|stratum strata|appendix appendices|index indices|matrix matrices|vertex vertices|larva larvae"
)
_PLURAL_ONLY = (
    "alms amends annals arms athletics auspices barracks billiards binoculars clothes clothing confines corps "
    "crossroads dynamics earnings economics electronics ethics feces furnishings gallows genetics genitals geopolitics glasses "
    "goggles goods headquarters hijinks innards jeans kudos linguistics logistics manners mathematics means measles "
    "mechanics munitions news obsequies offspring outskirts pajamas pants phonetics physics pliers politics proceedings proceeds "
    "pyjamas regalia regards remains riches robotics savings scissors series shenanigans shorts smithereens species specifics statistics "
    "sunglasses surroundings thanks tidings tights tongs trousers tweezers valuables whereabouts"
)
_DEGREES = {
    ("better", "JJR"): "good", ("better", "RBR"): "well", ("best", "JJS"): "good", ("best", "RBS"): "well",
    ("worse", "JJR"): "bad", ("worse", "RBR"): "badly", ("worst", "JJS"): "bad", ("worst", "RBS"): "badly",
    ("further", "JJR"): "far", ("further", "RBR"): "far", ("farther", "JJR"): "far", ("farther", "RBR"): "far",
    ("eldest", "JJS"): "old", ("elder", "JJR"): "old",
}  # fmt: skip


def _table(text: str, tags: tuple[str, ...]) -> dict[tuple[str, str], str]:
    """'blow blew blown|...' -> {("blew", "VBD"): "blow"}; a form of two verbs is the later one's: 'lay' of 'lie'."""
    out: dict[tuple[str, str], str] = {}
    for verb in re.split(r"[|\n]", text.strip()):
        lemma, *forms = verb.split()
        out |= {(form, tag): lemma for form in forms or [lemma] for tag in tags}
    return out


IRREGULAR = (
    _table(_VERBS, ("VBD", "VBN"))
    | {(lemma[:-2] + "ying", "VBG"): lemma for lemma in _IE.split()}
    | {(lemma + end, tag): lemma for lemma in _IE.split() if len(lemma) > 3 for end, tag in _IE_ENDS}
    | _OTHER
    | _table(_PLURALS, ("NNS",))
    | {(form, "NNS"): form for form in _PLURAL_ONLY.split()}
    | _DEGREES
)
ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "NNS": "s",
           "JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}  # fmt: skip

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_DOUBLED = re.compile(r"[aeiou]([bdfgklmnprstvz])\1$")
_KEPT_DOUBLE = re.compile(r"^[^aeiou]*[aeiou](?:ll|ff|zz)$|(?:ss|ff|zz|ill|call|stall|pall)$|^[aeiou](.)\1$")
_PANICK = re.compile(r"[aeiou][^aeiou]+ick$")  # panick-ed of 'panic'
_SHORT = re.compile(r"^[^aeiou]*(?:qu)?[aeiouy][^aeiouwxyh]$")  # hop-ing of 'hope': 'hop' would double
_ONE_VOWEL = r"(?<![aeiou])[aeiou]"
# Stems that lose an 'e' before -ed and -ing, by their end: urg-ed, endors-ed, telephon-ed, handl-ed, declin-ed.
_SILENT_E = re.compile(
    rf"""(?: [cuv] | [^aeious]s | {_ONE_VOWEL}[sbgkdv] | (?:[ae][aiu]|[oa]u|oi|oo)s | [^tz]z | [dlr]g | [aeu]ng
    | [bcdfgkpstz]l | [^aeiour]r | guid | uad | (?:[^aeo]|cre|me|ne)at | (?<![aeiou])[ou]t | (?:(?<!l)le|compe)t | (?:[nv]|[nx]c|rec)it
    | (?<![aeiou])(?:i[lmn]|u[lmn]|(?<!m)ur|[ai]r|a[mp]) | quir | (?<!si)phon | stpon | [pl]lor | scor | [^t]ton | ignor | [ts]tor | ador
    | (?:n|r|tra)ven | [do]her | terfer | rsever | [aeo][aeo]th | ^(?:b|l|sw)ath | (?:^[ptw]|b)ast )$""",
    re.VERBOSE,
)


_PARTICIPLES = {lemma: form for (form, tag), lemma in IRREGULAR.items() if tag == "VBN"} | {"strike": "struck"}


def participle(form: str, lemma: str) -> str:
    """The past participle of a verb from its past tense: ('shot', 'shoot') -> shot, ('took', 'take') -> taken."""
    return _PARTICIPLES.get(lemma, form)


def irregular(form: str, tag: str) -> str | None:
    """The lemma of a form that no rule makes: 'blown' -> blow, 'pre-cut' -> pre-cut, 'horsemen' -> horseman."""
    before, hyphen, last = form.rpartition("-")
    if found := IRREGULAR.get((form, tag)) or IRREGULAR.get((last, tag)):
        return found if (form, tag) in IRREGULAR else before + hyphen + found
    if tag == "NNS" and form.endswith("men"):
        return form[:-2] + "an"
    return form[:-3] if tag == "NNS" and form.endswith("children") else None


def may_be(form: str, tag: str) -> list[str]:
    """The lemmas a regular form may have, likeliest spelling first: 'hoping' -> hope, hop; none for another form."""
    ending = ENDINGS.get(tag, "")
    if not ending or not form.endswith(ending) or len(form) < len(ending) + 2 or not _WORD.fullmatch(form):
        return []
    stem = form.removesuffix(ending)
    if ending == "s":
        found = _of_s(stem, noun=tag == "NNS")
    elif stem.endswith("e"):  # 'agreed', 'freer', but 'ageing'
        found = iter((stem,) if ending == "ing" else (stem + "e", stem))
    else:
        found = _of_stem(stem)
    return list(dict.fromkeys(found))


def _of_s(stem: str, *, noun: bool) -> Iterator[str]:
    """'countrie', 'processe', 'make' -> country, process, make."""
    if stem.endswith("ie") and len(stem) > 3:
        yield stem[:-2] + "y"
    elif re.search(r"(?:ss|sh|x|zz|(?<!^a)(?<![dhk]a)ch|..[^o]o)e$", stem) or (
        noun and re.search(r"[^aeiou]use$", stem)
    ):
        yield stem[:-1]
    yield stem
    if re.search(r"(?:[sxzo]|ch|sh)e$", stem):
        yield stem[:-1]


def _of_stem(stem: str) -> Iterator[str]:
    """'carri', 'stopp', 'hop', 'look' -> carry, stop, hope, look."""
    if stem.endswith("i"):
        yield from (stem[:-1] + "y", stem + "e") if len(stem) > 2 else (stem + "e", stem[:-1] + "y")
    elif _PANICK.search(stem) or (_DOUBLED.search(stem) and not _KEPT_DOUBLE.search(stem)):
        yield stem[:-1]
    elif _SHORT.search(stem):
        yield from (stem + "e", stem) if stem.endswith("s") else (stem + "e",)
        return
    elif _SILENT_E.search(stem):
        yield stem + "e"
    yield from (stem, stem + "e")
    if _DOUBLED.search(stem):
        yield stem[:-1]

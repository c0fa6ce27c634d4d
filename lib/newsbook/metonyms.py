"""Metonyms: a capital or a seat of power named for the government or body that sits there.

'Ankara bought the missiles' speaks of Turkey's government, 'in Ankara' of the city. The place stays what it is;
the reading is a column beside it, and only where the words around the name ask for somebody who acts.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer
from newsbook.syntax import OBJECTS, PASSIVE_SUBJECTS, SUBJECTS, is_passive

# Seats that stand for one body, by their names without 'the'.
SEATS = {
    **dict.fromkeys(["Kremlin"], "government of Russia"),
    **dict.fromkeys(["Downing Street", "10 Downing Street", "No 10", "No. 10", "Number 10", "Whitehall"],
                    "government of the United Kingdom"),
    **dict.fromkeys(["White House", "Oval Office"], "presidency of the United States"),
    "Pentagon": "Defense Department of the United States",
    "Foggy Bottom": "State Department of the United States",
    "Langley": "CIA",
    "Capitol Hill": "Congress of the United States",
    "Brussels": "European Union",
    "Westminster": "Parliament of the United Kingdom",
    "Holyrood": "Parliament of Scotland",
    "Stormont": "Northern Ireland Assembly",
    **dict.fromkeys(["Élysée", "Elysée", "Elysee", "Élysée Palace", "Elysee Palace"], "presidency of France"),
    **dict.fromkeys(["Quai d'Orsay", "Quai d’Orsay"], "Foreign Ministry of France"),
    "Blue House": "presidency of South Korea",
    "Zhongnanhai": "government of China",
    "Vatican": "Holy See",
    "Tel Aviv": "government of Israel",
}  # fmt: skip
# Capitals that are first of all other towns, people or countries.
AMBIGUOUS = frozenset(
    "Victoria|Georgetown|George Town|Kingston|Hamilton|Douglas|Stanley|Jamestown|San Juan|San José|San Jose|Santiago|Castries|"
    "Charlotte Amalie|St. George's|Saint-Denis|Basseterre|Roseau|Valletta|Gibraltar|Male|Nassau|Freetown|Willemstad|Monaco|"
    "Singapore|Luxembourg|Djibouti|Panama|Guatemala|Kuwait City|Mexico City|Vatican City|Macao|Bern|Road Town|The Valley".split(
        "|"
    )
)
# What a town does, or what happens to it: after these the town itself is meant.
TOWN_VERBS = frozenset(
    "be become remain stay lie sit stand fall host house boast burn grow shake sleep wake experience endure suffer see have "
    "celebrate enjoy offer attract welcome rank lack feature smell look feel bustle come go begin start survive brace lose "
    "face record report register count bear witness greet mourn awake freeze sink flood glitter mark commemorate "
    "resemble stretch border straddle empty erupt descend lead follow overlook contain".split()
)
# 'Moscow is ready to talk': a stance is a government's.
STANCES = frozenset(
    "ready willing unwilling prepared determined eager keen reluctant open opposed adamant wary concerned worried confident "
    "angry furious committed able unable responsible guilty complicit serious sincere interested obliged bound right wrong "
    "afraid aware unhappy satisfied pleased disappointed alarmed convinced cautious sceptical skeptical hopeful".split()
)
BLAMED = frozenset(
    "accuse blame criticise criticize condemn urge ask warn tell force pressure press persuade convince expect invite suspect "
    "sanction punish isolate involve consult inform notify require oblige believe know".split()
)
# Whoever these are done to is somebody who can answer.
ADDRESSED = BLAMED | frozenset(
    "thank praise support back help arm threaten allow provoke deter encourage push lobby pay defy oppose challenge annoy anger "
    "irritate infuriate alarm rattle embarrass reassure assure antagonize antagonise confront appease supply fund join "
    "prompt enable prevent stop remind lead assist engage".split()
)
POLICY_NOUNS = frozenset(
    "ally allies decision demand demands policy policies plan plans purchase purchases stance response claim claims offer "
    "proposal proposals support backing request refusal rejection interest interests intention intentions forces force troops "
    "military army minister ministers offensive invasion war position commitment role sanctions relations relationship ties "
    "influence concern concerns threat threats warning warnings approach effort efforts bid withdrawal aggression strategy "
    "diplomacy control security counterpart counterparts adversaries adversary partners partner enemies enemy rivals rival ambassador envoy "
    "spokesman spokeswoman spokesperson official officials diplomats diplomat negotiators negotiator delegation mission move "
    "moves actions actions measures reaction accusation accusations allegation allegations involvement presence ambitions "
    "ambition agenda campaign crackdown attempt attempts pressure promise promises pledge pledges agreement consent approval "
    "willingness unwillingness insistence reluctance view views help aid assistance assault operation operations pro-government "
    "nuclear missile missiles weapons arsenal tariffs exports vote veto membership accession departure exit leaders leadership "
    "foreign rule regime propaganda narrative wish wishes assertiveness ban bans rockets test tests program programme claim stand line goal goals aim aims objective objectives proxies proxy".split()
)
# Nouns of dealings: 'relations with', 'pressure on', 'talks between'.
DEALINGS = frozenset(
    "relations relationship relation ties talks talk negotiations negotiation deal deals agreement agreements war conflict tension "
    "tensions dialogue cooperation dispute disputes friction alliance rapprochement pact treaty contacts contact rift row "
    "confrontation rivalry standoff trade partnership coordination understanding accord truce ceasefire peace compromise channel "
    "diplomacy feud split divide competition differences détente detente".split()
)
PRESSURES = frozenset(
    "pressure sanctions sanction blame demands call calls reliance dependence influence leverage embargo tariffs accusations "
    "message warning warnings threat threats signal response appeal aid support assistance concessions concession blow challenge "
    "allegiance loyalty help action reply answer approval permission backing opposition statement demand criticism "
    "condemnation complaint request rebuke assurances guarantees orders commitment guidance funding letter".split()
)
DEALING_VERBS = frozenset(
    "negotiate cooperate co-operate deal side align trade agree disagree clash bargain reconcile coordinate ally break "
    "engage consult compete fight work".split()
)
LEANING = frozenset(
    "loyal close hostile friendly allied aligned linked sympathetic opposed beholden dear subservient sold related "
    "important unacceptable acceptable favourable favorable".split()
)
TURNED_TO = frozenset({"blame", "rely", "depend", "call", "pin", "impose", "count", "prevail", "lean", "press"})
COMPOUNDED = frozenset(
    "backed led installed aligned appointed imposed supported funded controlled friendly sponsored linked allied brokered "
    "run mandated approved mediated engineered ordered orchestrated leaning proxied picked dominated loyal style".split()
)
FOR_OR_AGAINST = frozenset({"pro", "anti"})
LOCATIVE = frozenset("in at near outside inside around through across into toward towards throughout within".split())


def reading_of(doc: Doc, start: int, end: int, label: str) -> str | None:
    """What the name at tokens `start:end` stands for there: 'government of Turkey' for 'Ankara', or None."""
    if label not in {"GPE", "LOC", "FAC", "ORG"}:
        return None
    body = body_of(doc[start:end].text)
    if body is None or (label == "ORG" and doc[start:end].text not in SEATS):
        return None
    span = doc[start:end]
    return body if not _is_located(span) and _acts(span) else None


@lru_cache(maxsize=2_000)
def body_of(name: str) -> str | None:
    """The government or body that sits in a capital or seat of power, by its name."""
    name = name.removeprefix("the ").removeprefix("The ")
    if name in SEATS:
        return SEATS[name]
    code = gazetteer.capitals().get(name)
    if code is None or name in AMBIGUOUS or gazetteer.country_code(name):
        return None
    return f"government of {gazetteer.english_name(code)}" if code != "PS" else gazetteer.english_name(code)


def _is_located(span: Span) -> bool:
    """Where somebody or something is: 'in Moscow', 'the city of Kyiv', 'Paris, Texas', 'Moscow, the Russian capital'."""
    doc, first = span.doc, span.sent.start
    before = doc[span.start - 1].lower_ if span.start > first else ""
    if before == "the" and span.start - 1 > first:
        before = doc[span.start - 2].lower_
    after = doc[span.end : span.end + 2]
    apposed = len(after) == 2 and after[0].text == "," and (
        after[1].ent_type_ in {"GPE", "LOC"} or (after[1].lower_ in {"the", "a"} and span.root.dep_ not in SUBJECTS)
    )  # fmt: skip
    dateline = (
        span.start == first
        and len(after) > 0
        and after[0].text in {"(", "-", "–", "—", ":"}
        and after[0].whitespace_ != ""
    )
    return before in LOCATIVE or apposed or dateline


def _acts(span: Span) -> bool:
    doc, end = span.doc, span.end
    hyphened = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
    if hyphened and doc[end + 1].lower_ in COMPOUNDED:
        return True
    if span.start > 1 and doc[span.start - 1].text == "-" and doc[span.start - 2].lower_ in FOR_OR_AGAINST:
        return True
    if end < len(doc) and doc[end].lower_ in {"'s", "’s", "'", "’"} and not hyphened:
        return _owns_policy(span)
    token = _first_conjunct(span.root)
    if _among_states(token):
        return False
    return _is_actor(token) or _is_addressed(token) or _is_dealt_with(token)


def _first_conjunct(token: Token) -> Token:
    """'the Taliban' in 'the Taliban and Kabul': what is said of the first is said of all."""
    while token.dep_ == "conj" and token.head != token and token.head.pos_ == "PROPN":
        token = token.head
    return token


def _among_states(token: Token) -> bool:
    """'Alaska, Hawaii and Washington': the state."""
    return any(t.text in gazetteer.states() and not body_of(t.text) for t in token.conjuncts)


def _owns_policy(span: Span) -> bool:
    """'Ankara's purchase', 'Moscow's European allies'; 'Kyiv's mayor' is the town's."""
    head = span.root.head
    return head.i >= span.end and head.lower_ in POLICY_NOUNS


def _is_actor(token: Token) -> bool:
    """The subject of a verb that a government can be the subject of and a town cannot, or of a stance."""
    if token.dep_ not in SUBJECTS or token.head == token:
        return False
    verb = token.head
    if token.dep_ in PASSIVE_SUBJECTS or is_passive(verb):
        return verb.lemma_ in BLAMED
    if verb.lower_ in STANCES:
        return True
    if verb.pos_ not in {"VERB", "AUX"} or any(c.dep_ == "cop" for c in verb.children):
        return False
    if verb.lemma_ in {"be", "remain", "seem", "appear"}:
        return any(c.lower_ in STANCES for c in verb.children)
    return verb.lemma_ not in TOWN_VERBS


def _is_addressed(token: Token) -> bool:
    """'urged Moscow to withdraw', 'accused Tehran of'; also the subject of what it is urged or left to do."""
    return token.dep_ in OBJECTS and token.head.lemma_ in ADDRESSED


def _is_dealt_with(token: Token) -> bool:
    """After a preposition: 'talks with Kabul', 'pressure on Beijing', 'blamed on Kyiv', 'imposed by Washington'."""
    preposition, head = _governor(token)
    if preposition is None or head is None:
        return False
    word, lemma = head.lower_, head.lemma_
    if preposition in {"with", "between", "among"}:
        return word in DEALINGS or (preposition == "with" and lemma in DEALING_VERBS)
    if preposition in {"on", "against", "upon"}:
        return word in PRESSURES or word in DEALINGS or lemma in TURNED_TO
    if preposition == "to":
        return word in PRESSURES or word in LEANING or word == "according"
    if preposition == "from":
        return word in PRESSURES
    if preposition == "by":
        return head.tag_ == "VBN" and lemma not in TOWN_VERBS
    return preposition == "of" and word in {
        "ally",
        "allies",
        "critic",
        "critics",
        "enemy",
        "enemies",
        "critical",
        "support",
    }


def _governor(token: Token) -> tuple[str | None, Token | None]:
    """The preposition before a noun and the word that it depends on, in either label scheme."""
    case = next((c for c in token.children if c.dep_ == "case" and c.i < token.i), None)
    if case is not None:
        return case.lower_, token.head
    if token.dep_ == "pobj":
        return token.head.lower_, token.head.head
    return None, None

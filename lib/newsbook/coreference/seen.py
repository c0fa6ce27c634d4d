"""What the text has named so far: the entities by the words of their names, by what they are, and where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict

from newsbook import gazetteer
from newsbook.coreference.links import Linkable
from newsbook.roles.words import FAMILIES, LABELS

# What bodies that need no introduction are.
KNOWN = {
    **dict.fromkeys("nato|north atlantic treaty organization|opec|asean|brics|arab league|commonwealth|african union".split("|"), "alliance"),
    **dict.fromkeys("eu|european union|eurozone|ecowas|mercosur".split("|"), "alliance"),
    **dict.fromkeys("un|united nations|who|world health organization|wto|oecd|osce|unesco|interpol|red cross".split("|"), "organization"),
    **dict.fromkeys("taliban|hamas|hezbollah|islamic state|isis|isil|al-qaida|al-qaeda|boko haram|al-shabab|al-shabaab|houthis|pkk|farc|ira|fatah".split("|"), "militia"),
    **dict.fromkeys("pentagon|state department|home office|foreign office|treasury|fbi|cia|nsa|fda|cdc|nasa|europol|frontex|iaea|unicef|unhcr|unrwa".split("|"), "agency"),
    **dict.fromkeys("congress|senate|house of representatives|house of commons|house of lords|bundestag|knesset|duma|state duma|lok sabha".split("|"), "parliament"),
    **dict.fromkeys("labour|labor|conservatives|tories|liberal democrats|lib dems|democrats|republicans|greens|gop|republican|democratic|likud|snp|cdu|csu|spd|afd|fdp|bjp|anc|ukip".split("|"), "party"),
    **dict.fromkeys("reuters|associated press|ap|afp|agence france-presse|xinhua|dpa|bbc|cnn|al jazeera|bloomberg|voice of america|voa".split("|"), "outlet"),
    **dict.fromkeys("amnesty international|human rights watch|greenpeace|oxfam|doctors without borders".split("|"), "organization"),
}  # fmt: skip
STATES = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|"
    "louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|"
    "new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|"
    "utah|vermont|virginia|west virginia|wisconsin|wyoming".split("|")
)
ALSO_STATES = frozenset({"georgia", "new york", "washington"})  # where a text names another state
GOVERNMENTS = frozenset("government regime cabinet administration".split())


class Seen:
    """The entities named so far: their names' words, their classes, and in which sentence they stand."""

    def __init__(self) -> None:
        self.words: dict[str, dict[str, None]] = defaultdict(dict)
        self.classes: dict[str, dict[str, None]] = defaultdict(dict)
        self.of: dict[str, set[str]] = defaultdict(set)
        self.countries: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        self.last: dict[str, int] = {}
        self.counts: Counter[str] = Counter()
        self.governments: dict[str, str] = {}
        self.open: dict[str, int] = {}
        self.sentences: dict[int, dict[str, None]] = defaultdict(dict)

    def name(self, mention: Linkable) -> None:
        """Countries and all names are known throughout: 'the Afghan capital' may come before 'Kabul'."""
        if mention.entity_id is None:
            return
        name = gazetteer.fold(mention.text).removeprefix("the ")
        self.names.setdefault(name, mention.entity_id)
        for country in codes_of(name) if GOVERNMENTS & set(name.split()) else ():
            self.governments.setdefault(country, mention.entity_id)
        code = gazetteer.country_code(mention.text) if mention.label == "GPE" else None
        if code:
            self.countries.setdefault(code, mention.entity_id)

    def add(self, mention: Linkable, sentence: int, noun_before: str | None, attributive: bool) -> None:
        entity = mention.entity_id or ""
        self.last[entity] = sentence
        self.counts[entity] += 1
        if not attributive:
            self.sentences[sentence].setdefault(entity)
        if mention.kind != "named":
            return
        self.labels.setdefault(entity, mention.label)
        name = gazetteer.fold(mention.text).removeprefix("the ")
        words = name.removesuffix("'s").split()
        opens = words[:1] if len(words) < 2 or words[1] in {"of", "for"} else []  # 'Church Street' is no church
        for word in {*opens, *words[-1:]}:
            if word in LABELS and word != "state":
                self.words[word].setdefault(entity)
                self.give(entity, word)
        if name in KNOWN:
            self.give(entity, KNOWN[name])
        if noun_before in LABELS:
            self.give(entity, noun_before)
        self._place(entity, mention.text, name)

    def _place(self, entity: str, text: str, name: str) -> None:
        if self.labels[entity] not in {"GPE", "LOC"}:
            return
        if name in ALSO_STATES and not STATES.isdisjoint(self.names):
            self.give(entity, "state")
        if gazetteer.country_code(text):
            self.give(entity, "country")
        elif name in STATES:
            self.give(entity, "state")
        elif text in gazetteer.capitals():
            self.give(entity, "capital")
            self.give(entity, "city")
        elif text in gazetteer.cities():
            self.give(entity, "city")

    def give(self, entity: str, noun: str) -> None:
        """An entity is said to be of a class."""
        for family in FAMILIES.get(noun, {noun}):
            self.classes[family].setdefault(entity)
            self.of[entity].add(family)
        self.classes["=" + noun].setdefault(entity)


def codes_of(name: str) -> set[str]:
    """The countries in a folded name: 'government of syria', 'syrian government'."""
    words = [w.title() for w in name.split()]
    return {c for w in words if (c := gazetteer.nationality_code(w) or gazetteer.country_code(w))}

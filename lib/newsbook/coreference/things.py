"""Bodies, places and things described by a class noun: 'the alliance', 'the Ukrainian capital', 'the company'."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from spacy.tokens import Doc, Token

from newsbook import gazetteer
from newsbook.coreference.links import Link, Linkable, Quoted, Sentences
from newsbook.roles.words import ARTICLES, DETERMINERS, FAMILIES, LABELS

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
# For these a body of unknown kind that stands alone beside them will do.
LOOSE = frozenset(
    "company firm carmaker automaker retailer airline manufacturer giant startup insurer drugmaker chipmaker".split()
)
STATES = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|"
    "louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|"
    "new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|"
    "utah|vermont|virginia|west virginia|wisconsin|wyoming".split("|")
)
OTHERS = frozenset(
    "other same first second third only next last new old former latter rival parent foreign local neighbouring neighboring another own "
    "opposite opposing previous third-party host home fellow right wrong".split()
)
RESTRICTING = frozenset("of to that which where who whose for with called named known whom".split())
GOVERNMENTS = frozenset("government regime cabinet administration".split())
# Said within quotation marks they are the speaker's own.
OWN = frozenset("country nation government state city capital".split())
WINDOW = 1  # sentences back
NEAR, FAR = 3, 12  # for the only one of its class, and for one whose name says the class


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
        for country in _codes_of(name) if GOVERNMENTS & set(name.split()) else ():
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
        for word in {words[0], words[-1]} if words else ():
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


def describe_things(doc: Doc, found: list[Linkable], texts: Sentences, quoted: Quoted) -> dict[Any, Link]:
    """Each description in turn; one that is linked counts as a mention for those after it."""
    links: dict[Any, Link] = {}
    named_at = {m.start: m for m in found if m.kind == "named"}
    named_to = {m.end: m for m in found if m.kind == "named"}
    text, seen, last = doc.text, Seen(), dict[str, tuple[str, int]]()
    for mention in named_at.values():
        seen.name(mention)
    for mention in found:
        sentence = texts.at(mention.start)
        if mention.kind == "described":
            noun = mention.text.split()[-1].lower()
            link = _beside(text, mention, named_at, named_to) or _link(doc, mention, noun, seen, last, sentence, quoted)
            if link is None:
                if _is_another(doc, mention):
                    seen.open[noun] = sentence
                continue
            mention.entity_id = link.entity_id
            links[mention.row] = link
            last[noun] = (link.entity_id, sentence)
            if link.confidence > 0.7 and noun not in GOVERNMENTS:
                seen.give(link.entity_id, noun)
        if mention.entity_id is not None and mention.kind != "pronoun":
            seen.add(mention, sentence, _noun_before(doc, mention), _is_attributive(doc, mention))
    return links


def _is_another(doc: Doc, mention: Linkable) -> bool:
    """'the Federal mine': one with a name of its own, which 'the mine' after it may mean; not so 'trans-Atlantic'."""
    span = doc.char_span(mention.start, mention.end)
    return span is not None and any(
        t.text[:1].isupper() and t.lower_ not in DETERMINERS and doc[t.i - 1].text != "-" for t in span[:-1]
    )


def _is_attributive(doc: Doc, mention: Linkable) -> bool:
    """'US forces in the country': the US is not what the sentence is about."""
    span = doc.char_span(mention.start, mention.end) if mention.label == "GPE" else None
    return span is not None and span.root.dep_ in {"compound", "amod"}


def _noun_before(doc: Doc, mention: Linkable) -> str | None:
    """'carmaker' in 'carmaker Renault', 'city' in 'the city of Bila Tserkva', 'pipeline' in 'the Nord Stream 2 pipeline'."""
    span = doc.char_span(mention.start, mention.end) if mention.kind == "named" else None
    if span is None:
        return None
    own = mention.label not in {"NORP", "GPE", "PERSON"}  # 'the Kyiv airport' is another thing than Kyiv
    after = _noun_after(doc, span.end, span.sent.end) if own else None
    if span.start < 1:
        return after
    token: Token = doc[span.start - 1]
    if token.lower_ == "of" and span.start > 1:
        token = doc[span.start - 2]
    return token.lower_ if token.lower_ in LABELS and token.pos_ == "NOUN" else after


def _noun_after(doc: Doc, at: int, end: int) -> str | None:
    word = doc[at].lower_ if at < end else ""
    return word if LABELS.get(word) in {"PRODUCT", "FAC"} else None


def _beside(text: str, mention: Linkable, named_at: dict[int, Linkable], named_to: dict[int, Linkable]) -> Link | None:
    """'the group, Hamas,' and 'ICBC, the world's largest bank,'."""
    after, before = named_at.get(mention.end + 2), named_to.get(mention.start - 2)
    apposed = before is not None and text[before.end : mention.start] == ", " and _fits(before, mention)
    closed = (
        text[mention.end : mention.end + 1] in {",", ".", ")", "", ";"}
        and text[mention.end : mention.end + 6] != ", and "
    )
    if apposed and closed and before is not None and before.entity_id:
        return Link(before.entity_id, 0.85, "named right before it")
    if (
        after is not None
        and after.entity_id
        and text[mention.end : after.start] == ", "
        and _fits(after, mention)
        and text[after.end : after.end + 1] in {",", "."}
        and text[after.end : after.end + 6] != ", and "
    ):
        return Link(after.entity_id, 0.85, "named right after it")
    return None


def _fits(named: Linkable, mention: Linkable) -> bool:
    places = {"GPE", "LOC", "FAC"}
    return named.label == mention.label or {named.label, mention.label} <= places


def _link(
    doc: Doc, mention: Linkable, noun: str, seen: Seen, last: dict[str, tuple[str, int]], sentence: int, quoted: Quoted
) -> Link | None:
    span = doc.char_span(mention.start, mention.end)
    if span is None:
        return None
    words = [t.lower_ for t in span[:-1] if t.is_alpha and t.lower_ not in ARTICLES | {"this", "that"}]
    codes = {
        c
        for t in span[:-1]
        if (c := gazetteer.nationality_code(t.text) or gazetteer.country_code(t.text) if t.text[:1].isupper() else None)
    }
    if noun in GOVERNMENTS:
        codes |= {gazetteer.capitals()[t.text] for t in span[:-1] if t.text in gazetteer.capitals()}
    if noun in GOVERNMENTS | {"capital"} and codes:
        return _national(noun, codes, seen)
    if noun in OWN and mention.start in quoted:
        return None
    families = FAMILIES.get(noun, set())
    militants = "militants" in families and "media" not in families and codes
    if militants and not set(words) & (OTHERS | DETERMINERS):
        return _known(noun, seen, sentence) or _near(noun, mention.label, seen, sentence, known=True)
    if set(words) & (OTHERS | DETERMINERS) or codes or (span.end < len(doc) and doc[span.end].lower_ in RESTRICTING):
        return None
    if any(t.ent_type_ in {"PERSON", "ORG", "GPE"} or (t.dep_ == "compound" and noun not in LOOSE) for t in span[:-1]):
        return None
    if _is_another(doc, mention) or sentence - seen.open.get(noun, -FAR) <= FAR // 2:
        return None
    link = (
        _continued(noun, seen, last, sentence)
        or _known(noun, seen, sentence)
        or _near(noun, mention.label, seen, sentence)
    )
    if link is not None and noun in OWN and len(seen.countries) > 1 and seen.counts[link.entity_id] < 2:
        return None  # named in passing: 'a forest preserve in Belize ... the largest chain in the country'
    return link


def _national(noun: str, codes: set[str], seen: Seen) -> Link | None:
    """'the Ukrainian capital' is Kyiv where Kyiv is named; a country's government stands for the country."""
    code = next(iter(codes))
    if len(codes) > 1:
        return None
    if noun == "capital":
        found = [
            e for name, c in gazetteer.capitals().items() if c == code and (e := seen.names.get(gazetteer.fold(name)))
        ]
        return Link(found[0], 0.9, "the capital of that country") if found else None
    own = seen.governments.get(code)
    if own is not None:
        return Link(own, 0.8, "its name says whose government")
    entity = seen.countries.get(code)
    return Link(entity, 0.75, "a government stands for its country") if entity else None


def _codes_of(name: str) -> set[str]:
    """The countries in a folded name: 'government of syria', 'syrian government'."""
    words = [w.title() for w in name.split()]
    return {c for w in words if (c := gazetteer.nationality_code(w) or gazetteer.country_code(w))}


def _recent(found: dict[str, None], seen: Seen, sentence: int) -> str | None:
    """The only one of several that stands in this sentence, else the only one in the sentence before."""
    for number in range(sentence, sentence - WINDOW - 1, -1):
        here = [e for e in seen.sentences.get(number, {}) if e in found]
        if here:
            return here[0] if len(here) == 1 else None
    return None


def _continued(noun: str, seen: Seen, last: dict[str, tuple[str, int]], sentence: int) -> Link | None:
    """'The group' again, shortly after: the same one, unless another that fits has been named since."""
    if noun not in last:
        return None
    entity, before = last[noun]
    if sentence - before > 4:
        return None
    since = {e for n in range(before, sentence + 1) for e in seen.sentences.get(n, {})} - {entity}
    rivals = {e for e in since if _could_be(e, noun, LABELS[noun], seen)}
    return Link(entity, 0.7, f"the {noun} of a sentence before") if not rivals else None


def _known(noun: str, seen: Seen, sentence: int) -> Link | None:
    """The one whose name holds the noun, or which the article says to be one."""
    for found, confidence, reach, why in (
        (seen.words.get(noun, {}), 0.85, FAR, f"its name says {noun}"),
        (seen.classes.get("=" + noun, {}), 0.75, NEAR, f"the only {noun} named so far"),
    ):
        if len(found) == 1:
            entity = next(iter(found))
            return Link(entity, confidence, why) if sentence - seen.last[entity] <= reach else None
        if found:
            nearest = _recent(found, seen, sentence)
            return Link(nearest, confidence - 0.15, f"{why}; the nearest of them") if nearest else None
    return None


def _near(noun: str, label: str, seen: Seen, sentence: int, *, known: bool = False) -> Link | None:
    """The only one of a fitting kind in this sentence and the one before."""
    here = {e for n in range(sentence - WINDOW, sentence + 1) for e in seen.sentences.get(n, {})}
    fits = {e for e in here if _could_be(e, noun, label, seen) and (not known or seen.of.get(e))}
    if len(fits) != 1:
        return None
    return Link(fits.pop(), 0.6, "nothing else is near that fits")


def _could_be(entity: str, noun: str, label: str, seen: Seen) -> bool:
    """Whether an entity's kind and what is known of it agree with a class noun."""
    families, known = FAMILIES.get(noun, {noun}), seen.of.get(entity, set())
    if known:
        return bool(families & known - {"water", "land"})
    kind = seen.labels.get(entity, "")
    if noun in LOOSE:
        return kind == "ORG"
    if families & {"city"} and noun in {"city", "town", "village"}:
        return kind == "GPE"
    return False

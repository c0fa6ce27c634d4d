"""Bodies, places and things described by a class noun: 'the alliance', 'the Ukrainian capital', 'the company'."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc, Token

from newsbook import gazetteer
from newsbook.coreference.links import Link, Linkable, Quoted, Sentences
from newsbook.coreference.seen import GOVERNMENTS, Seen
from newsbook.roles.words import ARTICLES, DETERMINERS, FAMILIES, LABELS

# For these a body of unknown kind that stands alone beside them will do.
LOOSE = frozenset(
    "company firm carmaker automaker retailer airline manufacturer giant startup insurer drugmaker chipmaker".split()
)
OTHERS = frozenset(
    "other same first second third only next last new old former latter rival parent foreign local neighbouring neighboring another own "
    "opposite opposing previous third-party host home fellow right wrong".split()
)
RESTRICTING = frozenset("of to that which where who whose for with called named known whom".split())
# Said within quotation marks they are the speaker's own.
OWN = frozenset("country nation government state city capital".split())
WINDOW = 1  # sentences back
NEAR, FAR = 3, 12  # for the only one of its class, and for one whose name says the class


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
    ) or text.startswith((" that ", " which ", " behind "), mention.end)
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
    rivals = {e for e in since if _could_be(e, noun, seen)}
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
    fits = {e for e in here if _could_be(e, noun, seen) and (not known or seen.of.get(e))}
    if len(fits) != 1:
        return None
    return Link(fits.pop(), 0.6, "nothing else is near that fits")


def _could_be(entity: str, noun: str, seen: Seen) -> bool:
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

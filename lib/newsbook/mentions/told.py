"""Bodies, buildings and goods by the words around a name: 'analysts at Orrin', 'contractors Hale Brown', 'the frigate Orsova'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsbook import gazetteer
from newsbook.mentions.edges import POST_NOMINALS, Found
from newsbook.mentions.namesakes import is_placed
from newsbook.mentions.words import KIND_NOUNS, ORG_HEADS, SHIPS
from newsbook.names.given import is_given
from newsbook.names.spelling import letters
from newsbook.roles.titles import POLICE_RANKS

# What an apposition tells of a name that was taken for a place or body.
APPOSED = {noun: kind for noun, kind in KIND_NOUNS.items() if kind in {"ORG", "WORK_OF_ART"}} | {
    "canvas": "WORK_OF_ART", "play": "WORK_OF_ART", "drama": "WORK_OF_ART",
    **dict.fromkeys("restaurant bistro café cafe nightclub brewery winery gallery bookshop".split(), "ORG"),
    **dict.fromkeys("hotel theatre theater stadium".split(), "FAC"),
    **dict.fromkeys(SHIPS, "PRODUCT"),
    **dict.fromkeys("spinout spin-out spinoff spin-off start-up maker lender operator publisher distributor brewer".split(), "ORG"),
    "tank": "ORG", "giant": "ORG", "operation": "EVENT", "platform": "ORG", "group": "ORG", "website": "ORG", "organization": "ORG", "organisation": "ORG",
}  # fmt: skip
# The first word of bodies', streets' and buildings' names in other languages.
BODY_FIRST = frozenset(
    "Coleg Cyngor Prifysgol Universidad Universidade Université Università Universität Universitas Instituto Istituto Banco Banca "
    "Banque Ministerio Ministério Grupo Groupe Gruppo Partido Parti Partito Partai Fundación Fundação Fondation Fondazione Asociación "
    "Associação Sociedad Société Società Compagnie Compañía Confederación Confédération Federación Fédération Consejo Conseil "
    "Museo Museu Musée Pinacoteca Sindicato Syndicat Lycée Colegio Collegio Hochschule Landesbank".split()
)
SITE_FIRST = frozenset(
    "Plaza Plaça Praça Piazza Calle Carrer Avenida Carrera Paseo Rue Boulevard Rua Viale Jalan Estadio Estádio Stade Palacio Palazzo "
    "Palais Château Castello Teatro Théâtre Aeropuerto Puente Hotel Hôtel Trattoria Osteria Ristorante Caffè".split()
)
# Where people study and keep things, rather than come to: 'National Ice Data Center'.
CENTRES = frozenset(
    f"{what} {word}" for what in "Data Research Policy Information Studies Science Forecast Prediction Warning Hurricane Law".split()
    for word in ("Center", "Centre")
)  # fmt: skip
# Who works at a firm, before 'at' and its name.
STAFF = frozenset(
    "analyst analysts economist economists strategist strategists broker brokers trader traders banker bankers".split()
)
# Trades in the plural that stand right before one firm's name: 'contractors Hale Brown'.
TRADES = frozenset(
    "contractors developers housebuilders builders accountants auditors solicitors stockbrokers bookmakers retailers brewers carmakers "
    "publishers insurers lenders operators manufacturers estate-agents agents consultants pollsters jewellers outfitters".split()
)
# What follows an alliance's or a movement's name, whatever the name was taken for.
MOVEMENTS = frozenset("coalition alliance party bloc militia movement faction insurgency".split())
OF_TOWNS = frozenset("Falls Springs Heights Rapids Grove Bluffs Harbor".split())
NOT_LETTERS = frozenset(
    "ST MT FT EL LA LE DE AL NEW SAN LAS LOS DR MR MRS SAINT NORTH SOUTH EAST WEST UPPER LOWER".split()
)
ROSE = frozenset(
    "rise fall jump gain lose climb slip drop add slide tumble surge plunge shed soar sink ease edge advance".split()
)
PERCENT = re.compile(
    r"^(?:by |up |down |about |nearly |almost |more than |as much as |another )?\d[\d.]*\s?(?:%|per ?cent)"
)
ROAD = re.compile(r"(?:[ABM]|M|I-|E|N)\d{1,4}(?:\([AM]\))?")
OIL = re.compile(r"\b(?:barrels?|crude|oil)\b")
CLAUSE_OPENERS = frozenset(
    {"", ",", ":", ";", "and", "but", "while", "that", "though", "although", "as", "whereas", "because"}
)
PLACES = frozenset({"GPE", "LOC", "FAC"})
NAMES = frozenset({"PERSON", *PLACES})
NOT_PEOPLE = frozenset("LAW EVENT WORK_OF_ART PRODUCT GPE LOC FAC".split())


def told_kind(doc: Doc, found: Found) -> str | None:
    """The kind that a name's first word or its neighbours tell, or None; for names that no list knows."""
    start, end, label, _ = found
    if (
        label == "ORG"
        and end - start == 2
        and doc[start - 1 : start].text in {"'s", "’s"}
        and is_given(letters(doc[start].text))
    ):
        return None if doc[end - 1].text in ORG_HEADS else "PERSON"  # 'Labour's Tom Roe'
    if end - start > 2 and label == "FAC" and (doc[end - 1].text == "Chambers" or doc[end - 2 : end].text in CENTRES):
        return "ORG"
    if end - start > 1 and label in {"GPE", "PERSON"} and _is_branch(doc, start, end):
        return "FAC" if doc[start].text in {"HMP", "RAF", "USAF"} else "ORG"
    if end - start > 1 and label in NAMES:
        if doc[start].text in BODY_FIRST:
            return "ORG"
        if label != "FAC" and (
            doc[start].text in SITE_FIRST or (doc[start].text in {"Via", "Corso"} and label != "PERSON")
        ):
            return "FAC"
    if (
        label == "LOC"
        and end - start > 1
        and doc[end - 1].text in OF_TOWNS
        and is_placed(doc, end - 1, end, known=False)
    ):
        return "GPE"  # 'Beaver Falls, Pennsylvania'
    return (
        _home(doc, found)
        or _road(doc, found)
        or _movement(doc, found)
        or _firm(doc, found)
        or _article(doc, found)
        or _oil(doc, found)
    )


def apposed_kind(doc: Doc, end: int) -> str | None:
    """The kind in 'Stratfor, the Texas-based intelligence company': of the first noun that heads the phrase."""
    if end + 2 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"the", "a", "an"}:
        return None
    for token in doc[end + 2 : min(end + 10, doc[end].sent.end)]:
        hyphened = doc[token.i - 1].text == "-"  # 'Texas-based'
        if (token.pos_ in {"VERB", "ADP", "PRON"} and not hyphened) or token.text == ",":
            return None
        following = doc[token.i + 1] if token.i + 1 < len(doc) else token
        if (
            token.pos_ == "NOUN"
            and following.pos_ not in {"NOUN", "PART"}
            and following.tag_ not in {"VBD", "VBZ"}
            and following.text != "-"
        ):
            return APPOSED.get(doc[token.i - 2 : token.i + 1].text.lower() if hyphened else token.lower_)
    return None


def before_movements(doc: Doc, story: list[Span]) -> Iterator[Found]:
    """'the Historic Dawn coalition': two or more capitals before it, which the pipeline passed over."""
    for block in story:
        for noun in block:
            if noun.lower_ not in MOVEMENTS or not noun.text.islower():
                continue
            start = noun.i
            while start > block.start and doc[start - 1].text.istitle() and not doc[start - 1].is_sent_start:
                start -= 1
            articled = start > block.start and doc[start - 1].lower_ in {"the", "'s", "’s"}
            if articled and noun.i - start > 1 and not gazetteer.kind_of(doc[start].text):
                yield start, noun.i, "ORG", "kind"


def shop_end(doc: Doc, start: int, end: int, label: str) -> int | None:
    """The end of "Lloyd's of London", of "Marlow's" in "Marlow's was flat" and "at Marlow's": the mark is part of a firm's name."""
    if label not in {"PERSON", "GPE", "LOC", "ORG"} or end - start > 2 or doc[end].pos_ not in {"PART", "PUNCT"}:
        return None
    following = doc[end + 1 : min(end + 3, doc[start].sent.end)]
    if len(following) == 2 and following[0].lower_ == "of" and gazetteer.kind_of(following[1].text) == "GPE":
        return end + 3
    if gazetteer.is_sure(doc[start:end].text) or is_named_in_full(doc, start, end):
        return None  # somebody's, who is named in full or by a title
    before = doc[start - 1].lower_ if start > doc[start].sent.start else ""
    after = following[0] if len(following) else None
    if before == "at" and (after is None or after.pos_ in {"PUNCT", "ADP", "CCONJ", "SCONJ"}):
        return end + 1
    opens = before in CLAUSE_OPENERS
    return end + 1 if opens and after is not None and after.tag_ in {"VBD", "VBZ", "MD"} else None


def is_named_in_full(doc: Doc, start: int, end: int) -> bool:
    """Whether the text has the name with another or a title before it."""
    return re.search(rf"\b[A-Z][\w.]* {re.escape(doc[start:end].text)}\b", doc.text) is not None


def _is_branch(doc: Doc, start: int, end: int) -> bool:
    """'IIT Kharagpur', 'UC Merced': letters that are no country's, and a town's name."""
    first = doc[start].text
    town = all(t.istitle() for t in (token.text for token in doc[start + 1 : end]))
    known = gazetteer.kind_of(first) or first in POST_NOMINALS | POLICE_RANKS | NOT_LETTERS
    return (
        first.isalpha()
        and first.isupper()
        and 1 < len(first) < 6
        and town
        and not known
        and doc[end - 1].ent_type_ == "GPE"
    )


def _home(doc: Doc, found: Found) -> str | None:
    """'Tom Roe, 34, of Ingram,': where somebody lives."""
    start, end, label, _ = found
    before = doc[max(start - 3, doc[start].sent.start) : start]
    if label != "PERSON" or end - start > 1 or len(before) < 3 or [t.lower_ for t in before[1:]] != [",", "of"]:
        return None
    alone = not is_named_in_full(doc, start, end)
    somebody = before[0].ent_type_ == "PERSON" or before[0].like_num
    return "GPE" if somebody and alone and doc[end : end + 1].text in {",", "."} else None


def _road(doc: Doc, found: Found) -> str | None:
    """'the A4043', 'the M6'."""
    start, end, label, _ = found
    road = end - start == 1 and ROAD.fullmatch(doc[start].text) and doc[start - 1 : start].text == "the"
    return "FAC" if road and label in {"GPE", "LOC"} else None


def _movement(doc: Doc, found: Found) -> str | None:
    """'the Historic Dawn coalition'."""
    start, end, label, _ = found
    after = doc[end].lower_ if end < doc[start].sent.end else ""
    articled = start > 0 and doc[start - 1].lower_ in {"the", "'s", "’s"}
    known = gazetteer.is_only_city(doc[start:end].text)
    return "ORG" if articled and after in MOVEMENTS and label in NOT_PEOPLE and not known else None


def _firm(doc: Doc, found: Found) -> str | None:
    """'analysts at Orrin', 'contractors Hale Brown', 'Orrin rose 2%' where shares are spoken of."""
    start, end, label, _ = found
    if label not in NAMES or gazetteer.is_only_city(doc[start:end].text):
        return None
    first = doc[start].sent.start
    before = [t.lower_ for t in doc[max(start - 2, first) : start]]
    if before[-1:] == ["at"] and before[0] in STAFF:
        return "ORG"
    if before and before[-1] in TRADES and doc[end : end + 1].text not in {"and", ",", "&"}:
        return "ORG"
    moved = end < len(doc) and doc[end].lemma_ in ROSE and PERCENT.match(doc[end + 1 : end + 5].text)
    return "ORG" if moved and label != "LOC" and re.search(r"\bshares\b", doc.text) else None


def _article(doc: Doc, found: Found) -> str | None:
    """'at the Dorchester' is a house, 'The Clash, who sang' a band: towns and works are told of in other words."""
    start, end, label, _ = found
    if start == 0 or doc[start - 1].lower_ != "the" or end + 1 >= len(doc):
        return None
    if label in {"GPE", "LOC", "WORK_OF_ART", "PRODUCT"} and doc[end].text == "," and doc[end + 1].lower_ == "who":
        return "ORG"
    at = start > 1 and doc[start - 2].lower_ == "at" and doc[start - 1].text == "the"
    return (
        "FAC" if at and label == "GPE" and doc[end].pos_ in {"PUNCT", "ADP", "CCONJ", "VERB", "AUX", "SPACE"} else None
    )


def _oil(doc: Doc, found: Found) -> str | None:
    """'Brent crude', and Brent alone in a sentence on its price."""
    start, end, label, _ = found
    if doc[start:end].text != "Brent" or label not in {"PERSON", "GPE", "ORG"}:
        return None
    priced = "$" in doc[start].sent.text and OIL.search(doc.text)
    return "PRODUCT" if priced or doc[end : end + 1].text in {"crude", "futures", "oil"} else None

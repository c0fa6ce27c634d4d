"""Many label sets made one: spans in OntoNotes' labels, and where a corpus is silent, every label it allows.

A span's label is a set of labels: one where the corpus or a list is sure, several where it is not (a 'LOC' of a
corpus that knows no cities), none where nothing is known. The loss lets the model choose inside the set, so no
corpus teaches that what it does not mark is absent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsbook import gazetteer

LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART")
Allowed = frozenset[str]  # of LABELS and "O"
Spans = list[tuple[int, int, Allowed]]

PLACE: Allowed = frozenset({"GPE", "LOC", "FAC"})
OTHER: Allowed = frozenset({"NORP", "EVENT", "PRODUCT", "WORK_OF_ART"})
ANY: Allowed = frozenset({*LABELS, "O"})
PEOPLE: Allowed = frozenset({"GPE", "NORP"})


def one(label: str) -> Allowed:
    """The set of a label that is sure."""
    return frozenset({label})


GMB = {"per": one("PERSON"), "org": one("ORG"), "geo": PLACE, "gpe": PEOPLE, "eve": one("EVENT"), "tim": one("O")}
UNER = {"PER": one("PERSON"), "ORG": one("ORG"), "LOC": PLACE, "OTH": OTHER | {"O"}}
WIKIGOLD = {"PER": one("PERSON"), "ORG": one("ORG"), "LOC": PLACE, "MISC": OTHER | {"O"}}
TWEETS = {"PER": one("PERSON"), "ORG": one("ORG"), "LOC": PLACE}
WNUT = {"person": one("PERSON"), "location": PLACE, "corporation": one("ORG"), "group": frozenset({"ORG", "NORP"}),
        "product": one("PRODUCT"), "creative-work": one("WORK_OF_ART")}  # fmt: skip
CROSSNER = {
    **dict.fromkeys(["person", "politician", "writer", "musicalartist", "scientist", "researcher"], one("PERSON")),
    **dict.fromkeys(["organisation", "politicalparty", "band", "university"], one("ORG")),
    **dict.fromkeys(["country", "location"], PLACE),
    **dict.fromkeys(["event", "election", "conference"], one("EVENT")),
    **dict.fromkeys(["book", "poem", "album", "song", "magazine", "academicjournal"], one("WORK_OF_ART")),
    **dict.fromkeys(["misc", "award", "product", "programlang"], OTHER | {"O"}),
}
GUM = {"person": one("PERSON"), "organization": one("ORG"), "place": PLACE, "event": one("EVENT")}

TITLES = frozenset(
    "mr. mr mrs. mrs ms. ms dr. dr president vice prime minister premier chancellor secretary general "
    "foreign defense defence interior finance senator sen. gov. governor king queen prince princess pope "
    "sir lord lady gen. col. lt. maj. capt. sgt. ambassador spokesman spokeswoman chief justice judge "
    "former deputy congressman representative rep. ayatollah sheikh imam rev. reverend professor "
    "archbishop bishop cardinal leader chairman commander sheik mullah moulana mayor".split()
)
LOC_HEAD = re.compile(r"\b(?:River|Lake|Sea|Ocean|Mountains?|Mount|Islands?|Valley|Desert|Peninsula|Gulf|Bay|"
                      r"Strait|Coast|Basin|Plateau|Cape|Canal|Hills|Glacier|Falls|Delta|Canyon)\b")  # fmt: skip
FAC_HEAD = re.compile(r"\b(?:Airport|Bridge|Stadium|Street|Avenue|Road|Hotel|Museum|Hospital|Square|Tower|Palace|"
                      r"Prison|Station|Park|Church|Cathedral|Mosque|Temple|Castle|Arena|Highway|Tunnel|Dam|Port|"
                      r"Base|Camp|Center|Centre|Hall|Theatre|Theater|Building|House|Library|Cemetery|Plaza)$")  # fmt: skip
PEOPLE_ENDING = re.compile(r"(?:ans?|is?|ese|ish|ch|ians?|ers?|sts?|ites?|cs?)$")


def spans_of(tags: list[str], labels: Mapping[str, Allowed]) -> Spans:
    """IOB tags -> spans; a label that the mapping does not know may be anything."""
    spans: Spans = []
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == tags[start][2:]):
            spans.append((start, i, labels.get(tags[start][2:], ANY)))
            start = None
        if tag[:2] in {"B-", "I-"} and start is None:
            start = i
    return spans


def refine(words: list[str], start: int, end: int, allowed: Allowed) -> tuple[int, int, Allowed] | None:
    """A span with titles and articles cut off and its kind narrowed by lists; None drops the span."""
    if allowed == one("O"):
        return None
    if allowed == one("PERSON"):
        while start < end and words[start].lower() in TITLES:
            start += 1
    while start < end and words[start].lower() in {"the", "'s", "'", '"', "``"}:
        start += 1
    while end > start and words[end - 1] in {"'s", "'", '"', "''", ",", "."} and words[end - 1] != words[start]:
        end -= 1
    return (start, end, _narrowed(" ".join(words[start:end]), allowed)) if start < end else None


def _narrowed(name: str, allowed: Allowed) -> Allowed:
    known = gazetteer.kind_of(name)
    if known and (known in allowed or allowed in {PLACE, PEOPLE, one("ORG")}):
        return one(known)
    if allowed == PEOPLE:
        return one("NORP" if PEOPLE_ENDING.search(name) else "GPE")
    if allowed == PLACE:
        return one("LOC") if LOC_HEAD.search(name) else one("FAC") if FAC_HEAD.search(name) else PLACE
    return allowed


def is_suspect(words: list[str], spans: Spans) -> bool:
    """A machine-made sentence to leave out: a country as a person or untagged, a long or lower-case name."""
    for start, end, allowed in spans:
        name = " ".join(words[start:end])
        if allowed == one("PERSON") and (gazetteer.kind_of(name) == "NORP" or gazetteer.country_code(name)):
            return True
        if end - start > 9 or (name.islower() and allowed <= {"PERSON", "ORG", "GPE"}):
            return True
    covered = {i for start, end, _ in spans for i in range(start, end)}
    return any(i not in covered and gazetteer.country_code(w) and w[0].isupper() and w != "Georgia" and len(w) > 3
               for i, w in enumerate(words))  # fmt: skip

"""People who are called like places: 'Jordan laughed' of Michael Jordan, 'in Jordan' of the country."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsbook import gazetteer
from newsbook.mentions.edges import Found
from newsbook.mentions.words import PLACES
from newsbook.pipeline import BLOCKS
from newsbook.syntax import SUBJECTS, own_subject

WHERE = frozenset("in at from to near of around outside inside across into toward towards through within over".split())
# What no government does, and a town only in verse.
HUMAN = frozenset(
    "laugh smile weep cry grin nod shrug sing dance joke recall remember marry die wear sit kneel hug kiss whisper shout chuckle "
    "blush sob sigh pose bow walk eat drink score retire resign graduate write".split()
)
TOWN_WORDS = frozenset("city town village port state county province borough suburb".split())
HE_OR_SHE = frozenset({"he", "she"})


def namesakes(doc: Doc, found: list[Found]) -> list[Found]:
    """Names of places that are somebody's, whom the paragraph named in full just before; the first words of somebody's name."""
    full = [(start, end) for start, end, label, _ in found if label == "PERSON" and end - start > 1]
    if not full:
        return found
    openings = {doc[start:i].text for start, end in full for i in range(start + 2, end)}
    firsts, lasts = {doc[start].text for start, _ in full}, {doc[end - 1].text for _, end in full}
    visited = {doc[start:end].text for start, end, label, _ in found if label in PLACES and _is_visited(doc, start)}
    out = []
    for start, end, label, rule in found:
        name = doc[start:end].text
        if label in PLACES | {"ORG"} and end - start > 1 and name in openings:
            out.append((start, end, "PERSON", "kind"))  # 'Keely Shaye' of Keely Shaye Smith
        elif (
            label in PLACES and end - start == 1 and name in firsts | lasts and gazetteer.is_sure(name)
            and _named_before(doc, start, name, full) and _is_meant(doc, start, name, first=name not in lasts, visited=name in visited)
        ):  # fmt: skip
            out.append((start, end, "PERSON", "kind"))
        else:
            out.append((start, end, label, rule))
    return out


def is_placed(doc: Doc, start: int, end: int, *, known: bool = True) -> bool:
    """'the city of Lincoln', 'Lincoln, Nebraska': a town, whoever else is called so; one of the lists, if `known`."""
    if start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in TOWN_WORDS:
        return True
    if end + 1 >= len(doc) or doc[end].text != "," or (known and not gazetteer.is_only_city(doc[start:end].text)):
        return False
    region = next((doc[end + 1 : k].text for k in (end + 3, end + 2) if _is_region(doc[end + 1 : k].text)), None)
    return region is not None


def _is_region(name: str) -> bool:
    return name in gazetteer.states() or gazetteer.country_code(name) is not None


def _is_visited(doc: Doc, start: int) -> bool:
    return start > doc[start].sent.start and doc[start - 1].lower_ in WHERE


def _named_before(doc: Doc, at: int, name: str, full: list[tuple[int, int]]) -> bool:
    """Whether the word stood last in somebody's full name, in the same paragraph."""
    blocks = doc.spans[BLOCKS] if BLOCKS in doc.spans else [doc[:]]
    first = next((b.start for b in blocks if b.start <= at < b.end), 0)
    last = next((i for i in range(at - 1, first - 1, -1) if doc[i].text == name), None)
    return last is not None and any(start <= last < end for start, end in full)


def _is_meant(doc: Doc, at: int, name: str, *, first: bool, visited: bool) -> bool:
    """Whether the word is the subject of what a person does; of any clause where no place of the name is spoken of."""
    token = doc[at]
    if token.dep_ not in SUBJECTS or _is_visited(doc, at):
        return False
    verb = token.head
    if verb.lemma_ in HUMAN or any(_says_he(c, verb.i) for c in verb.children):
        return True
    return not visited and not (first and gazetteer.country_code(name))


def _says_he(clause: Token, verb: int) -> bool:
    """'he' as the subject of what is said: 'Washington said he had not expected it'."""
    subject = own_subject(clause)
    return subject is not None and subject.lower_ in HE_OR_SHE and subject.i > verb

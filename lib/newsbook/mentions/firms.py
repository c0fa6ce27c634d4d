"""Bodies by what is said of them: firms that say 'it' of themselves and have shares, clubs that have coaches and scores."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from newsbook import gazetteer
from newsbook.names.given import is_given
from newsbook.names.spelling import letters
from newsbook.syntax import bound_subject

# What a firm has, after its name: 'Orange chief executive', 'Delta shares'.
AFTER_FIRMS = frozenset("ceo cfo coo cto shares stock shareholders shareholder".split())
CHIEFS = frozenset("executive financial operating technology marketing economist".split())
BEFORE_FIRMS = frozenset("shares share stock stake stakes shareholders shareholder investors".split())
# What a club has, after its name and before a person's: 'Brighton head coach Fabian Hürzeler'.
CLUB_STAFF = frozenset(
    "manager coach captain skipper striker midfielder defender goalkeeper keeper winger forward full-back fly-half quarterback".split()
)
PLACED = frozenset("head assistant interim caretaker former club youth team first".split())
OWNED_BY_FIRMS = frozenset(
    "founder founders cofounder co-founder shareholders shareholder investors".split()
)  # 'Tulip's founder'
FOUNDERS = frozenset("founder cofounder co-founder".split())
HEADS_OF_FIRMS = frozenset("chairman chairwoman founder cofounder shareholders ceo".split())  # 'chairman of Tulip'
OF_FIRMS = frozenset(
    "customers clients shares products brands stores subsidiary shareholders subscribers headquarters".split()
)
MAKES = frozenset("make sell produce supply manufacture publish employ operate own develop insure".split())
BAND = frozenset({"frontman", "frontwoman"})
SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
AMPERSAND = re.compile(r"[A-Z]&[A-Z]")
SAYS = frozenset("say announce report add warn forecast expect deny confirm admit".split())
# Regions that 'the' tells from a firm: 'the Amazon' is the river.
WITH_ARTICLE = frozenset({"Amazon"})
ARTICLED = frozenset("the brazilian western peruvian colombian".split())
NATURE = frozenset("rainforest basin river forest jungle delta region tribe tribes deforestation".split())


def kind_by_article(doc: Doc, start: int, end: int) -> str | None:
    """'Amazon' is a firm, 'the Amazon' and 'Amazon rainforest' a region; None for other names."""
    if doc[start:end].text not in WITH_ARTICLE:
        return None
    before = doc[start - 1].lower_ if start > doc[start].sent.start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    return "LOC" if before in ARTICLED or after in NATURE else "ORG"


def told_body(doc: Doc, start: int, end: int, label: str) -> bool:
    """Whether the words around a name tell that it is a firm's or a club's, though it was taken for a person or a place."""
    name = doc[start:end].text
    if label not in {"PERSON", "GPE", "LOC", "NORP", "FAC"} or gazetteer.is_sure(name):
        return False
    if AMPERSAND.fullmatch(name) or _is_club(doc, start, end, label) or _by_clause(doc, start, end, label):
        return True
    if label == "PERSON" and end - start > 1:
        return False
    town = label != "PERSON" and gazetteer.is_only_city(name)
    return _is_firm(doc, start, end, town=town) or (label != "PERSON" and _says_it(doc, start, end))


def _by_clause(doc: Doc, start: int, end: int, label: str) -> bool:
    """'Orlit, which makes mines,' of no person; 'Orlit, whose customers ...', 'Dover-based Orlit', 'Orlit customers' of no town."""
    if label not in {"PERSON", "GPE", "LOC"} or gazetteer.kind_of(doc[start:end].text) or end + 1 >= len(doc):
        return False
    opens = start == doc[start].sent.start
    after, then = doc[end].lower_, doc[end + 1].lower_
    if after == "," and then == "which":
        return end - start == 1 and any(t.lemma_ in MAKES for t in doc[end + 2 : end + 3])
    if after == "," and then == "whose" and doc[end + 2 : end + 3].text in OF_FIRMS:
        return True
    if end - start > 1 or is_given(letters(doc[start].text)):
        return False
    if not opens and doc[start - 1].lower_ == "based" and doc[start - 2 : start - 1].text == "-":
        return doc[end].pos_ != "PROPN"
    return label == "PERSON" and (after in OF_FIRMS or after in BAND)


def _is_lived_in(text: str, name: str) -> bool:
    """Whether the text speaks of a town: 'in Leeds', 'Leeds council'."""
    word = re.escape(name)
    return (
        re.search(
            rf"\b(?:in|near|around|outside|across) {word}\b|\b{word} (?:[Cc]ity )?(?:[Cc]ouncil|[Cc]ity|[Cc]ounty|mayor|residents)",
            text,
        )
        is not None
    )


def _is_firm(doc: Doc, start: int, end: int, *, town: bool) -> bool:
    """'Orange chief executive', 'Delta shares', 'shares in Delta'; a town's council has a chief executive too."""
    after = [t.lower_ for t in doc[end : end + 2]]
    if after[:1] and after[0] in AFTER_FIRMS:
        return True
    if after[:1] == ["chief"] and after[-1] in CHIEFS:
        return not (town and _is_lived_in(doc.text, doc[start:end].text))
    if after[:1] and after[0] in FOUNDERS and start > 0 and doc[start - 1].lower_ == "the":
        return True  # 'the Poosh founder'
    unknown = gazetteer.kind_of(doc[start:end].text) is None
    if unknown and doc[end : end + 1].text in {"'s", "’s"} and after[-1] in OWNED_BY_FIRMS:
        return True
    before = [t.lower_ for t in doc[max(start - 2, doc[start].sent.start) : start]]
    if unknown and before[1:] == ["of"] and before[0] in HEADS_OF_FIRMS:
        return True
    return len(before) == 2 and before[0] in BEFORE_FIRMS and before[1] in {"in", "of"}


def _says_it(doc: Doc, start: int, end: int) -> bool:
    """'Orange said it was in talks', 'Delta said its hub was open': what no town says; of a person 'it' is something else."""
    subject = doc[end - 1]
    verb = subject.head
    if verb.lemma_ not in SAYS:
        return False
    return any(
        t.lower_ in {"it", "its"} and _stands_for(t, start, end) for t in doc[verb.i : min(verb.i + 4, verb.sent.end)]
    )


def _stands_for(pronoun: Token, start: int, end: int) -> bool:
    if pronoun.lower_ == "it":
        subject = bound_subject(pronoun)
        return subject is not None and start <= subject.i < end
    return pronoun.i == pronoun.head.left_edge.i and start <= pronoun.i - 2  # 'Delta said | its hub was open'


def _is_club(doc: Doc, start: int, end: int, label: str) -> bool:
    """'Brighton head coach Fabian Hürzeler', 'Brighton's manager', 'Brighton 2-1 Luton', where a place was seen."""
    if label not in {"GPE", "LOC"}:
        return False
    at = end + (doc[end : end + 1].text in {"'s", "’s"})
    owned = at > end
    while at < len(doc) and doc[at].lower_ in PLACED:
        at += 1
    if at < len(doc) and doc[at].lower_ in CLUB_STAFF:
        follower = doc[at + 1 : at + 2]
        return owned or (len(follower) > 0 and follower[0].is_title and follower[0].pos_ == "PROPN")
    return _has_score(doc, start, end)


def _has_score(doc: Doc, start: int, end: int) -> bool:
    """'Everton 1-2 Brighton': a score between two names."""
    after, before = doc[end : end + 4].text, doc[max(start - 4, 0) : start].text
    opens = re.match(rf"{SCORE.pattern} [A-Z]", after)
    closes = re.search(rf"[A-Z][\w’'-]* {SCORE.pattern}$", before)
    return (opens or closes) is not None

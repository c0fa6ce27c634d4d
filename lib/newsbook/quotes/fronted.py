"""Contents that stand before their cue or around it: 'The bridge is old, Lee said', 'The bridge, Lee said, is old'."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.quotes import frames
from newsbook.quotes.beside import beside
from newsbook.quotes.pieces import SHORTEST, Content, content_of, has_verb, is_set_off, tidied
from newsbook.quotes.sources import TELLING
from newsbook.quotes.speech import cue_lemma
from newsbook.quotes.subjects import is_told, nearest_subject
from newsbook.syntax import OBJECTS, SUBJECTS

OBLIQUES = frozenset({"obl", "prep", "obl:agent"})
BREAKS = frozenset({",", "—", "–", "-", "--"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
CAN_COME_LAST = frames.CLAUSE_VERBS | frames.FINDING_VERBS | {"think", "believe"}
COMPLEMENTS_OF_SAYING = frozenset({"ccomp", "xcomp"})
COMPLEMENTS = OBJECTS | OBLIQUES | frozenset({"ccomp", "xcomp", "advcl", "obl:unmarked", "advmod", "oprd", "attr"})


def content_around(cue: Token, lemma: str, block: Span) -> Content | None:
    """'What to do next is up for review, Blinken said'; 'Loyalty, he noted, has long mattered'."""
    doc = cue.doc
    opens = own_start(cue)
    if lemma not in CAN_COME_LAST or (opens > cue.sent.start and doc[opens - 1].tag_ in {"WDT", "WP"}):
        return None  # 'a group that she says includes two'
    as_told = _as_told(cue, block)
    if as_told is not None:
        return as_told
    child = next((c for c in cue.children if c.dep_ == "ccomp" and c.i < cue.i), None)
    if child is not None:
        span = tidied(doc, max(child.left_edge.i, block.start), min(child.right_edge.i + 1, own_start(cue)))
        return content_of(_to_sentence_start(span, cue, block), "clause before the cue", 0.8)
    comma = _comma_before(cue)
    if comma is None or not _only_attributes(cue, lemma, comma, clauses=COMPLEMENTS_OF_SAYING):
        return None
    before = tidied(doc, max(cue.sent.start, block.start), comma)
    if any(t.head == cue and t.dep_ == "advcl" and t.left_edge.i <= before.start for t in before):
        return None  # 'Asked whether he would, Lee quoted'
    rest = _rest(cue, block) if cue.dep_ in {"parataxis", "ccomp", "dep"} else None
    pieces = tuple(p for p in (before, rest) if p is not None and len(p))
    if not pieces or max(map(len, pieces)) <= SHORTEST or (rest is None and not has_verb(before)):
        return None
    return Content(pieces, "clause before the cue", 0.75)


def content_of_aside(cue: Token, lemma: str, block: Span, *, marked: bool = False) -> Content | None:
    """'The bridge, Lee said, is old', 'Even then, Lee told DW, it was old': what stands on both sides of the attribution.

    With `marked`, what goes on in marks: of 'The bridge, Lee said, "is older than I am"' the words up to the attribution.
    """
    if lemma not in frames.CLAUSE_VERBS or cue.tag_ not in FINITE:
        return None
    doc, start = cue.doc, own_start(cue)
    first, last = max(cue.sent.start, block.start), min(cue.sent.end, block.end)
    own = [c.right_edge.i for c in cue.children if c.i > cue.i and _names_venue_or_source(c)]
    end = max([cue.i, *own]) + 1
    if start <= first or end >= last or doc[start - 1].text not in BREAKS or doc[end].text not in BREAKS:
        return None
    if not _only_attributes(cue, lemma, start - 1):
        return None
    before, rest = tidied(doc, first, start), doc[end + 1 : last]
    if marked:
        resumes = (
            len(before)
            and doc[start - 2].tag_ not in {"WDT", "WP"}
            and len(rest) > 1
            and rest[0].is_quote
            and rest[1].text[:1].islower()
        )
        plain = not any(t.is_quote for t in doc[first:start])
        return Content((before,), "clause around the cue", 0.75) if resumes and plain else None
    rest = tidied(doc, end, last)
    if doc[start - 2].tag_ in {"WDT", "WP"}:
        return content_of(rest, "clause around the cue", 0.75) if has_verb(rest) else None
    if _goes_on(doc[end + 1 : last]) or not len(before) or len(rest) < SHORTEST:
        return None
    return Content((before, rest), "clause around the cue", 0.75) if has_verb(before) or has_verb(rest) else None


def _names_venue_or_source(child: Token) -> bool:
    own = SUBJECTS | OBJECTS | OBLIQUES | {"advmod", "obl:unmarked", "compound:prt", "prt"}
    return child.dep_ in own and not is_set_off(child)


def _goes_on(rest: Span) -> bool:
    """Whether what follows is about the saying: 'he said, adding that', 'he said, a change of mind', 'he said, on condition'."""
    if not len(rest) or rest[0].is_quote or rest[0].tag_ == "TO" or rest[:2].text.lower() == "on condition":
        return True
    if rest[0].pos_ == "CCONJ" and len(rest) > 1 and rest[1].pos_ == "VERB" and rest[1].tag_ in FINITE:
        return True  # 'Lee wrote, and wrote, and wrote'
    aside = rest[0].lower_ in {"a", "an"} or (rest[0].pos_ == "DET" and not has_verb(rest))
    return aside or (rest[0].tag_ == "VBG" and cue_lemma(rest[0]) in frames.SPEECH_VERBS)


def _as_told(cue: Token, block: Span) -> Content | None:
    """'As she said, the bridge is old', 'The bridge, as she said, is old': the clause around."""
    mark = cue.doc[cue.left_edge.i]
    if (
        mark.lower_ != "as"
        or mark.head != cue
        or cue.dep_ != "advcl"
        or any(c.dep_ in COMPLEMENTS for c in cue.children if c.i > cue.i)
    ):
        return None
    after = tidied(cue.doc, cue.right_edge.i + 1, min(cue.sent.end, block.end))
    before = tidied(cue.doc, max(cue.sent.start, block.start), mark.i)
    pieces = tuple(p for p in (before, after) if len(p) > SHORTEST)
    return Content(pieces, "as she said", 0.65) if any(has_verb(p) for p in pieces) else None


def _to_sentence_start(span: Span, cue: Token, block: Span) -> Span:
    """A fronted clause takes with it what stands before it in the sentence: 'On Monday, ...'."""
    start = max(cue.sent.start, block.start)
    lead = span.doc[start : span.start]
    return span.doc[start : span.end] if lead and not any(cue_lemma(t) or t.is_quote for t in lead) else span


def own_start(cue: Token) -> int:
    """Where the cue's clause begins after a fronted content: at its subject or at the cue."""
    subject = nearest_subject(cue)
    if subject is not None:
        return min(cue.i, subject.left_edge.i)
    named = beside(cue)
    return cue.i if named is None else min(cue.i, named.start)


def _comma_before(cue: Token) -> int | None:
    """The comma that parts the cue and its subject from what stands before them."""
    doc, start = cue.doc, own_start(cue)
    for at in (start, start - 1, start - 2):
        if at > cue.sent.start and doc[at].text in {",", "”", '"', "—", "–"} and at < cue.i:
            return at
    last = cue.i + 1 < len(doc) and doc[cue.i + 1].text == "."
    return start if last and cue.dep_ == "parataxis" and cue_lemma(cue) in frames.CLAUSE_VERBS else None


def _only_attributes(cue: Token, lemma: str, comma: int, *, clauses: frozenset[str] = frozenset()) -> bool:
    """Whether the clause behind the comma only says who said so; not so 'and he cited a report', 'which he noted'."""
    told = clauses if lemma in TELLING else clauses | OBJECTS
    opens = cue.doc[comma + 1]
    joined = opens.pos_ in {"CCONJ", "SCONJ"} or opens.tag_ in {"WP", "WDT", "WRB", "IN"}
    told_of = any(c.i > cue.i and c.dep_ in OBLIQUES and c.left_edge.lower_ == "about" for c in cue.children)
    return (
        not joined
        and not told_of
        and not is_told(cue)
        and not any(c.i > cue.i and c.dep_ in told for c in cue.children)
    )


def _rest(cue: Token, block: Span) -> Span | None:
    """What goes on after a cue between commas."""
    doc, last = cue.doc, cue.sent.end
    own = [t.right_edge.i for t in cue.children if "subj" in t.dep_ or t.dep_ in OBLIQUES | {"advmod"}]
    at = max([cue.i, *(i for i in own if i > cue.i)]) + 1
    if cue.head.i <= cue.i or at >= last or doc[at].text not in {",", "—", "–"}:
        return None
    span = tidied(doc, at + 1, min(last, block.end))
    return span if len(span) > SHORTEST else None

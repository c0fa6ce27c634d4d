"""What is said: from a cue to the words that hold its content.

A verb's content is the clause, infinitive, object or phrase that its frame asks for, with what belongs to it; or, where
the cue comes last ("..., she said"), the words before it.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.handling import is_handled
from newsbook.quotes import cues, frames
from newsbook.quotes.extent import VENUES, clause_span, complement_span, cut, is_clause, is_infinitive
from newsbook.quotes.fronted import OBLIQUES, content_around, content_of_aside, own_start
from newsbook.quotes.pieces import LEAD, Content, content_of, is_set_off, tidied
from newsbook.quotes.voices import can_speak
from newsbook.syntax import OBJECTS

WITH_CLAUSES = frames.CLAUSE_VERBS | frames.FINDING_VERBS | frames.THOUGHT_VERBS
ONE_WORD = frozenset("deny admit urge promise pledge demand threaten".split())  # 'denied wrongdoing', 'urged restraint'
ASKED = frozenset("if whether what who whom whose which when where why how about".split())  # what opens a question
FARTHEST = 30  # tokens between a cue and the marked words it introduces


def verb_content(cue: Token, lemma: str, block: Span, *, loose: bool = False) -> Content | None:
    """What a verb reports, or None. `loose` takes any complement: for cues that are known to introduce speech."""
    aside = content_of_aside(cue, lemma, block) if not loose else None
    return aside or _following(cue, lemma, block, loose=loose) or content_around(cue, lemma, block)


def _following(cue: Token, lemma: str, block: Span, *, loose: bool) -> Content | None:
    after = [c for c in cue.children if c.i > cue.i and not c.is_space]
    stray = _clause_hung_elsewhere(cue, after) if lemma in frames.CLAUSE_VERBS else None
    if stray is not None:
        return content_of(clause_span(stray, [stray], cue, block), "said that", 0.8)
    for child in after if loose or lemma in WITH_CLAUSES else ():
        if is_clause(child):
            sure = 0.6 if lemma in frames.THOUGHT_VERBS - frames.CLAUSE_VERBS else 0.85
            rule = "thinks that" if sure == 0.6 else "said that"
            return content_of(clause_span(child, after, cue, block), rule, sure)
    if lemma in {"want", "seek"}:
        return _to_know(cue, after, block)
    for child in after:
        asked = child.dep_ == "advcl" and lemma in {"appeal", "plead"}  # 'appealed to both to stop'
        if (child.dep_ == "xcomp" or asked) and is_infinitive(child):
            if loose or lemma in frames.INFINITIVE_VERBS:
                return content_of(complement_span(child, [child], cue, block), "vowed to", 0.75)
            if lemma in frames.WISH_VERBS:
                whom = next((c for c in after if c.dep_ in OBJECTS and c.i < child.i), child)  # 'expect it to end'
                span = complement_span(child, [child], cue, block)
                return content_of(cue.doc[whom.left_edge.i : span.end], "wants to", 0.5)
    for child in after:
        if _opens_with_preposition(child, lemma) or (loose and child.dep_ in OBLIQUES and not _is_venue(child)):
            sure = 0.5 if lemma in frames.LOOSE_PREPOSITIONS else 0.7
            return content_of(complement_span(child, after, cue, block), "warned of", sure)
        if (
            child.dep_ in OBJECTS
            and (loose or not is_set_off(child))
            and (loose or lemma in frames.OBJECT_VERBS or _particle(cue) in frames.PARTICLES.get(lemma, ()))
        ):
            if not loose and lemma in {"ask", "urge"} and (child.pos_ == "PRON" or can_speak(child)):
                return _asked_of(child, cue, block)
            if not loose and is_handled(cue):
                return None
            if (
                lemma == "call"
                and not loose
                and not any(c.dep_ in {"xcomp", "oprd", "obj", "ccomp"} and c != child for c in after)
            ):
                return None
            span = complement_span(child, after, cue, block)
            if len(span) == 1 and child.pos_ == "NOUN" and lemma in ONE_WORD and not loose:
                return Content((span,), "praised or blamed it", 0.6)
            return content_of(span, "praised or blamed it", 0.65)
    return None


def _to_know(cue: Token, after: list[Token], block: Span) -> Content | None:
    """'wanted to know why', 'sought to know whether': a question."""
    known = next((c for c in after if c.dep_ == "xcomp" and c.lower_ == "know"), None)
    asked = (
        next((c for c in known.children if c.dep_ == "ccomp" and c.i > known.i), None) if known is not None else None
    )
    if known is None or asked is None or cue.tag_ not in {"VBD", "VBZ", "VBP"} or asked.left_edge.lower_ == "that":
        return None
    return content_of(tidied(cue.doc, known.i + 1, min(asked.right_edge.i + 1, block.end)), "asked to know", 0.65)


def _asked_of(listener: Token, cue: Token, block: Span) -> Content | None:
    """What follows whom one asks: 'to test it', where the parse may hang that on the listener; 'why it failed', 'about it'."""
    asked = next(
        (
            t
            for t in (*listener.subtree, *cue.children)
            if t.i > listener.i and t.dep_ in {"acl", "advcl"} and is_infinitive(t)
        ),
        None,
    )
    if asked is not None:
        return content_of(complement_span(asked, [asked], cue, block), "vowed to", 0.7)
    opens = listener.right_edge.i + 1
    rest = [c for c in cue.children if c.i > listener.i and c.left_edge.i == opens]
    told = next((c for c in rest if c.left_edge.lower_ in ASKED or c.dep_ in OBJECTS), None)
    return content_of(clause_span(told, [told], cue, block), "said that", 0.7) if told is not None else None


def _clause_hung_elsewhere(cue: Token, after: list[Token]) -> Token | None:
    """The clause of the 'that' right behind a cue, where the parse hangs it on another verb."""
    if cue.i + 1 >= cue.sent.end or any(is_clause(c) for c in after):
        return None
    that = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.lower_ == "that" or t.pos_ == "VERB"), None)
    if that is None or that.lower_ != "that" or that.dep_ != "mark" or that.head.i < that.i:
        return None
    holder = that.head.head
    return that.head if that.i == cue.i + 1 or (holder.lower_ in VENUES and cue.i < holder.i < that.i) else None


def _opens_with_preposition(child: Token, lemma: str) -> bool:
    """'of war', 'for him to go', 'about Europe not paying', where the verb's frame has that preposition."""
    clause = child.dep_ == "advcl" and child.doc[child.left_edge.i].dep_ == "mark"
    return (clause or child.dep_ in OBLIQUES) and _preposition(child) in frames.PREPOSITION_VERBS.get(lemma, ())


def _is_venue(child: Token) -> bool:
    """'said in a statement': where it was said."""
    return any(t.lower_ in VENUES for t in (child, *(child.rights if child.dep_ == "prep" else ())))


def _particle(cue: Token) -> str:
    return next((c.lower_ for c in cue.children if c.dep_ in {"compound:prt", "prt"}), "")


def _preposition(child: Token) -> str:
    return child.lower_ if child.dep_ == "prep" else child.doc[child.left_edge.i].lower_


def stretch(cue: Token, marked: Span, block: Span) -> Content | None:
    """Where the parse shows no content that holds the marked words: from the cue to the clause's end, or up to the cue."""
    doc, sentence = cue.doc, cue.sent
    if marked.start > cue.i:
        if doc[cue.i + 1].text in LEAD or marked.start - cue.i > FARTHEST:
            return None
        comma = next(
            (
                i
                for i in range(marked.end, min(sentence.end, block.end))
                if doc[i].text in {",", ";", ":", "—", "–", "("}
            ),
            sentence.end,
        )
        start = _clause_opens(cue, marked.start)
        return content_of(tidied(doc, start, min(cut(cue, start, comma), block.end)), "said that", 0.65)
    end = own_start(cue)
    if end > sentence.start and doc[end - 1].lower_ == "as":
        return None  # '"double haters", as pollsters call them'
    if marked.end > end or end - marked.end > FARTHEST or marked.sent.start != sentence.start:
        return None
    return content_of(tidied(doc, max(sentence.start, block.start), end), "clause before the cue", 0.65)


def _clause_opens(cue: Token, end: int) -> int:
    """Where what is said begins: at a 'that' behind the place or the listener, or behind the cue."""
    that = next((t.i for t in cue.doc[cue.i + 1 : end] if t.lower_ == "that" and t.dep_ == "mark"), None)
    return cue.i + 1 if that is None or any(t.pos_ == "VERB" for t in cue.doc[cue.i + 1 : that]) else that


def _singular(noun: Token) -> str:
    return cues.NOUN_FORMS.get(noun.lower_, noun.lower_)


def noun_content(noun: Token, block: Span) -> Content | None:
    """'his claim that ...', 'a call for ...', 'her pledge to ...'."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        first = noun.doc[child.left_edge.i]
        opens = {"that", "whether", *(["to"] if cues.NOUNS.get(_singular(noun)) not in {"neutral", "blame"} else [])}
        clause = child.dep_ in {"acl", "ccomp", "advcl", "acl:relcl"} and first.lower_ in opens
        if clause and first.dep_ in {"mark", "aux"}:
            return content_of(tidied(noun.doc, first.i, min(child.right_edge.i + 1, block.end)), "his claim that", 0.65)
        if (
            child.dep_ in {"nmod", "prep"}
            and noun.lower_ in frames.PHRASE_NOUNS
            and first.lower_ in frames.NOUN_PREPOSITIONS
        ):
            return content_of(tidied(noun.doc, first.i, min(child.right_edge.i + 1, block.end)), "a call for", 0.5)
    return None

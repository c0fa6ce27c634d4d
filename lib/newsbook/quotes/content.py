"""What is said: from a cue to the words that hold its content.

A verb's content is the clause, infinitive, object or phrase that its frame asks for, with what belongs to it; or, where
the cue comes last ("..., she said"), the words before it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.handling import is_handled
from newsbook.quotes import cues, frames
from newsbook.quotes.fronted import COMPLEMENTS, FINITE, OBLIQUES, content_around, content_of_aside, own_start
from newsbook.quotes.pieces import EDGE, LEAD, SHORTEST, Content, content_of, is_set_off, tidied
from newsbook.quotes.subjects import cue_lemma
from newsbook.quotes.voices import can_speak
from newsbook.syntax import AUXILIARIES, OBJECTS, own_subject

# where and when something was said is no part of it: "..., in an interview", "on Monday"
VENUES = frozenset(
    "interview statement speech press conference tweet email e-mail letter memo post debate rally briefing monday tuesday "
    "wednesday thursday friday saturday sunday week month year yesterday today tonight morning afternoon evening night "
    "january february march april may june july august september october november december interview appearance event "
    "twitter facebook instagram radio television materials mailer ad video message filing document affidavit testimony court parliament".split()
)
WITH_CLAUSES = frames.CLAUSE_VERBS | frames.FINDING_VERBS | frames.THOUGHT_VERBS
CAN_BE_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "obl", "obj"})
CONJUNCTIONS = frozenset({"and", "but", "while", "or", "then"})
JOINED = frozenset({"advcl", "conj", "acl", "parataxis"})
AFTERTHOUGHTS = frozenset({"acl:relcl", "relcl", "appos"})
FARTHEST = 30  # tokens between a cue and the marked words it introduces


def verb_content(cue: Token, lemma: str, block: Span, *, loose: bool = False) -> Content | None:
    """What a verb reports, or None. `loose` takes any complement: for cues that are known to introduce speech."""
    aside = content_of_aside(cue, lemma, block) if not loose else None
    return aside or _following(cue, lemma, block, loose=loose) or content_around(cue, lemma, block)


def _following(cue: Token, lemma: str, block: Span, *, loose: bool) -> Content | None:
    after = [c for c in cue.children if c.i > cue.i and not c.is_space]
    stray = _clause_hung_elsewhere(cue, after) if lemma in frames.CLAUSE_VERBS else None
    if stray is not None:
        return content_of(_clause_span(stray, [stray], cue, block), "said that", 0.8)
    for child in after if loose or lemma in WITH_CLAUSES else ():
        if _is_clause(child):
            sure = 0.6 if lemma in frames.THOUGHT_VERBS - frames.CLAUSE_VERBS else 0.85
            rule = "thinks that" if sure == 0.6 else "said that"
            return content_of(_clause_span(child, after, cue, block), rule, sure)
    for child in after:
        if child.dep_ == "xcomp" and _is_infinitive(child):
            if loose or lemma in frames.INFINITIVE_VERBS:
                return content_of(_complement_span(child, [child], cue, block), "vowed to", 0.75)
            if lemma in frames.WISH_VERBS:
                return content_of(_complement_span(child, [child], cue, block), "wants to", 0.5)
    for child in after:
        if _opens_with_preposition(child, lemma) or (loose and child.dep_ in OBLIQUES and not _is_venue(child)):
            sure = 0.5 if lemma in frames.LOOSE_PREPOSITIONS else 0.7
            return content_of(_complement_span(child, after, cue, block), "warned of", sure)
        if (
            child.dep_ in OBJECTS
            and (loose or not is_set_off(child))
            and (loose or lemma in frames.OBJECT_VERBS or _particle(cue) in frames.PARTICLES.get(lemma, ()))
        ):
            if not loose and (is_handled(cue) or (lemma in {"ask", "urge"} and can_speak(child))):
                return None
            if (
                lemma == "call"
                and not loose
                and not any(c.dep_ in {"xcomp", "oprd", "obj", "ccomp"} and c != child for c in after)
            ):
                return None
            return content_of(_complement_span(child, after, cue, block), "criticised it", 0.65)
    return None


def _clause_hung_elsewhere(cue: Token, after: list[Token]) -> Token | None:
    """The clause of the 'that' right behind a cue, where the parse hangs it on another verb."""
    if cue.i + 1 >= cue.sent.end or any(_is_clause(c) for c in after):
        return None
    that = next((t for t in cue.doc[cue.i + 1 : cue.sent.end] if t.lower_ == "that" or t.pos_ == "VERB"), None)
    if that is None or that.lower_ != "that" or that.dep_ != "mark" or that.head.i < that.i:
        return None
    holder = that.head.head
    return that.head if that.i == cue.i + 1 or (holder.lower_ in VENUES and cue.i < holder.i < that.i) else None


def _is_clause(child: Token) -> bool:
    if child.dep_ not in CAN_BE_CLAUSES or _only_attends(child):
        return False
    mark, whose = child.left_edge, own_subject(child)
    if child.dep_ in {"ccomp", "xcomp"} and _is_infinitive(child):
        return whose is not None and mark.lower_ != "for" and any(c.dep_ == "cop" for c in child.children)
    return (
        child.dep_ == "ccomp"
        or (child.dep_ == "xcomp" and whose is not None and child.tag_ in FINITE)
        or (child.dep_ in {"advcl", "obl", "obj"} and mark.lower_ == "that" and mark.dep_ == "mark")
    )


def _only_attends(child: Token) -> bool:
    """'he said, his voice rising', 'said Lee, whose team lost': what comes with the saying, behind a comma."""
    first = child.left_edge if child.left_edge.text != "," else child.left_edge.nbor()
    if first.i == 0 or first.nbor(-1).text != ",":
        return False
    bare = child.tag_ == "VBG" and not any(c.dep_ in AUXILIARIES for c in child.children)
    return first.lower_ == "whose" or (bare and own_subject(child) is not None)


def _is_infinitive(child: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ in {"mark", "aux"} and c.i < child.i for c in child.children)


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


def _clause_span(child: Token, after: list[Token], cue: Token, block: Span) -> Span:
    """A content clause with those that are joined to it by 'and that'."""
    end = max(c.right_edge.i for c in after if c == child or (c.i > child.i and _is_clause(c))) + 1
    start = max(child.left_edge.i, cue.i + 1)
    return tidied(cue.doc, start, _before_afterthought(cue.doc, start, min(_cut(cue, start, end), block.end)))


def _before_afterthought(doc: Doc, start: int, end: int) -> int:
    """Where a content ends: before a relative clause or an apposition that a comma sets off, and that closes it."""
    last = tidied(doc, start, end).end - 1
    for token in doc[start + SHORTEST : end]:
        if token.dep_ in AFTERTHOUGHTS and token.right_edge.i >= last:
            comma = token.left_edge.i - (token.left_edge.text != ",")
            if doc[comma].text == "," and comma - start > 3:
                return comma
    return end


def _complement_span(child: Token, after: list[Token], cue: Token, block: Span) -> Span:
    """From a complement to the last of those that follow without a comma."""
    doc, end = cue.doc, _before_aside(child) if child.dep_ in OBJECTS else child.right_edge.i + 1
    for c in after:
        if c.i > child.i and c.dep_ in COMPLEMENTS and not _is_apart(doc, c):
            end = max(end, c.right_edge.i + 1)
    start = max(child.left_edge.i, cue.i + 1)
    return tidied(doc, start, min(_cut(cue, start, end), block.end))


def _before_aside(noun: Token) -> int:
    """Where an object ends: before a relative clause or an apposition that a comma sets off."""
    doc = noun.doc
    asides = [
        c.left_edge.i for c in noun.children if c.dep_ in {"acl:relcl", "relcl", "appos"} and c.left_edge.i > noun.i
    ]
    own = [i for i in asides if "," in doc[i - 2 : i].text and not any(t.is_quote for t in doc[i : i + 2])]
    return min([noun.right_edge.i + 1, *own])


def _is_apart(doc: Doc, child: Token) -> bool:
    """Set off by a comma, or only the place and time of saying it."""
    first = child.left_edge.i
    return doc[first - 1].text in EDGE or child.lower_ in VENUES or any(c.lower_ in VENUES for c in child.children)


def _cut(cue: Token, start: int, end: int) -> int:
    """Where a second verb of saying begins that goes on for the same speaker: '..., adding that'."""
    doc = cue.doc
    for i in range(start + 1, end):
        token = doc[i]
        lemma = cue_lemma(token) if token.dep_ in JOINED and token.tag_ in {"VBG", "VBD", "VBZ", "VBP"} else None
        if (
            token.lower_ in {"while", "though", "although", "whereas"}
            and doc[i - 1].text == ","
            and _speaks(token.head)
        ):
            return i - 1
        if token.dep_ == "parataxis" and token.tag_ in FINITE and cue_lemma(token) in frames.CLAUSE_VERBS | {"hear"}:
            opens = own_start(token) - 1
            if start < opens and doc[opens].text == ",":
                return opens
        if lemma not in frames.SPEECH_VERBS or lemma in cues.WEAK or (token.tag_ != "VBG" and token.tag_ != cue.tag_):
            continue
        before = i - 1
        while before > start and (doc[before].is_quote or doc[before].pos_ == "ADV"):
            before -= 1
        if doc[before].lower_ in CONJUNCTIONS and token.dep_ == "conj":
            return before
        if token.tag_ == "VBG" and doc[before].text in {",", "—", "–"}:
            return before
    return end


def _speaks(verb: Token) -> bool:
    return cue_lemma(verb) in frames.SPEECH_VERBS


def stretch(cue: Token, marked: Span, block: Span) -> Content | None:
    """Where the parse shows no content that holds the marked words: from the cue to the clause's end, or up to the cue."""
    doc, sentence = cue.doc, cue.sent
    if marked.start > cue.i:
        if doc[cue.i + 1].text in LEAD or marked.start - cue.i > FARTHEST:
            return None
        comma = next(
            (i for i in range(marked.end, min(sentence.end, block.end)) if doc[i].text in {",", ";", "—", "–", "("}),
            sentence.end,
        )
        start = _clause_opens(cue, marked.start)
        return content_of(tidied(doc, start, min(_cut(cue, start, comma), block.end)), "said that", 0.65)
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

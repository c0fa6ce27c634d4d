"""How far the words of a content reach: a clause with those joined to it, a complement, up to the next verb of saying."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.quotes import cues, frames
from newsbook.quotes.fronted import COMPLEMENTS, FINITE, own_start
from newsbook.quotes.pieces import EDGE, SHORTEST, tidied
from newsbook.quotes.sources import TELLING
from newsbook.quotes.speech import cue_lemma
from newsbook.syntax import AUXILIARIES, OBJECTS, SUBJECTS, own_subject

# where and when something was said is no part of it: "..., in an interview", "on Monday"
VENUES = frozenset(
    "interview statement speech press conference tweet email e-mail letter memo post debate rally briefing monday tuesday "
    "wednesday thursday friday saturday sunday week month year yesterday today tonight morning afternoon evening night "
    "january february march april may june july august september october november december interview appearance event "
    "twitter facebook instagram radio television materials mailer ad video message filing document affidavit testimony court parliament".split()
)
CAN_BE_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "obl", "obj"})
CONJUNCTIONS = frozenset({"and", "but", "while", "or", "then"})
JOINED = frozenset({"advcl", "conj", "acl", "parataxis"})
RELATIVES = frozenset({"acl:relcl", "relcl"})
AFTERTHOUGHTS = RELATIVES | {"appos"}


def is_clause(child: Token) -> bool:
    """Whether a complement of a verb of saying is a clause of its own: 'said that ...', and not 'vowed to'."""
    if child.dep_ not in CAN_BE_CLAUSES or _only_attends(child):
        return False
    mark, whose = child.left_edge, own_subject(child)
    if child.dep_ in {"ccomp", "xcomp"} and is_infinitive(child):
        return whose is not None and mark.lower_ != "for" and any(c.dep_ == "cop" for c in child.children)
    return (
        child.dep_ == "ccomp"
        or (child.dep_ == "xcomp" and whose is not None and child.tag_ in FINITE)
        or (child.dep_ in {"advcl", "obl", "obj"} and mark.lower_ in {"that", "whether"} and mark.dep_ == "mark")
    )


def _only_attends(child: Token) -> bool:
    """'he said, his voice rising', 'said Lee, whose team lost': what comes with the saying, behind a comma."""
    first = child.left_edge if child.left_edge.text != "," else child.left_edge.nbor()
    if first.i == 0 or first.nbor(-1).text != ",":
        return False
    bare = child.tag_ == "VBG" and not any(c.dep_ in AUXILIARIES for c in child.children)
    return first.lower_ == "whose" or bare


def is_infinitive(child: Token) -> bool:
    """'to go'."""
    return any(c.lower_ == "to" and c.dep_ in {"mark", "aux"} and c.i < child.i for c in child.children)


def clause_span(child: Token, after: list[Token], cue: Token, block: Span) -> Span:
    """A content clause with those that are joined to it by 'and that'."""
    end = max(c.right_edge.i for c in after if c == child or (c.i > child.i and is_clause(c))) + 1
    start = max(child.left_edge.i, cue.i + 1)
    start += cue.doc[start].lower_ == "only" and cue.doc[start + 1].lower_ == "that"
    subjects = [c for c in child.children if c.dep_ in SUBJECTS and c.i < child.i]
    if cue_lemma(cue) in TELLING and len(subjects) > 1 and subjects[0].left_edge.i == start:
        start = subjects[-1].left_edge.i  # 'told the meeting | the decision was hard'
    seen = next((c for c in cue.children if c.dep_ in OBJECTS and cue.i < c.i < child.i), None)
    if seen is not None and child.tag_ == "VBG" and child.left_edge.i == child.i == seen.right_edge.i + 1:
        start = seen.left_edge.i  # 'recalls | a driver saying'
    end = _with_next_that(cue, start, end)
    return tidied(cue.doc, start, _before_afterthought(cue.doc, start, min(cut(cue, start, end), block.end)))


def _with_next_that(cue: Token, start: int, end: int) -> int:
    """Of 'warning that it was tight | and that waiting was a risk' the end of the second, where the parse hangs it elsewhere."""
    doc = cue.doc
    while end + 1 < cue.sent.end and doc[start].lower_ == "that":
        at = end + (doc[end].text == "," or doc[end].is_quote)
        that = doc[min(at + 1, cue.sent.end - 1)]
        joined = doc[at].lower_ in {"and", "but"} and that.lower_ == "that" and that.dep_ == "mark"
        if not joined or that.head.right_edge.i < end:
            return end
        end = that.head.right_edge.i + 1
    return end


def _before_afterthought(doc: Doc, start: int, end: int) -> int:
    """Where a content ends: before a relative clause or an apposition, but for a name, that a comma sets off and that closes it."""
    last = tidied(doc, start, end).end - 1
    for token in doc[start + SHORTEST : end]:
        comment = token.dep_ == "obl:unmarked" and any(c.dep_ in RELATIVES for c in token.children)
        if (token.dep_ in AFTERTHOUGHTS or comment) and not _is_name_beside(token) and token.right_edge.i >= last:
            comma = token.left_edge.i - (token.left_edge.text != ",")
            if doc[comma].text == "," and comma - start > 3:
                return comma  # ', who left', ', a claim that he denies'
    return end


def complement_span(child: Token, after: list[Token], cue: Token, block: Span) -> Span:
    """From a complement to the last of those that follow without a comma."""
    doc, end = cue.doc, _before_aside(child) if child.dep_ in OBJECTS else child.right_edge.i + 1
    for c in after:
        if c.i > child.i and c.dep_ in COMPLEMENTS and not _is_apart(doc, c, child):
            end = max(end, c.right_edge.i + 1)
    start = max(child.left_edge.i, cue.i + 1)
    return tidied(doc, start, _before_afterthought(doc, start, min(cut(cue, start, end), block.end)))


def _before_aside(noun: Token) -> int:
    """Where an object ends: before a relative clause or an apposition that a comma sets off."""
    doc = noun.doc
    asides = [
        c.left_edge.i
        for c in noun.children
        if c.dep_ in AFTERTHOUGHTS and c.left_edge.i > noun.i and not _is_name_beside(c)
    ]
    own = [i for i in asides if "," in doc[i - 2 : i + 1].text and not any(t.is_quote for t in doc[i : i + 2])]
    return min([noun.right_edge.i + 1, *own])


def _is_name_beside(noun: Token) -> bool:
    """'the minister, Ann Lee'."""
    return noun.dep_ == "appos" and noun.pos_ == "PROPN" and noun.right_edge.i - noun.i < 3


def _is_apart(doc: Doc, child: Token, after: Token) -> bool:
    """Set off by a comma that closes no name in apposition, or only the place and time of saying it."""
    first = child.left_edge.i
    mark = first if doc[first].text in EDGE else first - 1
    closes = doc[mark].text == "," and any(_is_name_beside(c) and doc[mark - 1] in c.subtree for c in after.children)
    return (
        (doc[mark].text in EDGE and not closes)
        or child.lower_ in VENUES
        or (child.pos_ != "VERB" and any(c.lower_ in VENUES for c in child.children))
    )


def cut(cue: Token, start: int, end: int) -> int:
    """Where a second verb of saying begins that goes on for the same speaker: '..., adding that'."""
    doc = cue.doc
    for i in range(start + 1, end):
        token = doc[i]
        if token.lower_ == "as" and doc[i - 1].lower_ == "even" and doc[i - 2].text == "," and token.dep_ == "mark":
            return i - 2
        lemma = cue_lemma(token) if token.dep_ in JOINED and token.tag_ in {"VBG", "VBD", "VBZ", "VBP"} else None
        if (
            token.lower_ in {"while", "though", "although", "whereas"}
            and doc[i - 1].text == ","
            and _speaks(token.head)
        ):
            return i - 1
        closes = token.lower_ == "according" and doc[i - 1].text == "," and "," not in doc[i:end].text
        if closes and i > start + SHORTEST:
            return i - 1
        if i > start + SHORTEST and _is_done_as_well(token, cue):
            return i - 1
        if token.dep_ == "parataxis" and token.tag_ in FINITE and cue_lemma(token) in frames.CLAUSE_VERBS | {"hear"}:
            opens = own_start(token) - 1
            if start < opens and doc[opens].text == ",":
                return opens
        if lemma not in frames.SPEECH_VERBS or lemma in cues.WEAK or not _goes_on_for_the_speaker(token, cue):
            continue
        before = i - 1
        while before > start and (doc[before].is_quote or doc[before].pos_ == "ADV"):
            before -= 1
        if doc[before].lower_ in CONJUNCTIONS and token.dep_ == "conj":
            return before
        if token.tag_ == "VBG" and doc[before].text in {",", "—", "–"}:
            return before
    return end


def _is_done_as_well(verb: Token, cue: Token) -> bool:
    """'said it would pay | and thanked them': a past tense that no 'would' can govern is the speaker's own deed."""
    joined = verb.dep_ == "conj" and verb.nbor(-1).lower_ in {"and", "but"} and own_subject(verb) is None
    would = any(c.tag_ == "MD" for c in verb.head.children) and verb.head.tag_ == "VB" and verb.head.head == cue
    return joined and would and verb.tag_ == cue.tag_ == "VBD" and verb.lower_ != verb.lemma_


def _goes_on_for_the_speaker(verb: Token, cue: Token) -> bool:
    """'said that ..., adding', 'has vowed to ..., and told', where the parse may hang the second on an infinitive."""
    finite = verb.tag_ in FINITE and verb.dep_ == "conj" and verb.head.tag_ == "VB"
    return verb.tag_ in {"VBG", cue.tag_} or verb.head == cue or finite


def _speaks(verb: Token) -> bool:
    return cue_lemma(verb) in frames.SPEECH_VERBS

"""Who speaks: from a cue to the words that name its speaker.

The parse is asked first; where it gives no subject, the words beside the cue.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.quotes.dateline import is_place_of_dateline
from newsbook.quotes.pieces import is_set_off
from newsbook.quotes.subjects import (
    SAID_OF_THINGS,
    agent,
    cue_lemma,
    is_told,
    nearest_subject,
    relative_head,
    subject_of_cue,
)
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import SUBJECTS, object_of, own_subject

PHRASE = frozenset(
    "det amod nummod compound poss nmod:poss flat flat:name fixed nmod nmod:desc nmod:unmarked prep pobj case "
    "conj cc nmod:npmod predet det:predet quantmod goeswith nn".split()
)
PHRASE_POS = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "PART", "NUM", "X"})
PARTS = frozenset("some one two three many most several few all both each none any members group number".split())
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof cmdr sgt lt col gen capt maj adm cpl pvt rep sen gov rev hon insp det supt".split()
)
IN_THE_KNOW = frozenset("familiar close briefed involved aware knowledgeable".split())
TITLE_PARTICIPLES = frozenset("managing founding acting presiding commanding".split())
ASKING = frozenset("ask press question quiz".split())
LONGEST = 16


def speaker_of(cue: Token) -> Span | None:
    """The phrase that names who speaks, or None."""
    if is_told(cue) and cue_lemma(cue) != "quote":
        doer = agent(cue)
        return with_name(phrase(doer)) if doer is not None else None
    subject = relative_head(subject_of_cue(cue))
    if subject is not None and subject.dep_.startswith("csubj"):
        return None  # 'How does it feel to be nominated?'
    if subject is not None and is_place_of_dateline(subject, cue.sent):
        subject = None
    if cue.dep_ == "parataxis" and nearest_subject(cue) is None:
        aside = beside(cue)
        if aside is not None and can_speak(aside.root):
            return with_name(aside)
    told = subject is not None and subject.lower_ == "it" and cue_lemma(cue) in SAID_OF_THINGS and not is_told(cue)
    if subject is not None and subject.i != cue.i and (told or names_somebody(subject)):
        return with_name(phrase(subject))
    found = None if subject is not None else beside(cue)
    return with_name(found) if found is not None else None


def answerer(cue: Token) -> Span | None:
    """Who is asked, and so speaks next: 'Lee was asked why', 'Asked why, Lee', 'the court asked Lee why'."""
    if cue_lemma(cue) not in ASKING:
        return None
    asked = nearest_subject(cue) if is_told(cue) else object_of(cue)
    if asked is None and is_told(cue) and cue.dep_ == "advcl":
        asked = own_subject(cue.head)
    return with_name(phrase(asked)) if asked is not None and can_speak(asked) else None


def speaker_between(words: list[Token]) -> Span | None:
    """The words between a quote and its cue where they are one phrase: 'Ann Lee and Bob Ray | said'.

    Of 'his wife, Ann Lee,' and 'Ann Lee, a farmer from Ohio,' the part before the comma.
    """
    words = words[: next((n for n, t in enumerate(words) if t.text == ","), len(words))]
    while words and words[-1].pos_ in {"ADV", "AUX"}:
        words = words[:-1]
    if not words or words[0].pos_ not in PHRASE_POS or words[-1].i - words[0].i != len(words) - 1:
        return None
    named = any(t.pos_ in {"PROPN", "NOUN", "PRON", "NUM"} for t in words) and names_somebody(words[0])
    joined = all(t.pos_ in PHRASE_POS | {"ADP", "CCONJ"} or t.text in {"-", "."} for t in words)
    return words[0].doc[words[0].i : words[-1].i + 1] if named and joined else None


def run(tokens: list[Token]) -> Span:
    """The unbroken run that a list of tokens begins with."""
    end = 1
    while (
        end < len(tokens)
        and tokens[end].i == tokens[end - 1].i + 1
        and tokens[end].pos_ not in {"VERB", "AUX", "PUNCT"}
    ):
        end += 1
    return tokens[0].doc[tokens[0].i : tokens[end - 1].i + 1]


def with_name(span: Span) -> Span:
    """The phrase together with the person's name it runs into: 'Kyiv resident | Olha Bondar', 'Cmdr. | Sean Miller'."""
    doc, end = span.doc, span.end
    if span.start > 1 and doc[span.start - 1].text == "." and doc[span.start - 2].lower_ in HONORIFICS:
        span = doc[span.start - 2 : end]
    if end + 1 < len(doc) and doc[end].text == "." and span[-1].lower_ in HONORIFICS:
        end += 1
    if end < len(doc) and doc[end].ent_type_ == "PERSON":
        return doc[span.start : _name_end(doc, end)]
    if any(t.ent_type_ == "PERSON" for t in span):
        return span
    if (
        span[0].lower_ in {"a", "an"}
        and span.start > 1
        and doc[span.start - 1].text == ","
        and doc[span.start - 2].ent_type_ == "PERSON"
    ):
        return _name_up_to(doc, span.start - 2)
    if span[-1].lower_.rstrip(".") in HONORIFICS and end < len(doc) and doc[end].text[:1].isupper():
        return doc[span.start : end + 1]
    for at in range(end, min(end + LONGEST // 2, len(doc))):
        if doc[at].ent_type_ == "PERSON":
            return doc[span.start : _name_end(doc, at)]
        titled = doc[at].pos_ in {"NOUN", "ADJ", "PROPN", "PART"} or doc[at].lower_ in TITLE_PARTICIPLES
        if not titled or doc[at].is_space:
            break
    return span


def named_before(lead: Span) -> Span | None:
    """The name or source that a line up to a colon ends with: 'Philip Bump', 'From the report'."""
    end = lead.end
    if end > lead.start and lead.doc[end - 1].text in {")", "]", "):", "]:"}:
        end = next((t.i for t in reversed(lead) if t.text in {"(", "["}), end)
    start = end
    while start > lead.start and end - start < LONGEST and lead.doc[start - 1].pos_ in PHRASE_POS:
        start -= 1
    words = lead.doc[start:end]
    if (
        words
        and start > lead.start + 1
        and lead.doc[start - 1].text == ","
        and lead.doc[start - 2].ent_type_ == "PERSON"
    ):
        return _name_up_to(lead.doc, start - 2)
    if not words or not names_somebody(words[-1]):
        return None
    alone = start == lead.start and words[-1].pos_ == "PROPN"
    known = words[-1].ent_type_ in {"PERSON", "ORG"} or can_speak(words[-1]) or words.text.isupper()
    return words if known or alone else None


def phrase(head: Token) -> Span:
    """A noun with what names and describes it; clauses and appositions after a comma stay out.

    'some of the ministers' is the phrase of 'ministers' too.
    """
    if head.dep_ in {"nmod", "pobj"}:
        above = head.head.head if head.dep_ == "pobj" else head.head
        head = above if above.lower_ in PARTS and above.i < head.i else head
    left = right = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        for child in token.children:
            near = abs(child.i - head.i) <= LONGEST and not (token == head and child.dep_ == "case")
            near = near and not (child.i > head.i and child.dep_ != "conj" and is_set_off(child))
            if (
                near
                and child.lower_ not in IN_THE_KNOW
                and (child.dep_ in PHRASE or (child.dep_ == "appos" and not is_set_off(child)))
            ):
                left, right = min(left, child.i), max(right, child.i)
                stack.append(child)
            elif near and token == head and child.i > head.i and child.lower_ in IN_THE_KNOW:
                right = max(right, min(child.right_edge.i, head.i + LONGEST))  # 'a person familiar with the matter'
            elif near and child.dep_ == "acl" and token == head and head.lower_ == "those":
                right = max(right, child.right_edge.i)  # 'those surveyed in May'
    if left > 1 and head.doc[left - 1].tag_ == "POS" and head.doc[left - 1].head.i < left:
        left = head.doc[left - 1].head.left_edge.i  # 'the seafarers' | union'
    return _trimmed(head.doc[left : right + 1], head)


def _trimmed(span: Span, head: Token) -> Span:
    """Cut at a mark or blank that parts the phrase from its head."""
    start, end = span.start, span.end
    for token in span:
        if token.is_space or token.text in {'"', "“", "”", ";", ":", "–", "—", "(", ")"}:
            if token.i < head.i:
                start = token.i + 1
            elif token.i > head.i:
                end = min(end, token.i)
    while start < head.i and span.doc[start].pos_ == "CCONJ":
        start += 1
    while end > head.i + 1 and (span.doc[end - 1].text in {",", "and", "of", "."} or _is_weekday(span.doc, end - 1)):
        end -= 2 if _is_weekday(span.doc, end - 1) and span.doc[end - 2].lower_ == "on" else 1
    return span.doc[start : max(end, head.i + 1)]


def _is_weekday(doc: Doc, i: int) -> bool:
    return doc[i].text.endswith("day") and doc[i].text[:1].isupper()


def beside(cue: Token) -> Span | None:
    """The noun phrase that touches a cue: left of it, or right of it where it is inverted."""
    doc = cue.doc
    at = cue.i - 1
    while at >= 0 and doc[at].pos_ in {"AUX", "ADV"} and doc[at].sent == cue.sent:
        at -= 1
    if at >= 0 and doc[at].pos_ in {"PROPN", "NOUN", "PRON"} and names_somebody(doc[at]):
        start = at
        while start > 0 and doc[start - 1].pos_ in PHRASE_POS and at - start < LONGEST:
            start -= 1
        return doc[start : at + 1]
    described = described_up_to(cue)
    if described is not None:
        return described
    end = cue.i + 1
    while end < len(doc) and end - cue.i < LONGEST and doc[end].pos_ in PHRASE_POS:
        end += 1
    found = doc[cue.i + 1 : end]
    if (
        found
        and found.root.dep_ in SUBJECTS
        and found.root.head != cue
        and end < len(doc)
        and doc[end].pos_ in {"VERB", "AUX"}
    ):
        return None  # 'and insisted | her brother was at home'
    return found if found and (any(t.pos_ == "PROPN" for t in found) or can_speak(found[-1])) else None


def described_up_to(cue: Token) -> Span | None:
    """Who is described up to a comma before a cue that the parse gives no subject: 'after Ann Lee, a farmer, 54, | said'."""
    if cue.i < cue.sent.start + 2 or cue.nbor(-1).text != ",":
        return None
    head = cue.nbor(-2)
    while head.head != head and head.head.i < cue.i and head.head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    somebody = head.ent_type_ == "PERSON" or (can_speak(head) and head.pos_ == "NOUN")
    if not somebody or head.sent != cue.sent or any(c.dep_ == "case" for c in head.children):
        return None
    return phrase(head) if head.right_edge.i >= cue.i - 2 else None


def _name_up_to(doc: Doc, last: int) -> Span:
    """The person's name that ends with a token: 'Bob Ray|, a farmer, said'."""
    first = last
    while first > 0 and doc[first].ent_iob_ == "I":
        first -= 1
    return doc[first : last + 1]


def _name_end(doc: Doc, at: int) -> int:
    """Where the name that covers a token ends."""
    end = at + 1
    while end < len(doc) and doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I":
        end += 1
    return end

"""Who stands beside a cue, for where the parse gives it no subject: before it, behind it, up to a comma, before a colon."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.quotes.phrases import LONGEST, PHRASE_POS, name_up_to, phrase
from newsbook.quotes.voices import can_speak, names_somebody
from newsbook.syntax import SUBJECTS


def beside(cue: Token) -> Span | None:
    """The noun phrase that touches a cue: left of it, or right of it where it is inverted."""
    doc = cue.doc
    at = cue.i - 1
    while at >= 0 and doc[at].pos_ in {"AUX", "ADV"} and doc[at].sent == cue.sent:
        at -= 1
    title = _title_up_to(cue)
    if title is not None:
        return title
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
    while end > cue.i + 2 and doc[end - 1].pos_ == "ADJ":
        end -= 1  # 'said two officials | familiar with the plan'
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
    if cue.i < cue.sent.start + 2 or cue.nbor(-1).text != "," or cue.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    head = cue.nbor(-2)
    while head.head != head and head.head.i < cue.i and head.head.pos_ not in {"VERB", "AUX"}:
        head = head.head
    somebody = head.ent_type_ == "PERSON" or (can_speak(head) and head.pos_ == "NOUN")
    if not somebody or head.sent != cue.sent or any(c.dep_ == "case" for c in head.children):
        return None
    return phrase(head) if head.right_edge.i >= cue.i - 2 else None


def _title_up_to(cue: Token) -> Span | None:
    """A body whose name is a clause, and opens the sentence: 'Save Our Parks, which has 900 members, | says'."""
    doc, first = cue.doc, cue.sent.start
    while first < cue.i and doc[first].is_space:
        first += 1
    comma = next((t.i for t in doc[first : cue.i] if t.text == ","), cue.i)
    title = doc[first:comma]
    relative = comma + 1 < cue.i and doc[comma + 1].lower_ in {"which", "who"} and doc[cue.i - 1].text == ","
    plain = len(title) > 1 and all(t.text[:1].isupper() for t in title)
    return title if plain and relative and cue.tag_ in {"VBD", "VBZ", "VBP"} else None


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
        return name_up_to(lead.doc, start - 2)
    if not words or not names_somebody(words[-1]):
        return None
    alone = start == lead.start and words[-1].pos_ == "PROPN"
    known = words[-1].ent_type_ in {"PERSON", "ORG"} or can_speak(words[-1]) or words.text.isupper()
    return words if known or alone else None

"""What kind of source speaks, and to whom."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.quotes.phrases import HONORIFICS, phrase
from newsbook.syntax import OBJECTS, SUBJECTS

INDEFINITE = frozenset(
    "a an one another some several many few two three four five other others anonymous unnamed".split()
)
UNNAMED = frozenset("source sources insider insiders somebody someone".split())
OUTLET_WORDS = frozenset(
    "newspaper paper magazine broadcaster website daily weekly tabloid outlet agency newswire blog network "
    "times post news journal herald guardian tribune telegraph observer gazette chronicle globe mail independent mirror "
    "reuters ap afp upi dpa bloomberg politico bbc cnn cbc npr abc nbc cbs msnbc itv pbs axios buzzfeed breitbart".split()
)
PRINTING = frozenset("report reveal write publish cite learn".split())
# who is told: the object of these, or whoever follows 'to'
TELLING = frozenset(
    "tell remind assure reassure inform notify warn ask urge order instruct advise brief promise beg implore encourage "
    "exhort persuade convince call invite challenge command press question quiz".split()
)
HEADS = frozenset({"NOUN", "PROPN", "PRON"})
LISTENERS = frozenset("PERSON ORG GPE NORP".split())


def source_kind(speaker: Span | None, cue_lemma: str | None) -> str | None:
    """named, described, pronoun, group, unnamed or outlet; None where nobody is found to speak."""
    if speaker is None:
        return None
    head = speaker.root
    names = {t.ent_type_ for t in speaker if t.ent_type_}
    if len(speaker) == 1 and head.pos_ == "PRON":
        return "pronoun"
    if head.lower_ in UNNAMED or (any(t.lower_ in UNNAMED for t in speaker) and "PERSON" not in names):
        return "unnamed"
    prints = "ORG" in names or head.lower_ in OUTLET_WORDS or cue_lemma in PRINTING
    if (
        prints
        and "PERSON" not in names
        and any(t.lower_ in OUTLET_WORDS for t in speaker if t.ent_type_ in {"", "ORG"})
    ):
        return "outlet"
    plural = head.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in head.children if c.i < speaker.end)
    if plural and (head.ent_type_ not in {"ORG", "GPE"} or any(c.dep_ == "conj" for c in head.children)):
        return "group"
    if head.ent_type_ in LISTENERS or "PERSON" in names or speaker[0].lower_.rstrip(".") in HONORIFICS:
        return "group" if head.ent_type_ == "NORP" else "named"
    return "unnamed" if speaker[0].lower_ in INDEFINITE else "described"


def addressee_of(cue: Token, lemma: str, content: Span) -> Span | None:
    """'told reporters that', 'said to the council': who is spoken to, outside the content."""
    for child in cue.children:
        if content.start <= child.i < content.end:
            continue
        listens = (
            (child.dep_ in OBJECTS or _is_second_subject(child)) and lemma in TELLING - {"call"} and child.pos_ in HEADS
        )
        spoken_to = child.dep_ == "obl" and child.doc[child.left_edge.i].lower_ == "to" and child.pos_ in HEADS
        if child.i > cue.i and (
            listens or (spoken_to and lemma in {"say", "explain", "complain", "write", "add", "mention"})
        ):
            return phrase(child)
    return None


def _is_second_subject(child: Token) -> bool:
    """Of 'Lee told DW' the parse may take DW for a subject too."""
    return child.dep_ in SUBJECTS and any(c.dep_ in SUBJECTS and c.i < child.head.i for c in child.head.children)

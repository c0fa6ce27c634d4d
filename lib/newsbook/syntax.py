"""Questions about a parsed sentence, answered alike for the two label schemes in use.

spaCy's own English models use ClearNLP labels, the bundled pipeline Universal Dependencies. The
extractors ask here and never compare a label themselves.
"""

from __future__ import annotations

from calendar import day_name
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "nsubj:outer", "csubj", "csubjpass"})
PASSIVE_SUBJECTS = frozenset({"nsubj:pass", "nsubjpass"})
OBJECTS = frozenset({"obj", "dobj", "iobj", "dative"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass"})
APPOSITIONS = frozenset({"appos"})
NAME_PARTS = frozenset({"flat", "flat:name", "compound", "fixed"})
DASHES = frozenset({"—", "–", "-", "--"})
DATELINED = SUBJECTS | APPOSITIONS | {"parataxis"}  # what the parse takes the subject after a dateline for
WEEKDAYS = frozenset(day_name)


def small(token: Token) -> str:
    """A word in small letters, to be looked up among pronouns: 'US' is a country, and none of us."""
    return token.text if token.text == "US" else token.lower_


def own_subject(verb: Token) -> Token | None:
    """The head of the subject that hangs on a verb itself."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    return subject if subject is None else _past_dateline(subject, verb)


def _past_dateline(subject: Token, verb: Token) -> Token:
    """'France' in 'PARIS — France recalled ...', where the parse takes it for an apposition to the dateline's place."""
    doc = subject.doc
    if not subject.text.isupper() or subject.left_edge.i != subject.sent.start:
        return subject
    others = [c for c in (*subject.rights, *verb.lefts) if c.dep_ in DATELINED and subject.i < c.i < verb.i]
    for other in others:
        first = other.left_edge.i + (other.left_edge.text in DASHES)
        opens = doc[first - 1].text in DASHES and doc[first].text[:1].isupper()
        if opens and not any(t.text in DASHES for t in doc[first : verb.i]):
            return other
    return subject


def subject_of(verb: Token) -> Token | None:
    """The head of a verb's subject; for a conjoined or controlled verb, that of its governor."""
    own = own_subject(verb)
    if own is not None:
        return own
    if verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head != verb:
        return subject_of(verb.head)
    return None


def object_of(verb: Token) -> Token | None:
    """The head of a verb's direct object."""
    return next((c for c in verb.children if c.dep_ in {"obj", "dobj"}), None)


def complement_of(verb: Token) -> Token | None:
    """The head of a verb's clausal complement."""
    return next((c for c in verb.children if c.dep_ in COMPLEMENTS), None)


def is_passive(verb: Token) -> bool:
    return any(c.dep_ in PASSIVE_SUBJECTS or c.dep_ in {"aux:pass", "auxpass"} for c in verb.children)


def is_negated(verb: Token) -> bool:
    """'did not', 'has never', 'has never before'; 'no minister said', 'not all of them said'."""
    words = (t for c in verb.children for t in ((c, *c.children) if c.dep_ == "advmod" and c.i < verb.i else (c,)))
    own = any(t.dep_ == "neg" or t.lower_ in {"not", "n't", "n’t", "never"} for t in words)
    subject = own_subject(verb)
    return own or (subject is not None and _is_nobody(subject))


def _is_nobody(noun: Token) -> bool:
    """'no minister', 'none of them', 'not all'; not 'No 10', 'no fewer than six', 'not only the mayor'."""
    first = noun.doc[noun.left_edge.i]
    if first.i > noun.i or first.lower_ not in {"no", "not", "none", "neither", "nobody"}:
        return False
    following = noun.doc[first.i + 1] if first.i + 1 < len(noun.doc) else first
    return (not following.like_num or following.lower_ == "one") and following.lower_ not in {
        "fewer",
        "less",
        "more",
        "only",
        "just",
        "longer",
        ".",
    }


def auxiliaries(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in AUXILIARIES]


def preposition_of(noun: Token) -> Token | None:
    """The preposition that governs a noun: its `case` child (UD) or its head (ClearNLP)."""
    for child in noun.children:
        if child.dep_ == "case" and child.i < noun.i:
            return child
    return noun.head if noun.dep_ == "pobj" else None


def noun_phrase(head: Token) -> Span:
    """A noun with what belongs to its name and description, without clauses and appositions."""
    left, right = head.i, head.i
    for child in head.children:
        if child.dep_ in {"det", "amod", "nummod", "compound", "poss", "nmod:poss", "flat", "flat:name",
                          "fixed", "advmod", "nmod:unmarked", "nmod:npmod", "quantmod"}:  # fmt: skip
            subtree = list(child.subtree)
            left, right = min(left, subtree[0].i), max(right, subtree[-1].i)
    return head.doc[left : right + 1]


def main_verb(sentence: Span) -> Token:
    """The root of a sentence, or of its first real clause where the root is no verb."""
    root = sentence.root
    if root.pos_ in {"VERB", "AUX"}:
        return root
    copula = next((c for c in root.children if c.dep_ == "cop"), None)
    return copula or root


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Token bounds without white space at either edge."""
    while start < end and doc[start].is_space:
        start += 1
    while end > start and doc[end - 1].is_space:
        end -= 1
    return start, end


def sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of a Doc without white space at the edges; empty ones are left out."""
    for sentence in doc.sents:
        start, end = trimmed(doc, sentence.start, sentence.end)
        if end > start:
            yield doc[start:end]


def sentence_of(span: Span) -> Span:
    """From the first sentence that a span touches to the last, trimmed."""
    first, last = span[0].sent, span[-1].sent
    start, end = trimmed(span.doc, first.start, last.end)
    return span.doc[start:end]


def bound_subject(pronoun: Token) -> Token | None:
    """The subject that 'it' or 'its' can only stand for: of the clause around it, where no other noun comes between.

    'Volkswagen said it would appeal', 'Germany increased its budget'; None for 'it' that is itself the main subject.
    """
    clause = pronoun.head
    if pronoun.lower_ == "its":
        while clause.pos_ not in {"VERB", "AUX"} and clause.head != clause:
            clause = clause.head
        subject = own_subject(clause)
        return subject if subject is not None and subject.i < pronoun.i and subject.i != pronoun.head.i else None
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS or clause.dep_ not in COMPLEMENTS:
        return None
    subject = own_subject(clause.head)
    if clause.pos_ != "VERB" or any(
        c.dep_ in {"csubj", "expl"} or (c.lower_ in {"that", "if"} and c.i > clause.i) for c in clause.children
    ):
        return None
    return subject if subject is not None and subject.i < pronoun.i else None


def named_weekdays(doc: Doc) -> set[int]:
    """The tokens that are a weekday's name and a person's: 'Wednesday Addams is a character'.

    Told once by the parse, which holds both words for one thing or puts the day behind the preposition of the name,
    the two words are that person wherever the text has them.
    """
    pairs = [t for t in doc[:-1] if t.text in WEEKDAYS and t.nbor().ent_type_ == "PERSON" and t.nbor().is_title]
    people = {(t.text, t.nbor().text) for t in pairs if t.ent_type_ == "PERSON" or _is_given(t, t.nbor())}
    return {t.i for t in pairs if (t.text, t.nbor().text) in people}


def _is_given(day: Token, name: Token) -> bool:
    if day.head == name or name.head == day:
        return day.dep_ in NAME_PARTS or name.dep_ in NAME_PARTS
    twins = day.head == name.head and day.dep_ == name.dep_ and day.dep_ in SUBJECTS | OBJECTS
    return twins or any(c.dep_ in {"case", "prep"} and c.i < day.i for c in name.lefts)

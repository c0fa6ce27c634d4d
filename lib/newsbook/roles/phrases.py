"""A role's words around its noun, read from the parse: 'the | acting head of the Red Crescent'."""

from __future__ import annotations

from spacy.tokens import Span, Token

from newsbook.roles.titles import CALENDAR, TAILS, is_role_word, opens_place
from newsbook.roles.words import (
    ACTING,
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    FORMER,
    INCOMING,
    KIN,
    LABELS,
    NO_ROLES,
    PARTISANS,
    PASSING,
    PLURALS,
)

LEFT = frozenset(
    "det det:predet amod nummod compound poss nmod:poss nmod:desc nmod:unmarked nmod nn predet punct advmod:emph goeswith appos flat".split()
)
PREPOSITIONS = frozenset("of for at in from to with on under within over behind against".split())
RELATIVE = frozenset({"acl:relcl", "relcl"})
MARKS = frozenset({",", ";", ":", "(", ")", "–", "—", "“", "”", '"', "[", "]", ".", "?", "!"})
COUNTED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth next last latest only".split())
PASSED = ARTICLES | DETERMINERS | PASSING | ADVERBS | {"whose"}
BETWEEN = frozenset({"'s", "’s", "-", ",", "“", '"', "‘", "'"})
LONGEST_TAIL = 14
ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "ing")


def is_person_noun(token: Token) -> bool:
    """A role noun or a kin's, singular or plural."""
    return is_role_word(token) or token.lower_ in PLURALS or is_kin(token)


def is_kin(token: Token) -> bool:
    return token.lower_ in KIN or token.lemma_.lower() in KIN


def can_be_role(token: Token) -> bool:
    """Whether a noun in apposition to a person's name says what the person is, listed or not."""
    if is_person_noun(token):
        return True
    word = token.lower_
    if word in PARTISANS:
        return any(c.lower_ in ARTICLES for c in token.children)
    if token.pos_ != "NOUN" or word in NO_ROLES or word in LABELS or word.endswith(ABSTRACT) or not token.is_alpha:
        return False
    return token.tag_ != "NNS" and any(c.lower_ in {"a", "an"} for c in token.children)


def left_edge(head: Token) -> int:
    """Where the words that belong to a noun begin: its modifiers, up to a copula, a preposition or an adverb."""
    first = head.i
    for child in reversed(list(head.lefts)):
        if child.dep_ not in LEFT or child.text in MARKS or child.right_edge.i >= first:
            break
        first = child.left_edge.i
    return _before_hyphen(head, first)


def _before_hyphen(head: Token, first: int) -> int:
    """The first half of 'co-founder', where the parse parts them."""
    doc = head.doc
    if first == head.i and first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        return left_edge(doc[first - 2]) if doc[first - 2].is_alpha else first
    return first


def role_phrase(head: Token, *, conjuncts: bool = True) -> Span:
    """The role whose noun is `head`, without article, possessive pronoun or 'new'."""
    doc, first = head.doc, left_edge(head)
    while first < head.i and _is_passing(doc[first], head):
        first += 1
    end = right_edge(head, conjuncts=conjuncts)
    if end == head.i + LONGEST_TAIL:
        whole = (
            i for i in range(end - 1, head.i + 3, -1) if doc[i].lower_ == "and" and doc[i + 1].pos_ in {"VERB", "AUX"}
        )
        end = next(whole, end)  # without what is cut short
    while end > head.i + 1 and doc[end - 1].pos_ in {"CCONJ", "ADP", "DET"}:
        end -= 1  # where the parse ends its sentence too early
    return doc[first:end]


def _is_passing(token: Token, head: Token) -> bool:
    word = token.lower_
    if (token.nbor().text == "-" and token.i + 2 <= head.i) or opens_place(token.doc, token.i):
        return False
    counts = token.like_num and token.pos_ == "NUM" and head.tag_ == "NNS"  # 'two colleagues'
    return word in PASSED or token.text in BETWEEN or counts


def right_edge(head: Token, *, conjuncts: bool = True) -> int:
    """Where the phrases that complete a role end: 'spokesman for Amnesty International | on Tuesday'."""
    doc, end = head.doc, head.i + 1
    limit = min(head.sent.end, head.i + LONGEST_TAIL)
    while end < limit and ((doc[end].text == "-" and not doc[end].whitespace_) or doc[end].lower_ in TAILS - {"in"}):
        if doc[end].text == "-" and end + 1 < limit and doc[end + 1].lower_ not in TAILS:
            break
        end += 1
    for child in head.rights:
        if child.left_edge.i > end:
            break
        if child.left_edge.i == end and _completes(child, conjuncts=conjuncts):
            end = _cut(child, min(child.right_edge.i + 1, limit))
            if end <= child.i:
                break
    return end if end > head.i + 1 else _with_name(head, limit)


def _with_name(head: Token, limit: int) -> int:
    """'spokeswoman | for Amnesty International', where the parse hangs the name elsewhere."""
    doc, end = head.doc, head.i + 2
    if end >= limit or doc[end - 1].lower_ not in {"of", "for", "at"}:
        return head.i + 1
    while end < limit and (
        doc[end].text[:1].isupper() or (doc[end].lower_ in {"the", "of", "and"} and end + 1 < limit)
    ):
        end += 1
    while not doc[end - 1].text[:1].isupper() and end > head.i + 1:
        end -= 1
    return max(end, head.i + 1)


def _completes(child: Token, *, conjuncts: bool) -> bool:
    first = child.left_edge
    if child.dep_ in RELATIVE:
        return first.lower_ in {"who", "whose"}
    if conjuncts and child.dep_ == "conj":
        return is_person_noun(child) and first.lower_ in {"and", "&", "-"}
    if child.dep_ not in {"nmod", "prep", "obl"} or first.lower_ not in PREPOSITIONS:
        return False
    return not any(
        (t.lower_ in CALENDAR and t.is_title) or (t.like_num and len(t) == 4) for t in (child, *child.children)
    )


def _cut(child: Token, end: int) -> int:
    """The end before the first mark, line break or name in apposition inside a phrase."""
    for token in child.doc[child.left_edge.i : end]:
        if token.is_space:
            return token.i
        if token.text in MARKS and not (token.text == "." and token.nbor(-1).text.count(".")):
            return token.i
    return end


def is_one_of_a_row(head: Token) -> bool:
    """'the fourth president to oversee the war': a count of those who held the office, said of what they did."""
    counted = any(c.lower_ in COUNTED or c.tag_ == "JJS" for c in head.lefts)
    return counted and any(_is_deed(c) for c in head.rights)


def _is_deed(clause: Token) -> bool:
    if clause.dep_ in RELATIVE:
        return True
    return clause.dep_ in {"acl", "xcomp", "advcl"} and any(c.lower_ == "to" for c in clause.lefts)


def role_heads(head: Token) -> list[tuple[Token, bool]]:
    """The nouns of a coordination that are roles of their own, with whether they take their conjuncts along.

    'a lawyer and former senator' are two roles, 'president and founder' is one.
    """
    if is_one_of_a_row(head):
        return []
    others = [c for c in head.conjuncts if c.i > head.i and is_person_noun(c)]
    apart = any(
        when_of(c) != when_of(head) or any(k.lower_ in ARTICLES for k in c.children) or _is_completed(head)
        for c in others
    )
    return [(head, True)] if not apart else [(t, False) for t in (head, *others)]


def _is_completed(head: Token) -> bool:
    return any(c.dep_ in {"nmod", "prep"} and c.left_edge.i == head.i + 1 for c in head.rights)


def when_of(head: Token, first: int | None = None) -> str:
    """current, former, acting or incoming, by the words that belong to the role's own noun, not to its owner's.

    They begin at the token `first`, or where the parse says.
    """
    doc, first = head.doc, left_edge(head) if first is None else first
    own = list(doc[first : head.i])
    owner = max((k for k, t in enumerate(own) if t.text in {"'s", "’s", "'", "’"}), default=-1)
    words = {t.lower_ for t in own[owner + 1 :]}
    words |= {t.lower_ for t in doc[max(first - 2, head.sent.start) : first] if t.lower_ in ADVERBS}
    if words & FORMER:
        return "former"
    if words & ACTING:
        return "acting"
    after = {t.lower_ for t in doc[head.i : min(head.i + 3, head.sent.end)]}
    return "incoming" if words & INCOMING or after & {"elect", "designate"} else "current"

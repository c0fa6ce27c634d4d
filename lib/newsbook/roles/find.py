"""Every role that an article gives to the people it names, each at its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsbook.roles.commas import role_after, role_before_comma
from newsbook.roles.phrases import can_be_role, is_kin, right_edge, role_heads, role_phrase, when_of
from newsbook.roles.statements import stated_of
from newsbook.roles.titles import COURTESY, is_role_word, role_before
from newsbook.roles.words import PARTISANS, PLURALS

CONFIDENCE = {
    "title": 0.95, "apposition": 0.9, "party": 0.95, "kinship": 0.9, "copula": 0.85, "heads": 0.85,
    "appointed": 0.85, "became": 0.85, "served": 0.85, "left": 0.85, "words": 0.75,
}  # fmt: skip
PARTY = re.compile(
    r",?\s?\(?((?:D|R|I|DFL|Lab|Con|LD|SNP)\s?[-–]\s?[A-Z][\w.]*(?:\s[A-Z][\w.]*)?|D|R|I|Lab|Con)(?:[),]|$)"
)
RANKS = {"current": 2, "acting": 2, "incoming": 1, "former": 0}
# How somebody is addressed, shown where nothing else is told; and what others think of somebody.
STYLES = frozenset(
    "sheikh sheikha ayatollah sir dame lord lady baroness baron rev reverend mr justice imam hajji senor general gen col colonel maj capt lt".split()
)
PRAISE = frozenset(
    "good great bad brilliant excellent terrible fantastic wonderful nice best worst fine superb lovely decent true real fantastic".split()
)
APART = frozenset({",", "(", "–", "—", "-"})


@dataclass(frozen=True)
class Role:
    """What a person is: `person` the tokens of the name it stands beside, `words` the role's own."""

    person: Span
    words: Span
    when: str
    rule: str

    @property
    def confidence(self) -> float:
        return CONFIDENCE[self.rule]


def find_roles(doc: Doc, people: Sequence[Span]) -> Iterator[Role]:
    """The names of people, in text order -> their roles; one place is the role of one name, plurals aside."""
    starts = {span.start: span for span in people}
    heads = {span.root.i: span for span in people}
    taken: set[tuple[int, int]] = set()
    for span in people:
        for role in (*_before(doc, span, heads), *_after(doc, span, starts, heads), *_party(doc, span), *_stated(span)):
            inner = any(role.words.start <= t < role.words.end for t in range(span.start, span.end))
            key = (span.start, role.words.start)
            if not inner and key not in taken:
                taken.add(key)
                yield role


def stated_roles(span: Span) -> Iterator[Role]:
    """What the clause of a pronoun says that its person is: 'He is a fellow at Chatham House'."""
    return _stated(span)


FORMER = re.compile(r"\b(?:former|ex)[ -]+")


def best_role(found: Sequence[Role]) -> Role | None:
    """The role to show beside a name: held now rather than before, an office rather than kin, told often, in full."""
    votes = Counter(r.words.text.lower() for r in found)
    # Who was president is often called so still; who is called a former one is none.
    left = {FORMER.sub("", r.words.text.lower()) for r in found if r.when == "former"}
    return max(
        found,
        key=lambda r: (
            r.words[0].lower_ not in PRAISE,
            r.rule not in {"party", "kinship"},
            r.words.text.lower().rstrip(".") not in STYLES,
            RANKS["former" if r.words.text.lower() in left else r.when],
            votes[r.words.text.lower()],
            len(r.words.text),
        ),
        default=None,
    )


# Before the name


def _before(doc: Doc, span: Span, heads: dict[int, Span]) -> Iterator[Role]:
    name = span.root
    words = role_before(doc, span.start)
    if words is not None:
        yield _titled(span, words)
        yield from _before_title(doc, span, words)
        return
    title = _title_noun(name, span)
    if title is not None:
        yield from _phrased(span, title, "title", end=span.start)
        return
    if name.dep_ == "conj" and name.head.i in heads:
        yield from (Role(span, r.words, r.when, r.rule) for r in _before(doc, heads[name.head.i], {})
                    if any(t.lower_ in PLURALS for t in r.words))  # fmt: skip
        return
    if name.dep_ == "appos" and name.head.pos_ in {"NOUN", "PROPN"} and name.head.i < name.i and _is_new(name.head):
        if right_edge(name.head, conjuncts=False) + 3 >= span.start:
            yield from _phrased(span, name.head, "apposition")
        return
    if span.start and doc[span.start - 1].lower_ in COURTESY and span.start - 1 > span.sent.start:
        yield from _before_title(doc, span, doc[span.start - 1 : span.start])
        return
    comma = role_before_comma(doc, span.start, span.end)
    if comma is not None and (name.dep_ != "conj" or _alone_with(name, comma)):
        yield Role(span, comma, _when(comma), "words")


def _alone_with(name: Token, role: Span) -> bool:
    """Whether a parse takes a role and a name for two things where no third is named: 'thanked the Taoiseach, Tom Roe.'"""
    return role.start <= name.head.i < role.end and list(name.head.conjuncts) == [name]


def _before_title(doc: Doc, span: Span, words: Span) -> Iterator[Role]:
    """What stands before a title too: 'The committee's head, Senator | Ann Lee,'."""
    top = span.root
    while top.head.i >= words.start and top.head != top and top.dep_ != "appos":
        top = top.head
    comma = role_before_comma(doc, words.start, span.end)
    if any(t.ent_type_ == "PERSON" for t in (top.head, *(comma or ()))):
        return  # 'Secretary of State Ann Lee, Senator Tom Roe, ...'
    if top.dep_ == "appos" and top.head.i < words.start and _is_new(top.head) and top.head.pos_ in {"NOUN", "PROPN"}:
        yield from _phrased(span, top.head, "apposition")
    elif comma is not None:
        yield Role(span, comma, _when(comma), "words")


def _titled(span: Span, words: Span) -> Role:
    return Role(span, words, _when(words), "title")


def _when(words: Span) -> str:
    """By the noun that heads a run of words: the parse may hang the words before it on the name after it."""
    then = len(words) > 2 and words[0].lower_ in {"then", "ex"} and words[1].text == "-"
    noun = next((t for t in words if is_role_word(t)), words.root)
    return "former" if then else when_of(noun, words.start)


def _title_noun(name: Token, span: Span) -> Token | None:
    """The noun that the parse hangs on a name as its description, or the name on it: 'pollster | Pat Caddell'."""
    if name.dep_ in {"flat", "flat:name", "appos", "nmod:desc"} and name.head.i == span.start - 1:
        return name.head if _is_new(name.head) else None
    return next((c for c in name.lefts if c.dep_ == "nmod:desc" and c.i == span.start - 1 and _is_new(c)), None)


def _is_new(noun: Token) -> bool:
    """Whether a noun can be a role and is no part of a name."""
    return noun.ent_type_ != "PERSON" and (can_be_role(noun) or (noun.dep_ == "nmod:desc" and noun.pos_ == "NOUN"))


def _phrased(span: Span, head: Token, rule: str, end: int | None = None) -> Iterator[Role]:
    for noun, together in role_heads(head):
        words = role_phrase(noun, conjuncts=together)
        if end is not None and words.end > end:
            words = span.doc[words.start : end]
        if words:
            told = "kinship" if is_kin(noun) and not is_role_word(noun) else rule
            yield Role(span, words, when_of(noun), "party" if noun.lower_ in PARTISANS else told)


# After the name


def _after(doc: Doc, span: Span, starts: dict[int, Span], heads: dict[int, Span]) -> Iterator[Role]:
    found = False
    for noun in _appositions(span):
        if not _is_beside(doc, span, noun, starts, heads):
            continue
        found = True
        yield from _phrased(span, noun, "apposition")
    if not found:
        words = role_after(doc, _after_age(doc, span.end))
        if words is not None and not any(i in starts for i in range(words.start, words.end + 1)):
            yield Role(span, words, _when(words), "words")


def _appositions(span: Span) -> Iterator[Token]:
    """Nouns in apposition to a name, to the age after it, or to the first of several names."""
    name = span.root
    above = [name, *(c for c in name.rights if c.pos_ == "NUM")]
    if name.dep_ == "conj":
        above.append(name.head)
    for top in above:
        for child in top.rights:
            if child.dep_ in {"appos", "parataxis"} and child.i > span.start and can_be_role(child):
                yield child
            elif child.dep_ == "appos" and child.i > span.start:
                yield from (c for c in child.rights if c.dep_ == "appos" and can_be_role(c))


def _is_beside(doc: Doc, span: Span, noun: Token, starts: dict[int, Span], heads: dict[int, Span]) -> bool:
    """Whether an apposition belongs to this name and not to one that stands between, but for 'X and Y, both professors'."""
    first = noun.left_edge.i
    if noun.i + 1 in starts:
        return False  # 'Ann Lee, majority leader | Tom Reed': the next one's title
    if first < span.end or (doc[first - 1].text not in APART and doc[first].text not in APART):
        return False
    between = [i for i in range(span.end, first) if i in starts]
    if noun.lower_ in PLURALS:
        return any(c.i in heads for c in span.root.conjuncts) and all(
            doc[i].pos_ == "PROPN" or doc[i].text in {",", "and", "&"} for i in range(span.end, first)
        )
    return not between and first - span.end <= 8 and not any(doc[i].pos_ == "VERB" for i in range(span.end, first))


def _after_age(doc: Doc, end: int) -> int:
    """Past ', 52' or '(52)' after a name."""
    if end + 2 < len(doc) and doc[end].text in {",", "("} and doc[end + 1].like_num and doc[end + 2].text in {",", ")"}:
        return end + 2
    return end


def _party(doc: Doc, span: Span) -> Iterator[Role]:
    """'(D-Ohio)', ', R-Texas,'."""
    limit = min(span.end + 9, len(doc))
    if span.end >= limit or doc[span.end].text not in {",", "("}:
        return
    after = doc[span.end : limit]
    match = PARTY.match(after.text)
    label = after.char_span(match.start(1), match.end(1)) if match else None
    if label is not None and (len(label.text) > 1 or doc[span.end].text == "("):
        yield Role(span, label, "current", "party")


def _stated(span: Span) -> Iterator[Role]:
    return (Role(span, words, when, rule) for words, when, rule in stated_of(span.root))

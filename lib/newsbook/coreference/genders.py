"""Whether somebody is a he or a she, as far as titles, kin and given names tell."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from newsbook.coreference.links import Linkable
from newsbook.names.given import gender
from newsbook.names.spelling import letters

FEMALE = frozenset({"she", "her", "hers", "herself"})
MALE_TITLES = frozenset(
    "mr mr. sir lord king prince emperor pope sheikh father brother husband son chairman congressman spokesman businessman actor".split()
)
FEMALE_TITLES = frozenset(
    "mrs mrs. ms ms. miss dame lady queen princess empress mother sister wife daughter chairwoman congresswoman spokeswoman businesswoman "
    "actress duchess baroness countess girlfriend widow".split()
)
Genders = dict[str, str]


def genders_of(doc: Doc, found: list[Linkable]) -> Genders:
    """'f' or 'm' where a title, an office or kin beside a name says so."""
    out: Genders = {}
    for person in found:
        span = doc.char_span(person.start, person.end) if person.entity_id and person.kind != "pronoun" else None
        if span is None:
            continue
        near = {doc[span.start - 1].lower_} if person.kind == "named" and span.start > span.sent.start else set()
        if "justice" in near and span.start - 1 > span.sent.start:
            near.add(doc[span.start - 2].lower_)  # 'Lady Justice'
        if span.start > 1 and doc[span.start - 1].text in {",", "."}:
            near.add(doc[span.start - 2].lower_)
        near |= {t.lower_ for t in span} if person.kind == "described" else {span[0].lower_}
        sex = "f" if near & FEMALE_TITLES else "m" if near & MALE_TITLES else _by_given_name(span, person.kind)
        if sex and person.entity_id:
            out.setdefault(person.entity_id, sex)
    return out


def _by_given_name(span: Span, kind: str) -> str | None:
    return gender(letters(span.text.split()[0])) if kind == "named" and len(span) > 1 else None


def sex_of(pronoun: Token) -> str:
    """'f' of 'she', 'm' of 'he'."""
    return "f" if pronoun.lower_ in FEMALE else "m"

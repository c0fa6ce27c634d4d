"""Names that the lists know and the pipeline passed over: countries, capitals, regions, peoples, bodies, networks."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer, roles
from newsbook.gazetteer.words import PLATFORMS
from newsbook.mentions.edges import Found, is_money, is_second_half
from newsbook.mentions.words import COMPASS

WIDEST = 4  # words
POSTED = frozenset("on via over".split())
POSTING = frozenset("post write say tweet share announce publish respond reply comment message statement".split())
POSTS = frozenset(
    "post posts channel channels account accounts page pages video videos user users app message messages feed".split()
)
# One-word names that 'the' and a place in mid-sentence tell from the common word.
WITH_ARTICLE = {
    **dict.fromkeys(
        "Times Guardian Telegraph Independent Mirror Economist Observer Spectator Globe Herald Post".split(), "ORG"
    ),
    **dict.fromkeys("Channel Gulf".split(), "LOC"),
}

# Journals whose names are common words, and what stands before 'in' them.
JOURNALS = frozenset("Nature Science Cell Lancet Neuron Brain Gut Pediatrics Circulation Ecology Icarus Chaos".split())
PUBLISHED = frozenset("publish report appear write paper study article letter research finding print".split())


def listed(doc: Doc, story: list[Span], taken: set[int]) -> Iterator[Found]:
    """Names of the lists outside the tokens `taken`."""
    for span in story:
        for token in span:
            i = token.i
            if i not in taken and _opens(token) and gazetteer.opens_name(token.text) and not is_second_half(doc, i):
                found = _longest(doc, i, span.end, taken)
                if found:
                    yield found


def _opens(token: Token) -> bool:
    return token.text[:1].isupper() or (token.text == "al" and token.doc[token.i + 1 : token.i + 2].text == "-")


def _longest(doc: Doc, i: int, limit: int, taken: set[int]) -> Found | None:
    free = next((k for k in range(i + 1, min(i + WIDEST, limit)) if k in taken), min(i + WIDEST, limit))
    for end in range(free, i, -1):
        words = doc[i:end]
        label = _sure_kind(words)
        if label and _stands_alone(words):
            return i, end, label, "list"
    return None


def _sure_kind(words: Span) -> str | None:
    """The lists' kind for a name, cities left out: too many are common words or surnames."""
    name = words.text
    if not gazetteer.is_sure(name) or (len(name) < 4 and not name.isupper() and "." not in name):
        return None
    return None if is_money(words.doc, words.start, words.end) else gazetteer.kind_of(name)


def _stands_alone(words: Span) -> bool:
    """Whether no capitalised neighbour makes the words part of a longer name."""
    doc, sentence = words.doc, words.sent
    before = doc[words.start - 1] if words.start > sentence.start else None
    after = doc[words.end] if words.end < sentence.end else None
    if before is not None and before.pos_ == "PROPN" and before.text[:1].isupper():
        return words.text.isupper() or gazetteer.kind_of(words.text) == "NORP"
    if before is not None and before.text in COMPASS:
        return False  # 'Wales' in 'New South Wales'
    known = gazetteer.kind_of(words.text)
    return not (after is not None and after.pos_ == "PROPN" and after.is_title and (known == "GPE" or words.text in COMPASS)
                and not roles.is_role_word(after) and words.text not in gazetteer.country_names())  # fmt: skip


def networks(doc: Doc, story: list[Span]) -> Iterator[Found]:
    """'wrote on X', 'in a Telegram post': the network as a product; and 'the Times', 'the Guardian' in a sentence."""
    for span in story:
        for token in span[1:]:
            i, name = token.i, token.text
            if name in PLATFORMS:
                before, after = doc[i - 1].lower_, doc[i + 1].lower_ if i + 1 < span.end else ""
                if (before in POSTED and _is_named(doc, i) and _closes(doc, i + 1, span.end)) or after in POSTS:
                    yield i, i + 1, "PRODUCT", "list"
            elif (
                name in JOURNALS
                and doc[i - 1].lower_ == "in"
                and doc[i - 2].lemma_ in PUBLISHED
                and _closes(doc, i + 1, span.end)
            ):
                yield i, i + 1, "ORG", "list"
            elif name in WITH_ARTICLE and doc[i - 1].text == "the" and _closes(doc, i + 1, span.end):
                yield i, i + 1, WITH_ARTICLE[name], "list"


def _is_named(doc: Doc, i: int) -> bool:
    """Whether a word after 'on' is the network's name: 'X' is whatever the tagger says where somebody writes on it."""
    return doc[i].pos_ == "PROPN" or (doc[i].text == "X" and doc[i - 2].lemma_ in POSTING)


def _closes(doc: Doc, i: int, limit: int) -> bool:
    """Whether no name goes on here."""
    return i >= limit or not doc[i].text[:1].isupper()

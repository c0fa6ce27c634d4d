"""A name found once is found wherever the article prints it, where most of its places agree that it is one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsbook import gazetteer, roles
from newsbook.mentions.edges import Found, is_second_half
from newsbook.mentions.words import CALENDAR, HONORIFICS
from newsbook.syntax import SUBJECTS

WORDS = re.compile(r"(?<!\w)\w+|(?<!\w)[^\w\s]")
FIRST = re.compile(r"\w+|.", re.DOTALL)
MOST_UNKNOWN = 3  # places passed over for each one found, that a single word may have and still be a name
NO_PART = CALENDAR | HONORIFICS | roles.OFFICE_OF.keys()


def repeats(doc: Doc, story: list[Span], found: list[Found], lower: set[str]) -> Iterator[Found]:
    """Names already found, wherever else the article prints them in the same words; people's last names alone."""
    last_names = _last_names(doc, found)
    words = {name for name in last_names if name.lower() in lower}  # 'Field' of Leslie Field, beside fields of ice
    labels = dict.fromkeys(last_names, "PERSON") | {
        doc[s:e].text: label for s, e, label, _ in found if len(doc[s:e].text) > 1
    }
    if not labels:
        return
    taken = {i for s, e, *_ in found for i in range(s, e)}
    new = [
        span for span in _places(story, [name for name in labels if name in words or not _is_common(name, lower)])
        if taken.isdisjoint(range(span.start, span.end)) and not is_second_half(doc, span.start) and _stands_alone(doc, span)
        and (span.text not in words or _is_printed_as_name(span))
    ]  # fmt: skip
    known, unknown = Counter(doc[s:e].text for s, e, *_ in found), Counter(span.text for span in new)
    for span in new:
        label = labels[span.text]
        doubtful = len(span) == 1 and label != "PERSON" and not span.text.isupper()
        if not doubtful or known[span.text] * MOST_UNKNOWN >= unknown[span.text]:
            yield span.start, span.end, label, "elsewhere"


def _is_common(name: str, lower: set[str]) -> bool:
    """A title ('Crown Prince'), or a word that the article writes small too ('the Party', 'the party')."""
    first, _, last = name.lower().replace(" - ", "-").replace("-", " ").rpartition(" ")
    title = bool(first) and (last in HONORIFICS or last in roles.OFFICE_OF)
    return title or (name.lower() in lower and not name.isupper())


def _stands_alone(doc: Doc, span: Span) -> bool:
    """Whether no capitalised neighbour makes the words part of another name: 'Escrow' in 'Escrow Account'."""
    sentence = span.sent
    before = doc[span.start - 1] if span.start > sentence.start else None
    after = doc[span.end] if span.end < sentence.end else None
    return not any(
        t is not None and t.pos_ == "PROPN" and t.is_title and t.lower_ not in NO_PART for t in (before, after)
    )


def _places(story: list[Span], names: list[str]) -> Iterator[Span]:
    """Where the names stand, the longest of those that begin at a word; looked up by their first words."""
    starting: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        starting.setdefault(FIRST.match(name).group(), []).append(name)  # type: ignore[union-attr]
    for block in story:
        text, at = block.text, 0
        for match in WORDS.finditer(text):
            names_here, start = starting.get(match.group()), match.start()
            if names_here is None or start < at:
                continue
            longest = next((name for name in names_here if _is_at(text, start, name)), None)
            if longest is not None:
                at = start + len(longest)
                span = block.char_span(start, at)
                if span is not None:
                    yield span


def _is_at(text: str, start: int, name: str) -> bool:
    return text.startswith(name, start) and not text[start + len(name) : start + len(name) + 1].isalnum()


def _last_names(doc: Doc, found: list[Found]) -> set[str]:
    """The last names of people who are named in full, but for those that are a place's too."""
    names = {doc[end - 1].text for start, end, label, _ in found if label == "PERSON" and end - start > 1}
    return {n for n in names if len(n) > 2 and n.istitle() and not gazetteer.kind_of(n)}


def _is_printed_as_name(span: Span) -> bool:
    """A common word that is capital where no sentence begins, or whose clause it is the subject of: 'Field said'."""
    word = span.root
    return word.pos_ == "PROPN" and (span.start > span.sent.start or word.dep_ in SUBJECTS)

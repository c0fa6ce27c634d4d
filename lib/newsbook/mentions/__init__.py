"""Mentions: where the article names, describes or points back at somebody or something.

Named mentions come from the pipeline's entities (`edges` cuts them right, `kinds` and `agreement` tell them apart), from names whose
shape gives them away (`patterns`), from lists of places, peoples and bodies (`lists`), and from the article itself:
a name found once is found wherever it stands (`repeats`). Described mentions ('the US Secretary of State') and
pronouns are found here and linked in `entities`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pandas as pd
from spacy.tokens import Doc, Span, Token

from newsbook import metonyms, roles
from newsbook.article import Rows, make_rows
from newsbook.mentions import agreement, edges, firms, kinds, lists, patterns, portfolios, repeats, told, wholes
from newsbook.mentions.edges import Found
from newsbook.mentions.namesakes import namesakes
from newsbook.mentions.words import PERSON_PRONOUNS
from newsbook.pipeline import story_spans
from newsbook.syntax import bound_subject, named_weekdays, sentence_of

CONFIDENCE = {
    "pipeline": 0.8, "list": 0.9, "shape": 0.85, "kind": 0.75, "elsewhere": 0.75, "description": 0.7, "pronoun": 0.6,
}  # fmt: skip
# Whose span stands where two overlap.
PRECEDENCE = {"shape": 0, "pipeline": 1, "kind": 1, "list": 2, "elsewhere": 3}


def find_mentions(doc: Doc) -> pd.DataFrame:
    """A parsed Doc -> the `mentions` table in text order; `entity_id` is left for `entities`.

    Named mentions never overlap each other; a description may hold one ('the NATO leader').
    """
    return mention_rows(doc).frame()


def mention_rows(doc: Doc) -> Rows:
    """See `find_mentions`."""
    named = _named(doc)
    people = _tokens_of([found for found in named if found[2] == "PERSON"])
    rows = [
        _row(doc[s:e], label, "named", rule) | {"stands_for": metonyms.reading_of(doc, s, e, label)}
        for s, e, label, rule in named
    ]
    rows += [_row(span, "PERSON", "described", "description") for span in roles.find_descriptions(doc, people)]
    taken = _tokens_of(named)
    rows += [_row(span, label, "described", "description") for span, label in roles.find_things(doc, taken)]
    rows += [_row(doc[t.i : t.i + 1], "ORG", "pronoun", "pronoun") for t in _bound(doc)]
    rows += [_row(doc[t.i : t.i + 1], "PERSON", "pronoun", "pronoun") for t in _pronouns(doc)]
    for i, start, end, label in edges.names_in_words(story_spans(doc)):
        if i not in taken:
            rows.append(_row(doc[i : i + 1], label, "named", "list") | _inside(doc[i], start, end))
    return make_rows("mentions", sorted(rows, key=lambda r: (r["start"], r["end"])))


def _inside(token: Token, start: int, end: int) -> dict[str, object]:
    return {"start": start, "end": end, "text": token.text[start - token.idx : end - token.idx]}


def _row(span: Span, label: str, kind: str, rule: str) -> dict[str, object]:
    sentence = sentence_of(span)
    return {
        "start": span.start_char,
        "end": span.end_char,
        "text": span.text,
        "label": label,
        "kind": kind,
        "confidence": CONFIDENCE[rule],
        "rule": rule,
        "sentence_start": sentence.start_char,
        "sentence_end": sentence.end_char,
    }


def _named(doc: Doc) -> list[Found]:
    """All named mentions: the pipeline's, those told by shape, the lists', then repeats of any."""
    story = story_spans(doc)
    lower = _small_words(doc)
    found = _from_pipeline(doc, story, lower)
    by_shape = [
        *wholes.wholes(doc, story, found),
        *portfolios.bodies(doc, story),
        *patterns.by_shape(doc, story, found),
    ]
    shaped = _agreeing(by_shape, found)
    found = _without_overlaps([*found, *shaped])
    found = _relabelled(found, [*lists.networks(doc, story), *patterns.dateline_agencies(doc, story)])
    fills = [
        *lists.listed(doc, story, _tokens_of(found)),
        *(kinds.lengthened(doc, f) for f in patterns.after_kind_nouns(doc, story)),
        *told.before_movements(doc, story),
    ]
    found = kinds.joined_state_bodies(doc, _without_overlaps([*found, *fills]))
    found = agreement.facilities_by_short_name(doc, agreement.one_label_a_name(doc, found))
    whole = _without_overlaps([*found, *repeats.repeats(doc, story, found, lower)])
    whole = agreement.clubs_by_town(doc, _told_again(doc, whole))
    return agreement.firms_by_first_word(doc, agreement.firms_before_people(doc, whole))


def _told_again(doc: Doc, found: list[Found]) -> list[Found]:
    """With what the words around a repeated name tell of it: 'Orange chief executive' of an Orange that was no person before."""
    again = [
        (start, end, "ORG", "kind")
        if rule == "elsewhere" and firms.told_body(doc, start, end, label)
        else (start, end, label, rule)
        for start, end, label, rule in found
    ]
    return found if again == found else agreement.one_label_a_name(doc, again)


def _small_words(doc: Doc) -> set[str]:
    """The words that the text writes small."""
    return {token.text for token in doc if token.text.islower()}


def _from_pipeline(doc: Doc, story: list[Span], lower: set[str]) -> list[Found]:
    """The pipeline's entities, cut right and told apart."""
    inside = {i for span in story for i in range(span.start, span.end)}
    lower = lower - {
        ent.text.lower() for ent in doc.ents if len(ent) == 1 and ent.start > ent.sent.start and ent.text.istitle()
    }
    found = [
        f for ent in doc.ents if ent.start in inside for f in edges.cleaned(ent) if not _is_common_word(doc, f, lower)
    ]
    weekdays = named_weekdays(doc)
    found = [edges.with_weekday(f, weekdays) for f in found]
    found = [kinds.kind_by_context(doc, kinds.lengthened(doc, f)) for f in found]
    found = kinds.aliased(doc, [kinds.person_after_role(doc, f) for f in found])
    found = agreement.one_label_a_name(doc, namesakes(doc, agreement.families(doc, agreement.surnames(doc, found))))
    return _without_overlaps(found)


def _is_common_word(doc: Doc, found: Found, lower: set[str]) -> bool:
    """A single word that opens its sentence and is written small elsewhere is no name."""
    start, end, *_ = found
    word = doc[start].text
    opens = start == doc[start].sent.start and end - start == 1
    return opens and word.lower() in lower and not word.isupper()


def _agreeing(shaped: list[Found], found: list[Found]) -> list[Found]:
    """Names told by shape that do not cut one of the pipeline's in two; one that closes a longer one lends it its label."""
    owner = {i: (start, end) for start, end, *_ in found for i in range(start, end)}
    out = []
    for start, end, label, rule in shaped:
        owners = {owner[i] for i in range(start, end) if i in owner}
        if all(start <= s and e <= end for s, e in owners):
            out.append((start, end, label, rule))
        elif len(owners) == 1 and (whole := owners.pop())[1] == end and label in {"LAW", "EVENT"}:
            out.append((*whole, label, rule))
    return out


def _relabelled(found: list[Found], sure: list[Found]) -> list[Found]:
    """Found names with the label that a sure one in the same place has; sure ones elsewhere are added."""
    places = {item[:2]: item for item in sure}
    kept = [places.pop(item[:2], item) for item in found]
    return _without_overlaps([*kept, *places.values()])


def _tokens_of(found: list[Found]) -> set[int]:
    return {i for start, end, *_ in found for i in range(start, end)}


def _without_overlaps(found: list[Found]) -> list[Found]:
    """Earlier rules win, then the longer span."""
    ordered = sorted(found)
    if all(one[1] <= other[0] for one, other in pairwise(ordered)):
        return ordered
    taken: set[int] = set()
    kept = []
    for item in sorted(found, key=lambda f: (PRECEDENCE[f[3]], f[0] - f[1], f[0])):
        if taken.isdisjoint(range(item[0], item[1])):
            taken.update(range(item[0], item[1]))
            kept.append(item)
    return sorted(kept)


def _pronouns(doc: Doc) -> Iterator[Token]:
    for span in story_spans(doc):
        for token in span:
            if token.lower_ in PERSON_PRONOUNS:
                yield token


def _bound(doc: Doc) -> Iterator[Token]:
    """'it' and 'its' that stand for the subject of the same clause."""
    for span in story_spans(doc):
        for token in span:
            if token.lower_ in {"it", "its"} and bound_subject(token) is not None:
                yield token

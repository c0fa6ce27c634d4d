"""Mentions: where the article names, describes or points back at somebody or something.

Named mentions come from the pipeline's entities, put right by lists of places and peoples and by the
article itself: a name found once is found wherever it stands. Described mentions ('the US Secretary
of State') and pronouns are found here and linked in `entities`.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterator

import pandas as pd
from spacy.tokens import Doc, Span, Token

from newsbook import gazetteer, roles
from newsbook.article import make_table
from newsbook.pipeline import story_spans
from newsbook.syntax import bound_subject, sentence_of

LABELS = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART".split())
PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
ARTICLES = frozenset("the a an".split())
LEADING = frozenset("- the a an 's ’s ' ’ \" “ ” this that its his her their our".split())
TRAILING = frozenset("'s ’s ' ’ \" “ ” . , ; : - – —".split())
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor president rev sen rep gov gen col maj capt lt "
    "sgt cpl pope king queen prince princess saint sheikh imam ayatollah judge justice".split()
)
# 'the Trump administration' is a body, not the man; 'Kyiv region' a place larger than the city.
BODIES = frozenset("administration government cabinet campaign".split())
# Small words that a name can open with: al-Tanf, de Gaulle.
PARTICLES = frozenset(
    "al el ad an ar as at ash bin ben ibn abu de da di du del della la le van von der den ten ter".split()
)
# 'Rukban camp', 'Tenke mine': the place is what stands there, not the town it is named after.
FACILITIES = frozenset("camp base airbase airport airfield mine dam prison stadium checkpoint refinery".split())
AREAS = frozenset("region province district county oblast prefecture governorate municipality".split())
# A common noun right before a name says what kind of thing it names.
KIND_NOUNS = {
    **dict.fromkeys("pipeline project vaccine missile rocket drone tank aircraft jet app software smartphone".split(), "PRODUCT"),
    **dict.fromkeys("company firm agency broadcaster party bank airline manufacturer retailer charity militia".split(), "ORG"),
    **dict.fromkeys("city town village province suburb municipality".split(), "GPE"),
    **dict.fromkeys("film movie novel book song album magazine".split(), "WORK_OF_ART"),
    **dict.fromkeys("actor actress singer businessman lawyer activist journalist".split(), "PERSON"),
}  # fmt: skip
# What follows a body's name, not a place's: 'Bundeswehr troops', 'Hamas fighters'.
MEMBERS = frozenset("troops soldiers fighters militants members shares executives officials lawmakers forces".split())
CALENDAR = frozenset(name.lower() for name in (*day_name, *month_name) if name)
# What a role can end in: 'Secretary of State', 'chief of staff'.
ROLE_TAILS = frozenset("state general staff treasury defense defence interior exchequer affairs".split())
MAX_TOKENS = 12
CONFIDENCE = {"pipeline": 0.8, "list": 0.9, "kind": 0.75, "elsewhere": 0.75, "description": 0.7, "pronoun": 0.6}

Found = tuple[int, int, str, str]  # token start, token end, label, rule


def find_mentions(doc: Doc) -> pd.DataFrame:
    """A parsed Doc -> the `mentions` table in text order; `entity_id` is left for `entities`.

    Named mentions never overlap each other; a description may hold one ('the NATO leader').
    """
    named = list(_named(doc))
    people = _tokens_of([found for found in named if found[2] == "PERSON"])
    rows = [_row(doc[s:e], label, "named", rule) for s, e, label, rule in named]
    rows += [_row(span, "PERSON", "described", "description") for span in roles.find_descriptions(doc, people)]
    things = roles.find_things(doc, _tokens_of(named))
    rows += [_row(span, label, "described", "description") for span, label in things]
    rows += [_row(doc[t.i : t.i + 1], "ORG", "pronoun", "pronoun") for t in _bound(doc)]
    rows += [_row(doc[t.i : t.i + 1], "PERSON", "pronoun", "pronoun") for t in _pronouns(doc)]
    return make_table("mentions", sorted(rows, key=lambda r: (r["start"], r["end"])))


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
    """All named mentions: the pipeline's, the lists', then repeats of either."""
    story = story_spans(doc)
    inside = {i for span in story for i in range(span.start, span.end)}
    lower = {t.text for t in doc if t.is_lower}
    found = [_extended(doc, f) for f in (_cleaned(ent) for ent in doc.ents) if f and f[0] in inside]
    found = [_with_kind(doc, f) for f in found if not _is_common_word(doc, f, lower)]
    found = _one_label_a_name(doc, [_person_after_role(doc, f) for f in found])
    found = _surnames(doc, found)
    found = _without_overlaps([*found, *_listed(doc, story, _tokens_of(found)), *_after_kind_nouns(doc, story)])
    return _without_overlaps([*found, *_repeats(doc, story, found)])


def _after_kind_nouns(doc: Doc, story: list[Span]) -> Iterator[Found]:
    """'the pipeline project Nord Stream 2': a name that the pipeline passed over, told by the noun before it."""
    for block in story:
        for i in range(block.start, block.end - 1):
            kind = KIND_NOUNS.get(doc[i].lower_)
            end = i + 1
            while kind and end < block.end and _is_plain_name(doc[end]):
                end += 1
            if kind and end > i + 1:
                yield _extended(doc, (i + 1, end, kind, "kind"))


def _is_plain_name(token: Token) -> bool:
    """A proper noun in one piece that is no office, day or month."""
    return token.pos_ == "PROPN" and token.is_title and not roles.is_role_word(token) and token.lower_ not in CALENDAR


def _tokens_of(found: list[Found]) -> set[int]:
    return {i for start, end, *_ in found for i in range(start, end)}


def _cleaned(ent: Span) -> Found | None:
    """An entity without articles, possessives, marks and honorifics at its edges."""
    start, end = ent.start, ent.end
    doc = ent.doc
    while start < end and _is_edge(doc, start, ent.label_):
        start += 1
    end = _without_title(doc, start, end)
    while end > start and (doc[end - 1].lower_ in TRAILING or doc[end - 1].is_space):
        end -= 1
    words = doc[start:end]
    if ent.label_ not in LABELS or not words or len(words) > MAX_TOKENS:
        return None
    if not any(c.isupper() or c.isdigit() for c in words.text) or not any(c.isalpha() for c in words.text):
        return None
    if any(t.is_space for t in words) or words.text.lower() in PERSON_PRONOUNS or _is_hyphenated(doc, start):
        return None
    if len(words) == 1 and doc[max(start - 2, 0) : start].text.lower() == "secretary of":
        return None
    return start, end, gazetteer.kind_of(words.text) or ent.label_, "pipeline"


def _extended(doc: Doc, found: Found) -> Found:
    """A person's administration and a place's region, as the longer name they are part of."""
    start, end, label, rule = found
    after = doc[end].text if end < len(doc) and doc[end].sent == doc[start].sent else ""
    if label == "PERSON" and after in BODIES:
        return start, end + 1, "ORG", rule
    if label in {"GPE", "LOC"} and after in AREAS:
        return start, end + 1, "GPE", rule
    if label in {"GPE", "LOC", "FAC"} and (span := _facility(doc, start, end)):
        return *span, "FAC", rule
    numbered = after.isdigit() and len(after) < 3 and not (end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN")
    return (start, end + 1, label, rule) if numbered and label not in {"PERSON", "GPE", "NORP", "ORG"} else found


def _facility(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """A place's name with the facility that follows it, 'refugee' or the like between them; 'a London prison' has none."""
    if gazetteer.country_code(doc[start:end].text) or (start and doc[start - 1].lower_ in {"a", "an"}):
        return None
    for last in (end, end + 1):
        if (
            last < doc[start].sent.end
            and doc[last].lower_ in FACILITIES
            and all(t.pos_ == "NOUN" for t in doc[end:last])
        ):
            return start, last + 1
    return None


def _with_kind(doc: Doc, found: Found) -> Found:
    """The kind that the word before or after a name gives away, where the lists do not know the name."""
    start, end, label, rule = found
    if gazetteer.kind_of(doc[start:end].text):
        return found
    before = doc[start - 1].lower_ if start > doc[start].sent.start else ""
    after = doc[end].lower_ if end < len(doc) else ""
    capitals = end - start == 1 and doc[start].text.isupper() and 2 <= len(doc[start]) <= 6
    acronym = capitals and not doc[start].sent.text.isupper()
    if (label == "GPE" and after in MEMBERS) or (label == "PERSON" and acronym):
        label = "ORG"
    return start, end, label if label == "PERSON" else KIND_NOUNS.get(before, label), rule


def _is_common_word(doc: Doc, found: Found, lower: set[str]) -> bool:
    """A single word that opens its sentence and is written small elsewhere is no name."""
    start, end, *_ = found
    word = doc[start].text
    opens = start == doc[start].sent.start and end - start == 1
    return opens and word.lower() in lower and not word.isupper()


def _person_after_role(doc: Doc, found: Found) -> Found:
    """Whoever directly follows a role is a person: 'Secretary of | State Antony Blinken' is mended."""
    start, end, label, rule = found
    if label == "FAC":
        return found
    for name_start in range(start, end):
        role = roles.role_before(doc, name_start)
        if name_start > start and end - name_start < 2 and label != "PERSON":
            break  # 'Premier League' is no premier
        cut = name_start == start or doc[name_start - 1].lower_ in ROLE_TAILS or roles.is_role_word(doc[name_start - 1])
        if role is not None and cut and role.start <= start and all(t.text[:1].isupper() for t in doc[name_start:end]):
            known = gazetteer.kind_of(doc[name_start:end].text)
            return (name_start, end, "PERSON", rule) if known is None else found
    return found


def _surnames(doc: Doc, found: list[Found]) -> list[Found]:
    """A name that closes like a person's full name in this article is a person's."""
    full = {doc[end - 1].text for start, end, label, _ in found if label == "PERSON" and end - start > 1}
    return [
        (start, end, "PERSON" if end - start < 3 and doc[end - 1].text in full else label, rule)
        for start, end, label, rule in found
    ]


def _is_particle(doc: Doc, i: int) -> bool:
    """Whether a small word belongs to the name after it."""
    following = doc[i + 1 : i + 3].text.lstrip("- ") if i + 1 < len(doc) else ""
    return doc[i].text in PARTICLES and following[:1].isupper()


def _is_edge(doc: Doc, i: int, label: str) -> bool:
    """Articles, marks, small words and a person's honorifics in front of a name."""
    token = doc[i]
    if _is_particle(doc, i):
        return False
    if token.is_space or (token.is_lower and token.pos_ != "PROPN"):
        return True
    if token.lower_ in LEADING:
        return token.text.islower() or not token.is_alpha or token.lower_ in ARTICLES or bool(token.is_sent_start)
    return label == "PERSON" and token.lower_.rstrip(".") in HONORIFICS


def _without_title(doc: Doc, start: int, end: int) -> int:
    """The end of 'White House' in 'White House Press Secretary Ann Lee': a title is no name."""
    last = end
    followed = end < len(doc) and doc[end].text[:1].isupper()
    while followed and last > start + 1 and (roles.is_role_word(doc[last - 1]) or
                                             (last < end and doc[last - 1].lower_ in roles.MODIFIERS)):  # fmt: skip
        last -= 1
    return last


def _one_label_a_name(doc: Doc, found: list[Found]) -> list[Found]:
    """The label that most mentions of the same words have, for all of them."""
    votes: dict[str, Counter[str]] = {}
    for start, end, label, _ in found:
        votes.setdefault(doc[start:end].text, Counter())[label] += 1
    return [(start, end, votes[doc[start:end].text].most_common(1)[0][0], rule) for start, end, _, rule in found]


def _listed(doc: Doc, story: list[Span], taken: set[int]) -> Iterator[Found]:
    """Countries, capitals, regions and peoples that the pipeline passed over."""
    for span in story:
        for i in range(span.start, span.end):
            if i in taken or not doc[i].text[:1].isupper() or _is_hyphenated(doc, i):
                continue
            for width in (4, 3, 2, 1):
                words = doc[i : min(i + width, span.end)]
                if taken.isdisjoint(range(words.start, words.end)) and _stands_alone(words):
                    label = _sure_kind(words)
                    if label:
                        yield words.start, words.end, label, "list"
                        break


def _sure_kind(words: Span) -> str | None:
    """The lists' kind for a name, cities left out: too many are common words or surnames."""
    name = words.text
    if name in gazetteer.cities() and name not in gazetteer.capitals():
        return "GPE" if gazetteer.country_code(name) else None
    if len(name) < 4 and not name.isupper() and "." not in name:
        return None
    return gazetteer.kind_of(name)


def _stands_alone(words: Span) -> bool:
    """Whether no capitalised neighbour makes the words part of a longer name."""
    doc, sentence = words.doc, words.sent
    before = doc[words.start - 1] if words.start > sentence.start else None
    after = doc[words.end] if words.end < sentence.end else None
    if before is not None and before.pos_ == "PROPN" and before.text[:1].isupper():
        return words.text.isupper() or gazetteer.kind_of(words.text) == "NORP"
    known = gazetteer.kind_of(words.text)
    return not (after is not None and after.pos_ == "PROPN" and after.is_title and known == "GPE"
                and not roles.is_role_word(after) and after.i == words.end and words.text not in
                gazetteer.country_names())  # fmt: skip


def _repeats(doc: Doc, story: list[Span], found: list[Found]) -> Iterator[Found]:
    """Names already found, wherever else the article prints them in the same words; people's last names alone."""
    labels = _last_names(doc, found) | {doc[s:e].text: label for s, e, label, _ in found if len(doc[s:e].text) > 1}
    if not labels:
        return
    names = sorted((re.escape(name) for name in labels), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)")
    for block in story:
        for match in pattern.finditer(block.text):
            start = block.start_char + match.start()
            span = doc.char_span(start, start + len(match.group()))
            if span is not None and not _is_hyphenated(doc, span.start):
                yield span.start, span.end, labels[match.group()], "elsewhere"


def _last_names(doc: Doc, found: list[Found]) -> dict[str, str]:
    """The last names of people who are named in full, but for those that are a place's or a common word's too."""
    lower = {t.text for t in doc if t.is_lower}
    names = {doc[end - 1].text for start, end, label, _ in found if label == "PERSON" and end - start > 1}
    return {
        n: "PERSON" for n in names if len(n) > 2 and n.istitle() and n.lower() not in lower and not gazetteer.kind_of(n)
    }


def _is_hyphenated(doc: Doc, i: int) -> bool:
    """'trans-Atlantic', 'anti-NATO': the second half is no name by itself."""
    return i > 0 and doc[i - 1].text == "-" and not doc[i - 1].whitespace_


def _without_overlaps(found: list[Found]) -> list[Found]:
    """Earlier rules win, then the longer span."""
    order = {"pipeline": 0, "list": 1, "kind": 2, "elsewhere": 3}
    taken: set[int] = set()
    kept = []
    for item in sorted(found, key=lambda f: (order[f[3]], f[0] - f[1], f[0])):
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

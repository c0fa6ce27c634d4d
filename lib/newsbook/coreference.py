"""Descriptions and pronouns linked to people, where the article leaves one reading open.

A rule-based cascade in the manner of sieves (Raghunathan et al. 2010): the surest evidence first,
nothing linked on recency alone but a subject or a sole candidate.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import pandas as pd
from spacy.tokens import Doc, Span

from newsbook import gazetteer, roles
from newsbook.pipeline import BLOCKS
from newsbook.syntax import SUBJECTS

INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
REACH = 3  # sentences outside quotation marks that a pronoun may look back over
APPOSITION, ROLE_MATCH, OFFICE_MATCH, LAST_SUBJECT, SOLE_PERSON, ONLY_PERSON = 0.9, 0.85, 0.7, 0.6, 0.65, 0.55


def link_descriptions(
    doc: Doc, mentions: pd.DataFrame, people: dict[str, list[str]], quotes: pd.DataFrame
) -> pd.DataFrame:
    """Described mentions -> the person whose role they repeat.

    `people` maps entity_id -> the roles the article gives that person, in its words.
    """
    out = mentions.copy()
    for i, row in mentions[mentions["kind"] == "described"].iterrows():
        words = row["text"].split()
        if words[0].lower() in INDEFINITE:
            continue
        before = out[(out["start"] < row["start"]) & (out["label"] == "PERSON")]
        named = _named_in_apposition(doc, out, int(row["end"]))
        if named:
            out.loc[i, ["entity_id", "confidence"]] = named, APPOSITION
            continue
        if row["text"].lower().endswith("counterpart"):
            found = _match_counterpart(row, people, before)
        else:
            found = _match_role(row["text"], people, before)
        if found is None and not _home_of(row["text"]):
            found = _match_office(doc, row, people, before) or _match_only(doc, row, people, before)
        if found:
            out.loc[i, ["entity_id", "confidence"]] = found
    return out


def _named_in_apposition(doc: Doc, mentions: pd.DataFrame, end: int) -> str | None:
    """Who is named right after a description and a comma: 'the deputy leader, Sirajuddin Haqqani,'."""
    if doc.text[end : end + 2] != ", ":
        return None
    named = mentions[(mentions["start"] == end + 2) & (mentions["label"] == "PERSON") & (mentions["kind"] == "named")]
    closed = len(named) and doc.text[int(named.iloc[0]["end"]) :][:1] in {",", ".", ""}
    return str(named.iloc[0]["entity_id"]) if closed else None


def _match_role(text: str, people: dict[str, list[str]], before: pd.DataFrame) -> tuple[str, float] | None:
    """The person one of whose roles agrees with the description's words, nationality included."""
    words, home, offices = _content(text), _home_of(text), roles.office_of(text)
    former = bool(words & {"former", "ex"})
    exact = [p for p, rs in people.items() if any(words <= _content(r) for r in rs)] if len(words) > 1 else []
    same_home = [
        p for p, rs in people.items()
        if home and any(_home_of(r) & home and offices & roles.office_of(r) for r in rs)
    ]  # fmt: skip
    for found, confidence in ((exact, ROLE_MATCH), (same_home, OFFICE_MATCH)):
        in_office = [p for p in found if former or not _is_former(people[p])] or found
        chosen = _most_recent(in_office, before)
        if chosen:
            return chosen, confidence
    return None


def _match_counterpart(row: pd.Series, people: dict[str, list[str]], before: pd.DataFrame) -> tuple[str, float] | None:
    """'his US counterpart': of that country, the person whose office is most like the other's."""
    home = _home_of(row["text"])
    here = before[(before["sentence_start"] == row["sentence_start"]) & before["entity_id"].notna()]
    if here.empty or not home:
        return None
    other = str(here.iloc[-1]["entity_id"])
    offices = _offices(people.get(other, []))
    shared = {
        p: len(offices & _offices(rs)) for p, rs in people.items()
        if p != other and any(_home_of(r) & home for r in rs)
    }  # fmt: skip
    best = [p for p, n in shared.items() if n and n == max(shared.values())]
    chosen = _most_recent(best, before)
    return (chosen, OFFICE_MATCH) if chosen else None


def _offices(found: list[str]) -> set[str]:
    return {office for role in found for office in roles.office_of(role)}


def _match_office(
    doc: Doc, row: pd.Series, people: dict[str, list[str]], before: pd.DataFrame
) -> tuple[str, float] | None:
    """'the senior diplomat': the last person with that office in this sentence or the one before."""
    offices = roles.office_of(row["text"])
    near = before[before["sentence_start"] >= _previous_sentence(doc, int(row["start"]))]
    found = [p for p, rs in people.items() if any(offices & roles.office_of(r) for r in rs)]
    chosen = _most_recent([p for p in found if p in set(near["entity_id"].dropna())], near)
    return (chosen, SOLE_PERSON) if chosen else None


def _match_only(
    doc: Doc, row: pd.Series, people: dict[str, list[str]], before: pd.DataFrame
) -> tuple[str, float] | None:
    """'The prime minister' after a sentence with one person in it whose office is told nowhere else.

    The office is his or hers from there on.
    """
    if row["text"].split()[0].lower() != "the":
        return None
    near = before[
        (before["sentence_start"] >= _previous_sentence(doc, int(row["start"]))) & before["entity_id"].notna()
    ]
    ids = list(dict.fromkeys(near["entity_id"]))
    if len(ids) != 1 or people.get(ids[0]):
        return None
    people[ids[0]] = [row["text"]]
    return str(ids[0]), ONLY_PERSON


def _is_former(found: list[str]) -> bool:
    return all(r.lower().startswith(("former", "ex-")) for r in found)


def _content(text: str) -> set[str]:
    """A role's own words, countries and nationalities as their code."""
    skip = roles.DETERMINERS | roles.PASSING | {"of", "for", "'s", "’s", "senior", "s"}
    words = [w for w in gazetteer.fold(text).replace("'s", " ").replace("-", " ").split() if w not in skip]
    return {gazetteer.nationality_code(w.title()) or gazetteer.country_code(w) or w for w in words}


def _home_of(text: str) -> set[str]:
    """Countries and organisations a role belongs to: 'the NATO leader' -> {'nato'}."""
    words = text.replace("’s", " ").replace("'s", " ").split()
    found = {gazetteer.nationality_code(w) or gazetteer.country_code(w) for w in words}
    acronyms = {w.lower() for w in words if w.isupper() and len(w) > 1 and not gazetteer.country_code(w)}
    return {f for f in found if f} | acronyms - set(roles.OFFICE_OF)


def _most_recent(found: list[str], before: pd.DataFrame) -> str | None:
    """Of several people the one mentioned last before; the only one even when named later."""
    named = before[before["entity_id"].isin(found)]
    if len(named):
        return str(named.iloc[-1]["entity_id"])
    return found[0] if len(found) == 1 else None


def link_pronouns(doc: Doc, mentions: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """Pronouns outside quotation marks -> a person in the same sentence or just before."""
    out = mentions.copy()
    quoted = _quoted_ranges(quotes)
    texts = _running_sentences(doc)
    starts = [s.start_char for s in texts]
    for i, row in out[out["kind"] == "pronoun"].iterrows():
        if not _is_quoted(int(row["start"]), quoted):
            found = _antecedent(doc, out, row, texts, starts, quoted)
            if found:
                out.loc[i, ["entity_id", "confidence"]] = found
    return _one_gender(out)


def _antecedent(
    doc: Doc, mentions: pd.DataFrame, row: pd.Series, texts: list[Span], starts: list[int],
    quoted: list[tuple[int, int]],
) -> tuple[str, float] | None:  # fmt: skip
    """The nearest sentence with a person in it decides: its subject, or the only person there."""
    at = bisect_right(starts, int(row["start"])) - 1
    looked = 0
    while at >= 0 and looked < REACH:
        sentence = texts[at]
        inside = mentions[
            (mentions["start"] >= sentence.start_char) & (mentions["end"] <= min(sentence.end_char, int(row["start"])))
            & (mentions["label"] == "PERSON") & mentions["entity_id"].notna()
        ]  # fmt: skip
        outside = [m for m in inside.itertuples() if not _is_quoted(m.start, quoted)]
        if outside:
            return _choose(doc, outside)
        looked += not _is_quoted(sentence.start_char + 1, quoted)
        at -= 1
    return None


def _choose(doc: Doc, candidates: list[Any]) -> tuple[str, float] | None:
    ids = {m.entity_id for m in candidates}
    if len(ids) == 1:
        return ids.pop(), SOLE_PERSON
    subjects = [m for m in candidates if _is_subject(doc, m.start, m.end)]
    main = subjects[:1] or []
    return (main[0].entity_id, LAST_SUBJECT) if main else None


def _is_subject(doc: Doc, start: int, end: int) -> bool:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span is not None and span.root.dep_ in SUBJECTS


def _running_sentences(doc: Doc) -> list[Span]:
    """Sentences of the running text: a caption between two paragraphs does not part them."""
    blocks = doc.spans[BLOCKS] if BLOCKS in doc.spans else [doc[:]]
    skip = {i for b in blocks if b.label_ in {"caption", "credit"} for i in range(b.start, b.end)}
    return [s for s in doc.sents if s.start not in skip and s.text.strip()]


def _previous_sentence(doc: Doc, start: int) -> int:
    """Where the sentence before the one at `start` begins, captions left out."""
    texts = [s for s in _running_sentences(doc) if s.start_char <= start]
    return texts[-2].start_char if len(texts) > 1 else 0


def _quoted_ranges(quotes: pd.DataFrame) -> list[tuple[int, int]]:
    marked = quotes[quotes["kind"].isin(["direct", "partial"])]
    return sorted(zip(marked["start"].astype(int), marked["end"].astype(int), strict=True))


def _is_quoted(offset: int, quoted: list[tuple[int, int]]) -> bool:
    at = bisect_right(quoted, (offset, 10**12)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]


def _one_gender(mentions: pd.DataFrame) -> pd.DataFrame:
    """Where one person got both 'he' and 'she', the rarer ones are unlinked again."""
    out = mentions.copy()
    pronouns = out[(out["kind"] == "pronoun") & out["entity_id"].notna()]
    female = pronouns["text"].str.lower().isin(FEMALE)
    for _, group in pronouns.groupby("entity_id"):
        her = female[group.index]
        if her.any() and not her.all():
            rarer = group.index[her] if her.sum() * 2 <= len(her) else group.index[~her]
            out.loc[rarer, "entity_id"] = pd.NA
    return out

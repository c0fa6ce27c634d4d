"""Scores of every step against hand-marked gold: `make scores` prints them, floors.json holds their floors.

Two golds: the sample article, marked in tests/gold, and whole articles marked by hand in ../shared/gold/dev
(press texts, which are not part of this project: without them those scores are left out, and it is said).
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pandas as pd
import spacy
from spacy.language import Language
from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token
from spacy.util import is_package

from newsbook import names, pipeline
from newsbook.analysis import Analysis, analyse
from newsbook.article import STORY_KINDS, Article
from newsbook.cleaning import read_article
from newsbook.relations import QUADS, Deed, find_deeds, main_deed
from newsbook.relations.actors import phrase

HERE = Path(__file__).parent
GOLD = HERE / "gold"
DEV = HERE.parent.parent / "shared" / "gold" / "dev"
PLOVER = HERE.parent.parent / "shared" / "data" / "relations" / "plover_dev.json"
# Events of PLOVER's first version by their names in the present one.
OLD_EVENTS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
SAMPLE = HERE.parent / "data" / "articles" / "dw-blinken-nato.txt"
EDGE = " \t\n\u00a0\"'“”‘’«»„.,;:!?-–—()[]"
PEER = "en_core_web_sm"
NAMES = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT LAW WORK_OF_ART".split())
Span = tuple[int, int]
Counts = tuple[int, int, int]  # right, found, wanted


def f1(counts: Iterable[Counts]) -> float:
    """Micro F1 in percent."""
    right, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    return round(200 * right / max(found + wanted, 1), 1)


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def overlap(a: Span, b: Span) -> float:
    """Intersection over union of two spans."""
    inter = min(a[1], b[1]) - max(a[0], b[0])
    return max(inter, 0) / (max(a[1], b[1]) - min(a[0], b[0]) or 1)


def matched(gold: list[Span], found: list[Span], least: float) -> list[tuple[int, int]]:
    """Pairs of gold and found, one to one, best overlap first."""
    pairs = sorted(
        ((overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if overlap(g, f) >= least),
        reverse=True,
    )
    used_gold, used_found, out = set(), set(), []
    for _, i, j in pairs:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            out.append((i, j))
    return out


@lru_cache(maxsize=1)
def dev_articles() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(path.read_text(encoding="utf-8")) for path in sorted(DEV.glob("*.json")))


@lru_cache(maxsize=16)
def dev_analysis(number: int) -> Analysis:
    gold = dev_articles()[number]
    article = Article.from_text(gold["text"], published=gold["published"], title=gold["title"])
    return analyse(article, pipeline.load(pipeline.ACCURATE))


@lru_cache(maxsize=1)
def sample_analysis() -> Analysis:
    return analyse(read_article(SAMPLE), pipeline.load(pipeline.ACCURATE))


def over_dev(step: Callable[[dict[str, Any], Analysis], Counts]) -> float:
    return f1(step(gold, dev_analysis(i)) for i, gold in enumerate(dev_articles()))


# Cleaning


def cleaning_sample() -> float:
    """Share of the sample's lines with the right label, in percent."""
    lines = json.loads((GOLD / "sample_cleaning.json").read_text(encoding="utf-8"))["lines"]
    blocks = {b.source_start: b.kind for b in reversed(sample_analysis().article.blocks)}
    return round(100 * sum(blocks.get(int(s)) == kind for s, kind in lines.items()) / len(lines), 1)


# Sentences


def hard_sentences() -> float:
    """F1 of sentence starts over gold/hard_sentences.txt: a case a line, its sentences parted by ' | '."""
    nlp = pipeline.load(pipeline.ACCURATE)
    counts = []
    for line in (GOLD / "hard_sentences.txt").read_text(encoding="utf-8").splitlines():
        want = set(accumulate((len(s) + 1 for s in line.split(" | ")[:-1]), initial=0))
        found = {sentence.start_char for sentence in nlp(line.replace(" | ", " ")).sents}
        counts.append((len(want & found), len(found), len(want)))
    return f1(counts)


# Names


def sample_names() -> float:
    """Share of the sample's names, each place where they stand, that are found with the right kind, in percent."""
    kinds = json.loads((GOLD / "sample_names.json").read_text(encoding="utf-8"))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, kinds), key=len, reverse=True))})(?![\w])")
    analysis = sample_analysis()
    found = _named(analysis)
    want = {
        (block.start + m.start(), block.start + m.end(), kinds[m.group()])
        for block in analysis.article.blocks
        if block.start is not None and block.kind in STORY_KINDS
        for m in pattern.finditer(block.text)
    }
    return round(100 * len(want & found) / len(want), 1)


def _named(analysis: Analysis) -> set[tuple[int, int, str]]:
    table = analysis.mentions[analysis.mentions["kind"] == "named"]
    return set(zip(table["start"], table["end"], table["label"], strict=True))


def names_with_kind(gold: dict[str, Any], analysis: Analysis) -> Counts:
    want = {(s, e, x["label"]) for x in gold["entities"] for s, e in x["mentions"]}
    found = _named(analysis)
    return len(want & found), len(found), len(want)


def names_span(gold: dict[str, Any], analysis: Analysis) -> Counts:
    want = {(s, e) for x in gold["entities"] for s, e in x["mentions"]}
    found = {(s, e) for s, e, _ in _named(analysis)}
    return len(want & found), len(found), len(want)


def clusters(gold: dict[str, Any], found: Mapping[Span, str]) -> float:
    """B-cubed F1 over the named mentions that both have, in percent; `found` says whom each stands for."""
    want = {(s, e): i for i, x in enumerate(gold["entities"]) for s, e in x["mentions"]}
    both = want.keys() & found.keys()
    scores = []
    for one, other in ((want, found), (found, want)):
        shares = []
        for key in both:
            mates = [k for k in both if one[k] == one[key]]
            shares.append(sum(other[k] == other[key] for k in mates) / len(mates))
        scores.append(sum(shares) / max(len(shares), 1))
    return round(200 * scores[0] * scores[1] / max(sum(scores), 1e-9), 1)


def clusters_dev() -> float:
    each = [clusters(gold, _linked(dev_analysis(i))) for i, gold in enumerate(dev_articles())]
    return round(sum(each) / len(each), 1)


def _linked(analysis: Analysis) -> dict[Span, str]:
    table = analysis.mentions[analysis.mentions["kind"] == "named"]
    return dict(zip(zip(table["start"], table["end"], strict=True), table["entity_id"], strict=True))


def peer_names(nlp: Language) -> dict[str, float]:
    """The same scores for the names of another pipeline, joined where their words are the same. What its names hold
    beyond ours by convention, an article before and 's behind, is cut."""
    spans, kinds, joined = [], [], []
    for gold in dev_articles():
        found = {_cut(ent): ent.label_ for ent in nlp(gold["text"]).ents if ent.label_ in NAMES}
        want = {(s, e): x["label"] for x in gold["entities"] for s, e in x["mentions"]}
        sizes = len(found), len(want)
        spans.append((len(want.keys() & found.keys()), *sizes))
        kinds.append((len(want.items() & found.items()), *sizes))
        joined.append(clusters(gold, {(s, e): gold["text"][s:e].lower() for s, e in found}))
    return {
        "dev: names, span F1": f1(spans),
        "dev: names, span and kind F1": f1(kinds),
        "dev: alias clusters, B-cubed": round(sum(joined) / len(joined), 1),
    }


def _cut(ent: SpacySpan) -> Span:
    start, end = ent.start, ent.end
    start += ent[0].lower_ in {"the", "a", "an"} and len(ent) > 1
    end -= ent[-1].lower_ in {"'s", "’s"} and end - start > 1
    return ent.doc[start].idx, ent.doc[end - 1].idx + len(ent.doc[end - 1])


# Quotes


def _quotes(analysis: Analysis) -> list[tuple[Span, str | None]]:
    """Direct and partial quotes with the speaker's name, or their words where they are no entity."""
    shown = analysis.entities.set_index("entity_id")["name"]
    rows = analysis.quotes[analysis.quotes["kind"] != "indirect"].to_dict("records")
    return [((r["start"], r["end"]), _speaker(r, shown)) for r in rows]


def _speaker(row: dict[Any, Any], shown: pd.Series) -> str | None:
    """The speaker's name, several speakers' joined by 'and', or the article's words for them."""
    if isinstance(row["speaker_ids"], str):
        return " and ".join(shown[i] for i in row["speaker_ids"].split(" | "))
    return shown.get(row["speaker_id"]) if isinstance(row["speaker_id"], str) else row["speaker"]


def _same(a: str | None, b: str | None) -> bool:
    if not isinstance(a, str) or not isinstance(b, str):
        return not isinstance(a, str) and not isinstance(b, str)
    x, y = names.person_parts(a), names.person_parts(b)
    return x == y or names.is_short_for(x, y) or names.is_short_for(y, x) or names.same_thing(a, b)


def quote_counts(text: str, gold: list[tuple[Span, str | None]], analysis: Analysis, *, speaker: bool) -> Counts:
    found = [(trimmed(text, *span), who) for span, who in _quotes(analysis)]
    want = [(trimmed(text, *span), who) for span, who in gold]
    pairs = matched([s for s, _ in want], [s for s, _ in found], 0.5)
    right = [p for p in pairs if not speaker or _same(want[p[0]][1], found[p[1]][1])]
    return len(right), len(found), len(want)


def quotes_dev(gold: dict[str, Any], analysis: Analysis, *, speaker: bool) -> Counts:
    want = [((q["start"], q["end"]), q["speaker"]) for q in gold["quotes"] if q["kind"] in {"direct", "partial"}]
    return quote_counts(gold["text"], want, analysis, speaker=speaker)


def quotes_sample(*, speaker: bool) -> float:
    """Against the sample's gold, which is kept by the words: offsets are into the pasted file there."""
    analysis = sample_analysis()
    text = analysis.article.text
    want = []
    for quote in json.loads((GOLD / "sample_quotes.json").read_text(encoding="utf-8")):
        start = text.index(quote["text"])
        want.append(((start, start + len(quote["text"])), quote["speaker"]))
    return f1([quote_counts(text, want, analysis, speaker=speaker)])


# Dates and events


def timexes(gold: dict[str, Any], analysis: Analysis, *, column: str | None = None, strict: bool = False) -> Counts:
    """Timexes whose spans overlap (or are equal), and whose type or value is right when asked for."""
    table = analysis.timexes.to_dict("records")
    pairs = matched(
        [(t["start"], t["end"]) for t in gold["timexes"]],
        [(t["start"], t["end"]) for t in table],
        1.0 if strict else 0.01,
    )
    right = [p for p in pairs if column is None or gold["timexes"][p[0]][column] == table[p[1]][column]]
    return len(right), len(table), len(gold["timexes"])


def event_counts(gold: list[dict[str, Any]], analysis: Analysis) -> Counts:
    """Events with the same EDTF date in a sentence that overlaps; the gold marks none without a date."""
    table = analysis.events.dropna(subset=["date"]).to_dict("records")
    left = [(e["date"], (e["start"], e["end"])) for e in gold]
    right = 0
    for row in table:
        for i, (date, span) in enumerate(left):
            if date == row["date"] and overlap(span, (row["start"], row["end"])) > 0:
                right += 1
                del left[i]
                break
    return right, len(table), len(gold)


# Relations


@lru_cache(maxsize=1)
def plover_second_half() -> tuple[float, float]:
    """PLOVER's own records, those whose id hashes to an odd number: the share of main deeds with the right quad class,
    and with the right quad, a source and a target of the gold (a shared head word), in percent."""
    records = [r for r in json.loads(PLOVER.read_text(encoding="utf-8"))[1:] if r.get("text")]
    kept = [r for r in records if int(hashlib.sha256(r["id"].encode()).hexdigest(), 16) % 2]
    nlp = pipeline.load(pipeline.ACCURATE)
    told = [(r, main_deed(find_deeds(pipeline.make_doc(Article.from_text(r["text"]), nlp)))) for r in kept]
    quads = [deed is not None and deed.quad == QUADS[OLD_EVENTS.get(r["event"], r["event"])] for r, deed in told]
    triples = [
        right and deed is not None and _same_sides(r, deed) for right, (r, deed) in zip(quads, told, strict=True)
    ]
    return round(100 * sum(quads) / len(quads), 1), round(100 * sum(triples) / len(triples), 1)


def _same_sides(record: dict[str, Any], deed: Deed) -> bool:
    """Whether the deed's sides are the gold's; where the gold has no target, it may have none or the other sources."""
    sources, targets = _actor_texts(record.get("source")), _actor_texts(record.get("target"))
    if not targets:
        unnamed = (
            _shares_a_head(deed.targets, sources) if len(sources) > 1 else not deed.targets or deed.confidence < 0.5
        )
        return unnamed and (
            _shares_a_head(deed.sources, sources) or (deed.reciprocal and _shares_a_head(deed.targets, sources))
        )
    one_way = _shares_a_head(deed.sources, sources), _shares_a_head(deed.targets, targets)
    if not one_way[0] and deed.reciprocal:
        return _shares_a_head(deed.targets, sources) and _shares_a_head(deed.sources, targets)
    return all(one_way)


def _actor_texts(actors: Any) -> list[str]:
    return [a["actorText"] if isinstance(a, dict) else a for a in actors or []]


def _shares_a_head(heads: Iterable[Token], gold: list[str]) -> bool:
    words = [[w for w in re.findall(r"[\w.'-]+", text.lower()) if w not in {"the", "a", "of", "in"}] for text in gold]
    found = [(h.lower_, re.findall(r"[\w.'-]+", phrase(h).text.lower())) for h in heads]
    return any(head in w or head.rstrip(".") in w or bool(w and w[-1] in own) for head, own in found for w in words)


def all_scores() -> dict[str, float]:
    """Every score by its name in floors.json; those on dev only where that folder is."""
    scores = {
        "hard sentence boundaries, F1": hard_sentences(),
        "sample: lines labelled right, %": cleaning_sample(),
        "sample: names found with their kind, %": sample_names(),
        "sample: quotes, span F1": quotes_sample(speaker=False),
        "sample: quotes, span and speaker F1": quotes_sample(speaker=True),
    }
    if PLOVER.is_file():
        quad, triple = plover_second_half()
        scores |= {"relations: PLOVER quad class, %": quad, "relations: PLOVER quad, source and target, %": triple}
    if not DEV.is_dir():
        return scores
    return scores | {
        "dev: names, span F1": over_dev(names_span),
        "dev: names, span and kind F1": over_dev(names_with_kind),
        "dev: alias clusters, B-cubed": clusters_dev(),
        "dev: quotes, span F1": over_dev(lambda g, a: quotes_dev(g, a, speaker=False)),
        "dev: quotes, span and speaker F1": over_dev(lambda g, a: quotes_dev(g, a, speaker=True)),
        "dev: timexes, strict F1": over_dev(lambda g, a: timexes(g, a, strict=True)),
        "dev: timexes, relaxed F1": over_dev(lambda g, a: timexes(g, a)),
        "dev: timexes, type F1": over_dev(lambda g, a: timexes(g, a, column="type")),
        "dev: timexes, value F1": over_dev(lambda g, a: timexes(g, a, column="value")),
        "dev: events, date and sentence F1": over_dev(lambda g, a: event_counts(g["events"], a)),
    }


def main() -> int:
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    beside = peer_names(spacy.load(PEER)) if DEV.is_dir() and is_package(PEER) else {}
    for name, score in all_scores().items():
        peer = f"   {PEER} {beside[name]:.1f}" if name in beside else ""
        print(f"{name:45} {score:6.1f}   floor {floors.get(name, '-')}{peer}")
    if not beside:
        print(f"{PEER} is not installed here: no names of its beside ours.")
    if not DEV.is_dir():
        print("The articles marked by hand (../shared/gold/dev) are not here: their scores are left out.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

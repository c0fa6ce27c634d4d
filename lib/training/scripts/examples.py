"""Sentences -> windows with targets, drawn anew for every epoch.

Neighbouring sentences of a corpus share a window, some of them parted as blocks are; people are exchanged for
invented ones, marks made typographic, some sentences set as headlines, in capitals or in small letters.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import corpora
import labels
import numpy as np
import spacy
from exchange import Exchange
from labels import ANY, LABELS, OTHER, Allowed, Spans
from spacy.lang.en.stop_words import STOP_WORDS

from newsbook.encoder.decode import biluo_classes
from newsbook.encoder.lemmas import edit_of
from newsbook.encoder.pieces import Pieces
from newsbook.encoder.windows import WINDOW, Window, Word, make_window

TOKENIZER = spacy.blank("en").tokenizer
NUMBERED = ("tags", "morphs", "lemmas", "deps")
BILUO = biluo_classes(LABELS)
SHARE_EXCHANGED, SHARE_EXCHANGED_TREE, SHARE_CURLY, SHARE_BLOCKS, SHARE_APART = 0.5, 0.3, 0.4, 0.3, 0.1
SHARE_HEADLINE, SHARE_CAPITALS, SHARE_SMALL = 0.05, 0.02, 0.03
SHARE_SHORT_ENDS = 0.2
SHORT_ENDS = {
    "ORG": ["Inc.", "Corp.", "Co.", "Ltd.", "Bros."],
    "PERSON": ["Jr.", "Sr."],
    "GPE": ["U.S.", "D.C.", "U.K.", "U.A.E."],
}
SMALL_WORDS = frozenset("a an the of in on at to for and or but by as with from vs via 's n't".split())
CURLY = {"'s": "’s", "n't": "n’t", "'": "’", "'re": "’re", "'ll": "’ll", "'ve": "’ve", "'d": "’d", "'m": "’m"}
PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
NO_SPACE_BEFORE = frozenset(", . ; : ! ? % ) ] 's n't ' 're 've 'll 'd 'm ’s ... -".split())
NO_SPACE_AFTER = frozenset("( [ $ - # £ €".split())


@dataclass(frozen=True)
class Sentence:
    """One sentence of a corpus. `spans` is None where names are not marked, `rows` where there is no tree."""

    words: list[str]
    spaces: list[bool]  # after each word
    spans: Spans | None
    rows: list[corpora.Row] | None = None
    opens_block: bool | None = None  # None: the corpus does not say
    opens_document: bool = False


@dataclass
class Source:
    """A corpus: its sentences in order, how often an epoch reads it, and what its silence leaves open."""

    name: str
    sentences: list[Sentence]
    times: float
    silent: Allowed = frozenset()
    whole_sentences: bool = True  # False: a 'sentence' may hold several
    doubtful: bool = False  # made by machine: what a half-trained model finds impossible there is not learned


@dataclass
class Targets:
    """The labels of the treebanks, numbered, and the sets of name labels that occur."""

    tags: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    sets: list[tuple[str, ...]] = field(default_factory=lambda: [BILUO])

    def set_of(self, classes: tuple[str, ...]) -> int:
        if classes not in self.sets:
            self.sets.append(classes)
        return self.sets.index(classes)

    def table(self) -> np.ndarray:
        """(sets, classes) of bool."""
        return np.array([[c in set_ for c in BILUO] for set_ in self.sets])


@dataclass(frozen=True)
class Example:
    """A window and, per word, its targets; -1 (0 for names) where a target is not known."""

    window: Window
    source: int
    doubtful: bool
    names: list[int]
    opens: list[int]
    tags: list[int]
    morphs: list[int]
    lemmas: list[int]
    heads: list[int]  # 0 the root, else 1 + the word's place in the window
    deps: list[int]


def spaced(words: Sequence[str]) -> tuple[list[str], list[bool]]:
    """Words of a corpus without spacing -> the words as print has them, and whether a space follows each."""
    words = [PLAIN.get(w, w) for w in words]
    spaces = [True] * len(words)
    opening = True
    for i, word in enumerate(words):
        if word == '"':
            if opening:
                spaces[i] = False
            elif i:
                spaces[i - 1] = False
            opening = not opening
        elif word in NO_SPACE_BEFORE and i:
            spaces[i - 1] = False
        if word in NO_SPACE_AFTER:
            spaces[i] = False
    return words, spaces


def _sentences(
    tagged: Iterator[corpora.Tagged] | list[corpora.Tagged], mapping: dict[str, Allowed], *, clean: bool = False
) -> list[Sentence]:
    out = []
    for sentence in tagged:
        words = [w for w, _ in sentence]
        spans = _refined(words, [t for _, t in sentence], mapping)
        if words and not (clean and labels.is_suspect(words, spans)):
            out.append(Sentence(*_cut(*spaced(words), spans, _as_read)))
    return out


def _cut(
    words: list[str], spaces: list[bool], spans: Spans, parts_of: Callable[[str], Sequence[str]]
) -> tuple[list[str], list[bool], Spans]:
    """Words in smaller parts, spaces and spans along."""
    shown: list[str] = []
    apart: list[bool] = []
    at = []
    for word, space in zip(words, spaces, strict=True):
        at.append(len(shown))
        parts = parts_of(word)
        shown += parts
        apart += [False] * (len(parts) - 1) + [space]
    at.append(len(shown))
    return shown, apart, [(at[start], at[end], allowed) for start, end, allowed in spans]


@lru_cache(maxsize=200_000)
def _as_read(word: str) -> tuple[str, ...]:
    """As the pipeline's tokenizer cuts it: 'al-Assad' in three."""
    return tuple(token.text for token in TOKENIZER(word)) if "-" in word or "/" in word or "–" in word else (word,)


def _as_spaced_out(word: str) -> list[str]:
    """As some pages and corpora have it: 'U . S .', '’ s'."""
    return re.findall(r"\w+|[^\w]", word) if re.fullmatch(r"(?:[A-Z]\.)+|['’]\w+", word) else [word]


def _refined(words: list[str], tags: list[str], mapping: dict[str, Allowed]) -> Spans:
    found = (labels.refine(words, *span) for span in labels.spans_of(tags, mapping))
    return [span for span in found if span]


def _from_trees(trees: list[corpora.Tree], mapping: dict[str, Allowed]) -> list[Sentence]:
    return [
        Sentence(t.words, t.spaces, _refined(t.words, t.tags, mapping) if t.tags else None, t.rows,
                 t.opens_paragraph, t.opens_document)
        for t in trees
    ]  # fmt: skip


def load_sources(assets: Path) -> list[Source]:
    """Every corpus that training reads; the order gives a source its number."""
    ner = assets / "ner"
    crossner = [p for d in ("politics", "literature", "music", "science", "ai") for p in (ner / f"crossner/{d}").glob("*.txt")
                if not (d == "politics" and p.stem != "train")]  # fmt: skip
    wnut = ner / "WNUT17/CONLL-format/data"
    return [
        Source("ewt", _from_trees(corpora.read_ewt(assets, "train"), labels.UNER), 2),
        Source("gum", _from_trees(corpora.read_gum(assets / "ud/gum", "train"), labels.GUM), 3,
               frozenset({"NORP", "PRODUCT", "WORK_OF_ART"})),
        Source("gmb", _sentences(corpora.read_gmb(ner / "gmb/ner_dataset.csv"), labels.GMB, clean=True), 0.7,
               frozenset({"EVENT", "PRODUCT", "WORK_OF_ART"}), doubtful=True),
        Source("crossner", [s for p in sorted(crossner) for s in _sentences(corpora.read_conll(p, 0, -1), labels.CROSSNER)], 2),
        Source("wikigold", _sentences(corpora.read_conll(ner / "wikigold/CONLL-format/data/wikigold.conll.txt", 0, -1), labels.WIKIGOLD), 2),
        Source("wnut", [s for f in ("train/wnut17train.conll", "dev/emerging.dev.conll", "test/emerging.test.annotated")
                        for s in _sentences(corpora.read_conll(wnut / f, 0, 1, "\t"), labels.WNUT)], 1,
               frozenset({"NORP", "EVENT"}), False),
        Source("tweets", [s for p in sorted((ner / "BTC/CONLL-format/data").glob("*.conll"))
                          for s in _sentences(corpora.read_conll(p, 0, -1), labels.TWEETS)], 0.4, OTHER, False),
    ]  # fmt: skip


def remove_tested(sources: list[Source], tested: set[str]) -> int:
    """Leaves out sentences that stand word for word in a test or dev set; returns how many."""
    removed = 0
    for source in sources:
        kept = [s for s in source.sentences if len(s.words) < 4 or " ".join(s.words).lower() not in tested]
        removed += len(source.sentences) - len(kept)
        source.sentences = kept
    return removed


def number_targets(sources: list[Source]) -> Targets:
    """The tags, morphologies and relations of the treebanks, those that occur twice or more."""
    counts: dict[str, dict[str, int]] = {kind: {} for kind in NUMBERED}
    for row in (row for s in sources for sentence in s.sentences for row in sentence.rows or ()):
        for kind, value in _numbered(row).items():
            counts[kind][value] = counts[kind].get(value, 0) + 1
    return Targets(**{kind: sorted(v for v, n in values.items() if n > 1) for kind, values in counts.items()})


def _numbered(row: corpora.Row) -> dict[str, str]:
    """What a treebank says of a word, by kind of target."""
    features = "" if row[5] == "_" else row[5]
    return {"tags": row[4], "morphs": f"{row[3]}|{features}", "lemmas": edit_of(row[1], row[2]), "deps": row[7]}


class Drawer:
    """Draws an epoch's examples."""

    def __init__(self, sources: list[Source], targets: Targets, pieces: Pieces, rng: random.Random) -> None:
        self.sources, self.targets, self.pieces, self.rng = sources, targets, pieces, rng
        self.exchange = Exchange(rng)
        self.numbers = {kind: {value: n for n, value in enumerate(getattr(targets, kind))} for kind in NUMBERED}
        self._sets: dict[tuple, int] = {}

    def epoch(self) -> Iterator[Example]:
        for number, source in enumerate(self.sources):
            whole, part = divmod(source.times, 1)
            for share in [1.0] * int(whole) + ([part] if part else []):
                for run in self._runs(source):
                    if self.rng.random() < share:
                        yield self._example(number, source, run)

    def _runs(self, source: Source) -> Iterator[list[Sentence]]:
        """Neighbouring sentences, as many as fit a window of a length drawn for each."""
        run: list[Sentence] = []
        total, limit = 2, self.rng.randint(24, WINDOW)
        for sentence in source.sentences:
            length = sum(len(self.pieces.of(w)) for w in sentence.words) + 1
            if run and (total + length > limit or sentence.opens_document):
                yield run
                run, total, limit = [], 2, self.rng.randint(24, WINDOW)
            if length <= WINDOW - 10:
                run.append(sentence)
                total += length
        if run:
            yield run

    def _example(self, number: int, source: Source, run: list[Sentence]) -> Example:
        words: list[Word] = []
        out: dict[str, list[int]] = {k: [] for k in ("names", "opens", "heads", *NUMBERED)}
        curly = self.rng.random() < SHARE_CURLY
        apart = self.rng.random() < SHARE_APART
        space = True
        for at, sentence in enumerate(run):
            sentence = self._changed(sentence)
            if apart and sentence.spans is not None and not sentence.rows:
                shown, spaces, spans = _cut(sentence.words, sentence.spaces, sentence.spans, _as_spaced_out)
                sentence = replace(sentence, words=shown, spaces=spaces, spans=spans)
            shown = _curly(sentence.words) if curly else sentence.words
            block = sentence.opens_block if sentence.opens_block is not None else self.rng.random() < SHARE_BLOCKS
            offset = len(words)
            for i, word in enumerate(shown):
                words.append(Word(word, space if i else True, bool(block and not i and at)))
                space = apart or sentence.spaces[i]
            out["names"] += self._names(sentence, source.silent)
            out["opens"] += [int(i == 0) if source.whole_sentences or not i else -1 for i in range(len(shown))]
            for i in range(len(shown)):
                row = sentence.rows[i] if sentence.rows else None
                out["heads"].append((offset + int(row[6]) if row[6] != "0" else 0) if row else -1)
                said = _numbered(row) if row else {}
                for kind in NUMBERED:
                    out[kind].append(self.numbers[kind].get(said.get(kind, ""), -1))
        window = make_window(words, self.pieces, 0, len(words))
        if len(window.pieces) > WINDOW:  # exchanged names can be longer
            return self._example(
                number,
                source,
                run[:-1]
                if len(run) > 1
                else [replace(run[0], words=run[0].words[:40], spaces=run[0].spaces[:40], spans=[], rows=None)],
            )
        return Example(window, number, source.doubtful, **out)

    def _changed(self, sentence: Sentence) -> Sentence:
        if sentence.spans and self.rng.random() < (SHARE_EXCHANGED_TREE if sentence.rows else SHARE_EXCHANGED):
            words, spans = self.exchange(sentence.words, sentence.spans)
            if len(words) == len(sentence.words):
                sentence = replace(sentence, words=words, spans=spans)
            else:
                words, spaces, spans = _cut(*spaced(words), spans, _as_read)
                sentence = replace(sentence, words=words, spaces=spaces, spans=spans, rows=None)
        if sentence.spans and self.rng.random() < SHARE_SHORT_ENDS:
            sentence = _with_short_end(sentence, self.rng)
        roll = self.rng.random()
        if roll < SHARE_HEADLINE:
            words = [w if w in SMALL_WORDS and i else w[:1].upper() + w[1:] for i, w in enumerate(sentence.words)]
            if words[-1] == "." and self.rng.random() < 0.7:
                words, sentence = words[:-1], _without_last(sentence)
            return replace(sentence, words=words)
        if roll < SHARE_HEADLINE + SHARE_CAPITALS:
            return replace(sentence, words=[w.upper() for w in sentence.words])
        if roll < SHARE_HEADLINE + SHARE_CAPITALS + SHARE_SMALL:
            return replace(sentence, words=[w.lower() for w in sentence.words])
        return sentence

    def _names(self, sentence: Sentence, silent: Allowed) -> list[int]:
        if sentence.spans is None:
            return [0] * len(sentence.words)
        out = [self._set("O", frozenset(), silent if w[:1].isupper() and w.lower() not in STOP_WORDS else frozenset())
               for w in sentence.words]  # fmt: skip
        for start, end, allowed in sentence.spans:
            for i in range(start, min(end, len(out))):
                place = "U" if end - start == 1 else "B" if i == start else "L" if i == end - 1 else "I"
                out[i] = 0 if allowed == ANY else self._set(place, allowed, frozenset())
        return out

    def _set(self, place: str, allowed: Allowed, silent: Allowed) -> int:
        key = (place, allowed, silent)
        if key not in self._sets:
            classes = {f"{place}-{label}" for label in allowed if label != "O"}
            if place == "O" or "O" in allowed:
                classes.add("O")
            classes |= {f"{p}-{label}" for label in silent for p in "BILU"}
            self._sets[key] = self.targets.set_of(tuple(sorted(classes)))
        return self._sets[key]


def _with_short_end(sentence: Sentence, rng: random.Random) -> Sentence:
    """A name that ends the sentence with an abbreviation, whose stop is the sentence's too: '... of Acme Inc.'"""
    spans = list(sentence.spans or ())
    last = max(spans, key=lambda span: span[1])
    (allowed,) = last[2] if len(last[2]) == 1 else ("",)
    endings = SHORT_ENDS.get(allowed)
    if sentence.words[-1] != "." or last[1] != len(sentence.words) - 1 or endings is None:
        return sentence
    ending = rng.choice(endings)
    if allowed == "GPE":  # the whole name
        words = [*sentence.words[: last[0]], ending]
        spans[spans.index(last)] = (last[0], last[0] + 1, last[2])
    else:  # after the name
        words = [*sentence.words[:-1], ending]
        spans[spans.index(last)] = (last[0], last[1] + 1, last[2])
    spaces = [*sentence.spaces[: len(words) - 2], True, sentence.spaces[-1]]
    return replace(sentence, words=words, spaces=spaces[-len(words) :], spans=spans, rows=None)


def _without_last(sentence: Sentence) -> Sentence:
    """Without its full stop; a tree in which a word hangs from that stop is given up."""
    last = str(len(sentence.words))
    rows = sentence.rows[:-1] if sentence.rows and all(r[6] != last for r in sentence.rows) else None
    spans = None if sentence.spans is None else [s for s in sentence.spans if s[1] < len(sentence.words)]
    return replace(sentence, spaces=sentence.spaces[:-1], rows=rows, spans=spans)


def _curly(words: list[str]) -> list[str]:
    out, opening = [], True
    for word in words:
        if word == '"':
            out.append("“" if opening else "”")
            opening = not opening
        else:
            out.append(CURLY.get(word, word))
    return out

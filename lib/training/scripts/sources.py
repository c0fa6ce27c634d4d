"""The corpora as sentences of one kind, and the labels of the treebanks, numbered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import corpora
import labels
import numpy as np
import spacy
from labels import LABELS, OTHER, Allowed, Spans

from newsbook.encoder.decode import biluo_classes
from newsbook.encoder.lemmas import edit_of

TOKENIZER = spacy.blank("en").tokenizer
NUMBERED = ("tags", "morphs", "lemmas", "deps")
BILUO = biluo_classes(LABELS)
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
        """The number of a set of classes of names; a new one gets the next."""
        if classes not in self.sets:
            self.sets.append(classes)
        return self.sets.index(classes)

    def table(self) -> np.ndarray:
        """(sets, classes) of bool."""
        return np.array([[c in set_ for c in BILUO] for set_ in self.sets])


def spaced(words: Sequence[str]) -> tuple[list[str], list[bool]]:
    """Words of a corpus without spacing -> the words as print has them, and whether a space follows each."""
    printed = [PLAIN.get(w, w) for w in words]
    return printed, corpora.spaces_of(printed, before=NO_SPACE_BEFORE, after=NO_SPACE_AFTER)


def _sentences(
    tagged: Iterator[corpora.Tagged] | list[corpora.Tagged], mapping: dict[str, Allowed], *, clean: bool = False
) -> list[Sentence]:
    out = []
    for sentence in tagged:
        words = [w for w, _ in sentence]
        spans = _refined(words, [t for _, t in sentence], mapping)
        if words and not (clean and labels.is_suspect(words, spans)):
            out.append(Sentence(*cut(*spaced(words), spans, as_read)))
    return out


def cut(
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
def as_read(word: str) -> tuple[str, ...]:
    """As the pipeline's tokenizer cuts it: 'al-Assad' in three."""
    return tuple(token.text for token in TOKENIZER(word)) if "-" in word or "/" in word or "–" in word else (word,)


def as_spaced_out(word: str) -> list[str]:
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
        for kind, value in numbered(row).items():
            counts[kind][value] = counts[kind].get(value, 0) + 1
    return Targets(**{kind: sorted(v for v, n in values.items() if n > 1) for kind, values in counts.items()})


def numbered(row: corpora.Row) -> dict[str, str]:
    """What a treebank says of a word, by kind of target."""
    features = "" if row[5] == "_" else row[5]
    return {"tags": row[4], "morphs": f"{row[3]}|{features}", "lemmas": edit_of(row[1], row[2]), "deps": row[7]}

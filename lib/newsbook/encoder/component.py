"""The encoder as a spaCy component: one reading of the text gives names, sentences, tags and dependencies."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from spacy.attrs import DEP, HEAD, IS_SPACE, LEMMA, MORPH, POS, SENT_START, SPACY, TAG
from spacy.language import Language
from spacy.pipeline.dep_parser import parser_score
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import minibatch

from newsbook.encoder.decode import best_paths, best_tree, biluo_classes, is_tree, kind_scores, spans_of
from newsbook.encoder.lemmas import Lemmas
from newsbook.encoder.pieces import Pieces
from newsbook.encoder.subjects import Sharing
from newsbook.encoder.vote import Name, agreed
from newsbook.encoder.windows import Window, Word, as_batch, make_windows, sure_start

SIZES = ("accurate", "fast")
VOCABULARY, VECTORS, SETTINGS, LEMMAS = "vocab.txt", "vectors.npz", "labels.json", "lemmas.txt"
ATTRIBUTES = [HEAD, DEP, TAG, POS, MORPH, LEMMA]
BATCH_PIECES = 2_560  # read at once: memory stays bounded however long the text is


@dataclass
class Reading:
    """What the encoder found; arrays have a number for each word, `names` are (start, end, label) in words."""

    names: list[tuple[int, int, str]]
    heads: np.ndarray  # places in the whole text; a root is its own head
    rels: np.ndarray
    tags: np.ndarray
    morphs: np.ndarray
    lemmas: np.ndarray

    @classmethod
    def of(cls, words: int) -> Reading:
        """A reading to be filled."""
        return cls([], *(np.zeros(words, dtype=np.int64) for _ in range(5)))


class EncoderComponent:
    """Runs an ONNX graph over Docs. Sets ents, tag, pos, morph, lemma, head, dep and so sentences."""

    def __init__(self, nlp: Language, name: str, size: str) -> None:
        if size not in SIZES:
            raise ValueError(f"The encoder's size is one of {', '.join(SIZES)}, not {size!r}.")
        self.nlp, self.name, self.size = nlp, name, size
        self.folder: Path | None = None

    def from_disk(self, path: Path, **kwargs: Any) -> EncoderComponent:
        """Loads the graph of this size and what the sizes share."""
        self.folder = Path(path)
        settings = json.loads((self.folder / SETTINGS).read_text(encoding="utf-8"))
        self.pieces = Pieces.from_file(self.folder / VOCABULARY)
        self.lemmas = Lemmas.from_file(self.folder / LEMMAS)
        with np.load(self.folder / VECTORS) as table:
            self.rows, self.scales = table["rows"], table["scales"]
        self.labels = settings["names"]
        self.classes = biluo_classes(self.labels)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # workers share the cores, and the sums stay the same everywhere
        options.log_severity_level = 3
        graph = str(self.folder / f"{self.size}.onnx")
        self.session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._number(settings)
        return self

    def _number(self, settings: dict[str, list[str]]) -> None:
        """The labels as numbers of the vocabulary's strings."""
        strings, morphology = self.nlp.vocab.strings, self.nlp.vocab.morphology
        self.tags = np.array([strings.add(tag) for tag in settings["tags"]], dtype=np.uint64)
        self.rels = np.array([strings.add(rel) for rel in settings["deps"]], dtype=np.uint64)
        self.unclear = settings["deps"].index("dep")  # the relation to a head that is neither first nor second choice
        self.sharing = Sharing.of(settings["deps"])
        self.edits = settings["lemmas"]
        auxiliary = [value.startswith("AUX|") for value in settings["morphs"]]
        self.inflections = [["" if aux else tag for aux in auxiliary] for tag in settings["tags"]]
        self.root, self.dep = (np.uint64(strings.add(rel)) for rel in ("ROOT", "dep"))
        self.space = [strings.add("_SP"), strings.add("SPACE"), morphology.add("")]
        pairs = (value.partition("|") for value in settings["morphs"])
        self.morphs = np.array(
            [(strings.add(pos), morphology.add(features)) for pos, _, features in pairs], dtype=np.uint64
        )

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """The Docs, annotated, in their order."""
        for batch in minibatch(docs, batch_size):
            batch = list(batch)
            words, places = zip(*map(words_of, batch), strict=True)
            for doc, own, at, reading in zip(batch, words, places, self.read(words), strict=True):
                self._annotate(doc, own, at, reading)
                yield doc

    def read(self, texts: Sequence[Sequence[Word]]) -> list[Reading]:
        """The readings of several texts; windows of like length are read together."""
        jobs = [(number, window) for number, text in enumerate(texts) for window in make_windows(text, self.pieces)]
        readings = [Reading.of(len(text)) for text in texts]
        names: list[list[Name]] = [[] for _ in texts]
        for batch in _batches(sorted(jobs, key=lambda job: len(job[1].pieces))):
            results = self._run([window for _, window in batch], [texts[number] for number, _ in batch])
            paths = best_paths(results["names"], [len(window.firsts) for _, window in batch])
            for row, (number, window) in enumerate(batch):
                self._fill(readings[number], window, {key: value[row] for key, value in results.items()})
                names[number] += self._names(paths[row].tolist(), results["names"][row], window, texts[number])
        for reading, found, text in zip(readings, names, texts, strict=True):
            self.sharing.share(reading.heads, reading.rels, [word.text for word in text])
            reading.names = [(n.start, n.end, self.labels[kind]) for n, kind in agreed(found)]
        return readings

    def _names(self, path: list[int], scores: np.ndarray, window: Window, text: Sequence[Word]) -> Iterator[Name]:
        for start, end, _ in spans_of(path, self.classes):
            first, last = window.start + start, window.start + end
            yield Name(first, last, tuple(word.text for word in text[first:last]), kind_scores(scores, start, end))

    def _run(self, windows: Sequence[Window], texts: Sequence[Sequence[Word]]) -> dict[str, np.ndarray]:
        """The graph's outputs for a batch: one text a window, the one it is cut from."""
        inputs = as_batch(windows, self.pieces.pad)
        pieces = inputs.pop("pieces")
        inputs["padding"] = pieces == self.pieces.pad
        inputs["vectors"] = self.rows[pieces] * self.scales[pieces]
        inputs["starts"] = np.zeros(inputs["firsts"].shape, dtype=np.int64)
        for row, (window, text) in enumerate(zip(windows, texts, strict=True)):
            starts = [sure_start(text, at) for at in range(window.start, window.end)]
            inputs["starts"][row, : len(starts)] = [1, *starts[1:]]
        names = [output.name for output in self.session.get_outputs()]
        return dict(zip(names, self.session.run(names, inputs), strict=True))

    def _fill(self, reading: Reading, window: Window, own: dict[str, np.ndarray]) -> None:
        """A window's choices into the reading, and of each sentence the heads, as a tree."""
        size = window.end - window.start
        for kind in ("tags", "morphs", "lemmas"):
            getattr(reading, kind)[window.start : window.end] = own[kind][:size]
        heads, rels = own["heads"][:size], own["rels"][:size]
        for start, end in pairwise([*np.flatnonzero(own["opens"][:size]).tolist(), size]):
            tree = [0 if h == 0 else h - start for h in heads[start:end, 0].tolist()]
            if not is_tree(tree):
                tree = best_tree(own["arcs"][start:end][:, [0, *range(start + 1, end + 1)]])
            first, last = window.start + start, window.start + end
            reading.heads[first:last] = [first + (h - 1 if h else at) for at, h in enumerate(tree)]
            chosen = np.array([h + start if h else 0 for h in tree])
            other = np.where(heads[start:end, 1] == chosen, rels[start:end, 1], self.unclear)
            reading.rels[first:last] = np.where(heads[start:end, 0] == chosen, rels[start:end, 0], other)

    def _annotate(self, doc: Doc, words: Sequence[Word], places: Sequence[int], reading: Reading) -> None:
        """Words' findings to the Doc's tokens; white space hangs from the word before it."""
        if not len(doc):
            return
        strings, numbers = self.nlp.vocab.strings, np.arange(len(doc))
        heads = np.zeros(len(doc), dtype=np.int64)
        rows = np.zeros((len(doc), len(ATTRIBUTES)), dtype=np.uint64)
        at = np.array(places, dtype=np.int64)
        heads[at] = at[reading.heads]
        rows[at, 1] = np.where(heads[at] == at, self.root, self.rels[reading.rels])
        rows[at, 2] = self.tags[reading.tags]
        rows[at, 3:5] = self.morphs[reading.morphs]
        rows[at, 5] = [strings.add(lemma) for lemma in self._lemmas(words, reading)]
        spaces = np.setdiff1d(numbers, at)
        words_before = np.searchsorted(at, spaces) - 1
        heads[spaces] = at[np.maximum(words_before, 0)] if len(at) else 0
        rows[spaces, 1] = np.where(heads[spaces] == spaces, self.root, self.dep)
        rows[spaces, 2:5] = self.space
        rows[spaces, 5] = [doc[place].orth for place in spaces.tolist()]
        rows[:, 0] = (heads - numbers).view(np.uint64)
        doc.from_array(ATTRIBUTES, rows)  # type: ignore[arg-type]
        doc.set_ents([Span(doc, places[s], places[e - 1] + 1, label) for s, e, label in reading.names])

    def _lemmas(self, words: Sequence[Word], reading: Reading) -> Iterator[str]:
        """The words' lemmas; those of auxiliaries are all well known to the classifier."""
        chosen = zip(reading.lemmas.tolist(), reading.tags.tolist(), reading.morphs.tolist(), strict=True)
        for word, (edit, tag, morph) in zip(words, chosen, strict=True):
            yield self.lemmas.of(word.text, self.edits[edit], self.inflections[tag][morph])

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """What `nlp.evaluate` reports: tags, UPOS, lemmas, dependencies, sentences, names."""
        examples = list(examples)
        scores: dict[str, Any] = parser_score(examples) | get_ner_prf(examples)
        for attribute in ("tag", "pos", "lemma"):
            scores |= Scorer.score_token_attr(examples, attribute)
        return scores

    def to_disk(self, path: Path, **kwargs: Any) -> None:
        """A copy of the folder the encoder was loaded from, all sizes of it."""
        if self.folder is None:
            raise ValueError("An encoder without weights cannot be saved; load some with from_disk first.")
        shutil.copytree(self.folder, path, dirs_exist_ok=True)


@Language.factory(
    "newsbook_encoder",
    default_config={"size": SIZES[0]},
    assigns=["doc.ents", "token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head"],
)
def make_encoder(nlp: Language, name: str, size: str) -> EncoderComponent:
    """An encoder without weights; `from_disk` gives it those of its size."""
    return EncoderComponent(nlp, name, size)


def words_of(doc: Doc) -> tuple[list[Word], list[int]]:
    """The Doc's words and their token numbers; a blank line or a sentence start set before opens a block."""
    words: list[Word] = []
    places: list[int] = []
    space, block = True, True
    flags = doc.to_array([IS_SPACE, SPACY, SENT_START]).tolist()
    for token, (is_space, spaced, starts) in zip(doc, flags, strict=True):
        if is_space:
            space, block = True, block or token.text.count("\n") > 1
            continue
        words.append(Word(token.text, space, block or starts == 1))
        places.append(token.i)
        space, block = bool(spaced), False
    return words, places


def _batches(jobs: Sequence[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    batch: list[tuple[int, Window]] = []
    for job in jobs:
        if batch and len(job[1].pieces) * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch

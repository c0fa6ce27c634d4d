"""Learns which lines of a pasted page are the article's text: the two models of newsbook.cleaning.labeller.

`train_lines.py PASTED` writes them, learned from all pages; with `--folds 5` it measures instead: five
times, on the sites that were left out, the F1 of 4-word shingles that the article-extraction-benchmark uses.
PASTED holds gold.json, lines.jsonl.gz and the pages as three browsers' copies give them (see README.md).
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from dataclasses import replace
from itertools import chain
from pathlib import Path

import lightgbm
import numpy as np
import torch
from line_network import arrays_of, encoded, first_vectors, train, weights_of
from pasted import CORPORA, TEXT, Page, figures, fold_of, load_pages
from trees import tree_graph

from newsbook.article import RUNNING_KINDS
from newsbook.cleaning import labeller
from newsbook.cleaning.features import Features, page_features, with_neighbours
from newsbook.cleaning.labeller import UNKNOWN, Network, Trees, decide
from newsbook.cleaning.labels import label_lines
from newsbook.cleaning.words import Lexicon

SITES_OF_A_WORD = 4  # a word seen on fewer has no vector
TEXT_KINDS = RUNNING_KINDS | {"heading"}
ROUNDS = 300
BOOSTING = {
    "objective": "binary", "learning_rate": 0.06, "num_leaves": 31, "min_data_in_leaf": 60, "feature_fraction": 0.3,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "num_threads": 2, "verbose": -1, "deterministic": True,
}  # fmt: skip


def vocabulary_of(pages: list[Page], features: list[Features]) -> list[str]:
    """The words that several sites use."""
    sites: dict[str, set[str]] = defaultdict(set)
    for page, found in zip(pages, features, strict=True):
        for word in chain.from_iterable(found.words.lists):
            sites[word].add(page.site)
    return sorted(word for word, where in sites.items() if len(where) >= SITES_OF_A_WORD)


def times(page: Page) -> int:
    """How often an epoch reads a page: whole English ones twice."""
    return 2 if page.english and page.whole else 1


def learn_network(
    pages: list[Page], features: list[Features], encoder: Path, epochs: int, seed: int
) -> dict[str, np.ndarray]:
    """The arrays that newsbook.cleaning.labeller.Network reads."""
    torch.manual_seed(seed)
    vocabulary = vocabulary_of(pages, features)
    lexicon = Lexicon(vocabulary, start=UNKNOWN + 1)
    stacked = np.concatenate([f.numbers for f in features])
    shift, scale = stacked.mean(0), stacked.std(0) + 0.05
    ready = [
        encoded(page, replace(found, numbers=(found.numbers - shift) / scale), lexicon)
        for page, found in zip(pages, features, strict=True)
        for _ in range(times(page))
    ]
    net = train(ready, first_vectors(vocabulary, encoder), epochs, random.Random(seed))
    return arrays_of(net, vocabulary) | {"shift": shift, "scale": scale}


def learn_trees(pages: list[Page], features: list[Features], seed: int) -> lightgbm.Booster:
    rows, marks, weights = [], [], []
    for page, found in zip(pages, features, strict=True):
        told = np.array([s is not None for s in page.shares])
        rows.append(with_neighbours(found.numbers)[told])
        marks.append(np.array([s >= TEXT for s in page.shares if s is not None]))
        weights.append(times(page) * weights_of(page, found)[told])
    known = lightgbm.Dataset(np.concatenate(rows), np.concatenate(marks), weight=np.concatenate(weights))
    return lightgbm.train(BOOSTING | {"seed": seed}, known, ROUNDS)


def write(folder: Path, pages: list[Page], features: list[Features], options: argparse.Namespace) -> tuple[Path, Path]:
    """Learns both models and writes them; -> their files."""
    weights, trees = folder / labeller.WEIGHTS.name, folder / labeller.TREES.name
    trees.write_bytes(tree_graph(learn_trees(pages, features, options.seed)))
    np.savez_compressed(weights, **learn_network(pages, features, options.encoder, options.epochs, options.seed))
    return weights, trees


def measure(pages: list[Page], features: list[Features], options: argparse.Namespace) -> None:
    """Prints the scores of the pages of each fold, read by models that never saw their sites."""
    read: list[tuple[Page, str]] = []
    for fold in range(options.folds):
        seen = [i for i, page in enumerate(pages) if fold_of(page.site, options.folds) != fold]
        with tempfile.TemporaryDirectory() as scratch:
            folder = options.keep / str(fold) if options.keep else Path(scratch)
            folder.mkdir(parents=True, exist_ok=True)
            files = write(folder, [pages[i] for i in seen], [features[i] for i in seen], options)
            network, trees = Network.load(files[0]), Trees(files[1])
        for page, found in zip(pages, features, strict=True):
            if page.english and page.whole and fold_of(page.site, options.folds) == fold:
                pieces = label_lines(page.lines, decide(network, trees, found), page.source)
                read.append((page, "\n".join(piece.text for piece in pieces if piece.kind in TEXT_KINDS)))
        print(f"fold {fold + 1} of {options.folds} done", flush=True)
    for corpus in CORPORA:
        print(f"{corpus:14} {figures([(page, text) for page, text in read if page.corpus == corpus])}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pasted", type=Path)
    parser.add_argument("--folds", type=int, help="measure, with so many parts of the sites")
    parser.add_argument("--keep", type=Path, help="a folder for the models of each part, when measuring")
    parser.add_argument("--out", type=Path, default=labeller.WEIGHTS.parent)
    parser.add_argument("--encoder", type=Path, default=labeller.WEIGHTS.parents[1] / "en_newsbook" / "encoder")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    pages = load_pages(options.pasted, random.Random(options.seed))
    features = [page_features(page.lines) for page in pages]
    if options.folds:
        measure(pages, features, options)
        return
    files = write(options.out, pages, features, options)
    print(len(pages), "pages;", {path.name: path.stat().st_size for path in files})


if __name__ == "__main__":
    main()

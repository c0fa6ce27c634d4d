"""Learns what speaks for a line being a page's title: the weights of newsbook.cleaning.title.

`train_title.py PASTED MODELS` prints them, learned from all pages, and first how often the title was chosen on the
sites of five parts in turn that were left out (of pages without a line that is the title no choice is right). PASTED
holds gold.json and the pages as three browsers' copies give them; MODELS the text models of `train_lines.py PASTED
--folds 5 --keep MODELS`: each page's lines are told by those that never saw its site, for what they think of a page that
they know is surer than it will be of a new one. The loss is that of choosing one line of a page: softmax over its
candidates.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pasted import CORPORA, fold_of, plain_title, title_of

from newsbook.cleaning.captions import label_credits
from newsbook.cleaning.features import page_features
from newsbook.cleaning.labeller import TREES, WEIGHTS, Network, TextLines, Trees, decide
from newsbook.cleaning.text import Line, cut_lines
from newsbook.cleaning.title import Labels, candidates, shown_title

DECAY, STEPS, RATE = 0.004, 300, 0.1
PARTS = 5
LEAST = 0.2  # smaller weights are left out


@dataclass(frozen=True)
class Choice:
    """A page's candidates as (lines, features), which of them is its title, and the part its site falls into."""

    corpus: str
    part: int
    found: np.ndarray
    right: np.ndarray


def load(folder: Path, models: Path) -> tuple[list[str], list[Choice]]:
    """The names of the features, and every English page with a title."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    readers = [(Network.load(part / WEIGHTS.name), Trees(part / TREES.name)) for part in parts_of(models)]
    names: list[str] = []
    choices = []
    for name, page in gold.items():
        if not (page["ok"] and page["lang"] == "en" and (title := title_of(page))):
            continue
        part = fold_of(page["site"], PARTS)
        for corpus in CORPORA:
            if lines := cut_lines((folder / corpus / f"{name}.txt").read_bytes().decode("utf-8")):
                text = decide(*readers[part], page_features(lines))
                names, found, right = _rows(lines, text, title, names)
                choices.append(Choice(corpus, part, found, right))
    return names, choices


def parts_of(models: Path) -> list[Path]:
    return [models / str(part) for part in range(PARTS)]


def _rows(lines: list[Line], text: TextLines, title: str, names: list[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The names of the features, the page's candidates as rows of them, and which are its title."""
    labels: Labels = [None] * len(lines)
    label_credits(lines, labels, text.first, text.last)
    found = candidates(lines, labels, text)
    names = names or list(next(iter(found.values()), {}))
    rows = np.array([[one[key] for key in names] for one in found.values()]).reshape(len(found), len(names))
    right = np.array([plain_title(shown_title(lines[i].text)) == title for i in found], bool)
    return names, rows, right


def fit(pages: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """Adam on the mean loss, with decay."""
    weights, m, v = np.zeros((3, pages[0][0].shape[1]))
    for step in range(1, STEPS + 1):
        slope = DECAY * weights
        for features, right in pages:
            scores = np.exp(features @ weights - (features @ weights).max())
            wanted = scores * right
            slope = slope + features.T @ (scores / scores.sum() - wanted / wanted.sum()) / len(pages)
        m, v = 0.9 * m + 0.1 * slope, 0.99 * v + 0.01 * slope**2
        weights = weights - RATE * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8)
    return weights


def chosen_right(choice: Choice, weights: np.ndarray) -> bool:
    return bool(len(choice.right) and choice.right[int((choice.found @ weights).argmax())])


def learn(choices: list[Choice]) -> np.ndarray:
    return fit([(c.found, c.right) for c in choices if c.right.any()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pasted", type=Path)
    parser.add_argument("models", type=Path, help="a folder for each part of the sites: text models that never saw it")
    options = parser.parse_args()
    if missing := [str(part) for part in parts_of(options.models) if not part.is_dir()]:
        parser.error(
            f"no text models in {', '.join(missing)}; make them: train_lines.py PASTED --folds 5 --keep MODELS"
        )
    names, choices = load(options.pasted, options.models)
    learned = [learn([c for c in choices if c.part != part]) for part in range(PARTS)]
    for corpus in CORPORA:
        left = [c for c in choices if c.corpus == corpus]
        right = np.mean([chosen_right(c, learned[c.part]) for c in left])
        able = np.mean([c.right.any() for c in left])
        print(f"# {corpus}: {right:.3f} chosen right, of {able:.3f} that can be; {len(left)} pages", flush=True)
    for name, weight in sorted(zip(names, learn(choices), strict=True), key=lambda pair: -pair[1]):
        if abs(weight) >= LEAST:
            print(f'    "{name}": {weight:.1f},')


if __name__ == "__main__":
    main()

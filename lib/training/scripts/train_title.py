"""Learns what speaks for a line being a page's title: the weights of newsbook.cleaning.title.

`train_title.py PASTED` prints them, learned from all pages, and first how often the title was chosen on the sites of
five parts in turn that were left out (PASTED holds gold.json and the pages as three browsers' copies give them; of
pages without a line that is the title no choice is right). With `--text MODELS`, the text models of `train_lines.py
--folds 5 --keep MODELS`, the lines of the sites that are left out are told by models that never saw them either. Titles are the gold's, else the page's <h1> where its
<title> begins alike. The loss is that of choosing one line of a page: softmax over its candidates.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from pasted import CORPORA, fold_of

from newsbook.cleaning.captions import label_credits
from newsbook.cleaning.features import page_features
from newsbook.cleaning.labeller import TREES, WEIGHTS, Network, TextLines, Trees, decide, find_text
from newsbook.cleaning.text import Line, cut_lines
from newsbook.cleaning.title import Labels, candidates, shown_title

DECAY, STEPS, RATE = 0.004, 300, 0.1
PARTS = 5
NOTHING = np.zeros((0, 0)), np.zeros(0, bool)
LEAST = 0.2  # smaller weights are left out
ONE_KIND = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def plain(text: str) -> str:
    return re.sub(r"\s\|\s[^|]*$", "", " ".join(text.translate(ONE_KIND).casefold().split())).strip(" .")


def title_of(page: dict[str, Any]) -> str | None:
    if page["title"]:
        return plain(page["title"])
    shown = plain(page["dom"]["title"] or "")
    heads = (plain(text) for tag, text in page["dom"]["headings"] if tag == "H1")
    return next((head for head in heads if len(head.split()) >= 3 and head[:40] in shown), None)


@dataclass(frozen=True)
class Choice:
    """A page's candidates as (lines, features), which of them is its title, and the part its site falls into.

    `left_out`: the candidates as models see them that never saw the site.
    """

    corpus: str
    part: int
    found: np.ndarray
    right: np.ndarray
    left_out: Choice | None = None


def load(folder: Path, models: dict[int, tuple[Network, Trees]]) -> tuple[list[str], list[Choice]]:
    """The names of the features, and every page with a title; `models` by the part that they never saw."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    names: list[str] = []
    choices = []
    for name, page in gold.items():
        if not (page["ok"] and page["lang"] == "en" and (title := title_of(page))):
            continue
        part = fold_of(page["site"], PARTS)
        for corpus in CORPORA:
            lines = cut_lines((folder / corpus / f"{name}.txt").read_bytes().decode("utf-8"))
            names, choice = _choice(Choice(corpus, part, *NOTHING), lines, find_text(lines), title, names)
            if part in models:
                text = decide(*models[part], page_features(lines)) if lines else find_text(lines)
                choice = replace(choice, left_out=_choice(choice, lines, text, title, names)[1])
            choices.append(choice)
    return names, choices


def _choice(page: Choice, lines: list[Line], text: TextLines, title: str, names: list[str]) -> tuple[list[str], Choice]:
    """The names of the features, and the page with its candidates."""
    labels: Labels = [None] * len(lines)
    label_credits(lines, labels, text.first, text.last)
    found = candidates(lines, labels, text)
    names = names or list(next(iter(found.values()), {}))
    rows = np.array([[one[key] for key in names] for one in found.values()])
    right = np.array([plain(shown_title(lines[i].text)) == title for i in found], bool)
    return names, replace(page, found=rows, right=right)


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
    parser.add_argument("--text", type=Path, help="text models by the part of the sites that they never saw")
    options = parser.parse_args()
    folders = {part: options.text / str(part) for part in range(PARTS)} if options.text else {}
    models = {
        part: (Network.load(one / WEIGHTS.name), Trees(one / TREES.name))
        for part, one in folders.items()
        if one.is_dir()
    }
    names, choices = load(options.pasted, models)
    if models:
        print(f"# text by models that never saw the sites: {len(models)} of {PARTS} parts")
    learned = [learn([c for c in choices if c.part != part]) for part in range(PARTS)]
    for corpus in CORPORA:
        left = [c for one in choices if one.corpus == corpus and (c := one.left_out if models else one)]
        right = np.mean([chosen_right(c, learned[c.part]) for c in left])
        able = np.mean([c.right.any() for c in left])
        print(f"# {corpus}: {right:.3f} chosen right, of {able:.3f} that can be; {len(left)} pages", flush=True)
    for name, weight in sorted(zip(names, learn(choices), strict=True), key=lambda pair: -pair[1]):
        if abs(weight) >= LEAST:
            print(f'    "{name}": {weight:.1f},')


if __name__ == "__main__":
    main()

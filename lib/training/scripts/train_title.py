"""Learns what speaks for a line being a page's title: the weights of newsbook.cleaning.title.

`train_title.py PASTED` prints them, learned from all pages, and first how often the title was chosen on the sites of
five parts in turn that were left out (PASTED holds gold.json and the pages as three browsers' copies give them; of
pages without a line that is the title no choice is right). Titles are the gold's, else the page's <h1> where its
<title> begins alike. The loss is that of choosing one line of a page: softmax over its candidates.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from newsbook.cleaning.captions import label_credits
from newsbook.cleaning.labeller import find_text
from newsbook.cleaning.text import cut_lines
from newsbook.cleaning.title import Labels, candidates, shown_title

CORPORA = ("pages", "pages_firefox", "pages_trim")
DECAY, STEPS, RATE = 0.004, 300, 0.1
PARTS = 5
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
    """A page's candidates as (lines, features), which of them is its title, and the part its site falls into."""

    corpus: str
    part: int
    found: np.ndarray
    right: np.ndarray


def load(folder: Path) -> tuple[list[str], list[Choice]]:
    """The names of the features, and every page with a title."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    names: list[str] = []
    choices = []
    for name, page in gold.items():
        if not (page["ok"] and page["lang"] == "en" and (title := title_of(page))):
            continue
        part = int(hashlib.md5(page["site"].encode()).hexdigest(), 16) % PARTS
        for corpus in CORPORA:
            lines = cut_lines((folder / corpus / f"{name}.txt").read_bytes().decode("utf-8"))
            text = find_text(lines)
            labels: Labels = [None] * len(lines)
            label_credits(lines, labels, text.first, text.last)
            found = candidates(lines, labels, text)
            names = names or list(next(iter(found.values()), {}))
            rows = np.array([[one[key] for key in names] for one in found.values()])
            right = np.array([plain(shown_title(lines[i].text)) == title for i in found], bool)
            choices.append(Choice(corpus, part, rows, right))
    return names, choices


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
    names, choices = load(Path(sys.argv[1]))
    for corpus in CORPORA:
        right, all_ = 0, 0
        for part in range(PARTS):
            weights = learn([c for c in choices if c.part != part])
            left = [c for c in choices if c.part == part and c.corpus == corpus]
            right, all_ = right + sum(chosen_right(c, weights) for c in left), all_ + len(left)
        able = sum(c.right.any() for c in choices if c.corpus == corpus)
        print(f"# {corpus}: {right / all_:.3f} chosen right, of {able / all_:.3f} that can be; {all_} pages")
    for name, weight in sorted(zip(names, learn(choices), strict=True), key=lambda pair: -pair[1]):
        if abs(weight) >= LEAST:
            print(f'    "{name}": {weight:.1f},')


if __name__ == "__main__":
    main()

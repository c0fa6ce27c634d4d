"""The lemmas of the treebanks' train parts, for the lemmas of words seldom seen: a line for each kind of word."""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

import corpora

KINDS = {"VERB": "verbs", "NOUN": "nouns", "ADJ": "adjectives", "ADV": "adjectives"}
WRONG = frozenset("accustome expulse fre fundrais mimick reconven reput transmitt trye".split())  # mistakes there
PLAIN = re.compile(r"[a-z]{2,}(?:-[a-z]+)*")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path, help="the folder of corpora, as project.yml lays it out")
    parser.add_argument("target", type=Path, help="the file to write")
    options = parser.parse_args()
    known: dict[str, set[str]] = defaultdict(set)
    trees = corpora.read_ewt(options.assets, "train") + corpora.read_gum(options.assets / "ud/gum", "train")
    for tree in trees:
        for row in tree.rows:
            if row[3] in KINDS and PLAIN.fullmatch(row[2]) and row[2] not in WRONG:
                known[KINDS[row[3]]].add(row[2])
    lines = [f"{kind}: {' '.join(sorted(words))}" for kind, words in sorted(known.items())]
    options.target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print({kind: len(words) for kind, words in known.items()})


if __name__ == "__main__":
    main()

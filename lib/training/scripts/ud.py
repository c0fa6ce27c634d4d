"""Universal Dependencies treebanks -> spaCy Docs for the tagger, morphologizer, lemmatizer and parser.

Sentences are put together to short paragraphs, some of them parted by a blank line, because at run
time a Doc is a whole article. In a part of them marks and apostrophes are typographic.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

Row = list[str]
FREE_GENRES = re.compile(r"GUM_(?:news|interview|bio|voyage|textbook|speech)_")  # CC BY or public domain
HELD_OUT = {  # GUM news documents kept from training
    "dev": ("GUM_news_crane", "GUM_news_flag", "GUM_news_hackers", "GUM_news_korea"),
    "test": ("GUM_news_asylum", "GUM_news_election", "GUM_news_sensitive", "GUM_news_stampede", "GUM_news_taxes"),
}
CURLY = {"'s": "’s", "n't": "n’t", "'": "’", "'re": "’re", "'ll": "’ll", "'ve": "’ve", "'d": "’d", "'m": "’m"}
SHARE_BLANK_LINES, SHARE_CURLY, MAX_SENTENCES = 0.3, 0.35, 7


def read_sentences(path: Path) -> Iterator[list[Row]]:
    """The sentences of a CoNLL-U file as lists of ten-column rows; ranges and empty nodes left out."""
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line:
            if rows:
                yield rows
            rows = []
        elif line[0].isdigit() and (row := line.split("\t"))[0].isdigit():
            rows.append(row)
    if rows:
        yield rows


def make_doc(vocab: Vocab, sentences: list[list[Row]], rng: random.Random) -> Doc:
    """One Doc of several sentences, with heads, labels, tags, morphology and lemmas."""
    tokens: list[dict] = []
    for number, rows in enumerate(sentences):
        offset = len(tokens)
        tokens += [_token(row, offset, i) for i, row in enumerate(rows)]
        if number < len(sentences) - 1:
            tokens[-1]["space"] = True
            if rng.random() < SHARE_BLANK_LINES:
                tokens[-1]["space"] = False
                tokens.append(_blank_line(len(tokens) - 1))
    if rng.random() < SHARE_CURLY:
        _make_curly(tokens)
    return Doc(
        vocab,
        words=[t["word"] for t in tokens],
        spaces=[t["space"] for t in tokens],
        heads=[t["head"] for t in tokens],
        deps=[t["dep"] for t in tokens],
        tags=[t["tag"] for t in tokens],
        pos=[t["pos"] for t in tokens],
        morphs=[t["morph"] for t in tokens],
        lemmas=[t["lemma"] for t in tokens],
    )


def _token(row: Row, offset: int, i: int) -> dict:
    head = int(row[6])
    return {
        "word": row[1],
        "space": "SpaceAfter=No" not in row[9],
        "head": offset + (i if head == 0 else head - 1),
        "dep": "ROOT" if head == 0 else row[7],
        "tag": row[4],
        "pos": row[3],
        "morph": "" if row[5] == "_" else row[5],
        "lemma": row[2],
    }


def _blank_line(head: int) -> dict:
    return {"word": "\n\n", "space": False, "head": head, "dep": "dep", "tag": "_SP", "pos": "SPACE",
            "morph": "", "lemma": "\n\n"}  # fmt: skip


def _make_curly(tokens: list[dict]) -> None:
    opening = True
    for token in tokens:
        if token["word"] in {'"', "``", "''"}:
            token["word"] = "“" if opening else "”"
            opening = not opening
        else:
            token["word"] = CURLY.get(token["word"], token["word"])


def paragraphs(sentences: list[list[Row]], rng: random.Random) -> Iterator[list[list[Row]]]:
    """Runs of one to seven sentences, in order."""
    start = 0
    while start < len(sentences):
        size = rng.randint(1, MAX_SENTENCES)
        yield sentences[start : start + size]
        start += size


def write(groups: list[list[list[Row]]], path: Path, rng: random.Random) -> None:
    vocab = spacy.blank("en").vocab
    docs = DocBin(docs=[make_doc(vocab, group, rng) for group in groups])
    docs.to_disk(path)
    print(f"{path.name}: {len(docs)} paragraphs")


def gum_part(folder: Path, part: str) -> list[list[Row]]:
    """The sentences of the free genres' documents that belong to a part."""
    out = []
    for path in sorted(folder.glob("*.conllu")):
        held = next((p for p, names in HELD_OUT.items() if path.stem in names), "train")
        if FREE_GENRES.match(path.stem) and held == part:
            out += list(read_sentences(path))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    options.corpus.mkdir(parents=True, exist_ok=True)
    rng = random.Random(1)
    ewt = {part: list(read_sentences(options.assets / f"ud/ewt/{part}.conllu")) for part in ("train", "dev", "test")}
    gum = {part: gum_part(options.assets / "ud/gum", part) for part in ("train", "dev", "test")}
    train = list(paragraphs(ewt["train"], rng))
    for _ in range(2):  # edited prose counts double
        train += list(paragraphs(gum["train"], rng))
    rng.shuffle(train)
    write(train, options.corpus / "ud_train.spacy", rng)
    write(list(paragraphs(ewt["dev"] + gum["dev"], rng)), options.corpus / "ud_dev.spacy", rng)
    write(list(paragraphs(ewt["test"], rng)), options.corpus / "ewt_test.spacy", rng)
    write(list(paragraphs(gum["test"], rng)), options.corpus / "gum_test.spacy", rng)


if __name__ == "__main__":
    main()

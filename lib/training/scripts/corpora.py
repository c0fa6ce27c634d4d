"""Readers of the corpora: each yields sentences of words with what the corpus says of them, in its own labels."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

Tagged = list[tuple[str, str]]  # (word, IOB tag)
Row = list[str]  # the ten columns of CoNLL-U

FREE_GENRES = re.compile(r"GUM_(?:news|interview|bio|voyage|textbook|speech)_")  # CC BY or public domain
GUM_HELD_OUT = {  # news documents kept from training
    "dev": ("GUM_news_crane", "GUM_news_flag", "GUM_news_hackers", "GUM_news_korea"),
    "test": ("GUM_news_asylum", "GUM_news_election", "GUM_news_sensitive", "GUM_news_stampede", "GUM_news_taxes"),
}
GUM_NAMED = {"person", "organization", "place", "event"}


@dataclass
class Tree:
    """A sentence of a treebank: its rows, its id, and whether it opens a paragraph or a document."""

    rows: list[Row]
    id: str = ""
    opens_paragraph: bool = False
    opens_document: bool = False
    tags: list[str] = field(default_factory=list)  # IOB tags of names, when a corpus gives them

    @property
    def words(self) -> list[str]:
        """The words as they stand in the treebank."""
        return [row[1] for row in self.rows]

    @property
    def spaces(self) -> list[bool]:
        """Whether a space follows each word."""
        return ["SpaceAfter=No" not in row[9] for row in self.rows]


def spaces_of(words: Sequence[str], *, before: frozenset[str], after: frozenset[str]) -> list[bool]:
    """Whether a space follows each word of a corpus that does not say: none stands before or after these words.

    Of straight quotation marks every other one opens.
    """
    spaces = [True] * len(words)
    opening = True
    for at, word in enumerate(words):
        if word == '"':
            spaces[at if opening else max(at - 1, 0)] = False
            opening = not opening
        elif word in before and at:
            spaces[at - 1] = False
        if word in after:
            spaces[at] = False
    return spaces


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Runs of lines between blank ones."""
    run: list[str] = []
    for line in lines:
        if line.strip():
            run.append(line.rstrip("\n"))
        elif run:
            yield run
            run = []
    if run:
        yield run


def read_conll(path: Path, word: int, tag: int, sep: str | None = None) -> Iterator[Tagged]:
    """Sentences of (word, tag); comment lines are left out."""
    with path.open(encoding="utf-8", errors="replace") as handle:
        for run in blocks(handle):
            rows = [line.split(sep) for line in run if not re.match(r"#\s*(?:sent_id|text|newdoc|newpar|global)", line)]
            yield [(row[word], row[tag]) for row in rows if len(row) > 1 and row[0] != "-DOCSTART-"]


def read_gmb(path: Path) -> Iterator[Tagged]:
    """The Groningen Meaning Bank's table, a word a line."""
    sentence: Tagged = []
    with path.open(encoding="latin-1", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["Sentence #"] and sentence:
                yield sentence
                sentence = []
            sentence.append((row["Word"], row["Tag"]))
    yield sentence


def read_newswire(folder: Path) -> list[list[Tagged]]:
    """The .tsv files, an article each; the first line of each is its address."""
    return [list(read_conll(path, 0, 1, "\t"))[1:] for path in sorted(folder.glob("*.tsv"))]


def read_trees(path: Path) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file; ranges and empty nodes left out."""
    for run in blocks(path.read_text(encoding="utf-8").splitlines()):
        comments = "\n".join(line for line in run if line.startswith("#"))
        rows = [r for r in (line.split("\t") for line in run if line[0].isdigit()) if r[0].isdigit()]
        number = re.search(r"# sent_id = (\S+)", comments)
        yield Tree(rows, number.group(1) if number else "", "# newpar" in comments, "# newdoc" in comments)


def read_ewt(assets: Path, part: str) -> list[Tree]:
    """UD English EWT with the names that Universal NER gave the same sentences."""
    trees = list(read_trees(assets / f"ud/ewt/{part}.conllu"))
    names = {}
    file = "train_v0" if part == "train" else part
    for run in blocks((assets / f"ner/uner_ewt/{file}.iob2").read_text(encoding="utf-8").splitlines()):
        number = re.search(r"# sent_id = (\S+)", "\n".join(run))
        rows = [line.split("\t") for line in run if line[0].isdigit()]
        if number:
            names[number.group(1)] = [(row[1], row[2]) for row in rows]
    for tree in trees:
        tagged = names.get(tree.id, [])
        if [w for w, _ in tagged] == tree.words:
            tree.tags = [tag for _, tag in tagged]
    return trees


def read_gum(folder: Path, part: str) -> list[Tree]:
    """UD English GUM, the free genres' documents of a part, with their named entities as tags."""
    out = []
    for path in sorted(folder.glob("*.conllu")):
        held = next((p for p, names in GUM_HELD_OUT.items() if path.stem in names), "train")
        if FREE_GENRES.match(path.stem) and held == part:
            for tree in read_trees(path):
                tree.tags = _gum_tags(tree.rows)
                out.append(tree)
    return out


def _gum_tags(rows: list[Row]) -> list[str]:
    """The widest spans whose words are all proper nouns; 'open' where GUM's kinds say too little."""
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(_gum_spans(rows), key=lambda s: s[0] - s[1]):
        while start < end and rows[start][3] == "DET":
            start += 1
        inner = rows[start:end]
        listed = kind in {"person", "place"} and any(r[1].lower() in {",", "in", "near", "from", "and"} for r in inner)
        named = (
            inner
            and not listed
            and all(r[3] in {"PROPN", "ADP", "CCONJ", "PUNCT", "DET", "NUM", "PART"} for r in inner)
        )
        if named and inner[0][3] == inner[-1][3] == "PROPN" and all(tags[i] == "O" for i in range(start, end)):
            label = kind if kind in GUM_NAMED else "open"
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
    for i, row in enumerate(rows):  # a proper noun outside any span is not known to be no name
        if row[3] == "PROPN" and tags[i] == "O":
            tags[i] = "B-open"
    return tags


def _gum_spans(rows: list[Row]) -> list[tuple[int, int, str]]:
    stack: list[tuple[str, str, int]] = []
    spans = []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        marks = re.findall(r"\(\w+-[a-z]+[^()]*\)?|\w+\)", entity.group(1)) if entity else []
        for opened, number, kind, closed in map(_gum_mark, marks):
            if opened:
                stack.append((number, kind, i))
            at = next((a for a in range(len(stack) - 1, -1, -1) if stack[a][0] == number), None)
            if closed and at is not None:
                spans.append((stack[at][2], i + 1, stack[at][1]))
                del stack[at]
    return spans


def _gum_mark(mark: str) -> tuple[bool, str, str, bool]:
    """'(12-person-new' or '12)' or '(12-person-new)' -> opens, number, kind, closes."""
    body = mark.strip("()")
    number, _, rest = body.partition("-")
    return mark.startswith("("), number, rest.split("-")[0], mark.endswith(")")

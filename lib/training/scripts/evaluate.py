"""How well pipelines do on texts they were not trained on, side by side: names, sentences, tags, parse, speed.

`make bench-pipeline` calls it for the bundled pipelines and every installed `en_core_web_*`. Names are scored on
whole texts with the pipeline's own tokens: micro F1 over PERSON, ORG and place, span and kind exact, facilities
counted as places (GPE, LOC and FAC are one). LAS and UPOS only say something of pipelines trained on Universal
Dependencies; sentences and tags are scored for all.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import corpora
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from newsbook import pipeline

SPACY_OWN = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
KINDS = ("PERSON", "ORG", "PLACE")
PLACES = frozenset({"GPE", "LOC", "FAC"})
NEWSWIRE = {"Person": "PERSON", "Organization": "ORG", "Location": "PLACE", "Facility": "PLACE"}
UNER = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
POLITICS = {
    "politician": "PERSON", "person": "PERSON", "politicalparty": "ORG", "organisation": "ORG",
    "country": "PLACE", "location": "PLACE",
}  # fmt: skip
NO_SPACE_BEFORE = frozenset(", . ; : ! ? % ) ] 's n't ' 're 've 'll 'd 'm ’s ...".split())
NO_SPACE_AFTER = frozenset("( [ $ £ €".split())
PARAGRAPH = 4  # sentences
Gold = set[tuple[int, int, str]]


@dataclass
class Text:
    """A text with the names and the sentence starts that it should give."""

    text: str = ""
    names: Gold = field(default_factory=set)
    starts: set[int] = field(default_factory=set)

    def add(self, words: list[str], spaces: list[bool], tags: list[str], labels: dict[str, str]) -> None:
        """A sentence more, with IOB tags in a corpus's own labels; those not in `labels` are no names."""
        self.starts.add(len(self.text))
        open_: tuple[int, str] | None = None
        end = 0
        for word, space, tag in zip(words, spaces, tags, strict=True):
            if open_ and not (tag.startswith("I-") and labels.get(tag[2:]) == open_[1]):
                self.names.add((open_[0], end, open_[1]))
                open_ = None
            if tag != "O" and open_ is None and tag[2:] in labels:
                open_ = (len(self.text), labels[tag[2:]])
            self.text += word
            end = len(self.text)
            self.text += " " * space
        if open_:
            self.names.add((open_[0], end, open_[1]))


def tagged_text(sentences: list[corpora.Tagged], labels: dict[str, str]) -> Text:
    """Sentences of (word, tag) as one text, four sentences a paragraph."""
    out = Text()
    for number, sentence in enumerate(sentences):
        words = [{"``": '"', "''": '"'}.get(w, w) for w, _ in sentence]
        spaces = corpora.spaces_of(words, before=NO_SPACE_BEFORE, after=NO_SPACE_AFTER)
        out.add(words, [*spaces[:-1], True] if words else [], [t for _, t in sentence], labels)
        if number % PARAGRAPH == PARAGRAPH - 1:
            out.text += "\n\n"
    return out


def tree_texts(trees: list[corpora.Tree], labels: dict[str, str]) -> Iterator[Text]:
    """A treebank's documents as texts, paragraphs parted as it says."""
    out = Text()
    for tree in trees:
        if tree.opens_document and out.text:
            yield out
            out = Text()
        if tree.opens_paragraph and out.text:
            out.text = f"{out.text.rstrip()}\n\n"
        tags = tree.tags or ["O"] * len(tree.words)
        out.add(tree.words, [*tree.spaces[:-1], True], tags, labels)
    yield out


def name_sets(assets: Path) -> dict[str, list[Text]]:
    """The sets that names are scored on."""
    politics = list(corpora.read_conll(assets / "ner/crossner/politics/dev.txt", 0, -1))
    return {
        "Worldwide Newswire": [tagged_text(a, NEWSWIRE) for a in corpora.read_newswire(assets / "ner/newswire_dev")],
        "UNER EWT test": list(tree_texts(corpora.read_ewt(assets, "test"), UNER)),
        "CrossNER politics": [tagged_text([s], POLITICS) for s in politics],
    }


Counts = tuple[int, int, int]  # right, found, wanted


def f1(counts: Counts) -> str:
    """'F1 (P, R)' in percent."""
    right, found, wanted = counts
    p, r = 100 * right / max(found, 1), 100 * right / max(wanted, 1)
    return f"{2 * p * r / max(p + r, 1e-9):.1f} ({p:.1f}, {r:.1f})"


def names_of(doc: Doc) -> Gold:
    """The names that a pipeline found, places made one."""
    found = ((e.start_char, e.end_char, "PLACE" if e.label_ in PLACES else e.label_) for e in doc.ents)
    return {(s, e, label) for s, e, label in found if label in KINDS}


def score_names(nlp: Language, texts: list[Text]) -> dict[str, Counts]:
    """Counts for all names ('') and for each kind."""
    counts = {kind: (0, 0, 0) for kind in ("", *KINDS)}
    for doc, gold in zip(nlp.pipe(t.text for t in texts), texts, strict=True):
        for kind in counts:
            got = {n for n in names_of(doc) if kind in ("", n[2])}
            want = {n for n in gold.names if kind in ("", n[2])}
            right, found, wanted = counts[kind]
            counts[kind] = (right + len(got & want), found + len(got), wanted + len(want))
    return counts


def score_sentences(nlp: Language, texts: list[Text]) -> Counts:
    """Right, found, wanted sentence starts; blocks are marked as the workbook marks them."""
    right = found = wanted = 0
    for gold in texts:
        doc = nlp.make_doc(gold.text)
        for token in doc:
            if token.i and not token.is_space and doc[token.i - 1].is_space and "\n\n" in doc[token.i - 1].text:
                token.is_sent_start = True
        for _, component in nlp.pipeline:
            doc = component(doc)
        got = {next((t.idx for t in sent if not t.is_space), -1) for sent in doc.sents} - {-1}
        right, found, wanted = right + len(got & gold.starts), found + len(got), wanted + len(gold.starts)
    return right, found, wanted


def score_grammar(nlp: Language, trees: list[corpora.Tree]) -> str:
    """Tags, UPOS, lemmas, UAS and LAS on a treebank's sentences in paragraphs, as spaCy's scorer counts them."""
    examples = []
    for at in range(0, len(trees), PARAGRAPH):
        gold = _gold_doc(nlp, trees[at : at + PARAGRAPH])
        examples.append(Example(nlp.make_doc(gold.text), gold))
    scores = nlp.evaluate(examples)
    named = {"tag": "tag_acc", "upos": "pos_acc", "lemma": "lemma_acc", "uas": "dep_uas", "las": "dep_las"}
    return "  ".join(f"{short} {100 * scores[name]:.1f}" for short, name in named.items() if scores.get(name))


def _gold_doc(nlp: Language, trees: list[corpora.Tree]) -> Doc:
    words, spaces, heads, columns = [], [], [], {"tags": 4, "pos": 3, "lemmas": 2, "deps": 7}
    rows = []
    for tree in trees:
        offset = len(words)
        for at, row in enumerate(tree.rows):
            head = int(row[6])
            heads.append(offset + (head - 1 if head else at))
            rows.append([*row[:7], row[7] if head else "ROOT", *row[8:]])
        words += tree.words
        spaces += [*tree.spaces[:-1], True]
    values = {name: [row[column] for row in rows] for name, column in columns.items()}
    return Doc(nlp.vocab, words=words, spaces=spaces, heads=heads, **values)


def words_a_second(nlp: Language, texts: list[Text]) -> float:
    """Words that stand in the texts (white space divides them), through the whole pipeline, in one thread."""
    plain = [t.text for t in texts]
    began = time.perf_counter()
    for _ in nlp.pipe(plain):
        pass
    return sum(len(t.split()) for t in plain) / (time.perf_counter() - began)


def candidates(named: list[str]) -> list[str]:
    """The pipelines named, else the bundled ones and every en_core_web_* that is installed."""
    return named or [pipeline.ACCURATE, pipeline.FAST, *(name for name in SPACY_OWN if find_spec(name))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path, help="the folder of corpora, as project.yml lays it out")
    parser.add_argument("pipelines", nargs="*", help="names or folders; else ours and the installed ones")
    options = parser.parse_args()
    if not (options.assets / "ner").is_dir():
        raise SystemExit(
            f"No corpora in {options.assets}: `spacy project assets` in lib/training fetches the public ones."
        )
    sets = name_sets(options.assets)
    ewt, gum = corpora.read_ewt(options.assets, "test"), corpora.read_gum(options.assets / "ud/gum", "test")
    news = list(tree_texts(corpora.read_gum(options.assets / "ud/gum", "dev"), {}))
    for name in candidates(options.pipelines):
        began = time.perf_counter()
        nlp = pipeline.load(name)
        print(f"\n{name}: {pipeline.describe(nlp)}; loaded in {time.perf_counter() - began:.1f} s")
        for title, texts in sets.items():
            counts = score_names(nlp, texts)
            kinds = "  ".join(f"{kind} {f1(counts[kind]).split()[0]}" for kind in KINDS)
            print(f"  names, {title:20} F1 (P, R) {f1(counts[''])}   {kinds}")
        print(f"  sentences, GUM news dev     F1 (P, R) {f1(score_sentences(nlp, news))}")
        print(f"  EWT test   {score_grammar(nlp, ewt)}")
        print(f"  GUM news   {score_grammar(nlp, gum)}")
        print(f"  {words_a_second(nlp, sets['Worldwide Newswire']):,.0f} words a second", flush=True)


if __name__ == "__main__":
    main()

"""How well a pipeline does on texts it was not trained on: tags, parse, sentences, names, speed."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import spacy
from ner import UNER, read_conll, spans_of, to_text
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

PLACES = {"GPE", "LOC", "FAC"}
NEWSWIRE = {"Person": "PERSON", "Organization": "ORG", "Location": "PLACE", "Facility": "PLACE"}
POLITICS = {
    "politician": "PERSON", "person": "PERSON", "politicalparty": "ORG", "organisation": "ORG",
    "country": "PLACE", "location": "PLACE",
}  # fmt: skip
Gold = set[tuple[int, int, str]]


def grammar(nlp: Language, path: Path) -> str:
    """Tag accuracy, UPOS accuracy, lemma accuracy, UAS, LAS and sentence F1 on a .spacy file."""
    docs = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    scores = nlp.evaluate([Example(nlp.make_doc(d.text), d) for d in docs])
    names = ("tag_acc", "pos_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
    return "  ".join(f"{n} {100 * scores[n]:.1f}" for n in names if scores.get(n) is not None)


def names_f1(nlp: Language, texts: list[tuple[str, list[tuple[int, int, str]]]]) -> str:
    """Micro precision, recall, F1 of PERSON, ORG and place, exact spans; open gold spans not counted."""
    right = found = wanted = 0
    for doc, (_, gold) in zip(nlp.pipe([t for t, _ in texts]), texts, strict=True):
        want = {(s, e, _coarse(label)) for s, e, label in gold if label in {"PERSON", "ORG", "PLACE"}}
        got = {(e.start_char, e.end_char, _coarse(e.label_)) for e in doc.ents}
        got = {g for g in got if g[2] in {"PERSON", "ORG", "PLACE"}}
        right, found, wanted = right + len(want & got), found + len(got), wanted + len(want)
    p, r = right / max(found, 1), right / max(wanted, 1)
    return f"P {100 * p:.1f}  R {100 * r:.1f}  F1 {200 * p * r / max(p + r, 1e-9):.1f}  ({wanted} names)"


def _coarse(label: str) -> str:
    return "PLACE" if label in PLACES else label


def as_texts(sentences: list, labels: dict[str, str]) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Tagged sentences -> one text each, straight quotes, with character spans."""

    class Never:
        def random(self) -> float:
            return 1.0

    out = []
    for sentence in sentences:
        spans = [(s, e, label) for s, e, label in spans_of(sentence, labels) if label]
        out.append(to_text([([w for w, _ in sentence], spans)], Never()))  # type: ignore[arg-type]
    return out


def newswire(folder: Path) -> list:
    """Sentences of the .tsv files; the first line of each is its address."""
    out = []
    for path in sorted(folder.glob("*.tsv")):
        sentences = list(read_conll(path, 0, 1, "\t"))
        out += sentences[1:]
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("assets", type=Path)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    nlp = spacy.load(options.model)
    for name in ("ewt_test", "gum_test"):
        print(f"{name}: {grammar(nlp, options.corpus / f'{name}.spacy')}")
    ner = options.assets / "ner"
    sets = {
        "newswire dev": as_texts(newswire(ner / "newswire_dev"), NEWSWIRE),
        "UNER EWT test": as_texts(list(read_conll(ner / "uner_ewt/test.iob2", 1, 2, "\t")), UNER),
        "CrossNER politics dev": as_texts(list(read_conll(ner / "crossner/politics/dev.txt", 0, -1)), POLITICS),
    }
    for name, texts in sets.items():
        print(f"{name}: {names_f1(nlp, texts)}")
    texts = [t for t, _ in sets["newswire dev"]]
    paragraphs = [" ".join(texts[i : i + 20]) for i in range(0, len(texts), 20)]
    began = time.perf_counter()
    words = sum(len(doc) for doc in nlp.pipe(paragraphs))
    print(f"speed: {words / (time.perf_counter() - began):,.0f} words a second")


if __name__ == "__main__":
    main()

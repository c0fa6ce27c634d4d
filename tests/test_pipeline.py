import resource
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from newsbook import pipeline
from newsbook.article import Article, NewsbookError

HARD = [
    "", " ", "\n\n", "US SECRETARY OF STATE MEETS NATO ALLIES IN BRUSSELS", "antony blinken met jens stoltenberg",
    "no end mark and no capital letters at all in this line", "“Yes,” she said. ‘No,’ he said.", "🙂🙂 Berlin 🙂",
    "北京 is Beijing", "a" * 5000, "NATO " * 2000, "\u00a0\u200b", "Mr. Smith went to Washington, D.C. on Jan. 5.",
]  # fmt: skip


@pytest.fixture
def no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(pipeline.CHOICE, raising=False)


@pytest.mark.parametrize(
    ("named", "chosen", "loaded"),
    [
        (None, "", pipeline.ACCURATE),
        ("fast", "", "fast"),
        (None, "fast", "fast"),
        (None, "my_model", "my_model"),
        ("en_core_web_lg", "my_model", "en_core_web_lg"),
    ],
)
def test_load_takes_what_is_named_then_what_is_chosen_then_ours(
    named: str | None, chosen: str, loaded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(pipeline.CHOICE, chosen)
    monkeypatch.setattr(pipeline, "_load", lambda name: name)
    assert pipeline.load(named) == loaded


@pytest.mark.usefixtures("no_choice")
def test_both_sizes_are_there_and_say_so() -> None:
    for size in (pipeline.ACCURATE, pipeline.FAST):
        assert pipeline.describe(pipeline.load(size)).endswith(f"{size} (comes with newsbook)")
    assert pipeline.load() is pipeline.load(pipeline.ACCURATE)
    assert pipeline.describe(spacy.blank("en")).endswith("(installed on this machine)")


def test_an_unknown_pipeline_says_what_to_do() -> None:
    with pytest.raises(NewsbookError, match=r"no spaCy pipeline 'en_none'.*leave the name out"):
        pipeline.load("en_none")


def test_a_text_too_long_for_a_pipeline_says_so() -> None:
    small = spacy.blank("en")
    small.max_length = 100
    with pytest.raises(NewsbookError, match=r"200 characters.*reads 100 at most"):
        pipeline.make_doc(Article.from_text("x" * 200), small)


def test_ours_reads_texts_of_millions_of_characters(nlp: Language) -> None:
    assert nlp.max_length >= 50_000_000


def test_an_unknown_size_says_which_there_are() -> None:
    with pytest.raises(ValueError, match="accurate, fast"):
        spacy.blank("en").add_pipe("newsbook_encoder", config={"size": "huge"})


def test_the_bundled_one_is_whole(nlp: Language) -> None:
    doc = nlp("The EU’s leaders met in Brussels on Monday.\n\nThey agreed.")
    assert all(doc.has_annotation(name) for name in ("SENT_START", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD"))
    assert [s.text.strip() for s in doc.sents] == ["The EU’s leaders met in Brussels on Monday.", "They agreed."]
    assert {(e.text, e.label_) for e in doc.ents} == {("EU", "ORG"), ("Brussels", "GPE")}
    assert (doc[3].lemma_, doc[3].tag_, doc[3].pos_, doc[4].lemma_) == ("leader", "NNS", "NOUN", "meet")
    assert (doc[3].dep_, doc[3].head.i, doc[4].dep_) == ("nsubj", 4, "ROOT")
    assert nlp.meta["sources"] and all(s["license"] for s in nlp.meta["sources"])


def test_a_saved_copy_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    text = "Heiko Maas met his French counterpart in Berlin."
    nlp.to_disk(tmp_path / "copy")
    assert pipeline.load(str(tmp_path / "copy"))(text).to_json() == nlp(text).to_json()


def test_many_texts_come_in_order_and_the_same_again(nlp: Language) -> None:
    docs = [doc.to_json() for doc in nlp.pipe(HARD)]
    assert [doc["text"] for doc in docs] == HARD
    assert docs == [doc.to_json() for doc in nlp.pipe(HARD)]


def test_it_is_small_enough() -> None:
    assert sum(p.stat().st_size for p in Path(pipeline.BUNDLED).rglob("*") if p.is_file()) <= 30_000_000


def test_blocks_open_sentences(sample: Article, nlp: Language) -> None:
    doc = pipeline.make_doc(sample, nlp)
    assert doc.text == sample.text
    kept = [b for b in sample.blocks if b.start is not None]
    assert [s.label_ for s in doc.spans[pipeline.BLOCKS]] == [b.kind for b in kept]
    assert [s.text for s in doc.spans[pipeline.BLOCKS]] == [b.text for b in kept]
    assert all(s[0].is_sent_start for s in doc.spans[pipeline.BLOCKS])
    assert all(not any(t.is_space for t in e) for e in doc.ents)


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_hard_texts(text: str, nlp: Language) -> None:
    doc = pipeline.make_doc(Article.from_text(text), nlp)
    assert doc.text == text
    assert all(len(e) <= 12 for e in doc.ents)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Antony Blinken met Jens Stoltenberg in Brussels.", {"Antony Blinken", "Jens Stoltenberg", "Brussels"}),
        ("Heiko Maas said Germany and France agree.", {"Heiko Maas", "Germany", "France"}),
        ("China’s Foreign Minister Wang Yi spoke to Sergey Lavrov.", {"Wang Yi", "Sergey Lavrov"}),
    ],
)
def test_names(text: str, names: set[str], nlp: Language) -> None:
    assert names <= {e.text.removesuffix("’s") for e in nlp(text).ents}


@pytest.mark.parametrize("size", [pipeline.ACCURATE, pipeline.FAST])
def test_a_long_text_in_bounded_memory(size: str) -> None:
    """50,000 words take little more memory than 5,000."""
    words = "Police in Lagos said on Tuesday that Governor Ada Obi had met the union . ".split()
    nlp = pipeline.load(size)
    nlp(" ".join(words * 333))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    doc = nlp(" ".join(words * 3334))
    assert len(doc) > 49_000
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 250

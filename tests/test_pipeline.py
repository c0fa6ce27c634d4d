from pathlib import Path

import pytest
from spacy.language import Language

from newsbook import pipeline
from newsbook.article import Article, NewsbookError
from newsbook.mentions import LABELS

HARD = [
    "", " ", "\n\n", "US SECRETARY OF STATE MEETS NATO ALLIES IN BRUSSELS", "antony blinken met jens stoltenberg",
    "no end mark and no capital letters at all in this line", "“Yes,” she said. ‘No,’ he said.", "🙂🙂 Berlin 🙂",
    "北京 is Beijing", "a" * 5000, "NATO " * 2000, "\u00a0\u200b", "Mr. Smith went to Washington, D.C. on Jan. 5.",
]  # fmt: skip


@pytest.fixture
def no_cache() -> None:
    pipeline.load.cache_clear()


def test_load_takes_what_is_named_then_installed_then_ours(monkeypatch: pytest.MonkeyPatch, no_cache: None) -> None:
    loaded: list[str] = []
    monkeypatch.setattr(pipeline.spacy, "load", lambda name: loaded.append(str(name)) or name)
    monkeypatch.setattr(pipeline, "find_spec", lambda name: None)
    pipeline.load("my_model")
    pipeline.load()
    monkeypatch.setattr(pipeline, "find_spec", lambda name: name in {"en_core_web_sm", "en_core_web_lg"} or None)
    pipeline.load.cache_clear()
    pipeline.load()
    assert loaded == ["my_model", str(pipeline.BUNDLED), "en_core_web_lg"]
    pipeline.load.cache_clear()


def test_an_unknown_pipeline_says_what_to_do(no_cache: None) -> None:
    with pytest.raises(NewsbookError, match=r"no spaCy pipeline 'en_none'.*leave the name out"):
        pipeline.load("en_none")


def test_the_bundled_one_is_whole(nlp: Language) -> None:
    assert set(nlp.pipe_names) == {"tok2vec", "tagger", "morphologizer", "trainable_lemmatizer", "parser", "ner"}
    assert set(nlp.get_pipe("ner").labels) <= LABELS  # type: ignore[attr-defined]
    assert nlp.meta["sources"] and all(s["license"] for s in nlp.meta["sources"])
    assert "comes with newsbook" in pipeline.describe(nlp)


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
    assert all(len(e) <= 30 for e in doc.ents)


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

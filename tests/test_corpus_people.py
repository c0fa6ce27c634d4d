"""When two of different articles are one: a table of cases, each with the articles' lines."""

import pandas as pd
import pytest

from corpus_tables import Corpus, cast_of
from newsbook.article import NewsbookError
from newsbook.corpus.cast import Cast, find_entities
from newsbook.corpus.decisions import CorpusCorrections

STORY = ["Heiko Maas", "Guilin; GPE", "Nord Stream 2; PRODUCT"]  # company that only these articles share
NATO = "NATO; ORG"
OTHERS = {f"other{n}": [f"Person Number{n}", NATO] for n in range(6)}


def joined(one: list[str], two: list[str], more: dict[str, list[str]] | None = None) -> bool:
    """Whether the first line of one article and of another are one entity."""
    cast = find_entities(cast_of({"one": one, "two": two, **(more or {}), **OTHERS}))
    of = cast.of_article()
    first, second = (cast.links[cast.links["article"] == a] for a in ("one", "two"))
    ids = [frame.set_index("name").loc[lines[0].split(";")[0].split(" = ")[0].strip(), "entity_id"]
           for frame, lines in ((first, one), (second, two))]  # fmt: skip
    return of["one", ids[0]] == of["two", ids[1]]


SAME = [
    # full names
    (["Antony Blinken"], ["Antony Blinken"]),
    (["Antony Blinken; PERSON; US Secretary of State"], ["Antony Blinken"]),
    (["Ángela Merkel"], ["Angela Merkel"]),
    (["Jean-Yves Le Drian"], ["Jean Yves Le Drian"]),
    (["Mr. Joe Biden"], ["Joe Biden"]),
    (["Ursula von der Leyen; PERSON; German Defence Minister"], ["Ursula von der Leyen; PERSON; European Commission President"]),
    (["Boris Johnson; PERSON; British Prime Minister"], ["Boris Johnson; PERSON; former UK foreign secretary"]),
    (["Volodymyr Zelensky; PERSON; comedian | Ukrainian President"], ["Volodymyr Zelensky; PERSON; Ukrainian politician"]),
    # other spellings and forms, where something else agrees
    (["Anthony Blinken; PERSON; US Secretary of State"], ["Antony Blinken; PERSON; American Secretary of State"]),
    (["Volodymyr Zelenskyy; PERSON; President of Ukraine"], ["Volodymyr Zelensky; PERSON; Ukrainian President"]),
    (["Sergei Lavrov", *STORY], ["Sergey Lavrov", *STORY]),
    (["Joseph Biden; PERSON; US President"], ["Joe Biden; PERSON; President of the United States"]),
    (["Joe Biden; PERSON; US President"], ["Joseph R. Biden; PERSON; US President"]),
    (["Yi Wang; PERSON; Chinese Foreign Minister"], ["Wang Yi; PERSON; China's Foreign Minister"]),
    (["Jens Stoltenburg; PERSON; NATO Secretary General"], ["Jens Stoltenberg; PERSON; NATO Secretary General"]),
    # surnames alone
    (["Blinken; PERSON; US Secretary of State"], ["Antony Blinken; PERSON; US Secretary of State"]),
    (["Blinken", *STORY], ["Antony Blinken", *STORY]),
    (["Le Drian; PERSON; French minister"], ["Jean-Yves Le Drian; PERSON; France's Foreign Minister"]),
    (["Putin; PERSON; Russian President"], ["Putin; PERSON; Russia's president"]),
    (["Wang; PERSON; Chinese minister"], ["Wang Yi; PERSON; China's Foreign Minister"]),
    # things
    (["US; GPE"], ["United States; GPE"]),
    (["America; GPE"], ["U.S.; GPE"]),
    (["Britain; GPE"], ["United Kingdom; GPE"]),
    (["NATO = North Atlantic Treaty Organization; ORG"], ["North Atlantic Treaty Organization; ORG"]),
    (["IAEA; ORG", *STORY], ["International Atomic Energy Agency; ORG", *STORY]),
    (["EU; ORG"], ["European Union; ORG"]),
    (["Ministry of Defence of Ukraine; ORG"], ["Ukrainian Defense Ministry; ORG"]),
    (["Nord Stream 2; PRODUCT"], ["Nord Stream 2; FAC"]),
    (["Paris; GPE; ; FR"], ["Paris; GPE; ; FR"]),
    (["Germans; NORP"], ["German; NORP"]),
    (["Gazprom; ORG"], ["Gazprom Group; ORG"]),
    (["Foreign Ministry; ORG", *STORY], ["Foreign Ministry; ORG", *STORY]),
]  # fmt: skip

APART = [
    # one name, two people
    (["John Smith; PERSON; Australian senator"], ["John Smith; PERSON; US senator"]),
    (["John Smith; PERSON; police chief of Dallas"], ["John Smith; PERSON; striker"]),
    (["Michael Jordan; PERSON; basketball player"], ["Michael Jordan; PERSON; computer scientist"]),
    (["Chris Evans; PERSON; British broadcaster"], ["Chris Evans; PERSON; American actor"]),
    (["Ali Hassan; PERSON; Somali minister"], ["Ali Hassan; PERSON; Iraqi general"]),
    (["George Bush Jr."], ["George Bush Sr."]),
    # like names
    (["Anna Miller; PERSON; German minister"], ["Anne Miller; PERSON; British singer"]),
    (["Antony Blinken"], ["Anthony Blinken"]),
    (["Donald Trump; PERSON; US President"], ["Ivanka Trump; PERSON; adviser"]),
    (["Hillary Clinton", *STORY], ["Bill Clinton", *STORY]),
    (["Peter Maier; PERSON; German minister"], ["Petra Maier; PERSON; German minister"]),
    (["Kim Jong Un; PERSON; North Korean leader"], ["Kim Jong Il; PERSON; North Korean leader"]),
    # surnames alone, with nothing else, or with several that fit
    (["Johnson"], ["Boris Johnson; PERSON; British Prime Minister"]),
    (["Johnson; PERSON; Utah sheriff"], ["Boris Johnson; PERSON; British Prime Minister"]),
    (["Clinton", *STORY], ["Bill Clinton", "Hillary Clinton", *STORY]),
    (["Kennedy", *STORY], ["Anthony Kennedy", "Edward Kennedy", *STORY]),
    (["Capitol Hill; FAC"], ["Washington; GPE"]),
    (["Smith; PERSON; American singer"], ["Sam Smith; PERSON; British footballer"]),
    (["Maria"], ["Maria"]),
    (["Maria", *STORY], ["Maria", *STORY]),
    (["Putin"], ["Putin"]),
    # things
    (["Paris; GPE; ; FR"], ["Paris; GPE; ; US"]),
    (["Georgia; GPE; ; GE"], ["Jordan; PERSON"]),
    (["Amazon; ORG"], ["Amazon; LOC"]),
    (["Foreign Ministry; ORG"], ["Foreign Ministry; ORG"]),
    (["Supreme Court; ORG", "Brazil; GPE; ; BR"], ["Supreme Court; ORG", "India; GPE; ; IN"]),
    (["German Foreign Ministry; ORG"], ["Russian Foreign Ministry; ORG"]),
    (["AP; ORG"], ["Andhra Police; ORG"]),
    (["Washington; GPE"], ["United States; GPE"]),
    (["German; NORP"], ["Germany; GPE"]),
    (["Security Council; ORG"], ["National Security Council; ORG"]),
    (["World War I; EVENT"], ["World War II; EVENT"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "two"), SAME, ids=lambda lines: lines[0])
def test_one_entity(one: list[str], two: list[str]) -> None:
    assert joined(one, two)
    assert joined(two, one)


@pytest.mark.parametrize(("one", "two"), APART, ids=lambda lines: lines[0])
def test_two_entities(one: list[str], two: list[str]) -> None:
    assert not joined(one, two)
    assert not joined(two, one)


def find(connection: object, *rows: tuple[str, str, str]) -> tuple[Cast, CorpusCorrections]:
    corrections = CorpusCorrections(tuple(rows), "corpus.csv")
    return find_entities(connection, corrections=corrections), corrections  # type: ignore[arg-type]


def test_every_telling_is_linked_once_and_says_why() -> None:
    tables = cast_of({"a": STORY, "b": ["Maas; PERSON; German Foreign Minister", *STORY[1:]], "c": ["Heiko Maas; PERSON; German Foreign Minister"], **OTHERS})  # fmt: skip
    cast = find_entities(tables)
    assert len(cast.links) == tables.sql("SELECT count(*) FROM entities").fetchall()[0][0]
    assert not cast.links.duplicated(["article", "entity_id"]).any()
    maas = cast.entities.set_index("entity").loc["heiko-maas"]
    assert maas["n_articles"] == 3 and maas["first_article"] == "a" and maas["roles"] == "German Foreign Minister"
    why = dict(zip(cast.links["article"] + " " + cast.links["name"], cast.links["why"], strict=True))
    assert why["b Maas"].startswith("surname alone, only one Maas here, the same country (Germany)")
    assert "surname alone" in maas["why"]


def test_what_stays_open_says_so() -> None:
    cast = find_entities(
        cast_of({"one": ["Johnson"], "two": ["Boris Johnson; PERSON; British Prime Minister"], **OTHERS})
    )
    assert cast.entities.set_index("name").at["Johnson", "doubts"] == "could be Boris Johnson: nothing else agrees"
    cast = find_entities(cast_of({"one": APART[0][0], "two": APART[0][1]}))
    doubts = cast.entities.loc[cast.entities["name"] == "John Smith", "doubts"]
    assert (
        len(doubts) == 2
        and doubts.str.contains(
            "kept apart: Australia and the United States|kept apart: the United States and Australia"
        ).all()
    )
    assert set(cast.entities["entity"]) == {"john-smith", "john-smith-2"}


CORRECTED = [
    (("merge", "Johnson", "Boris Johnson"), {"Boris Johnson": {"one", "two"}}),
    (("merge", "johnson", "boris-johnson"), {"Boris Johnson": {"one", "two"}}),
    (("rename", "Boris Johnson", "Alexander Johnson"), {"Alexander Johnson": {"two"}}),
    (("split", "NATO@one", ""), {"NATO": {"one"}}),
    (("split", "NATO@one", "Boris Johnson"), {"Boris Johnson": {"one", "two"}}),
]


@pytest.mark.parametrize(("row", "expected"), CORRECTED, ids=lambda r: " ".join(r) if isinstance(r, tuple) else "")
def test_a_reader_decides(row: tuple[str, str, str], expected: dict[str, set[str]]) -> None:
    tables = cast_of({"one": ["Johnson", NATO], "two": ["Boris Johnson; PERSON; British Prime Minister", NATO]})
    cast, corrections = find(tables, row)
    assert cast.notes == () and corrections.unmatched() == ()
    for name, articles in expected.items():
        ids = cast.entities.loc[cast.entities["name"] == name, "entity"]
        found = [set(cast.links.loc[cast.links["entity"] == i, "article"]) for i in ids]
        assert articles in found


def test_what_is_dropped_and_what_no_longer_matches() -> None:
    tables = cast_of({"one": ["Ann Lee", NATO], "two": ["Ann Lee"]})
    cast, _ = find(tables, ("drop", "Ann Lee", ""), ("merge", "Nobody", "NATO"), ("split", "Ann Lee@three", ""))
    assert list(cast.entities["name"]) == ["NATO"]
    assert cast.notes == ("Correction in corpus.csv, line 3, matches nothing: merge 'Nobody'.",
                          "Correction in corpus.csv, line 4, matches nothing: split 'Ann Lee@three'.")  # fmt: skip


BAD = ["relabel,a line,paragraph", "merge,Ann Lee,", "split,Ann Lee,", "rename,Ann Lee,", "drop,,"]


@pytest.mark.parametrize("line", BAD)
def test_a_row_that_is_no_correction(line: str, tmp_path: object) -> None:
    path = tmp_path / "corpus.csv"  # type: ignore[operator]
    path.write_text(f"what,where,value\n{line}\n", encoding="utf-8")
    with pytest.raises(NewsbookError, match=r"corpus\.csv, line 2"):
        CorpusCorrections.load(path)


def test_an_empty_corpus() -> None:
    cast = find_entities(Corpus().tables())
    assert cast.entities.empty and cast.links.empty


def test_the_same_whatever_order_the_rows_come_in() -> None:
    articles = {"one": SAME[0][0], "two": ["Blinken; PERSON; US Secretary of State", *STORY], "three": STORY, **OTHERS}
    once = find_entities(cast_of(articles))
    pd.testing.assert_frame_equal(once.entities, find_entities(cast_of(articles)).entities)


PLACES = [("Kiev", "Kyiv", "Kyiv, UA", True), ("Vt", "Vermont", "Vermont, US", True),
          ("Northern California", "California", "California, US", False), ("Lima", "Lima", "Lima, PE", True)]  # fmt: skip


@pytest.mark.parametrize(("one", "two", "place", "same"), PLACES)
def test_two_names_of_one_place(one: str, two: str, place: str, same: bool) -> None:
    corpus = Corpus()
    corpus.entity(corpus.article("a"), one, "GPE", place=place, country=place[-2:])
    corpus.entity(corpus.article("b"), two, "GPE", place=place, country=place[-2:])
    assert (len(find_entities(corpus.tables()).entities) == 1) == same

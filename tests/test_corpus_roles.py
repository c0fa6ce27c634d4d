import pytest

from corpus_tables import Corpus
from newsbook.corpus.cast import find_entities
from newsbook.corpus.roles import find_roles

# Roles article by article, in order of time -> role, when, first day, last day, change
HISTORIES = [
    ([["French Foreign Minister"], ["France's Foreign Minister"], ["foreign minister of France"]],
     {("French Foreign Minister", "current", "01", "03", None)}),
    ([["German Foreign Minister"], ["Foreign Minister"]], {("German Foreign Minister", "current", "01", "02", None)}),
    ([["US President"], ["former US President"]],
     {("US President", "current", "01", "01", "former from 2021-03-02"), ("former US President", "former", "02", "02", None)}),
    ([["German presidential candidate"], ["German minister"]],
     {("German presidential candidate", "current", "01", "01", "German minister from 2021-03-02"),
      ("German minister", "current", "02", "02", None)}),
    ([["German minister", "German lawmaker"], ["German minister"]],
     {("German minister", "current", "01", "02", None), ("German lawmaker", "current", "01", "01", None)}),
    ([["German lawmaker"], ["German leader"]],
     {("German lawmaker", "current", "01", "01", None), ("German leader", "current", "02", "02", None)}),
    ([[], []], set()),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "expected"), HISTORIES, ids=lambda v: str(v[:1])[:40] if isinstance(v, list) else "")
def test_roles_in_order_of_time(roles: list[list[str]], expected: set[tuple[str, ...]]) -> None:
    corpus = Corpus()
    for day, told in enumerate(roles, start=1):
        corpus.entity(corpus.article(f"a{day}", published=f"2021-03-{day:02d}"), "Ann Lee", "PERSON", told)
    tables = corpus.tables()
    found = find_roles(tables, find_entities(tables))
    rows = found[["role", "when", "first", "last", "change"]].astype(object).where(lambda t: t.notna(), None)
    assert {(r, w, f[-2:], e[-2:], c) for r, w, f, e, c in rows.itertuples(index=False)} == expected


def test_the_place_is_that_of_the_first_telling() -> None:
    corpus = Corpus()
    for day in (2, 1):
        corpus.entity(
            corpus.article(f"a{day}", published=f"2021-03-{day:02d}"), "Ann Lee", "PERSON", ["German minister"]
        )
    tables = corpus.tables()
    row = find_roles(tables, find_entities(tables)).iloc[0]
    assert (
        row["article"] == "a1"
        and row["n_articles"] == 2
        and row["articles"] == "a1 | a2"
        and row["outlets"] == "A1 | A2"
    )

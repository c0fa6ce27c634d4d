"""What holds of every join: no order of rows matters, no mention is in two entities, every link has its reason."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_alias_cases import blank_doc, table_of

from newsbook.article import make_table
from newsbook.entities import resolve_entities

NAMES = st.sampled_from(
    [("Donald Trump", "PERSON"), ("Trump", "PERSON"), ("Melania Trump", "PERSON"), ("Kim", "PERSON"), ("Kim Jong Un", "PERSON"),
     ("U.N.", "ORG"), ("United Nations", "ORG"), ("Commission", "ORG"), ("European Commission", "ORG"),
     ("Federal Trade Commission", "ORG"), ("PA", "ORG"), ("Press Association", "ORG"), ("Palestinian Authority", "ORG"),
     ("U.S.", "GPE"), ("United States", "GPE"), ("Russian", "NORP"), ("Russia", "GPE"), ("2018 World Cup", "EVENT"), ("World Cup", "EVENT")]
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(names, random) -> None:  # type: ignore[no-untyped-def]
    text, found = "", []
    for name, label in names:
        found.append((len(text), len(text) + len(name), label, ""))
        text += name + " spoke. "
    doc, table, quotes = blank_doc(text), table_of(text, found), make_table("quotes", [])
    shuffled = table.sample(frac=1, random_state=random.randint(0, 999))
    one, entities, _ = resolve_entities(doc, table, quotes)
    other, again, _ = resolve_entities(doc, shuffled, quotes)
    assert other.sort_index().equals(one.sort_index()) and again.equals(entities)
    assert list(other.index) == list(shuffled.index)
    assert one["entity_id"].notna().all() and one["why"].notna().all()
    assert one["link_confidence"].between(0, 1).all()
    assert entities["n_mentions"].sum() == len(table)

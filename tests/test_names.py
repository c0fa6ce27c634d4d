import pytest

from newsbook import gazetteer
from newsbook.names import is_short_for, people, person_parts, same_person, same_thing


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Antony Blinken", "Anthony Blinken", True),
        ("Donald Trump", "Donald J. Trump", True),
        ("D. Trump", "Donald Trump", True),
        ("Donald Trump", "Melania Trump", False),
        ("Donald Trump", "Donald Trump Jr.", False),
        ("George Bush", "Jeb Bush", False),
        ("Mr. Joe Biden", "Joe Biden", True),
        ("Kim Jong Un", "Kim Yo Jong", False),
        ("José Muñoz", "Jose Munoz", True),
        ("Maria Ramirez", "Mario Ramirez", False),
        ("Wang Yi", "Yi Wang", True),
        ("Mary Smith", "Mark Smith", False),
    ],
)
def test_full_names(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Blinken", "Antony Blinken", True),
        ("Le Drian", "Jean-Yves Le Drian", True),
        ("Kim", "Kim Jong Un", True),
        ("Mrs Merkel", "Angela Merkel", True),
        ("Yves", "Jean-Yves Le Drian", False),
        ("Antony Blinken", "Blinken", False),
    ],
)
def test_short_names(short: str, full: str, fits: bool) -> None:
    assert is_short_for(person_parts(short), person_parts(full)) is fits


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("NATO", "North Atlantic Treaty Organization", True),
        ("NATO", "NATO Alliance", True),
        ("US", "United States", True),
        ("U.S.", "America", True),
        ("the Netherlands", "Netherlands", True),
        ("European Union", "EU", True),
        ("United Nations", "UN", True),
        ("United Nations", "US", False),
        ("Deutsche Bank", "Deutsche Bahn", False),
        ("Niger", "Nigeria", False),
        ("UN", "US", False),
        ("Apple", "Apple Inc", True),
        ("World Health Organization", "WHO", True),
        ("Germany's", "Germany", True),
    ],
)
def test_things(a: str, b: str, same: bool) -> None:
    assert same_thing(a, b) is same
    assert same_thing(b, a) is same


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("United States", "GPE"), ("Brussels", "GPE"), ("Europe", "LOC"), ("Polish", "NORP"),
        ("Americans", "NORP"), ("Democrats", "NORP"), ("Côte d’Ivoire", "GPE"), ("Blinken", None),
        ("European Union", "ORG"),
    ],
)  # fmt: skip
def test_gazetteer_kinds(name: str, kind: str | None) -> None:
    assert gazetteer.kind_of(name) == kind


def test_a_name_alone_is_no_full_name() -> None:
    """A list of names that the text runs together may hold one."""
    assert people.same_person(people.person_name("Bill Clinton"), people.person_name("Clinton")) is None

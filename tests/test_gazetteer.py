"""What the lists know, and what they leave to the pipeline."""

import pytest

from newsbook import gazetteer


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Turkey", "GPE"), ("TURKEY", "GPE"), ("U.S.", "GPE"), ("West Virginia", "GPE"), ("Scotland", "GPE"), ("Kyiv", "GPE"),
        ("Black Sea", "LOC"), ("Germans", "NORP"), ("Republicans", "NORP"), ("African-American", "NORP"), ("I.R.S.", "ORG"),
        ("NATO", "ORG"), ("Kremlin", "ORG"), ("Sputnik V", "PRODUCT"), ("Kalibr", "PRODUCT"), ("World War II", "EVENT"),
        ("Obamacare", "LAW"), ("Toyota", "ORG"), ("Leeds", "GPE"), ("Clean", None), ("AIDS", None), ("Philippines", "GPE"), ("x", None), ("", None),
    ],
)  # fmt: skip
def test_kind_of(name: str, kind: str | None) -> None:
    assert gazetteer.kind_of(name) == kind


def test_a_city_alone_is_not_sure() -> None:
    assert gazetteer.is_only_city("Toyota") and not gazetteer.is_sure("Toyota")
    assert gazetteer.is_sure("Kabul") and gazetteer.is_sure("Texas")


def test_every_capital_has_a_country_of_today() -> None:
    assert all(gazetteer.english_name(code) for code in gazetteer.capitals().values())
    assert gazetteer.capitals()["Belgrade"] == "RS"


def test_the_first_word_of_every_name_can_open_one() -> None:
    names = [
        *gazetteer.country_names(),
        *gazetteer.capitals(),
        *gazetteer.cities(),
        *gazetteer.states(),
        *gazetteer.nationalities(),
    ]
    names += [name for names in gazetteer.LISTS.values() for name in names]
    assert [name for name in names if not gazetteer.opens_name(name.split()[0])] == []
    assert not gazetteer.opens_name("Yesterday")

"""Where: which place a name means, by the words around it. Names stand in [brackets], nationalities in {braces}."""

import re
import time
from math import isclose

import pandas as pd
import pytest

from newsbook.article import make_table, slug
from newsbook.places import locate
from newsbook.places.atlas import country, key, places_named, region_code


def tables(marked: str, label: str = "GPE") -> tuple[pd.DataFrame, pd.DataFrame, str]:
    """A marked text -> entities, mentions and the text without its marks; one entity a spelling."""
    text, mentions, entities = "", [], {}
    for part in re.split(r"(\[[^]]*\]|\{[^}]*\})", marked):
        if part[:1] in "[{" and part:
            name, kind = part[1:-1], "NORP" if part[0] == "{" else label
            span = {
                "start": len(text),
                "end": len(text) + len(name),
                "text": name,
                "sentence_start": 0,
                "sentence_end": 10**4,
            }
            mentions.append(
                {**span, "label": kind, "kind": "named", "entity_id": slug(name), "confidence": 1.0, "rule": "test"}
            )
            entities.setdefault(
                slug(name),
                {**span, "entity_id": slug(name), "name": name, "label": kind, "n_mentions": 1, "aliases": name},
            )
        text += part.strip("[]{}") if part[:1] in ("[", "{") else part
    return make_table("entities", entities.values()), make_table("mentions", mentions), text


def where(marked: str, label: str = "GPE") -> dict[str, tuple[str | None, str | None]]:
    """Name -> (place, country) as told."""
    found = locate(*tables(marked, label))
    shown = found[["place", "country"]].astype(object).where(found[["place", "country"]].notna(), None)
    return dict(zip(found["name"], zip(shown["place"], shown["country"], strict=True), strict=True))


CASES = [
    # the words after the name
    ("A tornado struck [Paris], [Texas], on Monday.", "Paris", "Paris, Texas, US"),
    ("[SPRINGFIELD], Ill. (AP) - The governor signed it.", "SPRINGFIELD", "Springfield, Illinois, US"),
    ("The {Jamaican} singer died in [Kingston].", "Kingston", "Kingston, JM"),
    ("[London] and [Northwood] are far from [Washington].", "Washington", "Washington, District of Columbia, US"),
    ("[Hong Kong] shut its schools, as did [Hainan].", "Hong Kong", "Hong Kong SAR China"),
    ("Police in [London], [Ontario], made an arrest.", "London", "London, Ontario, CA"),
    ("[PORTLAND], Maine — Lobster prices fell.", "PORTLAND", "Portland, Maine, US"),
    ("He grew up in [Birmingham], Ala., and moved north.", "Birmingham", "Birmingham, Alabama, US"),
    ("The factory in [Cambridge], Mass., will close.", "Cambridge", "Cambridge, Massachusetts, US"),
    ("The plant in [Moscow], Idaho, hired 40.", "Moscow", "Moscow, Idaho, US"),
    ("A fire in [Athens], [Georgia], burned down a mill.", "Athens", "Athens, Georgia, US"),
    ("It opened in [Manchester], N.H., in May.", "Manchester", "Manchester, New Hampshire, US"),
    ("Voters in [Columbus], OH 43004 queued.", "Columbus", "Columbus, Ohio, US"),
    ("The port of [Newcastle], [New South Wales], was shut.", "Newcastle", "Newcastle, New South Wales, AU"),
    ("The ferry left [Victoria], [British Columbia], at noon.", "Victoria", "Victoria, British Columbia, CA"),
    ("A museum in [Perth], [Scotland], reopened.", "Perth", "Perth, Scotland, GB"),
    ("A court in [Valencia], [Venezuela], agreed.", "Valencia", "Valencia, VE"),
    ("Gunmen in [Tripoli], [Lebanon], fled.", "Tripoli", "Tripoli, LB"),
    ("The mayor of [Santiago], [Dominican Republic], resigned.", "Santiago", "Santiago de los Caballeros, DO"),
    ("A train left [Frankfurt], [Germany], late.", "Frankfurt", "Frankfurt am Main, DE"),
    ("Students in [Hyderabad], [Pakistan], marched.", "Hyderabad", "Hyderabad, PK"),
    ("A shop in [Wellington] (New Zealand) was robbed.", "Wellington", "Wellington, NZ"),
    ("She teaches in [Rochester] in [Minnesota].", "Rochester", "Rochester, Minnesota, US"),
    ("She left [Tacoma], [Washington], in May.", "Washington", "Washington (region), US"),
    ("He fled [Batumi], [Georgia], and wept.", "Georgia", "Georgia"),
    ("The Texas town of [Paris] has a tower too.", "Paris", "Paris, Texas, US"),
    ("In the Spanish city of [Cartagena], sailors slept.", "Cartagena", "Cartagena, ES"),
    ("[Springfield, Ill.] is its capital.", "Springfield, Ill.", "Springfield, Illinois, US"),
    ("[Washington, D.C.] woke to snow.", "Washington, D.C.", "Washington, District of Columbia, US"),
    # the countries and regions the article names
    ("[Colombia] said the ship had left [Cartagena].", "Cartagena", "Cartagena, CO"),
    ("{Lebanese} troops moved into [Tripoli], where shops closed. [Beirut] was calm.", "Tripoli", "Tripoli, LB"),
    ("The {American} firm has its office in [Birmingham]. Other offices are in [Alabama] and [Mississippi].", "Birmingham", "Birmingham, Alabama, US"),
    ("{Canadian} police in [Hamilton] and [Toronto] took part.", "Hamilton", "Hamilton, Ontario, CA"),
    ("In [Florida] and [Georgia], {American} voters queued.", "Georgia", "Georgia, US"),
    ("[Georgia] and [Armenia] sent envoys to [Russia].", "Georgia", "Georgia"),
    ("{Georgian} police closed the road to [Tbilisi]. [Georgia] has a new law.", "Georgia", "Georgia"),
    ("{Polish} farmers met in [Wrocław] and [Lublin].", "Lublin", "Lublin, PL"),
    ("Voters in [Ohio], [Florida] and [Nevada] decide.", "Nevada", "Nevada, US"),
    ("[Massachusetts] schools in [Springfield] and [Worcester] reopened.", "Springfield", "Springfield, Massachusetts, US"),
    ("[Missouri] schools in [Springfield] reopened.", "Springfield", "Springfield, Missouri, US"),
    ("{Ukrainian} soldiers held [Bucha] and [Irpin], near [Kyiv].", "Bucha", "Bucha, UA"),
    # size and fame
    ("[Paris] is expensive, {American} tourists say.", "Paris", "Paris, FR"),
    ("[London] fell silent.", "London", "London, England, GB"),
    ("Ships left the [Gulf].", "Gulf", None),
    ("The [Midlands] were dry.", "Midlands", None),
    ("The [Midlands] of [Zimbabwe] were dry.", "Midlands", "Midlands, ZW"),
    ("[Moscow] denied it.", "Moscow", "Moscow, RU"),
    ("[Kiev] and [Kharkov] were shelled in [Ukraine].", "Kiev", "Kyiv, UA"),
    ("[Kiev] and [Kharkov] were shelled in [Ukraine].", "Kharkov", "Kharkiv, UA"),
    ("[St. Petersburg] hosts the forum, the {Russian} agency said.", "St. Petersburg", "Saint Petersburg, RU"),
    ("[Port St. Lucie] in [Florida] voted.", "Port St. Lucie", "Port Saint Lucie, Florida, US"),
    ("[Washington] and [Beijing] will talk.", "Washington", "Washington, District of Columbia, US"),
    ("[New York] and [Chicago] marched.", "New York", "New York City, New York, US"),
    # countries and regions
    ("[Jordan] closed its border.", "Jordan", "Jordan"),
    ("[U.S.] officials said so.", "U.S.", "United States"),
    ("[Mexico] sent help.", "Mexico", "Mexico"),
    ("The [UK] voted.", "UK", "United Kingdom"),
    ("[Texas] sued.", "Texas", "Texas, US"),
    ("[Mich.] voters shrugged.", "Mich.", "Michigan, US"),
    ("Drones hit the [Luhansk region] in [Ukraine].", "Luhansk region", "Luhansk (region), UA"),
    ("Shells fell in [Belgorod region], [Russia] said.", "Belgorod region", "Belgorod (region), RU"),
    ("[Bavaria] and [Saxony] objected.", "Bavaria", "Bavaria, DE"),
    ("[Crimea] was dark.", "Crimea", "Crimea, UA"),
    ("[Scotland] votes.", "Scotland", "Scotland, GB"),
    ("[Kent County], [Michigan], counted again.", "Kent County", "Kent County, Michigan, US"),
    ("[Gaza Strip] crossings opened.", "Gaza Strip", "Gaza, PS"),
    ("Snow fell on [eastern Germany].", "eastern Germany", "Germany"),
    # nothing known, or not settled
    ("[Middle East] envoys met.", "Middle East", None),
    ("[Europe] waits.", "Europe", None),
    ("[Narnia] is far.", "Narnia", None),
    ("[Springfield] has a new school.", "Springfield", None),
    ("[Lysenko district] burned, {Ukrainian} officials said.", "Lysenko district", None),
    ("[Uralsib] fell.", "Uralsib", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "place"), CASES, ids=[f"{n}-{p}" for n, (_, _, p) in enumerate(CASES)])
def test_where(text: str, name: str, place: str | None) -> None:
    told, land = where(text)[name]
    assert told == place
    if place and ", " in place:
        assert land == place.rsplit(", ", 1)[1]


def test_columns_and_coordinates() -> None:
    entities, mentions, text = tables("[Tripoli], [Libya], not the {Lebanese} one.")
    found = locate(entities, mentions, text).set_index("name")
    assert isclose(found.at["Tripoli", "latitude"], 32.89, abs_tol=0.1)
    assert isclose(found.at["Tripoli", "longitude"], 13.19, abs_tol=0.1)
    assert str(found["latitude"].dtype) == "Float64" and str(found["place"].dtype) == "string"
    assert found.loc["Lebanese", ["country", "place", "latitude"]].isna().all()


def test_alternatives_are_kept() -> None:
    found = locate(*tables("[London] and {British} [Richmond].")).set_index("name")
    assert "London, Ontario, CA" in found.at["London", "other_places"].split(" | ")
    assert locate(*tables("[Springfield] slept.")).at[0, "country"] == "US"


@pytest.mark.parametrize("label", ["PERSON", "ORG", "EVENT"])
def test_people_and_organisations_are_nowhere(label: str) -> None:
    assert where("[Paris] spoke.", label)["Paris"] == (None, None)


@pytest.mark.parametrize(
    ("name", "place"), [("Central Park", None), ("Hollywood", "Los Angeles, California, US"), ("West Point", None)]
)
def test_a_building_is_no_small_town(name: str, place: str | None) -> None:
    assert where(f"[{name}] in the {{American}} autumn.", "FAC")[name][0] == place


def test_no_entities() -> None:
    assert locate(make_table("entities", []), make_table("mentions", []), "").empty


def test_atlas() -> None:
    assert key("St. Louis") == key("Saint-Louis")
    assert {"Paris, FR", "Paris, Texas, US"} <= {p.label for p in places_named("Paris")}
    assert region_code("Ill.") == region_code("IL") == ("US", "IL") and region_code("Ont.") == ("CA", "ON")
    assert country("UA").name == "Ukraine" and country("UA").latitude in {p.latitude for p in places_named("Kyiv")}


def test_it_is_fast() -> None:
    entities, mentions, text = tables(" ".join(f"[{n}] and" for n in ("Paris", "London", "Rome", "Springfield")) * 500)
    started = time.perf_counter()
    locate(entities, mentions, text)
    assert time.perf_counter() - started < 2.0

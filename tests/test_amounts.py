"""Amounts: what is found in a sentence, what it is worth, and what it counts."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from newsbook.amounts import find_amounts
from newsbook.amounts.recognise import NUMBER, _next_start, find_numbers
from newsbook.amounts.units import currency_of
from newsbook.amounts.words import fraction_value, words_value
from newsbook.article import Article
from newsbook.pipeline import make_doc

M, P, Q, C = "MONEY", "PERCENT", "QUANTITY", "CARDINAL"

# text of the sentence, (words, kind, value, upper, unit, counts, modifier)
FOUND = [
    ("The council will spend $1.5bn on trains.", ("$1.5bn", M, 1.5e9, None, "USD", None, None)),
    ("Berlin gave €3.5 billion in military aid.", ("€3.5 billion", M, 3.5e9, None, "EUR", "military aid", None)),
    ("They paid about £40m for the bridge.", ("£40m", M, 4e7, None, "GBP", None, "about")),
    ("The fine was US$300,000 last week.", ("US$300,000", M, 3e5, None, "USD", None, None)),
    ("A ticket costs A$25 now.", ("A$25", M, 25, None, "AUD", None, None)),
    ("The farm lost 2 million Canadian dollars.", ("2 million Canadian dollars", M, 2e6, None, "CAD", None, None)),
    ("Banks lent 500 crore rupees to builders.", ("500 crore rupees", M, 5e9, None, "INR", None, None)),
    ("The plan costs Rs 5 lakh crore.", ("Rs 5 lakh crore", M, 5e12, None, "INR", None, None)),
    ("The agency gets R3.5bn to hire.", ("R3.5bn", M, 3.5e9, None, "ZAR", None, None)),
    ("A seat costs R1,200 each.", ("R1,200", M, 1200, None, "ZAR", None, None)),
    ("They demand N500m in damages.", ("N500m", M, 5e8, None, "NGN", "damages", None)),
    ("Panels cost $0.10/W by then.", ("$0.10", M, 0.1, None, "USD", None, None)),
    ("He was fined 10,000 euros.", ("10,000 euros", M, 1e4, None, "EUR", None, None)),
    ("Bread costs 50 cents there.", ("50 cents", M, 0.5, None, "USD", None, None)),
    ("A stamp costs 85p today.", ("85p", M, 0.85, None, "GBP", None, None)),
    ("The army spent 4.2 trillion rubles.", ("4.2 trillion rubles", M, 4.2e12, None, "RUB", None, None)),
    ("Kyiv asked for 30 million hryvnias.", ("30 million hryvnias", M, 3e7, None, "UAH", None, None)),
    ("The shop made EUR 2.5 million.", ("EUR 2.5 million", M, 2.5e6, None, "EUR", None, None)),
    ("They want $5 million to $10 million.", ("$5 million to $10 million", M, 5e6, 1e7, "USD", None, None)),
    ("They want $5-10 million.", ("$5-10 million", M, 5e6, 1e7, "USD", None, None)),
    ("He owes millions of dollars.", ("millions of dollars", M, None, None, "USD", None, None)),
    ("The mayor owes half a million dollars.", ("half a million dollars", M, 5e5, None, "USD", None, None)),
    ("It cost 20,000 pounds to mend.", ("20,000 pounds", M, 2e4, None, "GBP", None, None)),
    ("A house costs 90,000 pesos there.", ("90,000 pesos", M, 9e4, None, None, None, None)),
    ("Wages rose 3.2 percent.", ("3.2 percent", P, 3.2, None, "%", None, None)),
    ("Members spend 2% of GDP on defence.", ("2%", P, 2, None, "%", "GDP", None)),
    ("Some 60 per cent of voters agreed.", ("60 per cent", P, 60, None, "%", "voters", "about")),
    ("Prices rose by 10 to 15 percent.", ("10 to 15 percent", P, 10, 15, "%", None, None)),
    ("Between 10 and 15 percent of homes are empty.", ("10 and 15 percent", P, 10, 15, "%", "homes", None)),
    ("Sales fell 10-15% in spring.", ("10-15%", P, 10, 15, "%", None, None)),
    ("Support fell four percentage points.", ("four percentage points", P, 4, None, "percentage point", None, None)),
    ("The bank raised rates by 25 basis points.", ("25 basis points", P, 25, None, "basis point", None, None)),
    ("Twelve percent were unsure.", ("Twelve percent", P, 12, None, "%", None, None)),
    ("Output shrank nearly 7%.", ("7%", P, 7, None, "%", None, "nearly")),
    ("The front is 300 kilometres long.", ("300 kilometres", Q, 300, None, "kilometre", None, None)),
    ("The boat sank 12 nautical miles off the coast.", ("12 nautical miles", Q, 12, None, "nautical mile", None, None)),
    ("It ships two million barrels of oil.", ("two million barrels", Q, 2e6, None, "barrel", "oil", None)),
    ("Trucks carried 40 tonnes of grain.", ("40 tonnes", Q, 40, None, "tonne", "grain", None)),
    ("They found 500 kg of explosives.", ("500 kg", Q, 500, None, "kilogram", "explosives", None)),
    ("A 500-pound bomb lay there.", ("500-pound", Q, 500, None, "pound", "bomb", None)),
    ("He carried 20 pounds of flour.", ("20 pounds", Q, 20, None, "pound", "flour", None)),
    ("The fire burned 1,200 acres of forest.", ("1,200 acres", Q, 1200, None, "acre", "forest", None)),
    ("Winds reached 120 mph overnight.", ("120 mph", Q, 120, None, "mile per hour", None, None)),
    ("The plant makes 600 MW of power.", ("600 MW", Q, 600, None, "megawatt", "power", None)),
    ("The lake is 3.5km wide.", ("3.5km", Q, 3.5, None, "kilometre", None, None)),
    ("It was 40 degrees Celsius in the shade.", ("40 degrees Celsius", Q, 40, None, "degree Celsius", None, None)),
    ("The site covers 15 square miles.", ("15 square miles", Q, 15, None, "square mile", None, None)),
    ("The wall is 10 to 12 feet high.", ("10 to 12 feet", Q, 10, 12, "foot", None, None)),
    ("Germany sent 1,300 troops.", ("1,300", C, 1300, None, None, "troops", None)),
    ("At least 83 people were hurt.", ("83", C, 83, None, None, "people", "at least")),
    ("Three dozen people marched.", ("Three dozen", C, 36, None, None, "people", None)),
    ("The city has 1.4 million residents.", ("1.4 million", C, 1.4e6, None, None, "residents", None)),
    ("More than 200 German soldiers left.", ("200", C, 200, None, None, "German soldiers", "more than")),
    ("Dozens of houses burned.", ("Dozens", C, None, None, None, "houses", None)),
    ("Tens of thousands of protesters came.", ("Tens of thousands", C, None, None, None, "protesters", None)),
    ("Two-thirds of members agreed.", ("Two-thirds", C, 0.6667, None, None, "members", None)),
    ("A quarter of the homes stood empty.", ("A quarter", C, 0.25, None, None, "homes", None)),
    ("Half of the students stayed.", ("Half", C, 0.5, None, None, "students", None)),
    ("One in five voters is unsure.", ("One in five", C, 0.2, None, None, "voters", None)),
    ("Police held 10 to 15 people.", ("10 to 15", C, 10, 15, None, "people", None)),
    ("Up to 4,000 jobs could go.", ("4,000", C, 4000, None, None, "jobs", "up to")),
    ("No fewer than 12 villages flooded.", ("12", C, 12, None, None, "villages", "at least")),
    ("No more than 50 guests may come.", ("50", C, 50, None, None, "guests", "up to")),
    ("Almost 90 schools closed.", ("90", C, 90, None, None, "schools", "nearly")),
    ("The toll rose to 21.", ("21", C, 21, None, None, None, None)),
    ("One person was killed.", ("One", C, 1, None, None, "person", None)),
    ("The army lost one hundred and fifty tanks.", ("one hundred and fifty", C, 150, None, None, "tanks", None)),
    ("The town took in three and a half million guests.", ("three and a half million", C, 3.5e6, None, None, "guests", None)),
    ("About 10m people watched.", ("10m", C, 1e7, None, None, "people", "about")),
    ("A crowd of 5,000 or more gathered.", ("5,000", C, 5000, None, None, None, "at least")),
]  # fmt: skip

NOTHING = [
    "She was born on 5 May 1987.", "They met at 5:30 p.m. on Monday.", "The talks lasted three weeks.", "Anna Weber, 74, won the prize.",
    "The 22-year-old driver was unhurt.", "He died aged 81.", "It ended in 2019.", "The team won 3-1 at home.", "The chamber voted 52-48 to adjourn.",
    "The Nord Stream 2 pipeline is shut.", "An F-35 landed.", "The Group of Seven met.", "Article 5 was invoked.", "See page 12.",
    "Call 020 7946 0958 now.", "He lives at 10 Downing Street.", "COVID-19 spread.", "No one came.", "One of them spoke.", "They talked to one another.",
    "It was the second half of the match.", "He ran in the 1990s.", "It happened on 9/11.", "Shops open 24/7.", "A first quarter profit was told.",
    "Flight 370 is missing.", "He finished third.", "The A4 paper tore.", "The two agreed.",
    "A man of 21 died.", "She was 91.", "He retired by the age of thirty.", "The broadcaster died at 88.", "The index closed higher.",
]  # fmt: skip


def amounts(text: str, nlp: Language) -> pd.DataFrame:
    return find_amounts(make_doc(Article.from_text(text), nlp))


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[e[0] for _, e in FOUND])
def test_found(text: str, expected: tuple[object, ...], nlp: Language) -> None:
    found = amounts(text, nlp)
    columns = ["text", "kind", "value", "upper", "unit", "counts", "modifier"]
    rows = [tuple(None if pd.isna(v) else v for v in row) for row in found[columns].itertuples(index=False)]
    assert expected in rows


@pytest.mark.parametrize("text", NOTHING)
def test_counts_nothing(text: str, nlp: Language) -> None:
    assert amounts(text, nlp)["text"].tolist() == []


def test_two_ends_of_a_change_are_two_amounts(nlp: Language) -> None:
    found = amounts("The rate rose from 10 to 15 percent.", nlp)
    assert found[["value", "unit"]].to_numpy().tolist() == [[10.0, "%"], [15.0, "%"]]


def test_grounded(nlp: Language) -> None:
    text = "At least 83 people died, and $2 billion in aid was promised for 40 tonnes of grain."
    for row in amounts(text, nlp).itertuples():
        assert text[row.start : row.end] == row.text
        assert text[row.counts_start : row.counts_end] == row.counts
        assert row.sentence_start <= row.start < row.end <= row.sentence_end


def test_times_are_taken_out(nlp: Language) -> None:
    doc = make_doc(Article.from_text("Some 300 people waited."), nlp)
    assert len(find_amounts(doc)) == 1 and find_amounts(doc, taken=[(5, 8)]).empty


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty-one", 21), ("two hundred", 200), ("a dozen", 12), ("half a million", 5e5), ("one thousand two hundred", 1200), ("two three", None),
     ("three hundred thousand", 3e5), ("two million three hundred thousand", 2.3e6)],
)  # fmt: skip
def test_numbers_in_words(words: str, value: float | None) -> None:
    assert words_value(words) == value


def test_fractions_and_money() -> None:
    assert fraction_value("three quarters") == 0.75
    assert (
        currency_of("dollars", "Australian") == "AUD"
        and currency_of("dinars", None) is None
        and currency_of("dinars", "Iraqi") == "IQD"
    )


@given(st.text(alphabet="0123456789 ,.-$€%mbntoa/twofive", max_size=60))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    found = find_numbers(text, 0, len(text))
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= n.start < n.end <= len(text) for n in found)


@given(
    st.lists(
        st.sampled_from(
            "a an half two-thirds million $ US$ 5 -3 twenty five third of hundreds 10m the (a ½ and".split()
        )
    )
)
def test_no_number_is_passed_over(words: list[str]) -> None:
    text = " ".join(words)
    worth = [m for m in NUMBER.finditer(text) if m.group().lower().split()[-1] not in {"a", "an"}]
    assert not worth or _next_start(text, 0, len(text)) <= worth[0].start()

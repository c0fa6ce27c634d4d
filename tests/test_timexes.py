"""Times: what is found, what is passed over, and what each means."""

import re
from datetime import date
from xml.etree import ElementTree

import pandas as pd
import pytest
import spacy
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbook.article import Article
from newsbook.pipeline import make_doc
from newsbook.timexes import find_timexes
from newsbook.timexes.patterns import RULES
from newsbook.timexes.periods import around, century_period, decade_period, easter, season_period
from newsbook.timexes.tense import direction
from newsbook.timexes.timeml import to_timeml
from newsbook.timexes.triggers import lower
from newsbook.timexes.words import amount, duration_value

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")
TUESDAY = date(2021, 3, 23)
VALUE = re.compile(
    r"(?:(?:PAST|PRESENT|FUTURE)_REF"
    r"|P(?:(?:X|\d+(?:\.\d+)?)(?:Y|M|WE|W|DE|D|CE|Q|H))*(?:T(?:(?:X|\d+(?:\.\d+)?)[HMS])+)?"
    r"|[KMG]A\d+(?:\.\d+)?|BC\d{4}|BC\d{2}|[\dX]{2}|[\dX]{3}|[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:\d|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    r"(?:T(?:MO|AF|EV|NI|\d\d:\d\dZ?))?)"
)


GRAINS = {
    "feast",
    "second", "minute", "hour", "part of day", "day", "week", "weekend", "month", "quarter", "half", "season",
    "year", "decade", "century",
}  # fmt: skip


def times(text: str, published: date | None = TUESDAY) -> list[tuple[str, str, str | None]]:
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=published)
    return [(r.text, r.type, None if pd.isna(r.value) else r.value) for r in table.itertuples()]


def row(text: str, published: date | None = TUESDAY) -> pd.Series:
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=published)
    assert len(table) == 1, table["text"].tolist()
    return table.iloc[0]


@pytest.mark.parametrize(
    ("text", "span", "kind", "value"),
    [
        ("They met on March 23, 2021.", "March 23, 2021", "DATE", "2021-03-23"),
        ("Correction 24. March 2020: an error.", "24. March 2020", "DATE", "2020-03-24"),
        ("on the 23rd of March 2021", "the 23rd of March 2021", "DATE", "2021-03-23"),
        ("The file is from 23/03/2021.", "23/03/2021", "DATE", "2021-03-23"),
        ("The file is from 2021-03-23.", "2021-03-23", "DATE", "2021-03-23"),
        ("It closed on Sept. 11, 2001.", "Sept. 11, 2001", "DATE", "2001-09-11"),
        ("Mr Macron back in 2019 said so.", "2019", "DATE", "2019"),
        ("It must spend more by the year 2024.", "the year 2024", "DATE", "2024"),
        ("Prices rose in the 1990s.", "the 1990s", "DATE", "199"),
        ("It was built in the 19th century.", "the 19th century", "DATE", "18"),
        ("Troops leave by the end of April.", "the end of April", "DATE", "2021-04"),
        ("It culminates in late 2019.", "late 2019", "DATE", "2019"),
        ("He arrived on Thursday.", "Thursday", "DATE", "2021-03-18"),
        ("He will arrive on Thursday.", "Thursday", "DATE", "2021-03-25"),
        ("The goal was not on the table Tuesday.", "Tuesday", "DATE", "2021-03-23"),
        ("They had vowed to strike for an attack Friday.", "Friday", "DATE", "2021-03-19"),
        ("He came last Tuesday.", "last Tuesday", "DATE", "2021-03-16"),
        ("It will culminate in a June Brussels summit.", "June", "DATE", "2021-06"),
        ("He was arrested in June.", "June", "DATE", "2020-06"),
        ("He resigned last October.", "last October", "DATE", "2020-10"),
        ("It fell last week.", "last week", "DATE", "2021-W11"),
        ("It opens next year.", "next year", "DATE", "2022"),
        ("He left earlier this month.", "earlier this month", "DATE", "2021-03"),
        ("He left yesterday.", "yesterday", "DATE", "2021-03-22"),
        ("the day before yesterday", "the day before yesterday", "DATE", "2021-03-21"),
        ("She spoke on Friday night.", "Friday night", "TIME", "2021-03-19TNI"),
        ("It ended at 5 p.m. on Friday.", "5 p.m. on Friday", "TIME", "2021-03-19T17:00"),
        ("He sold it a decade ago.", "a decade ago", "DATE", "2011"),
        ("It began 18 months ago.", "18 months ago", "DATE", "2019-09"),
        ("the first quarter of 2020", "the first quarter of 2020", "DATE", "2020-Q1"),
        ("It rises next summer.", "next summer", "DATE", "2021-SU"),
        ("20 years after troops came", "20 years", "DURATION", "P20Y"),
        ("After four years of friction it ended.", "four years", "DURATION", "P4Y"),
        ("It took a year and a half.", "a year and a half", "DURATION", "P1Y6M"),
        ("the four-year war", "four-year", "DURATION", "P4Y"),
        ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("It is held annually.", "annually", "SET", "P1Y"),
        ("It costs $5 million a year.", "a year", "SET", "P1Y"),
        ("Rules changed recently.", "recently", "DATE", "PAST_REF"),
        ("It is currently closed.", "currently", "DATE", "PRESENT_REF"),
        ("It ends in the coming weeks.", "in the coming weeks", "DATE", "FUTURE_REF"),
        ("They fled at Easter 2021.", "Easter 2021", "DATE", "2021-04-04"),
        ("After 9/11 all changed.", "9/11", "DATE", "2001-09-11"),
    ],
)
def test_time(text, span, kind, value):
    assert times(text) == [(span, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "NATO 2030", 'under the banner "NATO 2030," it is hoped', "Agenda 2063 is its plan.", "Euro 2020",
        "Resolution 1973 was passed.", "Theresa May spoke.", "They may march on the town.",
        "with 2,500 troops and 1,300 boots", "some 2000 soldiers", "a 70-year-old man", "aged 5 years",
        "a child 5 years old", "He will fall.", "the fall of Kabul", "the Arab Spring", "USA Today",
        "Bloody Sunday", "the Sunday Times", "February 30, 2020", "a second term",
        "Thanksgiving dinner", "the 2030 Agenda for Sustainable Development", "",
    ],
)  # fmt: skip
def test_no_time(text):
    assert times(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On May 3, 2019 he spoke; two days later he left.", ["2019-05-03", "2019-05-05"]),
        ("It fell in 2016. The next year, it rose.", ["2016", "2017"]),
        ("from March to May 2020", ["2020-03", "2020-05"]),
        ("from 22 to 24 March 2021", ["2021-03-22", "2021-03-24"]),
        ("March 22-24, 2021", ["2021-03-22", "2021-03-24"]),
        ("between 2014 and 2020", ["2014", "2020"]),
        ("the war of 1914-18", ["1914", "1918"]),
        ("from December to January 2020", ["2019-12", "2020-01"]),
    ],
)
def test_values_in_order(text, values):
    assert [value for _, _, value in times(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He arrived on Thursday.", "XXXX-WXX-4"), ("It fell last week.", "XXXX-WXX"),
        ("It opens next year.", "XXXX"), ("He left yesterday.", "XXXX-XX-XX"),
        ("a June summit", "XXXX-06"), ("on March 23", "XXXX-03-23"), ("in spring", "XXXX-SP"),
    ],
)  # fmt: skip
def test_relative_times_without_a_publication_date_stay_vague(text, value):
    found = row(text, None)
    assert found["value"] == value
    assert found[["edtf", "earliest", "latest", "anchor"]].isna().all()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(
            "They will look for ways to settle the dispute of Wednesday.", "2021-03-17",
            marks=pytest.mark.xfail(reason="the verb nearest points ahead, the noun's past is not known"),
        ),
        pytest.param(
            "It is two years since the crash.", "2019",
            marks=pytest.mark.xfail(reason="a length up to now is given as a length, not as a date"),
        ),
    ],
)  # fmt: skip
def test_known_misses(text, value):
    assert row(text)["value"] == value


def test_absolute_times_need_no_publication_date():
    found = row("They met on March 23, 2021.", None)
    assert found["edtf"] == found["earliest"] == found["latest"] == "2021-03-23"


def test_bounds_anchor_and_sentence():
    found = row("He left. It fell last week. All is well.")
    assert found["edtf"] == "2021-03-15/2021-03-21"
    assert (found["earliest"], found["latest"]) == ("2021-03-15", "2021-03-21")
    assert (found["anchor"], found["rule"]) == ("2021-03-23", "relative-unit")
    assert (found["sentence_start"], found["sentence_end"]) == (9, 27)


def test_only_the_story_is_read():
    doc = make_doc(Article.from_text("On 3 May 2020 he left."), NLP)
    doc.spans["blocks"] = [spacy.tokens.Span(doc, 0, len(doc), label="note")]
    assert find_timexes(doc, published=TUESDAY).empty


@pytest.mark.parametrize(
    ("phrase", "number"),
    [("two", 2), ("a", 1), ("twenty-five", 25), ("2 1/2", 2.5), ("1,300", 1300), ("a dozen", 12),
     ("three hundred", 300), ("few", None), ("a couple of", 2), ("half an", 0.5)],
)  # fmt: skip
def test_amount(phrase, number):
    assert amount(phrase) == number


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [(2.5, "year", "P2Y6M"), (None, "day", "PXD"), (90, "minute", "PT90M"), (1, "fortnight", "P2W"),
     (1.5, "hour", "PT1H30M"), (0.5, "hour", "PT30M"), (4, "decade", "P4DE")],
)  # fmt: skip
def test_duration_value(number, unit, value):
    assert duration_value(number, unit) == value


def test_periods_at_the_edges_of_the_calendar():
    assert season_period(9999, "WI").last == date.max
    assert decade_period(5).first == date(1, 1, 1)
    assert century_period(1).first == date(1, 1, 1)
    assert around(date.max, "week").last == date.max
    assert easter(2024) == date(2024, 3, 31)


@pytest.mark.parametrize(
    ("sentence", "word", "way"),
    [
        ("The NATO leaders are expected to have China on the agenda in June.", "June", "future"),
        ("It had been due to expire Friday.", "Friday", "past"),
        ("He said Monday that it will end.", "Monday", "past"),
        ("Monday", "Monday", ""),
    ],
)
def test_direction(sentence, word, way):
    start = sentence.index(word)
    assert direction(sentence, start, start + len(word)) == way


@pytest.mark.parametrize(
    ("text", "mod", "latest"),
    [
        ("It will open in early 2025.", "START", "2025-12-31"), ("It fell in mid-2019.", "MID", "2019-12-31"),
        ("by the end of April", "END", "2021-04-30"), ("He left earlier this month.", "START", "2021-03-23"),
        ("He was born around 1950.", "APPROX", "1950-12-31"), ("more than a decade ago", "BEFORE", "2011-12-31"),
        ("nearly two weeks ago", "ON_OR_AFTER", "2021-03-14"), ("It took nearly two years.", "EQUAL_OR_LESS", None),
        ("It took at least a week.", "EQUAL_OR_MORE", None), ("It took more than a week.", "MORE_THAN", None),
        ("less than an hour", "LESS_THAN", None), ("about ten years", "APPROX", None), ("in 2019", None, "2019-12-31"),
    ],
)  # fmt: skip
def test_modifier(text, mod, latest):
    found = row(text)
    assert (found["mod"] if pd.notna(found["mod"]) else None) == mod
    assert (found["latest"] if pd.notna(found["latest"]) else None) == latest


def test_about_a_year_is_approximate_in_edtf_too():
    assert row("He was born around 1950.")["edtf"] == "1950~"


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("on May 3, 2019", "day"), ("last week", "week"), ("in May 2019", "month"), ("in 2019", "year"),
        ("the third quarter of 2019", "quarter"), ("the 1990s", "decade"), ("the 19th century", "century"),
        ("on Friday night", "part of day"), ("at 5 p.m. on Friday", "minute"), ("for two years", "year"),
        ("for ten minutes", "minute"), ("every Monday", "day"), ("next summer", "season"), ("recently", None),
    ],
)  # fmt: skip
def test_granularity(text, grain):
    found = row(text)["granularity"]
    assert (found if pd.notna(found) else None) == grain


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("He will arrive on Thursday.", "2021-03-18"), ("He arrived on Thursday.", "2021-03-25"),
        ("He was arrested in June.", "2021-06"), ("dated 03/04/2021", "2021-04-03 | 2021-03-04"),
        ("It takes two to three weeks.", "P3W"), ("on Friday night, he came", "2021-03-26TNI"),
    ],
)  # fmt: skip
def test_readings_turned_down(text, others):
    assert row(text)["other_readings"] == others


@pytest.mark.parametrize(
    "text",
    ["PARIS, May 3, 2019 (AP) - He left yesterday.", "LONDON (Reuters) - He said, May 3, 2019, he left yesterday."],
)
def test_a_dateline_dates_a_text_that_has_no_date(text):
    value = times(text, None)[-1][2]
    assert value == ("2019-05-02" if text.startswith("PARIS") else "XXXX-XX-XX")


def test_the_date_of_a_correction_is_no_anchor():
    doc = make_doc(Article.from_text("Correction: May 3, 2019 - a name was wrong.\n\nHe left yesterday."), NLP)
    first, second = doc.spans["blocks"]
    doc.spans["blocks"] = [spacy.tokens.Span(doc, first.start, first.end, label="note"), second]
    table = find_timexes(doc, published=None)
    assert table["value"].tolist() == ["XXXX-XX-XX"]
    assert table["anchor"].isna().all()


def test_a_history_goes_on_from_its_own_years():
    text = (
        "War broke out on 1 September 1939. By early October the land was taken. In April 1940 they turned north. "
        "On June 10 a third state joined. Two days later the city fell. It was 1941. In May they sailed. In 1942 "
        "the tide turned; in February 1943 it was over there."
    )
    values = [value for _, _, value in times(text)]
    assert values[:5] == ["1939-09-01", "1939-10", "1940-04", "1940-06-10", "1940-06-12"]
    assert "1941-05" in values


def test_timeml_can_be_read_back():
    text = "He left <on> Friday & came back in about two years, on May 3, 2023."
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=TUESDAY)
    root = ElementTree.fromstring(to_timeml("a&b", text, table, published=TUESDAY))
    body = root.find("TEXT")
    assert "".join(body.itertext()) == text
    assert root.find("DCT/TIMEX3").attrib["value"] == "2021-03-23"
    assert [t.attrib["value"] for t in body] == ["2021-03-19", "P2Y", "2023-05-03"]
    assert body[0].attrib["anchorTimeID"] == "t0"
    assert body[1].attrib["mod"] == "APPROX"


VOCABULARY = """
last next this the a two 31 March May Feb. Monday Friday night 2019 1990s '90s year years ago later
week weekend quarter third century 9999 0001 1000 decade every end of - to from and 24 5 p.m. spring
winter yesterday tomorrow now Easter 2,500 . , " new 30 12/31/1999 99th hundred few half fiscal Q3
H2 overnight into early 99999 3.5 1/0 İ ended the day week about nearly more than ago before 3/4/21 two or three
Election Day D-Day nights straight in a row current recent soon attacks 9/11 Sept. 11 mid- the '30s BC B.C. Ramadan Eid Passover Diwali Nowruz Tet GMT 14:30 0530
"""
MODS = {
    "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE",
}  # fmt: skip
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)),
    st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(9999, 1, 1)])),
)
def test_any_text_and_any_date(text, published):
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=published)
    for found in table.itertuples():
        assert text[found.start : found.end] == found.text
        assert found.text.strip() == found.text
        assert found.sentence_start <= found.start < found.end <= found.sentence_end
        assert VALUE.fullmatch(found.value), found.value
        assert 0 < found.confidence <= 1
        assert found.granularity is pd.NA or found.granularity in GRAINS, (found.value, found.granularity)
        assert found.mod is pd.NA or found.mod in MODS
        for value in [] if pd.isna(found.other_readings) else found.other_readings.split(" | "):
            assert VALUE.fullmatch(value), value
        assert pd.isna(found.earliest) == pd.isna(found.latest)
        if pd.notna(found.earliest):
            assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
        if pd.notna(found.edtf):
            parse_edtf(found.edtf)
    assert (table["start"].to_numpy()[1:] >= table["end"].to_numpy()[:-1]).all()


@settings(max_examples=1000, deadline=None)
@given(st.lists(WORDS, max_size=9).map(" ".join))
def test_a_cue_stands_in_all_that_its_rule_finds(text):
    for rule in RULES:
        match = rule.pattern.search(text)
        assert match is None or rule.cue is None or rule.cue.search(lower(text)), rule.name

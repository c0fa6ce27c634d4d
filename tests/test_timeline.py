"""Events: which times date a deed, what its status is, and what is no event."""

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import spacy
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from docs import parsed
from newsbook.article import Article, make_rows, make_table
from newsbook.pipeline import load, make_doc
from newsbook.timeline import make_events
from newsbook.timeline.naming import Naming
from newsbook.timeline.phrasing import LONGEST, one_line
from newsbook.timeline.wording import Wording
from newsbook.timexes import find_timexes

VOCAB = spacy.blank("en").vocab
TUESDAY = date(2021, 3, 23)
NO_MENTIONS = make_table("mentions", [])
SAMPLE = Path(__file__).parents[1] / "data" / "articles" / "dw-blinken-nato.txt"
SAMPLE_EVENTS = Path(__file__).parent / "gold" / "sample_events.json"


def events(doc: Doc, published: date | None = TUESDAY, mentions: pd.DataFrame = NO_MENTIONS) -> pd.DataFrame:
    return make_events(doc, find_timexes(doc, published=published), mentions, published=published)


MET_UD = """
Wang NNP nsubj 1
met VBD ROOT 1 meet
Lavrov NNP obj 1
in IN case 4
Guilin NNP obl 1
Tuesday NNP obl:unmarked 1
. . punct 1
"""
MET_CLEARNLP = """
Wang NNP nsubj 1
met VBD ROOT 1 meet
Lavrov NNP dobj 1
in IN prep 1
Guilin NNP pobj 3
Tuesday NNP npadvmod 1
. . punct 1
"""
SAID = """
Wang NNP nsubj 1
said VBD ROOT 1 say
little JJ obj 1
on IN case 4
Tuesday NNP obl 1
. . punct 1
"""
KILLED_SAID = """
A DT det 1
drone NN nsubj 2
killed VBD ROOT 2 kill
a DT det 4
man NN obj 2
, , punct 7
officials NNS nsubj 7 official
said VBD parataxis 2 say
Sunday NNP obl:unmarked 7
. . punct 2
"""
WILL_MEET = """
Leaders NNS nsubj 2 leader
will MD aux 2
meet VB ROOT 2
in IN case 4
June NNP obl 2
. . punct 2
"""
MAY_STRIKE = """
Workers NNS nsubj 2 worker
may MD aux 2
strike VB ROOT 2
today NN obl:unmarked 2
. . punct 2
"""
DID_NOT = """
He PRP nsubj 3
did VBD aux 3 do
not RB advmod 3
resign VB ROOT 3
in IN case 5
2019 CD obl 3
. . punct 3
"""
SUMMIT = """
Allies NNS nsubj 1 ally
want VBP ROOT 1
the DT det 5
June NNP compound 5
Brussels NNP compound 5
summit NN obj 1
. . punct 1
"""
THING = """
He PRP nsubj 1
sold VBD ROOT 1 sell
the DT det 4
2019 CD nummod 4
car NN obj 1
. . punct 1
"""
STATE = """
He PRP nsubj 1
had VBD ROOT 1 have
a DT det 3
house NN obj 1
in IN case 5
2019 CD obl 1
. . punct 1
"""
YEARS_AFTER = """
It PRP nsubj 1
waits VBZ ROOT 1 wait
20 CD nummod 3
years NNS obl:unmarked 1 year
after IN mark 6
troops NNS nsubj 6 troop
occupied VBD advcl 3 occupy
it PRP obj 6
. . punct 1
"""
HABIT = """
They PRP nsubj 1
meet VBP ROOT 1
every DT det 3
Monday NNP obl:unmarked 1
. . punct 1
"""
HELD_SINCE = """
They PRP nsubj 3
have VBP aux 3
been VBN aux:pass 3 be
held VBN ROOT 3 hold
since IN case 5
2016 CD obl 3
. . punct 3
"""


@pytest.mark.parametrize(
    ("rows", "when", "status", "background", "what"),
    [
        (MET_UD, "2021-03-23", "happened", False, "Wang met Lavrov in Guilin"),
        (MET_CLEARNLP, "2021-03-23", "happened", False, "Wang met Lavrov in Guilin"),
        (KILLED_SAID, "2021-03-21", "happened", False, "A drone killed a man"),
        (WILL_MEET, "2021-06", "planned", False, "Leaders will meet"),
        (MAY_STRIKE, "2021-03-23", "possible", False, "Workers may strike"),
        (DID_NOT, "2019", "denied", True, "He did not resign"),
        (SUMMIT, "2021-06", "planned", False, "The June Brussels summit"),
        (YEARS_AFTER, "2001~", "happened", True, "Troops occupied it"),
        (HELD_SINCE, "2016/2021-03-23", "ongoing", True, "They have been held since 2016"),
    ],
)
def test_event(rows, when, status, background, what):
    table = events(parsed(rows))
    assert len(table) == 1, table["what"].tolist()
    found = table.iloc[0]
    assert (found["date"], found["status"], found["background"]) == (when, status, background)
    assert found["what"] == what


@pytest.mark.parametrize("rows", [THING, STATE, HABIT])
def test_no_event(rows):
    doc = parsed(rows)
    doc.spans["blocks"] = [Span(doc, 0, len(doc), label="caption")]
    assert events(doc).empty


@pytest.mark.parametrize("when", ["Tuesday", "2019"])
def test_a_statement_is_told_apart_and_trusted_less(when):
    table = events(parsed(SAID.replace("Tuesday", when)))
    assert (table["rule"].tolist(), table["statement"].tolist()) == (["statement"], [True])
    assert table["confidence"].iloc[0] < 0.6


def test_without_a_publication_date_the_event_stays_undated():
    found = events(parsed(MET_UD), None)
    assert len(found) == 1
    assert found[["date", "earliest", "latest"]].isna().all(axis=None)
    assert events(parsed(YEARS_AFTER), None).empty


def test_the_main_act_is_dated_by_the_publication_day():
    rows = "Wang NNP nsubj 1\nmet VBD ROOT 1 meet\nLavrov NNP obj 1\n. . punct 1"
    found = events(parsed(rows)).iloc[0]
    assert (found["date"], found["rule"], found["timex_start"] is pd.NA) == (
        "2021-03-23",
        "main-act",
        True,
    )
    assert events(parsed(rows.replace("met VBD ROOT 1 meet", "said VBD ROOT 1 say"))).empty
    assert events(parsed(rows), None)["date"].isna().tolist() == [True]


def mention(text: str, word: str, entity: str | None) -> dict[str, object]:
    start = text.index(word)
    row = {"start": start, "end": start + len(word), "text": word, "label": "PERSON", "kind": "named",
           "confidence": 1.0, "rule": "test", "sentence_start": 0, "sentence_end": len(text)}  # fmt: skip
    return row | ({"entity_id": entity} if entity else {})


def test_actors_stand_in_order_and_unknown_ones_are_left_out():
    doc = parsed(MET_UD)
    mentions = make_table(
        "mentions",
        [mention(doc.text, "Lavrov", "lavrov"), mention(doc.text, "Wang", "wang"),
         mention(doc.text, "Guilin", None)],
    )  # fmt: skip
    assert events(doc, mentions=mentions)["actors"].tolist() == ["wang | lavrov"]
    guilin = make_table("mentions", [mention(doc.text, "Guilin", "guilin") | {"label": "GPE"}])
    found = events(doc, mentions=guilin)
    assert (found["places"].tolist(), found["actors"].isna().all()) == (["guilin"], True)
    assert events(doc)["actors"].isna().all()


def test_a_range_is_one_date():
    rows = """
They PRP nsubj 1
fought VBD ROOT 1 fight
from IN case 3
March NNP obl 1
to IN case 6
May NNP nmod 6
2020 CD obl 1
. . punct 1
"""
    found = events(parsed(rows))
    assert found["date"].tolist() == ["2020-03/2020-05"]
    assert (found["earliest"][0], found["latest"][0]) == ("2020-03-01", "2020-05-31")


def test_an_unparsed_doc_is_refused():
    doc = Doc(VOCAB, words=["He", "left", "in", "2019"])
    with pytest.raises(ValueError, match="parsed"):
        events(doc)


def test_one_line():
    assert one_line("  a \n b, ") == "a b"
    long = one_line("word " * 60)
    assert len(long) <= LONGEST
    assert long.endswith("word…")


@pytest.fixture(scope="module")
def sample() -> tuple[Article, pd.DataFrame]:
    """The story part of the sample, from the standfirst to the last paragraph, with its events."""
    raw = SAMPLE.read_text(encoding="utf-8")
    start, end = raw.index("For the beleaguered"), raw.index("This article was translated")
    article = Article.from_text(raw[start:end].rstrip(), published=TUESDAY)
    doc = make_doc(article, load())
    table = make_events(doc, find_timexes(doc, published=TUESDAY), NO_MENTIONS, published=TUESDAY)
    shift = table.assign(start=table["start"] + start, end=table["end"] + start)
    return article, shift


def overlaps(event: pd.Series, gold: dict) -> bool:
    places = [gold["sentence"], *gold["also_told_in"]]
    return any(event["start"] < p["end"] and p["start"] < event["end"] for p in places)


def test_sample_events_against_the_gold(sample):
    """Date and sentence, '~' aside: nothing invented, at least six of nine found.

    What has no date must stand in a sentence that tells an event.
    """
    gold = json.loads(SAMPLE_EVENTS.read_text(encoding="utf-8"))["events"]
    found: set[int] = set()
    for _, event in sample[1].iterrows():
        same = [
            i for i, g in enumerate(gold)
            if pd.isna(event["date"]) or g["date"].replace("~", "") == event["date"].replace("~", "")
            if overlaps(event, g)
        ]  # fmt: skip
        assert same, f"invented: {event['date']} {event['what']}"
        found.update(same)
    assert sum(not gold[i]["optional"] for i in found) >= 6


def test_sample_rows_are_grounded(sample):
    article, table = sample
    raw = SAMPLE.read_text(encoding="utf-8")
    for found in table.itertuples():
        assert raw[found.start : found.end] == found.text
        assert 0 < len(found.what) <= LONGEST
        if pd.notna(found.date):
            parse_edtf(found.date)
            assert found.earliest <= found.latest
    assert table["event_id"].is_unique
    assert article.published == TUESDAY


VOCABULARY = (
    "He met her on Monday . 20 years after they left , said officials in 2019 since March - will to "
    "the four-year war ended last week \n\n 9999 not who and"
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(VOCABULARY.split(" ")),
        max_size=30,
    ).map(" ".join),
    st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max])),
)
def test_any_text_and_any_date(text, published):
    doc = make_doc(Article.from_text(text), load())
    for found in events(doc, published).itertuples():
        assert text[found.start : found.end] == found.text
        if pd.notna(found.date):
            parse_edtf(found.date)
            assert found.earliest <= found.latest


def test_a_clause_with_after_borrows_no_subject() -> None:
    """'President Ray referred' was misread: its subject hangs on the clause above."""
    doc = parsed(
        """
        These PRP nsubj 2
        were VBD cop 2
        words NNS ROOT 2 word
        , , punct 8
        after IN mark 8
        President NNP nmod:desc 6
        Ray NNP nmod 2
        last JJ obl 8
        referred VBD advcl 2 refer
        to IN case 11
        the DT det 11
        bridge NN obl 8
        . . punct 2
        """
    )
    head = doc[8]
    assert "words" not in Wording(head, Naming(doc, make_rows("mentions", [])), without=range(0)).line()


TOLD_TWICE = """
Wang NNP nsubj 1
met VBD ROOT 1 meet
Lavrov NNP obj 1
Tuesday NNP obl:unmarked 1
, , punct 7
and CC cc 7
Wang NNP nsubj 7
met VBD conj 1 meet
Lavrov NNP obj 7
Tuesday NNP obl:unmarked 7
. . punct 1
"""


def test_the_same_event_told_twice_is_one_row():
    assert len(events(parsed(TOLD_TWICE))) == 1
    other = TOLD_TWICE.replace("met VBD conj 1 meet", "left VBD conj 1 leave").replace(
        "Lavrov NNP obj 7", "Rome NNP obj 7"
    )
    assert len(events(parsed(other))) == 2


def told(text: str, published: date | None = TUESDAY) -> list[tuple[object, ...]]:
    article = Article.from_text(text, published=published)
    table = events(make_doc(article, load()), published)
    return [(e.date, e.what, e.status, e.statement) for e in table.itertuples()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor, Ann Ray, resigned on Monday.\n\nThe council elected a new mayor.",
            [
                ("2021-03-22", "The mayor resigned", "happened", False),
                ("2021-03-22/2021-03-23", "The council elected a new mayor", "happened", False),
            ],
        ),
        (
            "Police arrested two men in Rome.\n\nProsecutors have been examining their phones.",
            [
                ("2021-03-23", "Police arrested two men in Rome", "happened", False),
                ("../2021-03-23", "Prosecutors have been examining their phones", "ongoing", False),
            ],
        ),
        ("It was the worst flood since 1995.", []),
        ("The bill should be paid by Friday.", []),
        ("If the bank fails in 2022, depositors lose everything.", []),
    ],
)
def test_told(text, expected):
    assert told(text) == expected


def test_a_dated_statement_is_told_apart():
    found = told("The minister said on Monday it would sue the newspaper.")
    assert [(when, said) for when, _, _, said in found] == [("2021-03-22", True)]


OWN = sorted((Path(__file__).parent / "gold" / "events").glob("*.json"))


def test_events_of_our_own_texts():
    """Date and sentence over six short news texts written for this: F1 of at least 88."""
    right = found = wanted = 0
    for path in OWN:
        gold = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(gold["published"])
        table = events(make_doc(Article.from_text(gold["text"], published=published), load()), published)
        left = [(e["date"], gold["text"].index(e["sentence"])) for e in gold["events"]]
        dated = table[table["date"].notna()]
        found, wanted = found + len(dated), wanted + len(left)
        for event in dated.itertuples():
            same = next((g for g in left if g[0] == event.date and event.start - 1 <= g[1] < event.end), None)
            if same is not None:
                right += 1
                left.remove(same)
    assert 200 * right / (found + wanted) >= 88


TOLD = [
    ("LEEDS, England (AP) — A man was arrested on Monday.", ["A man was arrested"]),
    ("CLEARWATER, Ohio, March 22 (Reuters) - Sales have risen in recent years.", []),
    ("The firm’s chief said on Monday the plant would close.", ["The firm’s chief said the plant would close"]),
    ("The plant will close, the firm’s chief said on Monday.", ["The firm’s chief said the plant will close"]),
    ("We were pushed out of the talks in February.", []),
    ("A file photo shows Mayor Ann Lee speaking in Leeds on March 1, 2020.", []),
    ("The third quarter ended on March 20.", []),
    ("The storm was the worst since 1962.", []),
    ("The firm reported a loss of $3 million on Monday.", ["The firm reported a loss of $3 million"]),
    ("Was it wrong to hold the vote on Monday?", []),
    ("The union held talks in May 2020 and a summit in June 2020.",
     ["The union held talks", "The union held a summit"]),
    ("The court ordered thousands of families to leave their homes on Monday.",
     ["The court ordered thousands of families to leave their homes"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_lines_that_an_editor_would_print(text, lines):
    doc = make_doc(Article.from_text(text, published=TUESDAY), load())
    table = events(doc)
    assert [line for line in table["what"] if "risen" not in line] == lines
    assert table.loc[table["what"].str.contains("said"), "statement"].all()


def read(text: str, published: date = TUESDAY) -> pd.DataFrame:
    return events(make_doc(Article.from_text(text, published=published), load()), published)


def test_what_no_one_put_on_a_timeline_without_a_date():
    table = read(
        "The mayor resigned on Monday.\n\nA neighbour shrugged.\n\nPolice closed the road.\n\nHe often visited the park."
    )
    assert table["what"].tolist() == ["The mayor resigned", "Police closed the road"]


def test_what_came_before_is_dated_by_its_end():
    table = read("The mayor resigned on Monday.\n\nShe had been charged with theft.")
    assert table[["date", "latest"]].values.tolist()[-1] == ["../2021-03-22", "2021-03-22"]
    assert pd.isna(table["earliest"].iloc[-1]) and table["background"].iloc[-1]


def test_a_fate_told_beside_a_name():
    table = read(
        "The mayor spoke of the plan on Monday.\n\nRobert Lund, who resigned as treasurer over it, praised the council."
    )
    assert ("../2021-03-23", "happened") in table[["date", "status"]].itertuples(index=False, name=None)


def test_a_deed_told_again_without_its_day_is_one_event():
    table = read(
        "A court fined the Velora company two million euros on Monday.\n\n"
        "The court fined the company two million euros for dumping waste in a river."
    )
    assert len(table) == 1 and table["evidence"].notna().all()


def test_before_and_after_are_told_of_each_other():
    table = read("The minister resigned on Monday after a court opened a trial in February.")
    first, second = table.itertuples()
    assert (first.after, second.before) == (second.event_id, first.event_id)


def test_during_which_event():
    table = read("The summit opened on Monday.\n\nProtesters attacked a hotel on Tuesday during the summit.")
    assert table["during"].tolist()[-1] == table["event_id"].iloc[0] and pd.isna(table["during"].iloc[0])


def test_ends_that_are_open():
    table = read(
        "As of 2016 the country had admitted a million refugees. As of 29 November 2021, artworks will light up the city."
    )
    assert table["date"].tolist() == ["../2016", "2021-11-29/.."]
    assert table["earliest"].fillna("").tolist() == ["", "2021-11-29"]
    assert table["latest"].fillna("").tolist() == ["2016-12-31", ""]


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_days_at_the_edges_of_the_calendar(published):
    table = read(
        "The war began yesterday. The bank closed in December. The mine will shut tomorrow. It burned in 44 BC.",
        published,
    )
    assert all(date.fromisoformat(day) for name in ("earliest", "latest") for day in table[name].dropna())


def test_time_grows_with_length_only():
    from time import process_time

    text = "The mayor resigned on Monday after a trial. Police closed the road and arrested three men in May.\n\n"
    doc = make_doc(Article.from_text(text * 40, published=TUESDAY), load())

    def cost(times: int) -> float:
        long = Doc.from_docs([doc] * times)
        timexes = find_timexes(long, published=TUESDAY)
        begun = process_time()
        make_events(long, timexes, NO_MENTIONS, published=TUESDAY)
        return process_time() - begun

    assert cost(40) < 12 * max(cost(8), 0.05)


ATTACHED = """
The UN would investigate the genocide nearly four years ago. | 2017 The genocide
A judge asked who shot down the plane on May 6, 1994. | 1994-05-06 The plane was shot down
The panel asked who took the files in 2019. | 2019 The files were taken
The law was proposed following the death of an officer in 2018. | 2018 The death of an officer
He was sentenced to death and executed in 1999. | 1999 He was executed
These talks took place on Saturday. | 2021-03-20 The talks took place
On Monday it emerged that Ray had paid the fine. | 2021-03-22 It emerged that Ray had paid the fine
Asked on Monday whether he knew it, Ray said that he did. | 2021-03-22 Ray was asked whether he knew it
The colleges announced on Monday they will no longer take part. | 2021-03-22 The colleges announced they will no longer take part
Last month, 11 senators signed a letter. | 2021-02 11 senators signed a letter
In a letter on Monday, Ray demanded the papers. | 2021-03-22 Ray demanded the papers
Zatko is an expert, who had raised the issue in 2003. | 2003 Zatko had raised the issue
Lee showed the device that Ray tried out in 2019. | 2019 Ray tried out the device
The team did not win a title until 1993. | 1993 The team did not win a title until 1993
The book was published in 44 BC. | -0043 The book was published
He was freed before Christmas 2019. | ../2019-12-25 He was freed before Christmas 2019
Sales grew 6% compared to 2019. |
It was founded in 1975. |
The contract runs through 2036. |
Workers would have earned more in 2020. |
Many people thought in 2019 that the war was over. |
The reporters told the court on Friday. |
This was not the battle of eight years ago. |
The club plans its typical May celebration. |
He fought in the 8-year war that Saddam waged. |
The film tells in 2007's Life and Times of a host. |
A poll was taken of the party, which everyone enjoys in spring. |
"""


@pytest.mark.parametrize(
    ("text", "line"), [[part.strip() for part in row.split("|")] for row in ATTACHED.strip().splitlines()]
)
def test_which_deed_a_time_dates_and_which_it_does_not(text, line):
    table = read(text)
    assert [f"{e.date} {e.what}" for e in table.itertuples()] == ([line] if line else [])


UNDATED = """
Sellers are refusing low prices. |
Israel is bombing the town. |
Prosecutors are examining his phone. | Prosecutors are examining his phone
The move has raised concerns about traffic. |
NATO has suspended the talks. | NATO has suspended the talks
A toy will run you 700 dollars. |
If Lee wins in court, the council will meet again. |
The council will meet again. | The council will meet again
"""


@pytest.mark.parametrize(
    ("text", "line"), [[part.strip() for part in row.split("|")] for row in UNDATED.strip().splitlines()]
)
def test_what_is_told_without_a_date_must_be_news(text, line):
    table = read(f"The mayor resigned on Monday.\n\n{text}")
    assert table["what"].tolist()[1:] == ([line] if line else [])


def test_told_without_and_with_its_day_is_one_event():
    table = read("The council has passed the budget after long talks.\n\nThe budget passed on Monday with 13 votes.")
    assert table["date"].tolist() == ["2021-03-22"]
    assert table["evidence"].notna().all()


def test_a_match_has_no_halves_of_the_year():
    text = (
        "Lee scored from a penalty on Monday. The goalkeeper fell in the second half. A striker left before halftime."
    )
    assert "H2" not in " ".join(find_timexes(make_doc(Article.from_text(text), load()), published=TUESDAY)["value"])

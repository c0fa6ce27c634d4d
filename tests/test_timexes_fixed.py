"""Which year a bare day or month means: what is fixed beforehand, what is over, and the same day named twice."""

from datetime import date

import pytest

from newsbook.article import Article
from newsbook.pipeline import load, make_doc
from newsbook.timexes import find_timexes


def values(text: str, published: str) -> list[str]:
    doc = make_doc(Article.from_text(text), load())
    return find_timexes(doc, published=date.fromisoformat(published))["value"].tolist()


@pytest.mark.parametrize(
    ("published", "text", "want"),
    [
        ("2024-08-08", "The weakness really showed on Oct. 2, when he understood it.", ["2023-10-02"]),
        ("2024-08-08", "The commander has not been seen in public since Oct. 2.", ["2023-10-02"]),
        ("2024-08-08", "Nobody has been inside since the early October.", ["2023-10"]),
        ("2024-08-08", "The trial of the mayor is set for Oct. 2.", ["2024-10-02"]),
        ("2024-08-08", "The bank was robbed on Oct. 2.\n\nBaker was freed in May 2011. That showed on Oct. 2.",
         ["2023-10-02", "2011-05", "2023-10-02"]),
        ("2024-08-08", "Baker was freed in May 2011. He left on Oct. 2.", ["2011-05", "2011-10-02"]),
        ("2024-08-08", "They will look for the rest of the Oct. 7 hostages.", ["2023-10-07"]),
        ("2024-08-08", "They will look for the rest of the Oct. 7 dead. The Oct. 7 attack was long ago.", ["2023-10-07"] * 2 + ["PAST_REF"]),
        ("2024-08-08", "The bank was robbed on Oct. 2. They will find the rest of the Oct. 2 gang.", ["2023-10-02"] * 2),
        ("2024-08-08", "The fair was held on Oct. 2. The next fair will open on Oct. 2.", ["2023-10-02", "2024-10-02"]),
        ("2024-08-08", "The offer was extended to Oct. 2.", ["2024-10-02"]),
        ("2024-08-08", "The mayor invited the town to a feast on Oct. 2.", ["2024-10-02"]),
        ("2024-05-22", "The rules took effect on June 30.", ["2023-06-30"]),
        ("2024-05-22", "The rules will take effect on June 30.", ["2024-06-30"]),
        ("2023-08-13", "The mob broke in on Jan. 6, 2021.\n\nHe had told them to come on Jan. 6.", ["2021-01-06"] * 2),
        ("2023-08-13", "He died on Dec. 7, 2019.\n\nShe left on Dec. 7, 2020.\n\nIt was long.\n\nThey wept on Dec. 7.", ["2019-12-07", "2020-12-07", "2022-12-07"]),
        ("2021-09-13", "The planes hit on Sept. 11, 2001.\n\nTroops were gone by Sept. 11.", ["2001-09-11", "2021-09-11"]),
    ],
)  # fmt: skip
def test_the_year_of_a_day_named_twice(published, text, want):
    assert values(text, published) == want


@pytest.mark.parametrize(
    ("published", "text", "want"),
    [
        ("2021-04-14", "Governor sets September date for the vote", ["2021-09"]),
        ("2021-04-14", "The union announced an October strike.", ["2021-10"]),
        ("2021-04-14", "The firm faces a September deadline.", ["2021-09"]),
        ("2021-05-19", "The party has chosen her as its candidate in the election of 26 September.", ["2021-09-26"]),
        ("2021-05-19", "He has warned his side about the November election.", ["2021-11"]),
        ("2021-05-19", "The mayor lost the November election.", ["2020-11"]),
        ("2021-05-19", "The judge moved the trial to November.", ["2021-11"]),
        ("2021-05-19", "He was arrested in November.", ["2020-11"]),
        ("2021-05-19", "He was hurt at a November rally.", ["2020-11"]),
        ("2021-04-14", "He may be freed in June.", ["2021-06"]),
        ("2021-04-14", "He could not be reached in June.", ["2020-06"]),
        ("2024-10-08", "The bank delayed its decision to December.", ["2024-12"]),
        ("2024-10-08", "The flight was delayed in December.", ["2023-12"]),
        ("2023-04-26", "The minister, who cut short a visit on Sunday, will fly to the coast on Friday.", ["2023-04-23", "2023-04-28"]),
        ("2023-04-26", "The local vote will be held on 20 March as planned.", ["2024-03-20"]),
        ("2023-04-26", "Power came back to most towns by Monday evening.", ["2023-04-24TEV"]),
        ("2023-04-26", "The firm demanded an answer by Monday.", ["2023-05-01"]),
        ("2023-04-26", "Schools broke up on 14 April and reopen on 2 September.", ["2023-04-14", "2023-09-02"]),
        ("2023-04-26", "The season ends on 20 January.", ["2024-01-20"]),
        ("2023-04-26", "The final is at the old ground on 20 January.", ["2024-01-20"]),
        ("2023-04-26", "The final was at the old ground on 20 January.", ["2023-01-20"]),
        ("2023-04-26", "In an interview on 12 August Reed said he would go.", ["2022-08-12"]),
        ("2023-04-26", "The mill will close, its owner said on Monday.", ["2023-04-24"]),
        pytest.param("2024-10-08", "Police prepared for a march on Saturday.", ["2024-10-12"],
                     marks=pytest.mark.xfail(reason="a march may be over; only what people are called together for is taken to lie ahead")),
        ("2024-05-22", "The minister called an election for 4 July.", ["2024-07-04"]),
        ("2024-05-22", "The club broke its record for June.", ["2023-06"]),
        ("2021-08-15", "Councillors have been called back from their holidays for a debate on Wednesday.", ["2021-08-18"]),
        ("2021-08-15", "Members met for a debate on Wednesday.", ["2021-08-11"]),
        ("2021-08-15", "The council debated the plan on Wednesday.", ["2021-08-11"]),
        ("2021-08-15", "Rome recalled its ambassador for talks on Wednesday.", ["2021-08-11"]),
    ],
)  # fmt: skip
def test_what_is_fixed_beforehand_lies_ahead(published, text, want):
    assert values(text, published) == want


def test_the_same_day_of_a_deed_is_none_to_come():
    text = "On 14 April she announced that they would be gone by 11 September, and the others followed her on the same day."
    assert values(text, "2021-06-21") == ["2021-04-14", "2021-09-11", "2021-04-14"]
    text = "On 14 April she left. On 3 May he left on the same day as the others."
    assert values(text, "2021-06-21") == ["2021-04-14", "2021-05-03", "2021-05-03"]

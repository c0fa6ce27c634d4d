"""Two hundred sentences that trap a reader of dates: names, verbs, tense, ranges, ages, foreign forms, clocks.

Each line: the sentence | what is found, as 'words = value', divided by ';' (nothing where no time is named).
Published on Tuesday, 23 March 2021.
"""

from datetime import date

import pandas as pd
import pytest
import spacy

from newsbook.article import Article
from newsbook.mentions import find_mentions
from newsbook.pipeline import make_doc
from newsbook.timexes import find_timexes

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")
TUESDAY = date(2021, 3, 23)

NAMES = """
The NATO 2030 report is out. |
Agenda 2063 is the African Union's plan. |
They won at Euro 2020. |
Resolution 1973 was passed by the Council. |
Theresa May spoke to April Jones. |
June Osborne and Captain March met Augusta. |
Judge August Wilson ruled against them. |
The Sunday Times has the story. |
The Daily Mail and the Friday Night Live crew. |
He reads USA Today. |
The Arab Spring changed the region. |
Vision 2030 is the kingdom's plan. |
The 2030 Agenda for Sustainable Development was signed. |
Sheffield Wednesday lost again. |
He wore a Man Friday mask. |
Bloody Sunday is remembered. |
He read page 1984 aloud. |
Flight 1549 landed on the river. |
Route 1962 is closed. |
They live at 1600 Pennsylvania Avenue. |
The film "60 Minutes" made him known. |
It was shown on 60 Minutes. |
The poster showed the film High Noon. |
He flew a Boeing 1900 plane. |
Article 2010 of the code is clear. |
The Spring Hill plant closed. |
The Summer Olympics were cancelled. |
They cooked Thanksgiving dinner. |
The Christmas tree was lit. |
Section 1981 protects them. |
"""
VERBS_AND_NUMBERS = """
They may march on the town. |
Prices will fall. |
He wants prices to fall further. |
The fall of Kabul shocked them. |
She will second the motion. |
It took a second vote. |
He marched at the head of the march. |
The springs fall into the sea. |
Some 2000 soldiers came. |
He has 2,500 troops and 1,300 boots. |
The firm paid $1999 for it. |
It rose 1,987 points. |
The town has 1950 residents. |
They walked 2000 km. |
They won 21-19. |
The score was 3-1. |
He lost by 1500 votes. |
The ratio is 1/2. |
The Tet Offensive began. |
The Yom Kippur War was short. |
He is No. 1970 on the list. |
Nearly 1800 people came. |
It costs 1990 euros. |
The code is 1984-22. |
It may be true. |
May the best team win. |
March on, he said. |
He sat down for a spring roll. |
It weighs 1900 tons. |
The 2000 people inside were safe. |
Their temperature was in the 30s. |
The second fall of the town was quick. |
"""
AGES = """
A 70-year-old man was hurt. |
She is 5 years old. |
He was aged 70 years. |
A child two months old was found. |
The 18-year-olds voted. |
A six-week-old baby was saved. |
He was 37 years old when he died. |
She is 26 years of age. |
The temperature had got into the sixties. | 
In the sixties he sang. | the sixties = 196
"""
TENSE = """
He arrived on Thursday. | Thursday = 2021-03-18
He will arrive on Thursday. | Thursday = 2021-03-25
He is due to arrive on Thursday. | Thursday = 2021-03-25
He said on Monday that he would go. | Monday = 2021-03-22
The court is expected to rule Friday. | Friday = 2021-03-26
The court ruled Friday. | Friday = 2021-03-19
It was not on the table Tuesday. | Tuesday = 2021-03-23
They had been due to meet on Friday. | Friday = 2021-03-19
He was arrested in June. | June = 2020-06
The vote will be held in June. | June = 2021-06
He was arrested in January. | January = 2021-01
She'll be back on Sunday. | Sunday = 2021-03-28
They are going to strike on Friday. | Friday = 2021-03-26
He came last Tuesday. | last Tuesday = 2021-03-16
He comes back next Tuesday. | next Tuesday = 2021-03-30
He returns this Friday. | this Friday = 2021-03-26
It was opened on Sept. 4. | Sept. 4 = 2020-09-04
It will be opened on Sept. 4. | Sept. 4 = 2021-09-04
The law took effect Jan. 1. | Jan. 1 = 2021-01-01
He resigned last October. | last October = 2020-10
The talks ended last month. | last month = 2021-02
The talks begin next month. | next month = 2021-04
He left earlier this month. | earlier this month = 2021-03
It is planned for later this year. | later this year = 2021
It fell last week. | last week = 2021-W11
They meet the day after tomorrow. | the day after tomorrow = 2021-03-25
He left the day before yesterday. | the day before yesterday = 2021-03-21
They plan to vote by the end of the week. | the end of the week = 2021-W12
It was done over the weekend. | the weekend = 2021-W11-WE
They will do it over the weekend. | the weekend = 2021-W12-WE
He won last year. | last year = 2020
It rose last summer. | last summer = 2020-SU
It opens next spring. | next spring = 2022-SP
The film was seen last night. | last night = 2021-03-22TNI
He spoke this morning. | this morning = 2021-03-23TMO
They will eat tonight. | tonight = 2021-03-23TNI
He called on Friday evening. | Friday evening = 2021-03-19TEV
Thursday's ruling was hailed. | Thursday = 2021-03-18
They will appeal Thursday's ruling. | Thursday = 2021-03-18
He was soon released. |
It will soon be over. | soon = FUTURE_REF
The bureau did not search the flat until October. | October = 2020-10
They waited until late October. | late October = 2020-10
The vote was not due until October. | October = 2021-10
He was banned until October. | October = 2021-10
"""
RANGES = """
It lasted from March to May 2020. | March = 2020-03; May 2020 = 2020-05
It was held from 22 to 24 March 2021. | 22 = 2021-03-22; 24 March 2021 = 2021-03-24
It was held on March 22-24, 2021. | March 22 = 2021-03-22; 24, 2021 = 2021-03-24
He served between 2014 and 2020. | 2014 = 2014; 2020 = 2020
The war of 1914-18 is over. | 1914 = 1914; 18 = 1918
The war of 1939–1945 is over. | 1939 = 1939; 1945 = 1945
It ran from December to January 2020. | December = 2019-12; January 2020 = 2020-01
It ran from December 2019 to January 2020. | December 2019 = 2019-12; January 2020 = 2020-01
Between 1999 and 2001 he studied. | 1999 = 1999; 2001 = 2001
It will take two to three weeks. | two to three weeks = P2W
He waited 10 to 12 days. | 10 to 12 days = P10D
It took between five and six years. | six years = P6Y
On May 3, 2019 he spoke; two days later he left. | May 3, 2019 = 2019-05-03; two days later = 2019-05-05
He came on May 3, 2019. A week later he left. | May 3, 2019 = 2019-05-03; A week later = 2019-W19
It fell in 2016. The next year, it rose. | 2016 = 2016; The next year = 2017
He was held on Sept. 14, 2001. In October he was freed. | Sept. 14, 2001 = 2001-09-14; October = 2001-10
They met in August 1998 and again in December. | August 1998 = 1998-08; December = 1998-12
It runs from May up to July 2021. | May = 2021-05; July 2021 = 2021-07
It ran from 2010 up to 2015. | 2010 = 2010; 2015 = 2015
The Stones played on Oct. 9, 11 and 13, 1981. | Oct. 9 = 1981-10-09; 11 = 1981-10-11; 13, 1981 = 1981-10-13
On March 3, 20 people left. | March 3 = 2021-03-03
"""
LENGTHS = """
It took a year and a half. | a year and a half = P1Y6M
It took two and a half years. | two and a half years = P2Y6M
It took half an hour. | half an hour = PT30M
The four-year war is over. | four-year = P4Y
It is a 90-day ban. | 90-day = P90D
He waited two hours and ten minutes. | two hours and ten minutes = PT2H10M
They fought for decades. | decades = PXDE
It lasted several months. | several months = PXM
It took more than 20 years. | more than 20 years = P20Y
He was there for a couple of weeks. | a couple of weeks = P2W
It grew in the past two months. | the past two months = P2M
It will grow over the next three years. | the next three years = P3Y
He stayed a fortnight. | a fortnight = P2W
A month-long strike began. | month-long = P1M
It fell in the year to December 2020. | the year = P1Y; December 2020 = 2020-12
It earned more in the first nine months. | the first nine months = P9M
He had five days of rest. | five days = P5D
The release came hours after the deal. | hours = PTXH
"""
SETS_AND_REFS = """
They meet every Monday. | every Monday = XXXX-WXX-1
They meet on Mondays. | Mondays = XXXX-WXX-1
They dance on Tuesday nights. | Tuesday nights = XXXX-WXX-2TNI
It is held every two years. | every two years = P2Y
It is held annually. | annually = P1Y
It costs $5 million a year. | a year = P1Y
He runs 10 miles a day. | a day = P1D
Each morning he runs. | Each morning = XXXX-XX-XXTMO
The rules changed recently. | recently = PAST_REF
It is currently closed. | currently = PRESENT_REF
The current rules are strict. | current = PRESENT_REF
A recent poll says so. | recent = PAST_REF
It ends in the coming weeks. | in the coming weeks = FUTURE_REF
They do not fear the future. | the future = FUTURE_REF
He will one day be king. | one day = FUTURE_REF
In the past, he lied. | the past = PAST_REF
These days he sleeps. | These days = PRESENT_REF
He is at the moment abroad. | at the moment = PRESENT_REF
Long ago he lied. | Long ago = PAST_REF
He now lives abroad. | now = PRESENT_REF
It will be hard in the short term. | the short term = FUTURE_REF
"""
FORMS = """
The note is of 24. March 2020. | 24. March 2020 = 2020-03-24
He came on the 23rd of March 2021. | the 23rd of March 2021 = 2021-03-23
It is dated 23/03/2021. | 23/03/2021 = 2021-03-23
It is dated 03/23/2021. | 03/23/2021 = 2021-03-23
It is dated 03/04/2021. | 03/04/2021 = 2021-XX-XX
One is dated 03/04/2021, one 23/04/2021. | 03/04/2021 = 2021-04-03; 23/04/2021 = 2021-04-23
It is dated 23.03.2021. | 23.03.2021 = 2021-03-23
It is dated 2021-03-23. | 2021-03-23 = 2021-03-23
It was at 2021-03-23T14:30Z. | 2021-03-23T14:30Z = 2021-03-23T14:30
It is dated 23/3/99. | 23/3/99 = 1999-03-23
It is dated 11/30/05. | 11/30/05 = 2005-11-30
He came on Wed., Jan. 6, 2021. | Wed., Jan. 6, 2021 = 2021-01-06
It closed on Sept 11th, 2001. | Sept 11th, 2001 = 2001-09-11
He was born 5 May 1821. | 5 May 1821 = 1821-05-05
Prices rose in the 1990s. | the 1990s = 199
Prices rose in the late 1990s. | the late 1990s = 199
Songs of the '80s are back. | the '80s = 198
Songs of the sixties are back. | the sixties = 196
It was built in the 19th century. | the 19th century = 18
It is from the early 20th century. | the early 20th century = 19
It fell in the first quarter of 2020. | the first quarter of 2020 = 2020-Q1
It fell in Q3 2020. | Q3 2020 = 2020-Q3
It fell in the second half of 2019. | the second half of 2019 = 2019-H2
It fell in the third quarter. | the third quarter = 2020-Q3
It rose in fiscal 2020. | fiscal 2020 = 2020
It rose in mid-2019. | mid-2019 = 2019
Troops leave by the end of April. | the end of April = 2021-04
It ended at 5 p.m. on Friday. | 5 p.m. on Friday = 2021-03-19T17:00
It began at 14:30 GMT. | 14:30 GMT = 2021-03-23T14:30Z
It began at 7:15 a.m. ET today. | 7:15 a.m. ET today = 2021-03-23T07:15
It began at noon on Monday. | noon on Monday = 2021-03-22T12:00
It began at 0530 GMT. | 0530 GMT = 2021-03-23T05:30Z
They fled at Easter 2021. | Easter 2021 = 2021-04-04
After 9/11 all changed. | 9/11 = 2001-09-11
The Sept. 11 attacks changed all. | Sept. 11 = 2001-09-11
Troops landed on D-Day. | D-Day = 1944-06-06
They voted on Election Day 2020. | Election Day 2020 = 2020-11-03
They met on Thanksgiving. | Thanksgiving = 2020-11-26
They will meet on Labor Day. | Labor Day = 2021-09-06
It is lost in the winter of 1944. | the winter of 1944 = 1944-WI
He sold it a decade ago. | a decade ago = 2011
It began 18 months ago. | 18 months ago = 2019-09
It began three days ago. | three days ago = 2021-03-20
He was born in 44 BC. | 44 BC = BC0044
It fell in 753 B.C. to Rome. | 753 B.C. = BC0753
It is from the fifth century BC. | the fifth century BC = BC04
Ramadan will begin next month. | Ramadan = 2021-04-13; next month = 2021-04
Ramadan ended without talks. | Ramadan = 2020-04-24
They met during Ramadan 2019. | Ramadan 2019 = 2019-05-06
They fled before last Ramadan. | last Ramadan = 2020-04-24
They will meet after Eid al-Fitr. | Eid al-Fitr = 2021-05-13
They will pray on Eid al-Adha. | Eid al-Adha = 2021-07-20
Shops will close for Passover. | Passover = 2021-03-28
They prayed on Yom Kippur. | Yom Kippur = 2020-09-28
They met on Rosh Hashanah 2023. | Rosh Hashanah 2023 = 2023-09-16
He was born on Purim. | Purim = 2021-02-26
They gathered at Hanukkah. | Hanukkah = 2020-12-11
They travelled at Lunar New Year. | Lunar New Year = 2021-02-12
They will fly home for next year’s Chinese New Year. | next year’s Chinese New Year = 2022-02-01
Shops shut for Tet 1990. | Tet 1990 = 1990-01-27
Lamps were lit at Diwali. | Diwali = 2020-11-14
They threw colours at Holi 2018. | Holi 2018 = 2018-03-02
Iran marked Nowruz. | Nowruz = 2021-03-21
The Mid-Autumn Festival will be quiet. | Mid-Autumn Festival = 2021-09-21
They will sing this Christmas. | this Christmas = 2021-12-25
Diwali 1850 was quiet. | Diwali 1850 = XXXX-XX-XX
It happened in nineteen ninety-one. | nineteen ninety-one = 1991
"""
TABLE = NAMES + VERBS_AND_NUMBERS + AGES + TENSE + RANGES + LENGTHS + SETS_AND_REFS + FORMS
CASES = [(text.strip(), want.strip()) for text, _, want in (line.partition("|") for line in TABLE.splitlines() if line)]


def test_there_are_two_hundred():
    assert len(CASES) >= 200


@pytest.mark.parametrize(("text", "want"), CASES)
def test_trap(text, want):
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=TUESDAY)
    found = [f"{row.text} = {'' if pd.isna(row.value) else row.value}" for row in table.itertuples()]
    assert "; ".join(found) == want


@pytest.mark.parametrize(
    ("text", "days", "people"),
    [
        ("Wednesday Addams is a character.", [], ["Wednesday Addams"]),
        ("Fans of Wednesday Addams dressed in black.", [], ["Wednesday Addams"]),
        (
            "Wednesday Addams is a character. Kim Roe plays Wednesday Addams on Wednesday.",
            ["Wednesday"],
            ["Wednesday Addams", "Kim Roe", "Wednesday Addams"],
        ),
        ("Wednesday Smith said he would resign.", ["Wednesday"], ["Smith"]),
        ("The minister said Wednesday Smith would resign.", ["Wednesday"], ["Smith"]),
        ("On Friday Biden met Putin.", ["Friday"], ["Biden", "Putin"]),
        ("Late Thursday Jones arrived in Rome.", ["Late Thursday"], ["Jones"]),
    ],
)
def test_a_weekday_that_is_a_given_name(nlp, text, days, people):
    doc = make_doc(Article.from_text(text), nlp)
    named = find_mentions(doc).query("kind == 'named' and label == 'PERSON'")
    assert list(find_timexes(doc, published=TUESDAY)["text"]) == days
    assert list(named["text"]) == people

"""Times that the words around them settle: days told before, times of day, seasons and months of a story."""

from datetime import date

import pandas as pd
import pytest
import spacy

from newsbook.article import Article
from newsbook.pipeline import load, make_doc
from newsbook.timexes import find_timexes

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")
FRIDAY = date(2026, 11, 20)


def told(text: str, published: date | None = FRIDAY) -> str:
    table = find_timexes(make_doc(Article.from_text(text), NLP), published=published)
    return "; ".join(f"{row.text} = {'' if pd.isna(row.value) else row.value}" for row in table.itertuples())


CASES = [
    ("From Monday to Friday the road will be shut.", "Monday = 2026-11-23; Friday = 2026-11-27"),
    ("The road was shut from Monday to Wednesday.", "Monday = 2026-11-16; Wednesday = 2026-11-18"),
    ("They meet on the first and third Tuesday of every month.", "the first and third Tuesday of every month = XXXX-WXX-2"),
    ("It fell on the night before Easter.", "the night before Easter = 2026-04-04TNI"),
    ("The strike will last until the new year.", "the new year = 2027"),
    ("If it drags on beyond the summer, they will sell.", "the summer = 2027-SU"),
    ("It could fail within the decade.", "the decade = P1DE"),
    ("The first power would flow in the last quarter of 2028.", "the last quarter of 2028 = 2028-Q4"),
    ("He spent the winter of 2005-06 in Graz and was home before Easter.", "the winter of 2005-06 = 2005-WI; Easter = 2006-04-16"),
    ("A show planned for the spring in Paris will go ahead.", "the spring = 2027-SP"),
    ("Hospitals ran on generators through the night. At 6 a.m. doctors moved ten patients.", "the night = 2026-11-19TNI; 6 a.m. = 2026-11-20T06:00"),
    # days told beside a time, and counted from a story of the past
    ("The hill came down at 4:20 a.m. local time (0920 GMT) on Monday.",
     "4:20 a.m. local time = 2026-11-16T04:20; 0920 GMT = 2026-11-16T09:20Z; Monday = 2026-11-16"),
    ("It came down on Monday. It had rained since Sunday. A second slide, at dusk the same day, cut the road.",
     "Monday = 2026-11-16; Sunday = 2026-11-15; dusk the same day = 2026-11-16TEV"),
    ("They will vote between 29 November and 3 December. A result is due on the Monday after.",
     "29 November = 2026-11-29; 3 December = 2026-12-03; Monday = 2026-12-07"),
    ("On 14 November 1921 they were shot. On the Friday before the shooting he had closed.", "14 November 1921 = 1921-11-14; Friday = 1921-11-11"),
    ("The mill closed in 1921. A century later, they still argue.", "1921 = 1921; A century later = 2021"),
    ("In the autumn of 1921 the mill had no bread. The trouble had been building since the spring. In April wages were cut.",
     "the autumn of 1921 = 1921-FA; the spring = 1921-SP; April = 1921-04"),
    ("In the autumn of 1921 the mill had no bread.\n\nLee, who turned 80 in May, will speak this afternoon.",
     "the autumn of 1921 = 1921-FA; May = 2026-05; this afternoon = 2026-11-20TAF"),
    ("In the autumn of 2021 the mill had no bread. In April wages were cut.", "the autumn of 2021 = 2021-FA; April = 2026-04"),
    # what starts, and what is forecast
    ("He declared three days of mourning starting Monday.", "three days = P3D; Monday = 2026-11-23"),
    ("Rain is forecast for Saturday and Monday.", "Saturday = 2026-11-21; Monday = 2026-11-23"),
    ("The line was shut in March 2020. A hub, first announced in May, is scheduled to open in 2028.", "March 2020 = 2020-03; May = 2026-05; 2028 = 2028"),
    # habits and seasons
    ("They are read every year on the second Sunday in November.", "every year = P1Y; the second Sunday in November = XXXX-11"),
    ("It carries 900 people every weekday and costs £2m a year.", "every weekday = P1D; a year = P1Y"),
    ("The looms have stood idle since midsummer.", "midsummer = 2026-SU"),
    # what is counted off
    ("The vote will be held on the first Tuesday in May.", "the first Tuesday in May = 2027-05-04"),
    ("It was signed on the last day of February.", "the last day of February = 2026-02-28"),
    ("The shop opens on the first Monday of each month.", "the first Monday of each month = XXXX-WXX-1"),
    ("The path, shut in the winter before last, is open.", "the winter before last = 2024-WI"),
    ("He left the week before last, and she the night before last.", "the week before last = 2026-W45; the night before last = 2026-11-18TNI"),
    ("The summit is the month after next.", "the month after next = 2027-01"),
    ("The Friday before last he left.", "Friday before last = 2026-11-06"),
    ("The fair came back two summers ago.", "two summers ago = 2025-SU"),
    ("He left a fortnight ago and they will meet over the coming fortnight.", "a fortnight ago = 2026-W45; the coming fortnight = P2W"),
    ("Mid-week also saw the end of the strike.", "Mid-week = 2026-W47"),
    ("A midweek fixture was lost.", ""),
    ("He confessed on the eve of Thanksgiving.", "the eve of Thanksgiving = 2025-11-26"),
    ("Statements followed on the Tuesday after Labor Day.", "the Tuesday after Labor Day = 2026-09-08"),
    ("It was found two days before Christmas 2019.", "two days before Christmas 2019 = 2019-12-23"),
    ("It was wet on the weekend before Easter.", "the weekend before Easter = 2026-W13-WE"),
    ("He died weeks before Easter.", "weeks = PXW; Easter = 2026-04-05"),
    ("They began on 17 May. The women began a week later, on 25 May.", "17 May = 2026-05-17; a week later = 2026-05-25; 25 May = 2026-05-25"),
    # habits
    ("They lead walks every Saturday and Sunday.", "every Saturday = XXXX-WXX-6; Sunday = XXXX-WXX-7"),
    ("It is open Tuesday to Sunday, until 6pm.", "Tuesday = XXXX-WXX-2; Sunday = XXXX-WXX-7; 6pm = XXXX-XX-XXT18:00"),
    ("Opening hours are 9am to 5pm on weekdays.", "9am = XXXX-XX-XXT09:00; 5pm = XXXX-XX-XXT17:00"),
    ("It floods every two to three years.", "every two to three years = P2Y"),
    ("She drew plans, often through the night.", ""),
    # the time by which it had been done, and what is to be feared
    ("By Tuesday the mayor had promised an inspection. The following day she left.", "Tuesday = 2026-11-17; The following day = 2026-11-18"),
    ("Half had gone by Easter.", "Easter = 2026-04-05"),
    ("He had promised to pay by Monday.", "Monday = 2026-11-23"),
    ("Forecasters warned of gales from Saturday into Monday.", "Saturday = 2026-11-21; Monday = 2026-11-23"),
    ("Sales were helped by a late summer.", "late summer = 2026-SU"),
    ("It will raise its signal between 8 p.m. and midnight on Monday.", "8 p.m. = 2026-11-23T20:00; midnight on Monday = 2026-11-23T24:00"),
    ("Polls open on 3 June. Those at home vote the following Monday.", "3 June = 2026-06-03; following Monday = 2026-06-08"),
    # the night and the morning after
    ("It struck at 10:30 p.m. on Monday and left shortly before daybreak. By 9 a.m. it was gone.",
     "10:30 p.m. on Monday = 2026-11-16T22:30; daybreak = 2026-11-17TMO; 9 a.m. = 2026-11-17T09:00"),
    ("It is wettest in September. Rivers were rising in the afternoon.", "September = 2026-09; the afternoon = 2026-11-20TAF"),
    # the year that a sentence is about
    ("After the flood of 2016, some waited until Christmas.", "2016 = 2016; Christmas = 2016-12-25"),
    ("In 2016, the club was sold in May.", "2016 = 2016; May = 2016-05"),
    ("In the 2016 survey, released in March, half said no.", "2016 = 2016; March = 2026-03"),
    ("They won in 1978. The final that year was on 18 March.", "1978 = 1978; that year = 1978; 18 March = 1978-03-18"),
    # parts, pairs and small lengths
    ("It blooms in the first half of June.", "the first half of June = 2026-06"),
    ("It shows works of the 17th and 18th centuries.", "the 17th = 16; 18th centuries = 17"),
    ("The fair runs from Friday 4 to Sunday 13 December.", "Friday 4 = 2026-12-04; Sunday 13 December = 2026-12-13"),
    ("The season ends on the weekend of 10-11 December.", "10 = 2026-12-10; 11 December = 2026-12-11"),
    ("Boats were sent within the hour, and results are due within minutes.", "the hour = PT1H; minutes = PTXM"),
    ("It shrank over several thousand years.", "several thousand years = PXY"),
    ("Half will be gone by the turn of the century.", "the turn of the century = 2100"),
    ("Engineers had warned of it as long ago as 2016.", "2016 = 2016"),
    ("They went up on the last day.", ""),
    ("Profit was above July's forecast.", "July = 2026-07"),
    ("It was May's government that fell.", ""),
    ("He began work that August and went on for a year.", "that August = 2026-08; a year = P1Y"),
    ("She said that April and May were dry.", "May = 2026-05"),
    # months and weekdays in a row
    ("The council met in March, June and September.", "March = 2026-03; June = 2026-06; September = 2026-09"),
    ("The council met in August, December and February.", "August = 2025-08; December = 2025-12; February = 2026-02"),
    ("The council met in March, June and September 2021.", "March = 2021-03; June = 2021-06; September 2021 = 2021-09"),
    ("The clinic will open on Monday, Thursday and Friday.", "Monday = 2026-11-23; Thursday = 2026-11-26; Friday = 2026-11-27"),
    ("The clinic was shut on Monday, Wednesday and Thursday.", "Monday = 2026-11-16; Wednesday = 2026-11-18; Thursday = 2026-11-19"),
    # ranges of years whose second half could be a day
    ("He ruled in 2014-18.", "2014 = 2014; 18 = 2018"),
    ("Fees doubled in 2023-24.", "2023 = 2023; 24 = 2024"),
    ("It starts with the 2026-27 school year.", "2026 = 2026; 27 = 2027"),
    ("There was no coal in the winter of 1976-77.", "the winter of 1976-77 = 1976-WI"),
    # times of day without a figure
    ("The men were arrested at dawn.", "dawn = 2026-11-20TMO"),
    ("The search was halted at dusk on Tuesday.", "dusk on Tuesday = 2026-11-17TEV"),
    ("They work from dawn to dusk.", ""),
    ("It was the dawn of a new age.", ""),
    ("Golden Dawn lost its seats.", ""),
    ("He died in the early hours of Sunday.", "the early hours of Sunday = 2026-11-15TMO"),
    ("She was attacked in the early hours of 13 March 2023.", "the early hours of 13 March 2023 = 2023-03-13TMO"),
    ("Her memoir, The Small Hours, sold well.", ""),
    ("A tree fell on his car at half past six.", "half past six = 2026-11-20T06:30"),
    ("They met at quarter to nine.", "quarter to nine = 2026-11-20T08:45"),
    ("He left at nine o'clock on Monday evening.", "nine o'clock on Monday evening = 2026-11-16T21:00"),
    ("It lost a quarter to a third of its value.", ""),
    ("The bridge fell at 17.48 on Monday.", "17.48 on Monday = 2026-11-16T17:48"),
    ("The shares closed at 17.48 on Monday.", "Monday = 2026-11-16"),
    ("The call starts at 9 p.m. Pacific.", "9 p.m. Pacific = 2026-11-20T21:00"),
    ("We waited until midnight for an offer.", "midnight = 2026-11-19T24:00"),
    ("The museum opens on Mondays and Thursdays, at ten in the morning.",
     "Mondays = XXXX-WXX-1; Thursdays = XXXX-WXX-4; ten in the morning = XXXX-XX-XXT10:00"),
    ("They slept on the night of 9 November. A man called at 01:57. It began shortly before 2am and ended by 5am.",
     "the night of 9 November = 2026-11-09TNI; 01:57 = 2026-11-10T01:57; 2am = 2026-11-10T02:00; 5am = 2026-11-10T05:00"),
    # a week on from a weekday, and back
    ("The minister will travel on Friday week.", "Friday week = 2026-11-27"),
    ("They meet a week on Tuesday.", "a week on Tuesday = 2026-12-01"),
    ("They met a week ago Tuesday.", "a week ago Tuesday = 2026-11-10"),
    # months and seasons of a story
    ("It began in May 2019. He quit the following February.", "May 2019 = 2019-05; the following February = 2020-02"),
    ("In 2018 he proposed a bridge. The following February she objected.", "2018 = 2018; The following February = 2019-02"),
    ("He fled in October 2024, having sold it the previous June.", "October 2024 = 2024-10; the previous June = 2024-06"),
    ("She left in August 2017 and came home the next spring.", "August 2017 = 2017-08; the next spring = 2018-SP"),
    # parts of a year
    ("It will cut jobs by the end of the first quarter of 2027.", "the end of the first quarter of 2027 = 2027-Q1"),
    ("It rose in the final quarter of last year.", "the final quarter of last year = 2025-Q4"),
    ("They may cut in the December quarter.", "the December quarter = 2026-Q4"),
    ("Sales rose in the third quarter, up from the same period last year.",
     "the third quarter = 2026-Q3; the same period last year = 2025-Q3"),
    ("It opened at the start of Ramadan.", "the start of Ramadan = 2026-02-18"),
    ("It was granted in spring 2023. By that autumn it was full.", "spring 2023 = 2023-SP; that autumn = 2023-FA"),
    ("He entered the house in 2012 and took over last Easter.", "2012 = 2012; last Easter = 2026-04-05"),
    ("He left in 1901. She came that Christmas.", "1901 = 1901; that Christmas = 1901-12-25"),
    ("They had queued since the weekend.", "the weekend = 2026-W46-WE"),
    ("At twenty past three on the morning of 11 February 1903 it gave way. It had been built the previous summer.",
     "twenty past three on the morning of 11 February 1903 = 1903-02-11T03:20; the previous summer = 1902-SU"),
    ("Every 11 February, at 3.20 in the morning, they walk.", "Every 11 February = XXXX-02-11; 3.20 in the morning = XXXX-XX-XXT03:20"),
    ("A man died on Wednesday.\n\nShips began to unload shortly after 6 a.m.", "Wednesday = 2026-11-18; 6 a.m. = 2026-11-20T06:00"),
    ("He has declared three days of mourning from Saturday.", "three days = P3D; Saturday = 2026-11-21"),
    ("The firm lost $2 million in the quarter ended July 27, up from the same period a year earlier.",
     "the quarter = 2026-Q3; July 27 = 2026-07-27; the same period a year earlier = 2025-Q3"),
    ("He took charge on April 1 last year.", "April 1 last year = 2025-04-01"),
    # days that are known only by their number
    ("The market will open on 24 November, if it does open on the 24th.", "24 November = 2026-11-24; the 24th = 2026-11-24"),
    ("Vendors will be told by the 18th.", "the 18th = 2026-12-18"),
    ("He made a birdie on the 18th.", ""),
    # which year
    ("The BBC will repeat it from Monday 7 September.", "Monday 7 September = 2026-09-07"),
    ("He was born on 3 May 1935. He married in 1964, divorced in 1978, moved in 1984 and died in 2005. "
     "The talks will be held on Sunday 12 September.",
     "3 May 1935 = 1935-05-03; 1964 = 1964; 1978 = 1978; 1984 = 1984; 2005 = 2005; Sunday 12 September = 2027-09-12"),
    # what was to be, and what is fixed beforehand
    ("Work was to begin in June but was put off.", "June = 2026-06"),
    ("She was to have met him on Saturday.", "Saturday = 2026-11-21"),
    ("A truce has been declared for Saturday.", "Saturday = 2026-11-21"),
    ("The final has been put back to Easter Monday.", "Easter Monday = 2027-03-29"),
    ("In July he had forecast a first cut in May.", "July = 2026-07; May = 2027-05"),
    ("They will blow up what is left of it in early December.", "early December = 2026-12"),
    # some Friday, not the last one; how much, not when
    ("He was born on 4 August 2017, a Friday.", "4 August 2017 = 2017-08-04; Friday = 2017-08-04"),
    ("It is best done on a Friday.", "Friday = XXXX-WXX-5"),
    ("They opened it a week earlier than planned.", "a week = P1W"),
    ("Rovers lost at Luton last weekend.", "last weekend = 2026-W46-WE"),
    ("They will be gone by New Year.", "New Year = 2027-01-01"),
    ("He was knighted in the New Year Honours.", ""),
    # a day that follows one which no text names is none
    ("The report came out in May. He was arrested four days later.", "May = 2026-05; four days later = XXXX-XX-XX"),
    ("He was crowned on Wednesday. The actor told a paper the next day.", "Wednesday = 2026-11-18; the next day = 2026-11-19"),
    # long ago
    ("The asteroid fell 66 million years ago.", "66 million years ago = MA66"),
    ("The sea dried up 4.5 billion years ago.", "4.5 billion years ago = GA4.5"),
    ("The wet age ended some 5,000 years ago.", "some 5,000 years ago = KA5"),
    ("He retired at the turn of the century.", "the turn of the century = 2000"),
    # names made with times
    ("The Five Minute Journal sold out.", ""),
    ("He starred in Midnight Express.", ""),
    ("She told Publishers Weekly about it.", ""),
    ("It lasted a further 20 years, and all in a single day.", "a further 20 years = P20Y; a single day = P1D"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), CASES)
def test_told(text, want):
    assert told(text) == want


WITHOUT = [
    # what is yet to come is not where the story has got to
    ("The change would take effect on Aug. 17, 2026. A vote had been set for October.",
     "Aug. 17, 2026 = 2026-08-17; October = XXXX-10"),
    ("Lawmakers may ban it by 2028. It starts at 6:30 p.m.", "2028 = 2028; 6:30 p.m. = XXXX-XX-XXT18:30"),
    ("A study came out in 2021. The board will not meet until after Thanksgiving.", "2021 = 2021; Thanksgiving = XXXX-XX-XX"),
    ("The plan came out on 26 November 2021 and was not to be carried out before 2049. It was dropped that day.",
     "26 November 2021 = 2021-11-26; 2049 = 2049; that day = 2021-11-26"),
    ("He stood before a committee in January 1897. It reported that summer.", "January 1897 = 1897-01; that summer = 1897-SU"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WITHOUT)
def test_without_a_publication_date(text, want):
    assert told(text, None) == want


RULED = [
    ("2025-05-05", "The trial will open on Sept. 3 and end by Dec. 5.", "Sept. 3 = 2025-09-03; Dec. 5 = 2025-12-05"),
    ("2023-12-26", "The sale has kicked off ahead of Christmas.", "Christmas = 2023-12-25"),
    ("2025-11-05", "It spent a billion in 2018. It will pay 15 cents on Dec. 12, unchanged from the previous quarter.",
     "2018 = 2018; Dec. 12 = 2025-12-12; the previous quarter = 2025-Q3"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "want"), RULED)
def test_by_its_day(day, text, want):
    assert told(text, date.fromisoformat(day)) == want


# what quoted words of another day mean, in a text published on Friday 20 November 2026
SPOKEN = [
    ('On 3 May he told the court: "I will sleep tonight."', "3 May = 2026-05-03; tonight = 2026-05-03TNI"),
    ('"I am free today," she told reporters on 9 June 2015. "Tomorrow I fly home."',
     "today = 2015-06-09; 9 June 2015 = 2015-06-09; Tomorrow = 2015-06-10"),
    ('"I will sign it today," the governor said on Monday.', "today = 2026-11-16; Monday = 2026-11-16"),
    ("“The talks will resume on Friday,” the envoy said last Tuesday.", "Friday = 2026-11-20; last Tuesday = 2026-11-17"),
    ('In an interview on 12 March, Reed said: "I leave this morning."', "12 March = 2026-03-12; this morning = 2026-03-12TMO"),
    ('"We vote next week," Lee wrote in May 2019.', "next week = XXXX-WXX; May 2019 = 2019-05"),
    # what dates another deed says nothing of the words
    ('"I will sign it today," the governor said on Friday.', "today = 2026-11-20; Friday = 2026-11-20"),
    ('The mayor, who was elected on 3 March, said: "We will vote tonight."', "3 March = 2026-03-03; tonight = 2026-11-20TNI"),
    ('On 3 March the mill burned down. "We will go home tonight," Lee said.', "3 March = 2026-03-03; tonight = 2026-11-20TNI"),
    ("On 3 May he told the court that he had slept that night.", "3 May = 2026-05-03; that night = 2026-05-03TNI"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), SPOKEN)
def test_quoted_words_speak_of_their_own_day(text: str, want: str) -> None:
    table = find_timexes(make_doc(Article.from_text(text), load()), published=FRIDAY)
    assert "; ".join(f"{row.text} = {row.value}" for row in table.itertuples()) == want


ANNALS = (
    "In September 2015 Lee tests the water. On 4 May 2016 the council meets. In June 2017 the jury clears him. She goes public on 1 October."
    " Twelve days later the council gives in."
)


def test_annals_in_the_present_tense_go_on_from_their_own_dates() -> None:
    table = find_timexes(make_doc(Article.from_text(ANNALS), load()), published=FRIDAY)
    assert table["value"].tolist()[3:] == ["2017-10-01", "2017-10-13"]
    table = find_timexes(
        make_doc(Article.from_text("The jury sat in June 2017. She goes public on 1 December."), load()),
        published=FRIDAY,
    )
    assert table["value"].tolist()[-1] == "2026-12-01"

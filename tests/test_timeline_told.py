"""Events: what a date is told of, what did not come to pass, and lines that hold nothing of another date."""

from datetime import date

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article, make_table
from newsbook.pipeline import load, make_doc
from newsbook.timeline import make_events
from newsbook.timexes import find_timexes

TUESDAY = date(2021, 3, 23)
NO_MENTIONS = make_table("mentions", [])


def told(text: str) -> list[str]:
    """The events of a text told behind the news of the day, which is left out."""
    doc = make_doc(Article.from_text(f"The mayor resigned on Monday.\n\n{text}", published=TUESDAY), load())
    table = make_events(doc, find_timexes(doc, published=TUESDAY), NO_MENTIONS, published=TUESDAY)
    return [f"{e.date} {e.status} {e.what}" for e in table.itertuples()][1:]


# what each gives, one line an event after ' | '
ROWS = """
# what is told of the date itself
The idea goes back to 1980, when Moreau found a layer of clay. | 1980 happened Moreau found a layer of clay
The plan dates from 2015, when the council bought the land. | 2015 happened The council bought the land
It was not until 1991 that the crater was linked to the comet. | 1991 happened The crater was linked to the comet
It was in 2012 that the firm opened the mine. | 2012 happened The firm opened the mine
# what was to be and was not
A vote had been planned for Saturday but was called off on Monday. | 2021-03-27 denied A vote had been planned for Saturday | 2021-03-22 happened A vote was called off
The bridge was to open in June but was delayed. | 2021-06 denied The bridge was to open but was delayed
The minister was to have met the strikers on Thursday. | 2021-03-25 denied The minister was to have met the strikers
The race had been due to start on Saturday. | 2021-03-20 denied The race had been due to start
# what is fixed for a day, and what is moved from one
A day of mourning has been declared for Friday. | 2021-03-26 planned A day of mourning has been declared for Friday
The final has been put back to June 5. | 2021-06-05 planned The final has been put back to June 5
The match was moved from February 24 because of snow. |
The club has permission to build there until 2025. |
# when somebody told it is not when it was done
The guards fled in January 2020, according to a report by the Post on Monday. | 2020-01 happened The guards fled
# the time of what is looked into, or worked for, is not that of the work
Officials are investigating efforts to overturn the vote in 2019. | 2021-03-23 ongoing Officials are investigating efforts to overturn the vote in 2019
# no phrase without what it is about
The firm sacked 16 guards last March in relation to signing papers that falsely asserted that it had sold the bridge to itself. | 2020-03 happened The firm sacked 16 guards in relation to signing papers
# stretches that a date ends
In the 12 months to June 2020 the lake fell by two metres. | 2019-07/2020-06 happened The lake fell by two metres
The firm earned $4 million in the three months ended Dec. 31, 2020. | 2020-10/2020-12 happened The firm earned $4 million
The shares had gained 12% since the start of the year. | 2021-01-01/2021-03-23 happened The shares had gained 12% since the start of the year
# entries of a chronicle
14 June 2018: An inspector finds two exits blocked. | 2018-06-14 happened An inspector finds two exits blocked
Spring 2019 – The council grants a permit to the farm. | 2019-21 happened The council grants a permit to the farm
# dates in a row, each of which is meant
The council met in March, June and September 2019. | 2019-03 happened The council met | 2019-06 happened The council met | 2019-09 happened The council met
The clinic will open on Friday, Monday and Wednesday. | 2021-03-26 planned The clinic will open | 2021-03-29 planned The clinic will open | 2021-03-31 planned The clinic will open
The fair was stopped in 2018 and 2019. | 2018 happened The fair was stopped | 2019 happened The fair was stopped
The mill burned down in 1801, 1845 and again in 1902. | 1801 happened The mill burned down | 1845 happened The mill burned down | 1902 happened The mill burned down
# when it was, by what stands beside the deed
The order was put off when the yard went under in May 2019. | 2019-05 happened The order was put off when the yard went under in May 2019
Born in Graz in 1935, Adler left school to work in a mill. | 1935 happened Adler was born in Graz
Adler was made a dame in the 1987 New Year Honours. | 1987 happened Adler was made a dame in the 1987 New Year Honours
The paper printed a letter, dated 2 February 2019, on Friday. | 2021-03-19 happened The paper printed a letter
The voyage, from October 1958 to March 1959, brought back two maps. | 1958-10/1959-03 happened The voyage brought back two maps
Ferries have served the port every summer since the 1970s, and all year round since 2011. | 197X/2021-03-23 ongoing Ferries have served the port every summer since the 1970s
The club finished ninth last season, having been second at Christmas. |
The trial, first set for March 23, 2019, was put off when courts closed. |
Sales in the firm's shops rose in the first three weeks of March, ahead of last year. | 2021-03 happened Sales in the firm's shops rose in the first three weeks of March
The schools will stay closed until at least next Monday. | 2021-03-29 planned The schools will stay closed until at least next Monday
The bridge was opened in 1998 and is due to be replaced in 2026. | 1998 happened The bridge was opened | 2026 planned The bridge is due to be replaced
# annals in the present tense
In September 2015 Lee tests the water. On 4 May 2016 the council meets. In June 2017 the jury clears her. | 2015-09 happened Lee tests the water | 2016-05-04 happened The council meets | 2017-06 happened The jury clears her
In September 2015 Lee tests the water. | 
# what a line begins and ends with
The firm expects a loss because of storms that grounded 600 flights in January. | 2021-01 happened Storms grounded 600 flights
A new hub, first announced in December, is to open in 2026. | 2020-12 happened A new hub was first announced | 2026 planned A new hub is to open
The guards handed in their notice on Monday, three years to the day after they were hired. | 2021-03-22 happened The guards handed in their notice
Parties have until April 19 to register. | 2021-04-19 planned Parties have until April 19 to register
Annual results will follow in late May. | 2021-05 planned Annual results will follow
# who promises, who hears, and what is left of a year
The minister said that the outage was the worst in years and promised help by the end of May. | 2021-05 planned The minister promised help by the end of May
The judge will hear both sides again on April 9. | 2021-04-09 planned The judge will hear both sides again
The judge retires at the end of the year. | 2021 planned The judge retires
# with whom it was agreed
The owners of the four mills signed a preliminary agreement with the weavers to close the looms for good in 2017. | 2017 happened The owners of the four mills signed a preliminary agreement with the weavers to close the looms
# days that go together, and a second time
The market will be shut on Good Friday and Easter Monday. | 2021-04-02/2021-04-05 planned The market will be shut
The judge met both sides on Thursday and again on Monday. | 2021-03-18 happened The judge met both sides | 2021-03-22 happened The judge met both sides
Divers found four bodies on Sunday and three more on Monday. | 2021-03-21 happened Divers found four bodies | 2021-03-22 happened Divers found three more
# times that are none of the deed
Sales rose 1.1% in January after a fall of 2.1% in December. | 2021-01 happened Sales rose 1.1% after a fall of 2.1% in December
Prices slowed from 7.8% at the end of 2019 to 4.1% in February. | 2021-02 happened Prices slowed from 7.8% at the end of 2019 to 4.1%
A jury took two days to convict him of stabbing two students in 2018. |
Two budgets, the first on February 19 and the second on March 2, were poor. |
The feast, which is celebrated in February, is loud. |
For 2022 the firm forecasts sales of $2 billion. |
The fishermen come ashore on Mondays and Thursdays, at about six in the morning. |
The asteroid struck 66 million years ago. |
I changed my page, which I started in 2013, into a shop. |
He was elected in 1998, re-elected in 2002 and defeated in 2006. | 1998 happened He was elected | 2002 happened He was re-elected | 2006 happened He was defeated
The mayor was re-elected in 2012 with 40 votes. | 2012 happened The mayor was re-elected with 40 votes
The shop will be re-opened on Friday. | 2021-03-26 planned The shop will be re-opened
The law, passed in 2012 and amended two years later, is old. | 2012 happened The law was passed | 2014 happened The law was amended
# who it was
Envoys sat down on Monday, hours after rockets fell, and agreed to meet on Friday. | 2021-03-22 happened Envoys sat down | 2021-03-26 planned Envoys agreed to meet
The office issued a warning on Sunday and extended it on Monday. | 2021-03-21 happened The office issued a warning | 2021-03-22 happened The office extended the warning
He was arrested in 2018 and charged in 2019. | 2018 happened He was arrested | 2019 happened He was charged
The union held talks in May 2020 and a summit in June 2020. | 2020-05 happened The union held talks | 2020-06 happened The union held a summit
A walkout in January cost the port 2 million euros. | 2021-01 happened A walkout cost the port 2 million euros
A round of talks, in Geneva in 2019, ended without a deal. | 2019 happened A round of talks ended without a deal
Three more reports are due on Friday. | 2021-03-26 planned Three more reports are due
The Senate will not return until April 12. | 2021-04-12 planned The Senate will not return until April 12
Unions have called a march for Saturday. | 2021-03-27 planned Unions have called a march for Saturday
The mayor has declared three days of mourning from Wednesday. | 2021-03-24 planned The mayor has declared three days of mourning from Wednesday
An audit published in February found that the yard had been paid. | 2021-02 happened An audit found that the yard had been paid
The council promised a dig, which was to begin last autumn but has been held up. | 2020-23 denied A dig was to begin but has been held up
The yard may win an order for seven vessels, which is expected to be awarded on April 30. | 2021-04-30 planned An order is expected to be awarded
The firm lost $28 million in the quarter ended December 27. | 2020-10/2020-12 happened The firm lost $28 million
A museum is due to open in 2028, a century after the water came. | 2028 planned A museum is due to open
Experts learned that the ships would not be ready before 2028. |
# lines without what belongs elsewhere
The company was founded in 1926 and plans a party next May. | 1926 happened The company was founded | 2021-05 planned The company plans a party
Born in Vienna in 1935, Adler fled to England in 1939. | 1935 happened Adler was born in Vienna | 1939 happened Adler fled to England
A second volume, which Adler finished in 2019, will appear on Friday. | 2019 happened Adler finished a second volume | 2021-03-26 planned A second volume will appear
The crater, 180 km wide, was found in 1978 by geologists. | 1978 happened The crater was found by geologists
Not one permit was refused between 2010 and 2015. | 2010/2015 denied Not one permit was refused
The fish were found in Dakota between 2012 and 2016 in a bed of mud. | 2012/2016 happened The fish were found in Dakota in a bed of mud
The paper asked in 2019 for records: in 2020 a clerk sent them two boxes. | 2019 happened The paper asked for records | 2020 happened A clerk sent them two boxes
The House is expected to vote as soon as Friday. | 2021-03-26 planned The House is expected to vote
The office dropped its case on Monday, hours after a meeting with her. | 2021-03-22 happened The office dropped its case
Profit rose to Rs 18,400 crore from Rs 16,900 crore in 2019. |
The series ended close to midnight on Monday. | 2021-03-22~ happened The series ended
"""
LINES = [row for row in ROWS.strip().splitlines() if not row.startswith("#")]


@pytest.mark.parametrize("row", LINES)
def test_told(row: str) -> None:
    text, *lines = (part.strip() for part in row.split("|"))
    assert told(text) == [line for line in lines if line]


def test_the_main_act_has_the_date_of_what_it_happened_with() -> None:
    text = "Nine people died when fire swept through a hostel in the small hours of 10 March."
    doc = make_doc(Article.from_text(text, published=TUESDAY), load())
    table = make_events(doc, find_timexes(doc, published=TUESDAY), NO_MENTIONS, published=TUESDAY)
    assert set(table["date"]) == {"2021-03-10"}


def test_a_study_of_the_week_is_news_though_only_its_source_is_dated() -> None:
    text = "The comet fell in the spring, according to a study published on Monday in a journal."
    assert "2021-03-22 happened A study was published in a journal" in told(text)


def test_a_caption_in_the_present_tense_is_no_event_where_no_day_of_publication_is_known() -> None:
    text = "A truck charges at a station in Scotts Valley, California, on Thursday, June 1, 2023."
    doc = make_doc(Article.from_text(text), load())
    assert make_events(doc, find_timexes(doc, published=None), NO_MENTIONS, published=None).empty


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The agency recommended that all operators review their rules by the end of 2023.", "possible"),
        ("The agency said that all operators reviewed their rules in July.", "happened"),
    ],
)
def test_what_is_asked_for_is_not_done(nlp: Language, text: str, status: str) -> None:
    events = analyse(Article.from_text(text, published="2023-09-12"), nlp).events
    assert events["status"].tolist() == [status]

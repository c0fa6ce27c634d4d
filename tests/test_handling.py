"""Deeds done to things are no speech; what a dateline opens, what never was, and whose date it is."""

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article
from newsbook.pipeline import make_doc
from newsbook.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("France on Friday recalled its ambassadors to the two countries.", False),
        ("OSLO — Norway on Tuesday recalled its envoy to the islands.", False),
        ("DETROIT (AP) — The firm on Monday recalled 30,000 cars.", False),
        ("Rebels attacked the base at dawn on Thursday.", False),
        ("The mayor on Thursday unveiled a statue of the admiral.", False),
        ("The club on Thursday dismissed its coach.", False),
        ("She recalled the day on which the flood came.", True),
        ("Lee attacked the budget as a disgrace on Thursday.", True),
        ("The firm on Thursday unveiled plans to close the plant.", True),
        ("The minister on Thursday dismissed the claims as nonsense.", True),
    ],
)
def test_speech_or_deed(nlp: Language, text: str, speech: bool) -> None:
    assert (not find_quotes(make_doc(Article.from_text(text), nlp)).empty) is speech


@pytest.mark.parametrize(
    "text",
    [
        "LONDON — Britain on Tuesday condemned the attack.",
        "ROME, June 14 (Northline) - Italy on Monday denounced the raid.",
        "WARSAW — Poland on Tuesday said that it would pay.",
    ],
)
def test_behind_a_dateline_the_country_speaks_and_no_weekday(nlp: Language, text: str) -> None:
    speakers = find_quotes(make_doc(Article.from_text(text), nlp))["speaker"].tolist()
    assert speakers in (["Britain"], ["Italy"], ["Poland"])


@pytest.mark.parametrize("text", ["OSLO — It rained.", "OSLO, June 4 (AP) - It rained. They left."])
def test_a_dateline_is_no_part_of_the_first_sentence(nlp: Language, text: str) -> None:
    assert "It rained." in [s.text.strip() for s in make_doc(Article.from_text(text), nlp).sents]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("No minister has said that the plan is dead.", []),
        ("Not all of them wish to look so far east.", []),
        ("None of the residents claimed that they had seen it.", []),
        ("Neither side has agreed to leave.", []),
        ("No 10 said that the plan is dead.", ["No 10"]),
        pytest.param(
            "No fewer than six ministers said that the plan is dead.", ["No fewer than six ministers"],
            marks=pytest.mark.xfail(reason="the parse takes 'fewer than' for the subject"),
        ),
    ],
)  # fmt: skip
def test_nobody_is_no_speaker(nlp: Language, text: str, speakers: list[str]) -> None:
    assert find_quotes(make_doc(Article.from_text(text), nlp))["speaker"].tolist() == speakers


@pytest.mark.parametrize("venue", ["in a statement", "in an interview", "on the radio"])
def test_where_it_was_said_is_no_part_of_it(nlp: Language, venue: str) -> None:
    text = f'Ann Lee said {venue} that the decision had been taken at the request of the mayor and was justified by the "gravity" of it.'
    rows = find_quotes(make_doc(Article.from_text(text), nlp))
    assert rows["text"].iloc[0].startswith("that the decision") and "gravity" in rows["text"].iloc[0]


LEAD = "The mayor closed the bridge on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("OSLO — Norway on Tuesday recalled its envoy to the islands.", [("2021-05-18", "recalled")]),
        ("France has never before recalled its envoy to the islands.", []),
        (LEAD + "Under a deal that the town signed with the firm in February 2020, it was to stay open. "
         "The mayor promised that there would be no rush.", [("2021-05-17", "closed"), ("2020-02", "signed")]),
        (LEAD + "In 2016 a bomb killed six soldiers there. The firm condemned the attack.",
         [("2021-05-17", "closed"), ("2016", "killed"), ("2021-05-17/2021-05-19", "condemned")]),
        (LEAD + "In 2016 a bomb killed six soldiers there. The town closed its gates.",
         [("2021-05-17", "closed"), ("2016", "killed"), ("2016~", "closed")]),
        (LEAD + "On Tuesday the council approved the plan. It then waived the fine.",
         [("2021-05-17", "closed"), ("2021-05-18", "approved"), ("2021-05-18/2021-05-19", "waived")]),
        (LEAD + "The plan was announced on the eve of the feast.", [("2021-05-17", "closed")]),
    ],
)  # fmt: skip
def test_events(nlp: Language, text: str, want: list[tuple[str, str]]) -> None:
    events = analyse(Article.from_text(text, published="2021-05-19"), nlp).events
    found = list(zip(events["date"], events["what"], strict=True))
    assert len(found) == len(want), found
    for day, verb in want:
        assert any(d == day and verb in what for d, what in found), found


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The work will begin on 1 May and end on 11 September.", ["The work will begin", "The work will end"]),
        ("The talks would begin on 1 May and resume on 3 June.", ["The talks would begin", "The talks would resume"]),
        ("The mayor is to open the bridge on 1 May and visit Rome in June.",
         ["The mayor is to open the bridge", "The mayor is to visit Rome"]),
        ("The firm opened a plant in 2011 and closed it in 2014.", ["The firm opened a plant", "The firm closed the plant"]),
    ],
)  # fmt: skip
def test_a_second_verb_is_told_without_the_first(nlp: Language, text: str, lines: list[str]) -> None:
    assert analyse(Article.from_text(text, published="2021-04-14"), nlp).events["what"].tolist() == lines

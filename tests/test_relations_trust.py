"""Relations a reader can trust: sentences of our own in which nothing, or only this, passes between two names."""

import time

import pytest

from docs import make_doc
from newsbook import Article, analyse
from newsbook.relations import QUADS
from newsbook.relations.sport import is_sport

ROWS = [
    # who stands further in than the verb reaches
    ("Belgium inspects medicine bound for Lebanon.", []),
    ("Norway approved a loan for a dam in Kenya.", []),
    ("Anna Brandt discussed the harvest at a dinner in Chile.", []),
    ("Peter Olsen was on trial for the murder of Tom Baker at a fair in Lyon.", []),
    ("Maria Lopez, the founder of a school and a delegate from Ohio, praised Tom Baker.", [("Maria Lopez", "SUPPORT", "Tom Baker")]),
    ("Canada closed the road, with Mexico and Peru among the countries that sent trucks.", []),
    # who only does the same
    ("Egypt and Morocco have new television deals.", []),
    # words that mean something else
    ("Nancy Green captured Ohio and Iowa in the primary.", []),
    ("Tom Baker turned to Facebook last week.", []),
    ("Maria Lopez is investing more time in Chile.", []),
    ("CBC News asked Peter Olsen whether he would stay.", []),
    ("Tom Baker will win his battle with Nancy Green.", []),
    ("Kenya is willing to travel to Uganda.", []),
    ("Maria Lopez suspects that Peter Olsen will stay.", []),
    ("Israel launched a verbal attack on Jordan.", [("Israel", "ACCUSE", "Jordan")]),
    ("Peter Olsen rallied the Senate Democrats.", []),
    ("Maria Lopez is happy to get rid of Facebook.", []),
    ("Greenpeace filed a complaint with the European Commission.", []),
    # who is meant
    ("Russia blamed the explosion on Ukraine.", [("Russia", "ACCUSE", "Ukraine")]),
    ("Tom Baker complained about Spain not paying its share.", [("Tom Baker", "ACCUSE", "Spain")]),
    ("India's purchase of tanks from Russia surprised nobody.", [("India", "COOPERATE", "Russia")]),
    ("Kenya failed to agree with Uganda on a border.", [("Kenya", "REJECT", "Uganda")]),
    ("Lebanon allowed inspectors from the United Nations into the port.", [("Lebanon", "RETREAT", "United Nations")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:45] for text, _ in ROWS])
def test_rows(text: str, expected: list[tuple[str, str, str]]) -> None:
    analysis = analyse(Article.from_text(text))
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    rows = analysis.relations[analysis.relations["event"].isin(QUADS)]
    assert [(names[r.source_id], r.event, names[r.target_id]) for r in rows.itertuples()] == expected


ROLES = [
    ("Kenyan Finance Minister Ann Otieno was there. Kenya is far.", ["Kenya"]),
    ("Kenyan singer Ann Otieno was there. Kenya is far.", []),
    ("Nairobi resident Ann Otieno was there.", []),
    ("Ann Otieno, the younger sister of the Kenyan president, was there.", []),
    ("Ann Otieno, the most senior Republican on the Senate's trade committee, was there.", ["Senate"]),
    ("Ann Otieno, a Democrat from Ohio, was there.", []),
]


@pytest.mark.parametrize(("text", "bodies"), ROLES)
def test_only_public_offices_act_for_countries(text: str, bodies: list[str]) -> None:
    analysis = analyse(Article.from_text(text))
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    assert [names[i] for i in analysis.relations.loc[analysis.relations["event"] == "role-of", "target_id"]] == bodies


def test_a_quoted_clause_is_the_speakers_matter() -> None:
    relations = analyse(Article.from_text("Maria Lopez demanded: “Peter Olsen should leave Chile.”")).relations
    assert not relations["event"].isin(QUADS).any()


def test_moves_of_a_game_are_no_deeds() -> None:
    game = "The striker scored the second goal of the match after a penalty. " * 8
    assert is_sport(make_doc(game.replace(".", " .")))
    relations = analyse(Article.from_text(game + "Peter Olsen fed Tom Baker. Arsenal met Chelsea.")).relations
    assert not relations["event"].isin(QUADS).any()


def test_time_grows_with_length() -> None:
    """Ten times the text takes no more than about ten times as long (doubled for noise)."""
    from newsbook import pipeline
    from newsbook.entities import resolve_entities
    from newsbook.mentions import find_mentions
    from newsbook.quotes import find_quotes
    from newsbook.relations import find_relations

    def seconds(times: int) -> float:
        doc = pipeline.make_doc(
            Article.from_text("Kenya criticised Uganda. Peru met Chile in May. " * times), pipeline.load()
        )
        mentions, entities, quotes = resolve_entities(doc, find_mentions(doc), find_quotes(doc))
        began = time.process_time()
        assert len(find_relations(doc, mentions, entities, quotes)) >= 2 * times
        return time.process_time() - began

    seconds(10)
    assert seconds(500) < 20 * seconds(50) + 0.5

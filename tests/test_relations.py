"""Relations: our own sentences with what they tell, and what they do not."""

import json
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from newsbook import Article, analyse
from newsbook.relations import CO_OCCURRENCE, QUADS, STRUCTURAL, edges, to_graphml, to_plover
from newsbook.relations.inflection import verb_forms
from newsbook.relations.plover import NOUNS, VERBS

ROWS = [
    # verbal cooperation
    ("France and Germany agreed on Monday to share the costs.", [("France", "AGREE", "Germany", "happened")]),
    ("Japan agreed to lend Vietnam 400 million dollars.", [("Japan", "AGREE", "Vietnam", "happened")]),
    ("Egypt signed a trade agreement with Kenya last week.", [("Egypt", "AGREE", "Kenya", "happened")]),
    ("A ceasefire agreement between Armenia and Azerbaijan took effect on Friday.", [("Armenia", "AGREE", "Azerbaijan", "happened")]),
    ("Norway promised to help Moldova with its gas bills.", [("Norway", "AGREE", "Moldova", "happened")]),
    ("Canada will send medicine to Haiti.", [("Canada", "AGREE", "Haiti", "planned")]),
    ("Angela Merkel met Emmanuel Macron in Berlin on Tuesday.", [("Angela Merkel", "CONSULT", "Emmanuel Macron", "happened")]),
    ("Anna Brandt and Peter Olsen met in Geneva.", [("Anna Brandt", "CONSULT", "Peter Olsen", "happened")]),
    ("The talks between Serbia and Kosovo ended without a result.", [("Serbia", "CONSULT", "Kosovo", "happened")]),
    ("Brazil held talks with Argentina about tariffs.", [("Brazil", "CONSULT", "Argentina", "happened")]),
    ("Joe Biden will visit Poland next month.", [("Joe Biden", "CONSULT", "Poland", "planned")]),
    ("Olaf Scholz telephoned Giorgia Meloni on Sunday.", [("Olaf Scholz", "CONSULT", "Giorgia Meloni", "happened")]),
    ("Iran has been negotiating with Pakistan over the border.", [("Iran", "CONSULT", "Pakistan", "happened")]),
    ("Maria Lopez said in an interview with Reuters that prices would fall.", [("Maria Lopez", "CONSULT", "Reuters", "happened")]),
    ("Spain praised Morocco for its handling of the crisis.", [("Spain", "SUPPORT", "Morocco", "happened")]),
    ("Australia backs Ukraine.", [("Australia", "SUPPORT", "Ukraine", "happened")]),
    ("Turkey congratulated Azerbaijan.", [("Turkey", "SUPPORT", "Azerbaijan", "happened")]),
    ("Italy apologised to Libya for its colonial rule.", [("Italy", "SUPPORT", "Libya", "happened")]),
    ("Ireland expressed support for Lebanon.", [("Ireland", "SUPPORT", "Lebanon", "happened")]),
    ("Sweden's support for Finland never wavered.", [("Sweden", "SUPPORT", "Finland", "happened")]),
    ("The European Union lifted its sanctions against Zimbabwe.", [("European Union", "CONCEDE", "Zimbabwe", "happened")]),
    ("India eased restrictions on Nepal.", [("India", "CONCEDE", "Nepal", "happened")]),
    # material cooperation
    ("South Korea sold 200 tanks to Poland.", [("South Korea", "COOPERATE", "Poland", "happened")]),
    ("Greece bought frigates from France.", [("Greece", "COOPERATE", "France", "happened")]),
    ("Siemens is working with Airbus on a new engine.", [("Siemens", "COOPERATE", "Airbus", "happened")]),
    ("Thailand extradited the banker to Malaysia.", [("Thailand", "COOPERATE", "Malaysia", "happened")]),
    ("China sent vaccines to Cambodia.", [("China", "AID", "Cambodia", "happened")]),
    ("The World Bank gave Ghana a loan of three billion dollars.", [("World Bank", "AID", "Ghana", "happened")]),
    ("Qatar donated ambulances to Sudan.", [("Qatar", "AID", "Sudan", "happened")]),
    ("The United States withdrew its troops from Somalia.", [("United States", "RETREAT", "Somalia", "happened")]),
    ("Syria released two Turkish soldiers.", [("Syria", "RETREAT", "Turkish", "happened")]),
    ("Denmark pulled its soldiers out of Iraq.", [("Denmark", "RETREAT", "Iraq", "happened")]),
    # verbal conflict
    ("Kenya urged Ethiopia to open the border.", [("Kenya", "REQUEST", "Ethiopia", "happened")]),
    ("The United Nations called on Myanmar to free the prisoners.", [("United Nations", "REQUEST", "Myanmar", "happened")]),
    ("Chile demanded that Bolivia return the trucks.", [("Chile", "REQUEST", "Bolivia", "happened")]),
    ("Amnesty International has asked Peru for an inquiry.", [("Amnesty International", "REQUEST", "Peru", "happened")]),
    ("Russia accused Ukraine of shelling a village.", [("Russia", "ACCUSE", "Ukraine", "happened")]),
    ("Belgium condemned Hungary's treatment of refugees.", [("Belgium", "ACCUSE", "Hungary", "happened")]),
    ("Mexico was criticised by Cuba.", [("Cuba", "ACCUSE", "Mexico", "happened")]),
    ("Austria's criticism of Slovakia has grown louder.", [("Austria", "ACCUSE", "Slovakia", "happened")]),
    ("Tom Baker lashed out at Nancy Green.", [("Tom Baker", "ACCUSE", "Nancy Green", "happened")]),
    ("Apple sued Samsung in California.", [("Apple", "ACCUSE", "Samsung", "happened")]),
    ("Estonia expressed doubts about Belarus.", [("Estonia", "ACCUSE", "Belarus", "happened")]),
    ("Lula da Silva called Israel a disgrace.", [("Lula da Silva", "ACCUSE", "Israel", "happened")]),
    ("The BBC is critical of Ofcom.", [("BBC", "ACCUSE", "Ofcom", "happened")]),
    ("Iceland rejected Britain's offer.", [("Iceland", "REJECT", "Britain", "happened")]),
    ("North Korea refused to meet South Korea.", [("North Korea", "REJECT", "South Korea", "happened")]),
    ("Cyprus is opposed to Turkey's plan.", [("Cyprus", "REJECT", "Turkey", "happened")]),
    ("Slovenia will not support Croatia.", [("Slovenia", "REJECT", "Croatia", "happened")]),
    ("A dispute between Sudan and Egypt over water flared up.", [("Sudan", "REJECT", "Egypt", "happened")]),
    ("Iran threatened to attack Israel.", [("Iran", "THREATEN", "Israel", "happened")]),
    ("Turkey warned Greece against drilling.", [("Turkey", "THREATEN", "Greece", "happened")]),
    ("Donald Trump vowed to punish Iran.", [("Donald Trump", "THREATEN", "Iran", "happened")]),
    # material conflict
    ("Students protested against Shell in Rotterdam.", []),
    ("Greenpeace staged a protest against Shell in Rotterdam.", [("Greenpeace", "PROTEST", "Shell", "happened")]),
    ("The European Union imposed sanctions on Belarus.", [("European Union", "SANCTION", "Belarus", "happened")]),
    ("Sanctions were imposed on Syria by the Arab League.", [("Arab League", "SANCTION", "Syria", "happened")]),
    ("Canada broke off diplomatic relations with Iran.", [("Canada", "SANCTION", "Iran", "happened")]),
    ("Germany has suspended its aid to Uganda.", [("Germany", "SANCTION", "Uganda", "happened")]),
    ("Rwanda deployed troops to Mozambique.", [("Rwanda", "MOBILIZE", "Mozambique", "happened")]),
    ("Iran detained two French citizens.", [("Iran", "COERCE", "French", "happened")]),
    ("Egypt expelled Al Jazeera.", [("Egypt", "COERCE", "Al Jazeera", "happened")]),
    ("Russian forces attacked Kharkiv on Sunday.", [("Russian", "ASSAULT", "Kharkiv", "happened")]),
    ("Israel bombed Lebanon.", [("Israel", "ASSAULT", "Lebanon", "happened")]),
    ("Saudi Arabia carried out air strikes on Yemen.", [("Saudi Arabia", "ASSAULT", "Yemen", "happened")]),
    ("Iraq's invasion of Kuwait began in August.", [("Iraq", "ASSAULT", "Kuwait", "happened")]),
    ("Kuwait was invaded by Iraq.", [("Iraq", "ASSAULT", "Kuwait", "happened")]),
    ("The attack on Pakistan by India drew crowds.", [("India", "ASSAULT", "Pakistan", "happened")]),
    ("Ethiopia fought a war with Eritrea.", [("Ethiopia", "ASSAULT", "Eritrea", "happened")]),
    # forms: coordination, relative and controlled clauses, pronouns, status
    ("France and Italy criticised Poland and Hungary.",
     [(s, "ACCUSE", t, "happened") for s in ("France", "Italy") for t in ("Poland", "Hungary")]),
    ("Vietnam criticised China and thanked Japan.",
     [("Vietnam", "ACCUSE", "China", "happened"), ("Vietnam", "SUPPORT", "Japan", "happened")]),
    ("Morocco, which accused Algeria of meddling, closed its airspace.", [("Morocco", "ACCUSE", "Algeria", "happened")]),
    ("Portugal decided to help Angola.", [("Portugal", "AGREE", "Angola", "planned")]),
    ("Latvia said it had arrested three Russians.", [("Latvia", "COERCE", "Russians", "happened")]),
    ("Hamas kidnapped Anna Brandt.", [("Hamas", "ASSAULT", "Anna Brandt", "happened")]),
    ("Peter Olsen was killed in an air strike by Israel on Monday.", [("Israel", "ASSAULT", "Peter Olsen", "happened")]),
    ("Maria Lopez was wounded by a US drone strike.", [("US", "ASSAULT", "Maria Lopez", "happened")]),
    ("Maria Lopez was killed in clashes in Chad.", []),
    ("Nigeria did not attack Cameroon.", [("Nigeria", "ASSAULT", "Cameroon", "denied")]),
    ("Israel may attack Iran.", [("Israel", "THREATEN", "Iran", "possible")]),
    ("Maria Lopez is to meet Peter Olsen on Friday.", [("Maria Lopez", "CONSULT", "Peter Olsen", "planned")]),
    ("Germany will send tanks to Ukraine.", [("Germany", "AGREE", "Ukraine", "planned")]),
    ("Russia sent tanks into Georgia.", [("Russia", "MOBILIZE", "Georgia", "happened")]),
    ("Albania wants to meet Montenegro.", [("Albania", "CONSULT", "Montenegro", "planned")]),
    ("Prime Minister Mark Rutte thanked King Felipe of Spain.", [("Mark Rutte", "SUPPORT", "Felipe", "happened")]),
    ("Washington condemned Iran, the United States ambassador said.", [("United States", "ACCUSE", "Iran", "happened")]),
    # nothing passed between them
    ("Paris is larger than Lyon.", []),
    ("The flight from Madrid to Rome was late.", []),
    ("Anna Brandt was born in Norway.", []),
    ("Peter Olsen lives in Copenhagen and Maria Lopez in Lima.", []),
    ("Arsenal beat Chelsea on Saturday.", []),
    ("Toyota shares fell faster than those of Honda.", []),
    ("Oil from Norway and gas from Qatar became dearer.", []),
    ("Maria Lopez wrote about Chile for The Guardian.", []),
    ("Tom Baker said Reuters had more than 2,000 journalists.", []),
    ("Nobody knows whether Peru or Chile has more copper.", []),
    ("The agreed text was printed in Vienna and Geneva.", []),
    ("A strike in Belgium delayed trains to Germany.", []),
]  # fmt: skip


def told(text: str) -> list[tuple[str, str, str, str]]:
    """The PLOVER rows of a text, with names for ids."""
    analysis = analyse(Article.from_text(text))
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    rows = analysis.relations[analysis.relations["event"].isin(QUADS)]
    return sorted((names[r.source_id], r.event, names[r.target_id], r.status) for r in rows.itertuples())


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:40] for text, _ in ROWS])
def test_sentences(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == sorted(expected)


def test_cooccurrence_stays_apart() -> None:
    relations = analyse(Article.from_text("Paris is larger than Lyon. Anna Brandt met Peter Olsen.")).relations
    weak = relations[relations["event"] == CO_OCCURRENCE]
    assert list(zip(weak["source_id"], weak["target_id"], strict=True)) == [
        ("paris", "lyon"),
        ("anna-brandt", "peter-olsen"),
    ]
    assert weak["quad"].isna().all() and weak["cue"].isna().all() and weak["status"].isna().all()


def test_rows_are_grounded_and_in_quads() -> None:
    article = Article.from_text(" ".join(text for text, _ in ROWS))
    relations = analyse(article).relations
    for row in relations.itertuples():
        assert article.text[row.start : row.end] == row.text
        if row.event != CO_OCCURRENCE:
            assert article.text[row.cue_start : row.cue_end] == row.cue
            assert row.start <= row.cue_start < row.cue_end <= row.end
        assert row.source_id != row.target_id
        assert 0 <= row.confidence <= 1
        assert (row.event in QUADS) == (row.quad is not pd.NA) == (row.reciprocal is not pd.NA)


def test_quoted_words_count_for_what_the_speaker_says() -> None:
    text = "“We condemn Iran for this attack,” said Antony Blinken. “Israel bombed Jordan,” Blinken said."
    assert told(text) == [("Antony Blinken", "ACCUSE", "Iran", "happened")]


def test_both_sides_are_marked_where_the_deed_is_mutual() -> None:
    relations = analyse(Article.from_text("Brazil held talks with Argentina. Peru criticised Chile.")).relations
    typed = relations[relations["event"].isin(QUADS)]
    assert list(typed["reciprocal"]) == [True, False]


STRUCTURE = [
    ("German Foreign Minister Heiko Maas left for Italy. Germany is far.", ("Heiko Maas", "role-of", "Germany")),
    ("NATO member Poland has two new brigades.", ("Poland", "member-of", "NATO")),
    ("Hungary, a member of the European Union, has ten million people.", ("Hungary", "member-of", "European Union")),
    ("Lyon in southern France has two rivers.", ("Lyon", "located-in", "France")),
    ("He was born in Doha, Qatar, in 1980.", ("Doha", "located-in", "Qatar")),
]


@pytest.mark.parametrize(("text", "expected"), STRUCTURE, ids=[e[1] + " " + e[0] for _, e in STRUCTURE])
def test_structure(text: str, expected: tuple[str, str, str]) -> None:
    analysis = analyse(Article.from_text(text))
    names = dict(zip(analysis.entities["entity_id"], analysis.entities["name"], strict=True))
    rows = analysis.relations[analysis.relations["event"].isin(STRUCTURAL)]
    assert [(names[r.source_id], r.event, names[r.target_id]) for r in rows.itertuples()] == [expected]


@pytest.mark.parametrize("event", VERBS)
def test_each_event_has_a_quad_and_words(event: str) -> None:
    assert event in QUADS and event in NOUNS


def test_exports(tmp_path: Path) -> None:
    text = "Brazil held talks with Argentina. Brazil held talks with Argentina in May. Peru criticised Chile."
    analysis = analyse(Article.from_text(text, published="2024-05-03"))
    table = edges(analysis.relations, analysis.entities)
    typed = table[table["event"] != CO_OCCURRENCE]
    assert typed[["source", "target", "event", "n"]].values.tolist() == [
        ["Brazil", "Argentina", "CONSULT", 2], ["Peru", "Chile", "ACCUSE", 1],
    ]  # fmt: skip
    assert typed["sentence"].iloc[0] == "Brazil held talks with Argentina."
    graph = nx.parse_graphml(to_graphml(analysis.relations, analysis.entities), force_multigraph=True)
    assert sorted(d["event"] for *_, d in graph.edges(data=True)) == sorted(table["event"])
    assert graph.nodes["peru"]["name"] == "Peru"
    records = to_plover(analysis.relations, analysis.entities, article_id="a", published=analysis.article.published)
    assert [r["event"] for r in records] == ["CONSULT", "CONSULT", "ACCUSE"]
    assert records[2]["source"] == [{"actorText": "Peru", "actor": "peru"}] and records[2]["date"] == "2024-05-03"
    folder = analysis.save(tmp_path / "out")
    assert json.loads((folder / "plover.json").read_text(encoding="utf-8"))[2]["id"] == records[2]["id"].replace(
        "a-", f"{analysis.article.id}-", 1
    )
    assert nx.read_graphml(folder / "relations.graphml", force_multigraph=True).number_of_edges() == len(table)


def test_nothing_in_nothing_out() -> None:
    analysis = analyse(Article.from_text(""))
    assert analysis.relations.empty
    assert edges(analysis.relations, analysis.entities).empty
    assert to_plover(analysis.relations, analysis.entities) == []


FORMS = [
    ("veto", {"vetoes", "vetoed", "vetoing"}), ("ban", {"bans", "banned", "banning"}), ("deny", {"denies", "denied", "denying"}),
    ("meet", {"met", "meets", "meeting"}), ("free", {"freed", "frees", "freeing"}), ("expel", {"expelled", "expelling"}),
    ("agree", {"agreed", "agreeing", "agrees"}), ("withdraw", {"withdrew", "withdrawn", "withdrawing"}),
]  # fmt: skip


@pytest.mark.parametrize(("lemma", "forms"), FORMS)
def test_verb_forms(lemma: str, forms: set[str]) -> None:
    assert forms <= verb_forms(lemma)

"""Relations: our own sentences with what they tell, and what they do not."""

import pytest

from newsbook import Article, analyse
from newsbook.relations import CO_OCCURRENCE, QUADS

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
    ("Nigeria did not attack Cameroon.", [("Nigeria", "ASSAULT", "Cameroon", "denied")]),
    ("Israel may attack Iran.", [("Israel", "THREATEN", "Iran", "possible")]),
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

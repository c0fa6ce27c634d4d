"""What the article says people are: sixty-odd sentences, each with the roles that a reader takes from it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article

# sentence, name, its roles in order as (words, when, organisation or None)
CASES: list[tuple[str, str, list[tuple[str, str, str | None]]]] = [
    # titles before the name
    ("Norwegian Defence Minister Kari Solberg arrived in Riga on Monday.", "Kari Solberg",
     [("Norwegian Defence Minister", "current", "Norwegian")]),
    ("The Dutch finance minister Eelco van der Heijden and Irish Taoiseach Micheál Byrne agreed.", "Micheál Byrne",
     [("Irish Taoiseach", "current", "Irish")]),
    ("Israeli army spokesman Brig. Gen. Dan Peretz said no.", "Dan Peretz",
     [("Israeli army spokesman Brig. Gen.", "current", "Israeli")]),
    ("Meanwhile Sen. Helen Marsh spoke.", "Helen Marsh", [("Sen.", "current", None)]),
    ("AT&T boss Helen Marsh sold shares.", "Helen Marsh", [("AT&T boss", "current", "AT&T")]),
    ("The talks pleased WTO Director-General Samir Haddad.", "Samir Haddad", [("WTO Director-General", "current", "WTO")]),
    ("Former Kenyan President Daniel Otieno died on Friday.", "Daniel Otieno",
     [("Former Kenyan President", "former", "Kenyan")]),
    ("Acting Attorney General Laura Pike resigned.", "Laura Pike", [("Acting Attorney General", "acting", None)]),
    ("Deputy Prime Minister Marek Novak told reporters that the vote would go ahead.", "Marek Novak",
     [("Deputy Prime Minister", "current", None)]),
    ("The crowd cheered for striker Luca Moretti after the match.", "Luca Moretti", [("striker", "current", None)]),
    ("Chief Inspector Helen Marsh said the man had been arrested.", "Helen Marsh", [("Chief Inspector", "current", None)]),
    ("Police spokeswoman Dana Weiss said the road was closed.", "Dana Weiss", [("Police spokeswoman", "current", "Police")]),
    ("She spoke to Oxford economist Peter Lang about prices.", "Peter Lang", [("Oxford economist", "current", "Oxford")]),
    ("Archbishop Paul Okafor led the prayers.", "Paul Okafor", [("Archbishop", "current", None)]),
    ("Lt. Col. James Reed said the base was safe.", "James Reed", [("Lt. Col.", "current", None)]),
    ("President-elect Maria Santos will take office in May.", "Maria Santos", [("President-elect", "incoming", None)]),
    ("Then-Mayor Frank Doyle opened the bridge in 1998.", "Frank Doyle", [("Then-Mayor", "former", None)]),
    ("Interim coach Jorge Blanco praised the team.", "Jorge Blanco", [("Interim coach", "acting", None)]),
    ("Bestselling novelist Tom Harker has died.", "Tom Harker", [("Bestselling novelist", "current", None)]),
    ("Siemens chief executive Karl Vogt said orders rose.", "Karl Vogt",
     [("Siemens chief executive", "current", "Siemens")]),
    # apposition after the name
    ("Amira Hassan, Egypt's trade minister, left the meeting early.", "Amira Hassan",
     [("Egypt's trade minister", "current", "Egypt")]),
    ("“It is a start,” said Nina Berg, a spokeswoman for Amnesty International.", "Nina Berg",
     [("spokeswoman for Amnesty International", "current", "Amnesty International")]),
    ("Yusuf Demir, 52, a baker from Izmir, lost his shop.", "Yusuf Demir", [("baker from Izmir", "current", "Izmir")]),
    ("Olena Marchuk, 31, a Kharkiv resident who saw the blast, ran outside.", "Olena Marchuk",
     [("Kharkiv resident who saw the blast", "current", "Kharkiv")]),
    ("David Cole, professor of law at Yale University, disagrees.", "David Cole",
     [("professor of law at Yale University", "current", "Yale University")]),
    ("Rosa Diaz, a former judge, wrote the report.", "Rosa Diaz", [("former judge", "former", None)]),
    ("Rosa Diaz, a lawyer and former senator, wrote the report.", "Rosa Diaz",
     [("lawyer", "current", None), ("former senator", "former", None)]),
    ("Erik Holm, then mayor of Oslo, signed the deal in 2003.", "Erik Holm", [("mayor of Oslo", "former", "Oslo")]),
    ("Erik Holm, now a professor at Uppsala University, signed the letter.", "Erik Holm",
     [("professor at Uppsala University", "current", "Uppsala University")]),
    ("Erik Holm, formerly head of Interpol, signed the letter.", "Erik Holm",
     [("head of Interpol", "former", "Interpol")]),
    ("Lucy Chen (chief scientist at NASA) gave a talk.", "Lucy Chen", [("chief scientist at NASA", "current", "NASA")]),
    ("The prize went to Anna Lind, the Swedish novelist.", "Anna Lind", [("Swedish novelist", "current", "Swedish")]),
    ("Grace Mwangi — deputy director of the World Bank — agreed.", "Grace Mwangi",
     [("deputy director of the World Bank", "current", "World Bank")]),
    ("Omar Farouk, the acting head of the Red Crescent, asked for help.", "Omar Farouk",
     [("acting head of the Red Crescent", "acting", "Red Crescent")]),
    ("Jack Ellis, a mechanic, found the dog.", "Jack Ellis", [("mechanic", "current", None)]),
    ("Ivan Petrov, the group's co-founder, fled.", "Ivan Petrov", [("group's co-founder", "current", "group")]),
    ("Sofia Rossi, the ministry's top vaccine adviser, quit on Tuesday.", "Sofia Rossi",
     [("ministry's top vaccine adviser", "current", "ministry")]),
    # the role first, the name in apposition
    ("The Hungarian prime minister, Gabor Kiss, did not attend.", "Gabor Kiss",
     [("Hungarian prime minister", "current", "Hungarian")]),
    ("The club's captain, Mateus Alves, missed the penalty.", "Mateus Alves", [("club's captain", "current", "club")]),
    ("Her lawyer, Simon Grant, declined to comment.", "Simon Grant", [("lawyer", "current", None)]),
    ("The president of Chile, Isabel Fuentes, arrived late.", "Isabel Fuentes",
     [("president of Chile", "current", "Chile")]),
    # copula and verbs
    ("Ben Carter is the head of Greenpeace.", "Ben Carter", [("head of Greenpeace", "current", "Greenpeace")]),
    ("Ben Carter was a teacher in Leeds.", "Ben Carter", [("teacher in Leeds", "former", "Leeds")]),
    ("Ben Carter has been chairman of Lloyds since 2019.", "Ben Carter", [("chairman of Lloyds", "current", "Lloyds")]),
    ("Ben Carter is not a doctor.", "Ben Carter", []),
    ("Petra Novotna, who is a virologist at Charles University, warned of a new wave.", "Petra Novotna",
     [("virologist at Charles University", "current", "Charles University")]),
    ("Petra Novotna, who heads the regional council, said so.", "Petra Novotna",
     [("heads the regional council", "current", "regional council")]),
    ("Petra Novotna, who leads the Green Party, said so.", "Petra Novotna",
     [("leads the Green Party", "current", "Green Party")]),
    ("Priya Nair, who founded Save Our Pool in January, said her group would ask the High Court for a judicial review.", "Priya Nair",
     [("founded Save Our Pool", "current", "Save Our Pool")]),
    ("Talk with Petra Novotna, chief virologist at the Lagos Institute of Health\n\nShe spoke on Monday.", "Petra Novotna",
     [("chief virologist at the Lagos Institute of Health", "current", "Lagos Institute of Health")]),
    ("Petra Novotna leads her rival in the polls.", "Petra Novotna", []),
    ("Liam Byrne was appointed ambassador to Japan in June.", "Liam Byrne",
     [("ambassador to Japan", "current", "Japan")]),
    ("Liam Byrne was elected president of FIFA.", "Liam Byrne", [("president of FIFA", "current", "FIFA")]),
    ("Liam Byrne resigned as finance minister on Sunday.", "Liam Byrne", [("finance minister", "former", None)]),
    ("Liam Byrne quit as director of the CIA.", "Liam Byrne", [("director of the CIA", "former", "CIA")]),
    ("Liam Byrne became chief executive of Nokia in 2010.", "Liam Byrne", [("chief executive of Nokia", "current", "Nokia")]),
    ("Liam Byrne served as a captain in the army.", "Liam Byrne", [("captain in the army", "former", "army")]),
    ("Liam Byrne works as a nurse.", "Liam Byrne", [("nurse", "current", None)]),
    ("The company named Liam Byrne chief executive.", "Liam Byrne", [("chief executive", "current", None)]),
    # party labels
    ("Sen. Carol Dunn (D-Ohio) voted against the bill.", "Carol Dunn",
     [("Sen.", "current", None), ("D-Ohio", "current", None)]),
    ("Rep. Walter Fox, R-Texas, called it a scandal.", "Walter Fox",
     [("Rep.", "current", None), ("R-Texas", "current", None)]),
    # kin, deputies and others who stand near an office
    ("Nadia Karimi, the wife of the Afghan president, opened the school.", "Nadia Karimi",
     [("wife of the Afghan president", "current", None)]),
    ("Khalid Zaman, the elder brother of the group's leader, was freed.", "Khalid Zaman",
     [("elder brother of the group's leader", "current", None)]),
    ("The mayor's husband, Colin Frost, was there.", "Colin Frost", [("mayor's husband", "current", None)]),
    ("President Alan Moss and his wife, Jane Moss, waved.", "Jane Moss", [("wife", "current", None)]),
    ("President Alan Moss and his wife, Jane Moss, waved.", "Alan Moss", [("President", "current", None)]),
    ("A lawyer for former President Alan Moss, Ted Burke, spoke.", "Alan Moss", [("former President", "former", None)]),
    ("Former President Alan Moss's spokesman, Ted Burke, spoke.", "Ted Burke",
     [("Former President Alan Moss's spokesman", "current", None)]),
    # nothing said
    ("On Tuesday Alan Moss met voters in Ohio.", "Alan Moss", []),
    ("Alan Moss, 34, died.", "Alan Moss", []),
    ("Alan Moss, who met the minister, left.", "Alan Moss", []),
    ("The minister told Alan Moss to wait.", "Alan Moss", []),
    ("Alan Moss, Ted Burke and Nina Berg were there.", "Alan Moss", []),
    ("Insults by former US President Alan Moss were frequent.", "Alan Moss", [("former US President", "former", "US")]),
    # more than one person
    ("Senators Carol Dunn and Walter Fox wrote the bill.", "Walter Fox", [("Senators", "current", None)]),
    ("The deal was struck by Prime Minister Carol Dunn and Australian Prime Minister Walter Fox on Tuesday.", "Walter Fox",
     [("Australian Prime Minister", "current", "Australian")]),
    ("US President Alan Moss, Health Minister Ted Burke and Danish Health Minister Nina Berg spoke.", "Nina Berg",
     [("Danish Health Minister", "current", "Danish")]),
    ("Health and Human Services Secretary Laura Pike resigned.", "Laura Pike",
     [("Health and Human Services Secretary", "current", "Health and Human Services")]),
    ("Home Affairs Minister and Deputy Premier Jan Novak resigned.", "Jan Novak",
     [("Home Affairs Minister and Deputy Premier", "current", None)]),
    # 'New' of a place, and of somebody new
    ("The plan was rejected by New Zealand's Prime Minister Carol Dunn.", "Carol Dunn",
     [("New Zealand's Prime Minister", "current", "New Zealand")]),
    ("Carol Dunn, New Zealand's prime minister, rejected the plan.", "Carol Dunn",
     [("New Zealand's prime minister", "current", "New Zealand")]),
    ("New York mayor Carol Dunn rejected the plan.", "Carol Dunn", [("New York mayor", "current", "New York")]),
    ("New Prime Minister Carol Dunn rejected the plan.", "Carol Dunn", [("Prime Minister", "current", None)]),
    ("The Murder of Judge Ted Burke is still unsolved.", "Ted Burke", [("Judge", "current", None)]),
    ("The trial was watched by Bank of England governor Carol Dunn.", "Carol Dunn",
     [("Bank of England governor", "current", "Bank of England")]),
    ("Judges named under former president Alan Moss agreed.", "Alan Moss", [("former president", "former", None)]),
    ("Alan Moss, another member of the club, agreed.", "Alan Moss", [("member of the club", "current", "club")]),
    ("The prize went to fellow nominees, among them other nominee Ted Burke.", "Ted Burke", [("nominee", "current", None)]),
    ("Senate Minority Leader Ted Burke agreed.", "Ted Burke", [("Senate Minority Leader", "current", "Senate")]),
    ("Major League Baseball said on Monday that the season would be short.", "League Baseball", []),
    # members of a party
    ("Jim Rask, the most senior Republican on the Senate's foreign relations committee, agreed.", "Jim Rask",
     [("most senior Republican on the Senate's foreign relations committee", "current", None)]),
    ("Carol Dunn, a Democrat from Ohio, and Ted Burke, a Republican, wrote the bill.", "Ted Burke",
     [("Republican", "current", None)]),
    ("Carol Dunn, Republicans and Democrats wrote the bill.", "Carol Dunn", []),
    # a count of those who did something is no office
    ("Carol Dunn is the fourth president to visit the island.", "Carol Dunn", []),
    ("Carol Dunn, the youngest senator who voted against the law, left.", "Carol Dunn", []),
    ("Ted Burke was the first president of Chile.", "Ted Burke", [("first president of Chile", "former", "Chile")]),
    ("PM Carol Dunn called a meeting of the committee.", "Carol Dunn", [("PM", "current", None)]),
    ("The doors opened at 3 PM. Carol Dunn was there.", "Carol Dunn", []),
    ("Carol Dunn and Walter Fox, both professors at Duke University, wrote it.", "Carol Dunn",
     [("professors at Duke University", "current", "Duke University")]),
    # with what they are to
    ("China's ambassador to Britain Wei Liang said no.", "Wei Liang",
     [("China's ambassador to Britain", "current", "China")]),
    ("Former envoy to the EU Gordon Pike testified.", "Gordon Pike", [("Former envoy to the EU", "former", "EU")]),
    ("A lawyer for Michigan attorney general Dana Weiss said so.", "Dana Weiss",
     [("Michigan attorney general", "current", "Michigan")]),
    ("The letter was signed by Ohio secretary of state Mark Hill.", "Mark Hill",
     [("Ohio secretary of state", "current", "Ohio")]),
    ("Vita Marsh, a professor at Duke University who studies the safety of models and was not involved in the work, agreed.",
     "Vita Marsh", [("professor at Duke University who studies the safety of models", "current", "Duke University")]),
    ("Maj Gen Dan Peretz and Lt Col Tom Roe left.", "Tom Roe", [("Lt Col", "current", None)]),
    ("Becky Marsh, who runs the Cup & Chaucer Bookshop in Leeds, left.", "Becky Marsh",
     [("runs the Cup & Chaucer Bookshop", "current", "Cup & Chaucer Bookshop")]),
    ("Tom Roe of Nordic Peace Office, a Helsinki think-tank, agreed.", "Tom Roe", []),
    ("Insp Liz Marsh said the road was shut.", "Liz Marsh", [("Insp", "current", None)]),
    ("In Rome were Secretary of State Ann Lee, National Security Advisor Tom Roe, and two aides.", "Tom Roe",
     [("National Security Advisor", "current", None)]),
    ("Det Ch Supt Ann Lee and DI Fran Marsh left.", "Fran Marsh", [("DI", "current", None)]),
    ("The chief of staff Mark Hill stayed silent.", "Mark Hill", [("chief of staff", "current", None)]),
    ("Haddad and Detective Inspector Craig Roth found it. Leila Haddad is a clerk.", "Craig Roth",
     [("Detective Inspector", "current", None)]),
    ("The firm, whose chief executive, Ann Lee, has left, is for sale.", "Ann Lee", [("chief executive", "current", None)]),
    ("The committee's chairman, Senator Ann Lee, left.", "Ann Lee",
     [("committee's chairman", "current", "committee"), ("Senator", "current", None)]),
    ("Arango's running mate, Nina Ocampo, spoke.", "Nina Ocampo", [("Arango's running mate", "current", None)]),
    ("President of the Senate Ada Obi spoke first.", "Ada Obi", [("President of the Senate", "current", "Senate")]),
]  # fmt: skip
MISSES = {
    "The talks pleased WTO Director-General Samir Haddad.": "the pipeline takes 'WTO Director-General' for one name, so that the role has no organisation",
    "The company named Liam Byrne chief executive.": "the parse takes 'named' for a participle that belongs to the company",
}
PARAMS = [
    pytest.param(
        *case, id=f"{n}: {case[1]}", marks=[pytest.mark.xfail(reason=MISSES[case[0]])] if case[0] in MISSES else []
    )
    for n, case in enumerate(CASES)
]


@pytest.mark.parametrize(("text", "name", "expected"), PARAMS)
def test_roles(nlp: Language, text: str, name: str, expected: list[tuple[str, str, str | None]]) -> None:
    result = analyse(Article.from_text(text), nlp)
    names = result.entities.set_index("entity_id")["name"]
    table = result.roles[result.roles["entity_id"].map(names) == name].sort_values("start")
    found = [(r.role, r.when, r.organisation if isinstance(r.organisation, str) else None) for r in table.itertuples()]
    assert found == expected
    assert all(text[s:e] == t for s, e, t in zip(table["start"], table["end"], table["text"], strict=True))

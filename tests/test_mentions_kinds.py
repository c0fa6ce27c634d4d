"""Span and kind of named mentions, through the real pipeline, and on any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from newsbook.article import Article
from newsbook.mentions import find_mentions
from newsbook.pipeline import make_doc

CASES = [
    # laws and treaties
    ("Both states signed the Paris Climate Agreement in spring.", "Paris Climate Agreement", "LAW"),
    ("They voted for the Clean Water Act of 1972.", "Clean Water Act of 1972", "LAW"),
    ("The Treaty of Versailles ended it.", "Treaty of Versailles", "LAW"),
    ("Lawyers cited the Geneva Convention again.", "Geneva Convention", "LAW"),
    ("He invoked his Fifth Amendment rights.", "Fifth Amendment", "LAW"),
    ("Envoys backed Security Council Resolution 1973 at once.", "Security Council Resolution 1973", "LAW"),
    # events
    ("The Battle of Hastings was short.", "Battle of Hastings", "EVENT"),
    ("He fought in the Vietnam War as a young man.", "Vietnam War", "EVENT"),
    ("She opposed the Iraq war from the start.", "Iraq war", "EVENT"),
    ("He fled the Syrian civil war.", "Syrian civil war", "EVENT"),
    ("The coast was struck by Hurricane Katrina.", "Hurricane Katrina", "EVENT"),
    ("The troops took part in Operation Desert Storm.", "Operation Desert Storm", "EVENT"),
    ("Delegates met at COP26 last year.", "COP26", "EVENT"),
    ("He spoke at the Democratic National Convention.", "Democratic National Convention", "EVENT"),
    ("She played in the World Cup twice.", "World Cup", "EVENT"),
    # bodies named by a list of matters
    ("A spokesperson for the Department for Culture, Media and Sport said so.", "Department for Culture, Media and Sport", "ORG"),
    ("He wrote to the Ministry of Housing, Communities and Local Government, which did not answer.", "Ministry of Housing, Communities and Local Government", "ORG"),
    ("The Department for Levelling Up, Housing and Communities declined to comment.", "Department for Levelling Up, Housing and Communities", "ORG"),
    ("The Department for Education, Barnardo's and Save the Children said they would act.", "Department for Education", "ORG"),
    ("The Department of Health, Pfizer and Moderna signed the deal in May.", "Department of Health", "ORG"),
    # products
    ("Two F-35 jets took off.", "F-35", "PRODUCT"),
    ("They were shown S-400 systems.", "S-400", "PRODUCT"),
    ("The pilots flew Su-24 bombers.", "Su-24", "PRODUCT"),
    ("Russia fired Kalibr missiles at the port.", "Kalibr", "PRODUCT"),
    pytest.param("Kyiv relies on U.S. Patriot air defense systems.", "Patriot", "PRODUCT",
                 marks=pytest.mark.xfail(reason="the pipeline takes 'U.S. Patriot' for a body")),
    pytest.param("The army has shown the Zorlan ballistic missile.", "Zorlan", "PRODUCT",
                 marks=pytest.mark.xfail(reason="the pipeline takes it for a body, which may own a missile")),
    ("Clinics gave out Sputnik V for free.", "Sputnik V", "PRODUCT"),
    ("The sailors of the USS Cole were mourned.", "USS Cole", "PRODUCT"),
    ("The minister wrote on Telegram that all was calm.", "Telegram", "PRODUCT"),
    ("He said so in a Facebook post.", "Facebook", "PRODUCT"),
    # works and awards
    ("She won the Nobel Peace Prize last year.", "Nobel Peace Prize", "WORK_OF_ART"),
    ("He wrote the novel “The Long Winter” in Rome.", "The Long Winter", "WORK_OF_ART"),
    # organisations
    ("The Russian Defense Ministry denied it.", "Russian Defense Ministry", "ORG"),
    ("The Liberal Democrats called it unfair.", "Liberal Democrats", "ORG"),
    ("He plays in the Premier League now.", "Premier League", "ORG"),
    ("The report appeared in the Guardian on Friday.", "Guardian", "ORG"),
    ("The Obama administration agreed.", "Obama administration", "ORG"),
    ("He taught at the University of Leeds.", "University of Leeds", "ORG"),
    ("Fighters of the Haqqani network were freed.", "Haqqani network", "ORG"),
    # places and facilities
    ("The blast shook Kharkiv region overnight.", "Kharkiv region", "GPE"),
    ("Families left the Rukban camp on foot.", "Rukban camp", "FAC"),
    ("Aid went through the Rafah crossing.", "Rafah crossing", "FAC"),
    ("Shells hit the Zaporizhzhia nuclear power plant.", "Zaporizhzhia nuclear power plant", "FAC"),
    ("The Baghdad-Amman highway was closed.", "Baghdad-Amman highway", "FAC"),
    ("They walked along Bourke St East to the park.", "Bourke St East", "FAC"),
    ("The shop on George Street North burned.", "George Street North", "FAC"),
    ("Small boats crossed the Channel in fog.", "Channel", "LOC"),
    ("He grew up in West Virginia with his aunt.", "West Virginia", "GPE"),
    ("TURKEY REJECTS THE OFFER", "TURKEY", "GPE"),
    ("He was born in the Soviet Union.", "Soviet Union", "GPE"),
    ("East Germany and Czechoslovakia closed the border.", "East Germany", "GPE"),
    ("KYIV, Dec 24 (Borderwire) - The grain deal was signed.", "Borderwire", "ORG"),
    ("SAN MARCO (Borderwire) — The bridge was closed.", "Borderwire", "ORG"),
    # firms, think tanks and aircraft
    ("The pipes belong to Gazprom and its partners.", "Gazprom", "ORG"),
    ("A report by U.K. think-tank Chatham House was quoted.", "Chatham House", "ORG"),
    ("The French think tank Terra Nova has doubts.", "Terra Nova", "ORG"),
    ("Three Black Hawks and two Chinooks took off.", "Chinooks", "PRODUCT"),
    ("She moved to OpenAI last year.", "OpenAI", "ORG"),
    ("Shops in TikTok are banned.", "TikTok", "ORG"),
    ("Trade across the Americas fell.", "Americas", "LOC"),
    ("Chinooks flew low over the harbour.", "Chinooks", "PRODUCT"),
    # peoples, hyphens and possessives
    ("Brits were told to leave.", "Brits", "NORP"),
    ("The U.S.-led coalition left.", "U.S.", "GPE"),
    ("Anti-Kremlin protests went on.", "Kremlin", "ORG"),
    ("Intra-Afghan talks began.", "Afghan", "NORP"),
    ("The al-Qaida-linked group fled.", "al-Qaida", "ORG"),
    ("Germany’s plan was praised.", "Germany", "GPE"),
    ("African-American voters stayed away.", "African-American", "NORP"),
    ("Senior Republicans stayed silent.", "Republicans", "NORP"),
    ("Jean-Claude Juncker retired.", "Jean-Claude Juncker", "PERSON"),
    ("The White House Press Secretary Ann Lee resigned.", "White House", "ORG"),
    ("Leslie Field walked on the field. The ice in the field was thin, and Field said so.", "Field", "PERSON"),
    ("Jill Stein and Cornel West draw votes from Biden. Those candidates, especially West and Stein, may matter.", "West", "PERSON"),
    ("Senator Dino Balaye left. The police had invited only Balaye and two others.", "Balaye", "PERSON"),
    # firms and clubs by what is said of them
    ("Shares in Aurora fell again.", "Aurora", "ORG"),
    ("Aurora said its Toledo plant was shut.", "Aurora", "ORG"),
    ("Burnley manager Ann Lee was furious.", "Burnley", "ORG"),
    ("Preston 2-1 Hull was the score.", "Preston", "ORG"),
    ("The Leeds chief executive Ann Lee spoke. Schools in Leeds are full.", "Leeds", "GPE"),
    ("Amazon hired 300 people in Ohio.", "Amazon", "ORG"),
    ("Fires in the Amazon spread.", "Amazon", "LOC"),
    ("Tulip chief executive Ann Lee sold shares. Analysts like Tulip.", "Tulip", "ORG"),
    ("Tsingfeng Holding denied it. Tsingfeng has mines in Morowali.", "Tsingfeng", "ORG"),
    ("Molloy rang Walsh on Saturday night.", "Molloy", "PERSON"),
    ("The founder of Auroria, Ann Lee, left. Auroria's founder sold shares.", "Auroria", "ORG"),
    ("The post showed the Poosh founder with her son.", "Poosh", "ORG"),
    # works and journals
    ("She won two Oscars in May.", "Oscars", "WORK_OF_ART"),
    ("He staged her new play Salt in Leeds.", "Salt", "WORK_OF_ART"),
    ("He then sold Ophelia, a painting by Millais, in 1998.", "Ophelia", "WORK_OF_ART"),
    ("The study was published in Nature on Monday.", "Nature", "ORG"),
    ("The final was played at Old Trafford.", "Old Trafford", "FAC"),
    # people called like places
    ("Michael Jordan came in. Jordan laughed.", "Jordan", "PERSON"),
    ("Michael Jordan flew to Amman. Officials in Jordan were pleased.", "Jordan", "GPE"),
    ("Defence Minister Israel Katz spoke. Israel denied it.", "Israel", "GPE"),
    ("Kate Ireland sang. Ireland said she was tired.", "Ireland", "PERSON"),
    ("The city of Lincoln wants the letter of Abraham Lincoln.", "Lincoln", "GPE"),
    # parts of names
    ("Sri Lankan and North Korean envoys met.", "North Korean", "NORP"),
    ("They spoke to the party chief, To Huu Lam.", "To Huu Lam", "PERSON"),
    ("The Rev Canon Ann Lee prayed.", "Ann Lee", "PERSON"),
    ("Pupils of St Hilda's Primary School sang.", "St Hilda's Primary School", "ORG"),
    ("The case follows R v Hennessy.", "Hennessy", "PERSON"),
    ("The sad truth behind Rebel Wilson's loss was told.", "Rebel Wilson", "PERSON"),
    ("He lives in Birch Lane.", "Birch Lane", "FAC"),
    ("The envoy wrote on X that all was calm.", "X", "PRODUCT"),
    ("The envoy wrote on X. Klarna agreed.", "Klarna", "ORG"),
    # names that the pipeline parts
    ("Henry \"Copper\" Tilbury was jailed.", "Henry \"Copper\" Tilbury", "PERSON"),
    ("Delmore 'Fingers' Ash, who played the organ for decades, died on Monday.", "Delmore 'Fingers' Ash", "PERSON"),
    ("Nina “Pepper” van Dorn sang too.", "Nina “Pepper” van Dorn", "PERSON"),
    ("The crash was at the corner of Tilbury and Gertrude streets.", "Tilbury and Gertrude streets", "FAC"),
    ("Police closed Elm and Third avenues.", "Elm and Third avenues", "FAC"),
    ("Snow lay on London and Paris streets.", "London", "GPE"),
    ("He was tried under the Proceeds of Crime Act 2002.", "Proceeds of Crime Act 2002", "LAW"),
    ("It breaks the Law of the Sea Convention.", "Law of the Sea Convention", "LAW"),
    # letters after a name, ranks and styles before it
    ("Jane Tilbury KC spoke for the town.", "Jane Tilbury", "PERSON"),
    ("She rang Cllr Ann Reed on Monday.", "Ann Reed", "PERSON"),
    ("She rang DI Fran Tilbury on Monday.", "Fran Tilbury", "PERSON"),
    ("The Wales international Gareth Tilbury scored.", "Wales", "GPE"),
    # bodies and buildings by their first word or by what stands beside
    ("Staff at Coleg Morfa went on strike.", "Coleg Morfa", "ORG"),
    ("Crowds filled the Plaza de Almagra at noon.", "Plaza de Almagra", "FAC"),
    ("Traffic backs up from the roundabout to the A4047 every evening.", "A4047", "FAC"),
    ("The Historic Dawn coalition lost the vote.", "Historic Dawn", "ORG"),
    ("Analysts at Tilbury said the price was low.", "Tilbury", "ORG"),
    ("Travis Tilbury, of Ingram, was held.", "Ingram", "GPE"),
    ("The crash closed Highway 27 for hours.", "Highway 27", "FAC"),
    ("He has taught at IIT Garampur since May.", "IIT Garampur", "ORG"),
    ("Advice came from Slaughter and May.", "Slaughter and May", "ORG"),
    ("The line between Tilbury and Keonja Road is shut.", "Keonja Road", "FAC"),
    ("The international criminal court wants to try him.", "international criminal court", "ORG"),
    ("He moved to Orlit, the Tilbury spin-out, in May.", "Orlit", "ORG"),
    ("He spoke for the Palestinian Authority on Monday.", "Palestinian Authority", "ORG"),
    ("A tractor was hit on the A347 near Tilbury.", "A347", "FAC"),
    ("Bells rang at St Peter and St Paul's.", "St Peter and St Paul's", "FAC"),
    ("Norfolk Southern was fined.", "Norfolk Southern", "ORG"),
    ("He leads the Brotherhood of Locomotive Engineers and Trainmen.", "Brotherhood of Locomotive Engineers and Trainmen", "ORG"),
    ("It is near Garland Falls, Pennsylvania.", "Garland Falls", "GPE"),
    ("Sanath Wijeratne is the coach. The win was Prabath Wijeratne's.", "Prabath Wijeratne", "PERSON"),
    ("The wreck is in the Museo Navale Tirreno in Genoa.", "Museo Navale Tirreno", "ORG"),
    ("They dived from the research vessel Orsola Uno.", "Orsola Uno", "PRODUCT"),
    ("The University of Leeds's Fraser Tilbury will help.", "Fraser Tilbury", "PERSON"),
    ("A scholar of the think tank Power Rise Africa agreed.", "Power Rise Africa", "ORG"),
    ("Orlit, which makes mines, was fined.", "Orlit", "ORG"),
    ("The report blamed Dover-based Orlit for the leak.", "Orlit", "ORG"),
    ("Thousands of Orlit customers were cut off.", "Orlit", "ORG"),
    ("He is on loan from Crystal Palace until May.", "Crystal Palace", "ORG"),
    ("She leads the Broad Pact coalition in the senate.", "Broad Pact", "ORG"),
    ("It bought Orlit, a maker of mines.", "Orlit", "ORG"),
    ("Work by contractors Hale Brown starts in May.", "Hale Brown", "ORG"),
    ("They met at the Dorchester, in Park Lane.", "Dorchester", "FAC"),
    ("He ate at Umbra, a small restaurant in Leeds.", "Umbra", "ORG"),
    ("The frigate Orsova left the port on Sunday.", "Orsova", "PRODUCT"),
    ("The RRS Sir James Tilbury sailed south.", "RRS Sir James Tilbury", "PRODUCT"),
    ("NASA's Operation IceWatch mapped it.", "Operation IceWatch", "EVENT"),
    ("The figures come from the National Peat Data Center in Boulder.", "National Peat Data Center", "ORG"),
    # firms by their marks and by who is not yet named
    ("Shares slid, though Marlow's was flat.", "Marlow's", "ORG"),
    ("The risk was insured at Tilbury's of London.", "Tilbury's of London", "ORG"),
    ("Sales at Hartley & Dunn fell. Hartley reported a loss, said Tom Hartley, its founder.", "Hartley", "ORG"),
    ("Ashby Athletic beat Norton United in the cup. But Ashby had to wait for a goal in the second match of the season.",
     "Ashby", "ORG"),
    ("Shares fell. Brent crude rose to $90 a barrel.", "Brent", "PRODUCT"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), CASES)
def test_span_and_kind(nlp: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind) in named(nlp, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It cost US$5 million to build.", "US"),
        ("The squid Loligo vulgaris was seen.", "Loligo vulgaris"),
        ("Senator Ann Lee (R-Ga.) agreed.", "R-Ga."),
        ("The United party won. The party is new.", "party"),
        ("The Russian war machine stalled.", "Russian war"),
        ("He is an expert at a liberal think tank.", "tank"),
        ("Boeing rockets failed. Boeing apologised.", "Boeing rockets"),
        ("AI will change how EVs are built, and GPUs with it.", "AI"),
        ("AI will change how EVs are built, and GPUs with it.", "EVs"),
        ("AI will change how EVs are built, and GPUs with it.", "GPUs"),
        ("He works for the War Department Office.", "War"),
    ],
)
def test_no_name(nlp: Language, text: str, name: str) -> None:
    assert name not in {n for n, _ in named(nlp, text)}


def test_a_second_name_has_the_first_ones_kind(nlp: Language) -> None:
    assert ("Wall", "FAC") in named(nlp, "Families left the Tarim camp, also known as the Wall, in May.")


def named(nlp: Language, text: str) -> list[tuple[str, str]]:
    table = find_mentions(make_doc(Article.from_text(text), nlp)).query("kind == 'named'")
    return list(zip(table["text"], table["label"], strict=True))


PIECES = [
    "the", "Treaty", "of", "War", "Battle of", "U.S.-led", "F-35", "on", "X", "Telegram", "post", "Operation", "Storm", "Act", "1972",
    "and", "National", "Convention", "“The", "End”", "film", "Kyiv", "-", "backed", "Moscow", "'s", ",", ".", "\n\n", "US$", "Patriot",
    "missile", "civil", "war", "camp", "network", "R-Ga.", "NATO", "Jean-Claude", "🙂", "\u00a0", "known as", "group",
]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.text(max_size=120)))
def test_offsets_hold_and_names_never_overlap(nlp: Language, text: str) -> None:
    table = find_mentions(make_doc(Article.from_text(text), nlp))
    assert all(text[s:e] == t for s, e, t in zip(table["start"], table["end"], table["text"], strict=True))
    rows = table[table["kind"] == "named"].sort_values("start")
    assert (rows["start"].iloc[1:].to_numpy() >= rows["end"].iloc[:-1].to_numpy()).all()
    assert all(len(t.split()) <= 12 for t in rows["text"])

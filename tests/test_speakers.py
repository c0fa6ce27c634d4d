"""Of whom the words speak that name a speaker."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsbook.analysis import analyse
from newsbook.article import Article

CASES = [
    ("Jill Stein ran. Most Stein backers said the vote was fair.", None),  # no Stein
    ("Jill Stein and Cornel West ran. Most West and Stein backers said the vote was fair.", None),
    ("Jill Stein ran. Stein's lawyers said the vote was fair.", None),
    ("Jill Stein ran. The doctor Jill Stein said the vote was fair.", "Jill Stein"),
    ("Jill Stein ran. Jill Stein of the Green Party said the vote was fair.", "Jill Stein"),
    ("Multiple friends of Jill Stein said the vote was fair.", None),
    ("An adviser to Jill Stein said the vote was fair.", None),
    ("A spokesman for President Jill Stein said the vote was fair.", None),
    ("A spokesman for Labour leader Jill Stein said the vote was fair.", None),
    ("Jill Stein ran. A Stein spokesman said the vote was fair.", None),
    ("Jill Stein ran. Stein herself said the vote was fair.", "Jill Stein"),
    ("US Secretary of State Jill Stein said the vote was fair.", "Jill Stein"),
    ("University of Texas at Austin law professor Jill Stein said the vote was fair.", "Jill Stein"),
    ("The army spokesman, Colonel Bob Ray, said the vote was fair.", "Bob Ray"),
    ("“The vote was fair,” replied his Zimbabwean colleague, Bob Ray.", "Bob Ray"),
    ("One of those papers, the Daily Worker, said the vote was fair.", "Daily Worker"),
    ("According to his aunt, Jill Stein, “he was always fair.”", "Jill Stein"),
    ("According to a document Jill Stein prepared in May, the vote was fair.", None),
    # what newspapers call somebody whom they have just named
    ("Bob Ray was furious. “The vote was fair,” the former dinner lady said.", "Bob Ray"),
    ("Bob Ray, 22, lost. Jim Poe won. “The vote was fair,” the 22-year-old said.", "Bob Ray"),
    ("Jose Delgado disagreed. “He kicked me,” said the Spaniard.", "Jose Delgado"),
    ("“We are ready,” said Unai Emery. Ross Barkley is superb. “He is playing well,” the Spaniard said.", "Unai Emery"),
    ("The ferry's owner, the Polish company Balticon, denied that. “The vote was fair,” it said.", "Balticon"),
    ("The Ministry of Culture praised him. It asked mourners to wear white.", "Ministry of Culture"),
    # 'he' after somebody unnamed
    ("Bob Ray lost. A spokesman for the town said: “The vote was fair.” He added that it was over.", None),
    ("Ann Lee lost. Ann Lee's mother said the vote was fair. “She is ill,” she said.", None),
    ("Ann Lee lost. Her neighbour disagreed. “The vote was fair,” she said.", None),
    ("A spokesman for the first minister, Alan Muir, said the vote was fair.", None),
    ("Ann Lee won. Asked by a farmer whether it was over, she replied: “The vote was fair.”", "Ann Lee"),
    ("The rain will stop, according to Ann Lee. Asked when, she shrugged. “The vote was fair,” she said.", "Ann Lee"),
    ("The chief executive of budget airline Skippa said the vote was fair.", None),
    ("Captain Bob Ray scored. Jim Poe did not. “The vote was fair,” the skipper said.", "Bob Ray"),
    ("Jim Poe was angry. Bob Ray called it a crime. Jim Poe was shot twice, he said, from afar.", "Bob Ray"),
    (
        "Jim Poe lost. The mayor's spokesman dismissed it as a stunt. He replied: “The vote was fair.” He said it was over.",
        None,
    ),
    (
        "Jill Stein won, said Jill Stein. Ann Lee's critics point out that she sat in the cabinet. “I was wrong,” she said.",
        "Ann Lee",
    ),
    ("Health spokeswoman Li Fang Wu said it was over. She said the vote was fair.", "Li Fang Wu"),
    (
        "Orbital Harvest, the startup that said it would feed colonists, filed for bankruptcy on Tuesday.",
        "Orbital Harvest",
    ),
    (
        "Jim Poe was angry. He had lost. Asked whether he would go, Bob Ray smiled. Asked when, he admitted it was over.",
        "Bob Ray",
    ),
    ("The drug was described by its maker, Danish firm Lundhagen, as “the end of the long wait”.", "Lundhagen"),
    ("A spokesperson for the opposition Bob Ray said the vote was fair.", None),
    ("Alliance MP Bob Ray said the vote was fair.", "Bob Ray"),
    ("Bob Ray, sitting beside Jim Poe, was angry. “The vote was fair,” the midfielder said.", "Bob Ray"),
    (
        "Ann Lee had stolen. She had lied. Jill Stein said Ann Lee had spent it all. “It was theft,” she told the court.",
        "Jill Stein",
    ),
    (
        "Bob Ray said it was wrong. “It is a lie,” he said. “Write that it is a lie.” Jim Poe nodded. “It is,” he added.",
        "Jim Poe",
    ),
    ("Ann Lee lost. Her doctor told Ann Lee that the vote was fair. “It was,” she said.", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "name"), CASES)
def test_whose_words(nlp: Language, text: str, name: str | None) -> None:
    result = analyse(Article.from_text(text), nlp)
    names = result.entities.set_index("entity_id")["name"]
    assert [names[i] for i in result.quotes["speaker_id"].dropna()][-1:] == ([name] if name else [])

"""Quotes by shape: a text, and the row that must be in its table: kind, words, cue, speaker."""

import itertools

import pytest
from spacy.language import Language

from newsbook.article import Article
from newsbook.pipeline import make_doc
from newsbook.quotes import find_quotes
from newsbook.quotes.export import to_conll, to_triples, to_web_annotations

Case = tuple[str, str, str, str | None, str | None]
SPEAKERS = ["Ann Lee", "the minister", "She", "one diplomat", "two officials"]
DIRECT: list[tuple[str, str, str]] = [  # text with {S}, words, cue
    ("“We will rebuild the bridge,” {S} said.", "We will rebuild the bridge,", "said"),
    ('"We will rebuild the bridge," {S} said.', "We will rebuild the bridge,", "said"),
    ("‘We will rebuild the bridge,’ {S} said.", "We will rebuild the bridge,", "said"),
    ("«We will rebuild the bridge», {S} said.", "We will rebuild the bridge", "said"),
    ("“We will rebuild the bridge,\" {S} said.", "We will rebuild the bridge,", "said"),
    ('""There is no other way," {S} said.', "There is no other way,", "said"),
    ("“We will rebuild the bridge,” {S} told reporters.", "We will rebuild the bridge,", "told"),
    ("{S} said: “We will rebuild the bridge this year.”", "We will rebuild the bridge this year.", "said"),
    ("{S} said, “We will rebuild the bridge this year.”", "We will rebuild the bridge this year.", "said"),
    ("“Why are we still waiting?” {S} asked.", "Why are we still waiting?", "asked"),
    ("“This is a day of joy!” {S} exclaimed.", "This is a day of joy!", "exclaimed"),
    ("“We will rebuild,” {S} said, “and we will do it soon.”", "and we will do it soon.", "said"),
]  # fmt: skip
INDIRECT: list[tuple[str, str, str]] = [
    ("{S} said that the bridge would be rebuilt.", "that the bridge would be rebuilt", "said"),
    ("{S} said the bridge would be rebuilt.", "the bridge would be rebuilt", "said"),
    ("{S} told reporters that the bridge was safe.", "that the bridge was safe", "told"),
    ("The bridge would be rebuilt, {S} said.", "The bridge would be rebuilt", "said"),
    ("{S} vowed to rebuild the bridge.", "to rebuild the bridge", "vowed"),
    ("{S} warned of a long and cold winter.", "of a long and cold winter", "warned"),
    ("{S} called for a ban on heavy lorries.", "for a ban on heavy lorries", "called"),
    ("{S} criticised the plan for the bridge.", "the plan for the bridge", "criticised"),
    ("{S} denied that money had been paid.", "that money had been paid", "denied"),
    ("{S} asked whether the bridge was safe.", "whether the bridge was safe", "asked"),
    ("{S} urged the council to close the bridge.", "to close the bridge", "urged"),
    ("{S} accused the council of hiding the report.", "the council of hiding the report", "accused"),
    ("{S} insisted that nobody had been hurt.", "that nobody had been hurt", "insisted"),
    ("{S} believes that the bridge is safe.", "that the bridge is safe", "believes"),
    ("The bridge is not safe, according to {s}.", "The bridge is not safe", "according to"),
]  # fmt: skip
PARTIAL: list[tuple[str, str, str]] = [
    ("{S} called the plan “a disaster for everyone”.", "a disaster for everyone", "called"),
    ("{S} described the vote as “a great day for us”.", "a great day for us", "described"),
    ("{S} said the bridge was “a danger to us all”.", "a danger to us all", "said"),
    ("{S} denounced what happened as “a shameful act of war”.", "a shameful act of war", "denounced"),
    ("{S} said that the plan was “bad for trade” and too slow.", "bad for trade", "said"),
]  # fmt: skip
ONE_BY_ONE: list[Case] = [
    ("Ann Lee: “We will rebuild the bridge.”", "direct", "We will rebuild the bridge.", ":", "Ann Lee"),
    ("From the report: “The bridge was never safe.”", "direct", "The bridge was never safe.", ":", "the report"),
    ("Ann Lee said:\n\n“We will rebuild the bridge.”", "direct", "We will rebuild the bridge.", "said", "Ann Lee"),
    ("“Nobody was hurt,” it said.", "direct", "Nobody was hurt,", "said", "it"),
    ("“Nobody was hurt,” read the statement.", "direct", "Nobody was hurt,", "read", "the statement"),
    ("“We go,” said Bob Ray, a farmer.", "direct", "We go,", "said", "Bob Ray"),
    ("“We go,” the Chinese and Russian foreign ministers said.", "direct", "We go,", "said",
     "the Chinese and Russian foreign ministers"),
    ("“We will go,” Ann Lee, head of the town's council and a farmer, said.", "direct", "We will go,", "said", "Ann Lee"),
    ("Ann Lee, who leads the council, repeated her claim that the bridge is safe.", "indirect", "that the bridge is safe",
     "claim", "her"),
    ("Ann Lee is confident that the bridge will hold.", "indirect", "that the bridge will hold", "confident", "Ann Lee"),
    ("“The bridge is safe.” Ann Lee wrote on Monday.", "direct", "The bridge is safe.", "wrote", "Ann Lee"),
]  # fmt: skip


def filled() -> list[Case]:
    rows: list[Case] = []
    for kind, table in (("direct", DIRECT), ("indirect", INDIRECT), ("partial", PARTIAL)):
        for (text, words, cue), speaker in itertools.product(table, SPEAKERS):
            start = text.startswith("{S}")
            who = speaker[0].upper() + speaker[1:] if start else speaker.replace("She", "she")
            who = "her" if speaker == "She" and "{s}" in text else who
            rows.append((text.replace("{S}", who).replace("{s}", who), kind, words, cue, who))
    return rows + ONE_BY_ONE


MISSED: dict[str, str] = {
    "“We go,” said Bob Ray, a farmer.": "the apposition is taken into the speaker's words",
    "“The bridge is safe.” Ann Lee wrote on Monday.": "after a full stop inside the marks no cue is looked for",
}


@pytest.mark.parametrize("case", filled(), ids=lambda c: c[0])
def test_case(nlp: Language, case: Case) -> None:
    text, kind, words, cue, speaker = case
    if text in MISSED:
        pytest.xfail(MISSED[text])
    rows = find_quotes(make_doc(Article.from_text(text), nlp)).to_dict("records")
    assert (kind, words, cue, speaker) in [(r["kind"], r["text"], r["cue"], r["speaker"]) for r in rows]


@pytest.mark.parametrize(
    ("text", "column", "value"),
    [
        ("Ann Lee told reporters that the bridge was safe.", "addressee", "reporters"),
        ("Ann Lee told reporters that the bridge was safe.", "cue_lemma", "tell"),
        ("Ann Lee vowed to rebuild the bridge.", "cue_kind", "promise"),
        ("Ann Lee denied that money had been paid.", "cue_kind", "denial"),
        ("Ann Lee said that it was safe.", "source_kind", "named"),
        ("She said that it was safe.", "source_kind", "pronoun"),
        ("The minister said that it was safe.", "source_kind", "described"),
        ("One diplomat said that it was safe.", "source_kind", "unnamed"),
        ("The foreign ministers said that it was safe.", "source_kind", "group"),
        ("The newspaper said that it was safe.", "source_kind", "outlet"),
    ],
)
def test_columns(nlp: Language, text: str, column: str, value: str) -> None:
    assert find_quotes(make_doc(Article.from_text(text), nlp))[column].tolist() == [value]


def test_exports(nlp: Language) -> None:
    text = "Ann Lee said that the bridge was safe."
    quotes = find_quotes(make_doc(Article.from_text(text), nlp))
    assert to_triples(quotes) == [("Ann Lee", "said", "that the bridge was safe")]
    assert "q1\t8\t12\tsaid\tB-CUE" in to_conll(quotes, text).splitlines()
    selector = to_web_annotations(quotes, text, "article")[0]["target"]["selector"]
    assert selector[0] == {"type": "TextPositionSelector", "start": 13, "end": 37}
    assert selector[1]["exact"] == "that the bridge was safe"

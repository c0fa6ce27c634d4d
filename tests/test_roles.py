import pytest

from docs import make_doc
from newsbook import roles

VERBS = {w: "VERB" for w in ["met", "said", "welcomed", "expected", "was", "says", "visited", "left"]} | {
    w: "DET" for w in ["the", "The", "a", "one", "his", "A"]
} | {w: "ADP" for w in ["for", "of", "in", "by", "from", "with"]} | {
    w: "ADJ" for w in ["new", "former", "German", "French", "senior", "foreign", "Russian"]
} | {"'s": "PART", "and": "CCONJ"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("the new US Secretary of State Antony Blinken said", "Antony Blinken", "US Secretary of State"),
        ("NATO Secretary General Jens Stoltenberg said", "Jens Stoltenberg", "NATO Secretary General"),
        ("words for France 's Foreign Minister Jean-Yves Le Drian", "Jean-Yves Le Drian", "France 's Foreign Minister"),
        ("insults by former US President Donald Trump", "Donald Trump", "former US President"),
        ("The German chancellor , Angela Merkel said", "Angela Merkel", None),
        ("They met his Russian counterpart Sergey Lavrov", "Sergey Lavrov", "Russian counterpart"),
        ("In Brussels Antony Blinken said", "Antony Blinken", None),
        ("Yesterday Heiko Maas said", "Heiko Maas", None),
        ("the NRA and former President Donald Trump", "Donald Trump", "former President"),
        ("president and founder Ann Lee said", "Ann Lee", "president and founder"),
        ("US Rep. Adam Schiff said", "Adam Schiff", "US Rep."),
        ("deputy prime minister Chrystia Freeland left", "Chrystia Freeland", "deputy prime minister"),
    ],
)
def test_role_before_a_name(text: str, name: str, role: str | None) -> None:
    doc = make_doc(text, [(name, "PERSON")], pos=VERBS)
    found = roles.role_before(doc, doc.ents[0].start)
    assert (found.text if found else None) == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Jens Stoltenberg , NATO 's secretary general , said", "Jens Stoltenberg", "NATO 's secretary general"),
        ("Angela Merkel , the German chancellor , said", "Angela Merkel", "German chancellor"),
        ("Ana Silva , a teacher from Lisbon , said", "Ana Silva", "teacher from Lisbon"),
        ("Ana Silva , 34 , said", "Ana Silva", None),
        ("Ana Silva , who met the minister , said", "Ana Silva", None),
        ("Ana Silva said", "Ana Silva", None),
    ],
)
def test_role_after_a_name(text: str, name: str, role: str | None) -> None:
    doc = make_doc(text, [(name, "PERSON")], pos=VERBS | {"who": "PRON"})
    found = roles.role_after(doc, doc.ents[0].end)
    assert (found.text if found else None) == role


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("The NATO leader expected support from his US counterpart", ["The NATO leader", "his US counterpart"]),
        ("the senior diplomat was there", ["the senior diplomat"]),
        ("The US Secretary of State said", ["The US Secretary of State"]),
        ("according to one diplomat", ["one diplomat"]),
        ("foreign ministers met", []),
        ("US President Joe Biden said", []),
    ],
)
def test_descriptions(text: str, described: list[str]) -> None:
    doc = make_doc(text, [("Joe Biden", "PERSON")] if "Biden" in text else [], pos=VERBS)
    named = {i for e in doc.ents for i in range(e.start, e.end)}
    assert [s.text for s in roles.find_descriptions(doc, named)] == described

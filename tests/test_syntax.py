"""The same sentences in both label schemes, Universal Dependencies and ClearNLP, give the same answers."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from docs import parsed
from newsbook import syntax
from newsbook.article import Article
from newsbook.pipeline import make_doc
from newsbook.quotes import find_quotes

MET = {
    "UD": """
The DT det 1
minister NN nsubj 4
did VBD aux 4 do
not RB advmod 4
meet VB ROOT 4
Lavrov NNP obj 4
in IN case 7
Oslo NNP obl 4
. . punct 4
""",
    "ClearNLP": """
The DT det 1
minister NN nsubj 4
did VBD aux 4 do
not RB neg 4
meet VB ROOT 4
Lavrov NNP dobj 4
in IN prep 4
Oslo NNP pobj 6
. . punct 4
""",
}
REJECTED = {
    "UD": """
The DT det 1
plan NN nsubj:pass 3
was VBD aux:pass 3 be
rejected VBN ROOT 3 reject
by IN case 5
Ankara NNP obl:agent 3
. . punct 3
""",
    "ClearNLP": """
The DT det 1
plan NN nsubjpass 3
was VBD auxpass 3 be
rejected VBN ROOT 3 reject
by IN agent 3
Ankara NNP pobj 4
. . punct 3
""",
}
TOLD = {
    "UD": """
“ `` punct 2
We PRP nsubj 2
agree VBP ccomp 6
, , punct 6
” '' punct 6
Maas NNP nsubj 6
told VBD ROOT 6 tell
reporters NNS iobj 6 reporter
in IN case 9
Berlin NNP obl 6
. . punct 6
""",
    "ClearNLP": """
“ `` punct 2
We PRP nsubj 2
agree VBP ccomp 6
, , punct 6
” '' punct 6
Maas NNP nsubj 6
told VBD ROOT 6 tell
reporters NNS dobj 6 reporter
in IN prep 6
Berlin NNP pobj 8
. . punct 6
""",
}
SAID_THAT = {
    "UD": """
The DT det 1
minister NN nsubj 5
, , punct 1
who WP nsubj 4
resigned VBD acl:relcl 1 resign
said VBD ROOT 5 say
that IN mark 9
the DT det 8
troops NNS nsubj 9 troop
stay VBP ccomp 5
. . punct 5
""",
    "ClearNLP": """
The DT det 1
minister NN nsubj 5
, , punct 1
who WP nsubj 4
resigned VBD relcl 1 resign
said VBD ROOT 5 say
that IN mark 9
the DT det 8
troops NNS nsubj 9 troop
stay VBP ccomp 5
. . punct 5
""",
}
VOWED = {
    "UD": """
Putin NNP nsubj 1
vowed VBD ROOT 1 vow
to TO mark 3
respond VB xcomp 1
to IN case 6
new JJ amod 6
sanctions NNS obl 3 sanction
. . punct 1
""",
    "ClearNLP": """
Putin NNP nsubj 1
vowed VBD ROOT 1 vow
to TO aux 3
respond VB xcomp 1
to IN prep 3
new JJ amod 6
sanctions NNS pobj 4 sanction
. . punct 1
""",
}
SCHEMES = ("UD", "ClearNLP")


@pytest.fixture(params=SCHEMES)
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_an_active_sentence(scheme: str) -> None:
    doc = parsed(MET[scheme])
    verb = doc[4]
    assert str(syntax.subject_of(verb)) == "minister"
    assert str(syntax.object_of(verb)) == "Lavrov"
    assert syntax.is_negated(verb) and not syntax.is_passive(verb)
    assert [t.text for t in syntax.auxiliaries(verb)] == ["did"]
    assert str(syntax.preposition_of(doc[7])) == "in"
    assert syntax.preposition_of(doc[5]) is None
    assert syntax.noun_phrase(doc[1]).text == "The minister"


def test_a_passive_sentence(scheme: str) -> None:
    doc = parsed(REJECTED[scheme])
    assert syntax.is_passive(doc[3])
    assert str(syntax.subject_of(doc[3])) == "plan"
    assert syntax.object_of(doc[3]) is None
    assert str(syntax.preposition_of(doc[5])) == "by"


def test_clauses(scheme: str) -> None:
    doc = parsed(SAID_THAT[scheme])
    assert str(syntax.complement_of(doc[5])) == "stay"
    assert str(syntax.complement_of(parsed(VOWED[scheme])[1])) == "respond"


def quotes(doc: Doc) -> list[tuple[str, str, str, str]]:
    table = find_quotes(doc)
    return list(zip(table["text"], table["kind"], table["cue"], table["speaker"], strict=True))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (TOLD, [("We agree,", "direct", "told", "Maas")]),
        (SAID_THAT, [("that the troops stay", "indirect", "said", "The minister")]),
        (VOWED, [("to respond to new sanctions", "indirect", "vowed", "Putin")]),
        (MET, []),
    ],
)
def test_quotes(rows: dict[str, str], found: list[tuple[str, str, str, str]], scheme: str) -> None:
    assert quotes(parsed(rows[scheme])) == found


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("PARIS — France on Friday recalled its ambassadors for consultations.", "recalled", "France"),
        ("OSLO — The minister said on Friday that the bank would close.", "said", "minister"),
        ("ROME - Germany increased its budget on Monday.", "increased", "Germany"),
        ("NATO — the alliance — recalled its envoy.", "recalled", "NATO"),
        ("NATO — Europe's shield — recalled its envoy.", "recalled", "NATO"),
    ],
)
def test_a_dateline_is_no_subject(nlp: Language, text: str, verb: str, subject: str) -> None:
    doc = make_doc(Article.from_text(text), nlp)
    found = syntax.own_subject(next(t for t in doc if t.text == verb))
    assert found is not None and found.text == subject

"""Lemmas of inflected words: spelling, irregular forms and known lemmas against a classifier's poor guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbook import pipeline
from newsbook.encoder.inflected import ENDINGS, IRREGULAR, may_be
from newsbook.encoder.lemmas import Lemmas

LEMMAS = Lemmas.from_file(pipeline.BUNDLED / "encoder" / "lemmas.txt")
FORMS = {
    "VBD": "suggested suggest|criticised criticise|criticized criticize|urged urge|vowed vow|rained rain|endorsed endorse|"
    "declined decline|telephoned telephone|announced announce|accused accuse|agreed agree|freed free|fled flee|carried carry|"
    "tied tie|died die|denied deny|stopped stop|occurred occur|referred refer|called call|killed kill|polled poll|"
    "recalled recall|travelled travel|traveled travel|cancelled cancel|controlled control|dismissed dismiss|focused focus|"
    "buzzed buzz|quizzed quiz|panicked panic|hoped hope|hopped hop|looked look|griped gripe|gripped grip|vetoed veto|sought seek|"
    "said say|left leave|found find|lay lie|laid lay|saw see|fell fall|broadcast broadcast|overthrew overthrow|dealt deal|"
    "pleaded plead|pled plead|swung swing|spelt spell|spelled spell|re-elected re-elect|persuaded persuade|guided guide|"
    "recruited recruit|ignited ignite|limited limit|threatened threaten|intervened intervene|interfered interfere|"
    "considered consider|postponed postpone|abandoned abandon|monitored monitor|explored explore|murmured murmur|"
    "breathed breathe|handled handle|curled curl|merged merge|belonged belong|challenged challenge|lunged lunge|"
    "analysed analyse|lapsed lapse|warned warn|added add|erred err|argued argue|welcomed welcome",
    "VBN": "stymied stymie|blown blow|thrown throw|stolen steal|shown show|proven prove|gotten get|withheld withhold|undertaken undertake|"
    "come come|overrun overrun|pre-cut pre-cut|shot shoot|beaten beat|struck strike|misunderstood misunderstand",
    "VBG": "vying vie|lying lie|dying die|fleeing flee|agreeing agree|running run|closing close|firing fire|hoping hope|"
    "considering consider|resulting result|ageing age|taking take|being be|having have|bringing bring|becoming become|"
    "bombing bomb|tweeting tweet|googling google|quarrelling quarrel",
    "VBZ": "says say|goes go|does do|has have|denies deny|dies die|belies belie|teaches teach|attaches attach|accuses accuse|refuses refuse|"
    "fixes fix|passes pass|closes close|arises arise|enthuses enthuse|vetoes veto",
    "NNS": "companies company|movies movie|buses bus|taxes tax|clashes clash|reaches reach|heroes hero|shoes shoe|series series|"
    "headquarters headquarters|wives wife|women woman|congresswomen congresswoman|gunmen gunman|grandchildren grandchild|"
    "crises crisis|criteria criterion|leaves leaf|houses house|aides aide|bases base|nurses nurse|viruses virus|headaches headache|ties tie",
    "JJR": "larger large|easier easy|hotter hot|cleaner clean|better good",
    "JJS": "closest close|easiest easy|cheapest cheap|fewest few|worst bad",
    "RBR": "earlier early|sooner soon|further far",
}
CASES = [(*pair.split(), tag) for tag, pairs in FORMS.items() for pair in pairs.split("|")]


@pytest.mark.parametrize(("form", "lemma", "tag"), CASES, ids=[f"{form}-{tag}" for form, _, tag in CASES])
@pytest.mark.parametrize("edit", ["_0|", "_1|", "_2|", "_3|e"])
def test_inflected_forms(form: str, lemma: str, tag: str, edit: str) -> None:
    assert LEMMAS.of(form, edit, tag) == lemma
    assert LEMMAS.of(form.upper(), edit, tag) == lemma


@pytest.mark.parametrize(
    ("word", "edit", "tag", "lemma"),
    [
        ("beware", "_4|ause", "VB", "beware"),
        ("n't", "_3|not", "RB", "not"),
        ("PM", "_2|p.m.", "NN", "p.m."),
        ("involved", "_0|", "JJ", "involved"),
        ("Russians", "^1|", "NNPS", "Russian"),
        ("Neocons", "^1|", "NNS", "Neocon"),
        ("1990s", "_0|", "NNS", "1990s"),
        ("'s", "_2|be", "", "be"),
        ("had", "_1|ve", "", "have"),
    ],
)
def test_other_words_keep_the_classifiers_choice(word: str, edit: str, tag: str, lemma: str) -> None:
    assert LEMMAS.of(word, edit, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemmas"),
    [
        ("hoping", "VBG", ["hope"]),
        ("stopped", "VBD", ["stop", "stopp", "stoppe"]),
        ("vowed", "VBD", ["vow", "vowe"]),
        ("countries", "NNS", ["country", "countrie"]),
        ("run", "VBN", []),
        ("12's", "NNS", []),
        ("ed", "VBD", []),
    ],
)
def test_spelling(form: str, tag: str, lemmas: list[str]) -> None:
    assert may_be(form, tag) == lemmas


@given(
    st.text(max_size=12), st.sampled_from([*ENDINGS, "NN", "VB", ""]), st.sampled_from(["_0|", "_1|", "^1|", "_3|e"])
)
def test_every_word_has_a_lemma(word: str, tag: str, edit: str) -> None:
    assert LEMMAS.of(word, edit, tag) or not word


def test_irregular_forms_have_other_lemmas_than_spelling_makes() -> None:
    same = {form for (form, tag), lemma in IRREGULAR.items() if may_be(form, tag)[:1] == [lemma]}
    assert not same


def test_in_a_sentence() -> None:
    text = "Maria Lund urged ministers, criticised the plans and vowed that no roof would be blown away; two companies declined."
    doc = pipeline.load(pipeline.ACCURATE)(text)
    found = {token.text: token.lemma_ for token in doc}
    want = {"urged": "urge", "ministers": "minister", "criticised": "criticise", "plans": "plan", "vowed": "vow",
            "blown": "blow", "companies": "company", "declined": "decline", "would": "would", "Maria": "Maria"}  # fmt: skip
    assert want.items() <= found.items()

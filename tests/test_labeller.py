import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbook.article import NoArticleError
from newsbook.cleaning import clean, labeller
from newsbook.cleaning.characters import Characters, prints
from newsbook.cleaning.features import page_features, with_neighbours
from newsbook.cleaning.labeller import find_text, word_numbers
from newsbook.cleaning.text import Line, cut_lines
from newsbook.cleaning.words import Lexicon, PageWords
from newsbook.reading import Source

SENTENCES = [
    "The council of the small town agreed on Tuesday to rebuild the stone bridge that fell into the river last winter.",
    "Engineers who looked at the pillars found cracks that had been there for at least ten years, the mayor said.",
    "“We have waited long enough for the bridge,” Ann Lee told the meeting in the town hall after the vote.",
    "Shops on the far side have lost a third of their trade since the road over the bridge was closed to cars.",
    "A builder from the next valley has offered to begin in June if the contract is signed by the council in time.",
    "Bob Ray, who voted against the plan, said that the town could not pay for the bridge without raising its taxes.",
]
SCHOOL = [
    "Parents in the north of the valley have begun to collect names against the end of the only primary school there.",
    "Forty children would have to travel for an hour each morning if the plan of the county goes through next spring.",
    "“Nobody asked us,” said Lou Fay, whose two daughters are in the third and the fifth year, on Friday evening.",
    "The county says that it has to save three million a year, and that half of the places in the building are empty.",
    "Teachers were told about the plan by letter on the last day before the holidays, their union complained.",
    "A decision is expected in March, after the county has heard everyone who wants to speak about the school.",
]
SENTENCES_ON = [
    "The old bridge was built by the stonemasons of the valley in the years after the great flood.",
    "Two hundred carts crossed it on market days, a chronicle of the parish says, and nobody paid a toll.",
    "A temporary footbridge has been there since January, but it is too narrow for prams and for bicycles.",
    "The ferry that the council hired in spring stops at six in the evening, which is too early for many who work.",
    "In a survey by the local paper four of five readers wanted the bridge to look exactly as it did before.",
    "Work on the banks may begin before the summer, said the mayor, since the money for that is there already.",
]
HARBOUR = [
    "Fishermen say the new fees for the harbour will drive the last eleven boats away from the coast for good.",
    "The port authority answered that dredging has become twice as dear as it was when the old fees were set.",
    "Since the cannery closed its doors in autumn, fewer than thirty people still live from the sea in this place.",
    "Mia Tan, who has fished here for forty years, wants the fees to rise slowly over five years instead of at once.",
    "Tourists bring in more money than fish by now, and a group of hotels has asked for a longer pier for its guests.",
    "Talks between both sides go on next week, with a retired judge from the capital sitting at the head of the table.",
]
MENU = ["Skip to content", "Home", "News", "Sport", "Weather", "Log in", "Subscribe"]
FOOT = ["Most read", "Ten places to see this summer", "Follow us", "About us", "Contact", "© 2024 The Valley Post"]
PAGE = [*MENU, "Council votes to rebuild the fallen bridge", "By Kim Roe", "5 May 2024", *SENTENCES, *FOOT]


def lines_of(*texts: str) -> list[Line]:
    return cut_lines("\n".join(texts))


def test_the_text_is_told_from_the_page_around_it() -> None:
    lines = lines_of(*PAGE)
    text = find_text(lines)
    assert [line.text for line, chosen in zip(lines, text.chosen, strict=True) if chosen] == SENTENCES
    assert lines[text.first].text == SENTENCES[0] and lines[text.last].text == SENTENCES[-1]


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_a_text_alone_is_all_text(count: int) -> None:
    assert find_text(lines_of(*SENTENCES[:count])).chosen.all()


def test_a_page_without_text() -> None:
    text = find_text([])
    assert not text.chosen.any() and (text.first, text.last) == (0, -1)
    with pytest.raises(NoArticleError):
        clean(Source("\n".join([*MENU, *FOOT]), "pasted"))


def test_features_have_a_row_a_line() -> None:
    lines = lines_of(*PAGE)
    features = page_features(lines)
    assert len(features.numbers) == len(features.words.counts) == len(lines)
    assert features.numbers.dtype == np.float32 and np.isfinite(features.numbers).all()
    wide = with_neighbours(features.numbers)
    size = features.numbers.shape[1]
    assert (wide[3, size : 2 * size] == features.numbers[2]).all()
    assert (wide[3, 2 * size : 3 * size] == features.numbers[4]).all()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=25))
def test_any_lines_have_likelihoods(texts: list[str]) -> None:
    lines = cut_lines("\n".join(texts))
    text = find_text(lines)
    assert text.likely.shape == text.chosen.shape == text.titles.shape == (len(lines),)
    assert ((text.likely >= 0) & (text.likely <= 1)).all()


def test_word_numbers() -> None:
    edges, lines, read = word_numbers(PageWords(Characters(["A x b", "12"])), Lexicon(["a", "b"], start=2))
    assert edges.tolist() == [[2, 1, 3, 3], [0, 0, 0, 0]]
    assert lines.tolist() == [0, 0, 0] and read.tolist() == [2, 1, 3]


def test_words_of_a_page() -> None:
    words = PageWords(Characters(["The Valley Bridge is open", "", "Open Valley: bridge, Ann's bridge"]))
    assert words.lists == [
        ["the", "valley", "bridge", "is", "open"],
        [],
        ["open", "valley", "bridge", "ann's", "bridge"],
    ]
    assert words.common.tolist() == [2, 0, 0]
    assert words.content[0].tolist() == [0, 0, 0, 2, 2, 2, 2]  # 'bridge' once a line
    assert words.names[0].tolist() == [0, 0, 2, 2]  # Valley, Bridge; Valley, Ann's


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("It's Ann’s, not O'Neil's or the Joneses'", ["it's", "ann’s", "not", "o", "neil's", "or", "the", "joneses"]),
        ("rock'n'roll, l'été, d'État, a'bC", ["rock'n", "roll", "l", "été", "d", "état", "a'b", "c"]),
        ("covid19 in 2020_news, a 5th ½ Ǆ", ["covid", "in", "news", "a", "th", "½", "ǆ"]),
        ("Straße ΑΒ 東京 \U0001f600 𝒜x", ["straße", "αβ", "東京", "𝒜x"]),
    ],
)
def test_where_words_begin_and_end(line: str, words: list[str]) -> None:
    assert PageWords(Characters([line])).lists == [words]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(alphabet="abÀé'’ 1_B東\U0001f600", max_size=12), min_size=1, max_size=5))
def test_words_as_a_pattern_finds_them(texts: list[str]) -> None:
    found = [re.findall(r"[^\W\d_]+(?:['’][a-z]+)?", text) for text in texts]
    words = PageWords(Characters(texts))
    assert words.lists == [[word.lower() for word in line] for line in found]
    assert len(words.prints) == len({word.lower() for line in found for word in line})
    names = [{word for word in line[1:] if word[0].isupper()} for line in found]
    assert words.per_line(words.names[0]).tolist() == [len(line) for line in names]


def test_fingerprints_tell_stretches_apart() -> None:
    page = Characters(["Ann saw Ann", "ann", "", "Ann"])
    stretches = [(0, 3), (8, 11), (12, 15), (17, 20), (4, 7), (0, 0)]
    starts, stops = np.array(stretches).T
    assert [page.joined[s:e] for s, e in stretches] == ["Ann", "Ann", "ann", "Ann", "saw", ""]
    first, *others = prints(page.printed, starts, stops).tolist()
    assert [other == first for other in others] == [True, False, True, False, False]


def test_words_of_a_text_longer_than_the_powers_kept() -> None:
    lines = ["Ann saw the bridge."] * 10_000
    words = PageWords(Characters(lines))
    assert len(words.prints) == 4 and words.numbers.tolist() == words.numbers[:4].tolist() * 10_000


def test_no_two_words_of_the_vocabulary_have_one_fingerprint() -> None:
    known = labeller.Network.load().vocabulary.prints
    assert len(np.unique(known)) == len(known) > 10_000


def test_weights_fit_the_patterns() -> None:
    """The models were learned with these very patterns: `make train-lines` after a change of one."""
    with np.load(labeller.WEIGHTS) as stored:
        assert str(stored["patterns"]) == labeller.patterns_digest()


def article(title: str, name: str, sentences: list[str]) -> list[str]:
    return [title, f"By {name}", "5 May 2024", *sentences]


def doubts(*texts: str) -> str:
    return " ".join(clean(Source("\n".join(texts), "pasted")).notes)


def test_another_article_below_is_left_out() -> None:
    first = article("Council votes to rebuild the fallen bridge", "Kim Roe", [*SENTENCES, *SENTENCES_ON])
    second = article("Parents protest against the end of a school", "Lou Fay", [*SCHOOL, *HARBOUR])
    both = clean(Source("\n".join([*first, *second]), "pasted"))
    assert "Another text on the page was left out: “Parents protest against the end of a school”" in " ".join(
        both.notes
    )
    assert both.text == clean(Source("\n".join(first), "pasted")).text
    assert "left out" not in doubts(*first)
    assert "left out" not in doubts(*first, "Council votes to rebuild the fallen bridge", *first[1:])  # the same story


def test_a_live_report_is_told() -> None:
    posts = [line for n, s in enumerate([*SENTENCES, *SCHOOL, *HARBOUR]) for line in (f"{10 + n // 6}:{n % 6}5 GMT", s)]
    assert "This looks like a live report" in doubts("Bridge vote: live updates from the town hall", *posts)
    headed = [
        line
        for post in range(0, len(posts), 2)
        for line in (f"{post}m ago / {posts[post]}", f"The vote, hour {post}", posts[post + 1])
    ]
    assert "This looks like a live report" in doubts("Bridge vote: live updates from the town hall", *headed)


def test_a_page_pasted_twice_is_read_once() -> None:
    lines = lines_of(*PAGE, *PAGE)
    text = find_text(lines)
    assert [line.text for line, chosen in zip(lines, text.chosen, strict=True) if chosen] == SENTENCES


def test_lines_that_a_mail_quotes() -> None:
    mail = "\n>\n".join(f"> {line}" for s in SENTENCES for line in [s])
    lines = cut_lines(f"Look at this:\n\n{mail}\n")
    assert [line.text for line in lines[1:]] == SENTENCES
    assert cut_lines("> one\nnot two\n")[0].text == "> one"


def test_hyphens_at_the_end_of_wrapped_lines() -> None:
    told = (
        "A long-term plan for the bridge has been made, and it is good to see how\n"
        "well the council worked on it. They understand it, and the work will be-\n"
        "gin soon. It took weeks to under-\n".replace("weeks to", "many weeks of hard work by everyone to")
        + "stand why it fell, and the builders say that the plan is made to be long-\n"
        "term. Nobody in the town hall voted against it when they met on Tuesday.\n"
    )
    (line,) = cut_lines(told)
    assert "will begin soon" in line.text and "to understand why" in line.text and "be long-term." in line.text

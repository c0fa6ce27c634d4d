"""Bylines as pages print them, and whom they name."""

import pytest

from newsbook.cleaning.labeller import find_text
from newsbook.cleaning.labels import label_lines
from newsbook.cleaning.metadata import from_pieces
from newsbook.cleaning.text import cut_lines

BODY = [
    "The council agreed on Tuesday to rebuild the stone bridge that fell into the river last winter.",
    "Engineers who looked at the pillars found cracks that had been there for at least ten years.",
    "Shops on the far side have lost a third of their trade since the road was closed to cars.",
    "A builder from the next valley has offered to begin in June if the contract is signed in time.",
]


def authors(byline: str, *, behind: str = "") -> list[str]:
    """Whom an article names whose title has this below it, and the text that behind it."""
    text = "\n\n".join(filter(None, ["Council votes to rebuild the bridge", byline, *BODY, behind])) + "\n"
    lines = cut_lines(text)
    return list(from_pieces(label_lines(lines, find_text(lines), text)).authors)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Lee, Bob Ray and Kim Roe", ["Ann Lee", "Bob Ray", "Kim Roe"]),
        ("By Ann Lee, Bob Ray, Kim Roe", ["Ann Lee", "Bob Ray", "Kim Roe"]),
        ("By Ann Lee, Bob Ray, and Kim Roe, The Valley Post", ["Ann Lee", "Bob Ray", "Kim Roe"]),
        ("By Ann Lee | Associated Press", ["Ann Lee"]),
        ("By ANN LEE, Associated Press", ["Ann Lee"]),
        ("BY ANN LEE", ["Ann Lee"]),
        ("By: Ann Lee", ["Ann Lee"]),
        ("Written by Ann Lee", ["Ann Lee"]),
        ("By Ann Lee Valley Post Staff Writer", ["Ann Lee"]),
        ("By Ann Lee, The Valley Post", ["Ann Lee"]),
        ("By Ann Lee The Valley Post", ["Ann Lee"]),
        ("By Ann Lee for The Valley Post", ["Ann Lee"]),
        ("By Ann Lee Published: May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee • May 5, 2024 6:00 am", ["Ann Lee"]),
        ("By Ann Lee, CNN", ["Ann Lee"]),
        ("By Ann Lee CNN", ["Ann Lee"]),
        ("Ann Lee, CNN", ["Ann Lee"]),
        ("By Dr Ann Lee", ["Ann Lee"]),
        ("By Professor Ann Lee", ["Ann Lee"]),
        ("By Ann Lee, BBC News, Washington", ["Ann Lee"]),
        ("By Ann Lee BBC News", ["Ann Lee"]),
        ("by Ann Lee, opinion contributor - 05/05/24 10:00 AM ET", ["Ann Lee"]),
        ("By Ann Lee / May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee, Senior Political Reporter", ["Ann Lee"]),
        ("By Ann Lee @annlee", ["Ann Lee"]),
        ("By Ann Lee ann@post.com", ["Ann Lee"]),
        ("Ann LeeMay 5, 2024", ["Ann Lee"]),
        ("By Ann Lee Reporter", ["Ann Lee"]),
        ("Story by Ann Lee • 2h", ["Ann Lee"]),
        ("By Ann Lee 4 min read", ["Ann Lee"]),
        ("Ann Lee Staff Writer", ["Ann Lee"]),
        ("Ann Lee Senior Reporter May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee (Reuters)", ["Ann Lee"]),
        ("By Ann Lee (The Valley Post)", ["Ann Lee"]),
        ("By Ann Lee - Staff Writer", ["Ann Lee"]),
        ("By Ann Lee – The Valley Post", ["Ann Lee"]),
        ("By Ann Lee—The Valley Post", ["Ann Lee"]),
        ("By Ann Lee, Valley Post Editor", ["Ann Lee"]),
        ("By Ann Lee, valleypost.com", ["Ann Lee"]),
        ("By Ann Lee valleypost.com", ["Ann Lee"]),
        ("By Ann Lee Updated 5:30 PM EDT, May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee Tuesday, May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee Tue May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee | May 5, 2024 | 5:30pm", ["Ann Lee"]),
        ("Ann Lee | May 5, 2024", ["Ann Lee"]),
        ("Ann Lee - May 5, 2024", ["Ann Lee"]),
        ("By Ann Lee For The Valley Post", ["Ann Lee"]),
        ("By ANN LEE The Valley Post", ["Ann Lee"]),
        ("By ANN LEE Associated Press", ["Ann Lee"]),
        ("Ann Lee Associated Press", ["Ann Lee"]),
        ("Ann Lee The Valley Post", ["Ann Lee"]),
        ("By Ann Lee , The Valley Post", ["Ann Lee"]),
        ("By Ann Lee\t|\tPosted: May 5, 2024", ["Ann Lee"]),
        ("Analysis by Ann Lee, CNN", ["Ann Lee"]),
        ("Opinion by Ann Lee", ["Ann Lee"]),
        ("Review by Ann Lee", ["Ann Lee"]),
        ("Interview by Ann Lee", ["Ann Lee"]),
        ("Text by Ann Lee", ["Ann Lee"]),
        ("Author: Ann Lee", ["Ann Lee"]),
        ("Reporter: Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Paris", ["Ann Lee"]),
        ("Posted by Ann Lee on May 5, 2024", ["Ann Lee"]),
        ("Posted By: Ann Lee May 5, 2024", ["Ann Lee"]),
        ("May 5, 2024 by Ann Lee", ["Ann Lee"]),
        ("May 5, 2024 By Ann Lee 3 Comments", ["Ann Lee"]),
        ("May 5, 2024, By Ann Lee", ["Ann Lee"]),
        ("May 5, 2024 • Ann Lee", ["Ann Lee"]),
        ("May 5, 2024 | Ann Lee", ["Ann Lee"]),
        ("May 5, 2024 - Ann Lee", ["Ann Lee"]),
        ("May 5, 2024 by Ann Lee, The Valley Post", ["Ann Lee"]),
        ("Ann Lee @annlee", ["Ann Lee"]),
        ("Ann Lee Follow", ["Ann Lee"]),
        ("Ann Lee • 3 min read", ["Ann Lee"]),
        ("Ann Lee 3 min read", ["Ann Lee"]),
        ("Ann Lee Contributor", ["Ann Lee"]),
        ("By Ann Lee 5 May 2024", ["Ann Lee"]),
        ("By Ann Lee, Associate Professor of History, Valley University", ["Ann Lee"]),
        ("By Ann Lee Last updated 5 May 2024", ["Ann Lee"]),
        ("Words: Ann Lee", ["Ann Lee"]),
        ("Written by\nAnn Lee", ["Ann Lee"]),
        ("Ann Lee\nValley Post", ["Ann Lee"]),
        ("Ann Lee\n@annlee\nMay 5, 2024", ["Ann Lee"]),
        ("By Ann Lee,\nValley Post", ["Ann Lee"]),
        ("By Ann Lee and Bob Ray | The Valley Post", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee in Paris and Bob Ray in London", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee & Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee with Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By ANN LEE and BOB RAY", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee, Staff Writer, and Bob Ray, Contributor", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee and Bob Ray, The Valley Post (TNS)", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee, Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee, Bob Ray / The Valley Post", ["Ann Lee", "Bob Ray"]),
        ("Published May 5, 2024 by Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("by Ann Lee, Bob Ray, Reuters", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee, Bob Ray and 3 others", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee, Bob Ray Last updated 5 May 2024", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee\nBob Ray", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee\nand Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By Ann Lee\nBy Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("By\nAnn Lee\nand\nBob Ray", ["Ann Lee", "Bob Ray"]),
        ("By\nAnn Lee\n,\nBob Ray", ["Ann Lee", "Bob Ray"]),
        ("By\nAnn Lee, Bob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee\nBob Ray\nMay 5, 2024", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee\nStaff Writer\nBob Ray\nStaff Writer\nMay 5, 2024", ["Ann Lee", "Bob Ray"]),
        ("Authors\nAnn Lee\nBob Ray", ["Ann Lee", "Bob Ray"]),
        ("Ann Lee Staff Writer\n5 May 2024\nRelated Topics\nTom Ray,\nLabour Party,\nKim Roe\n5 May 2024", ["Ann Lee"]),
        (
            "play\nAnn Lee\nClose\nAnn Lee\nValley Sports Writer\nFollow on X\nBob Ray\nClose\nBob Ray",
            ["Ann Lee", "Bob Ray"],
        ),
        ("Topics:\nTom Ray\nKim Roe\nBy Ann Lee", ["Ann Lee"]),
        ("By Ann Lee,\nDeputy CTO, Valley Technologies", ["Ann Lee"]),
        ("Valley Sports Media", []),
        ("By Ann Lee-Smith", ["Ann Lee-Smith"]),
        ("By Ann O’Lee", ["Ann O’Lee"]),
        ("By Ann Lee Jr.", ["Ann Lee Jr"]),
        ("By J. D. Lee", ["J. D. Lee"]),
        ("By J.D. Lee", ["J.D. Lee"]),
        ("By Ann M. Lee", ["Ann M. Lee"]),
        ("By María José Lee", ["María José Lee"]),
        ("By Ann van der Lee", ["Ann van der Lee"]),
        ("By Ann Lee Garcia Lopez", ["Ann Lee Garcia Lopez"]),
        ("By Ann McLee", ["Ann McLee"]),
        ("By Ann LeBlanc", ["Ann LeBlanc"]),
        ("By Ann DeLee", ["Ann DeLee"]),
        ("By D’Ann Lee", ["D’Ann Lee"]),
        ("by ann lee", []),
        ("By Lee Ann for Daily Valley", ["Lee Ann"]),
        ("By Jennifer Jacobs-Mark Matthews", ["Jennifer Jacobs-Mark Matthews"]),
        ("By Ann LeesonBob Ray", ["Ann Leeson", "Bob Ray"]),
        ("Ann LeesonAnn Leeson", ["Ann Leeson"]),
        ("Ann Leeson2 hours ago", ["Ann Leeson"]),
        ("Ann Lee, General Editor, F1May 5, 2024, 05:30 PM", ["Ann Lee"]),
        ("By Ann Lee -May 5, 2024", ["Ann Lee"]),
        ("Ann LeesonX.com Logo", ["Ann Leeson"]),
    ],
)
def test_bylines(byline: str, names: list[str]) -> None:
    assert authors(byline) == names


@pytest.mark.parametrize(
    ("byline", "behind", "names"),
    [
        ("", "— Ann Lee", ["Ann Lee"]),
        ("", "Ann Lee", ["Ann Lee"]),
        ("By Bob Ray", "Ann Lee", ["Bob Ray"]),
        ("", "Valley Post", []),
    ],
)
def test_names_behind_the_text(byline: str, behind: str, names: list[str]) -> None:
    assert authors(byline, behind=behind) == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        pytest.param(
            "Ann Lee | Bob Ray",
            ["Ann Lee", "Bob Ray"],
            marks=pytest.mark.xfail(reason="one may be an outlet", strict=True),
        ),
        pytest.param(
            "Ann Lee in Paris",
            ["Ann Lee"],
            marks=pytest.mark.xfail(reason="may be a picture’s description", strict=True),
        ),
        pytest.param(
            "Ann Lee Paris correspondent",
            ["Ann Lee"],
            marks=pytest.mark.xfail(reason="the place is taken for a name", strict=True),
        ),
        pytest.param(
            "Ann Lee Forbes Staff",
            ["Ann Lee"],
            marks=pytest.mark.xfail(reason="the outlet is no word for one", strict=True),
        ),
        pytest.param(
            "5 May 2024 Ann Lee",
            ["Ann Lee"],
            marks=pytest.mark.xfail(reason="a place stands there as often", strict=True),
        ),
    ],
)
def test_bylines_that_are_missed(byline: str, names: list[str]) -> None:
    assert authors(byline) == names

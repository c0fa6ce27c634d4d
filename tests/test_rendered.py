"""Saved pages whose marks give a part of the text only."""

import json

import pytest
from test_labeller import HARBOUR, SCHOOL, SENTENCES, SENTENCES_ON

from newsbook.cleaning import clean
from newsbook.cleaning.html import BY_LINES
from newsbook.reading import Source

STORY = [*SENTENCES, *SENTENCES_ON]


def page(rest: str, machines: str = "") -> Source:
    """A page whose first two paragraphs are marked as any are."""
    told = json.dumps({"@type": "NewsArticle", "articleBody": machines})
    return Source(
        f"<html><head><title>Council votes to rebuild the bridge</title><script type='application/ld+json'>{told}</script>"
        f"</head><body><article><h1>Council votes to rebuild the bridge</h1>{paragraphs(STORY[:2])}</article>{rest}</body></html>",
        "html",
    )


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("mark", ["section class='related-content'", "div class='premium hidden'", "figure"])
def test_the_rest_of_a_text_is_found_by_its_lines(mark: str) -> None:
    article = clean(page(f"<{mark}>{paragraphs(STORY[2:])}</{mark.split()[0]}>"))
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == STORY
    assert BY_LINES in article.notes


def test_the_rest_that_the_page_gives_for_machines_too() -> None:
    short = STORY[:6]  # too little to be taken without it
    rest = f"<div class='premium hidden'>{paragraphs(short[2:])}</div>"
    assert [b.text for b in clean(page(rest)).blocks if b.kind == "paragraph"] == STORY[:2]
    assert [b.text for b in clean(page(rest, " ".join(short))).blocks if b.kind == "paragraph"] == short


@pytest.mark.parametrize(
    "rest",
    [
        f"<section class='related-content'>{paragraphs([*SCHOOL, *HARBOUR])}</section>",  # another story
        f"<div class='comments' id='comments'>{paragraphs(STORY[2:])}</div>",
        "<nav><a>Home</a><a>News</a></nav>",
    ],
)
def test_what_is_not_the_text_stays_out(rest: str) -> None:
    article = clean(page(rest))
    assert [b.text for b in article.blocks if b.kind == "paragraph"] == STORY[:2]
    assert BY_LINES not in article.notes

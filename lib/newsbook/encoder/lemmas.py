"""Lemmas as edits of a word's end, so that a classifier can choose one (Straka 2018, UDPipe 2.0)."""

from __future__ import annotations

KEEP_CASE, LOWER = "^", "_"


def edit_of(word: str, lemma: str) -> str:
    """The edit that makes `lemma` of `word`: '_3|be' cuts three letters of the word in small letters, adds 'be'."""
    case = KEEP_CASE if lemma[:1].isupper() else LOWER
    form = word if case == KEEP_CASE else word.lower()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{case}{len(form) - same}|{lemma[same:]}"


def lemma_of(word: str, edit: str) -> str:
    """The lemma that an edit makes of a word; the word itself, as written or small, where the edit cuts too much."""
    cut, _, ending = edit[1:].partition("|")
    form = word if edit[0] == KEEP_CASE else word.lower()
    kept = len(form) - int(cut)
    return form[:kept] + ending if kept + len(ending) > 0 and kept >= 0 else form

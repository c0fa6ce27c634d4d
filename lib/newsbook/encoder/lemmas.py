"""Lemmas as edits of a word's end, so that a classifier can choose one (Straka 2018, UDPipe 2.0).

The choice is a guess on a word seldom seen ('vowe' of 'vowed'); where the tag says how the word is inflected,
spelling and a list of lemmas know better.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from newsbook.encoder.inflected import ENDINGS, irregular, may_be

KEEP_CASE, LOWER = "^", "_"
KINDS = {"V": "verbs", "N": "nouns", "J": "adjectives", "R": "adjectives"}  # by a tag's first letter
PLAIN = frozenset("VB VBP NN JJ RB IN".split())  # tags of words that mostly are their own lemma
MOST = 200_000  # words remembered


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


class Lemmas:
    """Lemmas of words, given the classifier's edit and the tag; remembers those it has made."""

    def __init__(self, known: Mapping[str, Collection[str]]) -> None:
        self.known = {kind: frozenset(words) for kind, words in known.items()}
        self._made: dict[tuple[str, str, str], str] = {}

    @classmethod
    def from_file(cls, path: Path) -> Lemmas:
        """A file with a line for each kind of word: 'verbs: abandon abate ...'."""
        lines = (line.partition(":") for line in path.read_text(encoding="utf-8").splitlines())
        return cls({kind: words.split() for kind, _, words in lines})

    def of(self, word: str, edit: str, tag: str) -> str:
        """The lemma of a word with that Penn tag."""
        key = word, edit, tag
        found = self._made.get(key)
        if found is None:
            if len(self._made) > MOST:
                self._made.clear()
            found = self._made[key] = self._make(word, edit, tag)
        return found

    def _make(self, word: str, edit: str, tag: str) -> str:
        guess, form = lemma_of(word, edit), word.lower()
        if tag in ENDINGS and (edit[0] == LOWER or tag[0] == "V"):
            return self._inflected(form, tag) or guess
        changed = tag in PLAIN and edit[0] == LOWER and guess != form
        if changed and len(form) > 3 and form.isalpha() and guess.isalpha() and not self._knows(guess):
            return form  # 'bewause' of 'beware'
        return guess

    def _knows(self, lemma: str) -> bool:
        return any(lemma in words for words in self.known.values())

    def _inflected(self, form: str, tag: str) -> str | None:
        """What an inflected form is of: what is irregular, then a known lemma, then by spelling."""
        if found := irregular(form, tag):
            return found
        known = self.known[KINDS[tag[0]]]
        lemmas = may_be(form, tag)
        if not lemmas:
            return form if tag in {"VBD", "VBN"} and form in known else None  # 'has come'
        return next((lemma for lemma in lemmas if lemma in known), lemmas[0])

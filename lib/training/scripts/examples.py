"""Sentences -> windows with targets, drawn anew for every epoch.

Neighbouring sentences of a corpus share a window, some of them parted as blocks are; people are exchanged for
invented ones, marks made typographic, some sentences set as headlines, in capitals or in small letters.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from exchange import Exchange
from labels import ANY, Allowed
from sources import NUMBERED, Sentence, Source, Targets, as_read, as_spaced_out, cut, numbered, spaced
from spacy.lang.en.stop_words import STOP_WORDS

from newsbook.encoder.pieces import Pieces
from newsbook.encoder.windows import WINDOW, Window, Word, make_window

SHARE_EXCHANGED, SHARE_EXCHANGED_TREE, SHARE_CURLY, SHARE_BLOCKS, SHARE_APART = 0.5, 0.3, 0.4, 0.3, 0.1
SHARE_HEADLINE, SHARE_CAPITALS, SHARE_SMALL = 0.05, 0.02, 0.03
SHARE_SHORT_ENDS = 0.2
LONGEST = 40  # words that surely fit a window
SHORT_ENDS = {
    "ORG": ["Inc.", "Corp.", "Co.", "Ltd.", "Bros."],
    "PERSON": ["Jr.", "Sr."],
    "GPE": ["U.S.", "D.C.", "U.K.", "U.A.E."],
}
SMALL_WORDS = frozenset("a an the of in on at to for and or but by as with from vs via 's n't".split())
CURLY = {"'s": "’s", "n't": "n’t", "'": "’", "'re": "’re", "'ll": "’ll", "'ve": "’ve", "'d": "’d", "'m": "’m"}


@dataclass(frozen=True)
class Example:
    """A window and, per word, its targets; -1 (0 for names) where a target is not known."""

    window: Window
    source: int
    doubtful: bool
    names: list[int]
    opens: list[int]
    tags: list[int]
    morphs: list[int]
    lemmas: list[int]
    heads: list[int]  # 0 the root, else 1 + the word's place in the window
    deps: list[int]


class Drawer:
    """Draws an epoch's examples."""

    def __init__(self, sources: list[Source], targets: Targets, pieces: Pieces, rng: random.Random) -> None:
        self.sources, self.targets, self.pieces, self.rng = sources, targets, pieces, rng
        self.exchange = Exchange(rng)
        self.numbers = {kind: {value: n for n, value in enumerate(getattr(targets, kind))} for kind in NUMBERED}
        self._sets: dict[tuple, int] = {}

    def epoch(self) -> Iterator[Example]:
        """Every source as often as it is read, a part of it by chance."""
        for number, source in enumerate(self.sources):
            whole, part = divmod(source.times, 1)
            for share in [1.0] * int(whole) + ([part] if part else []):
                for run in self._runs(source):
                    if self.rng.random() < share:
                        yield self._example(number, source, run)

    def _runs(self, source: Source) -> Iterator[list[Sentence]]:
        """Neighbouring sentences, as many as fit a window of a length drawn for each."""
        run: list[Sentence] = []
        total, limit = 2, self.rng.randint(24, WINDOW)
        for sentence in source.sentences:
            length = sum(len(self.pieces.of(w)) for w in sentence.words) + 1
            if run and (total + length > limit or sentence.opens_document):
                yield run
                run, total, limit = [], 2, self.rng.randint(24, WINDOW)
            if length <= WINDOW - 10:
                run.append(sentence)
                total += length
        if run:
            yield run

    def _example(self, number: int, source: Source, run: list[Sentence]) -> Example:
        words: list[Word] = []
        out: dict[str, list[int]] = {k: [] for k in ("names", "opens", "heads", *NUMBERED)}
        curly = self.rng.random() < SHARE_CURLY
        apart = self.rng.random() < SHARE_APART
        space = True
        for at, sentence in enumerate(run):
            sentence = self._changed(sentence)
            if apart and sentence.spans is not None and not sentence.rows:
                shown, spaces, spans = cut(sentence.words, sentence.spaces, sentence.spans, as_spaced_out)
                sentence = replace(sentence, words=shown, spaces=spaces, spans=spans)
            shown = _curly(sentence.words) if curly else sentence.words
            block = sentence.opens_block if sentence.opens_block is not None else self.rng.random() < SHARE_BLOCKS
            offset = len(words)
            for i, word in enumerate(shown):
                words.append(Word(word, space if i else True, bool(block and not i and at)))
                space = apart or sentence.spaces[i]
            out["names"] += self._names(sentence, source.silent)
            out["opens"] += [int(i == 0) if source.whole_sentences or not i else -1 for i in range(len(shown))]
            for i in range(len(shown)):
                row = sentence.rows[i] if sentence.rows else None
                out["heads"].append((offset + int(row[6]) if row[6] != "0" else 0) if row else -1)
                said = numbered(row) if row else {}
                for kind in NUMBERED:
                    out[kind].append(self.numbers[kind].get(said.get(kind, ""), -1))
        window = make_window(words, self.pieces, 0, len(words))
        if len(window.pieces) > WINDOW:  # exchanged names can be longer
            return self._example(number, source, run[:-1] or [_cut_short(run[0])])
        return Example(window, number, source.doubtful, **out)

    def _changed(self, sentence: Sentence) -> Sentence:
        if sentence.spans and self.rng.random() < (SHARE_EXCHANGED_TREE if sentence.rows else SHARE_EXCHANGED):
            words, spans = self.exchange(sentence.words, sentence.spans)
            if len(words) == len(sentence.words):
                sentence = replace(sentence, words=words, spans=spans)
            else:
                words, spaces, spans = cut(*spaced(words), spans, as_read)
                sentence = replace(sentence, words=words, spaces=spaces, spans=spans, rows=None)
        if sentence.spans and self.rng.random() < SHARE_SHORT_ENDS:
            sentence = _with_short_end(sentence, self.rng)
        roll = self.rng.random()
        if roll < SHARE_HEADLINE:
            words = [w if w in SMALL_WORDS and i else w[:1].upper() + w[1:] for i, w in enumerate(sentence.words)]
            if words[-1] == "." and self.rng.random() < 0.7:
                words, sentence = words[:-1], _without_last(sentence)
            return replace(sentence, words=words)
        if roll < SHARE_HEADLINE + SHARE_CAPITALS:
            return replace(sentence, words=[w.upper() for w in sentence.words])
        if roll < SHARE_HEADLINE + SHARE_CAPITALS + SHARE_SMALL:
            return replace(sentence, words=[w.lower() for w in sentence.words])
        return sentence

    def _names(self, sentence: Sentence, silent: Allowed) -> list[int]:
        if sentence.spans is None:
            return [0] * len(sentence.words)
        out = [self._set("O", frozenset(), silent if w[:1].isupper() and w.lower() not in STOP_WORDS else frozenset())
               for w in sentence.words]  # fmt: skip
        for start, end, allowed in sentence.spans:
            for i in range(start, min(end, len(out))):
                place = "U" if end - start == 1 else "B" if i == start else "L" if i == end - 1 else "I"
                out[i] = 0 if allowed == ANY else self._set(place, allowed, frozenset())
        return out

    def _set(self, place: str, allowed: Allowed, silent: Allowed) -> int:
        key = (place, allowed, silent)
        if key not in self._sets:
            classes = {f"{place}-{label}" for label in allowed if label != "O"}
            if place == "O" or "O" in allowed:
                classes.add("O")
            classes |= {f"{p}-{label}" for label in silent for p in "BILU"}
            self._sets[key] = self.targets.set_of(tuple(sorted(classes)))
        return self._sets[key]


def _cut_short(sentence: Sentence) -> Sentence:
    """The first words of a sentence that no window holds, without what is marked in it."""
    return replace(sentence, words=sentence.words[:LONGEST], spaces=sentence.spaces[:LONGEST], spans=[], rows=None)


def _with_short_end(sentence: Sentence, rng: random.Random) -> Sentence:
    """A name that ends the sentence with an abbreviation, whose stop is the sentence's too: '... of Acme Inc.'"""
    spans = list(sentence.spans or ())
    last = max(spans, key=lambda span: span[1])
    (allowed,) = last[2] if len(last[2]) == 1 else ("",)
    endings = SHORT_ENDS.get(allowed)
    if sentence.words[-1] != "." or last[1] != len(sentence.words) - 1 or endings is None:
        return sentence
    ending = rng.choice(endings)
    if allowed == "GPE":  # the whole name
        words = [*sentence.words[: last[0]], ending]
        spans[spans.index(last)] = (last[0], last[0] + 1, last[2])
    else:  # after the name
        words = [*sentence.words[:-1], ending]
        spans[spans.index(last)] = (last[0], last[1] + 1, last[2])
    spaces = [*sentence.spaces[: len(words) - 2], True, sentence.spaces[-1]]
    return replace(sentence, words=words, spaces=spaces[-len(words) :], spans=spans, rows=None)


def _without_last(sentence: Sentence) -> Sentence:
    """Without its full stop; a tree in which a word hangs from that stop is given up."""
    last = str(len(sentence.words))
    rows = sentence.rows[:-1] if sentence.rows and all(r[6] != last for r in sentence.rows) else None
    spans = None if sentence.spans is None else [s for s in sentence.spans if s[1] < len(sentence.words)]
    return replace(sentence, spaces=sentence.spaces[:-1], rows=rows, spans=spans)


def _curly(words: list[str]) -> list[str]:
    out, opening = [], True
    for word in words:
        if word == '"':
            out.append("“" if opening else "”")
            opening = not opening
        else:
            out.append(CURLY.get(word, word))
    return out

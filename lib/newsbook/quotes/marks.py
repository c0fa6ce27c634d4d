"""Quotation marks: which words stand between them, read from the text alone, block by block.

A mark opens or closes by what stands left and right of it; its shape decides where that leaves a
doubt, and what is already open decides the rest. No parser is asked, and an odd mark is no error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsbook.quotes.glyphs import (
    DOUBLE_MARK,
    SINGLE_MARK,
    TERMINAL,
    double_marks,
    may_close,
    may_open,
    plural_possessive,
    role,
    single_closes,
    single_opens,
)

LONGEST_SINGLE = 1500
ATTRIBUTION_AFTER = re.compile(
    r",\s(?=(?:(?:he|she|they|it|I|we)|(?:[A-Z][\w.'’-]*\s){1,4}?|the\s(?:[\w-]+\s){1,3}?)\s?"
    r"(?:said|says|told|added|wrote|tweeted)\b|(?:said|says|added|wrote)\s[A-Z])"
)
SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt))[.!?…](?=\s+[A-Z“\"])"
)


@dataclass(frozen=True)
class Marked:
    """Words between marks: `start`, `end` without the marks, `outer_*` with them.

    `shape` is double or single; `opened` and `closed` say which marks are printed; `group` is
    shared by the paragraphs of one quote that runs over several.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    shape: str
    block: int
    opened: bool = True
    closed: bool = True
    group: int = -1


def find_marked(text: str, blocks: Sequence[tuple[int, int]]) -> list[Marked]:
    """The outermost marked stretches of a text, in order; `blocks` are its paragraphs' offsets."""
    found: list[Marked] = []
    for number, (start, end) in enumerate(blocks):
        doubles = _pair_doubles(text, start, end, number)
        singles = _pair_singles(text, start, end, number, doubles)
        found.extend(_outermost([*doubles, *singles]))
    return _grouped(text, blocks, _kept(text, found))


def _kept(text: str, found: Iterable[Marked]) -> list[Marked]:
    kept = []
    for marked in found:
        start, end = _stripped(text, marked.start, marked.end)
        if any(c.isalnum() for c in text[start:end]):
            kept.append(replace(marked, start=start, end=end))
    return kept


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _pair_doubles(text: str, start: int, end: int, block: int) -> list[Marked]:
    pairs: list[Marked] = []
    stack: list[re.Match[str]] = []
    last = start
    for mark in double_marks(text, start, end):
        what = role(text, mark, start, end, is_open=bool(stack))
        if what == "close" and not stack:
            orphan = _orphan(text, mark, last, block)
            pairs.extend(orphan)
            last = mark.end() if orphan else last
        elif what == "close":
            pairs.extend(_closed(stack, mark, block))
            last = mark.end()
        else:
            if stack and not _nests(text, mark, end) and not _is_within(text, stack[-1], mark, end):
                pairs.append(_unclosed(text, stack.pop(), mark.start(), block))
            stack.append(mark)
    if stack:
        pairs.append(_run_on(text, stack[0], end, block))
    return pairs


def _closed(stack: list[re.Match[str]], closing: re.Match[str], block: int) -> Iterator[Marked]:
    """The quotes that a closing mark ends: one, or as many as it has strokes where quotes are nested."""
    at, last = closing.start(), closing.end()
    strokes = len(closing.group()) if closing.group()[0] in '"”“»' else 1
    for n in range(min(len(stack), strokes)):
        opening = stack.pop()
        end = last if not stack else at + n + 1
        yield Marked(opening.end(), at + n, opening.start(), end, "double", block)


def _nests(text: str, inner: re.Match[str], end: int) -> bool:
    """Whether a second opening mark starts a quote within the quote: two marks close them."""
    closings = 0
    depth = 1
    for mark in DOUBLE_MARK.finditer(text, inner.end(), min(end, inner.end() + 4 * LONGEST_SINGLE)):
        before = text[mark.start() - 1]
        after = text[mark.end()] if mark.end() < end else " "
        if may_close(before, after) and not may_open(before, after):
            closings += len(mark.group()) if mark.group()[0] in '"”' else 1
            depth += 1
        else:
            break
        if closings >= 2:
            return True
    return False


def _is_within(text: str, outer: re.Match[str], inner: re.Match[str], end: int) -> bool:
    """Curly marks in a quote that straight marks open, and that runs on over its paragraph."""
    if outer.group()[0] != '"' or inner.group()[0] != "“" or ATTRIBUTION_AFTER.search(text, outer.end(), inner.start()):
        return False
    following = DOUBLE_MARK.search(text, inner.end(), end)
    return following is not None and following.group()[0] == "”"


def _unclosed(text: str, opening: re.Match[str], limit: int, block: int) -> Marked:
    """A quote whose closing mark is missing before the next one opens."""
    said = ATTRIBUTION_AFTER.search(text, opening.end(), limit)
    stop = SENTENCE_END.search(text, opening.end(), limit)
    ends = [said.start() + 1] if said else []
    if stop:
        ends.append(stop.end())
    close = min(ends) if ends else limit
    return Marked(opening.end(), close, opening.start(), close, "double", block, closed=False)


def _run_on(text: str, opening: re.Match[str], end: int, block: int) -> Marked:
    """A quote that is still open where its paragraph ends."""
    said = ATTRIBUTION_AFTER.search(text, opening.end(), end)
    close = said.start() + 1 if said else end
    return Marked(opening.end(), close, opening.start(), close, "double", block, closed=False)


def _orphan(text: str, mark: re.Match[str], last: int, block: int) -> list[Marked]:
    """A closing mark with none before it: the words from the last sentence's start, if any.

    A figure before it means inches or seconds, not speech.
    """
    before = text[mark.start() - 1] if mark.start() > last else " "
    if before not in TERMINAL:
        return []
    begin = last
    for stop in SENTENCE_END.finditer(text, last, mark.start()):
        begin = stop.end()
    begin, _ = _stripped(text, begin, mark.start())
    return [Marked(begin, mark.start(), begin, mark.end(), "double", block, opened=False)]


def _pair_singles(text: str, start: int, end: int, block: int, doubles: Sequence[Marked]) -> list[Marked]:
    pairs: list[Marked] = []
    opening: re.Match[str] | None = None
    doubtful: re.Match[str] | None = None
    inside = [(d.start, d.end) for d in doubles]
    at = 0
    for mark in SINGLE_MARK.finditer(text, start, end):
        while at < len(inside) and inside[at][1] <= mark.start():
            at += 1
        if at < len(inside) and inside[at][0] <= mark.start() and opening is None:
            continue
        if opening and mark.start() - opening.end() > LONGEST_SINGLE:
            pairs.extend(_single(opening, doubtful, block))
            opening = doubtful = None
        if single_opens(text, mark, start, end):
            pairs.extend(_single(opening, doubtful, block))
            opening, doubtful = mark, None
        elif opening and single_closes(text, mark, start, end):
            if plural_possessive(text, mark, end):
                doubtful = doubtful or mark
            else:
                pairs.extend(_single(opening, mark, block))
                opening = doubtful = None
    pairs.extend(_single(opening, doubtful, block))
    return pairs


def _single(opening: re.Match[str] | None, closing: re.Match[str] | None, block: int) -> list[Marked]:
    if opening is None or closing is None:
        return []
    return [Marked(opening.end(), closing.start(), opening.start(), closing.end(), "single", block)]


def _outermost(pairs: Iterable[Marked]) -> list[Marked]:
    """Without what lies within another pair, and without pairs that cross."""
    kept: list[Marked] = []
    for pair in sorted(pairs, key=lambda p: (p.outer_start, -p.outer_end)):
        if not kept or pair.outer_start >= kept[-1].outer_end:
            kept.append(pair)
    return kept


def _grouped(text: str, blocks: Sequence[tuple[int, int]], found: Sequence[Marked]) -> list[Marked]:
    """Number the quotes; one that is open at its paragraph's end goes on in the next that opens."""
    grouped: list[Marked] = []
    group = -1
    for marked in found:
        before = grouped[-1] if grouped else None
        goes_on = (
            before is not None
            and not before.closed
            and before.block + 1 == marked.block
            and not text[before.outer_end : blocks[before.block][1]].strip()
            and not text[blocks[marked.block][0] : marked.outer_start].strip()
        )
        group += 0 if goes_on else 1
        grouped.append(replace(marked, group=group))
    return grouped

"""Words as the encoder sees them: word pieces without case, and the case of each word beside them.

The pieces are those of BERT's uncased vocabulary (Devlin et al. 2019): marks stand alone, the rest is cut
greedily, longest piece first (Wu et al. 2016, arXiv 1609.08144).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

PAD, UNKNOWN, START, BREAK = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
MAX_PIECES = 12  # of one word: enough for any name, and an address of 2,000 characters stays cheap
SHAPES = 16  # eight shapes, each with or without a space before the word
NO_SHAPE = 0


class Pieces:
    """Cuts words into the numbers of their pieces; remembers the words it has seen."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self.longest = max(map(len, self.numbers))
        self.pad, self.unknown, self.start, self.break_ = (self.numbers[p] for p in (PAD, UNKNOWN, START, BREAK))
        self._seen: dict[str, tuple[int, ...]] = {}

    @classmethod
    def from_file(cls, path: Path) -> Pieces:
        """A file with one piece a line, numbered from 0."""
        return cls(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"))

    def __len__(self) -> int:
        return len(self.numbers)

    def of(self, word: str) -> tuple[int, ...]:
        """The numbers of a word's pieces, 1 to MAX_PIECES of them."""
        found = self._seen.get(word)
        if found is None:
            numbers = [n for part in _parts(word[:200]) for n in self._cut(part)]
            found = tuple(numbers[:MAX_PIECES]) or (self.unknown,)
            if len(self._seen) < 200_000:
                self._seen[word] = found
        return found

    def _cut(self, part: str) -> list[int]:
        out: list[int] = []
        start = 0
        while start < len(part):
            prefix = "##" if start else ""
            for end in range(min(len(part), start + self.longest), start, -1):
                number = self.numbers.get(prefix + part[start:end])
                if number is not None:
                    out.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return out


def _parts(word: str) -> list[str]:
    """The word in lower case, without accents, marks parted from letters."""
    parts = [""]
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category[0] in "PS" or "一" <= char <= "鿿":
            parts += [char, ""]
        elif category not in {"Mn", "Cc", "Cf"} and not char.isspace():
            parts[-1] += char
    return [part for part in parts if part]


@lru_cache(maxsize=200_000)
def shape_of(word: str, *, after_space: bool) -> int:
    """0 for a mark or another sign, else how the word is written; plus 8 after a space."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        shape = 1 if any(c.isdigit() for c in word) else 0
    elif any(c.isdigit() for c in word):
        shape = 2
    elif all(c.islower() for c in letters):
        shape = 3
    elif all(c.isupper() for c in letters):
        shape = 4 if len(letters) > 1 else 5
    else:
        shape = 6 if word[0].isupper() and all(c.islower() for c in letters[1:]) else 7
    return shape + 8 * after_space

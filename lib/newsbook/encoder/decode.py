"""From the scores of single words to names and trees that hold together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Array = np.ndarray
IMPOSSIBLE = -1e9


def biluo_classes(labels: Sequence[str]) -> tuple[str, ...]:
    """'O' and, for each label, begin, in, last and unit."""
    return ("O", *(f"{place}-{label}" for label in labels for place in "BILU"))


def best_paths(scores: Array, lengths: Sequence[int]) -> Array:
    """The best legal sequence of classes for each text (Viterbi 1967): (texts, words) of int.

    `scores` are (texts, words, classes), `lengths` the words that are real in each. Outside a name O, B and U may
    follow, inside one its own I and L; so two ways are kept up to each word, one outside and one in each label.
    """
    texts, words = scores.shape[:2]
    scores = scores.copy()
    scores[np.arange(words) >= np.asarray(lengths)[:, None], 1:] = IMPOSSIBLE  # what is no word is outside
    begin, inner, last, unit = (scores[:, :, 1 + place :: 4] for place in range(4))
    labels = begin.shape[2]
    outside, inside = np.zeros(texts), np.full((texts, labels), IMPOSSIBLE)
    closed = np.zeros((words, texts), dtype=int)  # 0: O, 1 to labels: that label's U, beyond: its L
    went_on = np.zeros((words, texts, labels), dtype=bool)  # I rather than B
    for at in range(words):
        ways = np.concatenate(
            [outside[:, None] + scores[:, at, :1], outside[:, None] + unit[:, at], inside + last[:, at]], 1
        )
        opened, stayed = outside[:, None] + begin[:, at], inside + inner[:, at]
        closed[at], outside = ways.argmax(1), ways.max(1)
        went_on[at], inside = stayed > opened, np.maximum(opened, stayed)
    return np.array([_way_back(closed[:, n], went_on[:, n], labels) for n in range(texts)])


def _way_back(closed: Array, went_on: Array, labels: int) -> list[int]:
    """The classes of one text from its end, where it is outside."""
    path: list[int] = []
    open_ = -1  # the label that the word is inside of
    for at in range(len(closed) - 1, -1, -1):
        if open_ >= 0:
            stays = bool(went_on[at, open_])
            path.append(1 + 4 * open_ + (1 if stays else 0))
            open_ = open_ if stays else -1
        elif closed[at] > labels:
            open_ = int(closed[at]) - labels - 1
            path.append(1 + 4 * open_ + 2)
        else:
            path.append(1 + 4 * (int(closed[at]) - 1) + 3 if closed[at] else 0)
    return path[::-1]


def spans_of(path: Sequence[int], classes: Sequence[str]) -> list[tuple[int, int, str]]:
    """A legal sequence of classes -> (start, end, label)."""
    out = []
    start = 0
    for at, number in enumerate(path):
        place = classes[number][0]
        if place in "BU":
            start = at
        if place in "LU":
            out.append((start, at + 1, classes[number][2:]))
    return out


def kind_scores(scores: Array, start: int, end: int) -> Array:
    """How well each label suits the words from `start` to `end` as one name: (labels,) of log-likelihoods."""
    places = "U" if end - start == 1 else "B" + "I" * (end - start - 2) + "L"
    rows = [scores[start + at, 1 + "BILU".index(place) :: 4] for at, place in enumerate(places)]
    return np.sum(rows, axis=0)


def is_tree(heads: Sequence[int]) -> bool:
    """Whether `heads` (0 the root, else 1 + a word's place) has one root and no cycle."""
    if sum(h == 0 for h in heads) != 1:
        return False
    state = [0] * len(heads)  # 1: on the way now, 2: known to end at the root
    for at in range(len(heads)):
        way = []
        while state[at] == 0:
            state[at] = 1
            way.append(at)
            if heads[at] == 0:
                break
            at = heads[at] - 1
        if state[at] == 1 and heads[at] != 0:
            return False
        for word in way:
            state[word] = 2
    return True


def best_tree(scores: Array) -> list[int]:
    """The best tree with one root for `scores` (words, 1 + words); heads as in `is_tree`.

    The greedy choice where it is a tree, else the maximum spanning arborescence (Chu and Liu 1965, Edmonds
    1967) under the word that suits the root best.
    """
    greedy = [int(h) for h in scores.argmax(1)]
    if is_tree(greedy):
        return greedy
    size = len(scores)
    root = int(scores[:, 0].argmax())
    inner = scores[:, 1:].astype(float).copy()
    np.fill_diagonal(inner, IMPOSSIBLE)
    inner[root] = IMPOSSIBLE
    heads = _arborescence(inner, root)
    return [0 if at == root else heads[at] + 1 for at in range(size)]


def _arborescence(scores: Array, root: int) -> list[int]:
    """The best heads under `root` for scores[word, head]; the root's own head is itself."""
    heads = scores.argmax(1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return [int(h) for h in heads]
    outside = [n for n in range(len(scores)) if n not in set(cycle)]
    own = scores[cycle, heads[cycle]]
    # the cycle as one node, last in the smaller graph: into it by the word that loses least, out of it by the best
    into = scores[np.ix_(cycle, outside)] - own[:, None]
    from_ = scores[np.ix_(outside, cycle)]
    small = np.full((len(outside) + 1, len(outside) + 1), IMPOSSIBLE)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = into.max(0)
    small[:-1, -1] = from_.max(1)
    solved = _arborescence(small, outside.index(root))
    out = [0] * len(scores)
    for at, node in enumerate(outside):
        out[node] = cycle[int(from_[at].argmax())] if solved[at] == len(outside) else outside[solved[at]]
    for node in cycle:
        out[node] = int(heads[node])
    entered = cycle[int(into[:, solved[-1]].argmax())]
    out[entered] = outside[solved[-1]]
    out[root] = root
    return out


def _cycle(heads: Array, root: int) -> list[int] | None:
    seen: set[int] = {root}
    for start in range(len(heads)):
        way: list[int] = []
        at = start
        while at not in seen:
            seen.add(at)
            way.append(at)
            at = int(heads[at])
        if at in way:
            return way[way.index(at) :]
    return None

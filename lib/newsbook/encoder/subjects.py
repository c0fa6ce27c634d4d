"""A verb has one subject: where two hang on it, a clause beside it that lacks one gets the nearer of them.

The words choose their heads one by one, so that in 'The Times reported that Yellen stressed the need' both may choose 'reported'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
CLAUSES = ("ccomp", "parataxis")
Array = np.ndarray


@dataclass(frozen=True)
class Sharing:
    """The numbers of the relations that matter here."""

    subjects: Array
    clauses: Array  # of the verb above them, whatever stands between
    joined: int
    link: int  # 'and'
    beside: int  # clauses with a comma before them have the subject of the verb above

    @classmethod
    def of(cls, relations: Sequence[str]) -> Sharing:
        subjects, clauses = (
            np.array([n for n, rel in enumerate(relations) if rel in kinds]) for kinds in (SUBJECTS, CLAUSES)
        )
        return cls(subjects, clauses, *(relations.index(rel) for rel in ("conj", "cc", "advcl")))

    def share(self, heads: Array, rels: Array, words: Sequence[str]) -> None:
        """Moves second subjects in place; `heads` are places, a root is its own."""
        subjects = np.flatnonzero(np.isin(rels, self.subjects))
        verbs, counts = np.unique(heads[subjects], return_counts=True)
        having = set(verbs.tolist())
        for verb in verbs[counts > 1].tolist():
            own = [at for at in subjects.tolist() if heads[at] == verb]
            before, after = [at for at in own if at < verb], [at for at in own if at > verb]
            below = [at for at in np.flatnonzero(heads == verb).tolist() if at not in having]
            if before and after:
                clauses = (at for at in below if at > after[0] and self._lacks(after[0], at, heads, rels, words))
                _move(heads, after[0], clauses)
            elif len(before) > 1:
                _move(heads, before[0], (at for at in below if before[0] < at < before[1] and rels[at] == self.beside))

    def _lacks(self, subject: int, clause: int, heads: Array, rels: Array, words: Sequence[str]) -> bool:
        """Whether the clause behind a subject can be its own."""
        if rels[clause] == self.beside:
            return "," not in words[subject:clause]
        if rels[clause] == self.joined:
            links = np.flatnonzero((heads == clause) & (rels == self.link))
            return bool(len(links)) and bool((links < subject).all())
        return bool(np.isin(rels[clause], self.clauses))


def _move(heads: Array, subject: int, clauses: Iterator[int]) -> None:
    clause = next(clauses, None)
    if clause is not None:
        heads[subject] = clause

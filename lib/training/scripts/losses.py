"""What a reader is told by a batch: the losses by what is marked, and by a teacher's scores."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from encoder import FAR, Reader
from examples import Example
from sources import NUMBERED
from torch import Tensor

from newsbook.encoder.windows import as_batch

SHARE_ANY_SOURCE = 0.25  # of windows: read as of no source in particular, as they are when the pipeline runs
IMPOSSIBLE = 3.0  # a loss: the model gives what is marked less than a chance of one in twenty
WEIGHTS = {"names": 1.5, "opens": 0.3, "tags": 0.3, "morphs": 0.3, "lemmas": 0.2, "arcs": 0.5, "deps": 0.5}
AGREEMENT = {
    "names": 2.0,
    "opens": 0.3,
    "tags": 0.3,
    "morphs": 0.3,
    "lemmas": 0.3,
    "arcs": 0.5,
    "deps": 0.5,
    "vectors": 1.0,
}
GOLD_SHARE = 0.3  # of the loss when there is a teacher


def padded(rows: list[list[int]], length: int, fill: int) -> Tensor:
    """Rows of numbers as (rows, length), filled up at their ends."""
    return torch.tensor([row + [fill] * (length - len(row)) for row in rows])


@dataclass
class Batch:
    """Windows as tensors: what goes in, and per word what should come out."""

    pieces: Tensor
    shapes: Tensor
    firsts: Tensor
    source: Tensor
    doubtful: Tensor
    targets: dict[str, Tensor]

    @classmethod
    def of(cls, examples: list[Example], pad: int, any_source: int) -> Batch:
        """Examples as a batch; now and then one is given as of any source. `pad` is the number of the piece that is none."""
        arrays = {k: torch.from_numpy(v) for k, v in as_batch([e.window for e in examples], pad).items()}
        most = arrays["firsts"].shape[1]
        targets = {k: padded([getattr(e, k) for e in examples], most, 0 if k == "names" else -1)
                   for k in ("names", "opens", "heads", *NUMBERED)}  # fmt: skip
        source = torch.tensor([any_source if random.random() < SHARE_ANY_SOURCE else e.source for e in examples])
        return cls(**arrays, source=source, doubtful=torch.tensor([e.doubtful for e in examples]), targets=targets)


@dataclass
class Scores:
    """What a model says of a batch, word by word, before any choice."""

    words: tuple[Tensor, Tensor]
    names: Tensor
    opens: Tensor
    tags: Tensor
    morphs: Tensor
    lemmas: Tensor
    arcs: Tensor
    deps: Tensor


def score(model: Reader, batch: Batch, source: Tensor, heads: Tensor | None) -> Scores:
    """All scores; relations are those under `heads` (1 + a word's place), or under the model's own choice."""
    names, grammar = model.words(batch.pieces, batch.shapes, batch.firsts)
    vectors = F.dropout(grammar, 0.1, model.training)
    rooted = model.with_root(vectors)
    gone = F.pad(batch.firsts < 0, (1, 0))
    arcs = model.arc_scores(vectors, rooted).float().masked_fill(gone[:, None, :], FAR)
    under = arcs.argmax(-1) if heads is None else heads.clamp(min=0)
    chosen = torch.gather(rooted, 1, under[..., None].expand(-1, -1, rooted.shape[-1]))
    return Scores((names, grammar), model.name_scores(names, source).float(), model.opens(grammar)[..., 0].float(),
                  model.tags(vectors).float(), model.morphs(vectors).float(), model.lemmas(vectors).float(),
                  arcs, model.rel_scores(vectors, chosen).float())  # fmt: skip


def gold_losses(scores: Scores, batch: Batch, table: Tensor, *, trusting: bool) -> dict[str, Tensor]:
    """The loss of each task, a mean over the words that have a target.

    `trusting` the model: the names of doubtful corpora that it finds impossible are passed over (cf. Han et al.
    2018, Co-teaching, arXiv 1804.06872).
    """
    of, out = batch.targets, {}
    known = of["names"] > 0
    if known.any():
        flat, allowed = scores.names[known], table[of["names"][known]]
        losses = flat.logsumexp(-1) - flat.masked_fill(~allowed, FAR).logsumexp(-1)
        if trusting:
            doubtful = batch.doubtful[:, None].expand_as(known)[known]
            losses = losses.masked_fill(doubtful & (losses.detach() > IMPOSSIBLE), 0.0)
        out["names"] = losses.mean()
    told = of["opens"] >= 0
    out["opens"] = F.binary_cross_entropy_with_logits(scores.opens[told], of["opens"][told].float())
    if (of["tags"] >= 0).any():
        for kind in (*NUMBERED, "arcs"):
            gold = of["heads" if kind == "arcs" else kind]
            out[kind] = F.cross_entropy(getattr(scores, kind).flatten(0, 1), gold.flatten(), ignore_index=-1)
    return out


def agreement_losses(scores: Scores, teacher: Scores, batch: Batch) -> dict[str, Tensor]:
    """How far the scores are from a teacher's (Hinton et al. 2015), and the words' vectors from its vectors."""
    real = batch.firsts >= 0
    out = {"opens": F.binary_cross_entropy_with_logits(scores.opens[real], teacher.opens[real].sigmoid())}
    for kind in ("names", *NUMBERED, "arcs"):
        mine, theirs = getattr(scores, kind)[real], getattr(teacher, kind)[real]
        out[kind] = F.kl_div(mine.log_softmax(-1), theirs.log_softmax(-1), log_target=True, reduction="batchmean")
    out["vectors"] = sum(
        F.mse_loss(m[real].float(), t[real].float()) for m, t in zip(scores.words, teacher.words, strict=True)
    )
    return out


@torch.autocast("cpu", dtype=torch.bfloat16)
def step_loss(
    model: Reader, batch: Batch, table: Tensor, teacher: Reader | None, *, trusting: bool
) -> tuple[dict[str, Tensor], Tensor]:
    """The parts of the loss and their sum; with a teacher, mostly agreement with it."""
    if teacher is None:
        parts = gold_losses(score(model, batch, batch.source, batch.targets["heads"]), batch, table, trusting=trusting)
        return parts, sum(WEIGHTS[name] * part for name, part in parts.items())
    anyone = torch.full_like(batch.source, model.any_source)
    with torch.no_grad():
        theirs = score(teacher, batch, anyone, None)
    mine = score(model, batch, anyone, theirs.arcs.argmax(-1))
    parts = agreement_losses(mine, theirs, batch)
    gold = gold_losses(mine, batch, table, trusting=True)
    told = sum(WEIGHTS[name] * part for name, part in gold.items() if name != "deps")
    return parts, sum(AGREEMENT[name] * part for name, part in parts.items()) + GOLD_SHARE * told

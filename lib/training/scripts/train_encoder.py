"""Trains the encoder on names and treebanks together; one checkpoint an epoch, and it goes on from the last."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import corpora
import torch
import torch.nn.functional as F
from encoder import FAR, Reader
from examples import Drawer, Example
from sources import BILUO, NUMBERED, Targets, load_sources, number_targets, remove_tested
from torch import Tensor

from newsbook.encoder.pieces import Pieces
from newsbook.encoder.windows import as_batch

BATCH_PIECES = 3_000
SHARE_ANY_SOURCE = 0.25
FINISHING = {"ewt": 2.0, "crossner": 1.5, "gmb": 0.086}  # times as often, when a trained encoder is finished
IMPOSSIBLE = 3.0  # a loss: the model gives what is marked less than a chance of one in twenty
RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 400
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


def batches(examples: list[Example], rng: random.Random) -> Iterator[list[Example]]:
    """Windows of like length together, in an order by chance."""
    examples = sorted(examples, key=lambda e: (len(e.window.pieces), rng.random()))
    out: list[list[Example]] = []
    batch: list[Example] = []
    for example in examples:
        if batch and len(example.window.pieces) * (len(batch) + 1) > BATCH_PIECES:
            out.append(batch)
            batch = []
        batch.append(example)
    out.append(batch)
    rng.shuffle(out)
    return iter(out)


def padded(rows: list[list[int]], length: int, fill: int) -> Tensor:
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


def make_optimizer(model: Reader, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW; what was trained before learns slower than what is new."""
    known = {id(p) for p in model.encoder.parameters()} - {id(model.encoder.shape.weight)}
    learning = [p for p in model.parameters() if p.requires_grad]
    groups = [{"params": [p for p in learning if id(p) in known], "lr": rate},
              {"params": [p for p in learning if id(p) not in known], "lr": head_rate}]  # fmt: skip
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def tested_sentences(assets: Path) -> set[str]:
    """Every sentence of the sets that are measured on, in small letters."""
    ner = assets / "ner"
    sets = [s for article in corpora.read_newswire(ner / "newswire_dev") for s in article]
    sets += list(corpora.read_conll(ner / "crossner/politics/dev.txt", 0, -1))
    out = {" ".join(w for w, _ in s).lower() for s in sets}
    for part in ("dev", "test"):
        trees = corpora.read_ewt(assets, part) + corpora.read_gum(assets / "ud/gum", part)
        out |= {" ".join(t.words).lower() for t in trees}
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


def train(model: Reader, drawer: Drawer, targets: Targets, pieces: Pieces, *, epochs: int, rates: tuple[float, float], out: Path,
          rng: random.Random, teacher: Reader | None = None, trusted_from: int = 1) -> None:  # fmt: skip
    optimizer = make_optimizer(model, *rates)
    learning = [p for p in model.parameters() if p.requires_grad]
    first, step, total = 0, 0, None
    state = out / "state.pt"
    if state.exists():
        saved = torch.load(state, weights_only=True)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first, step, total = saved["epoch"], saved["step"], saved["total"]
    for epoch in range(first, epochs):
        rng.seed(epoch)
        torch.manual_seed(epoch)
        order = list(batches(list(drawer.epoch()), rng))
        table = torch.from_numpy(targets.table())
        total = total or len(order) * epochs
        began, sums = time.time(), {}
        for number, batch in enumerate(order):
            share = min(1.0, (step + 1) / min(WARM_UP, total // 8)) * max(0.0, 1 - step / (total * 1.01))
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * share
            parts, loss = step_loss(
                model, Batch.of(batch, pieces.pad, model.any_source), table, teacher, trusting=epoch >= trusted_from
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, 1.0)
            optimizer.step()
            step += 1
            for name, part in parts.items():
                sums.setdefault(name, []).append(float(part.detach()))
            if number % 100 == 99 or number == len(order) - 1:
                means = "  ".join(f"{n} {sum(v) / len(v):.3f}" for n, v in sums.items())
                print(f"epoch {epoch} {number + 1}/{len(order)} {time.time() - began:.0f}s {means}", flush=True)
                sums = {}
        torch.save(
            {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "epoch": epoch + 1,
                "step": step,
                "total": total,
            },
            state,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("assets", type=Path)
    parser.add_argument("minilm", type=Path, help="folder with MiniLM-L6's model.safetensors and vocab.txt")
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--teacher", type=Path, help="a trained encoder that the small one learns from")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--start", type=Path, help="a trained encoder that is finished: mostly on what people marked")
    parser.add_argument("--rate", type=float, default=RATE, help="of what was trained before")
    parser.add_argument("--head-rate", type=float, default=HEAD_RATE, help="of what was not")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(2)
    rng = random.Random(1)
    random.seed(1)
    torch.manual_seed(1)
    pieces = Pieces.from_file(options.minilm / "vocab.txt")
    sources = load_sources(options.assets)
    print("removed as tested:", remove_tested(sources, tested_sentences(options.assets)))
    for source in sources:
        source.times *= FINISHING.get(source.name, 1.0) if options.start else 1
        names = sum(len(s.spans or ()) for s in source.sentences)
        print(f"{source.name}: {len(source.sentences)} sentences, {names} names, {source.times} times")
    targets = number_targets(sources)
    drawer = Drawer(sources, targets, pieces, rng)
    teacher: Reader | None = None
    (options.out / "targets.json").write_text(json.dumps(asdict(targets) | {"sources": [s.name for s in sources]}))
    sizes = (len(pieces), len(sources), len(BILUO), *(len(getattr(targets, kind)) for kind in NUMBERED))
    model = Reader(*sizes, layers=options.layers)
    if options.teacher:
        teacher = Reader(*sizes).eval()
        teacher.load_state_dict(torch.load(options.teacher / "state.pt", weights_only=True)["model"])
        model.start_from(teacher)
    elif options.start:
        model.load_state_dict(torch.load(options.start / "state.pt", weights_only=True)["model"])
    else:
        model.encoder.load_minilm(options.minilm)
    model.encoder.word.weight.requires_grad_(False)  # words that training never shows keep their place
    train(
        model,
        drawer,
        targets,
        pieces,
        epochs=options.epochs,
        rates=(options.rate, options.head_rate),
        out=options.out,
        rng=rng,
        teacher=teacher,
        trusted_from=0 if options.start else 1,
    )


if __name__ == "__main__":
    main()

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
from encoder import Reader
from examples import Drawer, Example
from losses import Batch, step_loss
from sources import BILUO, NUMBERED, Source, Targets, load_sources, number_targets, remove_tested

from newsbook.encoder.pieces import Pieces

BATCH_PIECES = 3_000
FINISHING = {"ewt": 2.0, "crossner": 1.5, "gmb": 0.086}  # times as often, when a trained encoder is finished
RATE, HEAD_RATE, WARM_UP = 2e-4, 1e-3, 400


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


@dataclass
class State:
    """How far training is; kept after every epoch, so that it goes on from there."""

    file: Path
    epoch: int = 0
    step: int = 0
    total: int | None = None  # steps; known when the first epoch is drawn

    def restore(self, model: Reader, optimizer: torch.optim.Optimizer) -> None:
        """Model and optimizer as the last whole epoch left them, where there is one."""
        if self.file.exists():
            saved = torch.load(self.file, weights_only=True)
            model.load_state_dict(saved["model"])
            optimizer.load_state_dict(saved["optimizer"])
            self.epoch, self.step, self.total = saved["epoch"], saved["step"], saved["total"]

    def keep(self, model: Reader, optimizer: torch.optim.Optimizer) -> None:
        """Everything into the file."""
        counts = {"epoch": self.epoch, "step": self.step, "total": self.total}
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), **counts}, self.file)

    def share(self) -> float:
        """Of the highest learning rate: rises while it warms up, then falls to nothing."""
        return min(1.0, (self.step + 1) / min(WARM_UP, self.total // 8)) * max(0.0, 1 - self.step / (self.total * 1.01))


def train(model: Reader, drawer: Drawer, targets: Targets, pieces: Pieces, *, epochs: int, rates: tuple[float, float], out: Path,
          rng: random.Random, teacher: Reader | None = None, trusted_from: int = 1) -> None:  # fmt: skip
    """Trains to the end of so many epochs; from epoch `trusted_from` on the model is trusted beside doubtful corpora."""
    optimizer = make_optimizer(model, *rates)
    state = State(out / "state.pt")
    state.restore(model, optimizer)
    for epoch in range(state.epoch, epochs):
        rng.seed(epoch)
        torch.manual_seed(epoch)
        order = list(batches(list(drawer.epoch()), rng))
        table = torch.from_numpy(targets.table())
        state.total = state.total or len(order) * epochs
        began, sums = time.time(), {}
        for number, examples in enumerate(order):
            batch = Batch.of(examples, pieces.pad, model.any_source)
            parts, loss = step_loss(model, batch, table, teacher, trusting=epoch >= trusted_from)
            _learn(model, optimizer, loss, [rate * state.share() for rate in rates])
            state.step += 1
            for name, part in parts.items():
                sums.setdefault(name, []).append(float(part.detach()))
            if number % 100 == 99 or number == len(order) - 1:
                means = "  ".join(f"{n} {sum(v) / len(v):.3f}" for n, v in sums.items())
                print(f"epoch {epoch} {number + 1}/{len(order)} {time.time() - began:.0f}s {means}", flush=True)
                sums = {}
        state.epoch = epoch + 1
        state.keep(model, optimizer)


def _learn(model: Reader, optimizer: torch.optim.Optimizer, loss: torch.Tensor, rates: list[float]) -> None:
    """One step."""
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
    optimizer.step()


def read_sources(assets: Path, *, finishing: bool) -> list[Source]:
    """The corpora without what is measured on; `finishing` a trained encoder, some are read more often."""
    sources = load_sources(assets)
    print("removed as tested:", remove_tested(sources, tested_sentences(assets)))
    for source in sources:
        source.times *= FINISHING.get(source.name, 1.0) if finishing else 1
        names = sum(len(s.spans or ()) for s in source.sentences)
        print(f"{source.name}: {len(source.sentences)} sentences, {names} names, {source.times} times")
    return sources


def begin(options: argparse.Namespace, sizes: tuple[int, ...]) -> tuple[Reader, Reader | None]:
    """The encoder that is to be trained, and its teacher: begun from a teacher, from itself, or from MiniLM."""
    model, teacher = Reader(*sizes, layers=options.layers), None
    if options.teacher:
        teacher = Reader(*sizes).eval()
        teacher.load_state_dict(torch.load(options.teacher / "state.pt", weights_only=True)["model"])
        model.start_from(teacher)
    elif options.start:
        model.load_state_dict(torch.load(options.start / "state.pt", weights_only=True)["model"])
    else:
        model.encoder.load_minilm(options.minilm)
    model.encoder.word.weight.requires_grad_(False)  # words that training never shows keep their place
    return model, teacher


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
    sources = read_sources(options.assets, finishing=bool(options.start))
    targets = number_targets(sources)
    drawer = Drawer(sources, targets, pieces, rng)
    (options.out / "targets.json").write_text(json.dumps(asdict(targets) | {"sources": [s.name for s in sources]}))
    sizes = (len(pieces), len(sources), len(BILUO), *(len(getattr(targets, kind)) for kind in NUMBERED))
    model, teacher = begin(options, sizes)
    train(model, drawer, targets, pieces, epochs=options.epochs, rates=(options.rate, options.head_rate), out=options.out,
          rng=rng, teacher=teacher, trusted_from=0 if options.start else 1)  # fmt: skip


if __name__ == "__main__":
    main()

"""Trained encoders -> the files that newsbook runs: an 8-bit ONNX graph each, and what they share.

Shared are the vocabulary, the vectors of its pieces (8 bits, one scale a piece) and the labels.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from encoder import FAR, WIDTH, Reader
from labels import LABELS
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from sources import BILUO, NUMBERED
from torch import Tensor, nn

from newsbook.encoder.component import SETTINGS, VECTORS, VOCABULARY
from newsbook.encoder.pieces import Pieces

INPUTS = ("vectors", "shapes", "padding", "firsts", "starts")
LEVELS = 63  # of a vector's numbers on either side of 0: seven bits, which pack better than eight
OUTPUTS = ("names", "opens", "tags", "morphs", "lemmas", "arcs", "heads", "rels")


class Graph(nn.Module):
    """What runs at reading time: scores of names and arcs, and the choices for all else."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(
        self, vectors: Tensor, shapes: Tensor, padding: Tensor, firsts: Tensor, starts: Tensor
    ) -> tuple[Tensor, ...]:
        """A batch as `newsbook.encoder.component` gives it -> OUTPUTS."""
        r = self.reader
        names, grammar = r.words_from(vectors, shapes, padding, firsts)
        scores = r.name_scores(names, torch.tensor([r.any_source])).log_softmax(-1)
        opens = (((r.opens(grammar)[..., 0] > 0) | (starts > 0)) & (starts >= 0)).to(torch.int64)
        sentence = opens.cumsum(1)
        apart = (sentence[:, :, None] != sentence[:, None, :]) | (firsts < 0)[:, None, :]
        rooted = r.with_root(grammar)
        arcs = r.arc_scores(grammar, rooted)
        arcs = torch.cat([arcs[:, :, :1], arcs[:, :, 1:] + apart.to(arcs.dtype) * FAR], -1)
        heads = arcs.topk(2).indices  # the second for where the first makes no tree
        chosen = (torch.gather(rooted, 1, heads[:, :, n, None].expand(-1, -1, rooted.shape[-1])) for n in (0, 1))
        rels = torch.stack([r.rel_scores(grammar, words).argmax(-1) for words in chosen], -1)
        choices = (head(grammar).argmax(-1) for head in (r.tags, r.morphs, r.lemmas))
        return scores, opens, *choices, arcs, heads, rels


def load_reader(folder: Path, vocabulary: int) -> tuple[Reader, dict]:
    """A trained reader, as deep as its weights are, and its targets."""
    targets = json.loads((folder / "targets.json").read_text())
    weights = torch.load(folder / "state.pt", weights_only=True)["model"]
    layers = len(weights["mixes.0.weights"])
    reader = Reader(
        vocabulary, len(targets["sources"]), len(BILUO), *(len(targets[k]) for k in NUMBERED), layers=layers
    )
    reader.load_state_dict(weights)
    return reader.eval(), targets


def save_vectors(reader: Reader, pieces: Pieces, kept: list[str], folder: Path) -> None:
    """The vectors of the kept pieces as small whole numbers, each row with its scale."""
    rows = reader.encoder.word.weight.detach()[[pieces.numbers[piece] for piece in kept]].numpy()
    scales = np.abs(rows).max(1, keepdims=True) / LEVELS
    np.savez_compressed(folder / VECTORS, rows=np.rint(rows / scales).astype(np.int8), scales=scales.astype(np.float32))


def kept_pieces(pieces: Pieces) -> list[str]:
    """The vocabulary without its unused places, in its order."""
    return [piece for piece in pieces.numbers if not piece.startswith("[unused")]


def to_onnx(graph: Graph, path: Path) -> None:
    """The graph as a file, for any number of texts of any length."""
    shapes = torch.ones(2, 5, dtype=torch.int64)
    padding = torch.tensor([[False] * 5, [False] * 3 + [True] * 2])
    firsts = torch.tensor([[1, 2, 3], [1, -1, -1]])
    example = (torch.zeros(2, 5, WIDTH), shapes, padding, firsts, torch.zeros(2, 3, dtype=torch.int64))
    axes = {name: {0: "texts", 1: "pieces"} for name in INPUTS[:3]}
    axes |= {name: {0: "texts", 1: "words"} for name in (*INPUTS[3:], *OUTPUTS)}
    axes["arcs"] = {0: "texts", 1: "words", 2: "heads"}
    with torch.no_grad():
        torch.onnx.export(graph, example, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
                          dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip


def quantize(source: Path, target: Path) -> None:
    """Weights of matrix products as 8-bit numbers, one scale a column.

    Of the range seven bits are used: on processors without VNNI sums of full ones overflow, and machines would differ.
    """
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(target), weight_type=QuantType.QInt8, reduce_range=True,
                     per_channel=True, op_types_to_quantize=["MatMul", "Gemm"])  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minilm", type=Path)
    parser.add_argument("target", type=Path, help="the component's folder")
    parser.add_argument("trained", type=Path, nargs="+", help="SIZE=FOLDER: accurate=build/accurate fast=build/fast")
    options = parser.parse_args()
    pieces = Pieces.from_file(options.minilm / "vocab.txt")
    kept = kept_pieces(pieces)
    options.target.mkdir(parents=True, exist_ok=True)
    for size, _, folder in (str(t).partition("=") for t in options.trained):
        reader, targets = load_reader(Path(folder), len(pieces))
        with tempfile.TemporaryDirectory() as scratch:
            whole = Path(scratch) / "whole.onnx"
            to_onnx(Graph(reader), whole)
            quantize(whole, options.target / f"{size}.onnx")
    save_vectors(reader, pieces, kept, options.target)
    (options.target / VOCABULARY).write_text("\n".join(kept) + "\n", encoding="utf-8")
    settings = {"names": list(LABELS)} | {k: targets[k] for k in NUMBERED}
    (options.target / SETTINGS).write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    print({p.name: round(p.stat().st_size / 1e6, 2) for p in sorted(options.target.iterdir())})


if __name__ == "__main__":
    main()

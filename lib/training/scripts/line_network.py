"""The network of newsbook.cleaning.labeller as it is trained: pages as tensors, its loss, its weights as plain arrays."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from pasted import TEXT, Page
from torch import Tensor, nn

from newsbook.cleaning import labeller
from newsbook.cleaning.features import Features
from newsbook.cleaning.labeller import DILATIONS, FIRST_WORDS, NO_WORD, READ_WORDS, UNKNOWN, word_numbers
from newsbook.cleaning.words import Lexicon
from newsbook.encoder.component import VECTORS, VOCABULARY
from newsbook.encoder.pieces import Pieces

MARKUP = ("", "heading", "alt", "figcaption")  # what the page's HTML made of a line, which a paste does not say
WIDTH, WORD_WIDTH, DROP, RATE, BATCH = 48, 24, 0.3, 3e-3, 16
WORD_DROP, FEATURE_DROP, NOISE = 0.1, 0.1, 0.1
LINE_DROPS = (0.1, 0.3, 0.6)  # shares of the page's lines that are left out of a page; of its text a fifth of that
MARKUP_SHARE, TITLE_SHARE = 0.1, 0.1  # of the loss
NEVER = -1e4
AVERAGE = 0.995  # of the weights over the last steps
LEVELS = 127


@dataclass
class Encoded:
    """A page as tensors."""

    numbers: Tensor
    edges: Tensor
    read: Tensor
    share: Tensor  # of a line that is text; -1 where unknown
    markup: Tensor  # -1 where unknown
    title: Tensor
    weight: Tensor


class Net(nn.Module):
    """The network of newsbook.cleaning.labeller, with its dropout."""

    def __init__(self, vectors: Tensor, features: int) -> None:
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=False, padding_idx=NO_WORD)
        self.first = nn.Linear(features + WORD_WIDTH * (FIRST_WORDS + 2), WIDTH)
        self.convs = nn.ModuleList([nn.Conv1d(WIDTH, WIDTH, 3, padding=d, dilation=d) for d in DILATIONS])
        self.norms = nn.ModuleList([nn.LayerNorm(WIDTH) for _ in DILATIONS])
        self.drop = nn.Dropout(DROP)
        self.text = nn.Linear(WIDTH, 1)
        self.markup = nn.Linear(WIDTH, len(MARKUP))
        self.title = nn.Linear(WIDTH, 1)

    def forward(self, numbers: Tensor, edges: Tensor, read: Tensor, real: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        known = (read > UNKNOWN).float()[..., None]
        mean = (self.vectors(read) * known).sum(-2) / known.sum(-2).clamp(min=1)
        words = self.drop(torch.cat([mean, self.vectors(edges).flatten(-2)], -1))
        real = real[..., None]
        state = self.drop(F.relu(self.first(torch.cat([numbers, words], -1)))) * real
        for conv, norm in zip(self.convs, self.norms, strict=True):
            around = conv((norm(state) * real).transpose(1, 2)).transpose(1, 2)
            state = (state + self.drop(F.relu(around))) * real
        return self.text(state)[..., 0], self.markup(state), self.title(state)[..., 0]


def encoded(page: Page, features: Features, vocabulary: Lexicon) -> Encoded:
    edges, lines, rows = word_numbers(features.words, vocabulary)
    read = np.full((len(edges), READ_WORDS), NO_WORD)
    read[lines, np.arange(len(lines)) - np.searchsorted(lines, lines)] = rows
    share = torch.tensor([-1.0 if s is None else s for s in page.shares])
    markup = torch.tensor([MARKUP.index(m) if m in MARKUP else -1 for m in page.markup])
    title, weight = torch.tensor(page.titles), torch.from_numpy(weights_of(page, features))
    numbers = torch.from_numpy(features.numbers)
    return Encoded(numbers, torch.from_numpy(edges), torch.from_numpy(read), share, markup, title, weight)


def together(pages: list[Encoded]) -> tuple[Tensor, ...]:
    """Pages of unlike length as one batch, and which lines are real."""
    longest = max(len(p.share) for p in pages)

    def padded(name: str, fill: int) -> Tensor:
        rows = [getattr(p, name) for p in pages]
        return torch.stack([F.pad(r, (0, 0) * (r.dim() - 1) + (0, longest - len(r)), value=fill) for r in rows])

    real = torch.stack([F.pad(torch.ones(len(p.share)), (0, longest - len(p.share))) for p in pages])
    return (padded("numbers", 0), padded("edges", NO_WORD), padded("read", NO_WORD), real,
            padded("share", -1), padded("markup", -1), padded("title", False), padded("weight", 0))  # fmt: skip


def batches(pages: list[Encoded], rng: random.Random) -> list[list[Encoded]]:
    """Batches of pages of like length, in an order by chance."""
    rng.shuffle(pages)
    size = BATCH * 8
    groups = [sorted(pages[i : i + size], key=lambda p: len(p.share)) for i in range(0, len(pages), size)]
    out = [group[i : i + BATCH] for group in groups for i in range(0, len(group), BATCH)]
    rng.shuffle(out)
    return out


def varied(page: Encoded, rng: random.Random) -> Encoded:
    """A page as another site might have it: some lines left out, features blurred."""
    numbers = page.numbers + NOISE * torch.randn_like(page.numbers)
    page = replace(page, numbers=numbers * (torch.rand(numbers.shape[1]) > FEATURE_DROP))
    if len(page.share) <= 8 or rng.random() < 0.3:
        return page
    is_text = (page.share >= TEXT) | page.title
    rate = rng.choice(LINE_DROPS)
    kept = torch.rand(len(is_text)) > torch.where(is_text, rate / 5, rate)
    if rng.random() < 0.5:
        for _ in range(2):
            start = rng.randrange(len(kept))
            gone = slice(start, start + rng.randint(2, max(3, len(kept) // 6)))
            kept[gone] &= is_text[gone]
    if kept.sum() <= 3:
        return page
    return Encoded(**{f.name: getattr(page, f.name)[kept] for f in fields(page)})


def loss_of(net: Net, batch: list[Encoded]) -> Tensor:
    numbers, edges, read, real, share, markup, title, weight = together(batch)
    read = read * (torch.rand(read.shape) > WORD_DROP)
    edges = torch.where((torch.rand(edges.shape) < WORD_DROP) & (edges > 0), UNKNOWN, edges)
    text, marked, titled = net(numbers, edges, read, real)
    told = (share >= 0) & (real > 0)
    losses = F.binary_cross_entropy_with_logits(text[told], share[told], reduction="none") * weight[told]
    loss = losses.sum() / weight[told].sum()
    known = (markup >= 0) & (real > 0)
    if known.any():
        loss = loss + MARKUP_SHARE * F.cross_entropy(marked[known], markup[known])
    return loss + TITLE_SHARE * title_loss(titled.masked_fill(real == 0, NEVER), title)


def title_loss(scores: Tensor, title: Tensor) -> Tensor:
    """Of choosing one line of each page: softmax over its lines; pages without a title tell nothing."""
    scores, title = scores[title.any(1)], title[title.any(1)]
    if not len(title):
        return scores.sum()
    return (scores.logsumexp(1) - scores.masked_fill(~title, NEVER).logsumexp(1)).mean()


def train(pages: list[Encoded], vectors: Tensor, epochs: int, rng: random.Random) -> Net:
    net = Net(vectors, pages[0].numbers.shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.02)
    average = {name: value.detach().clone() for name, value in net.state_dict().items()}
    step, total = 0, epochs * math.ceil(len(pages) / BATCH)
    for _ in range(epochs):
        for batch in batches(pages, rng):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1.0, (step + 1) / 100) * max(0.02, 1 - step / total)
            optimizer.zero_grad()
            loss_of(net, [varied(page, rng) for page in batch]).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            kept = min(AVERAGE, step / (step + 9))
            for name, value in net.state_dict().items():
                average[name].lerp_(value.detach(), 1 - kept)
    net.load_state_dict(average)
    return net.eval()


def first_vectors(words: list[str], encoder: Path) -> Tensor:
    """A row for each word, from the vectors of its pieces in the bundled encoder, by their main components."""
    pieces = Pieces.from_file(encoder / VOCABULARY)
    with np.load(encoder / VECTORS) as stored:
        table = stored["rows"].astype(np.float32) * stored["scales"]
    rows = np.stack([table[np.asarray(pieces.of(word.split("'")[0].split("’")[0])).ravel()].mean(0) for word in words])
    rows -= rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6
    _, _, axes = np.linalg.svd(rows, full_matrices=False)
    out = rows @ axes[:WORD_WIDTH].T
    special = np.zeros((UNKNOWN + 1, WORD_WIDTH))
    return torch.from_numpy(np.concatenate([special, 0.3 * out / out.std()]).astype(np.float32))


def weights_of(page: Page, features: Features) -> np.ndarray:
    """How much each line counts: its share of the page's text, within bounds."""
    words = features.words.counts.astype(np.float32)
    total = float((words * np.array([s or 0.0 for s in page.shares])).sum()) or 1.0
    return np.minimum(words / total * 10, 2) + 0.05


def arrays_of(net: Net, words: list[str]) -> dict[str, np.ndarray]:
    """A trained network as plain arrays; vectors in 8 bits, a scale each."""
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    scales = np.abs(state["vectors.weight"]).max(1, keepdims=True) / LEVELS + 1e-9
    out = {
        "words": np.frombuffer("\n".join(words).encode(), np.uint8),
        "patterns": np.array(labeller.patterns_digest()),
        "vectors": np.rint(state["vectors.weight"] / scales).astype(np.int8),
        "vector_scales": scales.astype(np.float32),
        "in_weight": state["first.weight"].T, "in_bias": state["first.bias"],
        "out_weight": state["text.weight"][0], "out_bias": state["text.bias"],
        "title_weight": state["title.weight"][0],
    }  # fmt: skip
    for n in range(len(DILATIONS)):
        out[f"conv{n}_weight"] = state[f"convs.{n}.weight"].transpose(2, 1, 0).reshape(3 * WIDTH, WIDTH)
        out[f"conv{n}_bias"] = state[f"convs.{n}.bias"]
        out[f"norm{n}_weight"], out[f"norm{n}_bias"] = state[f"norms.{n}.weight"], state[f"norms.{n}.bias"]
    return out

"""The encoder and its heads in PyTorch; only training needs it."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from newsbook.encoder.pieces import SHAPES
from newsbook.encoder.windows import WINDOW

WIDTH, ATTENTIONS, INNER = 384, 12, 1536
POSITIONS = WINDOW + 2
FAR = -1e4


def drop(x: Tensor, share: float, training: bool) -> Tensor:
    """Dropout with one mask for all positions of a text."""
    if not training:
        return x
    return x * ((torch.rand(x.shape[0], 1, x.shape[2]) > share).to(x.dtype) / (1 - share))


class Layer(nn.Module):
    """A transformer layer as in BERT (normalised after each sum)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(texts, pieces, WIDTH) -> the same; `mask` is added to the scores of what each piece looks at."""
        batch, length, _ = x.shape
        size = WIDTH // ATTENTIONS
        parts = self.qkv(x).view(batch, length, 3, ATTENTIONS, size).permute(2, 0, 3, 1, 4)
        query, key, value = parts.reshape(3, batch * ATTENTIONS, length, size).unbind(0)
        scores = torch.bmm(query, key.transpose(1, 2)) * size**-0.5
        weights = (scores.view(batch, ATTENTIONS, length, length) + mask).softmax(-1).to(value.dtype)
        mixed = torch.bmm(weights.view(-1, length, length), value).view(batch, ATTENTIONS, length, size)
        x = self.norm1(x + drop(self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH)), 0.1, self.training))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x))), 0.1, self.training))


class Encoder(nn.Module):
    """MiniLM-L6 with an embedding of each word's shape; gives the outputs of all layers."""

    def __init__(self, vocabulary: int, layers: int) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, vectors: Tensor, shapes: Tensor, padding: Tensor) -> list[Tensor]:
        """Word vectors (texts, pieces, WIDTH), shapes and padding (texts, pieces) -> each layer's output."""
        mask = torch.where(padding, FAR, 0.0)[:, None, None, :].to(torch.float32)
        places = torch.arange(vectors.shape[1])
        x = self.norm(vectors + self.position(places) + self.shape(shapes))
        x = drop(x, 0.1, self.training)
        out = []
        for layer in self.layers:
            x = layer(x, mask)
            out.append(x)
        return out

    def load_minilm(self, folder: Path) -> None:
        """The weights of a MiniLM-L6 in the BERT layout (model.safetensors)."""
        from safetensors.torch import load_file

        w = load_file(folder / "model.safetensors")
        emb = "embeddings."
        with torch.no_grad():
            self.word.weight.copy_(w[emb + "word_embeddings.weight"])
            self.position.weight.copy_(
                w[emb + "position_embeddings.weight"][:POSITIONS] + w[emb + "token_type_embeddings.weight"][0]
            )
            self.norm.load_state_dict({k: w[f"{emb}LayerNorm.{k}"] for k in ("weight", "bias")})
            for n, layer in enumerate(self.layers):
                at = f"encoder.layer.{n}."
                for k in ("weight", "bias"):
                    qkv = [w[f"{at}attention.self.{part}.{k}"] for part in ("query", "key", "value")]
                    getattr(layer.qkv, k).copy_(torch.cat(qkv))
                    for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                         ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):  # fmt: skip
                        getattr(getattr(layer, mine), k).copy_(w[f"{at}{theirs}.{k}"])


class Mix(nn.Module):
    """A learned average of the layers (Peters et al. 2018)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * (layers - 2) + [1.0, 2.0]))

    def forward(self, layers: list[Tensor]) -> Tensor:
        """Each layer's output -> one of the same shape."""
        shares = self.weights.softmax(0)
        return sum(share.to(layer.dtype) * layer for share, layer in zip(shares, layers, strict=True))


class Biaffine(nn.Module):
    """Scores of pairs (Dozat and Manning 2017): out x first x second, with a bias on both."""

    def __init__(self, size: int, out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, size + 1, size + 1))

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """(batch, words, size) twice -> (batch, out, words, words)."""
        first, second = F.pad(first, (0, 1), value=1.0), F.pad(second, (0, 1), value=1.0)
        return torch.einsum("bxi,oij,byj->boxy", first, self.weight, second)

    def at(self, first: Tensor, second: Tensor) -> Tensor:
        """Scores of the pairs first[i], second[i]: (batch, words, out)."""
        first, second = F.pad(first, (0, 1), value=1.0), F.pad(second, (0, 1), value=1.0)
        out, size, _ = self.weight.shape
        spread = (first @ self.weight.permute(1, 0, 2).reshape(size, out * size)).view(*first.shape[:2], out, size)
        return (spread * second[:, :, None, :]).sum(-1)


class Reader(nn.Module):
    """The encoder with heads for names, sentences, tags, morphology and dependencies, per word."""

    def __init__(
        self,
        vocabulary: int,
        sources: int,
        names: int,
        tags: int,
        morphs: int,
        lemmas: int,
        deps: int,
        *,
        layers: int = 6,
    ) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, layers)
        self.mixes = nn.ModuleList(Mix(layers) for _ in range(2))
        self.hidden = nn.Linear(WIDTH, 256)
        self.source = nn.Embedding(sources + 1, 256)  # the last: any source
        nn.init.zeros_(self.source.weight)
        self.names = nn.Linear(256, names)
        self.opens = nn.Linear(WIDTH, 1)
        self.tags = nn.Linear(WIDTH, tags)
        self.morphs = nn.Linear(WIDTH, morphs)
        self.lemmas = nn.Linear(WIDTH, lemmas)
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, 256), nn.Linear(WIDTH, 256)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, 64), nn.Linear(WIDTH, 64)
        self.arcs = Biaffine(256, 1)
        self.rels = Biaffine(64, deps)

    @property
    def any_source(self) -> int:
        """The number that stands for no source in particular."""
        return self.source.num_embeddings - 1

    def start_from(self, other: Reader) -> None:
        """Everything of a deeper reader but its mixes and layers, and of those every second (or third)."""
        mine = self.state_dict()
        theirs = other.state_dict()
        mine |= {k: v for k, v in theirs.items() if not k.startswith(("encoder.layers.", "mixes."))}
        self.load_state_dict(mine)
        step = len(other.encoder.layers) // len(self.encoder.layers)
        for at, layer in enumerate(self.encoder.layers):
            layer.load_state_dict(other.encoder.layers[at * step].state_dict())

    def words(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """The words' vectors for names and for grammar, each (batch, words, WIDTH)."""
        return self.words_from(self.encoder.word(pieces), shapes, pieces == 0, firsts)

    def words_from(self, vectors: Tensor, shapes: Tensor, padding: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """As `words`, from the pieces' vectors."""
        layers = self.encoder(vectors, shapes, padding)
        at = firsts.clamp(min=0)[:, :, None].expand(-1, -1, WIDTH)
        first, second = (torch.gather(mix(layers), 1, at) for mix in self.mixes)
        return first, second

    def name_scores(self, words: Tensor, source: Tensor) -> Tensor:
        """(batch, words, classes) of how well each class suits each word, read as of these sources."""
        hidden = F.gelu(self.hidden(words) + self.source(source)[:, None, :])
        return self.names(F.dropout(hidden, 0.1, self.training))

    def arc_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """(batch, words, 1 + words): how well each head (0: the root) suits each word."""
        dep, head = F.gelu(self.arc_dep(words)), F.gelu(self.arc_head(heads))
        return self.arcs(drop(dep, 0.3, self.training), drop(head, 0.3, self.training))[:, 0]

    def rel_scores(self, words: Tensor, chosen: Tensor) -> Tensor:
        """(batch, words, relations) for each word under the vector of its head."""
        dep, head = F.gelu(self.rel_dep(words)), F.gelu(self.rel_head(chosen))
        return self.rels.at(drop(dep, 0.3, self.training), drop(head, 0.3, self.training))

    def with_root(self, words: Tensor) -> Tensor:
        """The words' vectors with the root's before them: (batch, 1 + words, WIDTH)."""
        return torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)

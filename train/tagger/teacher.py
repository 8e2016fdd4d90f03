"""
The teacher: four gated convolutions over word vectors, a layer that sees the other places where the article has the
same word, and chains for names and offices; a head of its own for each public corpus, as they label by other rules.
"""
import random
import time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

from articles import pieces
from crf import CRF, ENTITY, ROLE, forward_backward
from student import LIST_BITS, unpacked
from words import BUCKETS

GOLD = "gold"
HEADS = [GOLD, "il-ner", "uner", "hut"]
DILATIONS = (1, 2, 4, 1)
RARE = 8
WORD, AFFIX, SHAPE = 32, 10, 8


class Tables:
    """Fixed facts of each type."""

    def __init__(self, words, rows):
        counts = words["counts"]
        self.vectors = torch.from_numpy(words["vectors"])
        kept = [i for i in np.argsort(-counts, kind="stable") if counts[i] >= RARE]
        self.word = torch.zeros(len(counts), dtype=torch.long)
        self.word[kept] = torch.arange(1, len(kept) + 1)
        self.words = len(kept) + 1
        self.affix = torch.from_numpy(rows.affix)
        self.shape = torch.tensor([kind * 12 + min(len(word), 11) for kind, word in words["keys"]])


class Teacher(nn.Module):
    def __init__(self, words, size, width=128, drop=0.35):
        super().__init__()
        self.drop = drop
        self.word = nn.Embedding(words, WORD, padding_idx=0)
        self.affix = nn.Embedding(BUCKETS + 1, AFFIX)
        for table in (self.word, self.affix):
            nn.init.normal_(table.weight, 0, 0.1)
        self.shape = nn.Embedding(60, SHAPE)
        self.unseen = nn.Parameter(torch.zeros(width))
        self.into = nn.Linear(size + WORD + 8 * AFFIX + SHAPE, width)
        self.marks = nn.Linear(LIST_BITS + 2, width)
        nn.init.zeros_(self.marks.weight)
        self.first = nn.LayerNorm(width)
        self.layers = nn.ModuleList([nn.Conv1d(width, 2 * width, 3, padding=d, dilation=d) for d in DILATIONS])
        self.norms = nn.ModuleList([nn.LayerNorm(width) for _ in DILATIONS])
        self.others = nn.Linear(3 * width, width)
        self.spread = nn.Conv1d(width, width, 3, padding=1)
        self.last = nn.LayerNorm(width)
        self.entity = nn.ModuleDict({head: nn.Linear(width, 7) for head in HEADS})
        self.chains = nn.ModuleDict({head: CRF(ENTITY) for head in HEADS})
        self.role, self.roles = nn.Linear(width, 3), CRF(ROLE)

    def dropped(self, x):
        if not self.training:
            return x
        shape = (x.shape[0], 1, x.shape[2]) if x.dim() == 3 else (1, x.shape[1])
        return x * (torch.rand(shape) > self.drop) / (1 - self.drop)

    def forward(self, b):
        mask = b["mask"].unsqueeze(-1)
        word = b["word"]
        if self.training:
            word = word.masked_fill(torch.rand(word.shape) < 0.2, 0)
        x = torch.cat([b["vector"], self.word(word), self.affix(b["affix"]).flatten(2), self.shape(b["shape"])], 2)
        x = self.into(self.dropped(x))
        if self.training:
            x = torch.where(torch.rand(word.shape).unsqueeze(-1) < 0.06, self.unseen, x)
        x = self.first(F.relu(x + self.marks(b["marks"]))) * mask
        for layer, norm in zip(self.layers, self.norms):
            up, gate = layer(self.dropped(x).transpose(1, 2)).transpose(1, 2).chunk(2, 2)
            x = norm(x + up * torch.sigmoid(gate)) * mask
        return self.dropped(self.with_others(x, b, mask))

    def with_others(self, x, b, mask):
        """What the article says of the same word elsewhere: the mean, and the strongest by dimension."""
        shape, n = x.shape, b["words"]
        same, flat = b["same"].reshape(-1), x.reshape(-1, x.shape[2])
        count = torch.zeros(n).index_add_(0, same, mask.reshape(-1))[same].clamp(min=1)[:, None]
        total = torch.zeros(n, shape[2]).index_add_(0, same, flat)[same]
        mean = (total - flat) / (count - 1).clamp(min=1) * (count > 1)
        strongest = torch.full((n, shape[2]), -5.0)
        strongest = strongest.scatter_reduce(0, same[:, None].expand(-1, shape[2]), flat, "amax")[same] * (count > 1)
        y = F.relu(self.others(self.dropped(torch.cat([flat, mean, strongest], 1)))).reshape(shape) * mask
        y = F.relu(self.spread(self.dropped(y).transpose(1, 2)).transpose(1, 2))
        return self.last(x + y) * mask


def batch(tables, articles, rng=None):
    """With `rng`, half of the articles lose half of their list bits."""
    B, T = len(articles), max(len(a.types) for a in articles)
    t, mask = torch.zeros(B, T, dtype=torch.long), torch.zeros(B, T)
    marks = torch.zeros(B, T, LIST_BITS + 2)
    labels = [torch.zeros(B, T, dtype=torch.long) for _ in range(2)]
    for i, a in enumerate(articles):
        n = len(a.types)
        t[i, :n] = torch.from_numpy(a.types)
        mask[i, :n] = 1
        bits = torch.from_numpy(unpacked(a.begins, a.inside))
        if rng and rng.random() < 0.5:
            bits = bits * (torch.rand(n, 1) > 0.5)
        marks[i, :n] = torch.cat([torch.from_numpy(np.stack([a.line, a.head], 1).astype(np.float32)), bits], 1)
        for column, tags in zip(labels, (a.entity, a.role)):
            column[i, :n] = torch.from_numpy(tags)
    unique, same = torch.unique(t + torch.arange(B)[:, None] * len(tables.word), return_inverse=True)
    return {
        "mask": mask,
        "marks": marks,
        "same": same,
        "words": len(unique),
        "entity": labels[0],
        "role": labels[1],
        "vector": tables.vectors[t],
        "word": tables.word[t] * (mask > 0),
        "affix": tables.affix[t],
        "shape": tables.shape[t],
    }


def loss_of(crf, scores, tags, mask):
    q = F.one_hot(tags, scores.shape[2]).float()
    return crf.soft_loss(scores, q, tags, mask)


def batches(articles, size, rng):
    order = sorted(range(len(articles)), key=lambda i: len(articles[i].types) + rng.random() * 80)
    groups = [[articles[i] for i in order[k : k + size]] for k in range(0, len(order), size)]
    rng.shuffle(groups)
    return groups


def learn(tables, gold, public, epochs, seed=1, rate=2e-3, weight=0.3, share=0.2):
    """@param public articles by head; a `share` of them is read in an epoch, more in the first third, less in the last"""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    net = Teacher(tables.words, tables.vectors.shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    gold = pieces(gold, 400)
    plan = []
    for epoch in range(epochs):
        now = [(GOLD, group) for group in batches(gold, 8, rng)]
        part = share * (2 if epoch < epochs // 3 else 1 if epoch < 2 * epochs // 3 else 0.4)
        for head, articles in public.items():
            groups = [(head, group) for group in batches(articles, 8, rng)]
            now += groups[: int(len(groups) * part)]
        rng.shuffle(now)
        plan += now
    began, total = time.time(), 0.0
    net.train()
    for n, (head, articles) in enumerate(plan, 1):
        factor = min(1, n / 100) * max(0.02, 0.5 * (1 + np.cos(np.pi * n / len(plan))))
        for group in optimizer.param_groups:
            group["lr"] = rate * factor
        b = batch(tables, articles, rng)
        x = net(b)
        loss = loss_of(net.chains[head], net.entity[head](x), b["entity"], b["mask"])
        if head == GOLD:
            loss = loss + loss_of(net.roles, net.role(x), b["role"], b["mask"])
        else:
            loss = loss * weight
        loss = loss / b["mask"].sum() * 10
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        total += loss.item()
        if n % 400 == 0 or n == len(plan):
            print(f"  teacher {n}/{len(plan)} loss {total / 400:.3f} {time.time() - began:.0f} s", flush=True)
            total = 0.0
    return net


def tag(net, tables, articles, length=600, tokens=8000):
    """Marginals of names and offices of each article, ten numbers a token."""
    net.eval()
    out = [np.zeros((len(a.types), 10), np.float32) for a in articles]
    parts = [(i, k, a.cut(k, k + length)) for i, a in enumerate(articles) for k in range(0, len(a.types), length)]
    parts.sort(key=lambda part: len(part[2].types))
    at = 0
    with torch.no_grad():
        while at < len(parts):
            some = parts[at : at + max(8, min(256, tokens // len(parts[at][2].types)))]
            at += len(some)
            b = batch(tables, [a for _, _, a in some])
            x = net(b)
            both = [marginals(net.chains[GOLD], net.entity[GOLD](x), b["mask"]), marginals(net.roles, net.role(x), b["mask"])]
            for j, (i, k, a) in enumerate(some):
                n = len(a.types)
                out[i][k : k + n] = np.concatenate([m[:n, j] for m in both], 1)
    return out


def marginals(crf, scores, mask):
    pad = torch.full((scores.shape[2],), -1e4)
    pad[0] = 0
    e = torch.where(mask.unsqueeze(-1) > 0, scores, pad).transpose(0, 1).numpy().astype(np.float64)
    first = crf.steps().detach().numpy()[0].astype(np.float64)
    return forward_backward(e, crf.steps().detach().numpy().astype(np.float64), first)[1].astype(np.float32)

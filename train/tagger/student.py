"""
The product: one window layer of seven words over word vectors and list bits, and a CRF each for names and for offices.
Learns from the annotated articles and from what a teacher said of unlabelled ones.
"""
import random
import time

import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

from crf import CRF, ENTITY, ROLE
from words import BUCKETS, LENGTHS

SIDE = 3
LIST_SIDE = 2
LIST_BITS = 60
CHUNK = 128


class Student(nn.Module):
    def __init__(self, rows, width, hidden, start=None):
        super().__init__()
        self.row, self.affix, self.length = (torch.from_numpy(x) for x in (rows.row, rows.affix, rows.length))
        self.word = nn.Embedding(rows.size, width, padding_idx=0)
        nn.init.normal_(self.word.weight, 0, 0.3)
        if start is not None:
            self.word.weight.data[1 : len(rows.words) + 1] = start
        self.affixes = nn.Embedding(BUCKETS + 1, width, padding_idx=0)
        nn.init.normal_(self.affixes.weight, 0, 0.1)
        self.lengths = nn.Embedding(LENGTHS, width)
        nn.init.normal_(self.lengths.weight, 0, 0.1)
        for table in (self.word, self.affixes):
            table.weight.data[0] = 0
        self.window = nn.Conv1d(width, hidden, 2 * SIDE + 1)
        self.lists = nn.Conv1d(LIST_BITS + 1, hidden, 2 * LIST_SIDE + 1, bias=False)
        self.headline = nn.Parameter(torch.zeros(hidden))
        self.out = nn.Linear(hidden, 10)
        self.entity, self.role = CRF(ENTITY), CRF(ROLE)

    def vectors(self, t, hidden_types=None):
        row = self.row[t]
        if hidden_types is not None:
            row = row.masked_fill(hidden_types[t], 0)
        by_affix = ((row == 0) & (t > 0)).unsqueeze(-1)
        spelled = self.affixes(self.affix[t]).sum(-2) + self.lengths(self.length[t])
        return torch.where(by_affix, spelled, self.word(row))

    def forward(self, t, bits, line, head, drop=0.0, hide=0.0):
        """All inputs B x (T + 2 SIDE); gives scores B x T x 10."""
        types = len(self.row)
        hidden_types = torch.rand(types) < hide if hide else None
        if hidden_types is not None:
            hidden_types &= (self.length < 12) & (self.affix[:, 0] > 0)
            unlisted = torch.rand(types) < hide
            bits = bits * ~unlisted[t].unsqueeze(-1)
        x = self.vectors(t, hidden_types)
        if drop:
            x = x * (torch.rand(x.shape[0], 1, x.shape[2]) > drop / 2) / (1 - drop / 2)
        h = self.window(x.transpose(1, 2))
        edge = SIDE - LIST_SIDE
        marks = torch.cat([bits, line.unsqueeze(-1)], 2)[:, edge : bits.shape[1] - edge]
        h = h + self.lists(marks.transpose(1, 2))
        h = h.transpose(1, 2) + head[:, SIDE:-SIDE].unsqueeze(-1) * self.headline
        h = F.relu(h)
        if drop:
            h = h * (torch.rand(h.shape[0], 1, h.shape[2]) > drop) / (1 - drop)
        return self.out(h)


def chunks(stream, length=CHUNK):
    """First tokens of the pieces that a stream is read in."""
    return np.arange(SIDE, len(stream.types) - SIDE - length, length)


def unpacked(begins, inside):
    columns = [c for c in range(15)] + [c for c in range(16, 31)]
    return np.stack([(x >> c) & 1 for x in (begins, inside) for c in columns], -1).astype(np.float32)


def piece(stream, starts, length=CHUNK, offset=0):
    at = (starts + offset)[:, None] + np.arange(-SIDE, length + SIDE)
    return (
        torch.from_numpy(stream.types[at].astype(np.int64)),
        torch.from_numpy(unpacked(stream.begins[at], stream.inside[at])),
        torch.from_numpy(stream.line[at].astype(np.float32)),
        torch.from_numpy(stream.head[at].astype(np.float32)),
    )


def targets(stream, starts, offset=0, length=CHUNK):
    at = (starts + offset)[:, None] + np.arange(length)
    q = [torch.from_numpy(x[at].astype(np.float32) / 255) for x in (stream.entity, stream.role)]
    y = [torch.from_numpy(x[at].astype(np.int64)) for x in (stream.entity_tag, stream.role_tag)]
    return q, y, torch.from_numpy((stream.types[at] > 0).astype(np.float32))


def loss_of(net, scores, q, y, mask):
    loss = 0
    for i, (crf, e) in enumerate(((net.entity, scores[..., :7]), (net.role, scores[..., 7:]))):
        sums = q[i].sum(-1, keepdim=True).clamp(min=1e-3)
        loss = loss + crf.soft_loss(e, q[i] / sums, y[i], mask)
    return loss / mask.sum() * 10


def begin(rows, options, start):
    torch.manual_seed(options.seed)
    return Student(rows, options.width, options.hidden, start)


def learn(net, streams, repeats, options):
    """@param repeats how often an epoch reads each stream"""
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    optimizer = torch.optim.Adam(net.parameters(), lr=options.rate)
    plan = []
    for _ in range(options.epochs):
        for stream, times in zip(streams, repeats):
            for _ in range(times):
                offset = rng.randrange(CHUNK)
                starts = chunks(stream)[:-1]
                starts = starts[np.random.default_rng(rng.randrange(1 << 30)).permutation(len(starts))]
                plan += [(stream, starts[i : i + options.batch], offset) for i in range(0, len(starts), options.batch)]
    # the gold comes throughout
    rng.shuffle(plan)
    began, total = time.time(), 0.0
    for n, (stream, starts, offset) in enumerate(plan, 1):
        net.train()
        rate = min(1, n / 200) * max(0.02, 0.5 * (1 + np.cos(np.pi * n / len(plan))))
        for group in optimizer.param_groups:
            group["lr"] = options.rate * rate
        q, y, mask = targets(stream, starts, offset)
        scores = net(*piece(stream, starts, CHUNK, offset), options.drop, options.hide)
        loss = loss_of(net, scores, q, y, mask)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimizer.step()
        total += loss.item()
        if n % 400 == 0 or n == len(plan):
            print(f"  student {n}/{len(plan)} loss {total / 400:.3f} {time.time() - began:.0f} s", flush=True)
            total = 0.0


def tag(net, stream, shut=None):
    """Marginals of every token of a stream; those that are `shut` are O, as at run time."""
    net.eval()
    with torch.no_grad():
        n = len(stream.types)
        inner = n - 2 * SIDE
        scores = net(*piece(stream, np.array([SIDE]), inner))[0].numpy()
    fixed = stream.types[SIDE:-SIDE] == 0
    if shut is not None:
        fixed = fixed | shut[SIDE:-SIDE]
    out = []
    for crf, e in ((net.entity, scores[:, :7]), (net.role, scores[:, 7:])):
        m = np.zeros((n, e.shape[1]), np.float32)
        m[:, 0] = 1
        m[SIDE:-SIDE] = crf.marginals(e, fixed)
        out.append(m)
    return out

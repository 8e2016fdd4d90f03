"""
The gate: a very small network that tells the tokens that surely carry no label, three in four, so that the student need
not read them. Learns from the student: its own word vectors and list bits go in.
"""
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

import student
from student import CHUNK, SIDE

UNITS = 8
GATE_SIDE = 2
GATE_LIST_SIDE = 1
# units are kept as whole numbers that reach no further
LARGEST = 15
# what the student finds more probable than this is a label, told apart the more the surer it is
LEAST = 0.01
WEIGHT = 8
# of all that the student finds to be labels, the share that the gate may close
LOST = 0.0005
STEPS = 2500
BATCH = 32
RATE = 5e-3


class Gate(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.window = nn.Conv1d(width, UNITS, 2 * GATE_SIDE + 1)
        self.lists = nn.Conv1d(student.LIST_BITS + 1, UNITS, 2 * GATE_LIST_SIDE + 1, bias=False)
        self.headline = nn.Parameter(torch.zeros(UNITS))
        self.out = nn.Linear(UNITS, 1)

    def forward(self, vectors, bits, line, head):
        """All inputs B x (T + 2 SIDE); gives B x T scores, above 0 where the student is to read."""
        words = inner(vectors, SIDE - GATE_SIDE).transpose(1, 2)
        marks = inner(torch.cat([bits, line.unsqueeze(-1)], 2), SIDE - GATE_LIST_SIDE).transpose(1, 2)
        units = (self.window(words) + self.lists(marks)).transpose(1, 2)
        units = units + inner(head, SIDE).unsqueeze(-1) * self.headline
        return self.out(units.clamp(0, LARGEST)).squeeze(-1)


def inner(x, off):
    return x[:, off : x.shape[1] - off]


def learn(net, stream, seed=1):
    """A gate for a student, from what it says of a stream; nine tenths teach, the last sets how wide it opens."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    labelled = 1 - np.prod([marginal[:, 0] for marginal in student.tag(net, stream)], axis=0)
    wanted = torch.from_numpy(labelled.astype(np.float32))
    gate = Gate(net.word.weight.shape[1])
    optimizer = torch.optim.Adam(gate.parameters(), lr=RATE)
    starts = rng.permutation(student.chunks(stream)[:-1])
    apart, starts = starts[: len(starts) // 10], starts[len(starts) // 10 :]
    for step in range(STEPS):
        some = rng.choice(starts, BATCH)
        share, real = wanted[tokens(some)], torch.from_numpy(stream.types[tokens(some)] > 0).float()
        label = (share > LEAST).float()
        weight = real * (1 + WEIGHT * label * (4 * share).clamp(max=1))
        loss = F.binary_cross_entropy_with_logits(scores(gate, net, stream, some), label, weight, reduction="sum")
        for group in optimizer.param_groups:
            group["lr"] = RATE * max(0.02, 0.5 * (1 + np.cos(np.pi * step / STEPS)))
        optimizer.zero_grad()
        (loss / real.sum()).backward()
        optimizer.step()
    real = stream.types[tokens(apart)] > 0
    with torch.no_grad():
        score = scores(gate, net, stream, apart).numpy()[real]
    share = labelled[tokens(apart)][real]
    order = np.argsort(score)
    closed = np.searchsorted(np.cumsum(share[order]), LOST * share.sum())
    with torch.no_grad():
        gate.out.bias -= float(score[order[closed]])
    print(f"  gate: reads {1 - closed / len(score):.3f} of the tokens", flush=True)
    return gate


def tokens(starts):
    return starts[:, None] + np.arange(CHUNK)


def scores(gate, net, stream, starts, length=CHUNK):
    types, bits, line, head = student.piece(stream, starts, length)
    with torch.no_grad():
        vectors = net.vectors(types)
    return gate(vectors, bits, line, head)


def closed(gate, net, stream):
    """By token of a stream: true where the student does not read."""
    inside = len(stream.types) - 2 * SIDE
    shut = np.ones(len(stream.types), bool)
    with torch.no_grad():
        shut[SIDE:-SIDE] = scores(gate, net, stream, np.array([SIDE]), inside)[0].numpy() <= 0
    return shut

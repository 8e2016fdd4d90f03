"""Linear chains: forward and backward in numpy, with their gradients for torch."""
import numpy as np
import torch
from torch import nn

ENTITY = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
ROLE = ["O", "B-ROLE", "I-ROLE"]
NEVER = -1e4


def allowed(labels):
    """[from, to]: an inside label goes on from its own begin or inside only."""
    return np.array([[b[0] != "I" or (a != "O" and a[2:] == b[2:]) for b in labels] for a in labels])


def forward_backward(e, steps, first):
    """e: T x B x K scores; steps: K x K; first: K. Gives log Z (B), marginals (T x B x K), expected steps (K x K)."""
    T, B, K = e.shape
    top = e.max(2, keepdims=True)
    ee, step = np.exp(e - top), np.exp(steps)
    forward, scale = np.empty((T, B, K)), np.empty((T, B, 1))
    x = ee[0] * np.exp(first)
    for t in range(T):
        if t:
            x = (x @ step) * ee[t]
        z = x.sum(1, keepdims=True)
        x = x / z
        forward[t], scale[t] = x, z
    backward = np.empty((T, B, K))
    y = np.ones((B, K))
    backward[T - 1] = y
    back = step.T.copy()
    q = ee / scale
    for t in range(T - 1, 0, -1):
        y = (q[t] * y) @ back
        backward[t - 1] = y
    pairs = (forward[:-1].reshape(-1, K).T @ ((q * backward)[1:].reshape(-1, K))) * step
    return (np.log(scale).sum(0) + top.sum(0))[:, 0], forward * backward, pairs


class LogZ(torch.autograd.Function):
    @staticmethod
    def forward(ctx, e, steps, first):
        z, m, pairs = forward_backward(*(x.detach().numpy().astype(np.float64) for x in (e, steps, first)))
        ctx.m, ctx.pairs = torch.from_numpy(m.astype(np.float32)), torch.from_numpy(pairs.astype(np.float32))
        return torch.from_numpy(z.astype(np.float32)).sum()

    @staticmethod
    def backward(ctx, gradient):
        return ctx.m * gradient, ctx.pairs * gradient, None


class CRF(nn.Module):
    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.register_buffer("ok", torch.from_numpy(allowed(labels)))
        self.step = nn.Parameter(torch.zeros(len(labels), len(labels)))

    def steps(self):
        return self.step.masked_fill(~self.ok, NEVER)

    def soft_loss(self, e, q, y, mask):
        """B x T: what the labels would cost if they were q, with the steps of the hard labels y."""
        K = len(self.labels)
        pad = torch.full((K,), NEVER)
        pad[0] = 0
        e = torch.where(mask.unsqueeze(-1) > 0, e, pad).transpose(0, 1)
        right = (e * q.transpose(0, 1) * mask.T.unsqueeze(-1)).sum()
        steps = self.steps()
        y = y.T
        right = right + steps[y[:-1], y[1:]].clamp(min=-20).sum()
        return LogZ.apply(e, steps, torch.zeros(K)) - right

    def marginals(self, e, fixed):
        """T x K of one text; where `fixed`, the label is O. The text stands between two Os."""
        e = e.astype(np.float64).copy()
        e[fixed] = NEVER
        e[fixed, 0] = 0
        o = np.full((1, e.shape[1]), NEVER)
        o[0, 0] = 0
        e = np.concatenate([o, e, o])[:, None]
        steps = self.steps().detach().numpy().astype(np.float64)
        m = forward_backward(e, steps, np.zeros(e.shape[2]))[1]
        return m[1:-1, 0].astype(np.float32)

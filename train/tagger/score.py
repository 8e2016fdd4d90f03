"""Strict F1 by type, of the best pair of label sequences in which names and offices do not cut each other."""
from collections import Counter

import numpy as np

from crf import ENTITY, ROLE, allowed

STATES = [(e, r) for e in range(len(ENTITY)) for r in range(len(ROLE)) if not (r and ENTITY[e][2:] == "PER")]
E, R = (np.array(column) for column in zip(*STATES))
NEVER = -1e9


def joint_steps():
    entity, role = allowed(ENTITY), allowed(ROLE)
    steps = np.zeros((len(STATES), len(STATES)))
    for j, (e, r) in enumerate(STATES):
        for i, (e0, r0) in enumerate(STATES):
            cut = ENTITY[e][0] == "I" and (r == 1 or (r0 > 0 and r == 0))
            if cut or not entity[e0, e] or not role[r0, r]:
                steps[i, j] = NEVER
    first = np.array([NEVER if ENTITY[e][0] == "I" or ROLE[r][0] == "I" else 0.0 for e, r in STATES])
    return steps, first


STEPS, FIRST = joint_steps()


def decode(entity, role):
    scores = np.log(entity + 1e-6)[:, E] + np.log(role + 1e-6)[:, R]
    best, back = scores[0] + FIRST, np.zeros(scores.shape, np.int64)
    for t in range(1, len(scores)):
        ways = best[:, None] + STEPS
        back[t] = ways.argmax(0)
        best = ways[back[t], np.arange(len(STATES))] + scores[t]
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    path.reverse()
    return E[path], R[path]


def spans(tags, names):
    out, start = [], None
    for i, tag in enumerate([*tags, 0]):
        if start is not None and names[tag][0] != "I":
            out.append((start, i - 1, names[tags[start]][2:]))
            start = None
        if names[tag][0] == "B":
            start = i
    return out


class Score:
    def __init__(self):
        self.right, self.gold, self.found = Counter(), Counter(), Counter()

    def add(self, gold, entity, role):
        e, r = decode(entity, role)
        right = {(a, b, label) for label, all in gold.items() for a, b in all}
        for span in right:
            self.gold[span[2]] += 1
        for span in spans(e, ENTITY) + spans(r, ROLE):
            self.found[span[2]] += 1
            self.right[span[2]] += span in right

    def __add__(self, other):
        both = Score()
        for name in ("right", "gold", "found"):
            setattr(both, name, getattr(self, name) + getattr(other, name))
        return both

    def __str__(self):
        out = []
        for label in ("PER", "ORG", "LOC", "ROLE"):
            right, gold, found = self.right[label], max(1, self.gold[label]), max(1, self.found[label])
            out.append(f"{label} {2 * right / (gold + found):.3f} (P {right / found:.3f} R {right / gold:.3f})")
        return "  ".join(out)

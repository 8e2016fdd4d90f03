"""`parity.py WORK NAME DUMP`: how far the student NAME.pt is from what `tagged.ts` wrote of NAME.bin."""
import json
import pickle
import sys

import numpy as np
import torch

import gate
from articles import Article
from streams import Stream
from student import Student, tag
from words import Rows, Types


def main(work, name, dump, size=24_000, width=32, hidden=96):
    with open(f"{work}/words.pkl", "rb") as file:
        words = pickle.load(file)
    known = Rows(words["keys"], words["counts"], size)
    types = Types(words["keys"])
    said = [json.loads(line) for line in open(dump, encoding="utf-8")]
    articles = [Article({**row, "spans": []}, types) for row in said]
    new = len(types.keys) - len(known.row)
    rows = Rows(types.keys, np.concatenate([words["counts"], np.zeros(new, np.int64)]), size)
    saved = torch.load(f"{work}/{name}.pt")
    net = Student(rows, width, hidden)
    net.load_state_dict(saved["net"])
    opening = gate.Gate(width)
    opening.load_state_dict(saved["gate"])
    stream = Stream(articles)
    entity, role = tag(net, stream, gate.closed(opening, net, stream))
    apart = []
    for row, (start, end) in zip(said, stream.at):
        shares = np.concatenate([entity[start:end, 1::2], role[start:end, 1:2], entity[start:end, 2::2], role[start:end, 2:]], 1)
        apart.append(np.abs(shares - np.array(row["shares"]).reshape(shares.shape)).max(1))
    apart = np.concatenate(apart)
    # a token at the gate's bound is read in whole numbers and not in fractions, or the other way round
    print(f"{np.mean(apart > 0.02):.5f} of {len(apart)} tokens apart by more than 0.02; the others by {apart[apart <= 0.02].max():.4f} at most")
    return 0 if np.mean(apart > 0.02) < 1e-3 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))

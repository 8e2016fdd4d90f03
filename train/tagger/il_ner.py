"""
`il_ner.py WORK`: the trained student on a public benchmark, IL-NER, by its own rules of what is a name: goes on learning
from its training part, 2,300 names in single sentences, and is scored on its development part.
"""
import pickle

import torch

import student
from articles import joined, load
from fit import options, score, with_later_types
from streams import Stream
from words import Rows, Types

SEEDS = (1, 2, 3)


def main(given):
    torch.set_num_threads(1)
    with open(f"{given.work}/words.pkl", "rb") as file:
        words = pickle.load(file)
    types = Types(words["keys"])
    tokens = f"{given.work}/tokens"
    train, dev = joined(load(tokens, "il-ner-train", types)), load(tokens, "il-ner-dev", types)
    with_later_types(words, types)
    rows = Rows(types.keys, words["counts"], given.size)
    given.epochs, given.rate, given.batch = 8, 1e-3, 8
    for given.seed in SEEDS:
        net = student.Student(rows, given.width, given.hidden)
        net.load_state_dict(torch.load(f"{given.work}/tagger.pt")["net"])
        student.learn(net, [Stream(train)], [1], given)
        print("seed", given.seed, together(score(net, Stream(dev))), flush=True)


def together(result):
    right, gold, found = (sum(x[label] for label in ("PER", "ORG", "LOC")) for x in (result.right, result.gold, result.found))
    return f"{result}  together {2 * right / (gold + found):.3f} (P {right / found:.3f} R {right / gold:.3f})"


if __name__ == "__main__":
    main(options())

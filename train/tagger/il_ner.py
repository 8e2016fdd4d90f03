"""
`il_ner.py WORK`: the same teacher and student on a public benchmark: learnt from IL-NER's training part alone, and scored
on its development part, by its own rules of what is a name. It has no offices, and single sentences for articles.
"""
import pickle
import sys

import torch

import student
import teacher
from articles import joined, load, sample
from fit import options, principal, score, teacher_score, with_later_types
from streams import Stream, plain_types
from words import Rows, Types


def main(given):
    torch.set_num_threads(1)
    with open(f"{given.work}/words.pkl", "rb") as file:
        words = pickle.load(file)
    types = Types(words["keys"])
    tokens = f"{given.work}/tokens"
    train, dev = load(tokens, "il-ner-train", types), load(tokens, "il-ner-dev", types)
    unlabelled = sample(tokens, types, given.articles, given.headlines)
    with_later_types(words, types)
    rows = Rows(types.keys, words["counts"], given.size)
    tables = teacher.Tables(words, rows)
    taught = teacher.learn(tables, joined(train), {}, given.teacher_epochs, given.seed)
    print("teacher", teacher_score(taught, tables, dev), flush=True)
    heard, read = Stream(unlabelled, teacher.tag(taught, tables, unlabelled)), Stream(train)
    plain = plain_types(heard, [read], len(types.keys))
    start = principal(words["vectors"], rows.words, given.width)
    net = student.learn(rows, [heard, read], [1, given.repeats], given, start)
    result = score(net, Stream(dev), plain)
    right, gold, found = (sum(x[label] for label in ("PER", "ORG", "LOC")) for x in (result.right, result.gold, result.found))
    print("student", result, f"together {2 * right / (gold + found):.3f} (P {right / found:.3f} R {right / gold:.3f})")


if __name__ == "__main__":
    main(options())

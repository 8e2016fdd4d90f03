"""
`il_ner.py WORK`: the same teacher and student on a public benchmark, IL-NER: scored on its development part, by its own
rules of what is a name. Its training part holds 2,300 names in single sentences, so that the teacher learns from what is
annotated here as well, and IL-NER's rules by a head of its own; the student hears that head alone.
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

HEAD = "il-ner"
# articles annotated here that the teacher reads beside it: enough to know names by
OURS = 2000


def main(given):
    torch.set_num_threads(1)
    with open(f"{given.work}/words.pkl", "rb") as file:
        words = pickle.load(file)
    types = Types(words["keys"])
    tokens = f"{given.work}/tokens"
    train, dev = joined(load(tokens, "il-ner-train", types)), load(tokens, "il-ner-dev", types)
    annotated = (load(tokens, "train", types) + load(tokens, "own", types))[:OURS]
    unlabelled = sample(tokens, types, given.articles, given.headlines)
    with_later_types(words, types)
    rows = Rows(types.keys, words["counts"], given.size)
    tables = teacher.Tables(words, rows)
    taught = teacher.learn(tables, annotated, {HEAD: train}, given.teacher_epochs, given.seed, weight=1, share=1)
    print("teacher", together(teacher_score(taught, tables, dev, HEAD)), flush=True)
    heard, read = Stream(unlabelled, teacher.tag(taught, tables, unlabelled, head=HEAD)), Stream(train)
    plain = plain_types(heard, [read], len(types.keys))
    start = principal(words["vectors"], rows.words, given.width)
    net = student.learn(rows, [heard, read], [1, given.repeats], given, start)
    print("student", together(score(net, Stream(dev), plain)))


def together(result):
    right, gold, found = (sum(x[label] for label in ("PER", "ORG", "LOC")) for x in (result.right, result.gold, result.found))
    return f"{result}  together {2 * right / (gold + found):.3f} (P {right / found:.3f} R {right / gold:.3f})"


if __name__ == "__main__":
    main(options())

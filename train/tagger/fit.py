"""
`fit.py WORK [--folds 0,1,2,3,4,all]`: a teacher and then its student, for each fold of train/folds.tsv without that
fold, and for all. Writes WORK/fold-K.bin and WORK/tagger.bin, and prints strict F1 on the fold.
"""
import argparse
import pickle
import time

import numpy as np
import torch

import gate
import student
import teacher
from articles import FOLDS, folds, joined, load, sample
from score import Score
from sections import weights_file
from streams import Stream
from words import Rows, Types

ALL = "all"


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("--folds", default="0,1,2,3,4,all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=3600, help="unlabelled articles that the teacher tags")
    parser.add_argument("--headlines", type=float, default=0.1, help="share of the unlabelled headlines")
    parser.add_argument("--size", type=int, default=24_000, help="words with a row of their own")
    parser.add_argument("--width", type=int, default=32, help="length of a word's vector")
    parser.add_argument("--hidden", type=int, default=96)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--repeats", type=int, default=2, help="how often an epoch of the student reads what is annotated")
    parser.add_argument("--teacher-epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--drop", type=float, default=0.1)
    parser.add_argument("--hide", type=float, default=0.15, help="share of types whose word or list bits are hidden")
    return parser.parse_args()


def principal(vectors, kept, width):
    """The main directions of the vectors of all words, to begin the student's with."""
    centred = vectors[kept] - vectors[kept].mean(0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ directions.T[:, :width]
    return torch.from_numpy(turned / turned.std() * 0.3)


def with_later_types(words, types):
    """Types that came after the vectors were learnt (a list has changed how a word is split) are as if never seen."""
    more = len(types.keys) - len(words["counts"])
    words["keys"] = types.keys
    words["counts"] = np.concatenate([words["counts"], np.zeros(more, words["counts"].dtype)])
    words["vectors"] = np.concatenate([words["vectors"], np.zeros((more, words["vectors"].shape[1]), np.float32)])


def score(net, stream, shut=None):
    """@param shut by token, see `gate.closed`"""
    entity, role = student.tag(net, stream, shut)
    result = Score()
    for article, (start, end) in zip(stream.articles, stream.at):
        result.add(article.gold, entity[start:end], role[start:end])
    return result


def main(given):
    torch.set_num_threads(1)
    with open(f"{given.work}/words.pkl", "rb") as file:
        words = pickle.load(file)
    types = Types(words["keys"])
    tokens = f"{given.work}/tokens"
    gold, own = load(tokens, "train", types), load(tokens, "own", types)
    annotated, fold_of = gold + own, folds(gold) + [i % FOLDS for i in range(len(own))]
    public = {
        "il-ner": joined(load(tokens, "il-ner-train", types)),
        "uner": joined(load(tokens, "uner", types, True) + load(tokens, "jahangir", types, True)),
        "hut": joined(load(tokens, "hut", types, True)),
    }
    unlabelled = sample(tokens, types, given.articles, given.headlines)
    with_later_types(words, types)
    rows = Rows(types.keys, words["counts"], given.size)
    tables = teacher.Tables(words, rows)
    start = principal(words["vectors"], rows.words, given.width)
    total = Score()
    for fold in given.folds.split(","):
        began = time.time()
        kept = [a for a, f in zip(annotated, fold_of) if str(f) != fold]
        held_out = [a for a, f in zip(annotated, fold_of) if str(f) == fold]
        taught = teacher.learn(tables, kept, public, given.teacher_epochs, given.seed)
        if held_out:
            print("teacher", fold, teacher_score(taught, tables, held_out), flush=True)
        heard, read = Stream(unlabelled, teacher.tag(taught, tables, unlabelled)), Stream(kept)
        net = student.begin(rows, given, start)
        student.learn(net, [heard, read], [1, given.repeats], given)
        name = "tagger" if fold == ALL else f"fold-{fold}"
        opening = gate.learn(net, heard, given.seed)
        file = weights_file(net, opening, rows, types.keys)
        with open(f"{given.work}/{name}.bin", "wb") as out:
            out.write(file)
        torch.save({"net": net.state_dict(), "gate": opening.state_dict()}, f"{given.work}/{name}.pt")
        print(f"{name}: {len(file)} bytes, {time.time() - began:.0f} s", flush=True)
        if held_out:
            apart = Stream(held_out)
            result = score(net, apart, gate.closed(opening, net, apart))
            total = total + result
            print("student", fold, result, flush=True)
    if given.folds != ALL:
        print("folds together", total)


def teacher_score(net, tables, articles):
    result = Score()
    for article, m in zip(articles, teacher.tag(net, tables, articles)):
        result.add(article.gold, m[:, :7], m[:, 7:])
    return result


if __name__ == "__main__":
    main(options())

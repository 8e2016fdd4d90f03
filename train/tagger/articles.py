"""Exported articles as columns: types of tokens, list bits, line ends and, where somebody read them, labels."""
import json
import os
import random

import numpy as np

from crf import ENTITY, ROLE
from words import key

FOLDS = 5
HEADLINES = "headline"
ARTICLES = "article"


class Article:
    """`gold`: by type, the first and last token of each name; `own_rules`: labelled by another corpus's rules."""

    def __init__(self, row, types, titles_off=False):
        self.id = row["id"]
        self.types = np.array([types.of(key(w, k)) for w, k in zip(row["words"], row["kinds"])], np.int64)
        self.begins = np.array(row["begins"], np.int64)
        self.inside = np.array(row["inside"], np.int64)
        self.line = (np.array(row["gaps"]) == 2).astype(np.int8)
        self.head = (np.cumsum(self.line) <= 1).astype(np.int8)
        self.gold = {}
        self.entity = np.zeros(len(self.types), np.int64)
        self.role = np.zeros(len(self.types), np.int64)
        for label, start, end in row["spans"]:
            if titles_off and label == "PER":
                start, end = name_alone(row["words"], start, end)
            self.gold.setdefault(label, []).append((start, end - 1))
            tags, names = (self.role, ROLE) if label == "ROLE" else (self.entity, ENTITY)
            tags[start:end] = names.index("I-" + label)
            tags[start] = names.index("B-" + label)

    def cut(self, start, end):
        part = object.__new__(Article)
        part.__dict__.update(self.__dict__)
        for column in ("types", "begins", "inside", "line", "head", "entity", "role"):
            setattr(part, column, getattr(self, column)[start:end])
        return part


# what UNER and HUT count as part of a person's name, and the guidelines do not
TITLES = set(open(os.path.join(os.path.dirname(__file__), "titles.txt"), encoding="utf-8").read().split())
AFTER = {"صاحب", "مرحوم", "شہید", "صاحبہ"}


def name_alone(words, start, end):
    while start < end and words[start] in TITLES:
        start += 1
    while start < end - 1 and words[end - 1] in AFTER:
        end -= 1
    return start, end


def rows(folder, name):
    with open(f"{folder}/{name}.jsonl", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def load(folder, name, types, titles_off=False):
    return [Article(row, types, titles_off) for row in rows(folder, name) if row["words"]]


def sample(folder, types, articles, headlines, seed=9):
    """So many unlabelled articles, and a share of the headlines; the same at each call."""
    ids = [line[7 : line.index('"', 7)] for line in open(f"{folder}/unlabelled.jsonl", encoding="utf-8")]
    rng = random.Random(seed)
    kept = set(rng.sample([i for i in ids if i.startswith(ARTICLES)], articles))
    kept.update(i for i in ids if i.startswith(HEADLINES) and rng.random() < headlines)
    return [Article(row, types) for row, i in zip(rows(folder, "unlabelled"), ids) if i in kept and len(row["words"]) >= 8]


def folds(articles, path=os.path.join(os.path.dirname(__file__), "..", "folds.tsv")):
    """The fold of each annotated article, as `folds.tsv` has it."""
    of = dict(line.split("\t") for line in open(path, encoding="utf-8").read().splitlines()[1:])
    return [int(of[a.id]) for a in articles]


def joined(articles, size=300):
    """Single sentences of the public corpora, as texts of about so many tokens."""
    out, group = [], []
    for a in articles:
        if group and sum(len(b.types) for b in group) + len(a.types) > size:
            out.append(together(group))
            group = []
        group.append(a)
    return out + ([together(group)] if group else [])


def together(group):
    whole = group[0].cut(0, 0)
    for column in ("types", "begins", "inside", "line", "head", "entity", "role"):
        setattr(whole, column, np.concatenate([getattr(a, column) for a in group]))
    return whole


def pieces(articles, length):
    return [a.cut(i, i + length) for a in articles for i in range(0, len(a.types), length)]

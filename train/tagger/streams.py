"""Articles one after the other, as the student reads them; three tokens of padding stand between any two."""
import numpy as np

from crf import ENTITY, ROLE

GAP = 3
END = 200
COLUMNS = {"types": np.int32, "begins": np.int32, "inside": np.int32, "line": np.int8, "head": np.int8}


class Stream:
    """
    `at`: where each article begins and ends. `entity`, `role`: how probable each label is, in 255ths;
    `entity_tag`, `role_tag`: the best labels.
    """

    def __init__(self, articles, soft=None):
        """@param soft marginals by article, ten numbers a token; without them the labels of the articles are sure"""
        self.articles, self.at = articles, []
        length = GAP + sum(len(a.types) + GAP for a in articles) + END
        for name, kind in COLUMNS.items():
            setattr(self, name, np.zeros(length, kind))
        self.entity, self.role = np.zeros((length, len(ENTITY)), np.uint8), np.zeros((length, len(ROLE)), np.uint8)
        self.entity[:, 0] = self.role[:, 0] = 255
        self.entity_tag, self.role_tag = np.zeros(length, np.int8), np.zeros(length, np.int8)
        start = GAP
        for i, a in enumerate(articles):
            end = start + len(a.types)
            self.at.append((start, end))
            for name in COLUMNS:
                getattr(self, name)[start:end] = getattr(a, name)
            if soft is None:
                self.entity[start:end] = 255 * np.eye(len(ENTITY), dtype=np.uint8)[a.entity]
                self.role[start:end] = 255 * np.eye(len(ROLE), dtype=np.uint8)[a.role]
                self.entity_tag[start:end], self.role_tag[start:end] = a.entity, a.role
            else:
                self.entity[start:end] = np.round(255 * soft[i][:, : len(ENTITY)])
                self.role[start:end] = np.round(255 * soft[i][:, len(ENTITY) :])
                self.entity_tag[start:end] = soft[i][:, : len(ENTITY)].argmax(1)
                self.role_tag[start:end] = soft[i][:, len(ENTITY) :].argmax(1)
            start = end + GAP

    def surely_o(self):
        """How probable it is, by token, that it carries no label at all."""
        parts = [x[:, 0] / np.maximum(1, x.sum(1, dtype=np.int32)) for x in (self.entity, self.role)]
        return parts[0] * parts[1]

    def named(self):
        return (self.entity_tag > 0) | (self.role_tag > 0)


# agencies, places, people and parts of their names, offices; strong and weak
NAME_CLASSES = sum(1 << c for c in (0, 1, 3, 4, 5, 6, 8, 9))
NAME_BITS = NAME_CLASSES | NAME_CLASSES << 16
LEAST = 50
SURE = 0.9995
LISTED = 0.01


def plain_types(unlabelled, annotated, size):
    """By type: true where the teacher sees no name in at least 50 places, no list does, and no annotator did."""
    count = np.bincount(unlabelled.types, minlength=size)
    mean = np.bincount(unlabelled.types, weights=unlabelled.surely_o(), minlength=size) / np.maximum(1, count)
    listed = ((unlabelled.begins | unlabelled.inside) & NAME_BITS) != 0
    listed = np.bincount(unlabelled.types[listed], minlength=size)
    plain = (count >= LEAST) & (mean > SURE) & (listed <= LISTED * count)
    for stream in annotated:
        plain[stream.types[stream.named()]] = False
    plain[0] = False
    return plain

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

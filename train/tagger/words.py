"""What the student sees of a word: a row of its own, or hashed affixes. Mirrors src/tagger/vectors.ts to the bit."""
import numpy as np

HASH_SEED = 0x811C9DC5
SUFFIX_SEED = HASH_SEED ^ 0x5BD1
BUCKETS = 8192
AFFIX = 4
LENGTHS = 16
WORD, LATIN, NUMBER, MARK = 1, 2, 3, 4


def code(letter):
    """One byte a letter, as CODE of src/gazetteer/vocabulary.ts; 0 for what is no letter of a known word."""
    u = ord(letter)
    if 0x620 <= u <= 0x6D5:
        return u - 0x600
    if "a" <= letter <= "z":
        return 0xD6 + u - 0x61
    if "A" <= letter <= "Z":
        return 0xD6 + u - 0x41
    if "0" <= letter <= "9":
        return 0xF0 + u - 0x30
    return 0


def step(h, c):
    h = ((h ^ c) * 0x01000193) & 0xFFFFFFFF
    return h ^ (h >> 15)


def codes(word):
    return [c for c in map(code, word) if c]


def affixes(word):
    """Buckets of up to four prefixes and four suffixes, counted from 1; 0 where there is none."""
    cs = codes(word)
    rows = []
    for seed, letters in ((HASH_SEED, cs), (SUFFIX_SEED, cs[::-1])):
        h = seed
        for k in range(AFFIX):
            if k < len(letters):
                h = step(h, letters[k])
                rows.append(1 + (h & (BUCKETS - 1)))
            else:
                rows.append(0)
    return rows


def length_row(kind, word):
    n = len(codes(word))
    return 12 + min(max(n, 1) - 1, 3) if kind == LATIN else min(n, 11)


def key(word, kind):
    """The type of a token: numbers by their length, Latin letters in lower case, no space inside."""
    word = "".join(word.split())
    if kind == NUMBER:
        return (NUMBER, "0" * min(len(word), 5))
    if kind == MARK:
        return (MARK, word[:1])
    return (kind, word.lower() if kind == LATIN else word)


class Types:
    """Numbers the types as they come; 0 is the padding between articles."""

    def __init__(self, keys=((0, ""),)):
        self.keys = list(keys)
        self.number = {key: n for n, key in enumerate(self.keys)}

    def of(self, key):
        n = self.number.get(key)
        if n is None:
            n = self.number[key] = len(self.keys)
            self.keys.append(key)
        return n


class Rows:
    """Which types have a row: the most frequent words, then numbers by length, then marks; row 0 is none."""

    def __init__(self, keys, counts, size):
        # a word with letters that no vocabulary holds would be taken for what is left of it
        words = [i for i, (kind, word) in enumerate(keys) if kind in (WORD, LATIN) and len(codes(word)) == len(word)]
        words.sort(key=lambda i: (-counts[i], keys[i]))
        self.words = words[:size]
        self.row = np.zeros(len(keys), np.int64)
        self.row[self.words] = np.arange(1, len(self.words) + 1)
        first = len(self.words) + 1
        self.numbers = list(range(first, first + 5))
        marks = sorted((i for i, (kind, _) in enumerate(keys) if kind == MARK), key=lambda i: (-counts[i], keys[i]))
        self.marks = marks[:60]
        self.other_mark = first + 5
        for i, (kind, word) in enumerate(keys):
            if kind == NUMBER:
                self.row[i] = self.numbers[len(word) - 1]
            if kind == MARK:
                self.row[i] = self.other_mark
        self.row[self.marks] = np.arange(self.other_mark + 1, self.other_mark + 1 + len(self.marks))
        self.size = self.other_mark + 1 + len(self.marks)
        self.affix = np.array([affixes(word) for _, word in keys])
        self.length = np.array([length_row(kind, word) for kind, word in keys])

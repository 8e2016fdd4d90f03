"""
`vectors.py WORK`: numbers the types of all exported text, counts them, and learns 64-dimensional vectors with fastText
(Debian package `fasttext`) from all of it. Writes WORK/words.pkl. About 17 minutes on two cores.
"""
import os
import pickle
import subprocess
import sys

import numpy as np

from articles import rows
from words import Types, key

LABELLED = ["train", "own", "il-ner-train", "uner", "jahangir", "hut"]
SIZE = 64
WORDS = ["-dim", str(SIZE), "-epoch", "5", "-minCount", "3", "-minn", "2", "-maxn", "5", "-bucket", "300000", "-thread", "2"]


def main(work):
    types, counts = Types(), []
    with open(f"{work}/text.txt", "w", encoding="utf-8", errors="replace") as text:
        for name in ["unlabelled", *LABELLED]:
            for row in rows(f"{work}/tokens", name):
                keys = [key(w, k) for w, k in zip(row["words"], row["kinds"])]
                ids = [types.of(k) for k in keys]
                counts.extend([0] * (len(types.keys) - len(counts)))
                for i in ids:
                    counts[i] += 1
                text.write(" ".join(word for _, word in keys) + "\n")
    subprocess.run(["fasttext", "skipgram", "-input", f"{work}/text.txt", "-output", f"{work}/vectors", *WORDS], check=True)
    asked = "".join((word or "</s>") + "\n" for _, word in types.keys)
    answer = subprocess.run(
        ["fasttext", "print-word-vectors", f"{work}/vectors.bin"],
        input=asked.encode("utf-8", "replace"),
        capture_output=True,
        check=True,
    )
    lines = answer.stdout.decode("utf-8", "replace").split("\n")[: len(types.keys)]
    vectors = np.array([line.split(" ")[-SIZE - 1 : -1] for line in lines], np.float32)
    vectors *= 8 / np.linalg.norm(vectors, axis=1).mean()
    vectors[0] = 0
    with open(f"{work}/words.pkl", "wb") as out:
        pickle.dump({"keys": types.keys, "counts": np.array(counts), "vectors": vectors}, out)
    for name in ("text.txt", "vectors.bin", "vectors.vec"):
        os.remove(f"{work}/{name}")
    print(f"{len(types.keys)} types")


if __name__ == "__main__":
    main(sys.argv[1])

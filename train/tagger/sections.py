"""Writes named arrays as src/gazetteer/pack.ts reads them, and a student as whole numbers."""
import json
import struct

import numpy as np

from words import codes

TYPES = [np.uint8, np.int8, np.uint16, np.int32, np.float32]


def pack(sections):
    rows, size, body = [], 0, b""
    for name, array in sections.items():
        data = array.tobytes()
        rows.append([name, TYPES.index(array.dtype.type), size, int(array.size)])
        size = -(-(size + len(data)) // 8) * 8
        body += data + b"\0" * (size - len(body) - len(data))
    directory = json.dumps(rows, separators=(",", ":")).encode()
    head = -(-(12 + len(directory)) // 8) * 8
    return struct.pack("<III", 0x5242484B, 1, len(directory)) + directory + b"\0" * (head - 12 - len(directory)) + body


def whole(x):
    """Columns to int8 with a scale each; four standard deviations at most, as single outliers would cost all others."""
    scale = (np.minimum(np.abs(x).max(0), 5 * x.std(0)) / 127 + 1e-9).astype(np.float32)
    return np.clip(np.round(x / scale), -127, 127).astype(np.int8), scale


def rounded(net):
    """Gives the net the values that its whole numbers stand for, and returns those numbers."""
    import torch

    state = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    width, hidden = state["word.weight"].shape[1], state["headline"].shape[0]
    window = state["window.weight"].transpose(2, 1, 0).reshape(-1, hidden)
    lists = state["lists.weight"].transpose(1, 2, 0).reshape(-1, hidden)
    numbers = {
        "vectors": whole(state["word.weight"]),
        "affixes": whole(state["affixes.weight"][1:]),
        "window": whole(window),
        "lists": whole(lists),
    }
    worth = {name: q * scale for name, (q, scale) in numbers.items()}
    with torch.no_grad():
        net.word.weight.copy_(torch.from_numpy(worth["vectors"]))
        net.affixes.weight[1:] = torch.from_numpy(worth["affixes"])
        net.window.weight.copy_(torch.from_numpy(worth["window"].reshape(-1, width, hidden).transpose(2, 1, 0).copy()))
        net.lists.weight.copy_(torch.from_numpy(worth["lists"].reshape(61, -1, hidden).transpose(2, 0, 1).copy()))
    return numbers


def weights_file(net, rows, keys, plain):
    """`plain`: by type, true where it is never part of a name."""
    numbers = rounded(net)
    words = [codes(keys[i][1]) for i in rows.words]
    state = {name: value.detach().numpy().astype(np.float32) for name, value in net.state_dict().items()}
    plain_rows = np.zeros(rows.size, np.uint8)
    for i in np.flatnonzero(plain[: len(keys)]):
        if rows.row[i] and rows.row[i] != rows.other_mark:
            plain_rows[rows.row[i]] = 1
    f = lambda x: np.ascontiguousarray(x, np.float32).reshape(-1)
    marks = [0, rows.other_mark] + [x for i in rows.marks for x in (ord(keys[i][1]), rows.row[i]) if ord(keys[i][1]) < 0x10000]
    sections = {
        "shape": np.array([net.word.weight.shape[1], len(state["headline"])], np.int32),
        "codes": np.array([c for word in words for c in word], np.uint8),
        "ends": np.cumsum([len(word) for word in words]).astype(np.int32),
        "vectors": numbers["vectors"][0].reshape(-1),
        "vectorScale": numbers["vectors"][1],
        "affixes": numbers["affixes"][0].reshape(-1),
        "affixScale": numbers["affixes"][1],
        "lengths": f(state["lengths.weight"]),
        "window": numbers["window"][0].reshape(-1),
        "windowScale": numbers["window"][1],
        "lists": numbers["lists"][0].reshape(-1),
        "listScale": numbers["lists"][1],
        "bias": f(state["window.bias"]),
        "headlineBias": f(state["window.bias"] + state["headline"]),
        "out": f(state["out.weight"].T),
        "outBias": f(state["out.bias"]),
        "entitySteps": f(net.entity.steps().detach().numpy()),
        "roleSteps": f(net.role.steps().detach().numpy()),
        "plain": plain_rows,
        "marks": np.array(marks, np.uint16),
        "numbers": np.array(rows.numbers, np.uint16),
    }
    return pack({f"tagger.{name}": array for name, array in sections.items()})

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


# the order in which the library reads a convolution: `[place][column][unit]`, `[list bit][place][unit]`
ORDERS = {"window": (2, 1, 0), "lists": (1, 2, 0)}


def rounded(net):
    """Gives a net the values that its whole numbers stand for, and returns those numbers."""
    import torch

    numbers = {}
    with torch.no_grad():
        for name, part in net.named_children():
            if name in ORDERS:
                ordered = part.weight.numpy().transpose(ORDERS[name])
                numbers[name] = q, scale = whole(ordered.reshape(-1, ordered.shape[2]))
                worth = (q * scale).reshape(ordered.shape).transpose(np.argsort(ORDERS[name]))
                part.weight.copy_(torch.from_numpy(worth.copy()))
            elif name in ("word", "affixes"):
                numbers[name] = q, scale = whole(part.weight.numpy())
                part.weight.copy_(torch.from_numpy(q * scale))
    return numbers


def weights_file(net, gate, rows, keys):
    """Gives both nets the values that their whole numbers stand for."""
    numbers, gate_numbers = rounded(net), rounded(gate)
    words = [codes(keys[i][1]) for i in rows.words]
    state = {name: value.detach().numpy().astype(np.float32) for name, value in net.state_dict().items()}
    gate_state = {name: value.detach().numpy().astype(np.float32) for name, value in gate.state_dict().items()}
    f = lambda x: np.ascontiguousarray(x, np.float32).reshape(-1)
    marks = [0, rows.other_mark] + [x for i in rows.marks for x in (ord(keys[i][1]), rows.row[i]) if ord(keys[i][1]) < 0x10000]
    sections = {
        "shape": np.array([net.word.weight.shape[1], len(state["headline"])], np.int32),
        "codes": np.array([c for word in words for c in word], np.uint8),
        "ends": np.cumsum([len(word) for word in words]).astype(np.int32),
        "vectors": numbers["word"][0].reshape(-1),
        "vectorScale": numbers["word"][1],
        "affixes": numbers["affixes"][0][1:].reshape(-1),
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
        "gateWindow": gate_numbers["window"][0].reshape(-1),
        "gateWindowScale": gate_numbers["window"][1],
        "gateLists": gate_numbers["lists"][0].reshape(-1),
        "gateListScale": gate_numbers["lists"][1],
        "gateBias": f(gate_state["window.bias"]),
        "gateHeadlineBias": f(gate_state["window.bias"] + gate_state["headline"]),
        "gateOut": f(gate_state["out.weight"]),
        "gateOutBias": f(gate_state["out.bias"]),
        "marks": np.array(marks, np.uint16),
        "numbers": np.array(rows.numbers, np.uint16),
    }
    return pack({f"tagger.{name}": array for name, array in sections.items()})

"""Constants of a model file, read by name without the libraries that wrote them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.scoring.wire import BadWire, fields, text_of, varints

_GRAPH, _NODE, _INITIALIZER = 7, 1, 5
_TYPES = {1: "<f4", 2: "|u1", 3: "|i1", 4: "<u2", 5: "<i2", 6: "<i4", 7: "<i8", 9: "|b1", 10: "<f2", 11: "<f8"}


@dataclass(frozen=True, eq=False)
class Constants:
    """The numeric constants of a graph by name, and the texts that each of its inputs is looked up in."""

    arrays: dict[str, np.ndarray]
    keys: dict[str, tuple[str, ...]]


def constants(data: bytes, beginning: str, looked_up: tuple[str, ...]) -> Constants:
    """Return constants of a checked model file; the arrays are views into `data`.

    Parameters
    ----------
    data : bytes
    beginning : str
        Only constants whose names begin so.
    looked_up : tuple of str
        Graph inputs whose ``LabelEncoder`` keys are wanted.

    Raises
    ------
    BadWire
        If a constant does not have the size that it claims.
    """
    found = Constants({}, {})
    for number, graph in fields(memoryview(data)):
        if number != _GRAPH or isinstance(graph, int):
            continue
        for part, value in fields(graph):
            if isinstance(value, int):
                continue
            if part == _INITIALIZER:
                _add_tensor(value, beginning, found)
            elif part == _NODE:
                _add_keys(value, looked_up, found)
    return found


def _add_tensor(tensor: memoryview, beginning: str, found: Constants) -> None:
    name, kind, shape, raw = "", 0, [], None
    for number, value in fields(tensor):
        if number == 1:
            shape += [value] if isinstance(value, int) else list(varints(value))
        elif number == 2 and isinstance(value, int):
            kind = value
        elif number == 8 and not isinstance(value, int):
            name = text_of(value)
            if not name.startswith(beginning):
                return
        elif number == 9 and not isinstance(value, int):
            raw = value
    if not name.startswith(beginning) or kind not in _TYPES or raw is None:
        return
    dtype = np.dtype(_TYPES[kind])
    elements = 1
    for size in shape:
        elements *= size
    if elements * dtype.itemsize != len(raw):
        raise BadWire(f"the constant {name} does not have the size that it claims")
    found.arrays[name] = np.frombuffer(raw, dtype).reshape(shape)


def _add_keys(node: memoryview, looked_up: tuple[str, ...], found: Constants) -> None:
    inputs, operator, attributes = [], "", []
    for number, value in fields(node):
        if isinstance(value, int):
            continue
        if number == 1:
            inputs.append(text_of(value))
        elif number == 4:
            operator = text_of(value)
        elif number == 5:
            attributes.append(value)
    if operator != "LabelEncoder" or len(inputs) != 1 or inputs[0] not in looked_up:
        return
    for attribute in attributes:
        keys = _keys(attribute)
        if len(keys) > len(found.keys.get(inputs[0], ())):
            found.keys[inputs[0]] = keys


def _keys(attribute: memoryview) -> tuple[str, ...]:
    name, texts = "", []
    for number, value in fields(attribute):
        if isinstance(value, int):
            if number == 8:
                return ()  # the numbers that the keys stand for
        elif number == 1:
            name = text_of(value)
        elif number == 9:
            texts.append(text_of(value))
    return tuple(texts) if name == "keys_strings" else ()

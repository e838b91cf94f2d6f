"""Reads the outline of an ONNX file without running or trusting any of it.

Only the protobuf wire format is walked: which operators a graph uses, whether a tensor points outside the file,
and the metadata. Nothing is loaded until this outline has been checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_HUGE = 1 << 62


class BadWire(Exception):
    """The bytes are not a well-formed protobuf message."""


@dataclass
class Outline:
    """What a model file holds.

    Attributes
    ----------
    inputs, outputs : list of str
        Names, in order.
    operators : set of (domain, operator)
    opsets : dict of domain to version
    metadata : dict of str to str
    external : bool
        Some tensor's data lies in another file.
    functions : bool
        The file brings operators of its own.
    subgraphs : bool
        Some operator contains a graph (If, Loop, Scan).
    """

    ir_version: int = 0
    inputs: list[str] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)
    operators: set[tuple[str, str]] = field(default_factory=set)
    opsets: dict[str, int] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)
    external: bool = False
    functions: bool = False
    subgraphs: bool = False


def outline(data: bytes) -> Outline:
    """Return the outline of an ONNX ``ModelProto``.

    Raises
    ------
    BadWire
        If the bytes are not a protobuf message, or claim lengths that the file does not have.
    """
    found = Outline()
    for number, value in _fields(memoryview(data)):
        if number == 1 and isinstance(value, int):
            found.ir_version = value
        elif number == 7 and not isinstance(value, int):
            _graph(value, found)
        elif number == 8 and not isinstance(value, int):
            parts = dict(_fields(value))
            found.opsets[_text(parts.get(1, b""))] = _integer(parts.get(2, 0))
        elif number == 14 and not isinstance(value, int):
            parts = dict(_fields(value))
            found.metadata[_text(parts.get(1, b""))] = _text(parts.get(2, b""))
        elif number == 20:
            found.subgraphs = True  # training steps are graphs too
        elif number == 25:
            found.functions = True
    return found


def _graph(graph: memoryview, found: Outline) -> None:
    for number, value in _fields(graph):
        if isinstance(value, int):
            continue
        if number == 1:
            _node(value, found)
        elif number == 5:
            _tensor(value, found)
        elif number == 11:
            found.inputs.append(_name(value))
        elif number == 12:
            found.outputs.append(_name(value))
        elif number == 15:
            _sparse_tensor(value, found)


def _name(described: memoryview) -> str:
    return _text(dict(_fields(described)).get(1, b""))


def _node(node: memoryview, found: Outline) -> None:
    operator, domain = "", ""
    for number, value in _fields(node):
        if isinstance(value, int):
            continue
        if number == 4:
            operator = _text(value)
        elif number == 7:
            domain = _text(value)
        elif number == 5:
            _attribute(value, found)
    found.operators.add((domain, operator))


def _attribute(attribute: memoryview, found: Outline) -> None:
    for number, value in _fields(attribute):
        if isinstance(value, int):
            continue
        if number in (5, 10):
            _tensor(value, found)
        elif number in (6, 11):
            found.subgraphs = True
        elif number in (22, 23):
            _sparse_tensor(value, found)


def _sparse_tensor(tensor: memoryview, found: Outline) -> None:
    for number, part in _fields(tensor):
        if number in (1, 2) and not isinstance(part, int):
            _tensor(part, found)


def _tensor(tensor: memoryview, found: Outline) -> None:
    elements = 1
    for number, value in _fields(tensor):
        if number == 13 or (number == 14 and value != 0):
            found.external = True
        elif number == 1:
            for size in [value] if isinstance(value, int) else _varints(value):
                elements = min(elements * size, _HUGE)
    # The smallest elements take half a byte; a tensor that lies in another file is refused for that.
    if elements > 2 * len(tensor) and not found.external:
        raise BadWire(f"a tensor claims {elements} elements in {len(tensor)} bytes")


def _fields(data: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    at, end = 0, len(data)
    while at < end:
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if number == 0 or key >> 32:  # other readers would cut such a key off and see another field
            raise BadWire(f"field {number}")
        if wire == _VARINT:
            value, at = _varint(data, at)
            yield number, value
            continue
        if wire == _BYTES:
            size, at = _varint(data, at)
        elif wire in (_FIXED32, _FIXED64):
            size = 4 if wire == _FIXED32 else 8
        else:
            raise BadWire(f"wire type {wire}")
        if size > end - at:
            raise BadWire(f"field {number} claims {size} bytes where {end - at} are left")
        yield number, data[at : at + size]
        at += size


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            raise BadWire("the file ends in the middle of a number")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise BadWire("a number is too long")


def _varints(packed: memoryview) -> Iterator[int]:
    at = 0
    while at < len(packed):
        value, at = _varint(packed, at)
        yield value


def _text(value: int | bytes | memoryview) -> str:
    if isinstance(value, int):
        raise BadWire("a number where a text belongs")
    try:
        return bytes(value).decode()
    except UnicodeDecodeError as error:
        raise BadWire("a text is not UTF-8") from error


def _integer(value: int | bytes | memoryview) -> int:
    if not isinstance(value, int):
        raise BadWire("a text where a number belongs")
    return value

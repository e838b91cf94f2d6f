"""Reads the outline of an ONNX file without running or trusting any of it.

Only the protobuf wire format is walked: which operators a graph uses, whether a tensor points outside the file,
and the metadata. Nothing is loaded until this outline has been checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_HUGE = 1 << 62
_DEEPEST = 8


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
        Some operator contains a graph (If, Loop, Scan); what it does is in `operators` too.
    training : bool
        The file brings steps of a training.
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
    training: bool = False


def outline(data: bytes) -> Outline:
    """Return the outline of an ONNX ``ModelProto``.

    Raises
    ------
    BadWire
        If the bytes are not a protobuf message, or claim lengths that the file does not have.
    """
    found = Outline()
    for number, value in fields(memoryview(data)):
        if number == 1 and isinstance(value, int):
            found.ir_version = value
        elif number == 7 and not isinstance(value, int):
            _graph(value, found)
        elif number == 8 and not isinstance(value, int):
            parts = dict(fields(value))
            found.opsets[text_of(parts.get(1, b""))] = _integer(parts.get(2, 0))
        elif number == 14 and not isinstance(value, int):
            parts = dict(fields(value))
            found.metadata[text_of(parts.get(1, b""))] = text_of(parts.get(2, b""))
        elif number == 20:
            found.subgraphs = found.training = True  # training steps are graphs too
        elif number == 25:
            found.functions = True
    return found


def _graph(graph: memoryview, found: Outline, depth: int = 0) -> None:
    if depth > _DEEPEST:
        raise BadWire("graphs within graphs without end")
    for number, value in fields(graph):
        if isinstance(value, int):
            continue
        if number == 1:
            _node(value, found, depth)
        elif number == 5:
            _tensor(value, found)
        elif number == 11 and not depth:
            found.inputs.append(_name(value))
        elif number == 12 and not depth:
            found.outputs.append(_name(value))
        elif number == 15:
            _sparse_tensor(value, found)


def _name(described: memoryview) -> str:
    return text_of(dict(fields(described)).get(1, b""))


def _node(node: memoryview, found: Outline, depth: int) -> None:
    operator, domain = "", ""
    for number, value in fields(node):
        if isinstance(value, int):
            continue
        if number == 4:
            operator = text_of(value)
        elif number == 7:
            domain = text_of(value)
        elif number == 5:
            _attribute(value, found, depth)
    found.operators.add((domain, operator))


def _attribute(attribute: memoryview, found: Outline, depth: int) -> None:
    for number, value in fields(attribute):
        if isinstance(value, int):
            continue
        if number in (5, 10):
            _tensor(value, found)
        elif number in (6, 11):
            found.subgraphs = True
            _graph(value, found, depth + 1)
        elif number in (22, 23):
            _sparse_tensor(value, found)


def _sparse_tensor(tensor: memoryview, found: Outline) -> None:
    for number, part in fields(tensor):
        if number in (1, 2) and not isinstance(part, int):
            _tensor(part, found)


def _tensor(tensor: memoryview, found: Outline) -> None:
    elements = 1
    for number, value in fields(tensor):
        if number == 13 or (number == 14 and value != 0):
            found.external = True
        elif number == 1:
            for size in [value] if isinstance(value, int) else varints(value):
                elements = min(elements * size, _HUGE)
    # The smallest elements take half a byte; a tensor that lies in another file is refused for that.
    if elements > 2 * len(tensor) and not found.external:
        raise BadWire(f"a tensor claims {elements} elements in {len(tensor)} bytes")


def fields(data: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield number and value of every field of a message: a number, or bytes that may be a message again."""
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


def varints(packed: memoryview) -> Iterator[int]:
    """Yield the numbers of a packed field."""
    at = 0
    while at < len(packed):
        value, at = _varint(packed, at)
        yield value


def text_of(value: int | bytes | memoryview) -> str:
    """Return a text; a number, or what is not UTF-8, is refused."""
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

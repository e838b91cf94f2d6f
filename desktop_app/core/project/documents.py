"""Frozen dataclasses as plain JSON values and arrays, and back, guided by their type hints.

Stored are field names, values of enums, numbers and codes: nothing of Python. A field that is new since then takes
its default, one that is gone is ignored.
"""

from __future__ import annotations

import collections.abc
import math
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.notices import Notice
from desktop_app.core.text import Marked, Sentence

if TYPE_CHECKING:
    import numpy as np

Arrays = dict[str, "np.ndarray"]


def to_document(value: Any, arrays: Arrays, place: str = "") -> Any:
    """Return `value` as JSON values; its arrays are put into `arrays` under the places where they were.

    Raises
    ------
    TypeError
        For anything that is not a dataclass, a `Notice`, a collection, an enum, a path, an array or a plain value.
    """
    import numpy as np

    if isinstance(value, Enum):
        return value.value
    if isinstance(value, np.generic):
        return to_document(value.item(), arrays, place)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"float": str(value)}
    if isinstance(value, np.ndarray):
        arrays[place] = value
        return {"array": place}
    if isinstance(value, Path):
        return str(value)
    return _compound(value, arrays, place)


def from_document(kind: Any, stored: Any, arrays: Mapping[str, np.ndarray]) -> Any:
    """Return the value of type `kind` that `to_document` described.

    Raises
    ------
    KeyError, TypeError, ValueError
        The document is not one of this kind.
    """
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        members = [member for member in typing.get_args(kind) if member is not type(None)]
        return None if stored is None else from_document(members[0] if len(members) == 1 else Any, stored, arrays)
    if origin is tuple:
        return _tuple(typing.get_args(kind), stored, arrays)
    if origin in (dict, collections.abc.Mapping):
        _, values = typing.get_args(kind)
        return {key: from_document(values, value, arrays) for key, value in stored.items()}
    if kind is Any or not isinstance(kind, type):
        return _fact(stored)
    return _single(kind, stored, arrays)


def _compound(value: Any, arrays: Arrays, place: str) -> Any:
    def inner(member: Any, name: object) -> Any:
        return to_document(member, arrays, f"{place}.{name}" if place else str(name))

    if isinstance(value, Notice):
        return {**value.to_json(), "facts": inner(value.facts, "facts")}
    if isinstance(value, Sentence):
        return {"sentence": [value.source.context, str(value.source), inner(value.facts, "facts")]}
    if is_dataclass(value):
        return {field.name: inner(getattr(value, field.name), field.name) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [inner(member, number) for number, member in enumerate(value)]
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {str(key): inner(member, key) for key, member in value.items()}
    raise TypeError(f"{place or 'the value'} of type {type(value).__name__} cannot be stored")


def _single(kind: type[Any], stored: Any, arrays: Mapping[str, np.ndarray]) -> Any:
    import numpy as np

    if kind is Notice:
        return Notice.from_json({**stored, "facts": _facts(stored["facts"])})
    if kind is Sentence:
        return _fact(stored)
    if is_dataclass(kind):
        return _dataclass(kind, stored, arrays)
    if kind is np.ndarray:
        return arrays[stored["array"]]
    if kind is float:
        return float(_fact(stored))
    if issubclass(kind, Enum | Path):
        return kind(stored)
    plain = _fact(stored)
    if not isinstance(plain, kind) and not (kind is int and isinstance(plain, float)):
        raise TypeError(f"{stored!r} is not of type {kind.__name__}")
    return plain


def _dataclass(kind: Any, stored: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> Any:
    hints = _hints(kind)
    values = {}
    for field in fields(kind):
        if field.name in stored:
            values[field.name] = from_document(hints[field.name], stored[field.name], arrays)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise KeyError(f"{kind.__name__}.{field.name}")
    return kind(**values)


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    import numpy as np

    # Modules that must load without numpy name it only for the type checker.
    return typing.get_type_hints(kind, localns={"np": np})


def _tuple(members: tuple[Any, ...], stored: list[Any], arrays: Mapping[str, np.ndarray]) -> tuple[Any, ...]:
    if len(members) == 2 and members[1] is Ellipsis:
        return tuple(from_document(members[0], value, arrays) for value in stored)
    return tuple(from_document(kind, value, arrays) for kind, value in zip(members, stored, strict=True))


def _fact(stored: Any) -> Any:
    if isinstance(stored, list):
        return tuple(_fact(member) for member in stored)
    if isinstance(stored, Mapping):
        if set(stored) == {"float"}:
            return float(stored["float"])
        if set(stored) == {"sentence"}:
            context, source, facts = stored["sentence"]
            return Sentence(Marked(context, source), _facts(facts))
        return _facts(stored)
    return stored


def _facts(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _fact(fact) for name, fact in stored.items()}

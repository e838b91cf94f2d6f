"""What a recommender's file says about itself, believed only after it was checked."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.scoring.believed import as_list, as_mapping, as_number, as_text
from desktop_app.core.scoring.metadata import RECOMMEND, BadMetadata, OtherGoal, check_metrics, plain_document

_MOST_BYTES = 1 << 29
_TYPES = {"<i4", "<u2", "<f2", "<f4"}
_WHOLE = {"<i4", "<u2"}


@dataclass(frozen=True)
class FilledColumn:
    """A column that can be filled in about a new person or a new item.

    Attributes
    ----------
    kind : Kind
        As people see it.
    takes : Kind
        As the graph takes it: a yes/no column may be taken as a number.
    inputs : tuple of str
        Graph inputs; two for a date.
    levels : tuple of str
        Values that occur; empty where they are too many or the column is no category.
    """

    name: str
    kind: Kind
    takes: Kind
    inputs: tuple[str, ...]
    levels: tuple[str, ...]
    low: float | None
    high: float | None


@dataclass(frozen=True, eq=False)
class ItemColumn:
    """A column about the items of the catalogue; `marks` stand between the values of a cell that holds several."""

    name: str
    kind: Kind
    cells: tuple[str, ...]
    marks: str


@dataclass(frozen=True)
class Member:
    """One part of the blend; `links` is the name of its links in the file, '' where it has none."""

    key: str
    links: str
    weights: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Facts:
    """The document of a recommender's file."""

    people: int
    items: int
    has_people: bool
    person_name: str
    item_name: str
    members: tuple[Member, ...]
    profile: tuple[FilledColumn, ...]
    new_item: tuple[FilledColumn, ...]
    columns: tuple[ItemColumn, ...]
    title: str
    picture: str
    arrays: Mapping[str, np.ndarray]
    first_day: int
    created: str
    stars: tuple[float, float] | None = None  # smallest and largest rating, where ratings are foretold

    def column(self, name: str) -> ItemColumn | None:
        """Return the item column of this name, None where there is none."""
        return next((column for column in self.columns if column.name == name), None)


def parse_facts(text: str) -> tuple[dict[str, Any], Facts]:
    """Return the document of a recommender's file and what it says.

    Parameters
    ----------
    text : str
        From a file that anybody may have written.

    Raises
    ------
    BadMetadata, NewerFormat, OtherGoal
    """
    document = plain_document(text)
    if document.get("goal") != RECOMMEND:
        raise OtherGoal
    try:
        check_metrics(document)
        return document, _facts(document)
    except (ValueError, KeyError, TypeError, OverflowError, zlib.error, binascii.Error, RecursionError) as error:
        raise BadMetadata from error


def _facts(document: Mapping[str, Any]) -> Facts:
    items, people = _count(document["items"]), _count(document["people"])
    if items < 1:
        raise ValueError(items)
    has_people = _flag(document["has_people"])
    columns, title, picture = _catalogue(as_mapping(document["catalogue"]), items)
    arrays = {as_text(name): _array(as_mapping(one)) for name, one in as_mapping(document["arrays"]).items()}
    check_arrays(arrays, items)
    return Facts(
        people=people,
        items=items,
        has_people=has_people,
        person_name=as_text(document["person_name"]),
        item_name=as_text(document["item_name"]),
        members=tuple(_member(as_mapping(one)) for one in as_list(document["members"])),
        profile=tuple(_filled(as_mapping(one)) for one in as_list(document["profile"])),
        new_item=tuple(_filled(as_mapping(one)) for one in as_list(document["new_item"])),
        columns=columns,
        title=title,
        picture=picture,
        arrays=arrays,
        first_day=int(as_number(document["first_day"])),
        created=as_text(document.get("created", "")),
        stars=_ends(as_list(document.get("stars", []))),
    )


def _ends(stored: list[Any]) -> tuple[float, float] | None:
    if not stored:
        return None
    low, high = (as_number(value) for value in stored)
    if not low <= high:
        raise ValueError(stored)
    return low, high


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError(value)
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _member(stored: Mapping[str, Any]) -> Member:
    weights = {as_text(name): as_number(value) for name, value in as_mapping(stored["weights"]).items()}
    return Member(as_text(stored["key"]), as_text(stored["links"]), weights)


def _filled(stored: Mapping[str, Any]) -> FilledColumn:
    ends = [as_number(value) for value in as_list(stored["range"])]
    if len(ends) not in (0, 2):
        raise ValueError(ends)
    inputs = tuple(as_text(name) for name in as_list(stored["inputs"]))
    takes = Kind(as_text(stored["takes"]))
    if not as_text(stored["name"]) or len(inputs) != (2 if takes is Kind.DATE else 1):
        raise ValueError(stored)
    low, high = ends or (None, None)
    levels = tuple(as_text(level) for level in as_list(stored["levels"]))
    return FilledColumn(stored["name"], Kind(as_text(stored["kind"])), takes, inputs, levels, low, high)


def _catalogue(stored: Mapping[str, Any], items: int) -> tuple[tuple[ItemColumn, ...], str, str]:
    size = _count(stored["bytes"])
    cells = as_list(json.loads(_unpacked(as_text(stored["cells"]), size)))
    described = [as_mapping(one) for one in as_list(stored["columns"])]
    if len(cells) != len(described):
        raise ValueError(len(cells))
    columns = []
    for one, texts in zip(described, cells, strict=True):
        column = tuple(as_text(text) for text in as_list(texts))
        if len(column) != items:
            raise ValueError(one)
        columns.append(ItemColumn(as_text(one["name"]), Kind(as_text(one["kind"])), column, as_text(one["marks"])))
    return tuple(columns), as_text(stored["title"]), as_text(stored["picture"])


def _array(stored: Mapping[str, Any]) -> np.ndarray:
    kind = as_text(stored["type"])
    shape = tuple(_count(size) for size in as_list(stored["shape"]))
    if kind not in _TYPES or not 1 <= len(shape) <= 2:
        raise ValueError(kind)
    size = int(np.dtype(kind).itemsize)
    for count in shape:
        size *= count
    return np.frombuffer(_unpacked(as_text(stored["data"]), size), kind).reshape(shape)


def _unpacked(text: str, size: int) -> bytes:
    """Return exactly `size` bytes; a packed text that is anything else is refused before it fills the memory."""
    if not 0 <= size <= _MOST_BYTES:
        raise ValueError(size)
    inflated = zlib.decompressobj()
    data = inflated.decompress(base64.b64decode(text, validate=True), size + 1)
    if len(data) != size:
        raise ValueError(size)
    return data


def check_arrays(arrays: Mapping[str, np.ndarray], items: int) -> None:
    """Check shapes and that item numbers are numbers of items.

    Raises
    ------
    ValueError
    """
    for name in ("likes", "centrality"):
        if name in arrays and arrays[name].shape != (items,):
            raise ValueError(name)
    for name in ("near", "nearness", "vectors"):
        if name in arrays and (arrays[name].ndim != 2 or len(arrays[name]) != items):
            raise ValueError(name)
    if "near" in arrays and arrays["near"].shape != arrays["nearness"].shape:
        raise ValueError("near")
    if "mapped" in arrays and arrays["places"].shape != (len(arrays["mapped"]), 2):
        raise ValueError("places")
    _check_numbers(arrays, ("near",), -1, items)
    _check_numbers(arrays, ("mapped", "known_items", "hidden_items"), 0, items)
    for offsets, flat in (
        ("known_offsets", "known_items"),
        ("hidden_offsets", "hidden_items"),
        ("feature_offsets", "feature_columns"),
        ("feature_offsets", "feature_values"),
    ):
        if offsets in arrays:
            check_offsets(arrays[offsets], len(arrays[flat]))
    if "known_offsets" in arrays and len(arrays["known_offsets"]) != len(arrays["hidden_offsets"]):
        raise ValueError("hidden_offsets")
    if "feature_offsets" in arrays and len(arrays["feature_offsets"]) != items + 1:
        raise ValueError("feature_offsets")


def _check_numbers(arrays: Mapping[str, np.ndarray], names: tuple[str, ...], least: int, end: int) -> None:
    for name in names:
        if name in arrays:
            values = arrays[name]
            if values.dtype.str not in _WHOLE or values.min(initial=least) < least or values.max(initial=0) >= end:
                raise ValueError(name)


def check_offsets(offsets: np.ndarray, size: int) -> None:
    """Check that rows lie one behind the other in `size` places.

    Raises
    ------
    ValueError
    """
    if offsets.ndim != 1 or len(offsets) < 1 or offsets.dtype.kind not in "iu":
        raise ValueError("offsets")
    if offsets[0] != 0 or offsets[-1] != size or (np.diff(offsets.astype(np.int64)) < 0).any():
        raise ValueError("offsets")

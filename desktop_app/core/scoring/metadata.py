"""What a model file says about itself, believed only after it was checked."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.numbers import MARKS
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from desktop_app.core.features.raw import input_names

FORMAT = 1
METADATA_KEY = "acumen"
_DATE_FORMAT = re.compile(r"(?:%[a-zA-Z]|[-/.,:| 年月日时分秒])*")
_LARGEST = 1e300
_TEXTS = ("missing", "levels")


class BadMetadata(Exception):
    """The document is not what Acumen writes."""


class NewerFormat(Exception):
    """The document has a later format; ``args[0]`` says which."""


@dataclass(frozen=True)
class ModelColumn:
    """One column that the model takes, and what it looked like in training.

    Attributes
    ----------
    levels : tuple of str
        Known levels of a category or yes/no column; empty for other kinds.
    typical : str or float
        The value that stands for "nothing special": median, most frequent level, '' for texts; days for dates.
    low, high : float
        Smallest and largest number (or day) seen; nan for other kinds.
    missing_share : float
    """

    reading: ColumnReading
    levels: tuple[str, ...]
    typical: str | float
    low: float
    high: float
    missing_share: float

    @property
    def name(self) -> str:
        """The column's name."""
        return self.reading.name

    @property
    def inputs(self) -> tuple[str, ...]:
        """Graph inputs that the column fills."""
        return input_names(self.reading.name, self.reading.kind)


def parse(text: str) -> tuple[dict[str, Any], tuple[ModelColumn, ...]]:
    """Return the document of a model file and its columns.

    Parameters
    ----------
    text : str
        ``metadata_props["acumen"]``, from a file that anybody may have written.

    Raises
    ------
    BadMetadata, NewerFormat
    """
    try:
        document = json.loads(text)
        version = document["format"]
    except (ValueError, RecursionError, KeyError, TypeError) as error:
        raise BadMetadata from error
    if not isinstance(document, dict) or type(version) is not int or version < 1:
        raise BadMetadata
    if version > FORMAT:
        raise NewerFormat(version)
    try:
        _check_answers(document)
        columns = tuple(_column(stored) for stored in _list(document["columns"]))
    except (ValueError, KeyError) as error:
        raise BadMetadata from error
    inputs = [name for column in columns for name in column.inputs]
    if not inputs or len(set(inputs)) < len(inputs):
        raise BadMetadata
    return document, columns


def _check_answers(document: Mapping[str, Any]) -> None:
    classes = [_text(name) for name in _list(document["classes"])]
    goal = Goal(document["goal"])
    enough = 2 if goal is Goal.CATEGORY else 0
    if goal is Goal.AUTO or len(set(classes)) != len(classes) or bool(classes) != bool(enough) or len(classes) < enough:
        raise ValueError(classes)
    _text(document["target"])
    _text(document.get("positive", ""))
    _text(document.get("created", ""))
    _number(document["threshold"])
    for estimate in _mapping(document["metrics"]).values():
        if len([value is None or _number(value) for value in _list(estimate)]) != 3:
            raise ValueError(estimate)


def _column(stored: Any) -> ModelColumn:
    reading = _reading(_mapping(_mapping(stored)["reading"]))
    measured = reading.kind in (Kind.NUMBER, Kind.DATE)
    span = [_number(value) for value in _list(stored.get("range", []))]
    if len(span) not in (0, 2):
        raise ValueError(span)
    low, high = span or (math.nan, math.nan)
    return ModelColumn(
        reading,
        tuple(_text(level) for level in _list(stored.get("levels", []))),
        _number(stored["typical"]) if measured else _text(stored["typical"]),
        low,
        high,
        _number(stored["missing_share"]),
    )


def _reading(stored: Mapping[str, Any]) -> ColumnReading:
    if not _text(stored["name"]) or Kind(stored["kind"]) is Kind.IMAGE:
        raise ValueError(stored)
    for name in _TEXTS:
        for text in _list(stored.get(name, [])):
            _text(text)
    reading = ColumnReading.from_json(stored)
    marks = (reading.decimal, reading.thousands)
    flags = (reading.percent, reading.numeric_text)
    if marks not in MARKS or not all(isinstance(flag, bool) for flag in flags) or len(reading.levels) not in (0, 2):
        raise ValueError(stored)
    if not _DATE_FORMAT.fullmatch(_text(reading.date_format)):
        raise ValueError(stored)
    return reading


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LARGEST:
        raise ValueError(value)
    return float(value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(value)
    return value


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(value)
    return value

"""What a model file says about itself, believed only after it was checked."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.core.data.dates import is_format
from desktop_app.core.data.goal import Goal
from desktop_app.core.data.numbers import MARKS
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from desktop_app.core.data.units import LONGEST
from desktop_app.core.features.raw import input_names
from desktop_app.core.scoring.believed import as_list, as_mapping, as_number, as_text
from desktop_app.core.scoring.replay import Replayed

FORMAT = 1
METADATA_KEY = "acumen"
RECOMMEND = "recommend"
"""The goal of a recommender's file."""
_TEXTS = ("missing", "levels")


class BadMetadata(Exception):
    """The document is not what Acumen writes."""


class NewerFormat(Exception):
    """The document has a later format; ``args[0]`` says which."""


class OtherGoal(Exception):
    """The document is of a model that answers another kind of question."""


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
    BadMetadata, NewerFormat, OtherGoal, UnknownStep
    """
    document = plain_document(text)
    if document.get("goal") == RECOMMEND:
        raise OtherGoal
    try:
        _check_answers(document)
        columns = tuple(_column(stored) for stored in as_list(document["columns"]))
        replayed = replayed_of(document)
        if replayed is not None:
            replayed.check([column.name for column in columns])
    except (ValueError, KeyError) as error:
        raise BadMetadata from error
    inputs = [name for column in columns for name in column.inputs]
    if not inputs or len(set(inputs)) < len(inputs):
        raise BadMetadata
    return document, columns


def replayed_of(document: Mapping[str, Any]) -> Replayed | None:
    """Return the cleaning steps that a model's file asks for; None where columns are taken as they are in a file.

    Raises
    ------
    ValueError, UnknownStep
    """
    return Replayed.parse(document, _reading)


def plain_document(text: str) -> dict[str, Any]:
    """Return the document of a model file of a format that is known; nothing else in it is checked.

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
    return document


def check_metrics(document: Mapping[str, Any]) -> None:
    """Check that every metric is a figure with its interval, each of which may be unknown (null).

    Raises
    ------
    ValueError, KeyError
    """
    for estimate in as_mapping(document["metrics"]).values():
        if len([value is None or as_number(value) for value in as_list(estimate)]) != 3:
            raise ValueError(estimate)


def _check_answers(document: Mapping[str, Any]) -> None:
    classes = [as_text(name) for name in as_list(document["classes"])]
    goal = Goal(document["goal"])
    enough = 2 if goal is Goal.CATEGORY else 0
    if goal is Goal.AUTO or len(set(classes)) != len(classes) or bool(classes) != bool(enough) or len(classes) < enough:
        raise ValueError(classes)
    as_text(document["target"])
    as_text(document.get("positive", ""))
    as_text(document.get("created", ""))
    as_number(document["threshold"])
    check_metrics(document)


def _column(stored: Any) -> ModelColumn:
    reading = _reading(as_mapping(as_mapping(stored)["reading"]))
    measured = reading.kind in (Kind.NUMBER, Kind.DATE)
    span = [as_number(value) for value in as_list(stored.get("range", []))]
    if len(span) not in (0, 2):
        raise ValueError(span)
    low, high = span or (math.nan, math.nan)
    return ModelColumn(
        reading,
        tuple(as_text(level) for level in as_list(stored.get("levels", []))),
        as_number(stored["typical"]) if measured else as_text(stored["typical"]),
        low,
        high,
        as_number(stored["missing_share"]),
    )


def _reading(stored: Mapping[str, Any]) -> ColumnReading:
    if not as_text(stored["name"]) or Kind(stored["kind"]) is Kind.IMAGE:
        raise ValueError(stored)
    for name in _TEXTS:
        for text in as_list(stored.get(name, [])):
            as_text(text)
    reading = ColumnReading.from_json(stored)
    marks = (reading.decimal, reading.thousands)
    flags = (reading.percent, reading.numeric_text, reading.clock, reading.guarded)
    if len(as_text(reading.unit)) > LONGEST:
        raise ValueError(stored)
    if marks not in MARKS or not all(isinstance(flag, bool) for flag in flags) or len(reading.levels) not in (0, 2):
        raise ValueError(stored)
    if as_text(reading.date_format) and not is_format(reading.date_format):
        raise ValueError(stored)
    return reading

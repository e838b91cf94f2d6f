"""A model file: checked before anything of it runs, then ready to answer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.errors import ModelError
from desktop_app.core.features.raw import input_names
from desktop_app.core.scoring.wire import BadWire, Outline, outline
from desktop_app.core.text import QT_TRANSLATE_NOOP

FORMAT = 1
METADATA_KEY = "acumen"
_LARGEST_BYTES = 1 << 30
_DOMAINS = {"", "ai.onnx", "ai.onnx.ml"}
_MICROSOFT_OPERATORS = {"Tokenizer"}


class NotAModel(ModelError):
    """The file is not an ONNX model."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” is not a model file.")
    why = QT_TRANSLATE_NOOP("Errors", "Its content is damaged or is something else.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a .onnx file that was saved by Acumen.")


class NotAnAcumenModel(ModelError):
    """An ONNX file without (readable) Acumen metadata."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be used here.")
    why = QT_TRANSLATE_NOOP("Errors", "It is a model of another program: it does not say which columns it needs.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a .onnx file that was saved by Acumen.")


class NewerModel(ModelError):
    """The model was written by a newer version."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be opened by this version of Acumen.")
    why = QT_TRANSLATE_NOOP("Errors", "It was saved by a newer version (model format {found}; this one knows {known}).")
    fix = QT_TRANSLATE_NOOP("Errors", "Install the newer version of Acumen.")


class UnsafeModel(ModelError):
    """The file asks for something that a model never needs."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not opened.")
    why = QT_TRANSLATE_NOOP("Errors", "It asks for something that an Acumen model never needs ({found}).")
    fix = QT_TRANSLATE_NOOP("Errors", "Do not use this file. Ask for a fresh copy where it came from.")


class ModelTooLarge(ModelError):
    """The file is larger than any model of ours."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not opened.")
    why = QT_TRANSLATE_NOOP("Errors", "It is larger than 1 GB, which no Acumen model is.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a .onnx file that was saved by Acumen.")


class ModelUnreadable(ModelError):
    """The file could not be read from disk."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be opened.")
    why = QT_TRANSLATE_NOOP("Errors", "The system said: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Check that the file is there and may be read.")


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


@dataclass(frozen=True, eq=False)
class ModelFile:
    """An opened model.

    Attributes
    ----------
    document : mapping
        The whole ``metadata_props["acumen"]``.
    """

    path: Path
    data: bytes
    document: Mapping[str, Any]
    columns: tuple[ModelColumn, ...]
    threads: int = field(default=0)

    @classmethod
    def open(cls, path: Path, threads: int = 0) -> ModelFile:
        """Read and check a model file.

        Parameters
        ----------
        path : Path
        threads : int
            Threads of the runtime; 0 lets it choose.

        Raises
        ------
        ModelError
            If the file is unreadable, foreign, damaged, newer, or asks for anything unsafe.
        """
        data = _read(path)
        found = _outline(path, data)
        _check_safe(path, found)
        document = _document(path, found)
        return cls(path, data, document, tuple(_column(stored) for stored in document["columns"]), threads)

    @property
    def goal(self) -> Goal:
        """What the model answers."""
        return Goal(self.document["goal"])

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names in output order; empty for a number."""
        return tuple(self.document["classes"])

    @cached_property
    def session(self) -> Any:
        """The inference session, made from bytes so that no other file can be reached."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads = self.threads
        try:
            return onnxruntime.InferenceSession(self.data, options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise NotAModel(file=self.path.name) from error

    def run(self, feeds: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Answer for raw inputs.

        Parameters
        ----------
        feeds : mapping of input name to ndarray of shape (rows, 1)

        Returns
        -------
        dict
            ``probability`` (rows, classes) and ``label`` (rows,), or ``value``, ``low``, ``high`` (rows,).
        """
        names = ["probability", "label"] if self.classes else ["value", "low", "high"]
        return dict(zip(names, self.session.run(names, dict(feeds)), strict=True))


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise ModelTooLarge(file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise ModelUnreadable(file=path.name, reason=error.strerror or str(error)) from error


def _outline(path: Path, data: bytes) -> Outline:
    try:
        found = outline(data)
    except BadWire as error:
        raise NotAModel(file=path.name) from error
    if not found.operators:
        raise NotAModel(file=path.name)
    return found


def _check_safe(path: Path, found: Outline) -> None:
    foreign = sorted(f"{domain}:{operator}" for domain, operator in found.operators if not _is_known(domain, operator))
    if foreign:
        raise UnsafeModel(file=path.name, found=", ".join(foreign[:3]))
    if found.external:
        raise UnsafeModel(file=path.name, found="external data")
    if found.functions or found.subgraphs:
        raise UnsafeModel(file=path.name, found="functions")


def _is_known(domain: str, operator: str) -> bool:
    return domain in _DOMAINS or (domain == "com.microsoft" and operator in _MICROSOFT_OPERATORS)


def _document(path: Path, found: Outline) -> dict[str, Any]:
    try:
        document = json.loads(found.metadata[METADATA_KEY])
        version = int(document["format"])
    except (KeyError, ValueError, TypeError) as error:
        raise NotAnAcumenModel(file=path.name) from error
    if version > FORMAT:
        raise NewerModel(file=path.name, found=version, known=FORMAT)
    try:
        Goal(document["goal"])
        [_column(stored) for stored in document["columns"]]
        document["target"], tuple(document["classes"]), document["threshold"], document["metrics"]
    except (KeyError, ValueError, TypeError) as error:
        raise NotAnAcumenModel(file=path.name) from error
    return dict(document)


def _column(stored: Mapping[str, Any]) -> ModelColumn:
    low, high = stored.get("range") or (np.nan, np.nan)
    return ModelColumn(
        ColumnReading.from_json(stored["reading"]),
        tuple(stored.get("levels", ())),
        stored["typical"],
        float(low),
        float(high),
        float(stored["missing_share"]),
    )

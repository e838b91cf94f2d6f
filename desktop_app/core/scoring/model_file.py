"""A model file: checked before anything of it runs, then ready to answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.errors import ModelError
from desktop_app.core.scoring.metadata import (
    FORMAT,
    METADATA_KEY,
    RECOMMEND,
    BadMetadata,
    ModelColumn,
    NewerFormat,
    OtherGoal,
    parse,
    plain_document,
    replayed_of,
)
from desktop_app.core.scoring.replay import Replayed
from desktop_app.core.scoring.wire import BadWire, Outline, outline
from desktop_app.core.text import QT_TRANSLATE_NOOP

_LARGEST_BYTES = 1 << 30
_MANY_COLUMNS = 300
_DOMAINS = {"", "ai.onnx", "ai.onnx.ml"}
_MICROSOFT_OPERATORS = {"Tokenizer"}
_LOOPS = {("", "Loop"), ("", "Scan"), ("ai.onnx", "Loop"), ("ai.onnx", "Scan")}
PREDICT = "predict"


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


class IsRecommender(ModelError):
    """The file recommends; it does not answer for the rows of a table."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not answer for the rows of a table.")
    why = QT_TRANSLATE_NOOP("Errors", "It is a recommender: it says which items suit which people.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open it on the Recommendations tab, or use “acumen recommend top”.")


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


class ModelFails(ModelError):
    """The model was opened but cannot answer."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot answer.")
    why = QT_TRANSLATE_NOOP("Errors", "Its content is damaged or was changed: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a .onnx file that was saved by Acumen.")


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
        data, found = checked(path)
        if found.subgraphs:
            _refuse_branches(path, found)
        document, columns = _document(path, found)
        _check_shape(path, found, columns, bool(document["classes"]))
        return cls(path, data, document, columns, threads)

    @property
    def goal(self) -> Goal:
        """What the model answers."""
        return Goal(self.document["goal"])

    @property
    def classes(self) -> tuple[str, ...]:
        """Class names in output order; empty for a number."""
        return tuple(self.document["classes"])

    @cached_property
    def replayed(self) -> Replayed | None:
        """The cleaning steps that come before the graph; None where it takes columns as they are in a file."""
        return replayed_of(self.document)

    @property
    def source_readings(self) -> tuple[ColumnReading, ...]:
        """The columns that a file should have, and how their cells are read."""
        return self.replayed.readings if self.replayed else tuple(column.reading for column in self.columns)

    @cached_property
    def session(self) -> Any:
        """The inference session, made from bytes so that no other file can be reached."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads = self.threads
        if len(self.document["columns"]) > _MANY_COLUMNS:
            # Optimising takes time with the square of the nodes: minutes for thousands of columns, and gains little.
            options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
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

        Raises
        ------
        ModelFails
            If the file, though well-formed, cannot answer.
        """
        try:
            given = self.session.run(None, dict(feeds))
        except Exception as error:
            raise ModelFails(file=self.path.name, reason=str(error).splitlines()[0]) from error
        found = dict(zip(answers(bool(self.classes)), given, strict=True))
        if not self._is_sound(found, len(next(iter(feeds.values())))):
            raise ModelFails(file=self.path.name, reason="its answers are not of the kind that it promises")
        return found

    def _is_sound(self, found: Mapping[str, np.ndarray], rows: int) -> bool:
        for name, array in found.items():
            shape = (rows, len(self.classes)) if name == "probability" else (rows,)
            if array.shape != shape or array.dtype != (object if name == "label" else np.float32):
                return False
        return "label" not in found or set(found["label"]) <= set(self.classes)


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


def checked(path: Path) -> tuple[bytes, Outline]:
    """Return the bytes of a model file and their outline, after it was seen to ask for nothing unsafe.

    It may choose between two ways to compute the same (``If``), as recommenders do; what stands there is checked too.

    Raises
    ------
    ModelError
    """
    data = _read(path)
    found = _outline(path, data)
    foreign = sorted(f"{domain}:{operator}" for domain, operator in found.operators if not _is_known(domain, operator))
    if foreign:
        raise UnsafeModel(file=path.name, found=", ".join(foreign[:3]))
    if found.external:
        raise UnsafeModel(file=path.name, found="external data")
    if found.functions or found.training or found.operators & _LOOPS:
        raise UnsafeModel(file=path.name, found="functions")
    return data, found


def _refuse_branches(path: Path, found: Outline) -> None:
    if plain(path, found).get("goal") == RECOMMEND:
        raise IsRecommender(file=path.name)
    raise UnsafeModel(file=path.name, found="functions")


def kind_of(path: Path) -> str:
    """Return what a model file is for: ``"predict"`` or ``"recommend"``.

    Raises
    ------
    ModelError
        If it is no model file of ours.
    """
    _, found = checked(path)
    return RECOMMEND if plain(path, found).get("goal") == RECOMMEND else PREDICT


def plain(path: Path, found: Outline) -> dict[str, Any]:
    """Return the document of a model file, of which only the format was checked.

    Raises
    ------
    NewerModel, NotAnAcumenModel
    """
    try:
        return plain_document(found.metadata[METADATA_KEY])
    except NewerFormat as error:
        raise NewerModel(file=path.name, found=error.args[0], known=FORMAT) from error
    except (KeyError, BadMetadata) as error:
        raise NotAnAcumenModel(file=path.name) from error


def _is_known(domain: str, operator: str) -> bool:
    return domain in _DOMAINS or (domain == "com.microsoft" and operator in _MICROSOFT_OPERATORS)


def _document(path: Path, found: Outline) -> tuple[dict[str, Any], tuple[ModelColumn, ...]]:
    plain(path, found)
    try:
        return parse(found.metadata[METADATA_KEY])
    except OtherGoal as error:
        raise IsRecommender(file=path.name) from error
    except (BadMetadata, NewerFormat) as error:
        raise NotAnAcumenModel(file=path.name) from error


def _check_shape(path: Path, found: Outline, columns: tuple[ModelColumn, ...], classes: bool) -> None:
    wanted = {name for column in columns for name in column.inputs}
    if len(found.inputs) != len(wanted) or set(found.inputs) != wanted or len(found.outputs) != len(answers(classes)):
        raise NotAnAcumenModel(file=path.name)


def answers(classes: bool) -> tuple[str, ...]:
    """Return what a graph gives, in order; where a column has such a name, the output has a number behind it."""
    return ("probability", "label") if classes else ("value", "low", "high")


def free_name(name: str, taken: Collection[str]) -> str:
    """Return `name`, with the first free number behind it where it is taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"

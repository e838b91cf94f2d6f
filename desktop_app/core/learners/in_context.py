"""Models from elsewhere that a person puts into a folder: what their cards say, and whether they can be used.

Such a model has learned how to learn: it is given the known rows with their answers beside the rows that are asked,
and answers in one go. Acumen brings none. A model is two files, ``NAME.onnx`` and its card ``NAME.json``; both are
read as data, and nothing that stands in them is run as a program of its own.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.features.graph import OPSET
from desktop_app.core.notices import Notice
from desktop_app.core.project.folders import added_models_dir
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

LARGEST_BYTES = 200 << 20
_LARGEST_CARD_BYTES = 1 << 16
_DOMAINS = {"", "ai.onnx", "ai.onnx.ml"}
_FLOAT, _INT32, _INT64 = 1, 6, 7  # of onnx.TensorProto
_INPUTS = ("train_x", "train_y", "test_x")
_TASKS = ("category", "number")
_Stamp = tuple[int, int]  # time of the last change, and size
_TRIAL_ROWS, _TRIAL_ASKED, _TRIAL_FEATURES, _TRIAL_CLASSES = 24, 5, 3, 2

NO_CARD = QT_TRANSLATE_NOOP("Notices", "there is no card of the same name (a .json file) beside it")
BAD_CARD = QT_TRANSLATE_NOOP("Notices", "its card cannot be read or lacks something")
NO_MODEL = QT_TRANSLATE_NOOP("Notices", "there is no model file (.onnx) of the same name beside its card")
ONLY_ONNX = QT_TRANSLATE_NOOP(
    "Notices", "only models in the ONNX form can be used; weights alone do not say what to do"
)
TOO_LARGE = QT_TRANSLATE_NOOP("Notices", "it is larger than 200 MB")
DAMAGED = QT_TRANSLATE_NOOP("Notices", "its content is damaged or is something else")
UNSAFE = QT_TRANSLATE_NOOP("Notices", "it asks for other files, for operators of its own, or for loops and branches")
OTHER_OPSET = QT_TRANSLATE_NOOP("Notices", "it is written for a version of ONNX that cannot be brought to the one used")
OTHER_SHAPE = QT_TRANSLATE_NOOP("Notices", "its inputs or its output are not those that its card names")
FAILS = QT_TRANSLATE_NOOP("Notices", "it did not answer a small trial as it should")
CHANGED = QT_TRANSLATE_NOOP("Notices", "its content is not what the checksum on its card says")


class Unusable(Exception):
    """Why a model is left out, as a marked text."""

    def __init__(self, reason: Marked) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Card:
    """What stands on the card of a model.

    Attributes
    ----------
    name, licence, source : str
        Shown to the person as they are written.
    task : str
        "category" or "number".
    most_rows, most_features, most_classes : int
        The largest table that it was made for; `most_classes` is 0 for a number.
    inputs : mapping
        ``train_x``, ``train_y`` and ``test_x`` → the names of the graph's inputs.
    output : str
        The graph's output: probabilities [asked rows, classes], or values [asked rows, 1].
    sha256 : str
        Of the model file; '' if the card does not say.
    """

    name: str
    licence: str
    source: str
    task: str
    most_rows: int
    most_features: int
    most_classes: int
    inputs: Mapping[str, str]
    output: str
    sha256: str = ""

    @classmethod
    def read(cls, path: Path) -> Card:
        """Read a card.

        Raises
        ------
        Unusable
        """
        try:
            if path.stat().st_size > _LARGEST_CARD_BYTES:
                raise Unusable(BAD_CARD)
            stored = json.loads(path.read_text(encoding="utf-8-sig"))
        except FileNotFoundError as error:
            raise Unusable(NO_CARD) from error
        except (OSError, ValueError, RecursionError) as error:
            raise Unusable(BAD_CARD) from error
        try:
            return cls._of(stored)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Unusable(BAD_CARD) from error

    def to_json(self) -> dict[str, str]:
        """Return what must be named wherever the model goes."""
        return {"name": self.name, "licence": self.licence, "source": self.source}

    @classmethod
    def _of(cls, stored: Mapping[str, Any]) -> Card:
        task = stored["task"]
        if task not in _TASKS:
            raise ValueError(task)
        names = stored.get("inputs", {})
        return cls(
            name=_text(stored["name"]),
            licence=_text(stored["licence"]),
            source=_text(stored["source"]),
            task=task,
            most_rows=_count(stored["most_rows"]),
            most_features=_count(stored["most_features"]),
            most_classes=_count(stored["most_classes"]) if task == "category" else 0,
            inputs={key: _text(names.get(key, key)) for key in _INPUTS},
            output=_text(stored.get("output", "output")),
            sha256=str(stored.get("sha256", "")).lower(),
        )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return " ".join(value.split())


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(value)
    return value


@dataclass(frozen=True, eq=False)
class AddedModel:
    """A model that can be used.

    Attributes
    ----------
    file : str
        Its name in the folder.
    card : Card
    sha256 : str
    proto : onnx.ModelProto
        Brought to the operator set of Acumen's files.
    """

    file: str
    card: Card
    sha256: str
    proto: Any = field(repr=False)
    _sessions: dict[int, Any] = field(default_factory=dict, repr=False)

    def dims(self, name: str) -> list[int | None]:
        """Return the sizes of an input or of the output, None where they may be any."""
        found = next(one for one in (*self.proto.graph.input, *self.proto.graph.output) if one.name == name)
        return [d.dim_value if d.HasField("dim_value") else None for d in found.type.tensor_type.shape.dim]

    @property
    def number(self) -> float:
        """A number of its own, made of its content: the same wherever and beside whatever it lies."""
        return float(int(self.sha256[:12], 16))

    @property
    def label_dtype(self) -> type:
        """The type in which it takes the known answers."""
        return {_FLOAT: np.float32, _INT32: np.int32}.get(self._kind(self.card.inputs["train_y"]), np.int64)

    def _kind(self, name: str) -> int:
        found = next((one for one in self.proto.graph.input if one.name == name), None)
        return int(found.type.tensor_type.elem_type) if found is not None else 0

    def answer(self, train_x: np.ndarray, train_y: np.ndarray, test_x: np.ndarray, threads: int = 1) -> np.ndarray:
        """Return the raw output for `test_x`; what is given has the types and sizes that the graph wants."""
        names = self.card.inputs
        feeds = {names["train_x"]: train_x, names["train_y"]: train_y, names["test_x"]: test_x}
        found: np.ndarray = self._session(threads).run([self.card.output], feeds)[0]
        return found

    def _session(self, threads: int) -> Any:
        import onnxruntime

        if threads not in self._sessions:
            options = onnxruntime.SessionOptions()
            options.log_severity_level = 4
            options.intra_op_num_threads = threads
            data = self.proto.SerializeToString()
            self._sessions[threads] = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        return self._sessions[threads]


@dataclass(frozen=True)
class LeftOut:
    """A file in the folder that cannot be used, and why."""

    file: str
    reason: Marked

    def notice(self) -> Notice:
        """Return the remark for the person."""
        return Notice("added_model_left_out", "", {"file": self.file, "reason": say(self.reason)})


@dataclass(frozen=True, eq=False)
class Added:
    """What is in the folder."""

    folder: Path
    models: tuple[AddedModel, ...]
    left_out: tuple[LeftOut, ...]


def added_models(folder: Path | None = None) -> Added:
    """Return the models of the folder, by name; each is read and tried once until a file of it changes."""
    folder = folder or added_models_dir()
    models: list[AddedModel] = []
    left_out: list[LeftOut] = []
    for stem, files in _files(folder).items():
        file = f"{stem}.onnx" if ".onnx" in files else f"{stem}{files[0]}"
        try:
            if files == [".safetensors"] or files == [".json", ".safetensors"]:
                raise Unusable(ONLY_ONNX)
            if ".onnx" not in files:
                raise Unusable(NO_MODEL)
            paths = (folder / f"{stem}.onnx", folder / f"{stem}.json")
            found = _outcome(*paths, *(_stamp(path) for path in paths))
            if isinstance(found, Unusable):
                raise found
            models.append(found)
        except Unusable as error:
            left_out.append(LeftOut(file, error.reason))
    return Added(folder, tuple(models), tuple(left_out))


def cards(folder: Path | None = None) -> tuple[Card, ...]:
    """Return the cards that can be read and have a model beside them; nothing else is looked at."""
    folder = folder or added_models_dir()
    found = []
    for stem, files in _files(folder).items():
        if ".onnx" in files:
            with contextlib.suppress(Unusable):
                found.append(Card.read(folder / f"{stem}.json"))
    return tuple(found)


def _files(folder: Path) -> dict[str, list[str]]:
    """Return the endings that each name has, in the order of the names."""
    found: dict[str, list[str]] = {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return {}  # there is no such folder: nothing was added
    for path in paths:
        if path.suffix in (".onnx", ".json", ".safetensors"):
            found.setdefault(path.stem, []).append(path.suffix)
    return found


def _stamp(path: Path) -> _Stamp:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=32)
def _outcome(path: Path, card_path: Path, stamp: _Stamp, card_stamp: _Stamp) -> AddedModel | Unusable:
    """Return the model, or why it cannot be used; both are remembered until one of the files changes."""
    try:
        return _opened(path, card_path, stamp[1])
    except Unusable as error:
        return error.with_traceback(None)


def _opened(path: Path, card_path: Path, size: int) -> AddedModel:
    """Read, check and try a model.

    Raises
    ------
    Unusable
    """
    card = Card.read(card_path)
    if size > LARGEST_BYTES:
        raise Unusable(TOO_LARGE)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unusable(DAMAGED) from error
    sha256 = hashlib.sha256(data).hexdigest()
    if card.sha256 and card.sha256 != sha256:
        raise Unusable(CHANGED)
    model = AddedModel(path.name, card, sha256, _in_our_opset(_checked(data)))
    _check_names(model)
    _try(model)
    return model


def _checked(data: bytes) -> Any:
    import onnx

    try:
        proto = onnx.load_model_from_string(data)
    except Exception as error:
        raise Unusable(DAMAGED) from error
    graph = proto.graph
    if not graph.node:
        raise Unusable(DAMAGED)
    attributes = [attribute for node in graph.node for attribute in node.attribute]
    tensors = [*graph.initializer, *(tensor for a in attributes for tensor in (a.t, *a.tensors))]
    asks_for_files = any(t.data_location != 0 or len(t.external_data) for t in tensors)
    has_graphs = any(a.HasField("g") or len(a.graphs) for a in attributes) or len(graph.sparse_initializer)
    foreign = {node.domain for node in graph.node} - _DOMAINS
    if asks_for_files or has_graphs or foreign or len(proto.functions) or len(proto.training_info):
        raise Unusable(UNSAFE)
    try:
        onnx.checker.check_model(proto)
    except Exception as error:
        raise Unusable(DAMAGED) from error
    return proto


def _in_our_opset(proto: Any) -> Any:
    from onnx import version_converter

    versions = {opset.domain: opset.version for opset in proto.opset_import}
    version = versions.get("", versions.get("ai.onnx", OPSET))
    if version == OPSET:
        return proto
    try:
        return version_converter.convert_version(proto, OPSET)
    except Exception as error:
        raise Unusable(OTHER_OPSET) from error


def _check_names(model: AddedModel) -> None:
    graph, card = model.proto.graph, model.card
    constants = {tensor.name for tensor in graph.initializer}
    inputs = {one.name: one for one in graph.input if one.name not in constants}
    if set(inputs) != set(card.inputs.values()) or len(set(card.inputs.values())) != len(_INPUTS):
        raise Unusable(OTHER_SHAPE)
    if card.output not in {one.name for one in graph.output}:
        raise Unusable(OTHER_SHAPE)
    kinds = {key: inputs[name].type.tensor_type.elem_type for key, name in card.inputs.items()}
    sound = kinds["train_x"] == kinds["test_x"] == _FLOAT and kinds["train_y"] in (_FLOAT, _INT32, _INT64)
    if not sound or any(
        len(model.dims(card.inputs[key])) != size for key, size in zip(_INPUTS, (2, 1, 2), strict=True)
    ):
        raise Unusable(OTHER_SHAPE)
    if any(model.dims(card.inputs[key])[0] is not None for key in _INPUTS):
        raise Unusable(OTHER_SHAPE)  # made for one number of rows only


def _try(model: AddedModel) -> None:
    rng = np.random.default_rng(0)
    width = model.dims(model.card.inputs["train_x"])[1] or _TRIAL_FEATURES
    known, asked = (rng.normal(size=(rows, width)).astype(np.float32) for rows in (_TRIAL_ROWS, _TRIAL_ASKED))
    answers: np.ndarray = (known[:, 0] > 0).astype(model.label_dtype)
    try:
        found = model.answer(known, answers, asked)
    except Exception as error:
        raise Unusable(FAILS) from error
    columns = _TRIAL_CLASSES if model.card.task == "category" else 1
    is_sound = found.dtype == np.float32 and found.ndim == 2 and len(found) == _TRIAL_ASKED
    if not is_sound or found.shape[1] < columns or not np.isfinite(found).all():
        raise Unusable(FAILS)
    if columns > 1 and (found.min() < -1e-3 or abs(found[:, :columns].sum(axis=1) - 1).max() > 0.1):
        raise Unusable(FAILS)

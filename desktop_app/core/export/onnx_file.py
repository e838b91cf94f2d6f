"""A fitted blend as one ONNX file: raw columns in, answers out, and everything else in its metadata."""

from __future__ import annotations

import hashlib
import json
import math
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np

from desktop_app import __version__
from desktop_app.core.data.goal import Goal
from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.features.graph import OWN, GraphBuilder
from desktop_app.core.features.raw import RawTable, input_names
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.scoring.metadata import FORMAT, METADATA_KEY
from desktop_app.core.scoring.model_file import answers, free_name

_MOST_LEVELS = 20_000
THRESHOLD_TENSOR = OWN + "threshold"


@dataclass(frozen=True, eq=False)
class ModelFacts:
    """What the file says about itself besides the graph.

    Attributes
    ----------
    readings, profiles : tuple
        One for each used column, in order.
    recipe : mapping
        Cleaning steps as JSON.
    plan : mapping
        How the same can be learned again; see `tuning.stored`.
    compressed : mapping
        What was done to make the file smaller, and what that costs; empty for a whole model.
    """

    goal: Goal
    target: str
    classes: tuple[str, ...]
    positive: str
    threshold: float
    readings: tuple[ColumnReading, ...]
    profiles: tuple[ColumnProfile, ...]
    recipe: Mapping[str, Any]
    metrics: Mapping[str, Estimate]
    verdict: str
    members: Mapping[str, float]
    seed: int
    rows: int
    fingerprint: str
    plan: Mapping[str, Any] = field(default_factory=dict)
    compressed: Mapping[str, Any] = field(default_factory=dict)


def build(fitted: Fitted, facts: ModelFacts) -> Any:
    """Return the ``ModelProto`` of a blend, without parity figures.

    Parameters
    ----------
    fitted : Fitted
    facts : ModelFacts
    """
    graph = GraphBuilder()
    inputs = []
    for reading in facts.readings:
        dtype = np.float32 if reading.kind in (Kind.NUMBER, Kind.DATE) else str
        inputs += [graph.input(name, dtype) for name in input_names(reading.name, reading.kind)]
    answer = fitted.to_onnx(graph)
    names = [free_name(name, inputs) for name in answers(bool(facts.classes))]
    if facts.goal is Goal.CATEGORY:
        graph.output(names[0], answer, np.float32, ["rows", len(facts.classes)])
        graph.output(names[1], _label(graph, answer, facts), str, ["rows"])
    else:
        _number_outputs(graph, answer, fitted, names)
    return graph.model({METADATA_KEY: json.dumps(document(facts), ensure_ascii=False)})


def _label(graph: GraphBuilder, probability: str, facts: ModelFacts) -> str:
    if len(facts.classes) == 2:
        positive = graph.add("Gather", probability, graph.constant([1], np.int64), axis=1)
        bound = graph.named(THRESHOLD_TENSOR, threshold_bound(facts.threshold))
        row = graph.add("Cast", graph.add("GreaterOrEqual", positive, bound), to=7)
    else:
        rounded = graph.add("Round", graph.add("Mul", probability, graph.constant(1e5)))
        row = graph.add("ArgMax", rounded, axis=1, keepdims=1)
    flat = graph.add("Reshape", row, graph.constant([-1], np.int64))
    return graph.add("Gather", graph.constant(facts.classes, str), flat, axis=0)


def threshold_bound(threshold: float) -> np.ndarray:
    """Return what the positive probability is compared with: rounding must not decide (see `metrics.called`)."""
    return np.array(threshold - 1e-6, dtype=np.float32)


def _number_outputs(graph: GraphBuilder, answer: str, fitted: Fitted, names: list[str]) -> None:
    flat = graph.add("Reshape", answer, graph.constant([-1], np.int64))
    graph.output(names[0], flat, np.float32, ["rows"])
    low, high = graph.constant(fitted.scale.low), graph.constant(fitted.scale.high)
    for name, offset in zip(names[1:], (fitted.scale.below, fitted.scale.above), strict=True):
        shifted = graph.add("Add", flat, graph.constant(offset))
        graph.output(name, graph.add("Clip", shifted, low, high), np.float32, ["rows"])


def document(facts: ModelFacts) -> dict[str, Any]:
    """Return the metadata of a model: plain values, no rows of the training data; `keeps_rows` tells of the graph."""
    return {
        "format": FORMAT,
        "goal": facts.goal,
        "target": facts.target,
        "classes": list(facts.classes),
        "positive": facts.positive,
        "threshold": facts.threshold,
        "columns": [_column(r, p) for r, p in zip(facts.readings, facts.profiles, strict=True)],
        "recipe": dict(facts.recipe),
        "metrics": {name: [_finite(e.value), _finite(e.low), _finite(e.high)] for name, e in facts.metrics.items()},
        "verdict": facts.verdict,
        "members": dict(facts.members),
        "seed": facts.seed,
        "rows": facts.rows,
        "fingerprint": facts.fingerprint,
        "plan": dict(facts.plan),
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": _versions(),
        **({"compressed": dict(facts.compressed)} if facts.compressed else {}),
    }


def _versions() -> dict[str, str]:
    """Return the versions of everything that has a say in the answers."""
    import lightgbm
    import onnx
    import scipy
    import sklearn

    # Not asked of the installed packages: a built app need not know of any.
    libraries = {module.__name__: module.__version__ for module in (np, scipy, sklearn, lightgbm, onnx)}
    return {"acumen": __version__, "python": platform.python_version(), **libraries}


def _finite(value: float) -> float | None:
    """Return None for "not a number", which JSON does not have."""
    return value if math.isfinite(value) else None


def _column(reading: ColumnReading, profile: ColumnProfile) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "reading": reading.to_json(),
        "missing_share": profile.missing / max(profile.rows, 1),
        "typical": "",
    }
    if reading.kind in (Kind.NUMBER, Kind.DATE):
        unit = 86_400.0 if reading.kind is Kind.DATE else 1.0
        stored["quantiles"] = [q / unit for q in profile.quantiles]
        stored["typical"] = stored["quantiles"][len(stored["quantiles"]) // 2] if profile.quantiles else 0.0
        if profile.minimum is not None and profile.maximum is not None:
            stored["range"] = [profile.minimum / unit, profile.maximum / unit]
    elif reading.kind is not Kind.TEXT and profile.top:
        stored["typical"] = profile.top[0][0]
    return stored


def with_levels(stored: dict[str, Any], table: RawTable) -> dict[str, Any]:
    """Return the metadata with the known levels of every category added, so that new ones can be named."""
    for column, entry in zip(table.columns, stored["columns"], strict=True):
        if column.levels and len(column.levels) <= _MOST_LEVELS:
            entry["levels"] = [level for level in column.levels if level]
    return stored


def fingerprint(table: RawTable) -> str:
    """Return a SHA-256 over all inputs of a table: the same data, the same fingerprint."""
    digest = hashlib.sha256()
    for column in table.columns:
        digest.update(column.name.encode())
        for array in column.arrays.values():
            values = column.codes if column.levels else array
            digest.update(values.tobytes() if values.dtype != object else "\0".join(values).encode())
    return digest.hexdigest()

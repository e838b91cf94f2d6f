"""Learns one set and compares the written file with the pipeline: the same answers, and which is quicker.

Arguments: the set's name, the budget in seconds.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.evaluation.metrics import called
from desktop_app.core.export.writer import write_model
from desktop_app.core.features.raw import RawTable, raw_arrays
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.scoring.stream import answer, batch_rows
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.specs import LoadSpec, ScoreSpec, TrainJob, TrainResult, TrainSpec
from desktop_app.core.workflows.train import train
from tests.benchmarks.measure import least_cpu, one_core
from tests.benchmarks.sets import DataSet, by_name

SPEED_ROWS, SPEED_ROWS_OF_TEXT = 20_000, 4_000


def main(name: str, seconds: float) -> dict[str, Any]:
    """Return what was measured on a set."""
    data_set = by_name(name)
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        return measured(data_set, seconds, Path(folder))


def measured(data_set: DataSet, seconds: float, folder: Path) -> dict[str, Any]:
    """Learn in `folder` and measure there."""
    options = ReadOptions(table=data_set.table)
    loaded = load(LoadSpec(data_set.path, folder / "table.arrow", options), Silent())
    job = TrainJob(loaded.table_path, loaded.report, TrainSpec(data_set.target, seconds=seconds), folder / "model.onnx")
    result, fitted = learned(job)
    table = Table.open(loaded.table_path).select(result.plan.columns)
    model = ModelFile.open(result.model_path, threads=1)
    expected = fitted.predict(RawTable.of(table))
    answered = difference(answer(model, feeds_of(table)), expected, result, fitted)
    scored = difference(scored_file(model, data_set, folder, options), expected, result, fitted)
    probe = {"rows": result.parity.rows, "max_difference": result.parity.max_difference, "flips": result.parity.flips}
    kinds = [column.kind for column in table.columns]
    one_core()
    return {
        "rows": table.rows,
        "members": [row.learner for row in result.leaderboard if row.weight > 0],
        "parity": {"probe": probe, "table": answered, "scored file": scored},
        "has_texts": Kind.TEXT in kinds,
        **speeds(model, fitted, table),
    }


def learned(job: TrainJob) -> tuple[TrainResult, Fitted]:
    """Train, and keep hold of the very pipeline that was written."""
    kept: list[Fitted] = []

    def write_and_keep(fitted: Fitted, *rest: Any) -> Any:
        kept.append(fitted)
        return write_model(fitted, *rest)

    with mock.patch("desktop_app.core.workflows.train.write_model", write_and_keep):
        return train(job, Silent()), kept[-1]


def feeds_of(table: Table) -> dict[str, np.ndarray]:
    """Return the graph's inputs for a read table, labels by way of their levels as scoring does it."""
    made: dict[str, np.ndarray] = {}
    for column in table.columns:
        if column.kind in (Kind.NUMBER, Kind.DATE, Kind.TEXT):
            made |= raw_arrays(column.name, column.kind, column.values)
            continue
        encoded = column.values.combine_chunks().fill_null("").dictionary_encode()
        made[column.name] = np.array(encoded.dictionary.to_pylist(), dtype=object)[encoded.indices.to_numpy()]
    return {name: array.reshape(-1, 1) for name, array in made.items()}


def scored_file(model: ModelFile, data_set: DataSet, folder: Path, options: ReadOptions) -> dict[str, np.ndarray]:
    """Return the answers that scoring writes for the file that was learned from."""
    from pyarrow import parquet

    out = folder / "scored.parquet"
    score(ScoreSpec(model.path, data_set.path, out, options), Silent())
    written = parquet.read_table(out)
    if not model.classes:
        values = [written.column(place).to_numpy() for place in range(-3, 0)]
        return dict(zip(("value", "low", "high"), values, strict=True))
    first = written.num_columns - len(model.classes)
    probability = np.stack([written.column(first + k).to_numpy() for k in range(len(model.classes))], axis=1)
    return {"probability": probability, "label": np.array(written.column(first - 1).to_pylist(), dtype=object)}


def difference(
    outputs: Mapping[str, np.ndarray], expected: np.ndarray, result: TrainResult, fitted: Fitted
) -> dict[str, Any]:
    """Return the largest difference, as the model file's contract counts it, and the labels that differ."""
    rows = len(expected)
    if result.plan.classes:
        labels = np.array(result.plan.classes, dtype=object)[called(expected, result.threshold)]
        largest = float(np.abs(outputs["probability"] - expected).max())
        return {"rows": rows, "max_difference": largest, "flips": int((outputs["label"] != labels).sum())}
    unit = np.maximum(np.maximum(1.0, np.abs(expected)), fitted.scale.sd)
    wanted = dict(zip(("low", "high"), fitted.scale.interval(expected), strict=True)) | {"value": expected}
    largest = max(float((np.abs(outputs[name] - values) / unit).max()) for name, values in wanted.items())
    return {"rows": rows, "max_difference": largest, "flips": 0}


def speeds(model: ModelFile, fitted: Fitted, table: Table) -> dict[str, float]:
    """Return processor seconds on one core for the same rows, from read columns to answers."""
    rows = SPEED_ROWS_OF_TEXT if any(column.kind is Kind.TEXT for column in table.columns) else SPEED_ROWS
    many = table.take(np.random.default_rng(0).integers(0, table.rows, rows))
    size = batch_rows(model)
    places = [np.arange(start, min(start + size, rows)) for start in range(0, rows, size)]
    parts = [many.take(place) for place in places]
    feeds = [feeds_of(part) for part in parts]
    answer(model, feeds[0])
    return {
        "speed_rows": rows,
        "graph_s": least_cpu(lambda: [answer(model, part) for part in feeds]),
        "file_s": least_cpu(lambda: [answer(model, feeds_of(part)) for part in parts]),
        "pipeline_s": least_cpu(lambda: fitted.predict(RawTable.of(many))),
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], float(sys.argv[2]))))

"""Projects and runs to store."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from desktop_app.core.project.project import Project, RunRecord
from desktop_app.core.project.source import Fingerprint, Source


def a_project(notes: str = "", **ui: object) -> Project:
    return Project(
        name="顧客 2024 😀",
        source=Source(Path("/data/customers.csv"), Fingerprint(1234, 1_700_000_000_123_456_789, "ab" * 32)),
        options={"sheet": None, "kinds": [["zip", "category"]]},
        question={"target": "Churn", "seconds": 120.0},
        recipe=({"step": "drop", "columns": ["id"]},),
        decisions={"leak.later": "kept"},
        ui=ui,
        notes=notes,
    )


def a_run(name: str, model: bytes = b"a model") -> RunRecord:
    arrays = {"held_out.rows": np.arange(5), "held_out.predicted": np.linspace(0, 1, 10).reshape(5, 2)}
    return RunRecord(name, "2024-05-01T10:00:00+00:00", {"metrics": {"roc_auc": 0.8437}}, arrays, model)


def same_run(left: RunRecord, right: RunRecord) -> bool:
    return (
        (left.id, left.created, left.document) == (right.id, right.created, right.document)
        and left.arrays.keys() == right.arrays.keys()
        and all(np.array_equal(left.arrays[name], right.arrays[name]) for name in left.arrays)
        and all(left.arrays[name].dtype == right.arrays[name].dtype for name in left.arrays)
    )

"""Say what was read from a file, as plain values for ``acumen describe --json``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import Doubt, ImportReport, ReadOptions
from desktop_app.core.progress import Progress, Silent


def describe(path: Path, options: ReadOptions, progress: Progress | None = None) -> dict[str, Any]:
    """Return source, rows, columns and doubts of a file as values that JSON can hold.

    Raises
    ------
    AcumenError
    """
    return examine(path, options, progress)[0]


def examine(path: Path, options: ReadOptions, progress: Progress | None = None) -> tuple[dict[str, Any], ImportReport]:
    """Return what `describe` returns, and the report that it was made of.

    Raises
    ------
    AcumenError
    """
    table, report = read_table(path, options, progress or Silent())
    figures = profile(table)
    found = {
        "source": source_of(report),
        "rows": report.rows,
        "columns": [
            {"name": c.name, "kind": str(c.kind), "missing": c.missing, "distinct": c.distinct} for c in figures.columns
        ],
        "doubts": [_doubt(doubt) for doubt in report.doubts],
    }
    return found, report


def source_of(report: ImportReport) -> dict[str, Any]:
    """Return how the file itself was read, without what does not apply to its format."""
    return {key: value for key, value in asdict(report.source).items() if value not in (None, (), "")}


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "code": doubt.notice.code,
        "column": doubt.notice.column,
        "evidence": doubt.notice.to_json()["facts"],
        "alternatives": list(doubt.alternatives),
    }

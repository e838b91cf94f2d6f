"""Reads the collection of dirty files with Acumen and prints how each table compares with the right one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.data.table import Table
from desktop_app.core.errors import AcumenError
from desktop_app.core.progress import Silent
from desktop_app.ui.reading import with_setting
from tests.benchmarks.dirty_files import Truth, difference, files, folder


def judged(name: str, truth: Truth) -> dict[str, Any]:
    """Return what became of one file: correct, asked, refused or wrong, and why."""
    path = folder() / name
    try:
        table, report = read_table(path, ReadOptions(), Silent())
    except AcumenError as error:
        return {"result": "refused", "why": type(error).__name__, "rightly": truth.refuse}
    said = sorted({doubt.notice.code for doubt in report.doubts})
    if truth.refuse:
        return {"result": "wrong", "why": "there is no table in it", "doubts": said}
    fault = difference(truth, table.names, rows_of(table))
    if not fault:
        return {"result": "correct", "why": "", "doubts": said}
    answer = _right_alternative(path, truth, report)
    if answer:
        return {"result": "asked", "why": f"{fault}; {answer} gives the right table", "doubts": said}
    return {"result": "wrong", "why": fault, "doubts": said}


def _right_alternative(path: Path, truth: Truth, report: ImportReport) -> str:
    """Return the alternative of a doubt that leads to the right table, '' if there is none."""
    for doubt in report.doubts:
        for alternative in doubt.alternatives:
            setting, value = alternative.split("=", 1)
            try:
                options = with_setting(report, doubt.notice.column, setting, value)
                table, _ = read_table(path, options, Silent())
            except AcumenError:
                continue
            if not difference(truth, table.names, rows_of(table)):
                return alternative
    return ""


def rows_of(table: Table) -> list[tuple[Any, ...]]:
    """Return the values of a table row by row."""
    return list(zip(*(column.values.to_pylist() for column in table.columns), strict=True))


if __name__ == "__main__":
    print(json.dumps({name: judged(name, truth) for name, truth in files()}, ensure_ascii=False))

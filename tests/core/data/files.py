"""Small files that tests write and read."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ImportReport, ReadOptions
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.progress import Silent


def written(folder: Path, text: str, name: str = "file.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def opened(path: Path, **options: object) -> Source:
    return open_source(path, ReadOptions(**options), Silent())


def read(path: Path, **options: object) -> tuple[Table, ImportReport]:
    return read_table(path, ReadOptions(**options), Silent())


def cells(source: Source) -> list[list[object]]:
    return [
        list(row) for batch in source.batches() for row in zip(*(c.to_pylist() for c in batch.columns), strict=True)
    ]


def kinds(table: Table) -> dict[str, Kind]:
    return {column.name: column.kind for column in table.columns}


def values(table: Table, name: str) -> list[object]:
    return table[name].values.to_pylist()


def codes(report: ImportReport) -> set[str]:
    return {doubt.notice.code for doubt in report.doubts}

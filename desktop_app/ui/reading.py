"""How the file is read, as pure functions: each choice of the person gives the next options."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.data.chosen import names_of
from desktop_app.core.data.report import ColumnReading, ImportReport, ReadOptions
from desktop_app.core.data.table import Kind


def with_kind(options: ReadOptions, column: str, kind: str) -> ReadOptions:
    """Return the options with another kind for one column; what else was chosen for it no longer fits."""
    others = tuple(entry for entry in options.kinds if entry[0] != column)
    return replace(options, kinds=(*others, (column, Kind(kind))), readings=_without(options.readings, column))


def with_sheet(options: ReadOptions, sheet: str) -> ReadOptions:
    """Return the options for another sheet; choices about columns belonged to the one before."""
    return ReadOptions(sheet=sheet)


def with_table(options: ReadOptions, table: str) -> ReadOptions:
    """Return the options for another table, '' for all; choices about columns belonged to the one before."""
    return ReadOptions(table=table or None)


def with_setting(report: ImportReport, column: str, setting: str, value: str) -> ReadOptions:
    """Return the options with one alternative of a doubt taken: about the file, or about how a column is written."""
    options = report.options
    match setting:
        case "header_rows":
            return replace(options, header_rows=int(value))
        case "delimiter":
            return replace(options, delimiter=value)
        case "encoding":
            return replace(options, encoding=value)
        case "quote":
            return replace(options, quote=value)
        case "skip_rows":
            return replace(options, skip_rows=int(value))
        case "part":
            # Its columns are other ones.
            return replace(options, part=int(value), kinds=(), readings=())
        case "below":
            return replace(options, below=value)
        case "sample_rows":
            return replace(options, sample_rows=int(value) if value else None)
        case "columns":
            return replace(options, columns=names_of(value))
        case "beforehand":
            return replace(options, beforehand=(), kinds=(), readings=())
        case "ragged":
            return replace(options, ragged=value)
        case "kind":
            return with_kind(options, column, value)
        case "sheet":
            return with_sheet(options, value)
        case "table":
            return with_table(options, value)
    reading = report.reading(column)
    match setting:
        case "decimal":
            reading = replace(reading, decimal=value, thousands="." if value == "," else ",")
        case "date_format":
            reading = replace(reading, date_format=value)
        case _:
            raise ValueError(f"no such setting: {setting}")
    return replace(options, readings=(*_without(options.readings, column), reading))


def _without(readings: tuple[ColumnReading, ...], column: str) -> tuple[ColumnReading, ...]:
    return tuple(reading for reading in readings if reading.name != column)

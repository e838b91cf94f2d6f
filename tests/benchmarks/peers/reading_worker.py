"""Reads files with one library as its documentation says first, every cell as text; run by the peers' own Python."""

from __future__ import annotations

import contextlib
import json
import sys
import warnings
from pathlib import Path
from typing import Any

Table = tuple[list[str], list[list[Any]]]
_SHEETS = (".xlsx", ".xls", ".ods", ".xlsb")


def _pandas(path: Path) -> Table:
    import pandas as pd

    if path.suffix in _SHEETS:
        frame = pd.read_excel(path)
    elif path.suffix == ".json":
        frame = pd.read_json(path)
    elif path.suffix == ".jsonl":
        frame = pd.read_json(path, lines=True)
    elif path.suffix == ".parquet":
        frame = pd.read_parquet(path)
    else:
        mark = {".tsv": "\t", ".psv": "|"}.get(path.suffix, ",")
        frame = pd.read_csv(path, sep=mark, dtype=str, keep_default_na=False)
    rows = [[None if _is_nothing(cell) else cell for cell in row] for row in frame.itertuples(index=False, name=None)]
    return [str(name) for name in frame.columns], rows


def _polars(path: Path) -> Table:
    import polars as pl

    if path.suffix in _SHEETS:
        frame = pl.read_excel(path)
    elif path.suffix == ".json":
        frame = pl.read_json(path)
    elif path.suffix == ".jsonl":
        frame = pl.read_ndjson(path)
    elif path.suffix == ".parquet":
        frame = pl.read_parquet(path)
    else:
        mark = {".tsv": "\t", ".psv": "|"}.get(path.suffix, ",")
        frame = pl.read_csv(path, separator=mark, infer_schema=False)
    return list(frame.columns), [list(row) for row in frame.iter_rows()]


def _duckdb(path: Path) -> Table:
    import duckdb

    name = str(path).replace("'", "''")
    if path.suffix in (".xls", ".ods", ".xlsb", ".xlsx"):
        source = f"read_xlsx('{name}')"
    elif path.suffix in (".json", ".jsonl"):
        source = f"read_json_auto('{name}')"
    elif path.suffix == ".parquet":
        source = f"read_parquet('{name}')"
    else:
        source = f"read_csv('{name}', all_varchar=true)"
    found = duckdb.sql(f"SELECT * FROM {source}")
    return list(found.columns), [list(row) for row in found.fetchall()]


def _clevercsv(path: Path) -> Table:
    import clevercsv

    if path.suffix in (*_SHEETS, ".parquet"):
        raise ValueError("no text")
    rows = clevercsv.read_table(str(path))
    return list(rows[0]), [list(row) for row in rows[1:]]


def _is_nothing(cell: Any) -> bool:
    return cell is None or cell != cell or str(cell) == "NaT"


def _plain(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return str(int(cell))
    if isinstance(cell, (dict, list)):
        return json.dumps(cell, ensure_ascii=False, default=str)
    return str(cell)


def main() -> None:
    """Read every file of a list and write what was found."""
    warnings.simplefilter("ignore")
    read = {"pandas": _pandas, "polars": _polars, "DuckDB": _duckdb, "CleverCSV": _clevercsv}[sys.argv[1]]
    found: dict[str, Any] = {}
    for name in json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")):
        try:
            with contextlib.redirect_stdout(sys.stderr):
                names, rows = read(Path(name))
            found[name] = {"names": names, "cells": [[_plain(cell) for cell in row] for row in rows]}
        except Exception as error:  # noqa: BLE001 - whatever a library ends with, it did not read the file
            found[name] = {"error": f"{type(error).__name__}: {error}"[:200]}
        except BaseException as error:  # noqa: BLE001 - panics of Rust code are no Exception
            found[name] = {"error": f"{type(error).__name__}"[:200]}
    Path(sys.argv[3]).write_text(json.dumps(found), encoding="utf-8")


main()

"""Writes a large table of 20 columns of all kinds, as CSV or as a workbook.

Arguments: the rows to write, the file to write (its ending tells the format).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

_WORDS = ("north", "south", "east", "west", "centre", "harbour", "old town", "new town", "airport", "hills")
_CHUNK = 100_000


def main(rows: int, out: Path) -> dict[str, Any]:
    """Write `rows` rows."""
    import pyarrow as pa

    random = np.random.default_rng(0)
    tables = [_table(random, start, min(_CHUNK, rows - start)) for start in range(0, rows, _CHUNK)]
    table = pa.concat_tables(tables)
    if out.suffix == ".xlsx":
        _write_workbook(table, out)
    else:
        from pyarrow import csv

        csv.write_csv(table, out, csv.WriteOptions(quoting_style="needed"))
    return {"rows": rows, "columns": table.num_columns, "megabytes": out.stat().st_size / 1e6}


def _table(random: np.random.Generator, start: int, rows: int) -> Any:
    import pyarrow as pa

    def gaps(values: Any) -> Any:
        return pa.array(values, mask=random.random(rows) < 0.02)

    columns: dict[str, Any] = {"id": [f"A{start + number:08d}" for number in range(rows)]}
    for number in range(7):
        columns[f"measure {number + 1}"] = gaps(np.round(random.normal(100 * (number + 1), 30, rows), 3))
    for number in range(4):
        columns[f"count {number + 1}"] = random.integers(0, 10 ** (number + 2), rows)
    columns["price"] = gaps(np.round(random.lognormal(4, 1, rows), 2))
    columns["district"] = [_WORDS[n] for n in random.integers(0, len(_WORDS), rows)]
    columns["product"] = [f"P-{n:03d}" for n in random.integers(0, 400, rows)]
    columns["member"] = [("no", "yes")[n] for n in random.integers(0, 2, rows)]
    days = np.datetime64("2015-01-01") + random.integers(0, 3000, rows)
    columns["day"] = [str(day) for day in days]
    seconds = np.datetime64("2020-01-01T00:00:00") + random.integers(0, 10**8, rows)
    columns["moment"] = [str(moment).replace("T", " ") for moment in seconds]
    columns["remark"] = [f"{_WORDS[a]}, {_WORDS[b]} and {c}" for a, b, c in random.integers(0, 10, (rows, 3))]
    columns["grade"] = [str(n) for n in random.integers(1, 6, rows)]
    return pa.table(columns)


def _write_workbook(table: Any, out: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(out), {"constant_memory": True})
    sheet = book.add_worksheet("data")
    sheet.write_row(0, 0, table.column_names)
    row = 1
    for batch in table.to_batches(max_chunksize=10_000):
        for cells in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            sheet.write_row(row, 0, ["" if cell is None else cell for cell in cells])
            row += 1
    book.close()


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), Path(sys.argv[2]))))

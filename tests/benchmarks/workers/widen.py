"""Writes a large file of real rows, drawn with replacement, 20 columns wide.

Arguments: the rows to write, the file to write.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.sets import TELCO


def main(rows: int, out: Path) -> dict[str, Any]:
    """Write telco rows without their answer, every one with an id of its own."""
    import pyarrow as pa
    from pyarrow import csv

    from desktop_app.core.scoring.writers import csv_lines

    texts = csv.ConvertOptions(column_types={"TotalCharges": pa.string(), "MonthlyCharges": pa.string()})
    table = csv.read_csv(TELCO.path, convert_options=texts).drop_columns([TELCO.target])
    drawn = table.take(pa.array(np.random.default_rng(0).integers(0, table.num_rows, rows)))
    ids = pa.array([f"C{number:09d}" for number in range(rows)])
    drawn = drawn.set_column(0, table.column_names[0], ids)
    with out.open("wb") as file:
        file.write((",".join(drawn.column_names) + "\n").encode())
        for batch in drawn.combine_chunks().to_batches(max_chunksize=100_000):
            file.write(csv_lines(batch))
    return {"rows": rows, "columns": drawn.num_columns, "megabytes": out.stat().st_size / 1e6}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), Path(sys.argv[2]))))

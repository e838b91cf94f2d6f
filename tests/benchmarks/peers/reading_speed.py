"""Reads one large file with one library and prints what that takes; run by the peers' own Python."""

from __future__ import annotations

import json
import resource
import sys
import time


def main(name: str, path: str) -> dict[str, float]:
    """Import first: importing is no part of reading."""
    if name == "pandas":
        import pandas as pd
        import pyarrow

        assert pyarrow
        read = lambda: pd.read_csv(path)  # noqa: E731
    elif name == "pyarrow":
        from pyarrow import csv

        read = lambda: csv.read_csv(path)  # noqa: E731
    elif name == "polars":
        import polars as pl

        read = lambda: pl.read_csv(path, try_parse_dates=True)  # noqa: E731
    else:
        import python_calamine as calamine

        read = lambda: calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()  # noqa: E731
    began = time.process_time()
    table = read()
    used = time.process_time() - began
    assert len(table)
    scale = 1e6 if sys.platform == "darwin" else 1e3
    return {"cpu_s": used, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2])))

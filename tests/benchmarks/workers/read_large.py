"""Reads a file as a person's opening it does, and prints what reading and the profile take.

Arguments: the file.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.read import read_table
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.progress import Silent


def main(path: Path) -> dict[str, Any]:
    """Read once; a second time would find everything warm."""
    import pyarrow as pa
    import pyarrow.csv

    # Imports are no part of reading; making the first value imports all that pyarrow works with.
    pa.array([""])
    assert pyarrow.csv
    began, wall = time.process_time(), time.monotonic()
    table, report = read_table(path, ReadOptions(), Silent())
    read, read_wall = time.process_time(), time.monotonic()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    profile(table)
    return {
        "rows": table.rows,
        "cpu_s": read - began,
        "wall_s": read_wall - wall,
        "profile_s": time.process_time() - read,
        "peak_mb": peak,
        "kinds": {column.name: str(column.kind) for column in table.columns},
        "doubts": [doubt.notice.code for doubt in report.doubts],
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))

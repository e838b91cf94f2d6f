"""The libraries that read tables, in an environment of their own, made on demand."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import WorkerFailed

PLACE = Path(os.environ.get("ACUMEN_PEERS", tempfile.gettempdir())) / "peers-reading"
WORKER = Path(__file__).with_name("reading_worker.py")
SPEED = Path(__file__).with_name("reading_speed.py")
PEERS = ("pandas", "polars", "DuckDB", "CleverCSV")
_PACKAGES = (
    *("pandas", "pyarrow", "polars", "fastexcel", "duckdb", "clevercsv", "python-calamine"),
    *("openpyxl", "xlrd", "odfpy", "psutil"),
)


def environment() -> Path:
    """Return the Python of the peers' environment; the first call makes it."""
    python = PLACE / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    marker = PLACE / "complete.json"
    if not marker.is_file() or json.loads(marker.read_text(encoding="utf-8")) != list(_PACKAGES):
        venv.create(PLACE, clear=True, with_pip=True)
        run_in([str(python), "-m", "pip", "install", "-q", *_PACKAGES])
        marker.write_text(json.dumps(_PACKAGES), encoding="utf-8")
    return python


def tables_of(peer: str, files: Sequence[Path]) -> dict[str, Any]:
    """Return what `peer` reads of each file by its path: names and cells, or the error."""
    with tempfile.TemporaryDirectory(prefix="acumen-peers-") as folder:
        asked, answer = Path(folder) / "asked.json", Path(folder) / "answer.json"
        asked.write_text(json.dumps([str(path) for path in files]), encoding="utf-8")
        run_in([str(environment()), str(WORKER), peer, str(asked), str(answer)])
        found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
    return found


def speed_of(peer: str, path: Path) -> dict[str, float]:
    """Return the processor seconds and the largest memory that reading a file takes."""
    found: dict[str, float] = json.loads(run_in([str(environment()), str(SPEED), peer, str(path)]))
    return found


def run_in(command: Sequence[str]) -> str:
    """Run a command and return what it prints.

    Raises
    ------
    WorkerFailed
    """
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise WorkerFailed(f"{' '.join(command[:4])} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout

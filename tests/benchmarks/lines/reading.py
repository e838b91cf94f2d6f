"""Opening large files, beside the libraries that read fastest."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.benchmarks.cache import kept_file, source_key, worker
from tests.benchmarks.figures import Figure, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.peers.reading import speed_of
from tests.benchmarks.run import Run

NAME = "reading"
_SOURCES = ("desktop_app/core/data", worker("read_large"), worker("mixed_file"), "tests/benchmarks/peers")
_TIMES = 3
_CSV_PEERS = ("pandas", "pyarrow", "polars")


def measure(run: Run) -> list[Figure]:
    """Read a CSV of 20 columns of all kinds, and a workbook, each in a process of its own."""
    return [*_csv(run), *_workbook(run)]


def _csv(run: Run) -> list[Figure]:
    rows = run.large_rows
    found = run.kept("reading-csv", _SOURCES, partial(_read, rows, "mixed.csv", _CSV_PEERS), rows)
    own, peers = found["acumen"], found["peers"]
    fastest = min(peers, key=lambda name: peers[name]["cpu_s"])
    what = f"CSV of {rows:,} × 20"
    limit = round(1.5 * peers[fastest]["cpu_s"], 3)
    memory = round(1.2 * peers["pandas"]["peak_mb"])
    return [
        at_most(f"{what}: read, dialect judged, kinds checked", own["cpu_s"], limit, " CPU s", f"1.5 × {fastest}"),
        at_most(f"{what}: its profile", own["profile_s"], 2.0, " CPU s"),
        at_most(f"{what}: largest memory", own["peak_mb"], memory, " MB", "1.2 × pandas"),
        *(
            told(f"{what} by {name}", peers[name]["cpu_s"], " CPU s", f"{peers[name]['peak_mb']:.0f} MB")
            for name in peers
        ),
    ]


def _workbook(run: Run) -> list[Figure]:
    rows = run.large_rows // 10
    found = run.kept("reading-xlsx", _SOURCES, partial(_read, rows, "mixed.xlsx", ("calamine",)), rows)
    peer = found["peers"]["calamine"]["cpu_s"]
    what = f"Workbook of {rows:,} × 20"
    return [
        at_most(f"{what}: read", found["acumen"]["cpu_s"], round(1.2 * peer, 2), " CPU s", "1.2 × python-calamine"),
        told(f"{what} by python-calamine alone", peer, " CPU s"),
    ]


def _read(rows: int, name: str, peers: tuple[str, ...]) -> dict[str, Any]:
    path: Path = kept_file(
        name, source_key([worker("mixed_file")], rows), lambda out: run_worker("mixed_file", str(rows), str(out))
    )
    readers: dict[str, Callable[[], dict[str, Any]]] = {
        "acumen": lambda: run_worker("read_large", str(path)),
        **{peer: partial(speed_of, peer, path) for peer in peers},
    }
    # Whatever else the computer does only adds to a figure: the least of several counts, measured by turns.
    rounds = [{name: read() for name, read in readers.items()} for _ in range(_TIMES)]
    least = {name: min((one[name] for one in rounds), key=lambda found: float(found["cpu_s"])) for name in readers}
    return {"acumen": least.pop("acumen"), "peers": least}

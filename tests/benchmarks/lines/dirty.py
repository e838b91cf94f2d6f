"""Every file of the collection of dirty files: read right, asked about, refused with a reason, or wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.benchmarks.cache import kept, source_key, worker
from tests.benchmarks.dirty_files import difference, files, folder
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.peers.reading import PEERS, tables_of
from tests.benchmarks.run import Run

NAME = "dirty"
_SOURCES = ("desktop_app/core/data", "tests/benchmarks/dirty_files.py", "tests/benchmarks/dirty_truth")
_RESULTS = ("correct", "asked", "refused", "wrong")


def measure(run: Run) -> list[Figure]:
    """Read all files with Acumen and with every peer."""
    if not (folder() / "EXPECTED.csv").is_file():
        run.left_out.append("dirty")
        return []
    own: dict[str, Any] = run.kept(
        "dirty-acumen", (*_SOURCES, worker("dirty_reader")), lambda: run_worker("dirty_reader")
    )
    peers = {name: _peer(name, run) for name in PEERS}
    _print(own, peers)
    counts = Counter(one["result"] for one in own.values())
    note = f"{counts['asked']} asked, {counts['refused']} refused with a reason"
    best = max(PEERS, key=lambda name: _correct(peers[name]))
    return [
        at_most(f"Dirty files: wrong tables among {len(own)}", counts["wrong"], 0, "", note),
        at_least("Dirty files: correct tables", counts["correct"], _correct(peers[best]) + 1, "", f"best peer: {best}"),
        *(told(f"Dirty files: correct by {name}", _correct(peers[name]), "", _others(peers[name])) for name in PEERS),
    ]


def _peer(name: str, run: Run) -> dict[str, Any]:
    sources = ("tests/benchmarks/dirty_files.py", "tests/benchmarks/dirty_truth", "tests/benchmarks/peers")
    return kept(f"dirty-{name}", source_key(sources), lambda: _compared(name), run.is_fresh)


def _compared(name: str) -> dict[str, Any]:
    truths = dict(files())
    found = tables_of(name, [folder() / file for file in truths])
    results = {}
    for file, truth in truths.items():
        table = found[str(folder() / file)]
        if "error" in table:
            results[file] = {"result": "refused", "why": table["error"], "rightly": truth.refuse}
            continue
        fault = "there is no table in it" if truth.refuse and table["cells"] else ""
        if not truth.refuse:
            fault = difference(truth, table["names"], table["cells"])
        results[file] = {"result": "wrong" if fault else "correct", "why": fault}
    return results


def _correct(results: Mapping[str, Any]) -> int:
    return sum(one["result"] == "correct" or one.get("rightly", False) for one in results.values())


def _others(results: Mapping[str, Any]) -> str:
    counts = Counter(one["result"] for one in results.values())
    return f"{counts['wrong']} wrong, {counts['refused']} refused"


def _print(own: Mapping[str, Any], peers: Mapping[str, Mapping[str, Any]]) -> None:
    """Print one line a file."""
    names = ("Acumen", *peers)
    print("  " + "".join(f"{name:<11}" for name in names) + "file")
    for file, one in own.items():
        results = (one["result"], *(peer[file]["result"] for peer in peers.values()))
        why = f"  ({one['why']})" if one["result"] != "correct" else ""
        print("  " + "".join(f"{result:<11}" for result in results) + Path(file).as_posix() + why)
    for result in _RESULTS:
        sums = [sum(one["result"] == result for one in each.values()) for each in (own, *peers.values())]
        print("  " + "".join(f"{count:<11}" for count in sums) + result)

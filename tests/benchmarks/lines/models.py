"""Model files: they answer as the pipeline does, and quicker."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run
from tests.benchmarks.sets import SETS, DataSet

NAME = "models"
_SECONDS = "20"
_MOST_DIFFERENCE, _LEAST_ROWS_A_SECOND = 1e-5, 20_000


def measure(run: Run) -> list[Figure]:
    """Learn every set and compare file and pipeline on all of its rows."""
    here = [data_set for data_set in SETS if data_set.is_here]
    run.left_out += [data_set.name for data_set in SETS if not data_set.is_here]
    found = {data_set.name: _learned(run, data_set) for data_set in here}
    if not found:
        return []
    tables = {name: one for name, one in found.items() if not one["has_texts"]}
    texts = {name: one for name, one in found.items() if one["has_texts"]}
    figures = [figure for name, one in found.items() for figure in _details(name, one)]
    return [*figures, *_parity(found), *_speed(tables, "tables"), *_told_speed(texts)]


def _learned(run: Run, data_set: DataSet) -> dict[str, Any]:
    sources = (*CORE, "tests/benchmarks/sets.py", worker("learn_set"))
    result: dict[str, Any] = run.kept(
        f"set-{data_set.name}", sources, lambda: run_worker("learn_set", data_set.name, _SECONDS)
    )
    return result


def _largest(one: dict[str, Any]) -> float:
    return max(float(part["max_difference"]) for part in one["parity"].values())


def _flips(one: dict[str, Any]) -> int:
    return sum(int(part["flips"]) for part in one["parity"].values())


def _rows_a_second(one: dict[str, Any]) -> float:
    return float(one["speed_rows"] / one["graph_s"])


def _times_quicker(one: dict[str, Any]) -> float:
    return float(one["pipeline_s"] / one["file_s"])


def _details(name: str, one: dict[str, Any]) -> list[Figure]:
    members = " + ".join(one["members"])
    speed = f"{_rows_a_second(one):,.0f} rows a CPU second, {_times_quicker(one):.2f} × the pipeline's speed"
    parity = f"largest difference {_largest(one):.1e}, {_flips(one)} labels differ"
    return [Figure(f"{name} ({one['rows']:,} rows; {members})", f"{parity}; {speed}", in_readme=False)]


def _parity(found: dict[str, dict[str, Any]]) -> list[Figure]:
    worst = max(found, key=lambda name: _largest(found[name]))
    note = f"of {len(found)} sets; {worst}"
    flips = sum(_flips(one) for one in found.values())
    return [
        at_most(
            "Model file against pipeline: largest difference on any row",
            _largest(found[worst]),
            _MOST_DIFFERENCE,
            "",
            note,
        ),
        at_most("Model file against pipeline: labels that differ", flips, 0),
    ]


def _speed(found: dict[str, dict[str, Any]], what: str) -> list[Figure]:
    if not found:
        return []
    slowest = min(found, key=lambda name: _rows_a_second(found[name]))
    closest = min(found, key=lambda name: _times_quicker(found[name]))
    return [
        at_least(
            f"Slowest graph of {len(found)} {what}, rows a CPU second on one core",
            _rows_a_second(found[slowest]), _LEAST_ROWS_A_SECOND, "", slowest,
        ),
        at_least(
            f"Its speed from read columns to answers, against the pipeline's, least of {len(found)} {what}",
            _times_quicker(found[closest]), 1.0, " ×", closest,
        ),
    ]  # fmt: skip


def _told_speed(found: dict[str, dict[str, Any]]) -> list[Figure]:
    if not found:
        return []
    slowest = min(found, key=lambda name: _rows_a_second(found[name]))
    closest = min(found, key=lambda name: _times_quicker(found[name]))
    return [
        told(
            f"Slowest graph of {len(found)} sets with texts, rows a CPU second on one core",
            _rows_a_second(found[slowest]), "", slowest,
        ),
        at_least(
            f"The same against the pipeline, least of {len(found)} sets with texts",
            _times_quicker(found[closest]), 1.0, " ×", closest,
        ),
    ]  # fmt: skip

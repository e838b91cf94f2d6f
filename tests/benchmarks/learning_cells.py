"""Gathers what Acumen and the peers answered, cell by cell; every cell is kept, so an interrupted run goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

import numpy as np

from tests.benchmarks.cache import CORE, source_key, stored, worker
from tests.benchmarks.learning_compare import Cell
from tests.benchmarks.learning_splits import FULL, SETS, Part, part, rows_of
from tests.benchmarks.measure import WorkerFailed, run_worker
from tests.benchmarks.peers import learning as peers
from tests.benchmarks.places import CACHE
from tests.benchmarks.run import Run
from tests.benchmarks.sets import by_name

OWN = "Acumen"
BUDGET_S = 120.0
SOURCES = (*CORE, "tests/benchmarks/learning_splits.py", worker("learn_rows"))
_FOLDER = "learned"
_AT_ONCE = 2

Result = dict[str, Any]


@dataclass(frozen=True)
class Answers:
    """Who answered what.

    Attributes
    ----------
    by_name : dict
        Acumen and every learner of the peers, with their results by cell.
    failed : dict
        Cells for which Acumen has no answer, with the reason.
    """

    by_name: dict[str, dict[Cell, Result]]
    failed: dict[Cell, str] = field(default_factory=dict)

    @property
    def own(self) -> dict[Cell, Result]:
        """Acumen's."""
        return self.by_name[OWN]

    @property
    def peers(self) -> tuple[str, ...]:
        """Everybody else, by name."""
        return tuple(name for name in self.by_name if name != OWN)

    def of(self, name: str, figure: str) -> dict[Cell, float]:
        """Return one figure of somebody, by cell; empty for somebody who answered nothing."""
        return {cell: found[figure] for cell, found in self.by_name.get(name, {}).items()}

    def each(self, name: str, cell: Cell) -> np.ndarray:
        """Return what every row of the test part adds to somebody's loss."""
        return np.asarray(self.by_name[name][cell]["each"], dtype=np.float64)

    def stated(self, name: str, cell: Cell) -> tuple[np.ndarray, np.ndarray]:
        """Return of every row of two classes whether it is of the second, and somebody's probability that it is."""
        second = second_class(cell)
        of_the_right = np.exp(-self.each(name, cell))
        return second, np.where(second, of_the_right, 1 - of_the_right)


@cache
def table(name: str) -> Part:
    """Return a set, read once."""
    return part(name)


@cache
def tested_rows(cell: Cell) -> np.ndarray:
    """Return the table's rows that a cell answers for."""
    rows = rows_of(table(cell.name), cell.size, cell.split)
    assert rows is not None
    return rows[1]


@cache
def second_class(cell: Cell) -> np.ndarray:
    """Return which of the rows that a cell answers for are of the second class."""
    second: np.ndarray = table(cell.name).strata[tested_rows(cell)] == 1
    return second


@cache
def has_two_classes(name: str) -> bool:
    """Return whether a set asks for one of two classes."""
    return len(table(name).classes) == 2


def sets_here(run: Run) -> tuple[str, ...]:
    """Return the sets whose data is here, and note the others."""
    here = tuple(name for name in SETS if by_name(name).is_here)
    run.left_out += [name for name in SETS if name not in here]
    return here


def cells_of(sets: Sequence[str], sizes: Sequence[int], splits: int) -> tuple[Cell, ...]:
    """Return the cells that the sets have rows enough for."""
    every = (Cell(name, size, split) for size in sizes for name in sets for split in range(splits))
    return tuple(cell for cell in every if _has_rows(cell.name, cell.size))


@cache
def _has_rows(name: str, size: int) -> bool:
    return rows_of(table(name), size, 0) is not None


def key_of(without: Sequence[str] = ()) -> str:
    """Return the key under which today's code is kept; it changes with any file of the core."""
    return source_key((*SOURCES, "tests/benchmarks/measure.py"), BUDGET_S, tuple(without))


def name_of(cell: Cell, without: Sequence[str] = ()) -> str:
    """Return the name under which a cell is kept."""
    size = "full" if cell.size == FULL else str(cell.size)
    return "-".join((f"{_FOLDER}/{cell.name}", size, str(cell.split), *without))


def measured(
    run: Run, cells: Sequence[Cell], without: Sequence[str] = ()
) -> tuple[dict[Cell, Result], dict[Cell, str]]:
    """Let Acumen learn every cell that is not kept yet; return its results, and the reasons of those that failed."""
    (CACHE / _FOLDER).mkdir(parents=True, exist_ok=True)
    found: dict[Cell, Result] = {}
    failed: dict[Cell, str] = {}
    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as pool:
        for cell, result in zip(cells, pool.map(partial(_one, run, without), cells), strict=True):
            if isinstance(result, str):
                failed[cell] = result
            else:
                found[cell] = result
    return found, failed


def _one(run: Run, without: Sequence[str], cell: Cell) -> Result | str:
    """Return what came of one cell, or the reason why nothing did."""
    arguments = (cell.name, str(cell.size), str(cell.split), str(BUDGET_S), *without)

    def learn() -> Result:
        result = run_worker("learn_rows", *arguments)
        told = result.get("failed") or f"{result['loss']:.4g} ({result['cpu_s']:.1f} CPU s)"
        print(f"  {name_of(cell, without).removeprefix(_FOLDER + '/')}: {told}", file=sys.stderr, flush=True)
        return result

    try:
        result: Result = run.kept(name_of(cell, without), SOURCES, learn, BUDGET_S, tuple(without))
    except WorkerFailed as error:
        return str(error).strip().splitlines()[-1]
    return str(result["failed"]) if "failed" in result else result


def kept_own(cells: Iterable[Cell]) -> dict[Cell, Result]:
    """Return what is kept of today's code, and measure nothing."""
    key = key_of()
    results = {cell: stored(name_of(cell), key) for cell in cells}
    return {cell: result for cell, result in results.items() if result is not None and "failed" not in result}


def answered_by_peers(cells: Sequence[Cell], start: Callable[[str, Cell], bool]) -> dict[str, dict[Cell, Result]]:
    """Return the peers' results by the name of the learner.

    Parameters
    ----------
    cells : sequence of Cell
    start : callable
        ``(peer, cell) → bool``: whether a result that is not kept is measured now.
    """
    found: dict[str, dict[Cell, Result]] = {}
    for key, peer in peers.PEERS.items():
        for cell in cells:
            _add(found, cell, peers.results(peer, cell.name, cell.size, cell.split))
        missing = [cell for cell in cells if start(key, cell) and not _has(peer, cell)]
        for cell, result in _measured_now(peer, missing):
            _add(found, cell, result)
    return found


def _measured_now(peer: peers.Peer, cells: Sequence[Cell]) -> Iterable[tuple[Cell, Result]]:
    jobs = [(cell.name, cell.size, cell.split) for cell in cells]
    if not jobs:
        return
    try:
        for name, size, split, result in peers.measure(peer, jobs):
            yield Cell(name, size, split), result
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        print(f"  {peer.key} could not go on: {error}", file=sys.stderr)


def _has(peer: peers.Peer, cell: Cell) -> bool:
    return peers.results(peer, cell.name, cell.size, cell.split) is not None


def _add(found: dict[str, dict[Cell, Result]], cell: Cell, result: Result | None) -> None:
    for name, one in (result or {}).items():
        found.setdefault(name, {})[cell] = one


def missing(found: Mapping[str, Mapping[Cell, Result]], wanted: Mapping[str, Sequence[Cell]]) -> list[str]:
    """Return sentences that name the cells which somebody has not answered: "FLAML: 50 rows 3 of 55, …"."""
    told = []
    for name, cells in wanted.items():
        lacking = Counter(cell.size for cell in cells if cell not in found.get(name, {}))
        every = Counter(cell.size for cell in cells)
        parts = [f"{size_told(size)} {count} of {every[size]}" for size, count in sorted(lacking.items())]
        if parts:
            told.append(f"{name}: {', '.join(parts)}")
    return told


def size_told(size: int) -> str:
    """Return how a size is called."""
    return "full size" if size == FULL else f"{size} rows"


def told_group(group: tuple[str, int]) -> str:
    """Return how a set and size are called."""
    return f"{group[0]} {size_told(group[1])}"


def told_cell(cell: Cell) -> str:
    """Return how a cell is called."""
    return f"{told_group(cell.group)}, split {cell.split}"

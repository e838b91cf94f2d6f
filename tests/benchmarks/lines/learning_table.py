"""Prints what is kept of the comparison of learners, and measures nothing.

    python -m tests.benchmarks.lines.learning_table [20 50 200 full]

Of Acumen only what today's code answered counts.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np

from tests.benchmarks.learning_cells import OWN, Answers, answered_by_peers, cells_of, kept_own, missing, size_told
from tests.benchmarks.learning_compare import Cell, grouped, ratio
from tests.benchmarks.learning_splits import FEW, FEW_DRAWS, FULL, SETS, SMALL, SPLITS

_NAMES = ("logistic", "random forest", "CatBoost", "plain mean", "FLAML", "AutoGluon medium")
_WIDTH = 12


def main(sizes: Sequence[int]) -> None:
    """Print a table for every size: mean losses over the splits that Acumen has answered, then ratios to Acumen's."""
    for size in sizes:
        cells = cells_of(SETS, (size,), FEW_DRAWS if size == FEW else SPLITS)
        theirs = answered_by_peers(cells, lambda _peer, _cell: False)
        answers = Answers({OWN: kept_own(cells), **theirs})
        print(
            f"\n{size_told(size)}: mean loss over the splits that Acumen has answered (over all, where it has none)\n"
        )
        print("\n".join(lines(answers, cells)))
        names = (OWN, *(_NAMES if size in SMALL else _NAMES[:4] if size == FEW else _NAMES[:5]))
        print("\nMissing:", "; ".join(missing(answers.by_name, dict.fromkeys(names, cells))) or "nothing")


def lines(answers: Answers, cells: Sequence[Cell]) -> list[str]:
    """Return the lines of a table."""
    told = [_line("", [OWN, *_NAMES, "CPU s"])]
    for (name, _), group in grouped(cells).items():
        own = [cell for cell in group if cell in answers.own]
        seconds = _mean([answers.own[cell]["cpu_s"] for cell in own])
        told.append(_line(name, [_beside(answers, who, own or group) for who in (OWN, *_NAMES)] + [seconds]))
    ratios = [ratio(answers.of(who, "loss"), answers.of(OWN, "loss"), cells) for who in _NAMES]
    shown = (f"{one.value:.3f}" if one.cells else "–" for one in ratios)
    told.append(_line("against Acumen's", ["1", *shown, ""]))
    times = [_mean(list(answers.of(who, "cpu_s").values())) for who in (OWN, *_NAMES)]
    return [*told, _line("CPU s", [*times, ""])]


def _beside(answers: Answers, who: str, cells: Sequence[Cell]) -> str:
    losses = answers.of(who, "loss")
    return _mean([losses[cell] for cell in cells if cell in losses])


def _mean(values: Sequence[float]) -> str:
    return f"{np.mean(values):.4g}" if values else "–"


def _line(name: str, cells: Sequence[str]) -> str:
    return f"{name:<20}" + "".join(f"{cell[: _WIDTH - 1]:>{_WIDTH}}" for cell in cells)


if __name__ == "__main__":
    main([FULL if word == "full" else int(word) for word in sys.argv[1:]] or [FEW, *SMALL, FULL])

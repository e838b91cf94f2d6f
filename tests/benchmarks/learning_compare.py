"""The arithmetic behind the comparison of learners: ratios of losses, whether a difference is chance, calibration."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.evaluation.metrics import expected_calibration_error

ALPHA = 0.01
RESAMPLES = 5_000
_DRAWN_AT_ONCE = 4_000_000
_SIMULATIONS = 50


@dataclass(frozen=True, order=True)
class Cell:
    """One comparison: a set, the rows to learn from, the number of the split."""

    name: str
    size: int
    split: int

    @property
    def group(self) -> tuple[str, int]:
        """What all splits share."""
        return self.name, self.size


@dataclass(frozen=True)
class Ratio:
    """How many times another's loss one's own is, in the geometric mean over splits, then over sets.

    Attributes
    ----------
    value : float
        nan without a cell that both answered.
    by_group : dict
        The mean over the splits of each set and size.
    cells, wanted : int
        Cells that both answered, of how many.
    median : float
        The middle one of all cells, which a few very bad answers do not move.
    """

    value: float
    by_group: dict[tuple[str, int], float]
    cells: int
    wanted: int
    median: float = float("nan")

    @property
    def of_cells(self) -> str:
        """How many cells it is the mean of."""
        return f"{self.cells} of {self.wanted} cells"

    @property
    def below(self) -> float:
        """By how many per cent one's own loss is below the other's."""
        return 100 * (1 - self.value)

    @property
    def worst(self) -> tuple[str, int]:
        """The set and size where one's own loss is highest against the other's."""
        return max(self.by_group, key=lambda group: self.by_group[group])


def grouped(cells: Iterable[Cell]) -> dict[tuple[str, int], list[Cell]]:
    """Return the cells of every set and size."""
    groups: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        groups[cell.group].append(cell)
    return dict(groups)


def ratio(own: Mapping[Cell, float], other: Mapping[Cell, float], cells: Iterable[Cell]) -> Ratio:
    """Compare two on the cells that both answered; every set and size counts the same, however many splits it has."""
    wanted = list(cells)
    logs: dict[tuple[str, int], list[float]] = defaultdict(list)
    for cell in wanted:
        if cell in own and cell in other:
            logs[cell.group].append(float(np.log(own[cell]) - np.log(other[cell])))
    by_group = {group: float(np.mean(values)) for group, values in logs.items()}
    value = float(np.exp(np.mean(list(by_group.values())))) if by_group else float("nan")
    told = {group: float(np.exp(mean)) for group, mean in by_group.items()}
    every = [log for values in logs.values() for log in values]
    median = float(np.exp(np.median(every))) if every else float("nan")
    return Ratio(value, told, len(every), len(wanted), median)


def mean_ratio(own: Mapping[Cell, float], other: Mapping[Cell, float], cells: Iterable[Cell]) -> Ratio:
    """Compare the mean losses over the splits of each set, on the cells that both answered."""
    wanted = list(cells)
    pairs: dict[tuple[str, int], list[tuple[float, float]]] = defaultdict(list)
    for cell in wanted:
        if cell in own and cell in other:
            pairs[cell.group].append((own[cell], other[cell]))
    by_group = {}
    for group, values in pairs.items():
        mine, theirs = np.mean(values, axis=0)
        by_group[group] = float(mine / theirs)
    value = float(np.exp(np.mean(np.log(list(by_group.values()))))) if by_group else float("nan")
    return Ratio(value, by_group, sum(map(len, pairs.values())), len(wanted))


def best_of(losses: Mapping[str, Mapping[Cell, float]], cells: Sequence[Cell]) -> str | None:
    """Return who has the least mean loss over the cells, of those who answered them all; None if nobody did."""
    whole = [name for name, found in losses.items() if all(cell in found for cell in cells)]
    if not whole or not cells:
        return None
    return min(whole, key=lambda name: float(np.mean([losses[name][cell] for cell in cells])))


@dataclass(frozen=True)
class Chance:
    """How often resampling shows no worse loss than the other's: small where the own loss is really higher.

    Attributes
    ----------
    of_both : float
        Rows and splits drawn anew: whether it would also be so with other rows to learn from.
    of_rows : float
        Rows drawn anew, the splits as they were.
    """

    of_both: float
    of_rows: float


def chance_of_not_worse(
    differences: Sequence[np.ndarray], rows: Sequence[np.ndarray], seed: int, resamples: int = RESAMPLES
) -> Chance:
    """Return one-sided p-values of "the own loss is higher".

    Rows that several splits answer for are drawn together, because they are not independent.

    Parameters
    ----------
    differences : sequence of ndarray
        Own loss minus the other's, of every row that a split answers for.
    rows : sequence of ndarray of int
        Which rows of the table those are.
    seed : int
    resamples : int
        The smallest value is ``1 / (resamples + 1)``.

    References
    ----------
    Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8: resampling at two levels.
    """
    known = np.unique(np.concatenate(rows))
    table = np.zeros((len(rows), len(known)))
    for split, (values, numbers) in enumerate(zip(differences, rows, strict=True)):
        table[split, np.searchsorted(known, numbers)] = values / len(values)
    rng = np.random.default_rng(seed)
    step = max(_DRAWN_AT_ONCE // len(known), 1)
    better = np.zeros(2)
    for start in range(0, resamples, step):
        sums = _drawn_rows(rng, min(step, resamples - start), len(known)) @ table.T
        chosen = rng.integers(0, len(rows), sums.shape)
        both = np.take_along_axis(sums, chosen, axis=1).sum(axis=1)
        better += [np.count_nonzero(both <= 0), np.count_nonzero(sums.sum(axis=1) <= 0)]
    of_both, of_rows = (1 + better) / (resamples + 1)
    return Chance(float(of_both), float(of_rows))


def _drawn_rows(rng: np.random.Generator, times: int, rows: int) -> np.ndarray:
    """Return how often each row is drawn, shape (times, rows)."""
    drawn = rng.integers(0, rows, (times, rows)) + np.arange(times)[:, None] * rows
    return np.bincount(drawn.ravel(), minlength=times * rows).reshape(times, rows).astype(np.float64)


@dataclass(frozen=True)
class Calibration:
    """The gap between stated and observed shares.

    Attributes
    ----------
    pooled : float
        Over the rows of all splits together, which are enough to tell.
    single : float
        Mean of the splits, each by itself.
    by_chance : float
        What `pooled` would be if every stated probability were true.
    """

    pooled: float
    single: float
    by_chance: float


def calibration(
    came: Sequence[np.ndarray], stated: Sequence[np.ndarray], rows: Sequence[np.ndarray], seed: int = 0
) -> Calibration:
    """Return how far stated probabilities are from what came, over the splits of one set.

    Parameters
    ----------
    came : sequence of ndarray of bool
    stated : sequence of ndarray in [0, 1]
    rows : sequence of ndarray of int
        Which rows of the table those are: a row that several splits answer for comes out the same in all.
    seed : int
    """
    happened, said, numbers = np.concatenate(came), np.concatenate(stated), np.concatenate(rows)
    rng = np.random.default_rng(seed)
    drawn = (rng.random(int(numbers.max()) + 1)[numbers] < said for _ in range(_SIMULATIONS))
    by_chance = float(np.mean([expected_calibration_error(outcome, said) for outcome in drawn]))
    single = [expected_calibration_error(one, probability) for one, probability in zip(came, stated, strict=True)]
    return Calibration(expected_calibration_error(happened, said), float(np.mean(single)), by_chance)

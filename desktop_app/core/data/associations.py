"""How strongly columns go together: Pearson's r for numbers, Cramér's V for categories."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.table import Column, Kind, Table

if TYPE_CHECKING:
    import numpy as np

_MOST_NUMBERS, _MOST_CATEGORIES, _MOST_LEVELS = 200, 30, 50
_FEWEST_ROWS = 3


@dataclass(frozen=True)
class Association:
    """Two columns that go together.

    Attributes
    ----------
    strength : float in [0, 1]
    sign : int
        -1 where one falls as the other rises; 0 for categories.
    """

    first: str
    second: str
    strength: float
    sign: int


def associations(table: Table, least: float = 0.3) -> tuple[Association, ...]:
    """Return pairs of columns that go together, the strongest first.

    Parameters
    ----------
    table : Table
        A sample of 20,000 rows is plenty.
    least : float
        Weaker pairs are left out.
    """
    found = [*_of_numbers(table, least), *(one for one in _of_categories(table) if one.strength >= least)]
    return tuple(sorted(found, key=lambda one: -one.strength))


def _of_numbers(table: Table, least: float) -> list[Association]:
    import numpy as np

    from desktop_app.core.data.steps.arrays import floats

    columns = [column for column in table.columns if column.kind is Kind.NUMBER][:_MOST_NUMBERS]
    scaled, present = [], []
    for column in columns:
        array = floats(column)
        there = np.isfinite(array)
        sd = float(array[there].std()) if there.any() else 0.0
        mean = float(array[there].mean()) if there.any() else 0.0
        scaled.append(np.where(there, (array - mean) / sd, 0.0) if sd > 0 else np.zeros(len(array)))
        present.append(there)
    if len(columns) < 2 or not table.rows:
        return []
    matrix, mask = np.array(scaled), np.array(present, dtype=np.float64)
    # Of the rows that both have: the means over all rows stand in for those over the common ones.
    with np.errstate(invalid="ignore", divide="ignore"):
        together = matrix @ matrix.T
        size = np.sqrt(((matrix**2) @ mask.T) * (mask @ (matrix**2).T))
        r = np.nan_to_num(together / size)
    strong = np.triu((np.abs(r) >= least) & (mask @ mask.T >= _FEWEST_ROWS), k=1)
    return [
        Association(columns[a].name, columns[b].name, min(abs(float(r[a, b])), 1.0), 1 if r[a, b] >= 0 else -1)
        for a, b in zip(*(places.tolist() for places in np.nonzero(strong)), strict=True)
    ]


def _of_categories(table: Table) -> list[Association]:
    coded = []
    for column in table.columns:
        if column.kind in (Kind.CATEGORY, Kind.YES_NO):
            codes, levels = _codes(column)
            if 2 <= levels <= _MOST_LEVELS:
                coded.append((column.name, codes, levels))
    found = []
    for (a, first, m), (b, second, n) in combinations(coded[:_MOST_CATEGORIES], 2):
        found.append(Association(a, b, cramers_v(first, second, m, n), 0))
    return found


def _codes(column: Column) -> tuple[Any, int]:
    from desktop_app.core.data.steps.arrays import numbered

    dictionary, codes = numbered(column.values)
    return codes.fill_null(-1).to_numpy(), len(dictionary)


def cramers_v(first: np.ndarray, second: np.ndarray, m: int, n: int) -> float:
    """Return Cramér's V with the correction for chance (Bergsma, 2013).

    Parameters
    ----------
    first, second : ndarray of int, shape (rows,)
        Codes; -1 is missing, and such rows do not count.
    m, n : int
        How many levels each has.
    """
    import numpy as np

    both = (first >= 0) & (second >= 0)
    rows = int(both.sum())
    if rows < 2:
        return 0.0
    counts = np.bincount(first[both] * n + second[both], minlength=m * n).reshape(m, n).astype(np.float64)
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
    if min(counts.shape) < 2:
        return 0.0
    expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / rows
    phi = float(((counts - expected) ** 2 / expected).sum()) / rows
    r, k = counts.shape
    corrected = max(phi - (r - 1) * (k - 1) / (rows - 1), 0.0)
    size = min(r - (r - 1) ** 2 / (rows - 1), k - (k - 1) ** 2 / (rows - 1)) - 1
    return float(min(np.sqrt(corrected / size), 1.0)) if size > 0 else 0.0

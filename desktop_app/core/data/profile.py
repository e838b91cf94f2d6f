"""The figures of a table and of each of its columns, enough to plan with and to draw."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.data.table import Kind


@dataclass(frozen=True)
class ColumnProfile:
    """One column in figures.

    Attributes
    ----------
    missing, distinct : int
        Rows without a value; different values among the others.
    minimum, maximum, mean, sd, quantiles
        Numbers and dates (dates as seconds since 1970); None or empty for other kinds.
        `quantiles` are the 0, 5, 25, 50, 75, 95, 100 % points.
    histogram, edges
        Counts of at most 24 bins and their len + 1 edges (numbers and dates).
    top : tuple of (value, rows)
        Most frequent values first, at most 200 (kinds other than number and date, and numbers of at most 50 values).
    integral : bool
        Every number is whole.
    increasing : bool
        Every value is larger than the one above it.
    mean_words : float
        Words per cell for text-like columns (a Chinese character counts as half a word).
    outliers : int
        Numbers far outside the middle half (see `profiling.far_from`); 0 for other kinds.
    """

    name: str
    kind: Kind
    rows: int
    missing: int
    distinct: int
    minimum: float | None = None
    maximum: float | None = None
    mean: float | None = None
    sd: float | None = None
    quantiles: tuple[float, ...] = ()
    histogram: tuple[int, ...] = ()
    edges: tuple[float, ...] = ()
    top: tuple[tuple[str, int], ...] = ()
    integral: bool = False
    increasing: bool = False
    mean_words: float = 0.0
    outliers: int = 0


@dataclass(frozen=True)
class TableProfile:
    """All columns in figures."""

    rows: int
    columns: tuple[ColumnProfile, ...]

    def __getitem__(self, name: str) -> ColumnProfile:
        return next(column for column in self.columns if column.name == name)

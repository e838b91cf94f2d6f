"""Steps on numbers: cap what lies far outside, bring to one scale, sort into bins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Self

from desktop_app.core.data.steps.arrays import floats, number_text, number_values, put
from desktop_app.core.data.steps.base import STEPS, Ask, InPlace, Step, asks, learned
from desktop_app.core.data.steps.base import named as named_columns
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

    from desktop_app.core.data.steps.arrays import Floats

_COLUMN = QT_TRANSLATE_NOOP("Steps", "Column")
PERCENTILES, QUARTILES, LIMITS = "percentiles", "quartiles", "limits"
UNIT, STANDARD = "unit", "standard"
WIDTH, COUNT, OWN = "width", "count", "own"
_NO_VALUES = QT_TRANSLATE_NOOP("Steps", "“{column}” has no value to learn from.")


@STEPS.register
@dataclass(frozen=True)
class CapOutliers(Step):
    """Replace numbers outside a usual range by its edge.

    Attributes
    ----------
    how : str
        ``percentiles``: the outermost `share` of 100 on each side. ``quartiles``: further than `reach` times the
        distance of the quartiles beyond them (Tukey, 1977). ``limits``: what a person gives as `low` and `high`.
    bounds : (low, high)
        What was learned.
    """

    key: ClassVar[str] = "cap"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Cap outliers")
    column: str = asks(_COLUMN, Ask.COLUMN, kinds=(Kind.NUMBER,))
    how: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Usual range"),
        Ask.CHOICE,
        QUARTILES,
        choices=(
            (QUARTILES, QT_TRANSLATE_NOOP("Steps", "around the middle half")),
            (PERCENTILES, QT_TRANSLATE_NOOP("Steps", "all but a share on each side")),
            (LIMITS, QT_TRANSLATE_NOOP("Steps", "between two numbers")),
        ),
    )
    share: float = asks(
        QT_TRANSLATE_NOOP("Steps", "Share of 100 on each side"),
        Ask.NUMBER,
        1.0,
        least=0,
        most=49,
        when=("how", (PERCENTILES,)),
    )
    reach: float = asks(
        QT_TRANSLATE_NOOP("Steps", "Reach beyond the middle half"),
        Ask.NUMBER,
        3.0,
        least=0,
        most=1000,
        when=("how", (QUARTILES,)),
    )
    low: float | None = asks(QT_TRANSLATE_NOOP("Steps", "Smallest"), Ask.NUMBER, None, when=("how", (LIMITS,)))
    high: float | None = asks(QT_TRANSLATE_NOOP("Steps", "Largest"), Ask.NUMBER, None, when=("how", (LIMITS,)))
    blank: bool = asks(QT_TRANSLATE_NOOP("Steps", "Make them missing instead"), Ask.FLAG, False)
    bounds: tuple[float, float] | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.how == LIMITS:
            if self.low is None and self.high is None:
                raise self._wrong(QT_TRANSLATE_NOOP("Steps", "Neither a smallest nor a largest number is given."))
            if self.low is not None and self.high is not None and self.low > self.high:
                raise self._wrong(QT_TRANSLATE_NOOP("Steps", "The smallest number is above the largest one."))

    def describe(self) -> Sentence:
        """Return the range, where it is known."""
        low, high = (self.low, self.high) if self.how == LIMITS else self.bounds or (None, None)
        facts: dict[str, object] = {"column": self.column, "low": low, "high": high}
        if low is None and high is None:
            return say(QT_TRANSLATE_NOOP("Steps", "Cap outliers of “{column}”"), **facts)
        if self.blank:
            return self._blanked(facts)
        if low is None:
            return say(QT_TRANSLATE_NOOP("Steps", "Cap “{column}” at {high}"), **facts)
        if high is None:
            return say(QT_TRANSLATE_NOOP("Steps", "Raise “{column}” to at least {low}"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Keep “{column}” between {low} and {high}"), **facts)

    def _blanked(self, facts: dict[str, object]) -> Sentence:
        if facts["low"] is None:
            return say(QT_TRANSLATE_NOOP("Steps", "Make “{column}” missing where it is above {high}"), **facts)
        if facts["high"] is None:
            return say(QT_TRANSLATE_NOOP("Steps", "Make “{column}” missing where it is below {low}"), **facts)
        return say(
            QT_TRANSLATE_NOOP("Steps", "Make “{column}” missing where it is not between {low} and {high}"), **facts
        )

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def _fitted(self, table: Table) -> Self:
        import numpy as np

        column = self._of_kind(table, self.column, Kind.NUMBER)
        if self.how == LIMITS or self.bounds is not None:
            return self
        array = _present(floats(column))
        if not len(array):
            raise self._wrong(_NO_VALUES, column=self.column)
        if self.how == PERCENTILES:
            low, high = np.percentile(array, (self.share, 100 - self.share))
        else:
            low, high = usual_range(array, self.reach)
        return replace(self, bounds=(float(low), float(high)))

    def _changed(self, table: Table) -> Table:
        import pyarrow as pa
        import pyarrow.compute as pc

        low, high = (self.low, self.high) if self.how == LIMITS else self.bounds or (None, None)
        values = pc.cast(table[self.column].values, pa.float64(), safe=False)
        nothing = pa.scalar(None, pa.float64())
        if low is not None:
            values = pc.if_else(pc.less(values, low), nothing if self.blank else float(low), values)
        if high is not None:
            values = pc.if_else(pc.greater(values, high), nothing if self.blank else float(high), values)
        return put(table, Column(self.column, Kind.NUMBER, values))


def usual_range(array: Floats, reach: float) -> tuple[float, float]:
    """Return the range that reaches `reach` times the distance of the quartiles beyond them.

    Where half of the numbers are one and the same, the range is that of the numbers themselves.
    """
    import numpy as np

    first, third = np.percentile(array, (25, 75))
    spread = third - first
    if not spread:
        return float(array.min()), float(array.max())
    return max(float(first - reach * spread), float(array.min())), min(
        float(third + reach * spread), float(array.max())
    )


@STEPS.register
@dataclass(frozen=True)
class Normalise(InPlace):
    """Bring numbers to one scale.

    Attributes
    ----------
    found : tuple of (column, offset, size)
        The offset is taken away, then the rest divided by the size.
    """

    key: ClassVar[str] = "normalise"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Bring to one scale")
    over: tuple[str, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Columns"), Ask.COLUMNS, kinds=(Kind.NUMBER,))
    how: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Scale"),
        Ask.CHOICE,
        UNIT,
        choices=(
            (UNIT, QT_TRANSLATE_NOOP("Steps", "smallest 0, largest 1")),
            (STANDARD, QT_TRANSLATE_NOOP("Steps", "mean 0, usual distance from it 1")),
        ),
    )
    found: tuple[tuple[str, float, float], ...] = learned(())

    def describe(self) -> Sentence:
        """Return the columns."""
        facts = {"columns": named_columns(self.over)}
        if self.how == UNIT:
            return say(QT_TRANSLATE_NOOP("Steps", "Bring {columns} to a scale from 0 to 1"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Bring {columns} to a mean of 0 and a usual distance of 1"), **facts)

    def _fitted(self, table: Table) -> Self:
        columns = [self._of_kind(table, name, Kind.NUMBER) for name in self.over]
        known = {name for name, _, _ in self.found}
        made = [self._scale(column) for column in columns if column.name not in known]
        return replace(self, found=(*self.found, *made)) if made else self

    def _scale(self, column: Column) -> tuple[str, float, float]:
        array = _present(floats(column))
        if not len(array):
            raise self._wrong(_NO_VALUES, column=column.name)
        offset, size = (array.min(), array.max() - array.min()) if self.how == UNIT else (array.mean(), array.std())
        return column.name, float(offset), float(size) or 1.0

    def _changed(self, table: Table) -> Table:
        scales = {name: (offset, size) for name, offset, size in self.found}
        made = []
        for name in self.over:
            offset, size = scales[name]
            made.append(Column(name, Kind.NUMBER, number_values((floats(table[name]) - offset) / (size or 1.0))))
        return put(table, *made)


@STEPS.register
@dataclass(frozen=True)
class Bins(Step):
    """Sort numbers into bins; numbers beyond all that was seen fall into the outer ones.

    Attributes
    ----------
    how : str
        ``width``: equally wide. ``count``: about equally many rows. ``own``: cut at `cuts`.
    edges : tuple of float
        Learned: where one bin ends and the next begins; an edge belongs to the bin above it.
    """

    key: ClassVar[str] = "bins"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Sort into bins")
    column: str = asks(_COLUMN, Ask.COLUMN, kinds=(Kind.NUMBER,))
    to: str = asks(QT_TRANSLATE_NOOP("Steps", "New column (empty: change the column itself)"), Ask.NAME, "")
    how: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Bins"),
        Ask.CHOICE,
        COUNT,
        choices=(
            (COUNT, QT_TRANSLATE_NOOP("Steps", "with equally many rows")),
            (WIDTH, QT_TRANSLATE_NOOP("Steps", "equally wide")),
            (OWN, QT_TRANSLATE_NOOP("Steps", "cut at given numbers")),
        ),
    )
    number: int = asks(
        QT_TRANSLATE_NOOP("Steps", "How many"), Ask.WHOLE, 5, least=2, most=100, when=("how", (COUNT, WIDTH))
    )
    cuts: tuple[float, ...] = asks(QT_TRANSLATE_NOOP("Steps", "Cut at"), Ask.NUMBERS, (), when=("how", (OWN,)))
    edges: tuple[float, ...] | None = learned()

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.how == OWN and not self.cuts:
            raise self._wrong(QT_TRANSLATE_NOOP("Steps", "There is nothing to cut at."))

    def describe(self) -> Sentence:
        """Return column and bins."""
        edges = self._edges()
        facts = {"column": self.column, "n": len(edges) + 1 if edges else self.number}
        return say(QT_TRANSLATE_NOOP("Steps", "Sort “{column}” into %n bin(s)"), **facts)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column of bins."""
        return (self.to or self.column,)

    def _edges(self) -> tuple[float, ...]:
        return tuple(sorted(set(map(float, self.cuts)))) if self.how == OWN else self.edges or ()

    def _fitted(self, table: Table) -> Self:
        import numpy as np

        column = self._of_kind(table, self.column, Kind.NUMBER)
        if self.to:
            self._new_name(table, self.to, self.column)
        if self.how == OWN or self.edges is not None:
            return self
        array = _present(floats(column))
        if not len(array):
            raise self._wrong(_NO_VALUES, column=self.column)
        if self.how == WIDTH:
            edges = np.linspace(array.min(), array.max(), self.number + 1)[1:-1]
        else:
            edges = np.quantile(array, np.arange(1, self.number) / self.number)
        low = float(array.min())
        readable = {round_to(float(edge), float(array.max()) - low) for edge in edges}
        return replace(self, edges=tuple(sorted(edge for edge in readable if edge > low)))

    def _changed(self, table: Table) -> Table:
        import numpy as np
        import pyarrow as pa

        array = floats(table[self.column])
        edges = self._edges()
        places = np.searchsorted(np.array(edges), array, side="right")
        codes = pa.array(places, pa.int64(), mask=np.isnan(array))
        values: pa.ChunkedArray = pa.chunked_array([pa.array(labels_of(edges), pa.string()).take(codes)])
        return put(table, Column(self.to or self.column, Kind.CATEGORY, values), after=self.column)


def labels_of(edges: tuple[float, ...]) -> list[str]:
    """Return the names of bins; they need no language."""
    if not edges:
        return ["*"]
    texts = [number_text(edge) for edge in edges]
    between = [f"{low}–{high}" for low, high in pairwise(texts)]
    return [f"< {texts[0]}", *between, f"≥ {texts[-1]}"]


def round_to(value: float, span: float) -> float:
    """Return a number without the digits that mean nothing beside the span of all numbers."""
    import math

    if not span or not math.isfinite(span):
        return value
    return round(value, 3 - math.floor(math.log10(abs(span))))


def _present(array: Floats) -> Floats:
    import numpy as np

    found: Floats = array[np.isfinite(array)]
    return found

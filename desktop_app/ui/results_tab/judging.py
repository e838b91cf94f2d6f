"""What the held-out rows say at any threshold and of any class: counts and curves from arrays."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from desktop_app.core.evaluation.figures import HeldOut

MOST_POINTS = 160
_Z = 1.96
_ROUNDING = 1e-6  # a probability that equals the threshold up to rounding is called so, as the model does


@dataclass(frozen=True)
class Share:
    """`hits` of `of`, as a share with its 95 % interval."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share; nan of nothing."""
        return self.hits / self.of if self.of else float("nan")

    @property
    def bounds(self) -> tuple[float, float]:
        """The score interval (Wilson, 1927)."""
        if not self.of:
            return 0.0, 1.0
        centre = (self.value + _Z**2 / (2 * self.of)) / (1 + _Z**2 / self.of)
        inner = self.value * (1 - self.value) / self.of + _Z**2 / (4 * self.of**2)
        reach = _Z / (1 + _Z**2 / self.of) * sqrt(inner)
        return max(centre - reach, 0.0), min(centre + reach, 1.0)


@dataclass(frozen=True)
class Cut:
    """What a threshold makes of the rows: hits, false calls, missed and rightly let be."""

    threshold: float
    hits: int
    false_calls: int
    missed: int
    let_be: int

    @property
    def precision(self) -> Share:
        """Of those called so, the ones that are."""
        return Share(self.hits, self.hits + self.false_calls)

    @property
    def recall(self) -> Share:
        """Of those that are so, the ones that are found."""
        return Share(self.hits, self.hits + self.missed)

    @property
    def fall_out(self) -> Share:
        """Of those that are not so, the ones that are called so."""
        return Share(self.false_calls, self.false_calls + self.let_be)

    @property
    def counts(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Counts by (is, called), the one that matters last."""
        return (self.let_be, self.false_calls), (self.missed, self.hits)


class Cuts:
    """Every threshold on one class's probability, ready to be asked.

    Parameters
    ----------
    is_so : ndarray of bool, shape (n,)
    probability : ndarray, shape (n,)
    """

    def __init__(self, is_so: np.ndarray, probability: np.ndarray) -> None:
        import numpy as np

        order = np.argsort(-probability, kind="stable")
        self._descending = probability[order]
        self._hits = np.concatenate(([0], np.cumsum(is_so[order])))
        self.rows = len(probability)
        self.positives = int(self._hits[-1])

    def at(self, threshold: float) -> Cut:
        """Return what `threshold` makes of the rows."""
        import numpy as np

        called = int(np.searchsorted(-self._descending, -(threshold - _ROUNDING), side="right"))
        return self._cut(threshold, called)

    def all(self) -> tuple[Cut, ...]:
        """Return at most `MOST_POINTS` cuts from nothing called to everything called."""
        import numpy as np

        if not self.rows:
            return ()
        ends = np.flatnonzero(np.append(self._descending[1:] != self._descending[:-1], True)) + 1
        if len(ends) > MOST_POINTS:
            ends = ends[np.unique(np.linspace(0, len(ends) - 1, MOST_POINTS).round().astype(int))]
        cuts = [self._cut(float(self._descending[end - 1]), int(end)) for end in ends]
        return (self._cut(1.0, 0), *cuts)

    def _cut(self, threshold: float, called: int) -> Cut:
        hits = int(self._hits[called])
        missed = self.positives - hits
        return Cut(threshold, hits, called - hits, missed, self.rows - called - missed)


def cuts_of(held_out: HeldOut, number: int) -> Cuts:
    """Return the thresholds on the class with this number, against all others."""
    return Cuts(held_out.actual == number, held_out.predicted[:, number])


@dataclass(frozen=True)
class Kept:
    """One bin of equally many rows: what was said on average, and what happened."""

    said: float
    happened: Share


def calibration(held_out: HeldOut, number: int, bins: int = 10) -> tuple[Kept, ...]:
    """Return said against happened for one class, in bins of about equally many rows."""
    import numpy as np

    probability, is_so = held_out.predicted[:, number], held_out.actual == number
    order = np.argsort(probability, kind="stable")
    parts = [part for part in np.array_split(order, min(bins, max(len(order) // 20, 1))) if len(part)]
    return tuple(Kept(float(probability[p].mean()), Share(int(is_so[p].sum()), len(p))) for p in parts)


def confusion(held_out: HeldOut, threshold: float) -> tuple[tuple[int, ...], ...]:
    """Return counts by (is, called); two classes are told apart by the threshold on the second."""
    import numpy as np

    classes = held_out.predicted.shape[1]
    if classes == 2:
        return cuts_of(held_out, 1).at(threshold).counts
    called = np.argmax(np.round(held_out.predicted * 1e5), axis=1)
    flat = np.bincount(held_out.actual * classes + called, minlength=classes * classes)
    return tuple(tuple(int(count) for count in row) for row in flat.reshape(classes, classes))


def error_sizes(held_out: HeldOut) -> tuple[float, float]:
    """Return what half of the rows, and 90 of 100, are off by at most."""
    import numpy as np

    half, most = np.quantile(np.abs(held_out.predicted - held_out.actual), [0.5, 0.9])
    return float(half), float(most)


def inside(held_out: HeldOut) -> Share:
    """Return how often the truth lies in the range that is given with the answer."""
    within = (held_out.low <= held_out.actual) & (held_out.actual <= held_out.high)
    return Share(int(within.sum()), len(within))


def within(held_out: HeldOut, distance: float) -> Share:
    """Return how often the answer is off by at most `distance`."""
    import numpy as np

    near = np.abs(held_out.predicted - held_out.actual) <= distance
    return Share(int(near.sum()), len(near))

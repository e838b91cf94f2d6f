"""Features made of several columns: which make sense, and which of them are worth a try."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.derived import Derived, Way
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.tuning.association import Binned

LOOKING = QT_TRANSLATE_NOOP("Stages", "Looking for columns worth adding")
_MOST_NUMBERS, _MOST_DATES, _MOST_GROUPS = 12, 4, 6
_FEWEST_OF_A_GROUP = 10
_MOST_ZEROS = 0.2
_ALIKE = 0.9


@dataclass(frozen=True, eq=False)
class Candidates:
    """All features that make sense for a table, ready to be compared with answers.

    Attributes
    ----------
    features : tuple of Derived
    binned : Binned
        Of the features.
    parents : Binned
        Of the columns that they are made of.
    places : ndarray of int, shape (features, 2)
        Rows of `parents`.
    """

    features: tuple[Derived, ...]
    binned: Binned
    parents: Binned
    places: np.ndarray

    @classmethod
    def of(cls, table: RawTable, answers: np.ndarray, progress: Progress) -> Candidates:
        """Make all features of a table.

        Parameters
        ----------
        table : RawTable
        answers : ndarray, shape (rows, k)
            Less their means; choose the numbers, dates and groups to combine where there are many.
        progress : Progress
        """
        features = sensible(table, answers)
        columns = []
        for number, feature in enumerate(features):
            progress.update(number / len(features), say(LOOKING))
            columns.append(feature.fit(table).transform(table))
        parents = [column for column in table.columns if column.kind is not Kind.TEXT]
        place = {column.name: number for number, column in enumerate(parents)}
        places = np.array([[place[name] for name in feature.parents] for feature in features]).reshape(-1, 2)
        return cls(tuple(features), Binned.of(columns, table.rows), Binned.of(parents, table.rows), places)

    def best(self, left: np.ndarray, most: int) -> list[tuple[Derived, ...]]:
        """Return, for each trial, the features that tell most beyond their parents about what is left.

        Parameters
        ----------
        left : ndarray, shape (rows, trials, k)
            As for `Binned.evidence`.
        most : int
            Features of one trial; none of them says the same as one before it.
        """
        own = np.maximum(self.parents.evidence(left), 0.0)
        beyond = self.binned.evidence(left) - own[self.places].max(axis=1)
        return [self._unlike(np.argsort(-sure, kind="stable")[: int((sure > 0).sum())], most) for sure in beyond.T]

    def _unlike(self, ranked: np.ndarray, most: int) -> tuple[Derived, ...]:
        """Return the first features that say something else than their parents and those before them."""
        chosen: list[int] = []
        for place in ranked:
            others = np.vstack([self.parents.ranks[self.places[place]], self.binned.ranks[chosen]])
            if not _is_like(self.binned.ranks[place], others):
                chosen.append(int(place))
            if len(chosen) == most:
                break
        return tuple(self.features[place] for place in chosen)


def sensible(table: RawTable, answers: np.ndarray) -> list[Derived]:
    """Return every feature that makes sense for the columns of a table; see `Candidates.of`."""
    numbers = _telling(table, (Kind.NUMBER,), answers, _MOST_NUMBERS)
    dates = _telling(table, (Kind.DATE,), answers, _MOST_DATES)
    groups = _telling(table, (Kind.CATEGORY, Kind.YES_NO), answers, _MOST_GROUPS)
    found: list[Derived] = []
    for first, second in combinations(numbers, 2):
        signs = (Way.PRODUCT, Way.SUM, Way.DIFFERENCE)
        found += [Derived(sign, first.name, second.name) for sign in signs]
        both = ((first, second), (second, first))
        found += [Derived(Way.RATIO, one.name, other.name) for one, other in both if _divides(other)]
    found += [Derived(Way.DAYS, first.name, second.name) for first, second in combinations(dates, 2)]
    for number in numbers:
        ways = (Way.GROUP_DIFFERENCE, Way.GROUP_RATIO) if _has_one_sign(number) else (Way.GROUP_DIFFERENCE,)
        found += [Derived(way, number.name, group.name) for group in groups for way in ways]
    return found


def _telling(table: RawTable, kinds: tuple[Kind, ...], answers: np.ndarray, most: int) -> list[RawColumn]:
    """Return the columns of some kinds that can be combined; where they are many, those that tell most."""
    fitting = [column for column in table.columns if column.kind in kinds and _varies(column, table.rows)]
    if len(fitting) <= most:
        return fitting
    sure = Binned.of(fitting, table.rows).evidence(answers[:, None, :])[:, 0]
    return [fitting[place] for place in np.sort(np.argsort(-sure, kind="stable")[:most])]


def _varies(column: RawColumn, rows: int) -> bool:
    if column.levels:
        return 2 <= len(column.levels) <= rows / _FEWEST_OF_A_GROUP
    values = next(iter(column.arrays.values()))
    present = values[np.isfinite(values)]
    return len(present) > rows / 2 and len(np.unique(present[:1_000])) > 2


def _divides(column: RawColumn) -> bool:
    return bool(np.mean(column.arrays[column.name] == 0) <= _MOST_ZEROS)


def _has_one_sign(column: RawColumn) -> bool:
    values = column.arrays[column.name]
    present = values[np.isfinite(values)]
    return bool((present >= 0).all() or (present <= 0).all()) and bool((present != 0).any())


def _is_like(rank: np.ndarray, others: np.ndarray) -> bool:
    """Return whether ranks do not vary or go together with any of the others."""
    length, lengths = np.sqrt(rank @ rank), np.sqrt(np.square(others).sum(axis=1))
    return bool(length == 0 or (np.abs(others @ rank) > _ALIKE * length * lengths).any())

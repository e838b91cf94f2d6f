"""Categories and yes/no: every encoding is a lookup in one table, so Python and the model file cannot differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import ENCODERS, Answers, FittedEncoder, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn

MAX_INDICATORS_TREE = 8
MAX_INDICATORS_LINEAR = 60
MAX_TARGET_CODES = 8
MAX_LEVELS_PLAIN = 30  # nobody follows a list of more by hand
PRIOR_ROWS = 10.0
_INNER_FOLDS = 5


@dataclass(frozen=True, eq=False)
class FittedCategory:
    """A table of features for each known level; row 0 serves every level never seen.

    Attributes
    ----------
    levels : tuple of str
        Known levels ('' is "missing" where it occurred); level i is row i + 1 of `table`.
    table : ndarray of float32, shape (len(levels) + 1, width)
    """

    name: str
    levels: tuple[str, ...]
    table: np.ndarray
    rows_of: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows_of", {level: row for row, level in enumerate(self.levels, start=1)})

    @property
    def width(self) -> int:
        """Features a level has."""
        return int(self.table.shape[1])

    def transform(self, column: RawColumn) -> np.ndarray:
        """Return float32 features of shape (rows, width)."""
        row_of_level = np.array([self.rows_of.get(level, 0) for level in column.levels], dtype=np.int64)
        features: np.ndarray = self.table[row_of_level[column.codes]]
        return features

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write level → row number → table row."""
        rows = graph.add(
            "LabelEncoder",
            graph.add("Reshape", self.name, graph.constant([-1], np.int64)),
            domain="ai.onnx.ml",
            keys_strings=list(self.levels) or [""],
            values_int64s=list(range(1, len(self.levels) + 1)) or [0],
            default_int64=0,
        )
        return graph.add("Gather", graph.constant(self.table), rows, axis=0)

    def meanings(self) -> tuple[Meaning, ...]:
        """Return for each feature its value at every level."""
        return tuple(
            Meaning(self.name, "level", keys=self.levels, values=tuple(column[1:].tolist()), otherwise=float(column[0]))
            for column in self.table.T
        )


@ENCODERS.register
@dataclass(frozen=True)
class CategoryEncoder:
    """Indicators for frequent levels; for many levels also frequency and smoothed target codes.

    Smoothing adds `PRIOR_ROWS` rows of the overall mean to every level (Micci-Barreca, 2001); the codes of
    training rows are made out of fold, so that a learner cannot read the answer back.
    """

    key: ClassVar[str] = "category"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind.CATEGORY, Kind.YES_NO, Kind.ID)

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedCategory:
        """Learn the table from the training rows."""
        counts = np.bincount(column.codes, minlength=len(column.levels))
        kept = np.flatnonzero(counts)
        parts = [_indicators(counts[kept], view)]
        if _wants_codes(len(kept), view):
            if view is not View.PLAIN:
                parts.append(_frequencies(counts[kept], column.codes.size))
            parts.append(_target_codes(column.codes, answers, len(column.levels))[np.concatenate([kept, [-1]])])
        by_level = np.hstack(parts).astype(np.float32)
        table = np.vstack([by_level[-1:], by_level[:-1]])  # the last row of each part serves unseen levels
        return FittedCategory(column.name, tuple(column.levels[i] for i in kept), table)

    def fit_transform(
        self, column: RawColumn, answers: Answers, view: View, rng: np.random.Generator
    ) -> tuple[FittedEncoder, np.ndarray]:
        """Learn, and return the training rows' features with out-of-fold target codes."""
        fitted = self.fit(column, answers, view)
        features = fitted.transform(column)
        kept = int(np.count_nonzero(np.bincount(column.codes, minlength=len(column.levels))))
        if _wants_codes(kept, view):
            codes = _out_of_fold_codes(column.codes, answers, len(column.levels), rng)
            features[:, -codes.shape[1] :] = codes
        return fitted, features


def _most_indicators(view: View) -> int:
    return MAX_INDICATORS_TREE if view.is_raw else MAX_INDICATORS_LINEAR


def _wants_codes(levels: int, view: View) -> bool:
    return levels > _most_indicators(view) and (view is not View.PLAIN or levels <= MAX_LEVELS_PLAIN)


def _indicators(counts: np.ndarray, view: View) -> np.ndarray:
    """Return one indicator for each frequent level; rare and unseen levels share all zeros."""
    frequent = np.argsort(-counts, kind="stable")[: _most_indicators(view)]
    frequent = np.sort(frequent[counts[frequent] >= min(2, counts.max())])
    if len(counts) == 2 and len(frequent) == 2:
        frequent = frequent[1:]
    table = np.zeros((len(counts) + 1, len(frequent)))
    table[frequent, np.arange(len(frequent))] = 1.0
    return table


def _frequencies(counts: np.ndarray, rows: int) -> np.ndarray:
    return np.append(np.log1p(counts), 0.0)[:, None]


def _target_codes(codes: np.ndarray, answers: Answers, levels: int) -> np.ndarray:
    """Return the smoothed mean answer of each level, shape (levels + 1, k); the last row is the overall mean."""
    targets = answers.columns()[:, :MAX_TARGET_CODES]
    overall = targets.mean(axis=0)
    sums = np.stack([np.bincount(codes, weights=column, minlength=levels) for column in targets.T], axis=1)
    counts = np.bincount(codes, minlength=levels)[:, None]
    means = (sums + PRIOR_ROWS * overall) / (counts + PRIOR_ROWS)
    return np.vstack([means, overall])


def _out_of_fold_codes(codes: np.ndarray, answers: Answers, levels: int, rng: np.random.Generator) -> np.ndarray:
    folds = rng.permutation(len(codes)) % min(_INNER_FOLDS, max(len(codes), 1))
    result = np.zeros((len(codes), min(answers.columns().shape[1], MAX_TARGET_CODES)), dtype=np.float32)
    for fold in np.unique(folds):
        inside, outside = folds == fold, folds != fold
        if outside.any():
            table = _target_codes(codes[outside], answers.take(np.flatnonzero(outside)), levels)
            result[inside] = table[codes[inside]]
    return result

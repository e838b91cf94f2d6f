"""Columns that give the answer away: named before anybody believes a perfect score."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.metrics import roc_auc
from desktop_app.core.evaluation.splits import fold_numbers, subsample
from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.notices import Notice

SUSPICIOUS = 0.98
_ROWS = 5_000
_BINS = 20
_MOSTLY = 0.9
_NAMED = 8


def likely_leaks(table: RawTable, answers: Answers, seed: int) -> list[Notice]:
    """Name the columns that alone tell the answer almost perfectly, in one doubt.

    A column's share is the AUC (categories; the worst class against the rest) or R² (numbers) of its binned
    means, learned on one half of the rows and tested on the other; for a number from a number also the squared
    rank correlation, because bins are too coarse for a copy.

    Parameters
    ----------
    table : RawTable
    answers : Answers
    seed : int
    """
    rng = np.random.default_rng(seed)
    rows = subsample(answers, _ROWS, rng)
    few = answers.take(rows)
    half = fold_numbers(few, 2, rng) == 0
    if half.sum() < 20:
        return []
    asked = (column for column in table.columns if column.kind is not Kind.TEXT)
    scores = {column.name: _alone(column.take(rows), few, half) for column in asked}
    found = {name: score for name, score in scores.items() if score > SUSPICIOUS}
    if len(found) > 1:
        return [Notice("likely_leaks", "", {"columns": tuple(found)[:_NAMED], "count": len(found)})]
    return [Notice("likely_leak", name, {"score": int(100 * score)}) for name, score in found.items()]


def _alone(column: RawColumn, answers: Answers, learned: np.ndarray) -> float:
    groups = _groups(column)
    targets = answers.columns()
    tested = ~learned
    overall = targets[learned].mean(axis=0)
    counts = np.bincount(groups[learned], minlength=groups.max() + 1)[:, None]
    sums = np.stack([np.bincount(groups[learned], t[learned], groups.max() + 1) for t in targets.T], axis=1)
    predicted = ((sums + overall) / (counts + 1))[groups[tested]]
    if answers.classes:
        areas = [roc_auc(targets[tested, k] == 1, predicted[:, k]) for k in range(targets.shape[1])]
        return float(np.nanmin(areas)) if np.isfinite(areas).any() else 0.0
    actual = targets[tested, 0]
    spread = actual.var()
    explained = float(1 - ((predicted[:, 0] - actual) ** 2).mean() / spread) if spread > 0 else 0.0
    return explained if column.levels else max(explained, _rank_correlation(column, targets[:, 0]) ** 2)


def _rank_correlation(column: RawColumn, targets: np.ndarray) -> float:
    """Return Spearman's correlation over the rows that have a number; 0 where those are few or never vary."""
    values = next(iter(column.arrays.values()))
    present = np.isfinite(values)
    own, wanted = (np.unique(part[present], return_inverse=True)[1] for part in (values, targets))
    if present.mean() < _MOSTLY or own.max(initial=0) == 0 or wanted.max(initial=0) == 0:
        return 0.0
    return float(np.corrcoef(own, wanted)[0, 1])


def _groups(column: RawColumn) -> np.ndarray:
    if column.levels:
        return column.codes.astype(np.int64)
    values = next(iter(column.arrays.values())).astype(np.float64)
    present = values[np.isfinite(values)]
    if len(present) == 0:
        return np.zeros(len(values), np.int64)
    distinct = np.unique(present)
    edges = distinct[1:] if len(distinct) <= _BINS else np.unique(np.quantile(present, np.linspace(0, 1, 10 * _BINS)))
    groups: np.ndarray = np.where(np.isfinite(values), np.searchsorted(edges, values, side="right") + 1, 0)
    return groups

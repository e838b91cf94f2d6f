"""Which rows are learned from and which are kept to judge; classes and sizes stay in proportion."""

from __future__ import annotations

import numpy as np

from desktop_app.core.features.base import Answers

_NUMBER_STRATA = 10
_FEWEST_OF_A_CLASS = 10


def strata(answers: Answers) -> np.ndarray:
    """Return the class of each row, or for numbers its tenth."""
    if answers.classes:
        return answers.values
    ranks = np.argsort(np.argsort(answers.values, kind="stable"), kind="stable")
    groups: np.ndarray = ranks * _NUMBER_STRATA // max(len(ranks), 1)
    return groups


def fold_numbers(answers: Answers, folds: int, rng: np.random.Generator) -> np.ndarray:
    """Deal rows into folds, each class (or tenth of the numbers) evenly.

    Parameters
    ----------
    answers : Answers
    folds : int
    rng : Generator

    Returns
    -------
    ndarray of int, shape (rows,)
        Fold number of each row, 0 to folds - 1.
    """
    groups = strata(answers)
    shuffled = rng.permutation(len(groups))
    order = shuffled[np.argsort(groups[shuffled], kind="stable")]
    numbers = np.empty(len(groups), dtype=np.int64)
    numbers[order] = np.arange(len(groups)) % folds
    return numbers


def hold_out(answers: Answers, share: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Split rows into learned and held out, in proportion; return both as sorted row numbers."""
    parts = max(round(1 / share), 2)
    numbers = fold_numbers(answers, parts, rng)
    return np.flatnonzero(numbers != 0), np.flatnonzero(numbers == 0)


def subsample(answers: Answers, rows: int, rng: np.random.Generator) -> np.ndarray:
    """Return at most `rows` row numbers, in proportion, sorted; of each class at least ten, or all it has."""
    if len(answers.values) <= rows:
        return np.arange(len(answers.values))
    groups = strata(answers)
    shuffled = rng.permutation(len(groups))
    order = shuffled[np.argsort(groups[shuffled], kind="stable")]
    chosen = order[np.linspace(0, len(order) - 1, rows).astype(np.int64)]
    if answers.classes:
        fewest = min(_FEWEST_OF_A_CLASS, max(rows // (2 * answers.classes), 1))
        chosen = _with_rare(chosen, order, groups, np.minimum(np.bincount(groups), fewest))
    return np.sort(chosen)


def _with_rare(chosen: np.ndarray, order: np.ndarray, groups: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Return `chosen` with rows of frequent classes given up for classes that have hardly any."""
    counts = np.bincount(groups[chosen], minlength=len(wanted))
    parts = [order[groups[order] == group][: wanted[group]] for group in np.flatnonzero(counts < wanted)]
    if not parts:
        return chosen
    rest = chosen[~np.isin(groups[chosen], np.flatnonzero(counts < wanted))]
    room = max(len(chosen) - sum(len(part) for part in parts), 0)
    kept = rest[np.linspace(0, len(rest) - 1, min(room, len(rest))).astype(np.int64)] if len(rest) else rest
    return np.concatenate([kept, *parts])

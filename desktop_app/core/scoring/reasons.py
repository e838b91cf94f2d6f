"""Why a row got its answer: how far the answer moves when one column is set to what is usual."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.scoring.metadata import ModelColumn
from desktop_app.core.scoring.model_file import ModelFile

Feeds = Mapping[str, np.ndarray]


def reasons(model: ModelFile, feeds: Feeds, outputs: Mapping[str, np.ndarray], count: int) -> list[list[str]]:
    """Return the columns that moved each row's answer most.

    Parameters
    ----------
    model : ModelFile
    feeds : mapping
        Graph inputs of the rows.
    outputs : mapping
        The model's answers for `feeds`.
    count : int
        Reasons for each row.

    Returns
    -------
    list of list of str
        For each rank, one text a row: ``"Contract = Two year (-0.21)"``, the change in the probability of the
        answer given, or in the value; '' where fewer columns moved it.
    """
    answered = _answer_of(model, outputs)
    here = answered(outputs)
    moves = np.stack([here - answered(model.run(_usual(feeds, column))) for column in model.columns], axis=1)
    order = np.argsort(-np.abs(moves), axis=1, kind="stable")[:, :count]
    shown = [_shown(column, feeds) for column in model.columns]
    ranks: list[list[str]] = []
    for rank in range(min(count, len(model.columns))):
        texts = []
        for row, column in enumerate(order[:, rank]):
            move = moves[row, column]
            texts.append(f"{model.columns[column].name} = {shown[column](row)} ({move:+.3g})" if move else "")
        ranks.append(texts)
    return ranks


def _answer_of(model: ModelFile, outputs: Mapping[str, np.ndarray]) -> Callable[[Mapping[str, np.ndarray]], np.ndarray]:
    """Return what reads the answer given: the probability of each row's own label, or the value."""
    if not model.classes:
        return lambda found: found["value"].astype(np.float64)
    number_of = {name: number for number, name in enumerate(model.classes)}
    chosen = np.array([number_of[label] for label in outputs["label"]])
    rows = np.arange(len(chosen))
    return lambda found: found["probability"][rows, chosen].astype(np.float64)


def _usual(feeds: Feeds, column: ModelColumn) -> dict[str, np.ndarray]:
    changed = dict(feeds)
    for position, name in enumerate(column.inputs):
        value = column.typical if position == 0 else 0.0
        changed[name] = np.full_like(feeds[name], value)
    return changed


def _shown(column: ModelColumn, feeds: Feeds) -> Callable[[int], str]:
    cells = feeds[column.inputs[0]][:, 0]
    if column.reading.kind is Kind.NUMBER:
        return lambda row: "–" if np.isnan(cells[row]) else f"{cells[row]:.6g}"
    if column.reading.kind is Kind.DATE:
        return lambda row: "–" if np.isnan(cells[row]) else str(np.datetime64(int(cells[row]), "D"))
    return lambda row: (cells[row][:60] or "–").replace("\n", " ")

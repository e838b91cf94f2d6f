"""All columns of a table as one matrix, in the way that a family of learners wants it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import Answers, FittedEncoder, View, encoder_for
from desktop_app.core.features.grams import count_grams
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.raw import RawTable


@dataclass(frozen=True, eq=False)
class FittedMatrix:
    """Fitted encoders of all columns, in the order of the table."""

    view: View
    encoders: tuple[FittedEncoder, ...]

    @property
    def width(self) -> int:
        """Number of features."""
        return sum(encoder.width for encoder in self.encoders)

    def transform(self, table: RawTable) -> Any:
        """Return float32 features of shape (rows, width): an ndarray, or CSR where texts are wide."""
        return _stack(
            [encoder.transform(c) for encoder, c in zip(self.encoders, table.columns, strict=True)], table.rows
        )

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write all encoders side by side; return the tensor [rows, width]."""
        parts = [encoder.to_onnx(graph) for encoder in self.encoders if encoder.width > 0]
        return graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0]


def fit_matrix(table: RawTable, answers: Answers, view: View, rng: np.random.Generator) -> tuple[FittedMatrix, Any]:
    """Fit the encoder of every column on training rows.

    Parameters
    ----------
    table : RawTable
        Training rows only.
    answers : Answers
        Their targets, used by target codes.
    view : View
    rng : Generator
        Draws the inner folds of target codes.

    Returns
    -------
    fitted : FittedMatrix
    features : ndarray or CSR matrix of float32, shape (rows, width)
        The training rows, with target codes made out of fold.
    """
    pairs = [encoder_for(c.kind).fit_transform(c, answers, view, rng) for c in table.columns]
    fitted = FittedMatrix(view, tuple(encoder for encoder, _ in pairs))
    return fitted, _stack([features for _, features in pairs], table.rows)


def prepare(table: RawTable) -> RawTable:
    """Return `table` with its texts counted once, so that every fold only selects from the counts."""
    columns = (
        replace(column, grams=count_grams(column.arrays[column.name])) if column.kind is Kind.TEXT else column
        for column in table.columns
    )
    return RawTable(tuple(columns), table.rows)


def _stack(parts: list[Any], rows: int) -> Any:
    from scipy import sparse

    if any(sparse.issparse(part) for part in parts):
        return sparse.hstack([sparse.csr_matrix(part) for part in parts], format="csr", dtype=np.float32)
    return np.hstack(parts, dtype=np.float32) if parts else np.zeros((rows, 0), dtype=np.float32)

"""All columns of a table as one matrix, in the way that a family of learners wants it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import Answers, FittedEncoder, View, encoder_for
from desktop_app.core.features.derived import Derived, DerivedEncoder
from desktop_app.core.features.grams import count_grams
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.kinds.number import NumberEncoder
from desktop_app.core.features.raw import RawColumn, RawTable


@dataclass(frozen=True, eq=False)
class FittedMatrix:
    """Fitted encoders of the columns that are used, in the order of the table, then of what was made of them.

    Attributes
    ----------
    derived : tuple of DerivedEncoder
        Features made of several columns.
    unused : frozenset of str
        Columns of the table that no encoder reads; derived features may.
    """

    view: View
    encoders: tuple[FittedEncoder, ...]
    derived: tuple[DerivedEncoder, ...] = ()
    unused: frozenset[str] = frozenset()

    @property
    def width(self) -> int:
        """Number of features."""
        return sum(part.width for part in self._parts)

    @property
    def _parts(self) -> list[FittedEncoder | DerivedEncoder]:
        return [*self.encoders, *self.derived]

    def transform(self, table: RawTable) -> Any:
        """Return float32 features of shape (rows, width): an ndarray, or CSR where texts are wide."""
        parts = [encoder.transform(c) for encoder, c in zip(self.encoders, _used(table, self.unused), strict=True)]
        return _stack([*parts, *(feature.transform(table) for feature in self.derived)], table.rows)

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write all encoders side by side; return the tensor [rows, width]."""
        parts = [part.to_onnx(graph) for part in self._parts if part.width > 0]
        return graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0]


def fit_matrix(
    table: RawTable,
    answers: Answers,
    view: View,
    rng: np.random.Generator,
    derived: Sequence[Derived] = (),
    unused: AbstractSet[str] = frozenset(),
) -> tuple[FittedMatrix, Any]:
    """Fit the encoder of every used column, and of what is made of several, on training rows.

    Parameters
    ----------
    table : RawTable
        Training rows only.
    answers : Answers
        Their targets, used by target codes.
    view : View
    rng : Generator
        Draws the inner folds of target codes.
    derived : sequence of Derived
        Features to make of several columns.
    unused : set of str
        Columns to leave out.

    Returns
    -------
    fitted : FittedMatrix
    features : ndarray or CSR matrix of float32, shape (rows, width)
        The training rows, with target codes made out of fold.
    """
    pairs = [encoder_for(c.kind).fit_transform(c, answers, view, rng) for c in _used(table, unused)]
    made = [_derived(proposal, table, answers, view) for proposal in derived]
    fitted = FittedMatrix(
        view, tuple(encoder for encoder, _ in pairs), tuple(encoder for encoder, _ in made), frozenset(unused)
    )
    return fitted, _stack([features for _, features in (*pairs, *made)], table.rows)


def prepare(table: RawTable) -> RawTable:
    """Return `table` with its texts counted once, so that every fold only selects from the counts."""
    columns = (
        replace(column, grams=count_grams(column.arrays[column.name])) if column.kind is Kind.TEXT else column
        for column in table.columns
    )
    return RawTable(tuple(columns), table.rows)


def _used(table: RawTable, unused: AbstractSet[str]) -> list[RawColumn]:
    return [column for column in table.columns if column.name not in unused]


def _derived(proposal: Derived, table: RawTable, answers: Answers, view: View) -> tuple[DerivedEncoder, np.ndarray]:
    feature = proposal.fit(table)
    column = feature.transform(table)
    encoder = NumberEncoder().fit(column, answers, view)
    return DerivedEncoder(feature, encoder), encoder.transform(column)


def _stack(parts: list[Any], rows: int) -> Any:
    from scipy import sparse

    if any(sparse.issparse(part) for part in parts):
        return sparse.hstack([sparse.csr_matrix(part) for part in parts], format="csr", dtype=np.float32)
    return np.hstack(parts, dtype=np.float32) if parts else np.zeros((rows, 0), dtype=np.float32)

"""A model that can be followed by hand, as plain facts: what is asked, and what the answer adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.core.features.matrix import FittedMatrix
from desktop_app.core.features.meaning import Condition, Meaning


@dataclass(frozen=True)
class Line:
    """One line: where `condition` holds, `adds` is added, or is the answer.

    Attributes
    ----------
    condition : Condition or None
        None for the whole table (the root of a tree that asks nothing).
    adds : tuple of float
        For a tree the answer (a probability for each class, or a value), empty where more is asked. For points and
        weights what is added to each total: one for two classes and for a number.
    rows : int
        Rows of the training table for which it held.
    depth : int
        How many questions of a tree came before.
    """

    condition: Condition | None
    adds: tuple[float, ...]
    rows: int
    depth: int = 0


@dataclass(frozen=True)
class Reading:
    """A whole model in lines.

    Attributes
    ----------
    form : str
        "tree", "points" (whole numbers) or "weights".
    start : tuple of float
        What the totals of points or weights begin with; empty for a tree.
    worth : float
        What one point is worth: a total counts ``start + worth * points``.
    """

    form: str
    lines: tuple[Line, ...]
    start: tuple[float, ...] = ()
    worth: float = 1.0


class Readable(Protocol):
    """A trained model that can be followed by hand."""

    def explain(self, meanings: Sequence[Meaning]) -> Reading:
        """Return the model in lines; `meanings` says what each feature is."""


def meanings_of(matrix: FittedMatrix) -> tuple[Meaning, ...]:
    """Return what every feature of a matrix says."""
    found = [meaning for encoder in matrix.encoders for meaning in encoder.meanings()]
    return (*found, *(Meaning("") for _ in range(matrix.width - len(found))))

"""What every model that can be followed by hand offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from desktop_app.core.features.matrix import FittedMatrix
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.reading import Reading


@runtime_checkable
class Readable(Protocol):
    """A trained model that can be followed by hand."""

    def explain(self, meanings: Sequence[Meaning]) -> Reading:
        """Return the model in lines; `meanings` says what each feature is."""


def meanings_of(matrix: FittedMatrix) -> tuple[Meaning, ...]:
    """Return what every feature of a matrix says; nobody follows what was made of several columns."""
    found = [meaning for encoder in matrix.encoders for meaning in encoder.meanings()]
    return (*found, *(Meaning("") for _ in range(matrix.width - len(found))))

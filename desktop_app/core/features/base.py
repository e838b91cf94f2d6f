"""What every encoder is, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Protocol

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn
from desktop_app.core.registry import Registry

ENCODERS = Registry("desktop_app.core.features.kinds")


class View(StrEnum):
    """How a family of learners wants to see the columns."""

    LINEAR = "linear"  # scaled, one-hot, wide and sparse text
    TREE = "tree"  # raw numbers, few columns, codes that follow the target
    SMOOTH = "smooth"  # numbers gently bounded, one-hot, condensed text: for nets and distances
    PLAIN = "plain"  # raw numbers, few columns, words that occur: for models that are followed by hand

    @property
    def is_raw(self) -> bool:
        """Whether numbers and dates keep the units of their columns."""
        return self in (View.TREE, View.PLAIN)


@dataclass(frozen=True, eq=False)
class Answers:
    """The target on the training rows.

    Attributes
    ----------
    values : ndarray, shape (rows,)
        Class numbers (int64), or standardised numbers (float64).
    classes : int
        Number of classes; 0 for a number.
    """

    values: np.ndarray
    classes: int

    def take(self, rows: np.ndarray) -> Answers:
        """Return only these rows."""
        return Answers(self.values[rows], self.classes)

    def columns(self) -> np.ndarray:
        """Return what target codes average, shape (rows, k): class indicators (one for two classes) or the value."""
        if self.classes == 0:
            return self.values[:, None].astype(np.float64)
        wanted = np.array([1]) if self.classes == 2 else np.arange(self.classes)
        indicators: np.ndarray = np.equal(self.values[:, None], wanted[None, :]).astype(np.float64)
        return indicators


class FittedEncoder(Protocol):
    """One column's way to numbers, learned from training rows."""

    @property
    def width(self) -> int:
        """Number of features made."""

    def transform(self, column: RawColumn) -> Any:
        """Return float32 features of shape (rows, width): an ndarray, or a CSR matrix for wide text."""

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same computation on the column's graph inputs; return the tensor [rows, width]."""

    def meanings(self) -> tuple[Meaning, ...]:
        """Return what each feature says about the column."""


class Encoder(Protocol):
    """The one encoder of a kind."""

    key: ClassVar[str]
    kinds: ClassVar[tuple[Kind, ...]]

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedEncoder:
        """Learn from the training rows."""

    def fit_transform(
        self, column: RawColumn, answers: Answers, view: View, rng: np.random.Generator
    ) -> tuple[FittedEncoder, Any]:
        """Learn, and return the training rows' features with target codes made out of fold."""


@cache
def encoder_for(kind: Kind) -> Encoder:
    """Return the encoder of `kind`."""
    encoder: Encoder = next(part() for part in ENCODERS if kind in part.kinds)
    return encoder

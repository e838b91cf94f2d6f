"""Cleaning steps of a model, replayed on the rows of a file before the model answers for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.convert import apply_reading, arrow_type
from desktop_app.core.data.recipe import Recipe, UnknownStep
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.steps.arrays import one_chunk
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.table import Column, Table
from desktop_app.core.scoring.believed import as_list, as_mapping

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class Replayed:
    """What a model file says about cleaning.

    Attributes
    ----------
    recipe : Recipe
        Steps that keep rows, with what they learned.
    readings : tuple of ColumnReading
        The columns of a file that the steps and the model start from, and how their cells are read.
    """

    recipe: Recipe
    readings: tuple[ColumnReading, ...]

    @classmethod
    def parse(cls, document: Mapping[str, Any], reading_of: Any) -> Replayed | None:
        """Return what a document says about cleaning; None where columns are taken as they are in the file.

        Parameters
        ----------
        document : mapping
            Of a model file that anybody may have written.
        reading_of : callable
            Returns a checked `ColumnReading` of plain values.

        Raises
        ------
        ValueError
            It is not what Acumen writes.
        UnknownStep
            A newer version wrote it.
        """
        stored = as_mapping(document.get("recipe", {}))
        if "readings" not in stored:
            return None  # also every file written before there were steps other than kinds
        readings = tuple(reading_of(as_mapping(one)) for one in as_list(stored["readings"]))
        try:
            recipe = Recipe.from_json(stored)
        except UnknownStep:
            raise
        except (TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
            raise ValueError("not a recipe") from error
        if len({reading.name for reading in readings}) < len(readings) or not all(
            step.on and step.keeps_rows for step in recipe
        ):
            raise ValueError("not a recipe")
        return cls(recipe, readings)

    def check(self, wanted: Collection[str]) -> None:
        """Check that the steps find their columns and make those that are wanted.

        Raises
        ------
        ValueError
        """
        there = {reading.name for reading in self.readings}
        for step in self.recipe:
            if not set(step.reads()) <= there:
                raise ValueError(step)
            there |= set(step.writes())
        if not set(wanted) <= there:
            raise ValueError(wanted)


class BadReplay(Exception):
    """The steps do not do what they promise; ``args[0]`` says what went wrong."""


@dataclass(eq=False)
class Replay:
    """Reads and cleans the batches of one file in their order, and keeps count of cells that could not be read.

    Parameters
    ----------
    replayed : Replayed
    source_of : mapping
        Column that the steps start from → file column; one that is missing there is absent.
    readings : mapping
        Column → how its cells are read in this file, where that differs from training.
    """

    replayed: Replayed
    source_of: Mapping[str, str]
    readings: Mapping[str, ColumnReading] = field(default_factory=dict)
    unreadable: Counter[str] = field(default_factory=Counter)
    _steps: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._steps = list(self.replayed.recipe)

    def clean(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Return the columns after all steps; call it with every batch in turn.

        Raises
        ------
        BadReplay, AcumenError
        """
        import pyarrow as pa

        table = Table(tuple(self._column(reading, batch) for reading in self.replayed.readings), batch.num_rows)
        try:
            for number, step in enumerate(self._steps):
                after = step.apply(table)
                # Some steps go on from the rows above.
                self._steps[number] = step.after(after)
                table = after
        except (ValueError, TypeError, LookupError, ArithmeticError, pa.ArrowException) as error:
            raise BadReplay(str(error).partition("\n")[0]) from error
        return pa.record_batch([one_chunk(column.values) for column in table.columns], names=list(table.names))

    def _column(self, reading: ColumnReading, batch: pa.RecordBatch) -> Column:
        import pyarrow as pa

        source = self.source_of.get(reading.name)
        if source is None:
            nothing = pa.nulls(batch.num_rows, arrow_type(reading.kind))
            return Column(reading.name, reading.kind, pa.chunked_array([nothing]))
        values, unreadable = apply_reading(batch.column(source), self.readings.get(reading.name, reading))
        self.unreadable[reading.name] += unreadable
        return Column(reading.name, reading.kind, pa.chunked_array([values]))

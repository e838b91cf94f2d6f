"""Raw cells of a new file as the model's inputs, and what was odd about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.data.convert import apply_reading
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.table import Kind
from desktop_app.core.features.raw import raw_arrays
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.metadata import ModelColumn
from desktop_app.core.scoring.model_file import ModelFails, ModelFile
from desktop_app.core.scoring.replay import BadReplay, Replay

if TYPE_CHECKING:
    import pyarrow as pa

_EXAMPLES = 5


@dataclass(eq=False)
class InputMaker:
    """Turns batches of raw columns into graph inputs and keeps count of what did not fit.

    Parameters
    ----------
    model : ModelFile
    source_of : mapping
        Column that the model asks for → file column.
    readings : mapping
        The same → how its cells are read in this file, where that differs from training.
    """

    model: ModelFile
    source_of: Mapping[str, str]
    readings: Mapping[str, ColumnReading] = field(default_factory=dict)
    _unreadable: Counter[str] = field(default_factory=Counter)
    _unseen: dict[str, Counter[str]] = field(default_factory=dict)
    _known: dict[str, frozenset[str]] = field(default_factory=dict)
    _replay: Replay | None = None

    def __post_init__(self) -> None:
        if self.model.replayed is not None:
            self._replay = Replay(self.model.replayed, self.source_of, self.readings, self._unreadable)

    def feeds(self, batch: pa.RecordBatch) -> dict[str, np.ndarray]:
        """Return every graph input in shape (rows, 1); batches of one file come in their order."""
        if self._replay is not None:
            batch = self._cleaned(self._replay, batch)
        made: dict[str, np.ndarray] = {}
        for column in self.model.columns:
            arrays = self._arrays(column, batch)
            made |= {name: array.reshape(-1, 1) for name, array in arrays.items()}
        return made

    def notices(self) -> tuple[Notice, ...]:
        """Return what did not fit, over all batches so far."""
        found = [
            Notice("cells_unreadable", name, {"count": count}) for name, count in self._unreadable.items() if count
        ]
        for name, levels in self._unseen.items():
            if levels:
                examples = tuple(level for level, _ in levels.most_common(_EXAMPLES))
                found.append(Notice("levels_unseen", name, {"levels": examples, "count": sum(levels.values())}))
        return tuple(found)

    def _cleaned(self, replay: Replay, batch: pa.RecordBatch) -> pa.RecordBatch:
        try:
            return replay.clean(batch)
        except BadReplay as error:
            raise ModelFails(file=self.model.path.name, reason=error.args[0]) from error

    def _arrays(self, column: ModelColumn, batch: pa.RecordBatch) -> dict[str, np.ndarray]:
        source: str | None = column.name
        reading = column.reading
        if self._replay is None:
            source = self.source_of.get(column.name)
            reading = self.readings.get(column.name, reading)
        if source is None:
            return missing_arrays(column, batch.num_rows)
        cells = batch.column(source)
        if column.reading.kind not in (Kind.NUMBER, Kind.DATE, Kind.TEXT):
            return {column.name: self._labels(column, cells, reading)}
        values, unreadable = apply_reading(cells, reading)
        self._unreadable[column.name] += unreadable
        return raw_arrays(column.name, column.reading.kind, values)

    def _labels(self, column: ModelColumn, cells: pa.Array, reading: ColumnReading) -> np.ndarray:
        """Return strings by way of the different cells: little to convert and few Python objects for many rows."""
        encoded = cells.dictionary_encode()
        values, _ = apply_reading(encoded.dictionary, reading)
        levels = [*values.fill_null("").to_pylist(), ""]
        codes = encoded.indices.fill_null(len(levels) - 1).to_numpy()
        self._note_unseen(column, levels, codes)
        strings: np.ndarray = np.array(levels, dtype=object)[codes]
        return strings

    def _note_unseen(self, column: ModelColumn, levels: list[str], codes: np.ndarray) -> None:
        if not column.levels:
            return
        known = self._known.setdefault(column.name, frozenset((*column.levels, "")))
        new = [number for number, level in enumerate(levels) if level not in known]
        if new:
            counts = np.bincount(codes, minlength=len(levels))
            seen = self._unseen.setdefault(column.name, Counter())
            for number in new:
                seen[levels[number]] += int(counts[number])


def missing_arrays(column: ModelColumn, rows: int) -> dict[str, np.ndarray]:
    """Return the inputs of a column that the file does not have: every cell missing."""
    if column.reading.kind in (Kind.NUMBER, Kind.DATE):
        return {name: np.full(rows, np.nan, dtype=np.float32) for name in column.inputs}
    return {column.name: np.full(rows, "", dtype=object)}

"""The Score button: answers for every row of a file, written beside its own columns."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop_app.core.data.errors import NoRows
from desktop_app.core.data.report import ColumnReading
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import NotEnoughMemory, SpecError
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.inputs import InputMaker
from desktop_app.core.scoring.matching import Matches, match_columns
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.scoring.stream import Tally, batch_rows, score_stream
from desktop_app.core.scoring.writers import FOR_PEOPLE, writer_for
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import ScoreResult, ScoreSpec

if TYPE_CHECKING:
    import pyarrow as pa

_SCORING = QT_TRANSLATE_NOOP("Stages", "Answering row {rows}")
_OPENING = QT_TRANSLATE_NOOP("Stages", "Opening the model and the file")
_HEAD_ROWS = 2_000
_TOO_MANY_UNREADABLE = 0.05
_FEW_ROWS = 10  # are read one by one, in any order


class WouldOverwrite(SpecError):
    """The output is one of the inputs."""

    what = QT_TRANSLATE_NOOP("Errors", "The answers were not saved.")
    why = QT_TRANSLATE_NOOP("Errors", "“{file}” is the file that is being read.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose another name for the answers.")


def score(spec: ScoreSpec, progress: Progress) -> ScoreResult:
    """Answer for every row of a file.

    Parameters
    ----------
    spec : ScoreSpec
    progress : Progress

    Returns
    -------
    ScoreResult

    Raises
    ------
    ModelError, DataError, ResourceError, SpecError
    """
    began = time.monotonic()
    progress.update(0.0, say(_OPENING))
    if spec.out.resolve() in (spec.path.resolve(), spec.model.resolve()):
        raise WouldOverwrite(file=spec.out.name)
    writer = writer_for(spec.out, FOR_PEOPLE)
    model = ModelFile.open(spec.model, threads=1)  # whole batches run side by side instead
    try:
        source = open_source(spec.path, spec.options, progress)
        matches = match_columns(model, source.names)
        readings = _readings(model, source, matches)
        inputs = InputMaker(model, matches.source_of, readings)
        tally = Tally()
        with writer:
            reading = _Reading(source, batch_rows(model))
            for tally in score_stream(model, iter(reading), inputs, writer, spec.reasons):
                progress.update(min(reading.fraction, 0.999), say(_SCORING, rows=tally.rows))
            if not tally.rows:
                raise NoRows(file=spec.path.name, columns=source.names[:20])
    except MemoryError as error:
        raise NotEnoughMemory from error
    differently = [Notice("read_differently", name) for name in readings]
    return ScoreResult(
        out=spec.out,
        rows=tally.rows,
        seconds=time.monotonic() - began,
        graph_seconds=tally.graph_seconds,
        notices=(*matches.notices, *differently, *inputs.notices(), *_never_called(model, tally)),
        counts=dict(tally.counts),
        mean=tally.total / tally.rows if tally.rows and not model.classes else float("nan"),
        preview_columns=tally.preview_columns,
        preview=tuple(tally.preview),
    )


def _never_called(model: ModelFile, tally: Tally) -> tuple[Notice, ...]:
    """Say how to use answers that are all the same word: one of two values is rare, but some rows are likelier."""
    if len(model.classes) != 2 or tally.rows < _FEW_ROWS or len(tally.counts) != 1:
        return ()
    (called,) = tally.counts
    never = model.classes[1 - model.classes.index(called)]
    threshold = model.document["threshold"]
    needed = threshold if never == model.classes[1] else 1 - threshold
    # The column may have a number behind its name; a column of the file's own stands before it.
    column = next(name for name in reversed(tally.preview_columns) if name.startswith(f"p({never})"))
    facts = {"called": called, "never": never, "percent": round(100 * needed, 1), "probability": column}
    return (Notice("none_called", "", facts),)


class _Reading:
    """The batches of a file, and the share that was read, noted by the thread that also closes the file."""

    def __init__(self, source: Source, rows: int) -> None:
        self.fraction = 0.0
        self._source, self._rows = source, rows

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        for batch in self._source.batches(self._rows):
            self.fraction = self._source.fraction()
            yield batch


def _readings(model: ModelFile, source: Source, matches: Matches) -> dict[str, ColumnReading]:
    """Return this file's own way of writing numbers and dates, for columns where the trained one fails."""
    head = source.head(_HEAD_ROWS)
    found: dict[str, ColumnReading] = {}
    for reading in model.source_readings:
        name = matches.source_of.get(reading.name)
        if name is None or reading.kind not in (Kind.NUMBER, Kind.DATE):
            continue
        own = _better_reading(head.column(name), reading)
        if own is not None:
            found[reading.name] = own
    return found


def _better_reading(cells: pa.ChunkedArray, trained: ColumnReading) -> ColumnReading | None:
    from desktop_app.core.data.convert import apply_reading
    from desktop_app.core.data.kinds import recognise

    unreadable = apply_reading(cells, trained)[1]
    if unreadable <= _TOO_MANY_UNREADABLE * max(len(cells), 1):
        return None
    own = recognise(trained.name, cells).reading
    if trained.unit and own.unit not in ("", trained.unit):
        # Grams are no other way of writing kilograms: better no answer from them than a wrong one.
        return None
    return own if own.kind is trained.kind and apply_reading(cells, own)[1] < unreadable else None

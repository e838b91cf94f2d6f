"""Steps that are done while a file is read, so that a table larger than the memory becomes one that fits."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.cells import GatheredSource
from desktop_app.core.data.column_sample import MISSING_WORDS
from desktop_app.core.data.convert import arrow_type, convert, examples
from desktop_app.core.data.errors import CannotRead, NoRowsLeft, TooBigForMemory
from desktop_app.core.data.kinds import reading_as, recognise
from desktop_app.core.data.memory import free_bytes
from desktop_app.core.data.report import ColumnReading, Doubt, ReadOptions
from desktop_app.core.data.source import Source
from desktop_app.core.data.steps.base import BadStep, Step, step_from_json
from desktop_app.core.data.steps.groups import Figure, GroupRows, Measure
from desktop_app.core.data.steps.rows import FilterRows
from desktop_app.core.data.straight import Straight
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.errors import UnknownColumn
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    import pyarrow as pa

_GROUPING = QT_TRANSLATE_NOOP("Stages", "Making one row of each group")
_NOT_WHILE_READING = QT_TRANSLATE_NOOP(
    "Steps", "While a file is read, rows can be chosen by conditions, and then one row be made of each group."
)
_LOOKED_AT = 20_000
_FIRST_ROWS = 2_000
_MOST_UNREADABLE = 0.05
_SHARE_OF_MEMORY = 0.4
_LEAST_MEMORY = 100_000_000
_ALL_ROWS = ("beforehand=",)


def text_of(step: Step) -> str:
    """Return a step as `ReadOptions.beforehand` holds it."""
    return json.dumps(step.to_json(), ensure_ascii=False)


def texts_of_file(path: Path) -> tuple[str, ...]:
    """Return the steps of a stored recipe as `ReadOptions.beforehand` holds them.

    Raises
    ------
    AcumenError
    """
    from desktop_app.core.data.recipe import Recipe

    return tuple(map(text_of, Recipe.read(path)))


def steps_of(texts: Sequence[str]) -> tuple[tuple[FilterRows, ...], GroupRows | None]:
    """Return the steps that `texts` describe.

    Raises
    ------
    BadStep
        They are not conditions on rows and, as the last one, rows of groups.
    """
    steps = [step_from_json(json.loads(text)) for text in texts]
    steps = [step for step in steps if step.on]
    group = steps.pop() if steps and isinstance(steps[-1], GroupRows) else None
    filters = tuple(step for step in steps if isinstance(step, FilterRows))
    if len(filters) < len(steps):
        wrong = next(step for step in steps if not isinstance(step, FilterRows))
        raise BadStep(step=say(wrong.label), reason=say(_NOT_WHILE_READING))
    return filters, group if isinstance(group, GroupRows) else None


def after_steps(source: Source, options: ReadOptions, progress: Progress) -> Source:
    """Return `source` as it is after the steps that are done while it is read.

    Parameters
    ----------
    source : Source
    options : ReadOptions
        Its `beforehand` names the steps; kinds and readings that were chosen count for the columns of the file.
    progress : Progress
        Told about groups, for which all rows are gone through at once.

    Raises
    ------
    AcumenError
    """
    filters, group = steps_of(options.beforehand)
    needed = {name for step in (*filters, *((group,) if group else ())) for name in step.reads()}
    readings = _readings(source, options, needed)
    if filters:
        source = _Filtered(source, filters, readings)
    return source if group is None else _grouped(source, group, readings, progress)


def kinds_of(source: Source) -> tuple[str, ...]:
    """Return the kinds of the columns by the first rows, for a file that is not read."""
    head = source.head(_FIRST_ROWS)
    return tuple(str(recognise(name, head.column(place)).reading.kind) for place, name in enumerate(source.names))


def _readings(source: Source, options: ReadOptions, needed: set[str]) -> dict[str, ColumnReading]:
    """Return how the columns that steps look at are read."""
    for name in needed:
        if name not in source.names:
            raise UnknownColumn(column=name, columns=source.names)
    head = source.head(_LOOKED_AT)
    kinds, chosen = dict(options.kinds), {reading.name: reading for reading in options.readings}
    found = {}
    for name in needed:
        raw = head.column(source.names.index(name))
        if name in source.fixed_kinds:
            found[name] = ColumnReading(name, source.fixed_kinds[name])
        elif name in kinds:
            found[name] = reading_as(kinds[name], name, raw)
        else:
            found[name] = recognise(name, raw).reading
        found[name] = chosen.get(name, found[name])
    return found


@dataclass
class _Seen:
    """What was met in one column while all rows went by."""

    filled: int = 0
    unreadable: int = 0
    examples: tuple[str, ...] = ()

    @property
    def is_misread(self) -> bool:
        """Whether the first rows have told a wrong kind."""
        return self.unreadable > _MOST_UNREADABLE * (self.filled + self.unreadable)


@dataclass
class _Reader:
    """Makes tables of the columns that steps look at."""

    places: Mapping[str, int]
    readings: Mapping[str, ColumnReading]
    seen: dict[str, _Seen] = field(default_factory=dict)

    def table(self, batch: pa.RecordBatch, names: Sequence[str]) -> Table:
        """Return some columns as values."""
        import pyarrow as pa

        columns = []
        for name in names:
            raw, reading = batch.column(self.places[name]), self.readings[name]
            converted = convert(raw, reading)
            seen = self.seen.setdefault(name, _Seen())
            seen.filled += len(raw) - converted.values.null_count
            seen.unreadable += converted.unreadable
            if converted.unreadable and not seen.examples:
                seen.examples = examples(raw, converted, reading)
            columns.append(Column(name, reading.kind, pa.chunked_array([converted.values], arrow_type(reading.kind))))
        return Table(tuple(columns), batch.num_rows)

    def doubts(self) -> list[Doubt]:
        """Return what is to be said about cells that no step could take into account."""
        return [
            Doubt(Notice("cells_lost", name, {"n": seen.unreadable, "examples": seen.examples}))
            for name, seen in self.seen.items()
            if seen.unreadable
        ]


class _Filtered(Source):
    """The rows of another source that meet conditions."""

    def __init__(self, source: Source, steps: Sequence[FilterRows], readings: Mapping[str, ColumnReading]) -> None:
        super().__init__(source.path, source.info, source.names, ())
        self._source, self._steps, self._readings = source, steps, readings
        self.unnamed, self.fixed_kinds = source.unnamed, source.fixed_kinds
        self.reads_straight = source.reads_straight
        self.doubts = list(source.doubts)
        # How many rows are left, nobody knows before; the memory is watched while they come.
        self.expected_bytes = 0

    def fraction(self) -> float:
        """Return the share of the file that was gone through."""
        return self._source.fraction()

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        return self._straight_stream(rows, Straight())

    def _straight_stream(self, rows: int, straight: Straight) -> Iterator[pa.RecordBatch]:
        import numpy as np
        import pyarrow as pa

        places = {name: place for place, name in enumerate(self.names)}
        reader = _Reader(places, self._readings)
        names = tuple(dict.fromkeys(name for step in self._steps for name in step.reads()))
        all_rows = kept_rows = 0
        for batch in self._source.batches(rows, straight):
            table = reader.table(batch, names)
            kept = np.ones(batch.num_rows, bool)
            for step in self._steps:
                chosen = np.zeros(batch.num_rows, bool)
                chosen[step.rows(table)] = True
                kept &= chosen
            all_rows, kept_rows = all_rows + batch.num_rows, kept_rows + int(kept.sum())
            if kept.any():
                yield batch if kept.all() else batch.filter(pa.array(kept))
        if all_rows and not kept_rows:
            raise NoRowsLeft(file=self.path.name, rows=all_rows)
        facts = {"rows": kept_rows, "all": all_rows}
        self.doubts = [Doubt(Notice("rows_chosen", "", facts), _ALL_ROWS), *self._source.doubts, *reader.doubts()]


# --- one row of each group --------------------------------------------------------------------------------------------


def _grouped(source: Source, step: GroupRows, readings: Mapping[str, ColumnReading], progress: Progress) -> Source:
    """Return the table of groups; columns whose later cells do not fit their kind are words, and all is done again."""
    measured = {one.column for one in step.figures if one.measure not in (Measure.COUNT, Measure.DISTINCT)}
    readings = dict(readings)
    for start in (0.0, 0.5):
        reader = _Reader({name: place for place, name in enumerate(source.names)}, readings)
        _check(step, readings, source)
        table, rows = _aggregated(source, step, reader, Part(progress, start, start + 0.5))
        misread = [name for name, seen in reader.seen.items() if seen.is_misread and name not in measured]
        if not misread:
            break
        for name in misread:
            readings[name] = ColumnReading(name, Kind.CATEGORY, missing=MISSING_WORDS)
    if not rows:
        raise NoRowsLeft(file=source.path.name, rows=0)
    doubt = Doubt(Notice("rows_grouped", "", {"rows": table.num_rows, "all": rows}), _ALL_ROWS)
    others = [one for one in source.doubts if not one.notice.column]
    made = GatheredSource(source.path, source.info, table.column_names, [doubt, *others, *reader.doubts()], table)
    dates = {one.to for one in step.figures if _is_date(one, readings)}
    figures = {one.to: Kind.DATE if one.to in dates else Kind.NUMBER for one in step.figures}
    made.fixed_kinds = {**{name: readings[name].kind for name in step.by}, **figures}
    return made


def _check(step: GroupRows, readings: Mapping[str, ColumnReading], source: Source) -> None:
    """Refuse figures that columns of their kind do not have, as the step itself does."""
    import pyarrow as pa

    nothing = (Column(n, r.kind, pa.chunked_array([], arrow_type(r.kind))) for n, r in readings.items())
    step.apply(Table.of(nothing))


def _aggregated(source: Source, step: GroupRows, reader: _Reader, progress: Progress) -> tuple[pa.Table, int]:
    """Return the groups and how many rows they are made of, in memory that does not grow with the file."""
    import duckdb
    import pyarrow as pa

    names = step.reads()
    rows = 0
    failure: list[BaseException] = []

    def pieces() -> Iterator[pa.RecordBatch]:
        nonlocal rows
        try:
            for batch in source.batches():
                values = [column.values.combine_chunks() for column in reader.table(batch, names).columns]
                number = pa.array(range(rows, rows + batch.num_rows), pa.int64())
                yield pa.RecordBatch.from_arrays([number, *(_one(part) for part in values)], schema=schema)
                rows += batch.num_rows
                progress.update(source.fraction(), say(_GROUPING))
        except BaseException as error:
            # DuckDB would tell it as one of its own.
            failure.append(error)
            raise

    kinds = [arrow_type(reader.readings[name].kind) for name in names]
    schema = pa.schema([("number", pa.int64()), *((f"c{place}", kind) for place, kind in enumerate(kinds))])
    free = free_bytes()
    most = max(round(_SHARE_OF_MEMORY * free), _LEAST_MEMORY) if free is not None else 1_000_000_000
    with tempfile.TemporaryDirectory(prefix="acumen-groups-") as folder:
        settings: dict[str, Any] = {"memory_limit": f"{most // 1_000_000}MB", "temp_directory": folder, "threads": 1}
        try:
            with duckdb.connect(config=settings) as database:
                database.register("rows", pa.RecordBatchReader.from_batches(schema, pieces()))
                found = database.sql(_query(step, names, reader.readings)).to_arrow_table()
        except duckdb.OutOfMemoryException as error:
            facts = {"file": source.path.name, "needed": round(2 * most / 1e6), "free": round(most / 1e6)}
            raise TooBigForMemory(**facts, names=source.names) from error
        except duckdb.Error as error:
            if failure:
                raise failure[0] from error
            raise CannotRead(file=source.path.name, reason=str(error)[:200]) from error
    return found.rename_columns([*step.by, *(figure.to for figure in step.figures)]).cast(_schema(step, reader)), rows


def _one(values: pa.Array | pa.ChunkedArray) -> pa.Array:
    import pyarrow as pa

    return pa.concat_arrays(values.chunks) if isinstance(values, pa.ChunkedArray) else values


def _schema(step: GroupRows, reader: _Reader) -> pa.Schema:
    import pyarrow as pa

    keys = [(name, arrow_type(reader.readings[name].kind)) for name in step.by]
    moment, number = pa.timestamp("us"), pa.float64()
    figures = [(one.to, moment if _is_date(one, reader.readings) else number) for one in step.figures]
    return pa.schema([*keys, *figures])


def _is_date(figure: Figure, readings: Mapping[str, ColumnReading]) -> bool:
    dates = (Measure.LEAST, Measure.MOST, Measure.MEDIAN, Measure.MEAN)
    return bool(figure.column) and readings[figure.column].kind is Kind.DATE and figure.measure in dates


_OF_NUMBERS = {
    Measure.SUM: "sum({})",
    Measure.MEAN: "avg({})",
    Measure.MEDIAN: "median({})",
    Measure.LEAST: "min({})",
    Measure.MOST: "max({})",
    Measure.SPREAD: "stddev_pop({})",
}


def _query(step: GroupRows, names: Sequence[str], readings: Mapping[str, ColumnReading]) -> str:
    """Return the question to DuckDB; names of columns are never part of it."""
    columns = {name: f"c{place}" for place, name in enumerate(names)}
    keys = [columns[name] for name in step.by]
    asked = [_asked(figure, columns, readings) for figure in step.figures]
    found = ", ".join(f"{one} AS f{place}" for place, one in enumerate([*keys, *asked]))
    kept = ", ".join(f"f{place}" for place in range(len(keys) + len(asked)))
    inner = f"SELECT {found}, min(number) AS first FROM rows GROUP BY {', '.join(keys)}"
    return f"SELECT {kept} FROM ({inner}) ORDER BY first"


def _asked(figure: Figure, columns: Mapping[str, str], readings: Mapping[str, ColumnReading]) -> str:
    if not figure.column:
        return "count(*)"
    column = columns[figure.column]
    if figure.measure is Measure.COUNT:
        return f"count({column})"
    if figure.measure is Measure.DISTINCT:
        return f"count(DISTINCT {column})"
    if readings[figure.column].kind is Kind.DATE:
        moment = _OF_NUMBERS[figure.measure].format(f"epoch_us({column})")
        return f"make_timestamp(CAST(round({moment}) AS BIGINT))"
    return _OF_NUMBERS[figure.measure].format(column)

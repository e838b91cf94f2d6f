"""What was understood of a file: how it was read, what every column is, and every doubt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice


@dataclass(frozen=True)
class ReadOptions:
    """What a person decided about reading; None or empty means "find out".

    Attributes
    ----------
    sheet, table : str
        Sheet of a workbook, table of a database.
    encoding, delimiter : str
        For delimited text.
    kinds : tuple of (column name, Kind)
        Kinds chosen by the person; they win over every guess.
    readings : tuple of ColumnReading
        Whole readings chosen for columns (other marks, another date format); they win over `kinds` too.
    header_rows : int
        Rows that name the columns of delimited text or a sheet; 0 where the first row is data.
    accepted : tuple of str
        Keys of the doubts that the person has settled by keeping the guess (see `Doubt.key`).
    quote : str
        For delimited text: the mark around cells; '' where there is none.
    skip_rows : int
        Rows above the header that belong to no table.
    below : str
        "keep" where notes and totals at the end are rows like the others; "no_totals" where rows of subtotals among
        the others are left out too.
    ragged : str
        "pad" where rows of another width are only filled up or cut off.
    part : int
        Which of several tables below each other, from 1.
    sample_rows : int
        About so many rows, evenly drawn from the whole file, where all of them would be too many.
    columns : tuple of str
        Only these columns; empty for all of them.
    beforehand : tuple of str
        Steps as JSON that are done while the file is read, so that less of it has to fit into the memory.
    """

    sheet: str | None = None
    table: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    kinds: tuple[tuple[str, Kind], ...] = ()
    header_rows: int | None = None
    readings: tuple[ColumnReading, ...] = ()
    accepted: tuple[str, ...] = ()
    quote: str | None = None
    skip_rows: int | None = None
    below: str | None = None
    ragged: str | None = None
    part: int | None = None
    sample_rows: int | None = None
    columns: tuple[str, ...] = ()
    beforehand: tuple[str, ...] = ()


@dataclass(frozen=True)
class FirstRows:
    """What stands in the first rows and columns, as it is in the file; '' where nothing does."""

    names: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SourceInfo:
    """How the file itself was read; unused fields keep their defaults."""

    path: str
    format: str
    size_bytes: int = 0
    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    header_rows: int | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()
    table: str | None = None
    tables: tuple[str, ...] = ()


@dataclass(frozen=True)
class ColumnReading:
    """How raw cells of one column become values; replayed the same on the next file.

    Attributes
    ----------
    name : str
    kind : Kind
    decimal, thousands : str
        Marks inside numbers; `thousands` may be ''.
    percent : bool
        Cells carry "%"; "12 %" is stored as 12.
    missing : tuple of str
        Cell texts (after trimming) that mean "no value", besides the empty cell.
    date_format : str
        ``strptime`` format of date cells; '' where the source holds real dates.
    numeric_text : bool
        The column holds numbers that serve as labels: "1", "1.0" and 1 are the same label "1".
    levels : tuple of str
        The two spellings of a yes/no column, no first: "YES", " yes" and true all become the spelling learned from.
    clock : bool
        Cells of a number are times of day or durations; "9:30" is stored as 9.5 hours.
    unit : str
        What stands behind the numbers and is taken off: "12 kg" is stored as 12.
    guarded : bool
        Marks that keep a spreadsheet from changing cells are taken off: '="0012"' is stored as "0012".
    """

    name: str
    kind: Kind
    decimal: str = "."
    thousands: str = ""
    percent: bool = False
    missing: tuple[str, ...] = ()
    date_format: str = ""
    numeric_text: bool = False
    levels: tuple[str, ...] = ()
    clock: bool = False
    unit: str = ""
    guarded: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> ColumnReading:
        """Return the reading that `to_json` described; unknown keys are ignored."""
        known = {name: stored[name] for name in cls.__dataclass_fields__ if name in stored}
        return cls(
            **{
                **known,
                "kind": Kind(stored["kind"]),
                **{name: tuple(stored.get(name, ())) for name in ("missing", "levels")},
            }
        )


@dataclass(frozen=True)
class Doubt:
    """Something that was guessed and could be otherwise.

    Attributes
    ----------
    notice : Notice
        Its code, the column ('' for the file), and the evidence as facts.
    alternatives : tuple of str
        Machine-readable alternatives such as ``"kind=category"`` or ``"encoding=gb18030"``.
    """

    notice: Notice
    alternatives: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names the doubt when it is settled; the same on the next file of that shape."""
        return f"{self.notice.code}:{self.notice.column}"


@dataclass(frozen=True)
class ImportReport:
    """Everything that opening a file found out."""

    source: SourceInfo
    rows: int
    readings: tuple[ColumnReading, ...]
    doubts: tuple[Doubt, ...] = ()
    options: ReadOptions = field(default_factory=ReadOptions)

    def reading(self, column: str) -> ColumnReading:
        """Return how `column` was read."""
        return next(reading for reading in self.readings if reading.name == column)

"""A file as a stream of raw columns: what every format has in common, and the choice of the format."""

from __future__ import annotations

import codecs
import contextlib
import re
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.errors import (
    CannotRead,
    DamagedFile,
    EmptyFile,
    FileMissing,
    IsDirectory,
    NoPermission,
    NotATable,
    PackedFormat,
    PackedTooTightly,
    PasswordProtected,
)
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress

if TYPE_CHECKING:
    import pyarrow as pa

    from desktop_app.core.data.archive import Unpacked
    from desktop_app.core.data.straight import Straight

BATCH_ROWS = 65_536
_SUSPICIOUS_BYTES = 1 << 28
_MOST_TIMES = 150
_JSON_ENDINGS = (".json", ".jsonl", ".ndjson")
_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
    (b"FEA1", "arrow"),
    (b"SQLite format 3\0", "sqlite"),
)
_WORKBOOK_KINDS = ("xlsx", "xls", "xlsb", "ods")
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_TEXTS = ("json", "delimited", "markup")
_TAG = re.compile(rb"<(?:!doctype\s|\?xml\b|!--|/?(?:html|table|head|body|meta|style|div|center)\b)", re.IGNORECASE)
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*\"[^\"\n]{1,200}\"\s*:")
_STATISTICS = {".sav": "spss", ".zsav": "spss", ".por": "spss", ".dta": "stata", ".sas7bdat": "sas", ".xpt": "sas"}
_PICTURES_AND_PROGRAMS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ\x90",
    b"RIFF",
    b"OggS",
)


class Source(ABC):
    """An open file that gives its raw columns batch by batch.

    Attributes
    ----------
    path : Path
    info : SourceInfo
    names : tuple of str
        Unique, never empty, in the order of the file.
    unnamed : tuple of str
        Those of `names` that were made up.
    doubts : list of Doubt
        About the file as a whole; reading may add to it, so look at it after the last batch.
    expected_bytes : int
        About how much memory all raw columns take; 0 where nobody knows.
    fixed_kinds : mapping of str to Kind
        Kinds that are known without looking at cells.
    reads_straight : bool
        Whether it may give numbers and moments where `batches` is told which.
    """

    reads_straight = False

    def __init__(self, path: Path, info: SourceInfo, names: Sequence[str], doubts: Sequence[Doubt]) -> None:
        self.path = path
        self.info = info
        self.names, renamed = unique_names(names)
        self.unnamed = tuple(new for old, new in zip(names, self.names, strict=True) if not old.strip())
        self.doubts = [*doubts, *renamed]
        self.expected_bytes = info.size_bytes
        self.fixed_kinds: Mapping[str, Kind] = {}

    def batches(self, rows: int = BATCH_ROWS, straight: Straight | None = None) -> Iterator[pa.RecordBatch]:
        """Yield all rows in order, at most `rows` at a time, from the start on every call.

        Columns of delimited text are strings as they are in the file; other formats keep their Arrow types, which are
        bool, integers, float64, timestamps and string only. A column has the same type in every batch.

        Parameters
        ----------
        rows : int
        straight : Straight, optional
            Columns that delimited text may give as numbers or moments in batches where all their cells are plainly so.
        """
        with reading(self.path):
            for batch in self._stream(rows) if straight is None else self._straight_stream(rows, straight):
                for start in range(0, batch.num_rows, rows):
                    yield batch.slice(start, rows).rename_columns(list(self.names))

    def add_doubts(self, doubts: Sequence[Doubt]) -> None:
        """Add doubts about the file as a whole, before those that there are."""
        self.doubts = [*doubts, *self.doubts]

    def narrowed(self, names: Sequence[str]) -> Source | None:
        """Return a source of only these columns that does not even look at the others; None where all are met."""
        return None

    def head(self, rows: int) -> pa.Table:
        """Return the first `rows` rows."""
        import pyarrow as pa

        taken, left = [], rows
        for batch in self.batches(min(rows, BATCH_ROWS)):
            taken.append(batch.slice(0, left))
            left -= taken[-1].num_rows
            if left <= 0:
                break
        return (
            pa.Table.from_batches(taken)
            if taken
            else pa.table({name: pa.array([], pa.string()) for name in self.names})
        )

    @abstractmethod
    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        """Yield batches whose columns are in the order of `names`."""

    def _straight_stream(self, rows: int, straight: Straight) -> Iterator[pa.RecordBatch]:
        """Yield batches as `_stream` does, with numbers and moments where `straight` allows and the source can."""
        return self._stream(rows)

    def fraction(self) -> float:
        """Return the share of the file that the running `batches` has gone through, 0 where nobody knows."""
        return 0.0


def open_source(path: Path, options: ReadOptions, progress: Progress, hasty: bool = False) -> Source:
    """Open a file of any format that is understood.

    Parameters
    ----------
    path : Path
    options : ReadOptions
    progress : Progress
        Told about steps that take long before the first row (a workbook is unpacked as a whole).
    hasty : bool
        Whoever reads all rows at once and can begin anew after `OtherEncoding` saves that a large text is looked
        through beforehand.

    Raises
    ------
    DataError
        With a sentence for whatever is wrong with the file.
    """
    with reading(path):
        if path.is_dir():
            from desktop_app.core.data.folder import open_folder

            return open_folder(path, options, progress)
        kind, size = _format(path), path.stat().st_size
    if kind in _WORKBOOK_KINDS:
        from desktop_app.core.data.excel import open_workbook

        return open_workbook(path, kind, size, options, progress)
    if kind in ("parquet", "arrow"):
        from desktop_app.core.data.parquet import open_arrow

        return open_arrow(path, kind, size)
    if kind == "sqlite":
        from desktop_app.core.data.database import open_database

        return open_database(path, size, options)
    if kind == "duckdb":
        from desktop_app.core.data.duckdb_file import open_duckdb

        return open_duckdb(path, size, options)
    if kind in _STATISTICS.values():
        from desktop_app.core.data.statistics_file import open_statistics

        return open_statistics(path, kind, size, progress)
    return _open_bytes(path, kind, size, options, progress, hasty)


def _open_bytes(
    path: Path, kind: str, size: int, options: ReadOptions, progress: Progress, hasty: bool = False
) -> Source:
    """Open text or JSON, packed or not."""
    from desktop_app.core.data.archive import plain, unpacked

    with reading(path):
        inside = plain(path) if kind in _TEXTS else unpacked(path, kind, options)
        if kind not in _TEXTS:
            with inside.content.reopen() as file:
                start = file.read(4096)
            if not start:
                raise EmptyFile(file=path.name)
            if start.startswith(_WORKBOOKS):
                return _packed_workbook(path, inside, size, options, progress)
            kind = _format_of_bytes(path, start, inside.name)
        source: Source
        if kind == "json":
            from desktop_app.core.data.json_file import open_json

            source = open_json(inside.content, size, options, progress)
        elif kind == "markup":
            from desktop_app.core.data.markup import open_markup

            source = open_markup(inside.content, size, options, progress)
        elif kind == "delimited":
            from desktop_app.core.data.delimited import open_text

            source = open_text(inside.content, size, options, hasty)
        else:
            raise PackedFormat(file=path.name, inner=inside.name)
    if inside.members:
        source.info = replace(source.info, table=inside.name, tables=inside.members)
        source.add_doubts(inside.doubts)
    return source


def _packed_workbook(path: Path, inside: Unpacked, size: int, options: ReadOptions, progress: Progress) -> Source:
    """Open a workbook inside a packed file; workbooks are read as a whole, so that its copy is not needed for long."""
    from desktop_app.core.data.excel import open_workbook

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / Path(inside.name).name
        with inside.content.reopen() as packed, copy.open("wb") as file:
            shutil.copyfileobj(packed, file)
        kind = _format(copy)
        if kind not in _WORKBOOK_KINDS:
            raise PackedFormat(file=path.name, inner=inside.name)
        source = open_workbook(copy, kind, size, options, progress)
    source.path = path
    source.info = replace(source.info, path=str(path), table=inside.name, tables=inside.members)
    source.add_doubts(inside.doubts)
    return source


def _format(path: Path) -> str:
    """Return the format by the first bytes, and by the name only where those leave it open."""
    with path.open("rb") as file:
        start = file.read(4096)
    if not start:
        raise EmptyFile(file=path.name)
    if start.startswith(b"PK\x03\x04"):
        return _zip_format(path)
    return _format_of_bytes(path, start, path.name)


def _format_of_bytes(path: Path, start: bytes, name: str) -> str:
    """Return the format of bytes that begin with `start` and go by `name`."""
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
            raise PasswordProtected(file=path.name)
        return "xls"
    for magic, kind in _MAGIC:
        if start.startswith(magic):
            return kind
    if start[8:12] == b"DUCK":
        return "duckdb"
    if start.startswith(_PICTURES_AND_PROGRAMS):
        raise NotATable(file=path.name)
    endings = [ending.lower() for ending in Path(name).suffixes]
    for ending, kind in _STATISTICS.items():
        if endings and endings[-1] == ending:
            return kind
    if _is_markup(start):
        return "markup"
    if any(ending in endings for ending in _JSON_ENDINGS):
        return "json"
    opening = start.lstrip(b"\xef\xbb\xbf \t\r\n")[:2]
    if opening in (b"{\n", b'{"', b"{ ", b"[{", b"[\n", b"[[", b"{\r"):
        named_otherwise = ".csv" in endings or ".tsv" in endings
        return "json" if not named_otherwise or _OBJECT.match(start) else "delimited"
    return "delimited"


def _is_markup(start: bytes) -> bool:
    """Return whether a file is a web page or XML by its first tag, whatever it is called."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        start = start.decode("utf-16", "ignore").encode("ascii", "ignore")
    return _TAG.match(start.lstrip(b"\xef\xbb\xbf \t\r\n\f")) is not None


def _zip_format(path: Path) -> str:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            inside = set(archive.namelist())
            whole = sum(member.file_size for member in archive.infolist())
            packed = sum(member.compress_size for member in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        kind = path.suffix.lower().lstrip(".") or "zip"
        raise DamagedFile(file=path.name, format=kind) from error
    if whole > max(_SUSPICIOUS_BYTES, _MOST_TIMES * packed):
        raise PackedTooTightly(file=path.name)
    for member, kind in (("xl/workbook.xml", "xlsx"), ("xl/workbook.bin", "xlsb"), ("content.xml", "ods")):
        if member in inside:
            return kind
    if inside & {"word/document.xml", "ppt/presentation.xml", "AndroidManifest.xml", "META-INF/MANIFEST.MF"}:
        raise NotATable(file=path.name)
    return "zip"


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the system says while reading `path` into our errors."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(file=path.name, path=str(path)) from error
    except IsADirectoryError as error:
        raise IsDirectory(file=path.name) from error
    except PermissionError as error:
        raise NoPermission(file=path.name) from error
    except OSError as error:
        raise CannotRead(file=path.name, reason=error.strerror or str(error)) from error


def unique_names(raw: Sequence[str]) -> tuple[tuple[str, ...], list[Doubt]]:
    """Return names that are neither empty nor doubled, and the doubts about those that were changed.

    The second "price" becomes "price 2"; an empty third name becomes "column 3".
    """
    clean = [" ".join(name.split()) if any(mark in name for mark in "\r\n\t") else name.strip() for name in raw]
    taken = set(clean)
    seen: set[str] = set()
    names: list[str] = []
    doubled: list[str] = []
    unnamed: list[str] = []
    for position, name in enumerate(clean, start=1):
        if name and name not in seen:
            final = name
        else:
            stem, number = (name, 2) if name else ("column", position)
            while (final := f"{stem} {number}") in taken:
                number += 1
            (doubled if name else unnamed).append(final)
            taken.add(final)
        seen.add(final)
        names.append(final)
    doubts = []
    if unnamed:
        doubts.append(Doubt(Notice("names_missing", "", {"n": len(unnamed), "names": tuple(unnamed[:5])})))
    if doubled:
        doubts.append(Doubt(Notice("names_doubled", "", {"n": len(doubled), "names": tuple(doubled[:5])})))
    return tuple(names), doubts

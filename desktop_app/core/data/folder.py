"""Folders: files of one shape as one table, or pictures with what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.convert import as_text
from desktop_app.core.data.errors import IsDirectory, NoSuchTable
from desktop_app.core.data.report import Doubt, ReadOptions, SourceInfo
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress

if TYPE_CHECKING:
    import pyarrow as pa

PICTURES = frozenset((".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp"))
_TABLES = frozenset(
    (
        *(
            ".csv",
            ".tsv",
            ".txt",
            ".tab",
            ".dat",
            ".psv",
            ".json",
            ".jsonl",
            ".ndjson",
            ".xlsx",
            ".xls",
            ".xlsb",
            ".ods",
        ),
        *(".parquet", ".feather", ".arrow", ".gz", ".zst", ".bz2", ".xz", ".sav", ".zsav", ".dta", ".sas7bdat", ".xpt"),
    )
)
_MOST_FILES = 200_000
_LEAST_COMMON = 0.6
_LEAST_FOUND = 0.5


def open_folder(path: Path, options: ReadOptions, progress: Progress) -> Source:
    """Open a folder of pictures, or of data files of one shape.

    Raises
    ------
    IsDirectory
        Where nothing in it can be opened together.
    """
    files = _files(path)
    pictures = [file for file in files if file.suffix.lower() in PICTURES]
    tables = [file for file in files if file.suffix.lower() in _TABLES]
    if pictures and len(pictures) >= len(tables):
        return _pictures(path, pictures, tables, options, progress)
    if not tables:
        raise IsDirectory(file=path.name)
    if not options.table:
        return _together(path, tables, options, progress)
    names = {file.relative_to(path).as_posix(): file for file in tables}
    if options.table not in names:
        raise NoSuchTable(file=path.name, table=options.table, tables=tuple(names))
    one = _together(path, [names[options.table]], replace(options, table=None), progress)
    one.info = replace(one.info, table=options.table, tables=tuple(names))
    return one


def _files(path: Path) -> list[Path]:
    found = []
    for file in sorted(path.rglob("*")):
        inside = file.relative_to(path).parts
        if not any(part.startswith((".", "__")) for part in inside) and file.is_file():
            found.append(file)
            if len(found) == _MOST_FILES:
                break
    return found


# --- files of one shape -----------------------------------------------------------------------------------------------


def _together(path: Path, files: Sequence[Path], options: ReadOptions, progress: Progress) -> Source:
    sources: list[Source] = []
    left: list[str] = []
    for number, file in enumerate(files):
        try:
            sources.append(open_source(file, options, Part(progress, number / len(files), (number + 1) / len(files))))
        except AcumenError:
            left.append(file.relative_to(path).as_posix())
    if not sources:
        raise IsDirectory(file=path.name)
    shapes = [frozenset(_own_names(source)) for source in sources]
    usual = max(shapes, key=shapes.count)
    fits = [len(shape & usual) >= _LEAST_COMMON * len(usual) for shape in shapes]
    together = [source for source, fit in zip(sources, fits, strict=True) if fit]
    left += [s.path.relative_to(path).as_posix() for s, fit in zip(sources, fits, strict=True) if not fit]
    others = sum(shape != usual for shape, fit in zip(shapes, fits, strict=True) if fit)
    return FolderSource(path, together, left, others)


def _own_names(source: Source) -> dict[str, str]:
    """Return the columns of a file by what they are called in any of them: "Net_Price " and "net price" are one."""
    keys = [" ".join(name.replace("_", " ").casefold().split()) for name in source.names]
    return dict(zip(keys if len(set(keys)) == len(keys) else source.names, source.names, strict=True))


class FolderSource(Source):
    """Files with the same columns, below each other, with a column that tells the file."""

    def __init__(self, path: Path, parts: Sequence[Source], left: Sequence[str], others: int = 0) -> None:
        self._own = [_own_names(part) for part in parts]
        named = {key: name for own in reversed(self._own) for key, name in own.items()}
        self._keys = tuple(dict.fromkeys(key for own in self._own for key in own))
        columns = tuple(named[key] for key in self._keys)
        doubts = [doubt for part in parts[:1] for doubt in part.doubts]
        if others:
            some = tuple(named[key] for key in self._keys if any(key not in own for own in self._own))
            doubts.insert(0, Doubt(Notice("files_differ", "", {"n": others, "columns": some[:8]})))
        if left:
            doubts.insert(0, Doubt(Notice("files_left_out", "", {"n": len(left), "files": tuple(left[:5])})))
        size = sum(part.info.size_bytes for part in parts)
        files = tuple(part.path.relative_to(path).as_posix() for part in parts)
        known = (*files, *left)
        name = "file" if "file" not in columns else "source file"
        super().__init__(path, SourceInfo(str(path), "folder", size, tables=known), (name, *columns), doubts)
        self._parts, self._files, self._at = parts, files, 0
        self.expected_bytes = sum(part.expected_bytes for part in parts)
        self._types = self._common_types()

    def _common_types(self) -> dict[str, pa.DataType]:
        """Return the type of every column: text keeps all exact where files do not agree."""
        import pyarrow as pa

        types: dict[str, list[pa.DataType]] = {key: [] for key in self._keys}
        for part, own in zip(self._parts, self._own, strict=True):
            head = part.head(1)
            for key, name in own.items():
                types[key].append(head.column(name).type)
        return {key: found[0] if len(set(found)) == 1 else pa.string() for key, found in types.items()}

    def fraction(self) -> float:
        """Return the share of files that were read."""
        return self._at / len(self._parts)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for number, part in enumerate(self._parts):
            self._at = number
            for batch in part.batches(rows):
                cells = [self._cells(batch, number, key) for key in self._keys]
                names = pa.array([self._files[number]] * batch.num_rows, pa.string())
                yield pa.RecordBatch.from_arrays([names, *cells], names=list(self.names))
        self._at = len(self._parts)

    def _cells(self, batch: pa.RecordBatch, number: int, key: str) -> pa.Array:
        import pyarrow as pa

        name, wanted = self._own[number].get(key), self._types[key]
        if name is None:
            return pa.nulls(batch.num_rows, wanted)
        column = batch.column(name)
        return column if column.type == wanted else as_text(column)


# --- pictures ---------------------------------------------------------------------------------------------------------


def _pictures(
    path: Path, pictures: Sequence[Path], tables: Sequence[Path], options: ReadOptions, progress: Progress
) -> Source:
    described = _description(pictures, tables, options, progress)
    if described is not None:
        return described(path)
    names = [file.relative_to(path).as_posix() for file in pictures]
    columns: dict[str, list[str | None]] = {"picture": [str(file) for file in pictures]}
    folders = {file.parent for file in pictures}
    if len(folders) > 1:
        # The folder right below the one that was opened, or the next where they are all in the same.
        depth = next((d for d in range(8) if len({_part(name, d) for name in names}) > 1), 0)
        columns["label"] = [_part(name, depth) for name in names]
    return PictureSource(path, columns, sum(file.stat().st_size for file in pictures))


def _part(name: str, depth: int) -> str | None:
    parts = name.split("/")[:-1]
    return parts[depth] if depth < len(parts) else None


class PictureSource(Source):
    """Paths of pictures with what is known about them."""

    def __init__(self, path: Path, columns: Mapping[str, Sequence[str | None]], size: int) -> None:
        super().__init__(path, SourceInfo(str(path), "pictures", size), tuple(columns), [])
        self._table = columns
        self.fixed_kinds = {"picture": Kind.IMAGE}
        if "label" in columns:
            self.fixed_kinds["label"] = Kind.CATEGORY
        self.expected_bytes = sum(len(cell or "") for cells in columns.values() for cell in cells)

    def _stream(self, rows: int) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        arrays = [pa.array(cells, pa.string()) for cells in self._table.values()]
        yield pa.RecordBatch.from_arrays(arrays, names=list(self.names))


class _Described:
    """A table beside pictures, one of whose columns names them."""

    def __init__(self, source: Source, column: str, paths: Mapping[str, str]) -> None:
        self._source, self._column, self._paths = source, column, paths

    def __call__(self, path: Path) -> Source:
        table = self._source.head(_MOST_FILES)
        names = as_text(table.column(self._column).combine_chunks()).to_pylist()
        columns: dict[str, list[str | None]] = {
            "picture": [self._paths.get(_file_name(name) if name else "") for name in names]
        }
        for name in self._source.names:
            columns[name if name != "picture" else "picture name"] = as_text(
                table.column(name).combine_chunks()
            ).to_pylist()
        made = PictureSource(path, columns, self._source.info.size_bytes)
        missing = sum(cell is None for cell in columns["picture"])
        if missing:
            made.add_doubts([Doubt(Notice("pictures_missing", "picture", {"n": missing}))])
        made.fixed_kinds = {"picture": Kind.IMAGE}
        return made


def _description(
    pictures: Sequence[Path], tables: Sequence[Path], options: ReadOptions, progress: Progress
) -> _Described | None:
    """Return the table that describes the pictures, if there is one beside them."""
    paths = {name: str(file) for file in pictures for name in (file.name, file.stem)}
    for table in tables[:5]:
        try:
            source = open_source(table, options, progress)
        except AcumenError:
            continue
        head = source.head(1000)
        for name in source.names:
            cells = [cell for cell in as_text(head.column(name).combine_chunks()).to_pylist() if cell]
            if cells and sum(_file_name(cell) in paths for cell in cells) >= _LEAST_FOUND * len(cells):
                return _Described(source, name, paths)
    return None


def _file_name(cell: str) -> str:
    """Return the last part of a path as any system writes it."""
    return cell.strip().replace("\\", "/").rsplit("/", 1)[-1]

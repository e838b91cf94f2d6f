"""Packed files: .gz, .bz2, .xz, .zst and .zip around text or JSON."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from desktop_app.core.data.errors import DamagedFile, NoSuchTable, NothingInside, PackedTooTightly
from desktop_app.core.data.report import Doubt, ReadOptions
from desktop_app.core.data.text_bytes import TextBytes
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import zipfile

_MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"PK\x03\x04", "zip"),
)
_SUSPICIOUS_BYTES = 1 << 28
_SAYS_UTF8 = 0x800
_MOST_TIMES = 400
_USUAL_TIMES = 6
_NO_DATA = (".md", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".html", ".htm", ".py", ".r", ".doc", ".docx", ".xml")


@dataclass(frozen=True)
class Unpacked:
    """What is inside a packed file: its bytes, the name it goes by, all names and the doubt about the choice."""

    content: TextBytes
    name: str
    members: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def packing(start: bytes) -> str:
    """Return how the bytes that begin with `start` are packed, '' if they are not."""
    return next((kind for magic, kind in _MAGIC if start.startswith(magic)), "")


def plain(path: Path) -> Unpacked:
    """Return the bytes of a file that is not packed."""
    counted = _Place()
    return Unpacked(TextBytes(path, lambda: counted.watched(path, path.open("rb")), counted.of), path.name)


def unpacked(path: Path, kind: str, options: ReadOptions) -> Unpacked:
    """Return the bytes inside a packed file.

    Raises
    ------
    DamagedFile, NothingInside, NoSuchTable
    """
    counted = _Place()
    if kind == "zip":
        return _zipped(path, options, counted)
    name = path.stem if path.suffix.lower() in (".gz", ".bz2", ".xz", ".zst", ".gzip", ".zstd") else path.name

    def reopen() -> BinaryIO:
        file = counted.watched(path, path.open("rb"))
        return cast(BinaryIO, Unpacking(_opened(kind, file), file, path))

    return Unpacked(TextBytes(path, reopen, counted.of, _USUAL_TIMES), name)


def _opened(kind: str, file: BinaryIO) -> Any:
    if kind == "gzip":
        import gzip

        return gzip.GzipFile(fileobj=file)
    if kind == "bzip2":
        import bz2

        return bz2.BZ2File(file)
    if kind == "xz":
        import lzma

        return lzma.LZMAFile(file)
    import pyarrow as pa

    return pa.CompressedInputStream(pa.PythonFile(file, "r"), "zstd")


def _zipped(path: Path, options: ReadOptions, counted: _Place) -> Unpacked:
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            members = [info for info in archive.infolist() if _may_hold_data(info.filename) and info.file_size]
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        raise DamagedFile(file=path.name, format="zip") from error
    if not members:
        raise NothingInside(file=path.name)
    names = tuple(map(_name, members))
    if options.table is not None:
        found = [info for info in members if _name(info).casefold() == options.table.strip().casefold()]
        if not found:
            raise NoSuchTable(file=path.name, table=options.table, tables=names)
        chosen = found[0]
    else:
        chosen = max(members, key=lambda info: info.file_size)
    if chosen.file_size > max(_SUSPICIOUS_BYTES, _MOST_TIMES * max(chosen.compress_size, 1)):
        raise PackedTooTightly(file=path.name)

    def reopen() -> BinaryIO:
        file = counted.watched(path, path.open("rb"))
        archive = zipfile.ZipFile(file)
        try:
            return cast(BinaryIO, Unpacking(archive.open(chosen), file, path))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
            file.close()
            raise DamagedFile(file=path.name, format="zip") from error

    others = tuple(name for name in names if name != _name(chosen))
    doubts: tuple[Doubt, ...] = ()
    if others and options.table is None:
        facts = {"member": _name(chosen), "others": others[:10]}
        doubts = (Doubt(Notice("member_chosen", "", facts), tuple(f"table={name}" for name in others)),)
    times = max(1, round(chosen.file_size / max(path.stat().st_size, 1)))
    return Unpacked(TextBytes(path, reopen, counted.of, times), _name(chosen), names, doubts)


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; where it does not say how its letters are written, Chinese Windows wrote them."""
    if info.flag_bits & _SAYS_UTF8 or info.filename.isascii():
        return info.filename
    for encoding in ("utf-8", "gb2312"):
        try:
            return info.filename.encode("cp437").decode(encoding)
        except UnicodeError:
            continue
    return info.filename


def _may_hold_data(name: str) -> bool:
    parts = name.split("/")
    hidden = any(part.startswith(".") for part in parts) or parts[0] == "__MACOSX"
    return not name.endswith("/") and not hidden and not name.lower().endswith(_NO_DATA)


class _Place:
    """How far the file that was opened last has been read."""

    def __init__(self) -> None:
        self._file: BinaryIO | None = None
        self._size = 0
        self._done = 0

    def watched(self, path: Path, file: BinaryIO) -> BinaryIO:
        """Remember `file` and return it."""
        self._file, self._size = file, path.stat().st_size
        return file

    def of(self) -> tuple[int, int]:
        """Return the bytes read and the bytes there are."""
        if self._file is not None and not self._file.closed:
            self._done = self._file.tell()
        elif self._file is not None:
            self._done = self._size
        return self._done, self._size


class Unpacking(io.RawIOBase):
    """A stream of unpacked bytes that closes the packed file too, and stops at what was packed to do harm."""

    def __init__(self, inner: Any, file: BinaryIO, path: Path) -> None:
        super().__init__()
        self._inner, self._file, self._path = inner, file, path
        self._given = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return about `size` bytes.

        Raises
        ------
        DamagedFile, PackedTooTightly
        """
        try:
            piece = bytes(self._inner.read(size))
        except _damage() as error:
            raise DamagedFile(file=self._path.name, format=self._path.suffix.lstrip(".") or "packed") from error
        except OSError as error:
            if error.errno is not None:
                raise
            raise DamagedFile(file=self._path.name, format=self._path.suffix.lstrip(".") or "packed") from error
        self._given += len(piece)
        if self._given > max(_SUSPICIOUS_BYTES, _MOST_TIMES * self._file.tell()):
            raise PackedTooTightly(file=self._path.name)
        return piece

    def seek(self, offset: int, whence: int = 0) -> int:
        """Skip the first bytes; nothing else is needed."""
        while self._given < offset and self.read(offset - self._given):
            pass
        return self._given

    def close(self) -> None:
        """Close the packed file too."""
        if not self.closed:
            self._inner.close()
            self._file.close()
        super().close()


def _damage() -> tuple[type[Exception], ...]:
    import lzma
    import zipfile

    return (EOFError, lzma.LZMAError, zlib.error, zipfile.BadZipFile, RuntimeError)

"""What a program or library for Windows asks of others, read from the file itself: no Windows is needed for it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_SUFFIXES = (".exe", ".dll", ".pyd")
_PLUS = 0x20B  # the header of 64-bit files
_DIRECTORIES_AT = 112
_IMPORTS, _DELAYED = 1, 13
_IMPORT_SIZE, _NAME_AT = 20, 12
_DELAYED_SIZE, _DELAYED_NAME_AT = 32, 4
_LIST = Path(__file__).resolve().parent / "windows" / "of_windows.txt"
OF_WINDOWS = frozenset(_LIST.read_text(encoding="utf-8").splitlines())


def imports(path: Path) -> Iterator[str]:
    """Yield the names of the libraries that a file loads, at once or when they are first used.

    Raises
    ------
    ValueError
        It is no 64-bit file for Windows.
    """
    data = path.read_bytes()
    header = struct.unpack_from("<I", data, 0x3C)[0] if data[:2] == b"MZ" else 0
    if not header or data[header : header + 4] != b"PE\0\0":
        raise ValueError(f"{path.name} is no file for Windows")
    sections, optional = _u16(data, header + 6), header + 24
    if _u16(data, optional) != _PLUS:
        raise ValueError(f"{path.name} is not for 64-bit Windows")
    table = _Table(data, optional + _u16(data, header + 20), sections)
    directories = _u32(data, optional + _DIRECTORIES_AT - 4)
    for index, size, name_at in ((_IMPORTS, _IMPORT_SIZE, _NAME_AT), (_DELAYED, _DELAYED_SIZE, _DELAYED_NAME_AT)):
        start = _u32(data, optional + _DIRECTORIES_AT + index * 8) if index < directories else 0
        entry = table.place(start) if start else None
        while entry is not None and (name := _u32(data, entry + name_at)):
            yield table.text(name)
            entry += size


class _Table:
    """The sections of a file: where in it lies what is at an address once it is loaded."""

    def __init__(self, data: bytes, at: int, count: int) -> None:
        self._data = data
        self._sections = [struct.unpack_from("<IIII", data, at + 40 * number + 8) for number in range(count)]

    def place(self, address: int) -> int:
        for size, start, raw_size, raw in self._sections:
            if start <= address < start + max(size, raw_size):
                return int(raw + address - start)
        raise ValueError(f"nothing lies at address {address:#x}")

    def text(self, address: int) -> str:
        start = self.place(address)
        return self._data[start : self._data.index(b"\0", start)].decode("ascii", "replace")


def missing(folder: Path) -> dict[str, list[str]]:
    """Return, for each library that is neither below `folder` nor a part of Windows, who asks for it."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _SUFFIXES]
    there = {path.name.lower() for path in files}
    lacking: dict[str, list[str]] = {}
    for path in files:
        for name in imports(path):
            if name.lower() not in there and not _is_of_windows(name):
                lacking.setdefault(name.lower(), []).append(path.relative_to(folder).as_posix())
    return lacking


def _is_of_windows(name: str) -> bool:
    stem = name.lower().removesuffix(".dll").removesuffix(".drv")
    return stem in OF_WINDOWS or stem.startswith(("api-ms-win-", "ext-ms-"))


def _u16(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _u32(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])

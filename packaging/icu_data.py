"""ICU's data without what Qt never asks for: it is the largest library of a built copy, and half of it is names.

Of ICU Qt calls converters, collation, upper and lower case, and time zones (``nm -D libQt6Core.so.6``). The data is one
package with a table of contents; a library with a part of it is made by the linker that strips the others.
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
from pathlib import Path

UNUSED = ("brkitr", "curr", "lang", "rbnf", "region", "translit", "unit")
_MAGIC, _FORMAT = b"\xda\x27", b"CmnD"
_ALIGNED = 16
_SOURCE = """
.section .rodata
.globl {symbol}
.type {symbol}, @object
.balign 16
{symbol}:
.incbin "{data}"
.size {symbol}, .-{symbol}
.section .note.GNU-stack,"",%progbits
"""


def slim_library(library: Path) -> None:
    """Replace ``libicudata.so.NN`` by one without the unused parts; one that is not understood stays as it is."""
    content = library.read_bytes()
    start = _start(content)
    if start is None:
        return
    symbol = f"icudt{library.name.rpartition('.')[2]}_dat"
    with tempfile.TemporaryDirectory() as folder:
        data, source, object_, made = (Path(folder) / name for name in ("data", "data.s", "data.o", library.name))
        data.write_bytes(without(content[start:], UNUSED))
        source.write_text(_SOURCE.format(symbol=symbol, data=data), encoding="utf-8")
        subprocess.run(["as", "-o", str(object_), str(source)], check=True)
        subprocess.run(["ld", "-shared", "-s", "-soname", library.name, "-o", str(made), str(object_)], check=True)
        library.write_bytes(made.read_bytes())


def without(package: bytes, folders: tuple[str, ...]) -> bytes:
    """Return a data package without the items in some of its folders."""
    header = struct.unpack_from("<H", package)[0]
    items = [(name, content) for name, content in _items(package, header) if name.split("/")[1] not in folders]
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in items)
    first = _aligned(4 + 8 * len(items) + len(names))
    table, body = bytearray(struct.pack("<I", len(items))), bytearray()
    name_at = 4 + 8 * len(items)
    for name, content in items:
        table += struct.pack("<II", name_at, first + len(body))
        name_at += len(name) + 1
        body += content.ljust(_aligned(len(content)), b"\0")
    return package[:header] + bytes(table + names).ljust(first, b"\0") + bytes(body)


def _items(package: bytes, header: int) -> list[tuple[str, bytes]]:
    (count,) = struct.unpack_from("<I", package, header)
    places = [struct.unpack_from("<II", package, header + 4 + 8 * number) for number in range(count)]
    ends = [header + data for _, data in places[1:]] + [len(package)]
    found = []
    for (name_at, data_at), end in zip(places, ends, strict=True):
        start = header + name_at
        name = package[start : package.index(b"\0", start)].decode("ascii")
        found.append((name, package[header + data_at : end]))
    return found


def _start(library: bytes) -> int | None:
    """Return where the package begins in a library, or None if there is none for this kind of computer."""
    found = library.find(_FORMAT)
    start = found - 12
    return start if found >= 12 and library[start + 2 : start + 4] == _MAGIC and library[start + 8] == 0 else None


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED

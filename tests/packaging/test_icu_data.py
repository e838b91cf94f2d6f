"""ICU's data without names that Qt never asks for sorts and converts as before."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import icu_data
import PySide6
import pytest

LIBRARIES = sorted((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
TOOLS = all(shutil.which(tool) for tool in ("as", "ld"))
SCRIPT = """
import functools, json
from PySide6.QtCore import QCollator, QLocale, QStringConverter, QTimeZone

words = ["北京", "上海", "安徽", "z", "Z", "ä", "a", "é", "item 10", "item 9", "重庆", "Ö", "さ", "あ"]
found = []
for name in ("zh_CN", "en", "de", "sv", "ja"):
    order = QCollator(QLocale(name))
    order.setNumericMode(True)
    found.append(sorted(words, key=functools.cmp_to_key(order.compare)))
    zone = QTimeZone(b"Asia/Shanghai")
    found.append(zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale(name)))
found += [QLocale("tr").toUpper("istanbul"), len(QStringConverter.availableCodecs())]
loaded = next(line.split()[-1] for line in open("/proc/self/maps") if "icudata" in line)
print(json.dumps([found, loaded]))
"""


def package(items: dict[str, bytes]) -> bytes:
    """Return a data package as ICU lays it out, with a header of 32 bytes."""
    names = b"".join(name.encode() + b"\0" for name in items)
    table, at, data_at = struct.pack("<I", len(items)), 4 + 8 * len(items), 256
    for name, content in items.items():
        table += struct.pack("<II", at, data_at)
        at, data_at = at + len(name) + 1, data_at + len(content)
    header = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(12, b"\0") + b"CmnD".ljust(20, b"\0")
    return header + (table + names).ljust(256, b"\0") + b"".join(items.values())


def test_folders_are_left_out_and_the_rest_is_the_same():
    items = {"icudt73l/brkitr/root.res": b"b" * 16, "icudt73l/coll/zh.res": b"c" * 32, "icudt73l/root.res": b"r" * 7}
    made = icu_data.without(package(items), ("brkitr",))
    left = {name: content.rstrip(b"\0") for name, content in icu_data._items(made, 32)}
    assert left == {name: content for name, content in items.items() if "brkitr" not in name}
    assert made[:32] == package(items)[:32]


@pytest.mark.parametrize("content", [b"", b"\x7fELF no data", b"short CmnD", b"\0\0\xda\x27\0\0\0\0\x01\0\0\0CmnD"])
def test_what_is_not_understood_stays_as_it_is(tmp_path, content):
    library = tmp_path / "libicudata.so.73"
    library.write_bytes(content)
    icu_data.slim_library(library)
    assert library.read_bytes() == content


@pytest.mark.skipif(not (LIBRARIES and TOOLS), reason="NOT TESTED: there is no ICU of Qt's own here, or no linker")
def test_qt_sorts_and_converts_as_before(tmp_path):
    def ask(**settings: str) -> list[object]:
        surroundings = {**os.environ, **settings}
        done = subprocess.run([sys.executable, "-c", SCRIPT], env=surroundings, capture_output=True, check=True)
        answer: list[object] = json.loads(done.stdout)
        return answer

    slim = tmp_path / LIBRARIES[0].name
    shutil.copy(LIBRARIES[0], slim)
    icu_data.slim_library(slim)
    assert slim.stat().st_size < 0.6 * LIBRARIES[0].stat().st_size
    before, after = ask(), ask(LD_LIBRARY_PATH=str(tmp_path))
    assert after[1] == str(slim)
    assert after[0] == before[0]

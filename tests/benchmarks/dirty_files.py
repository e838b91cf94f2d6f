"""The collection of dirty files, the right table of each, and how a table that was read compares with it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.places import ROOT, data_folder

TRUTH = ROOT / "tests" / "benchmarks" / "dirty_truth" / "truth.json"
_MIDNIGHT = " 00:00:00"


@dataclass(frozen=True)
class Truth:
    """What a file holds.

    Attributes
    ----------
    refuse : bool
        There is no table in it.
    names : tuple of str
        '' where the file gives a column no name.
    cells : tuple of rows of texts
    spec : mapping
        How its numbers and dates are written.
    """

    refuse: bool = False
    names: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    spec: Mapping[str, Any] = field(default_factory=dict)


def folder() -> Path:
    """Return where the files are."""
    return data_folder() / "dirty"


def files() -> Iterator[tuple[str, Truth]]:
    """Yield every file of the index with its right table."""
    known = json.loads(TRUTH.read_text(encoding="utf-8"))["files"]
    with (folder() / "EXPECTED.csv").open(newline="", encoding="utf-8") as index:
        names = [row["file"] for row in csv.DictReader(index)]
    for name in names:
        path = folder() / name
        if name in known:
            yield name, _told(path, known[name])
        elif name.startswith("pollock/parameters/"):
            yield name, _one_object(path)
        else:
            yield name, _polluted(path)


def _told(path: Path, spec: Mapping[str, Any]) -> Truth:
    if spec.get("refuse"):
        return Truth(refuse=True)
    if "range" in spec:
        names, cells = _range(path, spec)
    elif "cells" in spec:
        names, cells = list(spec["names"]), [list(row) for row in spec["cells"]]
    else:
        names, cells = _cut(path, spec)
    width = len(names)
    rows = tuple(tuple([*row, *[""] * (width - len(row))][: max(width, 1)]) for row in cells)
    return Truth(False, tuple(names), rows, spec)


def _cut(path: Path, spec: Mapping[str, Any]) -> tuple[list[str], list[list[str]]]:
    """Return the table of a text, cut as a person said."""
    text = path.read_bytes().decode(spec.get("encoding", "ascii"))
    mark = spec.get("delimiter", ",")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark)) if mark else [[n] for n in text.split("\n")]
    if not mark and rows[-1] == [""]:
        rows = rows[:-1]
    rows = rows[spec.get("skip", 0) :]
    header = spec.get("header", 1)
    body = [row for row in rows[header:] if row]
    body = body[: len(body) - spec.get("drop_last", 0)]
    if spec.get("drop_empty"):
        body = [row for row in body if any(cell.strip() for cell in row)]
    names = list(spec["names"]) if "names" in spec else rows[0] if header else [""] * max(map(len, body))
    if spec.get("drop_empty"):
        used = [i for i in range(len(names)) if names[i] or any(row[i].strip() for row in body if i < len(row))]
        names, body = [names[i] for i in used], [[row[i] for i in used] for row in body]
    return names, body


def _range(path: Path, spec: Mapping[str, Any]) -> tuple[list[str], list[list[str]]]:
    import openpyxl

    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True)[spec["sheet"]]
    rows = [["" if cell.value is None else str(cell.value) for cell in row] for row in sheet[spec["range"]]]
    return rows[0], rows[1:]


def _one_object(path: Path) -> Truth:
    """Return the one row that a JSON object is."""
    content = json.loads(path.read_text(encoding="utf-8"))
    cells = [json.dumps(v, ensure_ascii=False) if isinstance(v, list) else str(v) for v in content.values()]
    return Truth(False, tuple(content), (tuple(cells),))


def _polluted(path: Path) -> Truth:
    """Return the clean table that belongs to a file of Pollock's."""
    pollock = folder() / "pollock"
    clean = pollock / "clean" / ("file_field_delimiter_0x3B.csv" if path.name == "source.csv" else path.name)
    if not clean.stat().st_size:
        return Truth(refuse=True)
    with clean.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    spec = {"dates": {"*": "%d/%m/%Y"}, "currency": "$"}
    if path.name == "file_no_header.csv":
        return Truth(False, ("",) * len(rows[0]), tuple(map(tuple, rows)), spec)
    names = rows[0] if path.parent.name == "clean" else list(map(_said_once, rows[0]))
    return Truth(False, tuple(names), tuple(map(tuple, rows[1:])), spec)


def _said_once(name: str) -> str:
    """Return a name that a header of equal rows gives twice ("DATE DATE") as it is meant."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


# --- comparing --------------------------------------------------------------------------------------------------------


def difference(truth: Truth, names: Sequence[str], cells: Sequence[Sequence[Any]]) -> str:
    """Return the first thing that is not as it should be, '' where all is right.

    Parameters
    ----------
    names : sequence of str
    cells : sequence of rows
        Texts, floats, moments, or None for a missing value.
    """
    used = [i for i in range(len(truth.names)) if truth.names[i].strip() or any(row[i].strip() for row in truth.cells)]
    extra = [i for i in range(len(names)) if any(_filled(row[i]) for row in cells if i < len(row))]
    if len(names) not in (len(truth.names), len(used)) and any(i >= len(truth.names) for i in extra):
        return f"{len(names)} columns instead of {len(truth.names)}"
    wanted = list(range(len(truth.names))) if len(names) >= len(truth.names) else used
    if len(names) < len(wanted):
        return f"{len(names)} columns instead of {len(truth.names)}"
    for place, column in enumerate(wanted):
        if not _same_name(truth.names[column], names[place]):
            return f"the name {names[place]!r} instead of {truth.names[column]!r}"
    if len(cells) != len(truth.cells):
        return f"{len(cells)} rows instead of {len(truth.cells)}"
    for number, (right, row) in enumerate(zip(truth.cells, cells, strict=True)):
        for place, column in enumerate(wanted):
            cell = row[place] if place < len(row) else None
            if not _same(right[column], cell, truth.names[column], truth.spec):
                return f"row {number + 1}, {truth.names[column] or column + 1}: {cell!r} instead of {right[column]!r}"
    return ""


def _filled(cell: Any) -> bool:
    return cell is not None and bool(str(cell).strip())


def _same_name(right: str, name: str) -> bool:
    right = " ".join(right.split())
    if not right:
        return True
    return name == right or (
        name.startswith(right) and name[len(right) :].lstrip(" ._").removeprefix("duplicated_").isdigit()
    )


def _same(right: str, cell: Any, column: str, spec: Mapping[str, Any]) -> bool:
    if cell is None or cell == "":
        return not right.strip() or right.strip() in spec.get("missing", ())
    if isinstance(cell, float):
        number = _number(right, spec)
        return number is not None and (number == cell or abs(number - cell) <= 1e-12 * abs(number))
    if isinstance(cell, dt.datetime):
        return cell == _moment(right, column, spec)
    text = str(cell)
    if text == right or text.strip() == right.strip() or text.removesuffix(_MIDNIGHT) == right.removesuffix(_MIDNIGHT):
        return True
    both = _number(right, {}), _number(text, {})
    if both[0] is not None and both[0] == both[1]:
        return True
    return _lines(text) == _lines(right) or text.lower() == right.lower() in ("true", "false")


def _lines(text: str) -> list[str]:
    """Return the lines of a cell, however they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _number(text: str, spec: Mapping[str, Any]) -> float | None:
    bare = text.strip().replace(spec.get("currency", "$"), "")
    for mark in spec.get("thousands", ""):
        bare = bare.replace(mark, "")
    bare = bare.replace(spec.get("decimal", "."), ".")
    try:
        return float(bare)
    except ValueError:
        return None


def _moment(text: str, column: str, spec: Mapping[str, Any]) -> dt.datetime | None:
    dates = spec.get("dates", {})
    pattern = dates.get(column, dates.get("*"))
    if pattern is None:
        return None
    try:
        return dt.datetime.strptime(text, pattern)
    except ValueError:
        return None

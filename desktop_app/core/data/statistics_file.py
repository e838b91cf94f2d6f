"""Files of programs for statistics: SPSS, Stata and SAS, with the labels of their values."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.core.data.cells import CHUNK_ROWS, GatheredSource, Gatherer, text_of
from desktop_app.core.data.errors import DamagedFile, EmptyFile, NoRows
from desktop_app.core.data.report import Doubt, SourceInfo
from desktop_app.core.data.source import Source, reading
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_READING = QT_TRANSLATE_NOOP("Stages", "Reading the file")
_READERS = {
    ".sav": "read_sav",
    ".zsav": "read_sav",
    ".por": "read_por",
    ".dta": "read_dta",
    ".sas7bdat": "read_sas7bdat",
    ".xpt": "read_xport",
}
_FORMATS = {"spss": "SPSS", "stata": "Stata", "sas": "SAS"}


def open_statistics(path: Path, kind: str, size: int, progress: Progress) -> Source:
    """Open a file of SPSS, Stata or SAS; values get their labels where all of them have one."""
    import pyreadstat

    progress.update(0.0, say(_READING))
    with reading(path):
        path.open("rb").close()
        try:
            frame, meta = getattr(pyreadstat, _READERS[path.suffix.lower()])(str(path))
        except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, UnicodeError) as error:
            raise DamagedFile(file=path.name, format=_FORMATS[kind]) from error
    if not len(frame.columns):
        raise EmptyFile(file=path.name)
    if not len(frame):
        raise NoRows(file=path.name, columns=tuple(map(str, frame.columns))[:20])
    columns = Gatherer([str(number) for number in range(len(frame.columns))])
    labels: Mapping[str, Mapping[Any, str]] = meta.variable_value_labels
    maps, doubts = _label_maps(frame, labels)
    for start in range(0, len(frame), CHUNK_ROWS):
        part = frame.iloc[start : start + CHUNK_ROWS]
        cells = {str(n): _cells(part.iloc[:, n].tolist(), maps.get(str(name))) for n, name in enumerate(frame.columns)}
        columns.add(cells, len(part))
        progress.update(start / len(frame), say(_READING))
    info = SourceInfo(str(path), kind, size, encoding=meta.file_encoding or None)
    return GatheredSource(path, info, [str(name) for name in frame.columns], doubts, columns.table())


def _label_maps(
    frame: Any, labels: Mapping[str, Mapping[Any, str]]
) -> tuple[dict[str, Mapping[str, str]], list[Doubt]]:
    """Return by column the labels to write for values, and the doubts about columns where only some have one."""
    maps: dict[str, Mapping[str, str]] = {}
    doubts = []
    for name, known in labels.items():
        if name not in frame.columns:
            continue
        texts = {_key(value): label for value, label in known.items()}
        present = {_key(value) for value in frame[name].unique().tolist() if not _is_nothing(value)}
        if present and present <= set(texts):
            maps[name] = texts
        elif present & set(texts):
            some = tuple(f"{value} = {texts[value]}" for value in sorted(present & set(texts)))
            doubts.append(Doubt(Notice("labels_partial", name, {"labels": some[:5]}), ("kind=category",)))
    return maps, doubts


def _cells(values: Sequence[Any], labels: Mapping[str, str] | None) -> list[Any]:
    cells = [None if _is_nothing(value) else value for value in values]
    return cells if labels is None else [None if cell is None else labels[_key(cell)] for cell in cells]


def _key(value: Any) -> str:
    return text_of(value) or ""


def _is_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) == "NaT"

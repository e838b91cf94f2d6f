"""The catalogue as people see it: what is known of each item, ready to be shown, to rule by and to colour maps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.recommend.features.sorts import Found, Sort, sort_of

if TYPE_CHECKING:
    import pyarrow as pa

MOST_CELL = 300
"""Characters of a cell that are kept."""

_MOST_BYTES = 24_000_000
_ESCAPED = re.compile(r"\\x\{([0-9a-f]+)\}")
_TITLES = re.compile(r"title|name|标题|名称|片名|书名|品名|商品名|nom|titel|título|название", re.IGNORECASE)
_PICTURES = re.compile(r"image|picture|photo|cover|poster|thumb|图|封面|照片|海报", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp)(?:\?.*)?$", re.IGNORECASE)
_PICTURE_SHARE = 0.5


@dataclass(frozen=True, eq=False)
class ShownColumn:
    """One column about the items.

    Attributes
    ----------
    cells : tuple of str
        One for each item, '' where nothing is known; numbers with a point, dates as 2026-11-22.
    marks : str
        Characters between the values of a cell that holds several; '' where it holds one.
    """

    name: str
    kind: Kind
    cells: tuple[str, ...]
    marks: str = ""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All columns, which of them is the title and which leads to a picture ('' where none is)."""

    columns: tuple[ShownColumn, ...] = ()
    title: str = ""
    picture: str = ""

    @classmethod
    def of(cls, table: Table | None) -> Catalogue:
        """Return what to show of a table about items, whose rows are those of the catalogue."""
        if table is None or not table.columns:
            return cls()
        shown = [_shown(column) for column in table.columns]
        filled = [column for column in shown if any(column.cells)]
        title = _title(filled)
        picture = _picture(filled)
        return cls(_affordable(filled, (title, picture)), title, picture)


def _shown(column: Column) -> ShownColumn:
    texts = tuple(_texts(column))
    if column.kind in (Kind.NUMBER, Kind.DATE, Kind.YES_NO, Kind.IMAGE):
        return ShownColumn(column.name, column.kind, texts)
    levels, counts = _counted(texts)
    found = sort_of(levels, counts) if levels else Found(Sort.NAME)
    if found.sort is Sort.TAGS:
        marks = "".join(chr(int(code, 16)) for code in _ESCAPED.findall(found.pattern))
        return ShownColumn(column.name, Kind.CATEGORY, texts, "".join(sorted(set(marks))))
    kinds = {Sort.TEXT: Kind.TEXT, Sort.LINK: Kind.IMAGE if _are_pictures(texts) else Kind.TEXT}
    return ShownColumn(column.name, kinds.get(found.sort, Kind.ID), texts)


def _counted(texts: tuple[str, ...]) -> tuple[tuple[str, ...], np.ndarray]:
    counts: dict[str, int] = {}
    for text in texts:
        if text:
            counts[text] = counts.get(text, 0) + 1
    levels = tuple(sorted(counts))
    return levels, np.array([counts[level] for level in levels])


def _texts(column: Column) -> list[str]:
    import pyarrow as pa
    import pyarrow.compute as pc

    values: pa.ChunkedArray = column.values
    if column.kind is Kind.DATE:
        values = pc.strftime(values, format="%Y-%m-%d")
    elif column.kind is Kind.NUMBER:
        return ["" if value is None else f"{value:.15g}" for value in values.to_pylist()]
    return [" ".join(text.split())[:MOST_CELL] if text else "" for text in pc.cast(values, pa.string()).to_pylist()]


def _title(columns: list[ShownColumn]) -> str:
    """Return the column that names the items: called so, and different for most of them."""
    texts = [column for column in columns if column.kind in (Kind.TEXT, Kind.ID, Kind.CATEGORY)]
    named = [column for column in texts if _TITLES.search(column.name) and _distinct(column) > 0.5]
    if named:
        return min(named, key=lambda column: (not column.name.casefold().startswith("titl"), len(column.name))).name
    different = [column for column in texts if _distinct(column) > 0.9 and not _are_long(column)]
    return different[0].name if different else ""


def _picture(columns: list[ShownColumn]) -> str:
    pictures = [column for column in columns if column.kind is Kind.IMAGE]
    named = [column for column in pictures if _PICTURES.search(column.name)]
    return (named or pictures)[0].name if pictures else ""


def _are_pictures(texts: tuple[str, ...]) -> bool:
    filled = [text for text in texts if text]
    return sum(bool(_PICTURE_FILE.search(text)) for text in filled) > _PICTURE_SHARE * len(filled)


def _distinct(column: ShownColumn) -> float:
    filled = [cell for cell in column.cells if cell]
    return len(set(filled)) / len(column.cells) if filled else 0.0


def _are_long(column: ShownColumn) -> bool:
    filled = [cell for cell in column.cells if cell]
    return sum(map(len, filled)) > 80 * len(filled)


def _affordable(columns: list[ShownColumn], kept: tuple[str, ...]) -> tuple[ShownColumn, ...]:
    """Leave out the largest columns where all of them would make the file too large."""
    sizes = {column.name: sum(map(len, column.cells)) for column in columns}
    while sum(sizes.values()) > _MOST_BYTES:
        others = [name for name in sizes if name not in kept]
        if not others:
            break
        del sizes[max(others, key=sizes.__getitem__)]
    return tuple(column for column in columns if column.name in sizes)

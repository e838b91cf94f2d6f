"""Side tables to features: whatever columns they have, learned once and written into the model file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.raw import RawColumn, input_names
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress, Silent
from desktop_app.core.recommend.features.blocks import BLOCKS, Block
from desktop_app.core.recommend.features.fitting import fit_flags, fit_steps, fit_tags, fit_words, is_flag
from desktop_app.core.recommend.features.sorts import Sort, sort_of
from desktop_app.core.recommend.log import Features
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Reading what is known about people and items")
_FEWEST_FLAGS, _FEWEST_CODES = 3, 20
_CODE = re.compile(
    r"(?i)(?:^|[\s_.-])(?:id|nr|no|code|key|uid|sku|asin|isbn[-_]?\d*|ean|upc|barcode)s?$|编号|货号|条码"
)


@dataclass(frozen=True, eq=False)
class FeatureEncoder:
    """The way from raw columns to features.

    Attributes
    ----------
    blocks : tuple of Block
    notices : tuple of Notice
        Columns that are not used, and why.
    """

    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """One for each feature."""
        return tuple(name for block in self.blocks for name in block.names)

    @property
    def width(self) -> int:
        """Number of features; 0 where no column says anything."""
        return len(self.names)

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """The columns that are used, with the kind in which the model file takes them."""
        return tuple(column for block in self.blocks for column in block.columns)

    @property
    def inputs(self) -> tuple[tuple[str, type], ...]:
        """Names and types (``str`` or ``np.float32``) of the graph inputs that `to_onnx` needs."""
        return tuple(
            (name, np.float32 if kind in (Kind.NUMBER, Kind.DATE) else str)
            for column, kind in self.columns
            for name in input_names(column, kind)
        )

    def transform(self, table: Table) -> Features:
        """Return the features of every row; a column that is missing is unknown in every row.

        Parameters
        ----------
        table : Table
            Columns of any kind: numbers are read as texts, and texts as numbers, where that was learned.
        """
        raw: dict[str, np.ndarray] = {}
        for name, kind in self.columns:
            raw.update(_raw(table, name, kind))
        return self.transform_raw(raw, table.rows)

    def transform_raw(self, raw: Mapping[str, np.ndarray], rows: int) -> Features:
        """Return the features of raw graph inputs, shape (rows,) each."""
        from scipy import sparse

        parts = [block.transform(raw) for block in self.blocks]
        nothing = sparse.csr_matrix((rows, 0), dtype=np.float32)
        matrix = sparse.hstack(parts, format="csr", dtype=np.float32) if parts else nothing
        scaled = sparse.csr_matrix(matrix * np.float32(1 / np.sqrt(max(len(self.blocks), 1))), dtype=np.float32)
        return Features(scaled, self.names, tuple(name for name, _ in self.columns))

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str] | None = None) -> str:
        """Write the same computation.

        Parameters
        ----------
        graph : GraphBuilder
        inputs : mapping of str to str, optional
            Name of each of `inputs` → tensor of shape [b, 1]; the names themselves if left out.

        Returns
        -------
        str
            Tensor of float32, shape [b, width]; `width` must not be 0.
        """
        places = inputs or {name: name for name, _ in self.inputs}
        parts = [block.to_onnx(graph, places) for block in self.blocks]
        wide = graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0]
        return graph.add("Mul", wide, graph.one(1 / np.sqrt(len(self.blocks))))

    def to_json(self) -> dict[str, Any]:
        """Return the encoder as plain values."""
        return {"blocks": [block.to_json() for block in self.blocks], "notices": [n.to_json() for n in self.notices]}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> FeatureEncoder:
        """Return the encoder that `to_json` described."""
        blocks = tuple(BLOCKS[part["block"]].from_json(part) for part in stored["blocks"])
        return cls(blocks, tuple(Notice.from_json(notice) for notice in stored["notices"]))


def fit_features(table: Table, progress: Progress | None = None) -> FeatureEncoder:
    """Learn features from a table of people or items.

    Parameters
    ----------
    table : Table
        Rows aligned to the people or items of a log, its id column left out. A row of nulls is somebody unknown.
    progress : Progress, optional

    Returns
    -------
    FeatureEncoder
        Columns in the order of the table; `width` is 0 where no column says anything.
    """
    watcher = progress or Silent()
    blocks: list[Block] = []
    notices: list[Notice] = []
    flags: list[RawColumn] = []
    for number, column in enumerate(table.columns):
        watcher.update(number / max(len(table.columns), 1), say(_STAGE))
        reason = _useless(column)
        if reason:
            notices.append(Notice(reason, column.name))
            continue
        raw = RawColumn.of(column)
        if is_flag(raw):
            flags.append(raw)
            continue
        block, reason = _block(raw)
        blocks += [block] if block is not None else []
        notices += [Notice(reason, column.name)] if block is None else []
    blocks += _flag_blocks(flags)
    return FeatureEncoder(tuple(blocks), tuple(notices))


def _useless(column: Column) -> str:
    """Return why a column cannot say anything, '' where it may."""
    import pyarrow.compute as pc

    if column.kind is Kind.IMAGE:
        return "left_out_kind"
    present = pc.unique(column.values.drop_null())
    if len(present) == 0:
        return "left_out_empty"
    if _is_code(column, len(present)):
        return "left_out_id"
    return "left_out_constant" if len(present) == 1 and column.values.null_count == 0 else ""


def _is_code(column: Column, distinct: int) -> bool:
    """Return whether whole numbers that are different in (almost) every row only name it, as an ISBN does."""
    import pyarrow.compute as pc

    filled = len(column.values) - column.values.null_count
    if column.kind is not Kind.NUMBER or not _CODE.search(column.name) or filled <= _FEWEST_CODES:
        return False
    whole = pc.all(pc.equal(pc.floor(column.values), column.values)).as_py()
    return distinct > 0.95 * filled and bool(whole)


def _block(column: RawColumn) -> tuple[Block | None, str]:
    """Return the block of a column, or None and the reason."""
    if column.kind in (Kind.NUMBER, Kind.DATE):
        return fit_steps(column), "left_out_constant"
    texts = column.arrays[column.name]
    levels, counts = _counted(texts)
    if not levels:
        return None, "left_out_empty"
    found = sort_of(levels, counts)
    if found.sort is Sort.LINK:
        return None, "left_out_link"
    if found.sort is Sort.TEXT:
        return fit_words(column.name, texts), "left_out_id"
    if found.sort is Sort.TAGS:
        return fit_tags(column.name, texts, found.pattern), "left_out_id"
    return None, "left_out_id"


def _counted(texts: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
    """Return the distinct texts that are not blank, and how often each occurs."""
    from desktop_app.core.features.raw import numbered

    stripped = np.array([text.strip() for text in texts], dtype=object)
    levels, codes = numbered(stripped)
    counts = np.bincount(codes, minlength=len(levels))
    kept = [at for at, level in enumerate(levels) if level]
    return tuple(levels[at] for at in kept), counts[kept]


def _flag_blocks(flags: list[RawColumn]) -> list[Block]:
    """Take many flags for tags; of few, no says as much as yes."""
    if len(flags) >= _FEWEST_FLAGS:
        together = fit_flags([flag.name for flag in flags], [flag.arrays[flag.name] for flag in flags])
        return [together] if together is not None else []
    alone = [fit_steps(flag) for flag in flags]
    return [block for block in alone if block is not None]


def _raw(table: Table, name: str, kind: Kind) -> dict[str, np.ndarray]:
    """Return a column's graph inputs in the kind that was learned; unknown everywhere where it is missing."""
    import pyarrow as pa

    if name not in table:
        empty = pa.chunked_array([pa.nulls(table.rows, _ARROW.get(kind, "string"))])
        return dict(RawColumn.of(Column(name, kind, empty)).arrays)
    column = table[name]
    return dict(RawColumn.of(replace(column, kind=kind, values=_as_kind(column, kind))).arrays)


_ARROW = {Kind.NUMBER: "float64", Kind.DATE: "timestamp[us]"}


def _as_kind(column: Column, kind: Kind) -> Any:
    """Return the values in the type of `kind`; what cannot be read so is null."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = column.values
    if kind is Kind.NUMBER and not pa.types.is_floating(values.type):
        texts = pc.cast(values, pa.string())
        readable = pc.match_substring_regex(texts, r"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?\s*$")
        kept = pc.if_else(readable, pc.utf8_trim_whitespace(texts), pa.scalar(None, pa.string()))
        return pc.cast(kept, pa.float64())
    if kind is Kind.DATE and not pa.types.is_timestamp(values.type):
        return pa.chunked_array([pa.nulls(len(values), pa.timestamp("us"))])
    if kind not in (Kind.NUMBER, Kind.DATE) and not pa.types.is_string(values.type):
        return pc.replace_substring_regex(pc.cast(values, pa.string()), r"\.0$", "")
    return values

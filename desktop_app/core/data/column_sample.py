"""A sample of one column, with the figures that its kind is decided by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from desktop_app.core.data import numbers
from desktop_app.core.data.convert import as_text
from desktop_app.core.data.letters import Letters
from desktop_app.core.data.report import ColumnReading, Doubt

if TYPE_CHECKING:
    import pyarrow as pa

SAMPLE_ROWS = 20_000
_FEW = 500
MISSING_WORDS = ("NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "Null", "#N/A", "<NA>", "\\N")
"""What stands for "no value" where cells are words; "none" and "unknown" are answers."""

READABLE = 0.97
"""Share of the cells that must be values of a kind for the column to be of that kind."""

ID_NAME = re.compile(r"(?:^|[_\s.\-])(?:[iI][dD]|ID|uuid|guid|UUID|GUID)$|(?<=[a-z])I[dD]$|编号|序号|学号|工号|单号")
"""Names of columns that name something."""

IDEOGRAM = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_WORD = r"[A-Za-z0-9\p{Latin}\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Thai}\p{Hangul}_'’\-]+"


@dataclass(frozen=True)
class Recognised:
    """How a column is read, the doubts, whether a mark in it could be either, and the decimal mark that it proves."""

    reading: ColumnReading
    doubts: tuple[Doubt, ...] = ()
    open_marks: bool = False
    sure_decimal: str = ""


class Cells:
    """A sample of one column with the figures that the kinds are decided by."""

    def __init__(self, raw: pa.ChunkedArray | pa.Array) -> None:
        import pyarrow as pa

        self.raw = raw.combine_chunks() if isinstance(raw, pa.ChunkedArray) else raw
        if isinstance(self.raw, pa.ChunkedArray):
            self.raw = self.raw.chunk(0) if self.raw.num_chunks else pa.nulls(0, raw.type)

    @cached_property
    def text(self) -> pa.Array:
        """Trimmed cells; blank ones are null."""
        import pyarrow as pa
        import pyarrow.compute as pc

        trimmed = pc.utf8_trim_whitespace(as_text(self.raw))
        return pc.if_else(pc.equal(trimmed, ""), pa.scalar(None, pa.string()), trimmed)

    @cached_property
    def counted(self) -> tuple[pa.Array, pa.Array]:
        """Different texts besides missing words, and how often each occurs."""
        return without(self.all_counted, MISSING_WORDS, fold=False)

    @cached_property
    def numeric(self) -> tuple[pa.Array, pa.Array]:
        """The same without what is missing in a column of numbers."""
        return without(self.all_counted, numbers.MISSING_WORDS, fold=True)

    @cached_property
    def letters(self) -> Letters:
        """What the texts are made of."""
        return Letters(self.all_counted[0])

    @cached_property
    def may_be_numbers(self) -> bool:
        """Whether some marks make numbers of at least some of the first cells; spares other columns all the work."""
        texts, counts = self.numeric
        few = texts.slice(0, _FEW)
        return len(texts) <= _FEW or max(numbers.share_of_marks(few, counts.slice(0, _FEW)).values()) > 0.5

    @cached_property
    def all_counted(self) -> tuple[pa.Array, pa.Array]:
        """Different texts, also missing words, and how often each occurs."""
        import pyarrow.compute as pc

        counted = pc.value_counts(self.text.drop_null())
        return counted.field(0), counted.field(1)

    @cached_property
    def filled(self) -> int:
        """Rows with a value."""
        return total(self.counted[1])

    @cached_property
    def distinct(self) -> int:
        """Different values."""
        return len(self.counted[0])

    @cached_property
    def mean_words(self) -> float:
        """Words in a cell; a Chinese character is half a word."""
        return mean_words(self.counted[0].slice(0, 5000))


def mean_words(text: pa.Array) -> float:
    """Return the mean number of words of the cells; a Chinese character counts half."""
    import pyarrow.compute as pc

    words = pc.mean(pc.count_substring_regex(text, _WORD)).as_py() or 0.0
    if Letters(text).is_ascii:
        return float(words)
    return float(words + 0.5 * (pc.mean(pc.count_substring_regex(text, IDEOGRAM)).as_py() or 0.0))


def strings(words: tuple[str, ...]) -> Any:
    """Return `words` as an Arrow array."""
    import pyarrow as pa

    return pa.array(list(words), pa.string())


def without(counted: tuple[pa.Array, pa.Array], words: tuple[str, ...], fold: bool) -> tuple[pa.Array, pa.Array]:
    """Return counted texts without `words`."""
    import pyarrow.compute as pc

    texts, counts = counted
    found = pc.is_in(pc.utf8_lower(texts) if fold else texts, value_set=strings(words))
    if not pc.any(found).as_py():
        return counted
    keep = pc.invert(found)
    return pc.filter(texts, keep), pc.filter(counts, keep)


def total(counts: pa.Array) -> int:
    """Return the sum of `counts`."""
    import pyarrow.compute as pc

    return int(pc.sum(counts).as_py() or 0)

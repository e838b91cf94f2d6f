"""Text cut into blocks of whole rows, with an eye on quotation marks that a fast reader would take wrongly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Words = np.ndarray[Any, np.dtype[np.uint64]]

_PIECE = 1 << 18  # looked at together, so that it stays near the processor; a multiple of 64
_MOST_BLOCKS = 16
_SPARE = 1 << 16
_RETURN, _FEED = 13, 10


class IrregularQuotes(Exception):
    """A quotation mark is neither the beginning nor the end of a cell, nor doubled inside one."""


class RowTooLong(Exception):
    """A row goes on over many blocks."""


def row_blocks(
    fill: Callable[[memoryview], int], quote: str, delimiter: str, size: int
) -> Iterator[tuple[bytearray, int]]:
    """Yield blocks, and how many bytes at their beginning are whole rows.

    A block holds its bytes only until the next but one is asked for.

    Parameters
    ----------
    fill : callable
        Puts the next bytes into what it is given, and returns how many; fewer than fit only at the end.
    quote, delimiter : str
        One ASCII character each; `quote` is '' where there is none.
    size : int
        Bytes of a block.

    Raises
    ------
    IrregularQuotes, RowTooLong
    """
    order = QuoteOrder(quote, delimiter) if quote else None
    block, other = bytearray(size + _SPARE), bytearray(size + _SPARE)
    left = 0
    while found := fill(memoryview(block)[left : left + size]):
        full, end = left + found, block.rfind(b"\n", 0, left + found) + 1
        if order is not None and end:
            end = order.end_of_rows(block, end)
        if not end and full >= _MOST_BLOCKS * size:
            raise RowTooLong
        rest = full - end
        if rest + size >= len(other):
            other = bytearray(2 * (rest + size))
        other[:rest] = memoryview(block)[end:full]
        if end:
            yield block, end
        block, other, left = other, block, rest
    if left:
        # The last line may have no end.
        block[left : left + 1] = b"\n"
        if order is not None and order.end_of_rows(block, left + 1) <= left:
            raise IrregularQuotes
        yield block, left


class QuoteOrder:
    """Tells where rows end and whether quotation marks stand in order, each of which begins or ends a cell.

    The marks of a block are looked at as bits, 64 letters at a time.

    Parameters
    ----------
    quote, delimiter : str
        One ASCII character each.
    """

    def __init__(self, quote: str, delimiter: str) -> None:
        self._quote, self._mark, self._delimiter = ord(quote), quote.encode(), ord(delimiter)

    def end_of_rows(self, block: bytearray, end: int) -> int:
        """Return how many of the first `end` bytes, which end with a line, are whole rows.

        Raises
        ------
        IrregularQuotes
        """
        if block.find(self._mark, 0, end) < 0:
            return end
        quotes, ends = self._bits(block, end)
        inside = _running(quotes)
        if inside[-1] >> 63:
            return self._last_row(block, end, quotes, ends, inside)
        if not _are_in_order(quotes, ends, inside):
            self._judge(block, end)
        return end

    def _bits(self, block: bytearray, end: int) -> tuple[Words, Words]:
        """Return a bit for each letter: whether it is a quotation mark, and whether it ends a cell."""
        import numpy as np

        letters = np.frombuffer(block, np.uint8, end)
        size = -(-end // 64) * 8
        quotes, ends = np.zeros(size, np.uint8), np.zeros(size, np.uint8)
        returns = block.find(b"\r", 0, end) >= 0
        here, also = np.empty(_PIECE, bool), np.empty(_PIECE, bool)
        for start in range(0, end, _PIECE):
            part = letters[start : start + _PIECE]
            one, other = here[: len(part)], also[: len(part)]
            places = slice(start >> 3, (start + len(part) + 7) >> 3)
            np.equal(part, self._quote, out=one)
            quotes[places] = np.packbits(one, bitorder="little")
            np.equal(part, self._delimiter, out=one)
            for letter in (_FEED, _RETURN)[: 1 + returns]:
                np.logical_or(one, np.equal(part, letter, out=other), out=one)
            ends[places] = np.packbits(one, bitorder="little")
        return quotes.view("<u8"), ends.view("<u8")

    def _last_row(self, block: bytearray, end: int, quotes: Words, ends: Words, inside: Words) -> int:
        """Return where the last whole row ends in front of a quoted cell that goes on after `end`."""
        import numpy as np

        letters = np.frombuffer(block, np.uint8, end)
        marks = np.flatnonzero(letters == self._quote)
        lines = np.flatnonzero(letters == _FEED)
        outside = lines[np.searchsorted(marks, lines) % 2 == 0]
        if len(outside):
            return self.end_of_rows(block, int(outside[-1]) + 1)
        if not _are_in_order(quotes, ends, inside) and not np.any(np.diff(marks) == 1):
            raise IrregularQuotes
        return 0

    def _judge(self, block: bytearray, end: int) -> None:
        """Look at every mark by itself, also at doubled ones."""
        import numpy as np

        letters = np.frombuffer(b"\n" + block[:end] + b"\n", np.uint8)
        is_end = np.zeros(256, dtype=bool)
        is_end[[self._delimiter, _FEED, _RETURN]] = True
        places = np.flatnonzero(letters == self._quote)
        first = np.flatnonzero(np.diff(places, prepend=-2) != 1)
        sizes = np.diff(np.append(first, len(places)))
        starts = places[first]
        opens, closes = is_end[letters[starts - 1]], is_end[letters[starts + sizes]]
        odd = sizes % 2 == 1
        if np.any(opens[~odd] != closes[~odd]):
            raise IrregularQuotes
        opens, closes = opens[odd], closes[odd]
        if len(opens) and (not opens[0] or np.any(opens == closes) or np.any(opens[1:] == opens[:-1])):
            raise IrregularQuotes


def _running(bits: Words) -> Words:
    """Return for each bit whether the number of ones up to it is odd."""
    import numpy as np

    found = bits.copy()
    for step in (1, 2, 4, 8, 16, 32):
        found ^= found << np.uint64(step)
    odd = np.bitwise_xor.accumulate(found >> np.uint64(63))
    found[1:] ^= np.uint64(0) - odd[:-1]
    return found


def _are_in_order(quotes: Words, ends: Words, inside: Words) -> bool:
    """Return whether marks stand by turns at the beginning and at the end of cells."""
    import numpy as np

    one, last = np.uint64(1), np.uint64(63)
    begins = ends << one
    begins[1:] |= ends[:-1] >> last
    begins[0] |= one
    begins ^= inside
    begins &= quotes
    if begins.any():
        return False
    stops = ends >> one
    stops[:-1] |= ends[1:] << last
    stops ^= ~inside
    stops &= quotes
    return not stops.any()

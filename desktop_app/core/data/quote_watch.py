"""Notices quotation marks that stand where a fast reader would take them wrongly."""

from __future__ import annotations


class IrregularQuotes(Exception):
    """A quotation mark is neither the beginning nor the end of a cell, nor doubled inside one."""


class QuoteWatch:
    """Looks at a file block by block.

    Parameters
    ----------
    quote, delimiter : str
        One ASCII character each.
    """

    def __init__(self, quote: str, delimiter: str) -> None:
        self._quote, self._mark = ord(quote), quote.encode()
        self._ends = bytes((ord(delimiter), 10, 13))
        self._before = b"\n"
        self._is_open = False

    def feed(self, block: bytes, last: bool = False) -> None:
        """Look at the next block.

        Raises
        ------
        IrregularQuotes
        """
        if last and self._is_open:
            raise IrregularQuotes
        if self._mark not in block and self._mark not in self._before:
            self._before = block[-1:] or self._before
            return
        data = self._before + block
        body = data.rstrip(self._mark) if not last else data + b"\n"
        # What comes after the last marks of a block is known with the next one only.
        keep = max(len(body) - 1, 0)
        self._before = data[keep:] if not last else b"\n"
        self._judge(body)
        if last and self._is_open:
            raise IrregularQuotes

    def _judge(self, data: bytes) -> None:
        import numpy as np

        letters = np.frombuffer(data, np.uint8)
        places = np.flatnonzero(letters[1:-1] == self._quote) + 1
        if not len(places):
            return
        first = np.flatnonzero(np.diff(places, prepend=-2) != 1)
        sizes = np.diff(np.append(first, len(places)))
        starts = places[first]
        ends = np.frombuffer(self._ends, np.uint8)
        opens = np.isin(letters[starts - 1], ends)
        closes = np.isin(letters[starts + sizes], ends)
        odd = sizes % 2 == 1
        single = np.flatnonzero(odd)
        if np.any(opens[single] == closes[single]) or np.any(opens[~odd] != closes[~odd]):
            raise IrregularQuotes
        turns = opens[single]
        if not len(turns):
            return
        expected = np.arange(len(turns)) % 2 == int(self._is_open)
        if np.any(turns != expected):
            raise IrregularQuotes
        self._is_open = bool(turns[-1])

"""Notices quotation marks that stand where a fast reader would take them wrongly."""

from __future__ import annotations

from typing import Any


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
        import numpy as np

        self._quote, self._mark = ord(quote), quote.encode()
        self._is_end = np.zeros(256, dtype=bool)
        self._is_end[[ord(delimiter), 10, 13]] = True
        self._before = b"\n"
        self._is_open = False

    def feed(self, block: bytes, last: bool = False) -> None:
        """Look at the next block.

        Raises
        ------
        IrregularQuotes
        """
        if self._mark not in block and self._mark not in self._before:
            if last and self._is_open:
                raise IrregularQuotes
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
        if not np.any(places[1:] - places[:-1] == 1):
            self._alternate(self._is_end[letters[places - 1]], self._is_end[letters[places + 1]])
            return
        first = np.flatnonzero(np.diff(places, prepend=-2) != 1)
        sizes = np.diff(np.append(first, len(places)))
        starts = places[first]
        opens = self._is_end[letters[starts - 1]]
        closes = self._is_end[letters[starts + sizes]]
        odd = sizes % 2 == 1
        if np.any(opens[~odd] != closes[~odd]):
            raise IrregularQuotes
        self._alternate(opens[odd], closes[odd])

    def _alternate(self, opens: Any, closes: Any) -> None:
        """Check that marks open and close cells by turns."""
        import numpy as np

        if not len(opens):
            return
        if bool(opens[0]) == self._is_open or np.any(opens == closes) or np.any(opens[1:] == opens[:-1]):
            raise IrregularQuotes
        self._is_open = bool(opens[-1])

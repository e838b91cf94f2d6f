"""Which letters the texts of a column have, told from their bytes: many times quicker than a pattern for each text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any
from weakref import ref

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

    Bytes = np.ndarray[Any, np.dtype[np.uint8]]
    Places = np.ndarray[Any, np.dtype[np.intp]]
    Flags = np.ndarray[Any, np.dtype[np.bool_]]


_looked_at: list[tuple[Callable[[], Any], Any]] = [(lambda: None, None)]


def bytes_of(text: pa.Array) -> tuple[Bytes, Any]:
    """Return the bytes of all texts behind one another (UTF-8) and where each text begins, with the end behind.

    Parameters
    ----------
    text : string array
        Null is like the empty text.
    """
    import numpy as np

    _, offsets, data = text.buffers()
    if not len(text) or data is None:
        return np.empty(0, np.uint8), np.zeros(len(text) + 1, np.int32)
    starts = np.frombuffer(offsets, np.int32, len(text) + 1, text.offset * 4)
    return np.frombuffer(data, np.uint8), starts


class Letters:
    """The bytes that occur in the texts of a column.

    Parameters
    ----------
    text : string array
    """

    def __init__(self, text: pa.Array) -> None:
        import numpy as np

        last, found = _looked_at[0]
        if last() is text:
            self._found = found
            return
        data, starts = bytes_of(text)
        self._found = np.zeros(256, bool)
        self._found[data[starts[0] : starts[-1]]] = True
        # Whoever judges a column asks several times for the letters of the same texts.
        _looked_at[0] = ref(text), self._found

    def has(self, letter: str) -> bool:
        """Return whether `letter` (ASCII) occurs."""
        return bool(self._found[ord(letter)])

    def any(self, letters: bytes) -> bool:
        """Return whether one of `letters` (ASCII) occurs, or anything beyond ASCII."""
        return bool(self._found[list(letters)].any() or self._found[128:].any())

    def only(self, letters: bytes) -> bool:
        """Return whether nothing but `letters` (ASCII) occurs."""
        return not (self._found & ~_table(letters)).any()

    @property
    def is_ascii(self) -> bool:
        """Whether there is nothing beyond ASCII."""
        return not self._found[128:].any()


def have_any(text: pa.Array, letters: bytes) -> Flags:
    """Return for each text whether one of `letters` (ASCII) is in it."""
    import numpy as np

    data, starts = bytes_of(text)
    flags = np.zeros(len(text), bool)
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled):
        flags[filled] = np.logical_or.reduceat(_table(letters).take(data[: starts[-1]]), starts[filled])
    return flags


def have_only(text: pa.Array, letters: bytes) -> Flags:
    """Return for each text whether nothing but `letters` (ASCII) is in it."""
    import numpy as np

    data, starts = bytes_of(text)
    flags = np.ones(len(text), bool)
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled):
        flags[filled] = ~np.logical_or.reduceat((~_table(letters)).take(data[: starts[-1]]), starts[filled])
    return flags


def have_no_zeros(text: pa.Array) -> bool:
    """Return whether no text but "0" begins with a zero."""
    import numpy as np

    data, starts = bytes_of(text)
    longer = np.flatnonzero(starts[1:] - starts[:-1] > 1)
    return not (data[starts[longer]] == ord("0")).any()


def has(text: pa.Array, word: str) -> bool:
    """Return whether one of the texts is `word`."""
    import pyarrow.compute as pc

    _, starts = bytes_of(text)
    # Lengths alone nearly always tell.
    if not (starts[1:] - starts[:-1] == len(word.encode())).any():
        return False
    return bool(pc.any(pc.equal(text, word)).as_py())


def are_spaced(text: pa.Array) -> Flags:
    """Return for each text whether it begins with a space or is empty."""
    data, starts = bytes_of(text)
    empty: Flags = starts[1:] == starts[:-1]
    return (data.take(starts[:-1], mode="clip") == ord(" ")) | empty if len(data) else empty


def may_be_missing(text: pa.Array, words: tuple[str, ...]) -> Places:
    """Return the places of the texts that may be blank or one of `words`, spaces around it aside."""
    import numpy as np

    data, starts = bytes_of(text)
    if not len(data):
        return np.arange(len(text))
    begins, longest = _beginnings(words)
    begin, end = starts[:-1], starts[1:]
    empty = begin == end
    # What begins an empty text is the next one's first letter, so that its place does not matter.
    first = data.take(begin, mode="clip")  # `take` is three times as quick as an index
    places = np.flatnonzero((begins | _spaces()).take(first) | empty)
    if not len(places):
        return places
    begin, end, first = begin[places], end[places], first[places]
    short = (end - begin <= longest) | _spaces()[data[np.maximum(end - 1, 0)]]
    found: Places = places[_spaces()[first] | short]
    return found


@cache
def _beginnings(words: tuple[str, ...]) -> tuple[Flags, int]:
    """Return which bytes begin one of `words`, and the length of the longest of them."""
    coded = [word.encode() for word in words if word]
    return _table(bytes(word[0] for word in coded)), max(map(len, coded), default=0)


@cache
def _spaces() -> Flags:
    """Return which bytes may be the first or the last of a space, of which Unicode has some thirty."""
    return _table(bytes([*range(33), *range(127, 164), 168, 169, 175, 194, 225, 226, 227]))


def _table(letters: bytes) -> Flags:
    import numpy as np

    table = np.zeros(256, bool)
    table[list(letters)] = True
    return table

"""Bytes of any encoding as a stream of UTF-8."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable
from typing import Any, BinaryIO

from desktop_app.core.data.encoding import Encoding

UTF8_BLOCK = 1 << 22
_UTF8 = ("utf-8", "utf-8-sig")


class Utf8Stream(io.RawIOBase):
    """Bytes in any encoding as UTF-8, with a line feed where old files have a lone carriage return.

    Parameters
    ----------
    raw : file of bytes
    encoding : Encoding
    settle : callable, optional
        Called before the first letter beyond ASCII is given out, where the encoding is still open.
    """

    def __init__(self, raw: BinaryIO, encoding: Encoding, settle: Callable[[], None] | None = None) -> None:
        super().__init__()
        self._raw = raw
        self._raw.seek(encoding.bom)
        self._left = b""
        name = "utf-8" if encoding.name in _UTF8 else encoding.name
        errors = "replace" if encoding.broken else "strict"
        self._decoder = None if name == "utf-8" and not encoding.broken else codecs.getincrementaldecoder(name)(errors)
        self._lone_returns: bool | None = None
        # Letters without meaning, which some programs leave behind; they are taken out.
        self.zeros = 0
        # Whether all bytes so far stood for letters of ASCII.
        self.is_ascii = self._decoder is None
        self._settle = settle

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return `size` bytes, fewer only at the end: a short first block could not hold a long first row."""
        size = UTF8_BLOCK if size is None or size < 0 else size
        pieces, found = [self._left] if self._left else [], len(self._left)
        while found < size:
            chunk = self._raw.read(max(size - found, 4096))
            text = self._converted(chunk)
            if not chunk and not text:
                break
            if text:
                pieces.append(text)
                found += len(text)
        whole = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        self._left = whole[size:]
        return whole[:size]

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`; it is short only at the end."""
        done = 0
        if not self._left and self._decoder is None and self._lone_returns is False:
            done = self._filled(memoryview(buffer))
        while done < len(buffer) and (piece := self.read(len(buffer) - done)):
            buffer[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def _filled(self, buffer: memoryview) -> int:
        """Return how many bytes of the file are put into `buffer` as they are, 0 where that cannot be done."""
        import numpy as np

        if not isinstance(self._raw, io.BufferedReader):
            return 0
        done = 0
        while done < len(buffer) and (found := self._raw.readinto(buffer[done:])):
            done += found
        letters = np.frombuffer(buffer, np.uint8, done)
        # Seen as numbers with a sign, letters beyond ASCII are below zero: one look finds both.
        if not done or letters.view(np.int8).min() > 0:
            return done
        self._note(int(letters.max()) < 128)
        if not letters.min():
            kept = letters[letters > 0]
            self.zeros += done - len(kept)
            done = len(kept)
            letters[:done] = kept
        return done

    def _note(self, is_ascii: bool) -> None:
        """Remember whether the next letters are of ASCII."""
        if not is_ascii and self._settle is not None:
            self._settle()
            self._settle = None
        self.is_ascii = self.is_ascii and is_ascii

    def close(self) -> None:
        """Close the file too."""
        if not self.closed:
            self._raw.close()
        super().close()

    def _converted(self, chunk: bytes) -> bytes:
        self._note(not self.is_ascii or chunk.isascii())
        if self._decoder is not None:
            chunk = self._decoder.decode(chunk, final=not chunk).encode("utf-8")
        if self._lone_returns is None and chunk:
            self._lone_returns = b"\r" in chunk and b"\n" not in chunk
        if self._lone_returns:
            chunk = chunk.replace(b"\r", b"\n")
        if b"\0" in chunk:
            self.zeros += chunk.count(b"\0")
            chunk = chunk.replace(b"\0", b"")
        return chunk


class Skipping(io.RawIOBase):
    """A stream without its first bytes."""

    def __init__(self, stream: Utf8Stream, size: int) -> None:
        super().__init__()
        self._stream = stream
        while size > 0 and (piece := stream.read(size)):
            size -= len(piece)

    def readable(self) -> bool:
        """Return True."""
        return True

    def read(self, size: int = -1) -> bytes:
        """Return about `size` bytes; b'' only at the end."""
        return self._stream.read(size)

    def readinto(self, buffer: Any) -> int:
        """Fill `buffer`."""
        return self._stream.readinto(buffer)

    def fill(self, buffer: memoryview) -> int:
        """Fill `buffer`; it is short only at the end."""
        return self._stream.readinto(buffer)

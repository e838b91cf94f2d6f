"""The bytes of a text, from a file (packed or not) or from memory, and the encoding that they are in."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from desktop_app.core.data.encoding import Encoding, OtherEncoding, find_encoding
from desktop_app.core.data.errors import WrongEncoding
from desktop_app.core.data.report import Doubt
from desktop_app.core.data.utf8_stream import Utf8Stream
from desktop_app.core.notices import Notice

_SAMPLE_BYTES = 1 << 19


@dataclass
class TextBytes:
    """Where the bytes of a text come from.

    Attributes
    ----------
    path : Path
        What the text is called.
    reopen : callable
        Opens the bytes, unpacked, at their start.
    packed : int
        How many times larger unpacked bytes may be; 1 where they are not packed.
    """

    path: Path
    reopen: Callable[[], BinaryIO]
    place: Callable[[], tuple[int, int]] = field(default=lambda: (0, 0))
    packed: int = 1
    _settled: bool = field(default=False, init=False)

    def encoding(self, chosen: str | None, hasty: bool = False) -> Encoding:
        """Return the encoding: the chosen one, or the one that is found out, which a `hasty` look may leave open.

        Raises
        ------
        WrongEncoding
        """
        found = find_encoding(self.reopen, hasty and chosen is None and self.packed == 1)
        if chosen is None:
            return self._checked(found)
        try:
            name = codecs.lookup(chosen).name
        except LookupError as error:
            raise WrongEncoding(file=self.path.name, encoding=chosen) from error
        if found.sure and name == found.name.removesuffix("-sig"):
            return found
        encoding = Encoding(name, bom=found.bom if name.startswith("utf") else 0)
        broken, total = self._broken(name)
        if broken > 0.01 * max(total, 1):
            raise WrongEncoding(file=self.path.name, encoding=chosen)
        return Encoding(name, encoding.bom, broken=bool(broken))

    def _checked(self, found: Encoding) -> Encoding:
        """Return `found`, told to be broken if some letter further down cannot be read."""
        if found.broken or found.name.startswith("utf-8"):
            return found
        return replace(found, broken=bool(self._broken(found.name)[0]))

    def _broken(self, name: str) -> tuple[int, int]:
        """Return how many letters cannot be read in an encoding, and how many there are."""
        decoder = codecs.getincrementaldecoder(name)("replace")
        broken = total = 0
        with self.reopen() as file:
            while chunk := file.read(1 << 20):
                text = decoder.decode(chunk)
                broken += text.count("\ufffd")
                total += len(text)
        return broken + decoder.decode(b"", final=True).count("\ufffd"), total

    def sample(self, encoding: Encoding) -> tuple[str, bool]:
        """Return the first lines as text, and whether that is the whole file."""
        with self.open(encoding) as stream:
            pieces, size = [], 0
            while size < _SAMPLE_BYTES and (piece := stream.read(_SAMPLE_BYTES)):
                pieces.append(piece)
                size += len(piece)
            whole = not stream.read(1)
        data = b"".join(pieces)
        if not whole:
            data = data[: data.rfind(b"\n") + 1] or data
        return data.decode("utf-8", "replace"), whole

    def open(self, encoding: Encoding) -> Utf8Stream:
        """Open the text as UTF-8."""
        return Utf8Stream(self.reopen(), encoding, self._settle if encoding.open else None)

    def _settle(self) -> None:
        """Look at all bytes after all, at the first letter beyond ASCII.

        Raises
        ------
        OtherEncoding
        """
        if not self._settled and find_encoding(self.reopen) != Encoding("utf-8"):
            raise OtherEncoding
        self._settled = True

    def expected_bytes(self, size: int) -> int:
        """Return about how many bytes the whole text has, for a file of `size` bytes."""
        return size * self.packed

    def fraction(self) -> float:
        """Return the share of the file that was read."""
        done, whole = self.place()
        return min(done / whole, 1.0) if whole else 0.0


def bytes_in_memory(content: bytes, name: str) -> TextBytes:
    """Return the source of a text that is no file, such as the clipboard's."""
    return TextBytes(Path(name), lambda: io.BytesIO(content))


def encoding_doubts(encoding: Encoding) -> list[Doubt]:
    """Return what is to be said about an encoding that was found out."""
    if encoding.sure and not encoding.broken:
        return []
    facts = {"encoding": encoding.name, "text": encoding.excerpt}
    code = "encoding_broken" if encoding.broken else "encoding_guessed"
    return [Doubt(Notice(code, "", facts), tuple(f"encoding={other}" for other in encoding.others))]

"""Places that results are written to: refused before the work where they could not be written after it."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

from desktop_app.core.errors import CannotWrite, DiskFull, SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class TakenOutput(SpecError):
    """An output is an input, or two outputs are one file."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” would be lost.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "A result would be written over it: it is also read, or written for another result."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a name of its own for every result.")


def check_outputs(inputs: Sequence[Path | None], outputs: Sequence[Path | None]) -> None:
    """Refuse places that are inputs, that are named twice, or that cannot be written.

    Raises
    ------
    TakenOutput, CannotWrite
    """
    taken = {path.resolve() for path in inputs if path}
    for output in outputs:
        if output is None:
            continue
        if output.resolve() in taken:
            raise TakenOutput(file=output.name)
        taken.add(output.resolve())
        reason = _refusal(output)
        if reason:
            raise CannotWrite(file=output.name, reason=os.strerror(reason))


def _refusal(output: Path) -> int:
    """Return the number of the system's error that writing would meet; 0 for none that can be known before."""
    try:
        place = next(parent for parent in output.resolve().parents if parent.exists())
        if output.is_dir():
            return errno.EISDIR
        if not place.is_dir():
            return errno.ENOTDIR
        return 0 if os.access(place, os.W_OK) else errno.EACCES
    except OSError as error:
        return error.errno or errno.EACCES


def write_text(path: Path, text: str) -> None:
    """Write a text file, and the folder that it lies in.

    Raises
    ------
    DiskFull, CannotWrite
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(file=path.name) from error
        raise CannotWrite(file=path.name, reason=error.strerror or str(error)) from error

"""What is written down about faults, on this computer only: no home folder, no value of a table, never large."""

from __future__ import annotations

import errno
import logging
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import IO

from desktop_app.core.errors import CannotWrite, DiskFull

LOG = logging.getLogger(__name__)
_LOG_BYTES, _LOG_FILES = 1_000_000, 3
_REPORT_BYTES = 200_000
_MASK = "~"
_BEGINNING = re.compile(r"Traceback \(most recent call last\)|During handling of|The above exception was")
_WHERE = re.compile(r'  File "|    |  \[Previous line')
_KIND = re.compile(r"([A-Za-z_][\w.]*)(: .*)?$")


def masked(text: str) -> str:
    """Return `text` without the name of the person's home, however it is written."""
    home = str(Path.home())
    if len(home) < 2:  # a home that is the root of the disk names nobody
        return text
    for written in {home, home.replace("\\", "\\\\"), home.replace("\\", "/")}:
        text = re.sub(re.escape(written), lambda _: _MASK, text, flags=re.IGNORECASE)
    return text


def without_values(traceback: str) -> str:
    """Return a traceback that tells where it happened and what kind of fault it was.

    The words of a fault are left out: they may repeat what stands in a table.
    """
    kept: list[str] = []
    is_inside = False
    for line in traceback.splitlines():
        if _BEGINNING.match(line.strip()):
            is_inside = True
            kept.append(line)
        elif is_inside and _WHERE.match(line):
            kept.append(line)
        elif is_inside and (kind := _KIND.match(line)):
            is_inside = False
            kept.append(kind[1])
    return "\n".join(kept)


class Discreet(logging.Formatter):
    """Writes a record without the home folder and without the words of faults."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, and below it where the fault happened."""
        message = record.getMessage()
        if "Traceback (most recent call last)" in message:
            record = logging.makeLogRecord({**record.__dict__, "msg": without_values(message), "args": None})
        return masked(super().format(record))

    def formatException(self, ei: object) -> str:  # noqa: N802 - logging calls it so
        """Return where a fault happened."""
        return without_values(super().formatException(ei))  # type: ignore[arg-type]


def start_log(path: Path) -> None:
    """Write warnings and errors to a file that never grows large."""
    import logging.handlers

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
        )
    except OSError as error:
        LOG.warning("there is no log: %s", error)
        return
    handler.setFormatter(Discreet())
    logging.getLogger("desktop_app").addHandler(handler)


class CrashFile:
    """Where the interpreter writes how it ended when a library ends the process; told in the log at the next start."""

    def __init__(self, log: Path) -> None:
        self._path = log.with_suffix(".crash.txt")
        self._file: IO[str] | None = None
        self._before = ""

    def open(self) -> None:
        """Take what is left of an earlier end, and be ready for the next."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists():
                self._before = self._path.read_text(encoding="utf-8", errors="replace")
            self._file = self._path.open("w", encoding="utf-8")
            import faulthandler

            faulthandler.enable(self._file, all_threads=True)
        except OSError as error:
            LOG.warning("there is no file for crashes: %s", error)

    def tell(self) -> None:
        """Write into the log how the program ended the last time, if something ended it."""
        if self._before.strip():
            LOG.error("The program was ended by a library the last time:\n%s", self._before.strip())
            self._before = ""

    def close(self) -> None:
        """Stop watching; nothing is left behind where nothing happened."""
        if self._file is None:
            return
        import faulthandler

        faulthandler.disable()
        self._file.close()
        self._file = None
        self._path.unlink(missing_ok=True)


def save_report(path: Path, log: Path, version: str) -> None:
    """Write the report to a file that the person has chosen.

    Raises
    ------
    DiskFull, CannotWrite
    """
    try:
        path.write_text(report(log, version), encoding="utf-8")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(file=path.name) from error
        raise CannotWrite(file=path.name, reason=error.strerror or str(error)) from error


def report(log: Path, version: str) -> str:
    """Return what a person may pass on: versions, the system, and the end of the log; nothing is sent by itself."""
    import platform

    lines = [
        f"Acumen {version}, {datetime.now().isoformat(timespec='seconds')}",
        f"{platform.system()} {platform.release()} {platform.machine()}, Python {platform.python_version()}",
        f"{'built copy' if getattr(sys, 'frozen', False) else 'plain files'}, {sys.getfilesystemencoding()}",
        "",
    ]
    if log.is_file():
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - _REPORT_BYTES))
            lines.append(file.read().decode("utf-8", "replace"))
    else:
        lines.append("Nothing was written down.")
    return masked("\n".join(lines))

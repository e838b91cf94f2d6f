"""What a command notes down for those who look for a mistake; a person at the terminal never sees it."""

from __future__ import annotations

import contextlib
import logging
from datetime import datetime

_NAME = "command log"


class CommandLog(logging.Handler):
    """Appends to the log file; where that cannot be written, nothing is noted down."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record with its traceback."""
        from desktop_app.core.project.folders import log_file

        with contextlib.suppress(OSError):
            path = log_file()
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as log:
                log.write(f"{datetime.now().isoformat(timespec='seconds')} {self.format(record)}\n")


def note_down() -> None:
    """Send what the program logs to the log file, once."""
    logger = logging.getLogger("desktop_app")
    if all(handler.get_name() != _NAME for handler in logger.handlers):
        handler = CommandLog(logging.WARNING)
        handler.set_name(_NAME)
        logger.addHandler(handler)

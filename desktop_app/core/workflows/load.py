"""Open a file: the table as an Arrow file, what was understood, and its figures."""

from __future__ import annotations

from desktop_app.core.data.profiling import profile
from desktop_app.core.data.read import read_table
from desktop_app.core.errors import CannotWrite, DiskFull, NotEnoughMemory
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import Loaded, LoadSpec

_WRITING = QT_TRANSLATE_NOOP("Stages", "Keeping the table for quick access")
_FIGURES = QT_TRANSLATE_NOOP("Stages", "Counting values")
_DISK_FULL = 28


def load(spec: LoadSpec, progress: Progress) -> Loaded:
    """Read `spec.path` and write its table to `spec.table_path`.

    The table file appears only when it is complete: stopping or failing leaves nothing behind.

    Raises
    ------
    AcumenError
        With a sentence for whatever is wrong with the file or the machine.
    """
    part = spec.table_path.with_name(spec.table_path.name + ".part")
    try:
        table, report = read_table(spec.path, spec.options, Part(progress, 0.0, 0.85))
        progress.update(0.85, say(_WRITING))
        table.save(part)
        progress.update(0.9, say(_FIGURES))
        figures = profile(table)
        progress.update(1.0, say(_FIGURES))
        part.replace(spec.table_path)
    except MemoryError as error:
        raise NotEnoughMemory from error
    except OSError as error:
        if error.errno == _DISK_FULL:
            raise DiskFull(file=spec.table_path.name) from error
        raise CannotWrite(file=spec.table_path.name, reason=error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return Loaded(spec.table_path, report, figures)

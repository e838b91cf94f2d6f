"""Expected failures. Each says what happened, why, and what to do; anything else is a bug."""

from __future__ import annotations

from typing import ClassVar

from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, Sentence, render


class AcumenError(Exception):
    """Base of every failure that a person is told about.

    Subclasses give the three texts; raising gives only facts, so the sentences can be made in any language.
    """

    what: ClassVar[Marked]
    why: ClassVar[Marked]
    fix: ClassVar[Marked]

    def __init__(self, **facts: Fact) -> None:
        super().__init__()
        self.facts = facts

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.facts)

    def sentences(self) -> tuple[Sentence, Sentence, Sentence]:
        """Return what happened, why, and what to do."""
        return Sentence(self.what, self.facts), Sentence(self.why, self.facts), Sentence(self.fix, self.facts)

    def __str__(self) -> str:
        return " ".join(render(sentence) for sentence in self.sentences())


def _rebuild(kind: type[AcumenError], facts: dict[str, Fact]) -> AcumenError:
    return kind(**facts)


class SpecError(AcumenError):
    """A setting is out of range or names something that is not there."""


class DataError(AcumenError):
    """The file or the table cannot be used as asked."""


class ModelError(AcumenError):
    """A model file cannot be used."""


class ProjectError(AcumenError):
    """A project file cannot be opened or saved."""


class TrainError(AcumenError):
    """Nothing can be learned from this table."""


class ExportError(AcumenError):
    """The trained model cannot be written as a file that answers the same."""


class ResourceError(AcumenError):
    """The machine has run out of memory, disk or a process."""


class NotEnoughMemory(ResourceError):
    """The computer's memory is full."""

    what = QT_TRANSLATE_NOOP("Errors", "The computer ran out of memory.")
    why = QT_TRANSLATE_NOOP("Errors", "This step needs more memory than is free right now.")
    fix = QT_TRANSLATE_NOOP("Errors", "Close other programs, or use fewer rows or columns, then try again.")


class DiskFull(ResourceError):
    """A file could not be written because the disk is full."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be saved.")
    why = QT_TRANSLATE_NOOP("Errors", "The disk is full.")
    fix = QT_TRANSLATE_NOOP("Errors", "Free some space or choose another place. Nothing that was saved before is lost.")


class CannotWrite(ResourceError):
    """A file could not be written."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be saved.")
    why = QT_TRANSLATE_NOOP("Errors", "The system refused to write there: {reason}.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Choose a folder that belongs to you, or close the program that has the file open."
    )


class UnknownColumn(SpecError):
    """A column was named that the table does not have."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no column “{column}”.")
    why = QT_TRANSLATE_NOOP("Errors", "The columns are: {columns}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick one of these columns.")

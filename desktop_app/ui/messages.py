"""Failures as messages on the tab that they concern."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop_app.core.errors import AcumenError
from desktop_app.core.samples import Sample
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.ui.app_state import Message

BUSY = Message(
    "caution",
    say(QT_TRANSLATE_NOOP("Messages", "Something is still running.")),
    say(QT_TRANSLATE_NOOP("Messages", "One thing at a time is learned, read or written.")),
    say(QT_TRANSLATE_NOOP("Messages", "Wait until it ends, or stop it at the bottom of the window.")),
)
SOURCE_CHANGED = Message(
    "caution",
    say(QT_TRANSLATE_NOOP("Messages", "The data file has changed since this project was saved.")),
    say(QT_TRANSLATE_NOOP("Messages", "The runs so far were learned from the file as it was.")),
    say(QT_TRANSLATE_NOOP("Messages", "Train again to learn from the file as it is now.")),
)
_SAMPLE_FROM = QT_TRANSLATE_NOOP("Messages", "This is a sample: {title}. It comes from: {origin} ({licence}).")
_MISSING_WHAT = QT_TRANSLATE_NOOP("Messages", "The data file “{file}” is not where it was.")
_MISSING_WHY = QT_TRANSLATE_NOOP("Messages", "It was moved, renamed or deleted; it used to be in {folder}.")
_MISSING_FIX = QT_TRANSLATE_NOOP(
    "Messages", "Open it from its new place to go on. The runs of this project can be used without it."
)
EXPORTED = QT_TRANSLATE_NOOP("Messages", "The model was written to “{file}”.")
ROWS_INSIDE = QT_TRANSLATE_NOOP(
    "Messages", "It holds rows of the table as scaled numbers: give it only to people who may see the table."
)
TABLE_SAVED = QT_TRANSLATE_NOOP("Messages", "The table is saved as “{file}”.")
STEPS_SAVED = QT_TRANSLATE_NOOP("Messages", "The steps are saved as “{file}”.")
REPORT_SAVED = QT_TRANSLATE_NOOP(
    "Messages", "The report is saved as “{file}”. It leaves this computer only if somebody passes it on."
)
SAVED = QT_TRANSLATE_NOOP("Messages", "The project is saved as “{file}”.")

TAB_OF_JOB: Mapping[str, str] = {
    "load": "data",
    "clean": "data",
    "save_table": "data",
    "train": "training",
    "recommend": "recommendations",
    "top": "recommendations",
    "score": "results",
    "export": "results",
    "shrink": "results",
}
"""Where the outcome of each kind of job is told; of others, on the tab that is shown."""

STOPPED: Mapping[str, tuple[Marked, Marked | None]] = {
    "load": (QT_TRANSLATE_NOOP("Messages", "Reading was stopped."), None),
    "save_table": (QT_TRANSLATE_NOOP("Messages", "Saving was stopped. Nothing was written."), None),
    "clean": (QT_TRANSLATE_NOOP("Messages", "Cleaning was stopped. The table is as it was before."), None),
    "train": (
        QT_TRANSLATE_NOOP("Messages", "Training was stopped."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed, and earlier runs are kept."),
    ),
    "recommend": (
        QT_TRANSLATE_NOOP("Messages", "Learning was stopped."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed, and earlier lists are kept."),
    ),
    "top": (
        QT_TRANSLATE_NOOP("Messages", "Writing the lists was stopped."),
        QT_TRANSLATE_NOOP("Messages", "No file was written."),
    ),
    "score": (
        QT_TRANSLATE_NOOP("Messages", "Scoring was stopped."),
        QT_TRANSLATE_NOOP("Messages", "No file was written."),
    ),
    "export": (
        QT_TRANSLATE_NOOP("Messages", "The export was stopped."),
        QT_TRANSLATE_NOOP("Messages", "No file was written."),
    ),
    "shrink": (
        QT_TRANSLATE_NOOP("Messages", "Working out the smaller file was stopped."),
        QT_TRANSLATE_NOOP("Messages", "The whole model is as it was."),
    ),
}


def failure_message(error: AcumenError) -> Message:
    """Return what to say about an expected failure."""
    what, why, fix = error.sentences()
    return Message("error", what, why, fix)


def bug_message(traceback: str, log: Path | None) -> Message:
    """Return what to say about a bug; the traceback is under Details."""
    return Message(
        "error",
        say(QT_TRANSLATE_NOOP("Messages", "Something in Acumen went wrong.")),
        say(QT_TRANSLATE_NOOP("Messages", "This is a fault of the program, not of the data. Saved work is safe.")),
        say(QT_TRANSLATE_NOOP("Messages", "Try again. If it happens again, send the details to the makers.")),
        f"{log}\n\n{traceback}" if log else traceback,
    )


NOTHING_COPIED = Message(
    "info",
    say(QT_TRANSLATE_NOOP("Messages", "There is no table to paste.")),
    fix=say(QT_TRANSLATE_NOOP("Messages", "Copy rows in a spreadsheet or a text first, then paste them here.")),
)


def stopped_message(kind: str) -> Message | None:
    """Return what to say when a job was stopped."""
    if kind not in STOPPED:
        return None
    what, why = STOPPED[kind]
    return Message("info", Sentence(what), Sentence(why) if why is not None else None)


def done_message(what: Marked, path: Path) -> Message:
    """Return the news that `path` was written."""
    return Message(
        "good",
        say(what, file=path.name),
        say(QT_TRANSLATE_NOOP("Messages", "It is in {folder}."), folder=str(path.parent)),
    )


def missing_message(source: Path) -> Message:
    """Return what to say about a project whose data file is gone."""
    return Message(
        "caution",
        say(_MISSING_WHAT, file=source.name),
        say(_MISSING_WHY, folder=str(source.parent)),
        say(_MISSING_FIX),
    )


def sample_opened(sample: Sample) -> Message:
    """Say where a sample comes from and what nobody may conclude from it."""
    origin = say(_SAMPLE_FROM, title=Sentence(sample.title), origin=sample.source, licence=sample.licence)
    return Message("info", Sentence(sample.not_for), None, origin)

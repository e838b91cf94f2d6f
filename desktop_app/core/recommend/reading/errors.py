"""What can be wrong with a log, each with its three sentences."""

from __future__ import annotations

from desktop_app.core.errors import DataError, SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class NoLog(DataError):
    """No columns were found that say who had to do with what."""

    what = QT_TRANSLATE_NOOP("Errors", "This table does not say who chose what.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "Recommendations need a column of people and a column of items; the columns are: {columns}."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Name both columns, or open a file of purchases, clicks or ratings.")


class SameColumn(SpecError):
    """One column was named for two roles."""

    what = QT_TRANSLATE_NOOP("Errors", "“{column}” cannot be two things at once.")
    why = QT_TRANSLATE_NOOP("Errors", "People, items, amounts and times each need a column of their own.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick another column for one of them.")


class NothingLeft(DataError):
    """No row has both a person and an item."""

    what = QT_TRANSLATE_NOOP("Errors", "There is nothing to learn recommendations from.")
    why = QT_TRANSLATE_NOOP("Errors", "Of {rows} rows, none says both who and what once empty and returned ones go.")
    fix = QT_TRANSLATE_NOOP("Errors", "Check the columns in the sentence above the table, or open another file.")


class OneItem(DataError):
    """There is one item only."""

    what = QT_TRANSLATE_NOOP("Errors", "Nothing can be recommended here.")
    why = QT_TRANSLATE_NOOP("Errors", "All rows are about the same one, “{item}”, so there is nothing to choose from.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open a file with more items, or pick another column for the items.")


class OnePerson(DataError):
    """There is one person only."""

    what = QT_TRANSLATE_NOOP("Errors", "Recommendations cannot be learned here.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "All rows belong to the same one, “{person}”; tastes are learned by comparing people."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Open a file with more people, or pick another column for the people.")


class NotNumbers(DataError):
    """The column that should say how much holds no numbers."""

    what = QT_TRANSLATE_NOOP("Errors", "“{column}” cannot say how much or how well.")
    why = QT_TRANSLATE_NOOP("Errors", "It does not hold numbers; it begins with: {examples}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick a column of numbers, or none: then only that it happened counts.")


class NoSharedIds(DataError):
    """A table beside the log has no id in common with it."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not belong to this log.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "No column of it has ids of the log. The log has such as {ids}; this table has such as {others}."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Name the column that holds the ids, open the right table, or go on without it.")

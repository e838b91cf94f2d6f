"""What can be wrong with a file of data, each with its three sentences."""

from __future__ import annotations

from desktop_app.core.errors import DataError, ResourceError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class FileMissing(DataError):
    """There is no file at the path."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not found.")
    why = QT_TRANSLATE_NOOP("Errors", "There is no file at {path}. It may have been moved, renamed or deleted.")
    fix = QT_TRANSLATE_NOOP("Errors", "Check the name, or look for the file where it is now.")


class IsDirectory(DataError):
    """The path is a folder."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be opened as a table.")
    why = QT_TRANSLATE_NOOP("Errors", "It is a folder, not a file.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open one of the files inside the folder.")


class NoPermission(DataError):
    """The system does not let us read the file."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be opened.")
    why = QT_TRANSLATE_NOOP("Errors", "The system does not allow it to be read, or another program holds it.")
    fix = QT_TRANSLATE_NOOP("Errors", "Close the other program, copy the file to another folder, or ask its owner.")


class CannotRead(DataError):
    """The disk or the network failed while reading."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be read to its end.")
    why = QT_TRANSLATE_NOOP("Errors", "The system reports: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Check that the disk or network place is connected, then open the file again.")


class EmptyFile(DataError):
    """The file has no bytes, or only blank ones."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” is empty.")
    why = QT_TRANSLATE_NOOP("Errors", "There is nothing in it, not even column names.")
    fix = QT_TRANSLATE_NOOP("Errors", "Save or export the data again, then open the new file.")


class NoRows(DataError):
    """There are column names but no rows."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” has no rows.")
    why = QT_TRANSLATE_NOOP("Errors", "It has column names ({columns}) and nothing below them.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open a file that has at least one row of data.")


class NoRowsLeft(DataError):
    """No row of the file meets the conditions on its rows."""

    what = QT_TRANSLATE_NOOP("Errors", "No row of “{file}” meets the conditions.")
    why = QT_TRANSLATE_NOOP("Errors", "All {rows} rows were gone through.")
    fix = QT_TRANSLATE_NOOP("Errors", "Change the conditions, and look at how the values are written in the file.")


class NotATable(DataError):
    """The bytes are of no format that holds a table."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not hold a table.")
    why = QT_TRANSLATE_NOOP("Errors", "Its content is none of the kinds of file that are understood.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open a CSV or text file, an Excel workbook, or a Parquet, JSON or SQLite file.")


class FarCell(ResourceError):
    """A cell of a sheet stands so far away that everything up to it would not fit into the memory."""

    what = QT_TRANSLATE_NOOP("Errors", "The sheet “{sheet}” of “{file}” is too large for this computer.")
    why = QT_TRANSLATE_NOOP(
        "Errors",
        "A cell stands far away, at {cell}; up to there the sheet has {rows} rows and {columns} columns, nearly all "
        "empty.",
    )
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Delete that row and column in a spreadsheet program and save the file, or choose another sheet."
    )


class PageWithoutTable(DataError):
    """The file is a web page or XML, and no table is in it."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not hold a table.")
    why = QT_TRANSLATE_NOOP(
        "Errors",
        "It is a web page or an XML file without rows and cells. Where a site asks to sign in, that page is often "
        "saved instead of the data.",
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Export or download the data again as CSV or Excel, then open the new file.")


class PackedFormat(DataError):
    """A packed file holds a format that has to be a file of its own."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not opened.")
    why = QT_TRANSLATE_NOOP("Errors", "Inside it is “{inner}”, which can be read only when it is unpacked.")
    fix = QT_TRANSLATE_NOOP("Errors", "Unpack the file with another program and open what was inside.")


class TooManyColumns(DataError):
    """There are more columns than any table has: the lines were not meant as rows."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not opened.")
    why = QT_TRANSLATE_NOOP("Errors", "It would have {columns} columns; up to {most} can be worked with.")
    fix = QT_TRANSLATE_NOOP("Errors", "Export it with fewer columns, or with one row for each thing.")


class DamagedFile(DataError):
    """The file says it is of a format but breaks its rules."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” is damaged.")
    why = QT_TRANSLATE_NOOP("Errors", "This is not a whole {format} file: its content is broken or incomplete.")
    fix = QT_TRANSLATE_NOOP("Errors", "Copy, download or export the file again, then open the new one.")


class PackedTooTightly(ResourceError):
    """A packed file would grow to a size that no data has: it was made to do harm."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” was not opened.")
    why = QT_TRANSLATE_NOOP("Errors", "Unpacked, it would be hundreds of times larger, as no usual data is.")
    fix = QT_TRANSLATE_NOOP("Errors", "If the file can be trusted, unpack it with another program and open the result.")


class BrokenQuotes(DataError):
    """A quotation mark is opened and never closed."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” could not be split into rows.")
    why = QT_TRANSLATE_NOOP("Errors", "After about {rows} rows a quotation mark is opened and never closed.")
    fix = QT_TRANSLATE_NOOP("Errors", "Remove the stray quotation mark, or export the file again as Excel or Parquet.")


class WrongEncoding(DataError):
    """The chosen encoding does not fit the file."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” cannot be read as {encoding}.")
    why = QT_TRANSLATE_NOOP("Errors", "The encoding is unknown, or the file holds bytes that it does not have.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose another encoding, or let it be found out.")


class NoSuchSheet(DataError):
    """The workbook has no sheet of that name."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no sheet “{sheet}” in “{file}”.")
    why = QT_TRANSLATE_NOOP("Errors", "The sheets are: {sheets}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick one of these sheets.")


class NoSuchTable(DataError):
    """The database has no table of that name."""

    what = QT_TRANSLATE_NOOP("Errors", "There is no table “{table}” in “{file}”.")
    why = QT_TRANSLATE_NOOP("Errors", "The tables are: {tables}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Pick one of these tables.")


class NothingInside(DataError):
    """A workbook without filled sheets or a database without tables."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” holds no data.")
    why = QT_TRANSLATE_NOOP("Errors", "It can be opened, but there is no filled sheet or table in it.")
    fix = QT_TRANSLATE_NOOP("Errors", "Check that this is the right file.")


class PasswordProtected(DataError):
    """The workbook is encrypted."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” is protected by a password.")
    why = QT_TRANSLATE_NOOP("Errors", "Its content cannot be read without the password.")
    fix = QT_TRANSLATE_NOOP("Errors", "Open it in the program that made it, remove the password, and save a copy.")


class TooBigForMemory(ResourceError):
    """The table would not fit into the memory that is free."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” is too large for this computer right now.")
    why = QT_TRANSLATE_NOOP("Errors", "It needs about {needed} MB of memory and {free} MB are free.")
    fix = QT_TRANSLATE_NOOP(
        "Errors",
        "Read a sample of its rows, only the rows or columns that are needed, or one row of each group; or close other "
        "programs and try again.",
    )

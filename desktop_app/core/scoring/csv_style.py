"""How delimited text is written."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP


class BadCsvStyle(SpecError):
    """Cells could not be told from each other."""

    what = QT_TRANSLATE_NOOP("Errors", "The file cannot be written with these marks.")
    why = QT_TRANSLATE_NOOP("Errors", "“{delimiter}” between cells and “{decimal}” in numbers could not be told apart.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Choose a comma, a semicolon or a tab between cells, and another mark in numbers."
    )


@dataclass(frozen=True)
class CsvStyle:
    """Marks of delimited text.

    Attributes
    ----------
    delimiter : str
        One letter of ASCII, neither a quote nor a line end.
    decimal : str
        "." or ",".
    mark : bool, optional
        Whether the file begins with a byte-order mark; None: only where it holds more than ASCII.
    harmless : bool
        Cells that a spreadsheet would run as a formula get an apostrophe in front, which it shows as text.

    Raises
    ------
    BadCsvStyle
    """

    delimiter: str = ","
    decimal: str = "."
    mark: bool | None = None
    harmless: bool = False

    def __post_init__(self) -> None:
        one = len(self.delimiter) == 1 and self.delimiter.isascii()
        if not one or self.delimiter in '"\r\n' or self.delimiter == self.decimal or self.delimiter.isalnum():
            raise BadCsvStyle(delimiter=self.delimiter, decimal=self.decimal)

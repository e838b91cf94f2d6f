"""The sentences of the Data tab."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

from desktop_app.core.data.chosen import names_of
from desktop_app.core.data.table import Kind
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

PLAIN = QT_TRANSLATE_NOOP("DataTab", "{text}")
SIZE = QT_TRANSLATE_NOOP("DataTab", "{rows}, {columns}")
ROWS = QT_TRANSLATE_NOOP("DataTab", "%n row(s)")
COLUMNS = QT_TRANSLATE_NOOP("DataTab", "%n column(s)")
CONTENT = QT_TRANSLATE_NOOP("DataTab", "It holds {rows} and {columns}: {kinds}.")

OTHER_FORMAT = QT_TRANSLATE_NOOP("DataTab", "A table.")
_WORKBOOK = QT_TRANSLATE_NOOP("DataTab", "Sheet “{sheet}” of a workbook.")
SEPARATED = QT_TRANSLATE_NOOP("DataTab", "A text file in {encoding}, its columns separated by {delimiter}.")
ONE_COLUMN = QT_TRANSLATE_NOOP("DataTab", "A text file in {encoding} with nothing that separates columns.")
FORMATS: Mapping[str, Marked] = {
    "csv": SEPARATED,
    "tsv": SEPARATED,
    "text": SEPARATED,
    "xlsx": _WORKBOOK,
    "xls": _WORKBOOK,
    "xlsb": _WORKBOOK,
    "ods": _WORKBOOK,
    "xml": _WORKBOOK,
    "html": QT_TRANSLATE_NOOP("DataTab", "Table “{sheet}” of a web page."),
    "sqlite": QT_TRANSLATE_NOOP("DataTab", "Table “{table}” of a SQLite database."),
    "parquet": QT_TRANSLATE_NOOP("DataTab", "A Parquet file."),
    "arrow": QT_TRANSLATE_NOOP("DataTab", "An Arrow file."),
    "json": QT_TRANSLATE_NOOP("DataTab", "A JSON file."),
    "duckdb": QT_TRANSLATE_NOOP("DataTab", "Table “{table}” of a DuckDB database."),
    "spss": QT_TRANSLATE_NOOP("DataTab", "A data file of SPSS."),
    "stata": QT_TRANSLATE_NOOP("DataTab", "A data file of Stata."),
    "sas": QT_TRANSLATE_NOOP("DataTab", "A data file of SAS."),
    "folder": QT_TRANSLATE_NOOP("DataTab", "A folder of tables of the same shape, read as one."),
    "pictures": QT_TRANSLATE_NOOP("DataTab", "A folder of pictures; the names of its folders are the labels."),
}
WITH_KIND: Mapping[Kind, Marked] = {
    Kind.NUMBER: QT_TRANSLATE_NOOP("DataTab", "%n with numbers"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("DataTab", "%n with categories"),
    Kind.YES_NO: QT_TRANSLATE_NOOP("DataTab", "%n with yes or no"),
    Kind.DATE: QT_TRANSLATE_NOOP("DataTab", "%n with dates"),
    Kind.TEXT: QT_TRANSLATE_NOOP("DataTab", "%n with text"),
    Kind.ID: QT_TRANSLATE_NOOP("DataTab", "%n with ids"),
    Kind.IMAGE: QT_TRANSLATE_NOOP("DataTab", "%n with pictures"),
}
NOTHING_MISSING = QT_TRANSLATE_NOOP("DataTab", "Nothing is missing.")
MISSING_IN_ONE = QT_TRANSLATE_NOOP("DataTab", "%n value(s) missing, all in “{column}”.")
MISSING_IN_MANY = QT_TRANSLATE_NOOP(
    "DataTab", "%n value(s) missing in {columns} columns, most of them in “{column}” ({worst})."
)

FIGURE_MISSING = QT_TRANSLATE_NOOP("DataTab", "Missing")
FIGURE_DISTINCT = QT_TRANSLATE_NOOP("DataTab", "Different values")
FIGURE_MIN = QT_TRANSLATE_NOOP("DataTab", "Smallest")
FIGURE_MEDIAN = QT_TRANSLATE_NOOP("DataTab", "Middle")
FIGURE_MAX = QT_TRANSLATE_NOOP("DataTab", "Largest")
FIGURE_MEAN = QT_TRANSLATE_NOOP("DataTab", "Average")
FIGURE_FIRST = QT_TRANSLATE_NOOP("DataTab", "First")
FIGURE_LAST = QT_TRANSLATE_NOOP("DataTab", "Last")
FIGURE_WORDS = QT_TRANSLATE_NOOP("DataTab", "Words in a cell")

NOTE_EMPTY = QT_TRANSLATE_NOOP("DataTab", "This column is empty.")
NOTE_CONSTANT = QT_TRANSLATE_NOOP("DataTab", "Every row has the same value, so there is nothing to learn from it.")
NOTE_ID = QT_TRANSLATE_NOOP("DataTab", "This column only names the row. It is not used for learning.")
NOTE_LIKELY_ID = QT_TRANSLATE_NOOP("DataTab", "Every value is different: this column may only name the row.")

_TREAT_AS: Mapping[str, Marked] = {
    Kind.NUMBER: QT_TRANSLATE_NOOP("DataTab", "It is a number"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("DataTab", "It is a category"),
    Kind.YES_NO: QT_TRANSLATE_NOOP("DataTab", "It is yes or no"),
    Kind.DATE: QT_TRANSLATE_NOOP("DataTab", "It is a date"),
    Kind.TEXT: QT_TRANSLATE_NOOP("DataTab", "It is text"),
    Kind.ID: QT_TRANSLATE_NOOP("DataTab", "It only names the row"),
}
_READ_AS = QT_TRANSLATE_NOOP("DataTab", "Read as {encoding}")
_SPLIT_AT = QT_TRANSLATE_NOOP("DataTab", "Separate at {delimiter}")
_HEADER: Mapping[str, Marked] = {
    "0": QT_TRANSLATE_NOOP("DataTab", "The first row is data"),
    "1": QT_TRANSLATE_NOOP("DataTab", "The first row holds names"),
}
ALL_TABLES = QT_TRANSLATE_NOOP("DataTab", "All of them together")
_NAMING_ROWS = QT_TRANSLATE_NOOP("DataTab", "{rows} rows hold the names")
_PART = QT_TRANSLATE_NOOP("DataTab", "Read table {part} of the file")
_ONLY = QT_TRANSLATE_NOOP("DataTab", "Read only “{first}” to “{last}”")
_OF_FILE: Mapping[str, Marked] = {
    "skip_rows=0": QT_TRANSLATE_NOOP("DataTab", "The table begins at line 1"),
    "below=keep": QT_TRANSLATE_NOOP("DataTab", "The last lines are rows too"),
    "below=no_totals": QT_TRANSLATE_NOOP("DataTab", "Leave out the rows of totals"),
    "ragged=pad": QT_TRANSLATE_NOOP("DataTab", "Leave the rows as they are"),
    "quote=": QT_TRANSLATE_NOOP("DataTab", "Quotation marks are letters"),
    "quote='": QT_TRANSLATE_NOOP("DataTab", "Single quotes enclose cells"),
    'quote="': QT_TRANSLATE_NOOP("DataTab", "Double quotes enclose cells"),
    "delimiter=": QT_TRANSLATE_NOOP("DataTab", "Leave each line whole"),
    "delimiter=fixed": QT_TRANSLATE_NOOP("DataTab", "Cut lines at fixed places"),
    "sample_rows=": QT_TRANSLATE_NOOP("DataTab", "Read all rows"),
    "beforehand=": QT_TRANSLATE_NOOP("DataTab", "Read all rows"),
    "columns=": QT_TRANSLATE_NOOP("DataTab", "Read all columns"),
}
_DECIMAL: Mapping[str, Marked] = {
    ".": QT_TRANSLATE_NOOP("DataTab", "A point starts the decimals"),
    ",": QT_TRANSLATE_NOOP("DataTab", "A comma starts the decimals"),
}
_DAY_FIRST = QT_TRANSLATE_NOOP("DataTab", "The day comes first")
_MONTH_FIRST = QT_TRANSLATE_NOOP("DataTab", "The month comes first")
_OPEN = QT_TRANSLATE_NOOP("DataTab", "Open “{name}”")

_DELIMITERS: Mapping[str, Marked] = {
    ",": QT_TRANSLATE_NOOP("DataTab", "commas"),
    ";": QT_TRANSLATE_NOOP("DataTab", "semicolons"),
    "\t": QT_TRANSLATE_NOOP("DataTab", "tabs"),
    "|": QT_TRANSLATE_NOOP("DataTab", "vertical bars"),
    " ": QT_TRANSLATE_NOOP("DataTab", "spaces"),
    ":": QT_TRANSLATE_NOOP("DataTab", "colons"),
}
_QUOTED = QT_TRANSLATE_NOOP("DataTab", "“{text}”")

ENCODINGS: Mapping[str, Marked] = {
    "utf-8": QT_TRANSLATE_NOOP("DataTab", "UTF-8"),
    "utf-16": QT_TRANSLATE_NOOP("DataTab", "UTF-16"),
    "gb18030": QT_TRANSLATE_NOOP("DataTab", "Chinese (GB 18030)"),
    "big5": QT_TRANSLATE_NOOP("DataTab", "Traditional Chinese (Big5)"),
    "cp932": QT_TRANSLATE_NOOP("DataTab", "Japanese (Shift-JIS)"),
    "euc_jp": QT_TRANSLATE_NOOP("DataTab", "Japanese (EUC-JP)"),
    "cp949": QT_TRANSLATE_NOOP("DataTab", "Korean (CP949)"),
    "cp1252": QT_TRANSLATE_NOOP("DataTab", "Western European (Windows-1252)"),
    "iso8859_15": QT_TRANSLATE_NOOP("DataTab", "Western European (ISO 8859-15)"),
    "mac_roman": QT_TRANSLATE_NOOP("DataTab", "Western European (Mac)"),
    "cp850": QT_TRANSLATE_NOOP("DataTab", "Western European (DOS)"),
    "cp1250": QT_TRANSLATE_NOOP("DataTab", "Central European (Windows-1250)"),
    "iso8859_2": QT_TRANSLATE_NOOP("DataTab", "Central European (ISO 8859-2)"),
    "cp852": QT_TRANSLATE_NOOP("DataTab", "Central European (DOS)"),
    "cp1251": QT_TRANSLATE_NOOP("DataTab", "Cyrillic (Windows-1251)"),
    "cp866": QT_TRANSLATE_NOOP("DataTab", "Cyrillic (DOS)"),
    "koi8_r": QT_TRANSLATE_NOOP("DataTab", "Cyrillic (KOI8-R)"),
    "cp1253": QT_TRANSLATE_NOOP("DataTab", "Greek (Windows-1253)"),
    "cp1254": QT_TRANSLATE_NOOP("DataTab", "Turkish (Windows-1254)"),
    "cp1255": QT_TRANSLATE_NOOP("DataTab", "Hebrew (Windows-1255)"),
    "cp1256": QT_TRANSLATE_NOOP("DataTab", "Arabic (Windows-1256)"),
    "cp874": QT_TRANSLATE_NOOP("DataTab", "Thai (Windows-874)"),
}
"""Encodings that can be chosen, by the name that reading understands."""

_SAME_AS = {"ascii": "utf-8", "utf-8-sig": "utf-8", "gbk": "gb18030", "gb2312": "gb18030", "iso8859-1": "cp1252"}


def canonical(encoding: str) -> str:
    """Return the key of `ENCODINGS` that means `encoding`, or `encoding` itself."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return encoding
    name = _SAME_AS.get(name, name)
    return next((known for known in ENCODINGS if codecs.lookup(known).name == name), encoding)


def is_known(encoding: str) -> bool:
    """Return whether `encoding` is one of `ENCODINGS`."""
    return canonical(encoding) in ENCODINGS


def encoding(name: str) -> Sentence:
    """Return the words for an encoding."""
    known = ENCODINGS.get(canonical(name))
    return say(PLAIN, text=name.upper()) if known is None else say(known)


def delimiter(mark: str) -> Sentence:
    """Return the words for a separator."""
    known = _DELIMITERS.get(mark)
    return say(_QUOTED, text=mark) if known is None else say(known)


def alternative(setting: str, value: str) -> Sentence | None:
    """Return the words of a button for one alternative; None where it cannot be chosen here."""
    if f"{setting}={value}" in _OF_FILE:
        return say(_OF_FILE[f"{setting}={value}"])
    if setting == "columns":
        names = names_of(value)
        return say(_ONLY, first=names[0], last=names[-1])
    if setting == "part":
        return say(_PART, part=value)
    if setting == "kind" and value in _TREAT_AS:
        return say(_TREAT_AS[value])
    if setting == "encoding":
        return say(_READ_AS, encoding=encoding(value))
    if setting == "delimiter":
        return say(_SPLIT_AT, delimiter=delimiter(value))
    for name, texts in (("header_rows", _HEADER), ("decimal", _DECIMAL)):
        if setting == name and value in texts:
            return say(texts[value])
    if setting == "header_rows" and value.isdigit():
        return say(_NAMING_ROWS, rows=int(value))
    if setting == "date_format":
        return say(_DAY_FIRST if value.startswith("%d") else _MONTH_FIRST)
    return say(_OPEN, name=value) if setting in ("sheet", "table") else None

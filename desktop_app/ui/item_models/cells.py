"""How one value looks in a table, and how it is copied out of one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QLocale

from desktop_app.core.data.table import Kind

MISSING = "–"
"""What stands where a value is missing."""

_LONGEST = 200  # characters that a cell shows of a long text
_DECIMALS = 4
_PLAIN_BELOW = 10_000  # years and small counts read better without a thousands mark
_FIXED, _GENERAL, _SIGNIFICANT = ord("f"), ord("g"), 4
_PLAIN_UP_TO = 1e15  # doubles hold whole numbers exactly up to about here


def is_missing(value: object) -> bool:
    """Return whether a raw value stands for "no value"."""
    return value is None or (isinstance(value, float) and math.isnan(value))


@dataclass(frozen=True)
class NumberFormat:
    """Decimals and thousands marks, the same in a whole column so that its figures line up."""

    decimals: int = 0
    grouped: bool = False

    @classmethod
    def of(cls, values: Iterable[object], largest: float | None = None) -> NumberFormat:
        """Return the format that suits a sample of a column and its `largest` absolute value."""
        numbers = [v for v in values if isinstance(v, int | float) and math.isfinite(v)]
        decimals = max((_decimals(number) for number in numbers), default=0)
        biggest = max((abs(number) for number in numbers), default=0.0) if largest is None else largest
        return cls(min(decimals, _DECIMALS), biggest >= _PLAIN_BELOW)

    def text(self, value: float, locale: QLocale) -> str:
        """Return `value` as a person reads it."""
        if math.isinf(value):
            return "∞" if value > 0 else "−∞"
        if abs(value) >= _PLAIN_UP_TO or (value != 0 and round(value, self.decimals) == 0):
            return locale.toString(float(value), _GENERAL, _SIGNIFICANT)
        return locale.toString(float(value), _FIXED, self.decimals)

    def locale(self, locale: QLocale) -> QLocale:
        """Return `locale` with or without thousands marks."""
        fitting = QLocale(locale)
        if not self.grouped:
            fitting.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return fitting


def _decimals(number: float) -> int:
    text = repr(float(number))
    if "e-" in text:
        return _DECIMALS
    fraction = text.partition(".")[2]
    return 0 if fraction == "0" or "e" in text else len(fraction)


def formatter(
    kind: Kind, numbers: NumberFormat, locale: QLocale, with_time: bool, with_seconds: bool = False
) -> Callable[[Any], str]:
    """Return the function that makes the cell texts of one column."""
    if kind is Kind.NUMBER:
        fitting = numbers.locale(locale)
        return lambda value: MISSING if is_missing(value) else numbers.text(value, fitting)
    if kind is Kind.DATE:
        return lambda value: MISSING if value is None else date_text(value, with_time, with_seconds)
    return lambda value: MISSING if value is None else one_line(str(value))


def date_text(value: object, with_time: bool, with_seconds: bool = False) -> str:
    """Return a date so that it cannot be misread in any country."""
    if not isinstance(value, datetime):
        return str(value)
    if not with_time:
        return value.date().isoformat()
    return value.isoformat(" ", "seconds" if value.second or with_seconds else "minutes")


def one_line(text: str) -> str:
    """Return `text` on one line, shortened where it is long."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rstrip() + "…"
    return " ".join(text.split()) if "\n" in text or "\r" in text or "\t" in text else text


def copied(value: object) -> str:
    """Return the whole value for the clipboard, without rounding and without the marks of a country."""
    if is_missing(value):
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _PLAIN_UP_TO else repr(value)
    if isinstance(value, datetime):
        return date_text(value, with_time=value.time() != datetime.min.time())
    text = str(value)
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in '\t\n\r"') else text

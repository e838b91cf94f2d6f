"""The words for what a column holds."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.data.table import Kind
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

KIND_WORDS: Mapping[Kind, Marked] = {
    Kind.NUMBER: QT_TRANSLATE_NOOP("Kinds", "Number"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("Kinds", "Category"),
    Kind.YES_NO: QT_TRANSLATE_NOOP("Kinds", "Yes or no"),
    Kind.DATE: QT_TRANSLATE_NOOP("Kinds", "Date"),
    Kind.TEXT: QT_TRANSLATE_NOOP("Kinds", "Text"),
    Kind.ID: QT_TRANSLATE_NOOP("Kinds", "Id"),
    Kind.IMAGE: QT_TRANSLATE_NOOP("Kinds", "Picture"),
}

CHOOSABLE: tuple[Kind, ...] = (Kind.NUMBER, Kind.CATEGORY, Kind.YES_NO, Kind.DATE, Kind.TEXT, Kind.ID)
"""Kinds that a person can give to a column of a file."""

"""Sentences and figures as they are shown: names from the data in bold, numbers by the locale."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.text import Fact, Sentence
from desktop_app.core.text import render as render_with
from desktop_app.ui import i18n
from desktop_app.ui.words import METRICS, Name


def rich(sentence: Sentence) -> str:
    """Return `sentence` as rich text in the person's language, names from the data in bold."""
    separator = QCoreApplication.translate("Words", ", ")
    return render_with(sentence, _translate, _rich_fact, separator)


def figure(key: str, value: float) -> str:
    """Return a figure of quality by itself, as per cent where it is a share of rows."""
    metric = METRICS.get(key)
    if metric is not None and metric.percent:
        return i18n.percent(value)
    return i18n.fixed(value, metric.decimals) if metric is not None and metric.decimals else i18n.number(value, 3)


def interval(key: str, estimate: Estimate) -> str:
    """Return the interval of a figure of quality by itself."""
    return f"{figure(key, estimate.low)} – {figure(key, estimate.high)}"


def _translate(context: str, source: str, n: int | None) -> str:
    return QCoreApplication.translate(context, source, None, -1 if n is None else n)


def _rich_fact(fact: Fact) -> str:
    if isinstance(fact, Name):
        return f"<b>{escape(fact)}</b>"
    if isinstance(fact, bool) or not isinstance(fact, int | float):
        return escape(str(fact))
    return i18n.counted(fact) if isinstance(fact, int) else i18n.number(fact)

"""The chosen column: what it holds, its figures, its picture."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.core.data.table import Kind
from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab.charts import Histogram, ValueBars
from desktop_app.ui.data_tab.state import ColumnView, Figure
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import counted, number, percent, render
from desktop_app.ui.item_models.kinds import CHOOSABLE, KIND_WORDS
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, icon_label, label, term

_MOST_VALUES = 8
_DIGITS = 4
_PLAIN_BELOW = 10_000
_ONE_LINE = 24  # characters of a name that fit beside the icon
_DAY_S = 86_400.0


class ColumnPanel(QWidget):
    """Shows one `ColumnView`."""

    kind_chosen = Signal(str, str)
    target_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ColumnView | None = None
        self._icon = icon_label(theme, "text", "muted")
        self._name = label("", "emphasis")
        self._kinds = self._make_kinds()
        self._note = label("", "muted")
        self._ask = button(self.tr("This is what I want to know"), "secondary", "predict_this_column")
        theme.set_icon(self._ask, "target", "accent")
        self._ask.clicked.connect(self._choose_target)
        self._histogram = Histogram(theme)
        self._values = ValueBars(theme)
        self._more = label("", "caption")
        self._figures = QGridLayout()
        self._lay_out()
        self._colour_kinds()
        theme.changed.connect(self._colour_kinds)

    def show_column(self, view: ColumnView, can_choose: bool) -> None:
        """Show a column; its kind can be changed if `can_choose`."""
        self._kinds.setEnabled(can_choose)
        self._ask.setEnabled(can_choose)
        if view == self._view:
            return
        self._view = view
        self._theme.set_icon(self._icon, str(view.kind), "muted")
        self._name.setWordWrap(len(view.name) > _ONE_LINE)
        self._name.setText(view.name)
        self._kinds.setCurrentIndex(self._kinds.findData(str(view.kind)))
        self._note.setText("" if view.note is None else render(view.note))
        self._note.setVisible(view.note is not None)
        self._show_picture(view)
        self._show_figures(view)

    def _make_kinds(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("column_kind")
        box.setAccessibleName(self.tr("What the column holds"))
        for kind in CHOOSABLE:
            box.addItem(render(Sentence(KIND_WORDS[kind])), str(kind))
        box.activated.connect(self._choose_kind)
        return box

    @Slot()
    def _colour_kinds(self) -> None:
        for place, kind in enumerate(CHOOSABLE):
            self._kinds.setItemIcon(place, self._theme.icon(str(kind), "muted"))

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(space.s)
        heading.addWidget(self._icon)
        heading.addWidget(self._name, 1)
        kind = QHBoxLayout()
        kind.setSpacing(space.s)
        holds = label(self.tr("It holds"), "muted", wrap=False)
        holds.setBuddy(self._kinds)
        kind.addWidget(holds)
        kind.addWidget(self._kinds, 1)
        self._figures.setVerticalSpacing(space.s)
        self._figures.setHorizontalSpacing(space.m)
        self._figures.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.l)
        layout.addLayout(heading)
        layout.addLayout(kind)
        layout.addWidget(self._note)
        layout.addWidget(self._histogram)
        layout.addWidget(self._values)
        layout.addWidget(self._more)
        layout.addLayout(self._figures)
        layout.addWidget(self._ask)

    def _show_picture(self, view: ColumnView) -> None:
        profile = view.profile
        is_spread = view.kind in (Kind.NUMBER, Kind.DATE) and profile.histogram
        text = partial(_date, profile_span(view)) if view.kind is Kind.DATE else _number
        self._histogram.show_bins(profile.histogram if is_spread else (), profile.edges, text)
        present = profile.rows - profile.missing
        repeats = profile.distinct < present or profile.distinct <= _MOST_VALUES
        values = profile.top[:_MOST_VALUES] if not is_spread and repeats else ()
        self._values.show_values(values, profile.rows)
        others = profile.distinct - len(values)
        self._more.setVisible(bool(values) and others > 0)
        self._more.setText(self.tr("and %n other value(s)", "", max(others, 0)))

    def _show_figures(self, view: ColumnView) -> None:
        clear(self._figures)
        for row, figure in enumerate(view.figures):
            name: QLabel = (
                term(render(figure.name), explain(figure.term), "muted")
                if figure.term
                else label(render(figure.name), "muted", wrap=False)
            )
            name.setIndent(0)
            self._figures.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
            value = label(_figure_text(figure, view), "body", wrap=False)
            self._figures.addWidget(value, row, 2, Qt.AlignmentFlag.AlignRight)
            name.show()
            value.show()

    @Slot()
    def _choose_target(self) -> None:
        if self._view is not None:
            self.target_chosen.emit(self._view.name)

    @Slot(int)
    def _choose_kind(self, place: int) -> None:
        kind = self._kinds.itemData(place)
        if self._view is not None and kind != self._view.kind:
            self.kind_chosen.emit(self._view.name, kind)


def profile_span(view: ColumnView) -> float:
    """Return the seconds between the first and the last date of a column."""
    low, high = view.profile.minimum, view.profile.maximum
    return 0.0 if low is None or high is None else high - low


def _figure_text(figure: Figure, view: ColumnView) -> str:
    if figure.form == "share":
        return f"{counted(int(figure.value))} · {percent(figure.share)}" if figure.value else counted(0)
    if figure.form == "count":
        return counted(int(figure.value))
    return _date(profile_span(view), figure.value) if figure.form == "date" else _number(figure.value)


def _number(value: float) -> str:
    text = number(value, _DIGITS)
    is_plain = float(value).is_integer() and abs(value) < _PLAIN_BELOW
    return text.replace(QLocale().groupSeparator(), "") if is_plain else text


def _date(span_s: float, seconds: float) -> str:
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):  # beyond the calendar's years 1 to 9999
        return number(seconds)
    return moment.strftime("%Y-%m-%d %H:%M") if span_s < 3 * _DAY_S else moment.strftime("%Y-%m-%d")

"""One widget for everything that a cleaning step can ask: gives a plain value, takes one, tells when it changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
)

from desktop_app.core.data.steps.base import Ask, FormField
from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab import step_words as words
from desktop_app.ui.data_tab.ask_base import AskWidget, FormColumn, shown
from desktop_app.ui.data_tab.ask_choice import ChoiceAsk
from desktop_app.ui.data_tab.ask_formula import FormulaAsk
from desktop_app.ui.data_tab.ask_rows import ConditionsAsk, FiguresAsk, PairsAsk
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import Text

_LIST_ROWS = 6
_ROW_HEIGHT = 28
_MOST = 2_000_000_000
_BOX_WIDTH, _MOST_RADIOS = 220, 4


class TextAsk(AskWidget):
    """A line of text; `number` reads numbers, with the point or comma that the person is used to."""

    def __init__(self, name: str, placeholder: str = "", ask: Ask = Ask.TEXT) -> None:
        super().__init__()
        self._ask = ask
        self._line = QLineEdit()
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(placeholder)
        self._line.textEdited.connect(self.changed)
        self._fill(self._line)

    def value(self) -> Any:
        text = self._line.text()
        if self._ask in (Ask.NUMBER, Ask.NUMBERS):
            found = [number for part in text.replace("，", ";").split(";") if (number := _number(part)) is not None]
            return tuple(found) if self._ask is Ask.NUMBERS else (found[0] if found else None)
        if self._ask is Ask.VALUE:
            return text or None
        return text if self._ask is Ask.TEXT else text.strip()

    def set_value(self, value: Any) -> None:
        many = isinstance(value, tuple | list)
        self._line.setText("; ".join(f"{one:g}" for one in value) if many else "" if value is None else shown(value))


class WholeAsk(AskWidget):
    """A whole number."""

    def __init__(self, name: str, least: float | None, most: float | None) -> None:
        super().__init__()
        self._box = QSpinBox()
        self._box.setAccessibleName(name)
        self._box.setRange(int(least if least is not None else -_MOST), int(most if most is not None else _MOST))
        self._box.valueChanged.connect(self._tell)
        self._fill(self._box)

    def value(self) -> Any:
        return self._box.value()

    def set_value(self, value: Any) -> None:
        self._box.setValue(int(value))

    @Slot(int)
    def _tell(self, _: int) -> None:
        self.changed.emit()


class FlagAsk(AskWidget):
    """Yes or no, with the question beside the box."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._box = QCheckBox()
        self._box.setAccessibleName(name)
        self._box.toggled.connect(self._tell)
        words = _Question(name)
        words.pressed.connect(self._box.toggle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xs)
        layout.addWidget(self._box, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(words, 1)
        self.setFocusProxy(self._box)

    def value(self) -> Any:
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))

    @Slot(bool)
    def _tell(self, _: bool) -> None:
        self.changed.emit()


class _Question(Text):
    """Words beside a box; they may take several lines, and a click on them is one on the box."""

    pressed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setContentsMargins(0, space.s, 0, space.xs)  # the first line stands beside the middle of the box
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setProperty("role", "body")
        self.setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class RadiosAsk(AskWidget):
    """One of a few values that are too long for a box: each on lines of its own."""

    def __init__(self, choices: Sequence[tuple[Any, str]], name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (_, text) in enumerate(choices):
            made = QRadioButton()
            made.setAccessibleName(f"{name}: {text}")
            words = _Question(text)
            words.pressed.connect(made.click)
            self._group.addButton(made, place)
            row = QHBoxLayout()
            row.setSpacing(space.xs)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            layout.addLayout(row)
        self._group.idClicked.connect(self._tell)
        self.setFocusProxy(self._group.button(0))

    def value(self) -> Any:
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else ""

    def set_value(self, value: Any) -> None:
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    @Slot(int)
    def _tell(self, _: int) -> None:
        self.changed.emit()


class TicksAsk(AskWidget):
    """Any number of a list, such as columns."""

    def __init__(self, choices: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setAccessibleName(name)
        self._list.setProperty("framed", True)
        self._list.setFixedHeight(_ROW_HEIGHT * min(max(len(choices), 1), _LIST_ROWS) + space.s)
        for value, text in choices:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._list.itemChanged.connect(self._tell)
        self._fill(self._list)

    def value(self) -> Any:
        return tuple(_value(item) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    def set_value(self, value: Any) -> None:
        self._list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if _value(item) in value else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    @Slot(QListWidgetItem)
    def _tell(self, _: QListWidgetItem) -> None:
        self.changed.emit()


def _value(item: QListWidgetItem) -> str:
    value: str = item.data(Qt.ItemDataRole.UserRole)
    return value


def ask_widget(
    asked: FormField, columns: Sequence[FormColumn], theme: Theme, is_condition: bool = False
) -> AskWidget | None:
    """Return the widget for one field of a step's form; None where a window cannot ask for it.

    A formula is true or false for each row where `is_condition`.
    """
    name = render(Sentence(asked.label))
    offered = [column for column in columns if not asked.kinds or column.kind in asked.kinds]
    match asked.ask:
        case Ask.COLUMN:
            return ChoiceAsk([(column.name, column.name) for column in offered], name)
        case Ask.COLUMNS:
            return TicksAsk([(column.name, column.name) for column in offered], name)
        case Ask.CHOICES:
            return TicksAsk([(value, render(Sentence(label))) for value, label in asked.choices], name)
        case Ask.CHOICE:
            return _choice([(value, render(Sentence(label))) for value, label in asked.choices], name)
        case Ask.FLAG:
            return FlagAsk(name)
        case Ask.WHOLE:
            return WholeAsk(name, asked.least, asked.most)
        case Ask.CONDITIONS:
            return ConditionsAsk(theme, columns)
        case Ask.FIGURES:
            return FiguresAsk(theme, columns)
        case Ask.PAIRS:
            return PairsAsk(theme)
        case Ask.FORMULA:
            example = words.CONDITION_EXAMPLE if is_condition else words.FORMULA_EXAMPLE
            return FormulaAsk(columns, name, render(Sentence(example)))
        case Ask.NUMBERS:
            return TextAsk(name, render(Sentence(words.NUMBERS_EXAMPLE)), asked.ask)
        case Ask.NAME | Ask.TEXT | Ask.NUMBER | Ask.VALUE:
            return TextAsk(name, "", asked.ask)
    return None


def _choice(choices: Sequence[tuple[Any, str]], name: str) -> AskWidget:
    """Return a box, or a list where the words are too long for one."""
    room = QFontMetrics(QApplication.font())
    is_long = any(room.horizontalAdvance(text) > _BOX_WIDTH for _, text in choices)
    return RadiosAsk(choices, name) if is_long and len(choices) <= _MOST_RADIOS else ChoiceAsk(choices, name)


def _number(text: str) -> float | None:
    clean = text.strip().replace(" ", "")
    if "," in clean and "." not in clean:
        clean = clean.replace(",", ".")
    try:
        return float(clean)
    except ValueError:
        return None

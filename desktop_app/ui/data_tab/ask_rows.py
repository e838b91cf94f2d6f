"""Parts of a step's form that hold any number of rows: conditions, and what becomes what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.core.data.steps.conditions import Condition, Test
from desktop_app.core.data.steps.groups import MEASURE_WORDS, Figure, Measure
from desktop_app.core.data.table import Kind
from desktop_app.core.text import Sentence
from desktop_app.ui.data_tab import step_words as words
from desktop_app.ui.data_tab.ask_base import AskWidget, FormColumn, shown
from desktop_app.ui.data_tab.ask_choice import ChoiceAsk
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, icon_button


class RowsAsk(AskWidget):
    """Rows of the same sort, such as conditions, that are added and taken away."""

    def __init__(self, theme: Theme, add: str, object_name: str) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[QWidget] = []
        self._inside = QVBoxLayout()
        self._inside.setSpacing(space.s)
        self._add = button(add, "link", object_name)
        self._add.clicked.connect(self._add_one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xs)
        layout.addLayout(self._inside)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_row(self) -> QWidget:
        raise NotImplementedError

    @Slot()
    def _add_one(self) -> None:
        self._append(self._make_row())
        self.changed.emit()

    def _append(self, row: QWidget) -> QWidget:
        away = icon_button(self._theme, "close", self.tr("Take it away"), "row_away")
        layout = row.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        away.clicked.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._inside.addWidget(row)
        row.show()
        return row

    def _remove(self, row: QWidget) -> None:
        self._rows.remove(row)
        self._inside.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def _empty(self) -> None:
        for row in tuple(self._rows):
            self._rows.remove(row)
            self._inside.removeWidget(row)
            row.hide()
            row.deleteLater()


class _ConditionRow(QWidget):
    changed = Signal()

    def __init__(self, columns: Sequence[FormColumn], words_of: dict[str, str]) -> None:
        super().__init__()
        self._column = ChoiceAsk([(one.name, one.name) for one in columns], words_of["column"])
        self._test = ChoiceAsk([(test, render(Sentence(text))) for test, text in words.TESTS.items()], words_of["test"])
        self._value = QLineEdit()
        self._value.setObjectName("condition_value")
        self._value.setAccessibleName(words_of["value"])
        self._value.setPlaceholderText(words_of["value"])
        inside = QVBoxLayout()
        inside.setSpacing(space.xs)
        inside.addWidget(self._column)
        second = QHBoxLayout()
        second.setSpacing(space.xs)
        second.addWidget(self._test, 1)
        second.addWidget(self._value, 1)
        inside.addLayout(second)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside, 1)
        self._column.set_value(columns[0].name if columns else "")
        self._test.set_value(Test.EQUALS)
        for part in (self._column, self._test):
            part.changed.connect(self._tell)
        self._value.textEdited.connect(self.changed)

    def condition(self) -> Condition:
        """Return the condition."""
        test = Test(self._test.value())
        text = self._value.text().strip()
        values: tuple[str, ...] = tuple(part.strip() for part in text.replace("，", ",").split(",") if part.strip())
        if test in (Test.MISSING, Test.PRESENT):
            values = ()
        elif test not in (Test.BETWEEN, Test.ONE_OF, Test.NONE_OF):
            values = (text,) if text else ()
        return Condition(self._column.value(), test, values)

    def show_condition(self, condition: Condition) -> None:
        """Show a condition."""
        self._column.set_value(condition.column)
        self._test.set_value(condition.test)
        self._value.setText(", ".join(shown(value) for value in condition.values))
        self._value.setVisible(condition.test not in (Test.MISSING, Test.PRESENT))

    @Slot()
    def _tell(self) -> None:
        self._value.setVisible(self._test.value() not in (Test.MISSING, Test.PRESENT))
        self.changed.emit()


class ConditionsAsk(RowsAsk):
    """Conditions on rows."""

    def __init__(self, theme: Theme, columns: Sequence[FormColumn]) -> None:
        super().__init__(theme, self.tr("Add a condition"), "add_condition")
        self._columns = columns
        self._words = {
            "column": self.tr("Column"),
            "test": self.tr("Condition"),
            "value": self.tr("Value"),
        }
        self._add_one()

    def value(self) -> Any:
        return tuple(row.condition() for row in self._rows if isinstance(row, _ConditionRow))

    def set_value(self, value: Any) -> None:
        self._empty()
        for condition in value:
            row = self._append(self._make_row())
            assert isinstance(row, _ConditionRow)
            row.show_condition(condition)

    def _make_row(self) -> QWidget:
        made = _ConditionRow(self._columns, self._words)
        made.changed.connect(self.changed)
        return made


class PairsAsk(RowsAsk):
    """What becomes what."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("Add a value"), "add_pair")
        self._add_one()

    def value(self) -> Any:
        lines = [row.findChildren(QLineEdit) for row in self._rows]
        return tuple((old.text(), new.text() or None) for old, new in lines if old.text())

    def set_value(self, value: Any) -> None:
        self._empty()
        for old, new in value:
            row = self._append(self._make_row())
            for line, text in zip(row.findChildren(QLineEdit), (old, new), strict=True):
                line.setText("" if text is None else shown(text))

    def _make_row(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xs)
        for name in (self.tr("This value"), self.tr("becomes")):
            line = QLineEdit()
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            line.textEdited.connect(self.changed)
            layout.addWidget(line, 1)
        return row


class FiguresAsk(RowsAsk):
    """Figures of groups: what, of which column, and the name of the new column."""

    def __init__(self, theme: Theme, columns: Sequence[FormColumn]) -> None:
        super().__init__(theme, self.tr("Add a figure"), "add_figure")
        self._columns = columns
        self._add_one()

    def value(self) -> Any:
        return tuple(row.figure() for row in self._rows if isinstance(row, _FigureRow))

    def set_value(self, value: Any) -> None:
        self._empty()
        for figure in value:
            row = self._append(self._make_row())
            assert isinstance(row, _FigureRow)
            row.show_figure(figure)

    def _make_row(self) -> QWidget:
        words_of = {"measure": self.tr("Figure"), "column": self.tr("of"), "to": self.tr("Name of the new column")}
        made = _FigureRow(self._columns, words_of)
        made.changed.connect(self.changed)
        return made


class _FigureRow(QWidget):
    changed = Signal()

    def __init__(self, columns: Sequence[FormColumn], words_of: dict[str, str]) -> None:
        super().__init__()
        measures = [(measure, render(Sentence(text))) for measure, text in MEASURE_WORDS.items()]
        self._measure = ChoiceAsk(measures, words_of["measure"])
        self._column = ChoiceAsk([(one.name, one.name) for one in columns], words_of["column"])
        self._to = QLineEdit()
        self._to.setAccessibleName(words_of["to"])
        self._measure.set_value(Measure.MEAN)
        self._column.set_value(next((one.name for one in columns if one.kind is Kind.NUMBER), ""))
        inside = QVBoxLayout()
        inside.setSpacing(space.xs)
        for part in (self._measure, self._column, self._to):
            inside.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside, 1)
        for ask in (self._measure, self._column):
            ask.changed.connect(self._tell)
        self._to.textEdited.connect(self.changed)
        self._tell()

    def figure(self) -> Figure:
        """Return the figure; its column is named after it where no name was given."""
        measure = Measure(self._measure.value())
        column = "" if measure is Measure.COUNT else self._column.value()
        return Figure(measure, column, self._to.text().strip() or self._to.placeholderText())

    def show_figure(self, figure: Figure) -> None:
        """Show a figure."""
        self._measure.set_value(figure.measure)
        self._column.set_value(figure.column)
        self._to.setText(figure.to)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        measure = Measure(self._measure.value())
        self._column.setVisible(measure is not Measure.COUNT)
        name = render(Sentence(MEASURE_WORDS[measure]))
        self._to.setPlaceholderText(name if measure is Measure.COUNT else f"{self._column.value()} · {name}")
        self.changed.emit()

"""A few fields that are filled in by choosing or typing: who a new person is, what a new item is like."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button, clear
from desktop_app.ui.widgets.rich_label import rich_label

TYPING_MS = 250
NAME_PX = 120
SHOWN_AT_ONCE = 6
FIELD_PX = 340
_FEW = 24


class Form(QWidget):
    """One line for each column: a list of its values where they are few, else a field to type in."""

    changed = Signal(object)
    """Mapping of column to text, empty ones left out."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._known: tuple[object, ...] = ()
        self._fields: dict[str, QComboBox | QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space.m)
        self._grid.setVerticalSpacing(space.s)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 1)
        self._more = button(self.tr("Show all fields"), "link", f"{prefix}_all")
        self._more.clicked.connect(self._show_all)
        self._hidden: list[QWidget] = []
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._tell)

    def offer(self, columns: Mapping[str, str], values: Mapping[str, tuple[str, ...]]) -> None:
        """Make a line for each of `columns` (name and kind)."""
        now = (tuple(columns.items()), tuple(values.items()))
        if now == self._known:
            return
        self._known = now
        self._grid.removeWidget(self._more)
        clear(self._grid)
        self._fields, self._hidden = {}, []
        ordered = sorted(columns.items(), key=lambda one: one[1] == "number")  # words say most about a thing
        for row, (name, kind) in enumerate(ordered):
            made = self._make_field(name, kind, values.get(name, ()))
            self._fields[name] = made
            words = rich_label("muted")
            words.setText(escape(name).replace("_", "_\u200b"))
            words.setFixedWidth(NAME_PX)
            words.setBuddy(made)
            self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(made, row, 1)
            if row >= SHOWN_AT_ONCE and len(columns) > SHOWN_AT_ONCE + 1:
                self._hidden += [words, made]
                words.hide()
                made.hide()
        self._grid.addWidget(self._more, len(columns), 1)
        self._more.setVisible(bool(self._hidden))

    def fill(self, texts: Mapping[str, str]) -> None:
        """Show what was filled in, unless somebody is typing."""
        if self._typing.isActive():
            return
        for name, made in self._fields.items():
            wanted = texts.get(name, "")
            if _text_of(made) == wanted:
                continue
            made.blockSignals(True)
            if isinstance(made, QComboBox):
                made.setCurrentIndex(max(made.findData(wanted), 0))
                if made.isEditable():
                    made.setEditText(wanted)
            else:
                made.setText(wanted)
            made.blockSignals(False)

    def _make_field(self, name: str, kind: str, values: tuple[str, ...]) -> QComboBox | QLineEdit:
        made: QComboBox | QLineEdit
        if values:
            made = QComboBox()
            made.addItem(self.tr("not known"), "")
            for value in values:
                made.addItem(value, value)
            if len(values) > _FEW:
                self._make_searchable(made)
            made.currentTextChanged.connect(self._typing.start)
        else:
            made = QLineEdit()
            made.setPlaceholderText(self.tr("not known"))
            made.textChanged.connect(self._typing.start)
            made.editingFinished.connect(partial(self._tell_soon))
        made.setObjectName(f"{self._prefix}_{len(self._fields)}")
        made.setAccessibleName(name)
        made.setMaximumWidth(FIELD_PX if kind == "text" else FIELD_PX * 2 // 3)
        made.setMinimumWidth(FIELD_PX // 3)
        return made

    @Slot()
    def _show_all(self) -> None:
        for widget in self._hidden:
            widget.show()
        self._more.hide()

    def _make_searchable(self, box: QComboBox) -> None:
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMaxVisibleItems(14)
        completer = box.completer()
        assert completer is not None, "an editable box completes"
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        box.setEditText("")
        edit = box.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(self.tr("not known"))

    @Slot()
    def _tell_soon(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._tell()

    @Slot()
    def _tell(self) -> None:
        texts = {name: _text_of(made) for name, made in self._fields.items()}
        self.changed.emit({name: text for name, text in texts.items() if text})


def _text_of(made: QComboBox | QLineEdit) -> str:
    if isinstance(made, QLineEdit):
        return made.text().strip()
    if made.isEditable():
        typed = made.currentText().strip()
        return typed if made.findData(typed) > 0 else ""
    return str(made.currentData() or "")

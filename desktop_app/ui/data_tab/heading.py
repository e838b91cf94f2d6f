"""Above the table: the file, its size, a field that finds rows, and which columns are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.i18n import counted
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label
from desktop_app.ui.widgets.choice_popup import ChoicePopup

_TYPING_MS = 250
_FIND_WIDTH = 176
_NAME_WIDTH = 80


class TableHeading(QWidget):
    """What is shown of the table, and what is looked for in it."""

    find_wanted = Signal(str)
    columns_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._file = label("", "emphasis", wrap=False)
        self._file.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._size = label("", "muted", wrap=False)
        self._of_file = ""
        self._find = QLineEdit()
        self._find.setObjectName("find_in_table")
        self._find.setPlaceholderText(self.tr("Find in the table"))
        self._find.setAccessibleName(self.tr("Find in the table"))
        self._find.setClearButtonEnabled(True)
        self._find.setFixedWidth(_FIND_WIDTH)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._look)
        self._find.textChanged.connect(self._wait)
        self._find.returnPressed.connect(self._look)
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self._focus)
        self._columns = button(self.tr("Columns"), "quiet", "choose_columns")
        self._columns.clicked.connect(self._open_columns)
        self._popup = ChoicePopup("columns_shown", self.tr("Columns shown"), self)
        self._popup.changed.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.s, space.l, space.s)
        row.setSpacing(space.m)
        row.addWidget(self._file)
        row.addWidget(self._size)
        row.addStretch(1)
        row.addWidget(self._find)
        row.addWidget(self._columns)

    def show_file(self, name: str, size: str) -> None:
        """Name the file and its size."""
        self._file.setText(name)
        self._file.setToolTip(name)
        # A long name may be cut; a short one leaves no gap behind it.
        self._file.setMinimumWidth(min(_NAME_WIDTH, self._file.fontMetrics().horizontalAdvance(name)))
        if self._size.text() in ("", self._of_file):
            self._size.setText(size)
        self._of_file = size

    def begin(self, names: tuple[str, ...]) -> None:
        """Show all columns and rows of another table."""
        self._names = names
        self._typing.stop()
        self._find.blockSignals(True)
        self._find.clear()
        self._find.blockSignals(False)
        self._popup.offer(names, names)
        self._columns.setText(self.tr("Columns"))
        self.say("")

    def say(self, words: str) -> None:
        """Say what happens to the table, in the place of its size; '' brings the size back."""
        self._size.setText(words or self._of_file)

    def tell_found(self, shown: int, rows: int) -> None:
        """Say how many rows hold what is looked for."""
        words = self.tr("{shown} of {rows} rows").format(shown=counted(shown), rows=counted(rows))
        self.say(words if self._find.text().strip() else "")

    @Slot(str)
    def _wait(self, _: str) -> None:
        self._typing.start()

    @Slot()
    def _look(self) -> None:
        self._typing.stop()
        self.find_wanted.emit(self._find.text())

    @Slot()
    def _focus(self) -> None:
        if self.isVisible():
            self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._find.selectAll()

    @Slot()
    def _open_columns(self) -> None:
        self._popup.open_below(self._columns)

    @Slot(object)
    def _choose(self, names: tuple[str, ...]) -> None:
        shown = names or self._names[:1]
        words = self.tr("Columns · {shown} of {all}").format(shown=counted(len(shown)), all=counted(len(self._names)))
        self._columns.setText(self.tr("Columns") if len(shown) == len(self._names) else words)
        self.columns_chosen.emit(shown)

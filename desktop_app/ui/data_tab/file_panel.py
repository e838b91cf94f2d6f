"""The file: what was understood of it, how else it could be read, and what is doubtful."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.data_tab.doubts import DoubtList
from desktop_app.ui.data_tab.state import Chooser, DataView
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.i18n import paragraph, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import icon_label, label, term


class SourceChoice(QWidget):
    """A word and a list to choose from; hidden where there is nothing to choose."""

    chosen = Signal(str)

    def __init__(self, words: str, object_name: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Chooser | None = None
        self._box = QComboBox()
        self._box.setObjectName(object_name)
        self._box.setAccessibleName(words)
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.activated.connect(self._choose)
        name = term(words, explanation, "muted") if explanation else label(words, "muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.s)
        name.setIndent(0)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._box, 1)

    def show_choices(self, chooser: Chooser, can_choose: bool) -> None:
        """Show `chooser`; it can be changed if `can_choose`."""
        self.setEnabled(can_choose)
        self.setVisible(len(chooser.values) > 1)
        if chooser == self._shown:
            return
        self._shown = chooser
        self._box.clear()
        for value, text in zip(chooser.values, chooser.texts, strict=True):
            self._box.addItem(render(text), value)
        self._box.setCurrentIndex(self._box.findData(chooser.chosen))

    @Slot(int)
    def _choose(self, place: int) -> None:
        value = self._box.itemData(place)
        if self._shown is not None and value != self._shown.chosen:
            self._box.setCurrentIndex(self._box.findData(self._shown.chosen))  # until the file is read that way
            self.chosen.emit(value)


class FilePanel(QWidget):
    """Understood and Doubts."""

    sheet_chosen = Signal(str)
    table_chosen = Signal(str)
    encoding_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._understood = label("", "body")
        self._understood.setObjectName("understood")
        self._sheets = SourceChoice(self.tr("Sheet"), "sheet")
        self._tables = SourceChoice(self.tr("Table"), "table")
        self._encodings = SourceChoice(self.tr("Encoding"), "encoding", explain("encoding"))
        self._sheets.chosen.connect(self.sheet_chosen)
        self._tables.chosen.connect(self.table_chosen)
        self._encodings.chosen.connect(self.encoding_chosen)
        self.doubts = DoubtList(theme)
        self._calm = self._make_calm(theme)
        self._lay_out()

    def show_file(self, view: DataView) -> None:
        """Show what is known about the file."""
        self._understood.setText(paragraph(*(render(sentence) for sentence in view.understood)))
        self._sheets.show_choices(view.sheets, view.can_choose)
        self._tables.show_choices(view.tables, view.can_choose)
        self._encodings.show_choices(view.encodings, view.can_choose)
        self.doubts.show_doubts(view.doubts, view.can_choose, view.settled, view.previewed)
        self._calm.setVisible(not view.doubts)

    def _make_calm(self, theme: Theme) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.s)
        row.addWidget(icon_label(theme, "check-circle", "good", space.l))
        row.addWidget(label(self.tr("Nothing doubtful."), "muted", wrap=False), 1)
        return box

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addWidget(label(self.tr("Understood"), "emphasis"))
        layout.addWidget(self._understood)
        for chooser in (self._sheets, self._tables, self._encodings):
            layout.addWidget(chooser)
        layout.addSpacing(space.l)
        layout.addWidget(label(self.tr("Doubts"), "emphasis"))
        layout.addWidget(self._calm)
        layout.addWidget(self.doubts)
        layout.addStretch(1)

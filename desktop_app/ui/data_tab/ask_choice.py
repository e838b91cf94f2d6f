"""The part of a step's form that offers a few values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QSizePolicy

from desktop_app.ui.data_tab.ask_base import AskWidget


class ChoiceAsk(AskWidget):
    """One of a few values."""

    def __init__(self, choices: Sequence[tuple[Any, str]], name: str) -> None:
        super().__init__()
        self._box = QComboBox()
        self._box.setAccessibleName(name)
        self._box.setPlaceholderText(self.tr("Choose"))
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for value, text in choices:
            self._box.addItem(text, value)
        self._box.activated.connect(self.changed)
        self._box.currentTextChanged.connect(self._box.setToolTip)
        self._box.setToolTip(self._box.currentText())
        self._fill(self._box)

    def value(self) -> Any:
        return self._box.currentData() if self._box.currentIndex() >= 0 else ""

    def set_value(self, value: Any) -> None:
        self._box.setCurrentIndex(max(self._box.findData(value), -1))

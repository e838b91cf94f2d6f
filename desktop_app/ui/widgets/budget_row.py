"""How long learning may take: three choices beside each other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from desktop_app.core.workflows.specs import BUDGETS_S
from desktop_app.ui import i18n
from desktop_app.ui.help.glossary import explain
from desktop_app.ui.theme import space
from desktop_app.ui.widgets.basics import button, term
from desktop_app.ui.widgets.rich_label import column


class BudgetRow(QWidget):
    """Offers the budgets; `prefix` begins the object name of each, as in ``budget_quick``."""

    chosen = Signal(float)
    """Seconds."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._choices = QButtonGroup(self)
        frame = QFrame()
        frame.setProperty("surface", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        names = {"quick": self.tr("Quick"), "standard": self.tr("Standard"), "thorough": self.tr("Thorough")}
        for key, seconds in BUDGETS_S.items():
            words = self.tr("{name} · {time}").format(name=names[key], time=i18n.duration(seconds))
            made = button(words, "choice", f"{prefix}_{key}")
            made.setCheckable(True)
            made.ensurePolished()
            bold = QFont(made.font())
            bold.setWeight(QFont.Weight.DemiBold)  # wide enough for the chosen one
            made.setMinimumWidth(round(QFontMetricsF(bold).horizontalAdvance(made.text())) + 2 * space.m + 2)
            made.clicked.connect(partial(self._choose, key))
            self._choices.addButton(made)
            row.addWidget(made)
        line = QHBoxLayout()
        line.addWidget(frame)
        line.addStretch(1)
        layout = column(self, space.xs)
        layout.addWidget(term(self.tr("Time to learn"), explain("budget"), "muted"), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(line)

    def show_budget(self, key: str, can_choose: bool) -> None:
        """Check the budget `key`, none where it is ''."""
        self._choices.setExclusive(False)
        for made in self._choices.buttons():
            made.setEnabled(can_choose)
            made.setChecked(made.objectName() == f"{self._prefix}_{key}")
        self._choices.setExclusive(True)

    def _choose(self, key: str, _: bool = False) -> None:
        self.chosen.emit(BUDGETS_S[key])

"""Troubles of the table as cards; each remedy opens the form of its step, where its effect is seen first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.data.doctor.trouble import Harm
from desktop_app.ui.data_tab.steps_state import TroubleCard
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, elided_button, icon_label, label

_ICONS = {Harm.HARMFUL: ("alert", "bad"), Harm.CARE: ("alert", "caution"), Harm.HINT: ("info", "muted")}
_FIRST = 4


class TroubleList(QWidget):
    """The worst first; the rest on demand."""

    remedy_chosen = Signal(object)
    left_alone = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[TroubleCard, ...] | None = None
        self._is_all = False
        self._title = label(self.tr("Worth a look"), "emphasis")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space.s)
        self._more = button("", "link", "more_troubles")
        self._more.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.l, 0, 0)
        layout.setSpacing(space.s)
        layout.addWidget(self._title)
        layout.addLayout(self._rows)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_troubles(self, troubles: tuple[TroubleCard, ...], can_change: bool) -> None:
        """Show `troubles`; their buttons work if `can_change`."""
        self.setEnabled(can_change)
        self.setVisible(bool(troubles))
        if troubles == self._shown:
            return
        self._shown = troubles
        self._fill()

    def _fill(self) -> None:
        troubles = self._shown or ()
        clear(self._rows)
        for trouble in troubles if self._is_all else troubles[:_FIRST]:
            made = self._card(trouble)
            self._rows.addWidget(made)
            made.show()
        others = 0 if self._is_all else len(troubles) - _FIRST
        self._more.setVisible(others > 0)
        self._more.setText(self.tr("Show %n more", "", max(others, 0)))

    def _card(self, trouble: TroubleCard) -> QFrame:
        frame = QFrame()
        frame.setProperty("surface", "card")
        icon, role = _ICONS[trouble.harm]
        words = QVBoxLayout()
        words.setSpacing(space.s)
        words.addWidget(label(render(trouble.sentence), "body"))
        for place, step in enumerate(trouble.remedies):
            made = elided_button(render(step.describe()), "secondary", f"remedy_{trouble.key}_{place}")
            made.setAccessibleDescription(render(trouble.sentence))
            made.clicked.connect(lambda _=False, chosen=step: self.remedy_chosen.emit(chosen))
            words.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        leave = button(self.tr("Leave it as it is"), "link", f"leave_{trouble.key}")
        leave.clicked.connect(lambda: self.left_alone.emit((trouble.key,)))
        words.addWidget(leave, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(frame)
        line.setContentsMargins(space.m, space.m, space.m, space.m)
        line.setSpacing(space.s)
        line.addWidget(icon_label(self._theme, icon, role, space.l), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return frame

    @Slot()
    def _show_all(self) -> None:
        self._is_all = True
        self._fill()

"""A step that is done while a file is read which is too large as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.data.steps.base import Step
from desktop_app.ui.data_tab.ask_base import FormColumn
from desktop_app.ui.data_tab.step_form import StepForm
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label

_WIDTH, _HEIGHT = 460, 560


class StepFirst(QDialog):
    """The form of one step, for a table that nobody has seen yet.

    Parameters
    ----------
    key : str
        What kind of step.
    columns : sequence of FormColumn
        Those of the file.
    theme : Theme
    parent : QWidget
    """

    chosen = Signal(object)

    def __init__(self, key: str, columns: Sequence[FormColumn], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("step_first")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Read what is needed"))
        self._form = StepForm(theme, is_alone=True)
        self._close = button(self.tr("Cancel"), "secondary", "step_first_cancel")
        self._lay_out()
        self._form.applied.connect(self._tell)
        self._form.left.connect(self.close)
        self._close.clicked.connect(self.close)
        self._form.begin(key, columns, None, do=self.tr("Read the file so"))
        self.resize(_WIDTH, _HEIGHT)

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.l)
        layout.setSpacing(space.m)
        words = self.tr("The whole file is gone through, and only what is left has to fit into the memory.")
        layout.addWidget(label(words, "muted"))
        layout.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._form.apply_button)
        layout.addLayout(buttons)

    @Slot(object)
    def _tell(self, step: Step) -> None:
        self.chosen.emit(step)
        self.close()

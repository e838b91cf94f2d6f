"""The question as a sentence in which every bold word is a control."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.core.data.goal import Goal
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.training_tab.columns_popup import ColumnsPopup
from desktop_app.ui.training_tab.state import QuestionView
from desktop_app.ui.widgets.basics import label
from desktop_app.ui.widgets.flow import GLUED, FlowLayout
from desktop_app.ui.widgets.word_control import show_word, word_control

WORD_PX = 300
_PARTS = re.compile(r"(\{\w+\})")
_TOKENS = re.compile(r"[,;.:!?，；。：、]+|[^\s,;.:!?，；。：、]+")
_MARKS = re.compile(r"[,;.:!?，；。：、]+")


class SentenceEditor(QWidget):
    """Shows a question; the words that can be changed open what they can be changed to."""

    target_wanted = Signal()
    goal_chosen = Signal(str)
    positive_chosen = Signal(str)
    column_left_out = Signal(str)
    column_kept = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._theme = theme
        self._view: QuestionView | None = None
        self._controls = self._make_controls()
        self._flow = FlowLayout(self, gap=space.s - 2, line_gap=space.xs)
        self.popup = ColumnsPopup(self)
        self.popup.column_left_out.connect(self.column_left_out)
        self.popup.column_kept.connect(self.column_kept)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_question(self, view: QuestionView, enabled: bool) -> None:
        """Show `view`; its words can be changed only where `enabled`."""
        if view != self._view:
            self._view = view
            self._build(view)
            self.popup.show_columns(view.everything, frozenset(view.used))
        for control in self._controls.values():
            control.setEnabled(enabled)

    def _build(self, view: QuestionView) -> None:
        self._take_down()
        text = QCoreApplication.translate(view.template.context, str(view.template))
        words = self._words(view)
        for part in _PARTS.split(text):
            if part.startswith("{"):
                self._show_control(part[1:-1], words[part[1:-1]])
                continue
            for token in _TOKENS.findall(part):
                word = label(token, "question", wrap=False)
                word.setProperty(GLUED, bool(_MARKS.fullmatch(token)))
                self._flow.append(word)
        self.setAccessibleName(text.format(**words))
        self.updateGeometry()

    def _take_down(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                if widget not in self._controls.values():
                    widget.deleteLater()

    def _words(self, view: QuestionView) -> dict[str, str]:
        return {
            "target": view.target,
            "columns": render(view.columns) if view.columns is not None else "",
            "goal": self._goal_words().get(view.goal, ""),
            "positive": view.positive,
        }

    def _goal_words(self) -> dict[str, str]:
        return {str(Goal.CATEGORY): self.tr("a category"), str(Goal.NUMBER): self.tr("a number")}

    def _make_controls(self) -> dict[str, QPushButton]:
        """Return the words that can be changed, in the order in which the keyboard walks them."""
        slots = {
            "target": self.target_wanted.emit,
            "goal": self._open_goals,
            "columns": self._open_columns,
            "positive": self._open_answers,
        }
        controls = {}
        for key, slot in slots.items():
            controls[key] = word_control(self._theme, f"choose_{key}", slot, self)
        return controls

    def _show_control(self, key: str, text: str) -> None:
        spoken = {
            "target": self.tr("Column to predict: {name}"),
            "goal": self.tr("Predicted as: {name}"),
            "columns": self.tr("Columns to learn from: {name}"),
            "positive": self.tr("Answer that matters: {name}"),
        }
        made = self._controls[key]
        show_word(made, text, spoken[key].format(name=text), WORD_PX)
        self._flow.append(made)

    # --- what the words open ------------------------------------------------------------------------------------------

    @Slot()
    def _open_columns(self) -> None:
        self.popup.open_below(self._controls["columns"])

    @Slot()
    def _open_goals(self) -> None:
        if self._view is not None:
            self._open_menu("goal", self._goal_words(), self._view.goal, self.goal_chosen)

    @Slot()
    def _open_answers(self) -> None:
        if self._view is not None:
            words = {answer: answer for answer in self._view.answers}
            self._open_menu("positive", words, self._view.positive, self.positive_chosen)

    def make_menu(self, words: dict[str, str], chosen: str, signal: object) -> QMenu:
        """Return a menu of which exactly one entry is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for key, text in words.items():
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(partial(self._tell, signal, key))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _tell(self, signal: object, key: str, _: bool = False) -> None:
        signal.emit(key)  # type: ignore[attr-defined]

    def _open_menu(self, key: str, words: dict[str, str], chosen: str, signal: object) -> None:
        control = self._controls[key]
        self.make_menu(words, chosen, signal).popup(control.mapToGlobal(QPoint(0, control.height())))

"""What a row says, as a sentence in which every bold word can be changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.recommendations_tab.state import ROLES, QuestionView
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import label
from desktop_app.ui.widgets.choice_popup import ChoicePopup
from desktop_app.ui.widgets.flow import GLUED, FlowLayout
from desktop_app.ui.widgets.word_control import show_word, word_control

WORD_PX = 300
_PARTS = re.compile(r"(\{\w+\})")
_TOKENS = re.compile(r"[,;.:!?，；。：、]+|[^\s,;.:!?，；。：、]+")
_MARKS = re.compile(r"[,;.:!?，；。：、]+")


class RolesSentence(QWidget):
    """Shows a question; the words that can be changed open what they can be changed to."""

    role_chosen = Signal(str, str)
    """Role and column; '' where there is none."""
    signal_chosen = Signal(str)
    like_chosen = Signal(object)
    items_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recommend_question")
        self._theme = theme
        self._view: QuestionView | None = None
        self._everything: tuple[str, ...] = ()
        self._items: tuple[str, ...] = ()
        self._controls = self._make_controls()
        self._flow = FlowLayout(self, gap=space.s - 2, line_gap=space.xs)
        self._popup = ChoicePopup("items_columns", self.tr("Columns that are items"), self)
        self._popup.changed.connect(self.items_chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_question(
        self, view: QuestionView, enabled: bool, everything: tuple[str, ...], items: tuple[str, ...]
    ) -> None:
        """Show `view`; its words can be changed only where `enabled`."""
        self._everything, self._items = everything, items
        if view != self._view:
            self._view = view
            self._build(view)
        for control in self._controls.values():
            control.setEnabled(enabled)

    def _build(self, view: QuestionView) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                if widget not in self._controls.values():
                    widget.deleteLater()
        count = -1 if view.n is None else view.n
        text = QCoreApplication.translate(view.template.context, str(view.template), None, count)
        text = text.replace("%n", i18n.counted(count))
        words = {role: i18n.render(sentence) for role, sentence in view.words.items()}
        words["items"] = i18n.render(view.named)
        for part in _PARTS.split(text):
            role = part[1:-1]
            if part.startswith("{") and (role in view.changeable or role == "like_from"):
                self._show_control(role, words[role])
                continue
            for token in _TOKENS.findall(words[role] if part.startswith("{") else part):
                word = label(token, "question", wrap=False)
                word.setProperty(GLUED, bool(_MARKS.fullmatch(token)))
                self._flow.append(word)
        self.setAccessibleName(text.format(**words))
        self.updateGeometry()

    def _make_controls(self) -> dict[str, QPushButton]:
        controls = {}
        for role in ROLES:
            controls[role] = word_control(self._theme, f"role_{role}", partial(self._open, role), self)
        return controls

    def _show_control(self, role: str, text: str) -> None:
        spoken = {
            "person": self.tr("Column that names the person: {name}"),
            "item": self.tr("Column that names the item: {name}"),
            "value": self.tr("Column that says how much or how well: {name}"),
            "time": self.tr("Column that says when: {name}"),
            "like_from": self.tr("What counts as liked: {name}"),
        }
        made = self._controls[role]
        show_word(made, text, spoken[role].format(name=text), WORD_PX)
        self._flow.append(made)

    # --- what the words open ------------------------------------------------------------------------------------------

    def _open(self, role: str, _: bool = False) -> None:
        made = self._controls[role]
        if self._view is not None:
            self.make_menu(role).popup(made.mapToGlobal(QPoint(0, made.height())))

    def open_items(self, below: QWidget) -> None:
        """Let columns be chosen that are items."""
        self._popup.offer(self._everything, self._items)
        self._popup.open_below(below)

    def make_menu(self, role: str) -> QMenu:
        """Return what a role can be changed to."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        assert self._view is not None
        if role == "like_from":
            self._add_likes(menu, self._view)
            return menu
        chosen = self._view.chosen[role]
        group = QActionGroup(menu)
        for name in self._view.choices[role]:
            _add(menu, group, name, name == chosen, partial(self._tell_role, role, name))
        if role == "value":
            self._add_signals(menu, self._view.signal)
        if role in ("value", "time"):
            menu.addSeparator()
            _add(menu, None, self.tr("Leave it out"), None, partial(self._tell_role, role, ""))
        return menu

    def _add_signals(self, menu: QMenu, signal: str) -> None:
        menu.addSeparator()
        group = QActionGroup(menu)
        words = {"counts": self.tr("It says how much"), "ratings": self.tr("It says how well it was liked")}
        for key, text in words.items():
            _add(menu, group, text, key == signal, partial(self._tell_signal, key))

    def _add_likes(self, menu: QMenu, view: QuestionView) -> None:
        group = QActionGroup(menu)
        automatic = view.like_from is None
        _add(menu, group, self.tr("Found from the ratings"), automatic, partial(self._tell_like, None))
        for value in view.likes:
            text = self.tr("{rating} or more").format(rating=i18n.number(value, 3))
            _add(menu, group, text, value == view.like_from, partial(self._tell_like, value))

    def _tell_role(self, role: str, name: str, _: bool = False) -> None:
        self.role_chosen.emit(role, name)

    def _tell_signal(self, signal: str, _: bool = False) -> None:
        self.signal_chosen.emit(signal)

    def _tell_like(self, value: float | None, _: bool = False) -> None:
        self.like_chosen.emit(value)


def _add(
    menu: QMenu, group: QActionGroup | None, text: str, is_chosen: bool | None, slot: Callable[[bool], None]
) -> None:
    action = QAction(text.replace("&", "&&"), menu)
    if is_chosen is not None:
        action.setCheckable(True)
        action.setChecked(is_chosen)
    if group is not None:
        group.addAction(action)
    action.triggered.connect(slot)
    menu.addAction(action)

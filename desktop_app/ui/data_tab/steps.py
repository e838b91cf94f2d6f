"""The Steps page: what is done to the table after reading, in order, each step with its effect."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.data.recipe import Step
from desktop_app.core.data.steps.join_table import JoinTable
from desktop_app.ui.data_tab.join_form import JoinForm
from desktop_app.ui.data_tab.step_form import StepForm
from desktop_app.ui.data_tab.step_kinds import StepKinds
from desktop_app.ui.data_tab.steps_state import StepLine, StepsView
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, card, clear, icon_button, label


class CurrentPage(QWidget):
    """Pages of which only the shown one takes room; a stack would be as high as the highest."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._pages = pages
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for page in pages:
            layout.addWidget(page)
        self.show_page(0)

    def show_page(self, wanted: int) -> None:
        """Show one page, and hide the others after it, so that the keyboard has somewhere to be."""
        self._pages[wanted].show()
        for place, page in enumerate(self._pages):
            page.setVisible(place == wanted)


class StepsPanel(QWidget):
    """The list, what can be added, and the form of one step."""

    step_added = Signal(object)
    step_exchanged = Signal(int, object)
    step_removed = Signal(int)
    step_moved = Signal(int, int)
    step_switched = Signal(int, bool)
    undo_wanted = Signal()
    redo_wanted = Signal()
    preview_wanted = Signal(object, int)
    preview_left = Signal()
    other_table_requested = Signal()
    join_looked_at = Signal(object, object, bool)
    join_left = Signal()
    join_reopened = Signal(int)
    recipe_open_requested = Signal()
    recipe_save_requested = Signal()
    place_reached = Signal(QRect)  # what should be seen now, where the panel is longer than the window

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = StepsView()
        self._lines: tuple[StepLine, ...] | None = None
        self._position: int | None = None
        self._column = self._keyboard = ""
        self._cards = QVBoxLayout()
        self._cards.setSpacing(space.s)
        self._kinds = StepKinds(theme)
        self._form = StepForm(theme)
        self._join = JoinForm(theme)
        self._pages = CurrentPage(self._make_list(), self._kinds, self._form, self._join)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._connect()

    def show_steps(self, view: StepsView, column: str = "") -> None:
        """Show the recipe, which can be changed if ``view.can_change``; new steps begin with `column`."""
        self._view, self._column = view, column
        self._keep_keyboard()
        self._undo.setEnabled(view.can_change and view.undo is not None)
        self._redo.setEnabled(view.can_change and view.redo is not None)
        undone = self.tr("There is nothing to undo.") if view.undo is None else self.tr("Undo: {step}")
        redone = self.tr("There is nothing to redo.") if view.redo is None else self.tr("Redo: {step}")
        self._undo.setToolTip(undone.format(step="" if view.undo is None else render(view.undo)))
        self._redo.setToolTip(redone.format(step="" if view.redo is None else render(view.redo)))
        self._add.setEnabled(view.can_change)
        self._empty.setVisible(not view.lines)
        self._save_recipe.setVisible(bool(view.lines))
        if view.lines != self._lines:
            self._lines = view.lines
            self._fill()
        if view.can_change:
            self._give_keyboard_back()
        self._form.show_preview(view.previewed)
        self._join.show_joining(view.joining)

    def _fill(self) -> None:
        """Show the cards anew, at the place where they were looked at."""
        had = QApplication.focusWidget()
        if had is not None and self._list.isAncestorOf(had):
            # The keyboard would go to the next widget that stays, and the panel would roll there.
            had.clearFocus()
        clear(self._cards)
        for line in self._view.lines:
            made = self._card(line)
            self._cards.addWidget(made)
            made.show()

    def _keep_keyboard(self) -> None:
        """Remember what has the keyboard: it may be made anew, or not be pressed while something runs."""
        had = QApplication.focusWidget()
        if had is not None and self._list.isAncestorOf(had) and not self._keyboard:
            self._keyboard = had.objectName()

    def _give_keyboard_back(self) -> None:
        """Bring the keyboard back, or to what is near, unless somebody took it elsewhere."""
        name, self._keyboard = self._keyboard, ""
        now = QApplication.focusWidget()
        if not name or not self._list.isVisible() or (now is not None and not self._list.isAncestorOf(now)):
            return
        again = next((one for one in self._list.findChildren(QWidget, name) if one.isVisibleTo(self._list)), None)
        (again if again is not None and again.isEnabled() else self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Turn back to the list: what was asked for belongs to another table."""
        if self._join.isVisibleTo(self):
            self.join_left.emit()
        self.preview_left.emit()
        self._turn_to(0)

    def propose(self, step: Step) -> None:
        """Open the form of a step that was proposed, to look at what it does before it is added."""
        self._open_form(step.key, None, step)

    def _make_list(self) -> QWidget:
        self._list = page = QWidget()
        self._undo = icon_button(self._theme, "undo", self.tr("Undo"), "undo_step")
        self._redo = icon_button(self._theme, "redo", self.tr("Redo"), "redo_step")
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        heading = QHBoxLayout()
        heading.addWidget(label(self.tr("Steps"), "emphasis", wrap=False), 1)
        heading.addWidget(self._undo)
        heading.addWidget(self._redo)
        words = self.tr(
            "Nothing was changed after reading. Steps clean the table; the file itself stays as it is, and the same "
            "steps are done to every later file."
        )
        self._empty = label(words, "muted")
        self._add = button(self.tr("Add a step…"), "secondary", "add_step")
        self._add.clicked.connect(self._choose_kind)
        self._save_recipe = button(self.tr("Save the steps…"), "link", "save_recipe")
        self._open_recipe = button(self.tr("Take steps from a file…"), "link", "open_recipe")
        self._save_recipe.clicked.connect(self.recipe_save_requested)
        self._open_recipe.clicked.connect(self.recipe_open_requested)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addLayout(heading)
        layout.addWidget(self._empty)
        layout.addLayout(self._cards)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(space.m)
        for made in (self._save_recipe, self._open_recipe):
            layout.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._open_new)
        self._kinds.left.connect(self._back)
        self._kinds.reached.connect(self._tell_place)
        self._form.left.connect(self._back)
        self._form.applied.connect(self._apply)
        self._form.looked_at.connect(self._look)
        self._join.other_requested.connect(self.other_table_requested)
        self._join.looked_at.connect(self.join_looked_at)
        self._join.applied.connect(self._apply_join)
        self._join.left.connect(self._leave_join)

    def _card(self, line: StepLine) -> QFrame:
        frame = card("card", space.m)
        inside = frame.layout()
        assert isinstance(inside, QVBoxLayout)
        text = label(f"{line.position + 1}. {render(line.sentence)}", "body" if line.is_on else "muted")
        inside.addWidget(text)
        inside.addWidget(label("\n".join(render(one) for one in line.effects), "caption"))
        inside.addLayout(self._actions(line))
        return frame

    def _actions(self, line: StepLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(space.xs)
        place = line.position
        switch = QCheckBox(self.tr("On"))
        switch.setObjectName(f"step_{place}_on")
        switch.setChecked(line.is_on)
        switch.setAccessibleName(self.tr("Step {number} is on").format(number=place + 1))
        switch.toggled.connect(lambda on: self.step_switched.emit(place, on))
        row.addWidget(switch)
        row.addStretch(1)
        edit = button(self.tr("Change…"), "link", f"step_{place}_edit")
        edit.clicked.connect(lambda: self._change(place, line.step))
        edit.setVisible(not isinstance(line.step, JoinTable) or len(line.step.by) == 1)
        row.addWidget(edit)
        last = len(self._view.lines) - 1
        for icon, name, there, signal in (
            ("arrow-up", self.tr("Earlier"), place > 0, lambda: self.step_moved.emit(place, place - 1)),
            ("arrow-down", self.tr("Later"), place < last, lambda: self.step_moved.emit(place, place + 1)),
            ("trash", self.tr("Remove"), True, lambda: self.step_removed.emit(place)),
        ):
            made = icon_button(self._theme, icon, name, f"step_{place}_{icon}")
            made.setEnabled(there)
            made.clicked.connect(signal)
            row.addWidget(made)
        return row

    # --- pages

    @Slot()
    def _choose_kind(self) -> None:
        self._kinds.begin()
        self._turn_to(1)

    @Slot(str)
    def _open_new(self, key: str) -> None:
        if key == JoinTable.key:
            self._position = None
            self._join.begin(self._view.before[-1])
            self._turn_to(3)
        else:
            self._open_form(key, None, None)

    @Slot(object)
    def _apply_join(self, step: Step) -> None:
        self._leave_join()
        self._tell(step)

    def _change(self, position: int, step: Step) -> None:
        if isinstance(step, JoinTable):
            self._position = position
            self._join.begin(self._view.before[position], step)
            self.join_reopened.emit(position)
            self._turn_to(3)
        else:
            self._open_form(step.key, position, step)

    @Slot()
    def _leave_join(self) -> None:
        self.join_left.emit()
        self._turn_to(0)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, key: str, position: int | None, step: Step | None) -> None:
        self._position = position
        columns = self._view.before[-1 if position is None else position]
        self._form.begin(key, columns, step, self._column, is_new=position is None)
        self._turn_to(2)

    @Slot()
    def _back(self) -> None:
        self.preview_left.emit()
        self._turn_to(0)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _apply(self, step: Step) -> None:
        self._back()
        self._tell(step)

    def _tell(self, step: Step) -> None:
        if self._position is None:
            self.step_added.emit(step)
        else:
            self.step_exchanged.emit(self._position, step)

    @Slot(object)
    def _look(self, step: Step) -> None:
        self.preview_wanted.emit(step, len(self._view.lines) if self._position is None else self._position)

    def _turn_to(self, page: int) -> None:
        self._pages.show_page(page)
        self.place_reached.emit(QRect(0, 0, 1, 1))

    @Slot(QRect)
    def _tell_place(self, line: QRect) -> None:
        self.place_reached.emit(QRect(self._kinds.mapTo(self, line.topLeft()), line.size()))

"""The form of one cleaning step, with what it would do shown before it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.data.recipe import Step
from desktop_app.core.data.steps.base import KIND_NAMES, STEPS, Ask, FormField, form
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError
from desktop_app.core.text import Sentence
from desktop_app.ui.app_state import StepPreviewed
from desktop_app.ui.data_tab.ask_base import AskWidget, FormColumn
from desktop_app.ui.data_tab.cell_grid import CellGrid, stacked
from desktop_app.ui.data_tab.step_asks import ask_widget
from desktop_app.ui.data_tab.steps_state import effects, preview_cells
from desktop_app.ui.i18n import paragraph, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_button, label

_LOOK_MS = 350
_WORDS = (Kind.CATEGORY, Kind.TEXT)


def _is_no_id(column: FormColumn) -> bool:
    return column.kind is not Kind.ID


_SUITS: Mapping[str, Callable[[FormColumn], bool]] = {
    "fill": lambda column: column.missing > 0,
    "mask": lambda column: column.kind in (Kind.ID, Kind.TEXT),
    **dict.fromkeys(("merge", "replace"), lambda column: column.kind is Kind.CATEGORY),
    **dict.fromkeys(("numbers", "split", "extract"), lambda column: column.kind in _WORDS),
}
"""Which columns a step is most likely about, by its key."""


class StepForm(QWidget):
    """Asks for everything that a step needs."""

    applied = Signal(object)
    looked_at = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_alone: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_alone = is_alone  # there is no list of steps to go back to, and the button stands elsewhere
        self._kind: type[Step] | None = None
        self._asks: dict[str, AskWidget] = {}
        self._depending: list[tuple[QWidget, str, tuple[str, ...]]] = []
        self._made: Step | None = None
        self._title = label("", "emphasis")
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(space.m)
        self._extra = QWidget()
        self._more = QVBoxLayout(self._extra)
        self._more.setContentsMargins(0, 0, 0, 0)
        self._more.setSpacing(space.m)
        self._more_button = button(self.tr("More settings"), "link", "more_settings")
        self._more_button.setCheckable(True)
        self._more_button.toggled.connect(self._show_more)
        self._is_touched = False
        self._problem = label("", "caution")
        self._grid = CellGrid()
        self._effect = label("", "caption")
        self._seen = stacked(hairline(), self._grid, self._effect)
        self._apply = button(self.tr("Do it"), "primary", "apply_step")
        self._apply.clicked.connect(self._take)
        self._patience = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._patience.timeout.connect(self._look)
        self._lay_out()

    def begin(
        self,
        key: str,
        columns: Sequence[FormColumn],
        step: Step | None,
        column: str = "",
        is_new: bool = True,
        do: str = "",
    ) -> None:
        """Ask for a step of kind `key`, beginning with what `step` says, else with `column`; `do` is on the button."""
        self._kind = STEPS[key]
        self._title.setText(render(Sentence(self._kind.label)))
        self._asks, self._depending = {}, []
        self._is_touched = step is not None
        clear(self._fields)
        clear(self._more)
        defaults = {one.name: one.default for one in fields(self._kind) if one.default is not MISSING}
        for asked in form(self._kind):
            made = ask_widget(asked, columns, self._theme, is_condition=not self._kind.keeps_rows)
            if made is None:
                continue
            made.setObjectName(f"ask_{asked.name}")
            value = getattr(step, asked.name) if step is not None else defaults.get(asked.name)
            if value is None and step is None:
                value = _proposed(key, asked, columns, column)
            if value is not None or asked.ask is Ask.CHOICE:
                made.set_value(value)  # nothing is chosen for a person where no choice is usual
            made.changed.connect(self._touch)
            self._asks[asked.name] = made
            is_extra = asked.optional and asked.when is None and value in (None, "", ())
            self._add_field(self._more if is_extra else self._fields, asked, made, _lacks(asked, columns))
        self._more_button.setVisible(self._more.count() > 0)
        self._show_depending()
        self._show_more(False)
        self._say("")
        self._forget_preview()
        self._apply.setText(do or (self.tr("Do it") if is_new else self.tr("Keep")))
        if self._asks:
            next(iter(self._asks.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._patience.start()

    @property
    def apply_button(self) -> QPushButton:
        """What does the step."""
        return self._apply

    def _add_field(self, layout: QVBoxLayout, asked: FormField, made: AskWidget, is_lacking: bool) -> None:
        group = QWidget()
        inside = QVBoxLayout(group)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space.xs)
        if asked.ask is not Ask.FLAG:
            inside.addWidget(label(render(Sentence(asked.label)), "muted"))
        inside.addWidget(made)
        if is_lacking:
            kind = Kind.TEXT if Kind.TEXT in asked.kinds else asked.kinds[0]
            words = self.tr("No column of this table holds {kind}. The step “{step}” can make one of another column.")
            facts = {"kind": render(Sentence(KIND_NAMES[kind])), "step": render(Sentence(STEPS["kind"].label))}
            inside.addWidget(label(words.format(**facts), "caution"))
        layout.addWidget(group)
        group.show()
        if asked.when is not None:
            self._depending.append((group, *asked.when))

    def _show_depending(self) -> None:
        """Ask only for what counts as the others are set."""
        for group, name, values in self._depending:
            group.setVisible(self._asks[name].value() in values)

    def show_preview(self, previewed: StepPreviewed | None) -> None:
        """Show what the step would do, if it is this one."""
        if previewed is None or self._made is None or previewed.step != self._made:
            return
        if previewed.problem is not None:
            self._forget_preview()
            self._say(render(previewed.problem))
        elif previewed.preview is not None:
            self._say("")
            header, cells = preview_cells(previewed.preview)
            self._grid.show_cells(tuple(render(name) for name in header), cells)
            self._effect.setText(paragraph(*(render(one) for one in effects(self._made, previewed.preview.report))))
            self._seen.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        back = icon_button(self._theme, "chevron-left", self.tr("Back to the steps"), "step_form_back")
        back.clicked.connect(self.left)
        heading = QHBoxLayout()
        heading.addWidget(back)
        back.setHidden(self._is_alone)
        heading.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.m)
        layout.addLayout(heading)
        layout.addLayout(self._fields)
        layout.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._extra)
        layout.addWidget(self._problem)
        layout.addWidget(self._seen)
        if not self._is_alone:
            layout.addWidget(self._apply, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _step(self) -> Step | None:
        """Return the step that is filled in; None, and the reason said, where it makes no sense yet."""
        assert self._kind is not None
        try:
            values: dict[str, Any] = {name: made.value() for name, made in self._asks.items()}
            return self._kind(**values)
        except AcumenError as error:
            self._forget_preview()
            self._say(render(error.sentences()[1]))
            return None

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem) and self._is_touched)
        self._apply.setEnabled(not problem)
        self._apply.setToolTip(problem)

    def _forget_preview(self) -> None:
        self._seen.hide()

    @Slot()
    def _touch(self) -> None:
        self._is_touched = True
        self._show_depending()
        self._patience.start()

    @Slot(bool)
    def _show_more(self, on: bool) -> None:
        self._more_button.setChecked(on)
        self._extra.setVisible(on)

    @Slot()
    def _look(self) -> None:
        if self.isVisible() and (made := self._step()) is not None:
            self._made = made
            self._say("")
            self.looked_at.emit(made)

    @Slot()
    def _take(self) -> None:
        self._patience.stop()
        if (made := self._step()) is not None:
            self.applied.emit(made)


def _lacks(asked: FormField, columns: Sequence[FormColumn]) -> bool:
    """Return whether a column is asked for, and the table has none that could be chosen."""
    is_column = asked.ask in (Ask.COLUMN, Ask.COLUMNS) and bool(asked.kinds)
    return is_column and not any(column.kind in asked.kinds for column in columns)


def _proposed(key: str, asked: FormField, columns: Sequence[FormColumn], chosen: str) -> str | None:
    """Return the column that a step is most likely about: the chosen one, or the first that it suits best."""
    if asked.ask is not Ask.COLUMN:
        return None
    offered = [column for column in columns if not asked.kinds or column.kind in asked.kinds]
    if any(column.name == chosen for column in offered):
        return chosen
    suits = _SUITS.get(key, _is_no_id)
    return min(offered, key=lambda column: not suits(column)).name if offered else None

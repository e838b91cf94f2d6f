"""The question: what a row says, what is known beside it, how long learning may take."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommend_state import ITEMS, PEOPLE
from desktop_app.ui.recommendations_tab.learning import LearningPanel
from desktop_app.ui.recommendations_tab.sentence import RolesSentence
from desktop_app.ui.recommendations_tab.state import RecommendationsView, SideView
from desktop_app.ui.rich_text import rich
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, icon_label, label
from desktop_app.ui.widgets.budget_row import BudgetRow
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label

QUESTION_PX, QUESTION_MOST_PX = 440, 600


class SideLine(QWidget):
    """One optional table beside the log: what it is, how well it fits, and how it is chosen."""

    file_wanted = Signal()
    table_chosen = Signal(str)
    dropped = Signal()

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon_label(theme, "book" if what == ITEMS else "person", "muted")
        self._words = rich_label("body", QUESTION_MOST_PX)
        self._choose = button("", "link", f"choose_{what}")
        self._choose.clicked.connect(self._open)
        self._drop = button(self.tr("Leave it out"), "link", f"drop_{what}")
        self._drop.clicked.connect(self.dropped)
        self._what = what
        self._tables: tuple[str, ...] = ()
        actions = QHBoxLayout()
        actions.setSpacing(space.l)
        actions.addWidget(self._choose)
        actions.addWidget(self._drop)
        actions.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addLayout(actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.m)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @Slot()
    def _open(self) -> None:
        """Ask for a file, or offer the other tables of the file that is open."""
        if not self._tables:
            self.file_wanted.emit()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in self._tables:
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._choose_table, name))
        menu.addSeparator()
        menu.addAction(self.tr("Another file…")).triggered.connect(self.file_wanted)
        menu.popup(self._choose.mapToGlobal(QPoint(0, self._choose.height())))

    def _choose_table(self, name: str, _: bool = False) -> None:
        self.table_chosen.emit(name)

    def show_side(self, view: SideView, enabled: bool) -> None:
        """Show what is known."""
        self._tables = view.tables
        self._words.setText(rich(view.words))
        spoken = {
            (ITEMS, False): self.tr("Choose a table about the items…"),
            (PEOPLE, False): self.tr("Choose a table about the people…"),
        }
        words = spoken.get((self._what, bool(view.file)), self.tr("Choose another…"))
        self._choose.setText(words)
        self._choose.setAccessibleName(words)
        self._drop.setVisible(bool(view.file))
        role = "good" if view.fits else "caution" if view.fits is False else "muted"
        icon = ("book" if self._what == ITEMS else "person") if view.fits is not False else "alert"
        self._theme.set_icon(self._icon, icon, role)
        for made in (self._choose, self._drop):
            made.setEnabled(enabled)


class AskPage(QWidget):
    """The question at the left, what comes of it at the right."""

    role_chosen = Signal(str, str)
    signal_chosen = Signal(str)
    like_chosen = Signal(object)
    items_chosen = Signal(object)
    side_wanted = Signal(str)
    side_table_chosen = Signal(str, str)
    side_dropped = Signal(str)
    budget_chosen = Signal(float)
    recommend_requested = Signal()
    stop_requested = Signal()
    lists_wanted = Signal()
    result_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lists: tuple[object, ...] = ()
        self._sentence = RolesSentence(theme)
        self._sentence.role_chosen.connect(self.role_chosen)
        self._sentence.signal_chosen.connect(self.signal_chosen)
        self._sentence.like_chosen.connect(self.like_chosen)
        self._sentence.items_chosen.connect(self.items_chosen)
        self._sides = {what: SideLine(theme, what) for what in (ITEMS, PEOPLE)}
        for what, line in self._sides.items():
            line.file_wanted.connect(partial(self.side_wanted.emit, what))
            line.table_chosen.connect(partial(self.side_table_chosen.emit, what))
            line.dropped.connect(partial(self.side_dropped.emit, what))
        self._remarks, self._additions = QWidget(), QWidget()
        self._remark_lines = column(self._remarks, space.s)
        self._addition_row = QHBoxLayout(self._additions)
        self._addition_row.setContentsMargins(0, 0, 0, 0)
        self._addition_row.setSpacing(space.l)
        self._learning = LearningPanel(theme)
        self._learning.lists_wanted.connect(self.lists_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_left(), 4)
        row.addWidget(hairline(vertical=True))
        row.addWidget(_scrolled(self._learning, "recommend_race_scroll"), 5)

    def _make_left(self) -> QWidget:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(space.xxl, space.xxl, space.xl, space.xl)
        layout.setSpacing(space.l)
        self._back = button(self.tr("Back to the lists"), "link", "back_to_lists")
        self._back.clicked.connect(self.result_wanted)
        layout.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._sentence)
        layout.addWidget(self._additions)
        layout.addSpacing(space.xs)
        for line in self._sides.values():
            layout.addWidget(line)
        layout.addSpacing(space.xs)
        self._budgets = BudgetRow("recommend")
        self._budgets.chosen.connect(self.budget_chosen)
        layout.addWidget(self._budgets)
        layout.addWidget(self._make_start())
        self._why_not = label("", "muted")
        layout.addWidget(self._why_not)
        layout.addWidget(self._remarks)
        layout.addStretch(1)
        area = _scrolled(inside, "recommend_question_scroll")
        needed = inside.minimumSizeHint().width()
        area.setMinimumWidth(max(QUESTION_PX, needed))
        area.setMaximumWidth(max(QUESTION_MOST_PX, needed))
        return area

    def _make_start(self) -> QWidget:
        self._start = button(self.tr("Make recommendations"), "primary", "recommend")
        self._theme.set_icon(self._start, "play", "on_accent")
        self._start.clicked.connect(self.recommend_requested)
        self._stop = button(self.tr("Stop"), "secondary", "stop_recommending")
        self._theme.set_icon(self._stop, "stop")
        self._stop.clicked.connect(self.stop_requested)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._start)
        row.addWidget(self._stop)
        row.addStretch(1)
        return box

    # --- applying -----------------------------------------------------------------------------------------------------

    def apply(self, view: RecommendationsView, state: AppState) -> None:
        """Show `view`."""
        self._learning.apply(view, state.job)
        self._back.setVisible(view.has_result)
        idle = not view.is_running
        loaded, spec = state.loaded, state.recommend.spec
        if view.question is not None and loaded is not None and spec is not None:
            everything = tuple(column.name for column in loaded.profile.columns)
            self._sentence.show_question(view.question, idle, everything, spec.roles.items)
        self._sentence.setVisible(view.question is not None)
        for side in view.sides:
            self._sides[side.what].show_side(side, idle)
        self._budgets.show_budget(view.budget, idle)
        self._start.setVisible(idle)
        self._start.setEnabled(view.can_start)
        self._stop.setVisible(view.is_running)
        self._stop.setEnabled(view.is_running and not view.is_stopping)
        self._stop.setText(self.tr("Stopping…") if view.is_stopping else self.tr("Stop"))
        self._why_not.setVisible(view.why_not is not None)
        self._why_not.setText(i18n.render(view.why_not) if view.why_not is not None else "")
        now = (view.doubts, view.question.missing if view.question else (), idle)
        if now != self._lists:
            self._lists = now
            self._show_remarks(view)
            self._show_additions(view, idle)

    def _show_remarks(self, view: RecommendationsView) -> None:
        clear(self._remark_lines)
        for sentence in view.doubts:
            line = icon_line(self._theme, "info", "muted", sentence, "muted")
            self._remark_lines.addWidget(line)
            line.show()

    def _show_additions(self, view: RecommendationsView, enabled: bool) -> None:
        """Offer the roles that the sentence could have besides."""
        clear(self._addition_row)
        words = {
            "value": self.tr("Say how much or how well…"),
            "time": self.tr("Say when…"),
            "items": self.tr("Change the columns…"),
        }
        missing = view.question.missing if view.question is not None else ()
        self._additions.setVisible(bool(missing))
        for role in missing:
            made = button(words[role], "link", f"add_{role}")
            made.setEnabled(enabled)
            made.clicked.connect(partial(self._open_addition, role, made))
            self._addition_row.addWidget(made)
            made.show()
        self._addition_row.addStretch(1)

    def _open_addition(self, role: str, made: QWidget, _: bool = False) -> None:
        if role == "items":
            self._sentence.open_items(made)
            return
        menu: QMenu = self._sentence.make_menu(role)
        menu.popup(made.mapToGlobal(QPoint(0, made.height())))


def _scrolled(inside: QWidget, name: str) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setProperty("surface", "canvas")
    area.setWidget(inside)
    return area

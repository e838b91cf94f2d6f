"""The working area: the verdict in one line, then people, their lists, and the rules."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.recommend_state import RecommendState
from desktop_app.ui.recommendations_tab.findings import card_sentence
from desktop_app.ui.recommendations_tab.middle import Middle
from desktop_app.ui.recommendations_tab.names import NamesPanel
from desktop_app.ui.recommendations_tab.rules import RulesPanel
from desktop_app.ui.recommendations_tab.state import verdict_view
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, hairline, icon_label, set_property
from desktop_app.ui.widgets.rich_label import rich_label, say_on

NAMES_PX, RULES_PX = (236, 300), (260, 320)
TALL_PX = 820


class VerdictStrip(QWidget):
    """How far the lists can be trusted; while better ones are learned, that."""

    race_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon_label(theme, "check-circle", "good")
        self._words = rich_label("title", 16_777_215)
        self._race: QPushButton = button(self.tr("Watch it learn"), "link", "watch_race")
        self._race.clicked.connect(self.race_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.l, space.l, space.m)
        row.setSpacing(space.m)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._race)

    def show_state(self, recommend: RecommendState, is_running: bool) -> None:
        """Show what is known about the lists."""
        self._race.setVisible(is_running)
        run = recommend.run
        if is_running:
            self._theme.set_icon(self._icon, "train", "accent")
            self._words.setText(self.tr("First lists. Better ones are being learned."))
        elif run is not None:
            view = verdict_view(run)
            self._theme.set_icon(self._icon, view.icon, view.role)
            self._icon.setToolTip(i18n.render(view.word))
            self._icon.setAccessibleName(i18n.render(view.word))
            say_on(self._words, view.headline)
        elif recommend.card is not None:
            self._theme.set_icon(self._icon, "document", "muted")
            say_on(self._words, card_sentence(recommend.card))

    def dress(self, height: int) -> None:
        """Speak louder where there is room."""
        set_property(self._words, "role", "verdict" if height >= TALL_PX else "title")


class WorkArea(QWidget):
    """Three columns, each scrolling by itself."""

    race_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recommend_lists_section")
        self.strip = VerdictStrip(theme)
        self.strip.race_wanted.connect(self.race_wanted)
        self.names, self.middle, self.rules = NamesPanel(theme), Middle(theme), RulesPanel(theme)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        for number, widget in enumerate((self.names, self.middle, self.rules)):
            if number:
                columns.addWidget(hairline(vertical=True))
            columns.addWidget(widget, 1 if widget is self.middle else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(hairline())
        layout.addLayout(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = self.width() // 5
        self.names.setFixedWidth(min(max(share, NAMES_PX[0]), NAMES_PX[1]))
        self.rules.setFixedWidth(max(min(max(share, RULES_PX[0]), RULES_PX[1]), self.rules.needed_width()))
        self.strip.dress(self.height())

    def apply(self, recommend: RecommendState, is_running: bool) -> None:
        """Show what is looked at."""
        card = recommend.card
        if card is None:
            return
        self.strip.show_state(recommend, is_running)
        self.names.show_looking(recommend.looking, card)
        self.middle.show_looking(recommend.looking, card)
        self.rules.show_looking(recommend.looking, card)

"""The map of items: close together what the same people like."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.scoring.recommending.asks import ItemMap, RecommenderCard
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.ui import i18n
from desktop_app.ui.recommend_state import Looking
from desktop_app.ui.recommendations_tab.lists import GROUPS
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, label
from desktop_app.ui.widgets.chart_map import SERIES, MapChart, Places
from desktop_app.ui.widgets.chart_plot import charts_ready

WAIT_MS = 15
_SPOT = QT_TRANSLATE_NOOP("Recommend", "{title}: chosen by %n person(s)")
_SPOT_GROUP = QT_TRANSLATE_NOOP("Recommend", "{title} ({group}): chosen by %n person(s)")


class GroupLegend(QWidget):
    """The colours of the largest groups, in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space.m)
        self._names: tuple[str, ...] = ()
        theme.changed.connect(self._paint_again)

    def show_groups(self, names: tuple[str, ...], has_others: bool) -> None:
        """Name each group beside its colour."""
        self._names = (*names, self.tr("others")) if has_others and names else names
        self._paint_again()

    @Slot()
    def _paint_again(self) -> None:
        clear(self._row)
        roles = (*SERIES[: len(self._names) - 1], "outline") if len(self._names) > len(SERIES) else SERIES
        for name, role in zip(self._names, roles, strict=False):
            dot = label(f'<span style="color:{self._theme.color(role).name()}">●</span>', wrap=False)
            words = label(name, "caption", wrap=False)
            self._row.addWidget(dot)
            self._row.addWidget(words)
            dot.show()
            words.show()
        self._row.addStretch(1)


class MapPage(QWidget):
    """A sentence, the choice of colours, and the map, as large as the window lets it be."""

    colour_chosen = Signal(str)
    item_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recommend_map_section")
        self._theme = theme
        self._map: ItemMap | None = None
        self._drawn: ItemMap | None = None
        self._chart: MapChart | None = None
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._draw)
        self._colours = QComboBox()
        self._colours.setObjectName("colour_by")
        self._colours.setAccessibleName(self.tr("Colour by"))
        self._colours.activated.connect(self._choose)
        self._legend = GroupLegend(theme)
        self._words = label("", "muted")
        self._all = button(self.tr("Show everything"), "quiet", "show_all")
        self._all.clicked.connect(self._show_all)
        self._place = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space.s)
        self._colour_label = label(self.tr("Colour by"), "muted", wrap=False)
        for widget in (self._colour_label, self._colours):
            row.addWidget(widget)
        row.addSpacing(space.s)
        row.addWidget(self._legend, 1)
        row.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xxl, space.xxl, space.xl)
        layout.setSpacing(space.s)
        layout.addWidget(label(self.tr("Map of items"), "title"))
        layout.addWidget(self._words)
        layout.addLayout(row)
        layout.addLayout(self._place, 1)

    def show_looking(self, looking: Looking, card: RecommenderCard) -> None:
        """Show the map when it is there."""
        self._offer(card, looking.colour_by)
        self._map = looking.map
        waiting = "map" in looking.waiting
        close = self.tr(
            "What the same people like lies close together; the larger, the more often chosen. "
            "The wheel zooms, dragging moves, a click opens an item."
        )
        self._words.setText(self.tr("Laying out the map…") if waiting and looking.map is None else close)
        if self.isVisible() or self._chart is not None:
            self._draw()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._timer.start()

    def _offer(self, card: RecommenderCard, chosen: str) -> None:
        groups = [name for name, kind in card.item_columns.items() if kind in GROUPS or card.item_values.get(name)]
        wanted = ["", *groups]
        if [self._colours.itemData(row) for row in range(self._colours.count())] != wanted:
            self._colours.clear()
            self._colours.addItem(self.tr("nothing"), "")
            for name in groups:
                self._colours.addItem(name, name)
        self._colours.setCurrentIndex(max(self._colours.findData(chosen), 0))
        for widget in (self._colour_label, self._colours):
            widget.setVisible(bool(groups))

    @Slot()
    def _draw(self) -> None:
        found = self._map
        if found is None or found is self._drawn:
            return
        if not charts_ready():
            self._timer.start()
            return
        self._drawn = found
        if self._chart is None:
            self._chart = MapChart(self._theme, "item_map")
            self._chart.place_chosen.connect(self._open)
            self._place.addWidget(self._chart, 1)
        names, numbers, has_others = numbered(found.groups)
        header = (self.tr("Item"), self.tr("Group"), "x", "y")
        weights = tuple(float(max(likes, 0)) for likes in found.likes)
        self._chart.show_places(Places(found.x, found.y, weights, found.titles, numbers, names, self._say, header))
        self._chart.describe(self.tr("Map of items"), self._words.text())
        self._legend.show_groups(names, has_others)

    def _say(self, row: int) -> str:
        found = self._drawn
        assert found is not None, "there is a dot to point at"
        words = _SPOT_GROUP if found.groups[row] else _SPOT
        return i18n.render(say(words, title=found.titles[row], group=found.groups[row], n=found.likes[row]))

    @Slot(int)
    def _choose(self, row: int) -> None:
        self.colour_chosen.emit(self._colours.itemData(row))

    @Slot(int)
    def _open(self, row: int) -> None:
        if self._drawn is not None:
            self.item_chosen.emit(self._drawn.items[row])

    @Slot()
    def _show_all(self) -> None:
        if self._chart is not None:
            self._chart.show_all()


def numbered(groups: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[int, ...], bool]:
    """Return the largest groups, the number of each item's group (-1: another or none), whether there are others."""
    counts = Counter(group for group in groups if group)
    names = tuple(name for name, _ in counts.most_common(len(SERIES)))
    numbers = {name: number for number, name in enumerate(names)}
    return names, tuple(numbers.get(group, -1) for group in groups), len(counts) > len(names)

"""Names one after the other: what a new person likes, who would like an item."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.core.scoring.recommending.asks import ItemLine
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button
from desktop_app.ui.widgets.chart import elided
from desktop_app.ui.widgets.flow import FlowLayout

NAME_PX = 210


class _Names(QWidget):
    """Buttons that wrap like words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=space.s, line_gap=space.s)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _take_down(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, text: str, variant: str, name: str) -> QPushButton:
        made = button("", variant, name)
        made.ensurePolished()
        made.setText(elided(text, made.font(), NAME_PX).replace("&", "&&"))
        made.setToolTip(text if made.text().endswith("…") else "")
        made.setAccessibleName(text)
        return made


class Chips(_Names):
    """What is collected; a click takes one away."""

    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[ItemLine, ...] = ()

    def show_lines(self, lines: tuple[ItemLine, ...]) -> None:
        """Show one chip for each of `lines`."""
        if lines == self._shown:
            return
        self._shown = lines
        self._take_down()
        for number, line in enumerate(lines):
            made = self._add(line.title or line.item, "chip", f"liked_{number}")
            made.setAccessibleName(self.tr("Take {item} away").format(item=line.title or line.item))
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self._theme.set_icon(made, "close", "accent", space.m)
            made.setFixedWidth(made.fontMetrics().horizontalAdvance(made.text()) + 2 * space.m + space.xl)
            made.clicked.connect(partial(self._remove, line.item))
            self._flow.append(made)
        self.updateGeometry()

    def _remove(self, item: str, _: bool = False) -> None:
        self.removed.emit(item)


class Pills(_Names):
    """Who would like something, the likeliest first; a click shows one of them."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._shown: tuple[str, ...] = ()

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show one pill for each of `names`."""
        if names == self._shown:
            return
        self._shown = names
        self._take_down()
        for number, name in enumerate(names):
            made = self._add(name, "pill", f"{self.objectName()}_{number}")
            made.clicked.connect(partial(self._choose, name))
            self._flow.append(made)
        self.updateGeometry()

    def _choose(self, name: str, _: bool = False) -> None:
        self.chosen.emit(name)

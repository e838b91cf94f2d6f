"""The first walk through the window on a sample: a few marks beside what they explain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label

_CARD_WIDTH = 340
_RADIUS = 8
_VEIL_ALPHA = 190
_TALLEST = 360  # of a marked widget; a whole table would leave no room for its explanation
_PATIENCE_MS, _TRIES = 50, 40  # a tab that was never shown is built in between


@dataclass(frozen=True)
class Step:
    """One mark: the tab it is on, the objectName of the widget, and the words."""

    tab: str
    widget: str
    title: Marked
    text: Marked


STEPS: tuple[Step, ...] = (
    Step(
        "data",
        "data_table",
        QT_TRANSLATE_NOOP("Tour", "Every file becomes a table"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "One row for each case, one column for each thing that is known. The header shows what a column holds, "
            "how its values are spread, and how many are missing.",
        ),
    ),
    Step(
        "data",
        "data_side_panel",
        QT_TRANSLATE_NOOP("Tour", "Nothing is guessed in silence"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Here Acumen says how it read the file. Whatever is doubtful is listed below and can be "
            "changed with one click.",
        ),
    ),
    Step(
        "data",
        "data_target",
        QT_TRANSLATE_NOOP("Tour", "A question is a column"),
        QT_TRANSLATE_NOOP(
            "Tour", "Choose the column that should be known for new rows. Acumen learns it from the others."
        ),
    ),
    Step(
        "training",
        "train",
        QT_TRANSLATE_NOOP("Tour", "Let it learn"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The first answer is there within seconds and gets better while time remains. Stopping "
            "is possible at any moment.",
        ),
    ),
    Step(
        "results",
        "go_results",
        QT_TRANSLATE_NOOP("Tour", "Judge it, then use it"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The results say in plain words how far the answers can be trusted. From there the "
            "model answers for the next file. From a log of purchases, Recommendations says what to offer to whom.",
        ),
    ),
)


class Tour(QWidget):
    """Covers `window` and explains one widget after the other; skipped or done, it is remembered.

    Parameters
    ----------
    window : QWidget
        Its descendants are found by objectName; a widget that is not there is passed over.
    go_to : callable
        Shows the tab of a step.
    remember : callable
        Called once, when the tour is over.
    """

    finished = Signal()

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        go_to: Callable[[str], None],
        remember: Callable[[], None],
        steps: Sequence[Step] = STEPS,
    ) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self.hide()
        self._window, self._theme = window, theme
        self._go_to, self._remember, self._steps = go_to, remember, tuple(steps)
        self._place = -1
        self._way = 1
        self._tries = 0
        self._target: QWidget | None = None
        self._title, self._text, self._count = (
            label("", "emphasis"),
            label("", "body"),
            label("", "caption", wrap=False),
        )
        self._skip = button(self.tr("Skip the tour"), "link", "tour_skip")
        self._back = button(self.tr("Back"), "secondary", "tour_back")
        self._next = button(self.tr("Next"), "primary", "tour_next")
        self._card = self._make_card()
        self._search = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._search.timeout.connect(self._look)
        self._skip.clicked.connect(self.end)
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        theme.changed.connect(self._repaint)

    @property
    def step(self) -> int:
        """Number of the step on screen, from 0; -1 before the start and after the end."""
        return self._place

    def start(self) -> None:
        """Show the first step."""
        self._window.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self._move(0, 1)

    @Slot()
    def end(self) -> None:
        """Leave; the tour does not come again by itself."""
        if self._place < 0:
            return
        self._search.stop()
        self._place = -1
        self._window.removeEventFilter(self)
        self.hide()
        self._remember()
        self.finished.emit()

    # --- Qt -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hole = QRectF(self._hole())
        veil = QPainterPath()
        veil.addRect(QRectF(self.rect()))
        opening = QPainterPath()
        opening.addRoundedRect(hole, _RADIUS, _RADIUS)
        colour = self._theme.color("canvas")
        colour.setAlpha(_VEIL_ALPHA)
        painter.fillPath(veil.subtracted(opening), colour)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawRoundedRect(hole, _RADIUS, _RADIUS)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Escape: self.end,
            Qt.Key.Key_Right: self._go_on,
            Qt.Key.Key_Left: self._go_back,
        }
        action = keys.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setGeometry(self._window.rect())
            self._arrange()
        return super().eventFilter(watched, event)

    # --- inside ---------------------------------------------------------------------------------------------------

    def _make_card(self) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("tour_card")
        frame.setProperty("surface", "raised")
        frame.setFixedWidth(_CARD_WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(space.s)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(space.l, space.l, space.l, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self._count)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addStretch(1)
        layout.addSpacing(space.xs)
        layout.addLayout(buttons)
        return frame

    @Slot()
    def _go_on(self) -> None:
        self._move(self._place + 1, 1)

    @Slot()
    def _go_back(self) -> None:
        if self._place > 0:
            self._move(self._place - 1, -1)

    def _move(self, place: int, way: int) -> None:
        self._place, self._way, self._tries = max(place, 0), way, 0
        if place >= len(self._steps):
            self.end()
            return
        self._go_to(self._steps[self._place].tab)
        self._look()

    @Slot()
    def _look(self) -> None:
        found = self._find(self._steps[self._place].widget)
        if found is not None:
            self._show(found)
            return
        self._tries += 1
        if self._tries < _TRIES:
            self._search.start()
        else:
            self._move(self._place + (self._way if self._place else 1), self._way)

    def _find(self, name: str) -> QWidget | None:
        found = self._window.findChildren(QWidget, name)
        return next((widget for widget in found if widget.isVisible()), None)

    def _show(self, target: QWidget) -> None:
        step = self._steps[self._place]
        self._target = target
        count = self.tr("{step} of {steps}").format(step=self._place + 1, steps=len(self._steps))
        for words, text in ((self._title, step.title), (self._text, step.text)):
            words.setText(render(Sentence(text)))
        self._count.setText(count)
        is_last = self._place == len(self._steps) - 1
        self._next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self._next.setAccessibleName(self._next.text())
        self._skip.setVisible(not is_last)
        self._back.setVisible(self._place > 0)
        self._card.setAccessibleName(f"{self._title.text()}. {self._text.text()}")
        self.raise_()
        self.show()
        self._arrange()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hole(self) -> QRect:
        assert self._target is not None
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        size = self._target.size()
        size.setHeight(min(size.height(), _TALLEST))
        return QRect(corner, size).adjusted(-space.xs, -space.xs, space.xs, space.xs).intersected(self.rect())

    def _arrange(self) -> None:
        if self._target is None or self._place < 0:
            return
        layout = self._card.layout()
        assert layout is not None
        self._card.resize(_CARD_WIDTH, layout.totalHeightForWidth(_CARD_WIDTH))
        self._card.move(card_place(self._hole(), self._card.rect(), self.rect()))
        self.update()

    @Slot()
    def _repaint(self) -> None:
        self.update()


def card_place(hole: QRect, card: QRect, room: QRect) -> QPoint:
    """Return where a card goes so that it stands beside `hole`, below it, above it, or at worst inside it."""
    gap, edge = space.m, space.l
    left = min(max(hole.left(), edge), room.width() - card.width() - edge)
    top = min(max(hole.top(), edge), room.height() - card.height() - edge)
    if hole.bottom() + gap + card.height() + edge <= room.height():
        return QPoint(left, hole.bottom() + gap)
    if hole.right() + gap + card.width() + edge <= room.width():
        return QPoint(hole.right() + gap, top)
    if hole.left() - gap - card.width() >= edge:
        return QPoint(hole.left() - gap - card.width(), top)
    if hole.top() - gap - card.height() >= edge:
        return QPoint(left, hole.top() - gap - card.height())
    return QPoint(left, top)

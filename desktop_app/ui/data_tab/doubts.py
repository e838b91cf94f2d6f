"""Doubts as cards: the evidence, what else it could be with what that would change, and keeping it as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.workflows.preview import ReadingPreview
from desktop_app.ui.app_state import Previewed
from desktop_app.ui.data_tab.cell_grid import CellGrid
from desktop_app.ui.data_tab.state import Choice, DoubtCard
from desktop_app.ui.i18n import counted, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, elided_button, hairline, icon_label, label

_LOOK_MS = 150
_FEW = 3


class DoubtList(QWidget):
    """Doubts in the order given; an alternative shows what it would change before it is chosen."""

    chosen = Signal(object)
    looked_at = Signal(object)
    kept = Signal(object)
    reopened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[DoubtCard, ...] | None = None
        self._settled: tuple[DoubtCard, ...] = ()
        self._cards: list[_Card] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(space.s)
        self._keep_all = button(self.tr("Keep all as they are"), "link", "keep_all_doubts")
        self._keep_all.clicked.connect(self._accept_all)
        self._reopen = button("", "link", "reopen_doubts")
        self._reopen.clicked.connect(self._open_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.s)
        layout.addLayout(self._rows)
        layout.addWidget(self._keep_all, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._reopen, 0, Qt.AlignmentFlag.AlignLeft)

    def show_doubts(
        self,
        doubts: tuple[DoubtCard, ...],
        can_choose: bool,
        settled: tuple[DoubtCard, ...] = (),
        previewed: Previewed | None = None,
    ) -> None:
        """Show `doubts`; their buttons work if `can_choose`."""
        self.setEnabled(can_choose)
        if doubts != self._shown:
            self._shown = doubts
            self._keep_cards(doubts)
        self._settled = settled
        self._keep_all.setVisible(len(doubts) > _FEW)
        self._reopen.setVisible(bool(settled))
        self._reopen.setText(self.tr("%n settled doubt(s): ask again", "", len(settled)))
        self._reopen.setAccessibleName(self._reopen.text())
        for made in self._cards:
            made.show_preview(previewed)

    def _keep_cards(self, doubts: tuple[DoubtCard, ...]) -> None:
        """Take away the cards of other doubts and add new ones, so that what is looked at stays in its place."""
        kept = [made for made in self._cards if made.doubt in doubts]
        for made in self._cards:
            if made not in kept:
                self._rows.removeWidget(made)
                made.hide()
                made.deleteLater()
        self._cards = [
            next((made for made in kept if made.doubt == doubt), None) or self._card(doubt) for doubt in doubts
        ]
        for place, made in enumerate(self._cards):
            self._rows.insertWidget(place, made)
            made.show()

    def _card(self, doubt: DoubtCard) -> _Card:
        made = _Card(self._theme, doubt)
        made.chosen.connect(self.chosen)
        made.looked_at.connect(self.looked_at)
        made.kept.connect(self._accept)
        return made

    @Slot(str)
    def _accept(self, key: str) -> None:
        self.kept.emit((key,))

    @Slot()
    def _accept_all(self) -> None:
        self.kept.emit(tuple(doubt.key for doubt in self._shown or ()))

    @Slot()
    def _open_again(self) -> None:
        self.reopened.emit(tuple(doubt.key for doubt in self._settled))


class _Card(QFrame):
    chosen = Signal(object)
    looked_at = Signal(object)
    kept = Signal(str)

    def __init__(self, theme: Theme, doubt: DoubtCard) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.doubt = doubt
        self._choices: dict[QObject, Choice] = {}
        self._looking: Choice | None = None
        self._patience = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._patience.timeout.connect(self._look)
        self._preview = PreviewBox()
        self._preview.hide()
        words = QVBoxLayout()
        words.setSpacing(space.s)
        words.addWidget(label(render(doubt.evidence), "body"))
        for choice in doubt.choices:
            words.addWidget(self._button(choice), 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._preview)
        words.addWidget(self._make_keep(), 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(self)
        line.setContentsMargins(space.m, space.m, space.m, space.m)
        line.setSpacing(space.s)
        line.addWidget(icon_label(theme, "alert", "caution", space.l), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)

    def show_preview(self, previewed: Previewed | None) -> None:
        """Show what was found out, if it is about an alternative of this card."""
        mine = previewed is not None and any(_about(choice) == previewed.about for choice in self.doubt.choices)
        self._preview.setVisible(mine)
        if mine and previewed is not None:
            self._preview.show_preview(previewed.preview)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and watched in self._choices:
            self._looking = self._choices[watched]
            self._patience.start()
        elif event.type() == QEvent.Type.Leave:
            self._patience.stop()
        return super().eventFilter(watched, event)

    def _make_keep(self) -> QWidget:
        words = self.tr("Keep it as it is") if self.doubt.choices else self.tr("Noted")
        made = button(words, "link", f"keep_{self.doubt.key}")
        made.setAccessibleDescription(render(self.doubt.evidence))
        made.clicked.connect(self._keep)
        return made

    def _button(self, choice: Choice) -> QWidget:
        name = f"doubt_{self.doubt.code}_{choice.setting}_{choice.value}"
        made = elided_button(render(choice.text), "secondary", name)
        made.setAccessibleDescription(render(self.doubt.evidence))
        made.clicked.connect(lambda: self.chosen.emit(choice))
        made.installEventFilter(self)
        self._choices[made] = choice
        return made

    @Slot()
    def _keep(self) -> None:
        self.kept.emit(self.doubt.key)

    @Slot()
    def _look(self) -> None:
        if self._looking is not None:
            self.looked_at.emit(self._looking)


class PreviewBox(QWidget):
    """A few cells as they are in the file, as they are read now, and as they would be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ReadingPreview | None = None
        self._grid = CellGrid()
        self._words = label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, space.xs, 0, space.xs)
        layout.setSpacing(space.s)
        layout.addWidget(hairline())
        layout.addWidget(self._grid)
        layout.addWidget(self._words)

    def show_preview(self, preview: ReadingPreview | None) -> None:
        """Show `preview`; None says that the file cannot be read so."""
        if preview is not None and preview == self._shown:
            return
        self._shown = preview
        self._words.setText(self._sentence(preview))
        self._words.setVisible(bool(self._words.text()))
        if preview is None or preview.header:
            self._grid.show_cells(*((), ()) if preview is None else (preview.header, preview.cells))
        else:
            self._grid.show_cells((self.tr("In the file"), self.tr("Now"), self.tr("Then")), preview.lines)

    def _sentence(self, preview: ReadingPreview | None) -> str:
        if preview is None:
            return self.tr("The file cannot be read this way.")
        if preview.header:
            return ""
        rows = counted(preview.rows)
        if not preview.changed:
            return self.tr("Nothing would change in the first {rows} rows.").format(rows=rows)
        words = self.tr("%n cell(s) of the first {rows} rows would change.", "", preview.changed)
        return words.format(rows=rows)


def _about(choice: Choice) -> tuple[str, str, str]:
    return (choice.column, choice.setting, choice.value)

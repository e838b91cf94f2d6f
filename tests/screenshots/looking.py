"""One who looks: keeps pictures of what is on screen, in every look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTableView

from desktop_app.ui.main_window import MINIMUM
from tests.journeys.person import Person

LARGE_STATES = (
    *(
        "home",
        "data",
        "data_steps",
        "data_step_form",
        "training_asking",
        "training_running",
        "results_good",
        "results_errs",
        "results_readable",
        "results_score",
    ),
    *("recommend_asking", "recommend_lists", "recommend_rules", "recommend_good", "recommend_map"),
)


@dataclass(frozen=True)
class Look:
    """How a state is looked at; `everything` or only the states worth it."""

    theme: str
    size: QSize
    everything: bool = True


class Looking:
    """One walk in one language; each state is looked at in every look."""

    def __init__(self, person: Person, folder: Path, language: str, looks: Sequence[Look], work: Path) -> None:
        self.person, self.folder, self.language, self.looks, self.work = person, folder, language, looks, work
        self.taken: list[Path] = []
        self._number = 0

    def shoot(self, state: str, widget: str = "", is_calm: bool = True) -> None:
        """Keep a picture of the window, or of another one, in every look."""
        self._number += 1
        for look in self.looks:
            if not (look.everything or state in LARGE_STATES):
                continue
            self._dress(look, is_calm)
            shown = self.person.find(widget).window() if widget else self.person.window
            scale = shown.devicePixelRatioF()
            size = f"{look.size.width()}x{look.size.height()}" + (f"@{scale:g}" if scale != 1 else "")
            path = self.folder / f"{self.language}-{look.theme}-{size}" / f"{self._number:02}-{state}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            assert shown.grab().save(str(path)), f"{path} cannot be written"
            self.taken.append(path)
        self._dress(self.looks[0], is_calm)

    def _dress(self, look: Look, is_calm: bool) -> None:
        person = self.person
        if person.acumen._theme.name != look.theme:
            person.acumen.window.theme_chosen.emit(look.theme)
        if person.window.size() != look.size:
            person.window.setMinimumSize(MINIMUM.boundedTo(look.size))  # as on a screen of that size
            person.window.resize(look.size)
            person.until(lambda: person.window.size() == look.size, "the window's size", 10_000)
        if is_calm:
            person.rest()
        for _ in range(3):
            QApplication.processEvents()

    # --- the states ---------------------------------------------------------------------------------------------------

    def first(self, start: str) -> QPushButton:
        """Return the first visible button whose name begins so."""
        found = self.person.window.findChildren(QPushButton)
        return next(one for one in found if one.objectName().startswith(start) and one.isVisible())

    def _shoot_rest_of(self, state: str) -> None:
        """Scroll on where a section is longer than the window."""
        area = self.person.find("results_page_scroll", QScrollArea)
        section = self.person.find(f"{state.rsplit('_', 1)[1]}_section")
        bar, page = area.verticalScrollBar(), area.viewport().height()
        for part in range(1, 1 + (section.height() - 40) // page):
            top = section.mapTo(area.widget(), QPoint()).y() + part * (page - 80)
            bar.setValue(top)
            self.shoot(f"{state}_{part + 1}")

    def open(self, path: Path) -> None:
        """Open a table and wait for its rows."""
        person = self.person
        person.open(path)
        table = person.find("data_table", QTableView)
        columns = len(path.read_text(encoding="utf-8").splitlines()[0].replace(";", ",").split(","))
        person.until(lambda: table.model() is not None and table.model().columnCount() == columns, "the rows")
        person.rest()

"""Walks through the window and keeps a picture of every state, for eyes to judge.

    xvfb-run -a -s "-screen 0 3840x2400x24" .venv/bin/python -m tests.screenshots.walk FOLDER [--only en light]

writes FOLDER/LANGUAGE-THEME-WIDTHxHEIGHT[@2]/NUMBER-STATE.png: every state in both languages and both themes at
1366 × 768, the large ones at other sizes and at 200 %.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QListView, QListWidget, QPushButton, QScrollArea, QTableView

from desktop_app.ui.main_window import MINIMUM
from tests.journeys.files import write_houses
from tests.journeys.person import Person, file_data, scroll_to
from tests.journeys.window import opened

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LANGUAGES, THEMES = ("en", "zh_CN"), ("light", "dark")
USUAL, SMALL, LARGE = QSize(1366, 768), QSize(1100, 700), QSize(1920, 1080)
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


class Walk:
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

    def everything(self) -> None:
        """Walk from Home to the recommendations."""
        self.beginning()
        self.data()
        self.training()
        self.results()
        self.numbers()
        self.recommendations()
        self.beside_the_work()

    def beginning(self) -> None:
        """Before anything is open."""
        person = self.person
        self.shoot("home")
        QApplication.sendEvent(person.window, drag_over(self.work / "customers.csv"))
        self.shoot("home_drop")
        QApplication.sendEvent(person.window, QDragLeaveEvent())
        for tab in ("data", "training", "results", "recommendations"):
            person.click(f"go_{tab}")
            self.shoot(f"{tab}_empty")

    def data(self) -> None:
        """A table with doubts, a column of it, a file that is none."""
        person = self.person
        self.open(SAMPLES / "shop-customers-messy.csv")
        self.shoot("data_doubts")
        self.cleaning()
        table = person.find("data_table", QTableView)
        for column, state in ((4, "data_column"), (2, "data_category")):
            person.point_at(table.viewport(), table.visualRect(table.model().index(3, column)).center())
            self.shoot(state)
        broken = self.work / "broken.xlsx"
        broken.write_bytes(b"PK\x03\x04 this is no workbook")
        person.open(broken)
        person.find("message_bar")
        self.shoot("data_error")

    def cleaning(self) -> None:
        """What another reading would change, troubles, the form of a step, the list of steps, a formula."""
        person = self.person
        self.first("doubt_").setFocus(Qt.FocusReason.TabFocusReason)
        person.until(lambda: person.acumen.session.state.previewed, "a preview")
        self.shoot("data_doubt_preview")
        person.until(lambda: person.acumen.session.state.troubles, "troubles")
        remedy = self.first("remedy_")
        scroll_to(remedy)
        self.shoot("data_troubles")
        person.click(remedy.objectName())
        person.until(lambda: person.acumen.session.state.step_previewed, "what the remedy does")
        self.shoot("data_remedy")
        person.click("apply_step")
        self.add("fill")
        self.shoot("data_step_form")
        person.click("apply_step")
        person.find("step_1_on")
        self.shoot("data_steps")
        person.click("add_step")
        self.shoot("data_step_kinds")
        person.press(Qt.Key.Key_Escape)
        self.add("formula")
        person.click("formula_help")
        self.shoot("data_formula")
        person.press(Qt.Key.Key_Escape)
        person.click("about_file")

    def add(self, kind: str) -> None:
        """Open the form of a kind of step, and wait for what it would do where that is known at once."""
        person = self.person
        person.rest()
        before = person.acumen.session.state.step_previewed
        person.click("add_step")
        kinds = person.find("step_kinds", QListWidget)
        items = [kinds.item(row) for row in range(kinds.count())]
        item = next(item for item in items if item.data(Qt.ItemDataRole.UserRole) == kind)
        person.click_item("step_kinds", item.text())
        if kind != "formula":
            person.until(lambda: person.acumen.session.state.step_previewed is not before, "what the step does")

    def first(self, start: str) -> QPushButton:
        """Return the first visible button whose name begins so."""
        found = self.person.window.findChildren(QPushButton)
        return next(one for one in found if one.objectName().startswith(start) and one.isVisible())

    def training(self) -> None:
        """From the question to the verdict."""
        person = self.person
        self.open(SAMPLES / "german-credit.csv")
        self.shoot("data")
        person.click("go_training")
        self.shoot("training_asking")
        person.click("choose_target")
        self.shoot("training_choosing")
        person.click_item("target", "default")
        person.click("choose_columns")
        self.shoot("training_columns", "columns_popup")
        person.press(Qt.Key.Key_Escape)
        person.click("train")
        person.until(lambda: len(person.acumen.session.state.race.candidates) > 1, "a race")
        person.until(lambda: len(person.acumen.session.state.race.curve) > 1, "a curve")
        self.shoot("training_running", is_calm=False)
        person.click("stop")
        person.find("train")
        self.shoot("training_stopped")

    def results(self) -> None:
        """Every section of the page, and a file that was scored."""
        person = self.person
        person.train()
        self.sections()
        person.click("index_score")
        person.dialogs.paths += [SAMPLES / "german-credit.csv", self.work / "german-credit answers.csv"]
        person.click("score_file")
        person.find("open_scored")
        person.rest()
        person.click("index_score")
        self.shoot("results_scored")
        person.click("go_training")
        self.shoot("training_done")

    def numbers(self) -> None:
        """A question whose answer is a number."""
        person = self.person
        self.open(write_houses(self.work / "houses.csv"))
        person.ask("price")
        self.shoot("training_number")
        person.train()
        self.sections("number_")

    def recommendations(self) -> None:
        """From a log to lists, their reasons, rules, and what stands beside them."""
        person = self.person
        self.open(SAMPLES / "heart-disease.csv")
        person.click("go_recommendations")
        person.find("recommend")
        self.shoot("recommend_no_log")
        person.click("go_home")
        person.click("open_sample_bookshop")
        person.find("recommend")
        person.until(lambda: "499" in person.read("recommendations_tab"), "how well the books fit")
        self.shoot("recommend_asking")
        person.click("recommend_quick")
        person.click("recommend")
        person.until(lambda: len(person.acumen.session.state.recommend.race.judged) > 2, "a race")
        self.shoot("recommend_running", is_calm=False)
        person.click("see_first_lists")
        person.find("names")
        self.shoot("recommend_first_lists", is_calm=False)
        person.find("change_question")
        person.rest()
        self.shoot("recommend_lists")
        self.rules()
        person.click("show_items")
        person.rest()
        person.press(Qt.Key.Key_Tab)
        person.click_item("names", str(person.find("names", QListView).model().index(1, 0).data()))
        person.rest()
        self.shoot("recommend_item")
        person.click("new_person")
        person.click("find_liked")
        person.type("hobbit")
        person.find("find_liked_hits")
        self.shoot("recommend_finding")
        person.press(Qt.Key.Key_Return)
        person.rest()
        self.shoot("recommend_new_person")
        person.click("new_item")
        person.click("feature_0")
        person.type("The Return of the Shadow")
        person.find("new_item_audience_0")
        self.shoot("recommend_new_item")
        for key in ("good", "sells", "more", "map", "export", "runs"):
            person.click(f"go_recommend_{key}")
            person.rest()
            self.shoot(f"recommend_{key}")
        person.dialogs.paths.append(self.work / "lists.csv")
        person.click("go_recommend_export")
        person.click("write_lists")
        person.find("open_lists")
        self.shoot("recommend_written")

    def rules(self) -> None:
        """Two rules and what they cost."""
        person = self.person
        person.click("add_rule")
        self.shoot("recommend_rule_menu")
        person.pick("add_rule_at_most")
        person.click("add_rule")
        person.pick("add_rule_between")
        person.until(lambda: person.sees("rule_1_low"), "the second rule")
        person.click("rule_1_low")
        person.type("1990")
        person.press(Qt.Key.Key_Return)
        person.rest()
        self.shoot("recommend_rules")

    def sections(self, of: str = "") -> None:
        person = self.person
        person.rest()
        for key in ("good", "errs", "why", "candidates", "score", "history"):
            person.click(f"index_{key}")
            self.shoot(f"results_{of}{key}")
            self._shoot_rest_of(f"results_{of}{key}")

    def _shoot_rest_of(self, state: str) -> None:
        """Scroll on where a section is longer than the window."""
        area = self.person.find("results_page_scroll", QScrollArea)
        section = self.person.find(f"{state.rsplit('_', 1)[1]}_section")
        bar, page = area.verticalScrollBar(), area.viewport().height()
        for part in range(1, 1 + (section.height() - 40) // page):
            top = section.mapTo(area.widget(), QPoint()).y() + part * (page - 80)
            bar.setValue(top)
            self.shoot(f"{state}_{part + 1}")

    def beside_the_work(self) -> None:
        """Search, help, the tour, recommendations, and what the menu opens."""
        person = self.person
        person.click("search")
        self.shoot("search")
        person.press(Qt.Key.Key_Escape)
        person.click("menu")
        self.shoot("menu", "main_menu")
        person.press(Qt.Key.Key_Escape)
        person.acumen.window.actions_.about.trigger()
        self.shoot("about", "about_dialog")
        person.find("about_dialog").close()
        person.click("go_recommendations")
        self.shoot("recommendations")
        person.click("go_home")
        self.shoot("home_recent")
        person.acumen.window.actions_.help.trigger()
        self.shoot("help", "help_window")
        person.find("help_window").close()
        person.click("show_around")
        for step in range(1, 6):
            person.find("tour_next")
            self.shoot(f"tour_{step}")
            person.click("tour_next")

    def open(self, path: Path) -> None:
        """Open a table and wait for its rows."""
        person = self.person
        person.open(path)
        table = person.find("data_table", QTableView)
        columns = len(path.read_text(encoding="utf-8").splitlines()[0].replace(";", ",").split(","))
        person.until(lambda: table.model() is not None and table.model().columnCount() == columns, "the rows")
        person.rest()


def drag_over(path: Path) -> QDragEnterEvent:
    """Return the event of a file that is dragged over the window."""
    drag_over.data = file_data(path)  # type: ignore[attr-defined]  # Qt does not keep it
    return QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        drag_over.data,  # type: ignore[attr-defined]
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def walk(app: QApplication, home: Path, folder: Path, language: str, looks: Sequence[Look]) -> list[Path]:
    """Walk in `language` with everything of the app's own in `home`; return the pictures, which are in `folder`."""
    work = home / "work"
    work.mkdir(parents=True)
    with opened(app, home, language) as person:
        one = Walk(person, folder, language, looks, work)
        one.everything()
    return one.taken


def looks_of(scale: int, themes: Sequence[str]) -> list[Look]:
    """Return how the states are looked at; at 200 % only the large ones."""
    if scale == 2:
        return [Look(theme, size, False) for theme in themes[:1] for size in (USUAL, QSize(960, 540))]
    return [*(Look(theme, USUAL) for theme in themes), Look(themes[0], SMALL, False), Look(themes[0], LARGE, False)]


def main(arguments: Sequence[str]) -> int:
    """Walk once for each language and scale, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="+", default=(), choices=(*LANGUAGES, *THEMES, "1", "2"))
    parser.add_argument("--here", nargs=2, metavar=("LANGUAGE", "SCALE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    themes = [theme for theme in THEMES if theme in options.only or not set(THEMES) & set(options.only)]
    if options.here:
        language, scale = options.here
        with tempfile.TemporaryDirectory() as home:
            os.environ["ACUMEN_HOME"] = home
            walk(QApplication(["Acumen"]), Path(home), options.folder, language, looks_of(int(scale), themes))
        return 0
    status = 0
    for language in LANGUAGES:
        for scale in ("1", "2"):
            wanted = all(
                one in options.only or not set(group) & set(options.only)
                for one, group in ((language, LANGUAGES), (scale, ("1", "2")))
            )
            if wanted:
                command = [
                    sys.executable,
                    "-m",
                    "tests.screenshots.walk",
                    str(options.folder),
                    "--here",
                    language,
                    scale,
                ]
                only = ["--only", *themes]
                status |= subprocess.call([*command, *only], env={**os.environ, "QT_SCALE_FACTOR": scale})
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

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
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QListWidget, QTableView

from tests.journeys.files import write_houses
from tests.journeys.person import file_data, scroll_to
from tests.journeys.window import opened
from tests.screenshots.looking import Look
from tests.screenshots.recommend_states import RecommendStates

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
LANGUAGES, THEMES = ("en", "zh_CN"), ("light", "dark")
USUAL, SMALL, LARGE = QSize(1366, 768), QSize(1100, 700), QSize(1920, 1080)


class Walk(RecommendStates):
    """One walk in one language; each state is looked at in every look."""

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
        person.click("index_good")
        person.click("show_sizes")
        person.click("size_tiny")
        person.until(lambda: person.acumen.session.state.shrunk, "a tiny file")
        person.rest()
        self.shoot("results_sizes")
        person.click("show_sizes")
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

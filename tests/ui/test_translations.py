"""Every sentence in Chinese, and room for longer words than English has."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop_app.core
from desktop_app.core.errors import AcumenError
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.notices import NOTICES
from desktop_app.core.samples import SAMPLES
from desktop_app.core.text import Catalogue, Marked
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui import i18n
from desktop_app.ui.app_state import AppState, JobStatus, RecentFile
from desktop_app.ui.data_tab.view import DataTab
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.help import manual
from desktop_app.ui.home_tab.view import HomeTab
from desktop_app.ui.main_state import TABS
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.recommendations_tab.view import RecommendationsTab
from desktop_app.ui.results_tab.view import ResultsTab
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore
from desktop_app.ui.theme import RESOURCES, Theme
from desktop_app.ui.training_tab.view import TrainingTab
from desktop_app.ui.widgets.basics import ElidedButton
from desktop_app.ui.widgets.table_view import DataTable
from tests.ui import sample_results
from tests.ui.data_tab.states import SOURCE, doubt
from tests.ui.data_tab.states import loaded as loaded_table
from tests.ui.recommendations_tab import states as recommend_states

PLACEHOLDER = re.compile(r"\{\w+\}|%n")
CHINESE = r"[\u4e00-\u9fff]"
SAME_IN_BOTH = {"UTF-8", "UTF-16", "AUC", "F1", "Acumen", "LightFM", "NDCG@10"}
WIDEST = 1366
ROUNDING = 1


@pytest.fixture(scope="module")
def chinese() -> Catalogue:
    return Catalogue.load(RESOURCES / "i18n" / "zh_CN.ts")


def import_core() -> None:
    for module in pkgutil.walk_packages(desktop_app.core.__path__, "desktop_app.core."):
        importlib.import_module(module.name)


def errors() -> Iterator[type[AcumenError]]:
    import_core()
    importlib.import_module("desktop_app.cli")
    waiting = [AcumenError]
    while waiting:
        kinds = waiting.pop().__subclasses__()
        waiting += kinds
        yield from (kind for kind in kinds if hasattr(kind, "what"))


def marked_in_core() -> dict[str, Marked]:
    ours = {code: text for code, text in NOTICES.items() if not code.startswith("test_")}
    found = {f"notice {code}": text for code, text in ours.items()}
    found |= {f"learner {part.key}": part.label for part in LEARNERS}
    for error in errors():
        found |= {f"{error.__name__}.{part}": getattr(error, part) for part in ("what", "why", "fix")}
    for sample in SAMPLES:
        found |= {f"{sample.key}.{part}": getattr(sample, part) for part in ("title", "question", "not_for")}
    return found


def test_everything_that_core_says_is_translated(chinese: Catalogue) -> None:
    said = marked_in_core()
    assert len(said) > len(NOTICES) + 2 * len(SAMPLES)
    for name, source in said.items():
        assert isinstance(source, Marked), f"{name} is not marked for translation"
        translation = chinese.find(source.context, str(source))
        assert translation is not None, f"{name} has no translation"
        assert sorted(PLACEHOLDER.findall(translation)) == sorted(PLACEHOLDER.findall(source)), name


def test_every_sentence_was_found_under_the_name_it_is_looked_up_by(chinese: Catalogue) -> None:
    # An alias of ``translate`` is extracted with the context as its text.
    assert all(context for context, _ in chinese.forms)


def test_nothing_is_left_in_english(chinese: Catalogue) -> None:
    left = {
        source
        for (_, source), forms in chinese.forms.items()
        if source in forms and re.search("[A-Za-z]", PLACEHOLDER.sub("", source))
    }
    assert left == SAME_IN_BOTH & left


@pytest.mark.parametrize(
    ("why", "pattern"),
    [
        ("nobody is addressed", r"[你您请]"),
        ("Chinese has its own marks", rf"{CHINESE}[,;:?!]|[,;:?!]{CHINESE}|{CHINESE}\.(?!\w)"),
        ("brackets around Chinese words are wide", rf"\({CHINESE}|{CHINESE}\)"),
        ("Chinese words stand without spaces", rf"{CHINESE} +{CHINESE}|[，。：；、] "),
        ("quotation marks are curved", r"[\"']|「|」"),
        ("three points are one mark", r"\.\.\.|。。|……"),
    ],
)
def test_chinese_is_set_as_chinese(chinese: Catalogue, why: str, pattern: str) -> None:
    # Formulas are the same in every language, with their marks.
    prose = {source: forms for (context, source), forms in chinese.forms.items() if context != "Formula"}
    wrong = [form for forms in prose.values() for form in forms if re.search(pattern, form)]
    assert not wrong, why


CONTROLS = (
    *("Data", "Training", "Results", "Doubts"),
    *("Open a file…", "What do you want to know?", "This is what I want to know"),
    *("Start training", "Stop", "Score a file…", "Export the model file…"),
)


@pytest.mark.parametrize("words", CONTROLS)
def test_manual_calls_things_as_the_window_does(words: str, chinese: Catalogue) -> None:
    translations = {forms[0] for (_, source), forms in chinese.forms.items() if source == words}
    for language, shown in (("en", {words}), ("zh_CN", translations)):
        text = "".join(page.markdown for page in manual.pages(language))
        assert any(f"**{name}**" in text for name in shown), shown


def test_english_counts_one_and_many() -> None:
    english = Catalogue.load(RESOURCES / "i18n" / "en.ts")
    assert english.forms
    for (_, source), forms in english.forms.items():
        assert len(forms) == 2, source
        assert not any("(s)" in form for form in forms), source


class LongWords(QTranslator):
    """A language whose every text is half as long again as English."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        missing = len(PLACEHOLDER.sub("", source)) // 2
        return f"{source} {'lengthened ' * (missing // 11)}{'longer words'[: missing % 11]}".rstrip()


@pytest.fixture(params=["en", "zh_CN", "long"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    words = LongWords()
    if request.param == "long":
        QCoreApplication.installTranslator(words)
    else:
        i18n.use_language(qapp, request.param)
    yield request.param
    QCoreApplication.removeTranslator(words)


def cut_off(root: QWidget) -> list[str]:
    """Return the texts on screen that have less room than they need."""
    found = []
    for button in root.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and isinstance(button, QPushButton | QToolButton):
            needed, room = button.sizeHint(), button.size()
            is_short = room.width() < needed.width() - ROUNDING or room.height() < needed.height() - ROUNDING
            if is_short and not (isinstance(button, ElidedButton) and button.toolTip() == button.text()):
                found.append(f"{button.text()}: {room.toTuple()} of {needed.toTuple()}")
    for area in root.findChildren(QScrollArea):
        never_scrolls = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and never_scrolls and area.widget().width() > area.viewport().width():
            found.append(f"{area.parent()}: {area.widget().width()} of {area.viewport().width()} across")
    for words in root.findChildren(QLabel):
        if words.isVisible() and words.text() and not is_cut_on_purpose(words) and not fits(words):
            found.append(f"{words.text()}: {words.size().toTuple()}")
    return found


def assert_all_fits(qtbot: QtBot, root: QWidget) -> None:
    def everything_has_room() -> None:
        assert cut_off(root) == []

    # Labels that wrap find their height in a later turn of the event loop.
    qtbot.waitUntil(everything_has_room, timeout=1000)
    assert root.minimumSizeHint().width() <= WIDEST


def is_cut_on_purpose(words: QLabel) -> bool:
    return words.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored


def fits(words: QLabel) -> bool:
    if words.wordWrap():
        return (
            words.height() >= words.heightForWidth(words.width()) and words.width() >= words.minimumSizeHint().width()
        )
    return words.width() >= words.sizeHint().width() and words.height() >= words.sizeHint().height()


@pytest.fixture
def dressed(theme: Theme, qapp: QApplication) -> Iterator[Theme]:
    theme.install(qapp)
    yield theme
    qapp.setStyleSheet("")


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[Session]:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path))
    made = Session(JobRunner(), SettingsStore(tmp_path / "settings"), tmp_path / "cache")
    yield made
    assert made.shutdown()


class EmptyTab(QWidget):
    """A tab without words."""

    def apply(self, state: AppState) -> None:
        self.state = state


def test_window_has_room_for_its_words(language: str, qtbot: QtBot, dressed: Theme, session: Session) -> None:
    window = MainWindow(dressed)
    window.fill(session, FileDialogs(), {key: lambda window: EmptyTab() for key in TABS})
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert window.minimumSize().width() <= WIDEST
    window.resize(WIDEST, 768)
    assert_all_fits(qtbot, window)


def home(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    recent = (RecentFile(folder / "churn.acumen", "2024-03-09", "ready"), RecentFile(folder / "a.csv", "2024-03-08"))
    return HomeTab(theme), AppState(recent=recent)


def data(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    doubts = (doubt("kind=category"), doubt("delimiter=;", "encoding=gbk", column=""))
    return DataTab(theme), AppState(source=Path(SOURCE.path), loaded=loaded_table(folder, doubts))


def training_empty(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return TrainingTab(theme), AppState()


def training_choosing(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return TrainingTab(theme), AppState(loaded=sample_results.loaded())


def training_ready(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    run = sample_results.binary()
    return TrainingTab(theme), AppState(loaded=sample_results.loaded(), spec=run.spec, plan=run.plan)


def training_running(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    tab, state = training_ready(theme, folder)
    return tab, replace(state, race=sample_results.race(), job=JobStatus("train", fraction=0.4, remaining_s=71.0))


def results_empty(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return ResultsTab(theme), AppState()


def results_of_classes(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    run = sample_results.binary()
    return ResultsTab(theme), AppState(loaded=sample_results.loaded(), spec=run.spec, runs=(run,), shown_run=0)


def results_of_numbers(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    run = sample_results.regression()
    return ResultsTab(theme), AppState(loaded=sample_results.loaded(), spec=run.spec, runs=(run,), shown_run=0)


def recommendations(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return RecommendationsTab(theme), AppState()


def recommendations_asked(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return RecommendationsTab(theme), recommend_states.asking()


def recommendations_learned(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return RecommendationsTab(theme), recommend_states.working()


def recommendations_made(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return RecommendationsTab(theme), recommend_states.with_rules()


def recommendations_for_somebody_new(theme: Theme, folder: Path) -> tuple[QWidget, AppState]:
    return RecommendationsTab(theme), recommend_states.at_new_person()


@pytest.mark.parametrize(
    "make",
    [
        *(home, data, training_empty, training_choosing, training_ready, training_running),
        *(results_empty, results_of_classes, results_of_numbers, recommendations),
        *(recommendations_asked, recommendations_learned, recommendations_made, recommendations_for_somebody_new),
    ],
)
def test_tabs_have_room_for_their_words(
    make: Callable[[Theme, Path], tuple[QWidget, AppState]], language: str, qtbot: QtBot, dressed: Theme, tmp_path: Path
) -> None:
    tab, state = make(dressed, tmp_path)
    qtbot.addWidget(tab)
    tab.resize(WIDEST, 1000)
    tab.show()
    qtbot.waitExposed(tab)
    tab.apply(state)
    for table in tab.findChildren(DataTable):
        qtbot.waitUntil(lambda table=table: table.model() is not None)
    assert_all_fits(qtbot, tab)

"""The one file that knows every part of the window: builds them and connects them."""

from __future__ import annotations

import argparse
import importlib
import logging
import logging.handlers
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.core.progress import Progress
from desktop_app.core.project.folders import cache_dir, data_dir, log_file, remove_stale
from desktop_app.core.samples import SAMPLES
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.app_state import AppState
from desktop_app.ui.early_imports import EarlyImports
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.i18n import CHOICES, language_of, use_language
from desktop_app.ui.main_state import APP_NAME
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore
from desktop_app.ui.single_window import SingleWindow
from desktop_app.ui.theme import Theme
from desktop_app.ui.wiring import MAKE_TAB, TAB_PACKAGES

if TYPE_CHECKING:
    from desktop_app.ui.help.view import HelpWindow

LOG = logging.getLogger(__name__)
_LOG_BYTES, _LOG_FILES = 1_000_000, 3
_STARTING = QT_TRANSLATE_NOOP("Stages", "Starting")
_FIRST_LIBRARIES = ("numpy", "pyarrow")  # what looking at a table needs


class Acumen(QObject):
    """Everything that lives as long as the program; the window in it is made anew when the language changes.

    Parameters
    ----------
    app : QApplication
    home : Path
        Folder of settings; it lasts.
    cache : Path
        Folder of what can be made again.
    dialogs : FileDialogs, optional
        Tests give their own answers.
    language : str, optional
        Asked for on the command line; wins over the settings.
    """

    _bug = Signal(str)

    def __init__(
        self,
        app: QApplication,
        home: Path,
        cache: Path,
        dialogs: FileDialogs | None = None,
        language: str | None = None,
    ) -> None:
        super().__init__()
        self._app, self._cache = app, cache
        self._store = SettingsStore(home)
        stored = self._store.settings()
        self._settings = replace(stored, language=language or stored.language)
        self._dialogs = dialogs or FileDialogs()
        use_language(app, self._settings.language)
        self._theme = Theme(self._settings.theme, self)
        self._theme.install(app)
        app.setWindowIcon(self._theme.icon("app"))
        self._runner = JobRunner(self)
        self.session = Session(self._runner, self._store, cache, log_file(), self)
        self._bug.connect(self.session.report_bug)
        self._help: HelpWindow | None = None
        self._wants_tour = False
        self.session.changed.connect(self._begin_tour)
        self.window = self._make_window()

    def show(self) -> None:
        """Put the window on screen; what it does not need at once comes after that."""
        geometry = self._store.geometry()
        if geometry:
            self.window.restoreGeometry(geometry)
        self.window.show()
        QTimer.singleShot(0, self._after_showing)

    @Slot(object)
    def open_again(self, path: Path | None) -> None:
        """Come to the front, with a file if a second start of the program brought one."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if path is not None:
            self.session.open_path(path)

    def report(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        """Tell about an exception that nothing caught; for ``sys.excepthook``."""
        self._bug.emit("".join(traceback.format_exception(kind, error, at)))

    def close(self) -> bool:
        """Stop everything and write what is left; return whether all of it ended."""
        return self.session.shutdown()

    @Slot()
    def _after_showing(self) -> None:
        libraries = self._runner.start_local("imports", _import_libraries)
        libraries.succeeded.connect(self._import_tabs)
        libraries.failed.connect(self._import_tabs)

    @Slot(object)
    def _import_tabs(self, _: object) -> None:
        imports = EarlyImports(TAB_PACKAGES, self)
        imports.finished.connect(self._finish_window)
        imports.finished.connect(imports.deleteLater)
        imports.step()

    @Slot()
    def _finish_window(self) -> None:
        self.window.build_tabs()
        self._runner.warm()
        self._runner.start_local("tidy", _tidy, self._cache)

    def _make_window(self) -> MainWindow:
        tabs = {key: partial(make, self._theme, self.session) for key, make in MAKE_TAB.items()}
        window = MainWindow(self._theme, self.session, self._dialogs, tabs, self._settings.language)
        window.language_chosen.connect(self._change_language)
        window.theme_chosen.connect(self._change_theme)
        window.help_requested.connect(self.show_help)
        window.actions_.tour.triggered.connect(self.show_around)
        window.closed.connect(self._remember_window)
        return window

    @Slot()
    def _remember_window(self) -> None:
        self._store.save_geometry(bytes(self.window.saveGeometry().data()))
        self._drop_help()

    @Slot()
    def show_help(self) -> None:
        """Open the manual beside the work."""
        from desktop_app.ui.help.view import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._theme, language_of(self._settings.language))
        self._help.open_page()

    @Slot()
    def show_around(self) -> None:
        """Walk through the window, on a sample where no table is open."""
        self._wants_tour = True
        if self.session.state.loaded is None:
            self.session.open_sample(SAMPLES[0].key)
        else:
            self._begin_tour(self.session.state)

    @Slot(object)
    def _begin_tour(self, state: AppState) -> None:
        if not self._wants_tour or state.job.running or state.loaded is None:
            return
        from desktop_app.ui.tour import Tour

        self._wants_tour = False
        tour = Tour(self.window, self._theme, self.window.go_to, partial(self.window.go_to, "data"))
        tour.finished.connect(tour.deleteLater)
        tour.start()

    def _drop_help(self) -> None:
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
            self._help = None

    @Slot(str)
    def _change_theme(self, choice: str) -> None:
        self._settings = replace(self._settings, theme=choice)
        self._store.save_settings(self._settings)
        self._theme.choose(choice)

    @Slot(str)
    def _change_language(self, choice: str) -> None:
        self._settings = replace(self._settings, language=choice)
        self._store.save_settings(self._settings)
        # Not from within the menu that is being torn down with the old window.
        QTimer.singleShot(0, self._renew_window)

    @Slot()
    def _renew_window(self) -> None:
        use_language(self._app, self._settings.language)
        self._theme.install(self._app)  # weights differ between scripts
        self._drop_help()
        old = self.window
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.go_to(old.tab)
        self.window.show()
        old.hide()
        old.deleteLater()
        self.window.build_tabs()


def start_log(path: Path) -> None:
    """Write warnings and errors to a file that never grows large."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
        )
    except OSError as error:
        LOG.warning("there is no log: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("desktop_app").addHandler(handler)


def main(arguments: Sequence[str]) -> int:
    """Open the window and return the exit status.

    Parameters
    ----------
    arguments : sequence of str
        ``[--language LANGUAGE] [FILE]``
    """
    options = _parser().parse_args(arguments)
    QApplication.setApplicationName(APP_NAME)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("acumen")
    app = QApplication([APP_NAME])
    file = options.file.absolute() if options.file is not None else None
    single = SingleWindow(data_dir())
    if not single.claim() and single.hand_over(file):
        return 0
    cache = cache_dir()
    start_log(log_file())
    acumen = Acumen(app, data_dir() / "settings", cache, language=options.language)
    sys.excepthook = acumen.report
    acumen.show()
    single.asked.connect(acumen.open_again)
    if file is not None:
        QTimer.singleShot(0, partial(acumen.session.open_path, file))
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    single.close()
    acumen.close()
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="acumen", add_help=False)
    parser.add_argument("--language", choices=CHOICES)
    parser.add_argument("file", nargs="?", type=Path)
    return parser


def _import_libraries(progress: Progress) -> None:
    """Import beside the event loop, which would stand still for it otherwise; nothing of Qt may be among it."""
    for name in _FIRST_LIBRARIES:
        progress.update(0.0, say(_STARTING))
        importlib.import_module(name)


def _tidy(cache: Path, progress: Progress) -> int:
    return remove_stale(cache)

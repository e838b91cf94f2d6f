"""The one file that knows every part of the window: builds them and connects them."""

from __future__ import annotations

import argparse
import gc
import importlib
import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app import __version__
from desktop_app.core.errors import AcumenError
from desktop_app.core.project.folders import cache_dir, data_dir, log_file, remove_stale
from desktop_app.core.project.log import CrashFile, start_log
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.ui.application import Application
from desktop_app.ui.i18n import CHOICES, language_of, use_language
from desktop_app.ui.main_state import APP_NAME
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.settings import SettingsStore
from desktop_app.ui.single_window import SingleWindow
from desktop_app.ui.theme import Theme

# The window is on screen first; what fills it is imported after that.
if TYPE_CHECKING:
    from desktop_app.core.progress import Progress
    from desktop_app.jobs.runner import JobRunner
    from desktop_app.ui.app_state import AppState
    from desktop_app.ui.file_dialogs import FileDialogs
    from desktop_app.ui.help.view import HelpWindow
    from desktop_app.ui.session import Session

LOG = logging.getLogger(__name__)
_UNSEEN_MS = 2_000
_STARTING = QT_TRANSLATE_NOOP("Stages", "Starting")
_FIRST_LIBRARIES = ("numpy", "pyarrow")  # what looking at a table needs


class Acumen(QObject):
    """Everything that lives as long as the program; the window in it is made anew when the language changes.

    The window is made empty. It is filled after its first picture, or when somebody asks for the session before.

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

    appeared = Signal()
    """The window is on screen for the first time, still empty."""
    shown = Signal()
    """The Home tab is on screen for the first time."""

    _bug = Signal(str)
    _failure = Signal(object)
    _runner: JobRunner  # there once the window is filled

    def __init__(
        self,
        app: QApplication,
        home: Path,
        cache: Path,
        dialogs: FileDialogs | None = None,
        language: str | None = None,
    ) -> None:
        super().__init__()
        self._app, self._cache, self._dialogs = app, cache, dialogs
        self._store = SettingsStore(home)
        stored = self._store.settings()
        self._settings = replace(stored, language=language or stored.language)
        self._theme = Theme(self._settings.theme, self)
        self._theme.paint_ground(app)
        self._session: Session | None = None
        self._help: HelpWindow | None = None
        self._awaited: tuple[QObject, Callable[[], None]] | None = None
        self._wants_tour = False
        self._was_filled = False
        self._has_appeared = False
        self._is_shown = False
        self._bug.connect(self._tell_bug)
        self._failure.connect(self._tell_failure)
        self.window = MainWindow(self._theme)

    @property
    def session(self) -> Session:
        """All that is done for the person; the window is filled with it."""
        if self._session is None:
            self._session = self._fill()
        return self._session

    def show(self) -> None:
        """Put the window on screen; what is in it, and what that does not need at once, comes after that."""
        geometry = self._store.geometry()
        if geometry:
            self.window.restoreGeometry(geometry)
        self._await_picture(self.window, self._after_appearing)
        self.window.show()
        # Where nothing is ever painted (a window that starts as an icon), what follows the pictures comes anyway.
        QTimer.singleShot(_UNSEEN_MS, self._after_appearing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the next picture."""
        if event.type() == QEvent.Type.Paint and self._awaited is not None and self._awaited[0] is watched:
            follow, self._awaited = self._awaited[1], None
            watched.removeEventFilter(self)
            QTimer.singleShot(0, follow)
        return False

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
        if isinstance(error, AcumenError):
            self._failure.emit(error)
            return
        self._bug.emit("".join(traceback.format_exception(kind, error, at)))

    def close(self) -> bool:
        """Stop everything and write what is left; return whether all of it ended."""
        self._has_appeared = self._is_shown = True  # nothing may begin any more
        return self._session is None or self._session.shutdown()

    def _await_picture(self, widget: QWidget, follow: Callable[[], None]) -> None:
        self._awaited = (widget, follow)
        widget.installEventFilter(self)

    @Slot()
    def _after_appearing(self) -> None:
        if self._has_appeared:
            return
        self._has_appeared = True
        self.appeared.emit()
        if self._session is not None:  # somebody has asked for it already: this was the picture of it
            self._after_showing()
            return
        self._session = self._fill()
        self._await_picture(self.window.centralWidget(), self._after_showing)
        QTimer.singleShot(_UNSEEN_MS, self._after_showing)

    @Slot()
    def _after_showing(self) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        gc.enable()
        self.shown.emit()
        libraries = self._runner.start_local("imports", _import_libraries)
        libraries.succeeded.connect(self._import_tabs)
        libraries.failed.connect(self._import_tabs)

    @Slot(object)
    def _import_tabs(self, _: object) -> None:
        from desktop_app.ui.early_imports import EarlyImports
        from desktop_app.ui.wiring import TAB_PACKAGES

        imports = EarlyImports(TAB_PACKAGES, self)
        imports.finished.connect(self._finish_window)
        imports.finished.connect(imports.deleteLater)
        imports.step()

    @Slot()
    def _finish_window(self) -> None:
        self.window.build_tabs()
        self._runner.warm()
        self._runner.start_local("tidy", _tidy, self._cache)

    def _fill(self) -> Session:
        from desktop_app.jobs.runner import JobRunner
        from desktop_app.ui.file_dialogs import FileDialogs
        from desktop_app.ui.session import Session

        self._was_filled = True
        use_language(self._app, self._settings.language)
        self._theme.install(self._app)
        self._app.setWindowIcon(self._theme.icon("app"))
        self._dialogs = self._dialogs or FileDialogs()
        self._runner = JobRunner(self)
        session = Session(self._runner, self._store, self._cache, log_file(), self)
        session.changed.connect(self._begin_tour)
        self._fill_window(session, self._dialogs)
        return session

    def _fill_window(self, session: Session, dialogs: FileDialogs) -> None:
        from desktop_app.ui.wiring import MAKE_TAB

        window = self.window
        tabs = {key: partial(make, self._theme, session) for key, make in MAKE_TAB.items()}
        window.fill(session, dialogs, tabs, self._settings.language)
        window.language_chosen.connect(self._change_language)
        window.theme_chosen.connect(self._change_theme)
        window.help_requested.connect(self.show_help)
        window.actions_.tour.triggered.connect(self.show_around)
        window.closed.connect(self._remember_window)

    @Slot(str)
    def _tell_bug(self, details: str) -> None:
        if self._session is None and self._was_filled:  # there is no window to tell it in, and never will be
            start_log(log_file())
            LOG.error(details)
            self._app.exit(1)
            return
        self.session.report_bug(details)

    @Slot(object)
    def _tell_failure(self, error: AcumenError) -> None:
        self.session.tell_failure(error)

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
        from desktop_app.core.samples import SAMPLES

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
        self.window = MainWindow(self._theme)
        self._fill_window(self.session, old.dialogs)
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.go_to(old.tab)
        self.window.show()
        old.hide()
        old.deleteLater()
        self.window.build_tabs()


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
    app = Application(APP_NAME)
    file = options.file.absolute() if options.file is not None else None
    single = SingleWindow(data_dir())
    if not single.claim() and single.hand_over(file):
        return 0
    crashes = CrashFile(log_file())
    crashes.open()
    acumen = Acumen(app, data_dir() / "settings", cache_dir(), language=options.language)
    sys.excepthook = acumen.report
    acumen.shown.connect(single.listen)
    acumen.shown.connect(app.hand_out)
    acumen.shown.connect(partial(start_log, log_file()))
    acumen.shown.connect(crashes.tell)
    single.asked.connect(acumen.open_again)
    app.file_opened.connect(acumen.open_again)
    if file is not None:
        acumen.shown.connect(partial(acumen.open_again, file))
    acumen.show()
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    single.close()
    acumen.close()
    crashes.close()
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

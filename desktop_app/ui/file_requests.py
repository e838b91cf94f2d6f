"""What needs a file to be chosen first: asks for it, then tells the session."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.actions import Actions
from desktop_app.ui.file_dialogs import FileDialogs
from desktop_app.ui.session import Session

_WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".ods")


class FileRequests(QObject):
    """Joins the dialogs and the session; a person who changes their mind changes nothing."""

    def __init__(self, session: Session, dialogs: FileDialogs, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._dialogs, self._window = session, dialogs, window

    def connect_to(self, actions: Actions) -> None:
        """Answer the actions that are about files."""
        actions.open_file.triggered.connect(self.open_any)
        actions.open_folder.triggered.connect(self.open_folder)
        actions.paste_table.triggered.connect(self.paste_table)
        actions.open_project.triggered.connect(self.open_project)
        actions.save_table.triggered.connect(self.save_table)
        actions.save_project.triggered.connect(self.save_project)

    @Slot()
    def open_any(self) -> None:
        """Open a table, a project or a model."""
        if path := self._dialogs.open_any(self._window):
            self._session.open_path(path)

    @Slot()
    def open_folder(self) -> None:
        """Open a folder of tables of one shape, or of pictures."""
        if path := self._dialogs.open_folder(self._window):
            self._session.open_file(path)

    @Slot()
    def paste_table(self) -> None:
        """Open the table that was copied in another program."""
        self._session.paste_table(QGuiApplication.clipboard().text())

    @Slot()
    def save_table(self) -> None:
        """Write the table as it is after the steps."""
        source = self._session.state.source
        if source is None:
            return
        proposed = source.with_name(f"{source.stem} {self.tr('cleaned')}.csv")
        if path := self._dialogs.save_table(self._window, proposed):
            self._session.save_table(path)

    @Slot()
    def open_project(self) -> None:
        """Open a project."""
        if path := self._dialogs.open_project(self._window):
            self._session.open_project(path)

    @Slot()
    def save_project(self) -> None:
        """Save the project under another name."""
        state = self._session.state
        named = (state.source or Path.home() / "project").with_suffix(".acumen")
        if path := self._dialogs.save_project(self._window, named):
            self._session.save_project_as(path)

    @Slot()
    def export_model(self) -> None:
        """Write the shown model to a file of its own."""
        if path := self._dialogs.save_model(self._window, self._model_place("")):
            self._session.export_model(path)

    @Slot(str)
    def export_size(self, size: str) -> None:
        """Write a smaller form of the shown model to a file of its own."""
        named = {"small": self.tr("small"), "tiny": self.tr("tiny")}[size]
        if path := self._dialogs.save_model(self._window, self._model_place(f" {named}")):
            self._session.export_size(size, path)

    @Slot()
    def export_readable(self) -> None:
        """Write the model that can be followed by hand."""
        state = self._session.state
        if state.run is None:
            return
        folder = state.source.parent if state.source is not None else Path.home()
        proposed = folder / f"{file_name(state.run.plan.target)} {self.tr('by hand')}.onnx"
        if path := self._dialogs.save_model(self._window, proposed):
            self._session.export_readable(path)

    @Slot(str)
    def score(self, name: str = "") -> None:
        """Answer for the rows of the file `name`, or of one that the person chooses."""
        path = Path(name) if name else self._dialogs.open_rows_to_score(self._window)
        if path is None:
            return
        ending = ".xlsx" if path.suffix.lower() in _WORKBOOKS else ".csv"
        proposed = path.with_name(f"{path.stem} {self.tr('answers')}{ending}")
        if out := self._dialogs.save_answers(self._window, proposed):
            self._session.score_file(path, out)

    @Slot()
    def open_other_table(self) -> None:
        """Choose the table that columns are looked up in."""
        if path := self._dialogs.open_other_table(self._window):
            self._session.open_other_table(path)

    @Slot()
    def open_recipe(self) -> None:
        """Take cleaning steps from a file."""
        if path := self._dialogs.open_recipe(self._window):
            self._session.open_recipe(path)

    @Slot()
    def save_report(self) -> None:
        """Write down what a person may pass on about faults; nothing is sent."""
        if path := self._dialogs.save_report(self._window, Path.home() / f"{self.tr('Acumen report')}.txt"):
            self._session.save_report(path)

    @Slot()
    def save_recipe(self) -> None:
        """Write the cleaning steps to a file."""
        source = self._session.state.source or Path.home() / "table"
        proposed = source.with_name(f"{source.stem} {self.tr('steps')}.json")
        if path := self._dialogs.save_recipe(self._window, proposed):
            self._session.save_recipe(path)

    def _model_place(self, ending: str) -> Path:
        state = self._session.state
        folder = state.source.parent if state.source else Path.home()
        target = state.run.plan.target if state.run else "model"
        return folder / f"{file_name(target)}{ending}.onnx"

    @Slot(str)
    def show_file(self, name: str) -> None:
        """Open a written file with the program that the system has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(name))


def file_name(text: str) -> str:
    """Return `text` as a name that every file system takes."""
    return re.sub(r"[^\w .-]", "_", text).strip(" .")[:60] or "model"

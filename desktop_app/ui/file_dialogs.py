"""The few questions that need a window of their own; tests give the window another set of answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TABLES = (
    "*.csv *.tsv *.tab *.psv *.dat *.txt *.xlsx *.xls *.xlsm *.xlsb *.ods *.parquet *.feather *.arrow *.json *.jsonl "
    "*.ndjson *.geojson *.sqlite *.sqlite3 *.db *.duckdb *.sav *.zsav *.por *.dta *.sas7bdat *.xpt "
    "*.htm *.html *.xml *.gz *.bz2 *.xz *.zst *.zip"
)


class FileDialogs(QObject):
    """Asks for files with the system's own dialogs; None means that the person changed their mind."""

    def open_any(self, parent: QWidget) -> Path | None:
        """Ask for a table, a project or a model."""
        kind = self.tr("Tables, projects and models")
        return self._open(parent, self.tr("Open a file"), [f"{kind} ({_TABLES} *.acumen *.onnx)", self._all_files()])

    def open_folder(self, parent: QWidget) -> Path | None:
        """Ask for a folder of tables or pictures."""
        return self._folder(parent, self.tr("Open a folder"))

    def save_table(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the table goes."""
        return self._save(parent, self.tr("Save the table"), proposed, ["csv", "xlsx", "parquet"])

    def open_project(self, parent: QWidget) -> Path | None:
        """Ask for a project."""
        return self._open(parent, self.tr("Open a project"), [f"{self.tr('Acumen projects')} (*.acumen)"])

    def open_rows_to_score(self, parent: QWidget) -> Path | None:
        """Ask for the file that a model should answer for."""
        return self._open(parent, self.tr("Score a file"), [f"{self.tr('Tables')} ({_TABLES})", self._all_files()])

    def save_project(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the project goes."""
        return self._save(parent, self.tr("Save the project"), proposed, ["acumen"])

    def save_model(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the model file goes."""
        return self._save(parent, self.tr("Export the model file"), proposed, ["onnx"])

    def save_answers(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the scored table goes."""
        return self._save(parent, self.tr("Save the answers"), proposed, ["xlsx", "csv", "parquet"])

    def open_other_table(self, parent: QWidget) -> Path | None:
        """Ask for the table that columns are looked up in."""
        return self._open(
            parent, self.tr("Choose the other table"), [f"{self.tr('Tables')} ({_TABLES})", self._all_files()]
        )

    def open_table(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a table beside the one that is open; `title` says what for."""
        return self._open(parent, title, [f"{self.tr('Tables')} ({_TABLES})", self._all_files()])

    def save_lists(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the lists for everyone go."""
        return self._save(parent, self.tr("Save the lists"), proposed, ["xlsx", "csv", "parquet"])

    def open_recipe(self, parent: QWidget) -> Path | None:
        """Ask for a file of cleaning steps."""
        return self._open(parent, self.tr("Take steps from a file"), [f"{self.tr('Cleaning steps')} (*.json)"])

    def save_recipe(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where the cleaning steps go."""
        return self._save(parent, self.tr("Save the steps"), proposed, ["json"])

    def save_report(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where a report about faults goes."""
        return self._save(parent, self.tr("Save the report"), proposed, ["txt"])

    def save_page(self, parent: QWidget, proposed: Path) -> Path | None:
        """Ask where a report on a run goes."""
        return self._save(parent, self.tr("Save the report"), proposed, ["html"])

    def stops_training(self, parent: QWidget) -> bool:
        """Ask whether to leave although that stops what is being learned."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setText(self.tr("Training is still running."))
        box.setInformativeText(
            self.tr("Closing now stops it, and what this run has learned so far is lost. Everything else is saved.")
        )
        leave = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Keep training"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def _all_files(self) -> str:
        return f"{self.tr('All files')} (*)"

    def _open(self, parent: QWidget, title: str, kinds: list[str]) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(parent, title, "", ";;".join(kinds))
        return Path(name) if name else None

    def _folder(self, parent: QWidget, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    def _save(self, parent: QWidget, title: str, proposed: Path, endings: list[str]) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        kinds = {f"{ending.upper()} (*.{ending})": ending for ending in endings}
        chosen = next((kind for kind, ending in kinds.items() if proposed.suffix == f".{ending}"), next(iter(kinds)))
        name, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds), chosen)
        return with_ending(Path(name), kinds.get(kind, endings[0]), endings) if name else None


def with_ending(path: Path, ending: str, allowed: list[str]) -> Path:
    """Return `path`, with `ending` behind it unless it has one that is allowed."""
    return path if path.suffix[1:].lower() in allowed else path.with_name(f"{path.name}.{ending}")

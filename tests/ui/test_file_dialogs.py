"""The dialogs offer every kind of file that can be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.core.data import folder, source
from desktop_app.ui.file_dialogs import FileDialogs


class Asked(FileDialogs):
    """Notes what would be offered."""

    def _open(self, parent: QWidget, title: str, filters: list[str]) -> Path | None:
        self.filters = filters
        return None


def test_every_file_that_can_be_read_is_offered(qtbot) -> None:
    parent, dialogs = QWidget(), Asked()
    qtbot.addWidget(parent)
    endings = {*folder._TABLES, *source._STATISTICS, ".sqlite", ".db", ".duckdb", ".zip", ".html", ".htm", ".xml"}
    for ask, more in ((dialogs.open_any, {".acumen", ".onnx"}), (dialogs.open_rows_to_score, set())):
        ask(parent)
        offered = dialogs.filters[0].partition("(")[2].rstrip(")").split()
        assert {f"*{ending}" for ending in endings | more} <= set(offered)

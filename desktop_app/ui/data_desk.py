"""What is done about doubts: settled by keeping the guess, or looked at the other way before choosing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.steps.base import Step
from desktop_app.jobs.messages import Failure
from desktop_app.ui import reading
from desktop_app.ui.app_state import Previewed
from desktop_app.ui.asking import QuickAsk
from desktop_app.ui.desk import Desk

if TYPE_CHECKING:
    from desktop_app.core.workflows.preview import ReadingPreview

_PREVIEW = "desktop_app.core.workflows.preview:preview_reading"


SAMPLE_ROWS = 500_000


class DataDesk(Desk):
    """The part of the session that belongs to the file as it was read."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._preview = QuickAsk(self._runner, "preview", self)
        self._preview.answered.connect(self._take_preview)
        self._preview.failed.connect(self._take_no_preview)
        self._refused: Path | None = None  # the last file that could not be read

    # --- read differently

    @Slot(str, str)
    def choose_kind(self, column: str, kind: str) -> None:
        """Read a column as another kind."""
        self._reload(lambda options: reading.with_kind(options, column, kind))

    @Slot(str)
    def choose_sheet(self, sheet: str) -> None:
        """Read another sheet of the workbook."""
        self._reload(lambda options: reading.with_sheet(options, sheet))

    @Slot(str)
    def choose_table(self, table: str) -> None:
        """Read another table of the database."""
        self._reload(lambda options: reading.with_table(options, table))

    @Slot(str)
    def choose_encoding(self, encoding: str) -> None:
        """Read the text in another encoding."""
        self._reload(lambda options: replace(options, encoding=encoding))

    @Slot(str, str, str)
    def choose_reading(self, column: str, setting: str, value: str) -> None:
        """Take one alternative of a doubt, about the file (`column` is '') or about how a column is written."""
        if self._state.loaded is not None:
            options = reading.with_setting(self._state.loaded.report, column, setting, value)
            self._reload(lambda _: options)

    @Slot()
    def read_sample(self) -> None:
        """Read some rows, evenly drawn, of the file that was too large as a whole."""
        if self._refused is not None:
            self.open_file(self._refused, ReadOptions(sample_rows=SAMPLE_ROWS))

    @Slot(object)
    def read_columns(self, columns: tuple[str, ...]) -> None:
        """Read only these columns of the file that was too large as a whole."""
        if self._refused is not None:
            self.open_file(self._refused, ReadOptions(columns=columns))

    @Slot(object)
    def read_with_step(self, step: Step) -> None:
        """Read what a step leaves of the file that was too large as a whole."""
        from desktop_app.core.data.beforehand import text_of

        if self._refused is not None:
            self.open_file(self._refused, ReadOptions(beforehand=(text_of(step),)))

    def open_file(self, path: Path, options: ReadOptions | None = None) -> None:
        """Open a data file."""
        raise NotImplementedError

    # --- doubts

    @Slot(object)
    def accept_doubts(self, keys: tuple[str, ...]) -> None:
        """Keep the guess of these doubts; they are settled for the next file of this shape too."""
        self._settle(lambda accepted: (*accepted, *(key for key in keys if key not in accepted)))

    @Slot(object)
    def reopen_doubts(self, keys: tuple[str, ...]) -> None:
        """Ask again about doubts that were settled."""
        self._settle(lambda accepted: tuple(key for key in accepted if key not in keys))

    @Slot(str, str, str)
    def preview_reading(self, column: str, setting: str, value: str) -> None:
        """Find out what one alternative of a doubt would change."""
        from desktop_app.core.workflows.preview import PreviewSpec

        loaded, source = self._state.loaded, self._state.source
        if loaded is None or source is None:
            return
        report = loaded.report
        options = reading.with_setting(report, column, setting, value)
        known = report.reading(column) if column in {one.name for one in report.readings} else None
        spec = PreviewSpec(source, report.options, options, column if known is not None else "", known)
        self._preview.ask((column, setting, value), _PREVIEW, spec)

    @Slot()
    def forget_preview(self) -> None:
        """Nobody looks at an alternative any more."""
        self._preview.forget()
        if self._state.previewed is not None:
            self._set(previewed=None)

    def _reload(self, change: Callable[[ReadOptions], ReadOptions]) -> None:
        """Read the file again with other options."""
        raise NotImplementedError

    def _settle(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> None:
        loaded = self._state.loaded
        if loaded is None:
            return
        options = replace(loaded.report.options, accepted=change(loaded.report.options.accepted))
        self._worth_saving()
        self._options = options
        # Every step starts from the table as it was read, and with what was settled about it.
        report = replace(loaded.report, options=options)
        settled, raw = replace(loaded, report=report), self._state.raw
        self._set(loaded=settled, raw=settled if raw is loaded else raw and replace(raw, report=report))

    @Slot(object, object)
    def _take_preview(self, about: tuple[str, str, str], preview: ReadingPreview) -> None:
        self._set(previewed=Previewed(about, preview))

    @Slot(object, object)
    def _take_no_preview(self, about: tuple[str, str, str], failure: Failure) -> None:
        """Say that an alternative cannot be read at all; choosing it tells why."""
        if failure.error is None:
            self.report_bug(failure.traceback)
        self._set(previewed=Previewed(about, None))

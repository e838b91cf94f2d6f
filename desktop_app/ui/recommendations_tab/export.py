"""Who gets what for everyone, as a file; and the model itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QWidget

from desktop_app.core.scoring.recommending.asks import ListOptions, RecommenderCard, TopResult
from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommendations_tab.findings import card_sentence, everyone_sentence, written_sentence
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, clear, hairline, label
from desktop_app.ui.widgets.block import PageSection
from desktop_app.ui.widgets.chart import ChartTable
from desktop_app.ui.widgets.job_line import JobLine
from desktop_app.ui.widgets.rich_label import column, icon_line, rich_label, say_on
from desktop_app.ui.widgets.text_table import TextTable

WIDE_PX = 760


@dataclass(frozen=True)
class ListsWanted:
    """What is to be written: one row for each person or each offer, with reasons, for everyone or for a file."""

    one_row: bool
    because: bool
    people: Path | None


class ExportSection(PageSection):
    """Writes lists for everyone and exports the model file."""

    lists_requested = Signal(object)
    """`ListsWanted`"""
    people_file_wanted = Signal()
    file_opened = Signal(str)
    export_requested = Signal(bool)
    """Whether the file may carry people."""
    report_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "recommend_export", "", parent)
        self.title.setText(self.tr("Lists for everyone"))
        self._people: Path | None = None
        self._top: TopResult | None = None
        self._about, self._model_words = rich_label("muted"), rich_label("muted")
        self._write = button(self.tr("Write the lists…"), "primary", "write_lists")
        theme.set_icon(self._write, "download", "on_accent")
        self._write.clicked.connect(self._ask)
        self._working = JobLine(self.tr("Progress of writing"), self.tr("Writing…"), WIDE_PX)
        self._done = QWidget()
        self._done_lines = column(self._done, space.m)
        self.body.addWidget(self._about)
        self.body.addWidget(self._make_choices())
        self.body.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._working, self._done, hairline()):
            self.body.addWidget(widget)
        self._make_model()

    def _make_choices(self) -> QWidget:
        box = QWidget()
        self._rows = QButtonGroup(box)
        self._long = QRadioButton(self.tr("One row for each thing offered"))
        self._wide = QRadioButton(self.tr("One row for each person"))
        self._because = QCheckBox(self.tr("With the reason for each"))
        self._long.setChecked(True)
        self._because.setChecked(True)
        self._who = label("", wrap=False)
        self._choose = button(self.tr("Only the people of a file…"), "link", "choose_people_file")
        self._choose.clicked.connect(self._change_people)
        layout = column(box, space.xs)
        who = QHBoxLayout()
        who.setSpacing(space.m)
        who.addWidget(self._who)
        who.addWidget(self._choose)
        who.addStretch(1)
        layout.addLayout(who)
        for made, name in ((self._long, "rows_long"), (self._wide, "rows_wide"), (self._because, "with_reasons")):
            made.setObjectName(name)
            made.setAccessibleName(made.text())
            layout.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addButton(self._long)
        self._rows.addButton(self._wide)
        self._show_people()
        return box

    def _make_model(self) -> None:
        self._without = QCheckBox(self.tr("Without people: it is then given what somebody likes"))
        self._without.setObjectName("without_people")
        self._without.setAccessibleName(self._without.text())
        self._export = button(self.tr("Export the model file…"), "secondary", "export_recommender")
        self.theme.set_icon(self._export, "download")
        self._export.setToolTip(self.tr("One .onnx file that answers the same anywhere"))
        self._export.clicked.connect(self._ask_export)
        self.body.addWidget(label(self.tr("The model file"), "title"))
        self.body.addWidget(self._model_words)
        self._histories = rich_label("muted")
        self._histories.setText(
            self.tr(
                "To serve people by their id, the file carries what each of them chose, as item numbers. "
                "Whoever gets the file gets these, too. A file without people knows nobody: "
                "each question has to say what somebody likes."
            )
        )
        self.body.addWidget(self._histories)
        self.body.addWidget(self._without, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._export, 0, Qt.AlignmentFlag.AlignLeft)
        self._make_report()

    def _make_report(self) -> None:
        self._report = QWidget()
        words = rich_label("muted")
        words.setText(self.tr("How good the lists are and for whom, in sentences and figures, as one page to print."))
        save = button(self.tr("Save the report…"), "secondary", "save_recommend_report")
        self.theme.set_icon(save, "download")
        save.clicked.connect(self.report_requested)
        layout = column(self._report, space.m)
        for widget in (hairline(), label(self.tr("A report"), "title"), words):
            layout.addWidget(widget)
        layout.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._report)

    # --- applying -----------------------------------------------------------------------------------------------------

    def apply(self, state: AppState, card: RecommenderCard, options: ListOptions) -> None:
        """Show what would be written, what is being written, or what came out."""
        say_on(self._about, everyone_sentence(card, options))
        say_on(self._model_words, card_sentence(card))
        busy = state.job.running
        self._write.setEnabled(not busy and (card.has_people or self._people is not None))
        self._export.setEnabled(not busy)
        self._report.setVisible(state.recommend.run is not None)
        for widget in (self._histories, self._without):
            widget.setVisible(card.has_people)
        self._working.show_job(state.job if state.job.kind == "top" else None)
        if state.recommend.top is not self._top:
            self._top = state.recommend.top
            self._show_done(self._top)
        self._done.setVisible(self._top is not None and state.job.kind != "top")

    def take_people(self, path: Path) -> None:
        """Write only for the people of this file."""
        self._people = path
        self._show_people()
        self._write.setEnabled(True)

    def _show_people(self) -> None:
        everyone = self._people is None
        for_whom = self.tr("For everyone in the model") if everyone else self.tr("For the people of {file}")
        self._who.setText(for_whom.format(file=self._people.name if self._people else ""))
        words = self.tr("Only the people of a file…") if everyone else self.tr("For everyone instead")
        self._choose.setText(words)
        self._choose.setAccessibleName(words)

    def _show_done(self, top: TopResult | None) -> None:
        clear(self._done_lines)
        if top is None:
            return
        self._done_lines.addWidget(icon_line(self.theme, "check-circle", "good", written_sentence(top), "emphasis"))
        opened = button(self.tr("Open the file"), "secondary", "open_lists")
        self.theme.set_icon(opened, "open")
        opened.clicked.connect(self._open)
        self._done_lines.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeft)
        for notice in top.notices:
            self._done_lines.addWidget(icon_line(self.theme, "info", "muted", notice.sentence()))
        preview = TextTable("lists_preview", self.tr("First rows"))
        preview.show_table(ChartTable(top.preview_columns, top.preview))
        self._done_lines.addWidget(label(self.tr("First rows"), "emphasis"))
        self._done_lines.addWidget(preview)

    # --- telling ------------------------------------------------------------------------------------------------------

    @Slot()
    def _change_people(self) -> None:
        if self._people is None:
            self.people_file_wanted.emit()
        else:
            self._people = None
            self._show_people()

    @Slot()
    def _ask(self) -> None:
        self.lists_requested.emit(ListsWanted(self._wide.isChecked(), self._because.isChecked(), self._people))

    @Slot()
    def _ask_export(self) -> None:
        self.export_requested.emit(not self._without.isChecked())

    @Slot()
    def _open(self) -> None:
        if self._top is not None:
            self.file_opened.emit(str(self._top.out))

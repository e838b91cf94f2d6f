"""How far the job of a section is, in its place on the page."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.app_state import JobStatus
from desktop_app.ui.widgets.rich_label import column, rich_label


class JobLine(QWidget):
    """A stage in words, the time left, and a bar; hidden while nothing runs."""

    def __init__(self, spoken: str, usual: str, widest_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(widest_px)
        self._usual = usual
        self._stage = rich_label()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(spoken)
        layout = column(self)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar)

    def show_job(self, job: JobStatus | None) -> None:
        """Show where `job` is."""
        self.setVisible(job is not None)
        if job is None:
            return
        stage = i18n.render(job.stage) if job.stage is not None else self._usual
        left = "" if job.remaining_s is None else self.tr("{time} left").format(time=i18n.duration(job.remaining_s))
        self._stage.setText(self.tr("Stopping…") if job.stopping else f"{stage} {left}".strip())
        self._bar.setValue(round(1000 * job.fraction))

"""The bar at the bottom while something runs: what, how far, how long, and Stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence
from desktop_app.ui.app_state import JobStatus
from desktop_app.ui.i18n import duration, render
from desktop_app.ui.theme import Theme, space
from desktop_app.ui.widgets.basics import button, label

SHOW_AFTER_MS = 500
_BAR_WIDTH, _TIME_WIDTH = 240, 130
_STAGES: dict[str, Marked] = {
    "open": QT_TRANSLATE_NOOP("Jobs", "Opening the file"),
    "load": QT_TRANSLATE_NOOP("Jobs", "Reading the file"),
    "save_table": QT_TRANSLATE_NOOP("Jobs", "Writing the table"),
    "clean": QT_TRANSLATE_NOOP("Jobs", "Cleaning the table"),
    "train": QT_TRANSLATE_NOOP("Jobs", "Learning from the table"),
    "recommend": QT_TRANSLATE_NOOP("Jobs", "Learning who gets what"),
    "top": QT_TRANSLATE_NOOP("Jobs", "Writing the lists"),
    "score": QT_TRANSLATE_NOOP("Jobs", "Answering for every row"),
    "export": QT_TRANSLATE_NOOP("Jobs", "Writing the model file"),
}


class JobBar(QFrame):
    """Appears only where work takes longer than half a second."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job_bar")
        self.setAccessibleName(self.tr("Work in progress"))
        self.setProperty("surface", "bottom")
        self._stage = label("", "body", wrap=False)
        self._bar = QProgressBar(minimum=0, maximum=1000, textVisible=False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._time = label("", "caption", wrap=False)
        self._time.setFixedWidth(_TIME_WIDTH)
        self._stop = button(self.tr("Stop"), "secondary", "stop_job")
        theme.set_icon(self._stop, "stop", "ink")
        self._stop.clicked.connect(self.stop_requested)
        self._delay = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._delay.timeout.connect(self.show)
        self._lay_out()
        self.hide()

    def apply(self, job: JobStatus) -> None:
        """Show where `job` is."""
        if not job.running:
            self._delay.stop()
            self.hide()
            return
        if self.isHidden() and not self._delay.isActive():
            self._delay.start()
        stage = job.stage or Sentence(_STAGES.get(job.kind, _STAGES["load"]))
        self._stage.setText(self.tr("Stopping") if job.stopping else render(stage))
        self._bar.setRange(0, 0 if job.fraction <= 0 or job.stopping else 1000)
        self._bar.setValue(round(1000 * job.fraction))
        self._bar.setAccessibleName(self._stage.text())
        self._time.setText(self._left(job))
        self._stop.setEnabled(not job.stopping)

    def _left(self, job: JobStatus) -> str:
        if job.remaining_s is None or job.stopping:
            return ""
        return self.tr("about {time} left").format(time=duration(job.remaining_s))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.l, space.s, space.l, space.s)
        layout.setSpacing(space.l)
        layout.addWidget(self._stage, 1)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._time)
        layout.addWidget(self._stop)

"""A person at work, in a process of its own: reads, cleans, asks, learns, and says what was decided when.

    python -m tests.robustness.working TABLE HOME PROJECT

prints ``SECONDS DECISION`` after every decision; the decision is the seed of the question, one higher each time.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path


def main() -> None:
    """Work until killed."""
    table, home, project = (Path(argument) for argument in sys.argv[1:4])
    os.environ["ACUMEN_HOME"] = str(home)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop_app.jobs.runner import JobRunner
    from desktop_app.ui.session import Session
    from desktop_app.ui.settings import SettingsStore

    app = QApplication(["Acumen"])
    session = Session(JobRunner(), SettingsStore(home / "settings"), home / "cache")
    person = _Person(session, project, random.Random(os.getpid()))
    timer = QTimer(interval=40)
    timer.timeout.connect(person.act)
    session.open_path(project if project.exists() else table)
    timer.start()
    app.exec()


class _Person:
    def __init__(self, session, project, chance) -> None:
        self._session, self._project, self._chance = session, project, chance
        self._is_named = project.exists()

    def act(self) -> None:
        """Do the next thing, whatever runs."""
        from desktop_app.core.data.steps.missing import FillMissing

        session = self._session
        state = session.state
        if state.loaded is None or state.spec is None:
            return
        if not self._is_named:
            self._is_named = True
            session.save_project_as(self._project)
            return
        if state.project_path != self._project or not self._project.exists():
            return
        session.set_seconds(1.0)
        before = state.spec.seed
        session.set_seed(before + 1)
        if session.state.spec.seed == before + 1:
            print(f"{time.monotonic():.3f} {before + 1}", flush=True)
        if state.job.running:
            return
        turn = self._chance.random()
        if turn < 0.02:
            session.train()
        elif turn < 0.04:
            session.add_step(FillMissing("age"))
        elif turn < 0.06:
            session.undo_step()
        elif turn < 0.07:
            session.save_project_as(self._project)


if __name__ == "__main__":
    main()

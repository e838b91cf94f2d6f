"""Walks the journey in the real window and tells how long its event loop was ever held up.

Arguments: a large file to read and to score, the seconds to train for.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap import Acumen
from tests.benchmarks.sets import TELCO

BEAT_MS = 5
IDLE_S = 5.0
SETTLE_S = 1.0
LONGEST_S = 540.0
_SHOWN = 5


@dataclass(frozen=True)
class Gap:
    """The time between two beats, and what was computed in it: by the window's own thread, by all of its process."""

    at_s: float
    ms: float
    own_ms: float
    process_ms: float


class Heartbeat(QObject):
    """A timer in the window's thread; the time between its beats is how long nothing else was heard."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, list[Gap]] = {}
        self._phase = ""
        self._entered = 0.0
        self._last = _clocks()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def enter(self, phase: str) -> None:
        """Note gaps under this name from now on; '' notes none."""
        self._phase, self._last, self._entered = phase, _clocks(), time.perf_counter()

    @Slot()
    def _beat(self) -> None:
        now = _clocks()
        if self._phase:
            passed = (1e3 * (end - start) for end, start in zip(now, self._last, strict=True))
            self.gaps.setdefault(self._phase, []).append(Gap(now[0] - self._entered, *passed))
        self._last = now


def _clocks() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()


def main(large: Path, seconds: float) -> dict[str, Any]:
    """Return for each phase the number of gaps, the longest and the share of short ones."""
    app = QApplication(["Acumen"])
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        acumen = Acumen(app, Path(folder) / "home", Path(folder) / "cache")
        acumen.show()
        heart = Heartbeat()
        wait_until(lambda: False, SETTLE_S)
        wait_until(lambda: not acumen._runner._jobs, 60.0)
        heart.enter("idle")
        wait_until(lambda: False, IDLE_S)
        walk(acumen, heart, large, seconds, Path(folder) / "scored.csv")
        messages = {tab: str(message) for tab, message in acumen.session.state.messages.items()}
        acumen.close()
    phases = {name: told(gaps) for name, gaps in heart.gaps.items()}
    return {"phases": phases, "messages": messages}


def walk(acumen: Acumen, heart: Heartbeat, large: Path, seconds: float, out: Path) -> None:
    """Read a large file, learn from the churn data, and score the large file with what was learned."""
    session = acumen.session
    heart.enter("reading")
    session.open_path(large)
    finish(acumen, lambda: session.state.loaded is not None)
    heart.enter("")
    session.open_path(TELCO.path)
    finish(acumen, lambda: session.state.source == TELCO.path and session.state.plan is not None)
    session.set_target(TELCO.target)
    session.set_seconds(seconds)
    acumen.window.go_to("training")
    heart.enter("training")
    session.train()
    finish(acumen, lambda: bool(session.state.runs))
    heart.enter("scoring")
    session.score_file(large, out)
    finish(acumen, lambda: session.state.score is not None)
    heart.enter("")


def finish(acumen: Acumen, done: Callable[[], bool]) -> None:
    """Wait for the end of a job, and until its result has been shown."""
    session = acumen.session
    if not wait_until(lambda: done() and not session.state.job.running, LONGEST_S):
        raise SystemExit(f"the journey went no further: {session.state.job} {session.state.messages}")
    wait_until(lambda: False, SETTLE_S)


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Run the event loop until `condition` holds; return whether it did."""
    loop, looking = QEventLoop(), QTimer(interval=50)
    deadline = time.monotonic() + seconds
    looking.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
    looking.start()
    loop.exec()
    return condition()


def told(gaps: list[Gap]) -> dict[str, Any]:
    """Return the figures of one phase."""
    ordered = sorted(gaps, key=lambda gap: gap.ms, reverse=True)
    return {
        "gaps": len(ordered),
        "longest_ms": ordered[0].ms,
        "longest_own_ms": max(gap.own_ms for gap in ordered),
        "short_share": sum(gap.ms <= 50 for gap in ordered) / len(ordered),
        "longest": [asdict(gap) for gap in ordered[:_SHOWN]],
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), float(sys.argv[2]))))

"""Try an installed copy: walk through the whole work on the samples in the real window and write down how it went.

    acumen --smoke OUT.json --shot OUT.png

ends with status 0 only if every step worked. Nothing here replaces a part by another one: the window, the child
processes and the files are those that a person uses. ``ACUMEN_HOME`` keeps the projects apart from one's own.
"""

from __future__ import annotations

import argparse
import csv
import faulthandler
import importlib
import json
import os
import pkgutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import desktop_app
from desktop_app.bootstrap import Acumen
from desktop_app.core.project.folders import cache_dir, data_dir
from desktop_app.core.samples import SAMPLES, Sample
from desktop_app.ui.i18n import render
from desktop_app.ui.main_state import APP_NAME, TABS
from desktop_app.ui.main_window import USUAL

# As in the program itself, nothing of this may come before the window.
if TYPE_CHECKING:
    from desktop_app.jobs.messages import Failure
    from desktop_app.jobs.runner import JobRunner
    from desktop_app.ui.app_state import AppState
    from desktop_app.ui.session import Session

WORKED, FAILED = 0, 1
LIMIT_S = 300.0
_LOOK_MS = 10
_TRAIN_S = 5.0
_REST_S = 1.5  # parts of a page that cannot be seen at once follow: then nothing has changed for so long
_RESTLESS_S = 60.0
_INVENTORY = "desktop_app.core.workflows.inventory:inventory"


@dataclass(frozen=True)
class Step:
    """One step: `begin` starts it, and it is over once `done` returns a value that is not None."""

    name: str
    begin: Callable[[], None]
    done: Callable[[], object]


class SmokeFailed(Exception):
    """A step did not do what it must."""


class Smoke(QObject):
    """Takes one step after the other in the window's own event loop.

    Parameters
    ----------
    acumen : Acumen
        Made, and not shown yet.
    out : Path
        The report; written anew after every step, so that it tells how far a run came that was cut off.
    shot : Path, optional
        Picture of the results; that of the lists lies beside it.
    folder : Path
        For the model and the answers.
    until : str
        The last step to take; '' for all of them.
    """

    def __init__(self, acumen: Acumen, out: Path, shot: Path | None, folder: Path, until: str = "") -> None:
        super().__init__()
        self._acumen, self._out, self._shot, self._folder = acumen, out, shot, folder
        self._runner: JobRunner | None = None
        self._counted: dict[str, Any] | None = None
        self._began, self._still_since, self._seen = 0.0, 0.0, QImage()
        acumen.appeared.connect(self._note_window)
        acumen.shown.connect(self._note_home)
        self.report = _blank()
        steps = self._all_steps()
        last = next((number for number, step in enumerate(steps) if step.name == until), len(steps) - 1)
        self._steps = steps[: last + 1]
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Take the first step."""
        self._begin()
        self._timer.start()

    def fail(self, kind: type[BaseException], error: BaseException, at: TracebackType | None) -> None:
        """End with what went wrong; for ``sys.excepthook``."""
        self._end("".join(traceback.format_exception(kind, error, at)))

    def close(self) -> bool:
        """End what this started itself."""
        return self._runner is None or self._runner.shutdown()

    # --- inside: one step after the other

    def _begin(self) -> None:
        step = self._steps[0]
        self.report["step"], self._began = step.name, time.monotonic()
        self._write()
        step.begin()

    @Slot()
    def _look(self) -> None:
        try:
            if self._has_content:
                self._raise_what_is_said()
            found = self._steps[0].done()
            if found is None:
                return
            step = self._steps.pop(0)
            self.report["steps"][step.name] = {"seconds": round(time.monotonic() - self._began, 3), "found": found}
            if self._steps:
                self._begin()
            else:
                self.report["worked"] = True
                self._end("")
        except Exception:  # noqa: BLE001 - whatever it was, the report must say so and the program must end
            self._end(traceback.format_exc())

    def _raise_what_is_said(self) -> None:
        for tab, message in self._state.messages.items():
            if message.level == "error":
                said = " ".join(render(part) for part in (message.what, message.why, message.fix) if part is not None)
                raise SmokeFailed(f"{tab}: {said}\n{message.details}")

    def _end(self, problem: str) -> None:
        self._timer.stop()
        self.report["problem"] = problem
        self.report["worked"] = self.report["worked"] and not problem
        self._write()
        QApplication.exit(WORKED if self.report["worked"] else FAILED)

    def _write(self) -> None:
        _write(self.report, self._out)

    @property
    def _session(self) -> Session:
        return self._acumen.session

    @property
    def _state(self) -> AppState:
        return self._session.state

    # --- inside: the steps

    def _all_steps(self) -> list[Step]:
        table, log = SAMPLES[0], next(one for one in SAMPLES if one.beside)
        model, answers, lists = self._folder / "model.onnx", self._folder / "answers.csv", self._folder / "lists.csv"
        return [
            Step("window", self._acumen.show, self._window),
            Step("home", _nothing, lambda: self._has_content or None),
            Step("ready", _nothing, self._ready),
            Step("read", lambda: self._session.open_sample(table.key), partial(self._read, table)),
            Step("train", self._train, self._trained),
            Step("picture", partial(self._go_to, "results"), partial(self._picture, "")),
            Step("export", lambda: self._session.export_model(model), partial(self._exported, model)),
            Step("score", lambda: self._session.score_file(table.path, answers), partial(self._scored, table, answers)),
            Step("read log", lambda: self._session.open_sample(log.key), self._log_read),
            Step("recommend", self._recommend, self._recommended),
            Step("lists", partial(self._write_lists, lists), partial(self._listed, lists)),
            Step("picture of lists", partial(self._go_to, "recommendations"), partial(self._picture, "-lists")),
            Step("parts", self._count, lambda: self._counted),
            Step("modules", _nothing, _modules),
        ]

    @Slot()
    def _note_window(self) -> None:
        self.report["times"] |= {"window_s": since_start(), "window_cpu_s": round(time.process_time(), 3)}

    @Slot()
    def _note_home(self) -> None:
        self.report["times"] |= {"home_s": since_start(), "home_cpu_s": round(time.process_time(), 3)}

    def _window(self) -> object:
        handle = self._acumen.window.windowHandle()
        if handle is None or not handle.isExposed() or "window_s" not in self.report["times"]:
            return None
        return QApplication.platformName()

    @property
    def _has_content(self) -> bool:
        return "home_s" in self.report["times"]

    def _ready(self) -> object:
        if any(self._acumen.window.page(key).view is None for key in TABS):
            return None
        self.report["times"]["ready_s"] = since_start()
        return len(TABS)

    def _read(self, sample: Sample) -> object:
        state = self._state
        if state.loaded is None or state.plan is None or state.job.running or state.source != sample.path:
            return None
        self.report["times"]["read_s"] = since_start()
        return state.loaded.report.rows

    def _train(self) -> None:
        self._session.set_seconds(_TRAIN_S)
        self._session.train()

    def _trained(self) -> object:
        run = self._state.run
        return None if run is None or self._state.job.running else run.verdict.code

    def _exported(self, model: Path) -> object:
        return None if self._state.job.running or not model.is_file() else model.stat().st_size

    def _scored(self, sample: Sample, answers: Path) -> object:
        if self._state.score is None or self._state.job.running:
            return None
        header, *rows = _rows(answers)
        if len(rows) != len(_rows(sample.path)) - 1 or "prediction" not in header:
            raise SmokeFailed(f"{answers.name} holds {len(rows)} answers in the columns {header}")
        return len(rows)

    def _log_read(self) -> object:
        recommend = self._state.recommend
        is_fitted = bool(recommend.fits) and recommend.found is not None
        return None if not is_fitted or recommend.spec is None or self._state.job.running else recommend.spec.roles.item

    def _recommend(self) -> None:
        self._session.set_recommend_seconds(_TRAIN_S)
        self._session.recommend()

    def _recommended(self) -> object:
        recommend = self._state.recommend
        if recommend.run is None or recommend.card is None or self._state.job.running:
            return None
        return recommend.run.verdict.code if recommend.card.path == recommend.run.model_path else None

    def _write_lists(self, out: Path) -> None:
        from desktop_app.ui.recommendations_tab.export import ListsWanted

        self._session.write_lists(ListsWanted(one_row=False, because=True, people=None), out)

    def _listed(self, lists: Path) -> object:
        if self._state.recommend.top is None or self._state.job.running:
            return None
        _, *rows = _rows(lists)
        if not rows:
            raise SmokeFailed(f"{lists.name} holds no list")
        return len(rows)

    def _go_to(self, tab: str) -> None:
        if QApplication.platformName() == "offscreen":
            self._acumen.window.resize(USUAL)  # the screen that is not there is a small one
        self._acumen.window.go_to(tab)

    def _picture(self, ending: str) -> object:
        seen, now = self._acumen.window.grab().toImage(), time.monotonic()
        if seen != self._seen:
            self._seen, self._still_since = seen, now
        if now - max(self._began, self._still_since) < _REST_S and now - self._began < _RESTLESS_S:
            return None
        if self._shot is None:
            return "not wanted"
        place = self._shot.with_name(f"{self._shot.stem}{ending}{self._shot.suffix}")
        if not seen.save(str(place)):
            raise SmokeFailed(f"{place} could not be written")
        return place.name

    def _count(self) -> None:
        from desktop_app.jobs.runner import JobRunner

        self._runner = JobRunner(self)
        job = self._runner.start("inventory", _INVENTORY)
        job.succeeded.connect(self._take_count)
        job.failed.connect(self._take_failure)

    @Slot(object)
    def _take_count(self, found: Any) -> None:
        self._counted = asdict(found)

    @Slot(object)
    def _take_failure(self, failure: Failure) -> None:
        said = [] if failure.error is None else [render(sentence) for sentence in failure.error.sentences()]
        self._end(" ".join(said) or failure.traceback)


def main(arguments: Sequence[str]) -> int:
    """Walk through everything and return the exit status.

    Parameters
    ----------
    arguments : sequence of str
        ``--smoke OUT.json [--shot OUT.png] [--limit SECONDS] [--until STEP]``
    """
    options = _parser().parse_args(arguments)
    out = options.smoke.absolute()
    shot = options.shot.absolute() if options.shot is not None else None
    _write(_blank(), out)
    with _watchdog(out, options.limit) as hung, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        QApplication.setApplicationName(APP_NAME)
        app = QApplication([APP_NAME])
        acumen = Acumen(app, data_dir() / "settings", cache_dir(), language="en")
        smoke = Smoke(acumen, out, shot, Path(folder), options.until)
        sys.excepthook = smoke.fail
        QTimer.singleShot(0, smoke.start)
        status = app.exec()
        sys.excepthook = sys.__excepthook__
        ended = [smoke.close(), acumen.close()]
        acumen.window.close()
        faulthandler.cancel_dump_traceback_later()
    Path(hung.name).unlink()  # nothing hung, so nothing is in it
    return status if all(ended) else FAILED


def _blank() -> dict[str, Any]:
    return {"worked": False, "step": "", "problem": "", "steps": {}, "times": {}}


def _write(report: dict[str, Any], out: Path) -> None:
    fresh = out.with_name(f"{out.name}.new")
    fresh.write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
    fresh.replace(out)


def since_start() -> float:
    """Return seconds since this process was started, by the system's own account where it keeps one."""
    if sys.platform == "win32":
        return round(time.time() - _born_on_windows(), 3)
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19])
        up = float(Path("/proc/uptime").read_text(encoding="utf-8").split()[0])
    except OSError:
        return round(time.perf_counter() - _LOADED, 3)
    return round(up - ticks / os.sysconf("SC_CLK_TCK"), 3)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def _born_on_windows() -> float:
        born, *others = (wintypes.FILETIME() for _ in range(4))
        this_process = ctypes.c_void_p(-1)
        told = ctypes.windll.kernel32.GetProcessTimes(this_process, *(ctypes.byref(one) for one in (born, *others)))
        if not told:
            raise OSError("Windows does not say when this process was started")
        # In steps of 100 ns since 1601.
        return ((born.dwHighDateTime << 32) + born.dwLowDateTime) / 1e7 - 11_644_473_600


_LOADED = time.perf_counter()


def _watchdog(out: Path, limit_s: float) -> IO[str]:
    """End the process after `limit_s`, whatever hangs; where it hung is written beside the report."""
    said = out.with_name(f"{out.name}.hung.txt").open("w", encoding="utf-8")
    # A window on Windows has no stderr, and a thread of our own could not run while native code holds the lock.
    faulthandler.dump_traceback_later(limit_s, exit=True, file=said)
    return said


def _modules() -> int:
    """Import every module of the program: a built copy may lack one that nothing has asked for yet."""
    names = [info.name for info in pkgutil.walk_packages(desktop_app.__path__, "desktop_app.")]
    for name in names:
        importlib.import_module(name)
    return len(names)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _nothing() -> None:
    """Wait for what goes on by itself."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="acumen")
    parser.add_argument("--smoke", metavar="OUT.json", type=Path, required=True)
    parser.add_argument("--shot", metavar="OUT.png", type=Path)
    parser.add_argument("--limit", metavar="SECONDS", type=float, default=LIMIT_S)
    parser.add_argument("--until", metavar="STEP", default="")
    return parser

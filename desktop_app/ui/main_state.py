"""What the frame around the tabs shows, as pure functions of the state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.app_state import AppState, JobStatus

TABS = ("home", "data", "training", "results", "recommendations")
APP_NAME = "Acumen"


def window_title(state: AppState) -> str:
    """Return the project's name, that of the file if there is no project, or the app's."""
    path = state.project_path or state.source
    return f"{path.stem if state.project_path else path.name} – {APP_NAME}" if path else APP_NAME


def tab_marks(state: AppState) -> dict[str, str]:
    """Return where each step stands: none, empty, ready, working or done."""
    return {
        "home": "none",
        "data": _mark(working=state.job.kind == "load", done=state.loaded is not None),
        "training": _mark(
            working=state.job.kind == "train",
            done=bool(state.runs),
            ready=state.plan is not None,
        ),
        "results": _mark(
            working=state.job.kind in ("score", "export"), done=state.run is not None or state.card is not None
        ),
        "recommendations": _mark(
            working=state.job.kind in ("recommend", "top"),
            done=state.recommend.card is not None or bool(state.recommend.runs),
            ready=state.recommend.spec is not None,
        ),
    }


def job_below(state: AppState, tab: str) -> JobStatus:
    """Return the job that the bar at the bottom tells about: not the training that its own tab is full of."""
    from desktop_app.ui.app_state import JobStatus

    told_above = (tab, state.job.kind) in (("training", "train"), ("recommendations", "recommend"))
    return JobStatus() if told_above else state.job


def drop_action(state: AppState, tab: str, path: Path) -> str:
    """Return what dropping `path` on the window does: ``open`` it or ``score`` it."""
    is_table = path.suffix.lower() not in (".acumen", ".onnx")
    return "score" if tab == "results" and (state.run or state.card) and is_table else "open"


def _mark(*, working: bool, done: bool, ready: bool = False) -> str:
    if working:
        return "working"
    return "done" if done else "ready" if ready else "empty"

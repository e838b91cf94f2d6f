"""What the Home page shows, as a pure function of the state."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked
from desktop_app.ui.app_state import AppState, RecentFile

MOST_RECENT = 6

VERDICTS: dict[str, tuple[Marked, str, str]] = {
    "ready": (QT_TRANSLATE_NOOP("Home", "Ready to use"), "check-circle", "good"),
    "care": (QT_TRANSLATE_NOOP("Home", "Use with care"), "alert", "caution"),
    "guess": (QT_TRANSLATE_NOOP("Home", "No better than guessing"), "error", "bad"),
    "too_little": (QT_TRANSLATE_NOOP("Home", "Too little data to tell"), "info", "muted"),
}
"""Words, icon and colour role of each verdict."""


@dataclass(frozen=True)
class RecentLine:
    """One line of recent work; `verdict` is '' where nothing was learned yet."""

    path: Path
    name: str
    folder: str
    opened: str
    verdict: str
    icon: str


@dataclass(frozen=True)
class HomeView:
    """Everything on the Home page that changes."""

    recent: tuple[RecentLine, ...]
    can_open: bool


def home_view(state: AppState, own_projects: Path | None = None) -> HomeView:
    """Return what the Home page shows; `own_projects` is where projects are that were never saved elsewhere."""
    lines = tuple(_line(recent, own_projects) for recent in state.recent[:MOST_RECENT])
    return HomeView(lines, can_open=state.job.kind not in ("load", "train"))


def _line(recent: RecentFile, own_projects: Path | None) -> RecentLine:
    icons = {".acumen": "document", ".onnx": "target"}
    verdict = recent.note if recent.note in VERDICTS else ""
    icon = icons.get(recent.path.suffix.lower(), "table")
    is_project = icon == "document"
    name = recent.path.stem if is_project else recent.path.name
    # Where Acumen keeps projects by itself is of no interest.
    folder = "" if is_project and recent.path.parent == own_projects else _short_folder(recent.path)
    return RecentLine(recent.path, name, folder, recent.opened, verdict, icon)


def _short_folder(path: Path) -> str:
    folder, home = path.parent, Path.home()
    return f"~/{folder.relative_to(home)}".removesuffix("/.") if folder.is_relative_to(home) else str(folder)

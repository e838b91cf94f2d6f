"""What the person chose, and apart from it what the window remembers by itself."""

from __future__ import annotations

import base64
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.ui import i18n, theme

if TYPE_CHECKING:
    from desktop_app.ui.app_state import RecentFile

LOG = logging.getLogger(__name__)
MOST_RECENT = 12


@dataclass(frozen=True)
class Settings:
    """What the person chose.

    Attributes
    ----------
    language : str
        ``system``, ``en`` or ``zh_CN``.
    theme : str
        ``system``, ``light`` or ``dark``.
    """

    language: str = "system"
    theme: str = "system"

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Settings:
        """Return the settings that `stored` holds; a value that makes no sense becomes the default."""
        allowed = {"language": i18n.CHOICES, "theme": theme.CHOICES}
        good = {key: stored[key] for key, choices in allowed.items() if stored.get(key) in choices}
        for key in allowed.keys() & stored.keys() - good.keys():
            LOG.warning("setting %s had the value %r and starts afresh", key, stored[key])
        return cls(**good)


class SettingsStore:
    """Three small JSON files in the person's own folder: settings, recent files, and the window's place.

    A file that cannot be read counts as empty; a folder that cannot be written costs only the memory.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def settings(self) -> Settings:
        """Return what was chosen."""
        return Settings.from_json(self._read("settings"))

    def save_settings(self, settings: Settings) -> None:
        """Keep what was chosen."""
        self._write("settings", asdict(settings))

    def recent(self) -> tuple[RecentFile, ...]:
        """Return the files opened last, newest first."""
        lines = self._read("recent").get("files", [])
        found = [_recent(line) for line in lines if isinstance(line, dict)] if isinstance(lines, list) else []
        return tuple(line for line in found if line is not None)[:MOST_RECENT]

    def add_recent(self, path: Path, note: str = "", instead_of: Path | None = None) -> tuple[RecentFile, ...]:
        """Put `path` on top of the recent files and return them.

        Its note stays if none is given; `instead_of` is taken off the list.
        """
        from desktop_app.ui.app_state import RecentFile

        known = self.recent()
        note = note or next((line.note for line in known if line.path == path), "")
        others = (line for line in known if line.path not in (path, instead_of))
        lines = (RecentFile(path, date.today().isoformat(), note), *others)[:MOST_RECENT]
        self._write("recent", {"files": [{**asdict(line), "path": str(line.path)} for line in lines]})
        return lines

    def geometry(self) -> bytes:
        """Return where the window was; empty if that is not known."""
        stored = self._read("window").get("geometry", "")
        return base64.b64decode(stored) if isinstance(stored, str) else b""

    def save_geometry(self, geometry: bytes) -> None:
        """Remember where the window is."""
        self._write("window", {"geometry": base64.b64encode(geometry).decode()})

    def _read(self, name: str) -> dict[str, Any]:
        try:
            stored = json.loads((self._folder / f"{name}.json").read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            LOG.warning("%s.json cannot be read and starts afresh: %s", name, error)
            return {}
        return stored if isinstance(stored, dict) else {}

    def _write(self, name: str, values: Mapping[str, Any]) -> None:
        path = self._folder / f"{name}.json"
        fresh = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
            fresh.replace(path)
        except OSError as error:
            LOG.warning("%s.json cannot be written: %s", name, error)


def _recent(line: Mapping[str, Any]) -> RecentFile | None:
    from desktop_app.ui.app_state import RecentFile

    path, opened, note = (line.get(key) for key in ("path", "opened", "note"))
    if not isinstance(path, str) or not isinstance(opened, str) or not isinstance(note, str):
        return None
    try:
        date.fromisoformat(opened)
    except ValueError:
        return None
    return RecentFile(Path(path), opened, note)

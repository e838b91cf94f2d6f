"""Look for troubles in a table that is open."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.data.doctor import Trouble, examine
from desktop_app.core.data.table import Table
from desktop_app.core.progress import Progress
from desktop_app.core.workflows.specs import Loaded


@dataclass(frozen=True)
class TroubleSpec:
    """The table to look at, with its figures and how it was read."""

    loaded: Loaded


def find_troubles(spec: TroubleSpec, progress: Progress) -> tuple[Trouble, ...]:
    """Return what is wrong with the table, the most harmful first."""
    loaded = spec.loaded
    return examine(Table.open(loaded.table_path), loaded.profile, loaded.report, progress)

"""A word that is explained."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.text import Marked


@dataclass(frozen=True)
class Term:
    """A word as it is shown, and what it means."""

    name: Marked
    meaning: Marked

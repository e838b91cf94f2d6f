"""What a project remembers: plain values only, so that every later version can read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.core.project.source import Source

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Project:
    """Everything besides the runs.

    Attributes
    ----------
    name : str
    source : Source, optional
        The data file; it stays where it is.
    options : mapping
        What the person decided about reading it.
    question : mapping, optional
        What is asked of it.
    recipe : tuple of mapping
        Cleaning steps in order.
    decisions : mapping
        What the person confirmed or dismissed, by stable key.
    ui : mapping
        Which tab and which run are shown.
    notes : str
        The person's own words.
    """

    name: str = ""
    source: Source | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    question: Mapping[str, Any] | None = None
    recipe: tuple[Mapping[str, Any], ...] = ()
    decisions: Mapping[str, Any] = field(default_factory=dict)
    ui: Mapping[str, Any] = field(default_factory=dict)
    notes: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return {
            "name": self.name,
            "source": None if self.source is None else self.source.to_json(),
            "options": dict(self.options),
            "question": None if self.question is None else dict(self.question),
            "recipe": [dict(step) for step in self.recipe],
            "decisions": dict(self.decisions),
            "ui": dict(self.ui),
            "notes": self.notes,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Project:
        """Return the project that `to_json` described; unknown keys are ignored."""
        source = stored.get("source")
        return cls(
            name=stored.get("name", ""),
            source=None if source is None else Source.from_json(source),
            options=stored.get("options", {}),
            question=stored.get("question"),
            recipe=tuple(stored.get("recipe", ())),
            decisions=stored.get("decisions", {}),
            ui=stored.get("ui", {}),
            notes=stored.get("notes", ""),
        )


@dataclass(frozen=True, eq=False)
class RunRecord:
    """One run as it is stored.

    Attributes
    ----------
    id : str
    created : str
        ISO date and time, UTC.
    document : mapping
        Everything of the run that JSON can hold.
    arrays : mapping of str to ndarray
    model : bytes
        The model file; empty where records are listed, see `ProjectStore.model_bytes`.
    """

    id: str
    created: str
    document: Mapping[str, Any]
    arrays: Mapping[str, np.ndarray]
    model: bytes = b""

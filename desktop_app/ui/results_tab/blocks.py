"""The parts that every section of the page is made of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop_app.core.workflows.specs import TrainResult
from desktop_app.ui.widgets.block import Block, PageSection, Place, side_by_side

__all__ = ["Block", "Place", "Section", "side_by_side"]


class Section(PageSection):
    """One idea of the page, filled by a run."""

    def show_run(self, result: TrainResult) -> None:
        """Show what this run says."""

    def steps(self, result: TrainResult) -> list[Callable[[], None]]:
        """Return the showing of a run in parts that each take a moment."""
        return [partial(self.show_run, result)]

"""Nets: an ensemble of small neural nets in one, where PyTorch is installed and rows are not few."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

from desktop_app.core.device import CPU, Room, choose, within_memory
from desktop_app.core.features.base import Answers, View
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.nets.lesson import Lesson
from desktop_app.core.learners.nets.plan import CYCLES, NetPlan
from desktop_app.core.learners.nets.training import Snapshot, Training
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Training nets")
_FEWEST_ROWS = 1_000
_FEWEST_AT_ONCE = 16
_WORTH_THREADS = 20_000  # rows; below, threads wait for each other more than they work


@LEARNERS.register
@dataclass(frozen=True)
class Nets(Learner):
    """Parameter-shared members (TabM: Gorishniy, Kotelnikov and Babenko, 2025) on numbers in steps.

    The rate falls to zero several times, as in RealMLP (Holzmüller, Grinsztajn and Steinwart, 2024), and the setting is
    the number of these cycles: where more training only learns the rows by heart, cross-validation stops it early.
    """

    key: ClassVar[str] = "nets"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Neural nets")
    place: ClassVar[int] = 30
    view: ClassVar[View] = View.SMOOTH
    needs: ClassVar[tuple[str, ...]] = ("torch",)
    uses_tensors: ClassVar[bool] = True

    def suits(self, task: Task) -> bool:
        """Return whether there are enough rows, and more columns than texts: condensed texts are better off linear."""
        return task.rows >= _FEWEST_ROWS and not (task.has_texts and task.features == 1)

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return numbers of cycles."""
        return tuple(float(cycle) for cycle in range(1, CYCLES + 1))

    def usual(self, task: Task) -> int:
        """Return the place of the last cycle but one for classes, of the last for numbers."""
        return CYCLES - 2 if task.classes else CYCLES - 1

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Train once to the most cycles; every smaller number is an earlier end."""
        plan, cycles = NetPlan.of(task), [int(setting) for setting in settings]
        lesson = Lesson.of(features, answers, plan.steps)
        told = _Rising(progress)
        told(0.0)

        def work(room: Room) -> dict[int, Snapshot]:
            return Training(lesson, plan, seed, room).run(cycles, told)

        first = Room(choose(uses_tensors=True), plan.batch)
        with _threads(task.rows):
            found, room = within_memory(work, first, _FEWEST_AT_ONCE)
        told(1.0)
        return tuple(found[cycle].fitted(lesson, room.device.key, _remarks(first, room)) for cycle in cycles)


def _remarks(wanted: Room, used: Room) -> tuple[Notice, ...]:
    """Return what to tell of a training that did not find the room it wanted."""
    if used == wanted:
        return ()
    code = "net_on_cpu" if used.device.key == CPU.key else "net_in_portions"
    return (Notice(code, "", {"device": wanted.device.name}),)


@contextmanager
def _threads(rows: int) -> Iterator[None]:
    """Let PyTorch use one thread where there is little to do."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(before if rows > _WORTH_THREADS else 1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


@dataclass
class _Rising:
    """Tells the progress, which does not fall back where the work has to begin again."""

    progress: Progress
    most: float = 0.0

    def __call__(self, share: float) -> None:
        self.most = max(self.most, share)
        self.progress.update(self.most, say(_STAGE))

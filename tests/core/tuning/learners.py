"""Learners that show one trait each, for tests of the race around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, Learner, Task
from desktop_app.core.progress import Progress
from desktop_app.core.text import Marked, say

LABEL = Marked("Learners", "Fake")


@dataclass(frozen=True, eq=False)
class Known:
    """Answers rows that it was trained on exactly, and others by what is usual."""

    usual: np.ndarray
    seen: dict[bytes, np.ndarray]
    error: float

    def predict(self, features: Any) -> np.ndarray:
        found = np.array([self.seen.get(row.tobytes(), self.usual) for row in features])
        if found.shape[1] == 1:
            return found + self.error
        return found * (1 - self.error) + self.error * np.eye(found.shape[1])[0]

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        raise NotImplementedError


@dataclass(frozen=True)
class Usual(Learner):
    """Always the usual answer; every setting is an error that it adds."""

    key: ClassVar[str] = "usual"
    label: ClassVar[Marked] = LABEL
    place: ClassVar[int] = 0
    view: ClassVar[View] = View.TREE
    errors: ClassVar[tuple[float, ...]] = (0.0,)
    remembers: ClassVar[bool] = False
    on_fit: ClassVar[Callable[[], None]] = staticmethod(lambda: None)

    def settings(self, task: Task) -> tuple[float, ...]:
        return self.errors

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[Known, ...]:
        progress.update(0.5, say(LABEL))
        self.on_fit()
        exact = np.eye(task.classes)[answers.values] if task.classes else answers.values[:, None]
        seen = {row.tobytes(): answer for row, answer in zip(features, exact, strict=True)} if self.remembers else {}
        return tuple(Known(exact.mean(axis=0), seen, error) for error in settings)


def kind(name: str, order: int, **traits: Any) -> type[Usual]:
    """Return a learner of its own."""
    return type(name.title(), (Usual,), {"key": name, "place": order, **traits})


@contextmanager
def only(*learners: type[Usual]) -> Iterator[None]:
    """Race these learners and no others."""
    LEARNERS.load()
    before = LEARNERS._parts
    LEARNERS._parts = {learner.key: learner for learner in learners}
    try:
        yield
    finally:
        LEARNERS._parts = before

"""An added model: it looks at the known rows while it answers (see `core/learners/in_context`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.features.base import Answers, View
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.learners.base import LEARNERS, FittedLearner, Learner, Task
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.learners.in_context import AddedModel, Card, added_models
from desktop_app.core.learners.points import closest
from desktop_app.core.learners.sparse import thinned
from desktop_app.core.progress import Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Showing the rows to an added model")
_FURTHEST = 100.0  # features are bounded: what lies further out only makes other people's sums overflow
_TINY = 1e-6
_MOST_SPREADS = 10.0
_ROWS_AT_ONCE = 2_000
_WORTH_THREADS = 200_000  # cells of the known rows below which starting threads costs more than it saves


@dataclass(frozen=True, eq=False)
class FittedInContext:
    """An added model with the rows that it looks at.

    Attributes
    ----------
    added : AddedModel
    chosen : ndarray of int64, shape (k,)
        The features that it is shown.
    known : ndarray of float32, shape (rows, wanted)
        The known rows, with columns of zeros where the graph wants a fixed number.
    answers : ndarray, shape (rows,)
        Numbers of the present classes from 0, or standardised values.
    present : ndarray of int64
        The classes that the rows have.
    classes : int
    """

    added: AddedModel
    chosen: np.ndarray
    known: np.ndarray
    answers: np.ndarray
    present: np.ndarray
    classes: int

    def predict(self, features: Any) -> np.ndarray:
        """Return probabilities (rows, classes) or values (rows, 1)."""
        threads = 0 if self.known.size > _WORTH_THREADS else 1
        shown = _shown(np.asarray(features, dtype=np.float32), self.chosen, self.known.shape[1])
        parts = [
            self.added.answer(self.known, self.answers, shown[start : start + _ROWS_AT_ONCE], threads)
            for start in range(0, max(len(shown), 1), _ROWS_AT_ONCE)
        ]
        found = np.concatenate(parts).astype(np.float64)
        if self.classes == 0:
            values = np.where(np.isfinite(found[:, :1]), found[:, :1], 0.0)
            bounded: np.ndarray = np.clip(values, -_MOST_SPREADS, _MOST_SPREADS)
            return bounded
        wanted = found[:, : len(self.present)]
        wanted = np.clip(np.where(np.isfinite(wanted), wanted, 0.0), 0.0, 1.0) + _TINY
        probabilities = np.zeros((len(found), self.classes))
        probabilities[:, self.present] = wanted / wanted.sum(axis=1, keepdims=True)
        return probabilities

    def to_onnx(self, graph: GraphBuilder, features: str) -> str:
        """Write the added model's own graph, with the known rows as constants."""
        shown = graph.add("Gather", features, graph.constant(self.chosen, np.int64), axis=1)
        shown = graph.add("Clip", shown, graph.constant(-_FURTHEST), graph.constant(_FURTHEST))
        missing = self.known.shape[1] - len(self.chosen)
        if missing:
            shown = graph.add("Pad", shown, graph.constant([0, 0, 0, missing], np.int64))
        names, kind = self.added.card.inputs, self.added.label_dtype
        feeds = {
            names["train_x"]: graph.constant(self.known),
            names["train_y"]: graph.constant(self.answers, kind),
            names["test_x"]: shown,
        }
        found = graph.include(self.added.proto, feeds, self.added.card.output)
        width = len(self.present) if self.classes else 1
        found = graph.add("Gather", found, graph.constant(np.arange(width), np.int64), axis=1)
        found = self._finite(graph, found)
        if self.classes == 0:
            return graph.add("Clip", found, graph.constant(-_MOST_SPREADS), graph.constant(_MOST_SPREADS))
        found = graph.add("Clip", found, graph.constant(0.0), graph.constant(1.0))
        found = graph.add("Add", found, graph.constant(_TINY))
        total = graph.add("ReduceSum", found, graph.constant([1], np.int64), keepdims=1)
        shares = graph.add("Div", found, total)
        if len(self.present) == self.classes:
            return shares
        places = np.zeros((len(self.present), self.classes))
        places[np.arange(len(self.present)), self.present] = 1.0
        return graph.add("MatMul", shares, graph.constant(places))

    def _finite(self, graph: GraphBuilder, found: str) -> str:
        odd = graph.add("Or", graph.add("IsNaN", found), graph.add("IsInf", found))
        return graph.add("Where", odd, graph.constant(0.0), found)


def _shown(features: np.ndarray, chosen: np.ndarray, wanted: int) -> np.ndarray:
    """Return the chosen features, bounded, with zeros behind them up to the number wanted."""
    bounded = np.clip(features[:, chosen], np.float32(-_FURTHEST), np.float32(_FURTHEST))
    return np.pad(bounded, ((0, 0), (0, wanted - len(chosen))))


@LEARNERS.register
@dataclass(frozen=True)
class InContext(Learner):
    """Models that the person has added; the setting is which of them (see `AddedModel.number`)."""

    key: ClassVar[str] = "in_context"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Learners", "Added model")
    place: ClassVar[int] = 40
    view: ClassVar[View] = View.SMOOTH
    keeps_rows: ClassVar[bool] = True

    def suits(self, task: Task) -> bool:
        """Return whether a model that was added takes such a table."""
        return bool(self.settings(task))

    def settings(self, task: Task) -> tuple[float, ...]:
        """Return the numbers of the models that take such a table."""
        return tuple(model.number for model in added_models().models if takes(model, task))

    def fit(
        self, features: Any, answers: Answers, task: Task, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedLearner, ...]:
        """Keep the known rows in the form that each model wants."""
        progress.update(0.0, say(_STAGE))
        models = {model.number: model for model in added_models().models}
        fitted = tuple(_fitted(models[setting], features, answers) for setting in settings)
        progress.update(1.0, say(_STAGE))
        return fitted


def cards_inside(fitted: Fitted) -> tuple[Card, ...]:
    """Return the cards of the added models that have a share in a blend, and so are in its file."""
    models = (member.model for member in fitted.members)
    return tuple(model.added.card for model in models if isinstance(model, FittedInContext))


def takes(model: AddedModel, task: Task) -> bool:
    """Return whether a model was made for such answers and so many rows; features beyond its limit are not shown."""
    card = model.card
    kind = "category" if task.classes else "number"
    return card.task == kind and task.rows <= card.most_rows and task.classes <= max(card.most_classes, 0)


def _fitted(added: AddedModel, features: Any, answers: Answers) -> FittedInContext:
    whole = np.asarray(features.toarray() if hasattr(features, "toarray") else features, dtype=np.float32)
    if len(whole) > added.card.most_rows:  # it was judged on fewer rows than there are now
        taken = thinned(len(whole), added.card.most_rows)
        whole, answers = whole[taken], answers.take(taken)
    fixed = added.dims(added.card.inputs["train_x"])[1]
    most = min(added.card.most_features, fixed or added.card.most_features)
    chosen = np.sort(closest(whole.astype(np.float64), answers, most)).astype(np.int64)
    known = _shown(whole, chosen, fixed or len(chosen))
    present = np.unique(answers.values) if answers.classes else np.zeros(0, np.int64)
    numbers = np.searchsorted(present, answers.values) if answers.classes else answers.values
    return FittedInContext(
        added, chosen, known, numbers.astype(added.label_dtype), present.astype(np.int64), answers.classes
    )

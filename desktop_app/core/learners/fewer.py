"""Models made of many trees can be had with fewer of them."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from desktop_app.core.learners.base import FittedLearner


@runtime_checkable
class Shrinkable(FittedLearner, Protocol):
    """A trained model that also answers, a little worse, with only a part of itself."""

    def fewer(self, share: float) -> FittedLearner:
        """Return the model made of the first `share` of its trees, at least one."""


def fewer_of(model: FittedLearner, share: float) -> FittedLearner:
    """Return a part of a model that has parts; any other as it is."""
    return model.fewer(share) if share < 1 and isinstance(model, Shrinkable) else model
